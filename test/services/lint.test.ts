import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintServices, type Service } from '../../src/services/index.js';

const good = {
  ...{
    id: 'a',
    name: 'A',
    kind: 'care',
    checked: '2026-10-01',
    summary: 'Hulp.',
    phones: [{ number: '030 000 00 01' }],
  },
  ...{
    area: { level: 'region', label: 'Twente' },
    access: { referral: 'gp' },
    cost: { type: 'free' },
    words: ['hulp'],
  },
};
const codes = (more: object, options: Parameters<typeof lintServices>[1] = {}): string[] =>
  lintServices([{ ...good, ...more } as unknown as Service], options).map(({ code }) => code);

describe('the lint of a service', () => {
  it('finds coordinates that are none, and hours and ages in the wrong order', () => {
    assert.ok(codes({ places: [{ city: 'X', lat: 52 }] }).includes('coordinates'));
    assert.ok(codes({ places: [{ city: 'X', lat: 152, lon: 5 }] }).includes('coordinates'));
    assert.ok(!codes({ places: [{ city: 'X' }, { lat: 52, lon: 5 }] }).includes('coordinates'));
    assert.ok(codes({ hours: { weekly: [{ days: [1], from: '17:00', to: '09:00' }] } }).includes('hoursOrder'));
    assert.ok(codes({ hours: { exceptions: [{ from: '2026-12-26', to: '2026-12-25' }] } }).includes('hoursOrder'));
    assert.ok(codes({ audience: { text: 'x', ageMin: 20, ageMax: 10 } }).includes('ageOrder'));
    assert.ok(codes({ area: { level: 'region', label: ' ' } }).includes('areaLabel'));
  });
  it('compares dates of a check with today, when it is told what day it is', () => {
    assert.ok(codes({ checked: '2020-01-01' }, { today: '2026-10-15' }).includes('checkedOld'));
    assert.ok(codes({ checked: '2027-01-01' }, { today: '2026-10-15' }).includes('checkedFuture'));
    assert.ok(codes({ wait: { text: 'x', checked: '2026-01-01' } }, { today: '2026-10-15' }).includes('waitOld'));
    assert.ok(!codes({ checked: '2020-01-01' }).includes('checkedOld'));
  });
  it('finds a record that is too large, and survives one that is a circle', () => {
    assert.ok(codes({ description: 'x'.repeat(9_000) }).includes('recordLarge'));
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    assert.ok(codes({ circle }).includes('recordLarge'));
    assert.ok(!codes({ original: { hsds: 'x'.repeat(9_000) } }).includes('recordLarge'));
  });
  it('finds nothing wrong with a good one, and says so in either language', () => {
    assert.deepEqual(codes({}), []);
    const [dutch, english] = (['nl', 'en'] as const).map(
      (lang) => lintServices([{ ...good, name: '' } as Service], { lang })[0]!.message,
    );
    assert.notEqual(dutch, english);
  });
});
