/**
 * Which figures are for whom. `public`, or nothing said, is for everybody; `partners` is for pages that say they are for professionals;
 * `internal` is shown nowhere. It is not a lock: whoever knows the address of a plan file can read all that stands in it.
 */
import type { Indicator, Plan } from './types.js';

/** For whom a page is; empty where it does not say. */
export type Audience = '' | 'resident' | 'professional';

/** Whether an indicator may be shown to an audience. A word of a later version keeps it hidden. */
export function isVisible({ visibility = 'public' }: Indicator, audience: Audience): boolean {
  return visibility === 'public' || (visibility === 'partners' && audience === 'professional');
}

const made = new WeakMap<Plan, Map<Audience, Plan>>();

/**
 * The plan without the indicators that are not for an audience, and without their targets, their figures and what reports say of them.
 * The same object for each plan and audience, and the plan itself when nothing is hidden.
 */
export function visibleTo(plan: Plan, audience: Audience): Plan {
  const known = made.get(plan) ?? new Map<Audience, Plan>();
  made.set(plan, known);
  let shown = known.get(audience);
  if (!shown) {
    shown = without(plan, audience);
    known.set(audience, shown);
  }
  return shown;
}

function without(plan: Plan, audience: Audience): Plan {
  const hidden = new Set((plan.indicators ?? []).filter((item) => !isVisible(item, audience)).map(({ id }) => id));
  if (hidden.size === 0) return plan;
  const shown = ({ indicatorId }: { indicatorId: string }) => !hidden.has(indicatorId);
  const goals = new Set((plan.targets ?? []).filter((item) => !shown(item)).map(({ id }) => id));
  const { indicators, targets, observations, reports } = plan;
  return {
    ...plan,
    indicators: indicators!.filter(({ id }) => !hidden.has(id)),
    ...(targets && { targets: targets.filter(shown) }),
    ...(observations && { observations: observations.filter(shown) }),
    ...(reports && {
      reports: reports.map((report) => ({
        ...report,
        entries: report.entries.filter(({ targetId = '' }) => !goals.has(targetId)),
      })),
    }),
  };
}
