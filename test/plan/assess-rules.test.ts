import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, type Assessment } from '../../src/plan/assess.js';
import { parsePlan } from '../../src/plan/parse.js';
import type { Indicator, Observation } from '../../src/plan/types.js';
import { planWith } from '../fixtures/plans/index.js';

/** A KPI in short: what differs from a yearly share that goes from 40 to 80 in 2026. */
interface Kpi {
  spec?: object;
  /** Known baseline, or null when it is not known. */
  from?: number | null;
  value?: number | null;
  /** The day observed. */
  on?: string;
  now?: string;
  target?: object;
  indicator?: Partial<Indicator>;
  observations?: object[];
  policy?: object;
}

const observed = (more: object) =>
  ({
    id: 'obs-1',
    indicatorId: 'ind',
    status: 'final',
    recordedAt: '2026-07-05',
    source: 'x',
    asOf: '2026-07-02',
    ...more,
  }) as Observation;

function judge({
  spec = { kind: 'atLeast', value: 80 },
  from = 40,
  value = 60,
  on = '2026-07-02',
  ...more
}: Kpi = {}): Assessment {
  return assess({
    indicator: {
      ...{ id: 'ind', title: 'x', kind: 'result', measure: 'share', unit: { code: 'percent', label: '%' } },
      ...{ direction: 'up', accumulation: 'stock', frequency: 'year' },
      ...more.indicator,
    },
    target: {
      ...{ id: 'tgt', indicatorId: 'ind', spec, asWritten: 'x', start: '2026-01-01', due: '2026-12-31' },
      baseline: from === null ? { status: 'unknown' } : { status: 'known', value: from },
      ...more.target,
    } as any,
    observations: more.observations?.map(observed) ?? [observed({ value, asOf: on })],
    now: more.now ?? on,
    policy: more.policy as any,
  });
}
/** The named fields of a judgement, in that order. */
const fields = (kpi: Kpi, ...names: (keyof Assessment)[]) => names.map((name) => judge(kpi)[name]);

describe('percent: atLeast, moreThan, atMost, lessThan', () => {
  it('is 100·(v−b)/(t−b), by one formula for both directions', () => {
    assert.deepEqual(fields({ value: 50 }, 'percent', 'raw'), [25, 25]);
    assert.deepEqual(fields({ spec: { kind: 'atMost', value: 0 }, from: 20, value: 15 }, 'percent', 'raw'), [25, 25]);
    assert.deepEqual(fields({ spec: { kind: 'moreThan', value: 80 }, value: 50 }, 'percent'), [25]);
    assert.deepEqual(fields({ spec: { kind: 'lessThan', value: 0 }, from: 20, value: 15 }, 'percent'), [25]);
  });
  it('is clamped to 0 and 100 and rounded to one decimal; raw is neither', () => {
    assert.deepEqual(fields({ value: 20 }, 'percent', 'raw'), [0, -50]);
    assert.deepEqual(fields({ value: 100 }, 'percent', 'raw', 'achieved'), [100, 150, true]);
    assert.equal(judge({ value: 53.333 }).percent, 33.3);
  });
  it('is null while the bound is not held when b = t', () => {
    assert.deepEqual(fields({ from: 80, value: 70 }, 'percent', 'status'), [null, 'behind']);
  });
  it('is null when b is not known and lower is better, or the scale has no true zero', () => {
    assert.equal(judge({ spec: { kind: 'atMost', value: 5 }, from: null, value: 9 }).percent, null);
    assert.equal(judge({ from: null, value: 60, indicator: { measure: 'score' } }).percent, null);
    assert.equal(judge({ from: null, value: 60, indicator: { scale: { min: 1 } } }).percent, null);
    assert.equal(judge({ from: null, value: 60, indicator: { scale: { ratio: false } } }).percent, null);
  });
  it('is 100·v/t with the flag assumedZeroBaseline when b is not known and the scale has a true zero', () => {
    for (const indicator of [
      {},
      { measure: 'count' as const },
      { measure: 'score' as const, scale: { ratio: true } },
    ]) {
      assert.deepEqual(fields({ from: null, value: 20, indicator }, 'percent', 'flags'), [25, ['assumedZeroBaseline']]);
    }
  });
  it('a baseline that is to be measured, or known without a value, is not known', () => {
    for (const baseline of [undefined, { status: 'toBeMeasured', value: 40 }, { status: 'known', value: null }]) {
      assert.deepEqual(judge({ value: 20, target: { baseline } }).flags, ['assumedZeroBaseline']);
    }
  });
  it('a strict bound that is touched but not passed shows 99.9, never 100', () => {
    assert.deepEqual(fields({ spec: { kind: 'moreThan', value: 80 }, value: 80 }, 'percent', 'raw', 'achieved'), [
      99.9,
      100,
      false,
    ]);
    assert.deepEqual(fields({ spec: { kind: 'lessThan', value: 0 }, from: 20, value: 0 }, 'percent', 'achieved'), [
      99.9,
      false,
    ]);
    assert.equal(judge({ spec: { kind: 'moreThan', value: 80 }, value: 81 }).percent, 100);
  });
  it('what rounds to 100 but is not achieved shows 99.9', () => {
    assert.deepEqual(fields({ value: 79.99 }, 'percent', 'achieved'), [99.9, false]);
  });
});

