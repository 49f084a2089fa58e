/** Grids to a plan: reads every cell, names each one that it refuses, and checks what rows say about each other. Pure; loads in a browser. */
import { checkPlan } from '../../plan/check.js';
import type { Plan } from '../../plan/types.js';
import type { DecimalSign } from '../import/numbers.js';
import { quoted, Reporter, type ImportReport, type Place } from '../import/report.js';
import type { Cell } from './cells.js';
import type { Column, Sheet } from './columns.js';
import { letters, type Grid, type Row } from './grid.js';
import { closest, isPlanGrid, isRestGrid, readHeadings, sheetFor, type FoundLayout } from './headings.js';
import { getPath, mergeInto, setPath, type Fields } from './paths.js';
import { readRestRow } from './rest.js';
import { exportLayout, readRow } from './rows.js';
import { PLAN_TAB, SHEETS } from './sheets.js';
import { PLAN_FIELDS } from './sheets/plan.js';

export interface TablesResult {
  /** Undefined when there is an error. */
  plan: Plan | undefined;
  report: ImportReport;
}

export interface TablesOptions {
  decimal?: DecimalSign | undefined;
}

/** A row that became an entity. */
interface Entry {
  grid: Grid;
  row: Row;
  columns: readonly Column[];
  layout: FoundLayout;
  fields: Fields;
  /** JSON path in the plan. */
  path: string;
  failed: Set<string>;
  /** Where a column stands, when the row is not its place. */
  place?: (column: Column) => Place;
}

/** Reads a workbook, or a folder of CSV files, that was filled in by people. */
export function gridsToPlan(grids: readonly Grid[], format: string, { decimal }: TablesOptions = {}): TablesResult {
  const reporter = new Reporter(format);
  const root: Fields = {};
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry[]>();
  const planGrid = grids.find(isPlanGrid);
  if (planGrid) entries.push(readPlanGrid(planGrid, root, reporter, decimal));
  else {
    reporter.error({}, 'planMissing', {
      nl: `Het blad ${quoted(PLAN_TAB.nl)} ontbreekt. Daarop staan de titel, de periode en de eigenaar. Begin met het sjabloon en vul dat blad in.`,
      en: `The sheet ${quoted(PLAN_TAB.en)} is missing. It holds title, period and owner. Start from the template and fill in that sheet.`,
    });
  }
  const known = new Map<Sheet, Grid>();
  for (const grid of grids) place(grid);
  for (const sheet of SHEETS) {
    const grid = known.get(sheet);
    if (!grid) continue;
    const read = readSheet(grid, sheet, root, byKey, reporter, decimal);
    byKey.set(sheet.key, read);
    entries.push(...read);
    reporter.found(sheet.key, read.length);
  }
  for (const key of ['goals', 'indicators'] as const) reporter.found(key, 0);
  completeInnerLists(byKey);
  checkReferences(entries, byKey, reporter);
  for (const grid of grids.filter(isRestGrid)) readRestGrid(grid, root, reporter);
  if (!reporter.failed) judge(root, entries, reporter);
  return { plan: reporter.failed ? undefined : (root as Plan), report: reporter.finish() };

  function place(grid: Grid): void {
    const sheet = sheetFor(grid);
    if (sheet && !known.has(sheet)) known.set(sheet, grid);
    else if (sheet) {
      reporter.error({ sheet: grid.name }, 'sheetTwice', {
        nl: `Dit blad staat er twee keer, ook als ${quoted(known.get(sheet)!.name)}. Voeg de twee samen.`,
        en: `This sheet is there twice, also as ${quoted(known.get(sheet)!.name)}. Join the two.`,
      });
    } else if (
      !isPlanGrid(grid) &&
      !isRestGrid(grid) &&
      grid.rows.length > 0 &&
      !/^(uitleg|lijsten|help|lists)$/i.test(grid.name)
    ) {
      const guess = closest(
        grid.name,
        SHEETS.flatMap(({ tab }) => [tab.nl, tab.en]),
      );
      const nl = `Dit blad is onbekend en wordt niet gelezen.`;
      const en = 'This sheet is unknown and is not read.';
      if (guess)
        reporter.error({ sheet: grid.name }, 'sheet', {
          nl: `${nl} Bedoelt u ${quoted(guess)}? Verander dan de naam van het blad.`,
          en: `${en} Do you mean ${quoted(guess)}? Then rename it.`,
        });
      else reporter.warn({ sheet: grid.name }, 'sheet', { nl, en });
    }
  }
}

