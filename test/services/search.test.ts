import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createServiceIndex, crisisIn, loadServiceIndex, writeIndex, type Service } from '../../src/services/index.js';
import { judged, lost, measure, oracle, ours, resident, services } from './quality.js';

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  kind: 'welfare',
  checked: '2026-10-01',
  ...more,
});
const ids = (list: Service[], query: string, options = {}): string[] =>
  createServiceIndex(list)
    .search(query, options)
    .items.map(({ id }) => id);

describe('searching the judged set', () => {
  const figures = measure(ours());
  it('reaches the quality bar over all queries', () => {
    assert.ok(figures.get('all')!.ndcg >= 0.88, String(figures.get('all')!.ndcg));
  });
  for (const name of ['inflection', 'compound', 'typo']) {
    it(`reaches the quality bar for ${name}`, () => {
      assert.ok(figures.get(name)!.ndcg >= 0.9, String(figures.get(name)!.ndcg));
    });
  }
  it('leaves no query without a result', () => {
    assert.equal(figures.get('all')!.empty, 0);
  });
  it('finds what residents ask in their own words', () => {
    const all = measure(ours(), { queries: resident, topicOf: judged.topicOf }).get('all')!;
    assert.ok(all.ndcg >= 0.88, String(all.ndcg));
    assert.ok(all.success >= 0.92, String(all.success));
    assert.equal(all.empty, 0);
  });
  it('is right wherever MiniSearch with the same analyser is right', () => {
    assert.deepEqual(lost(ours(), oracle()), []);
  });
  it('does not read the topics by which results are graded', () => {
    assert.ok(services.every(({ topics }) => topics === undefined));
    assert.ok(Object.keys(judged.topicOf).length === services.length);
  });
});

describe('a word of the field that no service has', () => {
  it('is not taken for a mistake', () => {
    const index = createServiceIndex([service('g', { name: 'Loket van de gemeente' })]);
    assert.deepEqual([index.search('dementie').total, index.search('dementie').suggestion], [0, null]);
    assert.equal(index.search('gemente').total, 1);
  });
});

describe('words as people type them', () => {
  const list = [
    service('dieet', { name: 'Diëtistenpraktijk Janssen' }),
    service('val', { name: 'Cursus valpreventie' }),
    service('schuld', { name: 'Schuldhulpverlening' }),
    service('kind', { name: 'Oppas voor kinderen' }),
    service('oud', { name: 'Ouderensoos' }),
    service('suiker', { name: 'Diabetesverpleegkundige' }),
  ];
  it('finds a name without its accents, and with a letter wrong', () => {
    assert.equal(ids(list, 'dietistenpraktijk')[0], 'dieet');
    assert.equal(ids(list, 'dietistenpraktik')[0], 'dieet');
  });
  it('joins and splits compounds', () => {
    assert.equal(ids(list, 'val preventie')[0], 'val');
    assert.equal(ids(list, 'preventie vallen')[0], 'val');
    assert.equal(ids(list, 'hulp bij schulden')[0], 'schuld');
  });
  it('leads a lay word to the professional word, not back', () => {
    assert.equal(ids(list, 'suikerziekte')[0], 'suiker');
    assert.deepEqual(ids([service('a', { name: 'Suikerfeest' })], 'diabetes'), []);
  });
  it('suggests the word as it is written in the data, accents included', () => {
    const { suggestion } = createServiceIndex([service('a', { name: 'Diëtistenpraktijk' })]).search(
      'dietistenpraktiik',
    );
    assert.equal(suggestion, 'diëtistenpraktijk');
  });
  it('suggests a lay word as it is written in the list', () => {
    const index = createServiceIndex([service('a', { name: 'Diabetes' })]);
    assert.equal(index.search('suikerzikte').suggestion, 'suikerziekte');
  });
  it('keeps children and parents apart from the old and the young', () => {
    const both = [service('old', { name: 'Ouderen' }), service('parents', { name: 'Ouders' })];
    assert.equal(ids(both, 'ouders')[0], 'parents');
    assert.equal(ids(both, 'oudere')[0], 'old');
  });
  it('takes more lay words from an editor', () => {
    const index = createServiceIndex(list, { layWords: 'valpreventie:knikkende knieën' });
    assert.equal(index.search('knikkende knieen').items[0]?.id, 'val');
  });
});

