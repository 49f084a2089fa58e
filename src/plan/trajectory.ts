/** The way from baseline to target: what `assess` judges against and what a chart draws as the expected path. */
import { dayNumber } from './dates.js';
import { finite } from './observations.js';
import type { Indicator, OpenSpec, Target } from './types.js';
import type { NoDataReason } from './values.js';

/** The way of one target, ready to ask. */
export interface Trajectory {
  /** Where the way starts, in the unit of the indicator; undefined when the baseline is not known. */
  from: number | undefined;
  /** Where it ends: the value to reach; undefined when there is no such value. */
  goal: number | undefined;
  /** True when higher is better. */
  up: boolean;
  /** The baseline is not known and the scale has a true zero, so the way starts at zero. */
  assumedZero: boolean;
  /** The baseline already lies past the target: the target is to be held, not reached. */
  beyond: boolean;
  /** There is no way to go, only a bound that is held or not. */
  passFail: boolean;
  /** First and last day of the way (day numbers). */
  start: number | undefined;
  due: number | undefined;
  profile: 'linear' | 'step' | 'endOnly';
  /** Why nothing can be computed. */
  problem: NoDataReason | undefined;
  /** Share of the window that has passed on a day, 0 to 1. */
  elapsed(day: number): number | undefined;
  /** The value expected on a day, in the unit of the indicator. */
  expectedAt(day: number): number | undefined;
}

/** The value at the start, when it is known: a value of which nothing else is said is. */
export function knownBaseline({ baseline }: Target): number | undefined {
  const { value, status = 'known' } = baseline ?? {};
  return status === 'known' && finite(value) ? value : undefined;
}

/** Resolves a target: a relative one to a value, an unknown baseline to zero where the scale has a true zero. */
export function trajectory(indicator: Indicator, target: Target): Trajectory {
  const { spec, interim = [] } = target;
  const { kind } = spec;
  const baseline = knownBaseline(target);
  const start = dayNumber(target.baseline?.date) ?? dayNumber(target.start);
  const due = dayNumber(target.due);
  const window = start !== undefined && due !== undefined && due > start ? due - start : undefined;
  const { goal, up, problem } = resolve(spec, baseline, window);

  // 004: "15 tot 20 groepen": a range is a number of things, and starts at none.
  const zero = kind === 'range' || ((kind === 'atLeast' || kind === 'moreThan') && hasTrueZero(indicator));
  const from = baseline ?? (zero ? 0 : undefined);
  const assumedZero = zero && baseline === undefined && kind !== 'range' && goal !== undefined && goal > 0;
  const way = goal === undefined || from === undefined ? NaN : goal - from;
  const beyond = kind !== 'maintain' && (up ? way < 0 : way > 0);
  const passFail = kind === 'maintain' || beyond || way === 0 || !finite(way);
  const profile = target.profile ?? (kind === 'milestone' ? 'endOnly' : 'linear');

  const elapsed = (day: number) => window && Math.min(1, Math.max(0, (day - start!) / window));
  return {
    ...{ from, goal, up, assumedZero, beyond, passFail, start, due, profile, problem, elapsed },
    expectedAt(day) {
      if (passFail || profile === 'endOnly') return undefined;
      if (profile === 'linear') {
        const share = elapsed(day);
        return share === undefined ? undefined : from! + share * way;
      }
      const reached = interim.filter(({ date }) => (dayNumber(date) ?? Infinity) <= day);
      reached.sort((a, b) => (a.date < b.date ? -1 : 1));
      return reached.at(-1)?.value ?? (interim.length ? from : undefined);
    },
  };
}

type Resolved = Pick<Trajectory, 'up'> & Partial<Pick<Trajectory, 'goal' | 'problem'>>;

/** The value to reach and in which direction, or why there is none. `window` is the length of the way in days. */
function resolve(spec: OpenSpec, baseline: number | undefined, window: number | undefined): Resolved {
  const { kind, value, change, better } = spec;
  const to = (goal: unknown, up: boolean): Resolved => (finite(goal) ? { goal, up } : { up, problem: 'targetMissing' });
  switch (kind) {
    case 'atLeast':
    case 'moreThan':
      return to(value, true);
    case 'atMost':
    case 'lessThan':
      return to(value, false);
    case 'maintain':
      return to(value, better !== 'down');
    case 'range':
      return to(spec.min, true);
    case 'relative': {
      if (!finite(change)) return to(undefined, true);
      const up = change >= 0;
      if (baseline === undefined) return { up, problem: 'baselineMissing' };
      const span = spec.years ?? Math.max(1, Math.round((window ?? 0) / 365.25));
      const years = spec.compounding === 'perYear' ? span : 1;
      if (spec.unit === 'points') return to(baseline + change * years, up);
      if (baseline === 0) return { up, problem: 'baselineZero' };
      // Of a baseline below zero, more percent is lower.
      return to(baseline * (1 + change / 100) ** years, up === baseline > 0);
    }
    case 'directional':
      return { up: better !== 'down', problem: baseline === undefined ? 'baselineMissing' : undefined };
    case 'milestone':
      return { up: true, problem: spec.steps?.length ? undefined : 'targetMissing' };
    case 'allOf':
      return { up: true, problem: spec.specs?.length ? undefined : 'targetMissing' };
    default:
      return { up: true, problem: 'unknownKind' };
  }
}

/** Shares and counts start at nothing; a grade or an index does not, unless its scale says so. */
function hasTrueZero({ measure, scale }: Indicator): boolean {
  if (scale?.ratio !== undefined) return scale.ratio;
  return (measure === 'share' || measure === 'count') && !(finite(scale?.min) && scale.min > 0);
}
