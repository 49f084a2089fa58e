/** What people can make of it: language and notation, old and missing figures, where a figure comes from, tables beside drawings. */
import { expect } from '@open-wc/testing';
import { STATUS_WORDS } from '../../src/lib/status-words.js';
import { formatDate, formatDue, formatNumber, formatQuarter } from '../../src/lib/format.js';
import { matrixPlan } from '../fixtures/goal-matrix-plan.js';
import { TAGS, completePlan, mount, settled, type AnyElement } from './catalogue.js';
import { shadowText, until } from './helpers.js';
import { inBox, parts } from './looking.js';

/** Figures that every element with figures must show in words when they are old or missing. */
const FIGURES = ['koers-kpi-ring', 'koers-kpi-trend', 'koers-report', 'koers-goal-matrix'];

/** The complete plan with other observations, or with none. */
function withObservations(change: (item: Record<string, unknown>) => Record<string, unknown> | undefined): unknown {
  const observations = (completePlan['observations'] as Record<string, unknown>[]).map(change).filter(Boolean);
  return { ...structuredClone(completePlan), observations, reports: [] };
}

/** An element with everything open that a reader can open. */
async function opened(element: AnyElement): Promise<AnyElement> {
  for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
  for (const button of parts<HTMLButtonElement>(element, '.title[aria-expanded=false]')) button.click();
  return settled(element);
}

describe('understanding every element', () => {
  for (const tag of TAGS) {
    it(`29 ${tag} writes dates and numbers in the language of its place`, async () => {
      const element = await mount(tag);
      const root = () => element.shadowRoot!.querySelector('.root')!.getAttribute('lang');
      expect(root()).to.equal('nl');
      expect(shadowText(element)).to.not.match(/\b(January|March|May|June|July|August|October)\b/);
      element.lang = 'en';
      await until(() => root() === 'en' && element.state === 'ready');
      expect(shadowText(element)).to.not.match(/\b(kwartaal|Gemeten|doelen)\b/);
    });

    it(`29 ${tag} takes the language of its nearest ancestor, out of shadow roots too`, async () => {
      const element = await mount(tag);
      const outer = document.createElement('section');
      const root = outer.attachShadow({ mode: 'open' });
      const language = () => element.shadowRoot!.querySelector('.root')!.getAttribute('lang');
      element.removeAttribute('lang');
      element.parentElement!.append(outer);
      element.parentElement!.lang = 'en';
      outer.lang = 'nl-NL';
      root.append(element);
      await until(() => language() === 'nl');
      outer.lang = 'en-GB';
      // A change on the way through a shadow root is seen at the next update.
      element.requestUpdate();
      await until(() => language() === 'en');
    });
  }

  it('29 uses the Dutch notation: decimal comma, points in thousands, dates and quarters in words', () => {
    expect(formatNumber(1234.5, 'nl')).to.equal('1.234,5');
    expect(formatNumber(62.34, 'nl')).to.equal('62,3');
    expect(formatNumber(-3, 'nl')).to.equal('−3');
    for (const nothing of [-0, -0.04, 0.04]) expect(formatNumber(nothing, 'nl')).to.equal('0');
    expect(formatNumber(-0.04, 'en', 2)).to.equal('−0.04');
    expect(formatDate('2026-06-30', 'nl')).to.equal('30 juni 2026');
    expect(formatQuarter(2026, 2, 'nl')).to.equal('2e kwartaal 2026');
    expect(formatDue('2026-12-31', 'halfyear', 'nl')).to.equal('2e helft van 2026');
    expect(formatNumber(1234.5, 'en')).to.equal('1,234.5');
  });

  it('31 has five statuses, and a theme is letters or a name, never a colour alone', async () => {
    expect(STATUS_WORDS.length).to.be.at.most(5);
    for (const grouping of ['theme', 'priority']) {
      const element = await opened(await mount('koers-goal-matrix', { 'group-by': grouping }, matrixPlan()));
      let coloured = 0;
      for (const stripe of parts(element, '.stripe rect:not([fill=none])')) {
        const place = stripe.closest('.goal, th, li')!;
        // A goal under its own theme has the name of that theme in front of its row.
        const letters = place.querySelector('.code') ?? place.closest('tr')?.querySelector('.first');
        expect(letters!.textContent.trim(), grouping).to.match(/^\p{L}{2}/u);
        if (grouping === 'priority') expect(letters!.className).to.equal('code');
        coloured += 1;
      }
      expect(coloured, grouping).to.be.greaterThan(1);
    }
  });

  it('32 has source, day and meaning of a figure in one step', async () => {
    for (const tag of ['koers-kpi-ring', 'koers-kpi-trend']) {
      const element = await mount(tag);
      const seen = element.shadowRoot!.querySelector('.foot')!.textContent;
      expect(seen, tag)
        .to.match(/Gemeten|kwartaal 2026/)
        .and.to.match(/bron: Ledenlijst/i);
      const step = parts<HTMLDetailsElement>(element, 'details').find((details) =>
        details.textContent.includes('Aandeel'),
      );
      expect(step?.querySelector('summary')!.textContent, tag).to.match(/Wat betekent dit|Definitie|Wat is dit/i);
    }
    // In a goal that is opened, and in the report.
    for (const tag of ['koers-goal-matrix', 'koers-report']) {
      const text = shadowText(await opened(await mount(tag, { period: '2026-Q1' })));
      expect(text, tag).to.match(/Meerjarenkoers|De koers/);
      expect(text, tag).to.match(/kwartaal 2026|maart 2026/);
    }
  });

  for (const tag of FIGURES) {
    it(`33 ${tag} says that a figure is old, and that one is missing, in words`, async () => {
      const missing = withObservations(() => undefined);
      const none = shadowText(await opened(await mount(tag, { period: '2026-Q2' }, missing)));
      expect(none).to.match(/nog niet bekend|Geen gegevens|geen cijfer gemeten/i);
      expect(none).to.not.match(/(?<![\d.,])0(%| procent)/);
    });
  }

  it('33 a ring and a trend say since when a figure is old, before it no longer counts', async () => {
    for (const tag of ['koers-kpi-ring', 'koers-kpi-trend']) {
      // Measured at the end of March, every quarter: old after a quarter and a half, too old after two and a half.
      const text = async (day: string) => {
        const element = await mount(
          tag,
          { 'as-of': day },
          withObservations((item) => ({ ...item, status: 'final' })),
        );
        return `${shadowText(element)} ${element.toText()}`;
      };
      expect(await text('2026-07-05'), tag).to.not.match(/verouderd|te oud/i);
      expect(await text('2026-09-10'), tag).to.contain('Verouderd: laatste meting 31 maart 2026.');
      expect(await text('2026-12-10'), tag).to.contain('Het laatste cijfer is te oud.');
    }
  });

  it('35 the matrix is a table for screen readers in every layout', async () => {
    for (const width of [320, 700, 1100]) {
      const element = await inBox('koers-goal-matrix', width, '', {}, matrixPlan());
      const role = (selector: string) => [
        ...new Set(parts(element, selector).map((node) => node.getAttribute('role'))),
      ];
      expect(role('.frame table')).to.deep.equal(['table']);
      expect(role('.frame tr')).to.deep.equal(['row']);
      expect(role('.frame thead th')).to.deep.equal(['columnheader']);
      expect(role('.frame tbody th')).to.deep.equal(['rowheader']);
      expect(role('.frame td')).to.deep.equal(['cell']);
    }
  });
});
