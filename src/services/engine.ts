import { activeFilters, distanceTo, judge, type FilterName, type PlaceTest, type ServiceFilters } from './filters.js';
import { plainName } from './fold.js';
import { WEIGHTS, type Facts, type IndexData } from './index-data.js';
import type { Manner, QueryReader, Slot } from './query.js';

/** Most services that one answer lists; `total` counts all. */
export const MAX_RESULTS = 200;
/** Most offers of one organisation among the first ten. */
const PER_ORGANISATION = 3;
/** Most matches that are told of one service. */
const MATCHES = 8;
/** A service with less than this share of the best score is no answer. */
const CUT = 0.06;

/** What is asked beside the words. */
export interface SearchOptions extends ServiceFilters {
  /** `2026-10-01`; with it, entries that were checked long ago go down a little. */
  readonly today?: string;
  /** At most MAX_RESULTS. */
  readonly limit?: number;
}

/** Why a service is in the answer: a word of the query and the word of the service that it met. */
export interface Match {
  readonly word: string;
  readonly term: string;
  readonly how: Manner | 'substring';
}

/** One service that answers. */
export interface SearchItem {
  readonly id: string;
  /** Only comparable within one answer. */
  readonly score: number;
  readonly matches: readonly Match[];
  /** Filters of which it is not known whether the service answers them; such services come last. */
  readonly unknown: readonly FilterName[];
  /** Kilometres to the nearest place of the service, when a place was chosen. */
  readonly distance?: number;
}

/** What a search found, best first. */
export interface SearchAnswer {
  readonly items: readonly SearchItem[];
  /** All services that answer, also beyond the listed ones; `unknownTotal` of them are not known to pass the filters. */
  readonly total: number;
  readonly unknownTotal: number;
  /** "Bedoelt u …?", or null. */
  readonly suggestion: string | null;
  /** Names of places that were read in the query. */
  readonly places: readonly string[];
  /** False while the index is being built and a plain search answered. */
  readonly ready: boolean;
}

/** Scores, filters and orders services for one query over one index. */
export class Engine implements PlaceTest {
  readonly #data: IndexData;
  readonly #reader: QueryReader;
  readonly #total: Float32Array;
  readonly #share: Float32Array;
  readonly #slot: Float32Array;
  readonly #rest: Float32Array;
  /** Fitness per document on the day of the last question, 0 where it was not needed yet. */
  readonly #fitness: Float32Array;
  #today: string | undefined;
  /** Place of a document in the answer, from 1; only filled while matches are looked up. */
  readonly #listed: Int32Array;
  readonly #inPlace = new Map<string, Set<number>>();

  constructor(data: IndexData, reader: QueryReader) {
    this.#data = data;
    this.#reader = reader;
    const size = data.ids.length;
    this.#total = new Float32Array(size);
    this.#share = new Float32Array(size);
    this.#slot = new Float32Array(size);
    this.#rest = new Float32Array(size);
    this.#fitness = new Float32Array(size);
    this.#listed = new Int32Array(size);
  }

