import { analyse, type Token } from './analyse.js';
import type { Compounds } from './compounds.js';
import { sound } from './fold.js';
import type { IndexData } from './index-data.js';
import type { LayPhrase, LayWords } from './lay-words.js';
import { familiesFrom, stem } from './stem.js';
import { distance, edits, type Vocabulary } from './vocabulary.js';

/** Limits of what is read from a query. */
export const MAX_QUERY = 120;
export const MAX_WORDS = 8;

/** How a word of the query led to a word of a service. */
export type Manner = 'exact' | 'prefix' | 'compound' | 'typo' | 'lay';

export interface Alternative {
  readonly term: number;
  readonly weight: number;
  readonly manner: Manner;
}

/** A word of the query, or a part of a compound word, with every term that answers it. */
export interface Slot {
  readonly word: string;
  /** Its part in the share of matched words; the parts of one word add up to 1. */
  readonly share: number;
  readonly alternatives: Map<number, Alternative>;
}

export interface Plan {
  readonly slots: readonly Slot[];
  /** Folded names of places in the query; they raise services there and hide nothing. */
  readonly places: readonly string[];
  readonly suggestion: string | null;
}

const PREFIXES = 48;
/** A compound is known by its parts, a word by its beginning, by a likely correction, by what lay people say. */
const WORTH = { inPhrase: 0.5, joined: 1, part: 0.7, prefix: 0.8, early: 0.5, cut: 0.6, typo: 0.75, lay: 0.5 } as const;

/** Stems that say who it is about, or that something is wrong: they count less among the matched words. */
const GENERAL = new Set(
  'opa oma man vrouw moeder vader zon dochter partner kind problem hulp vriend buurvrouw mens'.split(' '),
);

/** Reads queries against one index. */
export class QueryReader {
  readonly #data: IndexData;
  readonly #vocabulary: Vocabulary;
  readonly #compounds: Compounds;
  readonly #lay: LayWords;
  /** Single lay words with their sounds; made at the first typo. */
  #heard: (readonly [string, string])[] | undefined;

  constructor(data: IndexData, vocabulary: Vocabulary, compounds: Compounds, lay: LayWords) {
    this.#data = data;
    this.#vocabulary = vocabulary;
    this.#compounds = compounds;
    this.#lay = lay;
  }

