/**
 * What must hold for every element, whatever it shows: axe, size, space, names. The number in front of a test is that of the list in
 * demo/docs/accessibility.html. Beside this file: seeing (colours and shapes), using (keyboard and pointer), understanding, and the
 * trees that screen readers get.
 */
import { expect, nextFrame } from '@open-wc/testing';
import type { ElementState } from '../../src/elements/base/koers-element.js';
import { cutTexts, overlaps } from '../embed/look.js';
import { STATES, TAGS, mount, settled } from './catalogue.js';
import { shadowText, staysWithin } from './helpers.js';
import {
  STOPS,
  drawn,
  emulate,
  expectNothingClipped,
  expectOneWayScrolling,
  inBox,
  inTheDark,
  measured,
  nameOf,
  parts,
  textBoxes,
} from './looking.js';

describe('every element', () => {
  afterEach(async () => {
    await emulate({});
  });

  for (const tag of TAGS) {
    describe(tag, () => {
      for (const state of Object.keys(STATES) as ElementState[]) {
        it(`1 has nothing for axe to find when ${state}`, async () => {
          await expect(await STATES[state](tag)).to.be.accessible();
        });
      }

      it('1 has nothing for axe to find in the dark', async () => {
        await inTheDark(async () => {
          await expect(await mount(tag)).to.be.accessible();
        });
      });

      it('1 has nothing for axe to find in forced colours', async function () {
        if (!(await emulate({ 'forced-colors': 'active' })).supported) this.skip();
        await expect(await mount(tag)).to.be.accessible();
      });

      it('4 shows no text below twelve pixels', async () => {
        for (const size of ['', '10px']) {
          for (const node of textBoxes(await inBox(tag, 700, size))) {
            expect(parseFloat(getComputedStyle(node).fontSize), nameOf(node)).to.be.at.least(12);
          }
        }
      });

      it('5 doubles every text when its size is doubled, and clips and covers none', async () => {
        const element = await inBox(tag, 640);
        const before = new Map(textBoxes(element).map((node) => [node, parseFloat(getComputedStyle(node).fontSize)]));
        element.style.setProperty('--koers-font-size', '32px');
        await settled(element);
        await nextFrame();
        await settled(element);
        let compared = 0;
        for (const node of textBoxes(element)) {
          const old = before.get(node);
          if (old === undefined) continue;
          compared += 1;
          const now = parseFloat(getComputedStyle(node).fontSize);
          expect(now / old, nameOf(node)).to.be.at.least(1.9);
        }
        expect(compared).to.be.greaterThan(0);
        expectNothingClipped(element);
        expectOneWayScrolling(element, 640);
        expect(overlaps()).to.deep.equal([]);
      });

      it('6 clips and covers nothing with the text spacing of WCAG 1.4.12', async () => {
        const element = await inBox(tag, 640);
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        element.shadowRoot!.adoptedStyleSheets.push(spacing);
        await measured(element);
        expectNothingClipped(element);
        expectOneWayScrolling(element, 640);
        expect(overlaps()).to.deep.equal([]);
        expect(cutTexts()).to.deep.equal([]);
      });

      it('7 scrolls in one direction only at 320 pixels', async () => {
        const element = await inBox(tag, 320);
        expectOneWayScrolling(element, 320);
        if (parts(element, '[role=region][tabindex="0"]').length === 0) staysWithin(element, 320);
      });

      it('14 says each figure in its sentence as it writes it', async () => {
        const element = await mount(tag);
        expect(element.toText().length).to.be.greaterThan(10);
        const numbers = (text: string) => new Set(text.match(/\d+(?:[.,]\d+)*/g));
        const seen = numbers(shadowText(element));
        // The directory shows its services only after a search.
        if (tag === 'koers-service-finder') return;
        for (const number of numbers(element.toText())) expect(seen.has(number), number).to.equal(true);
      });

      it('16 has its heading as text, and no drawing that only a label tells of', async () => {
        const element = await mount(tag);
        const heading = parts(element, '[role=heading], h2, h3, h4')[0]!;
        expect(heading.textContent.trim()).to.not.equal('');
        for (const picture of parts<SVGElement>(element, 'svg, canvas, img')) {
          expect(picture.closest('[aria-hidden=true]'), nameOf(picture)).to.not.equal(null);
        }
      });

      it('22 has targets of 24 pixels or more', async () => {
        for (const width of [320, 900]) {
          for (const node of parts(await inBox(tag, width), STOPS).filter(drawn)) {
            // A link inside a sentence is as high as its line (WCAG 2.5.8, inline).
            if (node.localName === 'a' && getComputedStyle(node).display === 'inline') continue;
            const target = node.closest('label') ?? node;
            const { width: wide, height } = target.getBoundingClientRect();
            expect(height, nameOf(node)).to.be.at.least(24);
            expect(wide, nameOf(node)).to.be.at.least(24);
          }
        }
      });

      it('35 has tables with a caption, and headers with a scope and a text', async () => {
        const element = await mount(tag);
        for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
        await settled(element);
        for (const table of parts<HTMLTableElement>(element, 'table')) {
          expect(table.caption?.textContent.trim() ?? '', `caption of ${nameOf(table)}`).to.not.equal('');
          for (const header of table.querySelectorAll('th')) {
            expect(header.textContent.trim(), `a header of ${nameOf(table)}`).to.not.equal('');
            expect(header.scope, header.textContent).to.be.oneOf(['col', 'row', 'colgroup', 'rowgroup']);
          }
        }
      });
    });
  }
});
