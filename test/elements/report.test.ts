import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/report/report.define.js';
import type { Report } from '../../src/elements/report/report.js';
import type { Plan } from '../../src/plan/types.js';
import { readPlan, shadowText, staysWithin, until } from './helpers.js';

const small = (await readPlan('small')) as Plan;

/** The small plan with a snapshot of the second quarter and things that happened in the third. */
const plan: Plan = {
  ...small,
  milestones: [
    {
      id: 'ms-met',
      title: 'Keuze van het systeem',
      type: 'decision',
      status: 'met',
      due: '2026-09-30',
      metOn: '2026-09-12',
      goalIds: ['goal-both'],
    },
    {
      id: 'ms-open',
      title: 'Start van de proef',
      type: 'start',
      status: 'planned',
      due: '2026-08-01',
      goalIds: ['goal-both'],
    },
    {
      id: 'ms-dropped',
      title: 'Tweede proef',
      type: 'start',
      status: 'dropped',
      due: '2026-09-01',
      goalIds: ['goal-both'],
    },
  ],
  changes: [{ date: '2026-08-15', text: 'Een doel is anders geschreven' }],
  reports: [
    {
      id: 'rep-q2',
      period: '2026-Q2',
      asOf: '2026-07-10',
      policyVersion: '1',
      status: 'adopted',
      adoptedBy: 'Het bestuur',
      adoptedOn: '2026-07-20',
      narrative: 'Het gaat vooruit.',
      entries: [
        {
          targetId: 'tgt-manager',
          status: 'behind',
          achieved: false,
          percent: 20,
          value: 76,
          done: 'Twee praktijken vonden een manager.',
          narrative: 'Werven kost tijd.',
          followUp: [
            { text: 'Samen een vacature plaatsen.', ownerId: 'org-one', due: '2026-09-01' },
            { text: 'Navragen wat helpt.' },
          ],
        },
        { goalId: 'goal-loose', narrative: 'Nog niet begonnen.' },
      ],
    },
  ],
};

async function report(attributes: Partial<Report> = {}, data: unknown = plan): Promise<Report> {
  const element = await fixture<Report>(
    html`<koers-report .planData=${data} as-of="2026-11-15" lang="nl">eigen tekst</koers-report>`,
  );
  Object.assign(element, attributes);
  await until(() => element.state !== 'loading');
  await element.updateComplete;
  return element;
}

