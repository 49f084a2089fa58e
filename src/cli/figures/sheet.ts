/** A sheet of figures: which column means what, what stands in a cell, and where that is. Pure. */
import { readNumber, type DecimalSign } from '../import/numbers.js';
import { quoted, type Place, type Reporter, type Said } from '../import/report.js';
import { asPercentage, failedFormula, type Cell } from '../table/cells.js';
import { letters, type Grid, type Row } from '../table/grid.js';
import { doYouMean, fold } from '../table/headings.js';

/** Columns of a figures sheet, by every name that is understood. */
const COLUMNS = {
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
/** A column by its meaning. */
export type FigureColumn = keyof typeof COLUMNS;

/** The cells of one sheet by what they mean; what is wrong with them is reported with its place. */
export class FigureSheet {
  readonly #columns = new Map<FigureColumn, number>();
  readonly #heads = new Map<number, string>();

  constructor(
    readonly grid: Grid,
    readonly reporter: Reporter,
    readonly decimal: DecimalSign | undefined,
  ) {}

  /** Finds the columns by their headings. False when one is unknown or lacking: then nothing may be read. */
  readHeads(): boolean {
    const [head, ...rows] = this.grid.rows;
    const names = Object.entries(COLUMNS) as [FigureColumn, readonly string[]][];
    head?.cells.forEach((cell, index) => {
      const name = cell?.kind === 'text' ? cell.text.trim() : '';
      if (name === '' || name.startsWith('#')) return;
      this.#heads.set(index, name);
      const found = names.find(([, all]) => all.map(fold).includes(fold(name)));
      if (found) this.#columns.set(found[0], index);
      else if (rows.some((row) => row.cells[index])) {
        const mean = doYouMean(
          name,
          names.flatMap(([, all]) => all),
        );
        this.error({ row: head.number, column: name, cell: `${letters(index)}${head.number}` }, 'head', {
          nl: `De kop ${quoted(name)} is onbekend.${mean.nl} Verbeter de kop, of zet er een # voor om de kolom over te slaan.`,
          en: `The heading ${quoted(name)} is unknown.${mean.en} Put a # before it to pass over the column.`,
        });
      }
    });
    const period = this.has('period') || this.has('asOf') || (this.has('start') && this.has('end'));
    const value = this.has('value') || (this.has('numerator') && this.has('denominator')) || this.has('narrative');
    if (!this.has('indicator') || !period || !value) {
      this.error({ row: head?.number ?? 1 }, 'heads', {
        nl: `Op de eerste rij moeten koppen staan. Nodig zijn Indicator, Periode (of Peildatum) en Waarde (of Teller en Noemer). Gevonden: ${[...this.#heads.values()].map(quoted).join(', ') || 'niets'}.`,
        en: `The first row must hold headings. Needed are Indicator, Period (or As of) and Value (or Numerator and Denominator). Found: ${[...this.#heads.values()].map(quoted).join(', ') || 'none'}.`,
      });
    }
    return !this.reporter.failed;
  }

  has(column: FigureColumn): boolean {
    return this.#columns.has(column);
  }

  /** Where the cell of a row stands; the row alone when the sheet has no such column. */
  place(row: Row, column: FigureColumn): Place {
    const index = this.#columns.get(column);
    return index === undefined
      ? { row: row.number }
      : { row: row.number, column: this.#heads.get(index)!, cell: `${letters(index)}${row.number}` };
  }

  /** The text of a cell; empty when there is none. */
  text(row: Row, column: FigureColumn): string {
    const cell = this.#cell(row, column);
    if (cell?.kind === 'text') return cell.text.trim();
    if (cell?.kind === 'date') return cell.iso;
    return cell?.kind === 'number' ? String(cell.value) : '';
  }

  /** A number, undefined when the cell is empty, null when it is wrong. A percentage counts only for an indicator in percents. */
  number(row: Row, column: FigureColumn, percentAllowed: boolean): number | undefined | null {
    const cell = this.#cell(row, column);
    if (!cell) return undefined;
    const place = this.place(row, column);
    const wrong = (code: string, message: Said): null => {
      this.error(place, code, message);
      return null;
    };
    if (cell.kind === 'error') return wrong('formula', failedFormula(cell.text));
    if (cell.kind === 'date')
      return wrong('dateForNumber', {
        nl: `Hier staat een datum (${cell.iso}). Maak de cel op als getal en typ het getal opnieuw.`,
        en: `This is a date (${cell.iso}). Format the cell as a number and type it again.`,
      });
    if (cell.kind === 'boolean')
      return wrong('number', {
        nl: 'Hier staat waar of onwaar. Typ een getal.',
        en: 'This is true or false. Type a number.',
      });
    const reading =
      cell.kind === 'number'
        ? {
            ok: true as const,
            value: cell.percent ? asPercentage(cell.value) : cell.value,
            percent: cell.percent === true,
          }
        : readNumber(cell.text, this.decimal);
    if (!reading.ok) {
      const text = quoted(cell.kind === 'text' ? cell.text : '');
      if (reading.why === 'ambiguous')
        return wrong('ambiguous', {
          nl: `${text} kan op twee manieren worden gelezen. Typ het getal zonder punt voor duizendtallen, of geef --decimal comma.`,
          en: `${text} can be read in two ways. Type the number without a sign for thousands, or give --decimal point.`,
        });
      return wrong('number', {
        nl: `${text} is geen getal. Typ alleen het getal; zet uitleg in de kolom Toelichting. Geen cijfer? Laat de cel leeg en kies bij Status "ontbreekt".`,
        en: `${text} is no number. Type the number alone; put explanations in the column Narrative. No figure? Leave the cell empty and choose "missing" as Status.`,
      });
    }
    if (reading.percent && !percentAllowed)
      return wrong('percent', {
        nl: 'Hier staat een percentage, maar deze kolom of indicator is niet in procenten. Typ het aantal.',
        en: 'This is a percentage but this column or indicator is not in percents. Type the number.',
      });
    this.reporter.report.parsed += 1;
    return reading.value;
  }

  error(place: Place, code: string, message: Said): void {
    this.reporter.error(this.#onSheet(place), code, message);
  }

  warn(place: Place, code: string, message: Said): void {
    this.reporter.warn(this.#onSheet(place), code, message);
  }

  info(place: Place, code: string, message: Said): void {
    this.reporter.info(this.#onSheet(place), code, message);
  }

  #onSheet(place: Place): Place {
    return { ...(this.grid.name && { sheet: this.grid.name }), ...place };
  }

  #cell(row: Row, column: FigureColumn): Cell | undefined {
    const index = this.#columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  }
}
