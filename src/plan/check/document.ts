/** A plan document as the checks walk through it: places, kinds of value, and how to report. */
import type { ListName } from '../entities.js';
import { core } from '../shape/core.js';
import { goals } from '../shape/goals.js';
import type { Plan } from '../types.js';
import { isList, type Shape } from '../validate.js';
import type { CheckCode, Params } from './messages.js';

/** Reports a finding at a JSON path such as `goals[3].title`. */
export type Report = (path: string, code: CheckCode, params?: Params) => void;

type CheckedList = ListName | 'priorityChoices' | 'reports';
type Item<K extends CheckedList> = NonNullable<Plan[K]>[number];

/** Calls `visit` for each item of a list with its path. */
export function each<K extends CheckedList>(plan: Plan, list: K, visit: (item: Item<K>, path: string) => void): void {
  const items: readonly Item<K>[] = plan[list] ?? [];
  items.forEach((item, index) => {
    visit(item, `${list}[${index}]`);
  });
}

/** Services and front door have rules, ids and checks of their own. */
const ELSEWHERE = new Set(['services', 'frontDoor']);

/** Calls `visit` for every value in the plan that is not in a service or the front door. */
export function walk(plan: Plan, visit: (key: string, value: unknown, path: string, owner: object) => void): void {
  function step(node: object, path: string): void {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (!path && ELSEWHERE.has(key)) continue;
      const below = Array.isArray(node) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      visit(key, value, below, node);
      if (typeof value === 'object' && value !== null) step(value, below);
    }
  }
  step(plan, '');
}

/** Calls `visit` for every value of the model of one shape: `d` for dates, `t` for texts. */
export function walkShape(plan: Plan, kind: 'd' | 't', visit: (value: unknown, path: string) => void): void {
  function step(shape: Shape | undefined, value: unknown, path: string): void {
    if (value === undefined || shape === undefined) return;
    if (typeof shape === 'string') {
      if (shape === kind) visit(value, path);
    } else if (isList(shape)) {
      // One of several shapes: it is the one that the value has.
      if (shape[0] === '=') step(shape[3], value, path);
      else if (shape[0] === '+') for (const one of shape.slice(1)) step(one, value, path);
      else if (Array.isArray(value))
        value.forEach((item, index) => {
          step(shape[0], item, `${path}[${index}]`);
        });
    } else if (typeof value === 'object') {
      for (const [name, inner] of Object.entries(shape)) {
        const key = name.replace('?', '');
        step(inner, (value as Record<string, unknown>)[key], path ? `${path}.${key}` : key);
      }
    }
  }
  step({ ...(core as object), ...(goals as object) }, plan, '');
}
