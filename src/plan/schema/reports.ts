/** How figures are judged and reported: thresholds of the status rule, quarterly reports. */
import { array, boolean, enum as oneOf, looseObject, number, optional, regex, string, union } from 'zod/mini';
import { STATUSES } from '../values.js';
import { date, id, period, text, texts, value } from './fields.js';

export const statusPolicy = looseObject({
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

const followUp = looseObject({ text: text(), owner: texts(), ownerId: optional(id()), due: optional(date()) });

const reportEntry = looseObject({
  targetId: optional(id()),
  goalId: optional(id()),
  classificationId: optional(id()),
  status: optional(oneOf(STATUSES)),
  achieved: optional(boolean()),
  percent: value(),
  value: value(),
  reason: optional(string()),
  done: texts(),
  narrative: texts(),
  followUp: optional(array(followUp)),
});

export const report = looseObject({
  id: id(),
  /** A quarter: its name, or its first and last day. */
  period: union([string().check(regex(/^\d{4}-Q[1-4]$/)), period()]),
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
