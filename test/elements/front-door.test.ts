import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/front-door/front-door.define.js';
import type { FrontDoor as Door } from '../../src/elements/front-door/front-door.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import type { KoersErrorEvent } from '../../src/lib/events.js';
import type { FrontDoor } from '../../src/front-door/schema.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';
import { shadowText, staysWithin, until } from './helpers.js';

const UTRECHT = '/demo/plans/utrecht-stad-2026-2027.json';
const utrecht = (await (await fetch(UTRECHT)).json()) as { frontDoor: FrontDoor };
const NOON = '2026-09-16T12:00';
const NIGHT = '2026-09-16T22:00';
/** Every word for open and closed. The one sentence that says that nobody knows is not among them. */
const OPEN_WORDS = /\b(open|geopend|dicht|gesloten|closed)\b/i;
const UNSURE = /Wij weten niet zeker wie nu open is\.|We are not sure who is open now\./g;

const shadow = (door: Door) => door.shadowRoot!;
const links = (door: Door) => [...shadow(door).querySelectorAll('a')];
const labels = (door: Door) => [...shadow(door).querySelectorAll('.label')].map((node) => node.textContent);
const status = (door: Door) => shadow(door).querySelector('[role=status]')!.textContent;
/** Every attribute that people or their software may read. */
const attributeValues = (door: Door) =>
  [...shadow(door).querySelectorAll('*')]
    .flatMap((node) => [...node.attributes].filter(({ name }) => !/^(class|rel|open)$/.test(name)))
    .map(({ value }) => value)
    .join(' ');
const clickOn = (door: Door, href: string) => {
  const link = links(door).find((each) => each.getAttribute('href') === href)!;
  link.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
    },
    { once: true },
  );
  link.click();
};

async function door(edit?: (plan: FrontDoor) => void, attributes: Partial<Door> = {}): Promise<Door> {
  const plan = defaultFrontDoor();
  edit?.(plan);
  return whole({ frontDoor: plan }, { asOf: NOON, ...attributes });
}

async function whole(planData: unknown, attributes: Partial<Door> = {}): Promise<Door> {
  const element = await fixture<Door>(
    html`<koers-front-door lang=${attributes.lang ?? 'nl'} .planData=${planData} area=${attributes.area ?? ''}
      as-of=${attributes.asOf ?? ''} server-time=${attributes.serverTime ?? ''} allow-hosts=${attributes.allowHosts ?? ''}
      ?compact=${attributes.compact ?? false}></koers-front-door>`,
  );
  if (attributes.lang === 'en') await until(() => shadowText(element).includes('Where can you go'));
  await element.updateComplete;
  return element;
}

const real = (attributes: Partial<Door> = {}) =>
  whole(utrecht, { area: 'area-utrecht', asOf: '2026-11-23T10:00', allowHosts: 'voorbeeld.example', ...attributes });

/** The clock of the device, running from a Dutch wall time (in winter). */
function setClock(wall: string): () => void {
  const now = Date.now;
  const start = performance.now();
  const from = Date.parse(`${wall}+01:00`);
  Date.now = () => from + Math.round(performance.now() - start);
  return () => (Date.now = now);
}

