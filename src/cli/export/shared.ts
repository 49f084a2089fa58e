/** What the exports to standards share. Pure; loads in a browser. */
import type { OpenSpec, Plan, Text } from '../../plan/types.js';
import type { Said } from '../import/report.js';

/** A plan in a standard of XML. */
export interface XmlExport {
  xml: string;
  /** What the format cannot hold, in words. */
  left: Said[];
}

/** A text in the language of the plan. */
export const plain = (text: Text | undefined, lang: Plan['language']): string | undefined =>
  typeof text === 'object' ? (text[lang] ?? text.nl ?? text.en) : text;

/** The one number that a target asks; undefined for kinds without one. */
export function specValue(spec: OpenSpec): number | undefined {
  return typeof spec.value === 'number' ? spec.value : spec.kind === 'range' ? spec.min : undefined;
}

/** Items by each of their keys, in the order of the list. */
export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
