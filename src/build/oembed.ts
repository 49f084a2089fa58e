/**
 * oEmbed without a server: one JSON file per element and plan item, for editors that make an embed of an address.
 *
 *   npm run oembed -- plan.json --plan-url https://host/plan.json --base https://host/koers/v0.1.0/ --page https://host/plan.html -o out/
 *
 * With figures in a file of their own: --figures figures.json --figures-url https://host/figures.json.
 * Writes `out/<element>/<item>.json`, and `out/discovery.html` with the `<link rel="alternate">` of each, to put in the head of a page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { FRAME_RIGHTS } from '../embed/tags.js';
import { escapeXml } from '../lib/picture.js';
import { withFigures } from '../plan/merge.js';
import { parsePlan } from '../plan/parse.js';
import type { Language, Plan } from '../plan/types.js';
import { render } from '../render/render.js';

export interface OembedOptions {
  plan: Plan;
  /** Public address of the plan. */
  planUrl: string;
  /** Public address of figures in a file of their own; those are in `plan` too. */
  figuresUrl?: string;
  /** Public address of the folder of the built files, with a slash at the end. */
  base: string;
  /** The page that shows the plan, for people and for the link inside the frame. */
  page?: string;
  lang: Language;
  /** The day for the title and the sentence, an ISO date. */
  now: string;
}

/** https://oembed.com, version 1.0, type rich. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url?: string;
  cache_age: number;
  width: number;
  height: number;
  html: string;
}

/** The heights that are reserved until the frame tells its own, in CSS pixels at 640 wide. */
const HEIGHTS: Record<string, number> = {
  'kpi-ring': 320,
  'kpi-trend': 460,
  'goal-matrix': 900,
  timeline: 900,
  report: 1200,
  'front-door': 900,
};
const WIDTH = 640;

/** What of a plan has an embed of its own: each indicator as ring and as trend, and the other elements once. */
export function oembedItems(plan: Plan): { element: string; item: string; attributes: Record<string, string> }[] {
  const whole = [
    ['goal-matrix', plan.goals],
    ['timeline', plan.milestones],
    ['report', plan.indicators],
    ['front-door', plan.frontDoor],
  ] as const;
  return [
    ...(plan.indicators ?? []).flatMap(({ id }) =>
      ['kpi-ring', 'kpi-trend'].map((element) => ({ element, item: id, attributes: { kpi: id } })),
    ),
    ...whole.filter(([, part]) => part).map(([element]) => ({ element, item: 'plan', attributes: {} })),
  ];
}

/** The oEmbed answer for one item: a frame that needs no script of the host, with the sentence of now as its text. */
export async function oembed(
  { plan, planUrl, figuresUrl, base, page, lang, now }: OembedOptions,
  { element, attributes }: { element: string; attributes: Record<string, string> },
): Promise<Oembed | undefined> {
  const said = await render({ element, plan, lang, now, attributes }, 'text');
  if (!said.ok) return undefined;
  const height = HEIGHTS[element] ?? 600;
  const query = new URLSearchParams({
    element: `koers-${element}`,
    src: planUrl,
    ...(figuresUrl && { figures: figuresUrl }),
    ...attributes,
    lang,
    ...(page && { href: page }),
  });
  const src = new URL(`embed/index.html?${query.toString()}`, base).href;
  return {
    ...{ version: '1.0', type: 'rich', title: said.title, provider_name: 'Koers' },
    ...(page && { provider_url: page }),
    ...{ cache_age: 86_400, width: WIDTH, height },
    html: `<iframe src="${escapeXml(src)}" title="${escapeXml(said.title)}" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="${FRAME_RIGHTS}"></iframe>`,
  };
}

/** The line that tells an editor where the oEmbed of a page is. */
export function discoveryLink(address: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeXml(address)}" title="${escapeXml(title)}">`;
}

/** Writes all files; returns their names. */
export async function writeOembed(options: OembedOptions, folder: string, address: string): Promise<string[]> {
  const links: string[] = [];
  const files: string[] = [];
  for (const item of oembedItems(options.plan)) {
    const answer = await oembed(options, item);
    if (!answer) continue;
    const file = `${item.element}/${item.item}.json`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${JSON.stringify(answer, null, 2)}\n`);
    files.push(file);
    links.push(discoveryLink(new URL(file, address).href, answer.title));
  }
  writeFileSync(join(folder, 'discovery.html'), `${links.join('\n')}\n`);
  return files;
}

if (process.argv[1]?.endsWith('oembed.ts')) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'plan-url': { type: 'string' },
      figures: { type: 'string' },
      'figures-url': { type: 'string' },
      base: { type: 'string' },
      page: { type: 'string' },
      lang: { type: 'string', default: 'nl' },
      out: { type: 'string', short: 'o', default: 'oembed' },
    },
  });
  const [file] = positionals;
  if (!file || !values['plan-url'] || !values.base) {
    throw new Error(
      'usage: npm run oembed -- plan.json --plan-url <url> --base <url> [--figures figures.json --figures-url <url>] [--page <url>] [--lang nl|en] [-o folder]',
    );
  }
  if (!values.figures !== !values['figures-url']) throw new Error('--figures and --figures-url go together');
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const parsed = parsePlan(values.figures ? withFigures(read(file), read(values.figures)) : read(file));
  if (!parsed.ok) throw new Error(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const options: OembedOptions = {
    ...{ plan: parsed.plan, planUrl: values['plan-url'], base: values.base, lang: values.lang === 'en' ? 'en' : 'nl' },
    ...(values.page && { page: values.page }),
    ...(values['figures-url'] && { figuresUrl: values['figures-url'] }),
    now: new Date().toISOString().slice(0, 10),
  };
  const files = await writeOembed(options, values.out, new URL('oembed/', values.base).href);
  console.log(`${files.length} files in ${values.out}`);
}
