/** Who refers to whom in a plan: entities by id, areas within areas, citations. Pure; loads in the browser. */
import type { Area, Citation, Plan } from './types.js';

/** The lists that others refer to by id. */
export const LISTS = [
  'levels',
  'organisations',
  'areas',
  'classifications',
  'goals',
  'results',
  'indicators',
  'targets',
  'observations',
  'milestones',
  'checklists',
  'notes',
  'citations',
] as const;
export type ListName = (typeof LISTS)[number];

/** Per list its entities by id; of two with one id the first counts. */
export type PlanIndex = { readonly [K in ListName]: ReadonlyMap<string, NonNullable<Plan[K]>[number]> };

const indexes = new WeakMap<Plan, PlanIndex>();

/** The entities of a plan by id. Each list is indexed when it is first asked for, once per plan object. */
export function planIndex(plan: Plan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) {
    const maps = new Map<ListName, Map<string, unknown>>();
    const mapOf = (list: ListName) => {
      let map = maps.get(list);
      if (!map) {
        map = new Map([...(plan[list] ?? [])].reverse().map((item) => [item.id, item]));
        maps.set(list, map);
      }
      return map;
    };
    index = Object.create(
      null,
      Object.fromEntries(LISTS.map((list) => [list, { get: () => mapOf(list) }])),
    ) as PlanIndex;
    indexes.set(plan, index);
  }
  return index;
}

/** The citations with these ids, in that order; an id that leads nowhere is passed over. */
export function citationsOf(plan: Plan, ids: readonly string[] = []): Citation[] {
  const { citations } = planIndex(plan);
  return ids.flatMap((id) => citations.get(id) ?? []);
}

/** An area with what lies in it. */
export interface AreaNode {
  area: Area;
  /** How much of it lies in the area above; undefined at the top. */
  coverage: 'whole' | 'part' | undefined;
  children: AreaNode[];
}

const MAX_DEPTH = 16;

/**
 * The areas of a plan as nested lists, in the order of the document. Areas are no tree: one that lies partly in two others stands
 * under both, with what lies in it under the first. A loop in the document is cut where it closes.
 */
export function areaTree(plan: Plan): AreaNode[] {
  const areas = plan.areas ?? [];
  const known = planIndex(plan).areas;
  const inner = innerAreas(areas);
  const placed = new Set<Area>();
  const node = (area: Area, coverage: AreaNode['coverage'], above: readonly Area[]): AreaNode => {
    const path = [...above, area];
    const first = !placed.has(area) && path.length < MAX_DEPTH;
    placed.add(area);
    const children = (first && inner.get(area.id)) || [];
    return {
      ...{ area, coverage },
      children: children.flatMap((child) => (path.includes(child.area) ? [] : node(child.area, child.coverage, path))),
    };
  };
  const tops = areas.filter(({ partOf }) => !partOf?.some(({ areaId }) => known.has(areaId)));
  const tree = tops.map((area) => node(area, undefined, []));
  // Areas that only lie in each other have no top; the first of them becomes one, so that none is lost.
  for (const area of areas) if (!placed.has(area)) tree.push(node(area, undefined, []));
  return tree;
}

/** Ids of the areas that lie in an area, itself included, at any depth. `whole` leaves out those that lie in it only partly. */
export function areasWithin(plan: Plan, areaId: string, whole = false): Set<string> {
  const inner = innerAreas(plan.areas ?? []);
  const within = new Set([areaId]);
  // A set that grows while it is walked: what is added is visited too.
  for (const id of within) {
    for (const { area, coverage } of inner.get(id) ?? []) if (!(whole && coverage === 'part')) within.add(area.id);
  }
  return within;
}

function innerAreas(areas: readonly Area[]): Map<string, { area: Area; coverage: 'whole' | 'part' }[]> {
  const inner = new Map<string, { area: Area; coverage: 'whole' | 'part' }[]>();
  for (const area of areas) {
    for (const { areaId, coverage } of area.partOf ?? []) {
      const list = inner.get(areaId) ?? [];
      list.push({ area, coverage });
      inner.set(areaId, list);
    }
  }
  return inner;
}
