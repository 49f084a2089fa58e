import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { frameOptions } from '../../src/embed/options.js';
import { FRAME_RIGHTS } from '../../src/embed/tags.js';
import { complaintsOf, openBrowser, startSite, textOf, type Site } from './site.js';

describe('the options of the frame page', () => {
  const read = (query: string) => frameOptions(query, 'https://host.example/dist/embed/index.html');

  it('are known names with values of the right form', () => {
    const options = read('?element=koers-kpi-ring&src=plan.json&kpi=ind-1&lang=en&scheme=dark&href=https://a.example/');
    assert.equal(options.tag, 'koers-kpi-ring');
    assert.deepEqual(options.plan, { src: 'https://host.example/dist/embed/plan.json' });
    assert.deepEqual(options.attributes, { kpi: 'ind-1', lang: 'en' });
    assert.equal(options.href, 'https://a.example/');
    assert.equal(options.scheme, 'dark');
    assert.deepEqual(options.ignored, []);
  });

  for (const [query, why] of [
    ['onclick=alert(1)', 'an event handler'],
    ['style=color:red', 'a style'],
    ['src=javascript:alert(1)', 'a script as address'],
    ['src=data:text/json,{}', 'data as address'],
    ['href=javascript:alert(1)', 'a script as link'],
    ['kpi=%3Cimg%20src=x%3E', 'markup'],
    ['lang=de', 'a language there is not'],
    ['heading-level=1', 'a level out of bounds'],
    ['element=script', 'an element of HTML'],
    ['element=koers-plan', 'an element that shows nothing'],
    ['__proto__=x', 'a name of the language'],
    ['constructor=x', 'another one'],
    ['allow-hosts=evil.example', 'hosts to link to'],
    ['accent=ffd54a', 'an accent that people cannot read'],
    ['surface=222222', 'a ground on which texts fade'],
    ['accent=url(https://x.example)', 'an address as colour'],
    ['font=a;}*{display:none', 'a rule as font'],
    ['radius=9', 'a radius out of bounds'],
    [`kpi=${'a'.repeat(500)}`, 'a value without end'],
  ] as const) {
    it(`leave out ${why}`, () => {
      const { ignored, tag, plan, attributes, href, tokens } = read(query);
      assert.equal(ignored.length, 1);
      assert.deepEqual(
        [tag, Object.keys(plan), Object.keys(attributes), href, Object.keys(tokens)],
        [undefined, [], [], undefined, []],
      );
    });
  }

  it('count once: the first wins', () => {
    assert.equal(read('kpi=a&kpi=b').attributes['kpi'], 'a');
  });
});

