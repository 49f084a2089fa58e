/**
 * The reference server for search at scale: `npm run demo:search [-- --generate 100000 | --services services.json] [--reload]`.
 * DATABASE_URL names a PostgreSQL server; without it a local database "koers" is used when there is one, else PGlite in DATA_DIR. PORT is 5180 unless told.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from '../../src/services/schema.js';
import { answers, DatabaseDown, pglite, postgres, type Database } from './database.js';
import { loadedServices, loadServices } from './load.js';
import { Searcher } from './search.js';
import { searchServer } from './serve.js';

const { values: args } = parseArgs({
  options: {
    generate: { type: 'string' },
    services: { type: 'string' },
    reload: { type: 'boolean', default: false },
  },
});

const LOCAL = 'postgres:///koers';

async function open(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = process.env;
  const url = DATABASE_URL || (!DATA_DIR && (await answers(LOCAL)) ? LOCAL : '');
  if (url) return postgres(url);
  const root = new URL('../../node_modules/.cache/koers-search', import.meta.url).pathname;
  return pglite(DATA_DIR || root);
}

/** Waits for a database that is still starting. */
async function patiently<T>(what: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (!(error instanceof DatabaseDown)) throw error;
      console.log('waiting for the database');
      await wait(2_000);
    }
  }
}

async function read(kind: Database['kind']): Promise<readonly Service[]> {
  if (args.services) {
    const file = JSON.parse(await readFile(args.services, 'utf8')) as Service[] | { services: Service[] };
    return Array.isArray(file) ? file : file.services;
  }
  const { generateServices } = await import('../../test/bench/services-generator.js');
  return generateServices(Number(args.generate ?? (kind === 'PGlite' ? 2_000 : 100_000))).services;
}

const db = await open();
const there = await patiently(() => loadedServices(db));
if (there === undefined || args.reload) {
  const start = performance.now();
  const services = await read(db.kind);
  const count = await loadServices(db, services, (done) => {
    if (done % 5_000 === 0) console.log(`${done} of ${services.length} services`);
  });
  console.log(`loaded ${count} services in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
const searcher = new Searcher(db);
const size = await patiently(() => searcher.prepare());
const server = searchServer(searcher, process.env.LOG ? { log: console.log } : {});
server.listen(Number(process.env.PORT ?? 5180), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : '';
  console.log(`${size} services in ${db.kind}: http://localhost:${port}/services`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => void db.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
