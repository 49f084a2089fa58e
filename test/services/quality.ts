/**
 * Prints how well the index answers the judged queries, beside MiniSearch with the same analyser as oracle.
 * A result is graded by the topic of its service, which is never indexed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { analyse } from '../../src/services/analyse.js';
import { readLayWords } from '../../src/services/lay-words.js';
import { LAY_WORDS } from '../../src/services/lay-words.data.js';
import type { Service } from '../../src/services/schema.js';
import { compoundsWith, createServiceIndex } from '../../src/services/service-index.js';

export interface Judged {
  class: string;
  query: string;
  grades: Record<string, number>;
}
export interface JudgedSet {
  queries: Judged[];
  topicOf: Record<string, string>;
}
export interface Figures {
  queries: number;
  ndcg: number;
  success: number;
  empty: number;
}
type Search = (query: string) => string[];

const read = (name: string): any =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)), 'utf8'));
export const judged: JudgedSet = read('search.json');
export const services: Service[] = read('services-2000.json').services;

/** Queries of our own in words of residents; the lay words were tuned on them, so they guard and do not judge. */
export const resident: Judged[] = JSON.parse(
  readFileSync(fileURLToPath(new URL('../fixtures/services/resident-queries.json', import.meta.url)), 'utf8'),
).queries;

/** Grades of the first ten results against the best ten that there are; gain 2^grade - 1. */
export function ndcg(ids: readonly string[], grades: Record<string, number>, set: JudgedSet): number {
  const gain = (grade: number, rank: number): number => (2 ** grade - 1) / Math.log2(rank + 2);
  const ideal = Object.values(set.topicOf)
    .map((topic) => grades[topic] ?? 0)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  const got = ids.slice(0, 10).reduce((sum, id, rank) => sum + gain(grades[set.topicOf[id] ?? ''] ?? 0, rank), 0);
  return ideal > 0 ? got / ideal : 0;
}

export const success = (ids: readonly string[], { grades }: Judged, set: JudgedSet): boolean =>
  ids.slice(0, 3).some((id) => grades[set.topicOf[id] ?? ''] === 2);

/** Mean figures per class and over all. */
export function measure(search: Search, set: JudgedSet = judged): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const query of set.queries) {
    const ids = search(query.query);
    for (const name of [query.class, 'all']) {
      const sum = figures.get(name) ?? { queries: 0, ndcg: 0, success: 0, empty: 0 };
      sum.queries++;
      sum.ndcg += ndcg(ids, query.grades, set);
      sum.success += success(ids, query, set) ? 1 : 0;
      sum.empty += ids.length === 0 ? 1 : 0;
      figures.set(name, sum);
    }
  }
  for (const sum of figures.values()) {
    sum.ndcg /= sum.queries;
    sum.success /= sum.queries;
  }
  return figures;
}

export function ours(all: Service[] = services): Search {
  const index = createServiceIndex(all);
  return (query) => index.search(query).items.map(({ id }) => id);
}

/** MiniSearch with our analyser: stems, parts of compounds, lay words. */
export function oracle(all: Service[] = services): Search {
  const lay = readLayWords(LAY_WORDS);
  const compounds = compoundsWith(lay);
  for (const { name, words = [] } of all)
    for (const { word } of analyse([name, ...words].join(' '))) compounds.learn(word);
  const stems = (text: string): string[] =>
    analyse(text, true).flatMap((token) => (token.stop ? [] : [token.stem, ...compounds.split(token.word)]));
  const mini = new MiniSearch({
    fields: ['name', 'words', 'organisation', 'place', 'audience', 'description'],
    tokenize: stems,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 6, words: 5, organisation: 2, place: 2, audience: 1, description: 1 },
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  });
  mini.addAll(
    all.map((service) => ({
      id: service.id,
      name: service.name,
      words: (service.words ?? []).join(' '),
      organisation: service.organisation?.name ?? '',
      place: [service.area?.label, ...(service.places ?? []).map(({ city }) => city)].join(' '),
      audience: service.audience?.text ?? '',
      description: [service.summary, service.description].join(' '),
    })),
  );
  return (query) => {
    const found = new Set(analyse(query).map(({ stem }) => stem));
    const targets = new Set<string>();
    for (const stem of found) {
      for (const phrase of lay.get(stem) ?? [])
        if (phrase.stems.every((part) => found.has(part))) phrase.targets.forEach((each) => targets.add(each));
    }
    const own = stems(query);
    const results = mini.search({
      combineWith: 'OR',
      queries: [
        { queries: own.length > 0 ? own : [...found] },
        ...(targets.size > 0
          ? [{ queries: [...targets], boostTerm: () => 0.5, prefix: false, fuzzy: false as const }]
          : []),
      ],
    });
    return results.map(({ id }) => String(id));
  };
}

/** Queries that the oracle has right in the first three and ours has not. */
export function lost(mine: Search, other: Search, set: JudgedSet = judged): string[] {
  return set.queries
    .filter((query) => success(other(query.query), query, set) && !success(mine(query.query), query, set))
    .map(({ query }) => query);
}

function print(name: string, figures: Map<string, Figures>): void {
  console.log(`\n${name}\n${'class'.padEnd(14)}queries  nDCG@10  success@3  no result`);
  for (const [label, { queries, ndcg: gain, success: right, empty }] of figures) {
    console.log(
      `${label.padEnd(14)}${String(queries).padStart(7)}${gain.toFixed(3).padStart(9)}${right.toFixed(2).padStart(11)}${String(empty).padStart(11)}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const set: JudgedSet = process.argv[2] ? JSON.parse(readFileSync(process.argv[2], 'utf8')) : judged;
  if (!('topicOf' in set)) Object.assign(set, { topicOf: judged.topicOf });
  const mine = ours();
  const other = oracle();
  print('koers', measure(mine, set));
  if (!process.argv[2])
    print('koers, words of residents', measure(mine, { queries: resident, topicOf: judged.topicOf }));
  print('MiniSearch with the same analyser', measure(other, set));
  console.log(`\nright with MiniSearch, not with koers: ${lost(mine, other, set).join(', ') || 'none'}`);
  for (const query of set.queries) {
    const ids = mine(query.query);
    const gain = ndcg(ids, query.grades, set);
    if (gain < 0.88)
      console.log(
        `${gain.toFixed(2)}  ${query.query}: ${ids
          .slice(0, 10)
          .map((id) => set.topicOf[id])
          .join(' ')}`,
      );
  }
}