  search(query: string, options: SearchOptions): SearchAnswer {
    const plan = this.#reader.read(query);
    const names = activeFilters(options);
    // Without words, filters alone list what they let through.
    const candidates = query.trim() || names.length === 0 ? this.#score(plan.slots, plan.places) : this.#all();
    const whole = plan.slots.reduce((sum, slot) => sum + slot.share, 0) || 1;
    const here = plan.places.map((name) => this.#documentsIn(name));
    const near = point(options.near);
    if (options.today !== this.#today) this.#fitness.fill(0);
    this.#today = options.today;
    let best = 0;
    for (const document of candidates) {
      const share = this.#share[document]! / whole;
      let score = this.#total[document]! * share * share;
      if (here.some((documents) => documents.has(document))) score *= 2;
      score *= this.#fitnessOf(document) * (near ? nearness(this.#data.facts(document), near) : 1);
      this.#total[document] = score;
      // Read back: it was rounded, and the best must not be less than any.
      best = Math.max(best, this.#total[document]);
    }
    const keys: number[] = [];
    let unknownTotal = 0;
    for (const document of candidates) {
      const score = this.#total[document]!;
      this.#total[document] = this.#share[document] = 0;
      if (score < best * CUT || !(score > 0)) continue;
      const unknown = this.#judge(document, options, names);
      if (!unknown) continue;
      if (unknown.length > 0) unknownTotal++;
      // 2^31 steps below the best score; the smallest key is the best service.
      keys.push((unknown.length > 0 ? NOT_KNOWN : 0) + Math.round((1 - score / best) * 2 ** 31) * DOCUMENTS + document);
    }
    const total = keys.length;
    const scored = Array.from(Float64Array.from(keys).sort().subarray(0, listed(options.limit)), (key) => {
      const document = key % DOCUMENTS;
      const score = best * (1 - Math.floor((key % NOT_KNOWN) / DOCUMENTS) / 2 ** 31);
      return { document, score, unknown: this.#judge(document, options, names) || [] };
    });
    const chosen = this.#spread(scored);
    const matches = this.#matches(plan.slots, chosen);
    return {
      items: chosen.map(({ document, score, unknown }, place) => {
        const distance = near && distanceTo(this.#data.facts(document), near);
        return {
          id: this.#data.ids[document]!,
          score: Math.round(score * 100) / 100,
          matches: matches[place]!,
          unknown,
          ...(distance === undefined ? {} : { distance: Math.round(distance * 10) / 10 }),
        };
      }),
      total,
      unknownTotal,
      suggestion: plan.suggestion,
      places: plan.places,
      ready: true,
    };
  }

  inArea(facts: Facts, wanted: string): boolean | undefined {
    if (facts.area?.level === 'national') return true;
    if (facts.area?.codes?.includes(wanted)) return true;
    const name = plainName(wanted);
    const labels = [facts.area?.label, ...(facts.places ?? []).map(({ city }) => city)].filter(
      (label) => typeof label === 'string',
    );
    if (labels.length === 0) return undefined;
    if (labels.some((label) => ` ${plainName(label)} `.includes(` ${name} `))) return true;
    // A name that no service bears may be part of any of these areas.
    return facts.area?.level === 'region' || !this.#data.placeNames.has(name) ? undefined : false;
  }

  /** Adds up the slots; gives every document with a score. A query of place names alone lists the services there. */
  #score(slots: readonly Slot[], places: readonly string[]): number[] {
    const candidates: number[] = [];
    const count = this.#data.ids.length;
    for (const slot of slots) {
      const touched: number[] = [];
      for (const { term, weight } of slot.alternatives.values()) {
        const postings = this.#data.postings(term);
        const worth = (weight * Math.log(1 + count / postings.length)) / 2;
        for (let i = 0; i < postings.length; i++) {
          const entry = postings[i]!;
          const document = (entry / WEIGHTS) | 0;
          const value = worth * (entry % WEIGHTS);
          const before = this.#slot[document]!;
          if (before === 0) touched.push(document);
          if (value > before) {
            this.#rest[document]! += before;
            this.#slot[document] = value;
          } else this.#rest[document]! += value;
        }
      }
      for (const document of touched) {
        if (this.#total[document] === 0) candidates.push(document);
        // Several answers to one word say little more than the best of them.
        this.#total[document]! +=
          slot.share * (this.#slot[document]! + 0.1 * Math.min(this.#rest[document]!, this.#slot[document]! * 2));
        this.#share[document]! += slot.share;
        this.#slot[document] = this.#rest[document] = 0;
      }
    }
    if (slots.length === 0) {
      for (const name of places) {
        for (const document of this.#documentsIn(name)) {
          if (this.#total[document] === 0) candidates.push(document);
          this.#total[document] = this.#share[document] = 1;
        }
      }
    }
    return candidates;
  }

  #judge(document: number, options: SearchOptions, names: readonly FilterName[]): FilterName[] | false {
    return names.length > 0 ? judge(this.#data.facts(document), options, names, this) : [];
  }

  #fitnessOf(document: number): number {
    return (this.#fitness[document] ||= fitness(this.#data.state(document), this.#today));
  }

  #all(): number[] {
    this.#total.fill(1);
    this.#share.fill(1);
    return [...this.#total.keys()];
  }

  #documentsIn(name: string): Set<number> {
    let known = this.#inPlace.get(name);
    if (!known) this.#inPlace.set(name, (known = new Set(Array.from(this.#data.placeNames.get(name) ?? []))));
    return known;
  }

  /** At most three of one organisation in the first ten; what is put back follows after them, in order. */
  #spread(sorted: Scored[]): Scored[] {
    const first: Scored[] = [];
    const rest: Scored[] = [];
    const seen = new Map<number, number>();
    for (const scored of sorted) {
      const organisation = this.#data.organisation(scored.document);
      const times = seen.get(organisation) ?? 0;
      // Services that may not pass the filters never rise above those that do.
      const apart = scored.unknown.length > 0 && rest.some(({ unknown }) => unknown.length === 0);
      if (first.length >= 10 || apart || (organisation >= 0 && times >= PER_ORGANISATION)) rest.push(scored);
      else {
        seen.set(organisation, times + 1);
        first.push(scored);
      }
    }
    return [...first, ...rest];
  }

  #matches(slots: readonly Slot[], chosen: readonly Scored[]): Match[][] {
    const found = chosen.map((): Match[] => []);
    chosen.forEach(({ document }, place) => (this.#listed[document] = place + 1));
    for (const slot of slots) {
      const strongest = [...slot.alternatives.values()].sort((a, b) => b.weight - a.weight);
      for (const { term, manner } of strongest) {
        const match = { word: slot.word, term: this.#data.form(term) || this.#data.terms[term]!, how: manner };
        const postings = this.#data.postings(term);
        for (let i = 0; i < postings.length; i++) {
          const place = this.#listed[(postings[i]! / WEIGHTS) | 0]!;
          if (place > 0 && found[place - 1]!.length < MATCHES) found[place - 1]!.push(match);
        }
      }
    }
    for (const { document } of chosen) this.#listed[document] = 0;
    return found;
  }
}

interface Scored {
  readonly document: number;
  readonly score: number;
  readonly unknown: readonly FilterName[];
}

/** Documents in one number each, so that a native sort orders them: known before not known, then by score, then in the order of the file. */
const DOCUMENTS = 2 ** 20;
const NOT_KNOWN = 2 ** 52;

/** How many services an answer lists. */
export function listed(limit: unknown): number {
  return typeof limit === 'number' && limit >= 1 ? Math.min(MAX_RESULTS, Math.floor(limit)) : MAX_RESULTS;
}

function point(near: SearchOptions['near']): { lat: number; lon: number } | undefined {
  return near && Number.isFinite(near.lat) && Number.isFinite(near.lon) ? near : undefined;
}

/** Milliseconds. */
const YEAR = 31_557_600_000;

/** Small steps, so that they decide between services that answer equally well. */
function fitness(facts: Pick<Facts, 'status' | 'checked'>, today: string | undefined): number {
  const factor = facts.status === 'full' ? 0.9 : facts.status === 'temporarilyClosed' ? 0.75 : 1;
  const years = (Date.parse(today ?? '') - Date.parse(facts.checked)) / YEAR;
  return years > 1 ? factor * Math.max(0.8, 1.05 - 0.05 * years) : factor;
}

function nearness(facts: Facts, near: { lat: number; lon: number }): number {
  const far = distanceTo(facts, near);
  return far === undefined ? 0.9 : 0.7 + 0.6 / (1 + far / 5);
}
