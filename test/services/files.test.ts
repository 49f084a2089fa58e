import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  createServiceIndex,
  describeShard,
  importHsds,
  loadServiceIndex,
  prebuiltSource,
  readCards,
  shardServices,
  shardsFor,
  shardSource,
  SourceError,
  writeCards,
  writeIndex,
  type Service,
} from '../../src/services/index.js';
import { plainText } from '../../src/services/plain-text.js';

const list: Service[] = [
  {
    id: 'a',
    name: 'Wandelgroep',
    kind: 'welfare',
    checked: '2026-10-01',
    organisation: { name: 'De Linde' },
    area: { level: 'municipality', label: 'Almelo', codes: ['GM0141'] },
    places: [{ city: 'Almelo', lat: 52.35, lon: 6.66, access: ['wheelchair'] }, { city: 'Borne' }],
    hours: { weekly: [{ days: [1], from: '09:00', to: '12:00' }] },
  },
  { id: 'b', name: 'Valpreventie', kind: 'care', checked: '2026-10-01', places: [{ city: 'Utrecht' }] },
];
const file = () => writeIndex(createServiceIndex(list).data());

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
const serve = (files: Record<string, string>): Promise<string> =>
  serveWith((request, response) => {
    const found = files[request.url ?? ''];
    if (found === undefined) response.writeHead(404);
    response.end(found);
  });
