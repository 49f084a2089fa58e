/**
 * What a page may load, in bytes after gzip. `budget` is what the project promises; `ceiling` is what the build may weigh today
 * where it is not there yet. A ceiling only ever goes down, and goes away once the budget is kept.
 */
export interface Budget {
  budget: number;
  ceiling?: number;
}

export const BUDGETS = {
  'loader.js': { budget: 1000 },
  'koers.iife.js': { budget: 60_000, ceiling: 119_500 },
  'kpi-ring': { budget: 16_000, ceiling: 25_200 },
  plan: { budget: 6000 },
  'goal-matrix': { budget: 6000, ceiling: 15_500 },
  'kpi-trend': { budget: 6000 },
  timeline: { budget: 6000 },
  report: { budget: 6000 },
  'service-finder': { budget: 6000 },
  'front-door': { budget: 6000 },
} satisfies Record<string, Budget>;
