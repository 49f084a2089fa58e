/** Which observations count: revisions replace what they revise, later records win, areas stay apart. */
import { observedDay } from './dates.js';
import type { Indicator, Observation } from './types.js';

/** A figure: NaN and Infinity are none. */
export const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * The figure of an observation in the unit of its indicator, or null. A share that is given as counts is computed from
 * them (in percent); a number that is not finite does not count, nor one about fewer people than the indicator allows.
 */
export function observedValue(indicator: Indicator, observation: Observation): number | null {
  if (tooFew(indicator, observation)) return null;
  if (finite(observation.value)) return observation.value;
  const { numerator, denominator } = observation;
  if (!finite(numerator) || !finite(denominator) || denominator <= 0) return null;
  const ratio = ((indicator.measure === 'share' ? 100 : 1) * numerator) / denominator;
  return finite(ratio) && (indicator.measure === 'share' || indicator.aggregation === 'ratio') ? ratio : null;
}

/** Whether a figure is about fewer people than its indicator allows (`minCell`), so that it could be known whose it is. */
export function tooFew({ minCell }: Indicator, { denominator }: Observation): boolean {
  return finite(minCell) && finite(denominator) && denominator > 0 && denominator < minCell;
}

/** Whether a figure may not be shown: the document says so, or too few people are behind it. */
export function isSuppressed(indicator: Indicator, observation: Observation): boolean {
  return observation.status === 'suppressed' || tooFew(indicator, observation);
}

/** What puts observations in order of time; on one day the one recorded last stands last, so that the order of the document does not matter. */
const timeKey = ({ period, asOf, recordedAt, id }: Observation) => [period?.end ?? asOf, recordedAt, id].join(' ');

/**
 * The series of one indicator: in order of time, one observation per day observed and area, revised ones left out, nothing after
 * `now` (a day number).
 */
export function series(observations: readonly Observation[], indicatorId: string, now = Infinity): Observation[] {
  const own: { item: Observation; day: number }[] = [];
  const revised = new Set<string>();
  for (const item of observations) {
    if (item.indicatorId !== indicatorId) continue;
    const day = observedDay(item) ?? Infinity;
    if (day > now) continue;
    own.push({ item, day });
    if (item.revisionOf !== undefined) revised.add(item.revisionOf);
  }
  const current = own.filter(({ item }) => !revised.has(item.id));
  // Most indicators have one figure.
  if (current.length < 2) return current.map(({ item }) => item);
  // The key is made once for each: sorting compares many pairs of a long series.
  const keyed = current.map(({ item, day }) => ({ item, day, key: timeKey(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...new Map(keyed.map(({ item, day }) => [`${day} ${item.areaId}`, item])).values()];
}

/**
 * Keeps the observations of one area, and only those: a figure of the city is not one of a neighbourhood. Without an area:
 * those of the whole plan, or of the only area there is. Figures of several areas are never mixed into one line.
 */
export function ofArea(observations: readonly Observation[], areaId?: string): Observation[] {
  if (areaId !== undefined) return observations.filter((item) => item.areaId === areaId);
  const whole = observations.filter((item) => item.areaId === undefined);
  if (whole.length > 0) return whole;
  return new Set(observations.map((item) => item.areaId)).size === 1 ? [...observations] : [];
}
