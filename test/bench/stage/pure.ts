/** What needs no page, timed in the browser's own engine: reading and checking plans, and front-door decisions. */
import { decide } from '../../../src/front-door/decide.js';
import type { FrontDoor } from '../../../src/front-door/schema.js';
import { checkPlan } from '../../../src/plan/check.js';
import { parsePlan } from '../../../src/plan/parse.js';
import { readGroups } from '../../../src/plan/read.js';
import { core } from '../../../src/plan/shape/core.js';
import { goals } from '../../../src/plan/shape/goals.js';
import { defaultFrontDoor } from '../../fixtures/front-door-default.js';
import { largePlan } from '../../fixtures/goal-matrix-plan.js';

const time = <T>(act: () => T): [number, T] => {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
};

/** Milliseconds in a page that did none of this before, and once it is warm. */
export interface PlanTimes {
  bytes: number;
  json: number;
  parse: number;
  warm: number;
  groups: number;
  check: number;
}

export function planTimes(count: number): PlanTimes {
  const text = JSON.stringify({ ...largePlan(count), checklists: [] });
  const [json, data] = time<unknown>(() => JSON.parse(text));
  const [parse, result] = time(() => parsePlan(data));
  if (!result.ok || result.plan.goals?.length !== count) throw new Error('The plan was not read.');
  const again = Array.from({ length: 9 }, () => time(() => parsePlan(data))[0]).sort((a, b) => a - b);
  const [groups] = time(() => readGroups(data, [core, goals]));
  const [check, findings] = time(() => checkPlan(data));
  if (findings.some(({ level }) => level === 'error')) throw new Error('The plan has errors.');
  return { bytes: text.length, json, parse, warm: again[4]!, groups, check };
}

/** A front door of so many areas, each with a practice and routes of its own. */
function frontDoorOf(areas: number): FrontDoor {
  const door = defaultFrontDoor();
  const practice = door.services[0]!;
  const [area] = door.areas;
  const route = door.routes[0]!;
  const shared = door.routes.slice(1).map(({ id }) => id);
  for (let index = 1; index < areas; index++) {
    door.areas.push({ ...area!, id: `area-${index}`, routeIds: [`route-${index}`, ...shared] });
    door.services.push({ ...practice, id: `practice-${index}` });
    door.routes.push({ ...route, id: `route-${index}`, serviceId: `practice-${index}` });
  }
  area!.routeIds = [route.id, ...shared];
  return door;
}

/** Decisions per second, each for another moment of 2026 and another area. */
export function decisionsPerSecond(areas: number): number {
  const door = frontDoorOf(areas);
  const start = performance.now();
  const first = Date.UTC(2026, 0, 1);
  let made = 0;
  while (performance.now() - start < 1000) {
    const decision = decide(door, first + ((made * 7_919_000) % 31_536_000_000), {
      areaId: door.areas[made % areas]!.id,
    });
    if (decision.trust === 'invalid') throw new Error('The front door was not read.');
    made++;
  }
  return (made * 1000) / (performance.now() - start);
}
