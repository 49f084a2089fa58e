/** The state of the studio: what somebody typed and chose, and what follows from it. */
import { judgeStyle, NO_STYLE, type HouseStyle } from '../../src/embed/house-style.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import { VERSION } from '../../src/lib/registry.js';
import { linkUrl } from '../../src/lib/url.js';
import { commonWords } from '../../src/locales/common.js';
import type { Language } from '../../src/plan/types.js';
import { folderOf, originOf } from './addresses.js';
import type { Choice, Framework, HostId, Scheme } from './choice.js';
import { routeLines } from './fallback.js';
import type { Loaded } from './load-plan.js';

/** Widths of the window around the element. */
export const WIDTHS = [320, 480, 768] as const;

/** Widths that are measured: drawings grow with their width and texts shrink, so the highest may lie in between. */
export const MEASURED = [320, 352, 400, 448, 480, 512, 640, 768, 800] as const;
/** Room for what lies between two measured widths. */
const HEADROOM = 1.01;

/** The highest that was measured from one width to another. */
function highest(heights: Readonly<Record<number, number>> | undefined, from: number, to: number): number {
  const found = MEASURED.filter((width) => width >= from && width <= to).map((width) => heights?.[width] ?? 0);
  return Math.ceil(Math.max(0, ...found) * HEADROOM);
}

/** The room to keep in a place of this width: in windows that are hardly wider, and in all others. */
export function roomOf(state: State): { narrow: number; wide: number } {
  const { shown, width } = state;
  // With and without a margin of its own inside the place.
  return { narrow: highest(shown?.heights, 320, width), wide: highest(shown?.heights, width, width + 32) };
}

/** The address in the example snippets; nobody has this site. */
export const EXAMPLE_BASE = 'https://www.voorbeeld.example/koers/';

/** What somebody typed and chose, and what was loaded and measured since. */
export interface State {
  lang: Language;
  source: 'demo' | 'url' | 'file';
  demo: string;
  url: string;
  figures: string;
  fileName: string;
  publicUrl: string;
  loading: boolean;
  loaded: Loaded | undefined;
  tag: string;
  /** Chosen attributes, for all elements together: who changes the element keeps the area. */
  item: Record<string, string>;
  queries: Record<string, string>;
  contentLang: Language;
  link: string;
  host: HostId;
  framework: Framework;
  base: string;
  pinned: boolean;
  integrity: ReadonlyMap<string, string> | undefined;
  style: HouseStyle;
  scheme: Scheme;
  styles: 'inline' | 'sheet';
  width: number;
  hostile: boolean;
  shown: { state: string; text: string; heights: Readonly<Record<number, number>>; page: number } | undefined;
}

/** Takes over a part of the state and draws the page again. */
export type Change = (patch: Partial<State>) => void;

/** What the studio starts with: a plan of the demo, in the language of the page. */
export function initialState(lang: Language): State {
  return {
    ...{ lang, source: 'demo', demo: 'utrecht', url: '', figures: '', fileName: '', publicUrl: '', loading: false },
    ...{ loaded: undefined, tag: 'koers-kpi-ring', item: {}, queries: {}, contentLang: lang, link: '' },
    ...{ host: 'wordpress-editor', framework: 'html', base: EXAMPLE_BASE, pinned: false, integrity: undefined },
    ...{ style: NO_STYLE, scheme: 'light', styles: 'inline', hostile: true },
    // A telephone shows a telephone.
    width: matchMedia('(max-width: 30em)').matches ? 320 : 480,
    shown: undefined,
  };
}

/** The attributes of the chosen element, of the fields that it has. */
export function attributesOf(state: State, fields: readonly string[]): Record<string, string> {
  // These two show what holds at this moment, never what held on a day.
  const dated = !['koers-front-door', 'koers-service-finder'].includes(state.tag);
  const names = [...fields, 'heading-level', ...(dated ? ['as-of'] : [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = state.item[name] ?? '';
      if (value === '' || (name === 'heading-level' && value === '3')) return [];
      return [[name, value === 'true' ? '' : value]];
    }),
  );
}

/** Where the plan is on the internet; demo plans lie beside this page. */
export function addressesOf(state: State, demoFile: string | undefined): { src: string; figures: string } {
  if (state.source === 'demo' && demoFile) {
    const base = new URL(`../plans/${demoFile}`, document.baseURI).href;
    return { src: `${base}.json`, figures: `${base}.example-figures.json` };
  }
  if (state.source === 'url') return { src: state.url, figures: state.figures };
  return { src: state.publicUrl, figures: '' };
}

/** What is still missing before there is a snippet: names of words. */
export function missing(state: State, src: string): ('needPlan' | 'needUrl' | 'needBase' | 'needItem')[] {
  const kpi = state.tag.includes('kpi') && !state.item['kpi'];
  return [
    ...(state.loaded?.plan ? [] : ['needPlan' as const]),
    ...(originOf(src) ? [] : ['needUrl' as const]),
    ...(kpi ? ['needItem' as const] : []),
    ...(folderOf(state.base) || state.host === 'developer' || state.host === 'newsletter' ? [] : ['needBase' as const]),
  ];
}

/** The choice for the snippet writer. */
export function choiceOf(state: State, fields: readonly string[], addresses: { src: string; figures: string }): Choice {
  const { tag, contentLang: lang, host, framework, scheme, shown, styles, width, integrity, loaded } = state;
  const { narrow, wide } = roomOf(state);
  const attributes = attributesOf(state, fields);
  const door = tag === 'koers-front-door' && loaded?.plan;
  const html = door ? renderStatic(door, attributes['area'], lang, { headingLevel: 3 }) : undefined;
  return {
    ...{ tag, lang, host, framework, scheme, styles, attributes, ...addresses },
    base: folderOf(state.base) ?? '',
    pin: state.pinned ? { version: VERSION, files: integrity ?? new Map() } : undefined,
    house: judgeStyle(state.style).house,
    heights: narrow > 0 && wide > 0 ? { narrow, wide, width } : undefined,
    text: {
      lines: [
        ...(html ? routeLines(html) : (shown?.text ?? '').split('\n')),
        ...(addresses.figures && loaded?.plan?.fictional ? [`${commonWords.in(lang).example}.`] : []),
      ],
      html,
      href: linkUrl(state.link) ?? '',
    },
  };
}
