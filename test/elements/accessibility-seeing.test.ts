/** Colours and shapes as the browser computed them: contrast of texts and marks, icons without colour, the edges of a ring. */
import { expect } from '@open-wc/testing';
import { STATUS_WORDS } from '../../src/lib/status-words.js';
import { STATUS_PATHS } from '../../src/lib/status-icon.js';
import { STATES, TAGS, mount, type AnyElement } from './catalogue.js';
import { readPlan, shadowText } from './helpers.js';
import {
  colour,
  contrast,
  drawn,
  emulate,
  groundOf,
  inBox,
  inTheDark,
  nameOf,
  opacityOf,
  over,
  parts,
  type Colour,
} from './looking.js';

const SCHEMES: Record<string, <T>(look: () => Promise<T>) => Promise<T>> = {
  light: (look) => look(),
  dark: inTheDark,
};

/** Opens everything that a reader can open, so that all texts and marks are there. */
async function opened(element: AnyElement): Promise<AnyElement> {
  for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
  for (const button of parts<HTMLButtonElement>(element, 'button[aria-expanded=false]')) button.click();
  await element.updateComplete;
  return element;
}

/** The shape of a drawing that lies under a text: a number on a diamond, words on a filled bar. */
function shapeUnder(node: Element): Colour | undefined {
  const shape = node.parentElement?.querySelector(':scope > svg > path:only-child');
  if (!(node instanceof HTMLElement) || !shape || getComputedStyle(node).position === 'static') return undefined;
  return colour(getComputedStyle(shape).fill);
}

