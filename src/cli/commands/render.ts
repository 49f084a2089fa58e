import { withFigures } from '../../plan/merge.js';
import { parsePlan } from '../../plan/parse.js';
import { FORMATS, render, RENDERABLE, SHEETS } from '../../render/render.js';
import { flag, text, type Command } from '../command.js';
import { refusedFigures } from '../figures/check-figures.js';
import { readJson, refuseExisting, UsageError, writeWhole } from '../files.js';
import type { Said } from '../import/report.js';
import { checkForms, checkNames } from './render-choices.js';
import { chosen, forceOption, given, option, outputOption, remarksOf, stopped, written } from './shared.js';

/** Attributes of the elements that a picture can have, passed on as they are. */
const ATTRIBUTES: Record<string, Said> = {
  kpi: { nl: 'id van een KPI of streefwaarde', en: 'id of a KPI or target' },
  area: { nl: 'id van een gebied', en: 'id of an area' },
  theme: { nl: 'id van een thema', en: 'id of a theme' },
  level: { nl: 'id van een niveau', en: 'id of a level' },
  'group-by': { nl: 'groepering van de doelen', en: 'grouping of the goals' },
  period: { nl: 'kwartaal van het rapport, zoals 2026-Q3', en: 'quarter of the report, such as 2026-Q3' },
  from: { nl: 'eerste datum of kwartaal', en: 'first date or quarter' },
  to: { nl: 'laatste datum of kwartaal', en: 'last date or quarter' },
  audience: { nl: 'resident of professional', en: 'resident or professional' },
  'allow-hosts': { nl: 'sites waar de voordeur naar mag verwijzen', en: 'sites that the front door may link to' },
};

const KINDS = [...FORMATS, 'png'] as const;

export const renderElement: Command = {
  name: 'render',
  help: {
    nl: 'Maakt van een onderdeel een beeld of tekst, voor een nieuwsbrief, een scherm of papier.',
    en: 'Makes a picture or text of an element, for a newsletter, a screen or paper.',
  },
  usage: {
    nl: `<plan.json> --element <naam> --format ${KINDS.join('|')} [-o <bestand>]`,
    en: `<plan.json> --element <name> --format ${KINDS.join('|')} [-o <file>]`,
  },
  options: {
    element: option({ nl: '<naam>', en: '<name>' }, { nl: RENDERABLE.join(', '), en: RENDERABLE.join(', ') }),
    format: option({ nl: '<vorm>', en: '<format>' }, { nl: KINDS.join(', '), en: KINDS.join(', ') }),
    figures: option(
      { nl: '<bestand>', en: '<file>' },
      { nl: 'een apart bestand met cijfers', en: 'a separate file with figures' },
    ),
    'as-of': option({ nl: '<datum>', en: '<date>' }, { nl: 'stand op deze dag', en: 'as of this day' }),
    href: option(
      { nl: '<adres>', en: '<address>' },
      { nl: 'waar de HTML naar verwijst', en: 'where the HTML links to' },
    ),
    sheet: option(
      { nl: '<blad>', en: '<sheet>' },
      {
        nl: `voordeur op papier of scherm: ${SHEETS.join(', ')}`,
        en: `front door on paper or screen: ${SHEETS.join(', ')}`,
      },
    ),
    ...Object.fromEntries(
      Object.entries(ATTRIBUTES).map(([name, help]) => [name, option({ nl: '<…>', en: '<…>' }, help)]),
    ),
    output: outputOption(
      { nl: '<bestand>', en: '<file>' },
      { nl: 'waar het resultaat komt', en: 'where the result goes' },
    ),
    force: forceOption(),
  },
  async run(context) {
    const path = given(context.positionals[0], 'een planbestand', 'a plan file');
    const asked = given(text(context, 'element'), 'een onderdeel met --element', 'an element with --element');
    const element = chosen(asked.replace(/^koers-/, ''), RENDERABLE, '--element', 'element');
    const output = text(context, 'output');
    const format = chosen(text(context, 'format') ?? output?.split('.').at(-1), KINDS, '--format', 'format');
    const sheet = text(context, 'sheet') ? chosen(text(context, 'sheet'), SHEETS, '--sheet', 'sheet') : undefined;
    if (sheet && (element !== 'front-door' || format !== 'html'))
      throw new UsageError('sheet', {
        nl: '--sheet is er alleen voor --element front-door met --format html.',
        en: '--sheet is for --element front-door with --format html only.',
      });
    const attributes = Object.fromEntries(
      Object.keys(ATTRIBUTES).flatMap((name) => (text(context, name) ? [[name, text(context, name)!]] : [])),
    );
    const asOf = text(context, 'as-of');
    const href = text(context, 'href');
    checkForms({ ...attributes, 'as-of': asOf, href });
    if (output) await refuseExisting(output, flag(context, 'force'));
    const file = text(context, 'figures');
    const plan = await readJson(path);
    const figures = file === undefined ? undefined : await readJson(file);
    const refused = file === undefined ? [] : refusedFigures(plan, { file, document: figures });
    if (refused.length > 0) return { remarks: refused, summary: [stopped] };
    const raw = withFigures(plan, figures);
    const parsed = parsePlan(raw);
    if (!parsed.ok) return { remarks: remarksOf(raw, path), summary: [stopped] };

    checkNames(parsed.plan, element, attributes);
    const result = await render(
      {
        element,
        plan: parsed.plan,
        lang: context.lang,
        now: asOf ?? context.today,
        attributes,
        href,
        sheet,
      },
      format === 'png' ? 'svg' : format,
    );
    if (!result.ok) {
      throw new UsageError('render', {
        nl: `${element}: hier is niets van te maken. ${result.reason}`,
        en: `${element}: nothing can be made of this. ${result.reason}`,
      });
    }
    const content = format === 'png' ? await toPngLater(result.output) : result.output;
    if (!output) return { remarks: [], summary: [], output: content };
    await writeWhole(output, content, flag(context, 'force'));
    return {
      remarks: [],
      data: { output, format, title: result.title },
      summary: [written(output)],
    };
  },
};

/** The rasteriser is loaded for a PNG only. */
async function toPngLater(svg: string): Promise<Uint8Array> {
  return (await import('../../render/png.js')).toPng(svg);
}
