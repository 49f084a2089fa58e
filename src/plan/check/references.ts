/** References, ids and loops. */
import { planIndex, type ListName, type PlanIndex } from '../entities.js';
import type { Plan } from '../types.js';
import { each, walk, type Report } from './document.js';

/** Which list a field refers to. References to other plans (`planId`) cannot be followed. */
const REFERENCES: Record<string, ListName> = {
  ownerId: 'organisations',
  organisationId: 'organisations',
  actorId: 'organisations',
  memberOf: 'organisations',
  partnerIds: 'organisations',
  areaId: 'areas',
  areaIds: 'areas',
  levelId: 'levels',
  levelIds: 'levels',
  alternativeLevelId: 'levels',
  classificationId: 'classifications',
  classificationIds: 'classifications',
  parentId: 'classifications',
  reportWithId: 'classifications',
  goalId: 'goals',
  goalIds: 'goals',
  indicatorId: 'indicators',
  indicatorIds: 'indicators',
  targetId: 'targets',
  supersededById: 'targets',
  revisionOf: 'observations',
  milestoneIds: 'milestones',
  checklistId: 'checklists',
  noteIds: 'notes',
  citationIds: 'citations',
};

/** Reports ids that are used twice, references to what is not there, and loops. */
export function checkReferences(plan: Plan, report: Report): void {
  const index = planIndex(plan);
  const first = new Map<string, string>();

  walk(plan, (key, value, path, owner) => {
    if (key === 'id' && typeof value === 'string') {
      const before = first.get(value);
      if (before === undefined) first.set(value, path.replace(/\.?id$/, '') || 'id');
      else report(path, 'duplicateId', { id: value, first: before });
    }
    const list = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
    if (!list || (key === 'goalId' && Object.hasOwn(owner, 'planId'))) return;
    for (const [position, id] of (Array.isArray(value) ? value : [value]).entries()) {
      if (typeof id === 'string' && !index[list].has(id)) {
        report(Array.isArray(value) ? `${path}[${position}]` : path, 'reference', { id, list });
      }
    }
  });
  checkServices(plan, index, first, report);
  checkItems(plan, index, report);
  checkLoops(plan, report);
}

/** Services share the ids and the citations of the plan; ids that they share among themselves are found by their own lint. */
function checkServices(plan: Plan, index: PlanIndex, ids: ReadonlyMap<string, string>, report: Report): void {
  plan.services?.forEach(({ id, citationIds }, position) => {
    const path = `services[${position}]`;
    const before = ids.get(id);
    if (before !== undefined) report(`${path}.id`, 'duplicateId', { id, first: before });
    if (!Array.isArray(citationIds)) return;
    (citationIds as unknown[]).forEach((cited, at) => {
      if (typeof cited === 'string' && !index.citations.has(cited)) {
        report(`${path}.citationIds[${at}]`, 'reference', { id: cited, list: 'citations' });
      }
    });
  });
}

/** Items of a choice belong to its checklist; an indicator may count an item of any of them. */
function checkItems(plan: Plan, index: PlanIndex, report: Report): void {
  const items = new Set(plan.checklists?.flatMap((list) => list.items.map(({ id }) => id)));
  each(plan, 'indicators', ({ checklistItemId: id }, path) => {
    if (typeof id === 'string' && !items.has(id)) {
      report(`${path}.checklistItemId`, 'reference', { id, list: 'checklists' });
    }
  });
  each(plan, 'priorityChoices', ({ checklistId, items: chosen = [] }, path) => {
    const checklist = checklistId === undefined ? undefined : index.checklists.get(checklistId);
    const known = checklist ? new Set(checklist.items.map(({ id }) => id)) : items;
    chosen.forEach(({ itemId }, position) => {
      if (!known.has(itemId)) {
        report(`${path}.items[${position}].itemId`, 'reference', { id: itemId, list: 'checklists' });
      }
    });
  });
}

function checkLoops(plan: Plan, report: Report): void {
  const loops = <K extends 'areas' | 'organisations' | 'classifications' | 'targets' | 'observations'>(
    list: K,
    field: string,
    next: (item: NonNullable<Plan[K]>[number]) => readonly (string | undefined)[],
  ) => {
    const edges = new Map<string, readonly (string | undefined)[]>();
    for (const item of plan[list] ?? []) edges.set(item.id, next(item));
    const looping = loopsIn(edges);
    each(plan, list, ({ id }, path) => {
      if (looping.has(id)) report(path, 'cycle', { id, field });
    });
  };
  loops('areas', 'partOf', ({ partOf = [] }) => partOf.map(({ areaId }) => areaId));
  loops('organisations', 'memberOf', ({ memberOf = [] }) => memberOf);
  loops('classifications', 'parentId', ({ parentId }) => [parentId]);
  loops('classifications', 'reportWithId', ({ reportWithId }) => [reportWithId]);
  loops('targets', 'supersededById', ({ supersededById }) => [supersededById]);
  loops('observations', 'revisionOf', ({ revisionOf }) => [revisionOf]);
}

/** Per loop one node at which it closes. Without recursion: a chain may be as long as the document. */
function loopsIn(edges: ReadonlyMap<string, readonly (string | undefined)[]>): Set<string> {
  const done = new Set<string>();
  const looping = new Set<string>();
  for (const start of edges.keys()) {
    const open = new Set<string>();
    const stack: { id: string; leave: boolean }[] = [{ id: start, leave: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { id, leave } = top;
      if (leave) {
        open.delete(id);
        done.add(id);
      } else if (open.has(id)) {
        looping.add(id);
      } else if (!done.has(id)) {
        open.add(id);
        stack.push({ id, leave: true });
        for (const next of edges.get(id) ?? []) if (next !== undefined) stack.push({ id: next, leave: false });
      }
    }
  }
  return looping;
}
