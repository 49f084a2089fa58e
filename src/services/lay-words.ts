import { analyse } from './analyse.js';

/** A phrase of residents as stems, with the stems of professional words it leads to, best first. */
export interface LayPhrase {
  readonly stems: readonly string[];
  readonly targets: readonly string[];
  /** As it is written in the list. */
  readonly said: string;
}

/** Lay words by one of their stems; a phrase stands under each of its stems. */
export type LayWords = ReadonlyMap<string, readonly LayPhrase[]>;

/**
 * Reads lines of `professional, words: lay word, lay phrase` (see lay-words.data.ts). Lines that do not fit are skipped.
 * @param text several texts can be joined by a line end; groups for the same word add up
 */
export function readLayWords(text: string): LayWords {
  const found = new Map<string, LayPhrase[]>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const targets = [...new Set(analyse(line.slice(0, colon)).map((token) => token.stem))];
    for (const entry of line.slice(colon + 1).split(',')) {
      const tokens = analyse(entry);
      const said = tokens.filter((token) => !token.stop || token.stem === 'niet');
      const stems = [...new Set((said.length > 0 ? said : tokens).map((token) => token.stem))];
      const phrase = { stems, targets, said: entry.trim() };
      for (const stem of stems) {
        const under = found.get(stem);
        if (under) under.push(phrase);
        else found.set(stem, [phrase]);
      }
    }
  }
  return found;
}
