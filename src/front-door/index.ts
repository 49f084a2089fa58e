/**
 * `koers/front-door`: which route to care holds for an area at an instant.
 *
 * Shows contact routes for the chosen area at the current time. It does not assess health and is not meant for that.
 */
export { decide } from './decide.js';
export type { DecideContext, Decision, ServiceState, Trust } from './decide.js';
export { stateAt, readCalendar } from './hours.js';
export type { CalendarIndex, OpenState, Reason, StateAt } from './hours.js';
export { toJsonLd, toJsonLdScript } from './json-ld.js';
export { checkLink, parseHosts, telHref } from './links.js';
export type { LinkCheck, LinkProblem } from './links.js';
export { lintFrontDoor } from './lint.js';
export type { LintIssue, LintOptions } from './lint.js';
export type { Phase } from './outlook.js';
export { renderStatic } from './render-static.js';
export type { StaticOptions } from './render-static.js';
export type {
  Area,
  Calendar,
  Contact,
  Exception,
  FrontDoor,
  Hours,
  Intent,
  Route,
  Service,
  ServiceKind,
  Text,
  WeekRule,
} from './schema.js';
