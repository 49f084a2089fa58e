/** Every page of `demo/hosts/` in a real browser: what strangers' pages do to the elements, and the other way round. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { HOSTS } from '../../demo/hosts/hosts.mjs';
import * as look from './look.js';
import { faults, shown, startHosts, TAGS, type Hosts } from './visits.js';

const PLAN = '/demo/plans/utrecht-stad-2026-2027.json';
/** Hosts that need more than the usual checks, or other ones. */
const SPECIAL = ['csp-file', 'nested-lang', 'provider-script-last', 'two-builds', 'sandbox', 'five-frames'];
const BLOCKED = ['blocked-connect', 'script-blocked'];
const ORDINARY = HOSTS.filter(({ id }) => ![...SPECIAL, ...BLOCKED, 'layout-shift'].includes(id));

describe("strangers' pages", () => {
  let hosts: Hosts;
  before(async () => {
    hosts = await startHosts();
  });
  after(() => hosts.close());
  const asked = (path: string) => hosts.answers().filter((answer) => answer.endsWith(` ${path}`)).length;

  it('are listed, each with what it proves', async () => {
    const { page, complaints, close } = await hosts.visit('index');
    const links = await page.$$eval('.hosts a', (all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      links,
      HOSTS.map(({ id }) => `./${id}.html`),
    );
    for (const { proves } of HOSTS) assert.match(proves, /^\p{Lu}.+\.$/u);
    assert.deepEqual(await faults(page, ['body']), []);
    assert.deepEqual(complaints, []);
    await close();
  });

  describe('show every element as it is, on', () => {
    for (const { id, title, css } of ORDINARY) {
      it(`${id}: ${title}`, async () => {
        const { page, complaints, close } = await hosts.visit(id);
        await shown(page);
        for (const tag of TAGS) assert.match(await page.evaluate(look.visibleText, tag), /\p{L}{4}/u, tag);
        assert.deepEqual(await page.evaluate(look.smallTexts), [], 'text below 12 px');
        assert.deepEqual(await page.evaluate(look.overflows), [], 'wider than its place');
        assert.deepEqual(await page.evaluate(look.overlaps), [], 'text over text');
        assert.deepEqual(await page.evaluate(look.cutTexts), [], 'text cut off');
        await page.setViewport({ width: id === 'large-text' ? 640 : 320, height: 900 });
        assert.deepEqual(await page.evaluate(look.overflows), [], 'wider than a telephone');
        assert.equal(asked(PLAN), 1);
        assert.deepEqual(
          hosts.answers().filter((answer) => !/^\d+ \/(dist|demo\/(hosts|plans))\//.test(answer)),
          [],
        );
        const [warning, ...others] = complaints;
        if (id === 'two-majors') assert.match(warning!, /^warn: Koers \d.*another version/);
        assert.deepEqual(id === 'two-majors' ? others : complaints, []);
        assert.deepEqual(await faults(page, TAGS, id === 'csp-self' || css !== undefined), []);
        await close();
      });
    }
  });

  describe('take the classic scripts', () => {
    const scripts = () => hosts.answers().filter((answer) => answer.includes(' /dist/'));

    it('one file only: rings, goals with their details and the front door, and nothing is asked that is not allowed', async () => {
      const { page, complaints, close } = await hosts.visit('csp-file');
      const tags = ['koers-kpi-ring', 'koers-goal-matrix', 'koers-front-door'];
      await shown(page, tags);
      const details = await page.evaluate(async () => {
        const matrix = document.querySelector('koers-goal-matrix')! as HTMLElement & {
          updateComplete: Promise<boolean>;
        };
        const button = matrix.shadowRoot!.querySelector<HTMLElement>('[part="goal"] button')!;
        button.click();
        await matrix.updateComplete;
        return [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.details')]
          .map(({ innerText }) => innerText)
          .join('');
      });
      assert.match(details, /\p{L}{4}/u);
      assert.deepEqual(scripts(), ['200 /dist/koers.iife.js']);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await faults(page, tags), []);
      await close();
    });
    it('one file only: what stands in the other leaves the text of the page, with a sentence', async () => {
      const { page, close } = await hosts.visit('csp-file');
      await shown(page, ['koers-kpi-ring']);
      const said = await page.evaluate(async () => {
        const trend = document.createElement('koers-kpi-trend') as HTMLElement & { state: string };
        trend.setAttribute('kpi', 'ind-002-10');
        trend.textContent = 'Het verloop.';
        document.querySelector('koers-plan')!.append(trend);
        while (trend.state !== 'error') await new Promise((resolve) => setTimeout(resolve, 20));
        return trend.shadowRoot!.querySelector<HTMLElement>('[part="message"]')!.innerText;
      });
      assert.match(said, /\p{L}{4}.*\./u);
      await close();
    });
    it('the second one by its own tag: it is not asked for again', async () => {
      const { page, complaints, close } = await hosts.visit('csp-hash');
      await shown(page);
      assert.deepEqual(scripts(), ['200 /dist/koers.iife.more.js', '200 /dist/koers.iife.js']);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('the second one when it is needed, once', async () => {
      const { page, complaints, close } = await hosts.visit('csp-two-files');
      await shown(page);
      const [first, second, ...others] = scripts();
      assert.equal(first, '200 /dist/koers.iife.js');
      assert.match(second!, /^200 \/dist\/koers\.iife\.more\.js\?[\da-f]{12}$/);
      assert.deepEqual(others, []);
      assert.deepEqual(complaints, []);
      await close();
    });
  });

  it('let a reader save a drawing, also where no picture may be loaded', async () => {
    const { page, complaints, close } = await hosts.visit('csp-self');
    await shown(page);
    const saved = await page.evaluate(async (tag) => {
      const blob = await new Promise<Blob>((resolve) => {
        URL.createObjectURL = (given) => {
          resolve(given as Blob);
          return '';
        };
        const buttons = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('button')];
        buttons.find(({ innerText, textContent }) => (innerText || textContent).includes('PNG'))!.click();
      });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return { type: blob.type, start: [...bytes.subarray(1, 4)], size: bytes.length };
    }, 'koers-kpi-trend');
    assert.equal(saved.type, 'image/png');
    assert.deepEqual(saved.start, [...Buffer.from('PNG')]);
    assert.ok(saved.size > 10_000, `${saved.size} bytes: an empty sheet is smaller`);
    const svg = await page.$eval('koers-timeline', (agenda) => (agenda as unknown as Drawn).toSVG());
    assert.match(svg, /^<svg .*<title>Werkagenda<\/title>/);
    assert.deepEqual(complaints, []);
    await close();
  });

  describe('leave their style outside:', () => {
    const texts = async (id: string) => {
      const { page, close } = await hosts.visit(id);
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
      const { page, complaints, close } = await hosts.visit('trusted-types-list');
      await shown(page);
      assert.match(await page.$eval('other-lit', ({ shadowRoot }) => shadowRoot!.textContent), /van de website zelf/);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('with another build of this library: twenty rings and all else twice, one request', async () => {
      const { page, complaints, close } = await hosts.visit('two-builds');
      await shown(page, [...TAGS, ...TAGS.map((tag) => tag.replace('koers', 'site'))]);
      assert.equal((await page.$$('koers-kpi-ring, site-kpi-ring')).length, 20);
      assert.equal(asked(PLAN), 1);
      assert.deepEqual(complaints, []);
      await close();
    });
    it('with a plan whose script comes after the elements', async () => {
      const { page, complaints, close } = await hosts.visit('provider-script-last');
      await shown(page);
      assert.equal(asked(PLAN), 1);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await faults(page), []);
      await close();
    });
    it('with several languages', async () => {
      const { page, complaints, close } = await hosts.visit('nested-lang');
      await shown(page);
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

    it('a sandboxed frame shows any element on its own height', async () => {
      const { page, complaints, close } = await hosts.visit('sandbox');
      // All have a height before they are seen; the last pixels are known when they are.
      const given = await settled(page);
      for (const frame of framesOf(page)) {
        const place = (await frame.frameElement())!;
        await place.scrollIntoView();
        const own = async () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        const outer = async () => place.evaluate(({ clientHeight }) => clientHeight);
        for (let tries = 0; tries < 50 && (await own()) !== (await outer()); tries += 1)
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        assert.equal(await outer(), await own(), frame.url());
      }
      assert.equal(given.length, TAGS.length);
      assert.ok(new Set(given).size > 4, given.join());
      assert.deepEqual(complaints, []);
      for (const frame of framesOf(page)) assert.deepEqual(await faults(frame, ['body']), []);
      await close();
    });
    it('five frames fetch no file twice', async () => {
      const { page, complaints, close } = await hosts.visit('five-frames');
      await settled(page);
      const sent = hosts.answers().filter((line) => line.startsWith('200 ') && !line.includes('index.html'));
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
      const { page, complaints, close } = await hosts.visit('blocked-connect');
      await page.waitForFunction(
        (tags) => tags.every((tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'error'),
        { timeout: 15_000 },
        TAGS,
      );
      for (const text of await ownTexts(page)) assert.match(text, /Koers van Utrecht|Bel 112/);
      const sentences = await page.$$eval(TAGS.join(), (elements) =>
        elements.map(({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('[part="message"]')!.innerText),
      );
      assert.deepEqual(new Set(sentences), new Set(['Van deze website mogen wij de gegevens niet laden.']));
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
      const { page, complaints, close } = await hosts.visit('script-blocked');
      const texts = await ownTexts(page);
      assert.equal(texts.length, TAGS.length + 2, 'each element once, the ring three times');
      for (const text of texts) assert.match(text, /Koers van Utrecht|Bel 112/);
      assert.deepEqual(
        complaints.filter((line) => !/script-src|Content Security Policy/.test(line)),
        [],
      );
      assert.deepEqual(await faults(page, ['body']), []);
      await close();
    });
  });
});

type Drawn = HTMLElement & { toSVG(): string };
