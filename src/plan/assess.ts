/**
 * Progress of one KPI, by the written rules of the plan model. Pure: no clock and no locale; `now` is given.
 * The rules: share of the way from baseline to target, against the position expected at the END OF THE OBSERVED PERIOD.
 */
import { dayNumber, observedDay } from './dates.js';
import { finite, isSuppressed, observedValue, ofArea, series } from './observations.js';
import { trajectory, type Trajectory } from './trajectory.js';
import type { Indicator, Observation, OpenSpec, StatusPolicy, Target } from './types.js';
import type { NoDataReason, Status } from './values.js';

/** Thresholds of the status rule; a plan may set its own in `statusPolicy`. */
export const DEFAULT_POLICY = {
  /** Share of the expected way from which a figure is on track. */
  onTrackRatio: 0.95,
  /** Share of the expected way from which it asks attention; below it is behind. */
  attentionRatio: 0.6,
  /** Share of the window in which it is too early to judge. */
  tooEarly: 0.1,
  /** For pass or fail: how far short, as a share of the target, still asks attention only. */
  passFailTolerance: 0.05,
  /** Share of the window after which an open decision is due soon. */
  milestoneNotice: 0.75,
  /** Age in measuring intervals from which a figure is called old, and from which it no longer counts. */
  staleWarning: 1.5,
  staleLimit: 2.5,
};

/** What a reader should know beside the status. */
export type AssessFlag =
  | 'assumedZeroBaseline'
  | 'regressed'
  | 'stale'
  | 'aboveRange'
  | 'baselineBeyondTarget'
  | 'expectation'
  | 'dueSoon'
  | 'dueDatePassed';

/** What `assess` judges. */
export interface AssessInput {
  indicator: Indicator;
  /** Without one there is nothing to judge against. */
  target?: Target | undefined;
  /** Observations in any order, of any indicator; revisions and areas are sorted out here. */
  observations?: readonly Observation[] | undefined;
  /**
   * The day to judge on: an ISO date or date-time, a `Date`, or milliseconds since 1970 (their day in UTC). On a day that cannot be
   * read nothing was measured yet.
   */
  now: string | number | Date;
  policy?: StatusPolicy | undefined;
}

/** The judgement of one KPI. */
export interface Assessment {
  /** Share of the way from baseline to target, 0 to 100 with one decimal; null when it cannot be known. */
  percent: number | null;
  /** The same, unclamped and unrounded. */
  raw: number | null;
  /** Share of the way expected at the end of the observed period, 0 to 100 with one decimal; null without a trajectory. */
  expected: number | null;
  /** raw / expected. */
  ratio: number | null;
  achieved: boolean;
  status: Status;
  /** Always set with `noData`; else a short reason such as `tooEarly`, or null. */
  reason: NoDataReason | 'tooEarly' | 'dueDatePassed' | 'dueSoon' | 'regressed' | null;
  flags: AssessFlag[];
  /** The observation that was judged. */
  observation: Observation | null;
}

/** Days between two measurements. */
export const INTERVAL_DAYS: Record<string, number> = { month: 30.44, quarter: 91.31, halfyear: 182.62, year: 365.25 };
const NO_TARGET: Target = { id: '', indicatorId: '', spec: { kind: 'atLeast', value: null }, asWritten: '' };
const ORDER: Status[] = ['onTrack', 'attention', 'behind', 'noData'];
/** Binary fractions do not add up exactly: 110 plus 10% is 121.00000000000001. */
const EPSILON = 1e-9;

const round = (value: number) => Math.round(value * 10) / 10;
const clamp = (value: number) => Math.min(100, Math.max(0, value));

type Figures = Partial<Pick<Assessment, 'percent' | 'raw' | 'expected' | 'ratio' | 'achieved'>>;
/** Only what is achieved shows 100. */
const shown = (raw: number, achieved: boolean) => (achieved ? 100 : Math.min(round(clamp(raw)), 99.9));
const figuresOf = (raw: number, expected: number | null, achieved: boolean) => ({
  percent: shown(raw, achieved),
  raw,
  expected: expected === null ? null : round(expected),
  ratio: expected ? raw / expected : null,
  achieved,
});

