/**
 * The plan document as zod/mini schemas (its parts stand in `schema/`): the one source of its types, of the published JSON Schema and of
 * the compact shapes (`shape/`) that the browser validates with. No element imports this file at run time, only its types: zod/mini
 * costs 6 kB.
 *
 * Every object is open (unknown fields are kept). What a schema cannot say (references, order of dates, what a target kind
 * needs) is said by `checkPlan`.
 */
import { array, boolean, enum as oneOf, looseObject, number, optional, regex, string, union } from 'zod/mini';
import type { infer as Infer } from 'zod/mini';
import { frontDoorSchema } from '../front-door/schema.js';
import { serviceSchema } from '../services/schema.js';
import { date, id, period, text, texts } from './schema/fields.js';
import {
  activity,
  checklist,
  citation,
  dependency,
  goal,
  milestone,
  note,
  priorityChoice,
  result,
} from './schema/goals.js';
import { contextFigure, indicator, observation, target } from './schema/measures.js';
import { report, statusPolicy } from './schema/reports.js';
import { area, classification, organisation, placeRow } from './schema/setting.js';
import { PLAN_STATUSES } from './values.js';

const schemaVersion = string().check(regex(/^\d+\.\d+\.\d+$/));

/** The whole plan document. */
export const planSchema = looseObject({
  schemaVersion,
  id: id(),
  title: text(),
  language: oneOf(['nl', 'en']),
  kind: string(),
  status: oneOf(PLAN_STATUSES),
  period: period(),
  version: union([string(), number()]),
  ownerId: id(),
  areaId: id(),
  levels: array(looseObject({ id: id(), label: text(), rank: number() })),
  summary: texts(),
  publishedOn: optional(date()),
  adoptedBy: texts(),
  /** True when figures of a fictional figures file were merged in; every element then says "voorbeeldcijfers". */
  fictional: optional(boolean()),
  relations: optional(array(looseObject({ type: string(), planId: optional(id()), label: texts() }))),
  outOfScope: optional(array(looseObject({ text: text(), reason: text() }))),
  statusPolicy: optional(statusPolicy),
  changes: optional(array(looseObject({ date: date(), text: text(), version: optional(string()) }))),
  organisations: optional(array(organisation)),
  areas: optional(array(area)),
  classifications: optional(array(classification)),
  goals: optional(array(goal)),
  results: optional(array(result)),
  activities: optional(array(activity)),
  indicators: optional(array(indicator)),
  targets: optional(array(target)),
  observations: optional(array(observation)),
  milestones: optional(array(milestone)),
  checklists: optional(array(checklist)),
  priorityChoices: optional(array(priorityChoice)),
  notes: optional(array(note)),
  dependencies: optional(array(dependency)),
  contextFigures: optional(array(contextFigure)),
  citations: optional(array(citation)),
  reports: optional(array(report)),
  places: optional(array(placeRow)),
  services: optional(array(serviceSchema)),
  frontDoor: optional(frontDoorSchema),
});

/** A file of observations that stands beside its plan, since figures change every quarter and the plan does not. */
export const figuresSchema = looseObject({
  schemaVersion,
  planId: id(),
  fictional: optional(boolean()),
  /** The day on which the figures are meant to be read; a demo page passes it to `as-of`. */
  asOf: optional(date()),
  observations: optional(array(observation)),
  reports: optional(array(report)),
  priorityChoices: optional(array(priorityChoice)),
});

export type Plan = Infer<typeof planSchema>;
export type Figures = Infer<typeof figuresSchema>;
