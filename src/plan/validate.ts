/**
 * A small validator for plan documents. It checks a document against a compact shape that is generated from the schema (see
 * `schema.ts`), because zod/mini alone would take half of the bytes an embedded ring may cost. It also copies: the result
 * shares nothing with the input and holds no `__proto__`.
 */

/**
 * `s` string, `n` number, `b` boolean, `i` id, `d` date, `t` text, `v` number or null, `*` anything, `^…` a pattern, `|a|b` one of
 * these strings, `#1|2` one of these numbers; `[x]` array, `['?', x]` x or null, `['+', …]` any of; an object with `key` required,
 * `key?` optional.
 */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** What is wrong at one place. `expected` is the shape that was asked for. */
export interface Violation {
  path: string;
  /** `value`: not in a closed list; `format`: not of the form asked for. */
  code: 'missing' | 'type' | 'value' | 'format' | 'depth';
  expected: string;
}

export interface ValidateOptions {
  /** Copy root keys that the shape does not name; deeper down unknown keys are always copied. */
  rest?: boolean;
  /** List a value outside a closed list, and keep it. */
  keepValues?: boolean;
}

const MAX_DEPTH = 64;
const MAX_VIOLATIONS = 100;
const TEXT: Shape = { nl: 's', 'en?': 's' };
const TYPES: Record<string, string> = { n: 'number', v: 'number', '#': 'number', b: 'boolean' };
const PATTERNS: Record<string, RegExp> = { i: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, d: /^\d{4}-\d{2}-\d{2}$/ };

/** Checks and copies. Lists at most 100 violations and never goes deeper than 64 levels. */
export function validate(shape: Shape, input: unknown, { rest, keepValues }: ValidateOptions = {}) {
  let violations: Violation[] = [];

  function fail(path: string, code: Violation['code'], expected: string): unknown {
    if (violations.length < MAX_VIOLATIONS) violations.push({ path, code, expected });
    return undefined;
  }

  function walk(shape: Shape, input: unknown, path: string, depth: number): unknown {
    if (depth > MAX_DEPTH) return fail(path, 'depth', `${MAX_DEPTH}`);
    if (typeof shape === 'string') return scalar(shape, input, path, depth);
    if (isList(shape)) {
      if (shape[0] === '?') return input === null ? null : walk(shape[1]!, input, path, depth);
      if (shape[0] === '+') return anyOf(shape.slice(1), input, path, depth);
      if (!Array.isArray(input)) return fail(path, 'type', '[]');
      return input.map((item, index) => walk(shape[0]!, item, `${path}[${index}]`, depth + 1));
    }
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return fail(path, 'type', '{}');
    const below = (key: string) => (path ? `${path}.${key}` : key);
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(input)) {
      const known = shapeFor(shape, key) ?? (depth > 0 || rest ? '*' : undefined);
      if (known !== undefined && value !== undefined && key !== '__proto__' && key !== 'constructor') {
        result[key] = walk(known, value, below(key), depth + 1);
      }
    }
    for (const key in shape) {
      if (!key.endsWith('?') && !(key in result)) fail(below(key), 'missing', '');
    }
    return result;
  }

  function scalar(shape: string, input: unknown, path: string, depth: number): unknown {
    const type = typeof input;
    if (shape === '*') {
      if (type === 'object' && input !== null) return walk(Array.isArray(input) ? ['*'] : {}, input, path, depth || 1);
      return type === 'function' || type === 'symbol' ? undefined : input;
    }
    if (shape === 't' && type === 'object' && input) return walk(TEXT, input, path, depth);
    if (shape === 'v' && input === null) return null;
    const lead = shape[0]!;
    // NaN and Infinity are no figures.
    if (type !== (TYPES[lead] ?? 'string') || (type === 'number' && !Number.isFinite(input))) {
      return fail(path, 'type', shape);
    }
    if (lead === '|' || lead === '#') {
      if (shape.slice(1).split('|').includes(String(input))) return input;
      fail(path, 'value', shape);
      return keepValues ? input : undefined;
    }
    const pattern = PATTERNS[shape] ?? (lead === '^' ? new RegExp(shape) : undefined);
    return pattern?.test(input as string) === false ? fail(path, 'format', shape) : input;
  }

  function anyOf(shapes: readonly Shape[], input: unknown, path: string, depth: number): unknown {
    const before = violations;
    let closest: { value: unknown; found: Violation[] } | undefined;
    for (const shape of shapes) {
      violations = [];
      const value = walk(shape, input, path, depth);
      const found = violations;
      violations = before;
      if (found.length === 0) return value;
      // The most telling complaint comes from the alternative that was followed deepest.
      if (!closest || found[0]!.path.length > closest.found[0]!.path.length) closest = { value, found };
    }
    violations = [...before, ...closest!.found].slice(0, MAX_VIOLATIONS);
    return closest!.value;
  }

  const value = walk(shape, input, '', 0);
  return { value, violations };
}

/** A key that ends in `?` is an unknown key, not an optional one. */
function shapeFor(shape: Readonly<Record<string, Shape>>, key: string): Shape | undefined {
  const name = Object.hasOwn(shape, key) ? key : `${key}?`;
  return Object.hasOwn(shape, name) && !key.endsWith('?') ? shape[name] : undefined;
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
