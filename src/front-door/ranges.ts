/** Weekly hours as ranges of a day, for what is written down. A decision asks `hours.ts`. */
import { formatDate } from '../lib/format.js';
import { isoDate } from '../plan/dates.js';
import type { Language } from '../plan/types.js';
import { readRules } from './hours.js';
import type { Hours, WeekRule } from './schema.js';

/** "maandag" for 1. 1970 began on a Thursday: its day 4 is a Monday. */
export const weekdayName = (day: number, lang: Language) => formatDate(isoDate(day + 3), lang, 'weekday');

/** Times of day, `["08:00", "17:00"]`; `24:00` is the end of the day. */
export type Range = [from: string, to: string];

/** When hours are open on one weekday (1 to 7) that is no holiday, in order; empty when that cannot be read or is not known. */
export function rangesOf(hours: Hours | undefined, officeHours: readonly WeekRule[] | undefined, day: number): Range[] {
  const week = hours?.mode === 'week';
  // What never closes is outside no hours at all.
  const given = week ? hours.rules : hours?.mode === 'always' ? [] : officeHours;
  const rules = !hours || hours.mode === 'unknown' ? undefined : readRules(given);
  const ranges: Range[] = [];
  const times = new Set(['00:00', '24:00', ...(rules ?? []).flatMap(({ from, to }) => [from, to])]);
  [...times].sort().reduce((from, to) => {
    const inside = rules?.some((rule) => rule.days.includes(day) && rule.from <= from && from < rule.to);
    const last = ranges.at(-1);
    if (inside !== week) return to;
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
    return to;
  });
  return ranges;
}
