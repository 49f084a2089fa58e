/** The command line without a process: arguments in, exit code out. */
import { parseArgs } from 'node:util';
import type { Language } from '../plan/types.js';
import type { ArgOptions, Command, Outcome } from './command.js';
import { UsageError } from './files.js';
import { describePlace, ImportError, quoted, type Remark, type Said } from './import/report.js';
import { COMMANDS } from './registry.js';

interface Terminal {
  out: (content: string | Uint8Array) => void;
  err: (text: string) => void;
  /** Language of the machine, for when `--lang` is not given. */
  locale: string | undefined;
  today: string;
  /** Version of this program. */
  version: string;
}

/** 0: done; 1: something is wrong in a file and nothing was written; 2: the command was not understood or a file could not be opened. */
type ExitCode = 0 | 1 | 2;

const GLOBAL = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs one command. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const lang = languageOf(argv, terminal.locale);
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, lang, json, terminal);
  } catch (error) {
    const known = error instanceof ImportError;
    const said: Said = known
      ? error.said
      : {
          nl: `Er ging iets mis dat wij niet hadden voorzien: ${String(error)}`,
          en: `Something went wrong that we had not foreseen: ${String(error)}`,
        };
    if (json)
      terminal.out(
        `${JSON.stringify({ ok: false, code: known ? error.code : 'internal', message: said[lang] }, null, 2)}\n`,
      );
    else terminal.err(`koers: ${said[lang]}\n`);
    return known && !(error instanceof UsageError) ? 1 : 2;
  }
}

function languageOf(argv: readonly string[], locale: string | undefined): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  if (given === 'nl' || given === 'en') return given;
  // Dutch is the base; only a machine that says so gets English.
  return given === undefined && locale !== undefined && /^en/i.test(locale) ? 'en' : 'nl';
}

async function dispatch(argv: readonly string[], lang: Language, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const name = argv.find((arg, index) => !arg.startsWith('-') && argv[index - 1] !== '--lang');
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    if (name === undefined && argv.includes('--version')) {
      terminal.out(`${terminal.version}\n`);
      return 0;
    }
    const asked = argv.some((arg) => arg === '--help' || arg === '-h');
    if (name !== undefined && !asked)
      throw new UsageError('command', {
        nl: `Het commando ${quoted(name)} bestaat niet. Kies uit: ${COMMANDS.map((each) => each.name).join(', ')}.`,
        en: `There is no command ${quoted(name)}. Choose from: ${COMMANDS.map((each) => each.name).join(', ')}.`,
      });
    (asked ? terminal.out : terminal.err)(overview(lang));
    return asked ? 0 : 2;
  }
  const rest = [...argv];
  rest.splice(rest.indexOf(command.name), 1);
  const options: ArgOptions = { ...GLOBAL };
  for (const [key, { type, short }] of Object.entries(command.options))
    options[key] = { type, ...(short && { short }) };
  const { values, positionals } = parse(rest, options, command, lang);
  if (values['help'] === true) {
    terminal.out(helpOf(command, lang));
    return 0;
  }
  const outcome = await command.run({
    lang,
    positionals,
    values,
    today: terminal.today,
    progress: (said) => {
      if (!json) terminal.err(`${said[lang]}\n`);
    },
  });
  const failed = outcome.remarks.some(({ level }) => level === 'error');
  if (json) terminal.out(`${JSON.stringify(asJson(outcome, !failed, lang), null, 2)}\n`);
  else print(outcome, lang, terminal);
  return failed ? 1 : 0;
}

function parse(args: string[], options: ArgOptions, command: Command, lang: Language) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (values['lang'] !== undefined && values['lang'] !== 'nl' && values['lang'] !== 'en') {
      throw new UsageError('lang', { nl: 'Kies --lang nl of --lang en.', en: 'Choose --lang nl or --lang en.' });
    }
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    const usage = usageOf(command, lang);
    throw new UsageError('option', {
      nl: `De optie ${quoted(option ?? '')} bestaat niet of mist een waarde. Gebruik: ${usage}`,
      en: `The option ${quoted(option ?? '')} does not exist or lacks a value. Usage: ${usage}`,
    });
  }
}

const MARKS = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'let op', en: 'warning' },
  info: { nl: 'info', en: 'info' },
} as const;

function print(outcome: Outcome, lang: Language, terminal: Terminal): void {
  const lines = outcome.remarks.map((remark) => line(remark, lang));
  // A result that is a text keeps the standard output to itself.
  const say = outcome.output === undefined ? terminal.out : terminal.err;
  for (const shown of lines) say(`${shown}\n`);
  for (const said of outcome.summary) say(`${said[lang]}\n`);
  if (outcome.output !== undefined) terminal.out(outcome.output);
}

function line({ level, place, message }: Remark, lang: Language): string {
  // A message of `checkPlan` names its path itself.
  const named = place.path !== undefined && message[lang].startsWith(place.path);
  const where = describePlace(named ? { ...place, path: '' } : place, lang);
  return `${MARKS[level][lang]}: ${where ? `${where}: ` : ''}${message[lang]}`;
}

function asJson({ remarks, summary, data, report }: Outcome, ok: boolean, lang: Language) {
  const shown = remarks.map(({ level, code, place, message }) => ({ level, code, place, message: message[lang] }));
  const counts = report && {
    format: report.format,
    found: report.found,
    parsed: report.parsed,
    keptAsText: report.keptAsText,
  };
  return { ok, ...counts, ...data, messages: shown, summary: summary.map((said) => said[lang]) };
}

const usageOf = (command: Command, lang: Language) => `koers ${command.name} ${command.usage[lang]}`;

function overview(lang: Language): string {
  const nl = lang === 'nl';
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    nl ? 'koers: plannen nakijken, inlezen en bijwerken' : 'koers: check, import and update plans',
    '',
    nl ? 'Gebruik: koers <commando> [opties]' : 'Usage: koers <command> [options]',
    '',
    ...COMMANDS.map(({ name, help }) => `  ${name.padEnd(width)}  ${help[lang]}`),
    '',
    nl
      ? 'koers <commando> --help legt een commando uit. Voor alles: --lang nl|en, --json. Versie: koers --version.'
      : 'koers <command> --help explains a command. For all: --lang nl|en, --json. Version: koers --version.',
    nl
      ? 'Uitkomst: 0 gelukt, 1 fout in een bestand (er is niets geschreven), 2 commando niet begrepen of bestand niet te openen.'
      : 'Exit codes: 0 done, 1 mistake in a file (nothing was written), 2 command not understood or file not readable.',
    '',
  ].join('\n');
}

function helpOf(command: Command, lang: Language): string {
  const options = Object.entries({
    ...command.options,
    lang: {
      type: 'string' as const,
      value: { nl: 'nl|en', en: 'nl|en' },
      help: { nl: 'taal van de meldingen', en: 'language of the messages' },
    },
    json: { type: 'boolean' as const, help: { nl: 'meldingen als JSON', en: 'messages as JSON' } },
    help: { type: 'boolean' as const, short: 'h', help: { nl: 'deze uitleg', en: 'this explanation' } },
  } satisfies Record<string, Command['options'][string]>);
  const shown = options.map(([name, option]: [string, Command['options'][string]]) => ({
    left: `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value[lang]}` : ''}`,
    right: option.help[lang],
  }));
  const width = Math.max(...shown.map(({ left }) => left.length));
  return [
    usageOf(command, lang),
    '',
    command.help[lang],
    '',
    ...shown.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
    ...(command.more ? ['', command.more[lang]] : []),
    '',
  ].join('\n');
}
