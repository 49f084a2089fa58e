/** Which sheet and which columns a file means: by Dutch, English or technical name, without regard to capitals and spaces. */
import { quoted, type Reporter, type Said } from '../import/report.js';
import { allColumns, type Column, type Sheet } from './columns.js';
import { letters, type Grid, type Row } from './grid.js';
import type { Layout } from './rows.js';
import { parentHead, PLAN_TAB, REST_HEAD, REST_TAB, SHEETS } from './sheets.js';

/** A name as it is compared: capitals, spaces and underscores do not matter, nor the star of a required heading. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s*_]+/g, ' ')
    .trim();

const named = (grid: Grid, names: readonly string[]) => names.map(fold).includes(fold(grid.name));
export const isPlanGrid = (grid: Grid): boolean => named(grid, [PLAN_TAB.nl, PLAN_TAB.en]);
export const isRestGrid = (grid: Grid): boolean => named(grid, [REST_TAB.nl, REST_TAB.en]);
export const sheetFor = (grid: Grid): Sheet | undefined =>
  SHEETS.find(({ key, tab }) => named(grid, [key, tab.nl, tab.en]));

/** The closest of some names, when it is close enough to be a slip of the pen. */
function closest(name: string, names: readonly string[]): string | undefined {
  const wanted = fold(name).slice(0, 60);
  const scored = names.map((other) => ({ other, distance: distance(wanted, fold(other)) }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 4))
    ? best.other
    : undefined;
}

/** " Bedoelt u …?" for a name that is close to one of the others; empty when none is. Stands behind a sentence. */
export function doYouMean(name: string, names: readonly string[]): Said {
  const guess = closest(name, names);
  return guess === undefined
    ? { nl: '', en: '' }
    : { nl: ` Bedoelt u ${quoted(guess)}?`, en: ` Do you mean ${quoted(guess)}?` };
}

/** Levenshtein distance: letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The layout of a sheet as its headings give it; `parent` is the column that says where a row belongs. */
export interface FoundLayout extends Layout {
  parent: number | undefined;
  heads: Map<number, string>;
}

/** A sheet from its headings on: people write a title above them, which is said and passed over. */
export function fromHeadings(grid: Grid, sheet: Sheet, reporter: Reporter): Grid {
  const names = new Set(allColumns(sheet.columns).flatMap(({ head }) => [fold(head.nl), fold(head.en)]));
  const known = ({ cells }: Row) => cells.filter((cell) => cell?.kind === 'text' && names.has(fold(cell.text))).length;
  const at = grid.rows.slice(0, 5).findIndex((row) => known(row) > 1);
  if (at < 1 || known(grid.rows[0]!) > 0) return grid;
  reporter.warn({ sheet: grid.name, row: grid.rows[0]!.number }, 'title', {
    nl: `Wat boven de koppen staat, wordt overgeslagen. De koppen staan op rij ${grid.rows[at]!.number}.`,
    en: `What stands above the headings is passed over. The headings are on row ${grid.rows[at]!.number}.`,
  });
  return { ...grid, rows: grid.rows.slice(at) };
}

/** Reads the headings. A column that nobody knows is an error when something stands in it: it would be lost. */
export function readHeadings(
  grid: Grid,
  columns: readonly Column[],
  sheet: Sheet | undefined,
  reporter: Reporter,
): FoundLayout {
  const all = allColumns(columns);
  const headed = new Set<number>();
  const layout: FoundLayout = { columns: new Map(), rest: [], headed, parent: undefined, heads: new Map() };
  const parentNames = sheet?.parent ? [parentHead(sheet).nl, parentHead(sheet).en, 'parentId'].map(fold) : [];
  const [header] = grid.rows;
  header?.cells.forEach((cell, index) => {
    const head = cell?.kind === 'text' ? cell.text.trim() : '';
    if (head !== '') headed.add(index);
    if (head === '' || head.startsWith('#')) return;
    layout.heads.set(index, head);
    const name = fold(head);
    const column = all.find((other) => [other.head.nl, other.head.en, other.path].map(fold).includes(name));
    const place = { sheet: grid.name, row: header.number, column: head, cell: `${letters(index)}${header.number}` };
    if (parentNames.includes(name)) layout.parent = index;
    else if ([REST_HEAD.nl, REST_HEAD.en].map(fold).includes(name)) layout.rest.push(index);
    else if (column && layout.columns.has(column)) {
      reporter.error(place, 'headTwice', {
        nl: `De kop ${quoted(head)} staat twee keer op dit blad. Haal een van de twee kolommen weg.`,
        en: `The heading ${quoted(head)} is on this sheet twice. Remove one of the columns.`,
      });
    } else if (column) layout.columns.set(column, index);
    else if (grid.rows.slice(1).some((row) => row.cells[index])) {
      const mean = doYouMean(
        head,
        all.flatMap((other) => [other.head.nl, other.head.en]),
      );
      reporter.error(place, 'head', {
        nl: `De kop ${quoted(head)} is onbekend, dus de cellen eronder zouden verloren gaan.${mean.nl} Verbeter de kop, of zet er een # voor om de kolom over te slaan.`,
        en: `The heading ${quoted(head)} is unknown, so the cells below it would be lost.${mean.en} Correct it, or put a # before it to pass over the column.`,
      });
    }
  });
  const missing = columns.filter((column) => column.required && column.type !== 'list' && !layout.columns.has(column));
  if (grid.rows.length > 1) {
    if (sheet?.parent && layout.parent === undefined) missingHead(parentHead(sheet));
    missing.forEach(({ head }) => {
      missingHead(head);
    });
  }
  return layout;

  function missingHead(head: Said): void {
    reporter.error({ sheet: grid.name, row: header?.number ?? 1 }, 'headMissing', {
      nl: `De kolom ${quoted(head.nl)} ontbreekt op dit blad. Voeg de kolom toe, met deze kop op de eerste rij.`,
      en: `The column ${quoted(head.en)} is missing from this sheet. Add it, with this heading on the first row.`,
    });
  }
}
