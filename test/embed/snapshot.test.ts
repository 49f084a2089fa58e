import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { discoveryLink, oembed, oembedItems, type Oembed, type OembedOptions } from '../../src/build/oembed.js';
import { frameOptions } from '../../src/embed/options.js';
import { parsePlan } from '../../src/plan/parse.js';
import { reportedQuarter } from '../../src/plan/reported-quarter.js';
import type { Plan } from '../../src/plan/types.js';
import { toPng } from '../../src/render/png.js';
import { FORMATS, render, RENDERABLE } from '../../src/render/render.js';
import { openBrowser, startSite, textOf, type Site } from './site.js';

function planOf(name: string): Plan {
  const url = new URL(`../fixtures/plans/${name}.json`, import.meta.url);
  const parsed = parsePlan(JSON.parse(readFileSync(url, 'utf8')));
  assert.ok(parsed.ok);
  return parsed.plan;
}
const small = planOf('small');
const complete = planOf('complete');
const NOW = '2026-09-30';

describe('a snapshot', () => {
  it('of each element comes as text, HTML and SVG, in Dutch and in English', async () => {
    for (const element of RENDERABLE) {
      for (const lang of ['nl', 'en'] as const) {
        for (const format of FORMATS) {
          const attributes: Record<string, string> = element.startsWith('kpi')
            ? { kpi: complete.indicators![0]!.id }
            : {};
          const result = await render({ element, plan: complete, lang, now: NOW, attributes }, format);
          assert.ok(result.ok || result.reason.length > 10, `${element} ${lang} ${format}`);
          if (result.ok) assert.ok(result.output.length > 60, `${element} ${lang} ${format}`);
        }
      }
    }
  });

  it('of a KPI is the same picture each time, and a PNG of twice its size', async () => {
    const options = {
      element: 'kpi-ring',
      plan: small,
      lang: 'nl',
      now: NOW,
      attributes: { kpi: 'ind-manager' },
    } as const;
    const [one, two] = await Promise.all([render(options, 'svg'), render(options, 'svg')]);
    assert.ok(one.ok && two.ok);
    assert.equal(one.output, two.output);
    const png = Buffer.from(await toPng(one.output));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 960);
    const without = Buffer.from(await toPng(one.output.replace(/<text.*?<\/text>/g, '')));
    assert.ok(png.length > without.length * 1.3, 'the font draws the words');
  });

  it('refers to nothing outside it', async () => {
    for (const element of RENDERABLE) {
      const attributes: Record<string, string> = element.startsWith('kpi') ? { kpi: 'ind-manager' } : {};
      const result = await render({ element, plan: small, lang: 'nl', now: NOW, attributes }, 'svg');
      if (result.ok) assert.doesNotMatch(result.output, /(?:href|src|url\()\s*=?/);
    }
  });

  it('makes no markup of what a plan holds', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&\u0000';
    const plan = { ...small, indicators: small.indicators!.map((item) => ({ ...item, title: evil })) };
    for (const format of ['html', 'svg'] as const) {
      const result = await render(
        { element: 'kpi-ring', plan, lang: 'nl', now: NOW, attributes: { kpi: 'ind-manager' } },
        format,
      );
      assert.ok(result.ok);
      assert.doesNotMatch(result.output, /<img|\0/);
    }
  });

  it('says why there is nothing to show', async () => {
    const result = await render(
      { element: 'kpi-ring', plan: small, lang: 'nl', now: NOW, attributes: { kpi: 'nope' } },
      'text',
    );
    assert.ok(!result.ok);
    assert.match(result.reason, /nope/);
    assert.equal((await render({ element: 'constructor', plan: small, lang: 'nl', now: NOW }, 'text')).ok, false);
  });
});

describe('one plan, shown in every way,', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await startSite();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  const CASES: Record<string, Record<string, string>> = {
    'kpi-ring': { kpi: complete.indicators![0]!.id },
    'kpi-trend': { kpi: complete.indicators![0]!.id },
    'goal-matrix': { 'group-by': 'theme' },
    timeline: { from: '2026-Q1' },
    report: { period: reportedQuarter(complete.reports![0]!)! },
    'service-finder': {},
    'front-door': { area: complete.frontDoor!.areas[0]!.id },
  };

  for (const [element, attributes] of Object.entries(CASES)) {
    it(`says the same as an element, from a link, in a frame and as a snapshot: ${element}`, async () => {
      for (const lang of ['nl', 'en'] as const) {
        const all = { ...attributes, src: '/complete.json', lang, 'as-of': `${NOW}T10:00:00` };
        const written = (prefix: string) =>
          Object.entries({ ...all, loading: 'eager' })
            .map(([name, value]) => `${prefix}${name}="${value}"`)
            .join(' ');
        const query = new URLSearchParams({ element: `koers-${element}`, ...all });
        const page = await browser.newPage();
        await page.goto(
          site.page(`<!doctype html><html lang="nl"><body>
            <koers-${element} id="own" ${written('')}></koers-${element}>
            <p><a class="koers" data-koers="${element}" ${written('data-')} href="/plan.html">Het plan</a></p>
            <iframe src="/dist/embed/index.html?${query.toString()}"></iframe>
            <script type="module" src="/dist/loader.js"></script>`),
        );
        const frame = await page.waitForFrame((each) => each.url().includes('/embed/'));
        const said = [
          await textOf(page, '#own'),
          await textOf(page, `p koers-${element}:has(a)`),
          await textOf(frame, `koers-${element}`),
        ].map((text) => text.trim());
        assert.ok(said[0]!.length > 20);
        assert.deepEqual(said.slice(1), [said[0], said[0]]);
        if (RENDERABLE.includes(element) && element !== 'front-door') {
          const snapshot = await render({ element, plan: complete, lang, now: NOW, attributes }, 'text');
          assert.equal(snapshot.ok && snapshot.output.trim(), said[0]);
        }
        await page.close();
      }
    });
  }
});

