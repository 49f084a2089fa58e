/**
 * What an element says, without a page: as plain text, as HTML for mail, or as an SVG picture. The sentences come from the element
 * itself, so that a snapshot cannot say anything else than the page. No DOM, no clock: the day is given.
 */
import type { KoersElement, ViewContext, ViewResult } from '../elements/base/koers-element.js';
import { kpiView } from '../elements/kpi-ring/kpi-ring.model.js';
import { kpiPicture } from '../elements/kpi-ring/kpi-ring.picture.js';
import { trendView } from '../elements/kpi-trend/kpi-trend.model.js';
import { themeMilestones, timelineTable, timelineView } from '../elements/timeline/timeline.model.js';
import { timelinePicture } from '../elements/timeline/timeline.picture.js';
import type { TimelineView } from '../elements/timeline/timeline.types.js';
import { parseHosts } from '../front-door/links.js';
import { renderStatic } from '../front-door/render-static.js';
import { Column } from '../lib/picture-column.js';
import { escapeXml, svgFile, svgOf } from '../lib/picture.js';
import { commonWords } from '../locales/common.js';
import type { Language, Plan } from '../plan/types.js';
import { visibleTo, type Audience } from '../plan/visibility.js';
import { COLORS } from './colors.js';
import { trendCard } from './trend-card.js';

