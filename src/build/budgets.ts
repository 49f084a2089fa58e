/**
 * What a page may load, in bytes after gzip. `budget` is what the project promises for the first load; `ceiling` is what that may weigh
 * today where the promise is not kept yet. `later` is what comes beside the plan or when it is needed: there is no promise for it, but
 * it does not grow unseen. Ceilings and `later` go down; one goes up only for something that readers get, in the commit that brings it.
 */
export interface Budget {
  budget: number;
  ceiling?: number;
  later?: number;
}

export const BUDGETS = {
  'loader.js': { budget: 1000 },
  'koers.iife.js': { budget: 60_000, later: 77_400 },
  'kpi-ring': { budget: 16_000, later: 15_850 },
  plan: { budget: 6000 },
  'goal-matrix': { budget: 6000, later: 18_450 },
  'kpi-trend': { budget: 6000, later: 14_550 },
  timeline: { budget: 6000, later: 11_400 },
  report: { budget: 6000, later: 12_400 },
  'service-finder': { budget: 6000, later: 37_700 },
  'front-door': { budget: 6000, later: 7900 },
} satisfies Record<string, Budget>;
