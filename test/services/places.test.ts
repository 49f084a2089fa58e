import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { located, PlaceTable, type PlaceRow } from '../../src/services/places.js';

const rows: PlaceRow[] = [
  { name: 'Maarssen', postcodes4: ['3601', '3602'], lat: 52.139, lon: 5.042, areaId: 'area-vecht' },
  { name: 'De Meern', postcodes4: ['3453'], areaId: 'area-west' },
  { name: 'Woerden' },
];
const spots = [
  { city: 'Woerden', postcode: '3441 AB', lat: 52.08, lon: 4.88 },
  { city: 'Woerden', postcode: '3442 CD', lat: 52.1, lon: 4.9 },
  { city: 'Maarssen', postcode: '3601 AA', lat: 52.15, lon: 5.05 },
  { city: 'Maarssenbroek', lat: 52.13, lon: 5.03 },
  { city: 'Nergens', postcode: '9999 ZZ' },
];

describe('a table of places', () => {
  const table = new PlaceTable(rows, spots);

  it('knows a place by its name, however it is written, and by its postcode', () => {
    assert.deepEqual(table.find(' maarssen '), {
      label: 'Maarssen',
      name: 'Maarssen',
      areaId: 'area-vecht',
      point: { lat: 52.139, lon: 5.042 },
    });
    for (const typed of ['3602', '3602ab', ' 3602 AB ']) assert.equal(table.find(typed)?.label, '3602 Maarssen', typed);
    assert.equal(table.find('De  meern')?.areaId, 'area-west');
  });
  it('takes the middle of the services in a town or postcode, where the plan gives none', () => {
    assert.deepEqual(table.find('Woerden')?.point, { lat: 52.09, lon: 4.890000000000001 });
    assert.deepEqual(table.find('3441')?.point, { lat: 52.08, lon: 4.88 });
    assert.equal(table.find('3441')?.label, '3441 Woerden');
    // The middle of a postcode is nearer than that of its place; the place keeps its own.
    assert.deepEqual(table.find('3601 XY')?.point, { lat: 52.15, lon: 5.05 });
  });
  it('never makes up a middle, nor a place', () => {
    assert.equal(table.find('De Meern')?.point, undefined);
    assert.equal(table.find('3453')?.point, undefined);
    for (const typed of ['', '  ', 'Nergens', '9999', '36', '3699', 'x', '<script>', '__proto__'])
      assert.equal(table.find(typed), undefined, typed);
  });
  it('takes the only name that begins so, and none of several', () => {
    assert.equal(table.find('woer')?.name, 'Woerden');
    assert.equal(table.find('maarssenb')?.name, 'Maarssenbroek');
    assert.equal(table.find('maars'), undefined);
  });
  it('lists its names in order, without postcodes', () => {
    assert.deepEqual(table.names, ['De Meern', 'Maarssen', 'Maarssenbroek', 'Woerden']);
    assert.ok(table.size > table.names.length);
  });
  it('keeps what the plan says when the plan names a place twice', () => {
    const twice = new PlaceTable([...rows, { name: 'Maarssen' }, { name: 'De Meern', lat: 52, lon: 5 }], []);
    assert.equal(twice.find('Maarssen')?.areaId, 'area-vecht');
    assert.deepEqual(twice.find('Maarssen')?.point, { lat: 52.139, lon: 5.042 });
    assert.deepEqual(twice.find('De Meern')?.point, { lat: 52, lon: 5 });
  });

  it('places a service by its town or postcode and marks that, and leaves the others as they are', () => {
    const own = { id: 'own', places: [{ city: 'Woerden', lat: 1, lon: 2 }] };
    const town = { id: 'town', places: [{ city: 'MAARSSEN' }, { city: 'Nergens' }] };
    const code = { id: 'code', places: [{ city: 'Onbekend', postcode: '3442 XX' }] };
    const none: { id: string; places?: [] } = { id: 'none' };
    const odd = { id: 'odd', places: 'Maarssen' as unknown as [] };
    const found = located([own, town, code, none, odd], table);
    assert.equal(found[0], own);
    assert.deepEqual(found[1]?.places, [
      { city: 'MAARSSEN', lat: 52.139, lon: 5.042, about: true },
      { city: 'Nergens' },
    ]);
    assert.deepEqual(found[2]?.places, [{ city: 'Onbekend', postcode: '3442 XX', lat: 52.1, lon: 4.9, about: true }]);
    assert.equal(found[3], none);
    assert.equal(found[4], odd);
    assert.ok(!('lat' in town.places[0]!));
  });
});
