/** What must hold for every element, whatever it shows: for eyes, ears, hands and settings that differ. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { STATUS_PATHS } from '../../src/lib/status-icon.js';
import type { ElementState } from '../../src/elements/base/koers-element.js';
import { STATES, TAGS, mount, settled, type AnyElement } from './catalogue.js';
import { shadowText, staysWithin, until } from './helpers.js';

const emulate = (features: Record<string, string>, media = '') =>
  executeServerCommand<{ supported: boolean }, unknown>('emulate', { features, media });
const parts = (element: AnyElement, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
/** What people can reach with the Tab key. */
const STOPS = 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]';
/** Seen on the screen: a skip link is not, until it has the focus. */
const drawn = (node: Element) =>
  node.checkVisibility() && getComputedStyle(node).clipPath === 'none' && !node.closest('.sr, [hidden], [inert]');

/** An element in a box of so many pixels. */
async function inBox(tag: string, width: number, size = ''): Promise<AnyElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  box.style.fontSize = size;
  const element = await mount(tag);
  box.append(element);
  await settled(element);
  // What an element measures of itself comes a frame later.
  await nextFrame();
  await nextFrame();
  return settled(element);
}

/** Elements that hold text of their own and are seen. */
function textBoxes(element: AnyElement): HTMLElement[] {
  return parts(element, '*').filter(
    (node) =>
      node instanceof HTMLElement &&
      drawn(node) &&
      [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim()),
  );
}

/** Nothing that is cut off: what is wider or higher than its box, in a box that hides what sticks out. */
function expectNothingClipped(element: AnyElement): void {
  for (const node of textBoxes(element)) {
    const { overflowX, overflowY } = getComputedStyle(node);
    const name = `${node.localName}.${node.className}: ${node.textContent.trim().slice(0, 40)}`;
    if (/hidden|clip/.test(overflowX)) expect(node.scrollWidth, name).to.be.at.most(node.clientWidth + 1);
    if (/hidden|clip/.test(overflowY)) expect(node.scrollHeight, name).to.be.at.most(node.clientHeight + 1);
  }
}

