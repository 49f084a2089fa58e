import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { planToWorkbook } from '../../src/cli/export/workbook.js';
import { chromium, FLAGS } from '../config/browsers.mjs';
import { startDemo, type Demo } from './demo.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 30_000;

let demo: Demo;
let origin = '';
let browser: Browser;
let page: Page;
let folder = '';
/** Every request of the page: where to, and whether it carried something. */
let requests: { url: string; method: string }[] = [];
let errors: string[] = [];

/** A page of somebody else, on an origin of its own. */
let host: Server;
let hostPage: { html: string; csp?: string } = { html: '' };

before(async () => {
  host = createServer((_, response) => {
    const headers = { 'content-type': 'text/html', ...(hostPage.csp && { 'content-security-policy': hostPage.csp }) };
    response.writeHead(200, headers).end(`<!doctype html><html lang="nl"><title>Host</title><body>${hostPage.html}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'koers-studio-'));
  demo = await startDemo();
  origin = demo.origin;
  browser = await puppeteer.launch({
    executablePath: await chromium(),
    headless: 'shell',
    args: [...FLAGS, '--lang=nl-NL'],
  });
});
after(async () => {
  await browser.close();
  demo.stop();
  host.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  if (browser.connected && requests.length > 0) await page.close();
  page = await browser.newPage();
  requests = [];
  errors = [];
  page.on('request', (request) => requests.push({ url: request.url(), method: request.method() }));
  // The development server's own channel is no part of the page.
  page.on('pageerror', (error) => /WebSocket/.test(String(error)) || errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
});

const open = async (path: string) => {
  await page.goto(`${origin}/demo/${path}`, { waitUntil: 'load' });
};
const snippet = (piece = 'page') => page.$eval(`[data-piece="${piece}"] code`, (code) => code.textContent);
const choose = async (name: string, value: string) => {
  await page.locator(`input[name="${name}"][value="${value}"]`).setTimeout(PATIENCE).click();
};
const waitForSnippet = (part: string, piece = 'page') =>
  page.waitForFunction(
    (selector, text) => document.querySelector(selector)?.textContent.includes(text),
    { timeout: PATIENCE },
    `[data-piece="${piece}"] code`,
    part,
  );
const textOf = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const violations = async (options: object = {}) => {
  await page.evaluate(axe);
  return page.evaluate(async (more) => {
    const { violations: found } = await (globalThis as any).axe.run(document, { iframes: false, ...more });
    return found.map((each: any) => `${each.id}: ${each.nodes.map((node: any) => node.target.join(' ')).join(', ')}`);
  }, options);
};
/** The snippet with the files of the running demo in place of those of a published build. */
const withSource = (code: string) =>
  code.replace(/<script type="module" src="[^"]+">/, `<script type="module" src="${origin}/src/define.ts">`);
const show = async (html: string, csp?: string) => {
  hostPage = { html, ...(csp && { csp }) };
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'load' });
};

describe('the studio', { timeout: 300_000 }, () => {
  it('goes from an example plan to a snippet with the words and the height of the real element', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    const code = await snippet();
    assert.match(code, /<koers-kpi-ring kpi="ind-002-mv6" as-of="2026-10-15" lang="nl"/);
    assert.match(code, /<p>Professionals in de wijk die meedoen in het netwerk: 77 procent/);
    assert.match(code, /<p>Voorbeeldcijfers\.<\/p>/);
    assert.deepEqual(errors, []);
    assert.deepEqual(await violations(), []);
  });

  it('shows the preview also when that was ready before the studio listened', async () => {
    let release = () => {};
    const previewed = new Promise<void>((resolve) => (release = resolve));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const late = request.url().includes('/studio/studio.ts');
      void (late ? previewed : Promise.resolve()).then(() => request.continue());
    });
    const opened = page.goto(`${origin}/demo/studio/`, { waitUntil: 'load' });
    const frame = await page.waitForFrame((each) => each.url().includes('preview.html'));
    await frame.waitForFunction(() => customElements.get('koers-kpi-ring'), { timeout: PATIENCE });
    await new Promise((resolve) => setTimeout(resolve, 300));
    release();
    await opened;
    await waitForSnippet('min-height');
    assert.deepEqual(errors, []);
  });

  it('has another way in for every host', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    const expected: [string, RegExp][] = [
      ['wordpress-author', /^<a class="koers" data-koers="kpi-ring"/],
      ['drupal', /^<koers-plan/],
      [
        'sharepoint',
        /^<iframe src="https:\/\/www\.voorbeeld\.example\/koers\/embed\/index\.html\?element=koers-kpi-ring/,
      ],
      ['intranet', /koers\.iife\.js/],
      ['iframe', /^<iframe/],
      ['newsletter', /^<table role="presentation"/],
      ['developer', /^\/\/ npm install koers/],
    ];
    for (const [name, code] of expected) {
      await choose('host', name);
      await page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('[data-piece="page"] code')?.textContent ?? ''),
        { timeout: PATIENCE },
        code.source,
      );
    }
    assert.deepEqual(await violations(), []);
  });

  it('writes no hour of today in the text of the way to care, which is read next month', async () => {
    await open('studio/');
    await choose('element', 'koers-front-door');
    for (const [host, start] of [
      ['wordpress-author', '<a class="koers" data-koers="front-door"'],
      ['newsletter', '<table'],
      ['iframe', '<iframe'],
    ] as const) {
      await choose('host', host);
      await page.waitForFunction(
        (text) => document.querySelector('[data-piece="page"] code')?.textContent.startsWith(text),
        { timeout: PATIENCE },
        start,
      );
      const code = await snippet();
      assert.match(code, host === 'iframe' ? /title="Waar kunt u nu terecht\?"/ : /Bel 112\. Telefoon: 112\./);
      assert.doesNotMatch(code, /nu (open|dicht)|Nederlandse tijd/i);
    }
  });

  it('finds an item by typing, and shows it with the arrow keys alone', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    await page.focus('#item-kpi');
    const first = await snippet();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (code) =>
        document.querySelector('[data-piece="page"] code') &&
        document.querySelector('[data-piece="page"] code')?.textContent !== code,
      { timeout: PATIENCE },
      first,
    );
    await page.type('.field.long input[type="search"]', 'visiedocument');
    const names = await page.$$eval('#item-kpi option', (options) => options.map(({ textContent }) => textContent));
    assert.ok(names.some((name) => name.includes('Visiedocument')) && names.length <= 3, names.join('; '));
  });

  it('refuses an accent that people cannot read, says why, and offers one that they can', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    await page.type('#accent', '#ffd54a');
    await page.keyboard.press('Tab');
    assert.match(await textOf('#accent-problem'), /contrast .* 1,3 op 1.* 4,5 op 1/);
    assert.doesNotMatch(await snippet(), /--koers-accent/);
    await page.locator('.token button').click();
    await waitForSnippet('--koers-accent');
    assert.equal(await textOf('#accent-problem'), '');
  });

  it('asks where a file of one’s own will be, and sends that file nowhere', async () => {
    const file = join(folder, 'mijn-plan.json');
    await writeFile(file, JSON.stringify(examplePlan(2026)));
    await open('studio/');
    await choose('source', 'file');
    const input = (await page.waitForSelector('#file')) as any;
    const before = requests.length;
    await input.uploadFile(file);
    await page.waitForFunction(() => document.querySelector('.result li')?.textContent.includes('stap 1'), {
      timeout: PATIENCE,
    });
    await page.type('#public', 'https://regio.example/plan.json');
    await page.keyboard.press('Tab');
    await waitForSnippet('src="https://regio.example/plan.json"');
    await waitForSnippet('min-height');
    const made = requests.slice(before).filter(({ url }) => !url.startsWith('blob:'));
    assert.ok(
      made.every(({ url, method }) => url.startsWith(origin) && method === 'GET'),
      JSON.stringify(made),
    );
    assert.ok(!made.some(({ url }) => url.includes('mijn-plan')));
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  });

  it('says in plain words what is wrong with a plan', async () => {
    const file = join(folder, 'stuk.json');
    await writeFile(file, JSON.stringify({ ...examplePlan(2026), title: 7 }));
    await open('studio/');
    await choose('source', 'file');
    await ((await page.waitForSelector('#file')) as any).uploadFile(file);
    await page.waitForSelector('.findings li', { timeout: PATIENCE });
    assert.match(await textOf('.findings'), /title moet een tekst/);
  });

  for (const [name, contents, expected] of [
    ['half.json', '{"schemaVersion": "1.0.0",', /geen plan \(JSON\).*planpagina.*Excel/],
    ['plan.xlsx', 'PK\u0003\u0004 een werkboek', /geen plan \(JSON\).*planpagina.*Excel/],
    ['groot.json', ' '.repeat(6 * 1024 * 1024), /te groot \(meer dan 5 MB\)/],
    [
      'cijfers.json',
      '{"schemaVersion": "1.0.0", "planId": "plan-x", "observations": []}',
      /alleen cijfers.*Kies eerst het plan/,
    ],
    ['lijst.json', '[1, 2, 3]', /kan de studio niet verder/],
  ] as const) {
    it(`says what is the matter with ${name}, and offers no code`, async () => {
      const file = join(folder, name);
      await writeFile(file, contents);
      await open('studio/');
      await choose('source', 'file');
      await ((await page.waitForSelector('#file')) as any).uploadFile(file);
      await page.waitForSelector('.outcome .problem', { timeout: PATIENCE });
      assert.match(await textOf('.outcome'), expected);
      assert.equal(await page.$('[data-piece]'), null);
      assert.deepEqual(errors, []);
    });
  }

  it('says what is the matter with an address', async () => {
    await open('studio/');
    await choose('source', 'url');
    for (const [address, expected] of [
      [`${origin}/demo/studio/is-er-niet.json`, /adres van het plan staat niets/],
      [`${origin}/demo/studio/studio.css`, /naar het bestand zelf, en niet naar een pagina/],
      ['http://127.0.0.1:9/plan.json', /Access-Control-Allow-Origin/],
    ] as const) {
      await page.$eval(
        '#url',
        (input, value) => {
          (input as HTMLInputElement).value = value;
          input.dispatchEvent(new Event('change'));
        },
        address,
      );
      await page.locator('.step button.plain').click();
      await page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('.outcome .problem')?.textContent ?? ''),
        { timeout: PATIENCE },
        expected.source,
      );
      assert.equal(await page.$('[data-piece]'), null);
    }
  });

  it('fetches a plan at Enter, and says what is missing from an address', async () => {
    await open('studio/');
    await choose('source', 'url');
    await page.type('#url', 'www.uwregio.nl/plan.json');
    await page.keyboard.press('Enter');
    assert.match(await textOf('#url-problem'), /volledig adres.*https:/);
    await page.$eval('#url', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#url', `${origin}/demo/plans/utrecht-stad-2026-2027.json`);
    await page.keyboard.press('Enter');
    await waitForSnippet('min-height');
    assert.equal(await textOf('#url-problem'), '');
    assert.match(await textOf('.outcome'), /44 doelen/);
  });

  it('warns that a link without an address of its own leads readers to the data', async () => {
    await open('studio/');
    await choose('host', 'wordpress-author');
    await waitForSnippet('class="koers"');
    await page.evaluate(() => {
      document.querySelectorAll('details.more').forEach((each) => ((each as HTMLDetailsElement).open = true));
    });
    const fill = async (value: string) => {
      await page.$eval(
        '#link',
        (input, text) => {
          (input as HTMLInputElement).value = text;
          input.dispatchEvent(new Event('change'));
        },
        value,
      );
      await page.waitForFunction(() => document.querySelector('[data-piece="page"]'));
    };
    await fill('www.uwregio.nl');
    assert.match(await textOf('#result'), /lezers bij het databestand/);
    assert.match(await textOf('#link-problem'), /https:\/\//);
    await fill('https://www.uwregio.nl/plan');
    assert.doesNotMatch(await textOf('#result'), /lezers bij het databestand/);
    assert.match(await snippet(), /href="https:\/\/www\.uwregio\.nl\/plan"/);
  });

  it('offers the files of the library, as an archive that can be opened', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    const link = await page.$eval('.step a[download]', (each) => each.href);
    const archive = new Uint8Array(await (await fetch(link)).arrayBuffer());
    assert.ok(
      Object.keys(unzipSync(archive)).some((name) => name.endsWith('/loader.js')),
      link,
    );
  });

  it('can be used with the keyboard alone, from plan to copied code', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    const tabTo = async (test: () => boolean) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(test)) return;
      }
      assert.fail(`not reached with Tab: ${test.toString()}`);
    };
    await tabTo(() => (document.activeElement as HTMLInputElement).name === 'element');
    await page.keyboard.press('ArrowDown');
    await waitForSnippet('<koers-kpi-trend');
    await tabTo(() => (document.activeElement as HTMLInputElement).name === 'host');
    await page.keyboard.press('ArrowDown');
    await waitForSnippet('data-koers="kpi-trend"');
    await tabTo(() => document.activeElement?.id === 'accent');
    await page.keyboard.type('#7a2e1d');
    await tabTo(() => !!document.activeElement?.closest('[data-piece="page"] .buttons'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-piece="page"] .said')?.textContent !== '');
    // Without a clipboard the code is selected, for Ctrl+C.
    const said = await textOf('[data-piece="page"] .said');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    assert.ok(said === 'Gekopieerd.' || (/geselecteerd/.test(said) && selected.startsWith('<a class="koers"')), said);
    assert.match(await snippet('style'), /--koers-accent: light-dark\(#7a2e1d/);
  });

  it('draws a picture for a newsletter of every element that has one', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    await choose('host', 'newsletter');
    for (const element of ['koers-kpi-ring', 'koers-timeline']) {
      await choose('element', element);
      await page.waitForSelector('#result h3 + .note + .buttons', { timeout: PATIENCE });
      const bytes = await page.evaluate(async () => {
        const blobs: Blob[] = [];
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          blobs.push(blob as Blob);
          return create.call(URL, blob);
        };
        document.querySelectorAll<HTMLElement>('#result h3 ~ .buttons button').forEach((button) => {
          button.click();
        });
        while (!blobs.some(({ type }) => type === 'image/png')) await new Promise((resolve) => setTimeout(resolve, 50));
        URL.createObjectURL = create;
        const svg = blobs.find(({ type }) => type.startsWith('image/svg'))!;
        const png = blobs.find(({ type }) => type === 'image/png')!;
        return { svg: (await svg.text()).slice(0, 4), png: png.size };
      });
      assert.equal(bytes.svg, '<svg');
      assert.ok(bytes.png > 10_000, `${element}: ${bytes.png}`);
    }
  });

  it('speaks English when asked, elements included', async () => {
    await open('studio/?lang=en');
    await waitForSnippet('lang="en"');
    assert.equal(await textOf('h1'), 'Make your own snippet');
    assert.match(await snippet(), /77 percent/);
    assert.deepEqual(await violations(), []);
  });

  it('fits a narrow window', async () => {
    await page.setViewport({ width: 320, height: 800 });
    await open('studio/');
    await waitForSnippet('min-height');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});

describe('check my page', { timeout: 200_000 }, () => {
  let element = '';
  let check = '';
  before(async () => {
    page = await browser.newPage();
    await open('studio/');
    await waitForSnippet('min-height');
    element = withSource(await snippet());
    check = await snippet('check');
  });
  const verdict = async () => {
    await page.waitForFunction(
      () =>
        document.querySelectorAll('#koers-controle p').length > 1 &&
        !document.querySelector('#koers-controle')?.textContent.includes('bezig'),
      { timeout: PATIENCE },
    );
    return textOf('#koers-controle');
  };

  it('says that all is well', async () => {
    await show(element + check);
    assert.match(await verdict(), /Alles werkt/);
  });
  it('says that the script is not there', async () => {
    await show(element.replace(/<script.*?<\/script>/, '') + check);
    assert.match(await verdict(), /script van Koers is niet geladen/);
  });
  it('says that the editor removed the element', async () => {
    await show(check);
    assert.match(await verdict(), /editor heeft hem weggehaald/);
  });
  it('says that the policy blocks the script', async () => {
    await show(check + element, "script-src 'unsafe-inline'");
    assert.match(await verdict(), /blokkeert het script/);
  });
  it('says that the policy blocks the data', async () => {
    await show(check + element, `script-src 'unsafe-inline' ${origin}; connect-src 'none'`);
    assert.match(await verdict(), /connect-src/);
  });
  it('does not say that all is well of a frame, of which it knows the height alone', async () => {
    await open('studio/');
    await waitForSnippet('min-height');
    await page.$eval(
      '#base',
      (input, value) => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new Event('change'));
      },
      `${origin}/dist/`,
    );
    await choose('host', 'iframe');
    await waitForSnippet('<iframe');
    const [frame, ofFrame] = [await snippet(), await snippet('check')];
    await show(frame.replaceAll('utrecht-stad-2026-2027.json', 'weg.json') + ofFrame);
    const said = await verdict();
    assert.match(said, /iframe is geladen.*Ziet u er een melding in\?.*adres van het plan/);
    assert.doesNotMatch(said, /Alles werkt/);
  });
  it('leaves a sentence that explains itself where no script runs', async () => {
    await show(element + check, `script-src ${origin}`);
    assert.match(await textOf('#koers-controle'), /laat deze website geen scripts toe/);
  });
});

describe('the plan page', { timeout: 200_000 }, () => {
  const upload = async (...names: string[]) => {
    await open('studio/plan.html');
    const input = (await page.waitForSelector('input[type=file]', { timeout: PATIENCE })) as any;
    await input.uploadFile(...names.map((name) => join(folder, name)));
    await page.waitForFunction(
      () =>
        document.querySelector('.outcome')?.textContent.match(/[.?]\s*$/) &&
        !document.querySelector('.outcome')?.textContent.includes('wordt gelezen'),
      { timeout: PATIENCE },
    );
    return textOf('.outcome');
  };

  it('reads a workbook, counts, draws every element, and sends nothing', async () => {
    await writeFile(join(folder, 'plan.xlsx'), await planToWorkbook(examplePlan(2026), 'nl'));
    assert.match(await upload('plan.xlsx'), /plan kan worden gebruikt|Alles klopt/);
    assert.match(await textOf('.counts'), /Doelen/);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('koers-plan > *, koers-plan .strip > *')].some(
          (each) => (each as any).state === 'ready',
        ),
      { timeout: PATIENCE },
    );
    assert.ok(
      requests.every(({ url, method }) => /^(blob|data):/.test(url) || (url.startsWith(origin) && method === 'GET')),
    );
    assert.deepEqual(errors, []);
    // The same KPI stands in several elements here, so regions share a name.
    assert.deepEqual(await violations({ rules: { 'landmark-unique': { enabled: false } } }), []);
  });

  it('names the cell of a mistake, and makes nothing', async () => {
    await writeFile(join(folder, 'Plan.csv'), 'Veld;Waarde\nTitel;Proef\n');
    assert.match(await upload('Plan.csv'), /fout/);
    assert.ok((await textOf('.findings')).length > 20);
    assert.ok(!(await textOf('main')).includes('Download het plan'));
  });

  it('refuses XML with entities at once', async () => {
    await writeFile(
      join(folder, 'bom.xml'),
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><StrategicPlan>&b;</StrategicPlan>',
    );
    assert.match(await upload('bom.xml'), /DOCTYPE/);
  });

  it('says what is the matter with a file that is no plan', async () => {
    await writeFile(join(folder, 'half.json'), '{"schemaVersion": "1.0.0",');
    assert.match(await upload('half.json'), /half\.json is geen geldige JSON.*regel 1/);
    await writeFile(join(folder, 'foto.png'), 'x');
    assert.match(await upload('foto.png'), /Dit soort bestand/);
  });
});

describe('the guide', { timeout: 60_000 }, () => {
  it('explains in both languages, and leads to studio and plan page', async () => {
    for (const [path, title] of [
      ['docs/', 'Een plan maken en bijhouden'],
      ['docs/en.html', 'Making and keeping a plan'],
    ] as const) {
      await open(path);
      await page.waitForSelector('h1', { timeout: PATIENCE });
      assert.equal(await textOf('h1'), title);
      assert.equal((await page.$$('article h2')).length, 6);
      assert.ok(await page.$('a[href*="studio/plan.html"]'));
      assert.deepEqual(await violations(), []);
    }
  });
});
