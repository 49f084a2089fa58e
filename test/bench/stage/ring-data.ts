/** What all rings show: one plan with so many indicators, and for those that cannot read a plan, what to draw. */
import { kpiView } from '../../../src/elements/kpi-ring/kpi-ring.model.js';
import type { KpiView } from '../../../src/elements/kpi-ring/kpi-ring.types.js';
import { readGroups } from '../../../src/plan/read.js';
import { core } from '../../../src/plan/shape/core.js';
import { largePlan } from '../../fixtures/goal-matrix-plan.js';

export interface RingData {
  plan: Record<string, unknown>;
  ids: string[];
  /** Percentages. */
  values: number[];
  /** What our ring would say; made only when asked, so that our own code is cold when it is measured. */
  views: () => KpiView[];
}

/** The day that all rings are judged on. */
export const DAY = '2026-11-01';

export function ringData(count: number, turn: number): RingData {
  const plan = largePlan(count);
  const observations = plan['observations'] as { value: number }[];
  for (const [index, item] of observations.entries()) item.value = (index * 7 + turn * 13) % 100;
  const ids = observations.map((_, index) => `ind-${index}`);
  return {
    plan,
    ids,
    values: observations.map(({ value }) => value),
    views: () => {
      const read = readGroups(plan, [core]).plan!;
      return ids.map((id) => kpiView(read, id, { lang: 'nl', now: DAY })!);
    },
  };
}
