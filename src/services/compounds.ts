import { stem } from './stem.js';

/** Short parts of which words of care are made, as far as the lay words and the data's own words do not bring them. A full word list splits wrongly. */
const PARTS =
  'aanvraag bed bezoek brein buddy budget buurt cafe centrum club coach cursus dag dienst eet eten fonds gehoor geld gok groep hart hersen huis hulp kind kinder klus koor kraam kunst les lijn long loop maal maat mond nek oog oor pijn plan plek poli post praktijk prik punt raad rug spel stoel tand team test tuin val verlening verzorging voet vraag werk wijk zang zelf ziek ziekte zorg zwem';

/** Words that look like compounds and are not, or whose parts mislead. */
const WHOLE = new Set('huisarts ziekenhuis overgang overgewicht'.split(' '));

const SHORTEST = 3;

/** Splits compounds into known parts; built once per index, from the curated list and the data's own words. */
export class Compounds {
  readonly #known = new Set<string>();
  readonly #cache = new Map<string, readonly string[]>();

  /** @param more stems of other words that are parts */
  constructor(more: Iterable<string>) {
    for (const part of more) if (part.length > 3) this.#known.add(part);
    for (const part of PARTS.split(' ')) this.#known.add(stem(part));
  }

  /** Makes a word of the data known as a part. */
  learn(word: string): void {
    if (word.length > 3 && word.length < 15 && !/\d/.test(word)) this.#known.add(stem(word));
  }

  /** Whether a stem is a word of the field: then it is spelled right, also when no service has it. */
  knows(stem: string): boolean {
    return this.#known.has(stem);
  }

  /** Stems of the two or three parts of a folded word, or nothing when it is no compound of known parts. */
  split(word: string): readonly string[] {
    const cached = this.#cache.get(word);
    if (cached) return cached;
    const parts = WHOLE.has(word) || /[^a-z]/.test(word) ? [] : (this.#halves(word, true) ?? []);
    if (this.#cache.size > 20_000) this.#cache.clear();
    this.#cache.set(word, parts);
    return parts;
  }

  /** The known word of four letters or more with which a word ends or begins, the longest first; an empty text when there is none. */
  end(word: string): string {
    for (let cut = 1; cut <= word.length - 4; cut++) {
      for (const part of [word.slice(cut), word.slice(0, -cut)]) if (this.#known.has(stem(part))) return stem(part);
    }
    return '';
  }

  #halves(word: string, deeper: boolean): string[] | undefined {
    let found: string[] | undefined;
    for (let cut = word.length - SHORTEST; cut >= SHORTEST && !found; cut--) {
      const left = this.#left(word.slice(0, cut));
      if (!left) continue;
      const right = word.slice(cut);
      if (this.#known.has(stem(right))) found = [left, stem(right)];
      else if (deeper && right.length >= 2 * SHORTEST) {
        const rest = this.#halves(right, false);
        if (rest) found = [left, ...rest];
      }
    }
    return found;
  }

  /** The stem of a first part, with or without a linking s, e or en: verslaving-s-zorg, ziek-en-huis. */
  #left(part: string): string | undefined {
    if (this.#known.has(stem(part))) return stem(part);
    const bare = part.replace(/(...)s$/, '$1');
    return bare !== part && this.#known.has(stem(bare)) ? stem(bare) : undefined;
  }
}
