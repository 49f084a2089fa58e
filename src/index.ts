/** `koers`: classes, types and functions, without side effects. */
export { KoersElement } from './elements/base/koers-element.js';
export type { ElementState, ViewContext, ViewResult } from './elements/base/koers-element.js';
export { FrontDoor } from './elements/front-door/front-door.js';
export { GoalMatrix } from './elements/goal-matrix/goal-matrix.js';
export { KoersPlan } from './elements/plan/plan.js';
export { KpiRing } from './elements/kpi-ring/kpi-ring.js';
export { KpiTrend } from './elements/kpi-trend/kpi-trend.js';
export { Report } from './elements/report/report.js';
export { ServiceFinder } from './elements/service-finder/service-finder.js';
export { Timeline } from './elements/timeline/timeline.js';
export * from './lib/events.js';
export * from './plan/index.js';
