/**
 * The plan document as zod/mini schemas: the one source of its types, of the published JSON Schema and of the compact shape
 * (`shape.ts`) that the browser validates with. No element imports this file at run time, only its types: zod/mini costs 6 kB.
 *
 * Every object is open (unknown fields are kept). What a schema cannot say (references, order of dates, what a target kind
 * needs) is said by `checkPlan`.
 */
import { array, boolean, enum as oneOf, looseObject, nullable, number, optional, regex, string, union } from 'zod/mini';
import type { infer as Infer } from 'zod/mini';
import { frontDoorSchema } from '../front-door/schema.js';
import { serviceSchema } from '../services/schema.js';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  CLASSIFICATION_SCHEMES,
  COMMITMENTS,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  LIFECYCLES,
  MEASURES,
  MILESTONE_STATUSES,
  MILESTONE_TYPES,
  OBLIGATIONS,
  OBSERVATION_STATUSES,
  PLAN_STATUSES,
  PRECISIONS,
  PROFILES,
} from './values.js';

const id = () => string().check(regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const date = () => string().check(regex(/^\d{4}-\d{2}-\d{2}$/));
/** Text for people: a string in `plan.language`, or both languages. */
const text = () => union([string(), looseObject({ nl: string(), en: optional(string()) })]);
const ids = () => optional(array(id()));
const texts = () => optional(text());
const period = () => looseObject({ start: date(), end: date() });
const value = () => optional(nullable(number()));

const organisation = looseObject({
  id: id(),
  name: text(),
  type: string(),
  shortName: texts(),
  areaIds: ids(),
  memberOf: ids(),
  identifiers: optional(array(looseObject({ scheme: string(), value: string() }))),
});

const area = looseObject({
  id: id(),
  name: text(),
  level: id(),
  code: optional(looseObject({ scheme: string(), value: string(), year: optional(number()) })),
  partOf: optional(array(looseObject({ areaId: id(), coverage: oneOf(['whole', 'part']) }))),
  population: optional(number()),
});

const classification = looseObject({
  id: id(),
  scheme: oneOf(CLASSIFICATION_SCHEMES),
  label: text(),
  order: number(),
  code: optional(string()),
  description: texts(),
  color: optional(string()),
  icon: optional(string()),
  parentId: optional(id()),
  reportWithId: optional(id()),
});

const levelEntry = looseObject({
  levelId: id(),
  text: text(),
  obligation: oneOf(OBLIGATIONS),
  appliesTo: texts(),
});

const goal = looseObject({
  id: id(),
  title: text(),
  classificationIds: array(id()),
  lifecycle: oneOf(LIFECYCLES),
  number: optional(string()),
  text: texts(),
  plainText: texts(),
  levelEntries: optional(array(levelEntry)),
  areaIds: ids(),
  novelty: optional(oneOf(['new', 'extended', 'continued'])),
  responsible: optional(
    array(looseObject({ organisationId: optional(id()), name: texts(), role: optional(string()) })),
  ),
  related: optional(
    array(looseObject({ relation: string(), goalId: optional(id()), planId: optional(id()), label: texts() })),
  ),
  noteIds: ids(),
  citationIds: ids(),
});

const result = looseObject({
  id: id(),
  goalId: id(),
  text: text(),
  kind: optional(string()),
  levelIds: ids(),
  indicatorIds: ids(),
  milestoneIds: ids(),
  citationIds: ids(),
});

const activity = looseObject({
  id: id(),
  goalId: id(),
  actor: text(),
  levelIds: array(id()),
  text: text(),
  modality: optional(oneOf(['required', 'optional', 'experiment', 'unknown'])),
  frequency: texts(),
  citationIds: ids(),
});

const indicator = looseObject({
  id: id(),
  title: text(),
  kind: oneOf(INDICATOR_KINDS),
  measure: oneOf(MEASURES),
  unit: looseObject({ code: string(), label: text(), singular: texts() }),
  direction: oneOf(DIRECTIONS),
  accumulation: oneOf(ACCUMULATIONS),
  frequency: oneOf(FREQUENCIES),
  definition: texts(),
  population: texts(),
  scale: optional(looseObject({ min: optional(number()), max: optional(number()), ratio: optional(boolean()) })),
  decimals: optional(number()),
  aggregation: optional(oneOf(['sum', 'ratio', 'none'])),
  dataSource: texts(),
  externalRefs: optional(array(looseObject({ scheme: string(), value: string() }))),
  minCell: optional(number()),
  visibility: optional(oneOf(['public', 'partners', 'internal'])),
  horizon: optional(oneOf(['short', 'long'])),
  ownerId: optional(id()),
  followUp: texts(),
  evaluationDue: optional(date()),
  classificationIds: ids(),
  goalIds: ids(),
  citationIds: ids(),
});

/**
 * Open on purpose: a kind of a later version must not break a widget. Which fields a known kind needs stands in
 * `TargetSpec` (types.ts) and is checked by `checkPlan`. Steps and parts repeat the same open shape.
 */
const specFields = {
  kind: string(),
  value: value(),
  missingReason: optional(string()),
  tolerance: optional(number()),
  better: optional(oneOf(['up', 'down'])),
  min: optional(number()),
  max: optional(number()),
  maxIsHard: optional(boolean()),
  change: optional(nullable(number())),
  unit: optional(oneOf(['percent', 'points'])),
  refPeriod: optional(string()),
  compounding: optional(oneOf(['total', 'perYear'])),
  years: optional(number()),
  minChange: optional(number()),
  steps: optional(
    array(looseObject({ id: id(), text: text(), weight: optional(number()), done: optional(boolean()) })),
  ),
};
const spec = looseObject({ ...specFields, specs: optional(array(looseObject(specFields))) });

const baseline = looseObject({
  value: value(),
  date: optional(date()),
  approx: optional(boolean()),
  inferred: optional(boolean()),
  status: oneOf(BASELINE_STATUSES),
});

const target = looseObject({
  id: id(),
  indicatorId: id(),
  spec,
  asWritten: text(),
  areaId: optional(id()),
  baseline: optional(baseline),
  start: optional(date()),
  due: optional(date()),
  duePrecision: optional(oneOf(PRECISIONS)),
  interim: optional(array(looseObject({ date: date(), value: number() }))),
  profile: optional(oneOf(PROFILES)),
  norm: optional(number()),
  commitment: optional(oneOf(COMMITMENTS)),
  supersededById: optional(id()),
  citationIds: ids(),
});

const observation = looseObject({
  id: id(),
  indicatorId: id(),
  period: optional(period()),
  asOf: optional(date()),
  status: oneOf(OBSERVATION_STATUSES),
  recordedAt: date(),
  source: text(),
  areaId: optional(id()),
  value: value(),
  numerator: optional(number()),
  denominator: optional(number()),
  narrative: texts(),
  reason: texts(),
  revisionOf: optional(id()),
  fictional: optional(boolean()),
});

const milestone = looseObject({
  id: id(),
  title: text(),
  type: oneOf(MILESTONE_TYPES),
  status: oneOf(MILESTONE_STATUSES),
  workstream: texts(),
  start: optional(date()),
  due: optional(date()),
  duePrecision: optional(oneOf(PRECISIONS)),
  timing: texts(),
  metOn: optional(date()),
  goalIds: ids(),
  classificationIds: ids(),
  ownerId: optional(id()),
  citationIds: ids(),
});

const checklist = looseObject({
  id: id(),
  title: text(),
  text: texts(),
  items: array(looseObject({ id: id(), text: text(), indicatorId: optional(id()), citationIds: ids() })),
  citationIds: ids(),
});

const priorityChoice = looseObject({
  id: id(),
  areaId: id(),
  classificationId: id(),
  choice: oneOf(['priority', 'minimal', 'unknown']),
  checklistId: optional(id()),
  items: optional(array(looseObject({ itemId: id(), state: oneOf(['met', 'partlyMet', 'notMet', 'unknown']) }))),
  asOf: optional(date()),
  fictional: optional(boolean()),
});

const note = looseObject({ id: id(), type: string(), text: text(), citationIds: ids() });

const dependency = looseObject({
  id: id(),
  type: string(),
  text: text(),
  goalIds: ids(),
  threshold: optional(looseObject({ value: number(), unit: text() })),
  citationIds: ids(),
});

const contextFigure = looseObject({
  id: id(),
  title: text(),
  value: value(),
  unit: texts(),
  text: texts(),
  asOf: optional(date()),
  areaId: optional(id()),
  citationIds: ids(),
});

const citation = looseObject({
  id: id(),
  document: string(),
  place: string(),
  title: texts(),
  url: optional(string()),
});

const followUp = looseObject({ text: text(), owner: texts(), ownerId: optional(id()), due: optional(date()) });

const reportEntry = looseObject({
  targetId: optional(id()),
  goalId: optional(id()),
  classificationId: optional(id()),
  status: optional(oneOf(['onTrack', 'attention', 'behind', 'noData'])),
  achieved: optional(boolean()),
  percent: value(),
  value: value(),
  reason: optional(string()),
  done: texts(),
  narrative: texts(),
  followUp: optional(array(followUp)),
});

const report = looseObject({
  id: id(),
  period: string().check(regex(/^\d{4}-Q[1-4]$/)),
  asOf: date(),
  policyVersion: string(),
  entries: array(reportEntry),
  status: optional(oneOf(['draft', 'adopted'])),
  adoptedBy: texts(),
  adoptedOn: optional(date()),
  narrative: texts(),
  followUp: optional(array(followUp)),
  fictional: optional(boolean()),
});

const statusPolicy = looseObject({
  version: optional(string()),
  onTrackRatio: optional(number()),
  attentionRatio: optional(number()),
  tooEarly: optional(number()),
  passFailTolerance: optional(number()),
  milestoneNotice: optional(number()),
  staleWarning: optional(number()),
  staleLimit: optional(number()),
  text: texts(),
});

/** A place by name and postcodes, with its middle in degrees (WGS 84): from where distances to services are counted. */
const placeRow = looseObject({
  name: string(),
  postcodes4: optional(array(string().check(regex(/^\d{4}$/)))),
  lat: optional(number()),
  lon: optional(number()),
  areaId: optional(id()),
});

/** The whole plan document. */
export const planSchema = looseObject({
  schemaVersion: string().check(regex(/^\d+\.\d+\.\d+$/)),
  id: id(),
  title: text(),
  language: oneOf(['nl', 'en']),
  kind: string(),
  status: oneOf(PLAN_STATUSES),
  period: period(),
  version: string(),
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
  schemaVersion: string(),
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
