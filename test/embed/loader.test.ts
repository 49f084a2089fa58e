import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { complaintsOf, openBrowser, startSite, textOf, type Site } from './site.js';

const LOADER = '<script type="module" src="/dist/loader.js"></script>';
const RING = 'kpi="ind-manager" src="/plan.json"';

describe('the loader', () => {
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

  const visit = async (body: string, headers?: Record<string, string>) => {
    page = await browser.newPage();
    complaints = complaintsOf(page);
    site.requests.length = 0;
    await page.goto(site.page(`<!doctype html><html lang="nl"><body>${body}${LOADER}`, headers));
  };
  const asked = (tag: string) => site.requests.includes(`/dist/elements/${tag}.js`);

  it('loads an element that is in the window, and shows its plan', async () => {
    await visit(`<koers-kpi-ring ${RING}></koers-kpi-ring>`);
    assert.match(await textOf(page, 'koers-kpi-ring'), /\d/);
    assert.equal(asked('koers-kpi-trend'), false);
    assert.deepEqual(complaints, []);
  });

  it('waits until an element comes near the window, except with loading="eager"', async () => {
    await visit(`<div style="height: 5000px"></div><koers-kpi-ring ${RING}></koers-kpi-ring>
      <koers-kpi-trend ${RING} loading="eager"></koers-kpi-trend>`);
    await textOf(page, 'koers-kpi-trend');
    assert.equal(asked('koers-kpi-ring'), false);
    await page.evaluate(() => {
      scrollTo(0, 5000);
    });
    await textOf(page, 'koers-kpi-ring');
  });

  it('loads elements that are added later, also inside others', async () => {
    await visit('<p>Nog niets</p>');
    await page.evaluate(() => {
      const box = document.createElement('div');
      const ring = document.createElement('koers-kpi-ring');
      ring.setAttribute('kpi', 'ind-manager');
      ring.setAttribute('src', '/plan.json');
      box.append(ring);
      document.body.append(box);
    });
    await textOf(page, 'koers-kpi-ring');
  });

  it('loads a plan at once, although it shows nothing', async () => {
    await visit(`<koers-plan src="/plan.json"><koers-kpi-ring kpi="ind-manager"></koers-kpi-ring></koers-plan>`);
    await textOf(page, 'koers-kpi-ring');
    assert.equal(site.requests.filter((path) => path === '/plan.json').length, 1);
  });

  it('asks for no element that it does not know', async () => {
    await visit('<koers-unknown></koers-unknown><koers-KPI></koers-KPI><a class="koers" data-koers="../../evil">x</a>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(
      site.requests.filter((path) => path.includes('/elements/')),
      [],
    );
    assert.deepEqual(complaints, []);
  });

  describe('with a link as placeholder', () => {
    const link =
      '<p>Zie <a class="koers" data-koers="kpi-ring" data-kpi="ind-manager" data-src="/plan.json" data-onclick="alert(1)" data-style="color:red" data-allow-hosts="x.example" href="/plan.html">het plan</a>.</p>';

    it('wraps the link in the element it names and keeps it as the text for when there are no data', async () => {
      await visit(link);
      await textOf(page, 'koers-kpi-ring');
      assert.equal(await page.$eval('koers-kpi-ring > a', (element) => element.getAttribute('href')), '/plan.html');
    });

    it('takes over the attributes of elements only', async () => {
      await visit(link);
      await textOf(page, 'koers-kpi-ring');
      const names = await page.$eval('koers-kpi-ring', (element) => element.getAttributeNames().sort());
      assert.deepEqual(names, ['kpi', 'src']);
    });

    it('puts a plan around it that adds the figures of a second file, each fetched once', async () => {
      const both = link.replace('data-src', 'data-figures="/figures.json" data-src');
      await visit(both + both);
      await page.waitForFunction(() => document.querySelectorAll('koers-plan > koers-kpi-ring > a').length === 2);
      assert.match(await textOf(page, 'koers-kpi-ring'), /91 procent/);
      const seen = await page.$eval('koers-plan', (plan) => [plan.getAttribute('src'), plan.getAttribute('figures')]);
      assert.deepEqual(seen, ['/plan.json', '/figures.json']);
      assert.equal(await page.$eval('koers-kpi-ring', (ring) => ring.getAttribute('src')), null);
      for (const file of ['/plan.json', '/figures.json']) {
        assert.equal(site.requests.filter((path) => path === file).length, 1, file);
      }
      assert.deepEqual(complaints, []);
    });

    it('leaves the link as it is where no script runs', async () => {
      await visit(link, { 'content-security-policy': "script-src 'none'" });
      assert.equal(await page.$eval('a.koers', (element) => element.parentElement?.localName), 'p');
    });
  });

  it('leaves the text of the page where the code cannot be had, and tries again when the network is back', async () => {
    page = await browser.newPage();
    await page.setRequestInterception(true);
    let cut = true;
    page.on('request', (request) =>
      cut && request.url().includes('/elements/') ? void request.abort() : void request.continue(),
    );
    await page.goto(site.page(`<koers-kpi-ring ${RING}><a href="/plan.html">Het plan</a></koers-kpi-ring>${LOADER}`));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await page.$eval('koers-kpi-ring', (element) => element.textContent), 'Het plan');
    assert.equal(await page.$('koers-kpi-ring:defined'), null);
    cut = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForSelector('koers-kpi-ring:defined', { timeout: 5000 });
  });

  for (const how of ['from an address', 'as a property']) {
    it(`says so when what draws cannot be had, and draws when it comes: a plan ${how}`, async () => {
      page = await browser.newPage();
      let cut = true;
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        cut && request.url().includes('.contents-') ? void request.abort() : void request.continue(),
      );
      const source = how === 'as a property' ? '' : 'src="/plan.json"';
      await page.goto(site.page(`<koers-kpi-ring kpi="ind-manager" ${source}></koers-kpi-ring>${LOADER}`));
      if (!source) {
        await page.evaluate(async () => {
          const planData: unknown = await (await fetch('/plan.json')).json();
          Object.assign(document.querySelector('koers-kpi-ring')!, { planData });
        });
      }
      const has = (selector: string) =>
        page.waitForFunction(
          (inside) => document.querySelector('koers-kpi-ring')?.shadowRoot?.querySelector(inside) != null,
          { timeout: 5000 },
          selector,
        );
      await has('button');
      assert.match(await page.$eval('koers-kpi-ring', (ring) => ring.shadowRoot!.textContent), /Werkt uw internet/);
      cut = false;
      await page.$eval('koers-kpi-ring', (ring) => {
        ring.shadowRoot!.querySelector('button')!.click();
      });
      await has('section');
    });
  }
});
