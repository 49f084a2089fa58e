import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

describe('the size of the search', () => {
  it('stays within 12 kB gzip with analyser and lay words', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../src/services/service-index.ts', import.meta.url))],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
    assert.ok(bytes <= 12 * 1024, `${bytes} bytes`);
    assert.ok(!outputFiles[0]!.text.includes('ZodMini'), 'no validation library in the browser');
  });
});
