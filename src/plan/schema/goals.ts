/** What a plan wants and does: goals with their results, activities, milestones and requirements, and where each stands in the documents. */
import { array, boolean, enum as oneOf, looseObject, number, optional, string, union } from 'zod/mini';
import { LIFECYCLES, MILESTONE_STATUSES, MILESTONE_TYPES, OBLIGATIONS, PRECISIONS } from '../values.js';
import { date, id, ids, orId, orNamed, text, texts } from './fields.js';

/** Both can hold: what is new in one neighbourhood may be an extension in another. */
const novelty = oneOf(['new', 'extended', 'continued']);

const levelEntry = looseObject({
  levelId: id(),
  text: text(),
  obligation: oneOf(OBLIGATIONS),
  appliesTo: texts(),
});

const responsible = looseObject({ organisationId: optional(id()), name: texts(), role: optional(string()) });

const related = looseObject({
  relation: optional(string()),
  goalId: optional(id()),
  planId: optional(id()),
  label: texts(),
});

export const goal = looseObject({
  id: id(),
  title: text(),
  classificationIds: array(id()),
  lifecycle: oneOf(LIFECYCLES),
  number: optional(union([string(), number()])),
  text: texts(),
  plainText: texts(),
  levelEntries: optional(array(levelEntry)),
  areaIds: ids(),
  novelty: optional(union([novelty, array(novelty)])),
  responsible: optional(array(orId('organisationId', responsible))),
  related: optional(array(orId('goalId', related))),
  noteIds: ids(),
  citationIds: ids(),
});

export const result = looseObject({
  id: id(),
  goalId: id(),
  text: text(),
  kind: optional(string()),
  levelIds: ids(),
  indicatorIds: ids(),
  milestoneIds: ids(),
  citationIds: ids(),
});

export const activity = looseObject({
  id: id(),
  goalId: id(),
  actor: text(),
  levelIds: array(id()),
  text: text(),
  modality: optional(oneOf(['required', 'optional', 'experiment', 'unknown'])),
  frequency: texts(),
  citationIds: ids(),
});

export const milestone = looseObject({
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

export const checklist = looseObject({
  id: id(),
  title: text(),
  text: texts(),
  items: array(looseObject({ id: id(), text: text(), indicatorId: optional(id()), citationIds: ids() })),
  citationIds: ids(),
});

const choice = oneOf(['priority', 'minimal', 'unknown']);
const choiceFields = {
  id: optional(id()),
  areaId: id(),
  classificationId: id(),
  checklistId: optional(id()),
  items: optional(array(looseObject({ itemId: id(), state: oneOf(['met', 'partlyMet', 'notMet', 'unknown']) }))),
  asOf: optional(date()),
  fictional: optional(boolean()),
};

export const priorityChoice = orNamed(
  'choice',
  'state',
  looseObject({ ...choiceFields, choice }),
  looseObject({ ...choiceFields, choice: optional(choice), state: choice }),
);

export const note = looseObject({ id: id(), type: optional(string()), text: text(), citationIds: ids() });

export const dependency = looseObject({
  id: id(),
  type: optional(string()),
  text: text(),
  goalIds: ids(),
  threshold: optional(looseObject({ value: number(), unit: text() })),
  citationIds: ids(),
});

export const citation = looseObject({
  id: id(),
  document: string(),
  place: optional(string()),
  title: texts(),
  url: optional(string()),
});
