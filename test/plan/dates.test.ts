import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayNumber, isoDate, observedDay } from '../../src/plan/dates.js';
import { addQuarters, parseQuarter, quarterBounds, quarterOf } from '../../src/plan/quarters.js';

describe('days', () => {
  it('are numbers from 1970-01-01, and back', () => {
    assert.equal(dayNumber('1970-01-02'), 1);
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => dayNumber(isoDate(day)) === day));
  });
  it('may be followed by a time, not by another digit', () => {
    assert.equal(dayNumber('2026-09-30T23:59:59+02:00'), dayNumber('2026-09-30'));
    assert.equal(dayNumber('2026-09-301'), undefined);
  });
  it('are not known for what is no date', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-00-10', '30-09-2026', '', null, 5, undefined, {}]) {
      assert.equal(dayNumber(text), undefined);
    }
  });
  it('observed are the end of the period, else the measuring day', () => {
    assert.equal(observedDay({ period: { end: '1970-01-03' }, asOf: '1970-01-02' }), 2);
    assert.equal(observedDay({ asOf: '1970-01-02' }), 1);
    assert.equal(observedDay({}), undefined);
  });
});

describe('quarters', () => {
  it('are read from and give their first and last day', () => {
    assert.deepEqual(parseQuarter('2026-Q3'), { year: 2026, quarter: 3 });
    for (const text of ['2026-Q5', '2026-3', 'Q3', null, 5]) assert.equal(parseQuarter(text), undefined);
    assert.deepEqual(quarterBounds({ year: 2024, quarter: 1 }), { start: '2024-01-01', end: '2024-03-31' });
    assert.deepEqual(quarterBounds({ year: 2026, quarter: 4 }), { start: '2026-10-01', end: '2026-12-31' });
  });
  it('hold every day of a year once', () => {
    for (const [date, quarter] of [
      ['2026-01-01', 1],
      ['2026-03-31', 1],
      ['2026-04-01', 2],
      ['2026-12-31', 4],
    ] as const) {
      assert.deepEqual(quarterOf(date), { year: 2026, quarter });
    }
  });
  it('follow each other over the years, also backwards', () => {
    assert.deepEqual(addQuarters({ year: 2026, quarter: 4 }, 1), { year: 2027, quarter: 1 });
    assert.deepEqual(addQuarters({ year: 2026, quarter: 1 }, -1), { year: 2025, quarter: 4 });
    assert.deepEqual(addQuarters({ year: 2026, quarter: 2 }, -9), { year: 2024, quarter: 1 });
  });
});
