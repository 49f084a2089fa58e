/** What was measured, as a table on the terminal and as a page with plots. */
import { short } from './stats.js';

export interface Series {
  name: string;
  /** Per size: the median of the runs, the fastest and the slowest. */
  points: { x: number; y: number; min: number; max: number }[];
}

export interface Plot {
  title: string;
  x: string;
  y: string;
  series: Series[];
}

/** A limit of the library's own, and what was measured against it. */
export interface Budget {
  what: string;
  limit: number;
  /** Median of the runs. */
  measured: number;
  /** The best run: on a busy machine, nearest to what an idle one would show. */
  fastest: number;
  unit: string;
}

export interface Section {
  title: string;
  /** How it was measured. */
  note: string;
  columns: string[];
  rows: (string | number)[][];
  plots?: Plot[];
  budgets?: Budget[];
}

export interface Report {
  date: string;
  machine: string;
  browser: string;
  runs: number;
  sections: Section[];
}

const cell = (value: string | number): string => (typeof value === 'number' ? short(value) : value);

export function textTable({ title, note, columns, rows, budgets = [] }: Section): string {
  const lines = [columns, ...rows.map((row) => row.map(cell))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const table = lines.map((line) =>
    line.map((text, index) => (index === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[index]!))).join('  '),
  );
  return ['', title, note, ...table, ...budgets.map(budgetText)].join('\n');
}

const budgetText = ({ what, limit, measured, fastest, unit }: Budget): string =>
  `${measured <= limit ? 'within' : 'OVER'} budget: ${what} ${short(measured)} ${unit} (at most ${limit}; fastest run ${short(fastest)})`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const COLORS = ['#0a6cc2', '#b3261e', '#2f751d', '#7a4fc4', '#a85a00', '#00707a', '#5c5c5c', '#af3e7c'];
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 340, 60, 200, 30, 46];

/** Both axes are logarithmic: a straight line at 45 degrees is a cost that grows as the size does. */
function plotSvg({ title, x, y, series }: Plot): string {
  const points = series.flatMap((item) => item.points);
  const log = (value: number) => Math.log10(Math.max(value, 0.01));
  const [x0, x1] = [Math.min(...points.map((p) => log(p.x))), Math.max(...points.map((p) => log(p.x)))];
  const y0 = Math.floor(Math.min(...points.map((p) => log(p.min))));
  const y1 = Math.ceil(Math.max(...points.map((p) => log(p.max))));
  const atX = (value: number) => LEFT + ((log(value) - x0) / (x1 - x0 || 1)) * (WIDTH - LEFT - RIGHT);
  const atY = (value: number) => HEIGHT - BOTTOM - ((log(value) - y0) / (y1 - y0 || 1)) * (HEIGHT - TOP - BOTTOM);
  const sizes = [...new Set(points.map((p) => p.x))];
  const powers = Array.from({ length: y1 - y0 + 1 }, (_, index) => 10 ** (y0 + index));
  const ends = series
    .map((item, index) => ({ index, name: item.name, y: atY(item.points.at(-1)!.y) }))
    .sort((a, b) => a.y - b.y);
  // Names that would overlap move down.
  for (let index = 1; index < ends.length; index++) ends[index]!.y = Math.max(ends[index]!.y, ends[index - 1]!.y + 15);
  const color = (index: number) => COLORS[index % COLORS.length]!;
  return `<figure><figcaption>${escape(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">
${powers.map((value) => `<path d="M${LEFT} ${atY(value)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${atY(value) + 4}" text-anchor="end">${value}</text>`).join('')}
${sizes.map((value) => `<text x="${atX(value)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${value}</text>`).join('')}
<text x="${LEFT}" y="${HEIGHT - 8}">${escape(x)}</text><text x="${LEFT}" y="${TOP - 14}">${escape(y)}</text>
${series
  .map(
    (item, index) =>
      `<g stroke="${color(index)}" fill="none" stroke-width="2"><polyline points="${item.points.map((p) => `${atX(p.x)},${atY(p.y)}`).join(' ')}"/>${item.points
        .map(
          (p) =>
            `<path stroke-width="1" d="M${atX(p.x)} ${atY(p.min)}V${atY(p.max)}"/><circle cx="${atX(p.x)}" cy="${atY(p.y)}" r="3" fill="${color(index)}"/>`,
        )
        .join('')}</g>`,
  )
  .join('')}
${ends.map(({ index, name, y: end }) => `<text x="${WIDTH - RIGHT + 10}" y="${end + 4}" fill="${color(index)}">${escape(name)}</text>`).join('')}
</svg></figure>`;
}

function sectionHtml(section: Section): string {
  const row = (tag: string, values: (string | number)[]) =>
    `<tr>${values.map((value) => `<${tag}>${escape(cell(value))}</${tag}>`).join('')}</tr>`;
  return `<h2>${escape(section.title)}</h2><p>${escape(section.note)}</p>
<table>${row('th', section.columns)}${section.rows.map((values) => row('td', values)).join('')}</table>
${(section.budgets ?? []).map((budget) => `<p class="${budget.measured <= budget.limit ? 'in' : 'over'}">${escape(budgetText(budget))}</p>`).join('')}
${(section.plots ?? []).map(plotSvg).join('')}`;
}

export function htmlReport({ date, machine, browser, runs, sections }: Report): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Koers: measurements</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{padding:.2em .7em;border-bottom:1px solid #ddd;text-align:end}
td:first-child,th:first-child{text-align:start}figure{margin:1.5rem 0}figcaption{font-weight:600}svg text{font-size:12px}.over{color:#b3261e;font-weight:600}.in{color:#2f751d}</style>
<h1>Koers: measurements</h1><p>${escape(`${date}; ${machine}; ${browser}; medians of ${runs} runs, bars from the fastest to the slowest run.`)}</p>
${sections.map(sectionHtml).join('\n')}</html>`;
}
