/** One figure for several areas, only where figures may be added up, and never without its coverage. */
import { dayNumber, observedDay } from './dates.js';
import { areasWithin } from './entities.js';
import { finite, isSuppressed, observedValue, series } from './observations.js';
import type { Indicator, Observation, Plan } from './types.js';

/** The figure of several areas together. */
export interface AreaTotal {
  /** In the unit of the indicator; null when nothing can be added up. */
  value: number | null;
  /** The counts behind a ratio. */
  numerator: number | undefined;
  denominator: number | undefined;
  /** Areas that are in the figure, and all that were asked: "7 van 9". */
  covered: string[];
  areas: string[];
  /** The period or day that the figure is about. */
  moment: Pick<Observation, 'period' | 'asOf'> | undefined;
}

/**
 * Adds up areas by the rule of the indicator: `sum` adds values, `ratio` adds numerators and denominators (15 of 50 and 15 of 50 is
 * 30 of 100). Without a rule there is no total. Only figures about the same period are added: that of the latest one before
 * `now` (an ISO date). An area that lies in another of the areas asked is left out, so that nothing counts twice.
 */
export function totalOfAreas(plan: Plan, indicator: Indicator, areaIds: readonly string[], now: string): AreaTotal {
  const asked = new Set(areaIds);
  const inner = new Set(
    areaIds.flatMap((id) => [...areasWithin(plan, id)].filter((within) => within !== id && asked.has(within))),
  );
  const areas = [...asked].filter((id) => !inner.has(id));

  const latest = new Map<string, Observation>();
  for (const item of series(plan.observations ?? [], indicator.id, dayNumber(now))) {
    if (item.areaId !== undefined && areas.includes(item.areaId)) latest.set(item.areaId, item);
  }
  const newest = [...latest.values()].reduce<Observation | undefined>(
    (a, b) => (a && observedDay(a)! >= observedDay(b)! ? a : b),
    undefined,
  );
  const usable = [...latest.values()].filter((item) => newest && samePeriod(item, newest) && counts(indicator, item));
  const sum = (figure: (item: Observation) => number) => usable.reduce((total, item) => total + figure(item), 0);

  const total: AreaTotal = {
    ...{ value: null, numerator: undefined, denominator: undefined, areas },
    covered: usable.map((item) => item.areaId!),
    moment: newest && { period: newest.period, asOf: newest.asOf },
  };
  if (usable.length === 0) return total;
  if (indicator.aggregation === 'sum') return { ...total, value: sum((item) => observedValue(indicator, item)!) };
  const [numerator, denominator] = [sum((item) => item.numerator!), sum((item) => item.denominator!)];
  const value = observedValue(indicator, { ...usable[0]!, value: null, numerator, denominator });
  return { ...total, value, numerator, denominator };
}

const samePeriod = (a: Observation, b: Observation) =>
  observedDay(a) === observedDay(b) && a.period?.start === b.period?.start;

/** Whether an observation can take part in a total of its indicator. */
function counts(indicator: Indicator, item: Observation): boolean {
  if (item.status === 'missing' || isSuppressed(indicator, item)) return false;
  if (indicator.aggregation === 'sum') return observedValue(indicator, item) !== null;
  return (
    indicator.aggregation === 'ratio' && finite(item.numerator) && finite(item.denominator) && item.denominator > 0
  );
}
