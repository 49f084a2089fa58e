/** What the front door brings into a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: new URL('../../src/front-door', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
  });
  return { code: outputFiles[0]!.contents, inputs: Object.keys(metafile.inputs) };
}

describe('the code for a page', () => {
  it('is decision, links and strings within 4,750 bytes after gzip, of its own code only', async () => {
    const { code, inputs } = await bundle(
      `export { decide } from './decide.js'; export { checkLink, parseHosts, telHref } from './links.js';
       export { fill, textOf } from './text.js'; export { frontDoor } from '../locales/nl/front-door.js';`,
    );
    assert.deepEqual(
      inputs.filter((name) => name.includes('node_modules')),
      [],
    );
    const size = gzipSync(code, { level: 9 }).length;
    assert.ok(size <= 4750, `${size} bytes`);
  });
  it('has no schema library, no QR library and no DOM in the public entry', async () => {
    const { code, inputs } = await bundle(`export * from './index.js';`);
    assert.deepEqual(
      inputs.filter((name) => /node_modules|poster|schema\.ts/.test(name)),
      [],
    );
    assert.doesNotMatch(new TextDecoder().decode(code), /\b(document|window|localStorage|navigator|Date\.now)\b/);
  });
  it('reads no clock, no language and no time zone of the visitor in its sources', () => {
    for (const name of [
      'decide',
      'outlook',
      'hours',
      'wall-time',
      'moments',
      'entries',
      'details',
      'ranges',
      'render-static',
      'lint',
      'json-ld',
    ]) {
      const source = readFileSync(new URL(`../../src/front-door/${name}.ts`, import.meta.url), 'utf8');
      assert.doesNotMatch(
        source,
        /new Date\(\)|Date\.now|\.getHours|\.getDay\(|getTimezoneOffset|toLocale|resolvedOptions/,
        name,
      );
    }
  });
});