describe('percent: maintain', () => {
  const floor = { kind: 'maintain', value: 18.9, better: 'up' };
  it('is 100 when held and null below the floor', () => {
    assert.deepEqual(fields({ spec: floor, from: 18.9, value: 19 }, 'percent', 'achieved', 'status'), [
      100,
      true,
      'onTrack',
    ]);
    assert.deepEqual(fields({ spec: floor, from: 18.9, value: 10 }, 'percent', 'achieved', 'status'), [
      null,
      false,
      'behind',
    ]);
  });
  it('has a tolerance, also where binary fractions do not add up', () => {
    assert.equal(judge({ spec: { ...floor, tolerance: 0.2 }, from: 18.9, value: 18.7 }).achieved, true);
    assert.equal(
      judge({ spec: { kind: 'maintain', value: 0.3, tolerance: 0.2, better: 'down' }, from: 0.3, value: 0.5 }).achieved,
      true,
    );
  });
  it('is a ceiling when lower is better', () => {
    assert.equal(judge({ spec: { ...floor, better: 'down' }, from: 18.9, value: 18 }).achieved, true);
    assert.equal(judge({ spec: { ...floor, better: 'down' }, from: 18.9, value: 25 }).status, 'behind');
  });
});

describe('percent: range', () => {
  const range = { kind: 'range', min: 15, max: 20 };
  const indicator = { measure: 'count' as const };
  it('below is 100·(v−b)/(min−b) with b = 0 if unknown', () => {
    assert.equal(judge({ spec: range, from: null, value: 12, indicator }).percent, 80);
    assert.equal(judge({ spec: range, from: 5, value: 10, indicator }).percent, 50);
    assert.equal(judge({ spec: range, from: null, value: 12, indicator: { measure: 'score' } }).percent, 80);
  });
  it('inside is 100', () => {
    assert.deepEqual(fields({ spec: range, from: null, value: 15, indicator }, 'percent', 'achieved'), [100, true]);
    assert.deepEqual(fields({ spec: range, from: null, value: 20, indicator }, 'percent', 'achieved'), [100, true]);
  });
  it('above is 100 with the flag aboveRange, and asks attention when the maximum is hard', () => {
    assert.deepEqual(fields({ spec: range, from: 5, value: 21, indicator }, 'percent', 'status', 'flags'), [
      100,
      'onTrack',
      ['aboveRange'],
    ]);
    assert.deepEqual(
      fields(
        { spec: { ...range, maxIsHard: true }, from: 5, value: 21, indicator },
        'percent',
        'status',
        'achieved',
        'flags',
      ),
      [100, 'attention', false, ['aboveRange']],
    );
  });
});

