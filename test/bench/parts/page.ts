/** A whole page from `dist/`, as a visitor gets it: requests, bytes and time on the main thread of a slow device. */
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import { freshPage, metrics, serve } from '../harness/browser.js';
import type { Section } from '../harness/report.js';
import { median } from '../harness/stats.js';

const root = new URL('../../..', import.meta.url).pathname;
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const SIZES = [1, 5, 20, 40];
const SLOWER = 4;
const PLAN = 'demo/plans/utrecht-stad-2026-2027.json';

const kpis = (JSON.parse(readFileSync(root + PLAN, 'utf8')) as { indicators: { id: string }[] }).indicators;

/** Twelve rings, then one of each, then again: what a page about a plan is made of. */
function elements(count: number, eager: boolean): string {
  const others = ['goal-matrix', 'timeline', 'report', 'front-door', 'goal-matrix', 'timeline', 'report', 'front-door'];
  const how = eager ? ' loading="eager"' : '';
  return Array.from({ length: count }, (_, index) => {
    const [round, place] = [Math.floor(index / 20), index % 20];
    if (place < 12)
      return `<koers-kpi-ring kpi="${kpis[(place + round * 12) % kpis.length]!.id}"${how}></koers-kpi-ring>`;
    return `<koers-${others[place - 12]!}${how}></koers-${others[place - 12]!}>`;
  }).join('\n');
}

const pageOf = (
  count: number,
  eager: boolean,
): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Plan</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="/dist/loader.js"></script>
<h1>Plan</h1><koers-plan src="/${PLAN}">${elements(count, eager)}</koers-plan></html>`;

interface PageRun {
  requests: number;
  kB: number;
  script: number;
  style: number;
  layout: number;
  task: number;
  longest: number;
  shown: number;
}

async function visit(browser: Browser, url: string, eager: boolean): Promise<PageRun> {
  const { page, session, check } = await freshPage(browser);
  try {
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const seen = { requests: 0, bytes: 0, failed: [] as string[] };
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      seen.requests++;
      seen.bytes += encodedDataLength;
    });
    page.on('response', (response) => {
      if (response.status() >= 400) seen.failed.push(response.url());
    });
    await page.evaluateOnNewDocument(() => {
      const at = globalThis as unknown as { tasks: number[] };
      at.tasks = [];
      new PerformanceObserver((list) => at.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    const before = await metrics(session);
    await page.goto(url, { waitUntil: 'load' });
    // Near the window first; elements further down wait for a visitor who scrolls, unless they are eager.
    await page.waitForFunction(
      (all) => {
        const here = [...document.querySelectorAll('koers-plan > *')].filter(
          (element) => all || element.getBoundingClientRect().top < innerHeight,
        );
        return here.length > 0 && here.every((element) => 'state' in element && element.state !== 'loading');
      },
      { polling: 50, timeout: 60_000 },
      eager,
    );
    const shown = await page.evaluate(() => performance.now());
    await page.waitForNetworkIdle({ idleTime: 500 });
    const after = await metrics(session);
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    const failed = await page.evaluate(() =>
      [...document.querySelectorAll('koers-plan > *')]
        .filter((element) => 'state' in element && element.state === 'error')
        .map((element) => element.outerHTML),
    );
    if (failed.length + seen.failed.length > 0) throw new Error(`Not shown: ${[...failed, ...seen.failed].join(' ')}`);
    check();
    const spent = (name: string) => (after[name]! - before[name]!) * 1000;
    return {
      ...{ requests: seen.requests, kB: seen.bytes / 1000, shown, longest: Math.max(0, ...tasks) },
      ...{ script: spent('ScriptDuration'), style: spent('RecalcStyleDuration'), layout: spent('LayoutDuration') },
      task: spent('TaskDuration'),
    };
  } finally {
    await page.close();
  }
}

/** @param browser one with the frame rate of a screen */
export async function pages(browser: Browser, runs: number): Promise<{ sections: Section[]; raw: unknown }> {
  if (!existsSync(`${root}dist/loader.js`)) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  const server = await serve((path) => {
    const match = /^\/page-(\d+)-(eager|near)$/.exec(path);
    if (match) return { type: 'text/html', body: Buffer.from(pageOf(Number(match[1]), match[2] === 'eager')) };
    const file = root + path.slice(1);
    const type = TYPES[extname(path)];
    return type && /^\/(dist|demo\/plans)\//.test(path) && existsSync(file)
      ? { type, body: readFileSync(file) }
      : undefined;
  });
  const results = SIZES.flatMap((count) => ['near', 'eager'].map((how) => ({ count, how, runs: [] as PageRun[] })));
  try {
    for (let run = 0; run < runs; run++) {
      for (const result of results) {
        result.runs.push(
          await visit(browser, `${server.url}/page-${result.count}-${result.how}`, result.how === 'eager'),
        );
      }
    }
  } finally {
    server.stop();
  }
  const middle = ({ runs: all }: { runs: PageRun[] }, what: keyof PageRun) => median(all.map((run) => run[what]));
  return {
    raw: results,
    sections: [
      {
        title: `A page with the plan of a city, main thread at ${SLOWER}x slow-down, in milliseconds`,
        note: 'Loader, elements and plan from dist/, compressed, without cache. "near": what a visitor needs before scrolling; "eager": every element at once.',
        columns: [
          'elements',
          'requests',
          'kB',
          'shown after',
          'main thread',
          'script',
          'style',
          'layout',
          'longest task',
        ],
        rows: results.map((result) => [
          `${result.count} ${result.how}`,
          ...[
            String(middle(result, 'requests')),
            middle(result, 'kB'),
            middle(result, 'shown'),
            middle(result, 'task'),
          ],
          ...[middle(result, 'script'), middle(result, 'style'), middle(result, 'layout'), middle(result, 'longest')],
        ]),
        plots: [
          {
            ...{ title: 'Main thread at 4x slow-down', x: 'elements', y: 'ms' },
            series: ['near', 'eager'].map((name) => ({
              name,
              points: results
                .filter(({ how }) => how === name)
                .map((result) => {
                  const tasks = result.runs.map(({ task }) => task);
                  return { x: result.count, y: median(tasks), min: Math.min(...tasks), max: Math.max(...tasks) };
                }),
            })),
          },
        ],
      },
    ],
  };
}
