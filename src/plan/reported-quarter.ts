import { quarterThatIs } from './quarters.js';
import type { Report } from './types.js';

/** The quarter of a report, as in "2026-Q3"; undefined when its period is none. */
export function reportedQuarter({ period }: Report): string | undefined {
  if (typeof period === 'string') return period;
  const is = quarterThatIs(period);
  return is && `${is.year}-Q${is.quarter}`;
}
