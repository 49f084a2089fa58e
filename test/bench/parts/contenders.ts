/** Ours and its peers on pages of their own, in turn, so that a busy moment of the machine falls on all of them. */
import type { Browser } from 'puppeteer-core';
import { bundle, freshPage, metrics, serve } from '../harness/browser.js';
import type { Series } from '../harness/report.js';
import { median } from '../harness/stats.js';
import type { Bench } from '../stage/stage.js';

export interface Entry {
  name: string;
  /** Module with the contender, from the folder of the benchmark. */
  module: string;
}

/** The runs of one contender at one size. Times in milliseconds, memory in MB above the empty page. */
export interface Measured {
  name: string;
  count: number;
  /** Bytes after gzip. */
  bytes: number;
  insert: number[];
  /** CPU time of the page's process for the insertion, all threads. */
  cpu: number[];
  memory: number[];
  nodes: number[];
  update: number[];
}

/** @param data module and name of the function that makes the data of a size */
export async function compare(
  browser: Browser,
  entries: readonly Entry[],
  data: { module: string; name: string },
  sizes: readonly number[],
  runs: number,
): Promise<Measured[]> {
  const pages = new Map<string, Buffer>();
  const results: Measured[] = [];
  for (const { name, module } of entries) {
    const { bytes } = await bundle(`export { contender } from '${module}';`);
    const { code } = await bundle(
      `import { contender } from '${module}'; import { stage } from './stage/stage.js'; import { ${data.name} } from '${data.module}'; stage(contender, ${data.name});`,
    );
    pages.set(`/${name}.js`, code);
    for (const count of sizes)
      results.push({ name, count, bytes, insert: [], cpu: [], memory: [], nodes: [], update: [] });
  }
  const server = await serve((path) => {
    const found = decodeURIComponent(path);
    const code = pages.get(found);
    if (code) return { type: 'text/javascript', body: code };
    const name = found.slice(1);
    const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${name}</title><body><script type="module" src="/${encodeURIComponent(name)}.js"></script></body></html>`;
    return pages.has(`/${name}.js`) ? { type: 'text/html', body: Buffer.from(html) } : undefined;
  });
  try {
    for (let run = 0; run < runs; run++) {
      for (const result of results) await once(browser, `${server.url}/${encodeURIComponent(result.name)}`, result);
    }
  } finally {
    server.stop();
  }
  return results;
}

async function once(browser: Browser, url: string, result: Measured): Promise<void> {
  const { page, session, check } = await freshPage(browser);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => 'bench' in globalThis);
    const counted = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return metrics(session);
    };
    const call = (step: 'insert' | 'update', count: number) =>
      page.evaluate(
        (name, size) => {
          const { bench } = globalThis as unknown as { bench: Bench };
          return name === 'insert' ? bench.insert(size) : bench.update();
        },
        step,
        count,
      );
    const before = await counted();
    const insert = await call('insert', result.count);
    const cpu = (await metrics(session))['ProcessTime']! - before['ProcessTime']!;
    const drawn = await page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.drawn());
    if (drawn < result.count) throw new Error(`${result.name} drew ${drawn} of ${result.count}`);
    const after = await counted();
    result.insert.push(insert);
    result.cpu.push(cpu * 1000);
    result.memory.push((after['JSHeapUsedSize']! - before['JSHeapUsedSize']!) / 2 ** 20);
    result.nodes.push(after['Nodes']! - before['Nodes']!);
    result.update.push(await call('update', 0));
    check();
  } finally {
    await page.close();
  }
}

/** One line of a plot per contender. */
export function seriesOf(results: readonly Measured[], what: 'insert' | 'update' | 'memory' | 'cpu'): Series[] {
  return [...new Set(results.map(({ name }) => name))].map((name) => ({
    name,
    points: results
      .filter((result) => result.name === name)
      .map((result) => {
        const values = result[what];
        return { x: result.count, y: median(values), min: Math.min(...values), max: Math.max(...values) };
      }),
  }));
}