  /** Turns what someone typed into slots; never throws. */
  read(query: string): Plan {
    const typed = query.slice(0, MAX_QUERY);
    const tokens = analyse(typed).slice(0, MAX_WORDS);
    const places = this.#places(tokens);
    const open = tokens.filter((token) => !places.words.has(token.word));
    let said = open.filter((token) => !token.stop);
    if (said.length === 0 && places.names.length === 0) said = open;
    if (said.length === 0) said = tokens.filter((token) => places.words.has(token.word));
    const phrases = this.#phrases(open);
    const finished = /\s$/.test(typed);
    const slots: Slot[] = [];
    const corrected = new Map<string, string>();
    said.forEach((token, index) => {
      const last = !finished && token === tokens.at(-1);
      const mine = phrases.filter((phrase) => phrase.stems.includes(token.stem));
      const neighbours = [said[index - 1], said[index + 1]].filter((other) => other !== undefined);
      slots.push(...this.#slots(token, last, mine, neighbours, corrected));
    });
    const suggestion = corrected.size > 0 ? tokens.map(({ word }) => corrected.get(word) ?? word).join(' ') : null;
    return { slots, places: places.names, suggestion };
  }

  #places(tokens: readonly Token[]): { names: string[]; words: Set<string> } {
    const names: string[] = [];
    const inPlace = new Set<string>();
    for (let start = 0; start < tokens.length; start++) {
      for (let length = Math.min(4, tokens.length - start); length > 0; length--) {
        const part = tokens.slice(start, start + length);
        const name = part.map(({ word }) => word).join(' ');
        if (!this.#data.placeNames.has(name) || part.every(({ stem, stop }) => stop || this.#lay.has(stem))) continue;
        names.push(name);
        for (const { word } of part) inPlace.add(word);
        start += length - 1;
        break;
      }
    }
    return { names, words: inPlace };
  }

  /** Lay phrases of which every stem is in the query. */
  #phrases(tokens: readonly Token[]): LayPhrase[] {
    const stems = new Set(tokens.map(({ stem }) => stem));
    const found = new Set<LayPhrase>();
    for (const each of stems) {
      for (const phrase of this.#lay.get(each) ?? [])
        if (phrase.stems.every((part) => stems.has(part))) found.add(phrase);
    }
    return [...found];
  }

  #slots(
    token: Token,
    last: boolean,
    phrases: readonly LayPhrase[],
    neighbours: readonly Token[],
    corrected: Map<string, string>,
  ): Slot[] {
    const whole = new Map<number, Alternative>();
    const add = (into: Map<number, Alternative>, term: number, weight: number, manner: Manner): void => {
      if (term >= 0 && (into.get(term)?.weight ?? 0) < weight) into.set(term, { term, weight, manner });
    };
    const find = (text: string): number => this.#vocabulary.find(text);
    const parts = this.#compounds.split(token.word);
    // A phrase says what its words do not: "niet kunnen lezen" is no question for a library.
    const own = phrases.some(({ stems }) => stems.length > 1) ? WORTH.inPhrase : 1;
    add(whole, find(token.stem), own, 'exact');
    for (const other of neighbours) {
      for (const joined of [token.word + other.word, other.word + token.word, `${token.word}s${other.word}`]) {
        add(whole, find(stem(joined)), WORTH.joined, 'compound');
      }
    }
    this.#prefixes(token, last, parts.length > 0, (term, weight) => {
      add(whole, term, weight * own, 'prefix');
    });
    const layFor = (found: readonly LayPhrase[], worth: number, into = whole): void => {
      for (const { targets, stems } of found) {
        targets.forEach((target, place) => {
          const weight = worth * (1 - 0.06 * Math.min(place, 5)) * (stems.length > 1 ? 1.3 : 1);
          const term = find(target);
          if (term >= 0) add(into, term, weight, 'lay');
          else if (target.length > 4)
            for (const longer of this.#vocabulary.prefix(target, 4)) add(into, longer, weight * 0.9, 'lay');
        });
      }
    };
    layFor(phrases, WORTH.lay);
    if (last && token.word.length > 3) layFor(this.#layFrom(token.word), WORTH.lay * 0.7);
    if (this.#few(whole) && !this.#compounds.knows(token.stem))
      this.#typos(token, parts.length > 0 ? 1 : 2, whole, corrected, layFor);
    const share = GENERAL.has(token.stem) ? 0.3 : 1;
    // An "eetprobleem" is first of all about eating.
    const weights = parts.map((part) => (GENERAL.has(part) ? 0.3 : 1));
    const sum = weights.reduce((total, each) => total + each, 0);
    const slots = parts.map((part, place) => {
      const alternatives = new Map(whole);
      add(alternatives, find(part), WORTH.part, 'compound');
      layFor(this.#single(part), WORTH.lay * 0.8, alternatives);
      return { word: token.word, share: (share * weights[place]!) / sum, alternatives };
    });
    if (slots.some(({ alternatives }) => alternatives.size > whole.size)) return slots;
    if (whole.size === 0) {
      const end = this.#compounds.end(token.word);
      add(whole, find(end), WORTH.part, 'compound');
      layFor(this.#single(end), WORTH.lay * 0.8);
    }
    return [{ word: token.word, share, alternatives: whole }];
  }

  /** What a single lay word leads to. */
  #single(stem: string): readonly LayPhrase[] {
    return (this.#lay.get(stem) ?? []).filter(({ stems }) => stems.length === 1);
  }

  /** Few services: none by a name or a search word, and at most two by a short text. */
  #few(found: ReadonlyMap<number, Alternative>): boolean {
    let documents = 0;
    for (const { term } of found.values()) {
      const rank = this.#data.rank(term);
      if (rank > 0) documents += rank > 1 ? 3 : this.#data.postings(term).length;
    }
    return documents < 3;
  }

  #prefixes(
    { word, stem: base }: Token,
    last: boolean,
    compound: boolean,
    add: (term: number, weight: number) => void,
  ): void {
    if (word.length < (last ? 2 : 4)) return;
    const worth = last ? WORTH.prefix : WORTH.early;
    // A stem ends in one vowel where the typed beginning may have two ("eenzaa", stem "eenzam").
    const starts = new Set([word, base.length > 2 ? base : word, word.replace(/([aeou])\1$/, '$1')]);
    let found = false;
    for (const start of starts) {
      for (const term of this.#vocabulary.prefix(start, PREFIXES)) {
        const full = this.#data.terms[term]!;
        add(term, worth * Math.sqrt(Math.min(1, start.length / full.length)));
        found = true;
      }
    }
    if (last && word.length > 2)
      for (const family of familiesFrom(word)) add(this.#vocabulary.find(family), worth * 0.9);
    for (let cut = word.length - 1; !found && !compound && cut >= Math.max(5, word.length * 0.6); cut--) {
      const term = this.#vocabulary.find(stem(word.slice(0, cut)));
      if (term >= 0 && this.#data.rank(term) > 0) {
        add(term, WORTH.cut);
        found = true;
      }
    }
  }

  /** Single lay words that begin with what was typed so far. */
  #layFrom(word: string): LayPhrase[] {
    const found: LayPhrase[] = [];
    for (const [key, phrases] of this.#lay) {
      if (key.startsWith(word) && key !== word) found.push(...phrases.filter(({ stems }) => stems.length === 1));
      if (found.length > 8) break;
    }
    return found;
  }

  #typos(
    token: Token,
    limit: number,
    into: Map<number, Alternative>,
    corrected: Map<string, string>,
    lay: (found: readonly LayPhrase[], worth: number) => void,
  ): void {
    const likely = this.#vocabulary.like(token.stem, limit, 4);
    const best = likely[0]?.edits ?? 9;
    for (const { term, edits } of likely) {
      if (edits > best + 1 || into.has(term)) continue;
      into.set(term, { term, weight: WORTH.typo / (1 + 0.4 * edits), manner: 'typo' });
    }
    const layKey = this.#likeLay(token.stem, best);
    if (layKey) lay(this.#single(layKey), WORTH.lay * 0.9);
    const first = likely[0];
    if (layKey && !first) corrected.set(token.word, this.#single(layKey)[0]!.said);
    else if (first) corrected.set(token.word, this.#data.form(first.term) || this.#data.terms[first.term]!);
  }

  #likeLay(base: string, better: number): string | undefined {
    this.#heard ??= [...this.#lay.keys()].filter((key) => this.#single(key).length > 0).map((key) => [key, sound(key)]);
    const heard = sound(base);
    let found: string | undefined;
    let least = Math.min(edits(base), better) + 1;
    for (const [key, other] of this.#heard) {
      const far = distance(heard, other, least - 1);
      if (far < least) [found, least] = [key, far];
    }
    return found;
  }
}