describe('koers-front-door', () => {
  describe('accessibility', () => {
    const states: [string, () => Promise<Door>][] = [
      ['in office hours', () => real()],
      ['at night', () => real({ asOf: '2026-11-23T22:00' })],
      ['compact', () => real({ compact: true })],
      ['without an area', () => real({ area: '' })],
      ['when stale', () => real({ asOf: '2027-12-01T10:00' })],
      ['without a plan', () => whole({}, {})],
      ['in English', () => real({ lang: 'en' })],
    ];
    for (const [name, make] of states) {
      it(`has nothing for axe to find ${name}`, async () => {
        await expect(await make()).to.be.accessible();
      });
    }
    it('has nothing for axe to find in dark', async () => {
      const element = await real();
      element.setAttribute('style', 'color-scheme: dark');
      await expect(element).to.be.accessible();
    });
    it('says open and closed in words, also in forced colours', async () => {
      const { supported } = await executeServerCommand<{ supported: boolean }, object>('emulate', {
        features: { 'forced-colors': 'active' },
      });
      try {
        const element = await real();
        expect(shadowText(element))
          .to.contain('Nu open tot 17.00 uur')
          .and.to.contain('Nu dicht. Weer open: 17.00 uur');
        await expect(element).to.be.accessible();
        if (supported) {
          const call = shadow(element).querySelector('.target .call')!;
          const { backgroundColor, color } = getComputedStyle(call);
          expect(color).to.not.equal(backgroundColor);
          expect(backgroundColor, 'not filled').to.equal('rgb(255, 255, 255)');
        }
      } finally {
        await executeServerCommand('emulate', {});
      }
    });
    it('has a tab stop for each link, choice and explanation, in the order of reading', async () => {
      const element = await real();
      const stops = [...shadow(element).querySelectorAll('a[href], select, summary')];
      expect(stops[0]!.getAttribute('href')).to.equal('tel:112');
      expect(stops[2]!.localName).to.equal('select');
      expect(shadow(element).querySelectorAll('[tabindex]')).to.have.length(0);
      for (const stop of stops) {
        (stop as HTMLElement).focus();
        expect(shadow(element).activeElement).to.equal(stop);
      }
    });
    it('has targets of 44 pixels', async () => {
      for (const target of shadow(await real()).querySelectorAll('a, select, summary')) {
        expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(43.5);
      }
    });
    for (const [width, size] of [
      [320, '16px'],
      [288, '32px'],
    ] as const) {
      it(`fits in a column of ${width} px with text of ${size}`, async () => {
        const element = await real();
        element.setAttribute('style', `inline-size: ${width}px; font-size: ${size}`);
        for (const details of shadow(element).querySelectorAll('details')) details.open = true;
        staysWithin(element, width);
      });
    }
    it('keeps the level of headings below its own', async () => {
      const element = await real();
      element.headingLevel = 2;
      await element.updateComplete;
      const levels = [...shadow(element).querySelectorAll('[role=heading]')].map((node) =>
        node.getAttribute('aria-level'),
      );
      expect(levels[0]).to.equal('2');
      expect(new Set(levels.slice(1))).to.deep.equal(new Set(['3']));
    });
  });

  describe('without script', () => {
    const fixed = ['tel:112', 'tel:0300000001', 'tel:0300000004', 'tel:113'];
    const list = renderStatic(utrecht, 'area-utrecht', 'nl', {
      madeOn: '2026-11-22',
      allowHosts: ['voorbeeld.example'],
    });

    it('shows 112, the practice, the post and 113', async () => {
      const frame = document.createElement('iframe');
      // No script may run in this frame: what is there is the HTML alone.
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.srcdoc = `<!doctype html><koers-front-door><script>document.body.textContent = ''</script>${list}</koers-front-door>`;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      for (const href of fixed) {
        const link = frame.contentDocument!.querySelector(`a[href="${href}"]`)!;
        expect(link.getBoundingClientRect().height, href).to.be.greaterThan(0);
      }
      frame.remove();
    });
    it('shows the same routes as with script, none hidden', async () => {
      const holder = document.createElement('template');
      holder.innerHTML = list;
      const routes = [...holder.content.querySelectorAll('h3')].map((node) => node.textContent);
      const hrefs = [...holder.content.querySelectorAll('a')].map((node) => node.getAttribute('href'));
      for (const asOf of ['2026-11-23T10:00', '2026-11-23T22:00', '2026-12-24T10:00', '2028-01-03T10:00']) {
        const element = await real({ asOf });
        expect(labels(element)).to.include.members(routes);
        expect(links(element).map((link) => link.getAttribute('href'))).to.include.members(hrefs);
        for (const label of shadow(element).querySelectorAll('.label')) {
          expect(label.getBoundingClientRect().height, label.textContent).to.be.greaterThan(0);
        }
      }
    });
    it('keeps the list of the page when the plan cannot be read', async () => {
      const element = await fixture<Door>(
        html`<koers-front-door .planData=${{}}><a href="tel:112">Bel 112</a></koers-front-door>`,
      );
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
    it('shows 112, the own GP and 113 when there is neither plan nor list, and tells the page why', async () => {
      const told: string[] = [];
      const listen = ({ code, detail }: KoersErrorEvent) => told.push(`${code} ${detail}`);
      document.addEventListener('koers-error', listen);
      for (const planData of [
        {},
        { frontDoor: null },
        { frontDoor: 5 },
        { frontDoor: { x: 1 } },
        { frontDoor: { services: 'x', areas: [1], routes: [] } },
        { frontDoor: { services: [], routes: {} } },
      ]) {
        const element = await whole(planData);
        expect(element.state).to.equal('error');
        expect(shadowText(element)).to.match(
          /(De gegevens kloppen nog niet\. Daarom tonen wij ze niet|staat niet in het plan)\.$/,
        );
        expect(links(element).map((link) => link.getAttribute('href'))).to.deep.equal([
          'tel:112',
          'tel:113',
          'tel:08000113',
        ]);
        expect(shadowText(element)).to.contain('Bel uw eigen huisarts.');
      }
      document.removeEventListener('koers-error', listen);
      expect(told).to.deep.equal([
        ...['notFound frontDoor', 'schema frontDoor', 'schema frontDoor', 'schema frontDoor.services'],
        ...['schema frontDoor.services', 'schema frontDoor.routes'],
      ]);
    });
  });

  describe('privacy', () => {
    it('asks for the plan and for nothing else before a click', async () => {
      const seen = performance.getEntriesByType('resource').length;
      const element = await fixture<Door>(
        html`<koers-front-door lang="nl" src=${`${UTRECHT}?one`} area="area-utrecht"></koers-front-door>`,
      );
      await until(() => element.state === 'ready');
      await aTimeout(300);
      const asked = performance.getEntriesByType('resource').slice(seen);
      expect(asked.map(({ name }) => new URL(name).pathname + new URL(name).search)).to.deep.equal([`${UTRECHT}?one`]);
    });
    it('keeps nothing: no storage, no cookie, nothing in the address', async () => {
      const kept = () =>
        [localStorage.length, sessionStorage.length, document.cookie, location.href, history.length].join();
      const before = kept();
      const element = await real({ area: '' });
      const select = shadow(element).querySelector('select')!;
      select.value = 'area-utrecht';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      clickOn(element, 'tel:0300000001');
      expect(labels(element)).to.contain('Bel de spoedpost');
      expect(kept()).to.equal(before);
      expect((await real({ area: '' })).shadowRoot!.querySelector('select')!.value).to.equal('');
    });
    it('gives every link noreferrer, noopener and no-referrer', async () => {
      const all = links(await real());
      expect(all.filter(({ protocol }) => protocol === 'https:').length).to.be.greaterThan(4);
      for (const link of all) {
        expect(link.protocol).to.match(/^(https|tel):$/);
        expect(link.rel).to.equal('noreferrer noopener');
        expect(link.referrerPolicy).to.equal('no-referrer');
      }
    });
    it('tells nobody that somebody chose 112 or 113, and tells the page of other routes', async () => {
      const element = await real();
      const ids: string[] = [];
      element.addEventListener('koers-select', (event) => ids.push(event.id));
      for (const href of ['tel:112', 'https://www.112.nl/', 'tel:113', 'tel:08000113', 'https://www.113.nl/'])
        clickOn(element, href);
      expect(ids).to.deep.equal([]);
      clickOn(element, 'tel:0300000004');
      clickOn(element, 'https://www.thuisarts.nl/');
      expect(ids).to.deep.equal(['spoedpost-utrecht', 'zelf-lezen']);
    });
    it('lets the page do something else with a route, never with 112', async () => {
      const element = await real();
      element.addEventListener('koers-select', (event) => {
        event.preventDefault();
      });
      const prevented: boolean[] = [];
      element.addEventListener('click', (event) => {
        prevented.push(event.defaultPrevented);
        event.preventDefault();
      });
      for (const href of ['tel:0300000001', 'tel:112'])
        links(element)
          .find((each) => each.getAttribute('href') === href)!
          .click();
      expect(prevented).to.deep.equal([true, false]);
    });
  });

  describe('links of strangers', () => {
    const hostile = [
      'javascript:alert(1)',
      'data:text/html,hoi',
      'mailto:praktijk@voorbeeld.example',
      'https://naam:woord@www.thuisarts.nl/',
      'https://192.168.0.1/',
      'https://[::1]/',
      'https://thuisarts.nl.elders.example/',
      'http://www.thuisarts.nl/',
      'https://www.thuisarts.nl:8443/',
    ];
    for (const url of hostile) {
      it(`keep their text and lose their address: ${url}`, async () => {
        const codes: string[] = [];
        const listener = (event: GlobalEventHandlersEventMap['koers-error']) => codes.push(event.code);
        document.addEventListener('koers-error', listener);
        const element = await door(({ services }) =>
          services[0]!.contacts.push({ type: 'web', url, name: '<b>Onze site</b>' }),
        );
        document.removeEventListener('koers-error', listener);
        expect(shadowText(element)).to.contain('<b>Onze site</b>');
        expect(links(element).every((link) => link.getAttribute('href')!.startsWith('tel:'))).to.equal(true);
        expect(codes).to.deep.equal(['blocked']);
      });
    }
    it('of a help for deaf people are checked as well', async () => {
      const element = await door(({ services }) =>
        services[0]!.contacts.push({ type: 'relay', text: 'Doof? Schrijf.', url: 'javascript:alert(1)' }),
      );
      expect(shadowText(element)).to.contain('Doof? Schrijf.');
      expect(shadow(element).querySelectorAll('a:not([href^=tel])')).to.have.length(0);
    });
    it('become links when the page allows their host', async () => {
      const has = async (allowHosts: string) =>
        links(await real({ allowHosts })).some(({ host }) => host.startsWith('portaal.'));
      expect([await has(''), await has('voorbeeld.example'), await has('example')]).to.deep.equal([false, true, false]);
    });
    it('show a number without a link when its digits differ', async () => {
      const element = await door(({ services }) => {
        services[0]!.contacts = [{ type: 'phone', purpose: 'urgent', display: '030 000 00 01', dial: '0900123456' }];
      });
      expect(shadowText(element)).to.contain('030 000 00 01').and.to.not.contain('0900');
      expect(links(element).some(({ href }) => href.includes('0900'))).to.equal(false);
    });
  });

  describe('what holds now', () => {
    it('puts 112 first, then the practice in office hours and the post at night', async () => {
      expect(labels(await door()).slice(0, 3)).to.deep.equal(['Bel 112', 'Bel uw huisarts', 'Bel de spoedpost']);
      expect(labels(await door(undefined, { asOf: NIGHT })).slice(0, 3)).to.deep.equal([
        'Bel 112',
        'Bel de spoedpost',
        'Bel uw huisarts',
      ]);
    });
    it('says until when in words', async () => {
      expect(shadowText(await door()))
        .to.contain('Nu open tot 17.00 uur')
        .and.to.contain('Nu dicht. Weer open: 17.00 uur');
      expect(shadowText(await door(undefined, { asOf: NIGHT }))).to.contain('Nu open tot morgen 08.00 uur');
      expect(shadowText(await door(undefined, { asOf: '2026-09-19T12:00' }))).to.contain(
        'Nu open tot maandag 08.00 uur',
      );
    });
    it('says that times are Dutch to a viewer with another clock', async () => {
      const { DateTimeFormat } = Intl;
      const told = async (timeZone: string) => {
        const spy = () => ({ resolvedOptions: () => ({ timeZone }) });
        Intl.DateTimeFormat = function (...rest: [string?, Intl.DateTimeFormatOptions?]) {
          return rest.length ? new DateTimeFormat(...rest) : spy();
        } as never;
        try {
          return shadowText(await door()).includes('17.00 uur (Nederlandse tijd)');
        } finally {
          Intl.DateTimeFormat = DateTimeFormat;
        }
      };
      expect([await told('Asia/Tokyo'), await told('Europe/Berlin')]).to.deep.equal([true, false]);
    });
    it('names the stand-in of a practice that is closed, and not the post', async () => {
      const element = await door(({ services }) => {
        services[0]!.exceptions = [
          { from: '2026-09-16', to: '2026-09-16', open: false, reason: 'Nascholing', standInId: 'stand-in' },
        ];
      });
      expect(labels(element)[1]).to.equal('Bel Praktijk Waarneming');
      expect(shadow(element).querySelectorAll('.target')).to.have.length(1);
      expect(shadow(element).querySelector('.target')!.textContent).to.contain('030 000 00 02');
      expect(shadowText(element)).to.contain('Bel nu Praktijk Waarneming.').and.to.contain('Nascholing');
    });
    it('sends to the recorded message when there is no stand-in', async () => {
      const element = await door(({ services }) => {
        services[0]!.exceptions = [{ from: '2026-09-16', to: '2026-09-16', open: false }];
      });
      expect(shadow(element).querySelector('.target')).to.equal(null);
      expect(shadowText(element)).to.contain('Luister naar het bandje.');
    });
    it('names a holiday', async () => {
      expect(shadowText(await door(undefined, { asOf: '2026-12-25T10:00' }))).to.contain('Vandaag is het Feestdag.');
    });
    it('shows the phone only when the building is shut', async () => {
      const element = await real({ asOf: '2026-11-24T02:00' });
      const post = shadow(element).querySelector('.target')!;
      expect(post.textContent).to.contain('Het gebouw is nu dicht. U kunt wel bellen.');
      post.querySelector('details')!.open = true;
      expect((post as HTMLElement).innerText).to.not.contain('Voorbeeldlaan');
    });
    it('gives somebody who cannot wait one number of the practice; that for repeats stands with another route', async () => {
      const hrefs = async (edit?: (plan: FrontDoor) => void) =>
        links(
          await door((plan) => {
            plan.services[0]!.contacts.push({ type: 'phone', purpose: 'repeat', display: '030 1', dial: '0301' });
            edit?.(plan);
          }),
        ).filter((link) => link.getAttribute('href') === 'tel:0301');
      const [only, ...more] = await hrefs();
      expect(only!.closest('.route')!.textContent).to.contain('Maak een afspraak');
      expect(more).to.have.length(0);
      expect(await hrefs((plan) => (plan.routes = plan.routes.filter(({ id }) => id !== 'r-wait')))).to.have.length(1);
    });
    it('sends nobody to the practice when something else than the practice is closed', async () => {
      const element = await door(({ services }) => {
        services[2]!.hours = { mode: 'always' };
        services[2]!.exceptions = [{ from: '2026-09-16', to: '2026-09-16', open: false }];
      });
      const post = [...shadow(element).querySelectorAll('.route')].find((node) =>
        node.textContent.includes('Bel de spoedpost'),
      )!;
      expect(post.querySelector('.now')!.textContent).to.contain('Nu dicht');
      expect(post.textContent).to.not.contain('bandje');
    });
    it('puts numbers before websites, also without internet', async () => {
      for (const route of shadow(await real()).querySelectorAll('.route')) {
        const kinds = [...route.querySelectorAll('a')].map((link) => link.protocol);
        if (route.textContent.includes('Komt u er niet uit?')) continue;
        expect(kinds, route.textContent).to.deep.equal([...kinds].sort().reverse());
      }
    });
    it('calls nothing open that never closes, and nothing closed that is not known', async () => {
      const element = await door(({ services }) => (services[0]!.hours = { mode: 'unknown', text: 'Vraag het.' }));
      const practice = [...shadow(element).querySelectorAll('.route')].find((node) =>
        node.textContent.includes('Bel uw huisarts'),
      )!;
      expect(practice.querySelector('.now')).to.equal(null);
      await until(() => practice.textContent.includes('Vraag het.'));
    });
    it('follows a self-triage tool with the number of the practice', async () => {
      const tool = [...shadow(await real()).querySelectorAll('.route')].find((node) =>
        node.textContent.includes('moetiknaardedokter'),
      )!;
      expect(tool.textContent).to.contain('Komt u er niet uit? Bel dan.');
      const call = tool.querySelector('a[href^=tel]')!;
      expect(call.getAttribute('href')).to.equal('tel:0300000001');
      expect(call.textContent, 'says whose number it is').to.contain('Praktijk Voorbeeld Utrecht');
    });
  });

  describe('what is not certain', () => {
    const doubts: [string, string, (plan: FrontDoor) => void, Partial<Door>?][] = [
      ['stale', 'Deze gegevens zijn te oud.', (plan) => (plan.validUntil = plan.reviewBy = '2026-09-15')],
      [
        'uncovered',
        'Wij kennen de feestdagen van dit jaar nog niet.',
        ({ calendar }) => (calendar.coversThrough = '2026-09-15'),
      ],
      ['before its publication', 'Misschien klopt de klok', (plan) => (plan.publishedAt = '2026-09-22T08:00:00+02:00')],
      [
        'of a later version',
        'Deze gegevens kloppen niet helemaal.',
        ({ services }) => (services[1]!.kind = 'dentist' as never),
      ],
      [
        'without the post of its area',
        'Deze gegevens kloppen niet helemaal.',
        ({ areas }) => (areas[0]!.postId = 'weg'),
      ],
    ];
    for (const [name, sentence, edit] of doubts) {
      for (const asOf of [NOON, NIGHT, '2026-09-19T12:00']) {
        it(`no word "open" or "closed" when the plan is ${name}, ${asOf}`, async () => {
          const element = await door(edit, { asOf });
          const text = shadowText(element);
          expect(text).to.contain(sentence);
          expect(text).to.match(UNSURE);
          expect(text.replace(UNSURE, '')).to.not.match(OPEN_WORDS);
          expect(element.toText().replace(UNSURE, '')).to.not.match(OPEN_WORDS);
          expect(attributeValues(element)).to.not.match(OPEN_WORDS);
          expect(labels(element)).to.include.members(['Bel uw huisarts', 'Bel 112', 'Bel 113']);
        });
      }
    }
    it('the plan of Utrecht says no such word either when it is stale or the clock is in doubt, in both languages', async () => {
      for (const lang of ['nl', 'en'] as const) {
        for (const doubt of [
          { asOf: '2027-12-01T10:00' },
          { asOf: '2029-01-08T10:00' },
          { serverTime: '2020-01-01' },
        ]) {
          const element = await real({ asOf: '', ...doubt, lang });
          // Also when what writes the hours has come.
          await aTimeout(50);
          for (const text of [shadowText(element), element.toText(), attributeValues(element)]) {
            expect(text.replace(UNSURE, '')).to.not.match(OPEN_WORDS);
          }
          expect(shadowText(element)).to.match(UNSURE);
        }
      }
    });
    it('a line with hours of its own says nothing about them either', async () => {
      const rules = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' }];
      const give = (plan: FrontDoor) =>
        Object.assign(plan.services[0]!.contacts[0]!, { hours: { mode: 'week', rules, onHoliday: 'closed' } });
      const sure = await door(give);
      await until(() => shadowText(sure).includes('feestdagen: dicht'));
      const doubt = await door((plan) => {
        give(plan);
        plan.validUntil = plan.reviewBy = '2026-09-15';
      });
      await aTimeout(50);
      expect(shadowText(doubt).replace(UNSURE, '')).to.not.match(OPEN_WORDS);
    });
    it('a device that is five minutes off the server is not believed, one that is right is', async () => {
      const restore = setClock('2026-11-23T10:00:00');
      try {
        const at = async (serverTime: string) => {
          const element = await real({ asOf: '', serverTime });
          return shadowText(element).includes('Nu open tot 17.00 uur');
        };
        expect([
          await at('2026-11-23T09:00:10Z'),
          await at('2026-11-23T09:06:00Z'),
          await at('gisteren'),
        ]).to.deep.equal([true, false, false]);
      } finally {
        restore();
      }
    });
    it('old data keep their states and say how old they are', async () => {
      const element = await door((plan) => (plan.reviewBy = '2026-09-15'));
      expect(shadowText(element))
        .to.contain('Deze gegevens zijn van 1 december 2024.')
        .and.to.contain('Nu open tot 17.00 uur');
    });
    it('without an area there is no default post: all posts, the own GP and what is national', async () => {
      const element = await real({ area: 'nergens' });
      const text = shadowText(element);
      expect(labels(element).slice(0, 2)).to.deep.equal(['Bel 112', 'Bel uw eigen huisarts.']);
      expect(text)
        .to.contain('Kies eerst waar u woont.')
        .and.to.contain('030 000 00 04')
        .and.to.contain('0346 000 003');
      expect(shadow(element).querySelector('.target')).to.equal(null);
    });
    it('without an area nothing that holds for one practice is said of the own GP, whatever that practice is called', async () => {
      const renamed = JSON.parse(JSON.stringify(utrecht.frontDoor)) as FrontDoor;
      const { id } = renamed.services.find(({ kind }) => kind === 'practice')!;
      const frontDoor = JSON.parse(JSON.stringify(renamed).replaceAll(`"${id}"`, '"practice"')) as FrontDoor;
      const element = await whole({ ...utrecht, frontDoor }, { area: '', asOf: '2026-11-23T10:00' });
      const own = [...shadow(element).querySelectorAll('.route')].find((node) =>
        node.textContent.includes('Bel uw eigen huisarts'),
      )!;
      expect(own.textContent).not.to.match(/open|dicht|gesloten/i);
    });
    it('without internet the phone comes first in words', async () => {
      const element = await door();
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        dispatchEvent(new Event('offline'));
        await element.updateComplete;
        expect(shadowText(element)).to.contain('U hebt nu geen internet. Bel liever.');
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
    });
  });

  describe('a page that stays open', () => {
    it('changes at the moment itself, keeps focus and scroll, and says so once', async () => {
      const restore = setClock('2026-11-23T16:59:59.400');
      try {
        const element = await real({ asOf: '' });
        const first = links(element).find((link) => link.getAttribute('href') === 'tel:0300000001')!;
        expect(labels(element)[1]).to.equal('Bel uw huisarts');
        first.focus();
        const top = scrollY;
        const said: string[] = [];
        new MutationObserver(() => said.push(status(element))).observe(
          shadow(element).querySelector('[role=status]')!,
          {
            childList: true,
            characterData: true,
            subtree: true,
          },
        );
        expect(status(element)).to.equal('');
        await until(() => labels(element)[1] === 'Bel de spoedpost');
        await aTimeout(100);
        expect(shadow(element).activeElement?.getAttribute('href')).to.equal('tel:0300000001');
        expect(scrollY).to.equal(top);
        expect(said).to.deep.equal(['De lijst is bijgewerkt.']);
      } finally {
        restore();
      }
    });
    it('keeps open what was opened, with its route', async () => {
      let restore = setClock('2026-11-23T16:00:00');
      try {
        const element = await real({ asOf: '' });
        const practice = [...shadow(element).querySelectorAll('.route')].find((node) =>
          node.textContent.includes('Bel uw huisarts'),
        )!;
        practice.querySelector('details')!.open = true;
        restore();
        restore = setClock('2026-11-23T18:00:00');
        dispatchEvent(new Event('pageshow'));
        await element.updateComplete;
        expect(labels(element)[1]).to.equal('Bel de spoedpost');
        expect(practice.isConnected).to.equal(true);
        const opened = [...shadow(element).querySelectorAll('details[open]')];
        expect(opened.map((node) => node.closest('.route'))).to.deep.equal([practice]);
      } finally {
        restore();
      }
    });
    for (const name of ['visibilitychange', 'pageshow']) {
      it(`looks at the clock again on ${name}, in every tab`, async () => {
        let restore = setClock('2026-11-23T10:00:00');
        try {
          const tabs = [await real({ asOf: '' }), await real({ asOf: '' })];
          restore();
          restore = setClock('2026-11-24T20:00:00');
          (name === 'pageshow' ? window : document).dispatchEvent(new Event(name));
          for (const tab of tabs) {
            await tab.updateComplete;
            expect(labels(tab)[1]).to.equal('Bel de spoedpost');
            expect(shadowText(tab)).to.contain('Nu open tot morgen 08.00 uur');
          }
        } finally {
          restore();
        }
      });
    }
    it('stops looking when it leaves the page', async () => {
      const element = await real({ asOf: '' });
      element.remove();
      let asked = 0;
      element.requestUpdate = () => void (asked += 1);
      dispatchEvent(new Event('pageshow'));
      document.dispatchEvent(new Event('visibilitychange'));
      expect(asked).to.equal(0);
    });
  });

  describe('properties', () => {
    it('lets people choose their area, and the page choose it back', async () => {
      const element = await real();
      const select = shadow(element).querySelector('select')!;
      expect(select.value).to.equal('area-utrecht');
      select.value = 'area-noordwest-utrecht';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(shadowText(element)).to.contain('0346 000 003').and.to.not.contain('030 000 00 04');
      element.area = 'area-utrecht-west';
      element.area = 'area-utrecht';
      await element.updateComplete;
      element.area = '';
      await element.updateComplete;
      expect(select.value).to.equal('');
    });
    it('asks for no area when there is one', async () => {
      expect(shadow(await door()).querySelector('select')).to.equal(null);
    });
    it('keeps 112, the practice, the post and 113 in sight when compact, and the rest behind one button', async () => {
      const element = await real({ compact: true });
      const shown = labels(element).filter((_, i) => shadow(element).querySelectorAll('.label')[i]!.checkVisibility());
      expect(shown).to.deep.equal(['Bel 112', 'Bel uw huisarts', 'Bel de spoedpost', 'Bel 113']);
      shadow(element).querySelector<HTMLElement>('.door > details > summary')!.click();
      expect(labels(element)).to.have.members(labels(await real()));
    });
    it('speaks English', async () => {
      const text = shadowText(await real({ lang: 'en' }));
      expect(text)
        .to.contain('Open now until 17:00')
        .and.to.contain('Call the out-of-hours post')
        .and.to.not.contain('Bel uw');
    });
    it('gives schema.org data of the area', async () => {
      const data = (await (await real()).toJsonLd()) as { '@graph': { identifier: string }[] };
      const ids = data['@graph'].map(({ identifier }) => identifier);
      expect(ids)
        .to.include.members(['praktijk-utrecht', 'spoedpost-utrecht'])
        .and.to.not.include('spoedpost-noordwest');
      expect(await (await whole({})).toJsonLd()).to.equal(undefined);
    });
    it('says the list as plain text, with what a route is and where its website is', async () => {
      const text = (await real()).toText();
      expect(text).to.not.contain('..').and.not.contain('?.');
      expect(text)
        .to.contain('Bel uw huisarts, Praktijk Voorbeeld Utrecht, 030 000 00 01. Nu open tot 17.00 uur')
        .and.to.contain('Thuisarts.nl, www.thuisarts.nl')
        .and.to.contain('Een website en app met vragen over uw klacht. Niet voor spoed. Komt u er niet uit?');
    });
    it('shows both routes when a plan uses an id twice', async () => {
      const element = await door(({ routes }) => (routes[1]!.id = routes[3]!.id = routes[0]!.id));
      expect(labels(element)).to.include.members(['Bel uw huisarts', 'Bel de spoedpost', 'Maak een afspraak']);
    });
    it('stands still when the hours arrive, which are there a moment later', async () => {
      const heights: number[] = [];
      const holder = await fixture(html`<div></div>`);
      const element = document.createElement('koers-front-door');
      element.addEventListener('koers-load', () => heights.push(element.offsetHeight));
      Object.assign(element, { planData: utrecht, area: 'area-utrecht', asOf: '2026-11-23T10:00', lang: 'nl' });
      holder.append(element);
      await until(() => shadowText(element).includes('zaterdag en zondag: dag en nacht'));
      expect(heights).to.deep.equal([element.offsetHeight]);
    });
  });

  describe('print', () => {
    it('unfolds what is folded, and afterwards folds what the reader had not opened', async () => {
      const element = await real({ compact: true });
      await until(() => shadow(element).querySelectorAll('details').length > 2);
      const all = [...shadow(element).querySelectorAll('details')];
      all[1]!.open = true;
      dispatchEvent(new Event('beforeprint'));
      expect(all.every(({ open }) => open)).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      expect(all.map(({ open }) => open)).to.deep.equal(all.map((_, index) => index === 1));
      // Whoever prints twice gets the same.
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
      expect(all.filter(({ open }) => open)).to.have.length(1);
    });
    it('shows all routes, hours, numbers and addresses, when it was made, and nothing about now', async function () {
      const { supported } = await executeServerCommand<{ supported: boolean }, object>('emulate', { media: 'print' });
      if (!supported) this.skip();
      try {
        const element = await real({ compact: true });
        await until(() => shadowText(element).includes('Gemaakt op'));
        dispatchEvent(new Event('beforeprint'));
        const text = shadow(element).querySelector<HTMLElement>('.root')!.innerText;
        expect(text).to.not.match(/Nu open|Nu dicht/);
        for (const part of [
          'maandag tot en met vrijdag: 08.00 tot 17.00 uur',
          'feestdagen: dag en nacht',
          'Voorbeeldlaan 4, Utrecht',
          '030 000 00 07',
          'www.thuisarts.nl',
          'Gemaakt op 23 november 2026.',
          'Geldig tot en met 30 september 2027.',
        ]) {
          expect(text).to.contain(part);
        }
      } finally {
        await executeServerCommand('emulate', {});
      }
    });
  });
});
