import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { figure, formatDate, formatNumber } from '../../src/lib/format.js';
import { isoDate } from '../../src/plan/dates.js';
import type { Indicator, Language } from '../../src/plan/types.js';

const LOCALES: [Language, string][] = [
  ['nl', 'nl-NL'],
  ['en', 'en-GB'],
];

describe('numbers and dates in words', () => {
  it('are numbers however many decimals a plan asks for', () => {
    const asked = (decimals: number) =>
      figure(12.3456, { measure: 'score', unit: { code: 'x', label: '' }, decimals } as Indicator, 'nl').seen;
    assert.deepEqual([-3, 5e-324, 1.5, 2, 3.4, 99, 1e308].map(asked), [
      '12',
      '12',
      '12,35',
      '12,35',
      '12,346',
      '12,346',
      '12,346',
    ]);
  });

  for (const [lang, locale] of LOCALES) {
    it(`are those of the notation of the language: ${lang}`, () => {
      const decimals = fc.integer({ min: 0, max: 3 });
      const inTenths = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 10_000);
      const number = fc.oneof(inTenths, fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer());
      fc.assert(
        fc.property(number, decimals, (value, digits) => {
          const expected = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'negative' });
          assert.equal(formatNumber(value, lang, digits), expected.format(value).replace('-', '\u2212'));
        }),
        { numRuns: 2000 },
      );
    });

    it(`name every day as the calendar of the language does: ${lang}`, () => {
      const styles = {
        day: { day: 'numeric', month: 'long', year: 'numeric' },
        short: { day: 'numeric', month: 'short', year: 'numeric' },
        month: { month: 'long', year: 'numeric' },
        weekday: { weekday: 'long' },
      } as const;
      for (const [style, options] of Object.entries(styles)) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
        for (let day = -1000; day < 30_000; day += 13)
          assert.equal(formatDate(isoDate(day), lang, style as keyof typeof styles), format.format(day * 86_400_000));
      }
    });
  }

  it('round from the digits that are written, also where a fraction is not exact', () => {
    assert.equal(formatNumber(1.005, 'nl', 2), '1,01');
    assert.equal(formatNumber(-0.04, 'nl'), '0');
    assert.equal(formatNumber(1e300, 'en').length, 301 + 100);
    assert.equal(formatNumber(Infinity, 'nl'), '∞');
    assert.equal(formatNumber(5e-324, 'en', 3), '0');
  });
});
