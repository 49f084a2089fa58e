/** The figures of a quarter, from a sheet into a plan. Append-only: a correction is a new observation that names the old one. Pure. */
import { planIndex } from '../plan/entities.js';
import type { Indicator, Observation, Plan } from '../plan/types.js';
import { readDate, readPeriod, type Period } from './import/dates.js';
import { IdMaker } from './import/ids.js';
import type { DecimalSign } from './import/numbers.js';
import { readNumber } from './import/numbers.js';
import { quoted, Reporter, type ImportReport, type Place, type Said } from './import/report.js';
import type { Cell } from './table/cells.js';
import { letters, type Grid, type Row } from './table/grid.js';
import { closest, fold } from './table/headings.js';
import { codeFor, shownWords } from './table/vocabulary.js';

export interface ObserveOptions {
  /** Day on which the figures are recorded. */
  recordedAt: string;
  /** Where the figures come from, for rows that do not say. */
  source?: string | undefined;
  decimal?: DecimalSign | undefined;
  /** Accept another value for a period that has one: the new observation then names the one it corrects. */
  revise?: boolean | undefined;
}

/** Columns of a figures sheet, by every name that is understood. */
export const FIGURE_COLUMNS = {
  indicator: ['indicator', 'kpi', 'indicatorId', 'indicator id'],
  area: ['gebied', 'area', 'areaId', 'wijk', 'gemeente'],
  period: ['periode', 'period', 'kwartaal', 'quarter'],
  start: ['begin', 'start', 'van'],
  end: ['einde', 'eind', 'end', 'tot en met'],
  asOf: ['peildatum', 'as of', 'asOf', 'datum', 'date'],
  value: ['waarde', 'value'],
  numerator: ['teller', 'numerator'],
  denominator: ['noemer', 'denominator'],
  status: ['status'],
  source: ['bron', 'source'],
  narrative: ['verhaal', 'toelichting', 'narrative'],
  reason: ['reden', 'reason'],
} as const;
type FigureColumn = keyof typeof FIGURE_COLUMNS;

/** Headings of the figures sheet that the template writes. */
export const FIGURE_HEADS = [
  'Indicator',
  'Gebied',
  'Periode',
  'Waarde',
  'Teller',
  'Noemer',
  'Status',
  'Bron',
  'Toelichting',
];

/** New observations for a plan. When the report has an error nothing may be added. */
export function readFigures(
  grid: Grid,
  plan: Plan,
  options: ObserveOptions,
): { observations: Observation[]; report: ImportReport } {
  const reader = new FigureReader(grid, plan, options);
  reader.read();
  return { observations: reader.reporter.failed ? [] : reader.added, report: reader.reporter.finish() };
}

const keyOf = ({ indicatorId, areaId, period, asOf }: Observation) =>
  [indicatorId, areaId ?? '', period ? `${period.start}/${period.end}` : (asOf ?? '')].join('|');

class FigureReader {
  readonly reporter = new Reporter('figures');
  readonly added: Observation[] = [];
  readonly #ids = new IdMaker();
  readonly #columns = new Map<FigureColumn, number>();
  readonly #heads = new Map<number, string>();
  /** The latest observation of an indicator, area and period; a corrected one is behind it. */
  readonly #known = new Map<string, Observation>();
  readonly #rows = new Map<string, number>();

  constructor(
    readonly grid: Grid,
    readonly plan: Plan,
    readonly options: ObserveOptions,
  ) {
    for (const observation of plan.observations ?? []) {
      this.#ids.keep(observation.id, 'obs');
      this.#known.set(keyOf(observation), observation);
    }
  }

