/**
 * Open SDG: data (CSV) and metadata (YAML front matter) per indicator. The headline rows become observations; base and current value
 * follow the progress calculation of Open SDG, whose options stand in the metadata. Pure; loads in a browser.
 * Source of the rules: https://open-sdg.readthedocs.io, "Progress calculation": base year 2015 unless another is given, the first
 * year with data from then on; the current value is that of the last year.
 */
import type { Goal, Indicator, Observation, Plan, Target } from '../../plan/types.js';
import { readCsv } from './csv.js';
import { decodeText, type NamedFile } from './decode.js';
import { finishPlan, readFigure, specOf, type ImportOptions, type ImportResult } from './drafts.js';
import { IdMaker } from './ids.js';
import { ImportError, quoted, Reporter } from './report.js';
import { readFrontMatter, type Yaml } from './yaml.js';

/** Base year of Open SDG when the metadata name none. */
const BASE_YEAR = 2015;
const PERIODICITY = new Map<string, Indicator['frequency']>([
  ['annual', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
]);

type Meta = Record<string, Yaml>;
/** `indicator_2-2-1.csv` and `2-2-1.md` belong together. */
const keyOf = (name: string) =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/^(indicator_|meta_)/, '')
    .replace(/\.(csv|md|ya?ml)$/i, '');
const textIn = (meta: Meta, key: string) => {
  const value = meta[key];
  return typeof value === 'string' && value.trim() !== ''
    ? value
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : undefined;
};

