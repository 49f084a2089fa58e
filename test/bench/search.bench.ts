/**
 * Prints for 2,000, 20,000 and 100,000 services: CPU time until the index is ready (built, and read from a file), time per keystroke over every beginning
 * of every judged query, memory and bytes, and the judged quality. Figures to read, not a test. Usage: node --expose-gc --import tsx test/bench/search.bench.ts [sizes]
 */
import { gzipSync } from 'node:zlib';
import {
  createServiceIndex,
  loadServiceIndex,
  writeCards,
  writeIndex,
  type ServiceIndex,
} from '../../src/services/index.js';
import { warmUp } from '../../src/services/warm-up.js';
import { judged, measure } from '../services/quality.js';
import { generateServices } from './services-generator.js';

const cpu = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const beginnings = judged.queries.flatMap(({ query }) =>
  Array.from({ length: query.length - 1 }, (_, end) => query.slice(0, end + 2)),
);

function keystrokes(index: ServiceIndex): string {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of beginnings) {
      const start = performance.now();
      index.search(text);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`;
}

/** The first round, after what the finder does before anybody types. */
function first(index: ServiceIndex): string {
  const start = cpu();
  let steps = 0;
  for (const _ of warmUp(index)) steps++;
  const warming = cpu() - start;
  const times = beginnings.map((text) => {
    const start = performance.now();
    index.search(text);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return `warmed up in ${warming.toFixed(0)} CPU ms and ${steps} steps; first round p99 ${times[Math.floor(times.length * 0.99)]!.toFixed(2)} ms`;
}

for (const count of (process.argv[2] ?? '2000,20000,100000').split(',').map(Number)) {
  const { services, topicOf } = generateServices(count);
  const before = heap();
  const start = cpu();
  const index = createServiceIndex(services);
  while (!index.step(500));
  const built = cpu() - start;
  const memory = heap() - before;
  console.log(`\n${count} services`);
  console.log(`built    ready in ${built.toFixed(0)} CPU ms, ${memory.toFixed(0)} MB; keystroke ${keystrokes(index)}`);
  const text = JSON.stringify(writeIndex(index.data()));
  const cards = writeCards(services);
  const readStart = cpu();
  const loaded = loadServiceIndex(JSON.parse(text));
  const ready = cpu() - readStart;
  console.log(
    `prebuilt ready in ${ready.toFixed(0)} CPU ms; keystroke ${first(loaded)}; after it ${keystrokes(loaded)}`,
  );
  const kB = (value: string): string =>
    `${(value.length / 1000).toFixed(0)} kB, ${(gzipSync(value).length / 1000).toFixed(0)} kB gzip`;
  console.log(`index ${kB(text)}; cards ${kB(cards)}`);
  const figures = measure((query) => index.search(query).items.map(({ id }) => id), { ...judged, topicOf }).get('all')!;
  console.log(
    `quality nDCG@10 ${figures.ndcg.toFixed(3)}, success@3 ${figures.success.toFixed(2)}, without result ${figures.empty}`,
  );
}
