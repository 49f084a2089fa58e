/** How readers look at a page: their colours, contrast, motion, paper; and whether anything shifts while they read. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import * as look from './look.js';
import { focusOn, markOn } from './pixels.js';
import { faults, shown, startHosts, type Hosts } from './visits.js';

const PLAN = '../../demo/plans/utrecht-stad-2026-2027.json';

describe('the elements on a page of a stranger', () => {
  let hosts: Hosts;
  before(async () => {
    hosts = await startHosts();
  });
  after(() => hosts.close());

  async function emulate(page: Page, features: Record<string, string>): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  describe('are read in many ways:', () => {
    for (const scheme of ['light', 'dark']) {
      it(`10 in the colours of the reader (${scheme}) the marks stand out`, async () => {
        const { page, close } = await hosts.visit('forced-colours', (page) =>
          emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme }),
        );
        await shown(page);
        const arc = await markOn(page, 'koers-kpi-ring', '.ring .value', '.ring');
        assert.ok(arc.pixels > 5000 && arc.contrast >= 3, `value: ${JSON.stringify(arc)}`);
        const target = await markOn(page, 'koers-kpi-ring', '.ring .target', '.ring');
        assert.ok(target.pixels > 300 && target.contrast >= 3, `target: ${JSON.stringify(target)}`);
        const hatch = await markOn(page, 'koers-timeline', '.hatch', '.bar:has(.hatch)');
        assert.ok(hatch.pixels > 500 && hatch.contrast >= 3, `hatch: ${JSON.stringify(hatch)}`);
        // The ring around the focus stands off: its four sides, three pixels wide, at four times their size.
        for (const [tag, control] of [
          ['koers-kpi-ring', 'summary'],
          ['koers-goal-matrix', '.filters select'],
          ['koers-service-finder', 'input'],
        ] as const) {
          const ring = await focusOn(page, tag, control);
          assert.ok(ring.pixels > 2000 && ring.contrast >= 3, `focus in ${tag}: ${JSON.stringify(ring)}`);
        }
        assert.deepEqual(await faults(page), []);
        await close();
      });
    }
    it('11 with more contrast asked, lines have the colour of the text', async () => {
      const { page, close } = await hosts.visit('more-contrast', (page) =>
        emulate(page, { 'prefers-contrast': 'more' }),
      );
      await shown(page);
      const ink = await page.evaluate(look.styleOf, 'koers-kpi-ring', '.root', 'color');
      assert.equal(await page.evaluate(look.styleOf, 'koers-kpi-ring', '.ring .track', 'stroke'), ink);
      assert.deepEqual(await faults(page), []);
      await close();
    });
    it('26 nothing moves when the reader asks for that', async () => {
      const { page, close } = await hosts.visit('reduced-motion', (page) =>
        emulate(page, { 'prefers-reduced-motion': 'reduce' }),
      );
      await shown(page);
      assert.deepEqual(await page.evaluate(look.moves), []);
      await close();
    });
    it('37 on paper stands every goal, and nothing to press', async () => {
      const { page, close } = await hosts.visit('print');
      await shown(page);
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const { goals } = JSON.parse(await readFile(new URL(PLAN, import.meta.url), 'utf8'));
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
    // A script that prints holds the page: what is drawn for the first time then has no Trusted Types policy to ask.
    for (const [id, by] of [
      ['print', 'a button of the page'],
      ['trusted-types', 'the button of the report'],
    ] as const) {
      it(`37 ${by} prints what was folded (${id})`, async () => {
        const { page, complaints, close } = await hosts.visit(id);
        await shown(page);
        const search = await page.waitForSelector('koers-service-finder >>> input[type="search"]');
        await search!.type('zorg');
        await page.waitForSelector('koers-service-finder >>> [part~="card"]');
        const drawn = await page.evaluate(look.drawnOnPaper, 'koers-service-finder', id === 'trusted-types');
        assert.ok(drawn.paper > drawn.screen, JSON.stringify(drawn));
        assert.equal(drawn.after, drawn.screen);
        assert.deepEqual(complaints, []);
        await close();
      });
    }
    it('nothing shifts where the height was reserved', async () => {
      const shifts = async (reserved: boolean) => {
        const { page, close } = await hosts.visit('layout-shift', async (page) => {
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
