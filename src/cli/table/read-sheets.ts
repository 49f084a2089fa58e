/** The rows of a sheet as entities of a plan; each cell that cannot be read is named. Pure; loads in a browser. */
import type { DecimalSign } from '../import/numbers.js';
import { quoted, type Place, type Reporter } from '../import/report.js';
import type { Cell } from './cells.js';
import { checkRow, reportNoSheet } from './check-entries.js';
import type { Sheet } from './columns.js';
import { entryWithId, isEmpty, placeOf, type Entry } from './entries.js';
import { letters, type Grid, type Row } from './grid.js';
import { doYouMean, readHeadings, type FoundLayout } from './headings.js';
import { getPath, mergeInto, setPath, type Fields } from './paths.js';
import { readRestRow } from './rest.js';
import { exportLayout, readRow } from './rows.js';
import { SHEETS } from './sheets.js';
import { PLAN_FIELDS } from './sheets/plan.js';

/** The sheet "Plan": its rows are the cells of one entity, which is merged into `root`. */
export function readPlanGrid(grid: Grid, root: Fields, reporter: Reporter, decimal?: DecimalSign): Entry {
  const layout: FoundLayout = { ...exportLayout(PLAN_FIELDS), rest: [], parent: undefined, heads: new Map() };
  const cells: (Cell | undefined)[] = [];
  const rowOf = new Map<number, Row>();
  const columns = [...layout.columns];
  for (const row of grid.rows.slice(1)) {
    const head = row.cells[0]?.kind === 'text' ? row.cells[0].text.trim() : '';
    if (isEmpty(row) || head.startsWith('#')) continue;
    const found = columns.find(([{ head: own, path }]) =>
      [own.nl, own.en, path].some((name) => name.toLowerCase() === head.toLowerCase()),
    );
    if (!found) {
      const mean = doYouMean(
        head,
        PLAN_FIELDS.map((column) => column.head.nl),
      );
      reporter.error({ sheet: grid.name, row: row.number, cell: `A${row.number}` }, 'field', {
        nl: `Het veld ${quoted(head)} is onbekend.${mean.nl} Verbeter de naam in kolom A, of haal de rij weg.`,
        en: `The field ${quoted(head)} is unknown.${mean.en} Correct the name in column A, or remove the row.`,
      });
      continue;
    }
    const [column, index] = found;
    cells[index] = row.cells[1];
    rowOf.set(index, row);
    layout.heads.set(index, head);
    const twin = columns.find(([{ path }]) => path === `${column.path}.en`);
    if (twin) {
      cells[twin[1]] = row.cells[2];
      rowOf.set(twin[1], row);
    }
  }
  const { fields, problems, numbers } = readRow(cells, PLAN_FIELDS, layout, decimal);
  reporter.report.parsed += numbers;
  const entry: Entry = {
    grid,
    row: grid.rows[0] ?? { number: 1, cells: [] },
    columns: PLAN_FIELDS,
    layout,
    fields,
    path: '',
    failed: new Set(),
  };
  const placeAt = (index: number | undefined, head: string): Place => {
    const row = index === undefined ? undefined : rowOf.get(index);
    return { sheet: grid.name, column: head, ...(row && { row: row.number, cell: `B${row.number}` }) };
  };
  entry.place = (column) => placeAt(layout.columns.get(column), column.head.nl);
  for (const { index, column, code, message } of problems) {
    entry.failed.add(column?.path ?? '');
    reporter.error(placeAt(index, column?.head.nl ?? ''), code, message);
  }
  checkRow(entry, reporter);
  mergeInto(root, fields);
  return entry;
}

