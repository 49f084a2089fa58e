/** One KPI as a picture for mail, paper and screens in a waiting room: the same view as the element, with the colours written out. Pure. */
import { Column } from '../../lib/picture-column.js';
import { escapeXml, round, svgFile } from '../../lib/picture.js';
import { STATUS_PATHS } from '../../lib/status-icon.js';
import type { StatusWord } from '../../lib/status-words.js';
import { commonWords } from '../../locales/common.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Language } from '../../plan/types.js';
import type { KpiView } from './kpi-ring.types.js';

const WIDTH = 480;
const MARGIN = 24;
const STATUS_PAINT = {
  achieved: 'achieved',
  onTrack: 'on-track',
  attention: 'attention',
  behind: 'behind',
  noData: 'no-data',
} as const satisfies Record<StatusWord, string>;

/** The colours that it needs, by the names of the palette. */
export const PAINTS = ['ink', 'muted', 'surface', 'border', 'track', ...Object.values(STATUS_PAINT)] as const;
export type Palette = Record<(typeof PAINTS)[number], string>;

/** The KPI as an SVG file. @param example - the figures are invented, which the picture says */
export function kpiPicture(view: KpiView, lang: Language, example: boolean, colors: Palette): string {
  const words = kpiWords.in(lang);
  const inner = WIDTH - 2 * MARGIN;
  const head = new Column(MARGIN, MARGIN - 4, inner, colors.ink).add(view.title, { size: 20, bold: true });
  const top = head.y + 16;
  const drawn = view.form === 'ring';
  const facts = new Column(drawn ? MARGIN + 176 : MARGIN, top, drawn ? inner - 176 : inner, colors.ink);
  if (!drawn && view.form !== 'story') {
    facts.add([view.arrow, view.value, view.known ? view.unit : ''].filter(Boolean).join(' '), {
      size: 30,
      bold: true,
    });
    if (view.share !== null || view.targetShare !== null) facts.space(34);
  }
  const bar =
    !drawn && (view.share !== null || view.targetShare !== null)
      ? barOf(view, colors, MARGIN, facts.y - 18, inner)
      : '';
  for (const text of view.story) facts.add(text, { size: 16 });
  if (view.target) facts.add(`${words.target}: ${view.target}`, { size: 16, bold: true });
  for (const text of [view.baseline, view.norm, view.way, view.expected, ...view.remarks].filter(Boolean)) {
    facts.add(text, { size: 14, color: colors.muted });
  }
  const foot = new Column(MARGIN, Math.max(facts.y, drawn ? top + 160 : 0) + 12, inner, colors.ink);
  let status = '';
  if (view.statusText) {
    foot.space(22);
    status = statusOf(view, colors, foot.y);
  }
  if (view.foot) foot.add(view.foot, { size: 14, color: colors.muted });
  if (example) foot.add(commonWords.in(lang).example, { size: 14, color: colors.muted });
  return svgFile(
    {
      ...{ width: WIDTH, height: Math.ceil(foot.y + MARGIN), surface: colors.surface },
      ...{ title: view.title, description: view.sentence, lang },
    },
    [head, drawn ? ringOf(view, colors, MARGIN, top) : bar, facts, status, foot].join(''),
  );
}

function statusOf({ status, statusText }: KpiView, colors: Palette, y: number): string {
  const { outline, mark, hollow } = STATUS_PATHS[status];
  const color = colors[STATUS_PAINT[status]];
  return `<g transform="translate(${MARGIN} ${round(y - 15)}) scale(1.125)"><path d="${outline}" fill="${hollow ? 'none' : color}" stroke="${hollow ? color : 'none'}" stroke-width="1.6"${hollow ? ' stroke-dasharray="3 2"' : ''}/><path d="${mark}" fill="none" stroke="${colors.surface}" stroke-width="1.7"/></g><text x="${MARGIN + 26}" y="${round(y)}" font-size="17" font-weight="600" fill="${color}">${escapeXml(statusText)}</text>`;
}

/** The marks of the element: an open triangle or circle for the expected position and the start, a bar with a pale edge for the target. */
const looks = ({ ink, surface }: Palette) => ({
  open: `fill="${surface}" stroke="${ink}" stroke-width="1.5"`,
  target: `fill="${ink}" stroke="${surface}" stroke-width="3" paint-order="stroke"`,
});

/** The ring of the element, 152 pixels wide. */
function ringOf(view: KpiView, colors: Palette, x: number, y: number): string {
  const { open, target } = looks(colors);
  const circle = (radius: number, color: string, width: number, extra = '') =>
    `<circle cx="50" cy="50" r="${radius}" fill="none" stroke="${color}" stroke-width="${width}"${extra}/>`;
  const turned = (share: number | null, path: string, look: string) =>
    share === null ? '' : `<path d="${path}" transform="rotate(${round(share * 360)} 50 50)" ${look}/>`;
  const round41 = 2 * Math.PI * 41;
  const share = view.share ?? 0;
  const part = share >= 1 ? 1 : share <= 0 ? 0 : Math.min(0.985, Math.max(0.015, share));
  const size = !view.known ? 10 : view.value.length > 6 ? 15 : view.value.length > 4 ? 18 : 22;
  const lines = view.known ? [view.value] : view.value.split(' ');
  return [
    `<g transform="translate(${x} ${round(y)}) scale(1.52)">`,
    circle(41, colors.border, 14),
    circle(41, colors.track, 12),
    part > 0
      ? circle(
          41,
          colors[STATUS_PAINT[view.status]],
          12,
          ` stroke-dasharray="${round(part * round41)} ${round(round41)}" transform="rotate(-90 50 50)"`,
        )
      : '',
    view.baselineShare === null
      ? ''
      : `<circle cx="50" cy="9" r="4.4" ${open} transform="rotate(${round(view.baselineShare * 360)} 50 50)"/>`,
    turned(view.normShare, 'M50 2l5.2 7-5.2 7-5.2-7z', open),
    turned(view.targetShare, 'M48.4-2h3.2v19h-3.2z', target),
    turned(view.expectedShare, 'M50 1l-3.6-6.5h7.2z', open),
    ...lines.map(
      (line, index) =>
        `<text x="50" y="${round(50 + size * (0.36 + (index - (lines.length - 1) / 2) * 1.15))}" text-anchor="middle" font-size="${size}" font-weight="600" fill="${colors.ink}">${escapeXml(line)}</text>`,
    ),
    '</g>',
  ].join('');
}

function barOf(view: KpiView, colors: Palette, x: number, y: number, width: number): string {
  const { open, target } = looks(colors);
  const at = (share: number) => round(x + share * width);
  const placed = (share: number | null, path: string, look: string) =>
    share === null ? '' : `<path d="${path}" transform="translate(${at(share)} ${round(y + 6)})" ${look}/>`;
  return [
    `<rect x="${x}" y="${round(y)}" width="${width}" height="12" fill="${colors.track}" stroke="${colors.border}"/>`,
    view.share === null
      ? ''
      : `<rect x="${x}" y="${round(y)}" width="${round(view.share * width)}" height="12" fill="${colors[STATUS_PAINT[view.status]]}"/>`,
    view.baselineShare === null ? '' : `<circle cx="${at(view.baselineShare)}" cy="${round(y + 6)}" r="4" ${open}/>`,
    placed(view.normShare, 'M0-7.5l5 7.5-5 7.5-5-7.5z', open),
    placed(view.targetShare, 'M-1.5-11h3v22h-3z', target),
    placed(view.expectedShare, 'M0-7l-4-7h8z', open),
  ].join('');
}
