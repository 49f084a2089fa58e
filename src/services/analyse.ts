import { fold, words } from './fold.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** A word of a text: as folded, and the stem that joins its forms. */
export interface Token {
  readonly word: string;
  readonly stem: string;
  /** Says nothing by itself; kept because "niet" and "geen" change a phrase. */
  readonly stop: boolean;
}

const cache = new Map<string, Token>();

/** One token per folded word; the same object for the same word, so that a directory of thousands of services is stemmed once. */
function token(word: string): Token {
  let known = cache.get(word);
  if (!known) {
    if (cache.size > 50_000) cache.clear();
    known = { word, stem: word === 'geen' ? 'niet' : stem(word), stop: STOP_WORDS.has(word) };
    cache.set(word, known);
  }
  return known;
}

/** The words of a text in order. A hyphenated word gives its parts and, when `joined`, the whole: "re-integratie" is also "reintegratie". */
export function analyse(text: string, joined = false): Token[] {
  const folded = fold(text);
  const all = words(folded);
  if (joined)
    for (const whole of folded.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [])
      all.push(...words(whole.replace(/-/g, '')));
  return all.map(token);
}
