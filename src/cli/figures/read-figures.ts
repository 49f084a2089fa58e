/** The figures of a quarter, from a sheet into a plan. Append-only: a correction is a new observation that names the old one. Pure. */
import { textIn } from '../../lib/text.js';
import { planIndex } from '../../plan/entities.js';
import type { Area, Indicator, Observation, Plan } from '../../plan/types.js';
import { IdMaker } from '../import/ids.js';
import type { DecimalSign } from '../import/numbers.js';
import { quoted, Reporter, type ImportReport } from '../import/report.js';
import type { Grid, Row } from '../table/grid.js';
import { doYouMean, fold } from '../table/headings.js';
import { countsOf, momentOf, statusOf } from './row.js';
import { FigureSheet } from './sheet.js';

/** What the sheet does not say itself. */
export interface ObserveOptions {
  /** Day on which the figures are recorded. */
  recordedAt: string;
  /** Where the figures come from, for rows that do not say. */
  source?: string | undefined;
  decimal?: DecimalSign | undefined;
  /** Accept another value for a period that has one: the new observation then names the one it corrects. */
  revise?: boolean | undefined;
}

/** New observations for a plan. When the report has an error nothing may be added. */
export function readFigures(
  grid: Grid,
  plan: Plan,
  options: ObserveOptions,
): { observations: Observation[]; report: ImportReport } {
  const reporter = new Reporter('figures');
  const reader = new FigureReader(new FigureSheet(grid, reporter, options.decimal), plan, options);
  const observations = reader.read();
  return { observations: reporter.failed ? [] : observations, report: reporter.finish() };
}

const keyOf = ({ indicatorId, areaId, period, asOf }: Observation) =>
  [indicatorId, areaId ?? '', period ? `${period.start}/${period.end}` : (asOf ?? '')].join('|');

class FigureReader {
  readonly #sheet: FigureSheet;
  readonly #plan: Plan;
  readonly #options: ObserveOptions;
  readonly #added: Observation[] = [];
  readonly #ids = new IdMaker();
  /** The latest observation of an indicator, area and period; a corrected one is behind it. */
  readonly #known = new Map<string, Observation>();
  /** The row on which an indicator, area and period stand. */
  readonly #rows = new Map<string, number>();

  constructor(sheet: FigureSheet, plan: Plan, options: ObserveOptions) {
    this.#sheet = sheet;
    this.#plan = plan;
    this.#options = options;
    for (const observation of plan.observations ?? []) {
      this.#ids.keep(observation.id, 'obs');
      this.#known.set(keyOf(observation), observation);
    }
  }

  /** The new observations; what is wrong is in the report of the sheet. */
  read(): Observation[] {
    if (!this.#sheet.readHeads()) return [];
    for (const row of this.#sheet.grid.rows.slice(1)) if (row.cells.some(Boolean)) this.#row(row);
    this.#sheet.reporter.found('observations', this.#added.length);
    return this.#added;
  }

  #row(row: Row): void {
    const indicator = this.#indicator(row);
    const area = this.#area(row);
    const when = momentOf(this.#sheet, row);
    const counts = indicator && countsOf(this.#sheet, row, indicator);
    const status = statusOf(this.#sheet, row, counts);
    if (area === null || !indicator || !when || !counts || !status) return;
    const source = this.#sheet.text(row, 'source') || this.#options.source;
    if (!source) {
      this.#sheet.error(this.#sheet.place(row, 'source'), 'source', {
        nl: 'Er staat niet waar dit cijfer vandaan komt. Vul de kolom Bron in, of geef --source.',
        en: 'It does not say where this figure comes from. Fill in the column Source, or give --source.',
      });
      return;
    }
    const narrative = this.#sheet.text(row, 'narrative');
    const reason = this.#sheet.text(row, 'reason');
    this.#add(row, {
      ...{
        id: '',
        indicatorId: indicator.id,
        ...(area && { areaId: area.id }),
        ...when,
        status,
        ...counts,
        recordedAt: this.#options.recordedAt,
        source,
      },
      ...(narrative && { narrative }),
      ...(reason && { reason }),
    });
  }

