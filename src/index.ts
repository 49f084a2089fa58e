/** `koers`: classes, types and functions, without side effects. */
export { KoersElement } from './elements/base/koers-element.js';
export type { ElementState, ViewContext, ViewResult } from './elements/base/koers-element.js';
export { KoersPlan } from './elements/plan/plan.js';
export { KpiRing } from './elements/kpi-ring/kpi-ring.js';
export * from './lib/events.js';
export * from './plan/index.js';
