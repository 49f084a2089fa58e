/** Loading, sharing, refreshing and failing, over real HTTP: the test server's `/faults/<key>/<behaviour>`. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/elements/kpi-ring/kpi-ring.define.js';
import type { KpiRing } from '../../src/elements/kpi-ring/kpi-ring.js';
import { KoersPlan } from '../../src/elements/plan/plan.js';
import type { ErrorCode } from '../../src/lib/events.js';
import { readPlan, shadowText, until } from './helpers.js';

let number = 0;
const newKey = () => `k${Date.now().toString(36)}${number++}`;
const address = (key: string, behaviour = 'ok') => `/faults/${key}/${behaviour}`;
const asked = async (key: string) =>
  (await (await fetch(address(key, 'count'))).json()) as {
    requests: number;
    notModified: number;
    cookie: string;
    referrer: string;
  };
const plan = await readPlan('small');
const ready = (element: KpiRing) => until(() => element.state === 'ready');

async function failing(behaviour: string, ms?: number): Promise<{ element: KpiRing; codes: ErrorCode[] }> {
  const codes: ErrorCode[] = [];
  const listen = (event: GlobalEventHandlersEventMap['koers-error']) => codes.push(event.code);
  document.addEventListener('koers-error', listen);
  const element = await fixture<KpiRing>(
    html`<koers-kpi-ring lang="nl" kpi="ind-manager" src=${address(newKey(), behaviour)}><a href="/plan">Het plan</a></koers-kpi-ring>`,
  );
  await until(() => element.state === 'error', ms);
  await element.updateComplete;
  document.removeEventListener('koers-error', listen);
  return { element, codes };
}

// The plan element is defined late on purpose, after the first test has put consumers on the page.
const definePlan = () => {
  if (!customElements.get('koers-plan')) customElements.define('koers-plan', KoersPlan);
};

describe('finding a plan', () => {
  it('gets it from an ancestor that is upgraded after its children', async () => {
    const host = await fixture<HTMLElement>(html`
      <koers-plan src=${address(newKey())}><div><koers-kpi-ring kpi="ind-manager"></koers-kpi-ring></div></koers-plan>
    `);
    const element = host.querySelector('koers-kpi-ring')!;
    expect(element.state).to.equal('loading');
    definePlan();
    await ready(element);
  });

  it('gets it by id from elsewhere on the page, also when the plan comes later', async () => {
    definePlan();
    const host = await fixture<HTMLElement>(
      html`<div><koers-kpi-ring kpi="ind-manager" plan="late"></koers-kpi-ring></div>`,
    );
    const element = host.querySelector('koers-kpi-ring')!;
    await until(() => element.state === 'error');
    host.insertAdjacentHTML('beforeend', `<koers-plan id="late" src="${address(newKey())}"></koers-plan>`);
    await ready(element);
  });

  const scriptWithPlan = (id: string) =>
    Object.assign(document.createElement('script'), { type: 'application/json', id, text: JSON.stringify(plan) });

  it('gets it from a script with JSON that comes later, in the page or beside it in a shadow root', async () => {
    const codes: string[] = [];
    const listen = (event: GlobalEventHandlersEventMap['koers-error']) => codes.push(`${event.code} ${event.detail}`);
    document.addEventListener('koers-error', listen);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    for (const [place, id] of [
      [document.body, 'later-in-page'],
      [root, 'later-in-root'],
    ] as const) {
      const element = Object.assign(document.createElement('koers-kpi-ring'), { kpi: 'ind-manager', plan: id });
      root.append(element);
      await until(() => element.state === 'error');
      place.append(document.createElement('p'));
      await element.updateComplete;
      expect(element.state).to.equal('error');
      place.append(scriptWithPlan(id));
      await ready(element);
    }
    document.removeEventListener('koers-error', listen);
    expect(codes).to.deep.equal(['notFound later-in-page', 'notFound later-in-root']);
  });

  it('looks for the plan that is named now, also after it was away from the page', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const element = Object.assign(document.createElement('koers-kpi-ring'), { kpi: 'ind-manager', plan: 'first-name' });
    host.append(element);
    await until(() => element.state === 'error');
    element.plan = 'second-name';
    await element.updateComplete;
    element.remove();
    await Promise.resolve();
    host.append(element);
    await element.updateComplete;
    host.append(scriptWithPlan('second-name'));
    await ready(element);
  });

  it('gets it from a script with JSON', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.append(scriptWithPlan('inline-plan'));
    host.insertAdjacentHTML('beforeend', '<koers-kpi-ring kpi="ind-manager" plan="inline-plan"></koers-kpi-ring>');
    await ready(host.querySelector('koers-kpi-ring')!);
  });

  it('prefers an own src to the ancestor, and a property to both', async () => {
    const key = newKey();
    const host = await fixture<HTMLElement>(html`
      <koers-plan src=${address(newKey(), '404')}><koers-kpi-ring kpi="ind-manager" src=${address(key)}></koers-kpi-ring></koers-plan>
    `);
    const element = host.querySelector('koers-kpi-ring')!;
    await ready(element);
    element.src = address(newKey(), '404');
    element.planData = plan;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
  });

  it('adds the figures of a separate file, and stands without them when they fail', async () => {
    const host = await fixture<HTMLElement>(html`
      <koers-plan src=${address(newKey())} figures=${address(newKey(), '404')}>
        <koers-kpi-ring kpi="ind-manager"></koers-kpi-ring>
      </koers-plan>
    `);
    const element = host.querySelector('koers-kpi-ring')!;
    await until(() => element.toText().includes('77'));
  });

  it('survives a thousand moves in the document', async () => {
    const host = await fixture<HTMLElement>(html`
      <koers-plan src=${address(newKey())}><p></p><section></section><koers-kpi-ring kpi="ind-manager"></koers-kpi-ring></koers-plan>
    `);
    const element = host.querySelector('koers-kpi-ring')!;
    await ready(element);
    const places = [host.querySelector('p')!, host.querySelector('section')!];
    for (let move = 0; move < 1000; move++) places[move % 2]!.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
  });
});

describe('requests', () => {
  it('is one for twenty elements, without cookies and without a referrer', async () => {
    document.cookie = 'secret=1; path=/';
    const key = newKey();
    const host = await fixture<HTMLElement>(html`
      <div>${Array.from({ length: 20 }, () => html`<koers-kpi-ring kpi="ind-manager" src=${address(key)}></koers-kpi-ring>`)}</div>
    `);
    for (const element of host.querySelectorAll('koers-kpi-ring')) await ready(element);
    const count = await asked(key);
    expect(count.requests).to.equal(1);
    expect(count.cookie).to.equal('');
    expect(count.referrer).to.equal('');
    document.cookie = 'secret=; path=/; max-age=0';
  });

  it('is one for an address with and without a place in it', async () => {
    const key = newKey();
    const host = await fixture<HTMLElement>(html`
      <div>${['', '#a', '#b'].map((hash) => html`<koers-kpi-ring kpi="ind-manager" src=${address(key) + hash}></koers-kpi-ring>`)}</div>
    `);
    for (const element of host.querySelectorAll('koers-kpi-ring')) await ready(element);
    expect((await asked(key)).requests).to.equal(1);
  });

  it('asks again with an ETag, and says nothing when nothing changed', async () => {
    const key = newKey();
    const element = await fixture<KpiRing>(
      html`<koers-kpi-ring kpi="ind-manager" src=${address(key)}></koers-kpi-ring>`,
    );
    await ready(element);
    let updates = 0;
    element.addEventListener('koers-update', () => updates++);
    await element.refresh();
    expect(updates).to.equal(0);
    const count = await asked(key);
    expect(count.requests).to.equal(2);
    // An automated WebKit keeps no HTTP cache; the browser's own fetch says what to expect.
    const other = newKey();
    for (let time = 0; time < 2; time++) await (await fetch(address(other), { cache: 'no-cache' })).text();
    expect(count.notModified).to.equal((await asked(other)).notModified);
  });

  it('shows newer figures in place and announces them once', async () => {
    const key = newKey();
    const host = await fixture<HTMLElement>(html`
      <div lang="nl">
        ${[1, 2, 3].map(() => html`<koers-kpi-ring kpi="ind-manager" as-of="2026-07-05" src=${address(key)}></koers-kpi-ring>`)}
      </div>
    `);
    const elements = [...host.querySelectorAll('koers-kpi-ring')];
    for (const element of elements) await ready(element);
    const details = elements[0]!.shadowRoot!.querySelector('details')!;
    details.open = true;
    details.querySelector('summary')!.focus();
    await fetch(address(key, 'change'));
    await elements[0]!.refresh();
    for (const element of elements) await element.updateComplete;
    expect(elements.every((element) => element.toText().includes('78 procent'))).to.equal(true);
    expect(elements[0]!.shadowRoot!.querySelector('details')).to.equal(details);
    expect(elements[0]!.shadowRoot!.activeElement).to.equal(details.querySelector('summary'));
    const said = elements.map((element) => element.shadowRoot!.querySelector('[role=status]')!.textContent);
    expect(said.filter((text) => text.includes('bijgewerkt'))).to.have.length(1);
  });

  it('follows a redirect', async () => {
    const element = await fixture<KpiRing>(
      html`<koers-kpi-ring kpi="ind-manager" src=${address(newKey(), 'redirect')}></koers-kpi-ring>`,
    );
    await ready(element);
  });
});

describe('what goes wrong is a sentence, an event, and the text of the page', () => {
  const cases: [string, ErrorCode, string][] = [
    ['404', 'http', 'nu niet vinden'],
    ['broken', 'parse', 'kunnen de gegevens niet lezen'],
    ['html', 'parse', 'kunnen de gegevens niet lezen'],
    ['major', 'version', 'andere versie'],
    ['invalid', 'schema', 'kloppen nog niet'],
    ['list', 'schema', 'kloppen nog niet'],
    ['binary', 'parse', 'kunnen de gegevens niet lezen'],
    ['huge', 'size', 'te veel gegevens'],
    ['cut', 'network', 'Het laden lukt nu niet'],
    ['round', 'network', 'Het laden lukt nu niet'],
    ['429', 'http', 'nu niet vinden'],
    ['503', 'http', 'nu niet vinden'],
  ];
  for (const [behaviour, code, sentence] of cases) {
    it(`${behaviour}: ${code}`, async () => {
      const { element, codes } = await failing(behaviour);
      expect(codes).to.deep.equal([code]);
      expect(shadowText(element)).to.contain(sentence);
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      await expect(element).to.be.accessible();
    });
  }

  it('slow, or dripping: timeout, after ten seconds', async () => {
    for (const { element, codes } of await Promise.all([failing('slow', 14_000), failing('drip', 14_000)])) {
      expect(new Set(codes)).to.deep.equal(new Set(['timeout']));
      expect(shadowText(element)).to.contain('duurt nu te lang');
    }
  }).timeout(18_000);

  it('offline: network, and the figures when somebody tries again, with the focus on them', async () => {
    const fetchBefore = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const element = await fixture<KpiRing>(
      html`<koers-kpi-ring lang="nl" kpi="ind-manager" as-of="2026-07-05" src=${address(newKey())}></koers-kpi-ring>`,
    );
    await until(() => element.state === 'error');
    window.fetch = fetchBefore;
    expect(shadowText(element)).to.contain('Werkt uw internet');
    const button = element.shadowRoot!.querySelector('button')!;
    button.focus();
    button.click();
    await until(() => !button.isConnected && element.shadowRoot!.activeElement !== null);
    expect(element.shadowRoot!.activeElement!.textContent).to.contain('Praktijken met een praktijkmanager');
    expect(element.toText()).to.contain('77 procent');
    // Nobody is taken to an element that only refreshes.
    element.shadowRoot!.querySelector<HTMLElement>(':focus')!.blur();
    await element.refresh();
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('an address that is not http is not asked for', async () => {
    for (const src of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/passwd',
      'https://user:pw@example.org/',
    ]) {
      const element = await fixture<KpiRing>(html`<koers-kpi-ring kpi="ind-manager" src=${src}></koers-kpi-ring>`);
      await until(() => element.state === 'error');
      expect(shadowText(element)).to.contain('mogen wij de gegevens niet laden');
    }
  });

  it('offers to try again, and does', async () => {
    const { element } = await failing('404');
    const button = element.shadowRoot!.querySelector('button')!;
    expect(button.textContent).to.contain('Probeer het opnieuw');
    element.src = address(newKey());
    await ready(element);
  });

  it('keeps the old figures when a refresh fails, says from when they are, and fires koers-stale', async () => {
    const key = newKey();
    const element = await fixture<KpiRing>(
      html`<koers-kpi-ring lang="nl" kpi="ind-manager" as-of="2026-07-05" src=${address(key)}></koers-kpi-ring>`,
    );
    await ready(element);
    let stale = 0;
    element.addEventListener('koers-stale', () => stale++);
    const fetchBefore = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    await element.refresh();
    window.fetch = fetchBefore;
    expect(element.state).to.equal('stale');
    expect(stale).to.equal(1);
    expect(element.toText()).to.contain('77 procent');
    expect(shadowText(element)).to.contain('U ziet de gegevens van');
    await element.refresh();
    expect(element.state).to.equal('ready');
  });
});

describe('newer data that cannot be read', () => {
  it('are stale, not an update: nothing says that the data are new', async () => {
    const element = await fixture<KpiRing>(
      html`<koers-kpi-ring lang="nl" kpi="ind-manager" as-of="2026-07-05" src=${address(newKey())}></koers-kpi-ring>`,
    );
    await ready(element);
    const heard: string[] = [];
    for (const type of ['koers-update', 'koers-stale', 'koers-error'])
      element.addEventListener(type, () => heard.push(type));
    const fetchBefore = window.fetch;
    window.fetch = () => Promise.resolve(new Response(JSON.stringify({ ...(plan as object), title: 5 })));
    await element.refresh();
    expect(heard).to.deep.equal(['koers-stale']);
    expect(element.state).to.equal('stale');
    expect(element.toText()).to.contain('77 procent');
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('');
    window.fetch = () => Promise.resolve(new Response(JSON.stringify({ ...(plan as object), title: 'Nieuw' })));
    await element.refresh();
    window.fetch = fetchBefore;
    expect(heard).to.deep.equal(['koers-stale', 'koers-update']);
    expect(element.state).to.equal('ready');
  });
});

describe('an element without a plan', () => {
  it('says so after ten seconds, and shows the plan that comes yet', async () => {
    const codes: ErrorCode[] = [];
    const ring = html`<koers-kpi-ring kpi="ind-manager"><a href="/plan">Het plan</a></koers-kpi-ring>`;
    const host = await fixture<HTMLElement>(
      html`<div lang="nl">${ring}<not-yet-defined>${ring}</not-yet-defined></div>`,
    );
    const [alone, inside] = host.querySelectorAll('koers-kpi-ring') as unknown as [KpiRing, KpiRing];
    alone.addEventListener('koers-error', (event) => codes.push(event.code));
    await until(() => alone.state === 'error', 12_000);
    await alone.updateComplete;
    expect(codes).to.deep.equal(['notFound']);
    expect(shadowText(alone)).to.contain('Dit onderdeel staat niet in het plan.');
    expect(inside.state, 'the element around it may be a provider').to.equal('loading');
    alone.planData = plan;
    await ready(alone);
  }).timeout(15_000);

  it('is asked to refresh in vain, also before it is on a page', async () => {
    await document.createElement('koers-kpi-ring').refresh();
  });
});

describe('refreshing', () => {
  let delays: number[] = [];
  const setTimeoutBefore = window.setTimeout;

  beforeEach(() => {
    delays = [];
    window.setTimeout = ((call: () => void, ms = 0) => {
      if (ms >= 30_000) {
        delays.push(ms);
        return 0;
      }
      return setTimeoutBefore(call, ms);
    }) as typeof window.setTimeout;
  });

  afterEach(() => {
    window.setTimeout = setTimeoutBefore;
    fixtureCleanup();
  });

  const planElement = async (behaviour: string, refresh: number) => {
    definePlan();
    const host = await fixture<KoersPlan>(html`
      <koers-plan src=${address(newKey(), behaviour)} refresh=${refresh}><koers-kpi-ring kpi="ind-manager"></koers-kpi-ring></koers-plan>
    `);
    const element = host.querySelector('koers-kpi-ring')!;
    await until(() => element.state !== 'loading');
    return element;
  };

  it('never asks more than once a minute, with some spread', async () => {
    await planElement('ok', 5);
    expect(delays.at(-1)).to.be.within(60_000, 66_000);
  });

  it('never when it is not asked for', async () => {
    await planElement('ok', 0);
    expect(delays).to.deep.equal([]);
  });

  it('waits longer after each failure', async () => {
    const element = await planElement('404', 60);
    const first = delays.at(-1)!;
    await element.refresh();
    expect(delays.at(-1)!).to.be.greaterThan(first * 1.5);
  });

  it('waits as long as the server asks', async () => {
    for (const [behaviour, least] of [
      ['503', 900_000],
      ['429', 1_790_000],
    ] as const) {
      await planElement(behaviour, 60);
      // A little of the time is over when it is looked at.
      expect(delays.at(-1), behaviour).to.be.within(least - 1000, 1.2 * least);
      fixtureCleanup();
    }
  });

  it('stops when the last element is gone', async () => {
    const element = await planElement('ok', 60);
    const cleared: unknown[] = [];
    const clearBefore = window.clearTimeout;
    window.clearTimeout = ((id: number) => {
      cleared.push(id);
      clearBefore(id);
    }) as typeof window.clearTimeout;
    const before = delays.length;
    element.remove();
    window.clearTimeout = clearBefore;
    expect(cleared.length).to.be.greaterThan(0);
    expect(delays.length).to.equal(before);
  });

  it('waits while the page is hidden', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await planElement('ok', 60);
    expect(delays).to.deep.equal([]);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(delays).to.have.length(1);
  });
});
