/** Tables as they come out of a file and go into one, before anything is known about a plan. */
import type { Cell } from './cells.js';

export interface Row {
  /** As a spreadsheet numbers it, from 1. */
  number: number;
  /** By column, from 0; an empty cell is undefined. */
  cells: (Cell | undefined)[];
}

/** One sheet of a workbook, or one CSV file. The first row holds the headings. */
export interface Grid {
  name: string;
  rows: Row[];
}

/** Letters of a column, from 0: `A`, `Z`, `AA`. */
export function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export const textCell = (text: string): Cell | undefined => (text.trim() === '' ? undefined : { kind: 'text', text });
