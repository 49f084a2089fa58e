import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { retryAfter } from '../../src/services/fetch-json.js';
import {
  createServiceIndex,
  describeShard,
  hsdsSource,
  joinAnswers,
  localSource,
  newestOnly,
  prebuiltSource,
  shardSource,
  shardServices,
  SourceError,
  writeCards,
  writeIndex,
  type Service,
  type ServiceSource,
} from '../../src/services/index.js';
import { filtersIn } from '../../src/services/source-hsds.js';
import { warmUp } from '../../src/services/warm-up.js';

const service = (id: string, name: string, city: string): Service => ({
  id,
  name,
  kind: 'welfare',
  checked: '2026-10-01',
  places: [{ city }],
});
const list = [service('a', 'Wandelgroep', 'Almelo'), service('b', 'Valpreventie', 'Utrecht')];

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const fails =
  (code: string, more: object = {}) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof SourceError);
    for (const [key, value] of Object.entries({ code, ...more })) assert.equal((error as any)[key], value);
    assert.ok(!error.message.includes('geheim'), 'the query is in no message');
    return true;
  };
const body = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};
const entry = { id: '1', name: 'Wandelgroep', assured_date: '2026-01-01' };

describe('a remote directory', () => {
  it('is asked with GET or POST, without credentials or referrer', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      void body(request).then((text) => {
        seen.push(
          `${request.method} ${request.url} ${text} ${request.headers.cookie ?? ''}${request.headers.referer ?? ''}`,
        );
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ contents: [entry, { id: '2' }], total_items: 2 }));
      });
    });
    const get = hsdsSource(`${url}/services`, { kind: 'welfare' });
    const post = hsdsSource(`${url}/services`, { kind: 'welfare', method: 'POST' });
    const answer = await get.search('wandelen', {});
    assert.deepEqual(
      answer.items.map(({ id }) => id),
      ['1'],
    );
    assert.equal(answer.refused, 1);
    await post.search('wandelen', {});
    assert.deepEqual(seen, [
      'GET /services?search=wandelen&page=1&per_page=50  ',
      'POST /services {"search":"wandelen","page":1,"per_page":50} ',
    ]);
    assert.deepEqual(
      [get.capabilities.remote, get.capabilities.method, post.capabilities.method],
      [true, 'GET', 'POST'],
    );
  });
  it('is read page after page in each dialect, without a service twice', async () => {
    const dialects: Record<string, (items: unknown[], page: number) => object> = {
      contents: (contents, page) => ({ contents, total_items: 5, total_pages: 3, page_number: page }),
      content: (content, page) => ({ content, totalElements: 5, totalPages: 3, number: page }),
      items: (items) => ({ items, totalItems: 5 }),
    };
    for (const [name, answer] of Object.entries(dialects)) {
      const url = await serve((request, response) => {
        const { searchParams } = new URL(request.url!, 'http://x');
        const page = Number(searchParams.get('page'));
        // The last of one page comes back as the first of the next, as when somebody adds a service meanwhile.
        const ids =
          [
            [1, 2],
            [2, 3],
            [4, 5],
          ][page - 1] ?? [];
        response.end(
          JSON.stringify(
            answer(
              ids.map((id) => ({ ...entry, id: `${id}` })),
              page,
            ),
          ),
        );
      });
      let found = await hsdsSource(url, { kind: 'care', perPage: 2 }).search('x', {});
      let pages = 1;
      for (; found.more; pages++) found = joinAnswers(found, await found.more());
      assert.equal(pages, 3, name);
      assert.deepEqual(
        found.services.map(({ id }) => id),
        ['1', '2', '3', '4', '5'],
        name,
      );
      assert.equal(found.total, 5, name);
    }
  });
  it('has no more when it sends the same page again, or a bare list', async () => {
    const url = await serve((request, response) => {
      response.end(
        JSON.stringify(request.url?.startsWith('/bare') ? [entry] : { contents: [entry], total_items: 900 }),
      );
    });
    const source = hsdsSource(url, { kind: 'care' });
    const first = await source.search('x', {});
    const second = await first.more!();
    assert.deepEqual([second.services.length, second.more], [0, undefined]);
    assert.equal(joinAnswers(first, second).more, undefined);
    assert.equal((await hsdsSource(`${url}/bare`, { kind: 'care' }).search('x', {})).more, undefined);
  });
  it('is asked for the filters that it takes; the others are applied to what came, and named', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      void body(request).then((text) => {
        seen.push(text ? JSON.parse(text) : Object.fromEntries(new URL(request.url!, 'http://x').searchParams));
        const costs = [{ option: 'free', amount: 0 }];
        response.end(
          JSON.stringify({
            contents: [
              { ...entry, cost_options: costs },
              { ...entry, id: '2' },
            ],
            total_items: 40,
            total_pages: 20,
          }),
        );
      });
    });
    const filters = filtersIn('kind free, area near openAt nonsense');
    assert.deepEqual(filters, ['kind', 'free', 'area', 'near']);
    const wanted = {
      kind: ['care', 'welfare'],
      free: true,
      area: ['Utrecht', 'GM0344'],
      near: { lat: 52, lon: 5, km: 3 },
    } as const;
    for (const method of ['POST', 'GET'] as const) {
      const source = hsdsSource(url, { method, filters, perPage: 2 });
      assert.deepEqual(source.capabilities.filters, filters);
      const answer = await source.search('x', wanted);
      assert.equal(answer.filteredHere, undefined);
      assert.equal(answer.total, 40);
    }
    const common = { search: 'x', page: 1, per_page: 2, free: true, area: 'Utrecht', lat: 52, lon: 5, km: 3 };
    assert.deepEqual(seen[0], { ...common, kind: ['care', 'welfare'] });
    assert.deepEqual(
      seen[1],
      Object.fromEntries(Object.entries({ ...common, kind: 'care,welfare' }).map(([key, each]) => [key, `${each}`])),
    );
    const here = await hsdsSource(url, { filters: ['area'], perPage: 2 }).search('x', { area: 'Utrecht', age: 30 });
    assert.deepEqual(here.filteredHere, { names: ['age'], fetched: 2, total: 40 });
    assert.deepEqual([here.total, here.unknownTotal], [2, 2]);
    const both = joinAnswers(here, await here.more!());
    assert.equal(both.filteredHere?.fetched, 2);
  });
  it('gives a clear error for each way to fail', async () => {
    const url = await serve((request, response) => {
      const path = request.url ?? '';
      if (path.startsWith('/busy')) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (path.startsWith('/down')) response.writeHead(503).end();
      else if (path.startsWith('/gone')) response.writeHead(404).end();
      else if (path.startsWith('/html')) response.end('<!doctype html><title>Log in</title>');
      else if (path.startsWith('/other')) response.end('{"hello":1}');
      else if (path.startsWith('/big'))
        response.end(JSON.stringify({ contents: [{ ...entry, description: 'x'.repeat(200_000) }] }));
      else if (path.startsWith('/cut')) response.socket?.destroy();
    });
    const ask = (path: string, options = {}): Promise<unknown> =>
      hsdsSource(url + path, { kind: 'welfare', ...options }).search('geheim', {});
    await assert.rejects(ask('/busy'), fails('busy', { status: 429, retryAfter: 7 }));
    await assert.rejects(ask('/down'), fails('busy', { status: 503 }));
    await assert.rejects(ask('/gone'), fails('http', { status: 404 }));
    await assert.rejects(ask('/html'), fails('parse'));
    await assert.rejects(ask('/other'), fails('schema'));
    await assert.rejects(ask('/big', { maxBytes: 10_000 }), fails('size'));
    await assert.rejects(ask('/cut'), fails('network'));
    await assert.rejects(ask('/never', { timeout: 60 }), fails('timeout'));
  });
  it('stops when the question is withdrawn', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const asked = hsdsSource(url).search('x', {}, controller.signal);
    controller.abort();
    await assert.rejects(asked, { name: 'AbortError' });
  });
  it('reads Retry-After as seconds and as a date, without a clock', () => {
    const date = 'Sun, 01 Nov 2026 10:00:00 GMT';
    assert.equal(retryAfter(new Headers({ 'retry-after': '30' })), 30);
    assert.equal(retryAfter(new Headers({ 'retry-after': 'Sun, 01 Nov 2026 10:00:20 GMT', date })), 20);
    assert.equal(retryAfter(new Headers({ 'retry-after': '99999' })), 3600);
    assert.equal(retryAfter(new Headers({ 'retry-after': 'soon' })), undefined);
  });
});

