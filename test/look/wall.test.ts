/**
 * The wall (stories/wall.html) pixel by pixel: stories of each element, wide, narrow and dark, against the pictures in test/look/wall/.
 * After a change that was meant, `npm run wall` draws them anew; look at the difference before it is committed. Chromium only, with
 * a font of our own, a fixed clock and no motion, so that every Chromium on every machine draws the same.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ELEMENTS } from '../../src/build/elements.js';
import { startDemo, type Demo } from '../embed/demo.js';
import { openBrowser } from '../embed/site.js';
import { compare, shrink } from './compare.js';

const UPDATE = process.env['UPDATE_WALL'] === '1';
const FOLDER = new URL('./wall/', import.meta.url);
/** Where a picture that differs is put, beside what it should be and the difference. */
const SEEN = new URL('../../node_modules/.cache/koers/wall/', import.meta.url);
/** What every element can show, in as few pictures as possible; `koers-plan` shows nothing of its own. */
const IDS = ELEMENTS.filter((element) => element !== 'plan').flatMap((element) =>
  ['anatomy', 'options', 'states'].map((story) => `${element}--${story}`),
);
/** So many pixels may have clearly another colour: less than an arc that is 4% longer changes, more than a rerun. */
const LIMIT = 40;

describe('the wall', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.emulateTimezone('Europe/Amsterdam');
    // The functions below come with the names that esbuild keeps.
    await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
    await page.evaluateOnNewDocument(stopTheClock);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      // Directories elsewhere do not answer here, always in the same way.
      void (new URL(request.url()).origin === demo.origin ? request.continue() : request.abort());
    });
    rmSync(SEEN, { recursive: true, force: true });
    mkdirSync(SEEN, { recursive: true });
    mkdirSync(FOLDER, { recursive: true });
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });

  /** The story as it is drawn in a window. */
  async function visit(id: string): Promise<void> {
    await page.goto(`${demo.origin}/stories/wall.html?id=${id}`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(settled, { timeout: 30_000 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(hideChosen);
  }

  /** What is seen of the story, as much as fits in the window, when it no longer changes: a search engine may still be on its way. */
  async function picture(): Promise<string> {
    for (let before = '', now; ; before = now) {
      now = await page.screenshot({ encoding: 'base64' });
      if (now === before) return now;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  for (const id of IDS) {
    it(`${id} looks as it did`, async () => {
      await visit(id);
      const shown = await picture();
      const file = new URL(`${id}.png`, FOLDER);
      if (UPDATE) {
        writeFileSync(file, await shrink(browser, shown));
        return;
      }
      assert.ok(existsSync(file), `there is a picture of ${id}; npm run wall makes it`);
      const {
        pixels,
        size,
        picture: difference,
      } = await compare(browser, readFileSync(file).toString('base64'), shown);
      if (size || pixels > LIMIT) {
        writeFileSync(new URL(`${id}.png`, SEEN), Buffer.from(shown, 'base64'));
        writeFileSync(new URL(`${id}.difference.png`, SEEN), Buffer.from(difference, 'base64'));
      }
      assert.equal(size, '', 'another size');
      assert.ok(pixels <= LIMIT, `${pixels} pixels differ: see ${SEEN.pathname}${id}.difference.png`);
    });
  }

  it('has a picture for each of these stories and no other', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), IDS.map((id) => `${id}.png`).sort());
  });

  it('sees an arc that is four per cent longer, and nothing when nothing changed', async () => {
    await visit('kpi-ring--anatomy');
    const [one, two] = [await picture(), await picture()];
    assert.deepEqual(await compare(browser, one, two), { pixels: 0, size: '', picture: '' });
    await page.$eval('.wide koers-kpi-ring', (ring) => {
      const arc = ring.shadowRoot!.querySelector('.ring .value')!;
      const [length] = arc.getAttribute('stroke-dasharray')!.split(' ').map(Number) as [number];
      arc.setAttribute('stroke-dasharray', `${length + 4} 100`);
    });
    const kept = readFileSync(new URL('kpi-ring--anatomy.png', FOLDER)).toString('base64');
    const { pixels } = await compare(browser, kept, await picture());
    assert.ok(pixels > 1.5 * LIMIT, `${pixels} pixels differ, the limit is ${LIMIT}`);
  });
});

/** Runs in the page: it is always the same moment there. */
function stopTheClock(): void {
  const now = Date.parse('2026-11-23T10:00:00+01:00');
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number | string]) {
      // The rest of the arguments (year, month, …) go along.
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now = () => now;
  } as DateConstructor;
  Math.random = () => 0.5;
  // What comes after a second ("Wordt geladen") would depend on how busy this machine is.
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((call: () => void, ms = 0) => (ms < 1000 ? setTimeout(call, ms) : 0)) as typeof setTimeout;
}

/** Runs in the page: the words in a closed list stand half a pixel elsewhere in another version of the browser. */
function hideChosen(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('select { color: transparent !important }');
  for (const { shadowRoot } of document.querySelectorAll('main *')) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Runs in the page: everything that asked for data shows it, or says why not. */
function settled(): boolean {
  interface Shown extends Element {
    state?: string;
    planData?: unknown;
  }
  const all = [...document.querySelectorAll<Shown>('main *')].filter((node) => 'toText' in node);
  const asked = all.filter((node) => node.matches('[src], [plan], koers-plan[src] *') || node.planData !== undefined);
  return asked.length > 0 && asked.every(({ state }) => state !== 'loading') && all.length > 0;
}
