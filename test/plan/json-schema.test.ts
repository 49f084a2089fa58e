import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { planJsonSchema } from '../../src/plan/json-schema.js';
import { parsePlan } from '../../src/plan/parse.js';
import { planSchema } from '../../src/plan/schema.js';
import { completePlan } from '../fixtures/plans/index.js';

const validate = new Ajv2020({ strict: false }).compile(planJsonSchema());

/** Every place in a document, as the keys that lead to it. */
function places(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return [path, ...Object.entries(node).flatMap(([key, value]) => places(value, [...path, key]))];
}
/** The complete plan, with what may be written in two ways in the other one. */
function written(second: boolean): any {
  const plan: any = completePlan();
  if (!second) return plan;
  plan.goals[0].responsible.unshift(plan.organisations[0].id);
  plan.goals[0].related.unshift(plan.goals[1].id);
  for (const item of plan.priorityChoices) {
    item.state = item.choice;
    delete item.choice;
  }
  plan.reports[0].period = { start: '2026-07-01', end: '2026-09-30' };
  plan.goals[0].title = { en: 'Only in English' };
  return plan;
}
const PLACES = [false, true].map((second) => places(written(second)).slice(1));
const IN_TWO_WAYS = PLACES[1]!.filter((place) =>
  /responsible|related|priorityChoices|reports,\d|title/.test(String(place)),
);

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1,
    true,
    'x',
    'nl',
    'week',
    'doel-1',
    '2026-01-01',
    '2026-1-1',
    '10:00',
    'NaN',
    '1e999',
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    ['draft'],
    [null],
    { nl: 'x' },
    { nl: 5 },
    { en: 'x' },
    { kind: 'x' },
    { mode: 'always' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The complete plan, in one way or the other, with one to three places replaced, removed or given an odd neighbour. */
const nearlyValid = fc.boolean().chain((second) =>
  fc
    .array(
      fc.record({
        place: second
          ? fc.oneof(fc.constantFrom(...PLACES[1]!), fc.constantFrom(...IN_TWO_WAYS))
          : fc.constantFrom(...PLACES[0]!),
        how: fc.constantFrom('replace', 'remove', 'add'),
        value: oddValue,
        key: fc.constantFrom(
          'x',
          'summary?',
          'title?',
          '__proto__x',
          'constructor',
          'nl',
          'kind',
          'choice',
          'state',
          '',
          'goalId',
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) => {
      const plan: any = written(second);
      for (const { place, how, value, key } of changes) {
        const parent = place.slice(0, -1).reduce((node, step) => node?.[step], plan);
        if (typeof parent !== 'object' || parent === null) continue;
        if (how === 'add' && !Array.isArray(parent)) parent[key] = value;
        else if (how === 'remove' && !Array.isArray(parent)) Reflect.deleteProperty(parent, place.at(-1)!);
        else parent[place.at(-1)!] = value;
      }
      return plan;
    }),
);

/** Without the names that our copy leaves out, so that nothing of the plan reaches a prototype. */
const withoutNames = (plan: unknown): unknown =>
  JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => (key === 'constructor' || key === '__proto__' ? undefined : value)),
  );

describe('the published JSON Schema', () => {
  it('is a schema of draft 2020-12 with a title, an id and a description of every list', () => {
    const schema: any = planJsonSchema();
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(schema.$id && schema.title);
    for (const [key, node] of Object.entries<any>(schema.$defs.plan.properties)) {
      if (node.type === 'array') assert.ok(node.description, `description of ${key}`);
    }
  });

  it('accepts a plan that uses every field', () => {
    assert.ok(validate(completePlan()), JSON.stringify(validate.errors));
  });

  it('agrees with parsePlan and with zod on nearly valid documents', () => {
    const outcomes = new Map([
      [true, 0],
      [false, 0],
    ]);
    fc.assert(
      fc.property(nearlyValid, (plan) => {
        const parsed = parsePlan(plan);
        outcomes.set(parsed.ok, outcomes.get(parsed.ok)! + 1);
        const version = plan.schemaVersion === '1.0.0';
        assert.equal(validate(plan), parsed.ok, JSON.stringify(parsed).slice(0, 500));
        if (!version) return;
        const byZod = planSchema.safeParse(plan);
        assert.equal(byZod.success, parsed.ok, JSON.stringify(parsed).slice(0, 500));
        if (parsed.ok) assert.deepEqual(withoutNames(byZod.data), withoutNames(parsed.plan), 'read in the same way');
      }),
      { numRuns: 2000, seed: 20261122 },
    );
    assert.ok(
      Math.min(...outcomes.values()) > 200,
      `accepted and refused were both tried: ${[...outcomes.values()].join()}`,
    );
  });

  it('accepts values of a newer minor version that this version does not know, as parsePlan does', () => {
    const plan: any = completePlan();
    plan.schemaVersion = '1.7.0';
    plan.status = 'archived';
    plan.frontDoor.services[0].hours = { mode: 'byAppointment' };
    plan.services[0].hours.weekly[0].days = [8];
    assert.ok(parsePlan(plan).ok);
    assert.ok(validate(plan), JSON.stringify(validate.errors));
  });

  it('refuses another major version, as parsePlan does', () => {
    for (const schemaVersion of ['2.0.0', '0.9.0', '10.0.0']) {
      assert.equal(validate({ ...completePlan(), schemaVersion }), false);
      assert.equal(parsePlan({ ...completePlan(), schemaVersion }).ok, false);
    }
  });
});
