import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withFigures } from '../../src/plan/merge.js';
import { parsePlan } from '../../src/plan/parse.js';
import { completePlan } from '../fixtures/plans/index.js';

const figures = (more: object) => ({ schemaVersion: '1.0.0', planId: 'plan-voorbeeld', ...more });
const observation = { ...completePlan().observations![2]!, id: 'obs-99' };

describe('figures beside a plan', () => {
  it('are appended, and the plan that was given stays as it was', () => {
    const plan = completePlan();
    const merged: any = withFigures(plan, figures({ observations: [observation] }));
    assert.equal(merged.observations.length, 5);
    assert.deepEqual(plan, completePlan());
    assert.ok(parsePlan(merged).ok);
    assert.equal(merged.fictional, undefined);
  });
  it('mark themselves and the plan when they are made up, and only themselves', () => {
    const added = {
      observations: [observation],
      reports: [completePlan().reports![0]],
      priorityChoices: completePlan().priorityChoices,
    };
    const merged: any = withFigures(completePlan(), figures({ ...added, fictional: true }));
    assert.equal(merged.fictional, true);
    for (const list of ['observations', 'reports', 'priorityChoices']) {
      assert.equal(merged[list].at(-1).fictional, true, list);
      assert.notEqual(merged[list][0].fictional, true, list);
    }
  });
  it('make the list when the plan has none', () => {
    const { observations: _, ...plan } = completePlan();
    const merged: any = withFigures(plan, figures({ observations: [observation] }));
    assert.deepEqual(merged.observations, [observation]);
  });
  it('of another plan or another major version are not shown', () => {
    const plan = completePlan();
    assert.equal(withFigures(plan, figures({ planId: 'other', observations: [observation] })), plan);
    assert.equal(withFigures(plan, figures({ schemaVersion: '2.0.0', observations: [observation] })), plan);
    assert.equal(
      (withFigures(plan, figures({ schemaVersion: '1.4.0', observations: [observation] })) as any).observations.length,
      5,
    );
  });
  it('of a wrong type are passed over or left for parsePlan to name', () => {
    for (const wrong of [null, 5, 'x', [], undefined]) assert.equal(withFigures(wrong, figures({})), wrong);
    const plan = completePlan();
    for (const wrong of [null, 5, 'x', [], undefined]) assert.equal(withFigures(plan, wrong), plan);
    assert.deepEqual(withFigures(plan, figures({ observations: 'many', reports: null })), plan);
    const merged = withFigures(plan, figures({ fictional: true, observations: [5] }));
    const result = parsePlan(merged);
    assert.deepEqual(!result.ok && result.errors.map(({ path }) => path), ['observations[4]']);
    assert.equal(
      (withFigures({ ...plan, observations: 'x' }, figures({ observations: [observation] })) as any).observations,
      'x',
    );
  });
  it('never throw and never pollute', () => {
    const nasty = JSON.parse(
      '{"schemaVersion":"1.0.0","planId":"plan-voorbeeld","fictional":true,"observations":[{"__proto__":{"x":1}}]}',
    ) as unknown;
    withFigures(JSON.parse('{"schemaVersion":"1.0.0","id":"plan-voorbeeld","__proto__":{"x":1}}'), nasty);
    assert.equal(({} as any).x, undefined);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => void withFigures(a, b)),
      { seed: 3 },
    );
  });
});
