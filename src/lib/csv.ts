/** Tables as text: for a spreadsheet in Dutch, for a machine, for the clipboard. */

/** A value in a table; null and undefined are an empty cell. */
export type Cell = string | number | null | undefined;

/** How a table is written. */
export interface CsvOptions {
  /** Between two cells: `;` opens in Dutch Excel, `,` is what machines expect, a tab pastes into a sheet. */
  separator: ';' | ',' | '\t';
  /** Decimal mark of numbers. */
  decimal: ',' | '.';
  /** Start with a byte order mark: without it Excel reads UTF-8 as Windows-1252. */
  bom?: boolean;
}

/** What opens with a double click in a Dutch Excel. */
export const DUTCH_EXCEL: CsvOptions = { separator: ';', decimal: ',', bom: true };

/** What programs expect. */
export const MACHINE: CsvOptions = { separator: ',', decimal: '.' };

/** What pastes into a Dutch sheet. */
export const CLIPBOARD: CsvOptions = { separator: '\t', decimal: ',' };

/**
 * Rows as CSV (RFC 4180, lines end in CRLF). Numbers stay numbers; text that a spreadsheet would run as a formula (it starts with
 * `=`, `+`, `-`, `@`, a tab or a return) gets an apostrophe in front, as OWASP advises. No value is an empty cell.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], { separator, decimal, bom }: CsvOptions): string {
  const cell = (value: Cell): string => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimal) : '';
    const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
    return /["\r\n\t;,]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return (bom ? '\uFEFF' : '') + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
