/** Fills the tables with services. */
import { IndexBuilder } from '../../src/services/index-builder.js';
import type { Service } from '../../src/services/schema.js';
import { compoundsWith, layWordsWith } from '../../src/services/service-index.js';
import type { Database } from './database.js';
import { COLUMNS, rowOf } from './row.js';
import { CREATE, INDEX, REPLACE } from './tables.js';

const BATCH = 500;

/** One array per column: the fastest way in that both drivers have. */
const INSERT = `insert into koers_next.service (${COLUMNS.map(([name]) => name).join(', ')})
  select ${COLUMNS.map(([name, type]) => `${name}::${type}`).join(', ')}
  from unnest(${COLUMNS.map((_, index) => `$${index + 1}::text[]`).join(', ')}) as row(${COLUMNS.map(([name]) => name).join(', ')})`;
const INSERT_CARDS = 'insert into koers_next.card select * from unnest($1::int[], $2::text[], $3::text[])';
const INSERT_WORDS = 'insert into koers_next.word select * from unnest($1::text[], $2::int[], $3::int[])';
const INSERT_PLACES = 'insert into koers_next.place select * from unnest($1::text[], $2::int[])';

/** PostgreSQL takes no NUL in a text. */
const idOf = ({ id }: Service): string => id.replaceAll('\0', '');

/**
 * Loads services; the directory that was there answers until the new one is whole. A load that is broken off leaves the old one.
 * @param progress called with the number of services that are in
 * @returns number of services; what has no id or name, or an id that was there before, is left out
 */
export async function loadServices(
  db: Database,
  services: readonly Service[],
  progress: (done: number) => void = () => undefined,
): Promise<number> {
  const seen = new Set<string>();
  const usable = services.filter(({ id, name }) => {
    const fits = [id, name].every((value) => typeof value === 'string' && value.length > 0 && value.length < 500);
    return fits && seen.size < seen.add(id).size;
  });
  await db.run(CREATE);
  const compounds = compoundsWith(layWordsWith(undefined));
  const teacher = new IndexBuilder(compounds);
  for (const service of usable) teacher.learn(service);
  const words = new Map<string, { services: number; rank: number }>();
  const places = new Map<string, number>();
  for (let start = 0; start < usable.length; start += BATCH) {
    const part = usable.slice(start, start + BATCH);
    const rows = part.map((service, index) => rowOf(service, start + index + 1, compounds));
    for (const row of rows) {
      for (const { term, rank } of row.words) {
        const known = words.get(term);
        words.set(term, { services: (known?.services ?? 0) + 1, rank: Math.max(known?.rank ?? 0, rank) });
      }
      for (const name of row.places) places.set(name, (places.get(name) ?? 0) + 1);
    }
    await db.query(
      INSERT,
      COLUMNS.map((_, place) => rows.map(({ values }) => values[place])),
    );
    await db.query(INSERT_CARDS, [
      part.map((_, index) => start + index + 1),
      part.map(idOf),
      part.map((service) => JSON.stringify(service)),
    ]);
    progress(start + part.length);
  }
  const counts = [...words.values()];
  await db.query(INSERT_WORDS, [
    [...words.keys()],
    counts.map((each) => each.services),
    counts.map(({ rank }) => rank),
  ]);
  await db.query(INSERT_PLACES, [[...places.keys()], [...places.values()]]);
  await db.query('insert into koers_next.directory (services) values ($1)', [usable.length]);
  await db.run(INDEX);
  await db.run(REPLACE);
  return usable.length;
}

/** Number of services in the directory; undefined when nothing was loaded yet. */
export async function loadedServices(db: Database): Promise<number | undefined> {
  const [there] = await db.query("select to_regclass('koers.directory') is not null as there");
  if (!there?.there) return undefined;
  const [row] = await db.query('select services from koers.directory');
  return Number(row?.services);
}
