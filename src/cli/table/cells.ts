/** One cell: from a value of the plan to what a sheet shows, and back. */
import type { Language } from '../../plan/types.js';
import { readDate } from '../import/dates.js';
import { ID } from '../import/ids.js';
import { readNumber, type DecimalSign } from '../import/numbers.js';
import { quoted, type Said } from '../import/report.js';
import type { Column } from './columns.js';
import { SHEETS } from './sheets.js';
import { codeFor, shownWords, wordFor, WORDS } from './vocabulary.js';

/** What stands in a cell, whatever file it comes from. */
export type Cell =
  | { kind: 'text'; text: string }
  /** `percent`: the cell shows its number as a percentage, so that 0.77 is read by people as 77%. */
  | { kind: 'number'; value: number; percent?: boolean }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; iso: string }
  /** A formula that failed, such as `#DIV/0!`. */
  | { kind: 'error'; text: string };

/** What a cell says, or why it says nothing. `number`: a figure was read. */
export type Reading = { ok: true; value: unknown; number?: true } | { ok: false; code: string; message: Said };

/** The number that a cell with a percent sign shows: 77 for 0.77, without the noise of binary fractions. */
export const asPercentage = (value: number): number => Math.round(value * 1e10) / 1e8;

/** What is written for null, since an empty cell means that the field is absent. */
const UNKNOWN = { nl: 'onbekend', en: 'unknown' };
const NULL_WORDS = new Set(['onbekend', 'unknown', 'null']);
const YES = new Set(['ja', 'yes', 'true', 'waar', 'x']);
const NO = new Set(['nee', 'no', 'false', 'onwaar']);

const fail = (code: string, nl: string, en: string): Reading => ({ ok: false, code, message: { nl, en } });

/** What to do about a formula that failed with `text`, such as `#DIV/0!`. */
export const failedFormula = (text: string): Said => ({
  nl: `De formule geeft de fout ${text}. Herstel de formule of typ de waarde.`,
  en: `The formula fails with ${text}. Repair it or type the value.`,
});

/** What a sheet shows for a value; undefined leaves the cell empty. */
export function writeCell(column: Column, value: unknown, lang: Language): Cell | undefined {
  if (value === undefined) return undefined;
  if (value === null) return column.type === 'numberOrNull' ? { kind: 'text', text: UNKNOWN[lang] } : undefined;
  if (typeof value === 'boolean') {
    return column.type === 'boolean'
      ? { kind: 'text', text: value ? (lang === 'nl' ? 'ja' : 'yes') : lang === 'nl' ? 'nee' : 'no' }
      : undefined;
  }
  if (typeof value === 'number') {
    return column.type === 'number' || column.type === 'numberOrNull' ? { kind: 'number', value } : undefined;
  }
  if (Array.isArray(value)) {
    // Several words where one is usual stay together in the last column.
    if (column.type !== 'list') return undefined;
    return { kind: 'text', text: value.map(String).join('; ') };
  }
  if (typeof value !== 'string' || !fitsCell(value)) return undefined;
  if (column.type === 'date') return readDate(value) === value ? { kind: 'date', iso: value } : undefined;
  if (column.words) return { kind: 'text', text: wordFor(column.words, value, lang) };
  return { kind: 'text', text: value };
}

/** Excel holds no control characters, no more than 32,767 characters, and reads `_x0041_` as a character. */
export function fitsCell(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters that a workbook cannot hold
  return text.length <= 32_000 && !/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_/i.test(text);
}

/** The value of a cell for its column, or why it has none. The cell is not empty. */
export function readCell(column: Column, cell: Cell, decimal?: DecimalSign): Reading {
  if (cell.kind === 'error') {
    return { ok: false, code: 'formula', message: failedFormula(cell.text) };
  }
  switch (column.type) {
    case 'number':
    case 'numberOrNull':
      return readFigure(column, cell, decimal);
    case 'boolean':
      return readYesNo(cell);
    case 'date':
      return readDay(cell);
    case 'code':
      return readWord(column, asText(cell));
    case 'id':
      return readId(column, asText(cell));
    case 'list':
      return readList(column, asText(cell));
    default:
      return { ok: true, value: asText(cell) };
  }
}

function asText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replace(/\r\n?/g, '\n').trim();
    case 'date':
      return cell.iso;
    case 'boolean':
      return cell.value ? 'ja' : 'nee';
    case 'number':
      return cell.percent ? `${String(asPercentage(cell.value))}%` : String(cell.value);
    default:
      return cell.text;
  }
}

