/**
 * Where everything in the chart stands, in CSS pixels, without a page: the element draws it, `toSVG()` and the command line write it.
 * Scales are the two lines in `drawTrend`: d3-scale would add 7.8 kB gzip for numbers and 12.3 kB with dates (4.0.2, bundled by esbuild),
 * more than the 6 kB budget of the element. Lines are straight: a curve would invent values between the figures.
 */
import { expectedOn, targetOn } from './kpi-trend.rows.js';
import { timeTicks } from './kpi-trend.ticks.js';
import type { TrendFigure, TrendLayout, TrendPoint } from './kpi-trend.types.js';

/** Colours by the name of their token. */
export type Paint = 'ink' | 'muted' | 'surface' | 'soft' | 'line' | 'border' | 'accent' | 'none';

const look = (stroke: Paint, width = 1, dash = '', fill: Paint = 'none') => ({ fill, stroke, width, dash });
/** How each mark looks; in one place for the screen and for files. */
export const LOOK = {
  grid: look('line'),
  band: look('border', 1, '5 4', 'soft'),
  baseline: look('muted', 1.5, '1.5 4'),
  expected: look('muted', 1.25, '8 3 1.5 3'),
  target: look('ink', 1.5, '6 4'),
  norm: look('ink', 1, '14 4'),
  break: look('border', 1, '2 2'),
  line: look('accent', 2),
  dot: look('surface', 1, '', 'accent'),
  hollow: look('accent', 2, '', 'surface'),
  outside: look('surface', 1, '', 'accent'),
  chosen: look('ink', 2),
};
export type MarkName = keyof typeof LOOK;

export interface Mark {
  name: MarkName;
  /** SVG path data. */
  d: string;
}

export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** Bold, with the colour of the text. */
  strong: boolean;
}

export interface Axis {
  min: number;
  max: number;
  ticks: number[];
}

export interface Drawing {
  layout: TrendLayout;
  width: number;
  height: number;
  /** Size of the text. */
  text: number;
  /** Left, top, width and height of the plot. */
  plot: [number, number, number, number];
  /** Cut off at the edges of the plot. */
  clipped: Mark[];
  front: Mark[];
  labels: Label[];
  /** Figures that do not fit on the axis. */
  outside: number;
  /** The line is broken somewhere. */
  gaps: boolean;
  /** Horizontal place of a day. */
  x(day: number): number;
}

/** The layout for a width in em. */
export function layoutOf(ems: number): TrendLayout {
  return ems < 18 ? 'small' : ems <= 36 ? 'medium' : 'large';
}

/** An axis with round numbers: 8% of air, from zero where zero is near, never past the bounds of the scale. */
export function axisOf(
  [low, high]: [number, number],
  [least, most]: [number, number],
  precision: number,
  count: number,
): Axis {
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  let min = clamp(Math.min(low, high));
  let max = clamp(Math.max(low, high));
  const air = (max - min || Math.abs(max) || 1) * 0.08;
  min = min >= 0 ? (min < max / 3 ? 0 : Math.max(0, min - air)) : min - air;
  max = max <= 0 && min < 0 ? Math.min(0, max + air) : max + air;
  const step = Math.max(precision, stepOf((max - min) / count));
  min = clamp(Math.floor(min / step + 1e-9) * step);
  max = clamp(Math.ceil(max / step - 1e-9) * step);
  if (!(max > min)) max = min + step;
  const first = Math.ceil(min / step - 1e-9);
  const ticks = Array.from({ length: Math.floor(max / step + 1e-9) - first + 1 }, (_, index) => (first + index) * step);
  return { min, max, ticks };
}

/** The smallest of 1, 2, 5 times a power of ten that is at least this large. */
function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
}

/** One decimal is finer than any screen. */
const round = (value: number) => Math.round(value * 10) / 10;
/** Width of a text, estimated: there is no page here to measure it on. */
const widthOf = (text: string, size: number) => text.length * size * 0.56;

