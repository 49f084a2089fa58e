/** What several commands do. */
import { checkPlan } from '../../plan/check.js';
import { parsePlan } from '../../plan/parse.js';
import type { Plan } from '../../plan/types.js';
import { readJson, UsageError } from '../files.js';
import type { Remark, Said } from '../import/report.js';

/** The only or first file of a command. Throws `UsageError` when it is not given. */
export function given(path: string | undefined, nl: string, en: string): string {
  if (path === undefined || path === '')
    throw new UsageError('missing', { nl: `Geef ${nl}. Zie --help.`, en: `Give ${en}. See --help.` });
  return path;
}

/** Findings of `checkPlan` in both languages. */
export function remarksOf(plan: unknown, file?: string): Remark[] {
  const english = checkPlan(plan, { lang: 'en' });
  return checkPlan(plan, { lang: 'nl' }).map(({ level, path, code, message }, index) => ({
    ...{ level, code, place: { ...(file && { file }), path } },
    message: { nl: message, en: english[index]?.message ?? message },
  }));
}

/** A plan file that can be read, or the remarks that say why not. */
export async function readPlan(
  path: string,
): Promise<{ plan: Plan; raw: Record<string, unknown> } | { remarks: Remark[] }> {
  const raw = await readJson(path);
  const parsed = parsePlan(raw, 'nl');
  if (parsed.ok) return { plan: parsed.plan, raw: raw as Record<string, unknown> };
  return { remarks: remarksOf(raw, path) };
}

export const stopped: Said = {
  nl: 'Er is niets geschreven. Verbeter de fouten en probeer het opnieuw.',
  en: 'Nothing was written. Correct the mistakes and try again.',
};

export const toJson = (plan: unknown): string => `${JSON.stringify(plan, null, 2)}\n`;

export const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
