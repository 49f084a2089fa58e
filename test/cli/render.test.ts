import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { koersOn } from './koers.js';

const PLAN = join(import.meta.dirname, '../fixtures/plans/small.json');
let folder = '';

const koers = koersOn('2026-07-05');
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

  it('never writes a figure that is internal, and one for partners only for professionals', async () => {
    const kept = (visibility: string) => {
      const path = join(folder, `${visibility}.json`);
      const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as { indicators: object[] };
      writeFileSync(
        path,
        JSON.stringify({ ...plan, indicators: plan.indicators.map((item) => ({ ...item, visibility })) }),
      );
      return (element: string, ...more: string[]) =>
        koers('render', path, '--element', element, '--kpi', 'ind-manager', '--format', ...more);
    };
    for (const element of ['kpi-ring', 'kpi-trend']) {
      for (const format of ['svg', 'text', 'html']) {
        const { code, out, err } = await kept('internal')(element, format);
        assert.notEqual(code, 0);
        assert.equal(out, '');
        assert.match(err, /niet bedoeld voor deze pagina/);
        assert.match((await kept('partners')(element, format, '--audience', 'professional')).out, /77/);
        assert.equal((await kept('partners')(element, format)).out, '');
        assert.equal((await kept('partners')(element, format, '--audience', 'resident')).out, '');
      }
    }
    for (const element of ['goal-matrix', 'report']) {
      assert.doesNotMatch((await kept('internal')(element, 'text')).out, /77|let op/i);
      assert.match((await kept('partners')(element, 'text', '--audience', 'professional')).out, /let op/i);
      assert.doesNotMatch((await kept('partners')(element, 'text')).out, /77|let op/i);
    }
  });

  it('says why there is nothing to draw', async () => {
    const { code, err } = await koers('render', PLAN, '--element', 'timeline', '--format', 'svg');
    assert.notEqual(code, 0);
    assert.match(err, /hier is niets van te maken\. .+werkagenda/);
  });

  it('refuses what it cannot read, before it draws', async () => {
    const wrong: [option: string, value: string, said: RegExp][] = [
      ['--as-of', 'nonsense', /--as-of "nonsense" is niet te lezen.*2026-10-01/],
      ['--as-of', '2026-02-30', /--as-of/],
      ['--period', '2026-Q5', /--period "2026-Q5".*kwartaal/],
      ['--from', 'x', /--from "x"/],
      ['--to', '2026-7-1', /--to "2026-7-1"/],
      ['--group-by', 'foo', /--group-by/],
      ['--level', 'nope', /--level een van: .*-/],
      ['--area', 'nope', /--area een van: /],
      ['--href', 'javascript:alert(1)', /--href "javascript:alert\(1\)" is geen veilig adres/],
      ['--sheet', 'poster', /--sheet is er alleen voor --element front-door met --format html/],
    ];
    for (const [option, value, said] of wrong) {
      const { code, out, err } = await ring('--format', 'html', option, value);
      assert.equal(code, 2, option);
      assert.equal(out, '');
      assert.match(err, said);
    }
    for (const moment of ['2026', '2026-Q3', '2026-07-01'])
      assert.equal((await ring('--format', 'html', '--from', moment, '--href', 'https://plan.example/')).code, 0);
  });

  it('says which KPIs there are when none is named, or one that the plan does not have', async () => {
    for (const kpi of [[], ['--kpi', 'ind-weg']]) {
      const { code, err } = await koers('render', PLAN, '--element', 'kpi-ring', '--format', 'text', ...kpi);
      assert.equal(code, 2);
      assert.match(err, /Kies met --kpi een van: .*ind-manager/);
    }
    assert.equal((await ring('--format', 'text', '--kpi', 'tgt-manager')).code, 0);
    const { err } = await koers(...['render', PLAN, '--element', 'timeline', '--format', 'text', '--theme', 'thm-x']);
    assert.match(err, /--theme/);
  });

  it('makes card, poster and screen of a front door, with a code for its page', async () => {
    const plan = join(import.meta.dirname, '../../demo/plans/utrecht-stad-2026-2027.json');
    const door = (...more: string[]) =>
      koers(...['render', plan, '--element', 'front-door', '--area', 'area-utrecht', '--format', 'html', ...more]);
    const link = ['--href', 'https://nu.voorbeeld.example/', '--allow-hosts', 'voorbeeld.example'];
    for (const [sheet, size] of [
      ['a5', 'size:A5'],
      ['a4', 'size:A4'],
      ['poster', 'size:A3'],
      ['screen', 'aspect-ratio:16/9'],
    ] as const) {
      const { code, out } = await door('--sheet', sheet, ...link);
      assert.equal(code, 0);
      for (const part of [size, '030 000 00 01', '<svg class="qr"', 'nu.voorbeeld.example']) {
        assert.ok(out.includes(part), `${sheet}: ${part}`);
      }
    }
    assert.ok(!(await door('--sheet', 'poster', '--href', 'https://elders.example/')).out.includes('<svg'));
    assert.match((await door('--sheet', 'mug')).err, /a5, a4, poster, screen/);
    const drawn = await door('--sheet', 'a4', '--format', 'svg');
    assert.equal(drawn.code, 2);
    assert.match(drawn.err, /--sheet is er alleen/);
    assert.match((await door(...link)).out, /href="https:\/\/portaal\.voorbeeld\.example/);
  });
});
