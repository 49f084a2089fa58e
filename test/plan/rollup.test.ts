import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { totalOfAreas } from '../../src/plan/areas.js';
import {
  changesBetween,
  countStatuses,
  groupJudged,
  judgeTargets,
  worstStatus,
  type Judged,
} from '../../src/plan/rollup.js';
import type { Plan } from '../../src/plan/types.js';
import { completePlan, planWith } from '../fixtures/plans/index.js';

/** A judged KPI of which only the status matters. */
function judged(
  status: string,
  { achieved = false, reason = null as string | null, commitment = 'agreed' } = {},
): Judged {
  return { target: { commitment }, indicator: {}, assessment: { status, achieved, reason } } as any;
}

describe('counts per status', () => {
  it('add up to the total, with coverage and the reasons of what is not known', () => {
    const counts = countStatuses([
      judged('onTrack', { achieved: true }),
      judged('onTrack'),
      judged('attention'),
      judged('behind'),
      judged('noData', { reason: 'stale' }),
      judged('noData', { reason: 'noObservation' }),
      judged('noData', { reason: 'stale' }),
    ]);
    assert.deepEqual(counts, {
      ...{ total: 7, known: 4, achieved: 1, onTrack: 1, attention: 1, behind: 1, noData: 3 },
      reasons: { stale: 2, noObservation: 1 },
    });
  });
});

describe('one word for many KPIs', () => {
  it('is that of the worst required one', () => {
    assert.equal(worstStatus([judged('onTrack'), judged('behind'), judged('attention')]), 'behind');
    assert.equal(worstStatus([judged('onTrack'), judged('attention')]), 'attention');
    assert.equal(worstStatus([judged('onTrack'), judged('onTrack')]), 'onTrack');
  });
  it('is not made better or worse by an ambition when something is agreed', () => {
    assert.equal(worstStatus([judged('onTrack'), judged('behind', { commitment: 'ambition' })]), 'onTrack');
    assert.equal(worstStatus([judged('behind', { commitment: 'ambition' })]), 'behind');
  });
  it('is never on track while a required figure is missing, and never hides one that is behind', () => {
    assert.equal(worstStatus([judged('onTrack'), judged('noData', { reason: 'noObservation' })]), 'noData');
    assert.equal(worstStatus([judged('behind'), judged('noData', { reason: 'noObservation' })]), 'behind');
  });
  it('leaves out what is not due or has not begun', () => {
    const later = [judged('noData', { reason: 'notYetDue' }), judged('noData', { reason: 'notStarted' })];
    assert.equal(worstStatus([judged('onTrack'), ...later]), 'onTrack');
    assert.equal(worstStatus(later), 'noData');
    assert.equal(worstStatus([]), 'noData');
  });
});

describe('judging the targets of a plan', () => {
  it('leaves out superseded targets, expectations, context figures and targets of no indicator', () => {
    const ids = (plan: Plan) => judgeTargets(plan, '2026-05-15').map(({ target }) => target.id);
    assert.deepEqual(ids(completePlan()), ['tgt-manager', 'tgt-fax']);
    assert.deepEqual(ids(planWith((p) => (p.targets[0].commitment = 'expectation'))), ['tgt-fax']);
    assert.deepEqual(ids(planWith((p) => (p.indicators[0].kind = 'context'))), ['tgt-fax']);
    assert.deepEqual(ids(planWith((p) => (p.targets[1].indicatorId = 'ind-x'))), ['tgt-manager']);
    assert.deepEqual(ids(planWith((p) => delete p.targets)), []);
    assert.deepEqual(ids(planWith((p) => delete p.observations)), ['tgt-manager', 'tgt-fax']);
  });
  it('judges by the policy of the plan', () => {
    const status = (ratio: number) =>
      judgeTargets(
        planWith((p) => (p.statusPolicy.onTrackRatio = ratio)),
        '2026-08-15',
      )[0]!.assessment.status;
    assert.equal(status(0.95), 'onTrack');
    assert.equal(status(2), 'attention');
  });
});

