/** Weekly hours as ranges of a day, for what is written down. A decision asks `hours.ts`. */
import { readRules } from './hours.js';
import type { Hours, WeekRule } from './schema.js';

export type Range = readonly [from: string, to: string];

/** The ranges of some rules on one weekday (1 to 7), sorted, touching ones joined. */
function joined(rules: readonly WeekRule[], day: number): Range[] {
  const ranges: Range[] = [];
  const today = rules.filter(({ days }) => days.includes(day)).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to } of today) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) ranges[ranges.length - 1] = [last[0], to > last[1] ? to : last[1]];
    else ranges.push([from, to]);
  }
  return ranges;
}

/** When hours are open on one weekday that is no holiday; undefined when that cannot be read or is not known. */
export function rangesOf(
  hours: Hours | null | undefined,
  officeHours: readonly WeekRule[] | undefined,
  day: number,
): Range[] | undefined {
  if (hours?.mode === 'always') return [['00:00', '24:00']];
  const outside = hours?.mode === 'outsideOffice';
  const rules = readRules(outside ? officeHours : hours?.mode === 'week' ? hours.rules : undefined);
  const ranges = rules && joined(rules, day);
  if (!ranges || !outside) return ranges;
  const edges = ['00:00', ...ranges.flat(), '24:00'];
  return edges.flatMap((from, i) => (i % 2 === 0 && from < edges[i + 1]! ? [[from, edges[i + 1]!] as const] : []));
}
