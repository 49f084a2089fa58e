import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { TAGS as OFFERED } from '../../demo/studio/items.js';
import { kpiView } from '../../src/elements/kpi-ring/kpi-ring.model.js';
import { NAMES } from '../../src/embed/tags.js';
import { checkPlan, parsePlan } from '../../src/plan/index.js';
import { koers } from '../cli/koers.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the plan in the README', () => {
  const result = parsePlan(JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1]!));

  it('parses and has no errors', () => {
    assert.ok(result.ok);
    assert.deepEqual(
      checkPlan(result.plan).filter((finding) => finding.level === 'error'),
      [],
    );
  });

  it('says what the README says of it', () => {
    assert.ok(result.ok);
    const view = kpiView(result.plan, 'ind-praktijkmanager', { lang: 'nl', now: '2026-07-05' })!;
    assert.equal(view.statusText, 'Let op');
    assert.ok(view.details.some((text) => text.includes('40% van de weg')));
  });
});

describe('the commands in the README', () => {
  const block = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].find(([, code]) => code!.includes('koers check'))![1]!;
  const commands = [...block.matchAll(/^(?:npx )?koers (.*?)\s*(?:#.*)?$/gm)].map(([, command]) => command!);

  it('do what they say, one after another, in a folder with the plan of the README', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koers-'));
    const files: Record<string, string> = {
      'plan.json': /```json\n([\s\S]*?)```/.exec(readme)![1]!,
      'figures.json': '{ "schemaVersion": "1.0.0", "planId": "plan-voorbeeld", "observations": [] }',
      'cijfers.csv': 'Indicator;Periode;Waarde;Bron\nind-praktijkmanager;2026-Q3;78,5;jaargesprek\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    assert.ok(commands.length >= 6);
    for (const command of commands) {
      const inside = command.split(' ').map((word) => (/^[\w-]+\.\w+$/.test(word) ? join(folder, word) : word));
      const { code, out, err } = await koers(...inside);
      assert.equal(code, 0, `koers ${command}: ${out}${err}`);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('what people read about the repository', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const TEXTS = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'demo/frameworks/README.md',
    'demo/docs/accessibility.html',
  ];

  for (const name of TEXTS) {
    it(`names files, folders and scripts that are there: ${name}`, () => {
      const text = readFileSync(join(root, name), 'utf8');
      for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[script!], `npm run ${script}`);
      const paths = [...text.matchAll(/[`"(>]((?:src|test|demo|stories)\/[\w./-]*|\.ci\/run)[`")<]/g)].map(
        ([, path]) => path!,
      );
      for (const path of paths) assert.ok(existsSync(join(root, path)), `${path} is not there`);
    });
  }

  it('says in CONTRIBUTING what each folder of the source is for', () => {
    const rooms = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    for (const folder of readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) => each.isDirectory()))
      assert.match(rooms, new RegExp(`^\\| .*\`src/${folder.name}(/<name>)?\``, 'm'), `src/${folder.name}`);
  });

  it('has every element, in the README and in the studio', () => {
    for (const name of NAMES)
      assert.ok(readme.includes(`| \`koers-${name}\` |`), `README.md has no row for koers-${name}`);
    const shown = NAMES.filter((name) => name !== 'plan').map((name) => `koers-${name}`);
    assert.deepEqual([...OFFERED].sort(), shown.sort(), 'TAGS of demo/studio/items.ts');
  });
});
