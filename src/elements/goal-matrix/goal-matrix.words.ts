/** The closed lists of the plan that the matrix has words for, and how to look a word up. */
import type { CLASSIFICATION_SCHEMES, LIFECYCLES, OBLIGATIONS } from '../../plan/values.js';

export type Scheme = (typeof CLASSIFICATION_SCHEMES)[number];
export type Obligation = (typeof OBLIGATIONS)[number];
export type Lifecycle = (typeof LIFECYCLES)[number];

/** How far a requirement is met. */
export type ChecklistState = 'met' | 'partlyMet' | 'notMet' | 'unknown';

/** The word for a value; a value of a newer plan version is its own word. */
export function wordFor<T>(words: Readonly<Record<string, T>>, value: string): T | string {
  return Object.hasOwn(words, value) ? words[value]! : value;
}

/** For searching: lower case, accents off. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
