/** A plan as grids: the content of the workbook and of a folder of CSV files. Pure; loads in a browser. */
import type { Language, Plan } from '../../plan/types.js';
import type { Cell } from './cells.js';
import { allColumns, type Sheet } from './columns.js';
import type { Grid } from './grid.js';
import { difference, getPath, isFields, type Fields } from './paths.js';
import { restHeads, writeRest } from './rest.js';
import { exportLayout, writeRow } from './rows.js';
import { parentHead, PLAN_TAB, REST_HEAD, REST_TAB, SHEETS } from './sheets.js';
import { PLAN_FIELDS } from './sheets/plan.js';

/** Every sheet with its headings and rows, in the order of the workbook. Sheets without rows are there too. */
export function planToGrids(plan: Plan, lang: Language): Grid[] {
  const root = plan as Fields;
  const held: Fields = {};
  const grids: Grid[] = [];
  for (const sheet of SHEETS) {
    const rows: (Cell | undefined)[][] = [];
    if (sheet.parent) {
      for (const parent of entities(root, sheet.parent.key)) {
        const items = innerItems(parent, sheet);
        for (const item of items ?? [])
          rows.push([{ kind: 'text', text: String(parent['id']) }, ...entityCells(item, sheet, lang).slice(1)]);
      }
    } else if (entities(root, sheet.key).length > 0) {
      held[sheet.key] = root[sheet.key];
      for (const entity of entities(root, sheet.key)) rows.push(entityCells(entity, sheet, lang));
    }
    grids.push(toGrid(sheet.tab[lang], headsOf(sheet, lang), rows));
  }
  const planCells = fieldRows(root, lang, held);
  const rest = difference(root, { ...planCells.read, ...held }) ?? {};
  return [
    toGrid(PLAN_TAB[lang], planHeads(lang), planCells.rows),
    ...grids,
    toGrid(REST_TAB[lang], restHeads(lang), writeRest(rest, lang)),
  ];
}

/** Headings of a sheet, as an export writes them. */
export function headsOf(sheet: Sheet, lang: Language): string[] {
  const own = allColumns(sheet.columns).map(({ head }) => head[lang]);
  return [...(sheet.parent ? [parentHead(sheet)[lang]] : []), ...own, REST_HEAD[lang]];
}

/** Headings of the sheet of the plan itself. */
export const planHeads = (lang: Language): string[] =>
  lang === 'nl' ? ['Veld', 'Waarde', 'Engels'] : ['Field', 'Value', 'English'];

/** The entities of a list, or none when any of it is not an object with what the sheet needs. */
function entities(root: Fields, key: string): Fields[] {
  const list = root[key];
  return Array.isArray(list) && list.every(isFields) ? list : [];
}

/** The items of a list inside an entity when its sheet can hold them: by the id of the entity; an empty list only when it must be there. */
function innerItems(entity: Fields, sheet: Sheet): Fields[] | undefined {
  const list = getPath(entity, sheet.parent!.path);
  if (!Array.isArray(list) || !list.every(isFields) || typeof entity['id'] !== 'string') return undefined;
  return list.length > 0 || sheet.parent!.required ? list : undefined;
}

function entityCells(entity: Fields, sheet: Sheet, lang: Language): (Cell | undefined)[] {
  const inner = SHEETS.filter(({ parent }) => parent?.key === sheet.key && !sheet.parent);
  const ignore = inner.filter((child) => innerItems(entity, child)).map((child) => child.parent!.path);
  return writeRow(entity, sheet.columns, exportLayout(sheet.columns, sheet.parent ? 1 : 0), lang, ignore);
}

/** The sheet of the plan itself: a row per field. */
function fieldRows(root: Fields, lang: Language, held: Fields) {
  const layout = exportLayout(PLAN_FIELDS);
  const own: Fields = {};
  // Lists have their own sheets, what is unknown goes to the sheet "Overig".
  for (const key of new Set(PLAN_FIELDS.map(({ path }) => path.split('.')[0]!)))
    if (!(key in held) && key in root) own[key] = root[key];
  const cells = writeRow(own, PLAN_FIELDS, layout, lang);
  const rows = PLAN_FIELDS.map((column): (Cell | undefined)[] => {
    const twin = [...layout.columns].find(([{ path }]) => path === `${column.path}.en`);
    return [{ kind: 'text', text: column.head[lang] }, cells[layout.columns.get(column)!], twin && cells[twin[1]]];
  });
  const read = structuredClone(own);
  const rest = cells.slice(layout.rest[0]).map((cell) => (cell?.kind === 'text' ? cell.text : ''));
  // What did not fit the fields is left to the sheet "Overig".
  if (rest.length > 0) removeLeaves(read, JSON.parse(rest.join('')) as Fields);
  return { rows, read };
}

function removeLeaves(target: Fields, rest: Fields): void {
  for (const [key, value] of Object.entries(rest)) {
    const own = target[key];
    if (isFields(value) && isFields(own)) removeLeaves(own, value);
    else Reflect.deleteProperty(target, key);
  }
}

function toGrid(name: string, heads: string[], rows: (Cell | undefined)[][]): Grid {
  return {
    name,
    rows: [
      { number: 1, cells: heads.map((text): Cell => ({ kind: 'text', text })) },
      ...rows.map((cells, index) => ({ number: index + 2, cells })),
    ],
  };
}
