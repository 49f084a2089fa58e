/** The list without script, the print card, the poster, the screen and the JSON-LD. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { detailOf, hoursLines } from '../../src/front-door/details.js';
import { toJsonLd, toJsonLdScript } from '../../src/front-door/json-ld.js';
import { renderCard, renderPoster, renderScreen } from '../../src/front-door/poster.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import type { FrontDoor } from '../../src/front-door/schema.js';
import { STRINGS } from '../../src/front-door/strings.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';

const file = new URL('../../demo/plans/utrecht-stad-2026-2027.json', import.meta.url);
const utrecht = (JSON.parse(readFileSync(file, 'utf8')) as { frontDoor: FrontDoor }).frontDoor;
const options = { madeOn: '2026-11-22', allowHosts: ['voorbeeld.example'], url: 'https://nu.voorbeeld.example/' };
const position = (html: string, ...texts: string[]) => texts.map((text) => html.indexOf(text));

describe('renderStatic', () => {
  for (const locale of ['nl', 'en'] as const) {
    const html = renderStatic(utrecht, 'area-utrecht', locale, options);
    it(`${locale}: holds 112, the practice, the post and 113, in this order`, () => {
      const places = position(html, 'tel:112', 'tel:0300000001', 'tel:0300000004', 'tel:113', 'tel:08000113');
      assert.ok(!places.includes(-1));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    });
    it(`${locale}: holds every route of the area and says nothing about now`, () => {
      const area = utrecht.areas[0]!;
      const labels = utrecht.routes.filter(({ id }) => area.routeIds?.includes(id)).map(({ label }) => label);
      for (const label of labels) assert.ok(typeof label === 'object' && html.includes(`>${label[locale]}</h3>`));
      for (const word of [STRINGS[locale].open, STRINGS[locale].closed, 'Nu open', 'Open now']) {
        assert.ok(!html.includes(word), word);
      }
    });
    it(`${locale}: says when it was made and how long it is valid`, () => {
      assert.ok(html.includes(locale === 'nl' ? 'Gemaakt op 22 november 2026.' : 'Made on 22 November 2026.'));
      assert.ok(html.includes(locale === 'nl' ? '30 september 2027' : '30 September 2027'));
    });
  }
  const html = renderStatic(utrecht, 'area-utrecht', 'nl', options);
  it('gives every web link noreferrer and no-referrer and its address in full', () => {
    const links = [...html.matchAll(/<a [^>]*href="(?!tel:)[^>]*>/g)].map(String);
    assert.ok(links.length > 3);
    for (const link of links) assert.match(link, /rel="noreferrer noopener" referrerpolicy="no-referrer"/);
    assert.ok(html.includes('(www.<wbr>thuisarts.<wbr>nl)'));
  });
  it('puts the phone before the web', () => {
    const crisis = html.slice(html.indexOf('<h3>Bel 113'));
    const [phone, web] = position(crisis, 'tel:113', 'https://www.113.nl');
    assert.ok(phone! < web!);
  });
  it('follows a self-triage tool with the number of the practice, also on the card', () => {
    assert.match(
      html,
      /Moet ik naar de dokter\?<\/h3>[^]*?moetiknaardedokter[^]*?Bel dan\. Telefoon: <a href="tel:0300000001">/,
    );
    const card = renderCard(utrecht, 'area-utrecht', 'nl', options);
    assert.match(card, /moetiknaardedokter\.nl<\/p><p class="doubt">Komt u er niet uit\? Bel dan\. 030 000 00 01</);
  });
  it('says on screen and paper that a referral is needed', () => {
    for (const text of [html, renderCard(utrecht, 'area-utrecht', 'nl', options)]) {
      assert.match(text, /Welzijn op Recept<\/h\d>(?:(?!<h\d>)[^])*Vraag het aan uw huisarts\./);
    }
  });
  it('drops the href of a host that the page does not allow and keeps the text', () => {
    const strict = renderStatic(utrecht, 'area-utrecht', 'nl');
    assert.ok(strict.includes('Naar het portaal') && !/portaal\.(<wbr>)?voorbeeld/.test(strict));
  });
  it('takes a whole plan as well as its front door', () => {
    assert.equal(renderStatic({ frontDoor: utrecht }, 'area-utrecht', 'nl', options), html);
  });
  it('adds the practice, the post, 112 and 113 when no route leads there', () => {
    const plan = defaultFrontDoor();
    plan.routes = [];
    const bare = renderStatic(plan, 'stad');
    const places = position(bare, 'tel:112', 'tel:0300000001', 'tel:0300000003', 'tel:113');
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
  it('names a coming closure with its stand-in, and leaves out a past one', () => {
    assert.match(html, /Dicht van 24 december 2026 08\.00 uur tot 17\.00 uur\. Bel dan Praktijk/);
    assert.ok(!renderStatic(utrecht, 'area-utrecht', 'nl', { ...options, madeOn: '2026-12-25' }).includes('Dicht van'));
  });
  it('keeps the heading levels in range', () => {
    assert.ok(renderStatic(utrecht, null, 'nl', { headingLevel: 9 }).includes('<h6>'));
    assert.ok(renderStatic(utrecht, null, 'nl', { headingLevel: NaN }).includes('<h2>'));
  });
});

describe('hours in words', () => {
  const speech = (lang: 'nl' | 'en') => ({ lang, words: STRINGS[lang] });
  const plan = defaultFrontDoor();
  it('write a practice per group of days', () => {
    assert.deepEqual(hoursLines(plan.services[0]!.hours, plan, speech('nl')), [
      'maandag tot en met vrijdag: 08.00 tot 17.00 uur',
      'feestdagen: dicht',
    ]);
  });
  it('write the post as the rest of the office hours, day by day', () => {
    assert.deepEqual(hoursLines({ mode: 'outsideOffice' }, plan, speech('nl')), [
      'maandag tot en met vrijdag: tot 08.00 uur en vanaf 17.00 uur',
      'zaterdag en zondag: dag en nacht',
      'feestdagen: dag en nacht',
    ]);
    assert.deepEqual(hoursLines({ mode: 'outsideOffice' }, plan, speech('en')), [
      'Monday to Friday: until 08:00 and from 17:00',
      'Saturday and Sunday: day and night',
      'public holidays: day and night',
    ]);
  });
  it('write days with the same hours together, and a break as two ranges', () => {
    const rules = [
      { days: [1, 3], from: '13:00', to: '17:00' },
      { days: [1, 2, 3], from: '08:00', to: '12:00' },
      { days: [3], from: '11:00', to: '13:00' },
    ];
    assert.deepEqual(hoursLines({ mode: 'week', rules, onHoliday: 'asWeek' }, plan, speech('nl')), [
      'maandag: 08.00 tot 12.00 uur en 13.00 tot 17.00 uur',
      'dinsdag: 08.00 tot 12.00 uur',
      'woensdag: 08.00 tot 17.00 uur',
    ]);
  });
  it('say so when hours are not known, or cannot be read in part', () => {
    assert.deepEqual(hoursLines({ mode: 'unknown' }, plan, speech('en')), ['The hours are not known.']);
    assert.deepEqual(hoursLines(undefined, plan, speech('nl')), ['De tijden zijn niet bekend.']);
    const rules = [
      { days: [1], from: '08:00', to: '12:00' },
      { days: [2], from: '8 uur', to: '12:00' },
    ];
    assert.deepEqual(hoursLines({ mode: 'week', rules, onHoliday: 'closed' }, plan, speech('nl')), [
      'De tijden zijn niet bekend.',
    ]);
  });
  it('say day and night for what never closes', () => {
    assert.deepEqual(hoursLines({ mode: 'always' }, plan, speech('nl')), ['dag en nacht']);
  });
});

describe('closures in words', () => {
  const closures = (edit: (service: FrontDoor['services'][number]) => void, madeOn?: string) => {
    const plan = defaultFrontDoor();
    edit(plan.services[0]!);
    return detailOf(plan.services[0]!, plan, { lang: 'nl', words: STRINGS.nl }, madeOn).exceptions;
  };
  it('name days, hours and the stand-in with its number', () => {
    const lines = closures((practice) => {
      practice.exceptions = [
        { from: '2026-12-24', to: '2026-12-24', open: false, standInId: 'stand-in' },
        { from: '2026-12-28', to: '2026-12-30', open: false },
        { from: '2027-01-04T12:00', to: '2027-01-05T12:00', open: false },
        { from: '2027-01-06', to: '2027-01-06', open: true },
        { from: 'morgen', to: '2027-01-06', open: false },
      ];
    });
    assert.deepEqual(lines, [
      'Dicht op 24 december 2026. Bel dan Praktijk Waarneming: 030 000 00 02.',
      'Dicht van 28 december 2026 tot en met 30 december 2026. Bel de praktijk. Luister naar het bandje.',
      'Dicht van 4 januari 2027 12.00 uur tot 5 januari 2027 12.00 uur. Bel de praktijk. Luister naar het bandje.',
    ]);
  });
  it('send nobody to the practice when something else is closed', () => {
    const lines = closures((service) => {
      service.kind = 'library';
      service.exceptions = [{ from: '2026-12-24', to: '2026-12-24', open: false }];
    });
    assert.deepEqual(lines, ['Dicht op 24 december 2026.']);
  });
});

describe('paper and screen', () => {
  it('carry a QR code for an allowed address only', () => {
    assert.match(renderPoster(utrecht, 'area-utrecht', 'nl', options), /<svg class="qr"[^]*<p>Scan de code/);
    const foreign = renderPoster(utrecht, 'area-utrecht', 'nl', { ...options, url: 'http://elders.example' });
    assert.ok(!foreign.includes('<svg'));
  });
  it('put 112, the practice, the post and 113 on poster and screen, and all routes on the card', () => {
    for (const render of [renderPoster, renderScreen, renderCard]) {
      const html = render(utrecht, 'area-utrecht', 'en', options);
      assert.ok(!position(html, '112', '030 000 00 01', '030 000 00 04', '0800-0113').includes(-1));
      assert.ok(html.includes('Made on 22 November 2026') && !html.includes('Open now'));
      assert.ok(!html.includes('<script'));
    }
    assert.ok(renderCard(utrecht, 'area-utrecht', 'en', { ...options, size: 'A4' }).includes('size:A4'));
  });
});

describe('JSON-LD', () => {
  it('gives the practice its hours and holidays, and the post the complement', () => {
    const graph = toJsonLd(defaultFrontDoor(), 'stad', 'nl')['@graph'];
    const practice = graph.find(({ identifier }) => identifier === 'practice')!;
    const post = graph.find(({ identifier }) => identifier === 'post')!;
    assert.equal((practice.openingHoursSpecification as object[]).length, 5);
    assert.equal((practice.specialOpeningHoursSpecification as object[]).length, 36);
    assert.equal((post.openingHoursSpecification as object[]).length, 12);
    assert.deepEqual(practice.telephone, ['0300000001']);
  });
  it('cannot be closed by a text of the plan', () => {
    assert.ok(!toJsonLdScript({ name: '</script><script>' }).slice(1, -9).includes('<'));
  });
});