  read(): void {
    const [head, ...rows] = this.grid.rows;
    if (!this.#readHeads(head, rows)) return;
    for (const row of rows) if (row.cells.some(Boolean)) this.#row(row);
    this.reporter.found('observations', this.added.length);
  }

  #readHeads(head: Row | undefined, rows: Row[]): boolean {
    const names = Object.entries(FIGURE_COLUMNS) as [FigureColumn, readonly string[]][];
    head?.cells.forEach((cell, index) => {
      const name = cell?.kind === 'text' ? cell.text.trim() : '';
      if (name === '' || name.startsWith('#')) return;
      this.#heads.set(index, name);
      const found = names.find(([, all]) => all.map(fold).includes(fold(name)));
      if (found) this.#columns.set(found[0], index);
      else if (rows.some((row) => row.cells[index])) {
        const guess = closest(
          name,
          names.flatMap(([, all]) => all),
        );
        this.#error({ row: head.number, column: name, cell: `${letters(index)}${head.number}` }, 'head', {
          nl: `De kop ${quoted(name)} is onbekend.${guess ? ` Bedoelt u ${quoted(guess)}?` : ''} Zet er een # voor om de kolom over te slaan.`,
          en: `The heading ${quoted(name)} is unknown.${guess ? ` Do you mean ${quoted(guess)}?` : ''} Put a # before it to pass over the column.`,
        });
      }
    });
    const has = (column: FigureColumn) => this.#columns.has(column);
    const period = has('period') || has('asOf') || (has('start') && has('end'));
    const value = has('value') || (has('numerator') && has('denominator')) || has('narrative');
    if (!has('indicator') || !period || !value) {
      this.#error({ row: head?.number ?? 1 }, 'heads', {
        nl: `Op de eerste rij moeten koppen staan. Nodig zijn Indicator, Periode (of Peildatum) en Waarde (of Teller en Noemer). Gevonden: ${[...this.#heads.values()].map(quoted).join(', ') || 'niets'}.`,
        en: `The first row must hold headings. Needed are Indicator, Period (or As of) and Value (or Numerator and Denominator). Found: ${[...this.#heads.values()].map(quoted).join(', ') || 'none'}.`,
      });
    }
    return !this.reporter.failed;
  }

  #error(place: Place, code: string, message: Said): void {
    this.reporter.error({ ...(this.grid.name && { sheet: this.grid.name }), ...place }, code, message);
  }

  #place(row: Row, column: FigureColumn): Place {
    const index = this.#columns.get(column);
    return index === undefined
      ? { row: row.number }
      : { row: row.number, column: this.#heads.get(index)!, cell: `${letters(index)}${row.number}` };
  }

  #cell(row: Row, column: FigureColumn): Cell | undefined {
    const index = this.#columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  }

  #text(row: Row, column: FigureColumn): string {
    const cell = this.#cell(row, column);
    if (cell?.kind === 'text') return cell.text.trim();
    if (cell?.kind === 'date') return cell.iso;
    return cell?.kind === 'number' ? String(cell.value) : '';
  }

  #row(row: Row): void {
    const before = this.reporter.report.remarks.length;
    const { indicators, areas } = planIndex(this.plan);
    const name = this.#text(row, 'indicator');
    const indicator =
      indicators.get(name) ?? (this.plan.indicators ?? []).find(({ title }) => fold(plainTitle(title)) === fold(name));
    if (!indicator) {
      const guess = closest(name, [...indicators.keys()]);
      this.#error(this.#place(row, 'indicator'), 'indicator', {
        nl: name
          ? `De indicator ${quoted(name)} staat niet in het plan.${guess ? ` Bedoelt u ${quoted(guess)}?` : ''} Gebruik het id uit het plan.`
          : 'Vul hier het id van een indicator in.',
        en: name
          ? `The indicator ${quoted(name)} is not in the plan.${guess ? ` Do you mean ${quoted(guess)}?` : ''} Use the id of the plan.`
          : 'Fill in the id of an indicator here.',
      });
    }
    const areaName = this.#text(row, 'area');
    const area = areaName
      ? (areas.get(areaName) ??
        (this.plan.areas ?? []).find(({ name: own }) => fold(plainTitle(own)) === fold(areaName)))
      : undefined;
    if (areaName && !area) {
      const guess = closest(areaName, [
        ...areas.keys(),
        ...(this.plan.areas ?? []).map(({ name: own }) => plainTitle(own)),
      ]);
      this.#error(this.#place(row, 'area'), 'area', {
        nl: `Het gebied ${quoted(areaName)} staat niet in het plan.${guess ? ` Bedoelt u ${quoted(guess)}?` : ''} Laat de cel leeg voor het hele gebied.`,
        en: `The area ${quoted(areaName)} is not in the plan.${guess ? ` Do you mean ${quoted(guess)}?` : ''} Leave the cell empty for the whole area.`,
      });
    }
    const when = this.#when(row);
    const figures = indicator && this.#figures(row, indicator);
    const status = this.#status(row, figures);
    if (
      this.reporter.report.remarks.slice(before).some(({ level }) => level === 'error') ||
      !indicator ||
      !when ||
      !figures ||
      !status
    )
      return;
    const source = this.#text(row, 'source') || this.options.source;
    if (!source) {
      this.#error(this.#place(row, 'source'), 'source', {
        nl: 'Er staat niet waar dit cijfer vandaan komt. Vul de kolom Bron in, of geef --source.',
        en: 'It does not say where this figure comes from. Fill in the column Source, or give --source.',
      });
      return;
    }
    const narrative = this.#text(row, 'narrative');
    const reason = this.#text(row, 'reason');
    this.#add(row, {
      ...{
        id: '',
        indicatorId: indicator.id,
        ...(area && { areaId: area.id }),
        ...when,
        status,
        ...figures,
        recordedAt: this.options.recordedAt,
        source,
      },
      ...(narrative && { narrative }),
      ...(reason && { reason }),
    });
  }

  #when(row: Row): { period: Period } | { asOf: string } | undefined {
    const [text, start, end, asOf] = (['period', 'start', 'end', 'asOf'] as const).map((column) =>
      this.#text(row, column),
    ) as [string, string, string, string];
    if (text) {
      const period = readPeriod(text);
      if (period) return { period };
      const day = readDate(text);
      if (day) return { asOf: day };
      this.#error(this.#place(row, 'period'), 'period', {
        nl: `${quoted(text)} is geen periode. Typ bijvoorbeeld 2026-Q3, 2026-09 of 1-7-2026 t/m 30-9-2026.`,
        en: `${quoted(text)} is no period. Type for example 2026-Q3, 2026-09 or 1-7-2026 to 30-9-2026.`,
      });
      return undefined;
    }
    if (start || end) {
      const [from, to] = [readDate(start), readDate(end)];
      if (from && to && from <= to) return { period: { start: from, end: to } };
      this.#error(this.#place(row, from ? 'end' : 'start'), 'period', {
        nl: `Begin (${start || 'leeg'}) en einde (${end || 'leeg'}) zijn samen geen periode. Typ twee datums, de eerste niet later dan de tweede.`,
        en: `Start (${start || 'empty'}) and end (${end || 'empty'}) are no period together. Type two dates, the first not after the second.`,
      });
      return undefined;
    }
    const day = asOf ? readDate(asOf) : undefined;
    if (day) return { asOf: day };
    this.#error(
      this.#place(row, this.#columns.has('asOf') ? 'asOf' : 'period'),
      'period',
      asOf
        ? {
            nl: `${quoted(asOf)} is geen datum die bestaat. Typ dag-maand-jaar, bijvoorbeeld 30-09-2026.`,
            en: `${quoted(asOf)} is no existing date. Type day-month-year, such as 30-09-2026.`,
          }
        : {
            nl: 'Er staat niet over welke periode dit cijfer gaat. Typ bijvoorbeeld 2026-Q3.',
            en: 'It does not say which period this figure is about. Type for example 2026-Q3.',
          },
    );
    return undefined;
  }

  #figures(row: Row, indicator: Indicator): Pick<Observation, 'value' | 'numerator' | 'denominator'> | undefined {
    const isPercent = indicator.unit.code === '%';
    const value = this.#number(row, 'value', isPercent);
    const numerator = this.#number(row, 'numerator', false);
    const denominator = this.#number(row, 'denominator', false);
    if (value === null || numerator === null || denominator === null) return undefined;
    if ((numerator === undefined) !== (denominator === undefined)) {
      this.#error(this.#place(row, numerator === undefined ? 'numerator' : 'denominator'), 'half', {
        nl: 'Teller en noemer horen bij elkaar. Vul ze allebei in, of geen van beide.',
        en: 'Numerator and denominator belong together. Fill in both or neither.',
      });
      return undefined;
    }
    if (numerator !== undefined && denominator !== undefined) {
      if (denominator <= 0 || numerator < 0 || (isPercent && numerator > denominator)) {
        this.#error(this.#place(row, 'numerator'), 'ratio', {
          nl: `Teller ${numerator} en noemer ${denominator} kunnen niet samen. De noemer is groter dan 0 en de teller is niet groter dan de noemer.`,
          en: `Numerator ${numerator} and denominator ${denominator} cannot go together. The denominator is above 0 and the numerator is not above it.`,
        });
        return undefined;
      }
      const share = (100 * numerator) / denominator;
      if (value !== undefined && isPercent && Math.abs(share - value) > 0.6) {
        this.#error(this.#place(row, 'value'), 'mismatch', {
          nl: `De waarde is ${value}, maar ${numerator} van ${denominator} is ${Math.round(share * 10) / 10}%. Verbeter een van de drie.`,
          en: `The value is ${value} but ${numerator} of ${denominator} is ${Math.round(share * 10) / 10}%. Correct one of the three.`,
        });
        return undefined;
      }
    }
    const { min, max } = {
      ...(isPercent && indicator.measure === 'share' ? { min: 0, max: 100 } : {}),
      ...indicator.scale,
    };
    if (value !== undefined && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
      this.#error(this.#place(row, 'value'), 'scale', {
        nl: `${value} ligt buiten de schaal van deze indicator (${min ?? '…'} tot ${max ?? '…'}). Verbeter de waarde.`,
        en: `${value} lies outside the scale of this indicator (${min ?? '…'} to ${max ?? '…'}). Correct the value.`,
      });
      return undefined;
    }
    if (isPercent && value !== undefined && value > 0 && value < 1) {
      this.reporter.warn(
        { ...(this.grid.name && { sheet: this.grid.name }), ...this.#place(row, 'value') },
        'fraction',
        {
          nl: `${value} wordt gelezen als ${value}%. Bedoelt u ${Math.round(value * 100)}%? Typ dan ${Math.round(value * 100)}.`,
          en: `${value} is read as ${value}%. Do you mean ${Math.round(value * 100)}%? Then type ${Math.round(value * 100)}.`,
        },
      );
    }
    return {
      ...(value !== undefined && { value }),
      ...(numerator !== undefined && { numerator }),
      ...(denominator !== undefined && { denominator }),
    };
  }

  /** A number, undefined when the cell is empty, null when it is wrong. A percentage counts only for an indicator in percents. */
  #number(row: Row, column: FigureColumn, percentAllowed: boolean): number | undefined | null {
    const cell = this.#cell(row, column);
    if (!cell) return undefined;
    const place = this.#place(row, column);
    const wrong = (code: string, nl: string, en: string): null => {
      this.#error(place, code, { nl, en });
      return null;
    };
    if (cell.kind === 'error')
      return wrong(
        'formula',
        `De formule geeft de fout ${cell.text}. Herstel de formule of typ de waarde.`,
        `The formula fails with ${cell.text}. Repair it or type the value.`,
      );
    if (cell.kind === 'date')
      return wrong(
        'dateForNumber',
        `Hier staat een datum (${cell.iso}). Maak de cel op als getal en typ het getal opnieuw.`,
        `This is a date (${cell.iso}). Format the cell as a number and type it again.`,
      );
    if (cell.kind === 'boolean')
      return wrong('number', 'Hier staat waar of onwaar. Typ een getal.', 'This is true or false. Type a number.');
    const reading =
      cell.kind === 'number'
        ? {
            ok: true as const,
            value: cell.percent ? Math.round(cell.value * 1e10) / 1e8 : cell.value,
            percent: cell.percent === true,
          }
        : readNumber(cell.text, this.options.decimal);
    if (!reading.ok) {
      const text = quoted(cell.kind === 'text' ? cell.text : '');
      if (reading.why === 'ambiguous')
        return wrong(
          'ambiguous',
          `${text} kan op twee manieren worden gelezen. Typ het getal zonder punt voor duizendtallen, of geef --decimal comma.`,
          `${text} can be read in two ways. Type the number without a sign for thousands, or give --decimal point.`,
        );
      return wrong(
        'number',
        `${text} is geen getal. Typ alleen het getal; zet uitleg in de kolom Toelichting. Geen cijfer? Laat de cel leeg en kies bij Status "ontbreekt".`,
        `${text} is no number. Type the number alone; put explanations in the column Narrative. No figure? Leave the cell empty and choose "missing" as Status.`,
      );
    }
    if (reading.percent && !percentAllowed)
      return wrong(
        'percent',
        'Hier staat een percentage, maar deze kolom of indicator is niet in procenten. Typ het aantal.',
        'This is a percentage but this column or indicator is not in percents. Type the number.',
      );
    this.reporter.report.parsed += 1;
    return reading.value;
  }

  #status(row: Row, figures: Pick<Observation, 'value' | 'numerator'> | undefined): Observation['status'] | undefined {
    const text = this.#text(row, 'status');
    const status = text === '' ? 'final' : codeFor('observationStatus', text);
    if (status === undefined) {
      this.#error(this.#place(row, 'status'), 'status', {
        nl: `${quoted(text)} is hier geen keuze. Kies een van: ${shownWords('observationStatus', 'nl').join(', ')}.`,
        en: `${quoted(text)} is not an option. Choose one of: ${shownWords('observationStatus', 'en').join(', ')}.`,
      });
      return undefined;
    }
    const empty = figures && figures.value === undefined && figures.numerator === undefined;
    const without = status === 'missing' || status === 'suppressed';
    if (empty && !without && !this.#text(row, 'narrative')) {
      this.#error(this.#place(row, 'value'), 'empty', {
        nl: 'Er staat geen cijfer. Vul de waarde in, of kies bij Status "ontbreekt". Leeg is geen 0.',
        en: 'There is no figure. Fill in the value, or choose "missing" as Status. Empty is not 0.',
      });
      return undefined;
    }
    if (figures && !empty && without) {
      this.#error(this.#place(row, 'status'), 'status', {
        nl: `De status is ${quoted(text)}, maar er staat wel een cijfer. Haal het cijfer weg of kies een andere status.`,
        en: `The status is ${quoted(text)} but there is a figure. Remove the figure or choose another status.`,
      });
      return undefined;
    }
    return status as Observation['status'];
  }

  #add(row: Row, observation: Observation): void {
    const key = keyOf(observation);
    const twice = this.#rows.get(key);
    if (twice !== undefined) {
      this.#error({ row: row.number }, 'twice', {
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
      const place = { ...(this.grid.name && { sheet: this.grid.name }), row: row.number };
      if (same) {
        this.reporter.info(place, 'known', {
          nl: 'Dit cijfer stond al in het plan en is niet nog eens toegevoegd.',
          en: 'This figure was in the plan already and was not added again.',
        });
        return;
      }
      if (!this.options.revise) {
        this.#error({ row: row.number }, 'revision', {
          nl: `Voor deze periode staat al een ander cijfer in het plan (${shownValue(known)}). Is dit een correctie? Geef dan --revise; het oude cijfer blijft bewaard.`,
          en: `The plan holds another figure for this period (${shownValue(known)}). Is this a correction? Then give --revise; the old figure is kept.`,
        });
        return;
      }
      observation.revisionOf = known.id;
    }
    const when = observation.period ? observation.period.end : observation.asOf!;
    this.added.push({
      ...observation,
      id: this.#ids.make(
        'obs',
        [observation.indicatorId.slice(0, 24), observation.areaId?.slice(0, 12), when].filter(Boolean).join('-'),
      ),
    });
  }
}

const plainTitle = (text: Indicator['title']) => (typeof text === 'string' ? text : text.nl);
const shownValue = ({ value, numerator, denominator, status }: Observation) =>
  (value ?? (numerator === undefined ? status : `${numerator}/${denominator ?? ''}`)).toString();