/** The largest scroll width of what is not a named region that the keyboard can scroll. */
function expectOneWayScrolling(element: AnyElement, width: number): void {
  expect(element.scrollWidth).to.be.at.most(width);
  for (const node of parts(element, '*')) {
    if (
      !drawn(node) ||
      node.scrollWidth <= node.clientWidth + 1 ||
      !/auto|scroll/.test(getComputedStyle(node).overflowX)
    ) {
      continue;
    }
    expect(node.tabIndex, `${node.className} scrolls and can be focused`).to.equal(0);
    expect(node.getAttribute('role'), node.className).to.equal('region');
    expect(node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby'), node.className).to.not.equal(null);
  }
}

describe('every element', () => {
  afterEach(async () => {
    await emulate({});
  });

  for (const tag of TAGS) {
    describe(tag, () => {
      for (const state of Object.keys(STATES) as ElementState[]) {
        it(`has nothing for axe to find when ${state}`, async () => {
          await expect(await STATES[state](tag)).to.be.accessible();
        });
      }

      it('has nothing for axe to find in the dark', async () => {
        const page = document.documentElement.style;
        Object.assign(page, { colorScheme: 'dark', background: '#12161c' });
        try {
          await expect(await mount(tag)).to.be.accessible();
        } finally {
          Object.assign(page, { colorScheme: '', background: '' });
        }
      });

      it('has nothing for axe to find in forced colours', async function () {
        if (!(await emulate({ 'forced-colors': 'active' })).supported) this.skip();
        await expect(await mount(tag)).to.be.accessible();
      });

      it('shows no text below twelve pixels', async () => {
        for (const size of ['', '10px']) {
          for (const node of textBoxes(await inBox(tag, 700, size))) {
            expect(parseFloat(getComputedStyle(node).fontSize), node.textContent.trim().slice(0, 40)).to.be.at.least(
              12,
            );
          }
        }
      });

      it('doubles every text when its size is doubled, and clips none', async () => {
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
          expect(now / old, node.textContent.trim().slice(0, 40)).to.be.at.least(1.9);
        }
        expect(compared).to.be.greaterThan(0);
        expectNothingClipped(element);
        expectOneWayScrolling(element, 640);
      });

      it('clips nothing with the text spacing of WCAG 1.4.12', async () => {
        const element = await inBox(tag, 640);
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        element.shadowRoot!.adoptedStyleSheets.push(spacing);
        await settled(element);
        await nextFrame();
        await settled(element);
        expectNothingClipped(element);
        expectOneWayScrolling(element, 640);
      });

      it('scrolls in one direction only at 320 pixels', async () => {
        const element = await inBox(tag, 320);
        expectOneWayScrolling(element, 320);
        if (parts(element, '[role=region][tabindex="0"]').length === 0) staysWithin(element, 320);
      });

      it('has tab stops that are links, controls or named regions, each with a visible focus', async () => {
        const element = await inBox(tag, 640);
        for (const node of parts(element, '[tabindex]')) {
          expect(node.tabIndex, `${node.localName}.${node.className}`).to.be.at.most(0);
          if (node.tabIndex === 0 && !node.matches('a, button, input, select, summary')) {
            expect(node.getAttribute('role'), node.className).to.not.equal(null);
            expect(
              node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby'),
              node.className,
            ).to.not.equal(null);
          }
        }
        for (const node of parts(element, STOPS).filter(drawn)) {
          node.focus();
          // Compared outside `expect`, which would write out both nodes with all they hold.
          const reached = element.shadowRoot!.activeElement === node;
          expect(reached, `${node.localName} ${node.textContent.trim().slice(0, 40)}`).to.equal(true);
        }
      });

      it('has targets of 24 pixels or more', async () => {
        for (const width of [320, 900]) {
          for (const node of parts(await inBox(tag, width), STOPS).filter(drawn)) {
            // A link inside a sentence is as high as its line (WCAG 2.5.8, inline).
            if (node.localName === 'a' && getComputedStyle(node).display === 'inline') continue;
            const target = node.closest('label') ?? node;
            const { width: wide, height } = target.getBoundingClientRect();
            const name = `${node.localName} ${node.textContent.trim().slice(0, 40)}`;
            expect(height, name).to.be.at.least(24);
            expect(wide, name).to.be.at.least(24);
          }
        }
      });

      it('stands still for those who ask for less motion', async function () {
        const { supported } = await emulate({ 'prefers-reduced-motion': 'reduce' });
        if (!supported) this.skip();
        const element = await inBox(tag, 640);
        expect(element.shadowRoot!.getAnimations()).to.have.length(0);
        for (const node of parts(element, '*')) {
          const { transitionDuration, animationDuration } = getComputedStyle(node);
          for (const time of [...transitionDuration.split(','), ...animationDuration.split(',')]) {
            expect(parseFloat(time), `${node.localName}.${node.getAttribute('class') ?? ''}`).to.equal(0);
          }
        }
      });

      it('has tables with a caption, and headers with a scope and a text', async () => {
        const element = await mount(tag);
        for (const details of parts(element, 'details')) (details as HTMLDetailsElement).open = true;
        await settled(element);
        for (const table of parts(element, 'table')) {
          const name = table.className || table.textContent.slice(0, 40);
          expect(table.querySelector('caption')?.textContent.trim(), `caption of ${name}`).to.not.be.oneOf([
            '',
            undefined,
          ]);
          for (const header of table.querySelectorAll('th')) {
            expect(header.textContent.trim(), `a header of ${name}`).to.not.equal('');
            expect(header.scope, header.textContent).to.be.oneOf(['col', 'row', 'colgroup', 'rowgroup']);
          }
        }
      });

      it('writes dates and numbers in the language of its place', async () => {
        const element = await mount(tag);
        const root = () => element.shadowRoot!.querySelector('.root')!.getAttribute('lang');
        expect(root()).to.equal('nl');
        expect(shadowText(element)).to.not.match(/\b(January|March|May|June|July|August|October)\b/);
        element.lang = 'en';
        await until(() => root() === 'en' && element.state === 'ready');
        expect(shadowText(element)).to.not.match(/\b(kwartaal|Gemeten|doelen)\b/);
      });

      it('says in plain text what it shows, with a heading as text', async () => {
        const element = await mount(tag);
        const heading = parts(element, '[role=heading], h2, h3, h4')[0]!;
        expect(heading.textContent.trim()).to.not.equal('');
        expect(element.toText().length).to.be.greaterThan(10);
        // Each figure that is said stands in the text as well: both come from one formatter.
        const numbers = (text: string) => new Set(text.match(/\d+(?:[.,]\d+)*/g));
        const seen = numbers(shadowText(element));
        // The directory shows its services only after a search.
        if (tag === 'koers-service-finder') return;
        for (const number of numbers(element.toText())) expect(seen.has(number), number).to.equal(true);
      });

      it('has the tree for screen readers that was agreed on', async function () {
        if (!navigator.userAgent.includes('Chrome')) this.skip();
        const element = await inBox(tag, 640);
        Object.assign(element.parentElement!, { id: 'subject', role: 'main' });
        const tree = await executeServerCommand<unknown, unknown>('a11y-snapshot', { selector: '#subject' });
        await matchSnapshot(tag, tree);
      });
    });
  }

  it('has a shape of its own for each status: colour is never the only sign', () => {
    const shapes = Object.values(STATUS_PATHS).map(({ outline, mark }) => `${outline} ${mark}`);
    expect(new Set(shapes).size).to.equal(shapes.length);
  });

  it('says where a figure comes from, of when it is and what it means', async () => {
    for (const tag of ['koers-kpi-ring', 'koers-kpi-trend']) {
      const text = shadowText(await mount(tag));
      expect(text, tag).to.match(/Gemeten|1e kwartaal 2026/);
      expect(text, tag).to.match(/bron: Ledenlijst/i);
      expect(text, tag).to.match(/Wat betekent dit|Definitie|Wat is dit/i);
    }
  });
});

