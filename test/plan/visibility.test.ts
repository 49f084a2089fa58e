import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visibleTo } from '../../src/plan/visibility.js';
import { completePlan, planWith } from '../fixtures/plans/index.js';

const kept = (visibility?: string) => planWith((plan) => (plan.indicators[0].visibility = visibility));
const idsOf = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);

describe('visibleTo', () => {
  it('hides nothing that is public, or of which nothing is said', () => {
    for (const plan of [kept('public'), kept(undefined), { ...completePlan(), indicators: undefined } as never]) {
      assert.equal(visibleTo(plan, 'resident'), plan);
    }
  });

  it('shows to professionals what is for partners, and to residents not', () => {
    const plan = kept('partners');
    assert.equal(visibleTo(plan, 'professional'), plan);
    assert.deepEqual(idsOf(visibleTo(plan, 'resident').indicators), ['ind-fax']);
  });

  it('shows to nobody what is internal, nor its targets, its figures and what a report says of it', () => {
    for (const audience of ['resident', 'professional'] as const) {
      const plan = visibleTo(kept('internal'), audience);
      assert.deepEqual(idsOf(plan.indicators), ['ind-fax']);
      assert.deepEqual(idsOf(plan.targets), ['tgt-fax']);
      assert.deepEqual(idsOf(plan.observations), ['obs-3', 'obs-4']);
      assert.deepEqual(plan.reports?.[0]?.entries, []);
      assert.equal(plan.goals?.length, completePlan().goals?.length);
    }
  });

  it('keeps hidden what a later version marks with a word that is not known here', () => {
    assert.deepEqual(idsOf(visibleTo(kept('board'), 'professional').indicators), ['ind-fax']);
  });

  it('is one object per plan and audience, so that what is worked out for it is kept', () => {
    const plan = kept('internal');
    assert.equal(visibleTo(plan, 'resident'), visibleTo(plan, 'resident'));
  });
});