describe('the frame page', () => {
  let host: Site;
  let files: Site;
  let strict: Site;
  let browser: Browser;
  const query = 'element=koers-kpi-ring&kpi=ind-manager&src=/plan.json';

  before(async () => {
    [host, files, strict] = await Promise.all([startSite(), startSite(), startSite({ cors: false })]);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    for (const site of [host, files, strict]) site.close();
  });

  const visit = async (html: string) => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(host.page(`<!doctype html><body>${html}`));
    const frame = await page.waitForFrame((each) => each.url().includes('/embed/index.html'));
    return { page, frame, complaints };
  };
  const heightOf = (page: Page) => page.$eval('iframe', (element) => element.getBoundingClientRect().height);
  const helper = () => `<script src="${files.url}dist/embed/frame.js"></script>`;

  it('shows the element that the address asks for, without a complaint of its own policy', async () => {
    const { page, frame, complaints } = await visit(
      `<iframe src="${files.url}dist/embed/index.html?${query}"></iframe>`,
    );
    const text = await textOf(frame, 'koers-kpi-ring');
    await page.setContent('');
    await page.goto(
      host.page(
        '<koers-kpi-ring kpi="ind-manager" src="/plan.json"></koers-kpi-ring><script src="/dist/koers.iife.js"></script>',
      ),
    );
    assert.equal(text, await textOf(page, 'koers-kpi-ring'), 'the frame says what the element says');
    assert.deepEqual(complaints, []);
  });

  it('takes on the house style of the site, in its frame as on the page itself', async () => {
    const style = 'accent=7a2e1d&surface=fdf6e3&font=Georgia, serif&radius=0.25&scheme=light';
    const { page, frame, complaints } = await visit(
      `<iframe src="${files.url}dist/embed/index.html?${query}&${encodeURI(style)}"></iframe>`,
    );
    await textOf(frame, 'koers-kpi-ring');
    const look = (tag: string) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      const [card, summary] = ['.card', 'summary'].map((part) => getComputedStyle(root.querySelector(part)!)) as [
        CSSStyleDeclaration,
        CSSStyleDeclaration,
      ];
      return [card.backgroundColor, card.fontFamily, card.borderTopLeftRadius, summary.color];
    };
    const seen = await frame.evaluate(look, 'koers-kpi-ring');
    assert.deepEqual(seen, ['rgb(253, 246, 227)', 'Georgia, serif', '4px', 'rgb(122, 46, 29)']);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    assert.deepEqual(await frame.evaluate(look, 'koers-kpi-ring'), seen, 'a light frame stays light');
    assert.deepEqual(complaints, []);
  });

  it('opens a link in a window of its own, which is not sandboxed', async () => {
    const { page, frame } = await visit(
      `<iframe sandbox="${FRAME_RIGHTS}" src="${files.url}dist/embed/index.html?${query}&href=https://site.example/"></iframe>`,
    );
    await textOf(frame, 'koers-kpi-ring');
    const [target, rel] = await frame.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('koers-kpi-ring > a')!;
      // The address is that of nobody; what counts is where it would open.
      addEventListener('click', (event) => {
        event.preventDefault();
      });
      link.click();
      return [link.target, link.rel];
    });
    assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer']);
    await page.close();
  });

  it('gets the height of its contents from the helper', async () => {
    const { page, frame } = await visit(
      `<iframe src="${files.url}dist/embed/index.html?${query}"></iframe>${helper()}`,
    );
    await textOf(frame, 'koers-kpi-ring');
    const inner = await frame.$eval('body', (body) => Math.ceil(body.getBoundingClientRect().height));
    await page.waitForFunction(
      (height) => document.querySelector('iframe')!.style.height === `${height}px`,
      { timeout: 20_000 },
      inner,
    );
    assert.ok(inner > 150);
  });

  it('gets the height of its contents from the helper as a module too', async () => {
    const { page, frame, complaints } = await visit(
      `<iframe src="${files.url}dist/embed/index.html?${query}"></iframe>
      <script type="module" src="${files.url}dist/embed/frame.js"></script>`,
    );
    await textOf(frame, 'koers-kpi-ring');
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '', { timeout: 20_000 });
    assert.deepEqual(complaints, []);
  });

  it('gets its height also when the helper starts later than the frame', async () => {
    const { page, frame } = await visit(`<iframe src="${files.url}dist/embed/index.html?${query}"></iframe>`);
    await textOf(frame, 'koers-kpi-ring');
    await page.addScriptTag({ url: `${files.url}dist/embed/frame.js` });
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '', { timeout: 20_000 });
    assert.ok((await heightOf(page)) > 150);
  });

  for (const [name, site] of [
    ['with CORS headers', () => files],
    ['without CORS headers on the scripts', () => strict],
  ] as const) {
    it(`works in sandbox="allow-scripts", ${name}`, async () => {
      const { page, frame } = await visit(
        `<iframe sandbox="allow-scripts" src="${site().url}dist/embed/index.html?${query}"></iframe>
        <script src="${site().url}dist/embed/frame.js"></script>`,
      );
      assert.match(await textOf(frame, 'koers-kpi-ring'), /\d/);
      await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '', { timeout: 20_000 });
      await frame.goto(`${site().url}dist/embed/index.html?${query.replace('ring', 'trend')}`);
      assert.match(await textOf(frame, 'koers-kpi-trend'), /\d/);
    });
  }

  it('opts in to being sized by the page around it, and has a policy of its own', async () => {
    const html = await (await fetch(`${files.url}dist/embed/index.html`)).text();
    assert.match(html, /<meta name="responsive-embedded-sizing">/);
    assert.match(html, /<meta name="frame-sizing" content="content-height">/);
    assert.match(html, /default-src 'none'; script-src 'self'/);
    assert.doesNotMatch(html, /unsafe-/);
  });

  it('takes the name of an element without the prefix, and says in words that no plan was given', async () => {
    const { frame } = await visit(`<iframe src="${files.url}dist/embed/index.html?element=kpi-ring&kpi=x"></iframe>`);
    await frame.waitForSelector('main > p');
    assert.equal(await frame.$eval('main > p', (p) => p.textContent), 'Er is geen plan opgegeven.');
  });

  it('says in words that an element does not exist', async () => {
    const { frame } = await visit(`<iframe src="${files.url}dist/embed/index.html?element=koers-nothing"></iframe>`);
    await frame.waitForSelector('main > p');
    assert.equal(await frame.$eval('main > p', (p) => p.textContent), 'Dit onderdeel bestaat niet.');
  });

  describe('has a helper that', () => {
    /** Lets a frame of another address say something, and returns the heights that followed. */
    const heightAfter = async (data: unknown, { own = false, sandbox = '' } = {}) => {
      const say = `<script>parent.postMessage(${JSON.stringify(data)}, '*')</script>`;
      const page = await browser.newPage();
      const other = host.page(say);
      const src = own ? `${files.url}dist/embed/index.html?element=koers-nothing` : other;
      await page.goto(host.page(`<!doctype html><body>${helper()}<iframe ${sandbox} src="${src}"></iframe>`));
      if (own) {
        const frame = await page.waitForFrame((each) => each.url().includes('embed'));
        await frame.waitForSelector('p');
        await frame.evaluate((value) => {
          parent.postMessage(value, '*');
        }, data as object);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return page.$eval('iframe', (element) => element.style.height);
    };

    it('does not listen to frames of other addresses', async () => {
      assert.equal(await heightAfter({ koersHeight: 500 }), '');
    });

    it('keeps a height within bounds', async () => {
      assert.equal(await heightAfter({ koersHeight: 1e9 }, { own: true }), '20000px');
      assert.equal(await heightAfter({ koersHeight: 1 }, { own: true }), '40px');
    });

    it('takes numbers only', async () => {
      const before = await heightAfter({ koersHeight: '500' }, { own: true });
      assert.notEqual(before, '500px');
      assert.notEqual(await heightAfter({ koersHeight: '500px; color: red' }, { own: true }), '500px');
    });

    it('survives whatever is said to it: only a number within bounds ever becomes a height', async () => {
      const page = await browser.newPage();
      const complaints = complaintsOf(page);
      const stranger = host.page('<!doctype html><title>Vreemd</title>');
      await page.goto(
        host.page(
          `<!doctype html><body>${helper()}<iframe src="${files.url}dist/embed/index.html?${query}"></iframe><iframe src="${stranger}"></iframe><p>Tekst</p>`,
        ),
      );
      const [own, other] = await Promise.all([
        page.waitForFrame((frame) => frame.url().includes('/embed/')),
        page.waitForFrame((frame) => frame.url() === stranger),
      ]);
      await textOf(own, 'koers-kpi-ring');
      /** Says one hostile thing after another; `round` makes each round another one. */
      const rave = (round: number) => {
        const deep: { koersHeight?: unknown } = {};
        deep.koersHeight = deep;
        const things: unknown[] = [
          ...[null, undefined, true, '', '500', '500px', '1e3', [500], [[]], {}, deep, 500n, new Date(500), /5/],
          ...[NaN, Infinity, -Infinity, -1, -0, 0.1, 5e-324, 1e308, 2 ** 53, 39.5, 20_000.5, round * 1234.5],
          ...[new Map([['koersHeight', 500]]), new Set([500]), new Uint8Array(8), new Blob(['500']), new Error('500')],
          ...[
            { valueOf: 500 },
            { toString: '500px' },
            JSON.parse('{"__proto__":{"koersHeight":500}}'),
            'x'.repeat(1e5),
          ],
        ];
        for (const thing of things) {
          for (const message of [thing, { koersHeight: thing }, [{ koersHeight: thing }], { koersheight: thing }])
            parent.postMessage(message, '*');
        }
      };
      const before = await page.$eval('p', (p) => p.outerHTML);
      const bad: string[] = [];
      for (let round = 0; round < 20; round += 1) {
        await Promise.all([own, other].map((frame) => frame.evaluate(rave, round)));
        await page.evaluate(rave, round);
        const [mine, strange] = await page.$$eval('iframe', (frames) => frames.map(({ style }) => style.cssText));
        const height = Number(/^(?:height: ([\d.]+)px;)?$/.exec(mine!)?.[1] ?? (mine === '' ? 40 : NaN));
        if (!(height >= 40 && height <= 20_000 && Number.isInteger(height))) bad.push(mine!);
        if (strange !== '') bad.push(strange!);
      }
      assert.deepEqual(bad, []);
      assert.equal(await page.$eval('p', (p) => p.outerHTML), before);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('does not listen to a frame that somebody sent elsewhere', async () => {
      const page = await browser.newPage();
      await page.goto(
        host.page(
          `<!doctype html><body>${helper()}<iframe src="${files.url}dist/embed/index.html?element=koers-nothing"></iframe>`,
        ),
      );
      await page.waitForFrame((each) => each.url().includes('embed'));
      await page.$eval('iframe', (frame) => {
        frame.style.height = '';
      });
      const other = host.page(`<script>parent.postMessage({ koersHeight: 777 }, '*')</script>`);
      const frame = page.frames()[1]!;
      await frame.goto(other);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.notEqual(await page.$eval('iframe', (element) => element.style.height), '777px');
    });
  });

  it('asks for shared files once however many frames there are', async () => {
    files.requests.length = 0;
    const page = await browser.newPage();
    await page.setCacheEnabled(true);
    await page.goto(host.page(`<iframe src="${files.url}dist/embed/index.html?${query}"></iframe>`.repeat(5)));
    for (const frame of page.frames().slice(1)) await textOf(frame, 'koers-kpi-ring');
    const scripts = files.requests.filter((path) => path.endsWith('.js'));
    assert.equal(page.frames().length, 6);
    assert.deepEqual(scripts, [...new Set(scripts)]);
  });
});