/**
 * Compares with test/elements/snapshots/<tag>.json. After a change that was meant, run this file with `--update-snapshots` and read
 * the difference before it is committed.
 */
async function matchSnapshot(tag: string, tree: unknown): Promise<void> {
  const path = `snapshots/${tag}.json`;
  const text = `${JSON.stringify(outline(tree), null, 1)}\n`;
  const { updateSnapshots } = await executeServerCommand<{ updateSnapshots: boolean }, undefined>(
    'get-snapshot-config',
  );
  if (updateSnapshots) {
    await executeServerCommand('write-file', { path, content: text, encoding: 'utf-8' });
    return;
  }
  const response = await fetch(`/test/elements/${path}`);
  expect(response.ok, `${path} is there`).to.equal(true);
  expect(text).to.equal(await response.text());
}

/** What a screen reader says besides role and name; the rest are numbers of this one run. */
const STATES_SAID = new Set(
  'level checked pressed expanded selected disabled required valuetext value description'.split(' '),
);

interface Node_ {
  role: string;
  name?: string;
  children?: Node_[];
  [more: string]: unknown;
}

/** A tree as nested lists: role, name, state, and what is below. */
function outline(node: unknown): unknown {
  const { role, name, children, ...more } = node as Node_;
  const state = Object.entries(more)
    .filter(([key]) => STATES_SAID.has(key))
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort();
  const line = [role, name && JSON.stringify(name), ...state].filter(Boolean).join(' ');
  // White space between parts is drawn, not said.
  const blank = (child: Node_) => child.role === 'LineBreak' || (child.role === 'StaticText' && !child.name?.trim());
  const said = children?.filter((child) => !blank(child));
  return said?.length ? { [line]: said.map(outline) } : line;
}
