import type { FrontDoor } from './schema.js';

/** The front door of a plan, or the front door itself; undefined for anything else. */
export function frontDoorOf(plan: unknown): FrontDoor | undefined {
  if (!plan || typeof plan !== 'object') return undefined;
  const inner = (plan as { frontDoor?: unknown }).frontDoor;
  return (inner && typeof inner === 'object' ? inner : plan) as FrontDoor;
}
