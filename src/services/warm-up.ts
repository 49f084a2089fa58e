import type { ServiceIndex } from './service-index.js';

/** So many beginnings of words are tried. */
const ROUNDS = 32;

/**
 * Asks an index what people are about to ask, one question per step, so that the first letters of a visitor are answered as fast as the later ones:
 * the first questions to a prebuilt index otherwise pay for reading postings and for code that the browser did not compile yet.
 */
export function* warmUp(index: ServiceIndex, today?: string): Generator<void, void> {
  const { terms, rank } = index.data();
  const named = terms.filter((term, number) => term.length > 4 && rank(number) === 2);
  for (let round = 0; round < ROUNDS && named.length > 0; round++) {
    const [one, other] = [0, 0.5].map(
      (from) => named[Math.floor((round / ROUNDS + from) * named.length) % named.length]!,
    );
    // A beginning, a word, two words, and a word with a letter too few.
    const asked = [
      one!.slice(0, 2 + (round % 3)),
      one!,
      `${one} ${other!.slice(0, 3)}`,
      one!.slice(0, 2) + one!.slice(3),
    ];
    index.search(asked[round % asked.length]!, today === undefined ? {} : { today });
    yield;
  }
}
