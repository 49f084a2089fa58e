import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePlan } from '../../src/plan/parse.js';
import { readGroups } from '../../src/plan/read.js';
import { core } from '../../src/plan/shape/core.js';
import type { Issue } from '../../src/plan/types.js';
import { completePlan, planWith } from '../fixtures/plans/index.js';

function errorsOf(input: unknown, lang: 'nl' | 'en' = 'nl'): Issue[] {
  const result = parsePlan(input, lang);
  assert.ok(!result.ok, 'refused');
  return result.errors;
}

describe('parsePlan', () => {
  it('reads a plan that uses every field and returns an equal copy that shares nothing', () => {
    const plan = completePlan();
    const result = parsePlan(plan);
    assert.ok(result.ok);
    assert.deepEqual(result.plan, plan);
    assert.notEqual(result.plan.goals![0], plan.goals![0]);
    assert.deepEqual(result.warnings, []);
  });

  it('keeps fields that it does not know', () => {
    const result = parsePlan(planWith((plan) => (plan.goals[0].mood = { deep: [1, { x: null }] })));
    assert.ok(result.ok);
    assert.deepEqual((result.plan.goals![0] as any).mood, { deep: [1, { x: null }] });
  });

  it('refuses what is no document, with one sentence', () => {
    for (const input of [null, undefined, 5, 'plan', true, [], [[]], Symbol('x'), () => 1, new Date(), NaN]) {
      const errors = errorsOf(input);
      assert.ok(errors.length > 0 && errors.every(({ message }) => message.length > 10));
    }
  });

  it('survives objects that are no data: a getter that throws, a revoked proxy', () => {
    const trap = Object.defineProperty({}, 'schemaVersion', { enumerable: true, get: () => assert.fail('getter') });
    assert.equal(errorsOf(trap)[0]!.code, 'unreadable');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assert.equal(errorsOf(proxy, 'en')[0]!.message, 'This document cannot be read.');
  });

  it('survives 10 MB of nesting, as lists and as objects', () => {
    const lists = JSON.parse('['.repeat(5e6) + ']'.repeat(5e6)) as unknown;
    assert.equal(errorsOf(lists)[0]!.code, 'type');
    assert.equal(errorsOf({ ...completePlan(), mood: lists })[0]!.code, 'depth');
    const objects = JSON.parse('{"x":'.repeat(2e6) + '1' + '}'.repeat(2e6)) as unknown;
    assert.equal(errorsOf(objects).at(-1)!.code, 'missing');
    const [error] = errorsOf(planWith((plan) => (plan.goals[0].mood = objects)));
    assert.equal(error!.code, 'depth');
    assert.ok(error!.path.startsWith('goals[0].mood.x.x'));
  });

  it('refuses an object that holds itself in several places, at once', () => {
    const plan: Record<string, unknown> = { ...completePlan() };
    Object.assign(plan, { self: plan, again: [plan, plan], goals: [plan, plan] });
    const found = errorsOf(plan);
    assert.ok(
      found.some(({ code }) => code === 'depth'),
      JSON.stringify(found),
    );
  });

  it('survives wrong types everywhere and lists at most 100 errors, each with its place', () => {
    for (const wrong of [null, 5, 'x', true, [], {}, [null], [[1]], { nl: 5 }]) {
      const input = Object.fromEntries(Object.keys(completePlan()).map((key) => [key, wrong]));
      const errors = errorsOf(input);
      assert.ok(errors.length > 5);
      assert.ok(errors.every(({ path }) => path !== ''));
    }
    const many = planWith((plan) => (plan.goals = Array.from({ length: 500 }, () => ({}))));
    assert.equal(errorsOf(many).length, 100);
    const text = planWith(
      (plan) => (plan.frontDoor.services[0].hours = { mode: 'week', rules: 5, onHoliday: 'closed' }),
    );
    assert.deepEqual(
      errorsOf(text).map(({ path }) => path),
      ['frontDoor.services[0].hours.rules'],
    );
  });

  it('says where, what and what to do, in Dutch and in English', () => {
    const plan = planWith((plan) => {
      delete plan.goals[0].title;
      plan.goals[1].lifecycle = 'soon';
      plan.indicators[0].decimals = '2';
      plan.targets[0].id = 'Doel 1';
      plan.targets[0].spec.value = '80';
      plan.observations[0].recordedAt = '10 april';
      plan.reports[0].period = '2026-1';
      plan.notes[0].text = null;
    });
    assert.deepEqual(
      errorsOf(plan).map(({ message }) => message),
      [
        'goals[0].title ontbreekt. Vul dit veld in.',
        'goals[1].lifecycle moet een van deze waarden hebben: planned, active, done, stopped.',
        'indicators[0].decimals moet een getal, zonder aanhalingstekens en met een punt voor de decimalen zijn.',
        'targets[0].id moet een id van kleine letters, cijfers en streepjes, zoals "doel-12" zijn.',
        'targets[0].spec.value moet een getal, zonder aanhalingstekens en met een punt voor de decimalen zijn.',
        'observations[0].recordedAt moet een datum, zoals "2026-09-30" zijn.',
        'notes[0].text moet een tekst, of een tekst per taal zoals { "nl": "…" } zijn.',
        'reports[0].period moet een kwartaal, zoals "2026-Q3" zijn.',
      ],
    );
    const english = errorsOf(plan, 'en').map(({ message }) => message);
    assert.ok(english.includes('goals[0].title is missing. Fill in this field.'));
    assert.ok(english.includes('goals[1].lifecycle must have one of these values: planned, active, done, stopped.'));
    assert.ok(english.includes('reports[0].period must be a quarter, such as "2026-Q3".'));
    assert.equal(errorsOf(5)[0]!.message, 'Het document moet een object tussen { en } zijn.');
    assert.equal(errorsOf(5, 'en')[0]!.message, 'The document must be an object between { and }.');
  });

  it('reads what an object holds itself, not what it inherits', () => {
    const { title, ...own } = completePlan() as Record<string, unknown>;
    const heir = (more: object) => Object.assign(Object.create({ title, inherited: 1 }) as object, own, more);
    assert.deepEqual(
      errorsOf(heir({})).map(({ path, code }) => [path, code]),
      [['title', 'missing']],
    );
    const result = parsePlan(heir({ title }));
    assert.ok(result.ok);
    assert.equal('inherited' in result.plan, false);
  });

  it('drops __proto__ and constructor and pollutes nothing', () => {
    const text = JSON.stringify(completePlan()).replace(
      '"title":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":',
    );
    const nested = JSON.parse(text.replaceAll('"lifecycle":', '"__proto__":{"title":"x"},"lifecycle":')) as unknown;
    const result = parsePlan(nested);
    assert.ok(result.ok);
    assert.equal(({} as any).polluted, undefined);
    assert.equal((result.plan as any).polluted, undefined);
    for (const key of ['__proto__', 'constructor']) assert.equal(Object.hasOwn(result.plan, key), false, key);
    assert.equal(Object.hasOwn(result.plan.goals![0]!, '__proto__'), false);
    assert.equal(Object.getPrototypeOf(result.plan.goals![0]), Object.prototype);
  });

  it('reads a plan with duplicate ids and dangling references; checkPlan names them', () => {
    const plan = planWith((plan) => {
      plan.goals.push(plan.goals[0]);
      plan.results[0].goalId = 'goal-nergens';
    });
    assert.ok(parsePlan(plan).ok);
  });

  it('takes no NaN and no Infinity, neither as number nor as text', () => {
    for (const value of [NaN, Infinity, -Infinity, 'NaN', 'Infinity', '1e999']) {
      const errors = errorsOf(planWith((plan) => (plan.targets[0].spec.value = value)));
      assert.deepEqual(
        errors.map(({ path, code }) => [path, code]),
        [['targets[0].spec.value', 'type']],
      );
    }
  });

  it('keeps labels of 500 characters without a space, right-to-left text and control characters as they are', () => {
    for (const title of ['x'.repeat(500), 'خطة الرعاية الأولية', '\u202Eevil\u202C', '\u0000', '👩‍⚕️'.repeat(50)]) {
      const result = parsePlan(planWith((plan) => (plan.goals[0].title = title)));
      assert.ok(result.ok && result.plan.goals![0]!.title === title);
    }
  });

  it('reads a target kind of the future', () => {
    const spec = { kind: 'probability', odds: [1, 3] };
    const result = parsePlan(planWith((plan) => (plan.targets[0].spec = spec)));
    assert.ok(result.ok);
    assert.deepEqual(result.plan.targets![0]!.spec, spec);
  });

  it('reads a newer minor version and says so; values it does not know are remarks', () => {
    const result = parsePlan(
      planWith((plan) => {
        plan.schemaVersion = '1.3.0';
        plan.goals[0].lifecycle = 'paused';
        plan.frontDoor.services[0].hours = { mode: 'byAppointment', text: 'bel eerst' };
      }),
    );
    assert.ok(result.ok);
    assert.deepEqual(
      result.warnings.map(({ path, code }) => [path, code]),
      [
        ['schemaVersion', 'newer'],
        ['goals[0].lifecycle', 'value'],
        ['frontDoor.services[0].hours.mode', 'value'],
      ],
    );
    assert.match(result.warnings[0]!.message, /^Dit plan is nieuwer dan 1\.0\.0\. /);
    assert.equal(result.plan.goals![0]!.lifecycle, 'paused');
    assert.equal(result.plan.frontDoor!.services[0]!.hours.mode, 'byAppointment');
  });

  it('stays strict about types and ids in a newer minor version', () => {
    const errors = errorsOf(
      planWith((plan) => {
        plan.schemaVersion = '1.3.0';
        plan.goals[0].id = 'Doel 1';
        plan.goals[1].lifecycle = 5;
      }),
    );
    assert.deepEqual(
      errors.map(({ path, code }) => [path, code]),
      [
        ['goals[0].id', 'format'],
        ['goals[1].lifecycle', 'type'],
      ],
    );
  });

  it('refuses another major version with one readable sentence', () => {
    const [error, ...others] = errorsOf({ schemaVersion: '2.0.0', everything: 'differs' });
    assert.deepEqual(others, []);
    assert.equal(error!.code, 'version');
    assert.match(error!.message, /andere versie van het planmodel\. Deze versie leest 1\.0\.0\./);
    assert.match(errorsOf({ schemaVersion: '0.1.0' }, 'en')[0]!.message, /another version of the plan model/);
  });

  it('names a version that is none', () => {
    const errors = errorsOf({ ...completePlan(), schemaVersion: 'latest' });
    assert.deepEqual(
      errors.map(({ path, code }) => [path, code]),
      [['schemaVersion', 'format']],
    );
  });

  it('takes a key that ends in a question mark for an unknown key', () => {
    assert.ok(parsePlan({ ...completePlan(), 'summary?': 5 }).ok);
  });

  it('takes no list for one of its values and no empty text for a literal', () => {
    assert.equal(errorsOf({ ...completePlan(), status: ['draft'] })[0]!.code, 'type');
    assert.equal(errorsOf(planWith((plan) => (plan.frontDoor.timeZone = '')))[0]!.code, 'value');
    assert.equal(errorsOf(planWith((plan) => (plan.services[0].hours.weekly[0].days = ['1'])))[0]!.code, 'type');
  });

  it('reads a plan of 5,000 goals', () => {
    const plan = planWith((plan) => {
      plan.goals = Array.from({ length: 5000 }, (_, index) => ({ ...plan.goals[1], id: `goal-${index}` }));
    });
    const result = parsePlan(plan);
    assert.ok(result.ok);
    assert.equal(result.plan.goals!.length, 5000);
  });
});

describe('readGroups', () => {
  it('reads only what is asked for, so that a mistake elsewhere does not matter', () => {
    const { plan, violations } = readGroups({ ...completePlan(), goals: 5, frontDoor: 'x', extra: 1 }, [core]);
    assert.deepEqual(violations, []);
    assert.ok(plan?.indicators);
    assert.deepEqual([plan.goals, plan.frontDoor, (plan as any).extra], [undefined, undefined, undefined]);
  });
});
