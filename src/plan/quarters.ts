/** Quarters of a year: how plans are reported. */
import { isoDate } from './dates.js';

const DAY = 86_400_000;

/** A calendar quarter. `quarter` is 1 to 4. */
export interface Quarter {
  year: number;
  quarter: number;
}

/** The quarter of an ISO date. */
export function quarterOf(date: string): Quarter {
  return { year: +date.slice(0, 4), quarter: Math.ceil(+date.slice(5, 7) / 3) };
}

/** Reads "2026-Q3"; undefined for anything else. */
export function parseQuarter(text: unknown): Quarter | undefined {
  const match = typeof text === 'string' ? /^(\d{4})-Q([1-4])$/.exec(text) : null;
  return match ? { year: +match[1]!, quarter: +match[2]! } : undefined;
}

/** First and last ISO date of a quarter. */
export function quarterBounds({ year, quarter }: Quarter): { start: string; end: string } {
  const first = Date.UTC(year, quarter * 3 - 3, 1) / DAY;
  return { start: isoDate(first), end: isoDate(Date.UTC(year, quarter * 3, 1) / DAY - 1) };
}

/** The quarter that a period is, to the day; undefined for any other period. */
export function quarterThatIs(period: { start: string; end: string }): Quarter | undefined {
  const quarter = quarterOf(period.end);
  const { start, end } = quarterBounds(quarter);
  return start === period.start && end === period.end ? quarter : undefined;
}

/** The quarter `count` quarters later (earlier when negative). */
export function addQuarters({ year, quarter }: Quarter, count: number): Quarter {
  const index = year * 4 + quarter - 1 + count;
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
}
