import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/service-finder/service-finder.define.js';
import type { ServiceFinder } from '../../src/elements/service-finder/service-finder.js';
import type { KoersErrorEvent, KoersSearchEvent, KoersSelectEvent } from '../../src/lib/events.js';
import { createServiceIndex, describeShard, writeCards, writeIndex } from '../../src/services/index.js';
import { finderPlan, finderServices, service } from '../fixtures/service-finder-plan.js';
import { shadowText, staysWithin, until } from './helpers.js';

const NOW = '2026-10-15';

async function finder(data: unknown = finderPlan(), attributes: Record<string, string> = {}): Promise<ServiceFinder> {
  const element = await fixture<ServiceFinder>(
    html`<koers-service-finder lang="nl" as-of=${NOW} .planData=${data}>Bel uw huisarts.</koers-service-finder>`,
  );
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
  return element;
}

const all = (element: ServiceFinder, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const input = (element: ServiceFinder) => element.shadowRoot!.querySelector('input')!;
const names = (element: ServiceFinder) => all(element, '.name').map(text);
const status = (element: ServiceFinder) => text(all(element, '[role=status]')[0]);
const button = (element: ServiceFinder, label: string) =>
  all(element, 'button').find((item) => text(item).startsWith(label))!;
const settled = (element: ServiceFinder) => until(() => all(element, '.filters').length > 0);

/** Puts words in the search box at once. */
async function put(element: ServiceFinder, query: string): Promise<void> {
  const box = input(element);
  box.focus();
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Types as a person does: a key at a time. */
async function type(element: ServiceFinder, query: string): Promise<void> {
  for (let end = 1; end <= query.length; end++) await put(element, query.slice(0, end));
}

async function search(element: ServiceFinder, query: string): Promise<void> {
  await type(element, query);
  await settled(element);
}
const emulate = (features: Record<string, string>, media = '') => executeServerCommand('emulate', { features, media });

/** A directory that answers when the test says so. */
interface Asked {
  url: string;
  init: RequestInit;
  answer: (body: unknown, status?: number, headers?: Record<string, string>) => void;
}
const realFetch = window.fetch;
function fakeDirectory(): Asked[] {
  const asked: Asked[] = [];
  window.fetch = (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('directory.example')) return realFetch(input, init);
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(new DOMException('', 'AbortError'));
      });
      asked.push({
        url,
        init,
        answer: (body, status = 200, headers = {}) => {
          resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));
        },
      });
    });
  };
  return asked;
}
const page = (...found: string[]) => ({
  contents: found.map((name) => ({ id: name, name, status: 'active' })),
  total_items: found.length,
});
const ENDPOINT = 'https://directory.example/services';

