/** The rarer ways of foreign files and of stored indexes: every dialect and every damage, with what must come of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createServiceIndex,
  importFhir,
  importHsds,
  layWordsFromSkos,
  lintServices,
  loadServiceIndex,
  localSource,
  prebuiltSource,
  servicesJsonLd,
  shardServices,
  describeShard,
  shardSource,
  SourceError,
  writeCards,
  writeIndex,
  type ImportResult,
  type Service,
} from '../../src/services/index.js';
import { plainText } from '../../src/services/plain-text.js';

const whole = { kind: 'care' as const, checked: '2026-10-01' };
const service = (id: string, more: Partial<Service> = {}): Service => ({ id, name: `Dienst ${id}`, ...whole, ...more });
/** The one service of an HSDS entry. */
const hsds = (entry: object) => importHsds([{ id: '1', name: 'Inloop', ...entry }], whole).services[0]!;
const fhir = (entry: object) =>
  importFhir([{ resourceType: 'HealthcareService', id: '1', name: 'Inloop', ...entry }], whole);
const codes = ({ notes }: ImportResult) => notes.map(({ code }) => code);

describe('an HSDS entry', () => {
  it('may stand alone, without a list', () => {
    assert.equal(importHsds({ id: 'x', name: 'Inloop' }, whole).services[0]?.id, 'x');
    assert.deepEqual(codes(importHsds('geen lijst', { ...whole, lang: 'en' })), ['notObject']);
  });
  it('is for ages that it gives as text, itself or under its eligibility, and for no others', () => {
    assert.deepEqual(hsds({ minimum_age: '18', maximum_age: ' ' }).audience, { text: '', ageMin: 18 });
    const eligibility = { minimum_age: 4, maximum_age: 12, eligibility: 'Kinderen' };
    assert.deepEqual(hsds({ eligibilitys: [eligibility] }).audience, { text: 'Kinderen', ageMin: 4, ageMax: 12 });
    assert.equal(hsds({ minimum_age: -1, maximum_age: 'oud' }).audience, undefined);
  });
  it('serves the whole country when it says so, in each dialect', () => {
    for (const area of [{ name: 'Nederland' }, { extent: 'national' }, { service_area: 'Landelijk' }]) {
      assert.equal(hsds({ service_areas: [area] }).area?.level, 'national');
    }
    assert.deepEqual(hsds({ service_areas: [{ extent: 'national' }] }).area?.label, 'Nederland');
  });
  it('has a place with a point only when both numbers are degrees', () => {
    const at = (latitude: unknown, longitude: unknown) =>
      hsds({ location: { name: 'Zaal', latitude, longitude } }).places?.[0];
    assert.deepEqual(at('52.1', 5.1), { label: 'Zaal', lat: 52.1, lon: 5.1 });
    for (const [lat, lon] of [
      [52.1, undefined],
      [95, 5],
      ['', 5],
      [52, 500],
    ])
      assert.deepEqual(at(lat, lon), { label: 'Zaal' });
    assert.equal(hsds({ locations: [{}] }).places, undefined);
    const access = { accessibility_for_disabilities: [{ accessibility: 'rolstoel' }] };
    assert.deepEqual(hsds({ locations: [access] }).places, [{ access: ['rolstoel'] }]);
  });
  it('is free or paid only when every price is a number', () => {
    const cost = (...amounts: unknown[]) => hsds({ cost_options: amounts.map((amount) => ({ amount })) }).cost;
    assert.deepEqual(cost(0, '0'), { type: 'free' });
    assert.deepEqual(cost(0, '2.50'), { type: 'paid' });
    assert.equal(cost(0, 'gratis'), undefined);
    assert.deepEqual(hsds({ fees: 'naar draagkracht' }).cost, { type: 'unknown', text: 'naar draagkracht' });
  });
  it('has hours only when every schedule is a plain week', () => {
    const plain = { byday: 'MO,TU', opens_at: '09:00', closes_at: '12:00:00' };
    const hours = (more: object) => hsds({ schedules: [{ ...plain, ...more }] }).hours?.weekly;
    assert.deepEqual(hours({ interval: 1, freq: 'WEEKLY', until: '', count: null }), [
      { days: [1, 2], from: '09:00', to: '12:00' },
    ]);
    for (const other of [
      { interval: 2 },
      { freq: 'MONTHLY' },
      { byday: 'XX' },
      { valid_to: '2026-12-31' },
      { closes_at: '08:00' },
    ]) {
      assert.equal(hours(other), undefined, JSON.stringify(other));
    }
  });
  it('keeps its state and the languages that are codes', () => {
    assert.equal(hsds({ status: 'temporarily closed' }).status, 'temporarilyClosed');
    assert.deepEqual(hsds({ languages: [{ language: 'tr' }, { code: 'nl' }, { language: 'Turks' }] }).languages, [
      'tr',
      'nl',
    ]);
  });
});