const wordIn = (meta: Meta, key: string) => {
  const value = meta[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Reads the data and metadata of any number of indicators, by their file names. Throws `ImportError` when there is nothing to read. */
export function importOpenSdg(files: readonly NamedFile[], options: ImportOptions): ImportResult {
  const reporter = new Reporter('opensdg');
  const data = new Map(files.filter(({ name }) => /\.csv$/i.test(name)).map((file) => [keyOf(file.name), file]));
  const metas = new Map(
    files
      .filter(({ name }) => /\.(md|ya?ml)$/i.test(name) && /^\d/.test(keyOf(name)))
      .map((file) => [keyOf(file.name), file]),
  );
  if (data.size === 0) {
    throw new ImportError('noData', {
      nl: 'Er zijn geen CSV-bestanden gevonden. Geef de map met de mappen data en meta.',
      en: 'No CSV files were found. Give the folder that holds the folders data and meta.',
    });
  }
  const sdg = new SdgReader(reporter, options);
  const keys = [...data.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const key of keys) {
    const file = data.get(key)!;
    const metaFile = metas.get(key);
    if (!metaFile) {
      reporter.warn({ file: file.name }, 'noMeta', {
        nl: `Bij dit bestand hoort metadata (${key}.md), maar die ontbreekt. De indicator is overgeslagen.`,
        en: `This file belongs with metadata (${key}.md), which is missing. The indicator was passed over.`,
      });
      continue;
    }
    sdg.indicator(key, file, metaFile);
  }
  return sdg.finish();
}

class SdgReader {
  readonly #ids = new IdMaker();
  readonly #goals = new Map<string, Goal>();
  readonly #indicators: Indicator[] = [];
  readonly #targets: Target[] = [];
  readonly #observations: Observation[] = [];

  constructor(
    readonly reporter: Reporter,
    readonly options: ImportOptions,
  ) {}

  indicator(key: string, file: NamedFile, metaFile: NamedFile): void {
    const { reporter } = this;
    const raw = readFrontMatter(decodeText(metaFile.bytes).text);
    const meta: Meta = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {};
    const option = optionsOf(meta);
    const title = textIn(meta, 'indicator_name') ?? textIn(meta, 'national_indicator_available') ?? key;
    const direction = option['direction'] === 'positive' ? 'up' : option['direction'] === 'negative' ? 'down' : 'none';
    const place = { file: metaFile.name };
    if (direction === 'none')
      reporter.warn(place, 'direction', {
        nl: 'In de metadata staat geen richting (direction). Kies die zelf.',
        en: 'The metadata give no direction. Choose it yourself.',
      });
    const unit = textIn(meta, 'computation_units') ?? '';
    const share = /^(%|percent|percentage)$/i.test(unit);
    const indicator: Indicator = {
      id: this.#ids.make('ind', key),
      title,
      kind: 'result',
      measure: share ? 'share' : /index/i.test(unit) ? 'index' : /score/i.test(unit) ? 'score' : 'count',
      unit: { code: share ? '%' : '1', label: unit },
      direction,
      accumulation: 'stock',
      frequency: PERIODICITY.get((textIn(meta, 'source_periodicity_1') ?? '').toLowerCase()) ?? 'once',
      goalIds: [this.#goal(meta).id],
      externalRefs: [{ scheme: 'SDG', value: wordIn(meta, 'indicator_number') ?? key.replaceAll('-', '.') }],
    };
    for (const [to, from] of [
      ['definition', 'national_indicator_description'],
      ['dataSource', 'source_url_text_1'],
      ['population', 'national_geographical_coverage'],
    ] as const) {
      const text = textIn(meta, from);
      if (text) indicator[to] = text;
    }
    this.#indicators.push(indicator);
    const series = this.#series(indicator, file);
    this.#target(indicator, meta, option, series, place.file);
  }

  #goal(meta: Meta): Goal {
    const number = wordIn(meta, 'target_id') ?? wordIn(meta, 'sdg_goal') ?? '';
    const title = textIn(meta, 'target_name') ?? `SDG ${number}`;
    const found = this.#goals.get(`${number} ${title}`);
    if (found) return found;
    const goal: Goal = {
      id: this.#ids.make('goal', number || title),
      title: /^no specific target$/i.test(title) ? `SDG ${number}` : title,
      classificationIds: [],
      lifecycle: 'active',
      ...(number && { number }),
    };
    this.#goals.set(`${number} ${title}`, goal);
    return goal;
  }

  /** The rows that are not broken down: every column but Year, Value, Units and Series is empty. */
  #series(indicator: Indicator, file: NamedFile): { year: number; value: number }[] {
    const { grid } = readCsv(file.bytes, file.name);
    const [head, ...rows] = grid.rows;
    const names = (head?.cells ?? []).map((cell) => (cell?.kind === 'text' ? cell.text.trim() : ''));
    const yearAt = names.findIndex((name) => /^year$/i.test(name));
    const valueAt = names.findIndex((name) => /^value$/i.test(name));
    if (yearAt < 0 || valueAt < 0) {
      this.reporter.warn({ file: file.name, row: 1 }, 'columns', {
        nl: 'De kolommen Year en Value ontbreken. De cijfers zijn overgeslagen.',
        en: 'The columns Year and Value are missing. The figures were passed over.',
      });
      return [];
    }
    const parts = names.flatMap((name, index) =>
      index === yearAt || index === valueAt || /^(units?|series|geocode|observation status)$/i.test(name)
        ? []
        : [index],
    );
    const series: { year: number; value: number }[] = [];
    let broken = 0;
    for (const { number, cells } of rows) {
      const text = (index: number) => {
        const cell = cells[index];
        return cell?.kind === 'text' ? cell.text.trim() : '';
      };
      if (parts.some((index) => text(index) !== '')) {
        broken += 1;
        continue;
      }
      const place = { file: file.name, row: number, column: names[valueAt]! };
      const period = yearsOf(text(yearAt));
      if (!period) {
        this.reporter.warn({ ...place, column: names[yearAt]! }, 'year', {
          nl: `${quoted(text(yearAt))} is geen jaar; de rij is overgeslagen.`,
          en: `${quoted(text(yearAt))} is no year; the row was passed over.`,
        });
        continue;
      }
      const figure = readFigure(text(valueAt), place, this.reporter);
      if (figure.kind === 'none') continue;
      this.#observations.push({
        ...{
          id: this.#ids.make('obs', `${indicator.id} ${text(yearAt)}`),
          indicatorId: indicator.id,
          period: { start: `${period.first}-01-01`, end: `${period.last}-12-31` },
        },
        ...{ recordedAt: this.options.today, source: indicator.dataSource ?? 'Open SDG' },
        ...(figure.kind === 'number'
          ? { status: 'final', value: figure.value }
          : { status: 'missing', narrative: figure.text }),
      });
      if (figure.kind === 'number') series.push({ year: period.first, value: figure.value });
    }
    if (broken > 0)
      this.reporter.info({ file: file.name }, 'brokenDown', {
        nl: `${broken} rijen zijn uitsplitsingen (bijvoorbeeld per provincie). Alleen het totaal is gelezen.`,
        en: `${broken} rows are breakdowns (by province, for example). Only the total was read.`,
      });
    return series.sort((a, b) => a.year - b.year);
  }

  #target(
    indicator: Indicator,
    meta: Meta,
    option: Meta,
    series: { year: number; value: number }[],
    file: string,
  ): void {
    const value = option['target'];
    const figure = typeof value === 'number' ? ({ kind: 'number', value } as const) : ({ kind: 'none' } as const);
    if (typeof value === 'number') this.reporter.report.parsed += 1;
    const { direction } = indicator;
    const baseYear = typeof option['base_year'] === 'number' ? option['base_year'] : BASE_YEAR;
    const base = series.find(({ year }) => year >= baseYear);
    const due = option['target_year'];
    const written = textIn(meta, 'target_name');
    const target: Target = {
      id: this.#ids.make('target', indicator.id),
      indicatorId: indicator.id,
      spec:
        figure.kind === 'none' && (direction === 'up' || direction === 'down')
          ? { kind: 'directional', better: direction }
          : specOf(figure, indicator.direction),
      asWritten: written ?? String(figure.kind === 'number' ? figure.value : '-'),
      baseline: base
        ? {
            status: 'known',
            value: base.value,
            date: `${base.year}-12-31`,
            ...(option['base_year'] === undefined && { inferred: true }),
          }
        : { status: 'unknown', value: null },
      ...(typeof due === 'number' && { due: `${due}-12-31`, duePrecision: 'year' }),
    };
    if (base && option['base_year'] === undefined)
      this.reporter.info({ file }, 'baseYear', {
        nl: `Het basisjaar staat niet in de metadata. Open SDG neemt dan het eerste jaar met cijfers vanaf ${BASE_YEAR}: ${base.year}.`,
        en: `The base year is not in the metadata. Open SDG then takes the first year with figures from ${BASE_YEAR} on: ${base.year}.`,
      });
    if (figure.kind === 'number' && typeof due !== 'number')
      this.reporter.warn({ file }, 'due', {
        nl: 'Er staat geen streefjaar (target_year) in de metadata. Open SDG rekent dan met 2030; vul zelf een datum in.',
        en: 'The metadata give no target_year. Open SDG then reckons with 2030; fill in a date yourself.',
      });
    this.#targets.push(target);
  }

  finish(): ImportResult {
    const days = this.#observations.flatMap(({ period }) => (period ? [period.start, period.end] : [])).sort();
    const dues = this.#targets.flatMap(({ due }) => due ?? []).sort();
    const rest: Partial<Plan> = {
      goals: [...this.#goals.values()],
      indicators: this.#indicators,
      targets: this.#targets,
      observations: this.#observations,
    };
    const end = [days.at(-1), dues.at(-1)]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    return finishPlan(
      {
        title: 'Open SDG',
        language: 'en',
        kind: 'openSdg',
        period: { start: days[0], end },
        owner: {
          id: this.#ids.make('org', 'opensdg'),
          name: { nl: 'Niet opgegeven', en: 'Not given' },
          type: 'organisation',
        },
        ids: this.#ids,
        rest,
      },
      this.reporter,
      this.options,
    );
  }
}

/** The first entry of `progress_calculation_options`: that of the whole indicator. */
function optionsOf(meta: Meta): Meta {
  const list = meta['progress_calculation_options'];
  const first = Array.isArray(list) ? list[0] : list;
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? first : {};
}

/** `2020`, or several years such as `2005-2007` or `2005/06`; the first year names the row, as in Open SDG. */
function yearsOf(text: string): { first: number; last: number } | undefined {
  const match = /^(\d{4})(?:\s*[-/]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last =
    match[2] === undefined
      ? first
      : match[2].length === 2
        ? Number(match[1]!.slice(0, 2) + match[2])
        : Number(match[2]);
  return last >= first && last - first <= 20 ? { first, last } : undefined;
}
