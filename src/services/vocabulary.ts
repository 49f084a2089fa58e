import { sound } from './fold.js';
import type { IndexData } from './index-data.js';

/** Edit distance with neighbouring letters swapped as one edit; more than `limit` gives `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Edits that a word may have: one from 4 letters, two from 8. */
export const edits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Lookup by whole stem, by beginning and by likeness. */
export class Vocabulary {
  readonly #data: IndexData;
  /** Sounds of the words worth correcting to; made at the first typo. */
  #sounds: { sound: string; term: number; letters: number }[] | undefined;

  constructor(data: IndexData) {
    this.#data = data;
  }

  /** First term that is not before `text`. */
  #from(text: string): number {
    const { terms } = this.#data;
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Number of a stem, -1 when no service has it. */
  find(stem: string): number {
    const term = this.#from(stem);
    return this.#data.terms[term] === stem ? term : -1;
  }

  /** Terms that begin with `start`; when there are more than `most`, those in names and words first, short ones first. */
  prefix(start: string, most: number): number[] {
    const { terms } = this.#data;
    const found: number[] = [];
    for (let term = this.#from(start); terms[term]?.startsWith(start); term++) found.push(term);
    if (found.length <= most) return found;
    const ranked: number[][] = [[], [], []];
    for (const term of found) ranked[2 - this.#data.rank(term)]!.push(term);
    for (const same of ranked)
      if (same.length > 1 && same.length < 2000) same.sort((a, b) => terms[a]!.length - terms[b]!.length);
    return ranked.flat().slice(0, most);
  }

  /** Terms like a mistyped word, nearest first, with the number of edits. */
  like(stem: string, atMost: number, most: number): { term: number; edits: number }[] {
    this.#sounds ??= this.#listen();
    const heard = sound(stem);
    const limit = Math.min(atMost, edits(stem));
    const letters = mask(heard);
    const found: { term: number; edits: number; rank: number }[] = [];
    for (const entry of this.#sounds) {
      if (Math.abs(entry.sound.length - heard.length) > limit || bits(entry.letters ^ letters) > 2 * limit) continue;
      const far = distance(heard, entry.sound, limit);
      if (far <= limit)
        found.push({ term: entry.term, edits: far, rank: far - (entry.sound[0] === heard[0] ? 0.5 : 0) });
    }
    found.sort((a, b) => a.rank - b.rank || this.#data.postings(b.term).length - this.#data.postings(a.term).length);
    return found.slice(0, most);
  }

  #listen(): { sound: string; term: number; letters: number }[] {
    const all = [];
    for (let term = 0; term < this.#data.terms.length; term++) {
      const stem = this.#data.terms[term]!;
      if (stem.length < 3 || this.#data.rank(term) === 0) continue;
      const heard = sound(stem);
      all.push({ sound: heard, term, letters: mask(heard) });
    }
    return all;
  }
}

/** One bit per letter that occurs: two words that differ by n edits differ in at most 2n bits. */
function mask(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(n: number): number {
  let count = 0;
  for (let rest = n >>> 0; rest; rest &= rest - 1) count++;
  return count;
}
