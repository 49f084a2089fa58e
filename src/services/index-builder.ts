import { analyse } from './analyse.js';
import { Compounds } from './compounds.js';
import { fold, plainName } from './fold.js';
import { FIELD, WEIGHTS, type Facts, type IndexData } from './index-data.js';
import type { Service } from './schema.js';

/** Texts of strangers: anything else than a string counts as absent. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** The longest description that is indexed; a record is about 8 kB. */
const LONGEST = 8_000;

/** Names under which people look for a place: city, area label, and the parts of "Noord, Steenwijk". */
export function placeNamesOf(service: Facts): string[] {
  const names = new Set<string>();
  const add = (name: string): void => {
    const folded = plainName(name);
    if (folded.length > 1) names.add(folded);
  };
  for (const place of list(service.places) as ({ city?: unknown } | undefined)[]) add(text(place?.city));
  const label = text(service.area?.label);
  if (label) for (const part of [label, ...label.split(/[,/;]/)]) add(part);
  return [...names];
}

/** Collects services one by one and gives an index; service after service, so that a caller can pause between them. */
export class IndexBuilder {
  readonly #ids: string[] = [];
  readonly #facts: Facts[] = [];
  readonly #organisations: number[] = [];
  readonly #organisationNumbers = new Map<string, number>();
  readonly #postings = new Map<string, number[]>();
  readonly #ranks = new Map<string, number>();
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #places = new Map<string, number[]>();
  readonly #compounds: Compounds;

  constructor(compounds: Compounds) {
    this.#compounds = compounds;
  }

  /** First pass: makes the words of names known as parts of compounds. */
  learn(service: Service): void {
    for (const source of [text(service.name), ...list(service.words).map(text)]) {
      for (const token of analyse(source)) if (!token.stop) this.#compounds.learn(token.word);
    }
  }

  /** Second pass: indexes a service. */
  add(service: Service): void {
    const document = this.#ids.length;
    const weights = new Map<string, number>();
    this.#ids.push(text(service.id));
    this.#facts.push(service);
    this.#organisations.push(this.#organisation(fold(text(service.organisation?.name))));
    this.#field(weights, text(service.name), FIELD.name, 2);
    this.#field(weights, [...list(service.words), ...list(service.topics)].map(text).join(' '), FIELD.words, 2);
    const names = placeNamesOf(service);
    this.#field(weights, [text(service.organisation?.name), ...names].join(' '), FIELD.place, 1);
    const short = [text(service.summary), text(service.audience?.text), ...list(service.lifeStages).map(text)].join(
      ' ',
    );
    this.#field(weights, short, FIELD.text, 1);
    this.#field(weights, text(service.description).slice(0, LONGEST), FIELD.text, 0);
    for (const [stem, weight] of weights) {
      const entry = document * WEIGHTS + Math.min(weight, WEIGHTS - 1);
      const known = this.#postings.get(stem);
      if (known) known.push(entry);
      else this.#postings.set(stem, [entry]);
    }
    for (const name of names) {
      const known = this.#places.get(name);
      if (known) known.push(document);
      else this.#places.set(name, [document]);
    }
  }

  #organisation(name: string): number {
    if (!name) return -1;
    let number = this.#organisationNumbers.get(name);
    if (number === undefined) this.#organisationNumbers.set(name, (number = this.#organisationNumbers.size));
    return number;
  }

  #field(weights: Map<string, number>, source: string, weight: number, rank: number): void {
    if (!source) return;
    const here = new Map<string, number>();
    const put = (stem: string, worth: number): void => {
      if ((here.get(stem) ?? 0) < worth) here.set(stem, worth);
      if (worth === weight && (this.#ranks.get(stem) ?? -1) < rank) this.#ranks.set(stem, rank);
    };
    for (const token of analyse(source, true)) {
      if (token.stop) continue;
      put(token.stem, weight);
      if (rank > 0) for (const part of this.#compounds.split(token.word)) put(part, weight / 2);
    }
    if (rank === 2) this.#spellings(source);
    for (const [stem, worth] of here) weights.set(stem, (weights.get(stem) ?? 0) + worth);
  }

  /** Counts how a stem is written, accents included, for "Bedoelt u diëtist?". */
  #spellings(source: string): void {
    for (const written of source.toLowerCase().match(/[\p{L}\p{N}\p{M}]{3,40}/gu) ?? []) {
      const [token, more] = analyse(written);
      if (!token || more) continue;
      const forms = this.#forms.get(token.stem) ?? new Map<string, number>();
      forms.set(written, (forms.get(written) ?? 0) + 1);
      this.#forms.set(token.stem, forms);
    }
  }

  /** The index of what was added so far. */
  finish(): IndexData {
    const terms = [...this.#postings.keys()].sort();
    const postings = terms.map((term) => this.#postings.get(term)!);
    const ranks = Uint8Array.from(terms, (term) => this.#ranks.get(term) ?? 0);
    const formOf = (term: string): string => {
      let best = '';
      let most = 0;
      for (const [word, count] of this.#forms.get(term) ?? []) if (count > most) [best, most] = [word, count];
      return best === term ? '' : best;
    };
    return {
      ids: this.#ids,
      terms,
      postings: (term) => postings[term] ?? [],
      rank: (term) => ranks[term] ?? 0,
      form: (term) => formOf(terms[term] ?? ''),
      facts: (document) => this.#facts[document]!,
      state: (document) => this.#facts[document]!,
      organisation: (document) => this.#organisations[document] ?? -1,
      placeNames: this.#places,
    };
  }
}
