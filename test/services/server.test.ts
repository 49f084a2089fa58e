import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DatabaseDown, pglite, postgres, type Database } from '../../demo/server/database.js';
import { loadServices } from '../../demo/server/load.js';
import { Searcher } from '../../demo/server/search.js';
import { searchServer } from '../../demo/server/serve.js';
import { hsdsSource, SourceError, type Service } from '../../src/services/index.js';
import { judged, measure, ours, services } from './quality.js';

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/services`;
};
const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
const idsOf = (page: any): string[] => page.contents.map(({ id }: { id: string }) => id);

describe('the reference server', () => {
  let db: Database;
  let server: Server;
  let url = '';
  const lines: string[] = [];
  const ask = async (search: string, more: object = {}): Promise<any> => {
    const response = await post(url, { search, ...more });
    assert.equal(response.status, 200);
    return response.json();
  };

  before(async () => {
    db = await pglite();
    assert.equal(await loadServices(db, services), 2000);
    server = searchServer(new Searcher(db), { log: (line) => lines.push(line) });
    url = await listen(server);
  });
  after(async () => {
    close(server);
    await db.close();
  });

  it('answers the judged queries as well as the index on a device, within 0.05 for every class', async () => {
    const found = new Map<string, string[]>();
    for (const { query } of judged.queries) found.set(query, idsOf(await ask(query)));
    const local = measure(ours());
    for (const [name, { ndcg, empty }] of measure((query) => found.get(query)!)) {
      assert.ok(ndcg >= local.get(name)!.ndcg - 0.05, `${name}: ${ndcg.toFixed(3)}`);
      assert.equal(empty, 0, name);
    }
  });

  it('speaks the dialect that the finder understands, with POST and with GET', async () => {
    for (const method of ['POST', 'GET'] as const) {
      const answer = await hsdsSource(url, { method, kind: 'welfare', perPage: 10 }).search('eenzaamheid', {});
      assert.equal(answer.services.length, 10);
      assert.equal(answer.refused, 0);
      assert.ok(answer.total > 10);
      const [first] = answer.services;
      const original = services.find(({ id }) => id === first?.id);
      assert.deepEqual(
        [first?.name, first?.checked, first?.organisation?.name, first?.phones?.[0]?.number, first?.places?.[0]?.city],
        [
          original?.name,
          original?.checked,
          original?.organisation?.name,
          original?.phones?.[0]?.number,
          original?.places?.[0]?.city,
        ],
      );
    }
  });

  it('pages without a service twice or left out, and lists all of them without a question', async () => {
    const seen: string[] = [];
    const first = await ask('wandelen', { per_page: 40 });
    for (let page = 1; page <= first.total_pages; page++) {
      const answer = await ask('wandelen', { per_page: 40, page });
      assert.equal(answer.page_number, page);
      assert.equal(answer.last_page, page === first.total_pages);
      seen.push(...idsOf(answer));
    }
    assert.equal(seen.length, first.total_items);
    assert.equal(new Set(seen).size, seen.length);
    const all = await ask('', { per_page: 200, page: 10 });
    assert.deepEqual([all.total_items, all.total_pages, all.size], [2000, 10, 200]);
    assert.equal((await ask('', { page: 5000 })).empty, true);
  });

  it('raises services in the place of the question, and lists only these with an area', async () => {
    const cityOf = (id: string) => services.find((service) => service.id === id)?.places?.[0]?.city;
    const everywhere = idsOf(await ask('wandelen'));
    const last = everywhere.at(-1)!;
    const city = cityOf(last)!;
    const boosted = idsOf(await ask(`wandelen ${city}`));
    assert.ok(
      boosted.indexOf(last) >= 0 && boosted.indexOf(last) < everywhere.indexOf(last),
      `${boosted.indexOf(last)}`,
    );
    assert.ok(boosted.some((id) => cityOf(id) !== city));
    const inside = idsOf(await ask('wandelen', { area: city }));
    assert.ok(inside.length > 0 && inside.every((id) => cityOf(id) === city));
    assert.ok(idsOf(await ask(city)).every((id) => cityOf(id) === city));
  });

  it('hides with a filter what is known to be false, and lists what is not known after the rest', async () => {
    const cost = (id: string) => services.find((service) => service.id === id)?.cost?.type;
    const costs = idsOf(await ask('wandelen', { free: true, per_page: 200 })).map(cost);
    assert.ok(costs.includes('free'));
    assert.ok(costs.every((type) => type === 'free' || type === undefined || type === 'unknown'));
    assert.deepEqual(costs, [...costs.filter((type) => type === 'free'), ...costs.filter((type) => type !== 'free')]);
    const kinds = await ask('hulp', { kind: ['municipal'] });
    assert.ok(idsOf(kinds).every((id) => services.find((service) => service.id === id)?.kind === 'municipal'));
  });

  it('refuses bad input with a sentence, and never repeats what was sent', async () => {
    const bad: [unknown, number][] = [
      ['{', 400],
      ['[]', 400],
      ['null', 400],
      [{ search: 'geheim'.repeat(21) }, 400],
      [{ search: 7 }, 400],
      [{ search: { geheim: 1 } }, 400],
      [{ page: 0 }, 400],
      [{ page: 'geheim' }, 400],
      [{ per_page: 201 }, 400],
      [{ per_page: 1.5 }, 400],
      [{ lat: 52 }, 400],
      [{ lat: 152, lon: 5 }, 400],
      [{ km: 5 }, 400],
      [{ free: 'geheim' }, 400],
      [{ kind: ['geheim'] }, 400],
      [{ kind: 5 }, 400],
      [JSON.stringify({ search: 'x', more: 'geheim'.repeat(2000) }), 413],
    ];
    for (const [body, status] of bad) {
      const response = await post(url, body);
      assert.equal(response.status, status, JSON.stringify(body).slice(0, 60));
      const { message } = (await response.json()) as { message: string };
      assert.ok(message.length > 10 && !message.includes('geheim'));
    }
    const other = async (path: string, init?: RequestInit): Promise<number> =>
      (await fetch(new URL(path, url), init)).status;
    assert.equal(await other('/elsewhere'), 404);
    assert.equal(await other('/services/no-such-service'), 404);
    assert.equal(await other('/services/%E0%A4%A'), 400);
    assert.equal(await other('/services/svc-7'), 200);
    assert.equal(await other('/services', { method: 'DELETE' }), 405);
    assert.equal(await other('/services?page=x'), 400);
  });

  it('takes anything for a question: operators, quotes, other scripts, too many words', async () => {
    for (const search of [
      "'; drop schema koers cascade; --",
      "wandelen' | !'x' & (",
      '\\ \u0000 \ud800 \u202e',
      '<script>alert(1)</script>',
      '你好 مرحبا',
      '__proto__',
      ':* <-> %',
      'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
      'aan al als bij',
      'a',
    ]) {
      const page = await ask(search);
      assert.equal(page.size, page.contents.length);
    }
    assert.equal((await ask('')).total_items, 2000);
  });

  it('stores nothing, may be asked from any page, and writes no question down', async () => {
    const response = await post(url, { search: 'zelfzaam' });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('set-cookie'), null);
    const preflight = await fetch(url, { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
    await fetch(`${url}?search=zelfzaam`);
    assert.ok(lines.length > 0);
    for (const line of lines) assert.match(line, /^(?:\w+ \d{3} \d+ ms|database: \w+)$/);
  });

  it('answers 50 clients at once', async () => {
    const all = Array.from({ length: 50 }, (_, i) => judged.queries[i % judged.queries.length]!.query);
    const alone = new Map<string, string[]>();
    for (const query of new Set(all)) alone.set(query, idsOf(await ask(query)));
    const together = await Promise.all(all.map(async (query) => idsOf(await ask(query))));
    together.forEach((ids, i) => {
      assert.deepEqual(ids, alone.get(all[i]!));
    });
  });

  it('survives clients that leave in the middle of a question', async () => {
    const { port } = new URL(url);
    await Promise.all(
      [
        'POST /services HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"search":',
        'GET /services?search=wandelen HTTP/1.1\r\nHost: x\r\n\r\n',
      ].map(
        (text) =>
          new Promise<void>((resolve) => {
            const socket = connect(Number(port), '127.0.0.1', () => {
              socket.write(text, () => {
                socket.destroy();
                resolve();
              });
            });
          }),
      ),
    );
    assert.ok((await ask('wandelen')).total_items > 0);
  });

  it('keeps the old directory when a load is broken off, and leaves out what is no service', async () => {
    const broken = await pglite();
    const small = services.slice(0, 30);
    assert.equal(await loadServices(broken, small), 30);
    const fails: Database = {
      ...broken,
      query: (sql, values) =>
        sql.includes('koers_next.card') ? Promise.reject(new Error('cut')) : broken.query(sql, values),
    };
    await assert.rejects(loadServices(fails, services.slice(0, 60)));
    assert.equal(await new Searcher(broken).prepare(), 30);
    const hostile = [
      ...small,
      small[0]!,
      { id: 'x', kind: 'care', checked: '2026-10-01' },
      {
        id: 'nul\0',
        name: 'Bern\'ard \\ "{a,b}" \0 \ud800',
        kind: 'care',
        checked: '2026-99-99',
        words: [3],
        places: 'no',
        languages: ['nl', 7],
      },
    ] as unknown as Service[];
    assert.equal(await loadServices(broken, hostile), 31);
    const page = await new Searcher(broken).search({ search: 'bernard', filters: {}, page: 1, perPage: 5 });
    assert.equal(page.total, 1);
    await broken.close();
  });
});

describe('a reference server without its database', () => {
  it('says that it is away with 503 and when to try again, and answers when it is back', async () => {
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => {
          resolve(port);
        });
      });
    });
    const away = postgres(`postgres://nobody@127.0.0.1:${port}/koers`);
    const here = await pglite();
    await loadServices(here, services.slice(0, 50));
    let up = false;
    const searcher = new Searcher({ ...here, query: (sql, values) => (up ? here : away).query(sql, values) });
    const server = searchServer(searcher);
    const url = await listen(server);
    const source = hsdsSource(url, { method: 'POST', kind: 'care' });
    await assert.rejects(away.query('select 1'), DatabaseDown);
    await assert.rejects(source.search('eenzaam', {}), (error) => {
      assert.ok(error instanceof SourceError);
      assert.deepEqual([error.code, error.status, error.retryAfter], ['busy', 503, 2]);
      return true;
    });
    up = true;
    assert.ok((await source.search('eenzaam', {})).total > 0);
    close(server);
    await away.close();
    await here.close();
  });
});

describe('a reference server that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koers-search-'));
  const running: ChildProcess[] = [];
  after(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (): Promise<{ child: ChildProcess; url: string; loaded: boolean }> =>
    new Promise((resolve, reject) => {
      const child = fork(join(import.meta.dirname, '../../demo/server/main.ts'), ['--generate', '300'], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder, PORT: '0' },
        silent: true,
      });
      running.push(child);
      let said = '';
      child.stdout!.on('data', (part) => {
        said += String(part);
        const url = /http:\S+/.exec(said)?.[0];
        if (url) resolve({ child, url, loaded: said.includes('loaded') });
      });
      child.once('exit', (code) => {
        reject(new Error(`ended with ${code}: ${said}`));
      });
    });

  it('answers the same after a restart, from the data that it had', async () => {
    const first = await start();
    assert.equal(first.loaded, true);
    const before = await (await post(first.url, { search: 'eenzaamheid' })).json();
    first.child.kill('SIGKILL');
    await new Promise((resolve) => first.child.once('exit', resolve));
    const second = await start();
    assert.equal(second.loaded, false);
    assert.deepEqual(await (await post(second.url, { search: 'eenzaamheid' })).json(), before);
  });
});
