/** Numbers and dates as people read and hear them. Every visible figure and its spoken form come from the same call. */
import { dayNumber } from '../plan/dates.js';
import type { Indicator, Language, Target } from '../plan/types.js';
import { textIn } from './text.js';

/**
 * A number with at most `decimals` decimals (0 to 3), in the notation of the language; what rounds to zero has no sign. Written here
 * (up to 15 digits exactly) and not by `Intl`, which in a page that did nothing before takes longer to start than a page of cards to judge.
 */
export function formatNumber(value: number, lang: Language, decimals = 1): string {
  const size = Math.abs(value);
  const text = size < 1e15 ? String(rounded(size, decimals)) : size.toLocaleString('en', { useGrouping: false });
  const [whole, part] = text.split('.') as [string, string?];
  const [group, point] = lang === 'nl' ? ['.', ','] : [',', '.'];
  const sign = value < 0 && text !== '0' ? '\u2212' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? point + part : '');
}

/** Rounds as people do on paper, from the digits that are written: 1.005 is 1.01 in two decimals. */
function rounded(size: number, decimals: number): number {
  if (Number.isInteger(size) || size < 1e-4) return Math.round(size);
  return Math.round(Number(`${size}e${decimals}`)) / 10 ** decimals;
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
  const decimals = Math.min(3, Math.max(0, Math.round(indicator.decimals ?? 1)));
  if (indicator.measure === 'yesno' && (value === 0 || value === 1)) {
    const word = (lang === 'nl' ? ['nee', 'ja'] : ['no', 'yes'])[value]!;
    return { short: word, seen: word, spoken: word };
  }
  const number = formatNumber(value, lang, decimals);
  const unit = unitText(value, indicator, lang);
  if (isPercent(indicator)) {
    return { short: `${number}%`, seen: `${number}%`, spoken: `${number} ${lang === 'nl' ? 'procent' : 'percent'}` };
  }
  const whole = unit ? `${number} ${unit}` : number;
  return { short: number, seen: whole, spoken: whole };
}

/** The unit beside a value: "1 bijeenkomst", "2 bijeenkomsten". */
export function unitText(value: number | null, { unit, measure }: Indicator, lang: Language): string {
  if (measure === 'yesno') return '';
  return (value === 1 && textIn(unit.singular, lang)) || textIn(unit.label, lang);
}

/** Shares are shown as percentages. */
export function isPercent(indicator: Indicator): boolean {
  return indicator.unit.code === 'percent' || indicator.measure === 'share';
}

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
/** Where they are not the first three letters. */
const SHORT: Record<string, string> = { maart: 'mrt', September: 'Sept' };
/** From the first day of 1970 on. */
const WEEKDAYS = {
  nl: 'donderdag vrijdag zaterdag zondag maandag dinsdag woensdag'.split(' '),
  en: 'Thursday Friday Saturday Sunday Monday Tuesday Wednesday'.split(' '),
};

/** An ISO date in words ("30 juni 2026"); what is not a date is returned as it is. */
export function formatDate(date: string, lang: Language, style: 'day' | 'short' | 'month' | 'weekday' = 'day'): string {
  const number = dayNumber(date);
  if (number === undefined) return date;
  if (style === 'weekday') return WEEKDAYS[lang][((number % 7) + 7) % 7]!;
  const [year, month, day] = [+date.slice(0, 4), MONTHS[lang][+date.slice(5, 7) - 1]!, +date.slice(8, 10)];
  if (style === 'month') return `${month} ${year}`;
  return `${day} ${style === 'short' ? (SHORT[month] ?? month.slice(0, 3)) : month} ${year}`;
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
