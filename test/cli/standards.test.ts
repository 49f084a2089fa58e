import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { servicesToHsds, servicesToHsdsTables } from '../../src/cli/export/hsds.js';
import { planToIati } from '../../src/cli/export/iati.js';
import { planToStratml } from '../../src/cli/export/stratml.js';
import { importServices } from '../../src/cli/import/hsds.js';
import { importIati } from '../../src/cli/import/iati.js';
import { importOpenSdg } from '../../src/cli/import/opensdg.js';
import { importStratml } from '../../src/cli/import/stratml.js';
import { readFrontMatter } from '../../src/cli/import/yaml.js';
import { checkPlan } from '../../src/plan/check.js';
import type { Plan } from '../../src/plan/types.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/import');
const PLANS = join(import.meta.dirname, '../../demo/plans');
const options = { today: '2026-11-01' };
const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));
const folder = (name: string) =>
  readdirSync(join(FIXTURES, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('.'))
    .map((path) => ({ name: path, bytes: fixture(join(name, path)) }));
const realPlans = readdirSync(PLANS).filter((name) => name.endsWith('.json') && !name.includes('example'));
const realPlan = (name: string) => JSON.parse(readFileSync(join(PLANS, name), 'utf8')) as Plan;
const errorsOf = (plan: unknown) => checkPlan(plan).filter(({ level }) => level === 'error');

describe('IATI', () => {
  const { plan, report } = importIati(fixture('iati.xml'), options);
  const indicator = (title: string) =>
    plan!.indicators!.find((each) => typeof each.title === 'string' && each.title.startsWith(title))!;

  it('counts what is a number and keeps the rest as text', () => {
    assert.deepEqual([report.parsed, report.keptAsText], [5, 5]);
    assert.equal(report.remarks.filter(({ code }) => code === 'keptAsText').length, 5);
  });

  it('never makes a number of a text', () => {
    const target = plan!.targets!.find(({ asWritten }) => asWritten === '2015:1584728 (158%)')!;
    assert.equal(target.spec.value, null);
    assert.equal(target.baseline!.value, null);
    const texts = plan!
      .observations!.filter(({ status }) => status === 'missing')
      .map(({ narrative, value }) => [narrative, value]);
    assert.deepEqual(texts, [
      ['2015:<3%', undefined],
      ['12254,1', undefined],
      ['null', undefined],
    ]);
  });

  it('takes no direction from ascending="0" everywhere, unless the figures confirm it', () => {
    assert.equal(indicator('Huisbezoeken').direction, 'none');
    assert.equal(indicator('Wachttijd').direction, 'down');
    assert.equal(indicator('Opgeleide').direction, 'none', 'the figures rise');
    assert.equal(
      plan!.targets!.find(({ indicatorId }) => indicatorId === indicator('Opgeleide').id)!.spec.kind,
      'unknown',
    );
  });

  it('keeps a breakdown apart from the whole and names an indicator that is called "Number"', () => {
    assert.ok(plan!.indicators!.some(({ title }) => title === 'Opgeleide verpleegkundigen (sex: female)'));
    assert.ok(plan!.indicators!.some(({ title }) => title === 'Huisbezoeken (Number)'));
  });

  it('gives a plan without mistakes', () => {
    assert.deepEqual(errorsOf(plan), []);
  });

  it('reads what it wrote', () => {
    const before = examplePlan(2026);
    const after = importIati(bytes(planToIati(before).xml), options).plan!;
    assert.equal(after.title, before.title);
    assert.equal(after.indicators![0]!.direction, 'up');
    assert.deepEqual(after.targets![0]!.spec, before.targets![0]!.spec);
    assert.equal(after.targets![0]!.baseline!.value, 62);
    assert.deepEqual(
      [after.observations![0]!.value, after.observations![0]!.period],
      [65, before.observations![0]!.period],
    );
  });

  it('refuses another kind of XML', () => {
    assert.throws(() => importIati(bytes('<a/>'), options), /no IATI activity/);
  });
});

describe('counts beside an observation', () => {
  it('are a percentage for a share and nothing else', () => {
    const written = (measure: string, aggregation?: string) => {
      const plan: any = examplePlan(2026);
      Object.assign(plan.indicators[0], { measure, aggregation });
      delete plan.observations[0].value;
      Object.assign(plan.observations[0], { numerator: 3, denominator: 4 });
      const inIati = /<actual(?: value="([^"]*)")?/.exec(planToIati(plan).xml)![1];
      const inStratml = /<\w*:?ActualResult>[^]*?NumberOfUnits>([^<]*)/.exec(planToStratml(plan).xml)?.[1];
      return [inIati, inStratml];
    };
    assert.deepEqual(written('share'), ['75', '75']);
    assert.deepEqual(written('score', 'ratio'), ['0.75', '0.75']);
    assert.deepEqual(written('count'), [undefined, undefined]);
  });
});