describe('answers that come late', () => {
  it('never replace the answer to a newer question', async () => {
    const waiting: (() => void)[] = [];
    const slow: ServiceSource = {
      capabilities: localSource(list).capabilities,
      search: async (query) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { ...(await localSource(list).search(query, {})) };
      },
    };
    const ask = newestOnly(slow);
    const first = ask('wandelgroep', {});
    const second = ask('valpreventie', {});
    waiting[1]!();
    assert.equal((await second)?.services[0]?.id, 'b');
    waiting[0]!();
    assert.equal(await first, undefined);
  });
  it('fail quietly when they are overtaken, and loudly when they are not', async () => {
    const ask = newestOnly({
      capabilities: localSource(list).capabilities,
      search: () => Promise.reject(new SourceError('network')),
    });
    const first = ask('a', {});
    const second = ask('b', {});
    assert.equal(await first, undefined);
    await assert.rejects(second, fails('network'));
  });
});

describe('an index before the first question', () => {
  it('is asked beginnings, words and mistakes, one per step, and answers the same afterwards', () => {
    const index = createServiceIndex(list);
    const before = index.search('wandlen');
    const asked: string[] = [];
    const spied = { ...index, search: (query: string) => (asked.push(query), index.search(query)) };
    let steps = 0;
    for (const _ of warmUp(spied)) assert.equal(asked.length, ++steps);
    assert.ok(steps > 10 && steps < 100, String(steps));
    assert.ok(asked.some((query) => query.length === 2) && asked.some((query) => query.includes(' ')));
    assert.deepEqual(index.search('wandlen'), before);
    assert.deepEqual([...warmUp(createServiceIndex([]))], []);
  });
  it('is loaded by who asks for it, also the part of a place', async () => {
    assert.equal((await localSource(list).load!({})).size, 2);
    const index = JSON.stringify(writeIndex(createServiceIndex(list).data()));
    const shards = [describeShard('Almelo', list.slice(0, 1)), describeShard('Utrecht', list.slice(1))];
    let requests: string[] = [];
    const url = await serve((request, response) => {
      requests.push(request.url ?? '');
      response.end(request.url?.endsWith('index.json') ? index : writeCards(list));
    });
    const source = shardSource(`${url}/manifest.json`, {}, { koersShards: 1, shards });
    assert.equal((await source.load!({ area: 'Utrecht' })).size, 2);
    assert.deepEqual(requests.sort(), ['/utrecht.cards.ndjson', '/utrecht.index.json']);
    requests = [];
    await source.search('wandelen', { area: 'Utrecht' });
    assert.deepEqual(requests, []);
  });
});