const isEmpty = (row: Row) => row.cells.every((cell) => !cell || (cell.kind === 'text' && cell.text.trim() === ''));

/** Turns the rows of the sheet "Plan" into the cells of one entity. */
function readPlanGrid(grid: Grid, root: Fields, reporter: Reporter, decimal?: DecimalSign): Entry {
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
      const guess = closest(
        head,
        PLAN_FIELDS.map((column) => column.head.nl),
      );
      reporter.error({ sheet: grid.name, row: row.number, cell: `A${row.number}` }, 'field', {
        nl: `Het veld ${quoted(head)} is onbekend.${guess ? ` Bedoelt u ${quoted(guess)}?` : ''} Verbeter de naam in kolom A, of haal de rij weg.`,
        en: `The field ${quoted(head)} is unknown.${guess ? ` Do you mean ${quoted(guess)}?` : ''} Correct the name in column A, or remove the row.`,
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

function placeOf(entry: Entry, column: Column | undefined): Place {
  if (column && entry.place) return entry.place(column);
  const index = column && entry.layout.columns.get(column);
  return {
    sheet: entry.grid.name,
    row: entry.row.number,
    ...(column && { column: index === undefined ? column.head.nl : entry.layout.heads.get(index)! }),
    ...(index !== undefined && { cell: `${letters(index)}${entry.row.number}` }),
  };
}

function readSheet(
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
    const unread = row.cells.filter((_, index) => !layout.heads.get(index));
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
      const tab = SHEETS.find(({ key }) => key === sheet.parent!.key)!.tab;
      reporter.error(
        {
          sheet: entry.grid.name,
          row: entry.row.number,
          column: entry.layout.heads.get(entry.layout.parent)!,
          cell: `${letters(entry.layout.parent)}${entry.row.number}`,
        },
        'parent',
        {
          nl: id
            ? `Het id ${quoted(id)} staat niet op het blad ${quoted(tab.nl)}. Verbeter het id of voeg de rij daar toe.`
            : `Deze rij zegt niet waar hij bij hoort. Vul een id van het blad ${quoted(tab.nl)} in.`,
          en: id
            ? `The id ${quoted(id)} is not on the sheet ${quoted(tab.en)}. Correct it or add the row there.`
            : `This row does not say where it belongs. Fill in an id of the sheet ${quoted(tab.en)}.`,
        },
      );
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

const indexes = new WeakMap<readonly Entry[], Map<unknown, Entry>>();

/** The first entry with an id. A list is indexed when it is first asked for; it is complete by then. */
function entryWithId(entries: readonly Entry[], id: string): Entry | undefined {
  let index = indexes.get(entries);
  if (!index)
    indexes.set(entries, (index = new Map([...entries].reverse().map((entry) => [entry.fields['id'], entry]))));
  return index.get(id);
}

/** Lists that the model asks for, if empty. */
function completeInnerLists(byKey: ReadonlyMap<string, Entry[]>): void {
  for (const { parent } of SHEETS) {
    if (!parent?.required) continue;
    for (const { fields } of byKey.get(parent.key) ?? [])
      if (!Array.isArray(getPath(fields, parent.path))) setPath(fields, parent.path, []);
  }
}

/** Required cells, and pairs of which the second may not lie before the first. */
function checkRow(entry: Entry, reporter: Reporter): void {
  for (const column of entry.columns) {
    const value = getPath(entry.fields, column.path);
    const inLayout = entry.place !== undefined || entry.layout.columns.has(column);
    if (column.required && value === undefined && !entry.failed.has(column.path) && inLayout) {
      entry.failed.add(column.path);
      reporter.error(placeOf(entry, column), 'required', {
        nl: `Hier moet iets staan: ${quoted(column.head.nl)} is verplicht. Vul de cel in.`,
        en: `Something must stand here: ${quoted(column.head.en)} is required. Fill in the cell.`,
      });
    }
    const from = column.from === undefined ? undefined : getPath(entry.fields, column.from);
    const wrong =
      (typeof from === 'string' && typeof value === 'string') || (typeof from === 'number' && typeof value === 'number')
        ? value < from
        : false;
    if (wrong) {
      const other = entry.columns.find(({ path }) => path === column.from)!;
      entry.failed.add(column.path);
      reporter.error(placeOf(entry, column), 'order', {
        nl: `${quoted(column.head.nl)} (${String(value)}) is ${typeof value === 'string' ? 'eerder' : 'kleiner'} dan ${quoted(other.head.nl)} (${String(from)}). Verbeter een van de twee.`,
        en: `${quoted(column.head.en)} (${String(value)}) is ${typeof value === 'string' ? 'before' : 'below'} ${quoted(other.head.en)} (${String(from)}). Correct one of the two.`,
      });
    }
  }
}

/** Every id that a row refers to must stand on the sheet that the column names. */
function checkReferences(entries: readonly Entry[], byKey: ReadonlyMap<string, Entry[]>, reporter: Reporter): void {
  const idsOf = new Map(
    SHEETS.map(({ key }) => [key, new Set((byKey.get(key) ?? []).map(({ fields }) => fields['id']))]),
  );
  for (const entry of entries) {
    for (const column of entry.columns) {
      if (column.ref === undefined || entry.failed.has(column.path)) continue;
      const value = getPath(entry.fields, column.path);
      for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof id !== 'string' || idsOf.get(column.ref)!.has(id)) continue;
        const sheet = SHEETS.find(({ key }) => key === column.ref)!;
        const guess = closest(
          id,
          [...idsOf.get(column.ref)!].filter((other) => typeof other === 'string'),
        );
        entry.failed.add(column.path);
        reporter.error(placeOf(entry, column), 'reference', {
          nl: `Het id ${quoted(id)} staat niet op het blad ${quoted(sheet.tab.nl)}.${guess ? ` Bedoelt u ${quoted(guess)}?` : ''} Verbeter het id of voeg de rij daar toe.`,
          en: `The id ${quoted(id)} is not on the sheet ${quoted(sheet.tab.en)}.${guess ? ` Do you mean ${quoted(guess)}?` : ''} Correct it or add the row there.`,
        });
      }
    }
  }
}

function readRestGrid(grid: Grid, root: Fields, reporter: Reporter): void {
  const rest: Fields = {};
  for (const row of grid.rows.slice(1)) {
    if (isEmpty(row)) continue;
    const problem = readRestRow(row.cells, rest);
    if (problem) reporter.error({ sheet: grid.name, row: row.number }, 'rest', problem);
  }
  mergeInto(root, rest);
}

/** The checks of every plan, with the places of the workbook. */
function judge(root: Fields, entries: readonly Entry[], reporter: Reporter): void {
  const byPath = new Map(entries.filter(({ path }) => path).map((entry) => [entry.path, entry]));
  const planEntry = entries.find(({ path, columns }) => path === '' && columns === PLAN_FIELDS);
  const english = new Map(
    checkPlan(root, { lang: 'en' }).map((finding) => [`${finding.path} ${finding.code}`, finding.message]),
  );
  for (const { level, path, code, message } of checkPlan(root, { lang: 'nl' })) {
    const place = findPlace(path, byPath, planEntry);
    const said = { nl: message, en: english.get(`${path} ${code}`) ?? message };
    // Sheet, row and column say it better than the path in front of the message.
    if (place.sheet) for (const lang of ['nl', 'en'] as const) said[lang] = withoutPath(said[lang]);
    if (level === 'error') reporter.error(place, code, said);
    else reporter.warn(place, code, said);
  }
}

function withoutPath(message: string): string {
  const bare = message.replace(/^[\w.[\]-]+(?: \([^)]*\))?:? /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function findPlace(path: string, byPath: ReadonlyMap<string, Entry>, planEntry: Entry | undefined): Place {
  for (let head = path; head; head = head.replace(/(\.[^.[]+|\[\d+\])$/, '')) {
    const entry = byPath.get(head);
    if (entry) {
      const inner = path.slice(head.length + 1);
      return placeOf(
        entry,
        entry.columns.find((column) => column.path === inner),
      );
    }
    if (!/[.[]/.test(head)) break;
  }
  const column = planEntry?.columns.find((other) => other.path === path);
  return planEntry && column ? placeOf(planEntry, column) : { path };
}