/** Texts whose contrast with what lies under them is below 4.5, and how many were looked at. */
function faintTexts(element: AnyElement): { faint: string[]; looked: number } {
  const faint: string[] = [];
  let looked = 0;
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!node || !text.textContent!.trim() || node.closest('style, option') || !drawn(node)) continue;
    const style = getComputedStyle(node);
    const ground = shapeUnder(node) ?? groundOf(node);
    const own = colour(node instanceof SVGElement ? style.fill : style.color)!;
    const ratio = contrast(over([own[0], own[1], own[2], own[3] * opacityOf(node)], ground), ground);
    looked += 1;
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${nameOf(node)}`);
  }
  return { faint, looked };
}

/**
 * Shapes that mean nothing by themselves: the ground on which others stand, lines to count by, a stripe beside the letters that say
 * the same, the inner mark of an icon (compared with its outline instead).
 */
const QUIET = '.track, .grid, .band, .stripe *, pattern *, .mark, .inner';

/** Shapes of which neither fill nor edge reaches 3 to 1 with what lies under them, and how many were looked at. */
function faintMarks(element: AnyElement): { faint: string[]; looked: number } {
  const faint: string[] = [];
  let looked = 0;
  for (const shape of parts<SVGElement>(element, 'svg :is(path, circle, rect, line, polygon)')) {
    if (shape.matches(QUIET) || !drawn(shape) || getComputedStyle(shape).visibility === 'hidden') continue;
    const style = getComputedStyle(shape);
    const ground = groundOf(shape.closest('svg')!.parentElement!);
    const ratioOf = (paint: string, share: string) => {
      const own = colour(paint);
      const alpha = own && own[3] * Number(share) * opacityOf(shape);
      return own ? contrast(over([own[0], own[1], own[2], alpha!], ground), ground) : 1;
    };
    // A shape filled with a pattern is judged by the lines of that pattern.
    const pattern = /url\("?#([^")]+)/.exec(style.fill)?.[1];
    const hatch = pattern && element.shadowRoot!.getElementById(pattern)?.firstElementChild;
    const best = Math.max(
      ratioOf(style.fill, style.fillOpacity),
      ratioOf(style.stroke, style.strokeOpacity),
      hatch ? ratioOf(getComputedStyle(hatch).stroke, '1') : 1,
    );
    looked += 1;
    if (best < 3) faint.push(`${best.toFixed(2)} ${shape.localName}.${shape.getAttribute('class') ?? ''}`);
  }
  return { faint, looked };
}

describe('seeing every element', () => {
  for (const tag of TAGS) {
    for (const [scheme, within] of Object.entries(SCHEMES)) {
      it(`2 ${tag} has no text below 4.5 to 1, ${scheme}`, async () => {
        await within(async () => {
          for (const width of [320, 900]) {
            const { faint, looked } = faintTexts(await opened(await inBox(tag, width)));
            expect(faint).to.deep.equal([]);
            expect(looked).to.be.greaterThan(5);
          }
          for (const state of ['empty', 'error', 'stale'] as const) {
            expect(faintTexts(await STATES[state](tag)).faint, state).to.deep.equal([]);
          }
        });
      });

      it(`3 ${tag} has no mark below 3 to 1, ${scheme}`, async () => {
        await within(async () => {
          const { faint, looked } = faintMarks(await opened(await inBox(tag, 900)));
          expect(faint).to.deep.equal([]);
          if (!/front-door|service-finder/.test(tag)) expect(looked).to.be.greaterThan(3);
        });
      });
    }
  }

  it('2 and 3 would see a text or a mark that is too faint', async () => {
    const element = await inBox('koers-kpi-ring', 900);
    const paint = new CSSStyleSheet();
    paint.replaceSync(
      '.facts { color: #999 !important } .ring .target { fill: #ccc !important; stroke: #ccc !important }',
    );
    element.shadowRoot!.adoptedStyleSheets.push(paint);
    expect(faintTexts(element).faint.join()).to.contain('Bij de start');
    expect(faintMarks(element).faint.join()).to.contain('path.target');
  });

  it('3 the arc stands out against its track, and the track has an edge', async () => {
    for (const within of Object.values(SCHEMES)) {
      await within(async () => {
        // Fresh figures, and old ones, which are drawn fainter; with each status.
        for (const asOf of ['2026-07-05', '2026-12-10']) {
          const element = await inBox('koers-kpi-ring', 400, '', { 'as-of': asOf });
          const [track, value] = ['track', 'value'].map((name) => element.shadowRoot!.querySelector(`.ring .${name}`)!);
          expect(element.shadowRoot!.querySelector('.ring.old') !== null).to.equal(asOf !== '2026-07-05');
          for (const status of STATUS_WORDS) {
            element.shadowRoot!.querySelector('.card')!.className = `card ${status}`;
            const ground = colour(getComputedStyle(track!).fill)!;
            const [red, green, blue] = colour(getComputedStyle(value!).stroke)!;
            expect(contrast(over([red, green, blue, opacityOf(value!)], ground), ground), status).to.be.at.least(3);
          }
          expect(contrast(colour(getComputedStyle(track!).stroke)!, groundOf(track!.closest('.ring')!))).to.be.at.least(
            3,
          );
        }
      });
    }
  });

  it('8 has a shape of its own for each status: colour is never the only sign', async () => {
    const shapes = Object.values(STATUS_PATHS).map(({ outline, mark, hollow }) => `${outline} ${mark} ${hollow}`);
    expect(new Set(shapes).size).to.equal(shapes.length);
    expect(Object.keys(STATUS_PATHS)).to.have.members([...STATUS_WORDS]);
    // Wherever an icon of a status is drawn, the word stands beside it.
    for (const tag of TAGS) {
      const element = await mount(tag);
      for (const icon of parts<SVGElement>(
        element,
        `:is(${STATUS_WORDS.map((word) => `.${word}`).join()}) > svg.icon`,
      )) {
        expect(icon.parentElement!.textContent.trim(), tag).to.match(/\p{L}{3}/u);
      }
    }
  });

  it('11 turns edges and quiet text into the colour of the text where more contrast is asked', async function () {
    if (!(await emulate({ 'prefers-contrast': 'more' })).supported) this.skip();
    try {
      for (const tag of TAGS) {
        const element = await mount(tag);
        const { color } = getComputedStyle(element.shadowRoot!.querySelector('.root')!);
        const probe = document.createElement('i');
        element.shadowRoot!.querySelector('.root')!.append(probe);
        for (const token of ['line', 'border', 'muted']) {
          probe.style.color = `var(--_${token})`;
          expect(getComputedStyle(probe).color, `${tag} ${token}`).to.equal(color);
        }
      }
      const edge = (await mount('koers-kpi-ring')).shadowRoot!.querySelector('.ring .track')!;
      expect(colour(getComputedStyle(edge).stroke)!.slice(0, 3)).to.deep.equal([26, 32, 39]);
    } finally {
      await emulate({});
    }
  });
});

describe('the edges of a ring', () => {
  interface SmallPlan {
    observations: { id: string; value?: unknown }[];
  }
  let plan: SmallPlan;
  before(async () => {
    plan = (await readPlan('small')) as SmallPlan;
  });

  async function ringOf(value: unknown, width = 400): Promise<AnyElement> {
    const data = structuredClone(plan);
    data.observations.find(({ id }) => id === 'obs-manager')!.value = value;
    return inBox('koers-kpi-ring', width, '', { semantics: 'meter' }, data);
  }

  /** Drawn length of the arc and of what is left open, in CSS pixels. */
  function arcOf(element: AnyElement): { drawn: number; open: number; share: number } {
    const arc = element.shadowRoot!.querySelector<SVGCircleElement>('.ring .value');
    if (!arc || getComputedStyle(arc).visibility === 'hidden') return { drawn: 0, open: Infinity, share: 0 };
    const length = parseFloat(getComputedStyle(arc).strokeDasharray);
    // The path counts as 100; measured along the middle of the ring.
    const { a, b } = arc.getScreenCTM()!;
    const pixels = (2 * Math.PI * arc.r.baseVal.value * Math.hypot(a, b)) / 100;
    return { drawn: length * pixels, open: (100 - length) * pixels, share: length / 100 };
  }

  for (const width of [120, 400]) {
    it(`12 stays open below 100%, closes at 100%, and shows little as little, ${width} pixels wide`, async () => {
      for (const value of [99, 99.9, 99.99]) {
        const { open, share } = arcOf(await ringOf(value, width));
        expect(open, `${value}%`).to.be.at.least(2);
        expect(share, `${value}%`).to.be.greaterThan(0.95);
      }
      expect(arcOf(await ringOf(0, width)).drawn).to.equal(0);
      expect(arcOf(await ringOf(0.4, width)).drawn).to.be.within(2, 12);
      expect(arcOf(await ringOf(100, width)).open).to.equal(0);
    });
  }

  for (const value of [NaN, null, undefined, Infinity, -5, 250, -0, '77', 1e300]) {
    it(`13 has drawing, text and accessible value that agree for ${String(value)}`, async () => {
      const element = await ringOf(value);
      const text = `${shadowText(element)} ${element.toText()}`;
      expect(text).to.not.match(/NaN|undefined|null|Infinity|−0(?![\d,])/);
      const { share } = arcOf(element);
      expect(share).to.be.within(0, 1);
      const meter = element.shadowRoot!.querySelector('[role=meter]');
      const known = typeof value === 'number' && Number.isFinite(value);
      expect(meter !== null, 'a meter where there is a value').to.equal(known);
      if (!known) {
        expect(share).to.equal(0);
        // A value of the wrong type is a mistake in the plan: then the text of the page stays.
        if (element.state === 'ready') expect(text).to.contain('nog niet bekend');
        return;
      }
      const now = Number(meter!.getAttribute('aria-valuenow'));
      expect(now).to.equal(Math.min(100, Math.max(0, Math.round(value))));
      expect(share * 100).to.be.closeTo(now, 1);
      expect(meter!.getAttribute('aria-valuetext')).to.equal(
        element.toText().replace('Praktijken met een praktijkmanager: ', ''),
      );
    });
  }
});