describe('groups', () => {
  const groups = (plan: Plan, by: Parameters<typeof groupJudged>[2]) =>
    groupJudged(plan, judgeTargets(plan, '2026-05-15'), by).map(({ id, items }) => [
      id,
      items.map(({ target }) => target.id),
    ]);

  it('put a KPI under its own theme, else under those of the goals it measures; a merged theme is not listed', () => {
    assert.deepEqual(groups(completePlan(), 'theme'), [['theme-ouderen', ['tgt-manager', 'tgt-fax']]]);
  });
  it('keep a theme apart when the theme it is reported with is itself reported elsewhere', () => {
    const plan = planWith((p) => (p.classifications[0].reportWithId = 'theme-dementie'));
    assert.deepEqual(
      groups(plan, 'theme').map(([id]) => id),
      ['theme-ouderen', 'theme-dementie'],
    );
  });
  it('follow results to goals', () => {
    const plan = planWith((p) => (delete p.indicators[0].goalIds, delete p.indicators[0].classificationIds));
    assert.deepEqual(groups(plan, 'priority'), [['prio-samen', ['tgt-manager', 'tgt-fax']]]);
  });
  it('list levels in their order, also empty ones, by the level of the result, else of the goal', () => {
    const expected = [
      ['praktijk', ['tgt-manager']],
      ['wijk', ['tgt-fax']],
      ['stad', []],
    ];
    assert.deepEqual(groups(completePlan(), 'level'), expected);
    assert.deepEqual(
      groups(
        planWith((p) => p.levels.reverse()),
        'level',
      ),
      expected,
    );
  });
  it('count a KPI once in the plan, also when it stands in two groups', () => {
    const plan = planWith((p) => (delete p.results, delete p.statusPolicy));
    assert.deepEqual(groups(plan, 'level')[0], ['praktijk', ['tgt-manager']]);
    assert.deepEqual(groups(plan, 'level')[2], ['stad', ['tgt-manager']]);
    assert.equal(countStatuses(judgeTargets(plan, '2026-05-15')).total, 2);
  });
  it('group by area, the area of the plan when a target names none', () => {
    const plan = planWith((p) => (p.targets[0].areaId = 'area-noord'));
    assert.deepEqual(groups(plan, 'area'), [
      ['area-stad', ['tgt-fax']],
      ['area-noord', ['tgt-manager']],
      ['area-zuid', []],
    ]);
  });
  it('list what belongs to no group last, so that it is not lost', () => {
    assert.deepEqual(groups(completePlan(), 'audience'), [[null, ['tgt-manager', 'tgt-fax']]]);
  });
  it('carry counts and one word', () => {
    const [group] = groupJudged(completePlan(), judgeTargets(completePlan(), '2026-08-15'), 'priority');
    assert.equal(group!.counts.total, 2);
    assert.equal(group!.counts.known, 2);
    assert.equal(group!.worst, 'onTrack');
  });
});

describe('changes between two days', () => {
  it('name another status, what was reached, where values went and which milestones were met', () => {
    const plan = planWith((p) => {
      p.observations.push({
        ...p.observations[2],
        id: 'obs-9',
        asOf: '2026-09-15',
        recordedAt: '2026-09-16',
        value: 0,
      });
    });
    const { kpis, milestones } = changesBetween(plan, '2026-07-01', '2026-09-30');
    assert.deepEqual(
      kpis.map(({ target, newlyAchieved, value }) => [target.id, newlyAchieved, value]),
      [['tgt-fax', true, { from: 9, to: 0, moved: 'down' }]],
    );
    assert.deepEqual(milestones, []);
  });
  it('list a milestone in the period in which it was met, and only there', () => {
    const met = (from: string, to: string) => changesBetween(completePlan(), from, to).milestones.length;
    assert.deepEqual(
      [met('2026-01-01', '2026-03-31'), met('2026-03-12', '2026-06-30'), met('2026-01-01', '2026-03-11')],
      [1, 0, 0],
    );
    assert.equal(met('x', 'y'), 0);
  });
  it('say nothing about the value when one of the two is not known', () => {
    const [change] = changesBetween(completePlan(), '2026-01-15', '2026-05-15').kpis;
    assert.equal(change!.target.id, 'tgt-manager');
    assert.deepEqual([change!.status, change!.before.reason, change!.value], [true, 'noObservation', undefined]);
  });
  it('list nothing when nothing changed', () => {
    assert.deepEqual(changesBetween(completePlan(), '2026-07-10', '2026-07-20'), { kpis: [], milestones: [] });
  });
  it('see a value that went up', () => {
    const plan = planWith((p) => {
      p.observations.push({
        ...p.observations[1],
        id: 'obs-9',
        revisionOf: undefined,
        value: 50,
        period: { start: '2026-04-01', end: '2026-06-30' },
      });
    });
    assert.equal(changesBetween(plan, '2026-04-30', '2026-07-31').kpis[0]!.value!.moved, 'up');
  });
});

