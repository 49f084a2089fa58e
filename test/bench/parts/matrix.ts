/** Our matrix beside a table written by hand and AG Grid community. */
import type { Browser } from 'puppeteer-core';
import type { Section } from '../harness/report.js';
import { median } from '../harness/stats.js';
import { compare, seriesOf, type Measured } from './contenders.js';

const ENTRIES = [
  { name: 'koers matrix', module: './stage/matrix-koers.ts' },
  { name: 'koers matrix, all goals', module: './stage/matrix-koers-open.ts' },
  { name: 'table by hand', module: './stage/matrix-table.ts' },
  { name: 'AG Grid', module: './peers/matrix-aggrid.ts' },
];
const SIZES = [50, 500, 1500, 5000];

export async function matrices(browser: Browser, runs: number): Promise<{ sections: Section[]; raw: Measured[] }> {
  const raw = await compare(browser, ENTRIES, { module: './stage/matrix-data.ts', name: 'matrixData' }, SIZES, runs);
  const at = (name: string, count: number) => raw.find((item) => item.name === name && item.count === count)!;
  const rows = ENTRIES.map(({ name }) => {
    const last = at(name, 5000);
    return [
      ...[name, `${(last.bytes / 1000).toFixed(1)} kB`],
      ...SIZES.map((count) => median(at(name, count).insert)),
      median(last.insert) / median(at('table by hand', 5000).insert),
      ...[median(last.cpu), median(last.memory), String(median(last.nodes)), median(last.update)],
    ];
  });
  return {
    raw,
    sections: [
      {
        title: 'Matrix: milliseconds until painted, in a cold page',
        note: 'Ours checks the plan, judges every goal and groups them; groups of a large plan start closed; "all goals" is the page made ready for print. The table by hand has every row in the page, AG Grid only those in its window.',
        columns: ['goals', 'gzip', ...SIZES.map(String), '5000: x by hand', 'CPU ms', 'MB', 'nodes', 'update ms'],
        rows,
        plots: [
          { title: 'Until painted', x: 'goals', y: 'ms', series: seriesOf(raw, 'insert') },
          { title: 'Update', x: 'goals', y: 'ms', series: seriesOf(raw, 'update') },
        ],
        budgets: [
          {
            what: 'matrix of 5,000 goals painted',
            limit: 300,
            measured: median(at('koers matrix', 5000).insert),
            fastest: Math.min(...at('koers matrix', 5000).insert),
            unit: 'ms',
          },
        ],
      },
    ],
  };
}