describe('ranking', () => {
  it('puts a name above words, and words above a description', () => {
    const list = [
      service('text', { description: 'Hier doen wij aan mindfulness.' }),
      service('words', { words: ['mindfulness'] }),
      service('name', { name: 'Mindfulness' }),
    ];
    assert.deepEqual(ids(list, 'mindfulness', {}), ['name', 'words', 'text']);
  });
  it('shows at most three of one organisation among the first ten, and drops none', () => {
    const same = Array.from({ length: 8 }, (_, i) =>
      service(`a${i}`, { name: 'Yogales', organisation: { name: 'Groot' } }),
    );
    const others = Array.from({ length: 8 }, (_, i) =>
      service(`b${i}`, { name: 'Yogales in de wijk', organisation: { name: `Klein ${i}` } }),
    );
    const found = ids([...same, ...others], 'yogales');
    assert.equal(found.slice(0, 10).filter((id) => id.startsWith('a')).length, 3);
    assert.equal(found.length, 16);
  });
  it('raises services in a place that is named, and hides the others not', () => {
    const list = [
      service('almelo', { name: 'Schuldhulp', places: [{ city: 'Almelo' }] }),
      service('utrecht', { name: 'Schuldhulp', places: [{ city: 'Utrecht' }] }),
    ];
    const answer = createServiceIndex(list).search('schuldhulp utrecht');
    assert.deepEqual(
      answer.items.map(({ id }) => id),
      ['utrecht', 'almelo'],
    );
    assert.deepEqual(answer.places, ['utrecht']);
  });
  it('lists the services of a place when only the place was typed', () => {
    const list = [
      service('almelo', { places: [{ city: 'Almelo' }] }),
      service('utrecht', { places: [{ city: 'Utrecht' }] }),
    ];
    assert.deepEqual(ids(list, 'Utrecht'), ['utrecht']);
  });
  it('puts near before far, and open before closed for a while', () => {
    const list = [
      service('far', { name: 'Yoga', places: [{ lat: 51, lon: 4 }] }),
      service('near', { name: 'Yoga', places: [{ lat: 52.1, lon: 5.1 }] }),
    ];
    const [first] = createServiceIndex(list).search('yoga', { near: { lat: 52.1, lon: 5.1 } }).items;
    assert.equal(first?.id, 'near');
    assert.equal(first.distance, 0);
    assert.deepEqual(
      ids(
        [service('closed', { name: 'Yoga', status: 'temporarilyClosed' }), service('open', { name: 'Yoga' })],
        'yoga',
      ),
      ['open', 'closed'],
    );
  });
  it('puts what was checked long ago lower, only when it is told what day it is', () => {
    const list = [service('old', { name: 'Yoga', checked: '2019-01-01' }), service('new', { name: 'Yoga' })];
    assert.deepEqual(ids(list, 'yoga'), ['old', 'new']);
    assert.deepEqual(ids(list, 'yoga', { today: '2026-11-01' }), ['new', 'old']);
  });
  it('says which word of the query met which word of the service', () => {
    const [item] = createServiceIndex([service('a', { name: 'Diabetesverpleegkundige', words: ['diabetes'] })]).search(
      'suikerziekte',
    ).items;
    assert.ok(
      item?.matches.some(({ word, term, how }) => word === 'suikerziekte' && term === 'diabetes' && how === 'lay'),
    );
  });
});