describe('koers-service-finder', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  describe('accessibility', () => {
    const states: Record<string, () => Promise<ServiceFinder>> = {
      'before a search': () => finder(),
      'with results': async () => {
        const element = await finder();
        await search(element, 'eenzaam');
        return element;
      },
      'for a professional, with open details': async () => {
        const element = await finder(finderPlan(), { audience: 'professional' });
        await search(element, 'vallen');
        all(element, '.card summary')[0]!.click();
        await element.updateComplete;
        return element;
      },
      'with help lines': async () => {
        const element = await finder();
        await search(element, 'zelfmoord');
        return element;
      },
      'with services of which something is not known': async () => {
        const element = await finder();
        await search(element, 'eenzaam');
        tick(element, 'Gratis');
        await element.updateComplete;
        return element;
      },
      'with a directory elsewhere that is down': async () => {
        window.fetch = () => Promise.reject(new TypeError('down'));
        const element = await finder(finderPlan(), { endpoint: ENDPOINT });
        await type(element, 'eenzaam');
        await until(() => all(element, '.problem').length > 0);
        return element;
      },
      'without services': () => finder(finderPlan([])),
      'with an error': () => finder({ schemaVersion: '9.0.0' }),
      'while loading': () => fixture<ServiceFinder>(html`<koers-service-finder>Tekst</koers-service-finder>`),
    };
    for (const [name, build] of Object.entries(states)) {
      it(`has no axe violations ${name}`, async () => {
        await expect(await build()).to.be.accessible();
      });
    }

    it('has no axe violations in the dark, in forced colours and at 320 pixels', async () => {
      const style = document.documentElement.style;
      Object.assign(style, { colorScheme: 'dark', background: '#12161c' });
      const dark = await states['with help lines']!();
      await expect(dark).to.be.accessible();
      Object.assign(style, { colorScheme: '', background: '' });
      await emulate({ 'forced-colors': 'active' });
      await expect(await states['with results']!()).to.be.accessible();
      await emulate({});
      const narrow = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      const element = await states['for a professional, with open details']!();
      narrow.append(element);
      await element.updateComplete;
      await expect(narrow).to.be.accessible();
      staysWithin(element, 320);
    });

    it('keeps long words within 320 pixels', async () => {
      const long = 'Arbeidsongeschiktheidsverzekeringsmaatschappijvertegenwoordigersoverleg';
      const element = await finder([service('a', long, { summary: long, organisation: { name: long } })]);
      const narrow = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      narrow.append(element);
      await search(element, 'arbeids');
      staysWithin(element, 320);
    });

    it('has one status region, there and empty from the start', async () => {
      const element = await finder();
      const regions = all(element, '[role=status]');
      expect(regions).to.have.length(1);
      expect(text(regions[0])).to.equal('');
      await search(element, 'eenzaam');
      expect(all(element, '[role=status]')).to.deep.equal(regions);
    });

    it('is a search form with a label and a button, and no combobox', async () => {
      const element = await finder();
      const box = input(element);
      expect(box.closest('search')!.getAttribute('role')).to.equal('search');
      expect(text(box.labels![0])).to.equal('Waar zoekt u hulp bij?');
      expect(box.type).to.equal('search');
      expect(box.name).to.equal('');
      expect(box.getAttribute('autocomplete')).to.equal('off');
      expect(box.getAttribute('spellcheck')).to.equal('false');
      expect(all(element, 'form button[type=submit]').map(text)).to.deep.equal(['Zoek']);
      expect(all(element, '[role=combobox], [role=listbox], [aria-autocomplete], datalist')).to.be.empty;
    });

    it('never moves the focus while somebody types', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      await until(() => status(element) !== '');
      expect(element.shadowRoot!.activeElement).to.equal(input(element));
    });

    it('leads to the results, and to the first new one after more', async () => {
      const many = Array.from({ length: 14 }, (_, i) => service(`s${i}`, `Wandelen ${i}`));
      const element = await finder(many);
      await search(element, 'wandelen');
      expect(names(element)).to.have.length(10);
      button(element, 'Naar de resultaten').click();
      expect(element.shadowRoot!.activeElement).to.equal(all(element, '#results')[0]);
      button(element, 'Toon meer (nog 4)').click();
      await until(() => names(element).length === 14);
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(all(element, '.name')[10]);
    });

    it('gives residents targets of 44 pixels for what they do most', async () => {
      const element = await finder();
      await search(element, 'vallen');
      const main = [...all(element, '.main, .phones a, .topic, select'), input(element)];
      expect(main.length).to.be.greaterThan(4);
      for (const target of main) {
        expect(target.getBoundingClientRect().height, target.className || target.localName).to.be.at.least(43.9);
      }
      for (const target of all(element, 'summary, button:not(.skip, [hidden])')) {
        expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(24);
      }
    });
  });

  describe('search', () => {
    it('finds by the words of residents, and says so one second after the last key', async () => {
      const element = await finder();
      await search(element, 'opa valt steeds');
      await until(() => names(element)[0] === 'Beter bewegen');
      expect(status(element)).to.equal('');
      await until(() => status(element) !== '');
      expect(status(element)).to.equal('1 dienst bij ‘opa valt steeds’');
    });

    it('answers from two letters, and not from one', async () => {
      const element = await finder();
      await type(element, 'e');
      await settledSoon();
      expect(names(element)).to.be.empty;
      await search(element, 'ee');
      expect(names(element)).to.not.be.empty;
    });

    it('answers plainly before the engine is there', async () => {
      const { plainSearch } = await import('../../src/services/plain-search.js');
      expect(plainSearch(finderServices(), 'Ontmoeten KOFFIE').services.map(({ id }) => id)).to.deep.equal([
        'svc-koffie',
      ]);
    });

    it('says at once that nothing is found, with a word to try, and whom to ask', async () => {
      const element = await finder();
      await search(element, 'valpreventei');
      await until(() => all(element, '#results .plain').some((item) => text(item) === 'valpreventie'));
      const nothing = await finder();
      await search(nothing, 'xqzwv');
      await until(() => status(nothing) !== '', 500);
      expect(status(nothing)).to.equal('Geen diensten bij ‘xqzwv’');
      expect(shadowText(nothing)).to.contain('Komt u er niet uit? Vraag het aan Huisartsen Twente.');
    });

    it('takes a suggestion into the search box', async () => {
      const element = await finder();
      await search(element, 'valpreventei');
      await until(() => all(element, '#results .plain').some((item) => text(item) === 'valpreventie'));
      all(element, '#results .plain')
        .find((item) => text(item) === 'valpreventie')!
        .click();
      await until(() => input(element).value === 'valpreventie');
      expect(names(element)[0]).to.equal('Beter bewegen');
      expect(element.shadowRoot!.activeElement).to.equal(input(element));
    });

    it('offers the topics of the plan as buttons, those with services', async () => {
      const element = await finder();
      expect(all(element, '.topic').map(text)).to.deep.equal(['Samen in de buurt', 'Ouderen']);
      button(element, 'Ouderen').click();
      await until(() => status(element) !== '');
      expect(status(element)).to.equal('2 diensten bij ‘Ouderen’');
      expect(button(element, 'Ouderen').getAttribute('aria-pressed')).to.equal('true');
      button(element, 'Ouderen').click();
      await until(() => names(element).length === 0);
    });

    it('offers a name once that a theme and a programme share, with most services', async () => {
      const plan = finderPlan();
      const element = await finder({
        ...plan,
        classifications: [
          { id: 'prog-dubbel', scheme: 'programme', label: 'Dubbel', order: 1 },
          { id: 'thm-dubbel', scheme: 'theme', label: 'Dubbel', order: 2 },
        ],
        services: [
          service('svc-een', 'Een', { topics: ['prog-dubbel', 'thm-dubbel'] }),
          service('svc-twee', 'Twee', { topics: ['thm-dubbel'] }),
        ],
      });
      expect(all(element, '.topic').map(text)).to.deep.equal(['Dubbel']);
      all(element, '.topic')[0]!.click();
      await until(() => names(element).length === 2);
    });

    it('empties the list with the search box', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      input(element).value = '';
      input(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(names(element)).to.be.empty;
      expect(all(element, '.topic')).to.have.length(2);
    });

    it('shows help lines above the results when a question speaks of danger, and fires nothing for them', async () => {
      const element = await finder();
      await search(element, 'ik wil dood');
      const crisis = all(element, '.crisis')[0]!;
      expect([...crisis.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
        'tel:113',
        'tel:112',
      ]);
      expect(crisis.compareDocumentPosition(all(element, '#results')[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      await until(() => status(element).startsWith('Hulp bij nood staat bovenaan.'));
      let events = 0;
      element.addEventListener('koers-select', () => events++);
      crisis.querySelector('a')!.addEventListener('click', (event) => {
        event.preventDefault();
      });
      crisis.querySelector('a')!.click();
      expect(events).to.equal(0);
    });

    it('makes no suggestion beside help lines', async () => {
      const element = await finder({ ...finderPlan(), services: [service('svc-zelfzorg', 'Zelfzorg')] });
      await search(element, 'zelfzogr');
      await until(() => shadowText(element).includes('Bedoelt u'));
      await put(element, 'zelfmoord');
      await until(() => all(element, '.crisis').length > 0);
      await aTimeout(100);
      expect(shadowText(element)).to.not.include('Bedoelt u');
    });
  });

  describe('filters', () => {
    it('shows at most four at first, only those that these data can answer, with counts', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      await until(() => shadowText(element).includes('Gratis (1)'));
      const first = [...all(element, '.filters')[0]!.querySelectorAll(':scope > :is(label, .where)')];
      expect(first.map((label) => text(label).replace(/ ?(\(|Twente|Alles).*/, ''))).to.deep.equal([
        'Waar',
        'Zonder verwijzing',
        'Gratis',
        'Soort hulp',
      ]);
      expect(text(all(element, '.filters .more summary')[0])).to.equal('Meer filters');
    });

    it('hides only what is known to be false, and puts the rest below a sentence', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      await until(() => names(element).length === 3);
      tick(element, 'Gratis');
      await until(() => names(element).length === 2);
      expect(names(element)).to.deep.equal(['Koffie in de buurt', 'Een maatje']);
      expect(text(all(element, '.unknown')[0])).to.equal('Van deze diensten is niet bekend of ze gratis zijn.');
      expect(text(all(element, '.cards')[1])).to.contain('Een maatje');
      await until(() => status(element) === '2 diensten bij ‘eenzaam’');
      button(element, 'Wis filters').click();
      await until(() => names(element).length === 3);
    });

    it('counts what lies in an area and what serves all of it, and names the area', async () => {
      const element = await finder(finderPlan(), { area: 'GM0141' });
      await search(element, 'eenzaam');
      await until(() => names(element)[0] === 'Koffie in de buurt' && !names(element).includes('Samen eten'));
      expect(names(element)).to.deep.equal(['Koffie in de buurt', 'Een maatje']);
      expect(all(element, '.unknown')).to.be.empty;
      await until(() => status(element) === '2 diensten bij ‘eenzaam’ in Almelo');
    });

    it('offers the same search without filters when nothing is left', async () => {
      const element = await finder(finderPlan(), { area: 'Hengelo' });
      await search(element, 'koffie');
      await until(() => all(element, '.none .button').length > 0);
      expect(text(all(element, '.none .button')[0])).to.equal('Zoek zonder filters (1)');
      all(element, '.none .button')[0]!.focus();
      all(element, '.none .button')[0]!.click();
      await until(() => names(element)[0] === 'Koffie in de buurt');
      expect(element.shadowRoot!.activeElement!.id, 'the focus is not lost with the button').to.equal('results');
    });

    it('25 keeps the focus on the button that clears the filters', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      tick(element, 'Gratis');
      await element.updateComplete;
      const clear = button(element, 'Wis filters');
      clear.focus();
      clear.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(clear);
    });
  });

  describe('where somebody lives', () => {
    const plan = () => ({
      ...finderPlan(),
      places: [
        { name: 'Almelo', postcodes4: ['7605'], lat: 52.35, lon: 6.6625 },
        { name: 'Borne', postcodes4: ['7621'], lat: 52.3, lon: 6.7533 },
        { name: 'Stil', postcodes4: ['7999'] },
        { name: 7, lat: 'x' },
      ],
      services: [
        ...finderServices(),
        service('svc-borne', 'Vallen in Borne', { places: [{ city: 'Borne' }] }),
        service('svc-ergens', 'Vallen ergens'),
        service('svc-lijn', 'Vallen aan de telefoon', { mode: ['phone'] }),
      ],
    });
    const live = async (element: ServiceFinder, place: string) => {
      const box = element.shadowRoot!.querySelector<HTMLInputElement>('.place input')!;
      box.value = place;
      box.dispatchEvent(new Event('change'));
      await aTimeout(50);
    };
    const where = (element: ServiceFinder) => element.shadowRoot!.querySelector<HTMLSelectElement>('.where select')!;
    const choose = async (element: ServiceFinder, area: string) => {
      where(element).value = area;
      where(element).dispatchEvent(new Event('change'));
      await aTimeout(50);
    };
    const meta = (element: ServiceFinder, name: string) =>
      text(
        all(element, '.card')
          .find((card) => text(card.querySelector('.name')) === name)
          ?.querySelector('.meta'),
      );

    it('says how far each service is, nearest first, about where only the town is known, and says what is not known', async () => {
      const element = await finder(plan());
      await search(element, 'vallen');
      expect(meta(element, 'Beter bewegen')).to.not.match(/op |afstand/);
      await live(element, '7605 AB');
      expect(meta(element, 'Beter bewegen')).to.include('op 800 meter');
      expect(names(element)).to.not.include('Vallen in Borne');
      // Distances stay when somebody looks further than the area of the place.
      await choose(element, '');
      expect(meta(element, 'Vallen in Borne')).to.include('op ongeveer 8 kilometer');
      expect(meta(element, 'Vallen ergens')).to.include('afstand niet bekend');
      expect(meta(element, 'Vallen aan de telefoon')).to.not.include('afstand');
      await live(element, 'borne');
      expect(meta(element, 'Vallen in Borne')).to.include('in uw buurt');
      expect(names(element).indexOf('Vallen in Borne')).to.be.lessThan(names(element).indexOf('Vallen ergens'));
      expect(shadowText(element)).to.include('vanaf het midden van Borne');
      await expect(element).to.be.accessible();
    });

    it('chooses the area of the place, and lets go of both together', async () => {
      const element = await finder(plan());
      await search(element, 'vallen');
      await live(element, 'Almelo');
      expect(text(where(element).selectedOptions[0])).to.match(/^Almelo/);
      await live(element, '');
      expect(where(element).value).to.equal('');
      expect(shadowText(element)).to.not.include('op 800 meter');
    });

    it('says when a place is not known, or its middle is not, and hides nothing then', async () => {
      const element = await finder(plan());
      await search(element, 'vallen');
      const before = names(element);
      await live(element, 'Atlantis');
      const box = element.shadowRoot!.querySelector<HTMLInputElement>('.place input')!;
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(shadowText(element)).to.include('Deze plaats kennen wij niet');
      expect(names(element)).to.deep.equal(before);
      await live(element, '7999');
      expect(shadowText(element)).to.include('weten wij geen afstanden');
      expect(shadowText(element)).to.not.include('afstand niet bekend');
      button(element, 'Wis filters').click();
      await aTimeout(50);
      expect(box.value).to.equal('');
    });

    it('asks for no place when the data know none', async () => {
      const element = await finder({
        ...finderPlan(),
        services: [service('svc-een', 'Vallen'), service('svc-twee', 'Vallen', { cost: { type: 'free' } })],
      });
      await search(element, 'vallen');
      expect(element.shadowRoot!.querySelector('.place')).to.equal(null);
    });
  });

  describe('a card', () => {
    it('says who, what, where, how to get in, what it costs and when that was checked', async () => {
      const element = await finder();
      await search(element, 'vallen');
      const card = all(element, '.card')[0]!;
      expect([...card.querySelectorAll('.meta li')].map(text)).to.deep.equal([
        'Fysiotherapie De Linde',
        'zorg',
        'Almelo',
      ]);
      for (const sentence of [
        'Oefenen om minder te vallen.',
        'Bel 0546 00 00 01',
        'Vraag uw huisarts om een verwijzing.',
        'Vandaag open: 9.00 tot 17.00 uur',
        'Wordt vergoed',
        'Via de huisarts',
        'Voor: Mensen van 65 jaar en ouder',
        'Wachttijd: twee weken (15 september 2026)',
        'Gecontroleerd op 1 oktober 2026, bron: Gemeente Almelo',
        'Klopt dit niet?',
      ])
        expect(text(card)).to.contain(sentence);
      expect(card.querySelector('.phones a')!.getAttribute('href')).to.equal('tel:0546000001');
      expect(text(card)).to.not.contain('Zo verwijst u');
      expect(shadowText(element)).to.not.contain('Kopieer voor patiënt');
    });

    it('never promises that no referral is needed where that is not known', async () => {
      const element = await finder();
      await search(element, 'maatje');
      expect(text(all(element, '.card')[0])).to.contain('Vraag of u een verwijzing nodig hebt');
      expect(text(all(element, '.card')[0])).to.contain('Nu geen plek.');
      expect(text(all(element, '.card')[0])).to.contain('In de zomer zijn er minder maatjes.');
    });

    it('knows a closed day, and a holiday', async () => {
      const element = await finder(finderPlan(), { 'as-of': '2026-10-16' });
      await search(element, 'vallen');
      expect(text(all(element, '.facts')[0])).to.contain('Vandaag dicht');
      element.asOf = '2026-12-24';
      await element.updateComplete;
      expect(text(all(element, '.facts')[0])).to.contain('Vandaag dicht: Kerst');
    });

    it('leaves services for professionals out for residents, and shows professionals how to refer', async () => {
      const element = await finder();
      await search(element, 'eenzaam');
      expect(names(element)).to.not.include('Overleg over eenzame ouderen');
      element.audience = 'professional';
      await until(() => names(element).includes('Overleg over eenzame ouderen'));
      await search(element, 'vallen');
      expect(text(all(element, '.card')[0])).to.contain('Zo verwijst u Verwijs met een brief.');
    });

    it('copies plain text for a patient', async () => {
      const copied: string[] = [];
      const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (value: string) => Promise.resolve(void copied.push(value)) },
      });
      const element = await finder(finderPlan(), { audience: 'professional' });
      await search(element, 'vallen');
      button(element, 'Kopieer voor patiënt').click();
      await until(() => status(element) === 'Gekopieerd. U kunt het nu plakken.');
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
      expect(copied[0]).to.match(/^Beter bewegen\n/);
      for (const part of ['0546 00 00 01', 'Lindelaan 1', 'Vraag uw huisarts', 'Gecontroleerd op 1 oktober 2026'])
        expect(copied[0]).to.contain(part);
      expect(copied[0]).to.not.contain('Verwijs met een brief');
      expect(copied[0]).to.not.contain('<');
    });

    it('opens its details in place, keeps the focus, and tells the page which service was chosen', async () => {
      const element = await finder();
      await search(element, 'vallen');
      const chosen: string[] = [];
      element.addEventListener('koers-select', (event: KoersSelectEvent) => chosen.push(event.id));
      const summary = all(element, '.card summary')[0]!;
      summary.focus();
      summary.click();
      await element.updateComplete;
      expect(chosen).to.deep.equal(['svc-vallen']);
      expect(element.shadowRoot!.activeElement).to.equal(summary);
      for (const part of [
        'Tien lessen',
        'Lindelaan 1, 7600 AA Almelo',
        'maandag, donderdag: 9.00 tot 17.00 uur',
        'Turks',
      ])
        expect(text(all(element, '.card details')[0])).to.contain(part);
      element.addEventListener('koers-select', (event) => {
        event.preventDefault();
      });
      summary.click();
      summary.click();
      await element.updateComplete;
      expect(all(element, '.card details')[0]!.hasAttribute('open')).to.equal(false);
    });

    it('links out without telling where it came from', async () => {
      const element = await finder();
      await search(element, 'vallen');
      all(element, '.card summary')[0]!.click();
      await element.updateComplete;
      const links = all(element, '.card a[href^="https"]');
      expect(links.length).to.be.greaterThan(3);
      for (const link of links) {
        expect(link.getAttribute('rel')).to.equal('noreferrer noopener');
        expect(link.getAttribute('referrerpolicy')).to.equal('no-referrer');
      }
    });

    it('sends remarks to the address of the page, never to a form or a mail address', async () => {
      const element = await finder(finderPlan(), { contact: 'https://partner.example/meld' });
      await search(element, 'koffie');
      const link = all(element, '.checked a').find((item) => text(item) === 'Klopt dit niet?')!;
      expect(link.getAttribute('href')).to.equal('https://partner.example/meld');
      element.contact = 'mailto:iemand@partner.example';
      await element.updateComplete;
      expect(text(all(element, '.checked')[0])).to.contain('Klopt dit niet? Meld het bij Huisartsen Twente.');
      expect(all(element, 'a[href^="mailto"]')).to.be.empty;
    });

    it('shows its details on paper', async () => {
      const element = await finder();
      await search(element, 'vallen');
      window.dispatchEvent(new Event('beforeprint'));
      expect(text(all(element, '.card details')[0])).to.contain('Tien lessen');
      window.dispatchEvent(new Event('afterprint'));
      expect(text(all(element, '.card details')[0])).to.not.contain('Tien lessen');
    });

    it('gives its services as schema.org data when asked', async () => {
      const element = await finder();
      const data = JSON.stringify(await element.toJsonLd());
      expect(data).to.contain('"telephone":"0546 00 00 01"');
      expect(data).to.contain('"isAccessibleForFree":true');
      expect(element.toText()).to.contain('- Beter bewegen. Oefenen om minder te vallen. 0546 00 00 01');
    });
  });

  describe('privacy', () => {
    const SECRET = 'incontinentieluier';

    it('keeps what is typed on the device: in no request, address, history, storage, title, event, console line or page', async () => {
      const traces: string[] = [];
      const note =
        (name: string) =>
        (...values: unknown[]): void => {
          traces.push(
            `${name} ${values.map((value) => (value instanceof Event ? eventText(value) : String(value))).join(' ')}`,
          );
        };
      const eventText = (event: Event) => JSON.stringify({ type: event.type, ...(event as object) });
      const undo: (() => void)[] = [];
      const watch = (owner: object, name: string) => {
        const target = owner as Record<string, (...values: unknown[]) => unknown>;
        const own = target[name]!;
        target[name] = function (this: unknown, ...values: unknown[]) {
          note(name)(...values, JSON.stringify(values));
          return own.apply(this, values);
        };
        undo.push(() => (target[name] = own));
      };
      watch(window, 'fetch');
      watch(XMLHttpRequest.prototype, 'open');
      watch(navigator, 'sendBeacon');
      watch(history, 'pushState');
      watch(history, 'replaceState');
      watch(Storage.prototype, 'setItem');
      for (const level of ['log', 'info', 'warn', 'error', 'debug']) watch(console, level);
      const events = ['koers-search', 'koers-select', 'koers-load', 'koers-update', 'koers-error', 'change', 'submit'];
      for (const name of events) {
        const listen = note(name);
        document.addEventListener(name, listen);
        undo.push(() => {
          document.removeEventListener(name, listen);
        });
      }
      const before = [location.href, document.title, document.cookie, history.length].join();
      const requests = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
      const element = await finder();
      await search(element, SECRET);
      await until(() => status(element).includes(SECRET));
      element.shadowRoot!.querySelector('form')!.requestSubmit();
      await settledSoon();
      element.blur();
      for (const restore of undo) restore();
      const later = performance.getEntriesByType('resource').filter(({ name }) => !requests.has(name));
      expect([location.href, document.title, document.cookie, history.length].join()).to.equal(before);
      expect(traces.some((trace) => trace.startsWith('koers-search'))).to.equal(true);
      for (const trace of [...traces, ...later.map(({ name }) => name), document.documentElement.outerHTML])
        expect(trace).to.not.contain(SECRET);
      expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).to.not.contain(SECRET);
      expect(element.toText()).to.not.contain(SECRET);
      for (const attribute of element.attributes) expect(attribute.value).to.not.contain(SECRET);
    });

    it('counts in its event and says nothing else', async () => {
      const element = await finder();
      const counts: number[] = [];
      element.addEventListener('koers-search', (event: KoersSearchEvent) => {
        counts.push(event.count);
        expect(Object.keys(event)).to.deep.equal(['isTrusted', 'count']);
      });
      await search(element, 'eenzaam');
      await until(() => counts.length > 0);
      expect(counts).to.deep.equal([3]);
    });

    it('says before anybody types whether words leave the device', async () => {
      expect(shadowText(await finder())).to.contain('Wat u typt, blijft op dit apparaat.');
      const get = await finder(finderPlan(), { endpoint: ENDPOINT });
      expect(shadowText(get)).to.contain(
        'Wat u typt, gaat naar directory.example. Uw woorden staan dan ook in het adres van die vraag.',
      );
      expect(input(get).getAttribute('aria-describedby')).to.contain('private');
      const post = await finder(finderPlan(), { endpoint: ENDPOINT, 'endpoint-method': 'POST' });
      expect(shadowText(post)).to.contain('Wat u typt, gaat naar directory.example. ');
      expect(shadowText(post)).to.not.contain('in het adres');
    });
  });

  describe('a directory elsewhere', () => {
    it('is asked from three letters, 250 ms after the last key, without cookies, referrer or cache', async () => {
      const asked = fakeDirectory();
      const element = await finder(undefined, { endpoint: ENDPOINT });
      await type(element, 'ee');
      await aTimeout(400);
      expect(asked).to.be.empty;
      await type(element, 'eenzaam');
      await until(() => asked.length > 0);
      await aTimeout(300);
      expect(asked).to.have.length(1);
      expect(new URL(asked[0]!.url).searchParams.get('search')).to.equal('eenzaam');
      const { credentials, referrerPolicy, cache } = asked[0]!.init;
      expect([credentials, referrerPolicy, cache]).to.deep.equal(['omit', 'no-referrer', 'no-store']);
      asked[0]!.answer(page('Een dienst elders'));
      await until(() => names(element)[0] === 'Een dienst elders');
      expect(text(all(element, '.checked')[0])).to.contain('Niet bekend wanneer dit is gecontroleerd');
    });

    it('sends a question in the body where the directory can take it', async () => {
      const asked = fakeDirectory();
      const element = await finder(finderPlan(), { endpoint: ENDPOINT, 'endpoint-method': 'POST' });
      await type(element, 'eenzaam');
      await until(() => asked.length > 0);
      expect(asked[0]!.url).to.equal(ENDPOINT);
      expect(JSON.parse(asked[0]!.init.body as string)).to.include({ search: 'eenzaam' });
    });

    it('never lets a late answer replace a newer one, and dims the old list until then', async () => {
      const asked = fakeDirectory();
      const element = await finder(finderPlan(), { endpoint: ENDPOINT });
      await put(element, 'eerste');
      await until(() => asked.length === 1);
      asked[0]!.answer(page('Eerste'));
      await until(() => names(element)[0] === 'Eerste');
      await put(element, 'tweede');
      await until(() => asked.length === 2);
      await until(() => all(element, '.busy').length === 1);
      expect(names(element)).to.deep.equal(['Eerste']);
      await put(element, 'derde');
      await until(() => asked.length === 3);
      expect(asked[1]!.init.signal!.aborted).to.equal(true);
      asked[2]!.answer(page('Derde'));
      await until(() => names(element)[0] === 'Derde');
      asked[1]!.answer(page('Tweede'));
      await aTimeout(50);
      expect(names(element)).to.deep.equal(['Derde']);
      expect(all(element, '.busy')).to.be.empty;
    });

    const failures: [string, (asked: Asked) => void, string][] = [
      [
        'an HTML page',
        ({ answer }) => {
          answer('<!doctype html><title>Log in</title>');
        },
        'kunnen het antwoord niet lezen',
      ],
      [
        'a feed of another kind',
        ({ answer }) => {
          answer({ rows: [] });
        },
        'kunnen het antwoord niet lezen',
      ],
      [
        '429',
        ({ answer }) => {
          answer('', 429, { 'retry-after': '30' });
        },
        'te druk',
      ],
      [
        '503',
        ({ answer }) => {
          answer('', 503);
        },
        'te druk',
      ],
      [
        '500',
        ({ answer }) => {
          answer('', 500);
        },
        'ligt aan de zoekdienst',
      ],
      [
        'too much',
        ({ answer }) => {
          answer('x', 200, { 'content-length': '9000000' });
        },
        'te groot',
      ],
    ];
    for (const [name, fail, sentence] of failures) {
      it(`that answers with ${name} gives a sentence, another try and the plan's own services`, async () => {
        const asked = fakeDirectory();
        const element = await finder(finderPlan(), { endpoint: ENDPOINT });
        await type(element, 'eenzaam');
        await until(() => asked.length === 1);
        fail(asked[0]!);
        await until(() => names(element).length === 3);
        await until(() => status(element).includes(sentence));
        expect(status(element)).to.contain('Dit zijn de diensten die wij zelf kennen. 3 diensten bij');
        expect(shadowText(element).split(sentence), 'said once').to.have.length(2);
        button(element, 'Probeer het opnieuw').focus();
        button(element, 'Probeer het opnieuw').click();
        expect(element.shadowRoot!.activeElement!.id, 'the focus goes to what will come').to.equal('results');
        await until(() => asked.length === 2);
        asked[1]!.answer(page('Een dienst elders'));
        await until(() => names(element)[0] === 'Een dienst elders');
        expect(all(element, '.problem')).to.be.empty;
      });
    }

    it('fetches the next page, leads to its first service, and says when that fails', async () => {
      const asked = fakeDirectory();
      const element = await finder(undefined, { endpoint: ENDPOINT, 'endpoint-method': 'POST' });
      const numbered = (from: number, count: number) =>
        page(...Array.from({ length: count }, (_, i) => `Dienst ${from + i}`));
      await type(element, 'hulp');
      await until(() => asked.length === 1);
      asked[0]!.answer({ ...numbered(1, 12), total_items: 14, total_pages: 2 });
      await until(() => names(element).length === 10);
      button(element, 'Toon meer (nog 4)').click();
      await until(() => names(element).length === 12);
      button(element, 'Toon meer (nog 2)').click();
      await until(() => asked.length === 2);
      expect(text(button(element, 'Wordt opgehaald'))).to.not.equal('');
      asked[1]!.answer({}, 503);
      await until(() => shadowText(element).includes('nu te druk'));
      expect(names(element)).to.have.length(12);
      button(element, 'Toon meer').click();
      await until(() => asked.length === 3);
      expect(JSON.parse(asked[2]!.init.body as string)).to.deep.equal({ search: 'hulp', page: 2, per_page: 50 });
      asked[2]!.answer({ ...numbered(12, 3), total_items: 14, total_pages: 2 });
      await until(() => names(element).length === 14);
      expect(text(element.shadowRoot!.activeElement)).to.equal('Dienst 13');
      expect(shadowText(element)).to.not.include('nu te druk');
      expect(button(element, 'Toon meer')).to.equal(undefined);
    });

    it('drops a page that comes after another question', async () => {
      const asked = fakeDirectory();
      const element = await finder(undefined, { endpoint: ENDPOINT });
      await type(element, 'hulp');
      await until(() => asked.length === 1);
      asked[0]!.answer({ ...page('Oud'), total_items: 2, total_pages: 2 });
      await until(() => names(element).length === 1);
      button(element, 'Toon meer').click();
      await until(() => asked.length === 2);
      await put(element, 'taal');
      await until(() => asked.length === 3);
      asked[2]!.answer(page('Nieuw'));
      await until(() => names(element)[0] === 'Nieuw');
      asked[1]!.answer({ ...page('Laat'), total_items: 2, total_pages: 2 });
      await aTimeout(50);
      expect(names(element)).to.deep.equal(['Nieuw']);
    });

    it('passes on the filters that the directory takes, and says which were applied to what came', async () => {
      const asked = fakeDirectory();
      const element = await finder(undefined, { endpoint: ENDPOINT, 'endpoint-filters': 'free' });
      await type(element, 'hulp');
      await until(() => asked.length === 1);
      asked[0]!.answer({ ...page('Een', 'Twee'), total_items: 90, total_pages: 2 });
      await settled(element);
      const tick = (label: string) =>
        all(element, 'label.tick')
          .find((item) => text(item).startsWith(label))!
          .querySelector('input')!;
      tick('Gratis').click();
      await until(() => asked.length === 2);
      expect(new URL(asked[1]!.url).searchParams.get('free')).to.equal('true');
      asked[1]!.answer(page('Een'));
      await until(() => names(element).length === 1);
      expect(shadowText(element)).to.not.include('kent niet elk filter');
      tick('Zonder verwijzing').click();
      await until(() => asked.length === 3);
      expect(new URL(asked[2]!.url).searchParams.has('without_referral')).to.equal(false);
      asked[2]!.answer({ ...page('Een'), total_items: 70, total_pages: 2 });
      await until(() => shadowText(element).includes('kent niet elk filter'));
      expect(shadowText(element)).to.include('bij de 1 diensten die zijn opgehaald, van 70');
      await expect(element).to.be.accessible();
    });

    it('works without a plan, and is down without one too', async () => {
      const asked = fakeDirectory();
      const element = await fixture<ServiceFinder>(
        html`<koers-service-finder lang="nl" endpoint=${ENDPOINT}></koers-service-finder>`,
      );
      expect(element.state).to.equal('ready');
      await type(element, 'eenzaam');
      await until(() => asked.length === 1);
      asked[0]!.answer('', 503);
      await until(() => status(element).includes('te druk'));
      expect(button(element, 'Probeer het opnieuw')).to.not.equal(undefined);
      expect(status(element)).to.not.match(/wij zelf|diensten/);
    });
  });

  describe('data of strangers', () => {
    it('shows script as text in every field, and runs nothing', async () => {
      const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
      const element = await finder([
        {
          id: evil,
          name: evil,
          kind: 'care',
          checked: '2026-10-01',
          summary: evil,
          description: evil,
          organisation: { name: evil, url: 'javascript:alert(1)' },
          area: { level: 'region', label: evil },
          places: [{ label: evil, street: evil, city: evil, access: [evil] }],
          phones: [{ number: evil, label: evil }],
          url: 'javascript:alert(1)',
          hours: { text: evil },
          cost: { type: 'free', text: evil },
          access: { referral: 'gp', resident: [evil, { text: evil, url: 'data:text/html,x' }], text: evil },
          alert: evil,
          languages: ['<b>', 'nl'],
          source: { name: evil, url: 'javascript:alert(1)' },
        },
      ]);
      await search(element, 'script');
      all(element, '.card summary')[0]!.click();
      await element.updateComplete;
      expect(all(element, '.card')).to.have.length(1);
      expect(all(element, '.card img, .card script')).to.be.empty;
      expect(all(element, '.card a').map((link) => link.getAttribute('href'))).to.be.empty;
      expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
    });

    it('loses no service over a field that is wrong, nor over a missing name or a double id', async () => {
      const element = await finder([
        { id: 'a', kind: 'care', checked: '2026-10-01', summary: 'Hulp zonder naam' },
        {
          id: 'b',
          name: 'Hulp met fouten',
          kind: 'nonsense',
          checked: 'gisteren',
          hours: { weekly: 'altijd' },
          phones: 12,
        },
        { id: 'b', name: 'Hulp met dezelfde id', kind: 'care', checked: '2026-10-01' },
        { name: 'Hulp zonder id', __proto__: { polluted: true } },
        null,
        'tekst',
      ]);
      await search(element, 'hulp');
      await until(() => names(element).length === 4);
      expect(names(element)).to.have.members([
        'Dienst zonder naam',
        'Hulp met fouten',
        'Hulp met dezelfde id',
        'Hulp zonder id',
      ]);
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    });

    it('survives a description of 5 MB', async () => {
      const element = await finder([service('a', 'Lang verhaal', { description: 'hulp '.repeat(1_000_000) })]);
      await search(element, 'lang');
      all(element, '.card summary')[0]!.click();
      await element.updateComplete;
      expect(text(all(element, '.description')[0]).length).to.be.lessThan(8001);
    });

    it('tells what it cannot read, and shows what the page has', async () => {
      const told: string[] = [];
      const listen = ({ code, detail }: KoersErrorEvent) => told.push(`${code} ${detail}`);
      document.addEventListener('koers-error', listen);
      const { services: _, ...plan } = finderPlan();
      for (const data of [
        { rows: [] },
        '<!doctype html>',
        { ...plan, services: 5 },
        { ...plan, services: { a: service('a', 'Hulp') } },
        { ...plan, services: [{ id: 'svc-a' }] },
        { ...plan, services: ['tekst', null, { id: 'svc-b', kind: 'care', checked: '2026-10-01' }] },
      ]) {
        const element = await finder(data);
        expect(element.state).to.equal('error');
        expect(shadowText(element)).to.equal('De gegevens kloppen nog niet. Daarom tonen wij ze niet.');
        expect(
          element
            .shadowRoot!.querySelector('slot')!
            .assignedNodes({ flatten: true })
            .map((node) => node.textContent),
        ).to.include('Bel uw huisarts.');
      }
      document.removeEventListener('koers-error', listen);
      expect(told).to.deep.equal([
        ...['schema services', 'schema services', 'schema services', 'schema services'],
        ...['schema services[0]', 'schema services[0]'],
      ]);
    });

    it('shows the services that it can read, and says how many it cannot', async () => {
      const good = [service('a', 'Hulp bij vallen'), service('b', 'Hulp bij slapen')];
      const element = await finder({ ...finderPlan(), services: [null, ...good, { id: 'svc-a' }] });
      expect(element.state).to.equal('ready');
      await search(element, 'hulp');
      await until(() => names(element).length === 2);
      expect(text(all(element, '.finder > [part=message]')[0])).to.equal(
        '2 diensten kunnen wij niet lezen. Die ziet u hier niet.',
      );
      expect(element.toText()).to.match(/Hulp bij slapen[^]*2 diensten kunnen wij niet lezen/);
      await expect(element).to.be.accessible();
      element.lang = 'en';
      element.planData = { ...finderPlan(), services: [null, ...good] };
      await until(
        () =>
          text(all(element, '.finder > [part=message]')[0]) === 'We cannot read one service. You do not see it here.',
      );
      element.planData = { ...finderPlan(), services: good };
      await until(() => all(element, '.finder > [part=message]').length === 0);
    });
  });

  describe('where services come from', () => {
    it('reads a file of services, as a list or in an object', async () => {
      for (const data of [finderServices(), { services: finderServices() }]) {
        const element = await finder(data);
        await search(element, 'eenzaam');
        await until(() => names(element).length === 3);
        await until(() => shadowText(element).includes('Almelo'));
      }
    });

    it('loads the shard of the chosen place, and asks for the place first', async () => {
      const asked = fakeDirectory();
      const files = shardFiles();
      const element = await fixture<ServiceFinder>(
        html`<koers-service-finder lang="nl" as-of=${NOW} src="https://directory.example/shards/manifest.json"></koers-service-finder>`,
      );
      const serve = async (path: string) => {
        await until(() => asked.some(({ url }) => url.endsWith(path)));
        asked.find(({ url }) => url.endsWith(path))!.answer(files[path]!);
      };
      await serve('manifest.json');
      await until(() => element.state === 'ready');
      await type(element, 'eenzaam');
      await until(() => shadowText(element).includes('Kies eerst waar u woont.'));
      expect(asked).to.have.length(1);
      await until(() => element.shadowRoot!.querySelector('select') !== null);
      const where = element.shadowRoot!.querySelector('select')!;
      where.value = [...where.options].find((option) => option.text.startsWith('Almelo'))!.value;
      where.dispatchEvent(new Event('change'));
      await Promise.all([serve('almelo.index.json'), serve('almelo.cards.ndjson')]);
      await until(() => names(element).includes('Koffie in de buurt'));
      expect(all(element, '.unknown')).to.be.empty;
      for (const { url } of asked) expect(url).to.not.contain('eenzaam');
    });

    it('speaks English', async () => {
      const element = await finder(finderPlan(), { lang: 'en' });
      await until(() => element.toText().startsWith('Who can help you?'));
      await element.updateComplete;
      await search(element, 'eenzaam');
      await until(() => status(element) === '3 services for ‘eenzaam’');
      expect(shadowText(element)).to.contain('No referral needed');
      expect(shadowText(element)).to.contain('More information');
    });
  });
});

const settledSoon = () => aTimeout(100);
const tick = (element: ServiceFinder, label: string) => {
  all(element, 'label.tick')
    .find((item) => text(item).startsWith(label))!
    .querySelector('input')!
    .click();
};

/** A manifest of two shards with their files, as the index command writes them. */
function shardFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  const shards = ['Almelo', 'Hengelo'].map((label) => {
    const services = finderServices().filter(({ area }) => label !== 'Hengelo' || area?.label === 'Hengelo');
    const shard = describeShard(label, services);
    files[shard.index] = JSON.stringify(writeIndex(createServiceIndex(services).data()));
    files[shard.cards] = writeCards(services);
    return shard;
  });
  files['manifest.json'] = JSON.stringify({ koersShards: 1, shards });
  return files;
}
