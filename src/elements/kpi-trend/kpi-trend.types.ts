import type { Trajectory } from '../../plan/trajectory.js';
import type { Indicator, Language, Observation, Target } from '../../plan/types.js';
import type { KpiView } from '../kpi-ring/kpi-ring.types.js';

/** From sparkline to full chart, by the width of the element. */
export type TrendLayout = 'small' | 'medium' | 'large';

/** What the last two figures say, by the written rule in `directionOf`. */
export type Direction = 'up' | 'same' | 'down';

/** One observation in the drawing. */
export interface TrendPoint {
  observation: Observation;
  /** Last day of its period, or its measuring day (day number). */
  day: number;
  /** The figure in the unit of the indicator; null when it is missing or may not be shown. */
  value: number | null;
  /** Provisional or estimated. */
  hollow: boolean;
}

/** One target in the drawing: the present one, or one that it replaced. */
export interface TrendTarget {
  target: Target;
  way: Trajectory;
  /** The value to reach; undefined when the target has no number. */
  goal: number | undefined;
  /** Upper bound of a range. */
  max: number | undefined;
  /** First and last day of its line; undefined is the edge of the drawing. */
  from: number | undefined;
  to: number | undefined;
  label: string;
  /** The expected path as corners [day, value]. */
  path: [number, number][];
}

/** Everything the geometry needs, and nothing of a page: days are day numbers, values in the unit of the indicator. */
export interface TrendFigure {
  points: readonly TrendPoint[];
  targets: readonly TrendTarget[];
  baseline: { value: number; from: number | undefined; label: string } | undefined;
  /** What is usual or wished elsewhere: a line beside the target. */
  norm: { value: number; label: string } | undefined;
  /** Days on which a new target replaced the one before. */
  breaks: readonly number[];
  /** More days than this between two figures is a gap. */
  maxGap: number;
  /** First and last day of the drawing. */
  days: [number, number];
  /** Lowest and highest number that is drawn. */
  extent: [number, number];
  /** The axis never passes these; figures that do are shown at its edge. */
  bounds: [number, number];
  /** Smallest useful step of the axis. */
  precision: number;
  /** A number as it is seen. */
  show(value: number): string;
  words: { quarter(quarter: number): string; endOf(year: number): string; day(day: number): string };
}

/** A KPI over time, ready to draw and to read. */
export interface TrendView {
  /** What the ring says of the same KPI. */
  kpi: KpiView;
  indicator: Indicator;
  lang: Language;
  /** What the figures count: charts share a scale only with charts of the same unit. */
  unit: string;
  /** Measure, place and period. */
  sub: string;
  /** Steps, or yes and no: the sentence says all, also the status; there is no line. */
  told: boolean;
  /** "Van 48 naar 62 procent. De lijn stijgt. …": to see and to hear. */
  sentence: string;
  /** What a screen reader hears around that sentence. */
  before: string;
  after: string;
  direction: Direction | undefined;
  /** The last figure, to see. */
  value: string;
  stories: { when: string; text: string }[];
  details: string[];
  figure: TrendFigure;
  /** What an observation replaced, latest first. */
  revisions(observation: Observation): Observation[];
}

/** One observation in words, as it stands in the table. */
export interface TrendRow {
  when: string;
  value: string;
  target: string;
  expected: string;
  note: string;
}
