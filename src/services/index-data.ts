import type { Service } from './schema.js';

/** What ranking and filters need of a service; a whole service fits. */
export type Facts = Pick<
  Service,
  | 'kind'
  | 'mode'
  | 'cost'
  | 'access'
  | 'languages'
  | 'audience'
  | 'lifeStages'
  | 'topics'
  | 'hours'
  | 'status'
  | 'checked'
  | 'area'
  | 'places'
>;

/** Field weights: name 6, words and topics 5, organisation and place 2, audience and texts 1; part of a compound half. Stored doubled, as whole numbers. */
export const FIELD = { name: 12, words: 10, place: 4, text: 2 } as const;
/** Postings are `document * WEIGHTS + weight`. */
export const WEIGHTS = 32;

/** An inverted index, built in memory or read from a file. */
export interface IndexData {
  readonly ids: readonly string[];
  /** Stems, sorted by code unit. */
  readonly terms: readonly string[];
  /** Postings of a term, ascending by document. */
  postings(term: number): ArrayLike<number>;
  /** 2: in a name or in the words of a service; 1: in a short text; 0: only in a description. */
  rank(term: number): number;
  /** The most used spelling of a stem in names and words, with accents; empty when the stem itself is a word. */
  form(term: number): string;
  facts(document: number): Facts;
  /** Status and date of the check only; ranking reads these of every candidate. */
  state(document: number): Pick<Facts, 'status' | 'checked'>;
  /** A number per organisation, -1 for none. */
  organisation(document: number): number;
  /** Folded names of places, each with the documents that serve it. */
  readonly placeNames: Pick<ReadonlyMap<string, ArrayLike<number>>, 'get' | 'has' | 'keys'>;
}