async function serveWith(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const code = (wanted: string) => (error: unknown) => error instanceof SourceError && error.code === wanted;

describe('an index file', () => {
  it('knows what the services know: places, distances, hours and areas', () => {
    const index = loadServiceIndex(JSON.parse(JSON.stringify(file())));
    const near = index.search('wandelen', { near: { lat: 52.35, lon: 6.68, km: 5 } });
    assert.ok(near.items[0]!.distance! > 1 && near.items[0]!.distance! < 2);
    assert.equal(index.search('wandelen', { wheelchair: true }).unknownTotal, 0);
    assert.equal(index.search('wandelen', { openAt: { date: '2026-10-05', time: '10:00' } }).unknownTotal, 0);
    assert.equal(index.search('wandelen', { area: 'GM0141' }).total, 1);
    assert.equal(index.search('wandelen', { area: 'Utrecht' }).total, 0);
    assert.deepEqual([index.ready, index.size, index.step()], [true, 2, true]);
    assert.equal(index.search(7 as unknown as string, null).total, 0);
  });
  it('that is damaged finds less and breaks nothing', () => {
    const whole = file();
    for (const damage of [
      { postings: whole.postings.replace(/\w/g, '_') },
      { postings: '' },
      { facts: [], wheres: [] },
      { factsOf: [], whereOf: [99, 99], points: [] },
      { ranks: '', forms: '' },
      { placeNames: '', placeDocuments: 'x y' },
      { placeDocuments: '____' },
      { organisations: [] },
      { points: [[1], [2, 3, 4]] },
    ]) {
      const index = loadServiceIndex({ ...whole, ...damage });
      assert.ok(Array.isArray(index.search('wandelen', { free: true, near: { lat: 52, lon: 6 } }).items));
    }
  });
  it('of another version or shape is refused', () => {
    for (const wrong of [null, 7, {}, { ...file(), koersIndex: 9 }, { ...file(), ids: 'x' }, { ...file(), terms: 3 }])
      assert.throws(() => loadServiceIndex(wrong), TypeError);
  });
  it('takes more words of an editor', () => {
    const index = loadServiceIndex(file(), { layWords: 'valpreventie:omkukelen' });
    assert.equal(index.search('omkukelen').items[0]?.id, 'b');
  });
});

describe('cards beside an index', () => {
  it('are read one by one; a line that is no JSON gives nothing', () => {
    const card = readCards(`${writeCards(list.slice(0, 1))}\n{broken`);
    assert.deepEqual(card(0), list[0]);
    assert.equal(card(0), card(0));
    assert.deepEqual([card(1), card(7), card(-1)], [undefined, undefined, undefined]);
  });
  it('of another index are left out of the answer and counted', async () => {
    const url = await serve({ '/cards.ndjson': writeCards([...list].reverse()) });
    const answer = await prebuiltSource(file(), `${url}/cards.ndjson`).search('wandelen', {});
    assert.deepEqual([answer.services.length, answer.refused], [0, 1]);
  });
  it('come with an index by its address, which must be one', async () => {
    const url = await serve({
      '/index.json': JSON.stringify(file()),
      '/other.json': '{"koersIndex":9}',
      '/cards.ndjson': writeCards(list),
    });
    const good = prebuiltSource(`${url}/index.json`, `${url}/cards.ndjson`);
    assert.equal((await good.load!({})).size, 2);
    assert.equal((await good.search('val', {})).services[0]?.id, 'b');
    await assert.rejects(prebuiltSource(`${url}/other.json`, `${url}/cards.ndjson`).search('x', {}), code('schema'));
    const controller = new AbortController();
    const late = good.search('x', {}, controller.signal);
    controller.abort();
    await assert.rejects(late, { name: 'AbortError' });
  });
});

describe('a large file', () => {
  const cards = gzipSync(`${writeCards(list)}\n${' '.repeat(1_000_000)}`);
  const answer = async (lengthTold: boolean, maxBytes: number): Promise<number> => {
    const url = await serveWith((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      if (!lengthTold) response.write(cards.subarray(0, 10));
      response.end(lengthTold ? cards : cards.subarray(10));
    });
    return (await prebuiltSource(file(), `${url}/cards`, { maxBytes }).search('wandelen', {})).services.length;
  };
  it('is read whole when its length is told, and as a stream when it is not', async () => {
    assert.deepEqual([await answer(true, 2_000_000), await answer(false, 2_000_000)], [1, 1]);
  });
  it('is refused by what it holds, not by what it says', async () => {
    for (const lengthTold of [true, false]) await assert.rejects(answer(lengthTold, 500_000), code('size'));
  });
});

describe('parts per region', () => {
  it('are told by label and by place; what has no region is in each', () => {
    const shards = shardServices([...list, { ...list[1]!, id: 'c', places: [] }], ({ places }) => places?.[0]?.city);
    assert.deepEqual(
      [...shards.values()].map((own) => own.map(({ id }) => id)),
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    );
    assert.deepEqual([...shardServices([{ ...list[1]!, places: [] }], () => undefined).keys()], ['nl']);
    const manifest = { koersShards: 1 as const, shards: [describeShard('Twente', list), describeShard('…', [])] };
    assert.equal(manifest.shards[1]!.id, 'shard');
    for (const place of ['Twente', 'ALMELO', ' borne ']) assert.equal(shardsFor(manifest, place)[0]?.label, 'Twente');
    assert.deepEqual(shardsFor(manifest, 'Parijs'), []);
  });
  it('stay on the host of their manifest, and a manifest of another shape is refused', async () => {
    const url = await serve({ '/list.json': '[]', '/none.json': '{"koersShards":1,"shards":[]}' });
    const away = { ...describeShard('Weg', list), index: 'https://elsewhere.example/index.json' };
    await assert.rejects(
      shardSource(`${url}/m.json`, {}, { koersShards: 1, shards: [away] }).search('x', {}),
      code('schema'),
    );
    await assert.rejects(shardSource(`${url}/list.json`).search('x', {}), code('schema'));
    await assert.rejects(shardSource(`${url}/none.json`).search('x', {}), code('schema'));
    await assert.rejects(
      shardSource(`${url}/m.json`, {}, { koersShards: 1, shards: [7] }).search('x', {}),
      code('schema'),
    );
    await assert.rejects(shardSource(`${url}/missing.json`).manifest(), code('http'));
  });
  it('answer from the first part where no place was chosen', async () => {
    const shard = describeShard('Twente', list);
    const url = await serve({ [`/${shard.index}`]: JSON.stringify(file()), [`/${shard.cards}`]: writeCards(list) });
    const source = shardSource(`${url}/m.json`, {}, { koersShards: 1, shards: [shard] });
    assert.equal((await source.search('wandelen', {})).total, 1);
    assert.equal((await source.search('wandelen', { area: 'Nergens' })).unknownTotal, 1);
  });
});

describe('text of a foreign file', () => {
  it('loses tags, scripts and control characters, and keeps what entities mean', () => {
    assert.equal(plainText('<p>Hulp &amp; zorg &#8211; &#x20AC;5</p><script>x</script>'), 'Hulp & zorg – €5');
    assert.equal(plainText('a&#0;b&#xD800;c&#9999999;d&onbekend;e&#31;f'), 'a b c d&onbekend;e f');
    assert.equal(plainText('<!-- weg -->een\u202etwee'), 'een twee');
    assert.equal(plainText(undefined), '');
  });
});

describe('a directory of another author', () => {
  const one = (more: object) => importHsds([{ id: 1, name: 'X', ...more }], { incomplete: true }).services[0]!;
  it('is read in the variants of its fields, and never guessed', () => {
    assert.equal(one({}).id, '1');
    assert.equal(one({ status: 'temporarily closed' }).status, 'temporarilyClosed');
    assert.equal(one({ status: 'active' }).status, 'active');
    assert.equal(one({ status: 'odd' }).status, undefined);
    assert.equal(
      one({ organisation: { name: 'O', url: 'https://o.example/' } }).organisation?.url,
      'https://o.example/',
    );
    assert.equal(one({ minimum_age: '12', maximum_age: 200 }).audience?.ageMin, 12);
    assert.equal(one({ minimum_age: 'twaalf' }).audience, undefined);
    assert.equal(importHsds('x').services.length, 0);
    assert.equal(importHsds({ id: '9', name: 'Alleen' }, { incomplete: true }).services[0]?.name, 'Alleen');
    assert.equal(importHsds([7, { name: 'zonder id' }, { id: 'x' }], { incomplete: true }).notes.length, 3);
  });
});
