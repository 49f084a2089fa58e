import type { Milestone } from '../../plan/types.js';

export type MilestoneType = Milestone['type'];

/** Moments are drawn as numbered diamonds; the other types are phases, drawn as bars. */
export const MOMENT_TYPES = ['decision', 'governance', 'evaluation'] as const;
export type MomentType = (typeof MOMENT_TYPES)[number];

/** The status of the plan, and one more: the date has passed and the plan still says "planned". */
export type MilestoneState = Milestone['status'] | 'unreported';

/** How the axis is divided. */
export const TIME_UNITS = ['quarter', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Grid lines between months, 1-based as CSS counts them: `from` is the line before, `to` the line after. */
export interface Span {
  from: number;
  to: number;
}

/** Where an item is drawn within the shown period. */
export interface Place extends Span {
  /** Where its text stands: never inside, so that no bar ever cuts it or runs under it. */
  label: Span & { side: 'below' | 'after' | 'before' };
  /** The item goes on beyond the edge of the shown period. */
  cutStart: boolean;
  cutEnd: boolean;
}

/** One milestone, ready to draw and to read. */
export interface TimelineItem {
  id: string;
  title: string;
  type: MilestoneType;
  typeText: string;
  /** Number of a moment, from 1 by date; 0 for a phase. */
  number: number;
  /** "1e kwartaal 2024 tot en met 2e kwartaal 2025", or that the date is not known. */
  when: string;
  state: MilestoneState;
  stateText: string;
  /** What else must be said: an open end, the words of the plan about an unsure date. */
  remarks: string[];
  owner: string;
  source: string;
  /** Only the period is known, not the day or month in it. */
  uncertain: boolean;
  openStart: boolean;
  openEnd: boolean;
  /** Undefined when there is no date, or when it lies outside the shown period. */
  place: Place | undefined;
  outside: 'before' | 'after' | undefined;
}

/** The milestones of one theme. */
export interface TimelineRow {
  name: string;
  /** What a screen reader hears first: the name in a sentence, then counts, what runs now, the next decision. */
  spokenName: string;
  summary: string;
  /** By date; what has no date comes last. */
  items: TimelineItem[];
}

/** A year or a quarter on the axis. */
export interface AxisPart extends Span {
  text: string;
}

/** The agenda in the shown period. */
export interface TimelineView {
  title: string;
  /** The shown period in words. */
  period: string;
  /** Number of months shown. */
  months: number;
  years: AxisPart[];
  quarters: AxisPart[];
  todayText: string;
  /** Month and third of the month of today; undefined when it lies outside. */
  today: (Span & { third: 0 | 1 | 2; side: 'after' | 'before' }) | undefined;
  /** How many years to shift to have today in view. */
  todayShift: number;
  rows: TimelineRow[];
  /** All moments by number. */
  moments: { item: TimelineItem; row: string }[];
}

/** Ten years in view at most: the style sheet has that many columns. */
export const MAX_MONTHS = 120;
