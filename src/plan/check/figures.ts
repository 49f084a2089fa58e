/** Dates, targets and observations that cannot be right. */
import { dayNumber, observedDay } from '../dates.js';
import { planIndex } from '../entities.js';
import { finite, observedValue } from '../observations.js';
import { trajectory } from '../trajectory.js';
import type { Indicator, Observation, OpenSpec, Plan, Target, TargetSpec } from '../types.js';
import { each, walkShape, type Report } from './document.js';

/** What the known kinds of target need besides their number. */
const NEEDS: Record<TargetSpec['kind'], readonly (keyof OpenSpec)[]> = {
  atLeast: [],
  moreThan: [],
  atMost: [],
  lessThan: [],
  maintain: ['better'],
  range: [],
  relative: ['unit', 'compounding'],
  directional: ['better'],
  milestone: ['steps'],
  allOf: ['specs'],
};
const isKnown = (kind: string): kind is TargetSpec['kind'] => Object.hasOwn(NEEDS, kind);

/** The fields that hold their number. */
const NUMBERS: Partial<Record<TargetSpec['kind'], readonly ('value' | 'min' | 'max' | 'change')[]>> = {
  atLeast: ['value'],
  moreThan: ['value'],
  atMost: ['value'],
  lessThan: ['value'],
  maintain: ['value'],
  range: ['min', 'max'],
  relative: ['change'],
};

/** Reports dates, scales, targets and observations that cannot be right. */
export function checkFigures(plan: Plan, report: Report): void {
  const { indicators, observations } = planIndex(plan);
  walkShape(plan, 'd', (value, path) => {
    const day = dayNumber(value);
    // Years that nobody plans in are slips of the pen.
    if (day === undefined || !/^(19|20|21)/.test(String(value))) report(path, 'date', { value: String(value) });
  });
  ordered(plan.period, 'period', report);
  checkPolicy(plan, report);

  each(plan, 'indicators', ({ scale }, path) => {
    minMax(scale, `${path}.scale`, report);
  });
  each(plan, 'targets', (target, path) => {
    ordered({ start: target.baseline?.date ?? target.start, end: target.due }, path, report);
    ordered({ start: target.start, end: target.due }, path, report);
    checkInterim(target, path, report);
    checkSpec(target.spec, `${path}.spec`, report);
    const indicator = indicators.get(target.indicatorId);
    if (indicator) checkTargetScale(indicator, target, path, report);
  });
  each(plan, 'observations', (observation, path) => {
    const indicator = indicators.get(observation.indicatorId);
    if (observation.period) ordered(observation.period, `${path}.period`, report);
    if (observedDay(observation) === undefined) report(path, 'noMoment');
    if (observation.fictional && !plan.fictional) report(path, 'fictional');
    const revised = observations.get(observation.revisionOf ?? '');
    if (revised && revised.indicatorId !== observation.indicatorId) report(`${path}.revisionOf`, 'revision');
    if (indicator) checkObservation(indicator, observation, path, report);
  });
  each(plan, 'milestones', (milestone, path) => {
    ordered({ start: milestone.start, end: milestone.due }, path, report);
  });
  each(plan, 'reports', ({ entries, fictional, period }, path) => {
    if (typeof period !== 'string') ordered(period, `${path}.period`, report);
    if (fictional && !plan.fictional) report(path, 'fictional');
    entries.forEach(({ percent }, position) => {
      if (finite(percent) && (percent < 0 || percent > 100)) {
        report(`${path}.entries[${position}].percent`, 'percent', { value: percent });
      }
    });
  });
  checkChoices(plan, report);
}

function ordered(period: { start?: string | undefined; end?: string | undefined }, path: string, report: Report): void {
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  if (start !== undefined && end !== undefined && start > end) {
    report(path, 'order', { start: period.start!, end: period.end! });
  }
}

function minMax(
  bounds: { min?: number | undefined; max?: number | undefined } | undefined,
  path: string,
  report: Report,
) {
  if (finite(bounds?.min) && finite(bounds.max) && bounds.min > bounds.max) {
    report(path, 'minMax', { min: bounds.min, max: bounds.max });
  }
}

function checkPolicy({ statusPolicy: policy = {} }: Plan, report: Report): void {
  for (const [low, high] of [
    ['attentionRatio', 'onTrackRatio'],
    ['staleWarning', 'staleLimit'],
  ] as const) {
    const [lowValue, highValue] = [policy[low], policy[high]];
    if (finite(lowValue) && finite(highValue) && lowValue >= highValue) {
      report(`statusPolicy.${low}`, 'policy', { low, lowValue, high, highValue });
    }
  }
}