describe('StratML', () => {
  const { plan, report } = importStratml(fixture('stratml.xml'), options);

  it('reads prefixed names in any order, empty elements as absent', () => {
    assert.deepEqual([plan!.goals!.length, plan!.results!.length, plan!.indicators!.length], [1, 1, 2]);
    assert.equal(plan!.title, 'Verzonnen jaarverslag & plan');
    assert.equal(plan!.goals![0]!.id, 'doel-een');
    assert.deepEqual([report.parsed, report.keptAsText], [2, 1]);
  });

  it('reports an identifier that is used twice and keeps both entities', () => {
    assert.equal(report.remarks.filter(({ code }) => code === 'duplicateIdentifier').length, 1);
    assert.equal(new Set(plan!.indicators!.map(({ id }) => id)).size, 2);
  });

  it('fills in no direction and carries no persons over', () => {
    assert.ok(plan!.indicators!.every(({ direction }) => direction === 'none'));
    assert.doesNotMatch(JSON.stringify(plan), /Iemand Verzonnen/);
    assert.deepEqual(errorsOf(plan), []);
  });

  it('asks for a period when the file has none', () => {
    const xml = '<StrategicPlan><Name>x</Name><StrategicPlanCore/></StrategicPlan>';
    const without = importStratml(bytes(xml), options);
    assert.equal(without.plan, undefined);
    assert.match(without.report.remarks.at(-1)!.message.nl, /--period/);
    assert.ok(importStratml(bytes(xml), { ...options, period: { start: '2026-01-01', end: '2026-12-31' } }).plan);
  });

  for (const name of realPlans) {
    it(`${name} comes back with its goals, results, indicators and numbers`, () => {
      const before = realPlan(name);
      const after = importStratml(bytes(planToStratml(before).xml), options).plan!;
      const squeezed = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : text);
      assert.deepEqual(
        after.goals!.map(({ id, title, number }) => [id, title, number]),
        before.goals!.map(({ id, title, number }) => [id, squeezed(title), number]),
      );
      assert.deepEqual(
        (after.results ?? []).map(({ id, goalId, text }) => [id, goalId, text]),
        (before.results ?? [])
          .map(({ id, goalId, text }) => [id, goalId, squeezed(text)])
          .sort((a, b) => order(before, String(a[1])) - order(before, String(b[1]))),
      );
      const reached = new Set(after.indicators!.map(({ id }) => id));
      const numbers = (plan: Plan) =>
        (plan.targets ?? [])
          .filter(
            ({ indicatorId, spec }) =>
              reached.has(indicatorId) && spec.kind !== 'range' && typeof spec.value === 'number',
          )
          .map(({ indicatorId, spec, due }) => `${indicatorId} ${String(spec.value)} ${due ?? ''}`)
          .sort();
      const wanted = numbers(before);
      assert.ok(wanted.length > 0);
      for (const each of wanted) assert.ok(numbers(after).includes(each), each);
      assert.deepEqual([after.id, after.period, after.ownerId], [before.id, before.period, before.ownerId]);
    });
  }
});

const order = (plan: Plan, goalId: string | undefined) => plan.goals!.findIndex(({ id }) => id === goalId);

