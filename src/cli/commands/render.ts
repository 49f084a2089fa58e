import { withFigures } from '../../plan/merge.js';
import { parsePlan } from '../../plan/parse.js';
import { FORMATS, render, RENDERABLE, SHEETS } from '../../render/render.js';
import { flag, text, type Command, type Option } from '../command.js';
import { readJson, refuseExisting, UsageError, writeWhole } from '../files.js';
import { given, remarksOf, stopped } from './shared.js';

/** Attributes of the elements that a picture can have, passed on as they are. */
const ATTRIBUTES: Record<string, Option['help']> = {
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
const string = (help: Option['help'], nl: string, en: string): Option => ({ type: 'string', value: { nl, en }, help });

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
    element: string({ nl: RENDERABLE.join(', '), en: RENDERABLE.join(', ') }, '<naam>', '<name>'),
    format: string({ nl: KINDS.join(', '), en: KINDS.join(', ') }, '<vorm>', '<format>'),
    figures: string({ nl: 'een apart bestand met cijfers', en: 'a separate file with figures' }, '<bestand>', '<file>'),
    'as-of': string({ nl: 'stand op deze dag', en: 'as of this day' }, '<datum>', '<date>'),
    href: string({ nl: 'waar de HTML naar verwijst', en: 'where the HTML links to' }, '<adres>', '<address>'),
    sheet: string(
      {
        nl: `voordeur op papier of scherm: ${SHEETS.join(', ')}`,
        en: `front door on paper or screen: ${SHEETS.join(', ')}`,
      },
      '<blad>',
      '<sheet>',
    ),
    ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, help]) => [name, string(help, '<…>', '<…>')])),
    output: {
      ...string({ nl: 'waar het resultaat komt', en: 'where the result goes' }, '<bestand>', '<file>'),
      short: 'o',
    },
    force: { type: 'boolean', help: { nl: 'overschrijf wat er staat', en: 'overwrite what is there' } },
  },
  async run(context) {
    const path = given(context.positionals[0], 'een planbestand', 'a plan file');
    const element = given(text(context, 'element'), 'een onderdeel met --element', 'an element with --element');
    const output = text(context, 'output');
    const format = KINDS.find((kind) => kind === (text(context, 'format') ?? output?.split('.').at(-1)));
    if (!format) {
      throw new UsageError('format', {
        nl: `Kies met --format een van: ${KINDS.join(', ')}.`,
        en: `Choose with --format one of: ${KINDS.join(', ')}.`,
      });
    }
    const sheet = SHEETS.find((name) => name === text(context, 'sheet'));
    if (text(context, 'sheet') && !sheet) {
      throw new UsageError('sheet', {
        nl: `Kies met --sheet een van: ${SHEETS.join(', ')}.`,
        en: `Choose with --sheet one of: ${SHEETS.join(', ')}.`,
      });
    }
    if (output) await refuseExisting(output, flag(context, 'force'));
    const figures = text(context, 'figures');
    const raw = withFigures(await readJson(path), figures ? await readJson(figures) : undefined);
    const parsed = parsePlan(raw);
    if (!parsed.ok) return { remarks: remarksOf(raw, path), summary: [stopped] };

    const attributes = Object.fromEntries(
      Object.keys(ATTRIBUTES).flatMap((name) => (text(context, name) ? [[name, text(context, name)!]] : [])),
    );
    const result = await render(
      {
        element: element.replace(/^koers-/, ''),
        plan: parsed.plan,
        lang: context.lang,
        now: text(context, 'as-of') ?? context.today,
        attributes,
        href: text(context, 'href'),
        sheet,
      },
      format === 'png' ? 'svg' : format,
    );
    if (!result.ok) {
      throw new UsageError('render', {
        nl: `${element}: hier is niets van te maken (${result.reason}). Kies uit: ${RENDERABLE.join(', ')}.`,
        en: `${element}: nothing can be made of this (${result.reason}). Choose from: ${RENDERABLE.join(', ')}.`,
      });
    }
    const content = format === 'png' ? await toPngLater(result.output) : result.output;
    if (!output) return { remarks: [], summary: [], output: content };
    await writeWhole(output, content, flag(context, 'force'));
    return {
      remarks: [],
      data: { output, format, title: result.title },
      summary: [{ nl: `Geschreven: ${output}.`, en: `Written: ${output}.` }],
    };
  },
};

/** The rasteriser is loaded for a PNG only. */
async function toPngLater(svg: string): Promise<Uint8Array> {
  return (await import('../../render/png.js')).toPng(svg);
}
