/** Every page of the demo itself, as it is served: it loads without a complaint, and axe finds nothing on it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startDemo, type Demo } from '../embed/demo.js';
import { openBrowser } from '../embed/site.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Address, and rules of axe that do not hold there with the reason. */
const PAGES: [path: string, without?: string[]][] = [
  ['demo/'],
  ['demo/?lang=en'],
  ['demo/studio/'],
  ['demo/studio/plan.html'],
  ['demo/docs/'],
  ['demo/docs/en.html'],
  ['demo/docs/accessibility.html'],
  ['demo/live/'],
  ['demo/hosts/index.html'],
  // A story that shows a deeper heading stands right under the name of the story.
  ['stories/?id=kpi-ring', ['heading-order']],
  // One element of the wall in all its views: the same landmarks several times. Every other story is looked at by itself in
  // test/elements/stories.test.ts.
  ['stories/wall.html?id=kpi-ring', ['landmark-unique', 'heading-order']],
];

describe('the pages of the demo', () => {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });

  for (const [path, without = []] of PAGES) {
    it(`1 ${path} has nothing for axe to find`, async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      // The development server's own channel is no part of the page.
      page.on('pageerror', (error) => /WebSocket/.test(String(error)) || complaints.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== demo.origin) complaints.push(`asks elsewhere: ${request.url()}`);
      });
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${demo.origin}/${path}`, { waitUntil: 'networkidle0' });
      await page.waitForFunction(settled, { timeout: 30_000 });
      await page.evaluate(AXE);
      const violations = await page.evaluate(async (names) => {
        const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<any> } };
        const rules = Object.fromEntries(names.map((name) => [name, { enabled: false }]));
        const found = await axe.run(document, { resultTypes: ['violations'], rules });
        return found.violations.flatMap(({ id, nodes }: any) =>
          nodes.map((node: any) => `${id}: ${node.target.flat().join(' ')}`),
        );
      }, without);
      assert.deepEqual(violations, []);
      // The stories of a directory elsewhere ask it, and it is not there.
      if (!path.startsWith('stories/')) assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

/** Runs in the page: no element that has something to show is still loading. */
function settled(): boolean {
  const all = [...document.querySelectorAll<Element & { state?: string }>('*')].filter((node) => 'toText' in node);
  return all.every((node) => node.state !== 'loading' || !node.matches('[src], [plan], koers-plan[src] *'));
}
