import { basename } from 'node:path';
import type { Language } from '../../plan/types.js';
import { flag, text, type Command, type CommandContext, type Outcome } from '../command.js';
import { readBytes, readFiles, refuseExisting, UsageError, writeWhole } from '../files.js';
import { readCsv } from '../import/csv.js';
import { readPeriod } from '../import/dates.js';
import type { ImportOptions } from '../import/drafts.js';
import { importIati } from '../import/iati.js';
import { importOpenSdg } from '../import/opensdg.js';
import type { ImportReport, Said } from '../import/report.js';
import { importStratml } from '../import/stratml.js';
import { SHEETS } from '../table/sheets.js';
import { gridsToPlan } from '../table/to-plan.js';
import {
  chosen,
  DECIMAL_OPTION,
  decimalOf,
  forceOption,
  given,
  option,
  outputOption,
  plural,
  stopped,
  toJson,
  written,
} from './shared.js';

const FORMATS = ['stratml', 'iati', 'opensdg', 'csv', 'xlsx', 'hsds'] as const;
type Format = (typeof FORMATS)[number];

interface Imported {
  /** A plan, or a file of services; undefined when nothing may be written. */
  document: unknown;
  report: ImportReport;
}

export const importPlan: Command = {
  name: 'import',
  help: {
    nl: 'Maakt een plan van een ander bestand en zegt wat er is gelezen. Er wordt nooit een getal of richting geraden.',
    en: 'Makes a plan of another file and says what was read. No number or direction is ever guessed.',
  },
  usage: {
    nl: `--from ${FORMATS.join('|')} <invoer> -o <plan.json>`,
    en: `--from ${FORMATS.join('|')} <input> -o <plan.json>`,
  },
  options: {
    from: option(
      { nl: '<vorm>', en: '<format>' },
      {
        nl: 'vorm van de invoer; opensdg, csv en hsds mogen een map zijn',
        en: 'format of the input; opensdg, csv and hsds may be a folder',
      },
    ),
    output: outputOption(
      { nl: '<bestand>', en: '<file>' },
      {
        nl: 'waar het plan komt; zonder -o alleen het verslag',
        en: 'where the plan goes; without -o only the report',
      },
    ),
    force: forceOption({ nl: 'overschrijf het uitvoerbestand', en: 'overwrite the output file' }),
    template: option(
      { nl: '<plan.xlsx>', en: '<plan.xlsx>' },
      {
        nl: 'schrijf een leeg sjabloon met een voorbeeld, en stop',
        en: 'write a template with an example, and stop',
      },
    ),
    period: option(
      { nl: '<periode>', en: '<period>' },
      {
        nl: 'periode van het plan als de invoer die niet noemt, zoals 2026 of 2026-01-01/2027-12-31',
        en: 'period of the plan when the input has none, such as 2026 or 2026-01-01/2027-12-31',
      },
    ),
    decimal: DECIMAL_OPTION,
    kind: option(
      { nl: '<soort>', en: '<kind>' },
      {
        nl: 'hsds: soort dienst (care, welfare, initiative, municipal, national)',
        en: 'hsds: kind of service (care, welfare, initiative, municipal, national)',
      },
    ),
    checked: option(
      { nl: '<datum>', en: '<date>' },
      {
        nl: 'hsds: nagekeken op, voor diensten zonder datum',
        en: 'hsds: checked on, for services without a date',
      },
    ),
  },
  async run(context) {
    const template = text(context, 'template');
    if (template !== undefined) return writeTemplate(template, context);
    const input = given(context.positionals[0], 'een invoerbestand', 'an input file');
    const from = text(context, 'from') ?? (/\.xls[xmb]?$/i.test(input) ? 'xlsx' : undefined);
    const format = chosen(from, FORMATS, '--from', 'format');
    const output = text(context, 'output');
    if (output !== undefined) await refuseExisting(output, flag(context, 'force'));
    context.progress({ nl: `${input} wordt gelezen …`, en: `Reading ${input} …` });
    const { document, report } = await read(format, input, context);
    const failed = document === undefined || report.remarks.some(({ level }) => level === 'error');
    if (!failed && output !== undefined) await writeWhole(output, toJson(document), flag(context, 'force'));
    return {
      remarks: report.remarks,
      report,
      data: { output: failed ? null : (output ?? null) },
      summary: [...counts(report), failed ? stopped : output === undefined ? NOT_KEPT : written(output)],
    };
  },
};

