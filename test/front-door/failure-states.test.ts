/** One test for each documented failure state. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { decide } from '../../src/front-door/decide.js';
import type { DecideContext, Decision } from '../../src/front-door/decide.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import type { FrontDoor, Service } from '../../src/front-door/schema.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';
import { FAILURE_STATES } from '../fixtures/front-door-failure-states.js';
import type { FailureState } from '../fixtures/front-door-failure-states.js';

const WEDNESDAY_NOON = '2026-09-16T10:00:00Z';
const tested = new Set<string>();
const state = (id: FailureState, title: string, run: () => void) => {
  tested.add(id);
  it(`${id}: ${title}`, run);
};
const look = (plan: FrontDoor, at: string = WEDNESDAY_NOON, context: DecideContext = {}): Decision =>
  decide(plan, at, { areaId: 'stad', ...context });
const of = ({ services }: Decision, id: string) => services.find((service) => service.id === id);
const change = (edit: (plan: FrontDoor, practice: Service, post: Service) => void): FrontDoor => {
  const plan = defaultFrontDoor();
  edit(plan, plan.services[0]!, plan.services[2]!);
  return plan;
};
const shut = (standInId?: string) =>
  change((_, practice) => {
    practice.exceptions = [
      { from: '2026-09-16', to: '2026-09-17', open: false, reason: 'Nascholing', ...(standInId ? { standInId } : {}) },
    ];
  });
const urgent = ({ routes }: Decision) =>
  routes.filter(({ intent }) => intent === 'cannotWait').map((route) => route.id);
/** Nothing may be said about open and closed, and both numbers are there. */
function assertSilent(decision: Decision): void {
  assert.equal(decision.phase, 'unknown');
  assert.equal(decision.urgentTarget, null);
  assert.equal(decision.nextChange, null);
  assert.deepEqual([...new Set(decision.services.map((service) => service.state))], ['unknown']);
  assert.deepEqual(urgent(decision), ['r-practice', 'r-post']);
}