describe('percent: relative', () => {
  const plus = (more: object) => ({ kind: 'relative', change: 20, unit: 'percent', compounding: 'total', ...more });
  it('first resolves t = b·(1+p/100)', () => {
    assert.equal(judge({ spec: plus({}), from: 50, value: 55 }).percent, 50);
    assert.equal(judge({ spec: plus({ change: -20 }), from: 50, value: 45 }).percent, 50);
  });
  it('is reached by exactly that value, also where binary fractions do not add up', () => {
    assert.deepEqual(fields({ spec: plus({ change: 10 }), from: 110, value: 121 }, 'percent', 'achieved'), [100, true]);
  });
  it('compounds per year, over the years given or those of the window', () => {
    assert.equal(
      judge({ spec: plus({ change: 100, compounding: 'perYear', years: 2 }), from: 10, value: 25 }).percent,
      50,
    );
    const window = { start: '2026-01-01', due: '2027-12-31' };
    assert.equal(
      judge({ spec: plus({ change: 100, compounding: 'perYear' }), from: 10, value: 25, target: window }).percent,
      50,
    );
    assert.equal(
      judge({ spec: plus({ change: 100, compounding: 'perYear' }), from: 10, value: 15, target: { start: undefined } })
        .percent,
      50,
    );
  });
  it('is b+p for points', () => {
    assert.equal(judge({ spec: plus({ unit: 'points' }), from: 0, value: 10 }).percent, 50);
    assert.equal(
      judge({ spec: plus({ unit: 'points', change: 5, compounding: 'perYear', years: 2 }), from: 40, value: 45 })
        .percent,
      50,
    );
  });
  it('is null when b is missing or zero', () => {
    assert.deepEqual(fields({ spec: plus({}), from: null }, 'percent', 'reason'), [null, 'baselineMissing']);
    assert.deepEqual(fields({ spec: plus({}), from: 0 }, 'percent', 'reason'), [null, 'baselineZero']);
  });
  it('has no target when the change is not given or leads nowhere', () => {
    assert.equal(judge({ spec: plus({ change: null }) }).reason, 'targetMissing');
    assert.equal(judge({ spec: plus({ change: 1e9, compounding: 'perYear', years: 1e9 }) }).reason, 'targetMissing');
    assert.equal(
      judge({ spec: plus({ unit: 'points', change: 1e300, compounding: 'perYear', years: 1e300 }) }).reason,
      'targetMissing',
    );
  });
});

describe('percent: directional', () => {
  const up = { kind: 'directional', better: 'up' };
  it('is always null: an arrow, no ring', () => {
    for (const value of [30, 40, 50]) assert.equal(judge({ spec: up, value }).percent, null);
  });
  it('is achieved by any move that way, or by the smallest change that is asked', () => {
    assert.deepEqual(fields({ spec: up, value: 41 }, 'achieved', 'status'), [true, 'onTrack']);
    assert.deepEqual(fields({ spec: { ...up, better: 'down' }, value: 39 }, 'achieved', 'status'), [true, 'onTrack']);
    assert.deepEqual(fields({ spec: { ...up, minChange: 5 }, value: 44 }, 'achieved', 'status'), [false, 'attention']);
  });
  it('the other way is behind, and nothing after due is too late', () => {
    assert.deepEqual(fields({ spec: up, value: 39 }, 'status', 'reason', 'flags'), [
      'behind',
      'regressed',
      ['regressed'],
    ]);
    assert.deepEqual(fields({ spec: up, value: 40, now: '2027-02-01' }, 'status', 'reason'), [
      'behind',
      'dueDatePassed',
    ]);
  });
  it('needs a baseline', () => {
    assert.equal(judge({ spec: up, from: null }).reason, 'baselineMissing');
  });
});

describe('percent: milestone', () => {
  const steps = (...done: boolean[]) => ({
    kind: 'milestone',
    steps: done.map((is, i) => ({ id: `s-${i}`, text: 'x', done: is })),
  });
  it('is 100·(weight done)/(weight); a step without a sound weight weighs 1', () => {
    assert.equal(judge({ spec: steps(true, false, false, false) }).percent, 25);
    const spec = {
      kind: 'milestone',
      steps: [
        { id: 'a', text: 'x', weight: 3, done: true },
        { id: 'b', text: 'x', weight: -2 },
      ],
    };
    assert.equal(judge({ spec }).percent, 75);
  });
  it('is achieved when all is done', () => {
    assert.deepEqual(fields({ spec: steps(true, true) }, 'percent', 'achieved', 'status'), [100, true, 'onTrack']);
  });
  it('without steps has no target', () => {
    assert.equal(judge({ spec: { kind: 'milestone' } }).reason, 'targetMissing');
  });
  it('one step, not done: before 75% of its window not yet due, after it due soon, past due behind', () => {
    const at = (now: string) => fields({ spec: steps(false), observations: [], now }, 'status', 'reason');
    assert.deepEqual(at('2026-09-30'), ['noData', 'notYetDue']);
    assert.deepEqual(at('2026-10-15'), ['attention', 'dueSoon']);
    assert.deepEqual(at('2027-01-01'), ['behind', 'dueDatePassed']);
    assert.deepEqual(fields({ spec: steps(false), observations: [], target: { due: undefined } }, 'status', 'reason'), [
      'noData',
      'notYetDue',
    ]);
  });
  it('one step may be reported done by an observation', () => {
    assert.equal(judge({ spec: steps(false), value: 1 }).achieved, true);
    assert.equal(judge({ spec: steps(false), value: 0 }).achieved, false);
    assert.equal(judge({ spec: steps(false, false), value: 1 }).achieved, false);
  });
  it('with a linear profile is judged against the window that has passed', () => {
    const target = { profile: 'linear' };
    assert.deepEqual(fields({ spec: steps(true, false), target }, 'expected', 'status'), [50, 'onTrack']);
    assert.deepEqual(fields({ spec: steps(true, false, false), target }, 'status'), ['attention']);
    assert.deepEqual(fields({ spec: steps(false, false), target, on: '2026-01-20' }, 'status', 'reason'), [
      'onTrack',
      'tooEarly',
    ]);
  });
  it('with several steps and no trajectory asks attention', () => {
    assert.deepEqual(fields({ spec: steps(true, false) }, 'status', 'expected'), ['attention', null]);
  });
});