describe('services in files', () => {
  const index = JSON.stringify(writeIndex(createServiceIndex(list).data()));
  it('are searched through a prebuilt index and read from their cards; a failure can be repaired', async () => {
    let up = false;
    let requests = 0;
    const url = await serve((request, response) => {
      requests++;
      if (!up) response.writeHead(500).end();
      else response.end(request.url === '/index.json' ? index : writeCards(list));
    });
    const source = prebuiltSource(`${url}/index.json`, `${url}/cards.ndjson`);
    await assert.rejects(source.search('geheim', {}), fails('http', { status: 500 }));
    up = true;
    assert.deepEqual((await source.search('wandelen', {})).services, [list[0]]);
    const before = requests;
    await source.search('valpreventie', {});
    assert.equal(requests, before, 'a keystroke makes no request');
  });
  it('are split in shards by region, and the shard of the place is loaded', async () => {
    const national: Service = {
      id: 'n',
      name: 'Luisterlijn',
      kind: 'national',
      checked: '2026-10-01',
      area: { level: 'national', label: 'Nederland' },
    };
    const shards = shardServices([...list, national], ({ places }) => places?.[0]?.city);
    assert.deepEqual(
      [...shards].map(([region, own]) => [region, own.map(({ id }) => id)]),
      [
        ['Almelo', ['a', 'n']],
        ['Utrecht', ['b', 'n']],
      ],
    );
    const files = new Map<string, string>();
    const described = [...shards].map(([region, own]) => {
      const shard = describeShard(region, own);
      files.set(`/${shard.index}`, JSON.stringify(writeIndex(createServiceIndex(own).data())));
      files.set(`/${shard.cards}`, writeCards(own));
      return shard;
    });
    files.set('/manifest.json', JSON.stringify({ koersShards: 1, shards: described }));
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(files.get(request.url ?? '') ?? '');
    });
    const answer = await shardSource(`${url}/manifest.json`).search('valpreventie', { area: 'Utrecht' });
    assert.deepEqual(
      answer.services.map(({ id }) => id),
      ['b'],
    );
    assert.ok(asked.every((path) => !path.includes('almelo') && !path.includes('valpreventie')));
    const { search } = shardSource(`${url}/manifest.json`, {}, { koersShards: 1, shards: described });
    const all = await search('wandelen', { area: 'Almelo' });
    assert.deepEqual([all.total, all.unknownTotal], [1, 0]);
    assert.equal(asked.filter((path) => path === '/manifest.json').length, 1);
  });
});
