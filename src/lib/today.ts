/** The one place that reads the clock for a date. */
import { isoDate } from '../plan/dates.js';

/** The local calendar date (YYYY-MM-DD) of a moment in milliseconds since 1970; default now. */
export function localDate(time = Date.now()): string {
  return isoDate(Math.floor(time / 86_400_000 - new Date(time).getTimezoneOffset() / 1440));
}