/** Draws a figure `width` pixels wide, in a type size of `em` pixels. */
export function drawTrend(
  figure: TrendFigure,
  axis: Axis,
  width: number,
  em: number,
  layout: TrendLayout,
  chosen?: number,
): Drawing {
  const { points, targets, baseline, norm, days, show } = figure;
  const small = layout === 'small';
  const text = Math.max(12, em * 0.8125);
  const last = points.findLast(({ value }) => value !== null);
  const ends: { value: number; text: string; strong: boolean }[] = [];
  const lasting = targets.at(-1);
  if (!small) {
    if (last && last.day >= days[1] - (days[1] - days[0]) * 0.04)
      ends.push({ value: last.value!, text: show(last.value!), strong: true });
    if (lasting?.goal !== undefined && (lasting.to ?? days[1]) >= days[1] - 1)
      ends.push({
        value: lasting.max === undefined ? lasting.goal : (lasting.goal + lasting.max) / 2,
        text: lasting.label,
        strong: false,
      });
    for (const line of [baseline, norm]) if (line) ends.push({ value: line.value, text: line.label, strong: false });
  }
  const widest = (texts: string[]) => Math.max(0, ...texts.map((item) => widthOf(item, text)));
  const left = small ? em * 0.4 : Math.min(widest(axis.ticks.map(show)) + em * 0.6, width * 0.25);
  const right = small
    ? em * 0.4
    : Math.min(Math.max(widest(ends.map((item) => item.text)) + em * 0.7, em), width * 0.4);
  const top = em * 0.9;
  const years = layout === 'large';
  const bottom = text * (small ? 1.7 : years ? 3.2 : 2);
  const height = Math.round(
    small
      ? em * 3.4 + bottom
      : layout === 'medium'
        ? (width * 5) / 12 + bottom / 2
        : Math.min(em * 22, Math.max(em * 15, width * 0.36)),
  );
  const plot: Drawing['plot'] = [left, top, Math.max(1, width - left - right), height - top - bottom].map(
    round,
  ) as Drawing['plot'];
  const [px, py, pw, ph] = plot;
  const x = (day: number) => px + ((day - days[0]) / (days[1] - days[0])) * pw;
  const y = (value: number) => py + ph - ((value - axis.min) / (axis.max - axis.min)) * ph;
  const edged = (value: number) => Math.min(py + ph, Math.max(py, y(value)));
  const at = (day: number, value: number) => `${round(x(day))} ${round(y(value))}`;
  const inside = (value: number) => value >= axis.min && value <= axis.max;

  const clipped: Mark[] = [];
  const front: Mark[] = [];
  const labels: Label[] = [];
  const add = (marks: Mark[], name: MarkName, d: string) => {
    if (d) marks.push({ name, d });
  };
  const write = (x: number, y: number, text: string, anchor: Label['anchor'], strong = false) =>
    labels.push({ x: round(x), y: round(y), text, anchor, strong });

  if (!small) {
    add(clipped, 'grid', axis.ticks.map((tick) => `M${px} ${round(y(tick))}h${pw}`).join(''));
    for (const tick of axis.ticks) write(px - em * 0.4, y(tick) + text * 0.35, show(tick), 'end');
  }
  for (const { goal, max, from, to, path, label } of targets) {
    if (goal === undefined) continue;
    const [a, b] = [Math.max(from ?? days[0], days[0]), Math.min(to ?? days[1], days[1])];
    if (b <= a) continue;
    if (max !== undefined) add(clipped, 'band', `M${at(a, goal)}L${at(b, goal)}L${at(b, max)}L${at(a, max)}z`);
    else add(clipped, 'target', `M${at(a, goal)}L${at(b, goal)}`);
    // A sparkline has no room for three lines that cross.
    if (!small) add(clipped, 'expected', path.map((corner, index) => (index ? 'L' : 'M') + at(...corner)).join(''));
    // A target whose date is past has its label where its line ends, not at the edge.
    if (!small && b < days[1] - 1) {
      const half = widthOf(label, text);
      write(Math.max(px + half, x(b)), y(max ?? goal) - text * 0.45, label, 'end');
    }
  }
  if (baseline)
    add(clipped, 'baseline', `M${at(Math.max(baseline.from ?? days[0], days[0]), baseline.value)}H${px + pw}`);
  if (norm) add(clipped, 'norm', `M${px} ${round(y(norm.value))}h${pw}`);
  for (const day of figure.breaks)
    if (day > days[0] && day < days[1]) add(clipped, 'break', `M${round(x(day))} ${py}v${ph}`);

  const { d, alone, gaps } = lineOf(figure, x, y);
  add(clipped, 'line', d);
  const room = pw / Math.max(1, points.length);
  const size = small ? em * 0.15 : em * 0.22;
  const circle = (point: TrendPoint, r: number) =>
    `M${round(x(point.day) - r)} ${round(y(point.value!))}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
  const seen = { dot: new Set<number>(), hollow: new Set<number>() };
  const dots = { dot: '', hollow: '' };
  let arrows = '';
  let outside = 0;
  for (const point of points) {
    if (point.value === null) continue;
    const column = Math.round(x(point.day));
    if (!inside(point.value)) {
      outside += 1;
      const up = point.value > axis.max;
      if (outside < 200)
        arrows += `M${round(x(point.day))} ${round(up ? py - em * 0.35 : py + ph + em * 0.35)}l${round(em * 0.3)} ${round(em * (up ? 0.5 : -0.5))}h${round(-em * 0.6)}z`;
      continue;
    }
    const name = point.hollow ? 'hollow' : 'dot';
    // Many points: only those that the line itself does not show, at most one per pixel.
    const wanted = point === last || point.hollow || alone.has(point) || room > size * (small ? 6 : 3);
    if (!wanted || seen[name].has(column)) continue;
    seen[name].add(column);
    dots[name] += circle(point, point === last ? size * 1.5 : size);
  }
  add(front, 'dot', dots.dot);
  add(front, 'hollow', dots.hollow);
  add(front, 'outside', arrows);
  const read = chosen === undefined ? undefined : points[chosen];
  if (read) {
    add(clipped, 'break', `M${round(x(read.day))} ${py}v${ph}`);
    if (read.value !== null && inside(read.value)) add(front, 'chosen', circle(read, size * 2.4));
  }

  if (!small) {
    const placed = ends.map((end) => ({ ...end, y: edged(end.value) + text * 0.35 })).sort((a, b) => a.y - b.y);
    spread(placed, text * 1.2, py + ph + text * 0.35);
    for (const end of placed) write(px + pw + em * 0.5, end.y, end.text, 'start', end.strong);
    if (last && !ends.some((end) => end.strong)) {
      const label = show(last.value!);
      const half = widthOf(label, text) / 2;
      const base = edged(last.value!);
      const lines = [-1, 0, 1].flatMap((side) => {
        const day = last.day + (side * half * (days[1] - days[0])) / pw;
        const held = targetOn(targets, day);
        return [held?.goal, held?.max, expectedOn(held, day), baseline?.value, norm?.value].map((value) =>
          y(value ?? Infinity),
        );
      });
      // Away from the line of the figures; on its other side when there it is further from the lines that do not move.
      const clear = (by: number) =>
        Math.min(text * 0.8, ...lines.map((line) => Math.abs(line - base - (by - 0.35) * text)));
      const before = points[points.indexOf(last) - 1]?.value ?? last.value!;
      const [first, second] = before > last.value! ? [1.4, -0.7] : [-0.7, 1.4];
      const by = clear(second) > clear(first) ? second : first;
      const middle = Math.min(Math.max(x(last.day), px + half), px + pw - half);
      write(middle, Math.max(text, base + by * text), label, 'middle', true);
    }
  }
  for (const { day, text: moment, anchor, year } of timeTicks(figure, pw, em, years)) {
    const half = anchor === 'middle' ? widthOf(moment, text) / 2 : 0;
    const middle = Math.min(Math.max(x(day), half), width - half);
    if (half) add(clipped, 'grid', `M${round(x(day))} ${round(py + ph - em * 0.3)}v${round(em * 0.3)}`);
    write(middle, py + ph + text * 1.35, moment, anchor);
    if (year) write(middle, py + ph + text * 2.6, year, anchor);
  }
  return { ...{ layout, width, height, text, plot, clipped, front, labels, outside, gaps }, x };
}

/** Pushes labels apart, downwards first, then back up from the bottom. */
function spread(items: { y: number }[], gap: number, bottom: number): void {
  for (let i = 1; i < items.length; i++) items[i]!.y = Math.max(items[i]!.y, items[i - 1]!.y + gap);
  let limit = bottom;
  for (const item of [...items].reverse()) {
    item.y = Math.min(item.y, limit);
    limit = item.y - gap;
  }
}

/**
 * The line as path data, broken where a figure is missing, where more time passed than between two measurements, and where a new
 * target began. In each column of pixels only the first, lowest, highest and last point are kept: the picture is the same.
 */
function lineOf({ points, breaks, maxGap }: TrendFigure, x: (day: number) => number, y: (value: number) => number) {
  const alone = new Set<TrendPoint>();
  let gaps = false;
  let d = '';
  let run: TrendPoint[] = [];
  const flush = () => {
    if (run.length === 1) alone.add(run[0]!);
    else if (run.length > 1)
      d += `M${decimate(run, x)
        .map((point) => `${round(x(point.day))} ${round(y(point.value!))}`)
        .join('L')}`;
    run = [];
  };
  let previous: TrendPoint | undefined;
  for (const point of points) {
    const gap = point.value === null || (previous && point.day - previous.day > maxGap);
    if (gap) gaps = true;
    if (gap || (previous && breaks.some((day) => previous!.day < day && point.day >= day))) flush();
    if (point.value !== null) run.push(point);
    previous = point;
  }
  flush();
  return { d, alone, gaps };
}

function decimate(run: readonly TrendPoint[], x: (day: number) => number): TrendPoint[] {
  const kept: TrendPoint[] = [];
  for (let i = 0; i < run.length;) {
    const column = Math.round(x(run[i]!.day));
    const start = i;
    let [low, high] = [i, i];
    for (; i < run.length && Math.round(x(run[i]!.day)) === column; i++) {
      if (run[i]!.value! < run[low]!.value!) low = i;
      if (run[i]!.value! > run[high]!.value!) high = i;
    }
    for (const index of new Set([start, Math.min(low, high), Math.max(low, high), i - 1])) kept.push(run[index]!);
  }
  return kept;
}
