/** Opening hours and moments in words. */
import { formatDate } from '../lib/format.js';
import type { FrontDoorWords } from '../locales/nl/front-door.js';
import { isoDate } from '../plan/dates.js';
import type { Language } from '../plan/types.js';
import { isTime, items } from './hours.js';
import type { FrontDoor, Hours, WeekRule } from './schema.js';
import { fill, textOf } from './text.js';
import { DAY, MINUTE, toWall } from './wall-time.js';

/** A language with its words. */
export interface Speech {
  lang: Language;
  words: FrontDoorWords;
}

/** `"08:00"` as "08.00" in Dutch; English keeps the colon. */
export const clockText = (time: string, lang: Language): string => (lang === 'nl' ? time.replace(':', '.') : time);

/** "08.00 uur". */
export const hourText = (time: string, { lang, words }: Speech) => fill(words.clock, { time: clockText(time, lang) });

/** `"2026-11-22"` or a wall time as "22 november 2026" or "22 november 2026 08.00 uur"; other text as it is. */
export function dateText(value: string, speech: Speech): string {
  const [date = '', time] = value.split('T');
  const day = formatDate(date, speech.lang);
  return time && day !== date ? `${day} ${hourText(time.slice(0, 5), speech)}` : day;
}

/** A coming moment as people say it: "17.00 uur", "morgen 08.00 uur", "maandag 08.00 uur", "24 december 2026 08.00 uur". */
export function momentText(at: number, now: number, speech: Speech): string {
  const { lang, words } = speech;
  const wall = toWall(at);
  // Midnight is the end of a day, not the start of the next.
  const midnight = wall.endsWith('00:00');
  const date = toWall(at - (midnight ? MINUTE : 0)).slice(0, 10);
  const days = (Date.parse(date) - Date.parse(toWall(now).slice(0, 10))) / DAY;
  const time = hourText(midnight ? '24:00' : wall.slice(11), speech);
  if (!days) return time;
  const day = formatDate(date, lang, days < 7 ? 'weekday' : 'day');
  return fill(days === 1 ? words.tomorrow : words.onDay, { day, time });
}

/** "maandag tot en met vrijdag: 08.00 tot 17.00 uur", for each rule that can be read. */
function ruleLines(rules: readonly WeekRule[], { lang, words }: Speech): string[] {
  return items(rules).flatMap(({ days, from, to }) => {
    const list = [1, 2, 3, 4, 5, 6, 7].filter((day) => Array.isArray(days) && days.includes(day));
    if (!list.length || !isTime(from) || !isTime(to)) return [];
    // 1970 began on a Thursday: day 4 is a Monday.
    const names = list.map((day) => formatDate(isoDate(day + 3), lang, 'weekday'));
    const inRow = list.length > 2 && list.at(-1)! - list[0]! === list.length - 1;
    const row = inRow ? fill(words.through, { first: names[0]!, last: names.at(-1)! }) : names.join(', ');
    const times = { from: clockText(from, lang), to: clockText(to, lang) };
    return `${row}: ${from + to === '00:0024:00' ? words.wholeDay : fill(words.range, times)}`;
  });
}

/** Hours as lines of text. Those of a post are the complement of the regional office hours, so they are written from them. */
export function hoursLines(hours: Hours | undefined, { officeHours }: Partial<FrontDoor>, speech: Speech): string[] {
  const { words } = speech;
  if (hours?.mode === 'always') return [words.wholeDay];
  if (hours?.mode === 'outsideOffice') {
    const times = ruleLines(officeHours ?? [], speech).join(', ');
    return [fill(words.allBut, { times }), `${words.holidays}: ${words.wholeDay}`];
  }
  if (hours?.mode === 'week') {
    const lines = ruleLines(hours.rules, speech);
    return hours.onHoliday === 'asWeek' ? lines : [...lines, `${words.holidays}: ${words.shut}`];
  }
  return [(hours?.mode === 'unknown' && textOf(hours.text, speech.lang)) || words.hoursUnknown];
}
