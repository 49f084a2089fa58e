import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activeFilters, distanceTo, judge, NO_AREAS, type ServiceFilters } from '../../src/services/filters.js';
import type { Facts } from '../../src/services/index-data.js';

/** What one filter says of a service: true, false, or undefined where it is not known. */
function verdict(facts: object, filters: ServiceFilters, inArea?: boolean): boolean | undefined {
  const names = activeFilters(filters);
  assert.equal(names.length, 1);
  const unknown = judge({ kind: 'care', checked: '2026-10-01', ...facts }, filters, names, {
    inArea: () => inArea,
  });
  return unknown === false ? false : unknown.length === 0 ? true : undefined;
}

describe('what a filter knows of a service', () => {
  const monday = { date: '2026-10-05', time: '10:00' };

  it('is yes, no or not known for kind, way, cost and referral', () => {
    assert.equal(verdict({}, { kind: ['care'] }), true);
    assert.equal(verdict({}, { kind: ['welfare'] }), false);
    assert.equal(verdict({ kind: undefined }, { kind: ['care'] }), undefined);
    assert.equal(verdict({ mode: ['phone'] }, { mode: ['phone', 'online'] }), true);
    assert.equal(verdict({ mode: ['phone'] }, { mode: ['online'] }), false);
    assert.equal(verdict({ mode: [] }, { mode: ['online'] }), undefined);
    assert.equal(verdict({ cost: { type: 'unknown' } }, { free: true }), undefined);
    assert.equal(verdict({ cost: { type: 'paid' } }, { free: true }), false);
    assert.equal(verdict({ access: { referral: 'gp' } }, { withoutReferral: true }), false);
    assert.equal(verdict({ access: { referral: 'notNeeded' } }, { withoutReferral: true }), true);
  });
  it('counts ages inclusively, and a missing end as open', () => {
    assert.equal(verdict({ audience: { text: '', ageMin: 18 } }, { age: 18 }), true);
    assert.equal(verdict({ audience: { text: '', ageMin: 18 } }, { age: 17 }), false);
    assert.equal(verdict({ audience: { text: '', ageMax: 4 } }, { age: 0 }), true);
    assert.equal(verdict({ audience: { text: 'iedereen' } }, { age: 30 }), undefined);
  });
  it('joins groups with life stages, and languages without their region', () => {
    assert.equal(verdict({ lifeStages: ['ouder worden'] }, { group: 'ouder worden' }), true);
    assert.equal(verdict({ audience: { text: '', groups: ['jongeren'] } }, { group: 'ouderen' }), false);
    assert.equal(verdict({}, { group: 'ouderen' }), undefined);
    assert.equal(verdict({ languages: ['tr-TR'] }, { language: 'tr' }), true);
    assert.equal(verdict({ languages: ['nl'] }, { language: 'tr' }), false);
    assert.equal(verdict({ topics: ['a'] }, { topic: 'b' }), false);
  });
  it('knows of a wheelchair what a place says, in either language', () => {
    const place = (...access: string[]) => ({ places: [{ access }, {}] });
    assert.equal(verdict(place('wheelchair'), { wheelchair: true }), true);
    assert.equal(verdict(place('Rolstoeltoegankelijk'), { wheelchair: true }), true);
    assert.equal(verdict(place('not wheelchair accessible'), { wheelchair: true }), false);
    assert.equal(verdict(place('niet geschikt voor een rolstoel'), { wheelchair: true }), false);
    assert.equal(verdict(place('ringleiding'), { wheelchair: true }), undefined);
    assert.equal(verdict({}, { wheelchair: true }), undefined);
  });
  it('takes an area by its label, its code and what lies in it', () => {
    const area = { level: 'municipality', label: 'Almelo', codes: ['GM0141'] };
    assert.equal(verdict({ area }, { area: ['Twente', 'Almelo'] }, false), true);
    assert.equal(verdict({ area }, { area: ['Twente', 'GM0141'] }, false), true);
    assert.equal(verdict({ area }, { area: 'Borne' }, false), false);
    assert.equal(verdict({}, { area: 'Borne' }), undefined);
  });
  it('is open by the exceptions first, then by the week, and never while it is closed for a time', () => {
    const weekly = [{ days: [1, 3], from: '09:00', to: '17:00' }];
    assert.equal(verdict({ hours: { weekly } }, { openAt: monday }), true);
    assert.equal(verdict({ hours: { weekly } }, { openAt: { ...monday, time: '17:00' } }), false);
    assert.equal(verdict({ hours: { weekly } }, { openAt: { ...monday, date: '2026-10-04' } }), false);
    const closed = { weekly, exceptions: [{ from: '2026-10-01', to: '2026-10-09' }] };
    assert.equal(verdict({ hours: closed }, { openAt: monday }), false);
    const late = {
      weekly,
      exceptions: [{ from: '2026-10-05', to: '2026-10-05', open: [{ from: '08:00', to: '11:00' }] }],
    };
    assert.equal(verdict({ hours: late }, { openAt: monday }), true);
    assert.equal(verdict({ hours: { text: 'op afspraak' } }, { openAt: monday }), undefined);
    assert.equal(verdict({}, { openAt: monday }), undefined);
    assert.equal(verdict({ hours: { weekly }, status: 'temporarilyClosed' }, { openAt: monday }), false);
  });
  it('is near within so many kilometres; what comes to people or serves a region is not too far', () => {
    const near = { lat: 52, lon: 5, km: 3 };
    const at = (lat: number) => ({ places: [{ lat, lon: 5 }] });
    assert.equal(verdict(at(52.02), { near }), true);
    assert.equal(verdict(at(52.2), { near }), false);
    assert.equal(verdict({ ...at(52.2), area: { level: 'region', label: 'x' } }, { near }), undefined);
    assert.equal(verdict({ ...at(52.2), area: { level: 'national', label: 'x' } }, { near }), true);
    assert.equal(verdict({ ...at(52.2), mode: ['online'] }, { near }), true);
    assert.equal(verdict({ places: [{ city: 'x' }] }, { near }), undefined);
    assert.equal(verdict(at(55), { near: { lat: 52, lon: 5 } }), true);
  });
  it('does not know what has another shape than the model, and measures to the nearest place', () => {
    assert.equal(verdict({ hours: { weekly: 7 } }, { openAt: monday }), undefined);
    assert.equal(verdict({ places: [null] }, { wheelchair: true }), undefined);
    const places = [{ lat: 53, lon: 5 }, null, { lat: 52.009, lon: 5 }, { lat: NaN, lon: 5 }, { city: 'x' }];
    const far = distanceTo({ places } as unknown as Facts, { lat: 52, lon: 5 });
    assert.ok(Math.abs(far! - 1) < 0.01, String(far));
    assert.equal(distanceTo({ places: 'x' } as unknown as Facts, { lat: 52, lon: 5 }), undefined);
    assert.equal(NO_AREAS.inArea({} as Facts, 'Almelo'), undefined);
  });
  it('is not set by nothing', () => {
    assert.deepEqual(activeFilters({ kind: [], free: false, language: '', area: [] }), []);
    assert.deepEqual(activeFilters({ age: 0 }), ['age']);
  });
});
