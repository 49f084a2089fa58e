import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/cli/main.js';

const PLAN = join(import.meta.dirname, '../fixtures/plans/small.json');
let folder = '';

async function koers(...argv: string[]) {
  const out: (string | Uint8Array)[] = [];
  let err = '';
  const code = await run(argv, {
    out: (content) => out.push(content),
    err: (text) => (err += text),
    locale: 'nl_NL',
    today: '2026-07-05',
  });
  return { code, out: out.map(String).join(''), err };
}
const ring = (...more: string[]) =>
  koers('render', PLAN, '--element', 'koers-kpi-ring', '--kpi', 'ind-manager', ...more);

before(() => (folder = mkdtempSync(join(tmpdir(), 'koers-'))));
after(() => {
  rmSync(folder, { recursive: true });
});

describe('koers render', () => {
  it('says as text what the element says', async () => {
    const { code, out } = await ring('--format', 'text');
    assert.equal(code, 0);
    assert.match(out, /77 procent, doel 80 procent op 31 december 2026, let op/);
  });

  it('speaks English when asked', async () => {
    assert.match((await ring('--format', 'text', '--lang', 'en')).out, /77 percent, target 80 percent/);
  });

  it('draws an SVG without script, style or foreign objects', async () => {
    const { out } = await ring('--format', 'svg');
    assert.match(out, /^<svg /);
    assert.doesNotMatch(out, /<script|<style|foreignObject|style=/);
  });

  it('writes a PNG, by the ending of the file, and never over another without --force', async () => {
    const path = join(folder, 'ring.png');
    assert.equal((await ring('-o', path)).code, 0);
    assert.deepEqual([...readFileSync(path).subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.notEqual((await ring('-o', path)).code, 0);
    assert.equal((await ring('-o', path, '--force')).code, 0);
  });

  it('adds the figures of a separate file', async () => {
    const path = join(folder, 'figures.json');
    writeFileSync(
      path,
      JSON.stringify({
        schemaVersion: '1.0.0',
        planId: 'plan-small',
        observations: [
          {
            ...{ id: 'obs-new', indicatorId: 'ind-manager', asOf: '2026-07-01', value: 79 },
            ...{ status: 'final', recordedAt: '2026-07-02', source: 'export' },
          },
        ],
      }),
    );
    assert.match((await ring('--format', 'text', '--figures', path)).out, /79 procent/);
  });

  it('names what it can make when it is asked for something else', async () => {
    const { code, err } = await koers('render', PLAN, '--element', 'kpi-pie', '--format', 'svg');
    assert.notEqual(code, 0);
    assert.match(err, /kpi-ring, kpi-trend/);
    assert.notEqual((await ring('--format', 'gif')).code, 0);
  });

  it('says why there is nothing to draw', async () => {
    const { code, err } = await koers('render', PLAN, '--element', 'kpi-ring', '--kpi', 'ind-none', '--format', 'svg');
    assert.notEqual(code, 0);
    assert.match(err, /hier is niets van te maken/);
  });
});
