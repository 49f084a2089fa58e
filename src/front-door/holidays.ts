/** Dutch holidays by rule, only to check the explicit dates of a plan. A decision never uses this file. */

const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

/** Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus), as UTC milliseconds. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

/** New Year, Easter Sunday and Monday, King's Day, Ascension, Whit Sunday and Monday, both Christmas days. */
export function publicHolidays(year: number): string[] {
  const from = (days: number) => easter(year) + days * 86_400_000;
  // 27 April, or the Saturday before when that is a Sunday.
  const king = day(year, 4, new Date(day(year, 4, 27)).getUTCDay() === 0 ? 26 : 27);
  const dates = [day(year, 1, 1), from(0), from(1), king, from(39), from(49), from(50)];
  return [...dates, day(year, 12, 25), day(year, 12, 26)].map(isoDate).sort();
}

/** Good Friday and 5 May: each region decides, every year. */
export function undecidedDays(year: number): string[] {
  return [isoDate(easter(year) - 2 * 86_400_000), isoDate(day(year, 5, 5))];
}
