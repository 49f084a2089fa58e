/** Four years of opening hours, checked against a holiday library and a Temporal polyfill. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { decide } from '../../src/front-door/decide.js';
import { easter, publicHolidays, undecidedDays } from '../../src/front-door/holidays.js';
import { fromWall, instantOf, toWall } from '../../src/front-door/wall-time.js';
import { HOLIDAYS, UNDECIDED, defaultFrontDoor } from '../fixtures/front-door-default.js';

const YEARS = [2025, 2026, 2027, 2028];
const library = new Holidays('NL', { languages: ['en'] });

describe('holidays', () => {
  for (const year of YEARS) {
    it(`of ${year} are those of the holiday library`, () => {
      const days = library.getHolidays(year).filter(({ type }) => type === 'public');
      const dates = [...new Set(days.map(({ date }) => date.slice(0, 10)))].sort();
      assert.deepEqual(publicHolidays(year), dates);
    });
    it(`of ${year} leave Good Friday and 5 May to the region`, () => {
      const names = library.getHolidays(year);
      const goodFriday = names.find(({ name }) => name === 'Good Friday')?.date.slice(0, 10);
      assert.deepEqual(undecidedDays(year), [goodFriday, `${year}-05-05`]);
    });
  }
  it('in the default plan are all of them', () => {
    assert.deepEqual(HOLIDAYS, YEARS.flatMap(publicHolidays));
    assert.deepEqual(UNDECIDED, YEARS.flatMap(undecidedDays));
  });
  it('know Easter far away', () => {
    for (const [year, date] of [
      [1818, '03-22'],
      [1943, '04-25'],
      [2038, '04-25'],
      [2285, '03-22'],
    ] as const) {
      assert.equal(new Date(easter(year)).toISOString().slice(5, 10), date);
    }
  });
});

describe('wall time', () => {
  it('equals that of Temporal, every hour from 2025 to 2028', () => {
    for (let at = Date.UTC(2025, 0); at < Date.UTC(2029, 0); at += 3_600_000) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Amsterdam');
      assert.equal(toWall(at), zoned.toPlainDateTime().toString().slice(0, 16));
      if (zoned.hour !== 2) assert.equal(fromWall(toWall(at)), at);
    }
  });
  it('reads ISO texts without an offset as Dutch', () => {
    assert.equal(instantOf('2026-07-01T12:00'), Date.UTC(2026, 6, 1, 10));
    assert.equal(instantOf('2026-12-31', true), Date.UTC(2026, 11, 31, 23));
    for (const odd of ['1 juli', '2026-13-01', '2026-07-01T25:00', '', null, {}, []]) {
      assert.ok(Number.isNaN(instantOf(odd)), JSON.stringify(odd));
    }
  });
});

describe('the default plan from 2025 to 2028', () => {
  it('has exactly one of practice and post open, every 5 minutes, and changes when it said', () => {
    const plan = defaultFrontDoor();
    let samples = 0;
    let expected: string | null = null;
    let changeAt = -Infinity;
    for (let at = Date.parse('2024-12-31T23:00Z'); at < Date.parse('2028-12-31T23:00Z'); at += 300_000) {
      const decision = decide(plan, at, { areaId: 'stad' });
      const [practice, , post] = decision.services;
      const open = [practice, post].filter((service) => service?.state === 'open').map((service) => service?.id);
      if (open.length !== 1) assert.fail(`${new Date(at).toISOString()}: ${open.join(' and ')}`);
      if (decision.urgentTarget !== open[0]) assert.fail(`target at ${new Date(at).toISOString()}`);
      // Between two changes nothing may move, and at a change something must.
      if (at < changeAt && decision.urgentTarget !== expected) assert.fail(`early at ${new Date(at).toISOString()}`);
      if (at === changeAt && decision.urgentTarget === expected) assert.fail(`late at ${new Date(at).toISOString()}`);
      expected = decision.urgentTarget;
      changeAt = Date.parse(decision.nextChange ?? '');
      samples++;
    }
    assert.equal(samples, 1461 * 288);
  });

  it('has the hours that Temporal and the holiday library give', () => {
    const plan = defaultFrontDoor();
    for (let date = Temporal.PlainDate.from('2025-01-01'); date.year < 2029; date = date.add({ days: 1 })) {
      const holiday = YEARS.some((year) => publicHolidays(year).includes(date.toString()));
      for (const hour of [0, 7, 8, 12, 16, 17, 23]) {
        const office = date.dayOfWeek < 6 && !holiday && hour >= 8 && hour < 17;
        const instant = date.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour } });
        const { urgentTarget } = decide(plan, instant.epochMilliseconds, { areaId: 'stad' });
        assert.equal(urgentTarget, office ? 'practice' : 'post', `${date.toString()} ${hour}:00`);
      }
    }
  });
});
