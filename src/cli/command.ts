/** What a command is. A new one is a file in `commands/` and a line in `registry.ts`. */
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../plan/types.js';
import type { ImportReport, Remark, Said } from './import/report.js';

/** A named option of a command, `--name`. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** Shown in the help behind the name, such as `<bestand>`. */
  value?: Said;
  help: Said;
}

/** What a command is given when it runs. */
export interface CommandContext {
  lang: Language;
  /** What was given without a name, in order. */
  positionals: string[];
  values: Readonly<Record<string, string | boolean | undefined>>;
  /** A sentence of progress, on the error stream and not with `--json`. */
  progress: (said: Said) => void;
  /** The date of today, `2026-09-30`. */
  today: string;
}

/** What a command has to say. Exit code 1 when a remark is an error. */
export interface Outcome {
  remarks: readonly Remark[];
  /** Sentences for people, after the remarks. */
  summary: Said[];
  /** More for `--json`. */
  data?: Record<string, unknown>;
  report?: ImportReport;
  /** For a command whose result is a text: goes to the standard output as it is. */
  output?: string | Uint8Array;
}

/** A command with what the help says about it. The key of an option is its name. */
export interface Command {
  name: string;
  help: Said;
  /** Behind the name in the usage line. */
  usage: Said;
  options: Record<string, Option>;
  /** More text under the options. */
  more?: Said;
  run: (context: CommandContext) => Promise<Outcome>;
}

/** The value of an option with a text; undefined when it was not given. */
export const text = (context: CommandContext, name: string): string | undefined => {
  const value = context.values[name];
  return typeof value === 'string' ? value : undefined;
};

/** Whether an option without a value was given. */
export const flag = (context: CommandContext, name: string): boolean => context.values[name] === true;

/** The options as `parseArgs` of Node wants them. */
export type ArgOptions = NonNullable<ParseArgsConfig['options']>;
