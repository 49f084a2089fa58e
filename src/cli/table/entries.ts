/** Rows that became entities, with the place where each stands. Pure; loads in a browser. */
import type { Place } from '../import/report.js';
import type { Column } from './columns.js';
import { letters, type Grid, type Row } from './grid.js';
import type { FoundLayout } from './headings.js';
import type { Fields } from './paths.js';

/** A row that became an entity. */
export interface Entry {
  grid: Grid;
  row: Row;
  columns: readonly Column[];
  layout: FoundLayout;
  fields: Fields;
  /** JSON path in the plan. */
  path: string;
  /** Paths of the columns that were reported: what is wrong once is not reported again. */
  failed: Set<string>;
  /** Where a column stands, when the row is not its place. */
  place?: (column: Column) => Place;
}

/** Where an entity stands in its file, or the cell of one of its columns. */
export function placeOf(entry: Entry, column: Column | undefined): Place {
  if (column && entry.place) return entry.place(column);
  const index = column && entry.layout.columns.get(column);
  return {
    sheet: entry.grid.name,
    row: entry.row.number,
    ...(column && { column: index === undefined ? column.head.nl : entry.layout.heads.get(index)! }),
    ...(index !== undefined && { cell: `${letters(index)}${entry.row.number}` }),
  };
}

const indexes = new WeakMap<readonly Entry[], Map<unknown, Entry>>();

/** The first entry with an id. A list is indexed when it is first asked for; it is complete by then. */
export function entryWithId(entries: readonly Entry[], id: string): Entry | undefined {
  let index = indexes.get(entries);
  if (!index)
    indexes.set(entries, (index = new Map([...entries].reverse().map((entry) => [entry.fields['id'], entry]))));
  return index.get(id);
}

/** A row in which nothing stands. */
export const isEmpty = (row: Row) =>
  row.cells.every((cell) => !cell || (cell.kind === 'text' && cell.text.trim() === ''));
