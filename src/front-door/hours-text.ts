/** Opening hours written out in words, for paper and for pages without script. No word about "now". */
import { isTime, items } from './hours.js';
import type { FrontDoor, Hours, WeekRule } from './schema.js';
import { PRINT_STRINGS, fill, textOf } from './strings.js';
import type { Locale, PrintStrings } from './strings.js';

type Range = readonly [from: string, to: string];

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `"2026-11-22"` or a wall time as "22 november 2026" or "22 november 2026 om 08.00 uur"; other text as it is. */
export function dateText(value: string, locale: Locale): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(value);
  const month = match && MONTHS[locale][Number(match[2]) - 1];
  if (!match || !month) return value;
  const date = `${Number(match[3])} ${month} ${match[1]}`;
  if (!match[4]) return date;
  return locale === 'nl' ? `${date} ${match[4]}.${match[5]} uur` : `${date} ${match[4]}:${match[5]}`;
}

/** `"08:00"` as "08.00" in Dutch; English keeps the colon. */
export const clockText = (time: string, locale: Locale): string => (locale === 'nl' ? time.replace(':', '.') : time);

/** The open ranges of one weekday (1 to 7), sorted, touching ones joined. */
export function rangesOf(rules: readonly WeekRule[], day: number): Range[] {
  const sorted = items(rules)
    .filter(
      ({ days, from, to }) => Array.isArray(days) && days.includes(day) && isTime(from) && isTime(to) && from < to,
    )
    .map(({ from, to }): Range => [from, to])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const joined: Range[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], to > last[1] ? to : last[1]];
    else joined.push([from, to]);
  }
  return joined;
}

/** The rest of the day beside its ranges. */
export function complementOf(ranges: readonly Range[]): Range[] {
  const edges = ['00:00', ...ranges.flat(), '24:00'];
  return edges.flatMap((from, i): Range[] => {
    const to = edges[i + 1];
    return i % 2 === 0 && to !== undefined && from < to ? [[from, to]] : [];
  });
}

function dayText(ranges: readonly Range[], locale: Locale, words: PrintStrings): string {
  if (!ranges.length) return words.shut;
  const [first] = ranges;
  if (first?.[0] === '00:00' && first[1] === '24:00') return words.wholeDay;
  return ranges
    .map(([from, to]) => fill(words.range, { from: clockText(from, locale), to: clockText(to, locale) }))
    .reduce((first, last) => fill(words.and, { first, last }));
}

/** Days with the same hours, put together: ["maandag tot en met vrijdag: 08.00 tot 17.00 uur", …]. */
function weekLines(rangesFor: (day: number) => Range[], locale: Locale, words: PrintStrings): string[] {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const day of WEEK) {
    const text = dayText(rangesFor(day), locale, words);
    const last = groups.at(-1);
    if (last?.text === text) last.last = day;
    else groups.push({ first: day, last: day, text });
  }
  return groups.map(({ first, last, text }) => {
    const [from = '', to = ''] = [words.day[first - 1], words.day[last - 1]];
    const pattern = last === first ? '{first}' : last === first + 1 ? words.and : words.through;
    return `${fill(pattern, { first: from, last: to })}: ${text}`;
  });
}

/**
 * Hours as lines of text. Those of a post are the complement of the regional office hours, so they are written from them.
 */
export function hoursLines(hours: Hours | undefined, { officeHours }: Partial<FrontDoor>, locale: Locale): string[] {
  const words = PRINT_STRINGS[locale];
  if (hours?.mode === 'always') return [words.wholeDay];
  if (hours?.mode === 'outsideOffice') {
    return [
      ...weekLines((day) => complementOf(rangesOf(officeHours ?? [], day)), locale, words),
      `${words.holidays}: ${words.wholeDay}`,
    ];
  }
  if (hours?.mode === 'week') {
    const lines = weekLines((day) => rangesOf(hours.rules, day), locale, words);
    return hours.onHoliday === 'asWeek' ? lines : [...lines, `${words.holidays}: ${words.shut}`];
  }
  return [(hours?.mode === 'unknown' && textOf(hours.text, locale)) || words.hoursUnknown];
}
