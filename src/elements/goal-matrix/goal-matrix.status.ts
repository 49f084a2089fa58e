/** The status of a goal: that of the KPI that asks most attention. Pure. */
import type { Goal, Indicator, Observation, Plan, Target } from '../../plan/types.js';
import { worstStatus, type Judged } from '../../plan/rollup.js';
import { assessKpi, findKpi, statusWord, type KpiOptions } from '../kpi-ring/kpi-ring.model.js';
import type { StatusWord } from '../kpi-ring/kpi-ring.types.js';

/** A KPI with a plan that holds only its own figures, so that judging thousands does not search all figures each time. */
export interface Kpi {
  indicator: Indicator;
  part: Plan;
}

const kpis = new WeakMap<Plan, Map<string, Kpi[]>>();

/** The KPIs that measure each goal, by goal id: named by the indicator itself or by a result of the goal. */
export function kpisByGoal(plan: Plan): ReadonlyMap<string, readonly Kpi[]> {
  const known = kpis.get(plan);
  if (known) return known;
  const targets = groupBy<Target>(plan.targets);
  const observations = groupBy<Observation>(plan.observations);
  const byId = new Map<string, Kpi>();
  const found = new Map<string, Set<Kpi>>();
  const add = (goalId: string, kpi: Kpi | undefined) => {
    if (kpi) found.set(goalId, (found.get(goalId) ?? new Set<Kpi>()).add(kpi));
  };
  for (const indicator of plan.indicators ?? []) {
    if (byId.has(indicator.id)) continue;
    const own = {
      indicators: [indicator],
      targets: targets.get(indicator.id) ?? [],
      observations: observations.get(indicator.id) ?? [],
    };
    // The rest of the plan shines through; copying it for each of thousands of KPIs would take longer than judging them.
    const kpi = { indicator, part: Object.assign(Object.create(plan) as Plan, own) };
    byId.set(indicator.id, kpi);
    for (const goalId of indicator.goalIds ?? []) add(goalId, kpi);
  }
  for (const result of plan.results ?? []) for (const id of result.indicatorIds ?? []) add(result.goalId, byId.get(id));
  const lists = new Map([...found].map(([goalId, set]) => [goalId, [...set]]));
  kpis.set(plan, lists);
  return lists;
}

/**
 * The targets of a KPI that count for an area: the one that `findKpi` names. Without an area and with targets for parts of the plan
 * only, all of them: none stands for the whole.
 */
export function targetsOf({ indicator, part }: Kpi, area: string | undefined): (Target | undefined)[] {
  const open = (part.targets ?? []).filter((target) => !target.supersededById);
  if (!area && open.length > 1 && open.every((target) => target.areaId)) return open;
  return [findKpi(part, indicator.id, area)?.target];
}

/** A function that gives the status of a goal by the rule of the reports (`worstStatus`); a KPI that goals share is judged once. */
export function statusOf(plan: Plan, options: KpiOptions): (goal: Goal) => StatusWord {
  const byGoal = kpisByGoal(plan);
  const known = new Map<Kpi, Judged[]>();
  const judge = (kpi: Kpi) => {
    const { part, indicator } = kpi;
    const judged =
      known.get(kpi) ??
      targetsOf(kpi, options.area).flatMap((target) =>
        target && target.commitment !== 'expectation' && indicator.kind !== 'context'
          ? { target, indicator, assessment: assessKpi(part, indicator, target, options) }
          : [],
      );
    known.set(kpi, judged);
    return judged;
  };
  return (goal) => {
    const judged = (byGoal.get(goal.id) ?? []).flatMap(judge);
    const status = worstStatus(judged);
    const reached =
      judged.length > 0 && judged.every((item) => statusWord(item.assessment, item.target) === 'achieved');
    return status === 'onTrack' && reached ? 'achieved' : status;
  };
}

function groupBy<T extends { indicatorId: string }>(list: readonly T[] | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list ?? []) {
    const group = groups.get(item.indicatorId);
    if (group) group.push(item);
    else groups.set(item.indicatorId, [item]);
  }
  return groups;
}