/** A sheet of a list: an entity per row, put where it belongs in `root`. `byKey` holds the entities of the sheets before it. */
export function readSheet(
  grid: Grid,
  sheet: Sheet,
  root: Fields,
  byKey: ReadonlyMap<string, Entry[]>,
  reporter: Reporter,
  decimal?: DecimalSign,
): Entry[] {
  const layout = readHeadings(grid, sheet.columns, sheet, reporter);
  const entries: Entry[] = [];
  const ids = new Map<string, Row>();
  for (const row of grid.rows.slice(1)) {
    const unread = row.cells.filter((_, index) => !layout.headed.has(index));
    if (isEmpty({ ...row, cells: row.cells.filter((_, index) => layout.heads.get(index)) })) {
      if (!unread.some(Boolean)) continue;
    }
    if (!layout.rest.length && unread.some(Boolean)) {
      reporter.error({ sheet: grid.name, row: row.number }, 'outside', {
        nl: 'Op deze rij staat iets in een kolom zonder kop. Geef de kolom een kop of maak de cel leeg.',
        en: 'Something on this row is in a column without a heading. Give the column a heading or empty the cell.',
      });
    }
    const { fields, problems, numbers } = readRow(row.cells, sheet.columns, layout, decimal);
    reporter.report.parsed += numbers;
    const entry: Entry = { grid, row, columns: sheet.columns, layout, fields, path: '', failed: new Set() };
    for (const { index, column, code, message } of problems) {
      entry.failed.add(column?.path ?? '');
      const cell =
        index === undefined ? {} : { column: layout.heads.get(index) ?? '', cell: `${letters(index)}${row.number}` };
      reporter.error({ sheet: grid.name, row: row.number, ...cell }, code, message);
    }
    checkRow(entry, reporter);
    const id = fields['id'];
    if (sheet.key !== 'outOfScope' && !sheet.parent && typeof id === 'string') {
      const first = ids.get(id);
      if (first) {
        reporter.error(placeOf(entry, sheet.columns[0]), 'duplicate', {
          nl: `Het id ${quoted(id)} staat ook op rij ${first.number}. Geef een van de twee een ander id.`,
          en: `The id ${quoted(id)} is also on row ${first.number}. Give one of the two another id.`,
        });
      } else ids.set(id, row);
    }
    attach(entry, sheet, root, byKey, reporter);
    entries.push(entry);
  }
  return entries;
}

/** Puts the entity where it belongs: in its list, or inside the entity that the first column names. */
function attach(
  entry: Entry,
  sheet: Sheet,
  root: Fields,
  byKey: ReadonlyMap<string, Entry[]>,
  reporter: Reporter,
): void {
  let holder = root;
  let listPath = sheet.key;
  let prefix = '';
  if (sheet.parent) {
    const cell = entry.layout.parent === undefined ? undefined : entry.row.cells[entry.layout.parent];
    const id = cell?.kind === 'text' ? cell.text.trim() : '';
    const parent = entryWithId(byKey.get(sheet.parent.key) ?? [], id);
    if (!parent) {
      if (entry.layout.parent === undefined) return;
      const { key } = sheet.parent;
      const { tab } = SHEETS.find((other) => other.key === key)!;
      const place = {
        sheet: entry.grid.name,
        row: entry.row.number,
        column: entry.layout.heads.get(entry.layout.parent)!,
        cell: `${letters(entry.layout.parent)}${entry.row.number}`,
      };
      if (id && !byKey.has(key)) {
        reportNoSheet(place, tab, reporter);
        return;
      }
      reporter.error(place, 'parent', {
        nl: id
          ? `Het id ${quoted(id)} staat niet op het blad ${quoted(tab.nl)}. Verbeter het id of voeg de rij daar toe.`
          : `Deze rij zegt niet waar hij bij hoort. Vul een id van het blad ${quoted(tab.nl)} in.`,
        en: id
          ? `The id ${quoted(id)} is not on the sheet ${quoted(tab.en)}. Correct it or add the row there.`
          : `This row does not say where it belongs. Fill in an id of the sheet ${quoted(tab.en)}.`,
      });
      return;
    }
    holder = parent.fields;
    listPath = sheet.parent.path;
    prefix = `${parent.path}.`;
  }
  let list = getPath(holder, listPath);
  if (!Array.isArray(list)) setPath(holder, listPath, (list = []));
  const items = list as unknown[];
  entry.path = `${prefix}${listPath}[${items.length}]`;
  items.push(entry.fields);
}

/** The sheet "Overig": a value per row, merged into `root`. */
export function readRestGrid(grid: Grid, root: Fields, reporter: Reporter): void {
  const rest: Fields = {};
  for (const row of grid.rows.slice(1)) {
    if (isEmpty(row)) continue;
    const problem = readRestRow(row.cells, rest);
    if (problem) reporter.error({ sheet: grid.name, row: row.number }, 'rest', problem);
  }
  mergeInto(root, rest);
}
