import type { Plan } from '../../plan/types.js';
import { flag, text, type Command } from '../command.js';
import { readFigures } from '../figures/read-figures.js';
import { readBytes, refuseExisting, UsageError, writeWhole } from '../files.js';
import { readCsv } from '../import/csv.js';
import { readDate } from '../import/dates.js';
import { readWorkbook } from '../import/workbook.js';
import type { Grid } from '../table/grid.js';
import {
  DECIMAL_OPTION,
  decimalOf,
  forceOption,
  given,
  option,
  outputOption,
  plural,
  readPlan,
  remarksOf,
  stopped,
  toJson,
} from './shared.js';

export const observe: Command = {
  name: 'observe',
  help: {
    nl: 'Voegt cijfers uit een Excel- of CSV-bestand toe aan een plan. Wat er stond, blijft staan.',
    en: 'Appends figures from an Excel or CSV file to a plan. What was there stays.',
  },
  usage: {
    nl: '<plan.json> <cijfers.csv|cijfers.xlsx> [-o <nieuw.json>]',
    en: '<plan.json> <values.csv|values.xlsx> [-o <new.json>]',
  },
  options: {
    output: outputOption(
      { nl: '<bestand>', en: '<file>' },
      {
        nl: 'schrijf naar dit bestand in plaats van het plan zelf',
        en: 'write to this file instead of the plan itself',
      },
    ),
    force: forceOption({ nl: 'overschrijf het bestand van --output', en: 'overwrite the file of --output' }),
    source: option(
      { nl: '<tekst>', en: '<text>' },
      { nl: 'bron voor rijen zonder bron', en: 'source for rows without one' },
    ),
    recorded: option(
      { nl: '<datum>', en: '<date>' },
      { nl: 'dag van vastleggen; anders vandaag', en: 'day of recording; otherwise today' },
    ),
    decimal: DECIMAL_OPTION,
    revise: {
      type: 'boolean',
      help: {
        nl: 'een ander cijfer voor dezelfde periode is een correctie',
        en: 'another figure for the same period is a correction',
      },
    },
    sheet: option(
      { nl: '<blad>', en: '<sheet>' },
      {
        nl: 'blad van de werkmap; anders "Cijfers" of het eerste',
        en: 'sheet of the workbook; otherwise "Cijfers" or the first',
      },
    ),
  },
  more: {
    nl: 'Koppen op de eerste rij: Indicator, Gebied, Periode, Waarde, Teller, Noemer, Status, Bron, Toelichting. Eén fout: dan wordt niets toegevoegd.',
    en: 'Headings on the first row: Indicator, Area, Period, Value, Numerator, Denominator, Status, Source, Narrative. One mistake: then nothing is added.',
  },
  async run(context) {
    const path = given(context.positionals[0], 'een planbestand', 'a plan file');
    const values = given(context.positionals[1], 'een bestand met cijfers', 'a file with figures');
    const output = text(context, 'output');
    if (output !== undefined) await refuseExisting(output, flag(context, 'force'));
    const read = await readPlan(path);
    if ('remarks' in read) return { remarks: read.remarks, summary: [stopped] };
    const day = text(context, 'recorded');
    const recordedAt = day === undefined ? context.today : readDate(day);
    if (!recordedAt)
      throw new UsageError('date', {
        nl: `--recorded ${day ?? ''} is geen datum.`,
        en: `--recorded ${day ?? ''} is no date.`,
      });
    const grid = await figuresGrid(values, text(context, 'sheet'));
    const { observations, report } = readFigures(grid, read.plan, {
      recordedAt,
      source: text(context, 'source'),
      decimal: decimalOf(context),
      revise: flag(context, 'revise'),
    });
    if (report.remarks.some(({ level }) => level === 'error'))
      return { remarks: report.remarks, report, summary: [stopped] };
    const before = (read.raw['observations'] ?? []) as NonNullable<Plan['observations']>;
    const plan = { ...read.raw, observations: [...before, ...observations] };
    const errors = remarksOf(plan, output ?? path).filter(({ level }) => level === 'error');
    // Mistakes that stood there before are not this file's, and may be why somebody brings figures; new ones are.
    const old = new Set(remarksOf(read.raw).map(({ place, code }) => `${place.path ?? ''} ${code}`));
    const fresh = errors.filter(({ place, code }) => !old.has(`${place.path ?? ''} ${code}`));
    if (fresh.length > 0) return { remarks: [...report.remarks, ...fresh], report, summary: [stopped] };
    const target = output ?? path;
    if (observations.length > 0 || output !== undefined)
      await writeWhole(target, toJson(plan), output === undefined || flag(context, 'force'));
    return {
      remarks: report.remarks,
      report,
      data: { output: target, added: observations.length },
      summary: [
        {
          nl: `${plural(observations.length, 'meting', 'metingen')} toegevoegd aan ${target}.`,
          en: `${plural(observations.length, 'observation', 'observations')} added to ${target}.`,
        },
      ],
    };
  },
};

async function figuresGrid(path: string, sheet: string | undefined): Promise<Grid> {
  const bytes = await readBytes(path);
  if (!/\.xls[xmb]?$/i.test(path)) return readCsv(bytes, '').grid;
  const grids = await readWorkbook(bytes);
  const wanted =
    sheet === undefined
      ? (grids.find(({ name }) => /^(cijfers|figures)$/i.test(name)) ?? grids[0])
      : grids.find(({ name }) => name === sheet);
  if (!wanted)
    throw new UsageError('sheet', {
      nl: `De werkmap heeft geen blad ${sheet ?? ''}.`,
      en: `The workbook has no sheet ${sheet ?? ''}.`,
    });
  return wanted;
}
