import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areasWithin, areaTree, citationsOf, planIndex, type AreaNode } from '../../src/plan/entities.js';
import { completePlan, planWith } from '../fixtures/plans/index.js';

describe('entities by id', () => {
  it('are found in their list, the first of two with one id', () => {
    const plan = planWith((p) => p.goals.push({ ...p.goals[0], title: 'Later' }));
    assert.equal(planIndex(plan).goals.get('goal-manager'), plan.goals![0]);
    assert.equal(planIndex(plan).goals.get('tgt-manager'), undefined);
  });
  it('are indexed once per plan, and nothing is found by the name of a built-in', () => {
    const plan = completePlan();
    assert.equal(planIndex(plan), planIndex(plan));
    assert.equal(planIndex(plan).areas, planIndex(plan).areas);
    assert.equal(planIndex(plan).areas.get('constructor'), undefined);
  });
  it('are absent where the plan has no such list', () => {
    assert.equal(planIndex(planWith((p) => delete p.checklists)).checklists.size, 0);
  });
});

describe('citations', () => {
  it('come in the order asked; an id that leads nowhere is passed over', () => {
    const plan = planWith((p) => p.citations.push({ ...p.citations[0], id: 'cit-2' }));
    assert.deepEqual(
      citationsOf(plan, ['cit-2', 'cit-x', 'cit-1']).map(({ id }) => id),
      ['cit-2', 'cit-1'],
    );
    assert.deepEqual(citationsOf(plan), []);
  });
});

describe('areas within areas', () => {
  const shape = (nodes: AreaNode[]): unknown[] =>
    nodes.map(({ area, coverage, children }) => [area.id, coverage, ...shape(children)]);
  const area = (id: string, ...above: string[]) => ({
    ...{ id, name: id, level: 'wijk' },
    partOf: above.map((areaId) => ({ areaId, coverage: 'part' })),
  });

  it('are nested with how much of them lies in the one above', () => {
    assert.deepEqual(shape(areaTree(completePlan())), [
      ['area-stad', undefined, ['area-noord', 'whole'], ['area-zuid', 'part']],
    ]);
  });
  it('stand under every area that they lie in, and on top when the one above is unknown', () => {
    const plan = planWith(
      (p) => (p.areas = [area('a'), area('b'), area('c', 'a', 'b'), area('d', 'x'), area('e', 'c')]),
    );
    assert.deepEqual(shape(areaTree(plan)), [
      ['a', undefined, ['c', 'part', ['e', 'part']]],
      ['b', undefined, ['c', 'part']],
      ['d', undefined],
    ]);
  });
  it('are all listed once more than nowhere when they form a loop, a ladder or a chain', () => {
    const loop = planWith((p) => (p.areas = [area('a', 'b'), area('b', 'a')]));
    assert.deepEqual(shape(areaTree(loop)), [['a', undefined, ['b', 'part']]]);
    const ladder = planWith((p) => {
      p.areas = [area('a-0'), area('b-0')];
      for (let i = 1; i < 60; i++)
        p.areas.push(area(`a-${i}`, `a-${i - 1}`, `b-${i - 1}`), area(`b-${i}`, `a-${i - 1}`, `b-${i - 1}`));
    });
    assert.ok(areaTree(ladder).length >= 2);
    const chain = planWith((p) => (p.areas = Array.from({ length: 50_000 }, (_, i) => area(`a-${i}`, `a-${i - 1}`))));
    assert.ok(areaTree(chain).length > 1);
  });
  it('are found at any depth, itself included; partly covered ones only when asked', () => {
    assert.deepEqual([...areasWithin(completePlan(), 'area-stad')], ['area-stad', 'area-noord', 'area-zuid']);
    assert.deepEqual([...areasWithin(completePlan(), 'area-stad', true)], ['area-stad', 'area-noord']);
    assert.deepEqual(
      [
        ...areasWithin(
          planWith((p) => delete p.areas),
          'x',
        ),
      ],
      ['x'],
    );
    assert.deepEqual(areaTree(planWith((p) => delete p.areas)), []);
  });
});
