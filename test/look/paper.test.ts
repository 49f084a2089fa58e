/** Print to PDF, as Chromium does it, and what a screen reader gets of very many goals; on the built files. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromium, FLAGS } from '../config/browsers.mjs';
import { startSite, type Site } from '../embed/site.js';
import { largePlan } from '../fixtures/goal-matrix-plan.js';
import { readPdf, type PdfPage } from './pdf.js';

interface Drawn extends HTMLElement {
  planData: unknown;
  state: string;
  updateComplete: Promise<unknown>;
}

/** What is compared: without spaces and hyphens, which differ where a line is broken. */
const bare = (text: string) => text.replace(/[\s\u00ad-]/g, '');

describe('on paper', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await startSite();
    const executablePath = await chromium();
    browser = await puppeteer.launch({
      ...(executablePath && { executablePath }),
      headless: 'shell',
      // Without this, what is not in sight and has `content-visibility: auto` is not in the tree that a test gets.
      args: [...FLAGS, '--force-renderer-accessibility'],
    });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  async function open(body: string, planData: unknown): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(
      site.page(`<!doctype html><html lang="nl"><title>Papier</title><body>${body}
        <script type="module" src="${site.url}dist/koers.js"></script></body></html>`),
    );
    await page.evaluate((data) => {
      for (const element of document.querySelectorAll<Drawn>('body > :not(script)')) element.planData = data;
    }, planData);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<Drawn>('body > :not(script)')].every(({ state }) => state === 'ready'),
    );
    // Without its styles a page would be printed as well, and prove nothing.
    const unstyled = await page.evaluate(() =>
      [...document.querySelectorAll('body > :not(script)')]
        .filter(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets.some(({ cssRules }) => cssRules.length === 0))
        .map(({ localName }) => localName),
    );
    assert.deepEqual(unstyled, [], 'elements with a style sheet that the build left empty');
    return page;
  }

  for (const count of [500, 5000]) {
    it(`36 all ${count} goals are in the tree for screen readers, and in the text of the PDF`, async () => {
      const page = await open('<koers-goal-matrix as-of="2026-07-15"></koers-goal-matrix>', largePlan(count));
      const titles = Array.from({ length: count }, (_, index) => `Doel nummer ${index} over zorg`);
      // Printed as it stands: closed groups, eight goals in a cell.
      const pdf = await page.pdf({ format: 'A4', tagged: false, timeout: 120_000 });
      const text = readPdf(pdf)
        .map((sheet) => bare(sheet.text))
        .join('');
      assert.deepEqual(
        titles.filter((title) => !text.includes(bare(title))),
        [],
        'not in the PDF',
      );
      await page.$eval('koers-goal-matrix', async (element) => {
        const { shadowRoot, updateComplete } = element as Drawn;
        shadowRoot!.querySelector<HTMLElement>('.toggles button')!.click();
        await updateComplete;
        for (const button of shadowRoot!.querySelectorAll<HTMLElement>('.more[aria-expanded=false]')) button.click();
        await (element as Drawn).updateComplete;
      });
      const session = await page.createCDPSession();
      const { root } = await session.send('DOM.getDocument', { depth: 0 });
      const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role: 'button' });
      const names = new Set(nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value)));
      assert.deepEqual(
        titles.filter((title) => !names.has(title)),
        [],
        'not in the tree',
      );
      await page.close();
    });
  }

  it('37 the name of a group stands on the page where its first goal is', async () => {
    const file = new URL('../../demo/plans/cohaesie-koers-2024.json', import.meta.url);
    const plan = JSON.parse(await readFile(file, 'utf8'));
    const page = await open('<koers-goal-matrix as-of="2024-10-15" group-by="theme"></koers-goal-matrix>', plan);
    const groups = await page.$$eval('koers-goal-matrix', ([matrix]) => {
      // What only screen readers get is not printed.
      for (const unseen of matrix!.shadowRoot!.querySelectorAll('tbody th .sr')) unseen.remove();
      return [...matrix!.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
        ['.over, .group, .description, .total', '.goal .title'].map((parts) =>
          [...row.querySelectorAll(parts)].map((part) => part.textContent),
        ),
      );
    });
    assert.ok(groups.length > 8);
    const lone: string[] = [];
    // As people print: there the names stand above their goals.
    const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
    // Wherever on the page it begins.
    for (let lower = 0; lower < 1000; lower += 250) {
      await page.$eval(
        'body',
        (body, space) => {
          body.style.setProperty('padding-top', `${space}px`);
        },
        lower,
      );
      const pdf = await page.pdf({ format: 'A4', tagged: false, margin });
      const sheets = readPdf(pdf).map((sheet) => bare(sheet.text));
      for (const [head, goals] of groups as [string[], string[]][]) {
        const name = head.join('');
        const at = sheets.findIndex((sheet) => sheet.includes(bare(name)));
        assert.notEqual(at, -1, name);
        const rest = sheets[at]!.slice(sheets[at]!.indexOf(bare(name)));
        if (!goals.some((title) => rest.includes(bare(title))))
          lone.push(`${name}, page ${at + 1}, ${lower} pixels lower`);
      }
    }
    assert.deepEqual(lone, []);
    await page.close();
  });

  describe('A4, without backgrounds,', () => {
    const RINGS = 14;
    let sheets: PdfPage[];
    let goals: string[];

    before(async () => {
      const plan = JSON.parse(await readFile(new URL('../fixtures/plans/complete.json', import.meta.url), 'utf8'));
      const [milestone] = plan.milestones;
      const more = ['execution', 'extension', 'decision'].map((type, index) => ({
        ...milestone,
        ...{ id: `ms-${type}`, type, title: `Onderdeel ${type}`, start: '2026-02-01', due: `2026-1${index}-15` },
        ...{ duePrecision: 'day', metOn: undefined, status: 'planned' },
      }));
      plan.milestones = [milestone, ...more].map((item) => JSON.parse(JSON.stringify(item)));
      const indicator = plan.indicators.find(({ id }: { id: string }) => id === 'ind-manager');
      const observation = plan.observations.find(({ id }: { id: string }) => id === 'obs-1');
      for (let index = 0; index < RINGS; index++) {
        const id = `ind-kaart-${index}`;
        plan.indicators.push({ ...indicator, id, title: `Kaart nummer ${index} van veertien` });
        plan.targets.push({ ...plan.targets[0], id: `tgt-kaart-${index}`, indicatorId: id });
        plan.observations.push({
          ...observation,
          id: `obs-kaart-${index}`,
          indicatorId: id,
          source: `Bron ${index} einde`,
        });
      }
      goals = plan.goals.map(({ title }: { title: string | { nl: string } }) =>
        typeof title === 'string' ? title : title.nl,
      );
      const rings = Array.from(
        { length: RINGS },
        (_, i) => `<koers-kpi-ring kpi="ind-kaart-${i}" as-of="2026-07-05"></koers-kpi-ring>`,
      );
      const page = await open(
        `${rings.join('')}
        <koers-kpi-trend kpi="ind-manager" interactive as-of="2026-07-05"></koers-kpi-trend>
        <koers-timeline as-of="2026-07-05"></koers-timeline>
        <koers-goal-matrix as-of="2026-07-05"></koers-goal-matrix>
        <koers-report period="2026-Q2" as-of="2026-07-05"></koers-report>`,
        plan,
      );
      sheets = readPdf(await page.pdf({ format: 'A4', printBackground: false }));
      await page.close();
    });

    const on = (text: string) => sheets.findIndex((sheet) => bare(sheet.text).includes(bare(text)));
    const drawn = (kind: 'strokes' | 'fills', color: string) =>
      sheets.reduce((sum, sheet) => sum + (sheet[kind].get(color) ?? 0), 0);

    it('37 no card is cut by the end of a page', () => {
      assert.ok(sheets.length > 3);
      const pages = new Set<number>();
      for (let index = 0; index < RINGS; index++) {
        const [first, last] = [on(`Kaart nummer ${index} van veertien`), on(`bron: Bron ${index} einde`)];
        assert.notEqual(first, -1);
        assert.equal(last, first, `card ${index} starts on page ${first} and ends on ${last}`);
        pages.add(first);
      }
      assert.ok(pages.size > 2, 'the cards fill more than two pages');
    });

    it('37 arcs, targets, lines, hatch and diamonds are drawn, since none of them is a background', () => {
      // On track: the colour of the arcs; ink: targets; accent: lines of the trend, bars and diamonds of the agenda.
      assert.ok(drawn('strokes', '#1d377b') + drawn('fills', '#1d377b') >= RINGS + 4);
      assert.ok(drawn('fills', '#1a2027') >= RINGS);
      assert.ok(
        sheets.some(({ patterns }) => patterns > 0),
        'the hatch of a possible extension',
      );
      const agenda = on('Onderdeel execution');
      assert.ok((sheets[agenda]!.fills.get('#1d377b') ?? 0) > 1, 'bars and diamonds');
    });

    it('37 every goal, status and figure is there, and nothing to press', () => {
      for (const title of [...goals, 'Op koers', 'Onderdeel extension', 'Onderdeel decision', '45%']) {
        assert.notEqual(on(title), -1, title);
      }
      for (const control of ['Wis filters', 'Zoek in de doelen', 'Volgend jaar', 'Download als CSV', 'Afdrukken']) {
        assert.equal(on(control), -1, control);
      }
    });

    it('37 the report says where it comes from, and when it was printed', () => {
      assert.notEqual(on(`${site.url}page-`), -1);
      assert.match(sheets.map(({ text }) => text).join(' '), /(Afgedrukt|Geprint) op \d+ \p{L}+ \d{4}/u);
    });
  });
});
