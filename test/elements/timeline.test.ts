import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/elements/timeline/timeline.define.js';
import { themeMilestones, timelineTable, timelineView } from '../../src/elements/timeline/timeline.model.js';
import type { Timeline } from '../../src/elements/timeline/timeline.js';
import type { TimelineItem } from '../../src/elements/timeline/timeline.types.js';
import { timelineWords } from '../../src/locales/timeline.js';
import type { Milestone, Plan } from '../../src/plan/types.js';
import { readPlan, shadowText, until } from './helpers.js';

const base = (await readPlan('small')) as Plan;
const TODAY = '2026-05-20';

function milestone(id: string, more: Partial<Milestone> = {}): Milestone {
  return { id: `ms-${id}`, title: `Titel ${id}`, type: 'execution', status: 'planned', workstream: 'Ouderen', ...more };
}

const milestones: Milestone[] = [
  milestone('thuis', { start: '2026-01-01', due: '2026-06-30', duePrecision: 'quarter' }),
  milestone('besluit', { type: 'decision', due: '2026-09-15' }),
  milestone('start', { type: 'start', due: '2026-01-31', duePrecision: 'month', status: 'met', metOn: '2026-01-20' }),
  milestone('verlenging', { type: 'extension', start: '2026-07-01', due: '2026-12-31', duePrecision: 'halfyear' }),
  milestone('evaluatie', { type: 'evaluation', due: '2026-12-31', duePrecision: 'year', timing: 'na de zomer' }),
  milestone('ooit', { type: 'decision', timing: 'na akkoord', workstream: 'Digitaal' }),
  milestone('oud', {
    type: 'delivery',
    due: '2023-06-30',
    duePrecision: 'month',
    status: 'partlyMet',
    workstream: 'Digitaal',
  }),
  milestone('doorloop', { start: '2026-04-01', duePrecision: 'unknown', workstream: 'Digitaal' }),
  milestone('gemist', { type: 'delivery', due: '2026-02-01', status: 'notMet', workstream: 'Digitaal' }),
  milestone('vervallen', { type: 'governance', due: '2026-03-01', status: 'dropped', workstream: 'Digitaal' }),
  milestone('stil', { type: 'delivery', due: '2026-03-31', workstream: 'Digitaal' }),
];
const plan: Plan = {
  ...base,
  period: { start: '2026-01-01', end: '2026-12-31' },
  classifications: [
    { id: 'thm-ouderen', scheme: 'theme', label: 'Ouderenzorg', order: 1 },
    { id: 'thm-thuis', scheme: 'theme', label: 'Thuis', order: 2, parentId: 'thm-ouderen' },
  ],
  milestones,
};

const view = (list = milestones, options: Partial<Parameters<typeof timelineView>[2]> = {}) =>
  timelineView({ ...plan, milestones: list }, list, { lang: 'nl', now: TODAY, ...options });
const itemOf = (item: Milestone, options = {}): TimelineItem => view([item], options).rows[0]!.items[0]!;

async function timeline(attributes: Partial<Timeline> = {}, width = 900, data: unknown = plan): Promise<Timeline> {
  const box = await fixture<HTMLElement>(
    html`<div><koers-timeline as-of=${TODAY} lang="nl">De werkagenda</koers-timeline></div>`,
  );
  box.setAttribute('style', `width:${width}px`);
  const element = box.querySelector('koers-timeline')!;
  Object.assign(element, { planData: data, ...attributes });
  await until(() => element.state !== 'loading');
  await element.updateComplete;
  return element;
}
const $ = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const $$ = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