async function read(format: Format, input: string, context: CommandContext): Promise<Imported> {
  const options = optionsOf(context);
  const decimal = decimalOf(context);
  const rename = ({ plan, report }: { plan: unknown; report: ImportReport }): Imported => ({ document: plan, report });
  switch (format) {
    case 'iati':
      return rename(importIati(await readBytes(input), options));
    case 'stratml':
      return rename(importStratml(await readBytes(input), options));
    case 'opensdg':
      return rename(importOpenSdg(await readFiles(input, /\.(csv|md|ya?ml)$/i), options));
    case 'csv': {
      const files = await readFiles(input, /\.csv$/i);
      return rename(
        gridsToPlan(
          files.map(({ name, bytes }) => readCsv(bytes, basename(name).replace(/\.csv$/i, '')).grid),
          'csv',
          { decimal },
        ),
      );
    }
    case 'xlsx': {
      const { readWorkbook } = await import('../import/workbook.js');
      return rename(gridsToPlan(await readWorkbook(await readBytes(input)), 'xlsx', { decimal }));
    }
    case 'hsds': {
      const { importServices } = await import('../import/hsds.js');
      return importServices(await readFiles(input, /\.(csv|json)$/i), {
        kind: text(context, 'kind'),
        checked: text(context, 'checked'),
      });
    }
  }
}

function optionsOf(context: CommandContext): ImportOptions {
  const given = text(context, 'period');
  const period = given === undefined ? undefined : readPeriod(given);
  if (given !== undefined && !period)
    throw new UsageError('period', {
      nl: `--period ${given} is geen periode. Geef bijvoorbeeld 2026 of 2026-01-01/2027-12-31.`,
      en: `--period ${given} is no period. Give for example 2026 or 2026-01-01/2027-12-31.`,
    });
  return { today: context.today, period };
}

async function writeTemplate(path: string, context: CommandContext): Promise<Outcome> {
  await refuseExisting(path, flag(context, 'force'));
  const [{ planToWorkbook }, { examplePlan }] = await Promise.all([
    import('../export/workbook.js'),
    import('../export/example-plan.js'),
  ]);
  await writeWhole(
    path,
    await planToWorkbook(examplePlan(Number(context.today.slice(0, 4))), context.lang),
    flag(context, 'force'),
  );
  return {
    remarks: [],
    data: { output: path },
    summary: [
      {
        nl: `Het sjabloon staat in ${path}. Vervang de voorbeeldrijen door uw eigen plan.`,
        en: `The template is ${path}. Replace the example rows by your own plan.`,
      },
    ],
  };
}

const tabs = new Map(SHEETS.map(({ key, tab }): [string, Said] => [key, tab]));

function counts({ found, parsed, keptAsText, remarks }: ImportReport): Said[] {
  const list = (lang: Language) =>
    Object.entries(found)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${tabs.get(name)?.[lang].toLowerCase() ?? name}`)
      .join(', ');
  const warnings = remarks.filter(({ level }) => level === 'warning').length;
  const errors = remarks.filter(({ level }) => level === 'error').length;
  return [
    { nl: `Gevonden: ${list('nl') || 'niets'}.`, en: `Found: ${list('en') || 'nothing'}.` },
    {
      nl: `Waarden gelezen als getal: ${parsed}. Als tekst bewaard: ${keptAsText}.`,
      en: `Values read as a number: ${parsed}. Kept as text: ${keptAsText}.`,
    },
    {
      nl: `${plural(errors, 'fout', 'fouten')}, ${plural(warnings, 'aandachtspunt', 'aandachtspunten')}.`,
      en: `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}.`,
    },
  ];
}

const NOT_KEPT: Said = {
  nl: 'Er is niets geschreven: geef -o plan.json om het plan te bewaren.',
  en: 'Nothing was written: give -o plan.json to keep the plan.',
};
