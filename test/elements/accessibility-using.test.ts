/** Keyboard, pointer and motion, with real keys: what can be reached, what is seen of it, and what moves. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { largePlan } from '../fixtures/goal-matrix-plan.js';
import { TAGS, completePlan, create, mount, settled, type AnyElement } from './catalogue.js';
import { readPlan, shadowText } from './helpers.js';
import { STOPS, colour, contrast, drawn, emulate, groundOf, measured, nameOf, parts } from './looking.js';

const CHROMIUM = navigator.userAgent.includes('Chrome');

/** Every rule of the style sheets of an element, those within conditions too. */
function rulesOf(element: AnyElement): CSSStyleRule[] {
  const all = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule ? all(rule.cssRules as CSSRuleList) : []),
    ]);
  return element.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => all(sheet.cssRules));
}

/** Those who press Tab pass one button of a group of choices. */
function stopsOf(element: AnyElement): HTMLElement[] {
  return parts(element, STOPS).filter(
    (node) =>
      node.checkVisibility() &&
      !node.closest('.sr, [hidden], [inert]') &&
      !(node instanceof HTMLInputElement && node.type === 'radio' && !node.checked),
  );
}

/** Walks through an element with the Tab key; `look` sees each stop. */
async function walk(element: AnyElement, look: (stop: HTMLElement) => void): Promise<HTMLElement[]> {
  const [before, after] = [0, 1].map(() => document.createElement('button')) as [HTMLButtonElement, HTMLButtonElement];
  before.textContent = after.textContent = 'x';
  element.before(before);
  element.after(after);
  before.focus();
  const reached: HTMLElement[] = [];
  for (let step = 0; step < 300; step++) {
    await sendKeys({ press: 'Tab' });
    const active = document.activeElement === element ? element.shadowRoot!.activeElement : null;
    if (!(active instanceof HTMLElement)) break;
    reached.push(active);
    look(active);
  }
  expect(document.activeElement === after, 'leaves at the end').to.equal(true);
  return reached;
}

/** Width of the focus ring, and its contrast with what lies around and within it; the ring may be drawn by a neighbour. */
function ringOf(stop: HTMLElement): { width: number; ratio: number } {
  const near = [stop, stop.nextElementSibling, stop.closest('label')].filter((node) => node !== null);
  const styles = [...near.map((node) => getComputedStyle(node)), getComputedStyle(stop, '::after')];
  const rings = styles.filter(({ outlineStyle }) => outlineStyle !== 'none');
  const grounds = [groundOf(stop.parentElement ?? stop), groundOf(stop)];
  return rings.reduce(
    (best, { outlineWidth, outlineColor, outlineOffset }) => {
      const width = parseFloat(outlineWidth);
      // A ring that stands off touches the ground around it only.
      const touched = parseFloat(outlineOffset) > 0 ? grounds.slice(0, 1) : grounds;
      const ratio = Math.min(...touched.map((ground) => contrast(colour(outlineColor)!, ground)));
      return width >= best.width ? { width, ratio } : best;
    },
    { width: 0, ratio: 0 },
  );
}