describe('koers-timeline', () => {
  describe('dates', () => {
    it('places a phase on the months it takes', () => {
      const { place, when } = itemOf(milestones[0]!);
      expect([place?.from, place?.to]).to.deep.equal([1, 7]);
      expect(when).to.equal('1e kwartaal 2026 tot en met 2e kwartaal 2026');
    });

    it('says a year as a year, and marks the moment as uncertain', () => {
      const item = itemOf(milestones[4]!);
      expect(item.when).to.equal('in de loop van 2026');
      expect(item.uncertain).to.equal(true);
      expect(item.remarks).to.deep.equal(['In het plan: “na de zomer”']);
    });

    it('never places what has no date, and never loses it', () => {
      const item = itemOf(milestones[5]!);
      expect(item.place).to.equal(undefined);
      expect(item.when).to.equal('datum nog niet bekend');
      expect(item.remarks).to.deep.equal(['In het plan: “na akkoord”']);
      expect(view().rows.flatMap((row) => row.items)).to.have.length(milestones.length);
    });

    it('takes no text for a date that the calendar does not have', () => {
      expect(itemOf(milestone('x', { due: '2026-13-45' })).when).to.equal('datum nog niet bekend');
      expect(itemOf(milestone('x', { start: '2026-09-01', due: '2026-03-31', duePrecision: 'month' })).when).to.equal(
        'tot en met maart 2026',
      );
    });

    it('keeps an unknown end open and an unknown start too', () => {
      const open = itemOf(milestones[7]!);
      expect([open.openEnd, open.place?.to, open.remarks]).to.deep.equal([true, 13, ['einde nog niet bekend']]);
      const begun = itemOf(milestone('x', { due: '2026-05-31' }));
      expect([begun.openStart, begun.when]).to.deep.equal([true, 'tot en met 31 mei 2026']);
    });

    it('cuts what goes on beyond the period, and says so', () => {
      const item = itemOf(milestone('x', { start: '2025-06-01', due: '2027-05-31', duePrecision: 'month' }));
      expect([item.place?.from, item.place?.to]).to.deep.equal([1, 13]);
      expect(item.remarks).to.deep.equal(['begon vóór deze periode', 'loopt door na deze periode']);
    });

    it('lists what lies wholly outside the period instead of drawing it', () => {
      const item = itemOf(milestones[6]!);
      expect([item.outside, item.place]).to.deep.equal(['before', undefined]);
      expect(itemOf(milestone('x', { due: '2031-01-01' })).outside).to.equal('after');
    });

    it('tells a date that passed without news apart from what is still planned', () => {
      expect(itemOf(milestones[10]!).state).to.equal('unreported');
      expect(itemOf(milestones[10]!, { now: '2026-03-31' }).state).to.equal('planned');
    });

    it('says when a milestone was met', () => {
      expect(itemOf(milestones[2]!).stateText).to.equal('Gehaald op 20 januari 2026');
    });
  });

  describe('period', () => {
    it('is that of the plan, or of quarters or dates that the page names', () => {
      expect(view().period).to.equal('2026');
      expect(view(milestones, { from: '2025-Q2', to: '2026-11-30' }).period).to.equal(
        '2e kwartaal 2025 tot en met 4e kwartaal 2026',
      );
      expect(view(milestones, { from: '2025-Q2', to: '2026-11-30' }).quarters).to.have.length(7);
    });

    it('passes over what cannot be read, and shows ten years at most', () => {
      expect(view(milestones, { from: 'gisteren', to: '__proto__' }).period).to.equal('2026');
      expect(view(milestones, { from: '1000-Q1', to: '9999-Q4' }).months).to.equal(120);
      expect(view(milestones, { from: '2027-Q1', to: '2025-Q1' }).months).to.equal(12);
    });

    it('knows how many years today is away', () => {
      expect(view(milestones, { shift: -3 }).todayShift).to.equal(3);
      expect(view(milestones, { shift: 2 }).todayShift).to.equal(-2);
      expect(view().todayShift).to.equal(0);
      expect(view(milestones, { shift: 2 }).today).to.equal(undefined);
    });
  });

  describe('rows', () => {
    it('sums a workstream up: phases, moments, what runs now, the next decision', () => {
      const [first, second] = view().rows;
      expect(`${first!.spokenName} ${first!.summary}`).to.equal(
        'Werkstroom Ouderen. 3 fasen, 2 besluitmomenten. Nu: uitvoering. Volgende evaluatie: in de loop van 2026.',
      );
      expect(second!.summary).to.contain('1 zonder datum.').and.to.contain('1 voorbij, nog niets gemeld.');
    });

    it('names the next decision by its day', () => {
      expect(view([milestones[0]!, milestones[1]!]).rows[0]!.summary).to.equal(
        '1 fase, 1 besluitmoment. Nu: uitvoering. Volgend besluit: 15 september 2026.',
      );
    });

    it('falls back on the theme when there is no workstream', () => {
      const { workstream, ...rest } = milestone('x', { classificationIds: ['thm-ouderen'] });
      expect(workstream).to.equal('Ouderen');
      expect(view([rest]).rows[0]!.name).to.equal('Ouderenzorg');
    });

    it('finds the milestones of a theme and of what lies below it', () => {
      const own = milestone('onder', { classificationIds: ['thm-thuis'] });
      const found = themeMilestones({ ...plan, milestones: [...milestones, own] }, 'thm-ouderen');
      expect(found?.map(({ id }) => id)).to.deep.equal(['ms-onder']);
      expect(themeMilestones(plan, 'constructor')).to.equal(undefined);
    });

    it('numbers the moments by date, those without a date last', () => {
      expect(view().moments.map(({ item }) => item.title)).to.deep.equal([
        'Titel evaluatie',
        'Titel vervallen',
        'Titel besluit',
        'Titel ooit',
      ]);
      expect(view().moments.map(({ item }) => item.number)).to.deep.equal([1, 2, 3, 4]);
    });
  });

  describe('accessibility', () => {
    it('has no violations when there is an agenda, dark too', async () => {
      const element = await timeline();
      await expect(element).to.be.accessible();
      document.documentElement.setAttribute('style', 'color-scheme: dark; background: #12161c');
      await expect(element).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

    it('has no violations in narrow places', async () => {
      await expect(await timeline({}, 450)).to.be.accessible();
      await expect(await timeline({}, 260)).to.be.accessible();
    });

    it('has no violations when empty, unknown or unreadable', async () => {
      await expect(await timeline({}, 900, { ...plan, milestones: [] })).to.be.accessible();
      await expect(await timeline({ theme: 'thm-weg' })).to.be.accessible();
      await expect(await timeline({}, 900, { nothing: true })).to.be.accessible();
    });

    it('says each item in words: kind, when and state', async () => {
      const text = $$(await timeline(), '.row li').map((item) => item.innerText.replace(/\s+/g, ' '));
      expect(text.find((line) => line.includes('Titel verlenging'))).to.contain('Mogelijke verlenging');
      expect(text.find((line) => line.includes('Titel oud'))).to.contain('Deels gehaald');
      expect(text.find((line) => line.includes('Titel gemist'))).to.contain('Niet gehaald');
      expect(text.find((line) => line.includes('Titel vervallen'))).to.contain('Vervallen');
      expect(text.find((line) => line.includes('Titel stil'))).to.contain('Datum voorbij, nog niets gemeld');
      expect(text.find((line) => line.includes('Titel ooit'))).to.contain('datum nog niet bekend');
    });

    it('8 gives every state another icon', async () => {
      const icons = new Map(
        $$(await timeline(), '.row .state').map((state) => [
          state.textContent.trim().split(' op ')[0],
          [...state.querySelectorAll('path')]
            .map((path) => `${path.getAttribute('d')} ${path.getAttribute('stroke-dasharray')}`)
            .join(),
        ]),
      );
      expect(icons.size).to.equal(6);
      expect(new Set(icons.values()).size).to.equal(6);
    });

    it('7 is a scroll region with a name only while it can be scrolled', async () => {
      const wide = await timeline();
      expect($(wide, '.scroll').hasAttribute('tabindex')).to.equal(false);
      const narrow = await timeline({ to: '2029-Q4' }, 450);
      await until(() => $(narrow, '.scroll').getAttribute('role') === 'region');
      expect($(narrow, '.scroll').tabIndex).to.equal(0);
      expect($(narrow, '.scroll').getAttribute('aria-label')).to.equal('Werkagenda, schuift opzij');
    });

    it('10 keeps the hatch of a possible extension in forced colours', async () => {
      const { supported } = await executeServerCommand<{ supported: boolean }, unknown>('emulate', {
        features: { 'forced-colors': 'active' },
      });
      const element = await timeline();
      const item = $$(element, '.row li').find((li) => li.textContent.includes('Titel verlenging'))!;
      expect(item.querySelector('rect')!.getAttribute('fill')).to.match(/^url\(#hatch-/);
      expect(getComputedStyle(item.querySelector('.hatch')!).stroke).not.to.equal('none');
      await expect(element).to.be.accessible();
      if (supported) await executeServerCommand('emulate', {});
    });
  });

  describe('layout', () => {
    it('stays within its box at every width', async () => {
      for (const width of [200, 320, 1000]) {
        const element = await timeline({}, width);
        expect(element.scrollWidth, `${width}`).to.be.at.most(width);
        const { left } = element.getBoundingClientRect();
        if (width !== 200) continue;
        for (const part of $$(element, '.head *, .legend *, .row *:not(.sr), .moments *')) {
          expect(part.getBoundingClientRect().right - left, part.className).to.be.at.most(width + 1);
        }
      }
    });

    it('never cuts a label: all of its text is within its own box', async () => {
      const element = await timeline({}, 1000);
      for (const label of $$(element, '.row .label')) {
        expect(label.scrollWidth, label.innerText).to.be.at.most(label.clientWidth + 1);
      }
    });

    it('draws bars where their months are', async () => {
      const element = await timeline({}, 1000);
      const body = $(element, '.row .body').getBoundingClientRect();
      const sign = $$(element, '.row li')
        .find((li) => li.textContent.includes('Titel thuis'))!
        .querySelector('.sign')!;
      const box = sign.getBoundingClientRect();
      expect(box.left - body.left).to.be.closeTo(0, 1);
      expect(box.width).to.be.closeTo(body.width / 2, 1);
    });

    for (const [width, rows, items] of [
      [1000, true, false],
      [480, false, true],
      [260, false, false],
    ] as const) {
      it(`draws today at ${width} px ${rows ? 'through whole rows' : items ? 'through each item alike' : 'in no list'}`, async () => {
        const element = await timeline({}, width);
        const shown = (line: Element) => line.getClientRects().length > 0;
        expect($$(element, '.lines .now').some(shown)).to.equal(rows);
        const ticks = $$(element, '.item .now');
        expect(ticks).to.have.length($$(element, '.sign:not(.unplaced)').length);
        expect(ticks.filter(shown)).to.have.length(items ? ticks.length : 0);
        for (const tick of ticks.filter(shown)) {
          const { top } = tick.parentElement!.querySelector('.sign')!.getBoundingClientRect();
          expect(tick.getBoundingClientRect().top).to.be.closeTo(top, 1);
        }
      });
    }

    it('is a list where there is no room, from the same elements', async () => {
      const element = await timeline({}, 260);
      expect(getComputedStyle($(element, '.axis')).display).to.equal('none');
      expect($$(element, '.row li')).to.have.length(milestones.length);
    });

    it('carries no style attribute', async () => {
      expect($$(await timeline(), '[style]')).to.have.length(0);
    });
  });

  describe('tools', () => {
    const press = async (element: Timeline, name: string) => {
      $$(element, 'button')
        .find((button) => button.textContent.trim() === name)!
        .click();
      await element.updateComplete;
    };

    it('moves a year back and ahead, says so, and comes back to today', async () => {
      const element = await timeline();
      const status = $(element, '.period [role=status]');
      await press(element, 'Volgend jaar');
      expect(status.textContent).to.equal('2027');
      expect($(element, '.now')).to.equal(null);
      await press(element, 'Vandaag');
      expect(status.textContent).to.equal('2026');
      expect($(element, '.now')).not.to.equal(null);
      await press(element, 'Vorig jaar');
      expect($(element, '.period [role=status]')).to.equal(status);
      expect(status.textContent).to.equal('2025');
    });

    it('keeps the focus on the button that was used', async () => {
      const element = await timeline();
      const button = $$(element, 'button')[2]!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(button);
      expect(shadowText(element)).to.contain('2027');
    });

    it('divides by quarter or by year', async () => {
      const element = await timeline();
      expect($$(element, '.row:first-of-type .lines i:not(.now)')).to.have.length(4);
      const select = $(element, 'select') as HTMLSelectElement;
      select.value = 'year';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect($(element, '.row .lines').querySelectorAll('i:not(.now)')).to.have.length(1);
    });
  });

  describe('states', () => {
    it('says that there is no agenda', async () => {
      const element = await timeline({}, 900, { ...plan, milestones: [] });
      expect(element.state).to.equal('empty');
      expect(shadowText(element)).to.contain('In dit plan staat nog geen werkagenda.');
    });

    it('reports a theme that the plan does not have', async () => {
      expect((await timeline({ theme: 'thm-weg' })).state).to.equal('error');
      expect((await timeline({ theme: 'thm-ouderen' })).state).to.equal('empty');
    });

    it('survives a plan of a later version with kinds it does not know', async () => {
      const odd = { ...milestones[0], id: 'ms-odd', type: 'constructor', status: '__proto__', duePrecision: 'week' };
      const element = await timeline({}, 900, { ...plan, schemaVersion: '1.9.0', milestones: [odd, ...milestones] });
      expect(element.state).to.equal('ready');
      expect(shadowText(element)).not.to.contain('function');
    });

    it('speaks English', async () => {
      const element = await timeline({ lang: 'en' });
      await until(() => shadowText(element).includes('Work agenda'));
      expect(shadowText(element)).to.contain('Date passed, nothing reported yet').and.to.contain('some time in 2026');
    });
  });

  describe('exports', () => {
    it('34 and 35 has a table with exactly what is drawn', async () => {
      const element = await timeline();
      const rows = $$(element, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
      expect(rows).to.deep.equal(timelineTable(view(), 'nl').slice(1));
      const drawn = $$(element, '.row li strong').map((title) => title.textContent);
      expect(rows.map((row) => row[1])).to.deep.equal(drawn);
      expect($$(element, 'th').every((head) => head.hasAttribute('scope') && head.textContent)).to.equal(true);
    });

    it('38 writes CSV for Dutch Excel and for machines', async () => {
      const element = await timeline({}, 900, { ...plan, milestones: [milestone('x', { title: '=1+1' })] });
      expect(element.toCSV()).to.match(/^\uFEFFWerkstroom;Onderdeel;Soort;Wanneer;Stand;Wie;Bron\r\n/);
      expect(element.toCSV()).to.contain(`"'=1+1"`);
      expect(element.toCSV({ machine: true })).to.match(/^Werkstroom,Onderdeel/);
    });

    it('gives an SVG that stands alone and holds every item, in the colours of the page', async () => {
      const element = await timeline();
      const image = element.toSVG();
      const parsed = new DOMParser().parseFromString(image, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).to.equal(null);
      expect(parsed.querySelector('foreignObject, script, style, image, use')).to.equal(null);
      expect(image).to.not.match(/var\(|url\(|href|class=|NaN|undefined/);
      const words = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
      for (const { title } of plan.milestones!) expect(words).to.contain(title);
      expect(words).to.contain('datum nog niet bekend');
      element.style.setProperty('--koers-accent', 'rgb(1, 2, 3)');
      expect(element.toSVG()).to.contain('fill="rgb(1, 2, 3)"');
    });

    it('says the whole agenda as text', async () => {
      const text = (await timeline()).toText();
      expect(text).to.contain('Werkstroom Digitaal.').and.to.contain('- Besluit: Titel ooit, datum nog niet bekend');
      expect(timelineWords.in('nl').title).to.equal('Werkagenda');
    });
  });
});