describe('Open SDG', () => {
  const { plan, report } = importOpenSdg(folder('opensdg'), options);
  const [sport, wait] = plan!.targets!;

  it('takes base and current value as Open SDG does', () => {
    assert.deepEqual(sport!.baseline, { status: 'known', value: 12.5, date: '2016-12-31', inferred: true });
    assert.deepEqual(wait!.baseline, { status: 'known', value: 63, date: '2005-12-31' });
    const last = (id: string) =>
      plan!.observations!.filter(({ indicatorId, value }) => indicatorId === id && value !== undefined).at(-1)!;
    assert.equal(last(sport!.indicatorId).value, 14);
    assert.deepEqual(last(wait!.indicatorId).period, { start: '2020-01-01', end: '2022-12-31' });
  });

  it('takes direction and target from the metadata alone', () => {
    assert.deepEqual(
      plan!.indicators!.map(({ direction }) => direction),
      ['up', 'down'],
    );
    assert.deepEqual(
      [sport!.spec, sport!.due, sport!.asWritten],
      [{ kind: 'atLeast', value: 20 }, '2030-12-31', "Don't stop: 20 in 2030"],
    );
    assert.deepEqual([wait!.spec, wait!.due], [{ kind: 'directional', better: 'down' }, undefined]);
  });

  it('leaves breakdowns and texts out of the figures', () => {
    assert.deepEqual([report.parsed, report.keptAsText], [6, 1]);
    assert.deepEqual(errorsOf(plan), []);
  });

  it('reads the YAML that such files hold, and nothing that builds more', () => {
    assert.deepEqual(readFrontMatter('---\na: >-\n  x\n  y\nb:\n- c: 1\n  d: [] # niets\n- e\n"f": "g\\n"\n---\n'), {
      a: 'x y',
      b: [{ c: 1, d: [] }, 'e'],
      f: 'g\n',
    });
    for (const text of ['a: &x 1\nb: *x', 'a: !!js/function x', 'a: {b: 1}', '\tx'])
      assert.throws(() => readFrontMatter(text), text);
    assert.equal(Object.getPrototypeOf(readFrontMatter('__proto__: 1')), Object.prototype);
  });
});

describe('HSDS', () => {
  it('joins the CSV tables into services', () => {
    const { document, report } = importServices(folder('hsds'), { kind: 'welfare' });
    const service = document!.services[0]!;
    assert.deepEqual(report.found, { services: 1 });
    assert.equal(service.description, 'Samen lopen');
    assert.deepEqual(service.organisation, { name: 'Buurthuis' });
    assert.equal(service.phones![0]!.number, '030 000 00 00');
    assert.equal(service.places![0]!.street, 'Straat 1');
    assert.equal(service.audience!.ageMin, 65);
  });

  it('gives a service whose id a plan would not take another one, made of it', () => {
    const id = '0F3E8C1A-1B2c-4d5e-8f90-a1b2c3d4e5f6';
    const source = [
      { id, name: 'Wandelclub', assured_date: '2026-10-01' },
      { id: 'svc-x', name: 'Koor', assured_date: '2026-10-01' },
    ];
    const file = { name: 'x.json', bytes: bytes(JSON.stringify(source)) };
    const { services } = importServices([file], { kind: 'welfare' }).document!;
    assert.deepEqual(
      services.map((service) => service.id),
      [`svc-${id.toLowerCase()}`, 'svc-x'],
    );
  });

  it('asks for the kind that the tables do not have', () => {
    const { document, report } = importServices(folder('hsds'), {});
    assert.equal(document, undefined);
    assert.match(report.remarks[0]!.message.nl, /--kind/);
  });

  it('reads its own JSON and tables back', () => {
    const services = realPlan(realPlans[0]!).services!;
    const json = importServices([{ name: 'x.json', bytes: bytes(JSON.stringify(servicesToHsds(services))) }], {
      kind: 'care',
    }).document!.services;
    const tables = importServices(
      [...servicesToHsdsTables(services)].map(([name, text]) => ({ name, bytes: bytes(text) })),
      { kind: 'care' },
    ).document!.services;
    const seen = (list: typeof services) =>
      list.map(({ id, name, phones, places, checked, words }) => [
        id,
        name,
        checked,
        phones?.map(({ number }) => number),
        places?.length ?? 0,
        words?.length ?? 0,
      ]);
    assert.deepEqual(
      seen(json),
      seen(services).map((row) => row.map((value) => (Array.isArray(value) && value.length === 0 ? undefined : value))),
    );
    assert.deepEqual(seen(tables), seen(json));
  });

  it('writes no cell that a spreadsheet would run', () => {
    const table = servicesToHsdsTables([{ id: 'a', name: '=cmd()', kind: 'care', checked: '2026-01-01' }]).get(
      'services.csv',
    )!;
    assert.match(table, /'=cmd\(\)/);
  });
});
