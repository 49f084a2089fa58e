/** The work agenda as a picture that stands alone: the same bars, diamonds and words as on the page, one under the other. Pure. */
import { resolvedColors } from '../../lib/colors.js';
import { round, svgOf, writeLines, type Picture, type Shape } from '../../lib/picture.js';
import { commonWords } from '../../locales/common.js';
import type { Language } from '../../plan/types.js';
import type { TimelineItem, TimelineView } from './timeline.types.js';

const PAINTS = ['ink', 'muted', 'surface', 'border', 'line', 'accent', 'on-accent'] as const;
type Palette = Record<(typeof PAINTS)[number], string>;

const WIDTH = 960;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
/** Height of a mark, and half of it. */
const HIGH = 20;
const HALF = HIGH / 2;

/** The agenda as an SVG file, in the colours of the page; `root` is the shadow root of the element. */
export function timelineSvg(
  view: TimelineView,
  lang: Language,
  example: boolean,
  root: HTMLElement | DocumentFragment,
) {
  return svgOf(timelinePicture(view, lang, example, resolvedColors(root, PAINTS)));
}

/** @param example - the figures are invented, which the picture says */
export function timelinePicture(view: TimelineView, lang: Language, example: boolean, colors: Palette): Picture {
  const month = INNER / view.months;
  const at = (line: number) => MARGIN + (line - 1) * month;
  const { ink, muted, border, line, accent, surface } = colors;
  const words = { x: MARGIN, width: INNER, size: 14, color: ink };
  const small = { ...words, size: 13, color: muted };
  const front: Shape[] = [];
  let y = writeLines(front, view.title, 12, { ...words, size: 20, bold: true });
  y = writeLines(front, view.period, y, small) + 8;

  const today = view.today && at(view.today.from + (view.today.third + 0.5) / 3);
  if (today !== undefined) {
    const anchor = view.today!.side === 'after' ? ('start' as const) : ('end' as const);
    const room = { x: today, width: INNER, anchor };
    y = writeLines(front, view.todayText, y, { ...small, ...room, color: ink });
  }
  const top = y + 6;
  /** From where to where the lines of the axis are drawn: beside marks, never through words. */
  const bands: [number, number][] = [[top, top + 26]];
  for (const { text, from } of view.years) writeLines(front, text, top, { ...words, x: at(from) + 4, bold: true });
  for (const { text, from } of month * 3 < 36 ? [] : view.quarters) {
    writeLines(front, text, top + 18, { ...small, size: 12, x: at(from) + 4 });
  }
  y = top + 36;

  for (const row of view.rows) {
    y = writeLines(front, row.name, y + 8, { ...words, size: 16, bold: true });
    y = writeLines(front, row.summary, y, small) + 10;
    for (const item of row.items) {
      const { place, title, typeText, when, owner, remarks, stateText, number } = item;
      if (place) {
        bands.push([y - 3, y + HIGH + 3]);
        front.push(...marks(item, at(place.from), at(place.to), y, colors));
        y += HIGH;
      }
      // Text starts under its mark, and ends under it where there is more room on that side.
      const turned = place !== undefined && MARGIN + INNER - at(place.from) < INNER * 0.45;
      const style = {
        x: turned ? at(place.to) : place ? at(place.from) : MARGIN,
        width: turned ? at(place.to) - MARGIN : place ? MARGIN + INNER - at(place.from) : INNER,
        anchor: turned ? ('end' as const) : ('start' as const),
      };
      const name = number > 0 && !place ? `${number}. ${title}` : title;
      const facts = [[typeText, when].filter(Boolean).join(': '), owner, ...remarks, stateText].filter(Boolean);
      y = writeLines(front, name, y, { ...words, ...style, bold: true });
      y = writeLines(front, facts.join(' · '), y, { ...small, ...style }) + 10;
    }
  }
  if (example) y = writeLines(front, commonWords.in(lang).example, y, small);

  const upright = (x: number) => bands.map(([from, to]) => `M${round(x)} ${from}V${to}`).join('');
  const lines: Shape[] = [
    { d: view.quarters.map(({ from }) => upright(at(from))).join(''), stroke: line },
    { d: [...view.years.map(({ from }) => at(from)), MARGIN + INNER].map(upright).join(''), stroke: border },
  ];
  if (today !== undefined) lines.push({ d: upright(today), stroke: ink, width: 2, dash: '5 4' });
  return {
    ...{ width: WIDTH, height: Math.ceil(y + MARGIN), title: view.title, lang, surface },
    description: [
      view.period,
      view.todayText,
      ...view.rows.map(({ spokenName, summary }) => `${spokenName} ${summary}`),
    ]
      .map((text) => text.replace(/\.?$/, '.'))
      .join(' '),
    shapes: [...lines, ...front],
  };

  function marks(item: TimelineItem, left: number, right: number, y0: number, { 'on-accent': on }: Palette): Shape[] {
    const middle = y0 + HALF;
    const dash = item.uncertain ? '4 3' : '';
    if (item.number > 0) {
      const x = item.uncertain ? (left + right) / 2 : left + HALF;
      const solid = item.type === 'decision';
      return [
        ...(item.uncertain ? [{ d: `M${left} ${middle}H${right}`, stroke: accent, width: 2, dash: '2 3' }] : []),
        {
          d: `M${x} ${y0 - 1}L${x + HALF + 1} ${middle}L${x} ${y0 + HIGH + 1}L${x - HALF - 1} ${middle}z`,
          ...{ fill: solid ? accent : surface, stroke: accent, width: item.type === 'evaluation' ? 2.75 : 1.5 },
        },
        {
          ...{ text: String(item.number), x, y: middle + 4, size: 12, bold: true, anchor: 'middle' },
          color: solid ? on : accent,
        },
      ];
    }
    const box = `M${left} ${y0 + 3}H${right}V${y0 + HIGH - 3}H${left}z`;
    const edge = (x: number) => ({ d: `M${x} ${y0 + 3}h6v${HIGH - 6}h-6z`, fill: accent });
    const arrow = (x: number, towards: number, open: boolean) => ({
      ...{ d: `M${x} ${y0 + 4}V${y0 + HIGH - 4}L${x + towards} ${middle}z`, stroke: accent, width: 1.5 },
      fill: open ? surface : accent,
    });
    const { cutStart = false, cutEnd = false } = item.place ?? {};
    return [
      {
        ...{ d: box, stroke: accent, width: 1.5, dash: item.type === 'extension' ? '5 3' : dash },
        fill: item.type === 'execution' && !item.uncertain ? accent : surface,
      },
      ...(item.type === 'extension' ? [hatch(left, right, y0 + 3, y0 + HIGH - 3)] : []),
      ...(item.type === 'start' ? [edge(left)] : item.type === 'delivery' ? [edge(right - 6)] : []),
      ...(cutStart || item.openStart ? [arrow(left - 2, -8, item.openStart)] : []),
      ...(cutEnd || item.openEnd ? [arrow(right + 2, 8, item.openEnd)] : []),
    ];
  }

  /** Slanted lines: what may follow. */
  function hatch(left: number, right: number, up: number, down: number): Shape {
    const high = down - up;
    const slants: string[] = [];
    for (let x = left - high; x < right; x += 8) slants.push(`M${x} ${down}l${high} ${-high}`);
    return {
      ...{ x: 0, y: 0, clip: [left, up, right - left, high] as const },
      shapes: [{ d: slants.join(''), stroke: accent, width: 1.5 }],
    };
  }
}
