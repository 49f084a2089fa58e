/** `koers/plan`: the plan model without a page. Pure functions, safe in Node. */
export { totalOfAreas } from './areas.js';
export type { AreaTotal } from './areas.js';
export { assess, DEFAULT_POLICY } from './assess.js';
export type { AssessFlag, AssessInput, Assessment } from './assess.js';
export { checkPlan } from './check.js';
export { areasWithin, areaTree, citationsOf, planIndex } from './entities.js';
export type { AreaNode, PlanIndex } from './entities.js';
export { withFigures } from './merge.js';
export { parsePlan, SCHEMA_VERSION } from './parse.js';
export type { ParseResult } from './parse.js';
export { changesBetween, countStatuses, groupJudged, judgeTargets, worstStatus } from './rollup.js';
export type { Change, Group, GroupBy, Judged, StatusCounts } from './rollup.js';
export { trajectory } from './trajectory.js';
export type { Trajectory } from './trajectory.js';
export * from './types.js';
export * from './values.js';
export { visibleTo } from './visibility.js';
export type { Audience } from './visibility.js';
