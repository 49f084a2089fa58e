/**
 * Dutch wall time without a date library and without the visitor's own zone.
 *
 * A wall time is text, `"2025-05-30T08:00"`: such texts sort like the times they stand for, so opening hours need only
 * string comparison. `toWall` and `fromWall` alone know about daylight saving.
 */

/** The only zone of a front door. */
export const ZONE = 'Europe/Amsterdam';

/** Milliseconds. */
export const MINUTE = 60_000;

/** Milliseconds of a day of wall time, which knows no summer time. */
export const DAY = 1_440 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Clock reading of a zone at an instant, as the epoch milliseconds at which UTC would read the same. */
function reading(instant: number, timeZone = ZONE): number {
  let format = formats.get(timeZone);
  if (!format) {
    // h23, because `hour12: false` prints midnight as 24:00 in some engines. The locale is fixed: only digits are read.
    const options = { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-GB', options)));
  }
  const [day = 0, month = 0, year = 0, hour, minute, second] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The text of epoch milliseconds that stand for a wall time: `"2025-05-30T08:00"`. */
export const wallText = (reading: number): string => new Date(reading).toISOString().slice(0, 16);

/** Dutch wall time at an instant (epoch milliseconds); the instant must be a number that a Date can hold. */
export const toWall = (instant: number): string => wallText(reading(instant));

/** The instant (epoch milliseconds) at which the Dutch clock shows this wall time; NaN when it cannot be read. */
export function fromWall(wall: string): number {
  const utc = Date.parse(`${wall.length > 10 ? wall : `${wall}T00:00`}Z`);
  if (!(Math.abs(utc) < 8e15)) return NaN;
  const near = utc - (reading(utc) - utc);
  return utc - (reading(near) - near);
}

/** Whether the clock of a zone shows another time than the Dutch one at an instant; false for an unknown zone. */
export function isForeign(instant: number, timeZone: string): boolean {
  try {
    return reading(instant, timeZone) !== reading(instant);
  } catch {
    return false;
  }
}

/**
 * Epoch milliseconds of a Date, a number or an ISO string; NaN for anything else. A string without an offset is Dutch
 * wall time, never the visitor's; a date alone is its first moment, or with `end` the first moment after it.
 */
export function instantOf(value: unknown, end = false): number {
  if (typeof value === 'number' || value instanceof Date) return new Date(value).getTime();
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value)) return NaN;
  if (/T.*[Z+-]/.test(value)) return Date.parse(value);
  return fromWall(end && value.length === 10 ? `${value}T24:00` : value);
}
