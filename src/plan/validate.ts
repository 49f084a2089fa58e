/**
 * A small validator for plan documents. It checks a document against a compact shape that is generated from the schema (see
 * `schema.ts`), because zod/mini alone would take half of the bytes an embedded ring may cost. It also copies: the result
 * shares nothing with the input and holds no `__proto__`.
 */

/**
 * `s` string, `n` number, `b` boolean, `i` id, `d` date, `t` text, `v` number or null, `*` anything, `^…` pattern, `a|b` one of
 * (`true|` a literal); `[x]` array, `['?', x]` x or null, `['+', …]` any of; an object with `key` required, `key?` optional.
 */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** What is wrong at one place. `expected` is the shape that was asked for. */
export interface Violation {
  path: string;
  code: 'missing' | 'type' | 'value' | 'depth';
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
const PATTERNS: Record<string, RegExp> = { i: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, d: /^\d{4}-\d{2}-\d{2}$/ };

/** Checks and copies. Lists at most 100 violations and never goes deeper than 64 levels. */
export function validate(shape: Shape, input: unknown, { rest, keepValues }: ValidateOptions = {}) {
  let violations: Violation[] = [];

  function fail(path: string, code: Violation['code'], expected: string): undefined {
    if (violations.length < MAX_VIOLATIONS) violations.push({ path, code, expected });
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
      const known = own(shape, key) ?? own(shape, `${key}?`) ?? (depth > 0 || rest ? '*' : undefined);
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
      if (type !== 'object' || input === null) return type === 'function' || type === 'symbol' ? undefined : input;
      return walk(Array.isArray(input) ? ['*'] : {}, input, path, depth || 1);
    }
    if (shape === 'n' || shape === 'v') {
      return Number.isFinite(input) || (input === null && shape === 'v') ? input : fail(path, 'type', 'n');
    }
    if (shape === 'b') return type === 'boolean' ? input : fail(path, 'type', shape);
    if (shape === 't') return type === 'string' ? input : walk(TEXT, input, path, depth);
    if (/^[^^].*\|/.test(shape)) {
      if (shape.split('|').includes(String(input))) return input;
      fail(path, 'value', shape);
      return keepValues ? input : undefined;
    }
    if (type !== 'string') return fail(path, 'type', shape);
    if (shape === 's') return input;
    return (PATTERNS[shape] ?? new RegExp(shape)).test(input as string) ? input : fail(path, 'value', shape);
  }

  function anyOf(shapes: readonly Shape[], input: unknown, path: string, depth: number): unknown {
    const before = violations;
    let closest: Violation[] | undefined;
    for (const shape of shapes) {
      violations = [];
      const value = walk(shape, input, path, depth);
      // The most telling complaint comes from the alternative that was followed deepest.
      if (violations.length > 0 && (!closest || violations[0]!.path.length > closest[0]!.path.length)) closest = violations;
      if (violations.length === 0) {
        violations = before;
        return value;
      }
    }
    violations = [...before, ...closest!].slice(0, MAX_VIOLATIONS);
    return undefined;
  }

  const value = walk(shape, input, '', 0);
  return { value, violations };
}

const own = (shape: Readonly<Record<string, Shape>>, key: string) => (Object.hasOwn(shape, key) ? shape[key] : undefined);

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
