import { isFigures } from '../../plan/merge.js';
import { text, type Command } from '../command.js';
import { checkFigures, checkWithFigures } from '../figures/check-figures.js';
import { readJson } from '../files.js';
import type { Remark } from '../import/report.js';
import { given, option, plural, remarksOf } from './shared.js';

export const check: Command = {
  name: 'check',
  help: {
    nl: 'Kijkt een plan na en noemt elke fout, met de plaats en wat u kunt doen.',
    en: 'Checks a plan and names each mistake, with its place and what to do.',
  },
  usage: { nl: '<plan.json> [meer.json …]', en: '<plan.json> [more.json …]' },
  options: {
    figures: option(
      { nl: '<cijfers.json>', en: '<figures.json>' },
      {
        nl: 'los bestand met metingen: ook nagekeken, op zichzelf en bij het plan',
        en: 'separate file of observations: checked too, by itself and with the plan',
      },
    ),
  },
  async run(context) {
    given(context.positionals[0], 'een planbestand', 'a plan file');
    const remarks: Remark[] = [];
    const figures = text(context, 'figures');
    for (const path of context.positionals) {
      const plan = await readJson(path);
      if (isFigures(plan)) {
        remarks.push(...checkFigures(plan, path), figuresAlone(path));
      } else if (figures === undefined) {
        remarks.push(...remarksOf(plan, path));
      } else {
        remarks.push(
          ...checkWithFigures({ file: path, document: plan }, { file: figures, document: await readJson(figures) }),
        );
      }
    }
    const errors = remarks.filter(({ level }) => level === 'error').length;
    const warnings = remarks.length - errors;
    return {
      remarks,
      data: { files: [...context.positionals, ...(figures === undefined ? [] : [figures])], errors, warnings },
      summary: [
        {
          nl: `${errors === 0 ? 'Geen fouten' : plural(errors, 'fout', 'fouten')}, ${plural(warnings, 'aandachtspunt', 'aandachtspunten')}.`,
          en: `${errors === 0 ? 'No errors' : plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}.`,
        },
      ],
    };
  },
};

const figuresAlone = (file: string): Remark => ({
  ...{ level: 'error', code: 'figures', place: { file } },
  message: {
    nl: 'Dit is een bestand met cijfers, geen plan. Kijk het ook samen met zijn plan na: koers check <plan.json> --figures <cijfers.json>.',
    en: 'This is a file of figures, not a plan. Check it with its plan too: koers check <plan.json> --figures <figures.json>.',
  },
});
