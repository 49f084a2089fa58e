/** The way from baseline to target: what `assess` judges against and what a chart draws as the expected path. */
import { dayNumber } from './dates.js';
import { finite } from './observations.js';
import type { Indicator, OpenSpec, Target } from './types.js';
import type { NoDataReason } from './values.js';

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

const BOUNDS = ['atLeast', 'moreThan', 'atMost', 'lessThan'];

/** Resolves a target: a relative one to a value, an unknown baseline to zero where the scale has a true zero. */
export function trajectory(indicator: Indicator, target: Target): Trajectory {
  const { spec } = target;
  const known = target.baseline?.status === 'known' && finite(target.baseline.value);
  const baseline = known ? target.baseline!.value! : undefined;
  const start = dayNumber(target.baseline?.date) ?? dayNumber(target.start);
  const due = dayNumber(target.due);
  const { goal, up, problem } = resolve(spec, baseline, start, due);

  const zero = baseline === undefined && hasTrueZero(indicator);
  const rising = spec.kind === 'atLeast' || spec.kind === 'moreThan' || spec.kind === 'range';
  const assumedZero = zero && rising && goal !== undefined && goal > 0 && spec.kind !== 'range';
  const from = baseline ?? (zero && rising ? 0 : spec.kind === 'range' ? 0 : undefined);

  const beyond =
    spec.kind !== 'maintain' && from !== undefined && goal !== undefined && (up ? from > goal : from < goal);
  const passFail = spec.kind === 'maintain' || from === undefined || from === goal || beyond;
  const window = start !== undefined && due !== undefined && due > start ? due - start : undefined;
  const profile = target.profile ?? (spec.kind === 'milestone' ? 'endOnly' : 'linear');

  const elapsed = (day: number) =>
    window === undefined ? undefined : Math.min(1, Math.max(0, (day - start!) / window));
  return {
    ...{ from, goal, up, assumedZero, beyond, passFail, start, due, profile, problem, elapsed },
    expectedAt(day) {
      if (passFail || goal === undefined || profile === 'endOnly') return undefined;
      if (profile === 'linear') {
        const share = elapsed(day);
        return share === undefined ? undefined : from! + share * (goal - from!);
      }
      const reached = (target.interim ?? [])
        .map((item) => ({ day: dayNumber(item.date) ?? Infinity, value: item.value }))
        .filter((item) => item.day <= day && finite(item.value))
        .sort((a, b) => a.day - b.day);
      return reached.at(-1)?.value ?? (target.interim?.length ? from : undefined);
    },
  };
}

interface Resolved {
  goal?: number;
  up: boolean;
  problem?: NoDataReason;
}

function resolve(spec: OpenSpec, baseline: number | undefined, start?: number, due?: number): Resolved {
  const { kind, value, change } = spec;
  if (BOUNDS.includes(kind)) {
    const up = kind === 'atLeast' || kind === 'moreThan';
    return finite(value) ? { goal: value, up } : { up, problem: 'targetMissing' };
  }
  switch (kind) {
    case 'maintain':
      return finite(value) ? { goal: value, up: spec.better !== 'down' } : { up: true, problem: 'targetMissing' };
    case 'range':
      return finite(spec.min) ? { goal: spec.min, up: true } : { up: true, problem: 'targetMissing' };
    case 'relative': {
      if (!finite(change)) return { up: true, problem: 'targetMissing' };
      const up = change >= 0;
      if (baseline === undefined) return { up, problem: 'baselineMissing' };
      const perYear = spec.compounding === 'perYear';
      const span = start !== undefined && due !== undefined ? Math.max(1, Math.round((due - start) / 365.25)) : 1;
      const years = perYear ? (finite(spec.years) ? spec.years : span) : 1;
      if (spec.unit === 'points') return { goal: baseline + change * years, up };
      if (baseline === 0) return { up, problem: 'baselineZero' };
      const goal = baseline * (1 + change / 100) ** years;
      return finite(goal) ? { goal, up: goal >= baseline } : { up, problem: 'targetMissing' };
    }
    case 'directional':
      return { up: spec.better !== 'down', ...(baseline === undefined && { problem: 'baselineMissing' as const }) };
    case 'milestone':
      return { up: true, ...(!spec.steps?.length && { problem: 'targetMissing' as const }) };
    case 'allOf':
      return { up: true, ...(!spec.specs?.length && { problem: 'targetMissing' as const }) };
    default:
      return { up: true, problem: 'unknownKind' };
  }
}

/** Shares and counts start at nothing; a grade or an index does not, unless its scale says so. */
function hasTrueZero({ measure, scale }: Indicator): boolean {
  if (scale?.ratio !== undefined) return scale.ratio;
  return (measure === 'share' || measure === 'count') && !(finite(scale?.min) && scale.min > 0);
}
