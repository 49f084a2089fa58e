/** Numbers and dates as people read and hear them. Every visible figure and its spoken form come from the same call. */
import { dayNumber } from '../plan/dates.js';
import type { Indicator, Language, Target } from '../plan/types.js';
import { textIn } from './text.js';

const locale = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** A number with at most `decimals` decimals (0 to 3), in the notation of the language; what rounds to zero has no sign. */
export function formatNumber(value: number, lang: Language, decimals = 1): string {
  // As every notation here writes them; most figures are like this, and a page has many.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(Math.abs(value));
  const key = `${lang}${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale[lang], { maximumFractionDigits: decimals });
  formats.set(key, format);
  return (format as Intl.NumberFormat)
    .format(value)
    .replace(/^-(?=[0.,]*$)/, '')
    .replace('-', '\u2212');
}

/** A value with its unit, to see ("62%", "12 groepen") and to hear ("62 procent"). */
export interface Figure {
  /** The number with a percent sign, or the number alone. */
  short: string;
  /** The number with its unit. */
  seen: string;
  /** The number with its unit in words. */
  spoken: string;
}

/** Formats a value of an indicator. */
export function figure(value: number, indicator: Indicator, lang: Language): Figure {
  const decimals = Math.min(3, Math.max(0, indicator.decimals ?? 1));
  const number = formatNumber(value, lang, decimals);
  const unit = unitText(value, indicator, lang);
  if (isPercent(indicator)) {
    return { short: `${number}%`, seen: `${number}%`, spoken: `${number} ${lang === 'nl' ? 'procent' : 'percent'}` };
  }
  const whole = unit ? `${number} ${unit}` : number;
  return { short: number, seen: whole, spoken: whole };
}

/** The unit beside a value: "1 bijeenkomst", "2 bijeenkomsten". */
export function unitText(value: number | null, { unit }: Indicator, lang: Language): string {
  return (value === 1 && textIn(unit.singular, lang)) || textIn(unit.label, lang);
}

/** Shares are shown as percentages. */
export function isPercent(indicator: Indicator): boolean {
  return indicator.unit.code === 'percent' || indicator.measure === 'share';
}

type DateStyle = 'day' | 'short' | 'month' | 'weekday';
const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
};

/** A plan names few days, and names them often; more than this many are not kept. */
const MOST_DATES = 1000;
const written = new Map<string, string>();

/** An ISO date in words ("30 juni 2026"); what is not a date is returned as it is. */
export function formatDate(date: string, lang: Language, style: DateStyle = 'day'): string {
  const day = dayNumber(date);
  if (day === undefined) return date;
  const key = lang + style;
  const known = written.get(`${key}${day}`);
  if (known) return known;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale[lang], { ...dateStyles[style], timeZone: 'UTC' });
  formats.set(key, format);
  const text = (format as Intl.DateTimeFormat).format(day * 86_400_000);
  if (written.size >= MOST_DATES) written.clear();
  written.set(`${key}${day}`, text);
  return text;
}

/** A date as precisely as it is known: "31 december 2026", "december 2026", "4e kwartaal 2026", "2026". */
export function formatDue(date: string, precision: Target['duePrecision'], lang: Language): string {
  const year = date.slice(0, 4);
  const month = +date.slice(5, 7);
  switch (precision) {
    case 'month':
      return formatDate(date, lang, 'month');
    case 'quarter':
      return formatQuarter(+year, Math.ceil(month / 3), lang);
    case 'halfyear':
      return lang === 'nl'
        ? `${month > 6 ? '2e' : '1e'} helft van ${year}`
        : `${month > 6 ? 'second' : 'first'} half of ${year}`;
    case 'year':
    case 'unknown':
      return year;
    default:
      return formatDate(date, lang);
  }
}

/** "2e kwartaal 2026". */
export function formatQuarter(year: number, quarter: number, lang: Language): string {
  return lang === 'nl' ? `${quarter}e kwartaal ${year}` : `quarter ${quarter} of ${year}`;
}