describe('using every element', () => {
  afterEach(async () => {
    await emulate({});
  });

  for (const tag of TAGS) {
    describe(tag, () => {
      it('17 and 21 has as many tab stops as links and controls, each with a ring that is seen', async function () {
        this.timeout(40_000);
        const element = await measured(await mount(tag));
        for (const node of parts(element, '[tabindex]')) {
          expect(node.tabIndex, nameOf(node)).to.be.at.most(0);
          if (node.tabIndex === 0 && !node.matches('a, button, input, select, summary')) {
            expect(node.getAttribute('role'), nameOf(node)).to.not.equal(null);
            expect(node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby')).to.not.equal(null);
          }
        }
        const stops = stopsOf(element);
        const weak: string[] = [];
        const reached = await walk(element, (stop) => {
          const { width, ratio } = ringOf(stop);
          if (width < 2 || ratio < 3) weak.push(`${width} px, ${ratio.toFixed(1)}: ${nameOf(stop)}`);
          expect(drawn(stop), `${nameOf(stop)} is seen while it has the focus`).to.equal(true);
        });
        expect(reached.map(nameOf)).to.deep.equal(stops.map(nameOf));
        expect(weak).to.deep.equal([]);
        if (tag === 'koers-kpi-ring') expect(reached).to.have.length(1);
      });

      it('18 reveals nothing to a pointer only', async () => {
        const element = await mount(tag);
        expect(parts(element, '[title]').map(nameOf)).to.deep.equal([]);
        const harmless =
          /^(-webkit-)?(color|background(-.*)?|border(-.*)?-color|text-(decoration|underline).*|cursor)$/;
        for (const { selectorText, style } of rulesOf(element)) {
          if (!selectorText.includes(':hover')) continue;
          for (const property of style) expect(property, selectorText).to.match(harmless);
        }
      });

      it('19 listens to no key but those pressed in it', async () => {
        const heard: string[] = [];
        const targets = [window, document, document.documentElement, document.body];
        const own = targets.map((target) => target.addEventListener);
        for (const target of targets) {
          target.addEventListener = function (this: EventTarget, ...given: [string, never]) {
            heard.push(given[0]);
            EventTarget.prototype.addEventListener.apply(this, given);
          };
        }
        let element: AnyElement;
        try {
          element = await mount(tag);
        } finally {
          for (const [index, target] of targets.entries()) target.addEventListener = own[index]!;
        }
        expect(heard.filter((type) => type.startsWith('key'))).to.deep.equal([]);
        await measured(element);
        const before = element.shadowRoot!.innerHTML;
        (document.activeElement as HTMLElement | null)?.blur();
        // A slash opens the search bar of Firefox, which then has the focus for the rest of the run.
        const keys = [...(CHROMIUM ? ['/'] : []), 'Escape', 'ArrowRight', 'k', 'Enter'];
        for (const press of keys) await sendKeys({ press });
        await measured(element);
        expect(element.shadowRoot!.innerHTML === before, 'nothing changed').to.equal(true);
      });

      it('23 has native controls with a label that is seen', async () => {
        const element = await mount(tag);
        expect(parts(element, '[role=listbox], [role=combobox], [role=checkbox], [role=switch], [role=menu]')).to.be
          .empty;
        for (const control of parts<HTMLInputElement>(element, 'input, select')) {
          const name = nameOf(control.parentElement!);
          const labels = [...control.labels!].filter((label) => drawn(label) && label.textContent.trim());
          expect(labels.length, name).to.be.greaterThan(0);
          expect(control.type).to.be.oneOf(['select-one', 'checkbox', 'radio', 'search', 'text']);
        }
      });

      it('25 keeps the focus on the control that was used', async () => {
        const element = await mount(tag);
        const used = 'button[aria-expanded], summary, select, input[type=checkbox], input[type=radio]';
        for (const control of parts(element, used).filter((node) => node.checkVisibility())) {
          if (!control.isConnected) continue;
          control.focus();
          if (control instanceof HTMLSelectElement) {
            control.selectedIndex = control.options.length - 1;
            control.dispatchEvent(new Event('change'));
          } else control.click();
          await settled(element);
          await nextFrame();
          expect(element.shadowRoot!.activeElement === control, nameOf(control)).to.equal(true);
        }
      });

      it('26 stands still for those who ask for less motion', async function () {
        if (!(await emulate({ 'prefers-reduced-motion': 'reduce' })).supported) this.skip();
        const element = await mount(tag);
        for (const node of parts(element, '*')) {
          const { transitionDuration, animationDuration } = getComputedStyle(node);
          for (const time of [...transitionDuration.split(','), ...animationDuration.split(',')]) {
            expect(parseFloat(time), nameOf(node)).to.equal(0);
          }
        }
        element.planData = withOtherFigures();
        await settled(element);
        await nextFrame();
        expect(element.shadowRoot!.getAnimations()).to.have.length(0);
      });

      it('27 moves between 200 and 600 milliseconds, once', async () => {
        const element = await mount(tag);
        expect(element.shadowRoot!.getAnimations(), 'nothing moves at first').to.have.length(0);
        for (const { selectorText, style } of rulesOf(element)) {
          // The root resets everything to its initial value, which is stillness.
          if (style.transitionDuration === 'initial') continue;
          expect(style.animationName || 'none', selectorText).to.equal('none');
          for (const time of (style.transitionDuration || '0s').split(',').map(parseFloat)) {
            if (time !== 0) expect(time, selectorText).to.be.within(0.2, 0.6);
          }
        }
      });
    });
  }

  it('20 a chart that can be read with keys is one stop, and is left in one step', async () => {
    const element = await mount('koers-kpi-trend', { interactive: '' });
    const [chart] = parts(element, '.chart');
    const read = () => parts(element, '.read')[0]!.textContent;
    const hint = read();
    chart!.focus();
    for (const press of ['End', 'ArrowLeft', 'ArrowRight', 'Home']) {
      await sendKeys({ press });
      await element.updateComplete;
      expect(read(), press).to.not.equal(hint);
    }
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(read()).to.equal(hint);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === chart).to.equal(false);
    expect(element.shadowRoot!.activeElement!.closest('.chart')).to.equal(null);
  });

  it('18 what the pointer reads in a chart, the keys read too, and Escape takes it away', async () => {
    const element = await mount('koers-kpi-trend', { interactive: '' });
    await measured(element);
    const [chart] = parts(element, '.chart');
    const read = () => parts(element, '.read')[0]!.textContent;
    const hint = read();
    const { right, top } = parts(element, '.drawing')[0]!.getBoundingClientRect();
    chart!.dispatchEvent(new PointerEvent('pointermove', { clientX: right - 5, clientY: top + 5, bubbles: true }));
    await element.updateComplete;
    const pointed = read();
    expect(pointed).to.not.equal(hint);
    chart!.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(read()).to.equal(hint);
    await sendKeys({ press: 'End' });
    await element.updateComplete;
    expect(read()).to.equal(pointed);
  });

  it('21 the focus is never hidden behind the head of the matrix or of the page', async function () {
    if (!CHROMIUM) this.skip();
    this.timeout(40_000);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const bar = Object.assign(document.createElement('div'), { textContent: 'Menu' });
    bar.setAttribute('style', 'position: fixed; inset: 0 0 auto; block-size: 80px; background: #eee; z-index: 9');
    document.documentElement.style.scrollPaddingTop = '80px';
    try {
      const element = create('koers-goal-matrix', {}, largePlan(60));
      element.style.setProperty('--koers-sticky-top', '80px');
      box.append(bar, element);
      await measured(element);
      const titles = parts(element, '.goal .title');
      titles.at(-1)!.focus();
      await sendKeys({ down: 'Shift' });
      let seen = 0;
      for (let step = 0; step < 75; step++) {
        await sendKeys({ press: 'Tab' });
        const active = element.shadowRoot!.activeElement;
        if (!active) break;
        const { left, top, width, height } = active.getBoundingClientRect();
        const hit = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        expect(hit && (active.contains(hit) || hit.contains(active)), nameOf(active)).to.equal(true);
        expect(top + height, `${nameOf(active)} is below the bar`).to.be.greaterThan(80);
        seen += 1;
      }
      expect(seen).to.be.greaterThan(60);
      expect(scrollY, 'the page was scrolled').to.be.lessThan(
        document.documentElement.scrollHeight - innerHeight - 500,
      );
    } finally {
      await sendKeys({ up: 'Shift' });
      document.documentElement.style.scrollPaddingTop = '';
    }
  });

  it('22 has targets of 44 pixels for what residents do most', async () => {
    const main: Record<string, string> = {
      'koers-front-door': 'a[href^="tel:"], summary, select',
      'koers-service-finder': 'input[type=search], form button',
    };
    for (const [tag, selector] of Object.entries(main)) {
      const targets = parts(await mount(tag, { audience: 'resident' }), selector).filter(drawn);
      expect(targets.length, tag).to.be.greaterThan(0);
      for (const target of targets) expect(target.getBoundingClientRect().height, nameOf(target)).to.be.at.least(44);
    }
  });

  it('27 only the arc moves to a new figure, in 400 milliseconds', async function () {
    if (!CHROMIUM) this.skip();
    const small = (await readPlan('small')) as { observations: { value: number }[] };
    const element = await mount('koers-kpi-ring', {}, small);
    await nextFrame();
    const other = structuredClone(small);
    other.observations.at(-1)!.value = 40;
    for (const item of other.observations) item.value = 40;
    element.planData = other;
    await settled(element);
    await nextFrame();
    const moving = element.shadowRoot!.getAnimations();
    expect(shadowText(element)).to.contain('40');
    expect(moving).to.have.length(1);
    expect(moving[0]!.effect!.getTiming()).to.deep.include({ duration: 400, iterations: 1 });
    expect((moving[0]!.effect as KeyframeEffect).target).to.equal(parts(element, '.ring .value')[0]);
  });
});

/** The complete plan with every figure a little other. */
function withOtherFigures(): unknown {
  const plan = structuredClone(completePlan) as { observations: { value?: number | null }[] };
  for (const item of plan.observations) if (typeof item.value === 'number') item.value *= 0.9;
  return plan;
}
