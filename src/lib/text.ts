/** Text of a plan in the language of the reader. */
import type { Language, Text } from '../plan/types.js';

/** The text in `lang`, else in the other language, else an empty string. */
export function textIn(text: Text | undefined, lang: Language): string {
  if (typeof text === 'string') return text;
  return text?.[lang] || text?.nl || text?.en || '';
}

/** A value of a stranger as text; an object, whose own `toString` may not be one, becomes empty. */
export function plainly(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
