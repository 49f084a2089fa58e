/** The minimal variant of the city plan: six requirements for each theme that a neighbourhood did not choose. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { areaChoices } from '../../src/elements/goal-matrix/goal-matrix.choices.js';
import type { Plan, PriorityChoice } from '../../src/plan/types.js';

const city = JSON.parse(
  readFileSync(new URL('../../demo/plans/utrecht-stad-2026-2027.json', import.meta.url), 'utf8'),
) as Plan;

const overvecht = (...chosen: [theme: string, choice: PriorityChoice['choice']][]) =>
  areaChoices(
    {
      ...city,
      priorityChoices: chosen.map(([classificationId, choice], index) => ({
        ...{ id: `choice-${index}`, areaId: 'area-overvecht', classificationId, choice },
      })),
    },
    'area-overvecht',
    { lang: 'nl', now: '2026-11-28' },
  );

describe('the minimal variant', () => {
  it('is shown where it is not known what a neighbourhood chose', () => {
    for (const choices of [overvecht(), overvecht(['thm-ggz', 'unknown'])]) {
      assert.equal(choices?.known, false);
      assert.deepEqual(choices.themes, []);
      assert.equal(choices.items.length, 6);
    }
  });

  it('holds for each theme that is not chosen, with what is not known said as such', () => {
    const choices = overvecht(['thm-ggz', 'priority'], ['thm-jeugd', 'unknown'])!;
    assert.deepEqual([choices.known, choices.priorities, choices.unknown], [true, ['Ggz'], ['Jeugd']]);
    assert.deepEqual(choices.themes, ['Chronische zorg en leefstijl', 'Digitale samenwerking', 'Ouderen']);
    assert.deepEqual(
      choices.items.map(({ states }) => new Set(states)),
      choices.items.map(() => new Set(['unknown'])),
    );
  });

  it('does not hold for what is reported with a theme that was chosen, in either direction', () => {
    for (const theme of ['thm-chronische-zorg-leefstijl', 'thm-leefstijl']) {
      const themes = overvecht([theme, 'priority'])!.themes;
      assert.deepEqual(themes, ['Digitale samenwerking', 'Ggz', 'Jeugd', 'Ouderen']);
    }
  });

  it('is not that of the city as a whole, nor of an area that the plan does not know', () => {
    const options = { lang: 'nl', now: '2026-11-28' } as const;
    assert.equal(areaChoices(city, 'area-utrecht', options), undefined);
    assert.equal(areaChoices(city, 'area-nowhere', options), undefined);
  });
});
