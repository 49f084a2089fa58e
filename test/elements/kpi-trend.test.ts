import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/elements/kpi-trend/kpi-trend.define.js';
import { axisOf } from '../../src/elements/kpi-trend/kpi-trend.geometry.js';
import { directionOf, whenText } from '../../src/elements/kpi-trend/kpi-trend.model.js';
import type { KpiTrend } from '../../src/elements/kpi-trend/kpi-trend.js';
import type { TrendPoint } from '../../src/elements/kpi-trend/kpi-trend.types.js';
import { writeCsv } from '../../src/lib/csv.js';
import type { Indicator, Observation, Plan, Target } from '../../src/plan/types.js';
import { shadowText, staysWithin, until } from './helpers.js';

const base = (await (await fetch('/test/fixtures/plans/small.json')).json()) as Plan;
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];
const bounds: Record<string, [string, string]> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};

const indicator: Indicator = {
  id: 'ind-care-plan',
  title: 'Mensen met een zorgplan',
  kind: 'result',
  measure: 'share',
  unit: { code: 'percent', label: '%' },
  direction: 'up',
  accumulation: 'stock',
  frequency: 'quarter',
  scale: { min: 0, max: 100, ratio: true },
};
const target: Target = {
  id: 'tgt-care-plan',
  indicatorId: 'ind-care-plan',
  spec: { kind: 'atLeast', value: 75 },
  asWritten: '75% heeft een zorgplan',
  baseline: { value: 48, status: 'known', date: '2024-12-31' },
  start: '2024-12-31',
  due: '2026-12-31',
};

/** An observation of a quarter such as "2026-Q1". */
function of(quarter: string, value: number | null, more: Partial<Observation> = {}): Observation {
  const [year, name] = quarter.split('-') as [string, string];
  const [start, end] = bounds[name]!.map((day) => `${year}-${day}`) as [string, string];
  return {
    ...{ id: `obs-${quarter.toLowerCase()}`, indicatorId: 'ind-care-plan', period: { start, end } },
    ...{ status: 'final', recordedAt: end, source: 'VIPLive', value, ...more },
  };
}

const rising = [48, 50, 53, 57, 60, 62].map((value, index) => of(quarters[index]!, value));

function planOf(observations: Observation[], change: Partial<Indicator> = {}, targets: Target[] = [target]): Plan {
  return { ...base, indicators: [{ ...indicator, ...change }], targets, observations };
}

async function trend(plan: unknown, attributes: Partial<KpiTrend> = {}, width = 700): Promise<KpiTrend> {
  const box = await fixture<HTMLElement>(
    html`<div><koers-kpi-trend kpi="ind-care-plan" as-of="2026-07-05" lang="nl"></koers-kpi-trend></div>`,
  );
  box.style.width = `${width}px`;
  const element = box.querySelector('koers-kpi-trend')!;
  Object.assign(element, { planData: plan }, attributes);
  await until(() => element.state !== 'loading');
  await element.updateComplete;
  // The drawing follows when the width is known, and a sentence instead of a drawing has none to wait for.
  await until(() => !$(element, '.chart') || !!$(element, '.drawing'));
  return element;
}

