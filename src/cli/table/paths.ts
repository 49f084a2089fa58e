/** Reading and writing fields by their path. Never touches a prototype. */

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export function getPath(object: unknown, path: string): unknown {
  let value = object;
  for (const key of path.split('.')) {
    if (!isFields(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Sets a field, making the objects on the way. Does nothing for a path that would reach a prototype. */
export function setPath(object: Fields, path: string, value: unknown): void {
  const keys = path.split('.');
  if (keys.some((key) => FORBIDDEN.has(key))) return;
  let inner = object;
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(inner, key) ? inner[key] : undefined;
    if (isFields(next)) inner = next;
    else inner = inner[key] = {} as Fields;
  }
  inner[keys.at(-1)!] = value;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** What must be merged into `copy` to make it equal `original`; undefined when they are equal. */
export function difference(original: Fields, copy: Fields): Fields | undefined {
  const rest: Fields = {};
  for (const [key, value] of Object.entries(original)) {
    const own = Object.hasOwn(copy, key) ? copy[key] : undefined;
    if (value === undefined || sameValue(value, own)) continue;
    const inner = isFields(value) && isFields(own) ? difference(value, own) : undefined;
    rest[key] = inner ?? value;
  }
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** Merges `rest` into `target`: objects field by field, all else replaced. */
export function mergeInto(target: Fields, rest: Fields): void {
  for (const [key, value] of Object.entries(rest)) {
    if (FORBIDDEN.has(key)) continue;
    const own = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isFields(value) && isFields(own)) mergeInto(own, value);
    else target[key] = value;
  }
}
