/** Every rule of the lint: silent on a good plan, one precise issue for each mistake. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { decide } from '../../src/front-door/decide.js';
import { lintFrontDoor } from '../../src/front-door/lint.js';
import { LINT_MESSAGES } from '../../src/front-door/lint-messages.js';
import type { LintCode } from '../../src/front-door/lint-messages.js';
import { frontDoorSchema } from '../../src/front-door/schema.js';
import type { FrontDoor } from '../../src/front-door/schema.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';

function valid(): FrontDoor {
  const plan = defaultFrontDoor();
  Object.assign(plan, { publishedAt: '2026-09-21', reviewBy: '2027-06-30', validUntil: '2027-09-30' });
  return plan;
}
const tested = new Set<LintCode>();
/** One mistake in a good plan gives these issues and no other. */
function mistake(title: string, code: LintCode, path: string, edit: (plan: FrontDoor) => void): void {
  tested.add(code);
  it(title, () => {
    const plan = valid();
    edit(plan);
    const issues = lintFrontDoor(plan);
    assert.deepEqual(
      issues.map((issue) => [issue.code, issue.path]),
      [[code, `frontDoor.${path}`]],
    );
  });
}

describe('the front-door lint', () => {
  it('is silent on a good plan', () => {
    assert.deepEqual(lintFrontDoor(valid()), []);
  });

  mistake('an area without a post', 'areaPost', 'areas[1].postId', (plan) => {
    plan.areas.push({ id: 'dorp', name: 'Dorp', postId: 'practice', routeIds: ['r-practice'] });
    plan.services[0]!.hours = { mode: 'always' };
  });
  mistake('a closure in office hours without a stand-in', 'standIn', 'services[0].exceptions[0]', (plan) => {
    plan.services[0]!.exceptions = [{ from: '2027-05-07T12:00', to: '2027-05-07T14:00', open: false }];
    plan.services[2]!.hours = { mode: 'always' };
  });
  it('a closure on a holiday or at the weekend needs no stand-in', () => {
    const plan = valid();
    plan.services[0]!.exceptions = [
      { from: '2026-12-25', to: '2026-12-27', open: false },
      { from: '2027-05-07T17:00', to: '2027-05-10T08:00', open: false },
    ];
    assert.deepEqual(lintFrontDoor(plan), []);
  });
  mistake('a validity of 401 days', 'validity', 'validUntil', (plan) => (plan.validUntil = '2027-10-26'));
  it('a validity of 400 days is allowed', () => {
    assert.deepEqual(lintFrontDoor({ ...valid(), validUntil: '2027-10-25' }), []);
  });
  mistake('only an 0900 number', 'paidOnly', 'services[3]', (plan) => {
    plan.services[3]!.contacts = [{ type: 'phone', purpose: 'urgent', display: '0900 1234', dial: '09001234' }];
  });
  mistake('English only', 'language', 'routes[0].label', (plan) => (plan.routes[0]!.label = { en: 'Call your GP' }));
  mistake('one language', 'language', 'routes[0].label', (plan) => (plan.routes[0]!.label = { nl: 'Bel uw huisarts' }));
  mistake('a route nobody looked at for a year', 'reviewed', 'routes[0].reviewedOn', (plan) => {
    plan.routes[0]!.reviewedOn = '2025-09-19';
  });
  mistake('a time that daylight saving skips', 'boundary', 'services[4].hours.rules[0]', (plan) => {
    const rules = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '02:30', to: '24:00' }];
    plan.services[4]!.hours = { mode: 'week', rules, onHoliday: 'asWeek' };
  });
  mistake('Good Friday without a decision', 'undecided', 'calendar.days', ({ calendar }) => {
    calendar.notHolidays = calendar.notHolidays?.filter(({ date }) => date !== '2028-04-14') ?? [];
  });
  it('without any decision every covered year is asked for', () => {
    const plan = valid();
    delete plan.calendar.notHolidays;
    const asked = lintFrontDoor(plan).map(({ message }) => /\d{4}-\d\d-\d\d/.exec(message)?.[0]);
    assert.deepEqual(asked, ['2027-03-26', '2027-05-05', '2028-04-14', '2028-05-05']);
  });
  mistake('a public holiday left out', 'publicHoliday', 'calendar.days', ({ calendar }) => {
    calendar.days = calendar.days.filter(({ date }) => date !== '2027-04-27');
  });
  mistake('other digits to read than to dial', 'digits', 'services[0].contacts[0]', ({ services }) => {
    Object.assign(services[0]!.contacts[0]!, { dial: '0300000009' });
  });
  mistake('a number that changes a phone', 'dial', 'services[0].contacts[1].dial', ({ services }) => {
    services[0]!.contacts.push({ type: 'phone', purpose: 'repeat', display: '*21*06#', dial: '*21*06#' });
  });
  mistake('an hour in which nobody answers', 'gap', 'areas[0]', ({ services }) => {
    const rules = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }];
    services[0]!.hours = { mode: 'week', rules, onHoliday: 'closed' };
  });
  mistake('a plain reading of "weekdays 17:00-08:00"', 'gap', 'areas[0]', ({ services }) => {
    const evening = { days: [1, 2, 3, 4, 5], from: '17:00', to: '24:00' };
    const night = { days: [2, 3, 4, 5, 6], from: '00:00', to: '08:00' };
    const weekend = { days: [6, 7], from: '08:00', to: '24:00' };
    services[2]!.hours = { mode: 'week', rules: [evening, night, weekend], onHoliday: 'asWeek' };
  });
  mistake('a link that is not https', 'link', 'services[0].contacts[1].url', ({ services }) => {
    services[0]!.contacts.push({ type: 'web', url: 'http://www.thuisarts.nl', name: 'Thuisarts' });
  });
  mistake('a reference to nothing', 'reference', 'routes[4].serviceId', ({ routes }) => (routes[4]!.serviceId = 'weg'));
  mistake('an id used twice', 'duplicateId', 'routes[4].id', ({ routes }) => (routes[4]!.id = 'r-112'));
  mistake('a time nobody can read', 'readable', 'services[3].hours.rules[0]', ({ services }) => {
    services[3]!.hours = { mode: 'week', rules: [{ days: [8], from: '08:00', to: '17:00' }], onHoliday: 'closed' };
  });
  mistake('a review after the end', 'order', 'reviewBy', (plan) => (plan.reviewBy = '2027-10-01'));
  mistake('a sentence of 13 words', 'sentenceLength', 'routes[0].label', ({ routes }) => {
    routes[0]!.label = { nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien', en: 'One' };
  });
  mistake('a word of 20 letters', 'wordLength', 'routes[0].label', ({ routes }) => {
    routes[0]!.label = { nl: 'Verwijsmogelijkheden', en: 'One' };
  });
  mistake('jargon', 'bannedWord', 'routes[0].label', ({ routes }) => {
    routes[0]!.label = { nl: 'Bel de HAP', en: 'Call' };
  });
  mistake('a word about now in a text that always stands there', 'openWord', 'routes[0].what', ({ routes }) => {
    routes[0]!.what = { nl: 'De praktijk is overdag open.', en: 'By day.' };
  });
  it('a word about now in the menu of a phone, but not "dicht bij"', () => {
    const plan = valid();
    plan.routes[0]!.what = { nl: 'Hulp dicht bij huis.', en: 'Help nearby.' };
    Object.assign(plan.services[0]!.contacts[0]!, { menu: { nl: 'toets 1', en: 'we are closed' } });
    assert.deepEqual(
      lintFrontDoor(plan).map(({ code, path }) => [code, path]),
      [['openWord', 'frontDoor.services[0].contacts[0].menu']],
    );
  });
  mistake('a judgement', 'claim', 'routes[0].what', ({ routes }) => {
    routes[0]!.what = { nl: 'U kunt gerust wachten.', en: 'One' };
  });
  it('a calendar shorter than the validity', () => {
    const plan = valid();
    plan.calendar.coversThrough = '2027-08-31';
    tested.add('coverage');
    assert.deepEqual(
      lintFrontDoor(plan).map(({ code }) => code),
      ['coverage', 'gap'],
    );
  });
  it('a host is asked about only when the hosts of the page are known', () => {
    const plan = valid();
    plan.services[0]!.contacts.push({ type: 'web', url: 'https://portaal.voorbeeld.example', name: 'Portaal' });
    assert.deepEqual(lintFrontDoor(plan), []);
    assert.deepEqual(lintFrontDoor(plan, { allowHosts: ['voorbeeld.example'] }), []);
    assert.deepEqual(
      lintFrontDoor(plan, { allowHosts: [] }).map(({ code }) => code),
      ['host'],
    );
    tested.add('host');
  });
  it('has a test for each of its messages, and each message in two languages', () => {
    assert.deepEqual([...tested].sort(), Object.keys(LINT_MESSAGES.nl).sort());
    assert.deepEqual(Object.keys(LINT_MESSAGES.en), Object.keys(LINT_MESSAGES.nl));
    const [issue] = lintFrontDoor({ ...valid(), validUntil: '2028-01-01' }, { lang: 'en' });
    assert.equal(issue?.message, 'The front door is valid for 468 days. At most 400 days is allowed.');
  });
});