describe('percent: allOf', () => {
  const both = (...specs: object[]) => ({ kind: 'allOf', specs });
  const half = { kind: 'atLeast', value: 80 };
  it('is the mean of its parts, judged as one figure', () => {
    const result = judge({ spec: both(half, { kind: 'atLeast', value: 60 }), value: 60 });
    assert.deepEqual([result.percent, result.achieved, result.status], [75, false, 'onTrack']);
    assert.equal(judge({ spec: both(half, { kind: 'atLeast', value: 100 }), value: 55 }).status, 'attention');
    const far = judge({ spec: both(half, { kind: 'atLeast', value: 85 }), from: 75, value: 77 });
    assert.deepEqual([far.percent, far.expected, far.status], [30, 50, 'attention']);
    assert.ok(Math.abs(far.ratio! - 0.6) < 1e-9);
  });
  it('does not let more than all of one part make up for another', () => {
    const result = judge({ spec: both({ kind: 'atLeast', value: 42 }, { kind: 'atLeast', value: 140 }), value: 50 });
    assert.deepEqual([result.raw, result.status], [55, 'onTrack']);
    const late = judge({
      spec: both({ kind: 'atLeast', value: 41 }, { kind: 'atLeast', value: 440 }),
      value: 60,
      on: '2026-12-01',
    });
    assert.equal(late.status, 'behind');
  });
  it('has the status of the worst where a part is held or not', () => {
    const held = { kind: 'maintain', value: 90, better: 'up' };
    assert.equal(judge({ spec: both(half, held), value: 60 }).status, 'behind');
  });
  it('is behind after its date', () => {
    const { status, reason } = judge({ spec: both(half, { kind: 'atLeast', value: 90 }), now: '2027-02-01' });
    assert.deepEqual([status, reason], ['behind', 'dueDatePassed']);
  });
  it('is null if one is null', () => {
    const result = judge({ spec: both(half, { kind: 'directional', better: 'up' }), value: 60 });
    assert.deepEqual([result.percent, result.raw], [null, null]);
  });
  it('is not known when a part is not known, with that reason', () => {
    assert.deepEqual(fields({ spec: both(half, { kind: 'atLeast', value: null }) }, 'status', 'reason'), [
      'noData',
      'targetMissing',
    ]);
  });
  it('is achieved when all parts are', () => {
    assert.deepEqual(fields({ spec: both(half, { kind: 'atMost', value: 90 }), value: 85 }, 'percent', 'achieved'), [
      100,
      true,
    ]);
  });
  it('of nothing has no target', () => {
    assert.equal(judge({ spec: both() }).reason, 'targetMissing');
    assert.equal(judge({ spec: { kind: 'allOf' } }).reason, 'targetMissing');
  });
  it('names each flag once', () => {
    const { flags } = judge({
      spec: both(half, { kind: 'atLeast', value: 90 }),
      from: null,
      value: 10,
      now: '2027-06-01',
    });
    assert.deepEqual(flags, [...new Set(flags)]);
  });
});

