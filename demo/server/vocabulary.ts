/** Reads queries with the words of the directory: the same analyser, lay words, compounds and corrections as on a device. */
import type { IndexData } from '../../src/services/index-data.js';
import { QueryReader } from '../../src/services/query.js';
import { compoundsWith, layWordsWith } from '../../src/services/service-index.js';
import { Vocabulary } from '../../src/services/vocabulary.js';
import type { Database } from './database.js';

/** The words of all services, and how often each occurs. */
export interface Lexicon {
  readonly reader: QueryReader;
  readonly terms: readonly string[];
  /** Number of services that have a term. */
  services(term: number): number;
  /** Services in the directory. */
  readonly size: number;
}

/** The vocabulary table in memory: some ten thousands of words, however many services there are. */
export async function readLexicon(db: Database): Promise<Lexicon> {
  const [directory] = await db.query('select services from koers.directory');
  const words = await db.query('select term, services, rank from koers.word');
  const places = await db.query('select name, services from koers.place');
  // Sorted here: the order of a database is not that of code units.
  const sorted = words
    .map((row) => ({ term: String(row.term), services: Number(row.services), rank: Number(row.rank) }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const counts = sorted.map(({ services }) => ({ length: services }));
  const size = Number(directory?.services ?? 0);
  const data: IndexData = {
    ids: [],
    terms: sorted.map(({ term }) => term),
    // A query is read by how many services have a word; which ones, the database knows.
    postings: (term) => counts[term] ?? [],
    rank: (term) => sorted[term]?.rank ?? 0,
    form: () => '',
    facts: () => NOTHING,
    state: () => NOTHING,
    organisation: () => -1,
    placeNames: new Map(places.map((row) => [String(row.name), { length: Number(row.services) }])),
  };
  const lay = layWordsWith(undefined);
  const compounds = compoundsWith(lay);
  for (const { term, rank } of sorted) if (rank === 2) compounds.learn(term);
  return {
    reader: new QueryReader(data, new Vocabulary(data), compounds, lay),
    terms: data.terms,
    services: (term) => counts[term]?.length ?? 0,
    size,
  };
}

const NOTHING = { kind: 'care', checked: '' } as const;
