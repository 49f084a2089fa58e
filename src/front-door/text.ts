/** Texts of a plan that nobody checked, and sentences with something to fill in. */
import type { Language } from '../plan/types.js';
import type { Text } from './schema.js';

/** Fills `{name}` in a text; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** A text of the plan in the language asked for, else in the other one; empty for anything that is no text. */
export function textOf(text: Text | null | undefined, lang: Language): string {
  const value: unknown = text && typeof text === 'object' ? text[lang] || text.nl || text.en : text;
  return typeof value === 'string' ? value : '';
}
