/** An Excel workbook as grids. Formulas by the value they had when the file was saved; macros refused. Loads in a browser. */
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { Cell } from '../table/cells.js';
import type { Grid } from '../table/grid.js';
import { ImportError } from './report.js';
import { unzip } from './zip.js';

/** The parts that hold cells. Pictures, links, comments, printer settings and the like are not even unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/i;
/** Elements of a sheet that the reader would expand cell by cell, however large a range they name, or that need another part. */
const IGNORED = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'autoFilter',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'extLst',
  'sheetProtection',
];
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 500;
/** Cells of one sheet; the largest of the real plans has some 2,200. */
const MAX_CELLS = 150_000;

const refuse = (code: string, nl: string, en: string) => new ImportError(code, { nl, en });

/** Reads every sheet. Throws `ImportError` on what is no workbook, is too large, or holds macros. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw refuse(
      'oldExcel',
      'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Sla het in Excel op als "Excel-werkmap (.xlsx)", zonder wachtwoord.',
      'This is an old Excel file (.xls) or one with a password. Save it in Excel as "Excel Workbook (.xlsx)", without a password.',
    );
  }
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(repack(bytes), { ignoreNodes: IGNORED });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw refuse(
      'xlsx',
      'Dit bestand kan niet als Excel-werkmap worden gelezen. Open het in Excel en sla het opnieuw op als .xlsx.',
      'This file cannot be read as an Excel workbook. Open it in Excel and save it again as .xlsx.',
    );
  }
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
}

/** A workbook with nothing but its cells, after every part was judged. */
function repack(bytes: Uint8Array): ArrayBuffer {
  const names: string[] = [];
  const parts = unzip(bytes, (name) => {
    names.push(name);
    return NEEDED.test(name);
  });
  const types = parts.get('[Content_Types].xml');
  const macros = names.some((name) => /vbaProject|\.bin$|macrosheets/i.test(name) && !/printerSettings/i.test(name));
  if (macros || (types && /macroEnabled|vbaProject/i.test(new TextDecoder().decode(types)))) {
    throw refuse(
      'macros',
      'In dit bestand zitten macro’s. Sla het op als "Excel-werkmap (.xlsx)", zonder macro’s.',
      'This file holds macros. Save it as "Excel Workbook (.xlsx)", without macros.',
    );
  }
  const clean: Record<string, Uint8Array> = {};
  for (const [name, content] of parts) {
    let xml = new TextDecoder().decode(content);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
      throw refuse(
        'doctype',
        'In dit bestand zit XML met eigen definities (DOCTYPE). Dat hoort niet in een Excel-werkmap; het wordt niet gelezen.',
        'This file holds XML with definitions of its own (DOCTYPE). That does not belong in a workbook; it is not read.',
      );
    }
    if (/worksheets\//i.test(name)) checkSize(xml);
    // Named ranges would be expanded cell by cell.
    else if (/workbook\.xml$/i.test(name)) xml = cut(xml, '<definedNames', '</definedNames>');
    clean[name] = new TextEncoder().encode(xml);
  }
  return zipSync(clean, { level: 0 }).buffer;
}

function cut(xml: string, from: string, to: string): string {
  const start = xml.indexOf(from);
  const end = start < 0 ? -1 : xml.indexOf(to, start);
  return end < 0 ? xml : xml.slice(0, start) + xml.slice(end + to.length);
}

/** A row far away makes the reader walk all that lies before it; a cell in memory is a hundred times what it is in the file. */
function checkSize(xml: string): void {
  let cells = 0;
  for (let at = xml.indexOf('<c'); at >= 0 && cells <= MAX_CELLS; at = xml.indexOf('<c', at + 2)) cells += 1;
  if (cells > MAX_CELLS) {
    throw refuse(
      'rows',
      `Een blad heeft meer dan ${MAX_CELLS} cellen. Verwijder lege opgemaakte rijen en kolommen en sla het bestand opnieuw op.`,
      `A sheet has more than ${MAX_CELLS} cells. Delete empty formatted rows and columns and save the file again.`,
    );
  }
  for (const match of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(match[1]) > MAX_ROWS) {
      throw refuse(
        'rows',
        `Er staat iets onder rij ${MAX_ROWS}. Verwijder de lege rijen onder uw gegevens en sla het bestand opnieuw op.`,
        `Something stands below row ${MAX_ROWS}. Delete the empty rows below your data and save the file again.`,
      );
    }
  }
}

function rowsOf(sheet: ExcelJS.Worksheet): Grid['rows'] {
  const rows: Grid['rows'] = [];
  sheet.eachRow((row, number) => {
    const cells: (Cell | undefined)[] = [];
    row.eachCell((cell, column) => {
      if (column <= MAX_COLUMNS) cells[column - 1] = toCell(cell.value, cell.numFmt);
    });
    if (cells.some(Boolean)) rows.push({ number, cells: Array.from(cells) });
  });
  // Headings stand on the first row that holds anything, as in a sheet with a title left out.
  return rows;
}

/** The value of a cell; of a formula its last result. */
function toCell(value: ExcelJS.CellValue, format: string | undefined): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', value, percent: format?.includes('%') === true };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: '#VALUE!' }
      : { kind: 'date', iso: value.toISOString().slice(0, 10) };
  }
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return toCell(value.richText.map(({ text }) => text).join(''), format);
  if ('hyperlink' in value) return toCell((value as { text: ExcelJS.CellValue }).text, format);
  if ('formula' in value || 'sharedFormula' in value) {
    const result = (value as { result?: ExcelJS.CellValue }).result;
    return result === undefined ? { kind: 'error', text: '(geen uitkomst)' } : toCell(result, format);
  }
  return undefined;
}