describe('the front doors of the demo', () => {
  for (const name of ['utrecht-stad-2026-2027', 'regiozorgnu-2024-2025', 'cohaesie-koers-2024']) {
    const file = new URL(`../../demo/plans/${name}.json`, import.meta.url);
    const plan = (JSON.parse(readFileSync(file, 'utf8')) as { frontDoor: FrontDoor }).frontDoor;
    it(`${name}: fits the schema and has no issue`, () => {
      assert.ok(z.safeParse(frontDoorSchema, plan).success);
      assert.deepEqual(lintFrontDoor(plan, { allowHosts: ['voorbeeld.example'] }), []);
    });
    it(`${name}: is trusted on 22 November 2026 in every area`, () => {
      for (const { id, postId } of plan.areas) {
        const decision = decide(plan, '2026-11-22T12:00:00Z', { areaId: id });
        assert.equal(decision.trust, 'ok');
        assert.equal(decision.urgentTarget, postId);
        assert.equal(decision.routes[0]?.intent, 'emergency');
      }
    });
    it(`${name}: has only invented phone numbers beside 112, 113 and 0800-0113`, () => {
      const dials = plan.services.flatMap(({ contacts }) =>
        contacts.flatMap((contact) => (contact.type === 'phone' ? [contact.dial] : [])),
      );
      const real = dials.filter((dial) => !/^0\d{2,3}0000\d{2,3}$/.test(dial));
      assert.deepEqual([...new Set(real)].sort(), ['08000113', '112', '113']);
    });
    it(`${name}: care that needs a referral says so and gives no number to call`, () => {
      const viaGp = plan.routes.filter(({ access }) => access === 'viaGp');
      assert.ok(
        viaGp.some(({ id }) => id === 'verkennend-gesprek') && viaGp.some(({ id }) => id === 'welzijn-op-recept'),
      );
      for (const { serviceId } of viaGp) {
        const service = plan.services.find(({ id }) => id === serviceId);
        assert.ok(!service?.contacts.some(({ type }) => type === 'phone'));
      }
    });
    it(`${name}: covers 2025 to 2028 and decides Good Friday and 5 May each year`, () => {
      const whole = { ...plan, publishedAt: '2025-01-01T00:00:00+01:00' };
      const codes = lintFrontDoor(whole).map(({ code }) => code);
      assert.ok(!codes.includes('undecided') && !codes.includes('publicHoliday'));
      assert.equal(plan.calendar.coversThrough, '2028-12-31');
    });
  }
});
