/** What several commands do. */
import { parsePlan } from '../../plan/parse.js';
import type { Plan } from '../../plan/types.js';
import { text, type CommandContext, type Option } from '../command.js';
import { readJson, UsageError } from '../files.js';
import { planFindings } from '../findings.js';
import type { DecimalSign } from '../import/numbers.js';
import type { Remark, Said } from '../import/report.js';

/** The only or first file of a command. Throws `UsageError` when it is not given. */
export function given(path: string | undefined, nl: string, en: string): string {
  if (path === undefined || path === '')
    throw new UsageError('missing', { nl: `Geef ${nl}. Zie --help.`, en: `Give ${en}. See --help.` });
  return path;
}

/** Findings of `checkPlan` as remarks, in both languages. */
export function remarksOf(plan: unknown, file?: string): Remark[] {
  return planFindings(plan).map(({ level, path, code, message }) => ({
    ...{ level, code, message },
    place: { ...(file && { file }), path },
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

/** What a command says when a mistake stopped it. */
export const stopped: Said = {
  nl: 'Er is niets geschreven. Verbeter de fouten en probeer het opnieuw.',
  en: 'Nothing was written. Correct the mistakes and try again.',
};

/** A document as the text of a file. */
export const toJson = (plan: unknown): string => `${JSON.stringify(plan, null, 2)}\n`;

/** `1 fout`, `2 fouten`. */
export const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** An option with a value; `value` is what the help shows behind its name. */
export const option = (value: Said, help: Said): Option => ({ type: 'string', value, help });

/** The option `--output`, `-o`. */
export const outputOption = (value: Said, help: Said): Option => ({ ...option(value, help), short: 'o' });

/** The option `--force`. */
export const forceOption = (
  help: Said = { nl: 'overschrijf wat er staat', en: 'overwrite what is there' },
): Option => ({
  type: 'boolean',
  help,
});

/** The option `--decimal`. */
export const DECIMAL_OPTION = option(
  { nl: 'comma|point', en: 'comma|point' },
  {
    nl: 'teken voor decimalen, als getallen op twee manieren te lezen zijn',
    en: 'decimal sign, when numbers can be read in two ways',
  },
);

/** The decimal sign that was given, if any. Throws `UsageError` for anything else. */
export function decimalOf(context: CommandContext): DecimalSign | undefined {
  const decimal = text(context, 'decimal');
  if (decimal === undefined || decimal === 'comma' || decimal === 'point') return decimal;
  throw new UsageError('decimal', {
    nl: 'Kies --decimal comma of --decimal point.',
    en: 'Choose --decimal comma or --decimal point.',
  });
}

/** The choice that was made, of a closed list. Throws `UsageError` that names the option, such as `--to`, and the list. */
export function chosen<T extends string>(value: string | undefined, list: readonly T[], name: string, code: string): T {
  const found = list.find((each) => each === value);
  if (found) return found;
  throw new UsageError(code, {
    nl: `Kies met ${name} een van: ${list.join(', ')}.`,
    en: `Choose with ${name} one of: ${list.join(', ')}.`,
  });
}

/** What a command says of the file that it wrote. */
export const written = (output: string): Said => ({ nl: `Geschreven: ${output}.`, en: `Written: ${output}.` });
