/** What is measured: indicators, their targets, what was observed, and figures that explain. */
import { array, boolean, enum as oneOf, looseObject, nullable, number, optional, string, union } from 'zod/mini';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  COMMITMENTS,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  MEASURES,
  OBSERVATION_STATUSES,
  PRECISIONS,
  PROFILES,
} from '../values.js';
import { date, id, ids, period, text, texts, value } from './fields.js';

export const indicator = looseObject({
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
  externalRefs: optional(array(union([string(), looseObject({ scheme: string(), value: string() })]))),
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
  status: optional(oneOf(BASELINE_STATUSES)),
});

export const target = looseObject({
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

export const observation = looseObject({
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

export const contextFigure = looseObject({
  id: id(),
  title: text(),
  value: value(),
  unit: texts(),
  text: texts(),
  asOf: optional(date()),
  areaId: optional(id()),
  citationIds: ids(),
});
