/** Reading and checking plans, and front-door decisions, in the browser's engine. */
import type { Browser } from 'puppeteer-core';
import { bundle, freshPage, serve } from '../harness/browser.js';
import type { Section } from '../harness/report.js';
import { median } from '../harness/stats.js';
import type * as Pure from '../stage/pure.js';

const SIZES = [50, 500, 1500, 5000];
const AREAS = [1, 10, 100];
type Times = Pure.PlanTimes;

export async function plans(browser: Browser, runs: number): Promise<{ sections: Section[]; raw: unknown }> {
  const { code } = await bundle(`import * as pure from './stage/pure.js'; globalThis.pure = pure;`);
  const server = await serve((path) =>
    path === '/pure.js'
      ? { type: 'text/javascript', body: code }
      : { type: 'text/html', body: Buffer.from('<!doctype html><script type="module" src="/pure.js"></script>') },
  );
  const inPage = async <T>(name: keyof typeof Pure, argument: number): Promise<T> => {
    const { page, check } = await freshPage(browser);
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => 'pure' in globalThis);
      check();
      return (await page.evaluate(
        (what, value) =>
          (globalThis as unknown as { pure: Record<string, (value: number) => unknown> }).pure[what]!(value),
        name,
        argument,
      )) as T;
    } finally {
      await page.close();
    }
  };
  const times = new Map<number, Times[]>(SIZES.map((size) => [size, []]));
  const decisions = new Map<number, number[]>(AREAS.map((areas) => [areas, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (const size of SIZES) times.get(size)!.push(await inPage<Times>('planTimes', size));
      for (const areas of AREAS) decisions.get(areas)!.push(await inPage<number>('decisionsPerSecond', areas));
    }
  } finally {
    server.stop();
  }
  const middle = (size: number, what: keyof Times) => median(times.get(size)!.map((item) => item[what]));
  const columns = [
    ['json', 'JSON.parse'],
    ['parse', 'parsePlan, cold'],
    ['warm', 'parsePlan, warm'],
    ['groups', 'what the matrix reads'],
    ['check', 'checkPlan'],
  ] as const;
  const planSection: Section = {
    title: 'Plans: milliseconds to read and check',
    note: 'In a page that did nothing before (cold), and the median of nine more readings (warm). A matrix reads only its own groups; checkPlan is for authors, not for pages.',
    columns: ['goals', 'kB', ...columns.map(([, label]) => label)],
    rows: SIZES.map((size) => [
      String(size),
      Math.round(middle(size, 'bytes') / 1000),
      ...columns.map(([what]) => middle(size, what)),
    ]),
    plots: [
      {
        ...{ title: 'Reading and checking', x: 'goals', y: 'ms' },
        series: columns.map(([what, name]) => ({
          name,
          points: SIZES.map((x) => {
            const values = times.get(x)!.map((item) => item[what]);
            return { x, y: median(values), min: Math.min(...values), max: Math.max(...values) };
          }),
        })),
      },
    ],
    budgets: [
      {
        what: 'parse of 5,000 goals, cold',
        limit: 60,
        measured: middle(5000, 'parse'),
        fastest: Math.min(...times.get(5000)!.map(({ parse }) => parse)),
        unit: 'ms',
      },
    ],
  };
  const doorSection: Section = {
    title: 'Front door: decisions per second',
    note: 'Each for another moment of a year and another area, on one core.',
    columns: ['areas', 'per second', 'microseconds each'],
    rows: AREAS.map((areas) => {
      const rate = median(decisions.get(areas)!);
      return [String(areas), Math.round(rate).toLocaleString('en'), 1e6 / rate];
    }),
  };
  return {
    sections: [planSection, doorSection],
    raw: { plans: Object.fromEntries(times), decisions: Object.fromEntries(decisions) },
  };
}
