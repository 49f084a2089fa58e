/** A plan from an address or a file, checked, with messages for its owner. Nothing is kept and nothing is sent. */
import { linkUrl } from '../../src/lib/url.js';
import { checkPlan } from '../../src/plan/check.js';
import { isFigures, withFigures } from '../../src/plan/merge.js';
import { parsePlan } from '../../src/plan/parse.js';
import { sourceOf } from '../../src/plan/store.js';
import type { Finding, Language, Plan } from '../../src/plan/types.js';
import { CHECK_WORDS } from './check-words.js';
import type { StudioWords } from './words.js';

/** What came of loading a plan. */
export interface Loaded {
  /** The document as it was received, with figures of a separate file in it. */
  data: unknown;
  plan: Plan | undefined;
  findings: Finding[];
  /** A sentence when nothing could be read at all. */
  failure: string;
  /** Day on which the figures are meant to be read, when their file says so. */
  asOf: string;
}

/** What the elements accept, so that no plan works here that fails on a page. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Fetches as the elements do: without cookies, at most 5 MB, at most 10 seconds. */
export async function loadAddress(src: string, figures: string, lang: Language): Promise<Loaded> {
  const sources = [src, figures].filter(Boolean).map((url) => sourceOf(url));
  await Promise.all(sources.map((source) => source.refresh()));
  const failed = sources.find(({ data }) => data === undefined);
  if (failed) {
    // Said to who places the element, who can do something about it: not as readers are told.
    const words: Partial<Record<string, string>> = CHECK_WORDS[lang];
    return nothing(words[failed.error?.code ?? 'network'] ?? CHECK_WORDS[lang].network);
  }
  return checked(sources[0]!.data, sources[1]?.data, lang);
}

/** Reads a file that was chosen. */
export async function loadFile(file: File, lang: Language, words: StudioWords): Promise<Loaded> {
  if (file.size > MAX_BYTES) return nothing(CHECK_WORDS[lang].size);
  try {
    const document: unknown = JSON.parse(await file.text());
    return isFigures(document) ? nothing(words.onlyFigures) : checked(document, undefined, lang);
  } catch {
    return nothing(words.notJson);
  }
}

/** Judges a document; with figures of another file when there are any. */
export function checked(document: unknown, figures: unknown, lang: Language): Loaded {
  const data = figures === undefined ? document : withFigures(document, figures);
  const parsed = parsePlan(data, lang);
  const asOf = (figures as { asOf?: unknown } | null | undefined)?.asOf;
  return {
    ...{ data, failure: '' },
    plan: parsed.ok ? parsed.plan : undefined,
    findings: checkPlan(data, lang),
    asOf: typeof asOf === 'string' ? asOf : '',
  };
}

/** The first address that the plan itself links to. */
export const linkIn = (plan: Plan): string => plan.citations?.map(({ url }) => linkUrl(url)).find(Boolean) ?? '';

const nothing = (failure: string): Loaded => ({
  ...{ data: undefined, plan: undefined, findings: [], failure, asOf: '' },
});
