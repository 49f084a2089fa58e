/**
 * Prints for a sociale kaart in headless Chromium: CPU and wall time until the first answer, time per keystroke, memory and bytes on the wire.
 * 2,000 services come in a file and are indexed on the page; 2,000 and 20,000 as a prebuilt index with cards; 100,000 in parts per region, of which the
 * page loads one (as a whole they are larger than a page accepts). Searching only: drawing results is not in these figures. Figures to read, not a test.
 * Usage: node --import tsx test/bench/search-browser.bench.ts [slower, such as 1,4]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import {
  createServiceIndex,
  describeShard,
  shardServices,
  writeCards,
  writeIndex,
  type Service,
} from '../../src/services/index.js';
import { chromium, FLAGS } from '../config/browsers.mjs';
import { judged } from '../services/quality.js';
import { generateServices } from './services-generator.js';

/** Regions of the country, about as many as there are provinces. */
const REGIONS = 12;

/** Every beginning of every judged query, from the two letters at which a local search starts. */
const beginnings = judged.queries.flatMap(({ query }) =>
  Array.from({ length: query.length - 1 }, (_, end) => query.slice(0, end + 2)),
);

interface Case {
  readonly name: string;
  /** How the page opens it; `open` is a function of the page script below. */
  readonly open: 'file' | 'prebuilt' | 'shards';
  readonly files: ReadonlyMap<string, Buffer>;
  /** Place that someone chose. */
  readonly area?: string;
}

const packed = (value: string): Buffer => gzipSync(value, { level: 9 });
const prebuilt = (services: readonly Service[]): [string, Buffer][] => [
  ['index.json', packed(JSON.stringify(writeIndex(createServiceIndex(services).data())))],
  ['cards.ndjson', packed(writeCards(services))],
];

function* cases(): Generator<Case> {
  const [small, middle, large] = [2_000, 20_000, 100_000].map((count) => () => generateServices(count).services);
  yield {
    name: '2,000 in a file',
    open: 'file',
    files: new Map([['services.json', packed(JSON.stringify(small!()))]]),
  };
  yield { name: '2,000 prebuilt', open: 'prebuilt', files: new Map(prebuilt(small!())) };
  yield { name: '20,000 prebuilt', open: 'prebuilt', files: new Map(prebuilt(middle!())) };
  const numbers = new Map<string, number>();
  const regionOf = ({ places }: Service): string => {
    const city = places?.[0]?.city ?? '';
    if (!numbers.has(city)) numbers.set(city, numbers.size % REGIONS);
    return `Regio ${numbers.get(city)! + 1}`;
  };
  const [region, own] = [...shardServices(large!(), regionOf)][0]!;
  const shard = describeShard(region, own);
  const [index, cards] = prebuilt(own);
  yield {
    name: `100,000 in ${REGIONS} parts (${own.length})`,
    open: 'shards',
    area: region,
    files: new Map([
      // The other parts are not loaded; their names and places are, so the manifest has its real size.
      [
        'manifest.json',
        packed(JSON.stringify({ koersShards: 1, shards: Array.from({ length: REGIONS }, () => shard) })),
      ],
      [shard.index, index![1]],
      [shard.cards, cards![1]],
    ]),
  };
}

/** What runs in the page. */
const PAGE = `
import { localSource } from './source-local.js';
import { prebuiltSource, shardSource } from './source-file.js';
import { warmUp } from './warm-up.js';
const openers = {
  async file(base) {
    const source = localSource(await (await fetch(base + 'services.json')).json(), { incremental: true });
    // As the finder does it: in slices, so that a keystroke can come between.
    while (!source.index.step()) await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
    return source;
  },
  prebuilt: (base) => prebuiltSource(base + 'index.json', base + 'cards.ndjson'),
  shards: (base) => shardSource(base + 'manifest.json'),
};
let source;
globalThis.ready = async (kind, base, area) => {
  const start = performance.now();
  source = await openers[kind](base);
  await source.search('eenzaam', area ? { area } : {});
  return performance.now() - start;
};
// As the finder does it when the page has nothing else to do.
globalThis.warm = async (area) => {
  let longest = 0;
  let last = performance.now();
  for (const _ of warmUp(await source.load(area ? { area } : {}))) {
    longest = Math.max(longest, performance.now() - last);
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  }
  return longest;
};
globalThis.keys = async (texts, area) => {
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    await source.search(text, area ? { area } : {});
    times.push(performance.now() - start);
  }
  return times;
};
`;