describe('several areas together', () => {
  const areas = ['area-noord', 'area-zuid'];
  function plan(observations: object[], aggregation = 'ratio'): Plan {
    return planWith((p) => {
      p.indicators[0].aggregation = aggregation;
      const base = {
        indicatorId: 'ind-manager',
        status: 'final',
        recordedAt: '2026-07-01',
        source: 'x',
        asOf: '2026-06-30',
      };
      p.observations = observations.map((item, index) => ({ ...base, id: `obs-${index}`, ...item }));
    });
  }
  const total = (document: Plan, ids = areas, now = '2026-12-31') => {
    const { value, numerator, denominator, covered } = totalOfAreas(document, document.indicators![0]!, ids, now);
    return { value, numerator, denominator, covered: covered.length };
  };
  const north = { areaId: 'area-noord', numerator: 15, denominator: 50 };
  const south = { areaId: 'area-zuid', numerator: 15, denominator: 50 };

  it('15 of 50 and 15 of 50 is 30 of 100, not a mean', () => {
    assert.deepEqual(total(plan([north, south])), { value: 30, numerator: 30, denominator: 100, covered: 2 });
    assert.equal(total(plan([north, { ...south, numerator: 100, denominator: 150 }])).value, 57.5);
  });
  it('a share without its counts cannot take part, and the coverage says so', () => {
    assert.deepEqual(total(plan([north, { areaId: 'area-zuid', value: 90 }])), {
      ...{ value: 30, numerator: 15, denominator: 50, covered: 1 },
    });
  });
  it('sums are sums of values', () => {
    const document = plan(
      [
        { areaId: 'area-noord', value: 3 },
        { areaId: 'area-zuid', value: 4 },
      ],
      'sum',
    );
    assert.deepEqual(total(document), { value: 7, numerator: undefined, denominator: undefined, covered: 2 });
  });
  it('without a rule there is no total', () => {
    assert.equal(total(plan([north, south], 'none')).value, null);
    const document = plan([north, south]);
    delete document.indicators![0]!.aggregation;
    assert.deepEqual(total(document), { value: null, numerator: undefined, denominator: undefined, covered: 0 });
  });
  it('only figures about one period are added', () => {
    const old = { ...south, asOf: '2026-03-31' };
    assert.deepEqual(total(plan([north, old])), { value: 30, numerator: 15, denominator: 50, covered: 1 });
    assert.equal(total(plan([north, old]), areas, '2026-04-30').covered, 1);
    const partOfYear = { ...south, asOf: undefined, period: { start: '2026-01-01', end: '2026-06-30' } };
    assert.equal(total(plan([north, partOfYear])).covered, 1);
  });
  it('missing and suppressed figures are not covered', () => {
    assert.equal(total(plan([north, { ...south, status: 'suppressed' }])).covered, 1);
    assert.equal(total(plan([{ ...north, status: 'missing' }])).value, null);
  });
  it('an area within another one does not count twice', () => {
    const city = { areaId: 'area-stad', numerator: 40, denominator: 100 };
    assert.deepEqual(total(plan([city, north, south]), ['area-stad', ...areas]), {
      ...{ value: 40, numerator: 40, denominator: 100, covered: 1 },
    });
  });
  it('nothing known is null with no moment', () => {
    const { value, moment, areas: asked } = totalOfAreas(plan([]), completePlan().indicators![0]!, areas, '2026-12-31');
    assert.deepEqual([value, moment, asked], [null, undefined, areas]);
    const bare = plan([]);
    delete bare.observations;
    assert.equal(total(bare).value, null);
  });
  it('says which moment the figure is about', () => {
    const document = plan([north, south]);
    assert.equal(totalOfAreas(document, document.indicators![0]!, areas, '2026-12-31').moment!.asOf, '2026-06-30');
  });
});
