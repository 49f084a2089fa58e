import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** The words of residents are a file of their own on a page (see vite.config.ts). */
const wordsApart: Plugin = {
  name: 'words-apart',
  setup({ onResolve }) {
    onResolve({ filter: /lay-words\.data/ }, ({ path }) => ({ path, external: true }));
  },
};

async function bundled(path: string, plugins: Plugin[] = []): Promise<{ bytes: number; text: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/services/${path}`, import.meta.url))],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, plugins },
  });
  const { contents, text } = outputFiles[0]!;
  return { bytes: gzipSync(contents, { level: 9 }).length, text };
}

describe('the size of the search', () => {
  it('stays within 9 kB gzip for engine and analyser, of the 12 that are promised', async () => {
    const { bytes, text } = await bundled('service-index.ts', [wordsApart]);
    assert.ok(bytes <= 9_000, `${bytes} bytes`);
    assert.ok(!text.includes('ZodMini'), 'no validation library in the browser');
  });
  it('has words of residents within 7 kB gzip', async () => {
    const { bytes } = await bundled('lay-words.data.ts');
    assert.ok(bytes <= 7_000, `${bytes} bytes`);
  });
});
