/** The picture that people save is the chart that they see: the PNG beside a picture of the screen, pixel by pixel, on the built files. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { complaintsOf, openBrowser, startSite, type Site } from '../embed/site.js';
import { compare, crop } from './compare.js';

/**
 * So small a part of the pixels may have clearly another colour: on the screen letters have an edge in the colour of the card, in a
 * file they have none. The line of the figures alone is five times as much.
 */
const LIMIT = 0.001;

const PLAN = '/demo/plans/cohaesie-koers-2024';

interface Saved {
  png: string;
  /** Place and size of the chart on the page, and the corner of the chart in the file, both in CSS pixels. */
  chart: { x: number; y: number; width: number; height: number };
  corner: { x: number; y: number };
}

describe('the picture of a trend', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  async function open(scheme: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 1200, deviceScaleFactor: 2 });
    await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
    await page.goto(
      site.page(`<!doctype html><html lang="nl"><title>Plaatje</title><style>:root { color-scheme: ${scheme}; }</style><body>
        <koers-plan src="${PLAN}.json" figures="${PLAN}.example-figures.json">
          <koers-kpi-trend kpi="ind-004-06-1" as-of="2024-10-15"></koers-kpi-trend>
        </koers-plan>
        <script type="module" src="${site.url}dist/koers.js"></script></body></html>`),
    );
    await page.waitForFunction(() => document.querySelector('koers-kpi-trend')!.shadowRoot?.querySelector('.line'));
    return page;
  }

  for (const scheme of ['light', 'dark']) {
    it(`39 equals what stands on a ${scheme} screen, at twice the size, and nothing tainted its canvas`, async () => {
      const page = await open(scheme);
      const complaints = complaintsOf(page);
      const { png, chart, corner } = await page.evaluate(save);
      const clip = { x: 2 * corner.x, y: 2 * corner.y, width: 2 * chart.width, height: 2 * chart.height };
      const saved = await crop(browser, png, clip);
      const shown = await page.screenshot({ clip: chart, encoding: 'base64' });
      const { pixels, size } = await compare(browser, saved, shown);
      assert.equal(size, '');
      const all = clip.width * clip.height;
      assert.ok(pixels / all < LIMIT, `${((100 * pixels) / all).toFixed(2)}% of the pixels differ`);
      // A chart without its line is another picture.
      await page.evaluate(hideLine);
      const less = await compare(browser, saved, await page.screenshot({ clip: chart, encoding: 'base64' }));
      assert.ok(less.pixels / all > LIMIT, `${less.pixels} pixels differ without the line`);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

/** Runs in the page: presses the button, and keeps the file that would be saved. */
async function save(): Promise<Saved> {
  const element = document.querySelector('koers-kpi-trend')! as HTMLElement & { toSVG(): string };
  const place = () => element.shadowRoot!.querySelector('.drawing')!.getBoundingClientRect();
  // The chart begins on a whole pixel, as it does in the file.
  const { y } = place();
  document.body.style.paddingTop = `${Math.ceil(y) - y}px`;
  const address = new Promise<string>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this.href);
    };
  });
  const button = [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => /PNG/.test(textContent));
  button!.click();
  const bytes = new Uint8Array(await (await fetch(await address)).arrayBuffer());
  const box = place();
  const corner = /<g transform="translate\(([\d.]+) ([\d.]+)\)">/.exec(element.toSVG())!;
  return {
    png: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    chart: { x: box.x, y: box.y, width: box.width, height: box.height },
    corner: { x: Number(corner[1]), y: Number(corner[2]) },
  };
}

/** Runs in the page. */
function hideLine(): void {
  document.querySelector('koers-kpi-trend')!.shadowRoot!.querySelector('.line')!.remove();
}