  #indicator(row: Row): Indicator | undefined {
    const { indicators } = planIndex(this.#plan);
    const name = this.#sheet.text(row, 'indicator');
    const indicator =
      indicators.get(name) ??
      (this.#plan.indicators ?? []).find(({ title }) => fold(textIn(title, 'nl')) === fold(name));
    if (indicator) return indicator;
    const mean = doYouMean(name, [...indicators.keys()]);
    this.#sheet.error(this.#sheet.place(row, 'indicator'), 'indicator', {
      nl: name
        ? `De indicator ${quoted(name)} staat niet in het plan.${mean.nl} Gebruik het id uit het plan.`
        : 'Vul hier het id van een indicator in.',
      en: name
        ? `The indicator ${quoted(name)} is not in the plan.${mean.en} Use the id of the plan.`
        : 'Fill in the id of an indicator here.',
    });
    return undefined;
  }

  /** The area of a row, undefined for the whole plan, null when the plan has no such area. */
  #area(row: Row): Area | undefined | null {
    const { areas } = planIndex(this.#plan);
    const all = this.#plan.areas ?? [];
    const name = this.#sheet.text(row, 'area');
    if (!name) return undefined;
    const area = areas.get(name) ?? all.find((each) => fold(textIn(each.name, 'nl')) === fold(name));
    if (area) return area;
    const mean = doYouMean(name, [...areas.keys(), ...all.map((each) => textIn(each.name, 'nl'))]);
    this.#sheet.error(this.#sheet.place(row, 'area'), 'area', {
      nl: `Het gebied ${quoted(name)} staat niet in het plan.${mean.nl} Laat de cel leeg voor het hele gebied.`,
      en: `The area ${quoted(name)} is not in the plan.${mean.en} Leave the cell empty for the whole area.`,
    });
    return null;
  }

  #add(row: Row, observation: Observation): void {
    const key = keyOf(observation);
    const twice = this.#rows.get(key);
    if (twice !== undefined) {
      this.#sheet.error({ row: row.number }, 'twice', {
        nl: `Deze indicator, dit gebied en deze periode staan ook op rij ${twice}. Haal een van de twee rijen weg.`,
        en: `This indicator, area and period are also on row ${twice}. Remove one of the rows.`,
      });
      return;
    }
    this.#rows.set(key, row.number);
    const known = this.#known.get(key);
    if (known) {
      const same = (['value', 'numerator', 'denominator', 'status'] as const).every(
        (field) => (known[field] ?? undefined) === observation[field],
      );
      if (same) {
        this.#sheet.info({ row: row.number }, 'known', {
          nl: 'Dit cijfer stond al in het plan en is niet nog eens toegevoegd.',
          en: 'This figure was in the plan already and was not added again.',
        });
        return;
      }
      if (!this.#options.revise) {
        this.#sheet.error({ row: row.number }, 'revision', {
          nl: `Voor deze periode staat al een ander cijfer in het plan (${shownValue(known)}). Is dit een correctie? Geef dan --revise; het oude cijfer blijft bewaard.`,
          en: `The plan holds another figure for this period (${shownValue(known)}). Is this a correction? Then give --revise; the old figure is kept.`,
        });
        return;
      }
      observation.revisionOf = known.id;
    }
    const when = observation.period ? observation.period.end : observation.asOf!;
    if (when > observation.recordedAt)
      this.#sheet.warn({ row: row.number }, 'future', {
        nl: `Dit cijfer gaat over een periode die pas op ${when} eindigt. Controleer de periode.`,
        en: `This figure is about a period that ends on ${when} only. Check the period.`,
      });
    this.#added.push({
      ...observation,
      id: this.#ids.make(
        'obs',
        [observation.indicatorId.slice(0, 24), observation.areaId?.slice(0, 12), when].filter(Boolean).join('-'),
      ),
    });
  }
}

const shownValue = ({ value, numerator, denominator, status }: Observation) =>
  (value ?? (numerator === undefined ? status : `${numerator}/${denominator ?? ''}`)).toString();