describe('failure states', () => {
  state('ageing', 'past reviewBy the states still hold', () => {
    const decision = look(change((plan) => (plan.reviewBy = '2026-09-15')));
    assert.equal(decision.trust, 'ageing');
    assert.equal(of(decision, 'practice')?.state, 'open');
    assert.equal(look(change((plan) => (plan.reviewBy = '2026-09-16'))).trust, 'ok', 'the day itself still counts');
  });
  state('stale', 'past validUntil nothing is said about open', () => {
    const decision = look(change((plan) => (plan.validUntil = plan.reviewBy = '2026-09-15')));
    assert.equal(decision.trust, 'stale');
    assertSilent(decision);
  });
  state('uncovered', 'a working day past the calendar is not taken for normal', () => {
    const plan = change(({ calendar }) => (calendar.coversThrough = '2026-09-15'));
    const decision = look(plan);
    assert.equal(decision.trust, 'uncovered');
    assert.equal(of(decision, 'practice')?.state, 'unknown');
    assert.equal(of(decision, 'post')?.reason, 'uncovered');
    assert.equal(decision.urgentTarget, null);
    assert.deepEqual(urgent(decision), ['r-practice', 'r-post']);
    assert.equal(look(plan, '2026-09-15T10:00:00Z').nextChange, '2026-09-15T15:00:00Z');
    assert.equal(look(plan, '2026-09-15T16:00:00Z').nextChange, '2026-09-15T22:00:00Z', 'midnight ends the coverage');
  });
  state('uncoveredWeekend', 'a weekend past the calendar stays certain', () => {
    const decision = look(
      change(({ calendar }) => (calendar.coversThrough = '2026-09-15')),
      '2026-09-19T10:00:00Z',
    );
    assert.equal(decision.trust, 'uncovered');
    assert.equal(of(decision, 'post')?.state, 'open');
    assert.equal(decision.urgentTarget, 'post');
    assert.equal(decision.nextChange, '2026-09-21T06:00:00Z');
  });
  state('clockEarly', 'a clock from before the publication is not believed', () => {
    const plan = change((plan) => (plan.publishedAt = '2026-09-17T12:00:01+02:00'));
    assert.equal(look(plan).trust, 'clockDoubt');
    assertSilent(look(plan));
    assert.equal(look(plan, '2026-09-16T10:00:01Z').trust, 'ok', '24 hours are allowed');
  });
  state('clockServer', 'a clock more than five minutes off the server is not believed', () => {
    const decision = look(defaultFrontDoor(), WEDNESDAY_NOON, { serverTime: '2026-09-16T10:05:01Z' });
    assert.equal(decision.trust, 'clockDoubt');
    assertSilent(decision);
    assert.equal(look(defaultFrontDoor(), WEDNESDAY_NOON, { serverTime: '2026-09-16T10:05:00Z' }).trust, 'ok');
  });
  state('clockUnreadable', 'an unreadable instant or server time is doubt, not an error', () => {
    assertSilent(look(defaultFrontDoor(), 'gisteren'));
    assert.equal(decide(defaultFrontDoor(), NaN).trust, 'clockDoubt');
    assert.equal(look(defaultFrontDoor(), WEDNESDAY_NOON, { serverTime: 'half tien' }).trust, 'clockDoubt');
  });
  state('notAFrontDoor', 'anything else is invalid and still gives 112, the GP and 113', () => {
    for (const odd of [null, undefined, {}, [], 'x', 7, { services: 'x', routes: {}, areas: null }]) {
      assert.equal(decide(odd as never, WEDNESDAY_NOON).trust, 'invalid');
      const html = renderStatic(odd, 'stad');
      for (const text of ['tel:112', 'Bel uw eigen huisarts', 'tel:113']) assert.ok(html.includes(text), text);
    }
  });
  state('unknownKind', 'a kind or intent of a later version makes nothing certain', () => {
    const kind = look(change((_, practice) => (practice.kind = 'dentist' as never)));
    assert.equal(kind.trust, 'invalid');
    const intent = look(change((plan) => (plan.routes[3]!.intent = 'teleport' as never)));
    assert.equal(intent.trust, 'invalid');
    assert.equal(intent.routes.length, 5, 'no route is hidden');
    assert.equal(intent.routes.at(-1)?.id, 'r-wait', 'what is not understood comes last');
    assertSilent(intent);
  });
  state('missingService', 'a reference to nothing makes nothing certain', () => {
    assert.equal(look(change((plan) => (plan.routes[0]!.serviceId = 'weg'))).trust, 'invalid');
    const decision = look(change((plan) => (plan.areas[0]!.postId = 'weg')));
    assert.equal(decision.trust, 'invalid');
    assert.equal(decision.postId, null);
  });
  state('holiday', 'on a holiday the post is open and stands first', () => {
    const decision = look(defaultFrontDoor(), '2026-04-27T10:00:00Z');
    assert.equal(of(decision, 'post')?.reason, 'holiday');
    assert.deepEqual(of(decision, 'practice')?.note, { nl: 'Feestdag', en: 'Public holiday' });
    assert.deepEqual(urgent(decision), ['r-post', 'r-practice']);
  });
  state('boundary', 'exactly one is open around opening and closing time', () => {
    const targets = ['05:59:59', '06:00:00', '14:59:59', '15:00:00'].map(
      (time) => look(defaultFrontDoor(), `2026-09-16T${time}Z`).urgentTarget,
    );
    assert.deepEqual(targets, ['post', 'practice', 'practice', 'post']);
  });
  state('earlyMonday', 'the night to Monday has no hole', () => {
    assert.equal(look(defaultFrontDoor(), '2026-09-14T01:00:00Z').urgentTarget, 'post');
  });
  state('standIn', 'a closed practice sends to its stand-in, and the post stays closed', () => {
    const decision = look(shut('stand-in'));
    assert.equal(decision.urgentTarget, 'stand-in');
    assert.equal(of(decision, 'practice')?.standInId, 'stand-in');
    assert.equal(of(decision, 'practice')?.note, 'Nascholing');
    assert.equal(of(decision, 'practice')?.until, '2026-09-18T06:00:00Z');
    assert.equal(of(decision, 'post')?.state, 'closed');
  });
  state('noStandIn', 'without a stand-in nobody is named and the post does not open', () => {
    const decision = look(shut());
    assert.equal(decision.urgentTarget, null);
    assert.equal(decision.practiceId, 'practice', 'whose recorded message tells');
    assert.equal(of(decision, 'practice')?.reason, 'exception');
    assert.equal(of(decision, 'post')?.state, 'closed');
  });
  state('standInGone', 'a stand-in that does not exist is none', () => {
    const decision = look(shut('weg'));
    assert.equal(decision.urgentTarget, null);
    assert.equal(of(decision, 'practice')?.standInId, undefined);
    assert.equal(decision.trust, 'ok');
  });
  state('standInClosed', 'at night the post takes over from the stand-in', () => {
    assert.equal(look(shut('stand-in'), '2026-09-16T20:00:00Z').urgentTarget, 'post');
  });
  state('standInUnknown', 'a stand-in with unknown hours is named, not called open', () => {
    const plan = shut('stand-in');
    plan.services[1]!.hours = { mode: 'unknown', text: 'Bel voor de tijden.' };
    assert.equal(look(plan).urgentTarget, 'stand-in');
    assert.equal(of(look(plan), 'stand-in')?.state, 'unknown');
    assert.equal(look(plan, '2026-09-16T20:00:00Z').urgentTarget, 'post');
  });
  state('hoursUnknown', 'unknown hours keep their text', () => {
    const decision = look(change((_, practice) => (practice.hours = { mode: 'unknown', text: 'Vraag het.' })));
    assert.deepEqual(
      [of(decision, 'practice')?.state, of(decision, 'practice')?.reason, of(decision, 'practice')?.note],
      ['unknown', 'hoursUnknown', 'Vraag het.'],
    );
  });
  state('hoursBroken', 'hours or exceptions that cannot be read are unknown, and only there', () => {
    const rules = [{ days: [1], from: '8 uur', to: '17:00' }];
    const hours = look(change((_, practice) => (practice.hours = { mode: 'week', rules, onHoliday: 'closed' })));
    assert.equal(of(hours, 'practice')?.reason, 'invalid');
    assert.equal(of(hours, 'post')?.state, 'closed');
    const exception = { from: 'morgen', to: '2026-09-17', open: false };
    const broken = look(change((_, practice) => (practice.exceptions = [exception])));
    assert.equal(of(broken, 'practice')?.state, 'unknown');
  });
  state('locationShut', 'a shut building is told apart from the phone', () => {
    const plan = change((_, __, post) => {
      const rules = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '23:00' }];
      post.locationHours = { mode: 'week', rules, onHoliday: 'asWeek' };
    });
    const night = look(plan, '2026-09-16T22:00:00Z');
    assert.equal(of(night, 'post')?.state, 'open');
    assert.equal(of(night, 'post')?.location, 'closed');
    assert.equal(look(plan, '2026-09-16T20:00:00Z').nextChange, '2026-09-16T21:00:00Z', 'the building closes first');
  });
  state('areaUnknown', 'no area means national routes and no default post', () => {
    const plan = defaultFrontDoor();
    plan.areas.push({ id: 'dorp', name: 'Dorp', postId: 'post' });
    for (const areaId of [null, undefined, '', 'elders', '__proto__']) {
      const decision = decide(plan, WEDNESDAY_NOON, { areaId });
      assert.deepEqual(
        decision.routes.map((route) => route.id),
        ['r-112', 'r-113'],
      );
      assert.deepEqual([decision.areaId, decision.postId, decision.urgentTarget], [null, null, null]);
    }
    const html = renderStatic(plan, null);
    for (const text of ['tel:112', 'Bel uw eigen huisarts', 'Spoedpost Voorbeeld', 'tel:113']) {
      assert.ok(html.includes(text), text);
    }
  });
  state('abroad', 'a viewer with another clock is told so, one in Berlin is not', () => {
    const plan = defaultFrontDoor();
    const told = (viewerZone: string) => look(plan, WEDNESDAY_NOON, { viewerZone }).foreignTime;
    assert.deepEqual(['Asia/Tokyo', 'Europe/Berlin', 'Europe/Amsterdam', 'Nergens/Huis'].map(told), [
      true,
      false,
      false,
      false,
    ]);
  });
  state('leftOpen', 'the next change is the first, at most 16 days ahead, and the end of validity counts', () => {
    assert.equal(look(defaultFrontDoor()).nextChange, '2026-09-16T15:00:00Z');
    assert.equal(look(change((plan) => (plan.validUntil = '2026-09-16T13:00:00Z'))).nextChange, '2026-09-16T13:00:00Z');
    const always = change((plan) => {
      plan.officeHours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }];
      for (const service of plan.services) service.hours = { mode: 'always' };
    });
    always.calendar.days = [];
    assert.equal(look(always).nextChange, null);
    const far = (date: string) => {
      always.calendar.days = [{ date, name: 'Vrij' }];
      return look(always).nextChange;
    };
    assert.equal(far('2026-10-02'), '2026-10-01T22:00:00Z', '15.5 days ahead');
    assert.equal(far('2026-10-03'), null, '16.5 days ahead');
  });
  state('badLink', 'a rejected link and a wrong number keep their text', () => {
    const plan = change((_, practice) => {
      practice.contacts = [
        { type: 'phone', purpose: 'urgent', display: '030 000 00 01', dial: '0900123456' },
        { type: 'web', url: 'javascript:alert(1)', name: 'Onze site' },
      ];
    });
    const html = renderStatic(plan, 'stad');
    assert.ok(html.includes('030 000 00 01') && html.includes('Onze site'));
    assert.ok(!html.includes('0900123456') && !html.includes('javascript:'));
  });

  after(() => {
    assert.deepEqual([...tested].sort(), FAILURE_STATES.map(({ id }) => id).sort());
    assert.equal(tested.size, 25);
  });
});
