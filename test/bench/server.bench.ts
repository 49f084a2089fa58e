/**
 * Prints for the reference search server: time to load, time per keystroke (over HTTP, one after the other and by 50 clients at once) and the judged
 * quality beside the local index. Figures to read, not a test.
 * Usage: DATABASE_URL=postgres://… node --import tsx test/bench/server.bench.ts [services]; without DATABASE_URL in PGlite, in memory.
 */
import type { AddressInfo } from 'node:net';
import { pglite, postgres } from '../../demo/server/database.js';
import { loadServices } from '../../demo/server/load.js';
import { Searcher } from '../../demo/server/search.js';
import { searchServer } from '../../demo/server/serve.js';
import { judged, measure, ours } from '../services/quality.js';
import { generateServices } from './services-generator.js';

const count = Number(process.argv[2] ?? 100_000);
const { services, topicOf } = generateServices(count);
const db = process.env.DATABASE_URL ? postgres(process.env.DATABASE_URL) : await pglite();
const [version] = await db.query('show server_version');
console.log(`${db.kind} ${String(version?.server_version)}, ${count} services`);

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);
let start = performance.now();
await loadServices(db, services, (done) => {
  if (done % 20_000 === 0) console.log(`  ${done} in ${seconds(start)} s`);
});
console.log(`loaded in ${seconds(start)} s, with its indexes`);
const [size] = await db.query(
  "select pg_size_pretty(sum(pg_total_relation_size(c.oid))) as size from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'koers' and relkind = 'r'",
);
start = performance.now();
const searcher = new Searcher(db);
await searcher.prepare();
console.log(`on disk ${String(size?.size)}; vocabulary read in ${seconds(start)} s`);

const server = searchServer(searcher);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services`;
async function ask(search: string): Promise<string[]> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ search }) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return ((await response.json()) as { contents: { id: string }[] }).contents.map(({ id }) => id);
}

const times = (values: number[]): string => {
  values.sort((a, b) => a - b);
  const at = (share: number): string =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))]!.toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms (${values.length} questions)`;
};

/** Every beginning of every judged query, from the three letters at which a remote search starts. */
const beginnings = judged.queries.flatMap(({ query }) =>
  Array.from({ length: Math.max(0, query.length - 2) }, (_, end) => query.slice(0, end + 3)),
);
async function timed(texts: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const text of texts) {
    const from = performance.now();
    await ask(text);
    taken.push(performance.now() - from);
  }
  return taken;
}
await timed(beginnings.slice(0, 100));
const alone = await timed(beginnings);
if (process.env.SLOW) {
  const slow = new Map(beginnings.map((text, i) => [text, alone[i]!]));
  console.log([...slow].sort((a, b) => b[1] - a[1]).slice(0, 15));
}
console.log(`keystroke, one client:  ${times([...alone])}`);
const each = Array.from({ length: 50 }, (_, client) => beginnings.filter((_, i) => i % 50 === client).slice(0, 10));
start = performance.now();
const crowd = (await Promise.all(each.map(timed))).flat();
console.log(`keystroke, 50 clients:  ${times(crowd)}, ${(crowd.length / Number(seconds(start))).toFixed(0)} a second`);

const answers = new Map<string, string[]>();
for (const { query } of judged.queries) answers.set(query, await ask(query));
const set = { ...judged, topicOf };
const here = measure((query) => answers.get(query) ?? [], set);
const local = measure(ours(services), set);
console.log('\nclass         nDCG@10  on a device');
for (const [name, { ndcg }] of here)
  console.log(`${name.padEnd(14)}${ndcg.toFixed(3).padStart(7)}${local.get(name)!.ndcg.toFixed(3).padStart(13)}`);

server.closeAllConnections();
server.close();
await db.close();
