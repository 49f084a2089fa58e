/** What happens to elements in the life of a page: moved, removed, hidden, brought back, misused. Nothing leaks, nothing breaks. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { NOW, TAGS, completePlan, create, emptyPlan, mount, settled, type AnyElement } from './catalogue.js';
import { readPlan, shadowText, until } from './helpers.js';

const small = await readPlan('small');
const DAY = 86_400_000;
const NONSENSE = /NaN|undefined|\bnull\b|\[object|Invalid|Infinity/;

/** Counts what elements hold on to: listeners on the page, timers, observers. */
class Ledger {
  readonly listeners = new Map<string, number>();
  readonly timers = new Set<unknown>();
  readonly observed = new Map<object, number>();
  readonly #restore: (() => void)[] = [];
  readonly #ids = new WeakMap<object, number>();
  #next = 0;

  constructor() {
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const held = this.listeners;
    const key = (type: string, listener: object) => {
      if (!this.#ids.has(listener)) this.#ids.set(listener, this.#next++);
      return `${type} ${this.#ids.get(listener)}`;
    };
    const isPage = (target: unknown) => target === undefined || target === window || target === document;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      // The same listener twice is held once.
      if (isPage(this) && listener && ours()) {
        held.set(key(type, listener), 1);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (signal) add.call(signal, 'abort', () => held.delete(key(type, listener)));
      }
      add.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      if (isPage(this) && listener) held.delete(key(type, listener));
      remove.call(this ?? window, type, listener, options);
    };
    const { setTimeout: set, clearTimeout: clear } = window;
    const { timers } = this;
    window.setTimeout = ((run: () => void, ms?: number) => {
      const mine = ours();
      const id: unknown = set(() => {
        timers.delete(id);
        run();
      }, ms);
      if (mine) timers.add(id);
      return id;
    }) as typeof set;
    window.clearTimeout = (id?: unknown) => {
      timers.delete(id);
      clear(id as number);
    };
    const { observed } = this;
    const { observe, unobserve, disconnect } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (target, options) {
      observed.set(this, (observed.get(this) ?? 0) + 1);
      observe.call(this, target, options);
    };
    ResizeObserver.prototype.disconnect = function () {
      observed.delete(this);
      disconnect.call(this);
    };
    this.#restore = [
      () => Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }),
      () => Object.assign(window, { setTimeout: set, clearTimeout: clear }),
      () => Object.assign(ResizeObserver.prototype, { observe, unobserve, disconnect }),
    ];
  }

  stop(): void {
    for (const restore of this.#restore) restore();
  }
}

/** True when code of the library called, and not the test itself or what it uses. */
function ours(): boolean {
  return /\/src\//.test(new Error().stack ?? '');
}

