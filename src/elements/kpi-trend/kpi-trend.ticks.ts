/** The moments below the chart. Pure. */
import type { TrendFigure } from './kpi-trend.types.js';

export interface TimeTick {
  day: number;
  text: string;
  /** In the middle below its moment, which then has a mark; the ends of the drawing have none. */
  anchor: 'start' | 'middle' | 'end';
  /** Stands below the first quarter of a year. */
  year: string;
}

/** Ends of quarters where there is room, else ends of years, else the first and last day, else the last. A figure stands at the end of its period. */
export function timeTicks(
  { days: [start, end], words }: TrendFigure,
  width: number,
  em: number,
  years: boolean,
): TimeTick[] {
  const perDay = width / (end - start);
  const [first, last] = [start, end].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number];
  const quarters = years && perDay * 91 >= em * 2.6;
  const fits = (count: number) => perDay * 365 * count >= em * 5.5;
  const step = quarters ? 1 : ([1, 2, 5, 10, 20, 50, 100].find(fits) ?? 1000);
  const ticks: TimeTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last && (quarters || em * 14 < width); year += step) {
    for (let quarter = quarters ? 1 : 4; quarter <= 4; quarter++) {
      const day = Date.UTC(year, quarter * 3, 0) / 86_400_000;
      if (day < start || day > end) continue;
      const text = quarters ? words.quarter(quarter) : words.endOf(year);
      const named = quarters && (quarter === 1 || ticks.length === 0);
      ticks.push({ day, text, anchor: 'middle', year: named ? String(year) : '' });
    }
  }
  if (ticks.length > 1) return ticks;
  const ends: TimeTick[] = [
    { day: start, text: words.day(start), anchor: 'start', year: '' },
    { day: end, text: words.day(end), anchor: 'end', year: '' },
  ];
  // Where two dates would run into each other the last one is enough; all stand in the table. A letter is about 0.42 em wide.
  const letters = ends.reduce((sum, { text }) => sum + text.length + 1, 0);
  return width < letters * 0.42 * em ? ends.slice(1) : ends;
}