describe('a FHIR HealthcareService', () => {
  it('is found in a bundle among locations, once', () => {
    const entry = { resourceType: 'HealthcareService', id: 'a', name: 'Fysio' };
    const bundle = {
      resourceType: 'Bundle',
      entry: [entry, entry, { resourceType: 'Location' }].map((resource) => ({ resource })),
    };
    const result = importFhir(bundle, whole);
    assert.deepEqual(
      result.services.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(codes(result), ['duplicate']);
  });
  it('is refused, with the reason, when what must be known is not', () => {
    const entry = { resourceType: 'HealthcareService', id: 'a', name: 'Fysio' };
    assert.deepEqual(codes(importFhir([entry], { checked: '2026-10-01' })), ['kindMissing']);
    assert.deepEqual(codes(importFhir([entry], { kind: 'care' })), ['checkedMissing']);
    assert.deepEqual(codes(importFhir([{ ...entry, id: '' }, { ...entry, name: 1 }, 7], whole)), [
      'idMissing',
      'nameMissing',
      'notObject',
    ]);
  });
  it('has hours of release 5 and of all day, and loses a week that cannot be read whole', () => {
    const day = { daysOfWeek: ['mon'], allDay: true };
    const open = fhir({
      availability: [
        { availableTime: [day], notAvailableTime: [{ during: { start: '2026-12-25', end: '2026-12-24' } }] },
      ],
    });
    assert.deepEqual(open.services[0]?.hours, { weekly: [{ days: [1], from: '00:00', to: '24:00' }] });
    const half = fhir({ availableTime: [day, { daysOfWeek: ['someday'] }], availabilityExceptions: 'Bel eerst' });
    assert.deepEqual(half.services[0]?.hours, { text: 'Bel eerst' });
    assert.deepEqual(codes(half), ['notRead']);
  });
  it('is for whom its conditions say', () => {
    assert.deepEqual(
      fhir({ eligibility: [{ code: { text: 'Ouderen' } }, { comment: 'Met verwijzing' }] }).services[0]?.audience,
      {
        text: 'Ouderen; Met verwijzing',
      },
    );
  });
});

describe('foreign text', () => {
  it('gets its characters back, and no others', () => {
    assert.equal(plainText('caf&eacute; &#8364; 5 &#x26; meer &onbekend;'), 'café € 5 & meer &onbekend;');
    assert.equal(plainText('a&#0;b&#xD800;c&#1114112;d'), 'a b c d');
    assert.equal(plainText(12), '');
  });
  it('of a thesaurus may be written in each way of JSON-LD', () => {
    const lines = layWordsFromSkos([
      {
        prefLabel: 'Dyspneu',
        altLabel: ['kortademig', { value: 'benauwd', lang: 'nl-NL' }, { value: 'breathless', lang: 'en' }],
      },
      { prefLabel: 'Alleen', altLabel: [] },
      'geen begrip',
    ]);
    assert.equal(lines, 'dyspneu:kortademig,benauwd');
  });
});

describe('schema.org data of services', () => {
  it('say what is known and leave out what is not', () => {
    const full = service('a', {
      summary: 'Samen wandelen',
      url: 'https://voorbeeld.nl',
      organisation: { name: 'Buurthuis', url: 'javascript:1' },
      area: { level: 'district', label: 'Noord' },
      audience: { text: 'Ouderen' },
      cost: { type: 'free' },
      languages: ['nl'],
      phones: [{ number: '030 000 00 00', label: 'Balie' }],
      places: [{ label: 'Zaal', street: 'Dorpsstraat 1', postcode: '1234 AB', city: 'Utrecht' }],
      hours: { weekly: [{ days: [1, 7], from: '09:00', to: '12:00' }] },
    });
    const [first, second] = (
      servicesJsonLd([full, service('b', { cost: { type: 'unknown' }, url: 'http://voorbeeld.nl' })]) as any
    )['@graph'];
    assert.equal(first.description, 'Samen wandelen');
    assert.deepEqual(first.provider, { '@type': 'Organization', name: 'Buurthuis' });
    assert.equal(first.isAccessibleForFree, true);
    const [place] = first.availableChannel.serviceLocation;
    assert.equal(place.address.addressLocality, 'Utrecht');
    assert.deepEqual(place.openingHoursSpecification[0].dayOfWeek, [
      'https://schema.org/Monday',
      'https://schema.org/Sunday',
    ]);
    assert.equal(first.availableChannel.servicePhone[0].telephone, '030 000 00 00');
    assert.deepEqual(second, { '@type': 'Service', name: 'Dienst b', availableChannel: { '@type': 'ServiceChannel' } });
  });
});

describe('filters', () => {
  const found = (services: Service[], options: object) =>
    createServiceIndex(services)
      .search('dienst', options)
      .items.map(({ id, unknown }) => `${id}${unknown.length > 0 ? '?' : ''}`)
      .sort();

  it('know a ramp from no ramp', () => {
    const at = (...access: string[]) => ({ places: [{ city: 'Utrecht', access }] });
    const list = [
      service('a', at('Rolstoeltoegankelijk')),
      service('b', at('Niet voor rolstoelen')),
      service('c', at('Lift')),
      service('d'),
    ];
    assert.deepEqual(found(list, { wheelchair: true }), ['a', 'c?', 'd?']);
  });
  it('know an age with one bound', () => {
    const list = [
      service('a', { audience: { text: '', ageMin: 65 } }),
      service('b', { audience: { text: '', ageMax: 18 } }),
    ];
    assert.deepEqual(found(list, { age: 70 }), ['a']);
    assert.deepEqual(found(list, { age: 10 }), ['b']);
  });
  it('take hours of a day that differs before those of the week, and Sunday as the seventh', () => {
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7] as any, from: '09:00', to: '17:00' }];
    const list = [
      service('a', {
        hours: {
          weekly,
          exceptions: [{ from: '2026-11-29', to: '2026-11-29', open: [{ from: '13:00', to: '14:00' }] }],
        },
      }),
      service('b', { hours: { weekly } }),
      service('c', { hours: { weekly }, status: 'temporarilyClosed' }),
      service('d', { hours: { text: 'Bel eerst' } }),
    ];
    const at = (time: string) => found(list, { openAt: { date: '2026-11-29', time } });
    assert.deepEqual(at('13:30'), ['a', 'b', 'd?']);
    assert.deepEqual(at('10:00'), ['b', 'd?']);
  });
});

