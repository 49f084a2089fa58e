/** Calendar days as numbers, without a clock, a time zone or a locale. */

const DAY = 86_400_000;

/** A plan names few days, and names them often; more than this many are not kept. */
const MOST_DAYS = 10_000;
const days = new Map<string, number>();

/** Days since 1970-01-01 of the date that `text` starts with, or undefined when that is not a date (such as 30 February). */
export function dayNumber(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const known = days.get(text);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const day = readDay(text);
  if (day !== undefined && text.length === 10) days.set(text, day);
  return day;
}

function readDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (!match) return undefined;
  const [year, month] = [+match[1]!, +match[2]! - 1];
  const date = new Date(Date.UTC(year, month, +match[3]!));
  // A day that a month does not have rolls over into the next; a year before 100 becomes one of the last century.
  return date.getUTCMonth() === month && date.getUTCFullYear() === year ? +date / DAY : undefined;
}

/** The ISO date (YYYY-MM-DD) of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The last day that an observation speaks of: the end of its period, else its measuring day. */
export function observedDay(observation: { period?: { end: string } | undefined; asOf?: string | undefined }) {
  return dayNumber(observation.period?.end ?? observation.asOf);
}
