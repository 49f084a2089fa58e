/** Dates and periods as people write them. Day comes before month, as in Dutch. Pure; loads in a browser. */

const MONTHS: readonly string[][] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const pad = (number: number, size = 2) => String(number).padStart(size, '0');

/** `2026-09-30`, or undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function monthOf(word: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.includes(word.toLowerCase().replace(/\.$/, '')));
  return index < 0 ? undefined : index + 1;
}

/** Reads `2026-09-30`, `30-9-2026`, `30/09/2026`, `30.9.2026`, `30 september 2026`; `2026-09-30T…` by its date. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(trimmed);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  if (match) return isoDate(Number(match[4]), Number(match[3]), Number(match[1]));
  match = /^(\d{1,2}) +([a-z.]+) +(\d{4})$/i.exec(trimmed);
  const month = match && monthOf(match[2]!);
  return match && month ? isoDate(Number(match[3]), month, Number(match[1])) : undefined;
}

/** A type, not an interface: it must fit the open objects of a plan. */
export type Period = { start: string; end: string };

/**
 * Reads a period: `2026-Q3`, `Q3 2026`, `3e kwartaal 2026`, `2026-H1`, `1e halfjaar 2026`, `2026-09`, `september 2026`, `2026`,
 * or two dates with `t/m`, `tot en met`, `to`, `/` or ` - ` between them.
 */
export function readPeriod(text: string): Period | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  let match = /^(\d{4})$/.exec(trimmed);
  if (match) return months(Number(match[1]), 1, 12);
  match = /^(\d{4})[- ]?[qk]([1-4])$/i.exec(trimmed);
  if (match) return months(Number(match[1]), Number(match[2]) * 3 - 2, 3);
  match = /^(?:[qk]([1-4])|([1-4])(?:e|de|st|nd|rd|th)? (?:kwartaal|quarter))[- ](?:van )?(\d{4})$/i.exec(trimmed);
  if (match) return months(Number(match[3]), Number(match[1] ?? match[2]) * 3 - 2, 3);
  match = /^(\d{4})[- ]?h([12])$/i.exec(trimmed);
  if (match) return months(Number(match[1]), Number(match[2]) * 6 - 5, 6);
  match = /^([12])(?:e|de|st|nd)? (?:halfjaar|half year)[- ](?:van )?(\d{4})$/i.exec(trimmed);
  if (match) return months(Number(match[2]), Number(match[1]) * 6 - 5, 6);
  match = /^(\d{4})-(\d{1,2})$/.exec(trimmed);
  if (match) return months(Number(match[1]), Number(match[2]), 1);
  match = /^([a-z.]+) (\d{4})$/i.exec(trimmed);
  if (match) {
    const month = monthOf(match[1]!);
    return month ? months(Number(match[2]), month, 1) : undefined;
  }
  const [from, to, ...rest] = trimmed.split(/ ?(?:t\/m|tot en met|\bto\b|\/| - | – ) ?/);
  const start = from && readDate(from);
  const end = to && readDate(to);
  return start && end && rest.length === 0 && start <= end ? { start, end } : undefined;
}

function months(year: number, first: number, count: number): Period | undefined {
  const last = first + count - 1;
  const start = isoDate(year, first, 1);
  const end = last <= 12 ? isoDate(year, last, lastDay(year, last)) : undefined;
  return start && end ? { start, end } : undefined;
}

/** The frequency that a period stands for, when it is exactly that long: `quarter` for three whole months. */
export function frequencyOf({ start, end }: Period): 'month' | 'quarter' | 'halfyear' | 'year' | undefined {
  const [startYear, startMonth, startDay] = start.split('-').map(Number) as [number, number, number];
  const [endYear, endMonth, endDay] = end.split('-').map(Number) as [number, number, number];
  if (startDay !== 1 || endDay !== lastDay(endYear, endMonth)) return undefined;
  const length = (endYear - startYear) * 12 + endMonth - startMonth + 1;
  return ({ 1: 'month', 3: 'quarter', 6: 'halfyear', 12: 'year' } as const)[length];
}