describe('the lint', () => {
  it('names what is too long, what closes before it opens, and what cannot be a record', () => {
    const circle: any = service('c');
    circle.self = circle;
    const list = [
      service('a', {
        name: 'x'.repeat(300),
        summary: 'y'.repeat(300),
        area: { level: 'region', label: '' },
        url: 'geen adres',
      }),
      service('b', { hours: { exceptions: [{ from: '2026-12-26', to: '2026-12-25' }] } }),
      circle,
    ];
    const issues = lintServices(list, { today: '2026-10-01' }).map(({ code, path }) => `${code} ${path}`);
    for (const issue of [
      'nameLong /0/name',
      'summaryLong /0/summary',
      'areaLabel /0/area/label',
      'urlScheme /0/url',
      'hoursOrder /1/hours/exceptions/0',
      'recordLarge /2',
    ]) {
      assert.ok(issues.includes(issue), `${issue} in ${issues.join(', ')}`);
    }
  });
});

describe('an index in a file', () => {
  const rich = service('rijk', {
    mode: ['online'],
    languages: ['tr'],
    lifeStages: ['older'],
    topics: ['thm-a'],
    audience: { text: 'Ouderen', ageMin: 65 },
    access: { referral: 'notNeeded' },
    cost: { type: 'free' },
    status: 'temporarilyClosed',
    area: { level: 'district', label: 'Noord', codes: ['WK1'] },
    places: [{ city: 'Utrecht', lat: 52.1, lon: 5.1, access: ['rolstoel'] }, { city: 'Almelo' }],
    hours: { exceptions: [{ from: '2026-12-25', to: '2026-12-25' }] },
  });
  const built = createServiceIndex([rich, service('arm')]);
  const loaded = loadServiceIndex(JSON.parse(JSON.stringify(writeIndex(built.data()))));

  it('filters and ranks as the index it was written from', () => {
    for (const options of [
      { mode: ['online'] },
      { language: 'tr' },
      { free: true },
      { withoutReferral: true },
      { wheelchair: true },
      { age: 70 },
      { age: 20 },
      { topic: 'thm-a' },
      { group: 'older' },
      { near: { lat: 52.1, lon: 5.1, km: 5 } },
      { area: 'Noord' },
      { openAt: { date: '2026-12-25', time: '10:00' } },
    ]) {
      const strip = ({ items, total, unknownTotal }: any) => ({
        total,
        unknownTotal,
        items: items.map(({ id, unknown }: any) => [id, unknown]),
      });
      assert.deepEqual(
        strip(loaded.search('dienst', options as any)),
        strip(built.search('dienst', options as any)),
        JSON.stringify(options),
      );
    }
    assert.equal(loaded.step(), true);
    assert.deepEqual(loaded.search(7 as any).items, []);
  });
  it('names a shard without letters, and gives a land without regions one shard', () => {
    assert.equal(describeShard('???', []).id, 'shard');
    assert.deepEqual([...shardServices([service('a')], () => undefined).keys()], ['nl']);
  });
});