export const FORMATS = ['text', 'html', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

/** What to draw, and how. */
export interface RenderOptions {
  /** The tag without `koers-`. */
  element: string;
  /** The plan, as `parsePlan` returned it. */
  plan: Plan;
  lang: Language;
  /** The day to show, an ISO date. */
  now: string;
  /** Attributes of the element, such as `kpi` and `area`. */
  attributes?: Readonly<Record<string, string>>;
  /** Where the HTML links to. */
  href?: string | undefined;
  /** Of a front door: a page for paper or for a screen in the waiting room, with a QR code of `href`. */
  sheet?: (typeof SHEETS)[number] | undefined;
}

export type RenderResult = { ok: true; output: string; title: string } | { ok: false; reason: string };

/** What of an element works without a page. Its methods are protected since a page has `toText()`. */
interface Speaker {
  lang: string;
  buildView(plan: Plan, context: ViewContext): ViewResult<unknown>;
  viewText(view: unknown): string;
}
type ElementClass = (new () => KoersElement<unknown>) & {
  ready(lang: Language): Promise<void>;
  elementProperties: ReadonlyMap<PropertyKey, { attribute?: string | boolean; type?: unknown }>;
};

const CLASSES: Record<string, () => Promise<unknown>> = {
  'kpi-ring': async () => (await import('../elements/kpi-ring/kpi-ring.js')).KpiRing,
  'kpi-trend': async () => (await import('../elements/kpi-trend/kpi-trend.js')).KpiTrend,
  'goal-matrix': async () => (await import('../elements/goal-matrix/goal-matrix.js')).GoalMatrix,
  timeline: async () => (await import('../elements/timeline/timeline.js')).Timeline,
  report: async () => (await import('../elements/report/report.js')).Report,
};

/** The elements that can be rendered without a page, without `koers-`. */
export const RENDERABLE = [...Object.keys(CLASSES), 'front-door'];

/** Lines of a picture; what does not fit is counted. */
const MAX_LINES = 40;

/** Renders one element. Never throws on what a plan holds; `reason` says why there is nothing. */
export async function render(options: RenderOptions, format: Format): Promise<RenderResult> {
  if (options.element === 'front-door') return renderFrontDoor(options, format);
  const spoken = await say(options);
  if (typeof spoken !== 'object') return { ok: false, reason: spoken };
  const { text, title } = spoken;
  const output =
    format === 'text'
      ? `${text}\n`
      : format === 'html'
        ? htmlOf(options, title, text)
        : drawingOf(options, title, text);
  return { ok: true, output, title };
}

/** Lets the element itself build its view and say it; a string is why it cannot. */
async function say(options: RenderOptions): Promise<{ text: string; title: string } | string> {
  const { element: name, plan, lang, now, attributes = {} } = options;
  const load = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  if (!load) return name;
  const Class = (await load()) as ElementClass;
  await Class.ready(lang);
  try {
    const element = new Class() as unknown as Speaker & Record<PropertyKey, unknown>;
    for (const [property, { attribute, type }] of Class.elementProperties) {
      const key = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
      if (attribute === false || !Object.hasOwn(attributes, key)) continue;
      element[property] = type === Boolean ? true : type === Number ? Number(attributes[key]) : attributes[key];
    }
    element.lang = lang;
    const result = element.buildView(plan, { lang, now, audience: audienceOf(options) });
    if ('empty' in result) return result.empty;
    if ('error' in result) return [commonWords.in(lang).error[result.error], result.detail].filter(Boolean).join(' ');
    const said = element.viewText(result.view);
    const example = plan.fictional ? `\n${commonWords.in(lang).example}` : '';
    return { text: said + example, title: titleOf(result.view) ?? said.split('\n')[0]! };
  } catch (error) {
    return String(error);
  }
}

const audienceOf = ({ attributes }: RenderOptions): Audience => (attributes?.['audience'] ?? '') as Audience;

const titleOf = (view: unknown): string | undefined => {
  const { title, kpi } = view as { title?: unknown; kpi?: { title?: unknown } };
  const found = title ?? kpi?.title;
  return typeof found === 'string' ? found : undefined;
};

/** What a front door can be printed on or shown on, as a whole page. */
export const SHEETS = ['a5', 'a4', 'poster', 'screen'] as const;

async function renderFrontDoor(options: RenderOptions, format: Format): Promise<RenderResult> {
  const { plan, lang, now, attributes = {}, href, sheet } = options;
  const { area = null, audience } = attributes;
  const allowHosts = parseHosts(attributes['allow-hosts']);
  if (sheet) {
    if (format !== 'html') return { ok: false, reason: sheet };
    const { renderCard, renderPoster, renderScreen } = await import('../front-door/poster.js');
    const paper = { madeOn: now, allowHosts, audience, url: href };
    const output =
      sheet === 'poster'
        ? renderPoster(plan, area, lang, paper)
        : sheet === 'screen'
          ? renderScreen(plan, area, lang, paper)
          : renderCard(plan, area, lang, { ...paper, size: sheet === 'a4' ? 'A4' : 'A5' });
    return { ok: true, output: `${output}\n`, title: sheet };
  }
  const html = renderStatic(plan, area, lang, { madeOn: now, allowHosts, audience });
  const text = html
    .replace(/<li>/g, '\n- ')
    .replace(/<\/(h\d|p|li)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\n\s*\n+/g, '\n')
    .trim();
  const title = text.split('\n')[0]!;
  const output =
    format === 'html' ? `${html}${linkOf(href, title)}\n` : format === 'text' ? `${text}\n` : pageOf(title, text, lang);
  return { ok: true, output, title };
}

function drawingOf(options: RenderOptions, title: string, text: string): string {
  const { element, lang, now, attributes: { kpi = '', area, from, to } = {} } = options;
  const plan = visibleTo(options.plan, audienceOf(options));
  const fictional = plan.fictional === true;
  if (element === 'kpi-ring') {
    const view = kpiView(plan, kpi, { lang, now, ...(area && { area }) });
    if (view) return kpiPicture(view, lang, fictional, COLORS);
  }
  if (element === 'kpi-trend') {
    const view = trendView(plan, kpi, { lang, now, ...(area && { area }), from, to });
    if (typeof view === 'object' && view.value) return trendCard(view, fictional);
  }
  const agenda = element === 'timeline' && agendaOf(options);
  if (agenda) return svgOf(timelinePicture(agenda, lang, fictional, COLORS));
  return pageOf(title, text, lang);
}

/** The view of a work agenda; undefined when the plan has no such theme. */
function agendaOf({ plan, lang, now, attributes: { from, to, theme } = {} }: RenderOptions): TimelineView | undefined {
  const milestones = themeMilestones(plan, theme);
  return milestones && timelineView(plan, milestones, { lang, now, ...(from && { from }), ...(to && { to }) });
}

/** A sheet with the sentences, for elements that are lists. */
function pageOf(title: string, text: string, lang: Language): string {
  const lines = text.split('\n').filter(Boolean);
  const rest = lines.length - MAX_LINES;
  const column = new Column(24, 20, 752, COLORS.ink).add(title, { size: 24, bold: true }).space(8);
  for (const line of lines.slice(lines[0] === title ? 1 : 0, MAX_LINES))
    column.add(line.replace(/^- /, '• '), { size: 16 });
  if (rest > 0)
    column.add(lang === 'nl' ? `… en nog ${rest} regels` : `… and ${rest} more lines`, {
      size: 16,
      color: COLORS.muted,
    });
  const height = Math.ceil(column.y + 24);
  return svgFile({ width: 800, height, surface: COLORS.surface, title, description: text, lang }, String(column));
}

function htmlOf(options: RenderOptions, title: string, text: string): string {
  const { element, plan, lang, href } = options;
  const lines = text.split('\n').filter((line) => line && line !== title);
  const agenda = element === 'timeline' && agendaOf(options);
  const table = agenda && tableOf(title, timelineTable(agenda, lang));
  const example = plan.fictional ? `<p>${escapeXml(commonWords.in(lang).example)}</p>` : '';
  const body = table ? table + example : listOf(lines.map((line) => withoutTitle(line, title)));
  return `<section lang="${lang}"><h3>${escapeXml(title)}</h3>${body}${linkOf(href, title)}</section>\n`;
}

const withoutTitle = (line: string, title: string) =>
  line.startsWith(`${title}: `) ? line.slice(title.length + 2) : line;

/** Lines as paragraphs, and those that start with a dash as lists. */
function listOf(lines: string[]): string {
  const html = lines.map((line) =>
    line.startsWith('- ') ? `<li>${escapeXml(line.slice(2))}</li>` : `<p>${escapeXml(line)}</p>`,
  );
  return html.join('').replace(/(<li>.*?<\/li>)(?=<p>|$)/gs, '<ul>$1</ul>');
}

function tableOf(caption: string, [head = [], ...rows]: string[][]): string {
  const cells = (row: string[], tag: string) => row.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join('');
  const columns = head.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('');
  return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${columns}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
}

const linkOf = (href: string | undefined, title: string) =>
  href ? `<p><a href="${escapeXml(href)}">${escapeXml(title)}</a></p>` : '';