function readFigure(column: Column, cell: Cell, decimal?: DecimalSign): Reading {
  if (cell.kind === 'number' && !cell.percent) return { ok: true, value: cell.value, number: true };
  if (cell.kind === 'date') {
    return fail(
      'dateForNumber',
      `Hier staat een datum (${cell.iso}), maar een getal is nodig. Maak de cel op als getal en typ het getal opnieuw.`,
      `This is a date (${cell.iso}) but a number is needed. Format the cell as a number and type it again.`,
    );
  }
  const text = asText(cell);
  if (column.type === 'numberOrNull' && NULL_WORDS.has(text.toLowerCase())) return { ok: true, value: null };
  const reading = readNumber(text, decimal);
  if (reading.ok && !reading.percent) return { ok: true, value: reading.value, number: true };
  if (reading.ok) {
    return fail(
      'percent',
      `${quoted(text)} is een percentage. Typ alleen het getal (${reading.value}) en maak de cel op als getal, niet als procent.`,
      `${quoted(text)} is a percentage. Type the number alone (${reading.value}) in a cell that is not formatted as a percentage.`,
    );
  }
  if (reading.why === 'ambiguous') {
    return fail(
      'ambiguous',
      `${quoted(text)} kan op twee manieren worden gelezen. Typ het getal zonder punt voor duizendtallen.`,
      `${quoted(text)} can be read in two ways. Type the number without a sign for thousands.`,
    );
  }
  return fail(
    'number',
    `${quoted(text)} is geen getal. Typ alleen cijfers, bijvoorbeeld 12,5; zet uitleg in een tekstkolom.`,
    `${quoted(text)} is no number. Type digits only, such as 12.5; put explanations in a text column.`,
  );
}

function readYesNo(cell: Cell): Reading {
  if (cell.kind === 'boolean') return { ok: true, value: cell.value };
  const text = asText(cell);
  if (YES.has(text.toLowerCase())) return { ok: true, value: true };
  if (NO.has(text.toLowerCase())) return { ok: true, value: false };
  return fail(
    'yesNo',
    `${quoted(text)} is geen ja of nee. Kies ja of nee, of laat de cel leeg.`,
    `${quoted(text)} is not yes or no. Choose yes or no, or leave the cell empty.`,
  );
}

function readDay(cell: Cell): Reading {
  if (cell.kind === 'date') return { ok: true, value: cell.iso };
  const text = asText(cell);
  const value = readDate(text);
  if (value) return { ok: true, value };
  return fail(
    'date',
    `${quoted(text)} is geen datum die bestaat. Typ dag-maand-jaar, bijvoorbeeld 30-09-2026.`,
    `${quoted(text)} is no existing date. Type day-month-year, such as 30-09-2026.`,
  );
}

function readWord(column: Column, text: string): Reading {
  const list = column.words!;
  const value = codeFor(list, text) ?? (column.open ? text : undefined);
  if (value !== undefined) return { ok: true, value };
  return fail(
    'word',
    `${quoted(text)} is hier geen keuze. Kies een van: ${shownWords(list, 'nl').join(', ')}.`,
    `${quoted(text)} is not an option here. Choose one of: ${Object.keys(WORDS[list]).join(', ')}.`,
  );
}

function readId(column: Column, text: string): Reading {
  if (ID.test(text)) return { ok: true, value: text };
  const tab = SHEETS.find(({ key }) => key === column.ref)?.tab;
  if (tab) {
    return fail(
      'id',
      `${quoted(text)} is geen id. Neem het id over uit de eerste kolom van het blad ${quoted(tab.nl)}.`,
      `${quoted(text)} is no id. Copy the id from the first column of the sheet ${quoted(tab.en)}.`,
    );
  }
  return fail(
    'id',
    `${quoted(text)} kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, en begin met een letter, zoals doel-12.`,
    `${quoted(text)} cannot be an id. Use lower-case letters, digits and hyphens, starting with a letter, such as goal-12.`,
  );
}

function readList(column: Column, text: string): Reading {
  const items = text
    .split(column.ref ? /[;,\n]/ : /[;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  const wrong = column.ref ? items.find((item) => !ID.test(item)) : undefined;
  return wrong === undefined ? { ok: true, value: items } : readId(column, wrong);
}