describe('sources', () => {
  const file = writeIndex(createServiceIndex([service('a'), service('b')]).data());
  const answering = (answers: Record<string, string>) => ({
    fetch: ((url: string) =>
      Promise.resolve(
        new Response(answers[new URL(url).pathname] ?? '', { status: new URL(url).pathname in answers ? 200 : 404 }),
      )) as typeof fetch,
  });
  const refuses = (code: string) => (error: unknown) => error instanceof SourceError && error.code === code;
  const base = 'https://voorbeeld.nl/m.json';

  it('stop when the question is withdrawn', async () => {
    const gone = AbortSignal.abort();
    await assert.rejects(localSource([service('a')]).search('dienst', {}, gone), { name: 'AbortError' });
    const cards = answering({ '/cards': writeCards([service('a'), service('b')]) });
    await assert.rejects(prebuiltSource(file, 'https://voorbeeld.nl/cards', cards).search('dienst', {}, gone), {
      name: 'AbortError',
    });
  });
  it('ask without cookies, without saying where from, and keep nothing', async () => {
    let asked: RequestInit | undefined;
    const fetch = ((_url: string, init: RequestInit) => {
      asked = init;
      return Promise.resolve(new Response(writeCards([service('a'), service('b')])));
    }) as typeof globalThis.fetch;
    await prebuiltSource(file, 'https://voorbeeld.nl/cards', { fetch }).search('dienst', {});
    const { credentials, referrerPolicy, cache } = asked!;
    assert.deepEqual([credentials, referrerPolicy, cache], ['omit', 'no-referrer', 'no-store']);
  });
  it('leave out a card that is damaged or another, and say how many', async () => {
    const lines = writeCards([service('a'), service('b')]).split('\n');
    for (const broken of ['{', JSON.stringify(service('z')), '']) {
      const cards = answering({ '/cards': [lines[0], broken].join('\n') });
      const answer = await prebuiltSource(file, 'https://voorbeeld.nl/cards', cards).search('dienst', {});
      assert.deepEqual([answer.services.map(({ id }) => id), answer.refused], [['a'], 1]);
    }
  });
  it('refuse an index that is none, and a manifest that is none', async () => {
    const options = answering({ '/index': '{"koersIndex":99}', '/cards': '' });
    await assert.rejects(
      prebuiltSource('https://voorbeeld.nl/index', 'https://voorbeeld.nl/cards', options).search('x', {}),
      refuses('schema'),
    );
    for (const manifest of [
      [],
      { koersShards: 2, shards: [] },
      { koersShards: 1, shards: [{ id: 'a' }] },
      { koersShards: 1, shards: [] },
    ]) {
      await assert.rejects(
        shardSource(base, answering({}), manifest).search('x', {}),
        refuses('schema'),
        JSON.stringify(manifest),
      );
    }
  });
  it('follow a manifest to its own host only', async () => {
    const shard = { id: 'a', label: 'A', index: 'https://kwaad.example/i', cards: 'c', places: [], services: 1 };
    await assert.rejects(
      shardSource(base, answering({}), { koersShards: 1, shards: [shard] }).search('x', {}),
      refuses('schema'),
    );
  });
});