describe('expected', () => {
  it('uses the end of the observed period, not today', () => {
    const period = { start: '2026-04-01', end: '2026-07-02' };
    assert.equal(judge({ observations: [{ value: 60, period, asOf: undefined }], now: '2026-11-30' }).expected, 50);
  });
  it('starts at the date of the baseline, else at the start of the target', () => {
    const baseline = { status: 'known', value: 40, date: '2025-01-01' };
    assert.equal(judge({ target: { baseline } }).expected, 75);
  });
  it('linear: the share of the window that has passed', () => {
    assert.equal(judge({ on: '2026-10-01' }).expected, 75);
  });
  it('step: the last interim value, the baseline before it, none without any', () => {
    const target = {
      profile: 'step',
      interim: [
        { date: '2026-09-01', value: 70 },
        { date: '2026-03-01', value: 50 },
        { date: 'x', value: 1 },
      ],
    };
    assert.equal(judge({ target }).expected, 25);
    assert.equal(judge({ target, on: '2026-10-01' }).expected, 75);
    assert.equal(judge({ target, on: '2026-02-20' }).expected, 0);
    assert.equal(judge({ target: { profile: 'step' } }).expected, null);
    assert.equal(judge({ target: { profile: 'step', interim: [{ date: '2026-03-01', value: 999 }] } }).expected, 100);
  });
  it('endOnly: none', () => {
    assert.equal(judge({ target: { profile: 'endOnly' } }).expected, null);
  });
  it('none without a window', () => {
    for (const target of [{ due: undefined }, { start: undefined }, { due: '2025-01-01' }]) {
      assert.equal(judge({ target }).expected, null);
    }
  });
});

describe('status', () => {
  it('achieved is on track, also before time and after due', () => {
    assert.equal(judge({ value: 80, on: '2026-01-10' }).status, 'onTrack');
    assert.deepEqual(fields({ value: 80, now: '2027-02-01' }, 'status', 'reason'), ['onTrack', null]);
  });
  it('after due it is behind (dueDatePassed)', () => {
    assert.deepEqual(fields({ value: 79, now: '2027-01-01' }, 'status', 'reason', 'flags'), [
      'behind',
      'dueDatePassed',
      ['dueDatePassed'],
    ]);
    assert.equal(judge({ value: 79, now: '2026-12-31', on: '2026-12-31' }).status, 'onTrack');
  });
  it('worse than the baseline is behind, flag regressed, also when it is early', () => {
    assert.deepEqual(fields({ value: 39, on: '2026-01-10' }, 'status', 'reason', 'flags'), [
      'behind',
      'regressed',
      ['regressed'],
    ]);
  });
  it('in the first tenth of the window it is too early', () => {
    assert.deepEqual(fields({ value: 40, on: '2026-02-05' }, 'status', 'reason'), ['onTrack', 'tooEarly']);
    assert.deepEqual(fields({ value: 40, on: '2026-02-10' }, 'status', 'reason'), ['behind', null]);
  });
  it('raw/expected from 0.95 is on track, from 0.60 asks attention, below is behind', () => {
    assert.deepEqual(fields({ value: 59 }, 'ratio', 'status'), [0.95, 'onTrack']);
    assert.equal(judge({ value: 58.9 }).status, 'attention');
    assert.equal(judge({ value: 52 }).status, 'attention');
    assert.equal(judge({ value: 51.9 }).status, 'behind');
  });
  it('without a trajectory asks attention, or is behind when worse than the baseline', () => {
    const target = { profile: 'endOnly' };
    assert.equal(judge({ value: 41, target }).status, 'attention');
    assert.equal(judge({ value: 39, target }).status, 'behind');
  });
  it('pass or fail: held is on track, short by at most 5% of t asks attention, more is behind', () => {
    const status = (value: number) => judge({ from: 80, value }).status;
    assert.deepEqual([status(80), status(76), status(75.9)], ['onTrack', 'attention', 'behind']);
  });
  it('pass or fail after due is behind', () => {
    assert.deepEqual(fields({ from: 80, value: 79, now: '2027-01-01' }, 'status', 'reason'), [
      'behind',
      'dueDatePassed',
    ]);
  });
  it('without a baseline and not yet due it is at worst attention', () => {
    assert.equal(judge({ spec: { kind: 'atMost', value: 5 }, from: null, value: 90 }).status, 'attention');
    assert.equal(
      judge({ spec: { kind: 'atMost', value: 5 }, from: null, value: 90, now: '2027-01-01' }).status,
      'behind',
    );
  });
  it('a baseline already past the target is treated as maintain, flag baselineBeyondTarget', () => {
    assert.deepEqual(fields({ from: 90, value: 85 }, 'status', 'flags'), ['onTrack', ['baselineBeyondTarget']]);
    assert.deepEqual(fields({ from: 90, value: 60 }, 'percent', 'status', 'flags'), [
      null,
      'behind',
      ['baselineBeyondTarget'],
    ]);
  });
  it('thresholds are policy; what is no number in a policy does not count', () => {
    assert.equal(judge({ value: 58, policy: { onTrackRatio: 0.9 } }).status, 'onTrack');
    assert.equal(
      judge({ value: 58, policy: { onTrackRatio: 'low', attentionRatio: NaN, extra: 1 } }).status,
      'attention',
    );
  });
});

