/** One row of a sheet: from an entity to cells, and back. What no column can hold goes into the last one, so that nothing is lost. */
import type { Language } from '../../plan/types.js';
import type { DecimalSign } from '../import/numbers.js';
import type { Said } from '../import/report.js';
import { readCell, writeCell, type Cell } from './cells.js';
import { allColumns, type Column } from './columns.js';
import { difference, getPath, isFields, mergeInto, setPath, type Fields } from './paths.js';

/** A cell that could not be read. `index` is its column, from 0. */
interface Problem {
  index: number | undefined;
  column: Column | undefined;
  code: string;
  message: Said;
}

/** Columns of a file in their order; `rest` marks those with JSON, `headed` those with any heading, also one that is passed over. */
export interface Layout {
  columns: Map<Column, number>;
  rest: number[];
  headed: ReadonlySet<number>;
}

/** Longest piece of text in one cell; Excel stops at 32,767 characters. */
const PIECE = 30_000;

/** The layout that an export uses, behind `lead` columns of its own. */
export function exportLayout(columns: readonly Column[], lead = 0): Layout {
  const all = allColumns(columns);
  return {
    columns: new Map(all.map((column, index) => [column, index + lead])),
    rest: [all.length + lead],
    headed: new Set(),
  };
}

/** Cells of an entity. `ignore` names lists that have a sheet of their own. */
export function writeRow(
  entity: Fields,
  columns: readonly Column[],
  layout: Layout,
  lang: Language,
  ignore: readonly string[] = [],
): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  const own = structuredClone(entity);
  for (const [column, index] of layout.columns) {
    let value = getPath(entity, column.path);
    // A text in English alone goes into the last column: without the Dutch one before it, its cell would be a slip.
    if (isTwin(column, layout) && typeof getPath(entity, column.path.replace(/en$/, 'nl')) !== 'string') continue;
    // A version or a goal number that is a number reads the same as text, and people may change it in its cell.
    if (column.type === 'string' && typeof value === 'number') setPath(own, column.path, (value = String(value)));
    // A text in two languages fills two columns: this one, and its twin whose path ends in `.en`.
    const shown =
      column.type === 'text' && isFields(value) ? (typeof value['en'] === 'string' ? value['nl'] : undefined) : value;
    const cell = writeCell(column, shown, lang);
    if (cell && !(cell.kind === 'text' && cell.text.trim() === '')) cells[index] = cell;
  }
  const back: Fields = readRow(cells, columns, layout).fields;
  for (const path of ignore) removePath(own, path);
  const rest = difference(own, back);
  if (rest) pieces(JSON.stringify(rest)).forEach((text, i) => (cells[layout.rest[0]! + i] = { kind: 'text', text }));
  return cells;
}

function removePath(entity: Fields, path: string): void {
  const at = path.lastIndexOf('.');
  const holder = at < 0 ? entity : getPath(entity, path.slice(0, at));
  if (isFields(holder)) Reflect.deleteProperty(holder, path.slice(at + 1));
}

/** Cuts JSON into cells; none begins or ends with a space, which a program may drop there. */
export function pieces(json: string): string[] {
  // What a workbook cannot hold is written as JSON escapes.
  let left = json
    .replace(/_(?=x)/gi, '\\u005f')
    .replace(/[\u007f\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const parts: string[] = [];
  while (left.length > PIECE) {
    // A space in JSON of ours stands inside a text, where it may be written as an escape.
    parts.push(left.slice(0, PIECE).replace(/ $/, '\\u0020'));
    left = left.slice(PIECE).replace(/^ /, '\\u0020');
  }
  return [...parts, left];
}

/** The entity of a row, with the cells that could not be read. */
export function readRow(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
  layout: Layout,
  decimal?: DecimalSign,
): { fields: Fields; problems: Problem[]; numbers: number } {
  const fields: Fields = {};
  const problems: Problem[] = [];
  const english = new Map<string, string>();
  let numbers = 0;
  for (const [column, index] of layout.columns) {
    const cell = cells[index];
    if (!cell || (cell.kind === 'text' && cell.text.trim() === '')) continue;
    const reading = readCell(column, cell, decimal);
    if (!reading.ok) problems.push({ index, column, code: reading.code, message: reading.message });
    else if (isTwin(column, layout)) english.set(column.path.slice(0, -3), String(reading.value));
    else setPath(fields, column.path, reading.value);
    if (reading.ok && reading.number) numbers += 1;
  }
  for (const [path, en] of english) {
    const nl = getPath(fields, path);
    if (typeof nl === 'string') setPath(fields, path, { nl, en });
    else {
      const [column, index] = [...layout.columns].find(([other]) => other.path === `${path}.en`)!;
      problems.push({
        ...{ index, column, code: 'englishOnly' },
        message: {
          nl: 'Hier staat alleen een Engelse tekst. Vul ook de Nederlandse kolom ervoor in.',
          en: 'There is only an English text here. Fill in the Dutch column before it too.',
        },
      });
    }
  }
  for (const column of columns) {
    if (column.required && column.type === 'list' && getPath(fields, column.path) === undefined) {
      if (!problems.some((problem) => problem.column === column)) setPath(fields, column.path, []);
    }
  }
  readRest(cells, layout, fields, problems);
  return { fields, problems, numbers };
}

const isTwin = (column: Column, layout: Layout) =>
  column.path.endsWith('.en') &&
  column.type === 'string' &&
  [...layout.columns.keys()].some((other) => other.type === 'text' && `${other.path}.en` === column.path);

function readRest(cells: readonly (Cell | undefined)[], layout: Layout, fields: Fields, problems: Problem[]): void {
  // Pieces that did not fit stand in the columns after the last one, without a heading.
  const last = layout.rest.at(-1);
  if (last === undefined) return;
  const columns = [...layout.rest, ...[...cells.keys()].filter((at) => at > last && !layout.headed.has(at))];
  const json = columns
    .map((at) => cells[at])
    .map((cell) => (cell?.kind === 'text' ? cell.text : ''))
    .join('');
  if (json.trim() === '') return;
  try {
    const rest: unknown = JSON.parse(json);
    if (!isFields(rest)) throw new SyntaxError('no object');
    mergeInto(fields, rest);
  } catch {
    problems.push({
      ...{ index: layout.rest[0], column: undefined, code: 'json' },
      message: {
        nl: 'Deze kolom moet leeg zijn of JSON tussen { en } bevatten. Maak de cel leeg als u hem niet gebruikt.',
        en: 'This column must be empty or hold JSON between { and }. Empty the cell if you do not use it.',
      },
    });
  }
}
