/** Rules of a decision, of what is written and of the lint that no worked case reaches. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from '../../src/front-door/decide.js';
import { detailOf } from '../../src/front-door/details.js';
import { lintFrontDoor } from '../../src/front-door/lint.js';
import { momentText } from '../../src/front-door/moments.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import type { FrontDoor, Service } from '../../src/front-door/schema.js';
import { STRINGS } from '../../src/front-door/strings.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';

const NOON = '2026-09-16T10:00:00Z';
const NIGHT = '2026-09-16T20:00:00Z';
function plan(edit: (plan: FrontDoor, practice: Service, standIn: Service, post: Service) => void): FrontDoor {
  const made = defaultFrontDoor();
  Object.assign(made, { publishedAt: '2026-09-15', reviewBy: '2027-06-30', validUntil: '2027-09-30' });
  edit(made, made.services[0]!, made.services[1]!, made.services[2]!);
  return made;
}
const codes = (made: FrontDoor) => lintFrontDoor(made).map(({ code, path }) => `${code} ${path}`);

describe('a decision', () => {
  it('hides a route for another audience, but never 112 or what cannot wait', () => {
    const made = plan(({ routes }) => {
      for (const route of routes) route.audience = ['professional'];
    });
    const ids = (audience: string) => decide(made, NOON, { areaId: 'stad', audience }).routes.map((route) => route.id);
    assert.deepEqual(ids('resident'), ['r-112', 'r-practice', 'r-post']);
    assert.equal(ids('professional').length, 5);
  });
  it('shows the post of the area and of no other', () => {
    const made = plan(({ areas, services, routes }) => {
      services.push({ ...structuredClone(services[2]!), id: 'post-2' });
      routes.push({ ...routes[1]!, id: 'r-post-2', serviceId: 'post-2' });
      areas.push({ id: 'dorp', name: 'Dorp', postId: 'post-2' });
    });
    const posts = (areaId: string) =>
      decide(made, NIGHT, { areaId }).routes.flatMap(({ id }) => (id.startsWith('r-post') ? [id] : []));
    assert.deepEqual([posts('stad'), posts('dorp')], [['r-post'], ['r-post-2']]);
  });
  it('sends to the stand-in of a post that is closed by exception', () => {
    const made = plan((_, __, standIn, post) => {
      standIn.hours = { mode: 'always' };
      post.exceptions = [{ from: '2026-09-16', to: '2026-09-16', open: false, standInId: 'stand-in' }];
    });
    assert.equal(decide(made, NIGHT, { areaId: 'stad' }).urgentTarget, 'stand-in');
  });
  it('believes a closing exception above an opening one, whatever their order', () => {
    const period = { from: '2026-09-16', to: '2026-09-16' };
    for (const list of [
      [
        { ...period, open: false },
        { ...period, open: true },
      ],
      [
        { ...period, open: true },
        { ...period, open: false },
      ],
    ]) {
      const made = plan((_, practice) => (practice.exceptions = list));
      assert.equal(decide(made, NOON, { areaId: 'stad' }).services[0]?.state, 'closed');
    }
  });
  it('opens outside the usual hours by exception', () => {
    const made = plan((_, practice) => {
      practice.exceptions = [{ from: '2026-09-16T18:00', to: '2026-09-16T23:00', open: true }];
    });
    assert.equal(decide(made, NIGHT, { areaId: 'stad' }).urgentTarget, 'practice');
  });
});

describe('numbers', () => {
  const repeat = { type: 'phone', purpose: 'repeat', display: '030 9', dial: '0309' } as const;
  it('for repeats stand last, also when a plan has them first', () => {
    const made = plan((all, practice) => {
      practice.contacts.unshift(repeat);
      all.routes = all.routes.filter(({ id }) => id !== 'r-wait');
    });
    const html = renderStatic(made, 'stad');
    assert.ok(html.indexOf('tel:0300000001') < html.indexOf('tel:0309'));
  });
  it('for repeats are never those of a stand-in', () => {
    const made = plan((_, practice, standIn) => {
      standIn.contacts.unshift(repeat);
      practice.exceptions = [{ from: '2026-12-24', to: '2026-12-24', open: false, standInId: 'stand-in' }];
    });
    const [line] = detailOf(made.services[0]!, made, { lang: 'nl', words: STRINGS.nl }).exceptions;
    assert.equal(line, 'Dicht op 24 december 2026. Bel dan Praktijk Waarneming: 030 000 00 02.');
  });
});

describe('the lint', () => {
  it('does not take a line for repeats for somebody who answers', () => {
    const made = plan((_, __, ___, post) => Object.assign(post.contacts[0]!, { purpose: 'repeat' }));
    assert.deepEqual(codes(made), ['gap frontDoor.areas[0]']);
  });
  it('does not take a line outside its hours for somebody who answers', () => {
    const rules = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:00' }];
    const made = plan((_, __, ___, post) =>
      Object.assign(post.contacts[0]!, { hours: { mode: 'week', rules, onHoliday: 'asWeek' } }),
    );
    assert.deepEqual(codes(made), ['gap frontDoor.areas[0]']);
  });
  it('reads the hours and the price of a line', () => {
    const rules = [{ days: [1], from: '17:00', to: '08:00' }];
    const made = plan(({ services }) =>
      Object.assign(services[3]!.contacts[0]!, {
        hours: { mode: 'week', rules, onHoliday: 'asWeek' },
        cost: { nl: 'Tarief conform overeenkomst.', en: 'Free.' },
      }),
    );
    assert.deepEqual(codes(made), [
      'bannedWord frontDoor.services[3].contacts[0].cost',
      'readable frontDoor.services[3].contacts[0].hours.rules[0]',
    ]);
  });
  it('lets nobody stand in for themselves', () => {
    const made = plan((_, practice) => {
      practice.exceptions = [{ from: '2026-10-05', to: '2026-10-05', open: false, standInId: 'practice' }];
    });
    assert.ok(codes(made).includes('reference frontDoor.services[0].exceptions[0].standInId'));
  });
});

describe('a coming moment in words', () => {
  const say = (at: string, now: string, lang: 'nl' | 'en' = 'nl') =>
    momentText(Date.parse(at), Date.parse(now), { lang, words: STRINGS[lang] });
  it('is a time today, tomorrow with its word, then a day of the week, then a date', () => {
    assert.equal(say('2026-09-16T15:00:00Z', NOON), '17.00 uur');
    assert.equal(say('2026-09-17T06:00:00Z', NOON), 'morgen 08.00 uur');
    assert.equal(say('2026-09-21T06:00:00Z', NOON), 'maandag 08.00 uur');
    assert.equal(say('2026-09-24T06:00:00Z', NOON, 'en'), '24 September 2026 08:00');
  });
  it('calls midnight the end of its day, and counts days across a change of daylight saving', () => {
    assert.equal(say('2026-09-16T22:00:00Z', NOON), '24.00 uur');
    assert.equal(say('2026-10-25T07:00:00Z', '2026-10-24T21:00:00Z'), 'morgen 08.00 uur');
  });
});