/** The clock of the device, moved by so many milliseconds. */
function moveClock(by: number): () => void {
  const now = Date.now;
  Date.now = () => now() + by;
  return () => (Date.now = now);
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

function sane(element: AnyElement): void {
  const said = `${shadowText(element)} ${element.toText()}`;
  expect(NONSENSE.exec(said)?.input.slice(0, 300), element.localName).to.equal(undefined);
}

describe('the life of an element', () => {
  let faults: string[] = [];
  const onError = (event: ErrorEvent) => faults.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => faults.push(String(event.reason));
  beforeEach(() => {
    faults = [];
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    expect(faults, 'uncaught errors').to.deep.equal([]);
  });

  for (const tag of TAGS) {
    describe(tag, () => {
      it('is moved a thousand times and still shows the same, once', async function () {
        this.timeout(40_000);
        const element = await mount(tag);
        const text = element.toText();
        const nodes = element.shadowRoot!.querySelectorAll('*').length;
        const places = [element.parentElement!, await fixture<HTMLElement>(html`<div></div>`)];
        const ledger = new Ledger();
        try {
          for (let turn = 0; turn < 1000; turn++) {
            places[turn % 2]!.append(element);
            // Half of the moves are seen by the browser, half follow at once.
            if (turn % 100 === 0) await settled(element);
          }
          await settled(element);
          await nextFrame();
          expect(element.toText()).to.equal(text);
          expect(element.shadowRoot!.querySelectorAll('*').length, 'nodes').to.equal(nodes);
          expect(ledger.listeners.size, [...ledger.listeners.keys()].join()).to.be.at.most(10);
          expect(ledger.timers.size, 'timers').to.be.at.most(3);
        } finally {
          ledger.stop();
        }
      });

      it('leaves nothing behind when two hundred come and go', async function () {
        this.timeout(40_000);
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const ledger = new Ledger();
        try {
          const list = Array.from({ length: 200 }, () => create(tag, {}, completePlan));
          box.append(...list);
          await Promise.all(list.map((element) => element.updateComplete));
          await until(() => list.every((element) => element.state !== 'loading'));
          expect(ledger.listeners.size, 'the ledger counts').to.be.greaterThan(100);
          await nextFrame();
          box.replaceChildren();
          await Promise.all(list.map((element) => element.updateComplete));
          await nextFrame();
          await nextFrame();
          expect([...ledger.listeners.keys()], 'listeners').to.deep.equal([]);
          expect(ledger.timers.size, 'timers').to.equal(0);
          expect(ledger.observed.size, 'observers').to.equal(0);
        } finally {
          ledger.stop();
        }
      });

      it('shows the last of a hundred plans', async () => {
        const element = await mount(tag);
        const first = element.toText();
        for (let turn = 0; turn < 100; turn++) {
          element.planData = [small, emptyPlan, { schemaVersion: '9.0.0' }, null, completePlan][turn % 5];
          if (turn % 3 === 0) await element.updateComplete;
        }
        await settled(element);
        expect(element.toText()).to.equal(first);
        expect(element.state).to.equal('ready');
      });

      it('stands any clock of the device, and a page that comes back from the past', async () => {
        const element = await mount(tag);
        element.removeAttribute('as-of');
        for (const by of [-60 * 365 * DAY, 400 * DAY, 5000 * 365 * DAY]) {
          const back = moveClock(by);
          try {
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
            element.requestUpdate();
            await element.updateComplete;
            sane(element);
          } finally {
            back();
          }
        }
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        element.setAttribute('as-of', NOW);
        await settled(element);
        expect(element.state).to.equal('ready');
      });

      it('follows the language of an ancestor', async () => {
        const element = await mount(tag);
        const dutch = element.toText();
        element.removeAttribute('lang');
        element.parentElement!.lang = 'en-GB';
        await until(() => element.state === 'ready' && element.toText() !== dutch);
        expect(element.shadowRoot!.querySelector('[part=base]')!.getAttribute('lang')).to.equal('en');
        element.parentElement!.lang = 'nl-NL';
        await until(() => element.toText() === dutch);
      });

      it('stands attributes that make no sense', async () => {
        const element = await mount(tag);
        const text = element.toText();
        const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
        const before = new Map(observedAttributes.map((name) => [name, element.getAttribute(name)]));
        const garbage = [
          '',
          '-1',
          '1e999',
          'NaN',
          '__proto__',
          '2026-13-45',
          '9999-12-31',
          '<b>x',
          'x'.repeat(20_000),
          '\u202E',
        ];
        for (const name of observedAttributes) {
          for (const value of garbage) {
            element.setAttribute(name, value);
            await element.updateComplete;
            expect(element.state, `${name}=${value.slice(0, 20)}`).to.be.oneOf([
              'loading',
              'ready',
              'empty',
              'error',
              'stale',
            ]);
            sane(element);
            const level = Number(element.shadowRoot!.querySelector('[role=heading]')?.getAttribute('aria-level') ?? 2);
            expect(level).to.be.within(2, 6);
          }
          const old = before.get(name);
          if ((old ?? null) === null) element.removeAttribute(name);
          else element.setAttribute(name, old ?? '');
        }
        await settled(element);
        expect(element.toText()).to.equal(text);
      });
    });
  }

  it('asks nothing while hidden for a day, and once when it is seen again', async () => {
    const { fetch } = globalThis;
    let requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return Promise.resolve(new Response(JSON.stringify({ ...completePlan, version: String(requests) })));
    };
    let back = () => {};
    try {
      const box = await fixture<HTMLElement>(html`<koers-plan refresh="60" src="/a-day.json"></koers-plan>`);
      const elements = TAGS.map((tag) => create(tag));
      box.append(...elements);
      await until(() => elements.every((element) => element.state === 'ready'));
      expect(requests).to.equal(1);
      setHidden(true);
      back = moveClock(DAY);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(requests, 'while hidden').to.equal(1);
      setHidden(false);
      await until(() => requests === 2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(requests, 'after it').to.equal(2);
      for (const element of elements) {
        await settled(element);
        sane(element);
      }
    } finally {
      back();
      globalThis.fetch = fetch;
      Reflect.deleteProperty(document, 'hidden');
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });
});
