/** Shapes that the description of the model leaves open: each is read, by every validator, and shown as it was meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { planToWorkbook } from '../../src/cli/export/workbook.js';
import { readWorkbook } from '../../src/cli/import/workbook.js';
import { gridsToPlan } from '../../src/cli/table/to-plan.js';
import { goalDetails } from '../../src/elements/goal-matrix/goal-matrix.details.js';
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
];
const all = () =>
  planWith((plan) => {
    OPEN.forEach(([, change]) => {
      change(plan);
    });
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

  it('a word that is no novelty is refused, alone and in a list', () => {
    for (const novelty of ['old', ['new', 'old'], 5])
      assert.equal(parsePlan(planWith((p) => (p.goals[0].novelty = novelty))).ok, false);
  });

  it('are shown in the details of a goal', () => {
    const plan = all();
    const options = { lang: 'nl', now: '2026-10-01', area: '', groupBy: '' } as const;
    const view = matrixView(plan, options);
    const item = view.groups.flatMap(({ goals }) => goals).find(({ id }) => id === plan.goals![0]!.id)!;
    const { facts, citations } = goalDetails(plan, view, item, options)!;
    assert.deepEqual(facts.slice(0, 1).concat(facts.slice(2, 4)), ['Doel 1', 'Nieuw', 'Uitgebreid']);
    assert.doesNotMatch(citations.map(({ text }) => text).join(' '), /undefined|, $/);
  });

  it('come back from a workbook', async () => {
    const plan: any = { ...all(), goals: all().goals!.map((goal) => ({ ...goal, related: [] })) };
    // What reads the same as text comes back as text.
    delete plan.frontDoor;
    const expected = structuredClone(plan);
    Object.assign(expected, { version: '2' });
    Object.assign(expected.goals[0], { number: '1' });
    const { plan: back, report } = gridsToPlan(await readWorkbook(await planToWorkbook(plan)), 'xlsx');
    assert.deepEqual(back, expected, JSON.stringify(report.remarks.slice(0, 5)));
  });
});
