import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assess, type AssessInput, type Assessment } from '../../src/plan/assess.js';
import { isoDate } from '../../src/plan/dates.js';
import { NO_DATA_REASONS, STATUSES } from '../../src/plan/values.js';

const RUNS = { numRuns: 1500, seed: 20261122 };

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: 19_000, max: 22_000 }).map(isoDate);
/** Round figures, so that bounds are touched often, and absurd ones. */
const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -10, max: 120 }) },
  { weight: 2, arbitrary: fc.integer({ min: -20, max: 1200 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

const simple = fc.oneof(
  fc.record({ kind: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan'), value: fc.option(number) }),
  fc.record({
    kind: fc.constant('maintain'),
    value: number,
    tolerance: maybe(fc.nat(5)),
    better: fc.constantFrom('up', 'down'),
  }),
  fc.record({ kind: fc.constant('range'), min: number, max: maybe(number), maxIsHard: maybe(fc.boolean()) }),
  fc.record({
    ...{ kind: fc.constant('relative'), change: number, unit: fc.constantFrom('percent', 'points') },
    ...{ compounding: fc.constantFrom('total', 'perYear'), years: maybe(fc.nat(9)) },
  }),
  fc.record({ kind: fc.constant('directional'), better: fc.constantFrom('up', 'down'), minChange: maybe(number) }),
  fc.record({
    kind: fc.constant('milestone'),
    steps: maybe(
      fc.array(fc.record({ id: fc.constant('s'), text: fc.constant('x'), weight: maybe(number), done: fc.boolean() }), {
        maxLength: 4,
      }),
    ),
  }),
  fc.record({ kind: fc.constantFrom('probability', '', 'constructor') }),
);
const spec = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('allOf'), specs: maybe(fc.array(simple, { maxLength: 3 })) }) },
);

const observation = fc.record({
  ...{ indicatorId: fc.constantFrom('ind', 'other'), asOf: day, recordedAt: day, source: fc.constant('x') },
  status: fc.constantFrom('final', 'final', 'final', 'provisional', 'missing', 'suppressed'),
  value: maybe(fc.option(number)),
  numerator: maybe(number),
  denominator: maybe(number),
  areaId: maybe(fc.constantFrom('north', 'south')),
});

const input = fc
  .record({
    indicator: fc.record({
      ...{
        id: fc.constant('ind'),
        title: fc.constant('x'),
        unit: fc.constant({ code: 'x', label: 'x' }),
        direction: fc.constant('up'),
      },
      kind: fc.constantFrom('result', 'effort', 'context'),
      measure: fc.constantFrom('share', 'count', 'score', 'index', 'ordinal', 'yesno', 'narrative'),
      frequency: fc.constantFrom('month', 'quarter', 'year', 'once'),
      accumulation: fc.constant('stock'),
      scale: maybe(fc.record({ min: maybe(number), ratio: maybe(fc.boolean()) })),
      aggregation: maybe(fc.constantFrom('sum', 'ratio', 'none')),
    }),
    target: fc.record({
      ...{ id: fc.constant('tgt'), indicatorId: fc.constant('ind'), asWritten: fc.constant('x'), spec },
      baseline: maybe(
        fc.record({ status: fc.constantFrom('known', 'known', 'unknown'), value: fc.option(number), date: maybe(day) }),
      ),
      start: maybe(day),
      due: maybe(day),
      areaId: maybe(fc.constantFrom('north', 'south')),
      profile: maybe(fc.constantFrom('linear', 'step', 'endOnly')),
      interim: maybe(fc.array(fc.record({ date: day, value: number }), { maxLength: 3 })),
      commitment: maybe(fc.constantFrom('agreed', 'ambition', 'expectation')),
    }),
    observations: fc.array(observation, { maxLength: 5 }),
    now: fc.oneof(day, fc.constantFrom('', 'today', '2026-13-01')),
    policy: maybe(fc.record({ onTrackRatio: maybe(number), staleLimit: maybe(number), tooEarly: maybe(number) })),
  })
  .map((kpi) => {
    const observations = kpi.observations.map((item, index) => ({ id: `obs-${index}`, ...item }));
    return { ...kpi, observations };
  });

const check = (property: (kpi: AssessInput, result: Assessment) => void) => {
  fc.assert(
    fc.property(input, (kpi) => {
      property(kpi, assess(kpi));
    }),
    RUNS,
  );
};

describe('assess, on any KPI', () => {
  it('never gives NaN', () => {
    check((_, { percent, raw, expected, ratio }) => {
      for (const figure of [percent, raw, expected, ratio]) assert.ok(!Number.isNaN(figure));
    });
  });

  it('keeps percent and expected within 0 and 100, with one decimal', () => {
    check((_, { percent, expected }) => {
      for (const figure of [percent, expected]) {
        if (figure === null) continue;
        assert.ok(figure >= 0 && figure <= 100);
        assert.equal(figure, Math.round(figure * 10) / 10);
      }
    });
  });

  it('gives a status that exists, and a reason with noData', () => {
    check((_, { status, reason }) => {
      assert.ok(STATUSES.includes(status));
      if (status === 'noData')
        assert.ok(NO_DATA_REASONS.includes(reason as (typeof NO_DATA_REASONS)[number]), String(reason));
    });
  });

  it('shows 100 only for what is achieved or above a hard maximum, and calls nothing achieved behind', () => {
    check((_, { percent, achieved, flags, status }) => {
      if (percent === 100) assert.ok(achieved || flags.includes('aboveRange'));
      if (achieved) assert.equal(status, 'onTrack');
    });
  });

  it('does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(
        input.chain((kpi) =>
          fc.tuple(
            fc.constant(kpi),
            fc.shuffledSubarray([...kpi.observations], { minLength: kpi.observations.length }),
          ),
        ),
        ([kpi, observations]) => {
          assert.deepEqual(assess({ ...kpi, observations }), assess(kpi));
        },
      ),
      RUNS,
    );
  });

  it('does not change what it was given', () => {
    check((kpi) => {
      const before = JSON.stringify(kpi);
      assess(kpi);
      assert.equal(JSON.stringify(kpi), before);
    });
  });

  it('never lowers percent or achieved when the value gets better', () => {
    const bound = fc.record({
      kind: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan', 'relative', 'range'),
      ...{
        value: fc.integer({ min: 0, max: 100 }),
        min: fc.integer({ min: 0, max: 100 }),
        change: fc.integer({ min: -50, max: 50 }),
      },
      ...{ unit: fc.constantFrom('percent', 'points'), compounding: fc.constant('total') },
    });
    fc.assert(
      fc.property(
        input,
        bound,
        fc.integer({ min: -20, max: 120 }),
        fc.integer({ min: 0, max: 40 }),
        (kpi, spec, value, gain) => {
          const lower =
            spec.kind === 'atMost' || spec.kind === 'lessThan' || (spec.kind === 'relative' && spec.change < 0);
          const at = (figure: number) =>
            assess({
              ...kpi,
              target: { ...kpi.target, spec: spec, areaId: undefined },
              observations: [
                {
                  ...{ id: 'o', indicatorId: 'ind', asOf: '2024-01-01', recordedAt: '2024-01-01', source: 'x' },
                  status: 'final',
                  value: figure,
                },
              ],
              now: '2024-01-02',
            });
          // Below a baseline of less than zero "more percent" points the other way; no plan says that.
          if (spec.kind === 'relative' && (kpi.target.baseline?.value ?? 0) < 0) return;
          const [worse, better] = [at(value), at(lower ? value - gain : value + gain)];
          if (worse.percent !== null && better.percent !== null) assert.ok(better.percent >= worse.percent);
          if (worse.achieved) assert.ok(better.achieved);
        },
      ),
      RUNS,
    );
  });

  it('shows 99.9 for a strict bound that is touched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (t, distance, up) => {
          const result = assess({
            indicator: { id: 'ind', measure: 'score', kind: 'result', frequency: 'year' } as never,
            target: {
              id: 't',
              indicatorId: 'ind',
              asWritten: 'x',
              spec: { kind: up ? 'moreThan' : 'lessThan', value: t / 10 },
              baseline: { status: 'known', value: up ? t / 10 - distance : t / 10 + distance },
            },
            observations: [
              {
                id: 'o',
                indicatorId: 'ind',
                asOf: '2024-01-01',
                recordedAt: '2024-01-01',
                source: 'x',
                status: 'final',
                value: t / 10,
              },
            ],
            now: '2024-01-02',
          });
          assert.deepEqual([result.percent, result.achieved], [99.9, false]);
        },
      ),
      RUNS,
    );
  });
});
