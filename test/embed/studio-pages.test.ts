/** What the studio writes, pasted letter by letter into pages of strangers: it works, it is silent, and nothing moves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { HostId } from '../../demo/studio/choice.js';
import { TAGS } from '../../demo/studio/items.js';
import { startDemo, type Demo } from './demo.js';
import * as look from './look.js';
import { openBrowser, startSite, type Site } from './site.js';

const PATIENCE = 20_000;
const PLAN = 'demo/plans/utrecht-stad-2026-2027.json';
const FIGURES = 'demo/plans/utrecht-stad-2026-2027.example-figures.json';
/** Windows of a telephone, a tablet and a desk, next to each other. */
const WIDTHS = [320, 768, 1200];

describe('the code of the studio, on the page of a stranger,', { timeout: 600_000 }, () => {
  let demo: Demo;
  let files: Site;
  let host: Site;
  let browser: Browser;
  let studio: Page;

  before(async () => {
    [demo, files, host, browser] = await Promise.all([startDemo(), startSite(), startSite(), openBrowser()]);
    studio = await browser.newPage();
    await studio.goto(`${demo.origin}/demo/studio/`);
    await choose('source', 'url');
    await write('url', `${files.url}${PLAN}`);
    await write('figures', `${files.url}${FIGURES}`);
    await studio.locator('.step button.plain').click();
    await write('base', `${files.url}dist/`);
  });
  after(async () => {
    await browser.close();
    demo.stop();
    files.close();
    host.close();
  });

  const choose = (name: string, value: string) =>
    studio.locator(`input[name="${name}"][value="${value}"]`).setTimeout(PATIENCE).click();
  const write = async (id: string, text: string) => {
    const field = (await studio.waitForSelector(`#${id}`, { timeout: PATIENCE }))!;
    await field.evaluate((input) => {
      (input as HTMLInputElement).value = '';
    });
    await field.type(text);
    await studio.keyboard.press('Tab');
  };

  /** The pieces of code for an element and a host, once their height is known. */
  async function codeFor(tag: string, hostId: HostId): Promise<{ page: string; site: string; style: string }> {
    await choose('element', tag);
    await choose('host', hostId);
    await studio.waitForFunction(
      (name) => {
        const code = document.querySelector('[data-piece="page"] code')?.textContent ?? '';
        const style = document.querySelector('[data-piece="style"] code')?.textContent ?? '';
        return code.includes(name) && (code + style).includes('min-height');
      },
      { timeout: PATIENCE },
      tag.replace('koers-', ''),
    );
    // Texts and heights come from the preview, which reports until it is at rest.
    await studio.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const pieces = await studio.$$eval('[data-piece]', (all) =>
      all.map((piece) => [piece.getAttribute('data-piece'), piece.querySelector('code')!.textContent] as const),
    );
    const { page, site = '', style = '' } = Object.fromEntries(pieces) as Record<string, string>;
    return { page: page!, site, style };
  }

  /** Pastes the code in a page, in windows of three widths; gives what shifted, what was said, and what the console heard. */
  async function paste(tag: string, { page: code, site, style }: Awaited<ReturnType<typeof codeFor>>) {
    const address = host.page(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gast</title>
      <meta name="viewport" content="width=device-width"><style>${style}</style></head>
      <body><h1>Kop</h1><div style="max-width:480px">${code}</div><p>Verder</p>${site}</body></html>`);
    const page = await browser.newPage();
    await page.setViewport({ width: 2400, height: 2000 });
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
    await page.evaluateOnNewDocument(look.countShifts);
    await page.goto(
      host.page(
        WIDTHS.map(
          (width) =>
            `<iframe id="w${width}" src="${address}" width="${width}" height="2000" style="border:0"></iframe>`,
        ).join(''),
      ),
    );
    const seen = await Promise.all(
      WIDTHS.map(async (width) => {
        const frame = (await (await page.waitForSelector(`#w${width}`))!.contentFrame())!;
        const inner = code.startsWith('<iframe')
          ? await (await frame.waitForSelector('iframe'))!.contentFrame()
          : frame;
        await inner.waitForFunction(look.allReady, { timeout: PATIENCE }, [tag]);
        await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        const shifts = await frame.evaluate(
          () => (globalThis as unknown as { shifts: { value: number } }).shifts.value,
        );
        return { width, shifts, cut: inner === frame ? 0 : await cutOff(inner), wide: await isWide(frame) };
      }),
    );
    await page.close();
    return { seen, noise };
  }
  const cutOff = (frame: Frame) =>
    frame.evaluate(() => Math.max(0, document.documentElement.scrollHeight - window.innerHeight));
  const isWide = (frame: Frame) => frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const quiet = WIDTHS.map((width) => ({ width, shifts: 0, cut: 0, wide: false }));

  for (const tag of TAGS) {
    it(`shows ${tag} without a shift, as an element, from a link and in a frame`, async () => {
      for (const hostId of ['wordpress-editor', 'wordpress-author', 'iframe'] as const) {
        const { seen, noise } = await paste(tag, await codeFor(tag, hostId));
        assert.deepEqual(seen, quiet, hostId);
        assert.deepEqual(noise, [], hostId);
      }
    });
  }

  for (const hostId of ['drupal', 'sharepoint', 'intranet'] as const) {
    it(`works in ${hostId}`, async () => {
      const { seen, noise } = await paste('koers-kpi-ring', await codeFor('koers-kpi-ring', hostId));
      assert.deepEqual(seen, quiet);
      assert.deepEqual(noise, []);
    });
  }

  it('works with the style in the style sheet of the site, under a policy of only what the studio says', async () => {
    const tag = 'koers-kpi-ring';
    await choose('host', 'drupal');
    await choose('styles', 'sheet');
    const { page: code, style } = await codeFor(tag, 'drupal');
    assert.doesNotMatch(code, /style=/);
    const policy = await studio.$eval('[data-piece="csp"] code', ({ textContent }) => textContent.replace(/\s+/g, ' '));
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    await page.goto(
      host.page(`<!doctype html><html lang="nl"><title>Gast</title><style nonce="own">${style}</style>${code}`, {
        'content-security-policy': `default-src 'none'; style-src 'nonce-own'; ${policy}`,
      }),
    );
    await page.waitForFunction(look.allReady, { timeout: PATIENCE }, [tag]);
    assert.deepEqual(noise, []);
    await page.close();
  });
});
