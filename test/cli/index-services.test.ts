import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServiceIndex, prebuiltSource, shardSource, type Service } from '../../src/services/index.js';
import { koers } from './koers.js';

const services: Service[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/cases/services-2000.json'), 'utf8'),
).services.slice(0, 300);
const national: Service = {
  id: 'listen',
  name: 'Luisterlijn',
  kind: 'national',
  checked: '2026-10-01',
  area: { level: 'national', label: 'Nederland' },
  words: ['eenzaam'],
  phones: [{ number: '088 000 00 00' }],
};

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-index-'));
  writeFileSync(at('services.json'), JSON.stringify({ services: [...services, national] }));
});
after(() => {
  rmSync(folder, { recursive: true });
});

/** The written files as a site serves them, and what was asked for. */
async function site(name: string): Promise<{ url: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(readFileSync(at(name, request.url ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('koers index', () => {
  it('writes an index that answers like the services themselves, with their cards', async () => {
    const { code, out } = await koers('index', at('services.json'), '-o', at('small'));
    assert.equal(code, 0, out);
    assert.match(out, /301 diensten, [\d.]+ MB\. Het adres voor de zoeker: .*index\.json/);
    assert.deepEqual(readdirSync(at('small')).sort(), ['cards.ndjson', 'index.json']);
    const { url, close } = await site('small');
    const source = prebuiltSource(`${url}/index.json`, `${url}/cards.ndjson`);
    const direct = createServiceIndex([...services, national]);
    for (const query of ['eenzaam', 'suikerziekte', 'wandelen', 'huisarst']) {
      const answer = await source.search(query, {});
      assert.deepEqual(
        answer.services.map(({ id }) => id),
        direct.search(query).items.map(({ id }) => id),
        query,
      );
      assert.equal(answer.refused, 0);
    }
    close();
  });

  it('splits a large directory by place, with national services in every part', async () => {
    const { code } = await koers('index', at('services.json'), '-o', at('parts'), '--shard-above', '100');
    assert.equal(code, 0);
    const manifest = JSON.parse(readFileSync(at('parts', 'manifest.json'), 'utf8'));
    const cities = new Set(services.map(({ places }) => places?.[0]?.city).filter(Boolean));
    assert.equal(manifest.shards.length, cities.size);
    const inside = manifest.shards.reduce((sum: number, shard: { services: number }) => sum + shard.services, 0);
    const wide = services.filter(({ places, area }) => !places?.[0]?.city && !area);
    assert.equal(inside, services.length - wide.length + (1 + wide.length) * cities.size);
    const { url, asked, close } = await site('parts');
    const city = services.find(({ places }) => places?.[0]?.city)!.places![0]!.city!;
    const answer = await shardSource(`${url}/manifest.json`).search('eenzaam', { area: city });
    assert.ok(answer.services.some(({ id }) => id === 'listen'));
    assert.ok(answer.services.every(({ places }) => !places || places[0]?.city === city));
    assert.equal(asked.length, 3);
    close();
  });

  it('makes parts of regions when it is told which places these have', async () => {
    const cities = [...new Set(services.map(({ places }) => places?.[0]?.city ?? ''))].filter(Boolean);
    const half = cities.slice(0, cities.length / 2);
    writeFileSync(
      at('regions.json'),
      JSON.stringify({ 'Regio Noord': half, 'regio-noord': [], Zuid: cities.filter((city) => !half.includes(city)) }),
    );
    writeFileSync(
      at('both.json'),
      JSON.stringify([
        ...services,
        { ...national, id: 'both', area: undefined, places: [{ city: cities[0] }, { city: cities.at(-1) }] },
      ]),
    );
    const { code } = await koers(
      ...['index', at('both.json'), '-o', at('regions'), '--shard-above', '10', '--regions', at('regions.json')],
    );
    assert.equal(code, 0);
    const { shards } = JSON.parse(readFileSync(at('regions', 'manifest.json'), 'utf8'));
    assert.equal(new Set(shards.map(({ id }: { id: string }) => id)).size, shards.length);
    for (const { cards } of shards) assert.match(readFileSync(at('regions', cards), 'utf8'), /"id":"both"/);
  });

  it('writes nothing when a service has no name, and says which', async () => {
    writeFileSync(
      at('bad.json'),
      JSON.stringify([services[0], { id: 'nameless', kind: 'care', checked: '2026-10-01' }]),
    );
    const { code, out, err } = await koers('index', at('bad.json'), '-o', at('bad'));
    assert.equal(code, 1);
    assert.match(out + err, /\/1\/name.*geen naam/);
    assert.equal(existsSync(at('bad')), false);
  });

  it('overwrites only when asked, and explains what it cannot use', async () => {
    assert.equal((await koers('index', at('services.json'), '-o', at('small'))).code, 2);
    assert.equal((await koers('index', at('services.json'), '-o', at('small'), '--force')).code, 0);
    for (const content of ['[]', '{}', 'null', '{"services":7}', '{']) {
      writeFileSync(at('odd.json'), content);
      assert.equal((await koers('index', at('odd.json'), '-o', at('odd'))).code, 1, content);
    }
    assert.equal((await koers('index', at('services.json'))).code, 2);
    assert.equal((await koers('index', at('services.json'), '-o', at('odd'), '--shard-above', 'x')).code, 2);
    writeFileSync(at('odd.json'), '[]');
    assert.equal((await koers('index', at('services.json'), '-o', at('odd'), '--regions', at('odd.json'))).code, 1);
    assert.equal(existsSync(at('odd')), false);
  });
});
