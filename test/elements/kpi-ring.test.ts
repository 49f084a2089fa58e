import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/kpi-ring/kpi-ring.define.js';
import type { Plan } from '../../src/plan/types.js';
import type { KpiRing } from '../../src/elements/kpi-ring/kpi-ring.js';
import { staysWithin, readPlan, shadowText, until } from './helpers.js';

const plan = (await readPlan('small')) as Plan;

async function ring(kpi: string, attributes: Partial<KpiRing> = {}): Promise<KpiRing> {
  const element = await fixture<KpiRing>(
    html`<koers-kpi-ring .planData=${plan} kpi=${kpi} as-of="2026-07-05" lang="nl"></koers-kpi-ring>`,
  );
  Object.assign(element, attributes);
  await element.updateComplete;
  return element;
}

describe('koers-kpi-ring', () => {
  describe('accessibility', () => {
    it('15 says value, target, start, status and date in one sentence', async () => {
      const element = await ring('ind-manager');
      expect(element.toText()).to.equal(
        'Praktijken met een praktijkmanager: 77 procent, doel 80 procent op 31 december 2026, let op. ' +
          'Bij de start 75 procent. Gemeten 30 juni 2026.',
      );
    });

    for (const kpi of ['ind-manager', 'ind-groups', 'ind-story', 'ind-talks']) {
      it(`has nothing for axe to find: ${kpi}`, async () => {
        await expect(await ring(kpi)).to.be.accessible();
      });
    }

    it('has nothing for axe to find in dark', async () => {
      const element = await ring('ind-manager');
      element.setAttribute('style', 'color-scheme: dark');
      await expect(element).to.be.accessible();
    });

    it('has one tab stop, the explanation', async () => {
      const element = await ring('ind-manager');
      expect(element.shadowRoot!.querySelectorAll('summary, a, button, [tabindex]')).to.have.length(1);
    });

    it('adds a meter with the same sentence for hosts that ask for it', async () => {
      const element = await ring('ind-manager', { semantics: 'meter' });
      const meter = element.shadowRoot!.querySelector('[role=meter]')!;
      expect(`Praktijken met een praktijkmanager: ${meter.getAttribute('aria-valuetext')!}`).to.equal(element.toText());
      expect(meter.getAttribute('aria-valuenow')).to.equal('77');
      await expect(element).to.be.accessible();
    });

    it('shows no meter when there is no value', async () => {
      const element = await ring('ind-talks', { semantics: 'meter' });
      expect(element.shadowRoot!.querySelector('[role=meter]')).to.equal(null);
    });

    it('keeps a heading of the wished level', async () => {
      const element = await ring('ind-manager', { headingLevel: 5 });
      expect(element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('5');
      element.headingLevel = 99;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('6');
    });
  });

  describe('properties', () => {
    it('takes the id of a target as well as of an indicator', async () => {
      expect((await ring('tgt-manager')).toText()).to.equal((await ring('ind-manager')).toText());
    });

    it('shows one area and never the region in its place', async () => {
      const north = await ring('ind-manager', { area: 'area-north' });
      expect(north.toText()).to.contain('90 procent');
      const south = { id: 'area-south', name: 'Zuid', level: 'wijk' };
      const planData = { ...plan, areas: [...plan.areas!, south] };
      const nowhere = await ring('ind-manager', { area: 'area-south', planData });
      expect(nowhere.toText()).to.contain('nog niet bekend').and.to.not.contain('77');
    });

    it('38 gives the KPI as CSV, for Dutch Excel and for machines', async () => {
      const element = await ring('ind-manager');
      const [head, row] = element.toCSV().split('\r\n');
      expect(head).to.match(/^\uFEFFKPI;Cijfer;Eenheid;Doel;/);
      expect(row).to.match(/^Praktijken met een praktijkmanager;77;%;80% op 31 december 2026;.*;Let op;/);
      expect(element.toCSV({ machine: true })).to.contain('\r\nPraktijken met een praktijkmanager,77,%,');
      const unknown = await ring('ind-talks');
      expect(unknown.toCSV()).to.contain('Gesprekken over wensen voor later;nog niet bekend;;');
      expect(document.createElement('koers-kpi-ring').toCSV()).to.equal('');
    });

    it('39 gives the KPI as a picture that stands alone and says the same', async () => {
      const element = await ring('ind-manager');
      const picture = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml');
      expect(picture.querySelector('parsererror, foreignObject, image, [href]')).to.equal(null);
      expect(picture.querySelector('desc')!.textContent).to.equal(element.toText().replace(/^.*?: /, ''));
      const drawn = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
      for (const words of ['Praktijken met een praktijkmanager', '77', 'Let op', '80% op 31 december 2026'])
        expect(drawn).to.contain(words);
      expect(await document.createElement('koers-kpi-ring').toSVG()).to.equal('');
      element.style.setProperty('--koers-attention', 'rgb(1, 2, 3)');
      expect(await element.toSVG()).to.contain('stroke="rgb(1, 2, 3)"');
    });

    it('marks the norm beside the target, in ring and in bar, with its words', async () => {
      const targets = plan.targets!.map((item) => ({ ...item, norm: 100 }));
      for (const variant of ['', 'bar'] as const) {
        const element = await ring('ind-manager', { planData: { ...plan, targets }, variant });
        expect(element.shadowRoot!.querySelectorAll('svg .norm path, svg path.norm')).to.have.length(1);
        expect(shadowText(element)).to.contain('Norm: 100%');
        expect(element.toText()).to.contain('Norm: 100 procent.');
        await expect(element).to.be.accessible();
      }
    });

    it('has a meter on the scale of the figure, and none where nothing is the maximum', async () => {
      const score = { measure: 'score', unit: { code: 'score', label: 'punten' }, scale: { min: 1, max: 10 } } as const;
      const as = (change: object, value: number) => ({
        ...plan,
        indicators: plan.indicators!.map((item) => (item.id === 'ind-manager' ? { ...item, ...change } : item)),
        observations: plan.observations!.map((item) => (item.id === 'obs-manager' ? { ...item, value } : item)),
      });
      const graded = await ring('ind-manager', { planData: as(score, 7.5), semantics: 'meter' });
      const meter = graded.shadowRoot!.querySelector('[role=meter]')!;
      const values = ['min', 'max', 'now'].map((name) => meter.getAttribute(`aria-value${name}`));
      expect(values).to.deep.equal(['1', '10', '7.5']);
      const people = { measure: 'count', unit: { code: 'people', label: 'mensen' } };
      const counted = await ring('ind-manager', { planData: as(people, 150), semantics: 'meter' });
      expect(counted.shadowRoot!.querySelectorAll('[role=meter]')).to.have.length(0);
    });

    it('says so when the plan knows no such area', async () => {
      const element = await ring('ind-manager', { area: 'area-nowhere' });
      expect(element.state).to.equal('error');
      expect(shadowText(element)).to.contain('staat niet in het plan').and.to.not.contain('nog geen cijfer');
    });

    it('says in words that a figure is not for its readers', async () => {
      const kept = (visibility: 'partners' | 'internal') => ({
        ...plan,
        indicators: plan.indicators!.map((item) => ({ ...item, visibility })),
      });
      // Where the page does not say for whom it is, it may be anybody.
      const element = await ring('ind-manager', { planData: kept('partners') });
      expect(element.state).to.equal('empty');
      element.audience = 'resident';
      await element.updateComplete;
      expect(element.toText()).to.equal('Dit cijfer is niet bedoeld voor deze pagina.');
      expect(shadowText(element)).to.contain('niet bedoeld voor deze pagina').and.to.not.contain('77');
      element.audience = 'professional';
      await element.updateComplete;
      expect(element.toText()).to.contain('77 procent');
      element.planData = kept('internal');
      await element.updateComplete;
      expect(element.state).to.equal('empty');
    });

    it('speaks English when the page does', async () => {
      const element = await ring('ind-manager', { lang: 'en' });
      await until(() => element.toText() !== '');
      expect(element.toText()).to.contain('Practices with a practice manager: 77 percent, target 80 percent');
    });

    it('shows the plan as of a day: later figures do not count', async () => {
      const element = await ring('ind-manager', { asOf: '2026-03-01' });
      expect(element.toText()).to.contain('nog niet bekend');
    });

    it('draws a count as a bar, a share as a ring, a story as a quotation', async () => {
      expect((await ring('ind-groups')).shadowRoot!.querySelector('.bar')).to.exist;
      expect((await ring('ind-manager')).shadowRoot!.querySelector('.ring')).to.exist;
      expect((await ring('ind-manager', { variant: 'bar' })).shadowRoot!.querySelector('.ring')).to.equal(null);
      const story = await ring('ind-story', { asOf: '2026-10-01' });
      expect(story.shadowRoot!.querySelector('blockquote')!.textContent).to.contain('bij wie ik moest zijn');
    });
  });

  describe('states', () => {
    it('says why there is no figure', async () => {
      expect(shadowText(await ring('ind-talks')))
        .to.contain('nog niet bekend')
        .and.to.contain('Geen gegevens');
    });

    it('says who would know when nothing was measured', async () => {
      expect(shadowText(await ring('ind-talks'))).to.contain('Wie weet dit? Huisartsen Voorbeeldstad');
    });

    it('says that a KPI is not in the plan, keeps the text of the page, and fires an error', async () => {
      const codes: string[] = [];
      const listener = (event: GlobalEventHandlersEventMap['koers-error']) => codes.push(event.code);
      document.addEventListener('koers-error', listener);
      const element = await fixture<KpiRing>(
        html`<koers-kpi-ring .planData=${plan} kpi="ind-nothing"><a href="/plan">Het plan</a></koers-kpi-ring>`,
      );
      document.removeEventListener('koers-error', listener);
      expect(element.state).to.equal('error');
      expect(codes).to.deep.equal(['notFound']);
      expect(shadowText(element)).to.contain('Dit onderdeel staat niet in het plan.');
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('puts what it says without a card at the top of a row, and a card from top to bottom', async () => {
      const row = await fixture(
        html`<div><koers-kpi-ring .planData=${plan} kpi="ind-nothing"><a href="/plan">Het plan</a></koers-kpi-ring>
          <koers-kpi-ring .planData=${plan} kpi="ind-manager"></koers-kpi-ring></div>`,
      );
      row.setAttribute('style', 'display: grid; grid-template: 900px / 300px 300px');
      const [bare, full] = [...row.querySelectorAll('koers-kpi-ring')] as [KpiRing, KpiRing];
      await full.updateComplete;
      const top = bare.getBoundingClientRect().top;
      expect(bare.shadowRoot!.querySelector('.message')!.getBoundingClientRect().bottom - top).to.be.below(80);
      expect(full.shadowRoot!.querySelector('.card')!.getBoundingClientRect().height).to.be.closeTo(900, 1);
    });

    it('marks invented figures', async () => {
      const element = await ring('ind-manager', { planData: { ...(plan as object), fictional: true } });
      expect(shadowText(element)).to.contain('Voorbeeldcijfers');
    });

    it('marks a provisional figure in words', async () => {
      expect((await ring('ind-groups', { asOf: '2026-10-15' })).toText()).to.contain('voorlopig cijfer');
    });

    for (const value of [NaN, Infinity, null, undefined, 'veel', -5, 250]) {
      it(`keeps drawing, text and sentence in step for the value ${String(value)}`, async () => {
        const observations = [
          {
            id: 'obs-x',
            indicatorId: 'ind-manager',
            asOf: '2026-06-30',
            status: 'final',
            recordedAt: '2026-06-30',
            source: 'x',
            value,
          },
        ];
        const element = await ring('ind-manager', { planData: { ...(plan as object), observations } });
        const text = shadowText(element) + element.toText();
        expect(text).to.not.match(/NaN|undefined|null|Infinity/);
        const arc = element.shadowRoot!.querySelector('.ring .value');
        const length = Number(arc?.getAttribute('stroke-dasharray')?.split(' ')[0] ?? 0);
        expect(length).to.be.within(0, 100);
      });
    }

    it('leaves a gap below a hundred percent and shows a little above nothing', async () => {
      const arcOf = async (value: number) => {
        const data = structuredClone(plan) as { observations: { id: string; value?: number }[] };
        data.observations.find((item) => item.id === 'obs-manager')!.value = value;
        const element = await ring('ind-manager', { planData: data });
        const arc = element.shadowRoot!.querySelector('.ring .value')!;
        const drawn = arc.getAttribute('visibility') === 'hidden' ? 0 : 1;
        return drawn * Number(arc.getAttribute('stroke-dasharray')!.split(' ')[0]);
      };
      expect(await arcOf(99.9)).to.be.lessThan(99);
      expect(await arcOf(100)).to.equal(100);
      expect(await arcOf(0.4)).to.be.greaterThan(1);
      expect(await arcOf(0)).to.equal(0);
    });

    it('draws its arc once: a pattern that begins again at the end of the circle slants the edge at twelve o’clock', async () => {
      const [length, gap] = (await ring('ind-manager'))
        .shadowRoot!.querySelector('.ring .value')!
        .getAttribute('stroke-dasharray')!
        .split(' ')
        .map(Number);
      expect(length! + gap!).to.be.greaterThan(101);
    });
  });

  describe('layout', () => {
    it('fits 320 pixels and long words', async () => {
      const data = structuredClone(plan) as { indicators: { title: unknown }[] };
      data.indicators[0]!.title = 'Praktijkondersteuningsorganisatieverbetertrajecten'.repeat(4);
      const host = await fixture<HTMLElement>(html`
        <div style="width: 320px"><koers-kpi-ring .planData=${data} kpi="ind-manager" lang="nl"></koers-kpi-ring></div>
      `);
      const element = host.firstElementChild as KpiRing;
      await element.updateComplete;
      staysWithin(element, 320);
    });

    it('keeps its width in a flex row', async () => {
      const host = await fixture<HTMLElement>(html`
        <div style="display: flex"><koers-kpi-ring .planData=${plan} kpi="ind-manager"></koers-kpi-ring></div>
      `);
      expect(host.firstElementChild!.getBoundingClientRect().width).to.be.greaterThan(150);
    });

    it('is not smaller than twelve pixels on a page with a 62.5% root', async () => {
      const host = await fixture<HTMLElement>(html`
        <div style="font-size: 10px"><koers-kpi-ring .planData=${plan} kpi="ind-manager"></koers-kpi-ring></div>
      `);
      const element = host.firstElementChild as KpiRing;
      await element.updateComplete;
      for (const node of element.shadowRoot!.querySelectorAll<HTMLElement>('p, summary, div')) {
        expect(parseFloat(getComputedStyle(node).fontSize)).to.be.at.least(12);
      }
    });

    it('stands still for those who ask for less motion', async () => {
      const answer = await executeServerCommand<{ supported: boolean }, unknown>('emulate', {
        features: { 'prefers-reduced-motion': 'reduce' },
      });
      if (!answer.supported) return;
      const element = await ring('ind-manager');
      const arc = element.shadowRoot!.querySelector('.value')!;
      expect(parseFloat(getComputedStyle(arc).transitionDuration)).to.equal(0);
      await executeServerCommand('emulate', { features: {} });
    });
  });
});
