/** Shapes that the description of the model leaves open: each is read, by every validator, and shown as it was meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { planToWorkbook } from '../../src/cli/export/workbook.js';
import { readWorkbook } from '../../src/cli/import/workbook.js';
import { gridsToPlan } from '../../src/cli/table/to-plan.js';
import { textOf } from '../../src/front-door/text.js';
import { textIn } from '../../src/lib/text.js';
import { checkPlan } from '../../src/plan/check.js';
import { goalDetails } from '../../src/elements/goal-matrix/goal-matrix.details.js';
import { reportView } from '../../src/elements/report/report.model.js';
import { matrixView } from '../../src/elements/goal-matrix/goal-matrix.model.js';
import { planJsonSchema } from '../../src/plan/json-schema.js';
import { parsePlan } from '../../src/plan/parse.js';
import { planSchema } from '../../src/plan/schema.js';
import { planWith } from '../fixtures/plans/index.js';

const OPEN: [what: string, change: (plan: any) => void][] = [
  ['a version as a number', (p) => (p.version = 2)],
  ['a goal number as a number', (p) => (p.goals[0].number = 1)],
  ['two kinds of novelty', (p) => (p.goals[0].novelty = ['new', 'extended'])],
  ['a citation without a place', (p) => delete p.citations[0].place],
  ['a note without a type', (p) => delete p.notes[0].type],
  ['a dependency without a type', (p) => delete p.dependencies[0].type],
  ['a choice without an id', (p) => delete p.priorityChoices[0].id],
  ['codes as plain text', (p) => (p.indicators[0].externalRefs = ['ICPC A05'])],
  ['a text in English only', (p) => (p.goals[0].plainText = { en: 'Only in English' })],
  ['a title in English only', (p) => (p.goals[1].title = { en: 'Only in English' })],
  ['a summary in English only', (p) => (p.summary = { en: 'Only in English' })],
  ['a quarter as its first and last day', (p) => (p.reports[0].period = { start: '2026-07-01', end: '2026-09-30' })],
  ['a relation without a word for it', (p) => (p.goals[0].related = [{ goalId: p.goals[1].id }])],
];

/** What may be written in two ways, with how it is read. */
const SECOND_WAYS: [what: string, written: (plan: any) => void, read: (plan: any) => void][] = [
  [
    'who is responsible as an id',
    (p) => (p.goals[0].responsible = [p.organisations[1].id, { name: 'Iemand' }]),
    (p) => (p.goals[0].responsible = [{ organisationId: p.organisations[1].id }, { name: 'Iemand' }]),
  ],
  [
    'a related goal as an id',
    (p) => (p.goals[0].related = [p.goals[1].id]),
    (p) => (p.goals[0].related = [{ goalId: p.goals[1].id }]),
  ],
  [
    'a choice that is called state',
    (p) => {
      rename(p.priorityChoices[0]);
    },
    (p) => (p.priorityChoices[0].state = p.priorityChoices[0].choice),
  ],
];
function rename(item: any): void {
  item.state = item.choice;
  delete item.choice;
}
const all = () =>
  planWith((plan) => {
    for (const [, change] of [...OPEN, ...SECOND_WAYS]) change(plan);
  });
const published = new Ajv2020({ strict: false }).compile(planJsonSchema());