describe('filters', () => {
  const list = [
    service('free', { name: 'Yoga', cost: { type: 'free' } }),
    service('paid', { name: 'Yoga', cost: { type: 'paid' } }),
    service('unknown', { name: 'Yoga' }),
  ];
  it('hide what is known to be false and list what is not known last, by name of the filter', () => {
    const answer = createServiceIndex(list).search('yoga', { free: true });
    assert.deepEqual(
      answer.items.map(({ id, unknown }) => [id, unknown]),
      [
        ['free', []],
        ['unknown', ['free']],
      ],
    );
    assert.equal(answer.total, 2);
    assert.equal(answer.unknownTotal, 1);
  });
  it('know opening hours, exceptions and the day of the week without a clock', () => {
    const hours = {
      weekly: [{ days: [4 as const], from: '09:00', to: '12:00' }],
      exceptions: [{ from: '2026-10-08', to: '2026-10-08' }],
    };
    const open = (date: string, time: string): string[] =>
      ids([service('a', { name: 'Yoga', hours })], 'yoga', { openAt: { date, time } });
    assert.deepEqual(open('2026-10-01', '09:00'), ['a']);
    assert.deepEqual(open('2026-10-01', '12:00'), []);
    assert.deepEqual(open('2026-10-02', '09:00'), []);
    assert.deepEqual(open('2026-10-08', '09:00'), []);
  });
  it('take a national or online service as near everywhere', () => {
    const all = [
      service('nl', { name: 'Yoga', area: { level: 'national', label: 'Nederland' } }),
      service('there', { name: 'Yoga', places: [{ lat: 50, lon: 4 }] }),
    ];
    assert.deepEqual(ids(all, 'yoga', { near: { lat: 53, lon: 6, km: 10 } }), ['nl']);
  });
  it('alone list what they let through, without a query', () => {
    const all = [
      service('a', { name: 'Yoga', topics: ['t'] }),
      service('b', { name: 'Zang' }),
      service('c', { name: 'Bridge', topics: ['u'] }),
    ];
    assert.deepEqual(ids(all, '', { topic: 't' }), ['a', 'b']);
    assert.deepEqual(ids(all, '', {}), []);
    const building = createServiceIndex(all, { incremental: true });
    assert.deepEqual(
      building.search('', { topic: 't' }).items.map(({ id }) => id),
      ['a', 'b'],
    );
  });
  it('know what contains an area and what lies in it', () => {
    const all = [
      service('town', { name: 'Yoga', area: { level: 'municipality', label: 'Almelo', codes: ['GM0141'] } }),
      service('part', { name: 'Yoga', area: { level: 'neighbourhood', label: 'Schelfhorst' } }),
      service('other', { name: 'Yoga', area: { level: 'municipality', label: 'Hengelo' } }),
      service('unknown', { name: 'Yoga' }),
    ];
    assert.deepEqual(ids(all, 'yoga', { area: ['Schelfhorst', 'GM0141'] }), ['town', 'part', 'unknown']);
    assert.deepEqual(ids(all, 'yoga', { area: ['Almelo', 'Schelfhorst'] }), ['town', 'part', 'unknown']);
  });
  it('take a life stage for a group', () => {
    const all = [
      service('stage', { name: 'Yoga', lifeStages: ['ouderen'] }),
      service('group', { name: 'Yoga', audience: { text: '', groups: ['ouderen'] } }),
      service('other', { name: 'Yoga', audience: { text: '', groups: ['kinderen'] } }),
    ];
    assert.deepEqual(ids(all, 'yoga', { group: 'ouderen' }), ['stage', 'group']);
  });
  it('count ages and languages only where they are known', () => {
    const all = [
      service('old', { name: 'Yoga', audience: { text: '', ageMin: 65 } }),
      service('turkish', { name: 'Yoga', languages: ['tr-TR'] }),
    ];
    assert.deepEqual(ids(all, 'yoga', { age: 30 }), ['turkish']);
    assert.deepEqual(ids(all, 'yoga', { language: 'tr' }), ['turkish', 'old']);
  });
});

