/** The kinds of field that entities of a plan are made of. */
import { array, looseObject, nullable, number, optional, pipe, regex, string, transform, union } from 'zod/mini';
import type { core, infer as Infer } from 'zod/mini';
import { inFull } from '../validate.js';

/** Of an entity of the plan: lower-case letters, digits and hyphens. */
export const id = () => string().check(regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
/** A calendar date, `2026-10-01`. */
export const date = () => string().check(regex(/^\d{4}-\d{2}-\d{2}$/));
/** Text for people: a string in `plan.language`, or a text per language: one of them or both. */
export const text = () =>
  union([
    string(),
    looseObject({ nl: string(), en: optional(string()) }),
    looseObject({ nl: optional(string()), en: string() }),
  ]);
/** References to other entities. */
export const ids = () => optional(array(id()));
/** A text that may be absent. */
export const texts = () => optional(text());
/** First and last day. */
export const period = () => looseObject({ start: date(), end: date() });
/** A number, null when it is known to be missing; absent when nothing is said. */
export const value = () => optional(nullable(number()));

/** What may be written in two ways: the field `key` may be called `other`, or be all that there is. */
export const SECOND_WAYS = new WeakMap<core.$ZodType, readonly [key: string, other: string]>();

/** An object, or just the id that stands in its field `key`. Read as the object. */
export const orId = <T extends core.$ZodType>(key: string, whole: T) => inTwoWays(key, '', whole, id());

/** An object whose field `key` may be called `other`, as in `renamed`. Read with `key`; `other` stays beside it. */
export const orNamed = <T extends core.$ZodType>(key: string, other: string, whole: T, renamed: core.$ZodType) =>
  inTwoWays(key, other, whole, renamed);

function inTwoWays<T extends core.$ZodType>(key: string, other: string, whole: T, second: core.$ZodType) {
  const read = transform((given: unknown) => inFull(key, other, given) as Infer<T>);
  const schema = pipe(union([whole, second]), read);
  SECOND_WAYS.set(schema, [key, other]);
  return schema;
}
