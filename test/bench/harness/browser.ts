/** A headless Chromium, a server on this machine, and bundles as a page would get them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { minifyTemplates } from '../../../src/build/minify-templates.js';
import { chromium, FLAGS } from '../../config/browsers.mjs';

export interface Served {
  type: string;
  body: Buffer;
}

/** Serves files from memory or by a function, compressed, on a port of this machine. */
export async function serve(find: (path: string) => Served | undefined): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const found = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, 'content-encoding': 'gzip' });
    response.end(gzipSync(found.body, { level: 9 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param free frames come as fast as they can be painted, so that waiting for the screen does not hide what a paint costs */
export async function launch(free: boolean): Promise<Browser> {
  const executablePath = await chromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH.');
  const more = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  return puppeteer.launch({
    executablePath,
    args: [...FLAGS, ...(free ? more : [])],
    defaultViewport: { width: 1280, height: 800 },
  });
}

export interface Bundle {
  code: Buffer;
  /** Bytes after gzip -9, with the style sheets that belong to it. */
  bytes: number;
}

const shorten = minifyTemplates().transform as (code: string, id: string) => Promise<{ code: string } | undefined>;

/** Templates and styles of the library as they are published. */
const published: Plugin = {
  name: 'published',
  setup(building) {
    building.onLoad({ filter: /\/src\/[^:]*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: (await shorten(code, path))?.code ?? code, loader: 'ts' };
    });
  },
};

const here = new URL('..', import.meta.url).pathname;

/** Bundles and minifies a module for a page; its imports are relative to the folder of the benchmark. */
export async function bundle(contents: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    plugins: [published],
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'))!;
  return {
    code: Buffer.from(script.contents),
    bytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
  };
}

/** What Chromium counts about a page: CPU seconds, DOM nodes, bytes of JavaScript heap. */
export async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const result = await session.send('Performance.getMetrics');
  return Object.fromEntries(result.metrics.map(({ name, value }) => [name, value]));
}

/** A fresh page with its measuring session; errors of the page end the run. */
export async function freshPage(browser: Browser): Promise<{ page: Page; session: CDPSession; check: () => void }> {
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return {
    page,
    session,
    check: () => {
      if (errors.length > 0) throw new Error(`The page failed: ${errors.map(String).join('; ')}`);
    },
  };
}
