/** Elements drawn on a server with @lit-labs/ssr, and what becomes of that on a page. Called by the test that builds the pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { complaintsOf, textOf, type Site } from './site.js';

interface Options {
  kpi?: string;
  src?: string;
  planData: unknown;
}

const folder = new URL('../../demo/frameworks/', import.meta.url);
const planData: unknown = JSON.parse(readFileSync(new URL('../fixtures/plans/complete.json', import.meta.url), 'utf8'));
const kpi = 'ind-manager';

/** Elements that a server draws. */
const DRAWN = ['koers-kpi-ring', 'koers-goal-matrix', 'koers-kpi-trend', 'koers-timeline', 'koers-report'];
/** The way to care holds for the moment somebody looks: the list of `renderStatic` stands there until then. */
const OF_THE_MOMENT = ['koers-front-door', 'koers-service-finder'];

async function onServer(tag: string, options: Partial<Options> = {}): Promise<string> {
  const module = (await import(new URL('ssr/render.mjs', folder).href)) as {
    renderOnServer(tag: string, options: Options): Promise<string>;
  };
  return module.renderOnServer(tag, { kpi, planData, ...options });
}

export function serverRendering(context: () => { site: Site; browser: Browser }): void {
  describe('on a server', () => {
    for (const tag of DRAWN) {
      it(`${tag} becomes declarative shadow DOM with its figures`, async () => {
        const html = await onServer(tag);
        assert.match(html, /<template shadowroot="open" shadowrootmode="open">/);
        assert.match(html, /<(section|article)[^>]*aria-labelledby="title"/);
        assert.match(html, /<a href="\/plan.html">Het plan<\/a>/);
      });
    }

    it('koers-kpi-trend has its line and its table', async () => {
      const html = await onServer('koers-kpi-trend');
      assert.match(html, /<svg class="drawing" viewBox="0 0 640 \d+" width="100%"/);
      assert.match(html, /<path class="target"/);
      assert.match(html, /<tbody>.*80%/s);
    });

    for (const tag of OF_THE_MOMENT) {
      it(`${tag} keeps the text of the page`, async () => {
        const html = await onServer(tag);
        assert.match(html, /<slot[\s>]/);
        assert.match(html, /<a href="\/plan.html">Het plan<\/a>/);
      });
    }

    it('koers-plan keeps its children in sight', async () => {
      const html = await onServer('koers-plan');
      assert.doesNotMatch(html, /<template/);
      assert.match(html, /<a href="\/plan.html">Het plan<\/a>/);
    });
  });

  describe('taken over from a server', () => {
    let page: Page;
    let complaints: string[];

    before(async () => {
      page = await context().browser.newPage();
      await page.setViewport({ width: 900, height: 700 });
      complaints = complaintsOf(page);
      // The plan comes late: what the server drew must stand until then.
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        setTimeout(() => void request.continue(), request.url().endsWith('.json') ? 300 : 0);
      });
      await page.evaluateOnNewDocument(watch);
    });
    after(() => page.close());

    /** A page of a site that draws on the server and has the built scripts. */
    const served = (html: string, script: string) =>
      context().site.page(
        `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Server</title>${script}${html}<p>Hieronder</p>`,
      );
    const seen = () => page.evaluate(() => (window as unknown as Watched).seen);

    const LATE = '<script type="module" src="/dist/koers.js"></script>';

    for (const tag of [...DRAWN, ...OF_THE_MOMENT]) {
      it(`${tag} draws in place of what stands there, at once`, async () => {
        complaints.length = 0;
        await page.goto(served(await onServer(tag, { src: '/complete.json' }), LATE));
        assert.ok((await textOf(page, tag)).length > 20);
        const { frames } = await seen();
        assert.deepEqual(new Set(frames.map(({ roots }) => roots)), new Set([1]));
        // From the first frame to the last: nobody sees the text that stands there for want of figures.
        if (DRAWN.includes(tag)) assert.deepEqual(new Set(frames.map(({ drawn }) => drawn)), new Set([true]));
        assert.deepEqual(complaints, []);
      });

      it(`${tag} does so in an application that hydrates`, async () => {
        complaints.length = 0;
        const index = readFileSync(new URL('dist/ssr/index.html', folder), 'utf8')
          .replaceAll('./assets/', '/frameworks/ssr/assets/')
          .replace('data-tag="" data-kpi="">', `data-tag="${tag}" data-kpi="${kpi}">${await onServer(tag)}`);
        await page.goto(context().site.page(index));
        assert.ok((await textOf(page, tag)).length > 20);
        const { frames } = await seen();
        assert.deepEqual(new Set(frames.map(({ roots }) => roots)), new Set([1]));
        assert.equal(await page.$$eval(`${tag} > a`, (links) => links.length), 1);
        assert.deepEqual(complaints, []);
      });
    }

    // A trend is drawn to its own width in the browser, which moves what is below it by some pixels.
    for (const [tag, most] of [
      ['koers-kpi-ring', 0],
      ['koers-timeline', 0],
      ['koers-report', 0],
      ['koers-kpi-trend', 0.005],
    ] as const) {
      it(`${tag} moves nothing on the page`, async () => {
        await page.goto(served(await onServer(tag, { src: '/complete.json' }), LATE));
        await textOf(page, tag);
        const { shift } = await seen();
        assert.ok(shift <= most, String(shift));
      });
    }

    it('shows the filters and choices as they are before any script runs', async () => {
      for (const tag of ['koers-goal-matrix', 'koers-report']) {
        await page.goto(served(await onServer(tag), ''));
        const state = () =>
          page.$eval(tag, ({ shadowRoot }) =>
            [...shadowRoot!.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((control) =>
              'checked' in control && control.type !== 'search' ? control.checked : control.value,
            ),
          );
        const before = await state();
        await page.goto(served(await onServer(tag, { src: '/complete.json' }), LATE));
        await textOf(page, tag);
        assert.ok(before.length > 0);
        assert.deepEqual(before, (await state()).slice(0, before.length));
      }
    });

    it('keeps the drawing of the server where there is no plan for it on the page', async () => {
      await page.goto(served(await onServer('koers-kpi-ring'), LATE));
      await page.waitForFunction(() => customElements.get('koers-kpi-ring'));
      await new Promise((resolve) => setTimeout(resolve, 1200));
      const { frames } = await seen();
      assert.deepEqual(frames.at(-1), { roots: 1, drawn: true });
    });

    it('says so when the plan cannot be fetched, and shows the text of the page', async () => {
      await page.goto(served(await onServer('koers-kpi-ring', { src: '/nowhere.json' }), LATE));
      await page.waitForFunction(
        () => (document.querySelector('koers-kpi-ring') as { state?: string } | null)?.state === 'error',
      );
      const { frames } = await seen();
      assert.deepEqual(frames.at(-1), { roots: 1, drawn: false });
      const styled = await page.$eval('koers-kpi-ring', ({ shadowRoot }) => {
        const { position } = getComputedStyle(shadowRoot!.querySelector('.sr')!);
        return [shadowRoot!.querySelector('.message')!.textContent.length > 10, position];
      });
      assert.deepEqual(styled, [true, 'absolute']);
    });

    it('draws as always where the script is there before the element', async () => {
      complaints.length = 0;
      const html = await onServer('koers-kpi-ring', { src: '/complete.json' });
      await page.goto(served(html, '<script src="/dist/koers.iife.js"></script>'));
      await textOf(page, 'koers-kpi-ring');
      assert.deepEqual((await seen()).frames.at(-1), { roots: 1, drawn: true });
      // The browser itself warns that it came too late with what the server drew.
      assert.ok(complaints.every((complaint) => complaint.includes('declarative shadow root')));
    });
  });
}

interface Watched {
  seen: { frames: { roots: number; drawn: boolean }[]; shift: number };
}

/** Notes, frame by frame, how often the element is drawn and whether its drawing is there; and how much the page moves. */
function watch(): void {
  const seen: Watched['seen'] = { frames: [], shift: 0 };
  (window as unknown as Watched).seen = seen;
  const eye = {
    look() {
      const root = document.querySelector(
        'koers-kpi-ring, koers-goal-matrix, koers-kpi-trend, koers-timeline, koers-report, koers-front-door, koers-service-finder',
      )?.shadowRoot;
      if (root) {
        seen.frames.push({
          roots: root.querySelectorAll('.root').length,
          drawn: root.querySelector('section, article') !== null,
        });
      }
      requestAnimationFrame(() => {
        eye.look();
      });
    },
  };
  eye.look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
