/**
 * A small validator for plan documents. It checks a document against a compact shape that is generated from the schema (see
 * `schema.ts`, `shape/`), because zod/mini alone would take half of the bytes an embedded ring may cost. It also copies: the result
 * shares nothing with the input and holds no `__proto__`.
 */

/**
 * `s` string, `n` number, `b` boolean, `i` id, `d` date, `t` text, `v` number or null, `*` anything, `^…` a pattern, `|a|b` one of
 * these strings, `#1|2` one of these numbers; `[x]` array, `['?', x]` x or null, `['+', …]` any of; `['=', key, other, x]` x, or a
 * string that stands in its `key`, or x with `other` for `key`; an object with `key` required, `key?` optional.
 */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** What is wrong at one place. `expected` is the shape that was asked for. */
export interface Violation {
  path: string;
  /** `value`: not in a closed list; `format`: not of the form asked for. */
  code: 'missing' | 'type' | 'value' | 'format' | 'depth';
  expected: string;
}

interface ValidateOptions {
  /** Copy root keys that the shape does not name; deeper down unknown keys are always copied. */
  rest?: boolean;
  /** List a value outside a closed list, and keep it. */
  keepValues?: boolean;
}

const MAX_DEPTH = 64;
const MAX_VIOLATIONS = 100;
const ANY_LIST: Shape = ['*'];
const ANY_OBJECT: Shape = {};
const TEXT: Shape = { nl: 's', 'en?': 's' };
const ENGLISH: Shape = { en: 's' };
const TYPES: Record<string, string> = { n: 'number', v: 'number', '#': 'number', b: 'boolean' };
const PATTERNS: Record<string, RegExp> = { i: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, d: /^\d{4}-\d{2}-\d{2}$/ };

/** Checks and copies. Lists at most 100 violations and never goes deeper than 64 levels. */
export function validate(shape: Shape, input: unknown, { rest, keepValues }: ValidateOptions = {}) {
  let violations: Violation[] = [];
  /** The keys that lead to the value that is looked at; a path is written only when something is wrong. */
  const place: (string | number)[] = [];
  /** Nothing that is nested too deeply is walked further: an object that holds itself would have no end. */
  let tooDeep = false;

  function fail(code: Violation['code'], expected: string): unknown {
    if (violations.length < MAX_VIOLATIONS) {
      const path = place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
      violations.push({ path: path.replace(/^\./, ''), code, expected });
    }
    return undefined;
  }

  function below(key: string | number, shape: Shape, input: unknown): unknown {
    place.push(key);
    const value = walk(shape, input);
    place.pop();
    return value;
  }

  function walk(shape: Shape, input: unknown): unknown {
    if (tooDeep && shape !== '') return undefined;
    if (place.length > MAX_DEPTH) {
      tooDeep = true;
      return fail('depth', `${MAX_DEPTH}`);
    }
    const isObject = typeof input === 'object' && input !== null;
    if (isObject && shape === '*') return walk(Array.isArray(input) ? ANY_LIST : ANY_OBJECT, input);
    if (isObject && shape === 't') return walk('en' in input && !('nl' in input) ? ENGLISH : TEXT, input);
    if (typeof shape === 'string') return scalar(shape, input);
    if (isList(shape)) {
      if (shape[0] === '?') return input === null ? null : walk(shape[1]!, input);
      if (shape[0] === '+') return anyOf(shape.slice(1), input);
      if (shape[0] === '=') return walk(shape[3]!, inFull(shape[1] as string, shape[2] as string, input));
      return Array.isArray(input) ? input.map((item, index) => below(index, shape[0]!, item)) : fail('type', '[]');
    }
    if (!isObject || Array.isArray(input)) return fail('type', '{}');
    const result: Record<string, unknown> = {};
    const { byName, count } = fieldsOf(shape);
    let found = 0;
    const other = place.length > 0 || rest ? ANYTHING : undefined;
    // Not `for … of Object.keys()`: until a loop has run often, browsers make an object for each of its steps.
    for (const key in input) {
      if (!Object.hasOwn(input, key)) continue;
      const field = byName.get(key) ?? other;
      const value = (input as Record<string, unknown>)[key];
      if (!field || value === undefined || key === '__proto__' || key === 'constructor') continue;
      result[key] = isPlain(field[0], value) ? value : below(key, field[0], value);
      if (field[1]) found++;
    }
    if (found < count)
      byName.forEach((field, key) => {
        if (field[1] && !(key in result)) below(key, '', undefined);
      });
    return result;
  }

  function scalar(shape: string, input: unknown): unknown {
    const type = typeof input;
    if (shape === '*') return type === 'function' || type === 'symbol' ? undefined : input;
    if (shape === 'v' && input === null) return null;
    if (shape === '') return fail('missing', '');
    const lead = shape[0]!;
    // NaN and Infinity are no figures.
    if (type !== (TYPES[lead] ?? 'string') || (type === 'number' && !Number.isFinite(input)))
      return fail('type', shape);
    if (shape === 's') return input;
    const text = String(input);
    if (lead === '|' || lead === '#') {
      if (listOf(shape).has(text)) return input;
      fail('value', shape);
      return keepValues ? input : undefined;
    }
    return (PATTERNS[shape] ??= new RegExp(lead === '^' ? shape : '')).test(text) ? input : fail('format', shape);
  }

  function anyOf(shapes: readonly Shape[], input: unknown): unknown {
    const before = violations;
    let closest: { value: unknown; found: Violation[] } | undefined;
    for (const shape of shapes) {
      violations = [];
      const value = walk(shape, input);
      const found = violations;
      violations = before;
      if (found.length === 0) return value;
      // The most telling complaint comes from the alternative that was followed deepest.
      if (!closest || found[0]!.path.length > closest.found[0]!.path.length) closest = { value, found };
    }
    violations = [...before, ...closest!.found].slice(0, MAX_VIOLATIONS);
    return closest!.value;
  }

  const value = walk(shape, input);
  return { value, violations };
}