function checkInterim({ interim = [], start, due }: Target, path: string, report: Report): void {
  const [first, last] = [dayNumber(start) ?? -Infinity, dayNumber(due) ?? Infinity];
  interim.forEach(({ date }, position) => {
    const day = dayNumber(date);
    if (day !== undefined && (day < first || day > last)) report(`${path}.interim[${position}]`, 'interim', { date });
  });
}

/** A target kind says what it needs; a number that the document does not give is `null` with a reason, or left out with one. */
function checkSpec(spec: OpenSpec, path: string, report: Report): void {
  const { kind } = spec;
  if (!isKnown(kind)) {
    report(path, 'unknownKind', { kind });
    return;
  }
  const absent = NEEDS[kind].filter((field) => {
    const value = spec[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
  const numbers = (NUMBERS[kind] ?? []).filter((field) => !finite(spec[field]));
  const stated = spec.missingReason !== undefined || numbers.some((field) => spec[field] === null);
  const lacking = stated ? absent : [...numbers, ...absent];
  if (numbers.length > 0 && stated) report(path, 'targetMissing', { reason: spec.missingReason ?? '…' });
  if (lacking.length > 0) report(path, 'spec', { kind, fields: lacking.join(', ') });
  if (kind === 'range') minMax(spec, path, report);
  for (const field of ['minChange', 'years'] as const) {
    const value = spec[field];
    if (finite(value) && value <= 0) report(`${path}.${field}`, 'positive', { field, value });
  }
  if (finite(spec.tolerance) && spec.tolerance < 0) {
    report(`${path}.tolerance`, 'positive', { field: 'tolerance', value: spec.tolerance });
  }
  spec.steps?.forEach(({ weight = 1 }, position) => {
    if (!(weight > 0)) report(`${path}.steps[${position}]`, 'positive', { field: 'weight', value: weight });
  });
  if (kind === 'allOf') {
    spec.specs?.forEach((part, position) => {
      checkSpec(part, `${path}.specs[${position}]`, report);
    });
  }
}

/** Bounds of what an indicator can show: its scale, else what its measure allows. */
function scaleOf({ scale, measure }: Indicator): { min: number; max: number } {
  const bounded = measure === 'share' ? 100 : measure === 'yesno' ? 1 : Infinity;
  const positive = bounded < Infinity || measure === 'count' ? 0 : -Infinity;
  return { min: scale?.min ?? positive, max: scale?.max ?? bounded };
}

function within(indicator: Indicator, value: unknown, path: string, report: Report): void {
  const { min, max } = scaleOf(indicator);
  if (finite(value) && (value < min || value > max)) {
    report(path, 'outsideScale', { value, min: finite(min) ? min : '…', max: finite(max) ? max : '…' });
  }
}

function checkTargetScale(indicator: Indicator, target: Target, path: string, report: Report): void {
  const { spec, baseline, norm, interim = [] } = target;
  const parts = spec.kind === 'allOf' ? (spec.specs ?? []) : [spec];
  parts.forEach((part, position) => {
    const place = spec.kind === 'allOf' ? `${path}.spec.specs[${position}]` : `${path}.spec`;
    for (const field of ['value', 'min', 'max'] as const) within(indicator, part[field], `${place}.${field}`, report);
    if (part.kind === 'relative') {
      within(indicator, trajectory(indicator, { ...target, spec: part }).goal, `${place}.change`, report);
    }
  });
  within(indicator, baseline?.value, `${path}.baseline.value`, report);
  within(indicator, norm, `${path}.norm`, report);
  interim.forEach(({ value }, position) => {
    within(indicator, value, `${path}.interim[${position}].value`, report);
  });
}

function checkObservation(indicator: Indicator, observation: Observation, path: string, report: Report): void {
  const { status, value, numerator, denominator } = observation;
  if (status === 'missing' || status === 'suppressed') {
    const shown = status === 'suppressed' && finite(numerator);
    if (finite(value) || shown) report(path, 'hiddenValue', { status });
    return;
  }
  if (finite(denominator) && denominator <= 0) {
    report(`${path}.denominator`, 'positive', { field: 'denominator', value: denominator });
  } else if (indicator.measure === 'share' && finite(numerator) && finite(denominator) && numerator > denominator) {
    report(path, 'share', { numerator, denominator });
  } else {
    within(indicator, observedValue(indicator, observation), `${path}.value`, report);
  }
}

function checkChoices(plan: Plan, report: Report): void {
  const made = new Set<string>();
  each(plan, 'priorityChoices', ({ areaId, classificationId, fictional }, path) => {
    const key = `${areaId} ${classificationId}`;
    if (made.has(key)) report(path, 'duplicateChoice');
    if (fictional && !plan.fictional) report(path, 'fictional');
    made.add(key);
  });
}
