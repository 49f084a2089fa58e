/**
 * What is written below a route: hours and coming closures. On paper they are all there; the element fetches this
 * file when the routes stand.
 */
import { formatDate } from '../lib/format.js';
import { isWall, items } from './hours.js';
import { clockText, hourText, type Speech } from './moments.js';
import { rangesOf, weekdayName, type Range } from './ranges.js';
import type { Exception, FrontDoor, Hours, Service } from './schema.js';
import { fill, textOf } from './text.js';

/** The lines below a route. */
export interface Detail {
  hours: string[];
  locationHours: string[];
  /** Coming and running closures, with whom to call. */
  exceptions: string[];
}

/** `"2026-11-22"` or a wall time as "22 november 2026" or "22 november 2026 08.00 uur"; other text as it is. */
function dateText(value: string, speech: Speech): string {
  const [date = '', time] = value.split('T');
  const day = formatDate(date, speech.lang);
  return time ? `${day} ${hourText(time, speech)}` : day;
}

/** "maandag tot en met vrijdag", "zaterdag en zondag". */
function dayText(days: readonly number[], { lang, words }: Speech): string {
  const names = days.map((day) => weekdayName(day, lang));
  const inRow = days.length > 2 && days.at(-1)! - days[0]! === days.length - 1;
  return inRow
    ? fill(words.through, { first: names[0]!, last: names.at(-1)! })
    : new Intl.ListFormat(lang).format(names);
}

/** "08.00 tot 17.00 uur"; at the edges of a day "tot 08.00 uur" and "vanaf 17.00 uur". */
function rangeText([from, to]: Range, { lang, words }: Speech): string {
  const early = from === '00:00';
  const late = to === '24:00';
  const text = early && late ? words.wholeDay : early ? words.before : late ? words.after : words.range;
  return fill(text, { from: clockText(from, lang), to: clockText(to, lang) });
}

/** Hours as lines of text. Those of a post are the complement of the regional office hours, and are written from them. */
export function hoursLines(hours: Hours | undefined, { officeHours }: Partial<FrontDoor>, speech: Speech): string[] {
  const { lang, words } = speech;
  if (hours?.mode === 'always') return [words.wholeDay];
  // Days with the same hours stand together.
  const together = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const ranges = rangesOf(hours, officeHours, day).map((range) => rangeText(range, speech));
    const text = new Intl.ListFormat(lang).format(ranges);
    if (text) together.set(text, [...(together.get(text) ?? []), day]);
  }
  const lines = [...together].map(([text, days]) => `${dayText(days, speech)}: ${text}`);
  if (!lines.length) return [(hours?.mode === 'unknown' && textOf(hours.text, lang)) || words.hoursUnknown];
  if (hours?.mode === 'week' && hours.onHoliday === 'asWeek') return lines;
  return [...lines, `${words.holidays}: ${hours?.mode === 'week' ? words.shut : words.wholeDay}`];
}

/** "Dicht van 24 december 2026 08.00 uur tot 17.00 uur." or, for whole days, "Dicht van … tot en met …", and whom to call. */
function closure({ from, to, standInId }: Exception, service: Service, door: Partial<FrontDoor>, speech: Speech) {
  const { lang, words } = speech;
  const whole = to.length === 10;
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  const closed = whole ? (sameDay ? words.exceptionDay : words.exceptionDays) : words.exception;
  const standIn = items(door.services).find(({ id }) => id === standInId);
  const phones = items(standIn?.contacts).flatMap((contact) =>
    contact.type === 'phone' && contact.purpose !== 'repeat' ? textOf(contact.display, lang) : [],
  );
  const instead = standIn
    ? fill(words.exceptionStandIn, { standIn: textOf(standIn.name, lang), phone: phones[0] ?? '' })
    : service.kind === 'practice' && words.tape;
  const until = !whole && sameDay ? hourText(to.slice(11), speech) : dateText(to, speech);
  return [fill(closed, { from: dateText(from, speech), to: until }), instead].filter(Boolean).join(' ');
}

/** Hours of a service, and its closures from `madeOn` on (all without it). */
export function detailOf(service: Service, door: Partial<FrontDoor>, speech: Speech, madeOn = ''): Detail {
  return {
    hours: hoursLines(service.hours, door, speech),
    locationHours: service.locationHours ? hoursLines(service.locationHours, door, speech) : [],
    exceptions: items(service.exceptions)
      .filter(({ open, from, to }) => !open && isWall(from) && isWall(to) && to >= madeOn.slice(0, 10))
      .map((exception) => closure(exception, service, door, speech)),
  };
}

/** When the list was made and how long it holds, as far as known. */
export function validity(door: Partial<FrontDoor> | undefined, { lang, words }: Speech, madeOn: string): string {
  const validUntil: unknown = door?.validUntil;
  const date = (value: string) => ({ date: formatDate(value.slice(0, 10), lang) });
  return [
    madeOn && fill(words.madeOn, date(madeOn)),
    typeof validUntil === 'string' && fill(words.validThrough, date(validUntil)),
  ]
    .filter(Boolean)
    .join(' ');
}