/** What may be written in two ways, in full: a string as the `key` of an object, `other` under its name `key`. */
export function inFull(key: string, other: string, input: unknown): unknown {
  if (typeof input === 'string') return { [key]: input };
  if (typeof input !== 'object' || !input || !other || !(other in input)) return input;
  return { [key]: (input as Record<string, unknown>)[other], ...input };
}

/** True for a text or number that is what it should be, as nearly all of a plan is: no need to look further, and no place to remember. */
function isPlain(shape: Shape, value: unknown): boolean {
  if (typeof value === 'number') return (shape === 'n' || shape === 'v') && Number.isFinite(value);
  if (typeof value !== 'string' || typeof shape !== 'string') return false;
  if (shape === 'i' || shape === 'd') return PATTERNS[shape]!.test(value);
  return shape === 's' || shape === 't' || shape === '*' || (shape[0] === '|' && listOf(shape).has(value));
}

/** The shape of a field, and whether it is required. */
type Field = readonly [shape: Shape, required: boolean];
const ANYTHING: Field = ['*', false];

interface Fields {
  byName: Map<string, Field>;
  /** How many of them are required. */
  count: number;
}
const indexed = new WeakMap<object, Fields>();

/** The fields of an object shape by name. */
function fieldsOf(shapes: Readonly<Record<string, Shape>>): Fields {
  let fields = indexed.get(shapes);
  if (!fields) {
    indexed.set(shapes, (fields = { byName: new Map(), count: 0 }));
    for (const name in shapes) {
      const key = name.replace('?', '');
      fields.byName.set(key, [shapes[name]!, key === name]);
      if (key === name) fields.count++;
    }
  }
  return fields;
}

const lists = new Map<string, Set<string>>();

/** The values of a closed list, taken apart once. */
function listOf(shape: string): Set<string> {
  let list = lists.get(shape);
  if (!list) lists.set(shape, (list = new Set(shape.slice(1).split('|'))));
  return list;
}

/** An array of a shape, or a shape with a mark in front of it (see `Shape`). */
export const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
