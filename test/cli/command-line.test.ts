import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { COMMANDS } from '../../src/cli/registry.js';
import { koers } from './koers.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/import');
let folder = '';
const at = (name: string) => join(folder, name);
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Record<string, any>;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'koers-'));
  cpSync(FIXTURES, folder, { recursive: true });
  writeFileSync(at('plan.json'), JSON.stringify(examplePlan(2026)));
});
after(() => {
  rmSync(folder, { recursive: true });
});

describe('koers', () => {
  it('explains itself and every command, in both languages', async () => {
    for (const lang of ['nl', 'en']) {
      const { code, out } = await koers('--help', '--lang', lang);
      assert.equal(code, 0);
      for (const { name } of COMMANDS) {
        assert.match(out, new RegExp(`^  ${name}`, 'm'));
        const help = await koers(name, '--help', '--lang', lang);
        assert.equal(help.code, 0);
        assert.match(help.out, new RegExp(`^koers ${name} `));
        assert.match(help.out, /--lang nl\|en/);
      }
    }
  });

  it('a command or option that does not exist is exit code 2 and a sentence', async () => {
    for (const argv of [
      ['cheque'],
      ['check'],
      ['check', 'weg.json'],
      ['check', '--foo', 'x'],
      ['import', 'x'],
      ['check', at('plan.json'), '--lang', 'fr'],
      [],
    ]) {
      const { code, out, err } = await koers(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(out, '');
      assert.match(err, /\w{3}/);
      assert.doesNotMatch(err, / {4}at /);
    }
  });

  it('check: 0 for a good plan, 1 with path and plain message for a bad one', async () => {
    assert.equal((await koers('check', at('plan.json'))).code, 0);
    writeFileSync(at('bad.json'), JSON.stringify({ ...examplePlan(2026), goals: [{ id: 'Doel 1' }] }));
    const bad = await koers('check', at('bad.json'));
    assert.equal(bad.code, 1);
    assert.match(bad.out, /fout: .*bad\.json: goals\[0\]\.id moet een id van kleine letters/);
    const asJson = await koers('check', at('bad.json'), '--json', '--lang', 'en');
    const parsed = JSON.parse(asJson.out) as Record<string, any>;
    assert.equal(parsed['ok'], false);
    assert.equal(parsed['messages'][0].place.path, 'goals[0].id');
    assert.match(parsed['messages'][0].message, /must be an id/);
    assert.equal(asJson.err, '');
  });

  it('check: names the line of broken JSON', async () => {
    writeFileSync(at('broken.json'), '{\n  "a": 1,\n  "b": [1, 2,]\n}');
    const { code, err } = await koers('check', at('broken.json'));
    assert.equal(code, 1);
    assert.match(err, /regel 3/);
    writeFileSync(at('broken.json'), '{"a": 1\n\n');
    assert.match((await koers('check', at('broken.json'))).err, /aanhalingsteken: "\{"a": 1"\./);
  });

  it('check: says of a workbook or a table how to make a plan of it', async () => {
    for (const name of ['werkmap.xlsx', 'tabel.csv']) {
      writeFileSync(at(name), 'PK');
      const { code, err } = await koers('check', at(name));
      assert.equal(code, 1);
      assert.match(err, /geen plan \(\.json\).*koers import --from/);
    }
  });

  it('check: says of a file of figures what it is', async () => {
    writeFileSync(
      at('figures.json'),
      JSON.stringify({ schemaVersion: '1.0.0', planId: 'voorbeeld-plan', observations: [] }),
    );
    const { code, out } = await koers('check', at('figures.json'));
    assert.equal(code, 1);
    assert.match(out, /bestand met cijfers, geen plan.*--figures/);
    assert.equal((await koers('check', at('plan.json'), '--figures', at('figures.json'))).code, 0);
  });

  describe('check: figures beside a plan', () => {
    const figure = {
      ...{ id: 'obs-nieuw', indicatorId: 'voorbeeld-indicator', asOf: '2026-03-31', status: 'final' },
      value: 40,
      ...{ recordedAt: '2026-04-10', source: 'Het register' },
    };
    /** What `check` says of a plan with one figure of its own, and these beside it. */
    async function checked(figures: object, ...more: string[]) {
      const plan: any = examplePlan(2026);
      plan.observations = [{ ...figure, id: 'obs-eigen', asOf: '2026-01-31' }];
      writeFileSync(at('own.json'), JSON.stringify(plan));
      writeFileSync(at('beside.json'), JSON.stringify({ schemaVersion: '1.0.0', planId: plan.id, ...figures }));
      const ran = await koers('check', at('own.json'), '--figures', at('beside.json'), '--json', ...more);
      const { messages, files } = JSON.parse(ran.out) as Record<string, any>;
      assert.deepEqual(files, [at('own.json'), at('beside.json')]);
      const besideErrors = messages.filter(
        (item: any) => item.place.file === at('beside.json') || item.level === 'error',
      );
      return {
        code: ran.code,
        found: besideErrors.map((item: any) => [basename(item.place.file), item.place.path, item.message]),
      };
    }

    it('finds nothing in good ones', async () => {
      assert.deepEqual(await checked({ observations: [figure] }), { code: 0, found: [] });
    });

    it('names mistakes in their shape at their own place, in both languages', async () => {
      const wrong = { observations: [figure, { ...figure, value: '40' }], reports: [{ id: 'Q3' }], fictional: 'ja' };
      const { code, found } = await checked(wrong);
      assert.equal(code, 1);
      assert.deepEqual(
        found.map(([file, path]: string[]) => `${file} ${path}`),
        [
          'observations[1].value',
          'reports[0].id',
          ...['period', 'asOf', 'policyVersion', 'entries'].map((name) => `reports[0].${name}`),
          'fictional',
        ].map((path) => `beside.json ${path}`),
      );
      assert.match(found[0][2], /^observations\[1\]\.value moet een getal/);
      assert.match((await checked(wrong, '--lang', 'en')).found[0][2], /^observations\[1\]\.value must be a number/);
    });

    it('follows their references into the plan, and tells places in the two files apart', async () => {
      const { code, found } = await checked({
        observations: [
          { ...figure, indicatorId: 'ind-weg' },
          { ...figure, id: 'obs-eigen' },
          { ...figure, id: 'obs-nieuw' },
        ],
      });
      assert.equal(code, 1);
      const errors = found.filter(([, , message]: string[]) => /verwijst|gebruikt/.test(message!));
      assert.deepEqual(
        errors.map(([file, path]: string[]) => `${file} ${path}`),
        ['beside.json observations[0].indicatorId', 'beside.json observations[1].id', 'beside.json observations[2].id'],
      );
      assert.match(errors[0][2], /^observations\[0\]\.indicatorId \(obs-nieuw\): verwijst naar "ind-weg"/);
      assert.match(errors[1][2], /al gebruikt bij own\.json observations\[0\]\./);
      assert.match(errors[2][2], /al gebruikt bij observations\[0\]\./);
    });

    it('refuses those of another plan or of another version', async () => {
      const other = await checked({ planId: 'ander-plan', observations: [figure] });
      assert.equal(other.code, 1);
      assert.deepEqual(
        other.found.map(([file, path]: string[]) => `${file} ${path}`),
        ['beside.json planId'],
      );
      assert.match(other.found[0][2], /horen bij het plan "ander-plan", en dit is "voorbeeld-plan"/);
      const newer = await checked({ schemaVersion: '2.0.0', observations: [figure] });
      assert.deepEqual([newer.code, newer.found[0][1]], [1, 'schemaVersion']);
    });

    it('names mistakes in their shape without the plan too', async () => {
      await checked({ observations: 5 });
      const { code, out } = await koers('check', at('beside.json'));
      assert.equal(code, 1);
      assert.match(out, /beside\.json: observations moet een lijst/);
      assert.match(out, /bestand met cijfers, geen plan/);
    });

    it('draws nothing with figures that do not belong to the plan', async () => {
      await checked({ planId: 'ander-plan' });
      const { code, out } = await koers(
        'render',
        at('own.json'),
        '--figures',
        at('beside.json'),
        '--element',
        'goal-matrix',
        '--format',
        'text',
      );
      assert.equal(code, 1);
      assert.match(out, /beside\.json: planId: deze cijfers horen bij/);
    });
  });

  it('says its version', async () => {
    assert.deepEqual(await koers('--version'), { code: 0, out: '1.2.3\n', err: '' });
  });

  it('import: writes a plan that check accepts, never over another file', async () => {
    const imports: [string, string, ...string[]][] = [
      ['iati', 'iati.xml'],
      ['stratml', 'stratml.xml'],
      ['opensdg', 'opensdg'],
    ];
    for (const [format, input] of imports) {
      const output = at(`${format}.json`);
      const first = await koers('import', '--from', format, at(input), '-o', output);
      assert.equal(first.code, 0, first.out + first.err);
      assert.match(first.out, /Waarden gelezen als getal: \d+\. Als tekst bewaard: \d+\./);
      assert.equal((await koers('check', output)).code, 0);
      writeFileSync(output, 'mijn werk');
      assert.equal((await koers('import', '--from', format, at(input), '-o', output)).code, 2);
      assert.equal(readFileSync(output, 'utf8'), 'mijn werk');
      assert.equal((await koers('import', '--from', format, at(input), '-o', output, '--force')).code, 0);
    }
    assert.equal(
      (await koers('import', '--from', 'hsds', at('hsds'), '-o', at('services.json'), '--kind', 'welfare')).code,
      0,
    );
    assert.equal(json('services.json')['services'].length, 1);
  });

  it('import: the template comes back as the plan that it was made of', async () => {
    assert.equal((await koers('import', '--template', at('plan.xlsx'))).code, 0);
    assert.equal((await koers('import', '--from', 'xlsx', at('plan.xlsx'), '-o', at('from-xlsx.json'))).code, 0);
    assert.deepEqual(json('from-xlsx.json'), examplePlan(2026));
  });

  it('import: a file with mistakes writes nothing', async () => {
    writeFileSync(at('Doelen.csv'), 'Id;Titel;Stand\nDoel 1;;bezig\n');
    const { code, out } = await koers('import', '--from', 'csv', at('Doelen.csv'), '-o', at('nothing.json'));
    assert.equal(code, 1);
    assert.match(out, /blad "Doelen", rij 2, kolom "Id" \(A2\)/);
    assert.match(out, /Het blad "Plan" ontbreekt/);
    assert.equal(existsSync(at('nothing.json')), false);
  });

  it('import: a file of 200 MB is refused before it is read', async () => {
    writeFileSync(at('huge.xml'), new Uint8Array(26_000_000));
    const start = performance.now();
    const { code, err } = await koers('import', '--from', 'iati', at('huge.xml'));
    assert.equal(code, 1);
    assert.match(err, /26 MB/);
    assert.ok(performance.now() - start < 500);
  });

  it('export: every format, and nothing over another file', async () => {
    for (const format of ['xlsx', 'stratml', 'iati', 'hsds']) {
      const output = at(`export.${format}`);
      assert.equal((await koers('export', '--to', format, at('plan.json'), '-o', output)).code, 0);
      assert.equal((await koers('export', '--to', format, at('plan.json'), '-o', output)).code, 2);
    }
    assert.equal((await koers('import', '--from', 'stratml', at('export.stratml'))).code, 0);
  });

  it('observe: appends to the plan and leaves no temporary files', async () => {
    writeFileSync(at('own.json'), JSON.stringify(examplePlan(2026)));
    writeFileSync(
      at('values.csv'),
      '\ufeffIndicator;Periode;Waarde;Bron\r\nvoorbeeld-indicator;2026-Q2;68,5;Telefooncentrale\r\n',
    );
    assert.equal((await koers('observe', at('own.json'), at('values.csv'))).code, 0);
    const { observations } = json('own.json');
    assert.deepEqual(
      observations.map((each: any) => [each.value, each.recordedAt]),
      [
        [65, '2026-04-15'],
        [68.5, '2026-11-01'],
      ],
    );
    assert.deepEqual(
      { ...json('own.json'), observations: undefined },
      { ...examplePlan(2026), observations: undefined },
    );
    writeFileSync(at('values.csv'), 'Indicator;Periode;Waarde;Bron\nvoorbeeld-indicator;2026-Q3;veel;x\n');
    const before = readFileSync(at('own.json'), 'utf8');
    assert.equal((await koers('observe', at('own.json'), at('values.csv'))).code, 1);
    assert.equal(readFileSync(at('own.json'), 'utf8'), before);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.koers')),
      [],
    );
  });
});
