import { join } from 'node:path';
import { flag, text, type Command } from '../command.js';
import { servicesToHsds, servicesToHsdsTables } from '../export/hsds.js';
import { planToIati } from '../export/iati.js';
import { planToStratml } from '../export/stratml.js';
import { refuseExisting, writeWhole } from '../files.js';
import type { Remark, Said } from '../import/report.js';
import { chosen, forceOption, given, option, outputOption, readPlan, stopped, toJson, written } from './shared.js';

const FORMATS = ['xlsx', 'stratml', 'iati', 'hsds', 'hsds-csv'] as const;

export const exportPlan: Command = {
  name: 'export',
  help: {
    nl: 'Schrijft een plan als Excel-werkmap, StratML of IATI, of de sociale kaart als HSDS 3.0.',
    en: 'Writes a plan as an Excel workbook, StratML or IATI, or its services as HSDS 3.0.',
  },
  usage: {
    nl: '--to xlsx|stratml|iati|hsds|hsds-csv <plan.json> -o <uitvoer>',
    en: '--to xlsx|stratml|iati|hsds|hsds-csv <plan.json> -o <output>',
  },
  options: {
    to: option(
      { nl: '<vorm>', en: '<format>' },
      {
        nl: 'xlsx, stratml, iati, hsds (JSON) of hsds-csv (map met tabellen)',
        en: 'xlsx, stratml, iati, hsds (JSON) or hsds-csv (folder of tables)',
      },
    ),
    output: outputOption(
      { nl: '<bestand>', en: '<file>' },
      { nl: 'waar het resultaat komt', en: 'where the result goes' },
    ),
    force: forceOption(),
  },
  async run(context) {
    const path = given(context.positionals[0], 'een planbestand', 'a plan file');
    const output = given(
      text(context, 'output') ?? context.positionals[1],
      'een uitvoerbestand met -o',
      'an output file with -o',
    );
    const to = text(context, 'to') ?? (/\.xlsx$/i.test(output) ? 'xlsx' : undefined);
    const format = chosen(to, FORMATS, '--to', 'format');
    const force = flag(context, 'force');
    if (format !== 'hsds-csv') await refuseExisting(output, force);
    const read = await readPlan(path);
    if ('remarks' in read) return { remarks: read.remarks, summary: [stopped] };
    const { plan } = read;
    let left: Said[] = [];
    const files = new Map<string, string | Uint8Array>();
    if (format === 'xlsx') {
      context.progress({ nl: 'De werkmap wordt gemaakt …', en: 'Making the workbook …' });
      // Loaded when needed: the library is the heaviest part of this program.
      const { planToWorkbook } = await import('../export/workbook.js');
      files.set(output, await planToWorkbook(plan, context.lang));
    } else if (format === 'hsds') files.set(output, toJson(servicesToHsds(plan.services ?? [])));
    else if (format === 'hsds-csv')
      for (const [name, table] of servicesToHsdsTables(plan.services ?? [])) files.set(join(output, name), table);
    else {
      const result = format === 'stratml' ? planToStratml(plan) : planToIati(plan);
      files.set(output, result.xml);
      left = result.left;
    }
    for (const name of files.keys()) await refuseExisting(name, force);
    for (const [name, content] of files) await writeWhole(name, content, force);
    const remarks = left.map((message): Remark => ({ level: 'info', code: 'leftOut', place: {}, message }));
    return {
      remarks,
      data: { output, format, files: [...files.keys()] },
      summary: [written(output)],
    };
  },
};