describe('oEmbed', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  const options: OembedOptions = {
    ...{ plan: small, planUrl: 'https://host.example/plan.json', base: 'https://host.example/koers/v0.1.0/' },
    ...{ page: 'https://host.example/plan?a=1&b=2', now: NOW },
    lang: 'nl',
  };

  it('has an answer for each KPI and for each element with something to show', async () => {
    const items = oembedItems(small);
    assert.ok(items.some(({ element, item }) => element === 'kpi-ring' && item === 'ind-manager'));
    for (const item of items) {
      const answer = await oembed(options, item);
      if (!answer) continue;
      assert.equal(answer.version, '1.0');
      assert.equal(answer.type, 'rich');
      assert.ok(answer.width > 0 && answer.height > 0 && answer.title);
    }
  });

  it('gives a frame without script of the host, whose address the frame page understands', async () => {
    const answer = await oembed(options, { element: 'kpi-ring', attributes: { kpi: 'ind-manager' } });
    const src = /src="([^"]+)"/
      .exec(answer!.html)![1]!
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(+code));
    const read = frameOptions(new URL(src).search, src);
    assert.deepEqual(read.ignored, []);
    assert.equal(read.tag, 'koers-kpi-ring');
    assert.equal(read.plan['src'], options.planUrl);
    assert.equal(read.href, options.page);
    assert.doesNotMatch(answer!.html, /<script|style=/);
  });

  it('is written by the build step, with figures of a second file and the links by which editors find it', async () => {
    const out = mkdtempSync(join(tmpdir(), 'koers-oembed-'));
    const plans = new URL('../fixtures/plans/', import.meta.url).pathname;
    const args = ['--plan-url', options.planUrl, '--base', options.base, '--page', options.page!, '-o', out];
    const figures = ['--figures', `${plans}small-figures.json`, '--figures-url', 'https://host.example/figures.json'];
    const command = ['--import', 'tsx', 'src/build/oembed.ts', `${plans}small.json`, ...args];
    execFileSync('node', [...command, ...figures], { stdio: 'pipe' });
    const answer = JSON.parse(readFileSync(join(out, 'kpi-ring/ind-manager.json'), 'utf8')) as Oembed;
    assert.deepEqual([answer.version, answer.type, answer.provider_name], ['1.0', 'rich', 'Koers']);
    const page = await browser.newPage();
    await page.setContent(answer.html);
    const frame = await page.$eval('iframe', (each) => ({ src: each.getAttribute('src')!, height: each.height }));
    assert.equal(frame.height, String(answer.height));
    const read = frameOptions(new URL(frame.src).search, frame.src);
    assert.deepEqual(read.plan, { src: options.planUrl, figures: 'https://host.example/figures.json' });
    await page.setContent(`<head>${readFileSync(join(out, 'discovery.html'), 'utf8')}</head>`);
    const links = await page.$$eval('link[type="application/json+oembed"][rel="alternate"]', (all) =>
      all.map(({ href }) => href),
    );
    assert.ok(links.includes('https://host.example/koers/v0.1.0/oembed/kpi-ring/ind-manager.json'), links.join());
    for (const link of links) {
      assert.doesNotThrow(() => JSON.parse(readFileSync(join(out, link.split('/oembed/')[1]!), 'utf8')), link);
    }
    assert.throws(() => execFileSync('node', [...command, '--figures', 'x.json'], { stdio: 'pipe' }), /go together/);
    await page.close();
    rmSync(out, { recursive: true });
  });

  it('is found by a link of the page', () => {
    assert.equal(
      discoveryLink('https://host.example/a.json', 'Een "titel"'),
      '<link rel="alternate" type="application/json+oembed" href="https://host.example/a.json" title="Een &#34;titel&#34;">',
    );
  });
});