describe('shapes that the model leaves open', () => {
  for (const [what, change] of OPEN) {
    it(`${what} is read`, () => {
      const plan = planWith(change);
      const parsed = parsePlan(plan);
      assert.deepEqual(parsed, { ok: true, plan, warnings: [] });
      assert.ok(published(plan), JSON.stringify(published.errors));
      assert.ok(planSchema.safeParse(plan).success);
    });
  }

  for (const [what, written, read] of SECOND_WAYS) {
    it(`${what} is read as the longer way`, () => {
      const plan = planWith(written);
      assert.deepEqual(parsePlan(plan), { ok: true, plan: planWith(read), warnings: [] });
      assert.ok(published(plan), JSON.stringify(published.errors));
      assert.deepEqual(planSchema.parse(plan), planWith(read));
      assert.deepEqual(checkPlan(plan), checkPlan(planWith(read)), 'nothing else is found');
    });
  }

  it('a choice must say something, by one of its names', () => {
    for (const change of [
      (item: any) => delete item.choice,
      (item: any) => {
        rename(item);
        item.state = 'perhaps';
      },
      (item: any) => Object.assign(item, { choice: 'perhaps', state: 'minimal' }),
      (item: any) => Object.assign(item, { choice: [] }),
    ]) {
      const plan = planWith((p) => {
        change(p.priorityChoices[0]);
      });
      assert.equal(parsePlan(plan).ok, false);
      assert.equal(published(plan), false);
      assert.equal(planSchema.safeParse(plan).success, false);
    }
  });

  it('a field without a name is no second way', () => {
    const plan = planWith((p) => (p.goals[0].responsible = [{ '': null }]));
    assert.deepEqual(parsePlan(plan), { ok: true, plan, warnings: [] });
  });

  it('a text in no language of ours, or a period that is none, is refused', () => {
    for (const text of [{}, { de: 'x' }, { nl: 5, en: 'x' }, { en: 5 }, [{ en: 'x' }]])
      assert.equal(parsePlan(planWith((p) => (p.title = text))).ok, false, JSON.stringify(text));
    for (const period of ['2026', { start: '2026-07-01' }, { start: 'juli', end: 'september' }, []])
      assert.equal(parsePlan(planWith((p) => (p.reports[0].period = period))).ok, false, JSON.stringify(period));
  });

  it('a reference that leads nowhere is found where it was written', () => {
    const plan = planWith((p) => {
      p.goals[0].responsible = ['org-weg'];
      p.goals[1].related = ['goal-weg', { goalId: 'goal-weg' }];
    });
    assert.deepEqual(
      checkPlan(plan)
        .filter(({ code }) => code === 'reference')
        .map(({ path, message }) => [path, message.split(' ')[0]]),
      [
        ['goals[0].responsible[0]', 'goals[0].responsible[0]'],
        ['goals[1].related[0]', 'goals[1].related[0]'],
        ['goals[1].related[1].goalId', 'goals[1].related[1].goalId'],
      ],
    );
    const wrong = parsePlan(planWith((p) => (p.goals[0].responsible = ['Org Weg'])));
    assert.ok(!wrong.ok);
    assert.deepEqual(
      wrong.errors.map(({ path, code }) => [path, code]),
      [['goals[0].responsible[0]', 'format']],
    );
  });

  it('a period that is no quarter is told, since no report shows it', () => {
    const found = (end: string) =>
      checkPlan(planWith((p) => (p.reports[0].period = { start: '2026-07-01', end })))
        .filter(({ path }) => path === 'reports[0].period')
        .map(({ level, code }) => [level, code]);
    assert.deepEqual(found('2026-09-30'), []);
    assert.deepEqual(found('2026-12-31'), [['warning', 'noQuarter']]);
    assert.ok(found('2026-06-30').some(([level, code]) => level === 'error' && code === 'order'));
  });

  it('a report of a quarter by its days is that of the quarter by its name', () => {
    const shown = (period: unknown) =>
      reportView(
        planWith((p) => (p.reports[0].period = period)),
        { lang: 'nl', now: '2026-12-01', period: '2026-Q3', groupBy: '' },
      );
    const named: any = shown('2026-Q3');
    assert.deepEqual(shown({ start: '2026-07-01', end: '2026-09-30' }), named);
    assert.notDeepEqual(shown('2026-Q2'), named, 'the report is part of it');
  });

  it('a text in one language stands in for the other', () => {
    assert.equal(textIn({ en: 'Care' }, 'nl'), 'Care');
    assert.equal(textIn({ nl: 'Zorg' }, 'en'), 'Zorg');
    assert.equal(textIn({ nl: 'Zorg', en: 'Care' }, 'nl'), 'Zorg');
    assert.equal(textOf({ en: 'Care' }, 'nl'), 'Care');
  });

  it('a word that is no novelty is refused, alone and in a list', () => {
    for (const novelty of ['old', ['new', 'old'], 5])
      assert.equal(parsePlan(planWith((p) => (p.goals[0].novelty = novelty))).ok, false);
  });

  it('are shown in the details of a goal', () => {
    const parsed = parsePlan(all());
    assert.ok(parsed.ok);
    const { plan } = parsed;
    const options = { lang: 'nl', now: '2026-10-01', area: '', groupBy: '' } as const;
    const view = matrixView(plan, options);
    const item = view.groups.flatMap(({ goals }) => goals).find(({ id }) => id === plan.goals![0]!.id)!;
    const { facts, citations, responsible, related } = goalDetails(plan, view, item, options)!;
    assert.deepEqual(responsible, [textIn(plan.organisations![1]!.name, 'nl'), 'Iemand']);
    assert.deepEqual(related, [textIn(plan.goals![1]!.title, 'nl')]);
    assert.deepEqual(facts.slice(0, 1).concat(facts.slice(2, 4)), ['Doel 1', 'Nieuw', 'Uitgebreid']);
    assert.doesNotMatch(citations.map(({ text }) => text).join(' '), /undefined|, $/);
  });

  it('come back from a workbook', async () => {
    const parsed = parsePlan(all());
    assert.ok(parsed.ok);
    const plan: any = parsed.plan;
    // What reads the same as text comes back as text.
    delete plan.frontDoor;
    const expected = structuredClone(plan);
    Object.assign(expected, { version: '2' });
    Object.assign(expected.goals[0], { number: '1' });
    const { plan: back, report } = gridsToPlan(await readWorkbook(await planToWorkbook(plan)), 'xlsx');
    assert.deepEqual(back, expected, JSON.stringify(report.remarks.slice(0, 5)));
  });
});
