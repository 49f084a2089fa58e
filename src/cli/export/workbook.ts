/** Grids as an Excel workbook, with headings that explain themselves and drop-downs for closed lists. Loads in a browser. */
import ExcelJS from 'exceljs';
import type { Language, Plan } from '../../plan/types.js';
import type { Said } from '../import/report.js';
import type { Cell } from '../table/cells.js';
import { allColumns, type Column } from '../table/columns.js';
import { headsOf, planHeads, planToGrids } from '../table/from-plan.js';
import { letters, type Grid } from '../table/grid.js';
import { parentHead, PLAN_TAB, REST_HEAD, SHEETS } from '../table/sheets.js';
import { PLAN_FIELDS } from '../table/sheets/plan.js';
import { shownWords } from '../table/vocabulary.js';
import { EXPLANATION } from './explanation.js';

/** Rows below the last one that also get drop-downs. */
const SPARE_ROWS = 200;
const LISTS_TAB = { nl: 'Lijsten', en: 'Lists' };
const HELP_TAB = { nl: 'Uitleg', en: 'Help' };
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3ECF4' } };
const REQUIRED_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFCFE0EF' } };

/** The workbook of a plan: a sheet per entity. */
export async function planToWorkbook(plan: Plan, lang: Language = 'nl'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // No clock and no name of a person in the file.
  workbook.creator = 'Koers';
  workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1));
  const help = workbook.addWorksheet(HELP_TAB[lang]);
  help.getColumn(1).width = 100;
  EXPLANATION[lang].forEach((line) => help.addRow([line]));
  help.eachRow((row) => (row.alignment = { wrapText: true, vertical: 'top' }));
  help.getRow(1).font = { bold: true, size: 14 };

  const grids = planToGrids(plan, lang);
  const sheets = new Map(grids.map((grid) => [grid.name, addGrid(workbook, grid)]));
  const lists = addLists(workbook, lang);
  decoratePlan(sheets.get(PLAN_TAB[lang])!, lang, lists);
  for (const sheet of SHEETS) {
    const target = sheets.get(sheet.tab[lang])!;
    const columns: (Column | undefined)[] = [
      ...(sheet.parent ? [undefined] : []),
      ...allColumns(sheet.columns),
      undefined,
    ];
    headsOf(sheet, lang).forEach((head, index) => {
      const column = columns[index];
      const cell = target.getCell(1, index + 1);
      if (column?.required || (sheet.parent && index === 0)) cell.fill = REQUIRED_FILL;
      target.getColumn(index + 1).width = widthOf(column, head);
      const source = sheet.parent && index === 0 ? sheet.parent.key : column?.type === 'list' ? undefined : column?.ref;
      const said = comment(
        column,
        head === REST_HEAD[lang],
        sheet.parent && index === 0 ? parentHead(sheet) : undefined,
        lang,
      );
      if (said) cell.note = said;
      addChoice(target, index, validationFor(column, source, lang, lists));
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addGrid(workbook: ExcelJS.Workbook, grid: Grid): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(grid.name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  for (const { number, cells } of grid.rows) {
    cells.forEach((cell, index) => {
      if (!cell) return;
      const target = sheet.getCell(number, index + 1);
      target.value = shown(cell);
      if (cell.kind === 'date') target.numFmt = 'dd-mm-yyyy';
      if (number > 1 && cell.kind === 'text') target.alignment = { wrapText: cell.text.length > 40, vertical: 'top' };
    });
  }
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.eachCell((cell) => (cell.fill = HEAD_FILL));
  return sheet;
}

function shown(cell: Cell): ExcelJS.CellValue {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'date':
      return new Date(`${cell.iso}T00:00:00Z`);
    default:
      return cell.value;
  }
}

function widthOf(column: Column | undefined, head: string): number {
  const wide = column?.type === 'text' || (column?.type === 'string' && /^(summary|description)$/.test(column.path));
  return wide && !column.path.endsWith('name') ? 44 : Math.max(12, Math.min(24, head.length + 2));
}

function comment(
  column: Column | undefined,
  rest: boolean,
  parent: Said | undefined,
  lang: Language,
): string | undefined {
  const nl = lang === 'nl';
  if (rest)
    return nl
      ? 'Voor velden die zelden voorkomen. Laat leeg, of laat staan wat er staat.'
      : 'For rare fields. Leave empty, or leave what is there.';
  if (parent)
    return nl
      ? 'Het id van de rij op het andere blad waar deze rij bij hoort.'
      : 'The id of the row on the other sheet to which this row belongs.';
  const parts = [
    column?.required && (nl ? 'Verplicht.' : 'Required.'),
    column?.note?.[lang],
    column?.type === 'list' && (nl ? "Meer id's: met ; ertussen." : 'Several: with ; between.'),
    column?.type === 'date' && (nl ? 'Dag-maand-jaar, zoals 30-09-2026.' : 'Day-month-year, such as 30-09-2026.'),
    column?.type === 'numberOrNull' &&
      (nl ? 'Typ "onbekend" als er nog geen getal is.' : 'Type "unknown" while there is no number.'),
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** Ranges with the words of each closed list, by list. */
function addLists(workbook: ExcelJS.Workbook, lang: Language): Map<string, string> {
  const sheet = workbook.addWorksheet(LISTS_TAB[lang], { state: 'hidden' });
  const ranges = new Map<string, string>();
  const used = new Set(
    [...PLAN_FIELDS, ...SHEETS.flatMap(({ columns }) => columns)].flatMap(({ words }) => words ?? []),
  );
  [...used].forEach((list, index) => {
    const words = shownWords(list, lang);
    [list, ...words].forEach((word, row) => (sheet.getCell(row + 1, index + 1).value = word));
    const letter = letters(index);
    ranges.set(list, `'${LISTS_TAB[lang]}'!$${letter}$2:$${letter}$${words.length + 1}`);
  });
  return ranges;
}

function validationFor(
  column: Column | undefined,
  source: string | undefined,
  lang: Language,
  lists: ReadonlyMap<string, string>,
): ExcelJS.DataValidation | undefined {
  const nl = lang === 'nl';
  const list = (formula: string, strict: boolean): ExcelJS.DataValidation => ({
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    errorTitle: nl ? 'Kies uit de lijst' : 'Choose from the list',
    error: nl ? 'Deze waarde staat niet in de lijst.' : 'This value is not in the list.',
  });
  if (source) {
    const sheet = SHEETS.find(({ key }) => key === source)!;
    return list(`'${sheet.tab[lang]}'!$A$2:$A$2000`, false);
  }
  if (column?.words) return list(lists.get(column.words)!, !column.open);
  if (column?.type === 'boolean') return list(nl ? '"ja,nee"' : '"yes,no"', true);
  return undefined;
}

function addChoice(sheet: ExcelJS.Worksheet, index: number, validation: ExcelJS.DataValidation | undefined): void {
  if (!validation) return;
  const letter = letters(index);
  // The typings leave out that a whole range can be given at once.
  const ranges = (
    sheet as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } }
  ).dataValidations;
  ranges.add(`${letter}2:${letter}${sheet.rowCount + SPARE_ROWS}`, validation);
}

function decoratePlan(sheet: ExcelJS.Worksheet, lang: Language, lists: ReadonlyMap<string, string>): void {
  planHeads(lang).forEach((_, index) => (sheet.getColumn(index + 1).width = index === 0 ? 26 : 60));
  PLAN_FIELDS.forEach((column, index) => {
    const head = sheet.getCell(index + 2, 1);
    head.fill = column.required ? REQUIRED_FILL : HEAD_FILL;
    const said = comment(column, false, undefined, lang);
    if (said) head.note = said;
    const validation = validationFor(column, column.ref, lang, lists);
    if (validation) sheet.getCell(index + 2, 2).dataValidation = validation;
  });
}
