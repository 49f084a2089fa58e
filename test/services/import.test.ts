import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { hsdsPage } from '../../src/services/import-hsds.js';
import {
  createServiceIndex,
  importFhir,
  importHsds,
  layWordsFromSkos,
  lintServices,
} from '../../src/services/index.js';
import { plainText } from '../../src/services/plain-text.js';
import { serviceSchema } from '../../src/services/schema.js';

const read = (name: string): any =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../fixtures/services/${name}`, import.meta.url)), 'utf8'));
const whole = { kind: 'welfare' as const };

describe('HSDS and Open Referral UK', () => {
  const result = importHsds(read('hsds.json'), whole);
  const [service] = result.services;
  it('become services of the model', () => {
    assert.equal(result.found, 5);
    assert.equal(result.services.length, 1);
    assert.ok(serviceSchema.safeParse(service).success);
    assert.equal(service?.name, 'Inloop De Vlinder');
    assert.equal(service.description, 'Koffie & gesprek. Iedereen is welkom€');
    assert.deepEqual(service.hours?.weekly, [{ days: [1, 2], from: '09:00', to: '12:00' }]);
    assert.deepEqual(service.places?.[0]?.city, 'Utrecht');
    assert.deepEqual(service.words, ['Ontmoeten']);
    assert.equal(service.checked, '2026-03-04');
    assert.equal(service.audience?.ageMin, 18);
  });
  it('lose contact persons, their numbers and addresses, and say so', () => {
    const text = JSON.stringify(result.services);
    for (const personal of ['Jan Fictief', 'jan@', '06 000', 'Piet']) assert.ok(!text.includes(personal), personal);
    assert.ok(result.notes.some(({ code }) => code === 'contactDropped'));
  });
  it('never guess: a fee in words is unknown, an area without a level is no area, a script address is no url', () => {
    assert.deepEqual(service?.cost, { type: 'unknown', text: 'Koffie kost 1 euro' });
    assert.equal(service.area, undefined);
    assert.equal(service.organisation?.url, undefined);
    assert.equal(service.access?.referral, 'unknown');
  });
  it('report every entry that was refused', () => {
    assert.deepEqual(
      result.notes.filter(({ refused }) => refused).map(({ path, code }) => `${path} ${code}`),
      ['/1/name nameMissing', '/2/status inactive', '/3/id duplicate', '/4/assured_date checkedMissing'],
    );
    assert.ok(importHsds(read('hsds.json')).notes.every(({ code }) => code !== 'notObject'));
    assert.equal(importHsds(read('hsds.json')).services.length, 0, 'without a kind nothing is guessed');
  });
  it('keep what the model has no place for', () => {
    assert.match(JSON.stringify(service?.original), /service_areas/);
  });
  it('are read in the older dialects too', () => {
    const { contents, ...rest } = read('hsds.json');
    for (const page of [
      { content: contents, totalElements: 9 },
      { items: contents, total: 9 },
      contents,
      { ...rest, services: contents },
    ]) {
      assert.equal(importHsds(page, whole).services[0]?.id, service?.id);
    }
    assert.equal(hsdsPage({ content: contents, totalElements: 9 })?.total, 9);
    assert.equal(hsdsPage('<html>'), undefined);
  });
  it('leave hours as text when one schedule cannot be read', () => {
    const monthly = {
      id: '1',
      name: 'a',
      assured_date: '2026-01-01',
      schedules: [
        { byday: 'MO', opens_at: '09:00', closes_at: '10:00', freq: 'MONTHLY', description: 'Eerste maandag' },
      ],
    };
    assert.deepEqual(importHsds([monthly], whole).services[0]?.hours, { text: 'Eerste maandag' });
  });
});

describe('FHIR HealthcareService', () => {
  const result = importFhir(read('fhir.json'), { kind: 'care', checked: '2026-10-01' });
  it('becomes a service, without persons and mobile numbers', () => {
    assert.equal(result.services.length, 1);
    const [service] = result.services;
    assert.ok(serviceSchema.safeParse(service).success);
    assert.deepEqual(service?.phones, [{ number: '030 000 00 01' }]);
    assert.deepEqual(service.hours?.weekly, [{ days: [1, 5], from: '08:00', to: '17:00' }]);
    assert.deepEqual(service.hours.exceptions, [{ from: '2026-12-25', to: '2026-12-26', reason: 'Kerst' }]);
    assert.deepEqual(service.access, { referral: 'unknown', text: 'Via de huisarts' });
    assert.ok(!JSON.stringify(service).includes('Anna'));
  });
  it('is refused when it is not active', () => {
    assert.deepEqual(
      result.notes.filter(({ refused }) => refused).map(({ code }) => code),
      ['inactive'],
    );
  });
});

describe('foreign data', () => {
  it('never makes an import throw, and every service that comes out fits the model', () => {
    const entry = fc.record(
      {
        resourceType: fc.constant('HealthcareService'),
        id: fc.anything(),
        name: fc.anything(),
        phones: fc.anything(),
        schedules: fc.anything(),
        telecom: fc.anything(),
        availableTime: fc.anything(),
        service_at_locations: fc.anything(),
        cost_options: fc.anything(),
        fees: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(entry)), (value) => {
        for (const convert of [importHsds, importFhir]) {
          for (const service of convert(value, { kind: 'care', checked: '2026-10-01' }).services)
            assert.ok(serviceSchema.safeParse(service).success);
        }
        lintServices(value, { today: '2026-10-01' });
        layWordsFromSkos(value);
      }),
      { numRuns: 500 },
    );
  });
  it('loses its markup', () => {
    assert.equal(plainText('<img src=x onerror=alert(1)>Hallo<style>a{}</style> <b>u</b>'), 'Hallo u');
    assert.equal(plainText('a < b'), 'a < b');
    assert.equal(plainText('<scr<script>x</script>ipt>'), '');
  });
});

describe('a SKOS thesaurus', () => {
  it('becomes lay words', () => {
    const thesaurus = {
      '@graph': [
        {
          'skos:prefLabel': { '@value': 'Valpreventie', '@language': 'nl' },
          'skos:altLabel': [
            { '@value': 'knikkende knieën', '@language': 'nl' },
            { '@value': 'falling', '@language': 'en' },
          ],
        },
      ],
    };
    const layWords = layWordsFromSkos(thesaurus);
    assert.equal(layWords, 'valpreventie:knikkende knieen');
    const index = createServiceIndex([{ id: 'a', name: 'Valpreventie', kind: 'care', checked: '2026-10-01' }], {
      layWords,
    });
    assert.equal(index.search('knikkende knieën').items[0]?.id, 'a');
  });
});

describe('the lint', () => {
  const good = {
    id: 'a',
    name: 'Inloop',
    kind: 'welfare',
    checked: '2026-09-01',
    words: ['inloop'],
    phones: [{ number: '030 000 00 00' }],
  };
  const codes = (service: object): string[] => lintServices([service], { today: '2026-10-01' }).map(({ code }) => code);
  it('has nothing to say about a good entry', () => {
    assert.deepEqual(codes(good), []);
  });
  const cases: [string, object][] = [
    ['idMissing', { id: '' }],
    ['idForm', { id: 'A b' }],
    ['nameMissing', { name: '  ' }],
    ['kindUnknown', { kind: 'shop' }],
    ['checkedMissing', { checked: 'gisteren' }],
    ['checkedOld', { checked: '2024-01-01' }],
    ['checkedFuture', { checked: '2027-01-01' }],
    ['noWayIn', { phones: [] }],
    ['markup', { summary: '<b>x</b>' }],
    ['urlScheme', { url: 'javascript:alert(1)' }],
    ['urlScheme', { url: 'http://a.example' }],
    ['phoneForm', { phones: [{ number: 'bel ons' }] }],
    ['phonePaid', { phones: [{ number: '0900 1234' }] }],
    ['personalEmail', { description: 'mail jan@voorbeeld.nl' }],
    ['recordLarge', { description: 'x'.repeat(9000) }],
    ['ageOrder', { audience: { text: '', ageMin: 9, ageMax: 3 } }],
    ['coordinates', { places: [{ lat: 52 }] }],
    ['hoursOrder', { hours: { weekly: [{ days: [1], from: '12:00', to: '09:00' }] } }],
    ['noWords', { words: [] }],
    ['waitOld', { wait: { text: '6 weken', checked: '2026-01-01' } }],
  ];
  for (const [code, change] of cases) {
    it(`finds ${code} in ${JSON.stringify(change).slice(0, 50)}`, () => {
      assert.ok(codes({ ...good, ...change }).includes(code), codes({ ...good, ...change }).join());
    });
  }
  it('speaks Dutch and English and points at the place', () => {
    const [nl] = lintServices([{ ...good, name: '' }]);
    const [en] = lintServices([{ ...good, name: '' }], { lang: 'en' });
    assert.deepEqual(
      [nl?.path, nl?.level, nl?.message, en?.message],
      ['/0/name', 'error', 'De dienst heeft geen naam.', 'The service has no name.'],
    );
  });
  it('knows the topics of the plan and ids that are used twice', () => {
    const found = lintServices([{ ...good, topics: ['x'] }, good], { topics: new Set(['y']) }).map(({ code }) => code);
    assert.deepEqual(found, ['topicUnknown', 'idDuplicate']);
  });
});