/** Judges one KPI. Never throws; a figure that is not known is `noData` with its reason. */
export function assess({ indicator, now, policy, ...given }: AssessInput): Assessment {
  const target = given.target ?? NO_TARGET;
  const observations = given.observations ?? [];
  const rules = { ...DEFAULT_POLICY };
  for (const key in rules) {
    const own = policy?.[key];
    if (finite(own)) rules[key as keyof typeof rules] = own;
  }
  const today = dayNumber(now) ?? (Math.trunc(+new Date(now) / 864e5) || -Infinity);
  const flags = new Set<AssessFlag>();
  const own = ofArea(series(observations, indicator.id, today), target.areaId);
  const observation = own.filter((item) => item.status !== 'missing').at(-1) ?? null;
  const value = observation && observedValue(indicator, observation);

  const result = (status: Status, reason: Assessment['reason'], figures?: Figures): Assessment => ({
    ...{ percent: null, raw: null, expected: null, ratio: null, achieved: false },
    ...figures,
    ...{ status, reason, flags: [...flags], observation },
  });
  const none = (reason: NoDataReason, figures?: Figures) => result('noData', reason, figures);

  if (target.commitment === 'expectation' || indicator.kind === 'context') {
    flags.add('expectation');
    return none('targetMissing');
  }
  return judge(target.spec);

  function judge(spec: OpenSpec): Assessment {
    if (spec.kind === 'allOf' && spec.specs?.length) return judgeAll(spec.specs);
    const way = trajectory(indicator, { ...target, spec });
    const { problem } = way;
    if (problem === 'unknownKind' || problem === 'targetMissing') return none(problem);
    if (way.start !== undefined && today < way.start) return none('notStarted');
    if (spec.kind === 'milestone') return judgeSteps(spec.steps!, way);
    if (observation && isSuppressed(indicator, observation)) return none('suppressed');
    if (!observation || value === null) return none('noObservation');
    const day = observedDay(observation)!;
    const age = (today - day) / (INTERVAL_DAYS[indicator.frequency] ?? Infinity);
    if (age > rules.staleLimit) return none('stale');
    if (age > rules.staleWarning) flags.add('stale');
    if (problem) return none(problem);
    return spec.kind === 'directional' ? judgeDirection(spec, way, value, day) : judgeValue(spec, way, value, day);
  }

  /** atLeast, moreThan, atMost, lessThan, maintain, range and a resolved relative target. */
  function judgeValue(spec: OpenSpec, way: Trajectory, v: number, day: number): Assessment {
    const { goal, up, from } = way;
    const t = goal!;
    const margin = EPSILON * Math.max(1, Math.abs(t));
    const gained = (up ? v - t : t - v) + (spec.kind === 'maintain' ? (spec.tolerance ?? 0) : 0);
    const achieved = spec.kind === 'moreThan' || spec.kind === 'lessThan' ? gained > margin : gained >= -margin;
    if (way.assumedZero) flags.add('assumedZeroBaseline');
    if (way.beyond) flags.add('baselineBeyondTarget');
    const e = way.expectedAt(day);
    const expected = e === undefined ? null : clamp((100 * (e - from!)) / (t - from!));
    if (spec.kind === 'range' && spec.max !== undefined && v > spec.max) {
      flags.add('aboveRange');
      if (spec.maxIsHard) return result('attention', null, { ...figuresOf(100, expected, false), percent: 100 });
    }
    if (way.passFail) {
      const near = from === undefined || Math.abs(v - t) <= rules.passFailTolerance * Math.abs(t) + margin;
      const figures = achieved ? { percent: 100, raw: 100, achieved } : {};
      return conclude(way, 0, undefined, near ? 'attention' : 'behind', figures);
    }
    const raw = (100 * (v - from!)) / (t - from!);
    return conclude(way, raw, way.elapsed(day), byRatio(raw, expected), figuresOf(raw, expected, achieved));
  }

  function judgeDirection({ better, minChange }: OpenSpec, way: Trajectory, v: number, day: number): Assessment {
    const moved = better === 'down' ? way.from! - v : v - way.from!;
    const achieved = minChange ? moved >= minChange : moved > 0;
    return conclude(way, moved, way.elapsed(day), 'attention', { achieved });
  }

  function judgeSteps(steps: NonNullable<OpenSpec['steps']>, way: Trajectory): Assessment {
    const single = steps.length === 1;
    // A single step may be reported done by an observation: figures change every quarter, the plan does not.
    const reported = single && value !== null && value >= 1;
    let [total, done] = [0, 0];
    for (const step of steps) {
      const weight = finite(step.weight) && step.weight > 0 ? step.weight : 1;
      total += weight;
      if (step.done || reported) done += weight;
    }
    const elapsed = way.elapsed(today);
    const expected = way.profile === 'endOnly' || elapsed === undefined ? null : 100 * elapsed;
    const raw = (100 * done) / total;
    const figures = figuresOf(raw, expected, done === total);
    const open = !figures.achieved && expected === null && today <= (way.due ?? Infinity);
    if (open && (single || elapsed === undefined)) {
      if (elapsed === undefined || elapsed < rules.milestoneNotice) {
        return none('notYetDue', { percent: figures.percent, raw });
      }
      flags.add('dueSoon');
      return result('attention', 'dueSoon', figures);
    }
    return conclude(way, raw, elapsed, byRatio(raw, expected), figures);
  }

  /**
   * The mean of the parts, judged as one figure. More than all of one part does not make up for another. Not known when a part is not
   * known; where a part is held or not, so that there is no mean, the worst part decides.
   */
  function judgeAll(specs: OpenSpec[]): Assessment {
    const parts = specs.map(judge);
    const worst = parts.reduce((a, b) => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a));
    const achieved = parts.every((part) => part.achieved);
    const mean = (of: (part: Assessment) => number | null) => {
      const figures = parts.map(of).filter((figure) => figure !== null);
      return figures.length < parts.length ? null : figures.reduce((sum, figure) => sum + figure / parts.length, 0);
    };
    const percent = mean((part) => part.percent);
    const raw = mean((part) => part.raw && Math.min(100, part.raw));
    const expected = mean((part) => part.expected);
    const figures: Figures = { ...{ percent: null, raw, expected: expected && round(expected), achieved } };
    if (percent !== null) figures.percent = shown(percent, achieved);
    if (worst.status === 'noData' || raw === null || expected === null)
      return result(worst.status, worst.reason, figures);
    const way = trajectory(indicator, { ...target, spec: specs[0]! });
    figures.ratio = expected ? raw / expected : null;
    return conclude(
      way,
      raw,
      way.elapsed(observation ? observedDay(observation)! : today),
      byRatio(raw, expected),
      figures,
    );
  }

  /** The status rule, in its order. `gain` is below zero when things got worse; `otherwise` is the status when nothing else decides. */
  function conclude(way: Trajectory, gain: number, elapsed: number | undefined, otherwise: Status, figures: Figures) {
    if (figures.achieved) return result('onTrack', null, figures);
    if (gain < 0) flags.add('regressed');
    if (way.due !== undefined && today > way.due) {
      flags.add('dueDatePassed');
      return result('behind', 'dueDatePassed', figures);
    }
    if (gain < 0) return result('behind', 'regressed', figures);
    if (elapsed !== undefined && elapsed < rules.tooEarly) return result('onTrack', 'tooEarly', figures);
    return result(otherwise, null, figures);
  }

  function byRatio(raw: number, expected: number | null): Status {
    if (expected === null) return 'attention';
    if (raw >= rules.onTrackRatio * expected) return 'onTrack';
    return raw >= rules.attentionRatio * expected ? 'attention' : 'behind';
  }
}
