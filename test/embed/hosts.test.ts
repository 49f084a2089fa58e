/** Every page of `demo/hosts/` in a real browser: what strangers' pages do to the elements, and the other way round. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { HOSTS } from '../../demo/hosts/hosts.mjs';
import { createHosts } from '../../demo/hosts/serve.mjs';
import { openBrowser } from './site.js';
import * as look from './look.js';
import { markOn } from './pixels.js';

/** Every element that the one-line embed defines, except the plan, which shows nothing. */
const TAGS = [
  ...readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8').matchAll(/elements\/([\w-]+)\//g),
]
  .map(([, name]) => `koers-${name!}`)
  .filter((tag) => tag !== 'koers-plan');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PLAN = '/demo/plans/utrecht-stad-2026-2027.json';
/** Hosts that need more than the usual checks, or other ones. */
const SPECIAL = ['nested-lang', 'provider-script-last', 'two-builds', 'sandbox', 'five-frames'];
const BLOCKED = ['blocked-connect', 'script-blocked'];
const ORDINARY = HOSTS.filter(({ id }) => ![...SPECIAL, ...BLOCKED, 'layout-shift'].includes(id));

describe("strangers' pages", () => {
  let server: Server;
  let browser: Browser;
  let origin = '';
  let requests: string[] = [];
  let statuses: string[] = [];

  before(async () => {
    const hosts = createHosts();
    server = createServer((request, response) => {
      requests.push(request.url!);
      response.on('finish', () => statuses.push(`${response.statusCode} ${request.url!}`));
      if (!hosts(request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  interface Visit {
    page: Page;
    /** Console output, exceptions, and reports of Content Security Policy and Trusted Types. */
    complaints: string[];
    close(): Promise<void>;
  }

  async function visit(id: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
    // A context of its own: nothing is cached from another visit.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) complaints.push(`request elsewhere: ${request.url()}`);
    });
    await page.exposeFunction('reportTo', (report: string) => complaints.push(report));
    // The functions of look.ts come with the names that esbuild keeps.
    await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
    await page.evaluateOnNewDocument(look.listen);
    await page.setViewport({ width: 1280, height: 900 });
    requests = [];
    statuses = [];
    await prepare?.(page);
    await page.goto(`${origin}/demo/hosts/${id}.html`);
    return { page, complaints, close: () => context.close() };
  }

  /** Waits until every element of the page shows its plan. */
  async function shown(page: Page, tags = TAGS): Promise<void> {
    await page.evaluate(look.scrollThrough);
    await page
      .waitForFunction(look.allReady, { timeout: 15_000 }, tags)
      .catch(async () => assert.fail(`not shown: ${await page.evaluate(look.notReady, tags)}`));
  }

  /** What axe finds wrong with the elements. Last on a page: it puts styles in, which a strict page reports. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(await readFile(AXE, 'utf8'));
    return page.evaluate(async (tags) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<any> } };
      const include = tags.filter((tag) => document.querySelector(tag)).map((tag) => [tag]);
      const { violations } = await axe.run({ include }, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }: any) =>
        nodes.map((node: any) => `${id}: ${node.target.flat().join(' ')}`),
      );
    }, TAGS);
  }

  async function emulate(page: Page, features: Record<string, string>): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  describe('show every element as it is, on', () => {
    for (const { id, title } of ORDINARY) {
      it(`${id}: ${title}`, async () => {
        const { page, complaints, close } = await visit(id);
        await shown(page);
        for (const tag of TAGS) assert.match(await page.evaluate(look.visibleText, tag), /\p{L}{4}/u, tag);
        assert.deepEqual(await page.evaluate(look.smallTexts), [], 'text below 12 px');
        assert.deepEqual(await page.evaluate(look.overflows), [], 'wider than its place');
        assert.deepEqual(await page.evaluate(look.overlaps), [], 'text over text');
        assert.deepEqual(await page.evaluate(look.cutTexts), [], 'text cut off');
        await page.setViewport({ width: id === 'large-text' ? 640 : 320, height: 900 });
        assert.deepEqual(await page.evaluate(look.overflows), [], 'wider than a telephone');
        assert.equal(requests.filter((path) => path === PLAN).length, 1);
        assert.deepEqual(
          requests.filter((path) => !/^\/(dist|demo\/(hosts|plans))\//.test(path)),
          [],
        );
        const [warning, ...others] = complaints;
        if (id === 'two-majors') assert.match(warning!, /^warn: Koers \d.*another version/);
        assert.deepEqual(id === 'two-majors' ? others : complaints, []);
        assert.deepEqual(await faults(page), []);
        await close();
      });
    }
  });

  describe('leave their style outside:', () => {
    const texts = async (id: string) => {
      const { page, close } = await visit(id);
      await shown(page);
      const said = await Promise.all(TAGS.map((tag) => page.evaluate(look.visibleText, tag)));
      const styles = [
        'font-size',
        'line-height',
        'color',
        'text-transform',
        'letter-spacing',
        'word-spacing',
        'text-align',
      ];
      const computed = await Promise.all(
        TAGS.flatMap((tag) => styles.map((style) => page.evaluate(look.styleOf, tag, '.root', style))),
      );
      const direction = await page.evaluate(look.styleOf, 'koers-report', '.root', 'direction');
      await close();
      return { said, computed, direction };
    };
    let plain: Awaited<ReturnType<typeof texts>>;
    before(async () => {
      plain = await texts('csp-self');
    });
    for (const id of ['root-625', 'resets', 'shouting', 'rtl']) {
      it(`${id} changes neither a word nor the look of the text`, async () => {
        assert.deepEqual(await texts(id), plain);
      });
    }
    it('large-text makes the text twice as large', async () => {
      const { computed } = await texts('large-text');
      assert.equal(plain.computed[0], '16px');
      assert.equal(computed[0], '32px');
    });
  });

  describe('share one page', () => {
    it('with a Lit of the site itself', async () => {
      const { page, complaints, close } = await visit('trusted-types-list');
      await shown(page);
      assert.match(await page.$eval('other-lit', ({ shadowRoot }) => shadowRoot!.textContent), /van de website zelf/);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('with another build of this library: twenty elements, one request', async () => {
      const { page, complaints, close } = await visit('two-builds');
      await shown(page, ['koers-kpi-ring', 'site-ring']);
      assert.equal((await page.$$('koers-kpi-ring, site-ring')).length, 20);
      assert.equal(requests.filter((path) => path === PLAN).length, 1);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('with a plan whose script comes after the elements', async () => {
      const { page, complaints, close } = await visit('provider-script-last');
      await shown(page, ['koers-kpi-ring', 'koers-kpi-trend']);
      assert.equal(requests.filter((path) => path === PLAN).length, 1);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('with several languages', async () => {
      const { page, complaints, close } = await visit('nested-lang');
      await shown(page, ['koers-kpi-ring', 'koers-front-door', 'koers-timeline']);
      const languages = await page.$$eval('koers-kpi-ring', (rings) =>
        rings.map(({ shadowRoot }) => {
          const root = shadowRoot!.querySelector<HTMLElement>('.root')!;
          return `${root.lang} ${/\btarget\b/i.test(root.innerText) ? 'target' : /\bdoel\b/i.test(root.innerText) ? 'doel' : ''}`;
        }),
      );
      assert.deepEqual(languages, ['en target', 'nl doel', 'en target', 'nl doel', 'nl doel']);
      assert.match(await page.evaluate(look.visibleText, 'koers-front-door'), /Call/);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await faults(page), []);
      await close();
    });
  });

  describe('hold elements in frames:', () => {
    const framesOf = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());
    const heights = (page: Page) => page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
    const settled = async (page: Page) => {
      for (const frame of framesOf(page)) {
        const tag = new URL(frame.url()).searchParams.get('element')!;
        await frame.waitForFunction(look.allReady, { timeout: 15_000 }, [tag]);
      }
      await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ style }) => style.height));
      return heights(page);
    };

    it('a sandboxed frame shows its element on its own height', async () => {
      const { page, complaints, close } = await visit('sandbox');
      const given = await settled(page);
      const own = await Promise.all(
        framesOf(page).map((frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))),
      );
      assert.deepEqual(given, own);
      assert.equal(new Set(given).size, 2);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('five frames fetch no file twice', async () => {
      const { page, complaints, close } = await visit('five-frames');
      await settled(page);
      const sent = statuses.filter((line) => line.startsWith('200 ') && !line.includes('index.html'));
      assert.deepEqual(
        sent.filter((line, index) => sent.indexOf(line) !== index),
        [],
      );
      assert.equal(sent.filter((line) => line.endsWith(PLAN)).length, 1);
      assert.deepEqual(complaints, []);
      await close();
    });
  });

  describe('keep their own text', () => {
    const ownTexts = (page: Page) =>
      page.$$eval(TAGS.join(), (elements) =>
        elements.map((element) => {
          const own = element.querySelector('p')!;
          return own.checkVisibility() && own.getBoundingClientRect().height > 10 ? own.innerText : '';
        }),
      );

    it('where data may not be fetched, with one sentence that says why', async () => {
      const { page, complaints, close } = await visit('blocked-connect');
      await page.waitForFunction(
        (tags) => tags.every((tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'error'),
        { timeout: 15_000 },
        TAGS,
      );
      for (const text of await ownTexts(page)) assert.match(text, /Koers van Utrecht|Bel 112/);
      const sentences = await page.$$eval(TAGS.join(), (elements) =>
        elements.map(({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('[part="message"]')!.innerText),
      );
      assert.deepEqual(new Set(sentences), new Set(['Deze website staat niet toe dat de gegevens worden opgehaald.']));
      // Plan and figures, each once: the report itself and the line of the browser about it.
      assert.equal(complaints.filter((line) => line.startsWith('report: connect-src')).length, 2);
      assert.deepEqual(
        complaints.filter((line) => !/connect-src|Content Security Policy/.test(line)),
        [],
      );
      assert.deepEqual(await faults(page), []);
      await close();
    });
    it('where no script may run', async () => {
      const { page, complaints, close } = await visit('script-blocked');
      const texts = await ownTexts(page);
      assert.equal(texts.length, TAGS.length + 2, 'each element once, the ring three times');
      for (const text of texts) assert.match(text, /Koers van Utrecht|Bel 112/);
      assert.deepEqual(
        complaints.filter((line) => !/script-src|Content Security Policy/.test(line)),
        [],
      );
      await close();
    });
  });

  describe('are read in many ways:', () => {
    for (const scheme of ['light', 'dark']) {
      it(`in the colours of the reader (${scheme}) the marks stand out`, async () => {
        const { page, close } = await visit('forced-colours', (page) =>
          emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme }),
        );
        await shown(page);
        const arc = await markOn(page, 'koers-kpi-ring', '.ring .value', '.ring');
        assert.ok(arc.pixels > 5000 && arc.contrast >= 3, `value: ${JSON.stringify(arc)}`);
        const target = await markOn(page, 'koers-kpi-ring', '.ring .target', '.ring');
        assert.ok(target.pixels > 300 && target.contrast >= 3, `target: ${JSON.stringify(target)}`);
        const hatch = await markOn(page, 'koers-timeline', '.hatch', '.bar:has(.hatch)');
        assert.ok(hatch.pixels > 500 && hatch.contrast >= 3, `hatch: ${JSON.stringify(hatch)}`);
        assert.deepEqual(await faults(page), []);
        await close();
      });
    }
    it('with more contrast asked, lines have the colour of the text', async () => {
      const { page, close } = await visit('more-contrast', (page) => emulate(page, { 'prefers-contrast': 'more' }));
      await shown(page);
      const ink = await page.evaluate(look.styleOf, 'koers-kpi-ring', '.root', 'color');
      assert.equal(await page.evaluate(look.styleOf, 'koers-kpi-ring', '.edge', 'stroke'), ink);
      assert.deepEqual(await faults(page), []);
      await close();
    });
    it('nothing moves when the reader asks for that', async () => {
      const { page, close } = await visit('reduced-motion', (page) =>
        emulate(page, { 'prefers-reduced-motion': 'reduce' }),
      );
      await shown(page);
      assert.deepEqual(await page.evaluate(look.moves), []);
      await close();
    });
    it('on paper stands every goal, and nothing to press', async () => {
      const { page, close } = await visit('print');
      await shown(page);
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const { goals } = JSON.parse(await readFile(new URL(`../..${PLAN}`, import.meta.url), 'utf8'));
      const text = await page.evaluate(look.visibleText, 'koers-goal-matrix');
      assert.deepEqual(
        goals.map(({ title }: { title: string }) => title).filter((title: string) => !text.includes(title)),
        [],
      );
      // A goal is opened by its title, which stays; what it opens is there already.
      const pressed = (await page.evaluate(look.controls)).filter(
        (control) => !control.startsWith('koers-goal-matrix: button'),
      );
      assert.deepEqual(pressed, []);
      assert.deepEqual(await page.evaluate(look.cutTexts), []);
      const pages = Buffer.from(await page.pdf({ format: 'A4' }))
        .toString('latin1')
        .match(/\/Type \/Page\b/g);
      assert.ok(pages && pages.length > 3, String(pages?.length));
      await close();
    });
    it('nothing shifts where the height was reserved', async () => {
      const shifts = async (reserved: boolean) => {
        const { page, close } = await visit('layout-shift', async (page) => {
          await page.evaluateOnNewDocument(look.countShifts);
          if (reserved) return;
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (!request.url().endsWith('/layout-shift.css')) void request.continue();
            else void request.respond({ contentType: 'text/css', body: '' });
          });
        });
        await shown(page, ['koers-kpi-ring', 'koers-kpi-trend']);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
        const value = await page.evaluate(() => (globalThis as unknown as { shifts: { value: number } }).shifts.value);
        await close();
        return value;
      };
      assert.equal(await shifts(true), 0);
      assert.ok((await shifts(false)) > 0, 'without reserved height the page does shift');
    });
  });
});
