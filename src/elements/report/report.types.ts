import type { Indicator, Report, Target } from '../../plan/types.js';
import type { KpiView } from '../kpi-ring/kpi-ring.types.js';

/** What can differ from the previous quarter, each with a word of its own. */
export const CHANGE_KINDS = ['reached', 'new', 'changed', 'stopped'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One KPI of the report. */
export interface KpiRow {
  id: string;
  indicator: Indicator;
  target: Target | undefined;
  /** Title of the theme or priority it is reported under. */
  section: string;
  view: KpiView;
  /** The figure itself, in the unit of the indicator. */
  value: number | null;
  /** Share of the way from start to target, 0 to 100, and what is expected now; null when it cannot be known. */
  percent: number | null;
  expected: number | null;
  /** The value of the previous quarter, in words; empty when there is no previous quarter. */
  before: string;
  /** What the report says about it. */
  note: string;
}

/** KPIs without a figure, for one reason, known by one party. */
export interface UnknownKpis {
  reason: string;
  who: string;
  titles: string[];
}

/** What a snapshot says will be done, by whom and when. */
export type FollowUp = NonNullable<Report['followUp']>[number];

/** A next step. Owner and date are words in any case: "nog geen eigenaar". */
export interface NextStep {
  /** The KPI, goal or theme that it is about; empty for the whole plan. */
  about: string;
  text: string;
  owner: string;
  due: string;
}

/** A theme or priority: what was agreed, what was done, what the figures say, what changes. */
export interface ReportSection {
  id: string;
  title: string;
  /** Counts per status in words. */
  summary: string;
  goals: { title: string; state: string; results: string[] }[];
  /** Titles of goals of which there is no KPI and no news. */
  otherGoals: string[];
  done: { about: string; text: string }[];
  /** All KPIs, and those of them that have something to show. */
  all: KpiRow[];
  rows: KpiRow[];
  unknown: UnknownKpis[];
  next: NextStep[];
  /** KPIs that ask for a next step and have none. */
  open: string[];
}

/** The whole report, ready to draw and to read. */
export interface ReportView {
  title: string;
  subtitle: string;
  status: string;
  periods: { id: string; label: string; current: boolean }[];
  narrative: string;
  /** Counts, what changed, next steps: three sentences. */
  short: string[];
  /** At most six KPIs to draw as rings. */
  rings: KpiRow[];
  /** Title of the list of changes; empty when there is no quarter to compare with. */
  changesTitle: string;
  changes: { kind: ChangeKind; items: string[] }[];
  sections: ReportSection[];
  next: NextStep[];
  rows: KpiRow[];
  sources: { text: string; url: string | undefined }[];
  terms: { term: string; text: string }[];
}
