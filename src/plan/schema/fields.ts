/** The kinds of field that entities of a plan are made of. */
import { array, looseObject, nullable, number, optional, regex, string, union } from 'zod/mini';

/** Of an entity of the plan: lower-case letters, digits and hyphens. */
export const id = () => string().check(regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
/** A calendar date, `2026-10-01`. */
export const date = () => string().check(regex(/^\d{4}-\d{2}-\d{2}$/));
/** Text for people: a string in `plan.language`, or both languages. */
export const text = () => union([string(), looseObject({ nl: string(), en: optional(string()) })]);
/** References to other entities. */
export const ids = () => optional(array(id()));
/** A text that may be absent. */
export const texts = () => optional(text());
/** First and last day. */
export const period = () => looseObject({ start: date(), end: date() });
/** A number, null when it is known to be missing; absent when nothing is said. */
export const value = () => optional(nullable(number()));
