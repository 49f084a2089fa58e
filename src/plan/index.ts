/** `koers/plan`: the plan model without a page. Pure functions, safe in Node. */
export { assess, DEFAULT_POLICY } from './assess.js';
export type { AssessFlag, AssessInput, Assessment } from './assess.js';
export { parsePlan, SCHEMA_VERSION } from './parse.js';
export type { ParseResult } from './parse.js';
export { trajectory } from './trajectory.js';
export type { Trajectory } from './trajectory.js';
export * from './types.js';
export * from './values.js';