describe('no data', () => {
  const reason = (kpi: Kpi) => fields(kpi, 'status', 'reason');
  it('without an observation, or with one that has no value', () => {
    assert.deepEqual(reason({ observations: [] }), ['noData', 'noObservation']);
    assert.deepEqual(reason({ value: null }), ['noData', 'noObservation']);
    assert.deepEqual(reason({ observations: [{ value: 60, status: 'missing' }] }), ['noData', 'noObservation']);
    assert.deepEqual(reason({ observations: [{ value: 60, asOf: '2026-08-01' }], now: '2026-07-31' }), [
      'noData',
      'noObservation',
    ]);
  });
  it('when the target has no number', () => {
    for (const spec of [
      { kind: 'atLeast', value: null },
      { kind: 'maintain' },
      { kind: 'range' },
      { kind: 'relative' },
    ]) {
      assert.deepEqual(reason({ spec }), ['noData', 'targetMissing']);
    }
  });
  it('when the kind of target is of the future', () => {
    assert.deepEqual(reason({ spec: { kind: 'probability', odds: 3 } }), ['noData', 'unknownKind']);
    assert.deepEqual(reason({ spec: { kind: 'constructor' } }), ['noData', 'unknownKind']);
  });
  it('when the figure is suppressed', () => {
    assert.deepEqual(reason({ observations: [{ status: 'suppressed' }] }), ['noData', 'suppressed']);
  });
  it('when the target has not begun', () => {
    assert.deepEqual(reason({ on: '2025-12-31' }), ['noData', 'notStarted']);
  });
  it('when the figure is older than 2.5 × its frequency; from 1.5 × it is flagged stale', () => {
    const age = (now: string) => fields({ now, target: { due: '2030-12-31' } }, 'status', 'flags');
    assert.deepEqual(age('2027-12-31'), ['onTrack', []]);
    assert.deepEqual(age('2028-01-05'), ['onTrack', ['stale']]);
    assert.deepEqual(age('2029-01-05'), ['noData', []]);
    assert.deepEqual(
      fields({ now: '2036-01-01', indicator: { frequency: 'once' }, target: { due: '2040-01-01' } }, 'flags'),
      [[]],
    );
    const month = { frequency: 'month' as const };
    assert.deepEqual(reason({ now: '2026-09-30', indicator: month }), ['noData', 'stale']);
  });
  it('for expectations and context figures: no status and no ring', () => {
    assert.deepEqual(fields({ target: { commitment: 'expectation' } }, 'status', 'percent', 'flags'), [
      'noData',
      null,
      ['expectation'],
    ]);
    assert.deepEqual(fields({ indicator: { kind: 'context' } }, 'status', 'percent'), ['noData', null]);
  });
});

describe('the day', () => {
  it('may be a date, a moment or milliseconds', () => {
    const at = '2026-07-10T12:00:00Z';
    const expected = judge({ now: '2026-07-10' });
    for (const now of [at, new Date(at), Date.parse(at)]) assert.deepEqual(judge({ now } as any), expected);
  });

  it('that cannot be read makes no figure old, and throws nothing', () => {
    for (const now of ['gisteren', '', NaN, new Date('x'), {}, []]) {
      const { status, reason } = judge({ now } as any);
      assert.deepEqual([status, reason], ['noData', 'notStarted']);
    }
  });
});

