/** From a stranger's JSON to a plan that can be read without fear. */
import { describeViolation } from './messages.js';
import { readGroups } from './read.js';
import { core } from './shape/core.js';
import { frontDoor } from './shape/front-door.js';
import { goals } from './shape/goals.js';
import { services } from './shape/services.js';
import type { Issue, Language, Plan } from './types.js';
import { placeWritten } from './written.js';

export { SCHEMA_VERSION } from './read.js';

/** A copy of the document with remarks, or why there is none. */
export type ParseResult = { ok: true; plan: Plan; warnings: Issue[] } | { ok: false; errors: Issue[] };

/**
 * Checks a whole document and returns a copy of it. Never throws, on any input. At most 100 errors are listed, each with a JSON
 * path such as `goals[3].title`, a code, and a message in `lang`.
 */
export function parsePlan(input: unknown, lang: Language = 'nl'): ParseResult {
  const result = readGroups(input, [core, goals, services, frontDoor], true);
  const issues = result.violations.map((violation) => {
    const path = placeWritten(input, violation.path);
    return { path, code: violation.code, message: describeViolation({ ...violation, path }, lang) };
  });
  return result.plan ? { ok: true, plan: result.plan, warnings: issues } : { ok: false, errors: issues };
}
