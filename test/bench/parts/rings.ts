/** Our ring beside rings written by hand and those of others. */
import type { Browser } from 'puppeteer-core';
import type { Budget, Section } from '../harness/report.js';
import { median } from '../harness/stats.js';
import { compare, seriesOf, type Measured } from './contenders.js';

const ENTRIES = [
  { name: 'koers ring', module: './stage/ring-koers.ts' },
  { name: 'same card by hand', module: './stage/ring-card.ts' },
  { name: 'bare SVG by hand', module: './stage/ring-svg.ts' },
  { name: 'Shoelace', module: './peers/ring-shoelace.ts' },
  { name: 'Web Awesome', module: './peers/ring-webawesome.ts' },
  { name: 'Chart.js', module: './peers/ring-chartjs.ts' },
  { name: 'ECharts', module: './peers/ring-echarts.ts' },
];
const SIZES = [1, 50, 200, 500];

const budget = (what: string, ours: number[], theirs: number[]): Budget => ({
  ...{ what, limit: 2, unit: 'times' },
  measured: median(ours) / median(theirs),
  fastest: Math.min(...ours) / Math.min(...theirs),
});

export async function rings(browser: Browser, runs: number): Promise<{ sections: Section[]; raw: Measured[] }> {
  const raw = await compare(browser, ENTRIES, { module: './stage/ring-data.ts', name: 'ringData' }, SIZES, runs);
  const at = (name: string, count: number) => raw.find((item) => item.name === name && item.count === count)!;
  const [ours, card] = [at('koers ring', 500), at('same card by hand', 500)];
  const rows = ENTRIES.map(({ name }) => {
    const last = at(name, 500);
    return [
      ...[name, `${(last.bytes / 1000).toFixed(1)} kB`],
      ...SIZES.map((count) => median(at(name, count).insert)),
      median(last.insert) / median(card.insert),
      ...[median(last.cpu), median(last.memory), String(median(last.nodes)), median(last.update)],
    ];
  });
  const plot = (title: string, what: 'insert' | 'update') => ({
    ...{ title, x: 'rings', y: 'ms', series: seriesOf(raw, what) },
  });
  return {
    raw,
    sections: [
      {
        title: 'Rings: milliseconds until painted, in a cold page',
        note: 'Ours reads, checks and judges a plan of as many indicators and says each in words; the card by hand is told what to draw; the others draw a ring and its number. Memory: JavaScript heap.',
        columns: ['', 'gzip', ...SIZES.map(String), '500: x by hand', 'CPU ms', 'MB', 'nodes', 'update ms'],
        rows,
        plots: [plot('Until painted', 'insert'), plot('Update of all', 'update')],
        budgets: [
          budget('500 rings beside the same card by hand', ours.insert, card.insert),
          budget('500 rings beside the same card by hand, CPU time', ours.cpu, card.cpu),
        ],
      },
    ],
  };
}
