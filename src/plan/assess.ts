/**
 * Progress of one KPI, by the written rules of the plan model. Pure: no clock and no locale; `now` is given.
 * The rules: share of the way from baseline to target, against the position expected at the END OF THE OBSERVED PERIOD.
 */
import { dayNumber, observedDay } from './dates.js';
import { observedValue, ofArea, series } from './observations.js';
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

export type AssessFlag =
  | 'assumedZeroBaseline'
  | 'regressed'
  | 'stale'
  | 'aboveRange'
  | 'baselineBeyondTarget'
  | 'expectation'
  | 'dueSoon'
  | 'dueDatePassed';

export interface AssessInput {
  indicator: Indicator;
  target: Target;
  /** Observations in any order, of any indicator; revisions and areas are sorted out here. */
  observations: readonly Observation[];
  /** The day to judge on, an ISO date or date-time. */
  now: string;
  policy?: StatusPolicy | undefined;
}

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

const INTERVAL_DAYS: Record<string, number> = { month: 30.44, quarter: 91.31, halfyear: 182.62, year: 365.25 };
const ORDER: Status[] = ['onTrack', 'attention', 'behind', 'noData'];

const round = (value: number) => Math.round(value * 10) / 10;
const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** Judges one KPI. Never throws; a figure that is not known is `noData` with its reason. */
export function assess({ indicator, target, observations, now, policy }: AssessInput): Assessment {
  const rules = { ...DEFAULT_POLICY, ...numbersOf(policy) };
  const today = dayNumber(now) ?? Infinity;
  const flags: AssessFlag[] = [];
  const own = ofArea(series(observations, indicator.id, today), target.areaId);
  const counted = own.filter((item) => item.status !== 'missing');
  const observation = counted.at(-1) ?? null;

  const none = (reason: NoDataReason, percent: number | null = null): Assessment => ({
    ...{ percent, raw: percent, expected: null, ratio: null, achieved: false, status: 'noData', reason, flags },
    observation,
  });
  const judged = (status: Status, reason: Assessment['reason'], figures: Partial<Assessment> = {}): Assessment => ({
    ...{ percent: null, raw: null, expected: null, ratio: null, achieved: false, flags, observation },
    ...figures,
    status,
    reason,
  });

  if (target.commitment === 'expectation' || indicator.kind === 'context') {
    flags.push('expectation');
    return none('targetMissing');
  }
  const value = observation && observedValue(indicator, observation);
  const path = trajectory(indicator, target);
  return judge(target.spec, path);

  function judge(spec: OpenSpec, way: Trajectory): Assessment {
    if (spec.kind === 'allOf' && Array.isArray(spec.specs) && spec.specs.length > 0) return judgeAll(spec.specs);
    if (way.problem === 'unknownKind' || way.problem === 'targetMissing') return none(way.problem);
    if (way.start !== undefined && today < way.start) return none('notStarted');
    if (spec.kind === 'milestone') return judgeSteps(spec.steps ?? [], way);
    if (!observation) return none('noObservation');
    if (observation.status === 'suppressed') return none('suppressed');
    if (value === null) return none('noObservation');
    const day = observedDay(observation)!;
    const age = (today - day) / (INTERVAL_DAYS[indicator.frequency] ?? Infinity);
    if (age > rules.staleLimit) return none('stale');
    if (age > rules.staleWarning && !flags.includes('stale')) flags.push('stale');
    if (way.problem) return none(way.problem);
    if (spec.kind === 'directional') return judgeDirection(spec, way, value);
    return judgeValue(spec, way, value, day);
  }

  /** atLeast, moreThan, atMost, lessThan, maintain, range and a resolved relative target. */
  function judgeValue(spec: OpenSpec, way: Trajectory, v: number, day: number): Assessment {
    const { goal, up, from } = way;
    const t = goal!;
    const strict = spec.kind === 'moreThan' || spec.kind === 'lessThan';
    const slack = spec.kind === 'maintain' ? (spec.tolerance ?? 0) : 0;
    const gained = up ? v - t + slack : t - v + slack;
    let achieved = strict ? gained > 0 : gained >= 0;
    const over = spec.kind === 'range' && typeof spec.max === 'number' && v > spec.max;
    if (over) {
      flags.push('aboveRange');
      if (spec.maxIsHard) {
        achieved = false;
        return judged('attention', null, { percent: 100, raw: 100, expected: expectedAt(way, day) });
      }
    }
    if (way.assumedZero) flags.push('assumedZeroBaseline');
    if (way.beyond) flags.push('baselineBeyondTarget');

    const late = way.due !== undefined && today > way.due;
    if (way.passFail) {
      if (achieved) return judged('onTrack', null, { percent: 100, raw: 100, achieved });
      if (late) return overdue({});
      const near = Math.abs(v - t) <= rules.passFailTolerance * Math.abs(t);
      return judged(near || (from === undefined && !late) ? 'attention' : 'behind', null);
    }

    const raw = (100 * (v - from!)) / (t - from!);
    const expected = expectedAt(way, day);
    const percent = achieved ? 100 : Math.min(round(clamp(raw)), 99.9);
    const ratio = expected !== null && expected > 0 ? raw / expected : null;
    const figures = { percent, raw, expected: expected === null ? null : round(expected), ratio, achieved };
    if (achieved) return judged('onTrack', null, figures);
    if (raw < 0) flags.push('regressed');
    if (late) return overdue(figures);
    if (raw < 0) return judged('behind', 'regressed', figures);
    const elapsed = way.elapsed(day);
    if (elapsed !== undefined && elapsed < rules.tooEarly) return judged('onTrack', 'tooEarly', figures);
    return judged(byRatio(ratio, expected), null, figures);
  }

  function judgeDirection(spec: OpenSpec, way: Trajectory, v: number): Assessment {
    const moved = (v - way.from!) * (spec.better === 'down' ? -1 : 1);
    const achieved = spec.minChange ? moved >= spec.minChange : moved > 0;
    if (achieved) return judged('onTrack', null, { achieved });
    if (moved < 0) flags.push('regressed');
    if (way.due !== undefined && today > way.due) return overdue({});
    return moved < 0 ? judged('behind', 'regressed') : judged('attention', null);
  }

  function judgeSteps(steps: NonNullable<OpenSpec['steps']>, way: Trajectory): Assessment {
    const single = steps.length === 1;
    const weight = (step: (typeof steps)[number]) => (Number(step.weight) > 0 ? Number(step.weight) : 1);
    const total = steps.reduce((sum, step) => sum + weight(step), 0);
    // A single step may be reported done by an observation: figures change every quarter, the plan does not.
    const reported = single && value !== null && value >= 1;
    const done = steps.reduce((sum, step) => sum + (step.done || reported ? weight(step) : 0), 0);
    const raw = (100 * done) / total;
    const percent = done === total ? 100 : Math.min(round(raw), 99.9);
    const elapsed = way.elapsed(today);
    const expected = way.profile === 'endOnly' || elapsed === undefined ? null : round(100 * elapsed);
    const ratio = expected ? raw / expected : null;
    const figures = { percent, raw, expected, ratio, achieved: done === total };
    if (figures.achieved) return judged('onTrack', null, figures);
    if (way.due !== undefined && today > way.due) return overdue(figures);
    if (expected === null && (single || elapsed === undefined)) {
      if (elapsed === undefined || elapsed < rules.milestoneNotice) {
        return { ...none('notYetDue', percent), raw };
      }
      flags.push('dueSoon');
      return judged('attention', 'dueSoon', figures);
    }
    if (elapsed !== undefined && elapsed < rules.tooEarly) return judged('onTrack', 'tooEarly', figures);
    return judged(byRatio(ratio, expected), null, figures);
  }

  /** Mean of the parts; not known when one part is not known. The status is that of the part that is worst. */
  function judgeAll(specs: NonNullable<OpenSpec['specs']>): Assessment {
    const parts = specs.map((spec) =>
      judge(spec as OpenSpec, trajectory(indicator, { ...target, spec: spec as OpenSpec })),
    );
    const worst = parts.reduce((a, b) => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a));
    const mean = (key: 'percent' | 'raw' | 'expected') =>
      parts.some((part) => part[key] === null) ? null : parts.reduce((sum, part) => sum + part[key]!, 0) / parts.length;
    const percent = mean('percent');
    const achieved = parts.every((part) => part.achieved);
    return {
      ...worst,
      percent: percent === null ? null : achieved ? 100 : Math.min(round(percent), 99.9),
      raw: mean('raw'),
      expected: mean('expected'),
      ratio: null,
      achieved,
      flags: [...new Set(flags)],
    };
  }

  function overdue(figures: Partial<Assessment>): Assessment {
    flags.push('dueDatePassed');
    return judged('behind', 'dueDatePassed', figures);
  }

  function byRatio(ratio: number | null, expected: number | null): Status {
    if (expected === null) return 'attention';
    if (ratio === null || ratio >= rules.onTrackRatio) return 'onTrack';
    return ratio >= rules.attentionRatio ? 'attention' : 'behind';
  }
}

/** Expected share of the way on a day, 0 to 100, or null without a trajectory. */
function expectedAt(way: Trajectory, day: number): number | null {
  const value = way.expectedAt(day);
  if (value === undefined || way.from === undefined || way.goal === way.from) return null;
  return (100 * (value - way.from)) / (way.goal! - way.from);
}

function numbersOf(policy: StatusPolicy | undefined): Partial<typeof DEFAULT_POLICY> {
  return Object.fromEntries(
    Object.entries(policy ?? {}).filter(([key, value]) => key in DEFAULT_POLICY && Number.isFinite(value)),
  );
}
