import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/cli/import/csv.js';
import { frequencyOf, readDate, readPeriod } from '../../src/cli/import/dates.js';
import { decodeText } from '../../src/cli/import/decode.js';
import { IdMaker } from '../../src/cli/import/ids.js';
import { readNumber, readStrictNumber } from '../../src/cli/import/numbers.js';

const number = (text: string, decimal?: 'comma' | 'point') => {
  const reading = readNumber(text, decimal);
  return reading.ok ? reading.value : reading.why;
};

describe('numbers as people write them', () => {
  it('reads what can be read in one way', () => {
    const cases: [string, number][] = [
      ['12', 12],
      ['12,5', 12.5],
      ['12.5', 12.5],
      ['1.234,5', 1234.5],
      ['1,234.5', 1234.5],
      ['1 234', 1234],
      ['1.234.567', 1234567],
      ['-3', -3],
      ['−3', -3],
      ['0,314', 0.314],
      ['77%', 77],
      ['77 %', 77],
    ];
    for (const [text, value] of cases) assert.equal(number(text), value, text);
  });

  it('refuses to choose between twelve hundred and one and a bit', () => {
    assert.equal(number('1.234'), 'ambiguous');
    assert.equal(number('1,234'), 'ambiguous');
    assert.equal(number('1.234', 'comma'), 1234);
    assert.equal(number('1.234', 'point'), 1.234);
    assert.equal(number('12.5', 'comma'), 'notANumber');
  });

  it('never finds a number inside a text', () => {
    for (const text of [
      '2015:1584728 (158%)',
      'Not avilable',
      '<3%',
      'ongeveer 12',
      '12-15',
      '1.2.3',
      '',
      '1e400',
      'Infinity',
      '12,,5',
      '1,23,456.7',
    ]) {
      assert.equal(number(text), 'notANumber', text);
    }
  });

  it('takes only plain numbers from data standards', () => {
    assert.equal(readStrictNumber(' 19.5 '), 19.5);
    for (const text of ['12254,1', '1 000', '5%', 'null', '', '0x10', '1e999'])
      assert.equal(readStrictNumber(text), undefined, text);
  });
});

describe('dates and periods', () => {
  it('reads Dutch and ISO dates, day before month', () => {
    for (const text of [
      '2026-09-03',
      '3-9-2026',
      '03/09/2026',
      '3.9.2026',
      '3 september 2026',
      '3 sept. 2026',
      '2026-09-03T10:00:00Z',
    ])
      assert.equal(readDate(text), '2026-09-03', text);
  });

  it('refuses days that do not exist', () => {
    for (const text of ['30-02-2026', '12/31/2026', '2026-13-01', '1-1-26', 'morgen', '3-9/2026'])
      assert.equal(readDate(text), undefined, text);
  });

  it('reads periods and knows how long they are', () => {
    const quarter = { start: '2026-07-01', end: '2026-09-30' };
    for (const text of [
      '2026-Q3',
      '2026Q3',
      'Q3 2026',
      'K3 2026',
      '3e kwartaal 2026',
      '1-7-2026 t/m 30-9-2026',
      '2026-07-01/2026-09-30',
    ])
      assert.deepEqual(readPeriod(text), quarter, text);
    assert.equal(frequencyOf(quarter), 'quarter');
    assert.deepEqual(readPeriod('februari 2024'), { start: '2024-02-01', end: '2024-02-29' });
    assert.deepEqual(readPeriod('2026-H2'), { start: '2026-07-01', end: '2026-12-31' });
    assert.equal(frequencyOf({ start: '2014-01-01', end: '2015-12-31' }), undefined);
    for (const text of ['2026-Q5', 'Q3', '30-9-2026 t/m 1-7-2026', 'zomer 2026', '2026-13'])
      assert.equal(readPeriod(text), undefined, text);
  });
});

describe('text files', () => {
  it('reads UTF-8 and falls back to Windows-1252', () => {
    assert.equal(decodeText(new TextEncoder().encode('coördinatie €')).text, 'coördinatie €');
    assert.deepEqual(decodeText(Uint8Array.of(0x63, 0x6f, 0xf6, 0x20, 0x80)), {
      text: 'coö €',
      encoding: 'windows-1252',
    });
  });

  it('finds the delimiter, passes over a byte order mark and numbers rows by line', () => {
    const csv = readCsv(new TextEncoder().encode('\ufeffa;b\r\n"een\ntwee";1,5\r\n\r\nx;"y;z"\r\n'), 'blad');
    assert.equal(csv.delimiter, ';');
    assert.deepEqual(
      csv.grid.rows.map(({ number: line }) => line),
      [1, 2, 5],
    );
    assert.deepEqual(csv.grid.rows[2]!.cells[1], { kind: 'text', text: 'y;z' });
  });

  it('names the line of a broken quote', () => {
    assert.throws(() => readCsv(new TextEncoder().encode('a,b\n"x"y,2\n'), 'blad'), /Line 2/);
  });
});

describe('ids', () => {
  it('are valid, unique, and kept when they were ours', () => {
    const ids = new IdMaker();
    assert.equal(ids.keep('doel-12', 'goal'), 'doel-12');
    assert.equal(ids.keep('doel-12', 'goal', 'Doel 12'), 'goal-doel-12');
    assert.equal(ids.make('goal', 'Doel 12'), 'goal-doel-12-2');
    assert.equal(ids.make('goal', 'Één ☃ __proto__'), 'goal-een-proto');
  });
});
