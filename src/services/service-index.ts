import { Compounds } from './compounds.js';
import { Engine, listed, type SearchAnswer, type SearchOptions } from './engine.js';
import { IndexBuilder } from './index-builder.js';
import type { IndexData } from './index-data.js';
import { readLayWords, type LayWords } from './lay-words.js';
import { LAY_WORDS } from './lay-words.data.js';
import { plainSearch } from './plain-search.js';
import { MAX_QUERY, QueryReader } from './query.js';
import type { Service } from './schema.js';
import { Vocabulary } from './vocabulary.js';

/** How an index is made. */
export interface IndexOptions {
  /** More lines of lay words, in the form of lay-words.data.ts. */
  readonly layWords?: string;
  /** Build in slices with `step()`; until then a plain search answers. Without it the first search builds the index. */
  readonly incremental?: boolean;
}

/** Services that can be searched. */
export interface ServiceIndex {
  /** Services that answer a query, best first. Never throws; the same input gives the same answer. */
  search(query: string, options?: SearchOptions | null): SearchAnswer;
  /** Indexes the next services; true when the index is ready. Call between frames. @param services how many, 50 takes about 5 ms */
  step(services?: number): boolean;
  readonly ready: boolean;
  /** Number of services. */
  readonly size: number;
  /** The index itself, for writing it to a file. Builds what is not built yet. */
  data(): IndexData;
}

let standardLay: LayWords | undefined;
/** The lay words of the library, with more lines of a page. */
export const layWordsWith = (more: string | undefined): LayWords =>
  more ? readLayWords(`${LAY_WORDS}\n${more}`) : (standardLay ??= readLayWords(LAY_WORDS));

/** Compounds that know the lay words and the words these lead to. */
export function compoundsWith(lay: LayWords): Compounds {
  const stems = new Set(lay.keys());
  for (const phrases of lay.values())
    for (const { targets } of phrases) for (const target of targets) stems.add(target);
  return new Compounds(stems);
}

/** An index that can be searched, over data that is ready. */
export function engineOver(data: IndexData, compounds: Compounds, lay: LayWords): Engine {
  return new Engine(data, new QueryReader(data, new Vocabulary(data), compounds, lay));
}

/** A question as it is read: anything but text is none, and of a long text the beginning counts. */
export const queryText = (query: unknown): string => (typeof query === 'string' ? query.slice(0, MAX_QUERY) : '');

/**
 * Makes services searchable in Dutch as people type it. Pure: no clock, no DOM, no locale, no request.
 * @param services what is not an object with an id is left out
 * @example createServiceIndex(services).search('suikerziekte', { free: true }).items
 */
export function createServiceIndex(services: readonly Service[], options: IndexOptions = {}): ServiceIndex {
  const usable = (Array.isArray(services) ? (services as readonly unknown[]) : []).filter(
    (service): service is Service =>
      typeof service === 'object' && service !== null && typeof (service as Service).id === 'string',
  );
  const lay = layWordsWith(options.layWords);
  const compounds = compoundsWith(lay);
  const builder = new IndexBuilder(compounds);
  let learned = 0;
  let added = 0;
  let data: IndexData | undefined;
  let engine: Engine | undefined;

  const step = (count = 50): boolean => {
    if (engine) return true;
    if (learned < usable.length) {
      // Names are short: reading them is four times as fast as indexing a service.
      for (const end = Math.min(usable.length, learned + 4 * count); learned < end; learned++)
        builder.learn(usable[learned]!);
    } else if (added < usable.length) {
      for (const end = Math.min(usable.length, added + count); added < end; added++) builder.add(usable[added]!);
    } else if (!data) data = builder.finish();
    else engine = engineOver(data, compounds, lay);
    return engine !== undefined;
  };

  return {
    search(query, search) {
      const text = queryText(query);
      const wanted = search ?? {};
      if (!engine && options.incremental) {
        const { services: _, ...answer } = plainSearch(usable, text, wanted);
        return { ...answer, items: answer.items.slice(0, listed(wanted.limit)) };
      }
      while (!engine) step(1000);
      return engine.search(text, wanted);
    },
    step,
    get ready() {
      return engine !== undefined;
    },
    size: usable.length,
    data() {
      while (!data) step(1000);
      return data;
    },
  };
}
