/** The package as others install it: what imports in Node, what a bundler keeps and drops, and what the files promise. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { closure, excess, weights } from '../../src/build/size.js';
import { ELEMENTS } from '../../src/build/elements.js';

const root = new URL('../../', import.meta.url).pathname;
const dist = `${root}dist/`;
const { exports, sideEffects, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
  version: string;
};
const integrity = JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8')) as {
  version: string;
  files: Record<string, string>;
};

/** What a bundler makes of a module that imports the package by its name. */
async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: root },
    ...{ bundle: true, write: false, format: 'esm', minify: true, treeShaking: true, logLevel: 'error' },
    external: ['lit', 'lit/*', '@lit/*', 'zod', 'zod/*', 'd3-*'],
  });
  return result.outputFiles[0]!.text;
}

const entries = Object.entries(exports).flatMap(([name, target]) => {
  if (typeof target === 'string' || !target['default']) return [];
  const own = name.replace('.', 'koers');
  return own.includes('*') ? ELEMENTS.map((element) => own.replace('*', element)) : [own];
});

describe('the package', () => {
  for (const entry of entries) {
    it(`${entry} imports in Node`, () => {
      const code = `const all = await import(${JSON.stringify(entry)}); process.stdout.write(Object.keys(all).join())`;
      assert.doesNotThrow(() =>
        execFileSync('node', ['--input-type=module', '-e', code], { cwd: root, stdio: 'pipe' }),
      );
    });
  }

  it('exports the functions of the contract', () => {
    const code = `
      import { parsePlan, checkPlan, assess } from 'koers/plan';
      import { decide, renderStatic } from 'koers/front-door';
      import { createServiceIndex } from 'koers/services';
      import * as all from 'koers';
      console.log([parsePlan, checkPlan, assess, decide, renderStatic, createServiceIndex, all.KpiRing, all.KoersPlan].map((each) => typeof each).join());`;
    const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
    assert.equal(said.trim(), Array(8).fill('function').join());
  });

  it('leaves nothing behind of an import that uses nothing', async () => {
    assert.equal((await bundle("import 'koers'; import 'koers/plan'; import 'koers/elements/kpi-ring';")).trim(), '');
  });

  it('brings no element along with a function', async () => {
    const code = await bundle("import { parsePlan } from 'koers'; console.log(parsePlan)");
    assert.doesNotMatch(code, /LitElement|customElements/);
  });

  for (const name of ELEMENTS) {
    it(`defines koers-${name} when that is all that is asked`, async () => {
      const code = await bundle(`import 'koers/define/${name}'`);
      assert.match(code, new RegExp(`["'\`]koers-${name}["'\`]`));
      assert.match(code, /\.define\(/);
    });
  }

  it('keeps every definition of the one-line import', async () => {
    const code = await bundle("import 'koers/define'");
    const listed = readFileSync(`${root}src/define.ts`, 'utf8');
    for (const name of ELEMENTS.filter((each) => listed.includes(`/${each}.define.js`))) {
      assert.ok(code.includes(`koers-${name}`), name);
    }
  });

  it('names as having side effects only files that exist', () => {
    for (const file of sideEffects.filter((each) => each.startsWith('./dist') && !each.includes('*'))) {
      assert.ok(existsSync(`${root}${file}`), file);
    }
  });

  it('has a command that starts', () => {
    const said = execFileSync('node', [`${dist}cli/koers.js`, '--help'], { encoding: 'utf8' });
    assert.match(said, /koers check|check {2}/);
    assert.match(readFileSync(`${dist}cli/koers.js`, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});

describe('the built files', () => {
  for (const file of [
    ...['koers.js', 'koers.iife.js', 'koers.iife.more.js', 'loader.js', 'embed/index.html', 'embed/frame.js'],
    ...['plan.schema.json', 'custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json', 'integrity.json'],
    ...['typings/react.d.ts', 'typings/vue.d.ts', 'typings/svelte.d.ts'],
    ...ELEMENTS.map((name) => `elements/koers-${name}.js`),
  ]) {
    it(`hold ${file}`, () => {
      assert.ok(readFileSync(`${dist}${file}`).length > 20);
    });
  }

  it('have the hash that the list says, and the list names every file that a page can load', () => {
    assert.equal(integrity.version, version);
    for (const [file, hash] of Object.entries(integrity.files)) {
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(`${dist}${file}`))
          .digest('base64')}`,
        file,
      );
    }
    for (const name of ELEMENTS) {
      for (const file of closure(`elements/koers-${name}.js`)) assert.ok(integrity.files[file], file);
    }
  });

  it('stand in the archive under a folder of their version, with checksums that are right', () => {
    const archive = readFileSync(`${dist}koers-${version}.zip`);
    const sum = createHash('sha256').update(archive).digest('hex');
    assert.ok(readFileSync(`${dist}koers-${version}.zip.sha256`, 'utf8').startsWith(sum));
    const files = unzipSync(archive);
    const sums = Buffer.from(files[`koers/v${version}/SHA256SUMS`]!).toString().trim().split('\n');
    assert.equal(sums.length, Object.keys(files).length - 1);
    for (const line of sums) {
      const [hash, file] = line.split('  ') as [string, string];
      assert.equal(createHash('sha256').update(files[`koers/v${version}/${file}`]!).digest('hex'), hash, file);
    }
    for (const file of Object.keys(integrity.files)) assert.ok(files[`koers/v${version}/${file}`], file);
  });

  it('weigh no more than they may today', () => {
    assert.deepEqual(weights().flatMap(excess), []);
  });

  it('carry no code that a strict host refuses', () => {
    for (const file of Object.keys(integrity.files).filter((each) => each.endsWith('.js'))) {
      const code = readFileSync(`${dist}${file}`, 'utf8');
      assert.doesNotMatch(code, /\beval\(|new Function\(|document\.write/, file);
      assert.doesNotMatch(code, /https?:\/\/(?!www\.w3\.org|host|\$)[\w.-]+\.(?:js|css)\b/, file);
    }
  });
});
