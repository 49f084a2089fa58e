/** When a milestone is, as precisely as the plan knows it and no more. Pure. Months are counted from the year 0. */
import { formatDate, formatDue } from '../../lib/format.js';
import { timelineWords } from '../../locales/timeline.js';
import { dayNumber, isoDate } from '../../plan/dates.js';
import { parseQuarter } from '../../plan/quarters.js';
import type { Language, Milestone } from '../../plan/types.js';

/** When a milestone is, in months (year × 12 + month, from 0), and in words. */
export interface MilestoneDates {
  /** First and last month that the milestone may be in; undefined when the plan gives no date at all. */
  first: number | undefined;
  last: number | undefined;
  /** The last day (ISO date) on which it is not over; undefined when the end is not known. */
  endDay: string | undefined;
  when: string;
  uncertain: boolean;
  openStart: boolean;
  openEnd: boolean;
}

type Precision = NonNullable<Milestone['duePrecision']>;

/** How many months a date of this precision stands for; one for a precision of a later version. */
function monthsIn(precision: Precision): number {
  switch (precision) {
    case 'quarter':
      return 3;
    case 'halfyear':
      return 6;
    case 'year':
    case 'unknown':
      return 12;
    default:
      return 1;
  }
}

/** The month of an ISO date; undefined for what is no date. */
export function monthOf(date: string | undefined): number | undefined {
  return date !== undefined && dayNumber(date) !== undefined
    ? +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1
    : undefined;
}

/** The first month of the quarter that "2024-Q1" or an ISO date names; undefined for anything else. */
export function quarterMonth(text: string): number | undefined {
  const named = parseQuarter(text);
  const month = named ? named.year * 12 + named.quarter * 3 - 3 : monthOf(text);
  return month === undefined ? undefined : month - (month % 3);
}

/** Execution and extension last; everything else happens at some time, so a period is a doubt about that time. */
function lasts({ type }: Milestone): boolean {
  return type === 'execution' || type === 'extension';
}

/** Reads the dates of a milestone. A start after the end is passed over. */
export function readDates(milestone: Milestone, lang: Language): MilestoneDates {
  const t = timelineWords.in(lang);
  const known = (date: string | undefined) => (monthOf(date) === undefined ? undefined : date);
  let start = known(milestone.start);
  const due = known(milestone.due) ?? (start ? undefined : known(milestone.metOn));
  const precision: Precision = due !== undefined && due !== milestone.due ? 'day' : (milestone.duePrecision ?? 'day');
  const span = (date: string, size: Precision) => {
    const month = monthOf(date)!;
    const first = month - (month % monthsIn(size));
    return { first, last: first + monthsIn(size) - 1 };
  };
  // The precision is that of the end; of a start with an unknown end the month is what the plan gives.
  const startPrecision = precision === 'unknown' ? 'month' : precision;
  if (start && due && monthOf(start)! > span(due, precision).last) start = undefined;
  if (!start && !due) {
    return {
      ...{ first: undefined, last: undefined, endDay: undefined, when: t.undated },
      ...{ uncertain: true, openStart: false, openEnd: false },
    };
  }
  const event = !lasts(milestone);
  const coarse = monthsIn(precision) > 1;
  const openStart = !start && !event && !coarse;
  const openEnd = !due && (!event || precision === 'unknown');
  const from = start ? span(start, startPrecision) : undefined;
  const to = due ? span(due, precision) : undefined;
  const first = event && from && !due ? from.first : start ? monthOf(start)! : to!.first;
  const last = to ? to.last : from!.last;
  const uncertain = last > first && (event || (!start && coarse));
  const startText = start && formatDue(start, startPrecision, lang);
  const dueText = due && formatDue(due, precision, lang);
  const sometime = (text: string, size: Precision) =>
    t.sometime[size === 'quarter' || size === 'halfyear' ? size : 'year'] + text;
  let when: string;
  if (startText && dueText) {
    when = event && coarse && startText === dueText ? sometime(dueText, precision) : t.range(startText, dueText);
  } else if (dueText) {
    when = coarse ? sometime(dueText, precision) : openStart ? t.until(dueText) : dueText;
  } else {
    when = uncertain ? sometime(startText!, startPrecision) : event && !openEnd ? startText! : t.from(startText!);
  }
  const endDay = openEnd ? undefined : precision === 'day' ? (due ?? start) : lastDay(last);
  return { first, last, endDay, when, uncertain, openStart, openEnd };
}

/** The last day of a month, as an ISO date. */
function lastDay(month: number): string {
  return isoDate(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1) / 86_400_000 - 1);
}

/** A day in words, or nothing for what is no date. */
export function dayText(date: string | undefined, lang: Language): string {
  return monthOf(date) === undefined ? '' : formatDate(date!, lang);
}
