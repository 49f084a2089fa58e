/** Reads the groups of a plan that somebody needs: a mistake in one group leaves the others standing. */
import type { Plan } from './types.js';
import { validate, type Shape, type Violation } from './validate.js';

/** The version of the plan model that this library writes. A newer minor version is read, another major is refused. */
export const SCHEMA_VERSION = '1.0.0';

/** What came of reading. */
export interface ReadResult {
  /** The parts of the plan that were asked for, or undefined when they cannot be trusted. */
  plan?: Plan;
  /** Errors when there is no plan, else remarks. */
  violations: (Violation | { path: string; code: 'version' | 'newer' | 'unreadable'; expected: string })[];
}

/**
 * Checks the given groups of a document (see `shape/`) and returns a copy of just those (with `rest`, of all). Never throws. A
 * document of another major version is refused; in one of a newer minor version an unknown value in a closed list is a remark, not an
 * error.
 */
export function readGroups(input: unknown, groups: readonly Shape[], rest = false): ReadResult {
  try {
    const found = (input as Record<string, unknown> | null)?.['schemaVersion'];
    const version = typeof found === 'string' ? /^(\d+)\.(\d+)\.\d+$/.exec(found) : null;
    if (version && version[1] !== SCHEMA_VERSION.split('.')[0]) {
      return { violations: [{ path: 'schemaVersion', code: 'version', expected: SCHEMA_VERSION }] };
    }
    const newer = version !== null && Number(version[2]) > Number(SCHEMA_VERSION.split('.')[1]);
    const shape = Object.assign({}, ...(groups as object[])) as Shape;
    const { value, violations } = validate(shape, input, { rest, keepValues: newer });
    const errors = violations.filter((violation) => !(newer && violation.code === 'value'));
    if (errors.length > 0) return { violations: errors };
    return {
      plan: value as Plan,
      violations: newer
        ? [{ path: 'schemaVersion', code: 'newer', expected: SCHEMA_VERSION }, ...violations]
        : violations,
    };
  } catch {
    // A getter that throws, a revoked proxy: not data.
    return { violations: [{ path: '', code: 'unreadable', expected: '' }] };
  }
}
