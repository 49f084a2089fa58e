import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createLivePlan } from '../../demo/live/live-plan.mjs';

describe('the live plan of the demo', () => {
  let server: Server;
  let base = '';

  before(async () => {
    const livePlan = await createLivePlan();
    server = createServer((request, response) => {
      if (!livePlan(request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/demo/live/`;
  });
  after(() => server.close());

  it('answers 304 as long as nothing changed, and 200 with other figures after that', async () => {
    const first = await fetch(`${base}plan.json`);
    const etag = first.headers.get('etag')!;
    const before = (await first.json()) as { observations: unknown[] };
    const again = await fetch(`${base}plan.json`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    await fetch(`${base}next`, { method: 'POST' });
    const changed = await fetch(`${base}plan.json`, { headers: { 'if-none-match': etag } });
    assert.equal(changed.status, 200);
    const after = (await changed.json()) as { observations: unknown[] };
    assert.ok(after.observations.length > before.observations.length);
  });

  it('leaves every other address to others', async () => {
    assert.equal((await fetch(`${base}nothing`)).status, 404);
  });
});
