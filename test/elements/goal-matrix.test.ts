import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { matrixView } from '../../src/elements/goal-matrix/goal-matrix.model.js';
import '../../src/elements/goal-matrix/goal-matrix.define.js';
import type { GoalMatrix } from '../../src/elements/goal-matrix/goal-matrix.js';
import type { KoersErrorEvent, KoersSelectEvent } from '../../src/lib/events.js';
import type { Plan } from '../../src/plan/types.js';
import { largePlan, matrixPlan } from '../fixtures/goal-matrix-plan.js';
import { readPlan, shadowText } from './helpers.js';

const NOW = '2026-07-15';

async function matrix(plan: unknown = matrixPlan(), attributes: Record<string, string> = {}): Promise<GoalMatrix> {
  const element = await fixture<GoalMatrix>(
    html`<koers-goal-matrix as-of=${NOW} .planData=${plan}>Het plan staat op papier.</koers-goal-matrix>`,
  );
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
  return element;
}

const all = (element: GoalMatrix, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const goal = (element: GoalMatrix, title: string) =>
  all(element, '.goal').filter((item) => text(item.querySelector('.title')!) === title);
const labelled = (element: GoalMatrix, label: string) =>
  all(element, '.filters label, .chooser')
    .find((item) => text(item.querySelector('span')!) === label)!
    .querySelector<HTMLSelectElement>('select, input')!;
const choose = async (element: GoalMatrix, label: string, value: string, event = 'change') => {
  const control = labelled(element, label);
  control.value = value;
  control.dispatchEvent(new Event(event));
  await element.updateComplete;
};
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const emulate = (features: Record<string, string>, media = '') => executeServerCommand('emulate', { features, media });

describe('koers-goal-matrix', () => {
  describe('accessibility', () => {
    const states: Record<string, () => Promise<GoalMatrix>> = {
      'with goals': () => matrix(),
      'grouped by theme': () => matrix(matrixPlan(), { 'group-by': 'theme' }),
      'with an open goal': async () => {
        const element = await matrix();
        goal(element, 'Valrisico beoordelen')[0]!.querySelector('button')!.click();
        await element.updateComplete;
        return element;
      },
      'for one area': () => matrix(matrixPlan(), { area: 'area-noord' }),
      'without goals': () => matrix(matrixPlan({ goals: [] })),
      'with an error': () => matrix({ schemaVersion: '9.0.0' }),
      'while loading': () => fixture<GoalMatrix>(html`<koers-goal-matrix>Tekst</koers-goal-matrix>`),
      'when no goal is found': async () => {
        const element = await matrix();
        await choose(element, 'Zoek in de doelen', 'bestaat niet', 'input');
        return element;
      },
      'with closed groups': () => matrix(largePlan(70)),
    };
    for (const [name, build] of Object.entries(states)) {
      it(`has no axe violations ${name}`, async () => {
        await expect(await build()).to.be.accessible();
      });
    }

    it('has no axe violations in the dark, in forced colours and at 320 pixels', async () => {
      const page = document.documentElement.style;
      Object.assign(page, { colorScheme: 'dark', background: '#12161c' });
      await expect(await matrix()).to.be.accessible();
      Object.assign(page, { colorScheme: '', background: '' });
      await emulate({ 'forced-colors': 'active' });
      await expect(await matrix()).to.be.accessible();
      await emulate({});
      const narrow = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      narrow.append(await matrix());
      await expect(narrow).to.be.accessible();
    });

    it('35 is a table with a caption, and headers that keep their roles in every layout', async () => {
      const element = await matrix();
      expect(text(all(element, '.frame caption')[0])).to.equal('Doelen per speerpunt en niveau. 4 doelen.');
      for (const [selector, role] of [
        ['.frame table', 'table'],
        ['.frame tr', 'row'],
        ['.frame thead th', 'columnheader'],
        ['.frame tbody th', 'rowheader'],
        ['.frame td', 'cell'],
      ] as const) {
        for (const part of all(element, selector)) expect(part.getAttribute('role'), selector).to.equal(role);
      }
    });

    it('stays within 320 pixels, with the level written in each cell', async () => {
      const holder = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      const element = await matrix(matrixPlan({ goals: [longGoal()] }));
      holder.append(element);
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
      const level = all(element, '.frame .level')[0]!;
      expect(getComputedStyle(level).display).to.equal('block');
    });

    it('has one tab stop for each control and goal, and no others', async () => {
      const element = await matrix();
      const stops = all(element, 'button, select, input, summary, a[href], [tabindex="0"]');
      const expected = all(element, 'button').length + all(element, 'select').length;
      expect(stops.length).to.equal(expected + all(element, 'input').length + all(element, 'summary').length);
      expect(all(element, '[tabindex="0"]')).to.be.empty;
    });

    it('24 announces the result of a filter once, after a pause', async () => {
      const element = await matrix();
      const status = all(element, '.matrix [role="status"]')[0]!;
      const heard: string[] = [];
      new MutationObserver(() => heard.push(text(status))).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      // As somebody types: with less than the pause between two keys.
      for (const query of ['v', 'va', 'val']) {
        await choose(element, 'Zoek in de doelen', query, 'input');
        await pause(100);
      }
      expect(heard).to.be.empty;
      await pause(600);
      expect(heard).to.deep.equal(['1 van 4 doelen']);
    });

    it('25 keeps the focus on the control that was used', async () => {
      const element = await matrix();
      const title = goal(element, 'Valrisico beoordelen')[0]!.querySelector('button')!;
      title.focus();
      title.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(title);
      const group = all(element, '.group')[0]!;
      group.focus();
      group.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(group);
      const clear = all(element, '.filters button')[0]!;
      clear.focus();
      clear.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(clear);
    });
  });

  describe('properties', () => {
    it('puts the levels of the plan in columns by rank, and goals without a level in their own', async () => {
      const element = await matrix();
      expect(all(element, '.frame thead th').map(text)).to.deep.equal([
        'Speerpunt',
        'Praktijk 1 doel, 1 achter',
        'Wijk 2 doelen, 1 achter',
        'Stad 1 doel',
        'Niveau niet genoemd 1 doel',
      ]);
    });

    it('shows the same goals by another grouping, and marks a goal that stands in two groups', async () => {
      const element = await matrix();
      expect(all(element, '.group').map(text)).to.deep.equal(['Samenwerken', 'Vernieuwen', 'Zonder speerpunt']);
      all(element, '.switch input')[1]!.click();
      await element.updateComplete;
      expect(element.groupBy).to.equal('theme');
      expect(all(element, '.group').map(text)).to.deep.equal(['Zorg en leefstijl', 'Ouderen', 'Zonder thema']);
      expect(text(all(element, '.result strong')[0])).to.equal('4 doelen');
      expect(goal(element, 'Valrisico beoordelen').map((item) => text(item.querySelector('.also')!))).to.deep.equal([
        'ook bij Ouderen',
        'ook bij Ouderen',
        'ook bij Zorg en leefstijl',
        'ook bij Zorg en leefstijl',
      ]);
    });

    it('shows a theme with the theme it reports with, and still finds it by its own id', async () => {
      const element = await matrix(matrixPlan(), { 'group-by': 'theme', theme: 'thm-leef' });
      expect(text(all(element, '.result strong')[0])).to.equal('1 van 4 doelen');
      expect(labelled(element, 'Thema').value).to.equal('thm-leef');
      goal(element, 'Valrisico beoordelen')[0]!.querySelector('button')!.click();
      await element.updateComplete;
      expect(text(all(element, '.facts')[0])).to.contain('Thema: Leefstijl');
    });

    it('starts with the filters that the page asks for', async () => {
      const element = await matrix(matrixPlan(), { level: 'wijk' });
      expect(all(element, '.frame thead th').map(text)).to.deep.equal(['Speerpunt', 'Wijk 2 doelen, 1 achter']);
      element.level = '';
      element.theme = '-';
      await element.updateComplete;
      expect(text(all(element, '.result strong')[0])).to.equal('2 van 4 doelen');
    });

    it('says so when the page asks for what is not in the plan', async () => {
      for (const name of ['area', 'theme', 'level']) {
        const element = await matrix(matrixPlan(), { [name]: 'bestaat-niet' });
        expect(element.state, name).to.equal('error');
      }
    });

    it('takes priorities or themes only when the plan uses them for half of its goals', () => {
      const view = (changes: object) =>
        matrixView(matrixPlan(changes) as Plan, { lang: 'nl', now: NOW, area: '', groupBy: '' });
      expect(view({}).scheme).to.equal('priority');
      const goals = (matrixPlan()['goals'] as object[]).map((item) => ({ ...item, classificationIds: ['thm-oud'] }));
      goals[0]!.classificationIds.push('prio-a');
      expect(view({ goals }).scheme).to.equal('theme');
      expect(view({ classifications: [] }).scheme).to.equal(undefined);
    });

    it('judges the figures once, however the goals are grouped', () => {
      const plan = matrixPlan() as Plan;
      const options = { lang: 'nl' as const, now: NOW, area: '' };
      const view = matrixView(plan, { ...options, groupBy: 'priority' });
      expect(matrixView(plan, { ...options, groupBy: 'theme' }).goals).to.equal(view.goals);
      expect(matrixView(plan, { ...options, groupBy: 'priority' })).to.equal(view);
      expect(matrixView(plan, { ...options, groupBy: 'priority', now: '2026-01-01' }).goals).not.to.equal(view.goals);
    });

    it('shows for an area its goals, its figures and its choices', async () => {
      const element = await matrix(matrixPlan(), { area: 'area-zuid' });
      expect(goal(element, 'Buurtcafé in Noord')).to.be.empty;
      const north = await matrix(matrixPlan(), { area: 'area-noord', 'group-by': 'theme' });
      expect(goal(north, 'Buurtcafé in Noord')).to.have.length(1);
      expect(text(all(north, '.sub')[0])).to.equal('Keuzes in Noord');
      expect(all(north, '.frame tbody .choice').map(text)).to.deep.equal(['Minimale variant', 'Prioriteit']);
      expect(text(all(north, '.choices-part .example')[0])).to.equal('Deze keuzes zijn een voorbeeld');
      const rows = all(north, '.choices tbody tr').map(text);
      expect(rows[0]).to.contain('Partners kennen').and.to.contain('Gehaald');
      expect(rows[1]).to.contain('Nu 82%, doel 80% op 31 december 2026').and.to.contain('Niet bekend');
    });

    it('shows the choices of all neighbourhoods, and of one that the reader picks', async () => {
      const element = await matrix();
      expect(all(element, '.choices tbody tr').map(text)).to.deep.equal([
        'Noord Zorg en leefstijlMinimale variant 1 van 2 eisen OuderenPrioriteit',
        'Zuid Zorg en leefstijlNog niet bekend OuderenNog niet bekend',
      ]);
      await choose(element, 'Wijk', 'area-noord');
      expect(text(all(element, '.sub')[0])).to.equal('Keuzes in Noord');
    });

    it('puts the heading of the choices one level below its own, whatever the page asks for', async () => {
      const level = (element: Element) => element.getAttribute('aria-level');
      for (const [asked, own, choices] of [
        ['4', '4', '5'],
        ['1', '2', '3'],
        ['2.6', '3', '4'],
      ] as const) {
        const element = await matrix(matrixPlan(), { 'heading-level': asked });
        await waitUntil(() => all(element, '.choices-part').length > 0);
        expect([...all(element, '.heading'), ...all(element, '.choices-part .sub')].map(level)).to.deep.equal([
          own,
          choices,
        ]);
      }
    });

    it('38 gives the goals that are shown as CSV, for Dutch Excel and for machines', async () => {
      const element = await matrix();
      const lines = element.toCSV().split('\r\n');
      expect(lines[0]).to.equal('\uFEFFNummer;Doel;Groep;Niveau;Tekst;Hoe vast;Status');
      const found = lines.filter((line) => line.includes('Valrisico beoordelen'));
      expect(found).not.to.be.empty;
      for (const line of found) expect(line).to.match(/;Achter$/);
      expect(element.toCSV({ machine: true })).to.contain('Nummer,Doel,Groep,');
      await choose(element, 'Zoek in de doelen', 'valrisico', 'input');
      expect(element.toCSV().trim().split('\r\n')).to.have.length(1 + found.length);
      expect(document.createElement('koers-goal-matrix').toCSV()).to.equal('');
    });

    it('speaks English', async () => {
      const element = await matrix(matrixPlan(), { lang: 'en' });
      await waitUntil(() => all(element, '.group').length > 0);
      expect(text(all(element, '.heading')[0])).to.equal('Goals by priority');
      expect(all(element, '.group').map(text)).to.contain('Without a priority');
    });
  });

  describe('states', () => {
    it('gives each goal the status that asks most attention, in words', async () => {
      const element = await matrix();
      expect(text(goal(element, 'Valrisico beoordelen')[0]!.querySelector('.status')!)).to.equal('Achter');
      expect(text(goal(element, 'Samen leren')[0]!.querySelector('.status')!)).to.equal('Geen gegevens');
      expect(text(goal(element, 'Financiën op orde')[0]!.querySelector('.lifecycle')!)).to.equal('Afgerond');
    });

    it('says with a word and a shape whether a goal is required', async () => {
      const element = await matrix();
      const marks = all(element, '.goal .obligation');
      expect(marks.map(text)).to.deep.equal(['Vereist', 'Experiment', 'Verkenning', 'Niet vermeld', 'Niet vermeld']);
      const shapes = marks.slice(0, 4).map((mark) => mark.querySelector('path')!.getAttribute('d'));
      expect(new Set(shapes).size).to.equal(4);
      expect(text(all(element, '.legend')[0])).to.contain('het plan zegt niet of dit moet');
    });

    it('says once what holds for most goals, reads it with each of them, and shows it where a goal is open', async () => {
      const plan = matrixPlan() as unknown as Plan;
      const entries = plan.goals!.flatMap(({ levelEntries }) => levelEntries ?? []);
      for (const entry of entries) entry.obligation = 'unknown';
      entries[0]!.obligation = 'required';
      const element = await matrix({ ...plan, observations: [] });
      expect(text(all(element, '.unsaid')[0])).to.equal(
        'Doelen zonder status hebben nog geen gegevens. Staat er niet bij of een doel moet, dan zegt het plan dat niet.',
      );
      const marks = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>('.status, .obligation')];
      const seen = (card: HTMLElement) => marks(card).filter((mark) => !mark.closest('.sr'));
      const cards = all(element, '.goal');
      expect(cards.flatMap(seen).map(text)).to.deep.equal(['Vereist']);
      const card = cards.find((item) => seen(item).length === 0)!;
      expect(marks(card).map(text)).to.deep.equal(['Geen gegevens', 'Niet vermeld']);
      card.querySelector('button')!.click();
      await element.updateComplete;
      expect(seen(card).map(text)).to.include.members(['Geen gegevens', 'Niet vermeld']);
      // Two of five marks are not most of them.
      const usual = await matrix();
      expect(text(all(usual, '.unsaid')[0])).to.equal('Doelen zonder status hebben nog geen gegevens.');
      expect(all(usual, '.goal').flatMap(seen).map(text)).to.include('Niet vermeld');
    });

    it('23 filters by status, obligation and text without accents, and clears all filters at once', async () => {
      const element = await matrix();
      await choose(element, 'Status', 'behind');
      expect(text(all(element, '.result strong')[0])).to.equal('1 van 4 doelen');
      await choose(element, 'Verplicht of niet', 'required');
      expect(all(element, '.goal')).to.have.length(1);
      await choose(element, 'Zoek in de doelen', 'FINANCIEN', 'input');
      expect(text(all(element, '.nothing')[0])).to.equal('Geen enkel doel past bij deze filters.');
      all(element, '.filters button')[0]!.click();
      await element.updateComplete;
      expect(text(all(element, '.result strong')[0])).to.equal('4 doelen');
      await choose(element, 'Zoek in de doelen', 'FINANCIEN', 'input');
      expect(all(element, '.title').map(text)).to.deep.equal(['Financiën op orde']);
    });

    it('shows one step behind a goal what the plan says about it', async () => {
      const element = await matrix();
      const card = goal(element, 'Valrisico beoordelen')[0]!;
      card.querySelector('button')!.click();
      await element.updateComplete;
      const details = text(card.querySelector('.details')!);
      for (const part of [
        'Elke oudere krijgt een gesprek.',
        'Wijk De wijk biedt een cursus. Experiment Geldt voor: Drie wijken',
        'Minder vallen',
        'Praktijk en wijk Huisarts: Vragen stellen',
        'Gesprekken over vallen 90% doel 80% op 31 december 2026 Behaald',
        'Deelnemers 5% doel 50% op 31 december 2026 Achter',
        'Huisartsen Stad (trekker)',
        'Financiën op orde',
        'Eerst meedoen, dan meten.',
        'Het document is hier slecht leesbaar.',
        'Koers: document 002, regel 12, regel 14',
      ]) {
        expect(details).to.contain(part);
      }
      expect(details).to.not.contain('Van een ander doel.');
      expect(card.querySelector('a')!.href).to.equal('https://example.org/koers');
    });

    it('starts with closed groups above 60 goals, and opens them all on paper', async () => {
      const element = await matrix(largePlan(500));
      expect(all(element, '.goal')).to.be.empty;
      expect(text(all(element, '.summary')[0])).to.match(/^17 doelen .*achter/);
      window.dispatchEvent(new Event('beforeprint'));
      expect(all(element, '.goal')).to.have.length(500);
      window.dispatchEvent(new Event('afterprint'));
      expect(all(element, '.goal')).to.be.empty;
    });

    it('shows eight goals of a cell, and the rest when asked', async () => {
      const element = await matrix(largePlan(500));
      all(element, '.group')[0]!.click();
      await element.updateComplete;
      expect(all(element, '.goal')).to.have.length(24);
      const more = all(element, '.more')[0]!;
      expect(text(more)).to.equal('Toon nog 9 doelen');
      more.click();
      await element.updateComplete;
      expect(all(element, '.goal')).to.have.length(33);
      expect(text(more)).to.equal('Toon minder');
    });

    it('says in a sentence that a plan has no goals', async () => {
      const element = await matrix(matrixPlan({ goals: [] }));
      expect(element.state).to.equal('empty');
      expect(text(all(element, '.message')[0])).to.equal('In dit plan staan nog geen doelen.');
    });

    it('survives goals of strangers', async () => {
      const goals = [
        {
          ...longGoal(),
          classificationIds: ['constructor', 'thm-oud'],
          responsible: [{}],
          related: [{ relation: 'x' }],
        },
        { ...longGoal(), related: [{ relation: 'related', goalId: 'goal-long' }] },
      ];
      const classifications = [
        {
          id: 'thm-a',
          scheme: 'theme',
          label: 'A',
          order: 1,
          parentId: 'thm-b',
          reportWithId: 'thm-b',
          color: 'red;x',
        },
        { id: 'thm-b', scheme: 'theme', label: 'B', order: 1, parentId: 'thm-a', reportWithId: 'thm-a' },
      ];
      const element = await matrix(matrixPlan({ goals, classifications }));
      expect(element.state).to.equal('ready');
      expect(all(element, '.goal')).to.have.length(2);
      for (const button of all(element, '.title')) button.click();
      await element.updateComplete;
      expect(all(element, '.details')).to.have.length(2);
    });
  });

  describe('slots', () => {
    it('keeps the text of the page when there is no plan', async () => {
      const element = await matrix({ schemaVersion: '9.0.0' });
      expect(all(element, 'slot')).to.have.length(1);
    });
  });

  describe('parts', () => {
    it('offers its heading, switch, filters, table and goals for styling', async () => {
      const element = await matrix();
      for (const part of ['base', 'heading', 'switch', 'filters', 'table', 'goal']) {
        expect(all(element, `[part~="${part}"]`), part).not.to.be.empty;
      }
    });
  });

  describe('events', () => {
    it('tells which goal somebody opens, and lets the page show it instead', async () => {
      const element = await matrix();
      const ids: string[] = [];
      element.addEventListener('koers-select', (event: KoersSelectEvent) => {
        ids.push(event.id);
        if (ids.length > 1) event.preventDefault();
      });
      const [first] = goal(element, 'Valrisico beoordelen');
      const [second] = goal(element, 'Samen leren');
      for (const card of [first!, first!, second!]) {
        card.querySelector('button')!.click();
        await element.updateComplete;
      }
      expect(ids).to.deep.equal(['goal-1', 'goal-3']);
      expect(all(element, '.details')).to.be.empty;
    });

    it('shows what was written in the shorter of two ways as what was written in the longer', async () => {
      const plan: any = await readPlan('complete');
      const short = structuredClone(plan);
      plan.goals[0].responsible = [{ organisationId: 'org-wijkteam' }];
      short.goals[0].responsible = ['org-wijkteam'];
      plan.goals[0].related = [{ goalId: 'goal-fax' }];
      short.goals[0].related = ['goal-fax'];
      for (const choice of short.priorityChoices) {
        choice.state = choice.choice;
        delete choice.choice;
      }
      const [shown, same] = await Promise.all(
        [plan, short].map(async (data) => {
          const element = await matrix(data);
          all(element, 'button[aria-expanded=false]').forEach((button) => {
            button.click();
          });
          await waitUntil(() => all(element, '.details').length > 0 && all(element, '.choices-part').length > 0);
          return shadowText(element);
        }),
      );
      expect(shown).to.contain('Wijkteam Noord').and.to.contain('Minimale variant');
      expect(same).to.equal(shown);
    });

    it('says that the plan has no such grouping, and shows the goals in another', async () => {
      const said = 'Deze doelen zijn niet ingedeeld zoals gevraagd.';
      for (const wish of ['foo', 'transformation', '__proto__']) {
        const element = await matrix(matrixPlan(), { 'group-by': wish });
        expect(element.state).to.equal('ready');
        expect(all(element, '.unsaid').map(text).join(), wish).to.contain(said);
        expect(element.toText().split('\n')[1]).to.equal(said);
        await expect(element).to.be.accessible();
        element.setAttribute('group-by', 'theme');
        await element.updateComplete;
        expect(shadowText(element)).not.to.contain(said);
        element.removeAttribute('group-by');
        await element.updateComplete;
        expect(shadowText(element)).not.to.contain(said);
        expect(element.toText()).not.to.contain(said);
      }
    });

    it('reports an error with its code', async () => {
      const element = await fixture<GoalMatrix>(html`<koers-goal-matrix></koers-goal-matrix>`);
      const heard = new Promise<KoersErrorEvent>((resolve) => {
        element.addEventListener('koers-error', resolve);
      });
      element.area = 'nergens';
      element.planData = matrixPlan();
      expect((await heard).code).to.equal('notFound');
    });
  });

  describe('text', () => {
    it('says the goals per group with their status', async () => {
      const element = await matrix();
      expect(element.toText()).to.contain('Samenwerken (2 doelen)\n- Valrisico beoordelen: achter');
    });
  });
});

function longGoal() {
  return {
    id: 'goal-long',
    title: 'Arbeidsongeschiktheidsverzekeringsmaatschappijen'.repeat(4),
    classificationIds: ['thm-oud'],
    lifecycle: 'active',
    levelEntries: [{ levelId: 'wijk', text: 'x'.repeat(300), obligation: 'unknown', appliesTo: 'y'.repeat(200) }],
  };
}
