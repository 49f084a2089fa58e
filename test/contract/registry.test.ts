/** Two copies of the library on one page, and elements under other names, in a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { complaintsOf, openBrowser, startSite, textOf, type Site } from '../embed/site.js';

describe('on one page', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  before(async () => {
    site = await startSite();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  const visit = async (html: string) => {
    page = await browser.newPage();
    complaints = complaintsOf(page);
    site.requests.length = 0;
    await page.goto(site.page(`<!doctype html><html lang="nl"><body>${html}`));
  };
  const ring = '<koers-kpi-ring kpi="ind-manager" src="/plan.json"></koers-kpi-ring>';

  it('two builds of one version live together and ask for a plan once', async () => {
    await visit(
      `${ring.repeat(20)}<koers-kpi-trend kpi="ind-manager" src="/plan.json"></koers-kpi-trend>
      <script type="module" src="/dist/elements/koers-kpi-ring.js"></script><script src="/dist/koers.iife.js"></script>`,
    );
    await textOf(page, 'koers-kpi-ring:last-of-type');
    await textOf(page, 'koers-kpi-trend');
    assert.equal(site.requests.filter((path) => path === '/plan.json').length, 1);
    assert.deepEqual(complaints, []);
  });

  it('another major gets one warning, and keeps its elements', async () => {
    await visit(
      `<script>for (const tag of ['koers-kpi-ring', 'koers-plan', 'koers-kpi-trend'])
        customElements.define(tag, class extends HTMLElement { static koersVersion = '7.1.0' })</script>
      ${ring}<script src="/dist/koers.iife.js"></script>`,
    );
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, /7\.1\.0/);
  });

  it('an element of somebody else under our name gets the same warning', async () => {
    await visit(
      `<script>customElements.define('koers-plan', class extends HTMLElement {})</script><script src="/dist/koers.iife.js"></script>`,
    );
    assert.equal(complaints.length, 1);
  });

  it('an element can be defined under other names', async () => {
    await visit(
      `<script src="/dist/koers.iife.js"></script><mijn-ring kpi="ind-manager" src="/plan.json"></mijn-ring>
      <uw-ring kpi="ind-manager" src="/plan.json"></uw-ring>`,
    );
    await page.evaluate(() => {
      const Ring = customElements.get('koers-kpi-ring') as unknown as { define(tag: string): void };
      Ring.define('mijn-ring');
      Ring.define('uw-ring');
      Ring.define('uw-ring');
    });
    assert.equal(await textOf(page, 'mijn-ring'), await textOf(page, 'uw-ring'));
    assert.deepEqual(complaints, []);
  });
});