interface PageScript {
  ready(kind: string, base: string, area?: string): Promise<number>;
  warm(area?: string): Promise<number>;
  keys(texts: string[], area?: string): Promise<number[]>;
}

const script = await build({
  stdin: {
    contents: PAGE,
    loader: 'js',
    resolveDir: fileURLToPath(new URL('../../src/services', import.meta.url)),
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
});
const code = script.outputFiles[0]!.text;

const percentile = (values: readonly number[], share: number): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
};

async function run(browser: Browser, { name, open, files, area }: Case, slower: number): Promise<void> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const file = files.get((request.url ?? '/').slice(1));
    response.setHeader('content-type', file ? 'application/json' : 'text/html');
    if (!file) {
      response.end('<!doctype html><title>bench</title>');
      return;
    }
    bytes += file.length;
    response.setHeader('content-encoding', 'gzip').end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await browser.newPage();
  try {
    await page.goto(base);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metric = async (wanted: string): Promise<number> =>
      (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === wanted)?.value ?? 0;
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 2 ** 20;
    };
    if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addScriptTag({ content: code });
    const before = await heap();
    const cpu = await metric('TaskDuration');
    const wall = await page.evaluate(
      (kind, from, place) => (globalThis as unknown as PageScript).ready(kind, from, place),
      open,
      base,
      area,
    );
    const used = (await metric('TaskDuration')) - cpu;
    const longest = await page.evaluate((place) => (globalThis as unknown as PageScript).warm(place), area);
    const warming = (await metric('TaskDuration')) - cpu - used;
    const keys = (): Promise<number[]> =>
      page.evaluate((texts, place) => (globalThis as unknown as PageScript).keys(texts, place), beginnings, area);
    const cold = await keys();
    const rounds: number[][] = [];
    for (let round = 0; round < 5; round++) rounds.push(await keys());
    // The middle of five, so that other work of the machine does not count as searching.
    const warm = cold.map((_, i) => rounds.map((times) => times[i]!).sort((a, b) => a - b)[2]!);
    const memory = (await heap()) - before;
    console.log(
      `${name.padEnd(28)} ready ${(used * 1000).toFixed(0)} CPU ms, ${wall.toFixed(0)} ms; warmed up in ${(warming * 1000).toFixed(0)} CPU ms, longest slice ${longest.toFixed(0)} ms; keystroke first round p50 ${percentile(cold, 0.5)} p99 ${percentile(cold, 0.99)}, ` +
        `after it p50 ${percentile(warm, 0.5)} p99 ${percentile(warm, 0.99)} ms; ${memory.toFixed(0)} MB; ${(bytes / 1000).toFixed(0)} kB gzip`,
    );
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

const slow = (process.argv[2] ?? '1,4').split(',').map(Number);
const executablePath = await chromium();
const browser = await puppeteer.launch({
  ...(executablePath && { executablePath }),
  headless: 'shell',
  args: [...FLAGS, '--enable-precise-memory-info'],
});
console.log(
  `${await browser.version()}; ${beginnings.length} beginnings of ${judged.queries.length} queries; script ${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`,
);
for (const each of cases()) {
  for (const slower of slow) {
    if (slower > 1) console.log(`  ${slower} times slower:`);
    await run(browser, each, slower);
  }
}
await browser.close();