describe('an index that is being built', () => {
  it('answers with a plain search until it is ready', () => {
    const index = createServiceIndex(services, { incremental: true });
    const early = index.search('valpreventie');
    assert.equal(early.ready, false);
    assert.ok(early.items.length > 0);
    let steps = 0;
    while (!index.step(50)) steps++;
    assert.ok(steps > 40);
    assert.equal(index.search('valpreventie').ready, true);
  });
});

describe('a prebuilt index', () => {
  const built = createServiceIndex(services);
  const loaded = loadServiceIndex(JSON.parse(JSON.stringify(writeIndex(built.data()))));
  it('answers as the index that was written', () => {
    for (const { query } of judged.queries) {
      assert.deepEqual(loaded.search(query).items.slice(0, 50), built.search(query).items.slice(0, 50), query);
    }
    const near = { near: { lat: 52.1, lon: 5.1, km: 30 }, free: true };
    assert.deepEqual(
      loaded.search('wandelen', near).items.map(({ id }) => id),
      built.search('wandelen', near).items.map(({ id }) => id),
    );
  });
  it('refuses another file and survives a damaged one', () => {
    assert.throws(() => loadServiceIndex({}), TypeError);
    const file = writeIndex(built.data());
    const damaged = loadServiceIndex({ ...file, postings: file.postings.replace(/[A-F]/g, '~') });
    assert.ok(damaged.search('valpreventie').items.length >= 0);
  });
});

describe('every answer', () => {
  const known = new Set(services.map(({ id }) => id));
  const index = createServiceIndex(services);
  it('names existing services once, with falling scores, for every beginning of every judged query', () => {
    for (const { query } of judged.queries) {
      for (let end = 2; end <= query.length; end++) {
        const { items, total } = index.search(query.slice(0, end));
        assert.ok(
          items.every(({ id }) => known.has(id)),
          query.slice(0, end),
        );
        assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
        assert.equal(items.length, Math.min(total, 200));
      }
    }
  });
});

describe('hostile input', () => {
  it('never makes a search throw, whatever is typed', () => {
    const index = createServiceIndex(services.slice(0, 200));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), fc.anything()),
        fc.anything(),
        (query, options) => {
          const answer = index.search(query as string, options as object);
          assert.ok(answer.items.length <= 200);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('never makes a search throw, whatever the services are', () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const wild = fc.record({
      id: fc.string(),
      name: field,
      words: field,
      topics: field,
      summary: field,
      description: field,
      audience: field,
      area: field,
      places: field,
      organisation: field,
      lifeStages: field,
      cost: field,
      hours: field,
      mode: field,
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(wild, fc.anything()), { maxLength: 6 }), fc.string(), (list, query) => {
        const index = createServiceIndex(list as Service[]);
        index.search(query, {
          free: true,
          area: 'x',
          openAt: { date: '2026-10-01', time: '10:00' },
          near: { lat: 1, lon: 1, km: 1 },
          wheelchair: true,
          mode: ['online'],
        });
        assert.equal(createServiceIndex(list as Service[], { incremental: true }).search(query).ready, false);
      }),
      { numRuns: 1000 },
    );
  });
  it('reads 120 characters and 8 words of a query, and a 5 MB description in bounded time', () => {
    const index = createServiceIndex([
      service('a', { name: 'Yoga', description: 'zorg '.repeat(1_000_000) }),
      service('b', { name: 'x'.repeat(1_000_000) }),
    ]);
    assert.equal(index.search(`${'a '.repeat(200)} yoga`).items.length, 0);
    assert.equal(index.search('yoga'.padEnd(100_000, ' zorg')).items[0]?.id, 'a');
  });
  it('treats names of object members as words', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.deepEqual(ids([service('a')], word), []);
  });
});

describe('words of danger', () => {
  it('are recognised for the help card', () => {
    assert.equal(crisisIn('ik wil niet meer leven'), 'suicide');
    assert.equal(crisisIn('huiselijk geweld'), 'violence');
    assert.equal(crisisIn('112'), 'emergency');
    assert.equal(crisisIn('wandelen'), null);
  });
});
