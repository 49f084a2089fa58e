/** The status of a goal: that of the KPI that asks most attention. Pure. */
import type { StatusWord } from '../../lib/status-words.js';
import { worstStatus, type Judged } from '../../plan/rollup.js';
import type { Goal, Plan, Target } from '../../plan/types.js';
import { assessKpi, findKpi, kpiIndex, statusWord, type Kpi, type KpiOptions } from '../kpi-ring/kpi-ring.find.js';

const kpis = new WeakMap<Plan, Map<string, Kpi[]>>();

/** The KPIs that measure each goal, by goal id: named by the indicator itself or by a result of the goal. */
export function kpisByGoal(plan: Plan): ReadonlyMap<string, readonly Kpi[]> {
  const known = kpis.get(plan);
  if (known) return known;
  const byId = kpiIndex(plan).kpis;
  const found = new Map<string, Set<Kpi>>();
  const add = (goalId: string, kpi: Kpi | undefined) => {
    if (kpi) found.set(goalId, (found.get(goalId) ?? new Set<Kpi>()).add(kpi));
  };
  for (const kpi of byId.values()) for (const goalId of kpi.indicator.goalIds ?? []) add(goalId, kpi);
  for (const result of plan.results ?? []) for (const id of result.indicatorIds ?? []) add(result.goalId, byId.get(id));
  const lists = new Map([...found].map(([goalId, set]) => [goalId, [...set]]));
  kpis.set(plan, lists);
  return lists;
}

/**
 * The targets of a KPI that count for an area: the one that `findKpi` names. Without an area and with targets for parts of the plan
 * only, all of them: none stands for the whole.
 */
export function targetsOf(plan: Plan, { indicator, targets }: Kpi, area: string | undefined): (Target | undefined)[] {
  const open = targets.filter((target) => !target.supersededById);
  if (!area && open.length > 1 && open.every((target) => target.areaId)) return open;
  return [findKpi(plan, indicator.id, area)?.target];
}

/** A function that gives the status of a goal by the rule of the reports (`worstStatus`); a KPI that goals share is judged once. */
export function statusOf(plan: Plan, options: KpiOptions): (goal: Goal) => StatusWord {
  const byGoal = kpisByGoal(plan);
  const known = new Map<Kpi, Judged[]>();
  const judge = (kpi: Kpi) => {
    const { indicator } = kpi;
    const judged =
      known.get(kpi) ??
      targetsOf(plan, kpi, options.area).flatMap((target) =>
        target && target.commitment !== 'expectation' && indicator.kind !== 'context'
          ? { target, indicator, assessment: assessKpi(plan, indicator, target, options) }
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
