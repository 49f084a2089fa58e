/** Coming moments in words. */
import { formatDate } from '../lib/format.js';
import type { FrontDoorWords } from '../locales/nl/front-door.js';
import type { Language } from '../plan/types.js';
import { fill } from './text.js';
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
