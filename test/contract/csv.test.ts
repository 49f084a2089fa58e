/** What is written as CSV comes back as it was, read by another program; and no cell is a formula. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CLIPBOARD, DUTCH_EXCEL, MACHINE, writeCsv, type Cell } from '../../src/lib/csv.js';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+31 6',
    '-3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    'a;b',
    'a,b',
    'zegt "ja"',
    'twee\r\nregels',
    '',
    '0,5',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constant(null),
);
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe('CSV', () => {
  for (const [name, options] of Object.entries({ DUTCH_EXCEL, MACHINE, CLIPBOARD })) {
    it(`38 ${name} comes back as it was written, and holds no formula`, () => {
      fc.assert(
        fc.property(rows, (table) => {
          const text = writeCsv(table, options);
          assert.equal(text.startsWith('\uFEFF'), options.bom === true);
          // A row of nothing but empty cells is a row too.
          const read: string[][] = parse(text, { bom: true, delimiter: options.separator, recordDelimiter: '\r\n' });
          assert.equal(read.length, table.length);
          for (const [at, row] of table.entries()) {
            for (const [column, value] of row.entries()) {
              const found = read[at]![column]!;
              if (typeof value === 'number') {
                assert.equal(Number(found.replace(options.decimal, '.')), value === 0 ? 0 : value);
                continue;
              }
              assert.doesNotMatch(found, /^[=+\-@\t\r]/, 'a spreadsheet would run it');
              assert.equal(found.replace(/^'(?=[=+\-@\t\r])/, ''), value ?? '');
            }
          }
        }),
        { numRuns: 500, seed: 20261128 },
      );
    });
  }
});
