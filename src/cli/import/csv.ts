/** CSV as a grid: comma, semicolon or tab, quotes, byte order mark, UTF-8 or Windows-1252. Pure; loads in a browser. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { textCell, type Grid } from '../table/grid.js';
import { decodeText, type Encoding } from './decode.js';
import { ImportError } from './report.js';

/** Largest CSV file, in bytes. */
const MAX_CSV = 10_000_000;

interface Csv {
  grid: Grid;
  delimiter: string;
  encoding: Encoding;
}

/** Reads a file. Row numbers are lines of the file, as a text editor shows them. Throws `ImportError`. */
export function readCsv(bytes: Uint8Array, name: string): Csv {
  if (bytes.length > MAX_CSV) {
    throw new ImportError('tooBig', {
      nl: `Dit bestand is groter dan ${MAX_CSV / 1e6} MB en wordt niet gelezen.`,
      en: `This file is larger than ${MAX_CSV / 1e6} MB and is not read.`,
    });
  }
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // `lines` is the last line of a record; with a line break inside a cell the first one is what an editor shows.
    const rows = records.map(({ record, info }) => ({
      number: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
      cells: record.map(textCell),
    }));
    return { grid: { name, rows }, delimiter, encoding };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as unknown as { lines?: number }).lines ?? 1;
    throw new ImportError('csv', {
      nl: `Regel ${line} kan niet worden gelezen: controleer de aanhalingstekens in die regel.`,
      en: `Line ${line} cannot be read: check its quotes.`,
    });
  }
}

/** The sign that occurs most on the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}
