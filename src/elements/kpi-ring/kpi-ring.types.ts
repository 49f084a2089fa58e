import type { StatusWord } from '../../lib/status-words.js';

/** How a KPI is drawn: a ring needs a meaningful maximum, a bar does not, a story has no figure at all. */
type KpiForm = 'ring' | 'bar' | 'story' | 'steps';

/** One KPI, ready to draw and to read. Shares are of the drawn scale, 0 to 1. */
export interface KpiView {
  form: KpiForm;
  title: string;
  status: StatusWord;
  statusText: string;
  /** The value to see in the drawing, or words for why there is none. */
  value: string;
  known: boolean;
  /** The value as it is, or null when there is none to show. */
  number: number | null;
  /** Unit behind a number that is not a percentage. */
  unit: string;
  /** Where a figure went since the start, for a target that only names a direction. */
  arrow: string;
  share: number | null;
  /** Value and scale for a meter; a figure without a meaningful maximum has none. */
  meter: { min: number; max: number; now: number } | undefined;
  targetShare: number | null;
  baselineShare: number | null;
  /** What is usual or wished elsewhere, beside the target. */
  normShare: number | null;
  expectedShare: number | null;
  /** "80% op 31 december 2026", with the words that belong to the kind of target. */
  target: string;
  baseline: string;
  norm: string;
  way: string;
  /** "Verwacht op 30 juni 2026: 77,5%", or what an expectation expects. */
  expected: string;
  /** Why the status is what it is, as sentences. */
  remarks: string[];
  /** A story, or the text of each step. */
  story: string[];
  /** The day that the figure speaks of, in words. */
  on: string;
  stale: boolean;
  provisional: boolean;
  /** Date and source of the figure, or who would know. */
  foot: string;
  /** Definition, wording in the plan, citation, rule: what stands one step away. */
  details: string[];
  /** Everything in one sentence or two, for a screen reader and for plain text. Starts with the value. */
  sentence: string;
}
