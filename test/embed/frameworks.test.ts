/** The elements in React, Vue, Svelte, Angular, plain HTML and on a server: real builds against the package as published, in a real browser. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { elementsOf, type Manifest } from '../../src/build/manifest.js';
import { serverRendering } from './server-rendering.js';
import { complaintsOf, openBrowser, startSite, textOf, type Site } from './site.js';
import { writeWrongUses } from './wrong-uses.js';

const folder = new URL('../../demo/frameworks/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${folder}../../dist/custom-elements.json`, 'utf8')) as Manifest;
const NAMES: Record<string, string> = {
  html: 'plain HTML',
  react: 'React 19',
  vue: 'Vue 3.5',
  svelte: 'Svelte 5',
  angular: 'Angular 22',
};
const run = (file: string, ...args: string[]) =>
  execFileSync(file, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** Runs a compiler of the demo; what it said comes without colours. */
async function compile(file: string, args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(`node_modules/.bin/${file}`, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}

describe('in a framework', { timeout: 300_000 }, () => {
  let site: Site;
  let browser: Browser;
  let wrongUses: number;

  before(async () => {
    run('node', 'build.mjs');
    wrongUses = writeWrongUses(`${folder}dist/`, elementsOf(manifest));
    [site, browser] = await Promise.all([startSite(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const [name, title] of Object.entries(NAMES)) {
    describe(title, () => {
      let page: Page;
      let complaints: string[];

      before(async () => {
        page = await browser.newPage();
        complaints = complaintsOf(page);
        await page.goto(`${site.url}frameworks/${name}/index.html`);
        await textOf(page, 'koers-kpi-ring');
      });
      after(() => page.close());

      it('sets attributes and properties', async () => {
        const seen = await page.$eval('koers-kpi-ring', (element) => {
          const { kpi, headingLevel, planData } = element as unknown as Record<string, unknown>;
          return { kpi, headingLevel, plan: typeof planData, asText: element.getAttribute('plan-data') };
        });
        assert.deepEqual(seen, { kpi: 'ind-manager', headingLevel: 4, plan: 'object', asText: null });
      });

      it('hears events', async () => {
        assert.deepEqual(await page.evaluate(() => (window as unknown as Harnessed).harness.heard), ['koers-load']);
      });

      it('passes children', async () => {
        assert.equal(await page.$eval('koers-kpi-ring > a', (link) => link.getAttribute('href')), '/plan.html');
      });

      it('renders again in the same element', async () => {
        const before = await textOf(page, 'koers-kpi-ring');
        await page.$eval('koers-kpi-ring', (element) => {
          element.setAttribute('data-same', '');
        });
        await page.evaluate(() => {
          (window as unknown as Harnessed).harness.setKpi('ind-groups');
        });
        await page.waitForFunction(
          (old) =>
            (
              document.querySelector('koers-kpi-ring[data-same]') as unknown as { toText(): string } | null
            )?.toText() !== old,
          { timeout: 20_000 },
          before,
        );
        assert.notEqual(await textOf(page, 'koers-kpi-ring[data-same]'), before);
        assert.equal(await page.$$eval('koers-kpi-ring > a', (links) => links.length), 1);
      });

      it('removes the element without a complaint', async () => {
        await page.evaluate(() => {
          (window as unknown as Harnessed).harness.unmount();
        });
        await page.waitForFunction(() => !document.querySelector('koers-kpi-ring'), { timeout: 20_000 });
        assert.deepEqual(complaints, []);
      });
    });
  }

  // Two at a time: nearly all the time goes into the compilers.
  describe('has typings', { concurrency: 2 }, () => {
    // Each compiles every element with all that it takes and says, and a file of uses that it must refuse.
    for (const [title, file, ...args] of [
      ['plain TypeScript', 'tsc', '-p', 'tsconfig.html.json'],
      ['React', 'tsc', '-p', 'tsconfig.json'],
      ['Vue', 'vue-tsc', '-p', 'tsconfig.vue.json'],
      ['Svelte', 'svelte-check', '--tsconfig', './tsconfig.svelte.json'],
    ] as const) {
      it(`for every element: ${title}`, async () => {
        assert.ok(wrongUses > 100);
        const { status, said } = await compile(file, args);
        assert.equal(status, 0, said);
      });
    }

    // Its build compiled every element ahead of time. What it must refuse cannot be marked in a template.
    it('of events and methods: Angular', async () => {
      const file = 'angular/wrong.ts';
      const lines = readFileSync(`${folder}${file}`, 'utf8').split('\n');
      const wrong = lines.flatMap((line, index) => (line.includes('wrong:') ? [index + 1] : []));
      const { status, said } = await compile('ngc', ['-p', 'tsconfig.angular-wrong.json']);
      assert.equal(status, 1);
      const refused = [...said.matchAll(/^angular\/wrong\.ts:(\d+):\d+ - error/gm)].map(([, line]) => Number(line));
      assert.deepEqual(refused, wrong);
    });
  });

  serverRendering(() => ({ site, browser }));
});

interface Harnessed {
  harness: { heard: string[]; setKpi(kpi: string): void; unmount(): void };
}