const $$ = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (node: Element | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const partOf = (element: Element, title: string) =>
  $$(element, 'details.part').find((part) => words(part.querySelector('summary')!).startsWith(title))!;

describe('koers-report', () => {
  describe('a quarter with a snapshot', () => {
    it('says that it was adopted, by whom and when', async () => {
      expect(shadowText(await report({ period: '2026-Q2' }))).to.include(
        'Vastgesteld op 20 juli 2026 door Het bestuur.',
      );
    });

    it('shows what readers saw then, not what the figures say by now', async () => {
      const text = words(partOf(await report({ period: '2026-Q2' }), 'Ouderen'));
      expect(text).to.include('Achter');
      expect(text).to.include('76%');
      expect(text).not.to.include('77%');
    });

    it('tells what was done and why a figure is what it is', async () => {
      const text = words(partOf(await report({ period: '2026-Q2' }), 'Ouderen'));
      expect(text).to.include('Twee praktijken vonden een manager.');
      expect(text).to.include('Werven kost tijd.');
    });

    it('gives each next step an owner and a date, or says that there is none yet', async () => {
      const element = await report({ period: '2026-Q2' });
      expect($$(element, '.who').map(words)).to.deep.equal([
        'Huisartsen Voorbeeldstad · uiterlijk 1 september 2026',
        'nog geen eigenaar · nog geen datum',
      ]);
      expect(element.toText()).to.include('Er zijn 2 vervolgstappen; zonder eigenaar: 1, zonder datum: 1.');
    });

    it('is not there before it was made', async () => {
      expect(shadowText(await report({ period: '2026-Q2', asOf: '2026-07-05' }))).to.include('niet vastgesteld');
    });
  });

  describe('a quarter without a snapshot', () => {
    it('says that it is computed, and until when', async () => {
      expect(shadowText(await report({ period: '2026-Q3' }))).to.include(
        'Berekend op 15 november 2026 met de cijfers tot en met 30 september 2026, niet vastgesteld.',
      );
    });

    it('counts per status with coverage', async () => {
      expect((await report({ period: '2026-Q3' })).toText()).to.include(
        'Van de 3 KPI’s hebben er 2 een oordeel (1 op koers, 1 let op); van 1 is nog niet te zeggen hoe het gaat.',
      );
    });

    it('speaks of one KPI in the singular', async () => {
      const one = { ...plan, targets: small.targets!.slice(0, 1) };
      expect((await report({ period: '2026-Q3' }, one)).toText()).to.match(
        /Dit plan heeft 1 KPI; het oordeel is: \p{L}[^.]+\./u,
      );
      const unknown = { ...one, observations: [] };
      expect((await report({ period: '2026-Q3' }, unknown)).toText()).to.include(
        'Van de enige KPI van dit plan is nog niet te zeggen hoe het gaat.',
      );
    });

    it('reads a target for the area of the plan as one for the plan', async () => {
      const named = { ...plan, targets: small.targets!.map((target) => ({ ...target, areaId: small.areaId })) };
      const period = '2026-Q3';
      expect((await report({ period }, named)).toText()).to.equal((await report({ period })).toText());
    });

    it('leaves out figures of after the quarter', async () => {
      expect(words(partOf(await report({ period: '2026-Q1' }), 'Ouderen'))).not.to.include('77%');
    });

    it('reports milestones of the quarter: met, and planned without news', async () => {
      const text = words(partOf(await report({ period: '2026-Q3' }), 'Ouderen'));
      expect(text).to.include('Keuze van het systeem gehaald (12 september 2026)');
      expect(text).to.include('Start van de proef stond gepland, nog niet gemeld');
    });

    it('says for which KPIs no next step is recorded', async () => {
      expect((await report({ period: '2026-Q3' })).toText()).to.include(
        'Nog geen vervolgstap vastgelegd voor: Praktijken met een praktijkmanager',
      );
    });

    it('says what is not known and who would know', async () => {
      const text = shadowText(await report({ period: '2026-Q3' }));
      expect(text).to.include('Er is nog geen cijfer gemeten. Wie weet dit? Huisartsen Voorbeeldstad.');
      expect(text).to.include('Gesprekken over wensen voor later');
    });
  });

  describe('a plan with hardly any figures', () => {
    const bare = { ...small, observations: [], targets: small.targets };

    it('is still worth reading: what was agreed, what is not known, who would know', async () => {
      const element = await report({ period: '2026-Q3' }, bare);
      expect(element.state).to.equal('ready');
      const text = element.toText();
      expect(text).to.include('Van de 3 KPI’s is van geen enkele al te zeggen hoe het gaat.');
      expect(text).to.include('Elke praktijk heeft een praktijkmanager');
      expect(text).to.include('Wie weet dit? Huisartsen Voorbeeldstad. Cijfers uit: jaargesprek.');
      expect(text).to.include('Er is nog geen eigenaar genoemd. Huisartsen Voorbeeldstad kan dit navragen.');
      expect(text).not.to.match(/\b0 (procent|groepen|gesprekken)/);
      await expect(element).to.be.accessible();
    });

    it('tells progress in words when there are no KPIs at all', async () => {
      const element = await report({}, { ...bare, indicators: [], targets: [] });
      expect(element.toText()).to.include('de voortgang staat in woorden');
    });
  });

  describe('the previous quarter', () => {
    it('is compared in one sentence', async () => {
      expect((await report({ period: '2026-Q3' })).toText()).to.include(
        'Sinds het 2e kwartaal 2026 zien we: 1 met een beter oordeel, 1 met een eerste cijfer.',
      );
      expect((await report({ period: '2026-Q1' })).toText()).to.include('er is nog niets om mee te vergelijken');
    });

    it('is not another figure when it rounds to the same', async () => {
      const later = {
        ...small.observations![3]!,
        id: 'obs-later',
        asOf: '2026-09-30',
        recordedAt: '2026-10-02',
        value: 77.01,
      };
      const element = await report({ period: '2026-Q3' }, { ...small, observations: [...small.observations!, later] });
      expect(element.toText()).not.to.include('met een ander cijfer');
    });

    it('is listed on request, in words per kind of change', async () => {
      const element = await report({ period: '2026-Q3' });
      expect($$(element, '.changes')).to.have.length(0);
      $$(element, 'input')[0]!.click();
      await element.updateComplete;
      const changes = $$(element, '.changes :is(dt, dd)').map(words).join(' ');
      expect(changes).to.include('Behaald Keuze van het systeem');
      expect(changes).to.include('Nieuw Nieuwe groepen leefstijlprogramma: eerste cijfer 12 groepen');
      expect(changes).to.include('Praktijken met een praktijkmanager: van 76% naar 77%; van achter naar let op');
      expect(changes).to.include('Een doel is anders geschreven');
      expect(changes).to.include('Gestopt Tweede proef');
      expect(words(partOf(element, 'Ouderen'))).to.include('Vorig kwartaal: 76%');
    });
  });

  describe('properties', () => {
    it('takes the last quarter that is over', async () => {
      expect(shadowText(await report())).to.include('Kwartaalrapport 3e kwartaal 2026');
      expect(shadowText(await report({ asOf: '2026-09-30' }))).to.include('Kwartaalrapport 2e kwartaal 2026');
    });

    it('says that a quarter still runs', async () => {
      expect(shadowText(await report({ period: '2026-Q4' }))).to.include('Dit kwartaal loopt nog.');
    });

    it('orders by the scheme that most goals belong to, or the one asked for', async () => {
      const titles = async (groupBy: string) =>
        $$(await report({ groupBy }), 'details.part > summary [role=heading]').map(words);
      expect(await titles('')).to.deep.equal(['Ouderen', 'Overig', 'Bijlage']);
      expect(await titles('priority')).to.deep.equal(['Passende zorg', 'Overig', 'Bijlage']);
      expect(await titles('__proto__')).to.deep.equal(['Ouderen', 'Overig', 'Bijlage']);
    });

    it('speaks English when asked', async () => {
      const element = await report({ period: '2026-Q3' });
      element.lang = 'en';
      await until(() => element.toText().includes('Quarterly report, quarter 3 of 2026'));
      expect(element.toText()).to.include('Practices with a practice manager');
    });
  });

  describe('states', () => {
    it('is empty, with a sentence, for a quarter outside the plan and for a plan that has not begun', async () => {
      const outside = await report({ period: '2031-Q1' });
      expect(outside.state).to.equal('empty');
      expect(shadowText(outside)).to.include('valt buiten het plan');
      const early = await report({ asOf: '2025-11-01' }, small);
      expect(shadowText(early)).to.include('Het plan begint op 1 januari 2026.');
    });

    it('shows an error in words for what is not a plan, and keeps the text of the page', async () => {
      const element = await report({}, { schemaVersion: 'x' });
      expect(element.state).to.equal('error');
      expect(shadowText(element)).to.include('kloppen nog niet');
      await expect(element).to.be.accessible();
    });

    it('survives a plan of strangers', async () => {
      const long = 'a'.repeat(3000);
      const strange = {
        ...plan,
        period: { start: '0001-99-99', end: '9999-12-31' },
        reports: [
          { ...plan.reports![0]!, entries: [{ targetId: 'nowhere', status: 'behind', value: 1e308, done: long }] },
        ],
        indicators: small.indicators!.map((item) => ({
          ...item,
          goalIds: ['constructor'],
          classificationIds: ['nowhere'],
        })),
      };
      const element = await report({}, strange);
      expect(element.state).to.equal('ready');
      expect(element.toText()).to.include(long);
    });
  });

  describe('use', () => {
    it('moves to another quarter by its button, keeps the focus there and announces it', async () => {
      const element = await report({ period: '2026-Q3' });
      const button = $$(element, '.quarters button').find((item) => words(item) === 'kw 2 2026')!;
      button.focus();
      button.click();
      await element.updateComplete;
      await element.updateComplete;
      expect(element.period).to.equal('2026-Q2');
      expect(button.getAttribute('aria-current')).to.equal('true');
      expect(element.shadowRoot!.activeElement).to.equal(button);
      expect(words($$(element, '[role=status]')[0])).to.equal('Kwartaalrapport 2e kwartaal 2026');
    });

    it('lets a page answer a choice itself', async () => {
      const element = await report({ period: '2026-Q3' });
      const chosen: string[] = [];
      element.addEventListener('koers-select', (event) => {
        chosen.push(event.id);
        event.preventDefault();
      });
      $$(element, '.quarters button')[0]!.click();
      await element.updateComplete;
      expect(chosen).to.deep.equal(['2026-Q1']);
      expect(element.period).to.equal('2026-Q3');
    });

    it('goes to a part from the contents, opens it and puts the focus there', async () => {
      const element = await report({ period: '2026-Q3' });
      const part = partOf(element, 'Ouderen') as HTMLDetailsElement;
      part.open = false;
      $$(element, '.contents button')
        .find((item) => words(item) === 'Ouderen')!
        .click();
      expect(part.open).to.equal(true);
      expect(element.shadowRoot!.activeElement).to.equal(part.querySelector('summary'));
    });

    it('keeps parts folded that somebody folded, when the comparison is switched on', async () => {
      const element = await report({ period: '2026-Q3' });
      const part = partOf(element, 'Ouderen') as HTMLDetailsElement;
      part.open = false;
      $$(element, 'input')[0]!.click();
      await element.updateComplete;
      expect(part.open).to.equal(false);
    });
  });

  describe('export', () => {
    it('38 gives all KPIs as CSV, for Dutch Excel and for machines', async () => {
      const element = await report({ period: '2026-Q3' });
      const excel = element.toCSV();
      expect(excel.startsWith('\uFEFFKPI;Onderdeel;Nu;')).to.equal(true);
      expect(excel).to.include('Praktijken met een praktijkmanager;Ouderen;77;%;');
      const rows = element.toCSV('machine').trim().split('\r\n');
      expect(rows).to.have.length(1 + 4);
      expect(rows[1]).to.include('Praktijken met een praktijkmanager,Ouderen,77,%,');
    });

    it('34 has the same figures in the table as in the rows', async () => {
      const element = await report({ period: '2026-Q3' });
      for (const row of $$(element, '.row')) {
        const title = words(row.querySelector('.name')!);
        const cells = $$(element, 'tbody tr').find((item) => words(item.querySelector('th')!) === title);
        expect(cells, title).not.to.equal(undefined);
        const value = words(row.querySelector('.value-line') ?? undefined).split(' · ')[0]!;
        expect(words(cells)).to.include(value);
      }
    });
  });

  describe('accessibility', () => {
    it('has nothing for axe to find, in both colour schemes, with the comparison, and in forced colours', async () => {
      await expect(await report({ period: '2026-Q3', compare: true })).to.be.accessible();
      const dark = await report({ period: '2026-Q2' });
      dark.setAttribute('style', 'color-scheme: dark');
      await expect(dark).to.be.accessible();
      await executeServerCommand('emulate', { features: { 'forced-colors': 'active' } });
      try {
        await expect(await report({ period: '2026-Q2' })).to.be.accessible();
      } finally {
        await executeServerCommand('emulate', {});
      }
    });

    it('has one heading of the wished level and its parts right below', async () => {
      const element = await report({ headingLevel: 2 });
      const levels = $$(element, '[role=heading]').map((item) => Number(item.getAttribute('aria-level')));
      expect(levels[0]).to.equal(2);
      expect(levels.filter((level) => level === 2)).to.have.length(1);
      levels.reduce((before, level) => {
        expect(level - before).to.be.at.most(1);
        return level;
      });
    });

    it('draws at most six rings, hidden from screen readers, beside the same figure as text', async () => {
      const many: Plan = {
        ...small,
        indicators: Array.from({ length: 9 }, (_, n) => ({
          ...small.indicators![0]!,
          id: `ind-${n}`,
          title: `Maat ${n}`,
        })),
        targets: Array.from({ length: 9 }, (_, n) => ({
          ...small.targets![0]!,
          id: `tgt-${n}`,
          indicatorId: `ind-${n}`,
        })),
        observations: Array.from({ length: 9 }, (_, n) => ({
          ...small.observations![3]!,
          id: `obs-${n}`,
          indicatorId: `ind-${n}`,
        })),
      };
      const element = await report({ period: '2026-Q3' }, many);
      expect($$(element, '.ring')).to.have.length(6);
      for (const ring of $$(element, '.ring')) {
        expect(ring.closest('[aria-hidden=true]')).not.to.equal(null);
        expect(words(ring.closest('li')!.querySelector('.sr')!)).to.equal('77%');
      }
      expect($$(element, '.row')).to.have.length(9);
    });

    it('fits 320 pixels, with its parts folded', async () => {
      const element = await report({ period: '2026-Q3', compare: true });
      element.setAttribute('style', 'inline-size: 320px');
      await until(() => $$(element, 'details.part[open]').length === 0);
      for (const part of $$(element, 'details.part')) (part as HTMLDetailsElement).open = true;
      // A table may be wider than the page, within a region of its own that scrolls and takes the focus.
      const region = $$(element, '.scroll')[0]!;
      expect(region.getBoundingClientRect().width).to.be.at.most(320);
      expect([region.tabIndex, region.getAttribute('role')]).to.deep.equal([0, 'region']);
      region.querySelector('table')!.remove();
      staysWithin(element, 320);
    });

    it('opens everything for paper and folds it again', async () => {
      const element = await report({ period: '2026-Q3' });
      const part = partOf(element, 'Ouderen') as HTMLDetailsElement;
      part.open = false;
      dispatchEvent(new Event('beforeprint'));
      expect($$(element, 'details:not([open])')).to.have.length(0);
      dispatchEvent(new Event('afterprint'));
      expect(part.open).to.equal(false);
    });

    it('37 prints its address and date, without its buttons', async () => {
      const element = await report({ period: '2026-Q3' });
      const shown = (selector: string) => getComputedStyle($$(element, selector)[0]!).display !== 'none';
      expect([shown('.paper'), shown('.tools')]).to.deep.equal([false, true]);
      const { supported } = await executeServerCommand<{ supported: boolean }, object>('emulate', { media: 'print' });
      try {
        if (supported)
          expect([shown('.paper'), shown('.tools'), shown('.contents')]).to.deep.equal([true, false, false]);
      } finally {
        await executeServerCommand('emulate', {});
      }
      expect(words($$(element, '.paper')[0])).to.include(location.pathname);
    });
  });
});