const $ = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const $$ = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: Element, selector: string) => $(element, selector)!.textContent.replace(/\s+/g, ' ').trim();
const rows = (element: Element) =>
  $$(element, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
/** Pieces of the line: one `M` starts each. */
const pieces = (element: Element) => ($(element, '.line')?.getAttribute('d') ?? '').split('M').filter(Boolean);

describe('koers-kpi-trend', () => {
  describe('what it says', () => {
    it('says the change, the direction and the target in plain sentences', async () => {
      const element = await trend(planOf(rising));
      expect(text(element, '.summary')).to.contain(
        'Van 48 naar 62 procent. De lijn stijgt. Het doel van 75 procent is nog niet gehaald.',
      );
      expect(text(element, '.summary')).to.contain(
        'Lijngrafiek met 6 cijfers, van 1e kwartaal 2025 tot en met 2e kwartaal 2026.',
      );
      expect(element.toText()).to.match(/^Mensen met een zorgplan: Van 48 naar 62 procent\./);
    });

    it('says one figure without a direction', async () => {
      const element = await trend(planOf([of('2026-Q2', 62)]));
      expect(text(element, '.summary')).to.contain('Er is één cijfer: 62 procent (2e kwartaal 2026).');
      expect($$(element, '.line')).to.have.length(0);
      expect($(element, '.dot')).to.not.equal(null);
    });

    it('says that nothing was measured, and never zero', async () => {
      const element = await trend(planOf([]));
      expect(element.state).to.equal('empty');
      expect(shadowText(element)).to.contain('Er is nog geen cijfer gemeten.');
      expect(shadowText(element)).to.not.match(/\b0\b/);
      expect([element.toSVG(), element.toCSV()]).to.deep.equal(['', '']);
    });

    it('shows stories in order where there is no figure', async () => {
      const told = [
        of('2026-Q1', null, { narrative: 'Ik wist waar ik moest zijn.' }),
        of('2026-Q2', null, { narrative: 'Eén gesprek was genoeg.' }),
      ];
      const element = await trend(planOf(told, { measure: 'narrative', scale: undefined }, []));
      expect($$(element, '.stories q').map((item) => item.textContent)).to.deep.equal([
        'Ik wist waar ik moest zijn.',
        'Eén gesprek was genoeg.',
      ]);
      expect($(element, '.chart')).to.equal(null);
      expect(element.toCSV()).to.contain('Eén gesprek was genoeg.');
    });

    it('tells the steps of a milestone, and draws no line of done and not done', async () => {
      const spec = { kind: 'milestone', steps: [{ id: 'st-1', text: 'Visie vastgesteld', done: true }] };
      const change = { measure: 'yesno', unit: { code: 'done', label: 'gereed' }, scale: undefined } as const;
      const element = await trend(planOf([of('2026-Q2', 1)], change, [{ ...target, baseline: undefined, spec }]));
      expect(shadowText(element)).to.contain('Klaar: Visie vastgesteld');
      expect($(element, '.chart')).to.equal(null);
      expect(element.toSVG()).to.equal('');
    });

    it('says when the target date passed without success', async () => {
      const element = await trend(planOf(rising, {}, [{ ...target, due: '2026-03-31' }]));
      expect(text(element, '.summary')).to.contain('Het doel van 75 procent is niet gehaald.');
    });

    it('follows the written rule for the direction', () => {
      const say = (before: number, last: number, change: Partial<Indicator> = {}) =>
        directionOf({ ...indicator, ...change }, [{ value: before }, { value: last }] as TrendPoint[]);
      expect([say(60, 61), say(60, 60.9), say(60, 59)]).to.deep.equal(['up', 'same', 'down']);
      const days = { measure: 'score', unit: { code: 'days', label: 'dagen' } } as const;
      expect([say(50, 51, days), say(50, 50.9, days), say(0, 0.1, days), say(0, 0, days)]).to.deep.equal([
        'up',
        'same',
        'up',
        'same',
      ]);
      expect(directionOf(indicator, [{ value: 4 }] as TrendPoint[])).to.equal(undefined);
    });

    it('says that the direction is of the last step where the whole went the other way', async () => {
      const element = await trend(planOf([of('2025-Q4', 70), of('2026-Q1', 55), of('2026-Q2', 60)]));
      expect(text(element, '.summary')).to.contain('Van 70 naar 60 procent. Sinds het cijfer ervoor stijgt de lijn.');
    });

    it('keeps the rule one step away', async () => {
      const element = await trend(planOf(rising));
      expect(shadowText(element)).to.contain('Is het verschil minder dan 1 procentpunt');
    });

    it('speaks English', async () => {
      const element = await trend(planOf(rising), { lang: 'en' });
      expect(text(element, '.summary')).to.contain(
        'From 48 to 62 percent. The line rises. The target of 75 percent is not reached yet.',
      );
      expect(text(element, '.table summary')).to.contain('View as a table');
    });
  });

  describe('drawing', () => {
    it('draws target, start, expected path and every figure', async () => {
      const element = await trend(planOf(rising));
      expect(pieces(element)).to.have.length(1);
      for (const name of ['target', 'baseline', 'expected'])
        expect($(element, `path.${name}`), name).to.not.equal(null);
      expect($(element, '.drawing')!.textContent).to.contain('Doel 75%').and.to.contain('Start 48%');
      expect($(element, '.dot')!.getAttribute('d')!.split('M')).to.have.length(7);
    });

    it('30 breaks the line where a figure is missing, suppressed or was never recorded', async () => {
      const missing = rising.map((item, index) =>
        index === 2 ? { ...item, status: 'missing' as const, value: null } : item,
      );
      expect(pieces(await trend(planOf(missing)))).to.have.length(2);
      const hidden = rising.map((item, index) => (index === 2 ? { ...item, status: 'suppressed' as const } : item));
      const element = await trend(planOf(hidden));
      expect(pieces(element)).to.have.length(2);
      expect(rows(element)[2]![1]).to.equal('niet te tonen');
      expect(shadowText(element) + element.toCSV() + element.toSVG()).to.not.match(/\b53\b/);
      expect(pieces(await trend(planOf(rising.filter((_, index) => index !== 2))))).to.have.length(2);
    });

    it('30 draws provisional and estimated figures hollow, and says so', async () => {
      const plan = planOf([
        ...rising.slice(0, 4),
        of('2026-Q1', 60, { status: 'estimated' }),
        of('2026-Q2', 62, { status: 'provisional' }),
      ]);
      const element = await trend(plan);
      expect($(element, '.hollow')!.getAttribute('d')!.split('M')).to.have.length(3);
      expect(text(element, '.notes')).to.contain('voorlopig of geschat');
      expect(text(element, '.summary')).to.contain('Het laatste cijfer is voorlopig.');
    });

    it('uses the last revision and keeps what it replaced in the table', async () => {
      const revised = of('2026-Q2', 62, {
        id: 'obs-new',
        revisionOf: 'obs-2026-q2',
        reason: 'Dubbel geteld',
        recordedAt: '2026-07-04',
      });
      const element = await trend(planOf([...rising.slice(0, 5), of('2026-Q2', 70), revised]));
      expect(text(element, '.summary')).to.contain('Van 48 naar 62 procent.');
      expect(rows(element)).to.have.length(6);
      expect(rows(element).at(-1)!.at(-1)).to.contain('Dubbel geteld. Herzien. Eerst stond hier 70% (30 jun 2026).');
    });

    it('breaks the series where a target was replaced', async () => {
      const old: Target = {
        ...target,
        id: 'tgt-old',
        spec: { kind: 'atLeast', value: 60 },
        supersededById: 'tgt-care-plan',
        due: '2025-12-31',
      };
      const next: Target = {
        ...target,
        start: '2025-10-01',
        baseline: { value: 53, status: 'known', date: '2025-10-01' },
      };
      const element = await trend(planOf(rising, {}, [old, next]));
      expect(pieces(element)).to.have.length(2);
      expect($$(element, 'path.target')).to.have.length(2);
      expect(text(element, '.summary'))
        .to.contain('Nieuw doel sinds 1 oktober 2025.')
        .and.to.contain('Van 57 naar 62 procent.');
      expect(rows(element).map((row) => row[2])).to.deep.equal(['60%', '60%', '60%', '75%', '75%', '75%']);
    });

    it('does not hang on targets that replace each other in a circle', async () => {
      const circle = [
        { ...target, supersededById: 'tgt-b' },
        { ...target, id: 'tgt-b', supersededById: 'tgt-care-plan' },
      ];
      const element = await trend(planOf(rising, {}, circle), { kpi: 'tgt-b' });
      expect(element.state).to.equal('ready');
    });

    it('draws a range as a band', async () => {
      const spec = { kind: 'range', min: 15, max: 20 };
      const plan = planOf(
        [of('2026-Q1', 9), of('2026-Q2', 12)],
        { measure: 'count', unit: { code: 'groups', label: 'groepen' }, scale: undefined },
        [{ ...target, spec }],
      );
      const element = await trend(plan);
      expect($(element, 'path.band')).to.not.equal(null);
      expect($(element, '.drawing')!.textContent).to.contain('Doel 15 tot 20');
      expect(rows(element)[0]![2]).to.equal('15 tot 20 groepen');
    });

    it('keeps the axis within the scale and says which figures do not fit', async () => {
      const element = await trend(planOf([...rising.slice(0, 5), of('2026-Q2', 900)]));
      expect($(element, 'path.outside')).to.not.equal(null);
      expect(text(element, '.notes')).to.contain('Eén cijfer past niet op de as');
      expect(rows(element).at(-1)![1]).to.equal('900%');
    });

    it('30 says that an axis does not start at zero', async () => {
      expect(text(await trend(planOf(rising)), '.notes')).to.contain('De as begint bij 40%.');
      const low = await trend(planOf([of('2026-Q1', 5), of('2026-Q2', 50)]));
      expect(text(low, '.notes')).to.not.contain('De as begint');
    });

    it('chooses round axes for any numbers', () => {
      const free: [number, number] = [-1e15, 1e15];
      expect(axisOf([48, 75], [0, 100], 0.1, 5)).to.deep.equal({ min: 40, max: 80, ticks: [40, 50, 60, 70, 80] });
      expect(axisOf([3, 4], free, 1, 5).ticks).to.deep.equal([2, 3, 4, 5]);
      expect(axisOf([0, 0], free, 1, 5).min).to.equal(0);
      for (const extent of [
        [-1e308, 1e308],
        [7, 7],
        [-5, -5],
        [1e-9, 2e-9],
        [0, 1e15],
      ] as [number, number][]) {
        const axis = axisOf(extent, free, 0.001, 5);
        expect(axis.max).to.be.above(axis.min);
        expect(axis.ticks.length).to.be.within(1, 12);
      }
    });

    it('goes from sparkline to full chart with its width', async () => {
      const small = await trend(planOf(rising), {}, 220);
      const large = await trend(planOf(rising), {}, 900);
      expect($$(small, '.drawing text')).to.have.length(2);
      expect($(large, '.drawing')!.textContent).to.contain('kw 1');
      const box = (element: Element) => $(element, '.drawing')!.getBoundingClientRect();
      expect(box(small).height).to.be.below(box(large).height / 2);
    });

    it('follows a new width', async () => {
      const element = await trend(planOf(rising), {}, 900);
      element.parentElement!.style.width = '400px';
      await until(() => $(element, '.drawing')!.getBoundingClientRect().width < 400);
      expect(element.scrollWidth).to.be.at.most(400);
    });

    it('shares one scale in a group, and else says that it has its own', async () => {
      const plan = planOf([
        ...rising,
        ...[5, 6].map((value, index) => ({
          ...of(quarters[index]!, value),
          id: `obs-b${index}`,
          indicatorId: 'ind-b',
        })),
      ]);
      plan.indicators!.push({ ...indicator, id: 'ind-b' });
      const box = await fixture<HTMLElement>(
        html`<div>${['ind-care-plan', 'ind-b'].map((kpi) => html`<koers-kpi-trend kpi=${kpi} .planData=${plan} as-of="2026-07-05" lang="nl"></koers-kpi-trend>`)}</div>`,
      );
      const pair = [...box.querySelectorAll('koers-kpi-trend')];
      await until(() => pair.every((element) => $(element, '.notes')?.textContent!.includes('Eigen schaal')));
      for (const element of pair) element.scaleGroup = 'together';
      await until(() => pair.every((element) => !$(element, '.notes')?.textContent!.includes('Eigen schaal')));
      const ticks = pair.map((element) =>
        $$(element, '.drawing text')
          .map((item) => item.textContent)
          .filter((item) => item.endsWith('0%')),
      );
      expect(ticks[0]!.filter((item) => item.length < 5)).to.include('0%');
      expect(ticks[1]).to.include('80%');
    });

    for (const width of [256, 296, 340, 420])
      it(`lets no two texts of the drawing run into each other, ${width} pixels wide`, async () => {
        const goal = { ...target, norm: 90, start: '2026-01-01', due: '2026-12-31' };
        const element = await trend(planOf([of('2026-Q1', 60), of('2026-Q2', 62)], {}, [goal]), {}, width);
        const boxes = $$(element, '.drawing text').map(
          (item) => [item.textContent, item.getBoundingClientRect()] as const,
        );
        expect(boxes.some(([words]) => /2026/.test(words))).to.equal(true);
        // A box is higher than its letters, in one browser more than in another: texts on one line share most of their height.
        const shared = (a: DOMRect, b: DOMRect) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const over = boxes.flatMap(([one, a], index) =>
          boxes
            .slice(index + 1)
            .filter(([, b]) => a.left < b.right && b.left < a.right && shared(a, b) > a.height / 2)
            .map(([other]) => `${one} over ${other}`),
        );
        expect(over).to.deep.equal([]);
      });

    it('draws 10,000 figures, few per pixel, and pages the table', async () => {
      const start = Date.UTC(1999, 0, 1);
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        ...{
          id: `obs-n${index}`,
          indicatorId: 'ind-care-plan',
          status: 'final',
          recordedAt: '2026-01-01',
          source: 'x',
        },
        asOf: new Date(start + index * 86_400_000).toISOString().slice(0, 10),
        value: index === 5000 ? 99 : 40 + (index % 17),
      })) as Observation[];
      const element = await trend(planOf(many, { frequency: 'month' }), { from: '1999' });
      const corners = $(element, '.line')!.getAttribute('d')!.split('L').length;
      expect(corners).to.be.within(500, 4 * 700);
      expect(text(element, '.summary')).to.contain('Hoogste: 99 procent');
      ($(element, '.table') as HTMLDetailsElement).open = true;
      await until(() => rows(element).length === 200);
      expect(text(element, '.pages [role=status]')).to.equal('Rij 9.801 tot en met 10.000 van 10.000');
      $$(element, '.table button')[0]!.click();
      await element.updateComplete;
      expect(text(element, '.pages [role=status]')).to.equal('Rij 9.601 tot en met 9.800 van 10.000');
      expect(element.toCSV().trim().split('\r\n')).to.have.length(10_001);
    });
  });

  describe('properties', () => {
    it('shows a period by date, quarter or year', async () => {
      const element = await trend(planOf(rising), { from: '2025-Q3', to: '2026-03-31' });
      expect(rows(element).map((row) => row[0])).to.deep.equal([
        '3e kwartaal 2025',
        '4e kwartaal 2025',
        '1e kwartaal 2026',
      ]);
      element.from = '2026';
      await element.updateComplete;
      expect(rows(element)).to.have.length(1);
    });

    it('shows the figures of one area', async () => {
      const area = base.areas!.at(-1)!.id;
      const element = await trend(planOf([...rising, of('2026-Q2', 33, { id: 'obs-area', areaId: area })]), { area });
      expect(rows(element).map((row) => row[1])).to.deep.equal(['33%']);
    });

    it('has a target in the table only while its line is drawn', async () => {
      const element = await trend(
        planOf(rising, {}, [
          {
            ...target,
            start: '2025-05-01',
            baseline: { value: 48, status: 'known', date: '2025-05-01' },
            due: '2025-12-31',
          },
        ]),
      );
      expect(rows(element).map((row) => row[2])).to.deep.equal(['geen', '75%', '75%', '75%', 'geen', 'geen']);
      expect(rows(element).map((row) => row[3] === 'geen')).to.deep.equal([true, false, false, false, true, true]);
    });

    it('takes the area of the whole plan for the plan, in a target as in an observation', async () => {
      const all = rising.map((item) => ({ ...item, areaId: base.areaId }));
      expect(rows(await trend(planOf(all)))).to.have.length(6);
      expect(rows(await trend(planOf(rising, {}, [{ ...target, areaId: base.areaId }])))).to.have.length(6);
    });

    it('names periods as people do', () => {
      const name = (start: string, end: string) => whenText({ period: { start, end } } as Observation, 'nl');
      expect(name('2025-01-01', '2025-12-31')).to.equal('2025');
      expect(name('2025-07-01', '2025-12-31')).to.equal('2e helft van 2025');
      expect(name('2025-04-01', '2025-06-30')).to.equal('2e kwartaal 2025');
      expect(name('2025-02-01', '2025-02-28')).to.equal('februari 2025');
      expect(name('2025-02-01', '2025-04-30')).to.equal('1 feb 2025 – 30 apr 2025');
      expect(name('2025-02-03', '2025-02-03')).to.equal('3 februari 2025');
    });

    it('takes the table and the sentence along when the figures change', async () => {
      const element = await trend(planOf(rising.slice(0, 5)));
      element.planData = planOf(rising);
      await element.updateComplete;
      expect(text(element, '.summary')).to.contain('Van 48 naar 62 procent.');
      expect(rows(element)).to.have.length(6);
    });

    for (const [name, observations] of Object.entries({
      'numbers that are none': [of('2026-Q1', Number.NaN), of('2026-Q2', Infinity)],
      'huge numbers': [of('2026-Q1', -1e308), of('2026-Q2', 1e308)],
    })) {
      it(`does not stumble over ${name}`, async () => {
        const element = await trend(planOf(observations, { scale: undefined }));
        expect(element.state).to.be.oneOf(['ready', 'empty', 'error']);
        expect($(element, '.drawing')?.outerHTML ?? '').to.not.match(/NaN|Infinity/);
      });
    }

    it('says that an unknown KPI is not in the plan', async () => {
      const element = await trend(planOf(rising), { kpi: '__proto__' });
      expect(element.state).to.equal('error');
    });
  });

  describe('table and files', () => {
    it('34 and 35 holds exactly the drawn numbers, in the same order', async () => {
      const element = await trend(planOf(rising));
      expect($$(element, 'thead th').map((cell) => cell.textContent)).to.deep.equal([
        'Periode',
        'Cijfer',
        'Doel',
        'Verwacht',
        'Opmerking',
      ]);
      expect(rows(element).map((row) => row.slice(0, 4))).to.deep.equal([
        ['1e kwartaal 2025', '48%', '75%', '51,3%'],
        ['2e kwartaal 2025', '50%', '75%', '54,7%'],
        ['3e kwartaal 2025', '53%', '75%', '58,1%'],
        ['4e kwartaal 2025', '57%', '75%', '61,5%'],
        ['1e kwartaal 2026', '60%', '75%', '64,8%'],
        ['2e kwartaal 2026', '62%', '75%', '68,2%'],
      ]);
      expect(text(element, 'caption'))
        .to.contain('Het doel: 75% op 31 december 2026.')
        .and.to.contain('Bij de start 48%.');
    });

    it('34 puts each figure of the table where the axis says', async () => {
      const element = await trend(planOf(rising), {}, 900);
      const [from, to] = ['40%', '80%'].map((label) => {
        const tick = $$(element, '.drawing text').find((item) => item.textContent === label)!;
        return Number(tick.getAttribute('y'));
      }) as [number, number];
      const heights = [
        ...$(element, '.line')!
          .getAttribute('d')!
          .matchAll(/[ML][\d.]+ ([\d.]+)/g),
      ].map((match) => Number(match[1]));
      const shift = 13 * 0.35;
      const values = heights.map((y) => 40 + ((y + shift - from) / (to - from)) * 40);
      [48, 50, 53, 57, 60, 62].forEach((value, index) => expect(values[index]).to.be.closeTo(value, 0.15));
    });

    it('38 gives Dutch Excel semicolons, decimal commas and a byte order mark', async () => {
      const element = await trend(planOf([of('2026-Q1', 60.5), of('2026-Q2', 62.25, { reason: '=SOM(A1)' })]));
      const lines = element.toCSV().split('\r\n');
      expect(lines[0]).to.equal(
        '\uFEFFVan;Tot en met;Cijfer;Soort;Doel;Doel tot;Verwacht;Bij de start;Opmerking;Bron;Norm',
      );
      expect(lines[1]).to.match(/^2026-01-01;2026-03-31;60,5;definitief;75;;64,8\d*;48;;VIPLive;$/);
      expect(lines[2]).to.contain(`"'=SOM(A1)."`);
    });

    it('38 gives machines commas, points and the numbers as they are', async () => {
      const counts = [of('2026-Q1', null, { numerator: 46, denominator: 60 }), of('2026-Q2', 62)];
      const [head, first] = (await trend(planOf(counts))).toCSV({ machine: true }).split('\r\n');
      expect(head).to.equal('start,end,value,status,target,max,expected,baseline,note,source,norm');
      expect(Number(first!.split(',')[2])).to.equal((100 * 46) / 60);
    });

    it('38 quotes what a spreadsheet would run, and nothing else', () => {
      const csv = writeCsv([['=1+1', '+31', '-x', '@a', 'a"b;c', 'gewoon', -3.5, null, Number.NaN]], {
        separator: ';',
        decimal: ',',
      });
      expect(csv).to.equal(`"'=1+1";"'+31";"'-x";"'@a";"a""b;c";gewoon;-3,5;;\r\n`);
    });

    it('39 gives an SVG that stands alone', async () => {
      const element = await trend(planOf(rising, { title: 'Zorgplan <script>&"' }));
      const image = element.toSVG();
      const parsed = new DOMParser().parseFromString(image, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).to.equal(null);
      expect(parsed.querySelector('title')!.textContent).to.equal('Zorgplan <script>&"');
      expect(parsed.querySelector('foreignObject, script, style, image, use')).to.equal(null);
      expect(image).to.not.match(/var\(|url\(|href|class=|NaN|undefined/);
      expect(image).to.contain('sans-serif').and.to.contain('Doel 75%');
    });

    it('39 gives an SVG that a page can draw and read back: the colours of the chart are in it', async () => {
      const element = await trend(planOf(rising), {}, 700);
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(element.toSVG())}`;
      await image.decode();
      // Twice the size, as for print.
      const [width, height] = [2 * image.width, 2 * image.height];
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, width, height);
      const seen = new Set<string>();
      // Throws when the picture brought anything from elsewhere.
      const { data } = context.getImageData(0, 0, width, height);
      for (let at = 0; at < data.length; at += 4) seen.add(data.subarray(at, at + 3).join());
      const line = getComputedStyle($(element, '.line')!).stroke.match(/\d+/g)!.join();
      expect(line).to.equal('29,55,123');
      expect(seen.has(line), 'the line').to.equal(true);
      expect(seen.has('255,255,255'), 'the ground').to.equal(true);
      expect(seen.size, 'edges of letters').to.be.greaterThan(20);
    });

    it('saves and copies with buttons, without a form', async () => {
      const element = await trend(planOf(rising));
      expect($(element, 'form')).to.equal(null);
      const names = (await savedBy(element)).map(({ name }) => name);
      expect(names).to.deep.equal(['csv', 'svg', 'png'].map((type) => `mensen-met-een-zorgplan.${type}`));
      await until(() => $$(element, '[role=status]').some((item) => /gekopieerd|lukte niet/.test(item.textContent)));
    });

    it('saves as PNG the pixels of the SVG, at twice its size', async () => {
      const element = await trend(planOf(rising));
      const [, svg, png] = await savedBy(element);
      const [drawn, painted] = await Promise.all([pixelsOf(svg!.href, 2), pixelsOf(png!.href, 1)]);
      expect([painted.width, painted.height]).to.deep.equal([drawn.width, drawn.height]);
      let different = 0;
      for (let at = 0; at < drawn.data.length; at += 4) {
        const by = [0, 1, 2].map((part) => Math.abs(drawn.data[at + part]! - painted.data[at + part]!));
        if (Math.max(...by) > 64) different += 1;
      }
      expect(different / (drawn.data.length / 4)).to.be.below(0.01);
      const inked = painted.data.filter((part, index) => index % 4 === 0 && part < 200).length;
      expect(inked).to.be.above(1000);
    });

    it('opens the table for print and closes it after', async () => {
      const element = await trend(planOf(rising));
      const table = $(element, '.table') as HTMLDetailsElement;
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(table.open).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      expect(table.open).to.equal(false);
    });

    it('draws the chart for paper, whatever the width of the screen, and for the screen again after', async () => {
      for (const width of [280, 1200]) {
        const element = await trend(planOf(rising), {}, width);
        const drawn = () => Number($(element, '.drawing')!.getAttribute('width'));
        const before = drawn();
        expect(before).to.not.equal(600);
        dispatchEvent(new Event('beforeprint'));
        await element.updateComplete;
        expect(drawn(), `from ${width}`).to.equal(600);
        dispatchEvent(new Event('afterprint'));
        await element.updateComplete;
        expect(drawn()).to.equal(before);
      }
    });

    it('writes the last figure above its point, or below it when a line passes there', async () => {
      // Half way below the expected path of about 68; just below that path; just below the target of 75.
      for (const [value, side] of [
        [62, 'above'],
        [66, 'below'],
        [74, 'below'],
      ] as const) {
        const element = await trend(planOf([...rising.slice(0, -1), { ...rising.at(-1)!, value }]), {}, 700);
        const label = $(element, 'text.strong')!;
        expect(label.textContent).to.equal(`${value}%`);
        // The last of a rising line is the highest dot.
        const point = $(element, '.dot')!.getBoundingClientRect().top;
        const { top, bottom } = label.getBoundingClientRect();
        expect((top + bottom) / 2 < point ? 'above' : 'below', label.textContent).to.equal(side);
      }
    });
  });

  describe('keyboard', () => {
    it('has no tab stop in the chart by itself, and one when asked', async () => {
      const still = await trend(planOf(rising));
      expect($$(still, '.chart[tabindex], .chart [tabindex]')).to.have.length(0);
      const element = await trend(planOf(rising), { interactive: true });
      expect($$(element, '.chart[tabindex="0"]')).to.have.length(1);
    });

    it('20 reads the figures one by one', async () => {
      const element = await trend(planOf(rising), { interactive: true });
      const chosen: string[] = [];
      element.addEventListener('koers-select', (event) => chosen.push(event.id));
      $(element, '.chart')!.focus();
      const read = async (press: string) => {
        await sendKeys({ press });
        await element.updateComplete;
        return text(element, '.read');
      };
      expect(await read('ArrowRight')).to.equal('1e kwartaal 2025: 48%');
      expect(await read('ArrowRight')).to.equal('2e kwartaal 2025: 50%');
      expect(await read('End')).to.equal('2e kwartaal 2026: 62%');
      expect(await read('ArrowRight')).to.equal('2e kwartaal 2026: 62%');
      expect(await read('Home')).to.equal('1e kwartaal 2025: 48%');
      expect($(element, '.chosen')).to.not.equal(null);
      expect(await read('Escape')).to.contain('pijltjestoetsen');
      expect($(element, '.chosen')).to.equal(null);
      expect(element.shadowRoot!.activeElement).to.equal($(element, '.chart'));
      expect(chosen).to.deep.equal(['obs-2025-q1', 'obs-2025-q2', 'obs-2026-q2', 'obs-2025-q1']);
      expect($(element, '.read')!.getAttribute('aria-live')).to.equal('polite');
    });

    it('lets a page show something else', async () => {
      const element = await trend(planOf(rising), { interactive: true });
      element.addEventListener('koers-select', (event) => {
        event.preventDefault();
      });
      $(element, '.chart')!.focus();
      await sendKeys({ press: 'End' });
      await element.updateComplete;
      expect($(element, '.chosen')).to.equal(null);
    });
  });

  describe('accessibility', () => {
    it('has nothing for axe to find: full, interactive, table open', async () => {
      const element = await trend(planOf(rising), { interactive: true });
      for (const details of $$(element, 'details')) (details as HTMLDetailsElement).open = true;
      await expect(element).to.be.accessible();
    });

    it('has nothing for axe to find: sparkline, empty, stories, dark, forced colours', async () => {
      await expect(await trend(planOf(rising), {}, 220)).to.be.accessible();
      await expect(await trend(planOf([]))).to.be.accessible();
      await expect(
        await trend(planOf([of('2026-Q1', null, { narrative: 'Goed.' })], { measure: 'narrative' }, [])),
      ).to.be.accessible();
      const dark = await trend(planOf(rising));
      dark.parentElement!.setAttribute('style', 'color-scheme: dark; background: #12161c');
      await expect(dark).to.be.accessible();
      await executeServerCommand('emulate', { features: { 'forced-colors': 'active' } });
      try {
        await expect(await trend(planOf(rising))).to.be.accessible();
      } finally {
        await executeServerCommand('emulate', {});
      }
    });

    it('hides the drawing from screen readers, since the sentence and the table say it', async () => {
      const element = await trend(planOf(rising));
      expect($(element, '.drawing')!.getAttribute('aria-hidden')).to.equal('true');
    });

    for (const width of [160, 288, 320]) {
      it(`stays within ${width} pixels, with long words`, async () => {
        const element = await trend(
          planOf(rising, { title: 'Meerjarenpatiëntenervaringsvragenlijstonderzoek in huisartsenpraktijken' }),
          {},
          width,
        );
        // The table scrolls within its own region, which can take the focus.
        $(element, '.scroll')!.firstElementChild!.remove();
        staysWithin(element, width);
        for (const label of $$(element, '.drawing text')) {
          expect(parseFloat(getComputedStyle(label).fontSize)).to.be.at.least(12);
          const box = label.getBoundingClientRect();
          expect(box.right - element.getBoundingClientRect().left).to.be.at.most(width);
        }
      });
    }
  });
});

/** Presses every button that saves, and gives what the browser would have kept. */
async function savedBy(element: KpiTrend): Promise<{ name: string; href: string }[]> {
  const files: { name: string; href: string }[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, href: this.href });
  };
  try {
    for (const button of $$(element, '.tail > details:last-of-type button')) button.click();
    await until(() => files.length === 3);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return files;
}

/** The pixels of a picture file. */
async function pixelsOf(href: string, scale: number): Promise<ImageData> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