describe('which observation counts', () => {
  const counted = (observations: object[], more: Kpi = {}) =>
    judge({ observations, now: '2026-12-01', ...more }).observation;
  it('the latest by the day observed, on one day the one recorded last, then the last id', () => {
    const two = [
      { id: 'b', value: 1, asOf: '2026-06-30' },
      { id: 'a', value: 2, asOf: '2026-03-31', recordedAt: '2026-11-01' },
    ];
    assert.equal(counted(two)!.id, 'b');
    assert.equal(
      counted([{ id: 'a', recordedAt: '2026-09-01' }, { id: 'b' }].map((item) => ({ value: 1, ...item })))!.id,
      'a',
    );
    assert.equal(
      counted([
        { id: 'b', value: 1 },
        { id: 'a', value: 1 },
      ])!.id,
      'b',
    );
  });
  it('a revision replaces what it revises, also when it is of an earlier day', () => {
    assert.equal(
      counted([
        { id: 'a', value: 1 },
        { id: 'b', value: 2, asOf: '2026-06-01', revisionOf: 'a' },
      ])!.id,
      'b',
    );
  });
  it('of its own area and no other; without an area that of the whole plan or of the only area, never one of several', () => {
    const north = { id: 'n', value: 1, areaId: 'north' };
    const south = { id: 's', value: 2, areaId: 'south' };
    assert.equal(counted([north, south], { target: { areaId: 'north' } })!.id, 'n');
    assert.equal(counted([south, { id: 'w', value: 3 }], { target: { areaId: 'north' } }), null);
    assert.equal(counted([north, { id: 'w', value: 3 }])!.id, 'w');
    assert.equal(counted([north])!.id, 'n');
    assert.equal(counted([north, south]), null);
  });
  it('is not known when its counts make no finite number', () => {
    for (const denominator of [0, -1, 5e-324, NaN]) {
      const { status, reason } = judge({ observations: [{ value: undefined, numerator: 30, denominator }] });
      assert.deepEqual([status, reason], ['noData', 'noObservation'], String(denominator));
    }
  });

  it('a share may be given as counts; a count may not', () => {
    const counts = { value: undefined, numerator: 30, denominator: 50 };
    assert.equal(judge({ observations: [counts] }).percent, 50);
    assert.equal(judge({ observations: [{ ...counts, denominator: 0 }] }).reason, 'noObservation');
    assert.equal(judge({ observations: [counts], indicator: { measure: 'count' } }).reason, 'noObservation');
    const ratio = { measure: 'index' as const, aggregation: 'ratio' as const };
    assert.equal(
      judge({ observations: [counts], indicator: ratio, spec: { kind: 'atLeast', value: 0.8 }, from: 0.4 }).percent,
      50,
    );
  });
});

describe('what is left out', () => {
  it('is a known baseline when there is a value and nothing else is said of it', () => {
    const result = judge({
      spec: { kind: 'atLeast', value: 80 },
      value: 77,
      target: { baseline: { value: 75, date: '2026-01-01' } },
    });
    assert.deepEqual([result.percent, result.status, result.flags], [40, 'attention', []]);
    const plan = planWith((p) => delete p.targets[0].baseline.status);
    assert.ok(parsePlan(plan).ok);
  });

  it('is no data, with its reason, and never an error', () => {
    const indicator = { id: 'ind', measure: 'share', kind: 'result', frequency: 'year' } as Indicator;
    const target = { id: 't', indicatorId: 'ind', spec: { kind: 'atLeast', value: 80 }, asWritten: 'x' };
    const now = '2026-07-02';
    assert.equal(assess({ indicator, now }).reason, 'targetMissing');
    assert.equal(assess({ indicator, now, observations: [observed({ value: 3 })] }).reason, 'targetMissing');
    assert.equal(assess({ indicator, now, target }).reason, 'noObservation');
  });
});

describe('minCell', () => {
  const few = { value: 60, numerator: 3, denominator: 5, asOf: '2026-07-02' };
  it('keeps back a figure about fewer people than the indicator allows', () => {
    const result = judge({ observations: [few], indicator: { minCell: 10 } });
    assert.deepEqual([result.status, result.reason, result.percent], ['noData', 'suppressed', null]);
  });
  it('lets others stand', () => {
    assert.equal(judge({ observations: [{ ...few, denominator: 10 }], indicator: { minCell: 10 } }).percent, 50);
    assert.equal(judge({ observations: [few] }).percent, 50);
  });
});
