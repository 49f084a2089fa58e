/** Plans by chance through parse, check and every element: nothing breaks, nothing runs, nothing nonsensical is shown. */
import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { checkPlan } from '../../src/plan/check.js';
import { parsePlan } from '../../src/plan/parse.js';
import { largePlan } from '../fixtures/goal-matrix-plan.js';
import { damagedPlans, hostilePlans, plans } from '../fixtures/plan-generators.js';
import { TAGS, create, emptyPlan, type AnyElement } from './catalogue.js';
import { shadowText, until } from './helpers.js';

const CHROMIUM = navigator.userAgent.includes('Chrome');
/** The same cases each time; fewer in the engines that are slower to start. */
const runs = (count: number) => ({
  seed: 20261122,
  includeErrorInReport: true,
  numRuns: CHROMIUM ? count : Math.ceil(count / 5),
});
/** A tab that stands still longer than this for one plan in all elements is frozen for whoever waits. */
const FROZEN = 2000;

const AREAS = ['', 'area-0', 'area-3', '__proto__'];
const PERIODS = ['', '2026-Q2', '2024-Q1', 'constructor'];

/** What an element must never show: what JavaScript makes of a value that is not there. */
const NONSENSE = /NaN|undefined|\bnull\b|\[object|Infinity/;
const ALIEN = 'script, img, iframe, object, embed, link, base, meta, style, template, animate, marquee';

let faults: string[] = [];
const onError = (event: ErrorEvent) => faults.push(event.message);
const onRejection = (event: PromiseRejectionEvent) => faults.push(String(event.reason));

async function show(box: HTMLElement, plan: unknown, choice: number): Promise<AnyElement[]> {
  const elements = TAGS.map((tag) => {
    const element = create(tag, { area: AREAS[choice % 4]!, lang: choice % 2 ? 'en' : 'nl' }, plan);
    if ('kpi' in element) element.setAttribute('kpi', choice % 3 ? `ind-${choice % 6}` : `tgt-${choice % 6}`);
    if ('period' in element) element.setAttribute('period', PERIODS[choice % 4]!);
    if (choice % 5 === 0) element.removeAttribute('as-of');
    return element;
  });
  box.replaceChildren(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  // What opens on demand is drawn as well: details of a goal, folded groups, tables.
  for (const element of elements) {
    for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('button[aria-expanded=false]'))
      button.click();
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
  }
  await Promise.all(elements.map((element) => element.updateComplete));
  return elements;
}

/** Everything a screen reader or a person can get from an element. */
function said(element: AnyElement): string {
  const attributes = [...element.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
    [...node.attributes].filter(({ name }) => !/^(class|part)$/.test(name)).map(({ value }) => value),
  );
  return [shadowText(element), element.toText(), ...attributes].join('\n');
}

function judge(element: AnyElement): void {
  const shadow = element.shadowRoot!;
  const tag = element.localName;
  const nonsense = NONSENSE.exec(said(element));
  const place = nonsense ? nonsense.input.slice(Math.max(0, nonsense.index - 60), nonsense.index + 40) : '';
  expect(place, `${tag} shows nonsense`).to.equal('');
  expect(shadow.querySelector(ALIEN)?.outerHTML.slice(0, 200), `${tag} has markup of the plan`).to.equal(undefined);
  for (const node of shadow.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      expect(name, `${tag} has a handler of the plan`).to.not.match(/^on|^style$|^srcdoc$/);
      if (!/^(xlink:)?href$|^src$|^action$/.test(name)) continue;
      expect(value, `${tag} links`).to.match(/^(https:|tel:|#|blob:)/);
      expect(value, `${tag} links with a name or password`).to.not.match(/^https:[^/]*\/\/[^/]*@/);
    }
  }
}

describe('plans by chance', () => {
  let box: HTMLElement;
  beforeEach(async () => {
    faults = [];
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    box = await fixture<HTMLElement>(html`<div></div>`);
    // Words and parts that are fetched once, so that the cases are about plans.
    for (const lang of ['en', 'nl']) {
      for (const tag of TAGS) {
        const element = create(tag, { lang }, emptyPlan);
        box.replaceChildren(element);
        await until(() => element.state !== 'loading');
      }
    }
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  });

  async function holds(plan: unknown, choice: number, valid: boolean): Promise<void> {
    const modelFaults: string[] = [];
    const listen = (event: GlobalEventHandlersEventMap['koers-error']) => {
      if (/^\w*Error: /.test(event.detail)) modelFaults.push(`${(event.target as Element).localName} ${event.detail}`);
    };
    const start = performance.now();
    box.addEventListener('koers-error', listen);
    try {
      const elements = await show(box, plan, choice);
      for (const element of elements) judge(element);
    } finally {
      box.removeEventListener('koers-error', listen);
    }
    expect(performance.now() - start, 'milliseconds in which the tab stood still').to.be.below(FROZEN);
    expect(faults, 'uncaught errors').to.deep.equal([]);
    expect('__ran' in globalThis, 'something of the plan ran').to.equal(false);
    expect('polluted' in {}, 'a prototype was changed').to.equal(false);
    // An element that had to catch an error of its own model says so; on a plan that was found right, none may.
    if (valid) expect(modelFaults, 'errors of a model').to.deep.equal([]);
  }

  it('are all found right when they are, and every element shows them', async function () {
    this.timeout(40_000);
    const property = fc.asyncProperty(plans, fc.nat(59), async (plan, choice) => {
      const parsed = parsePlan(plan);
      expect(parsed.ok ? [] : parsed.errors).to.deep.equal([]);
      for (const issue of parsed.ok ? checkPlan(parsed.plan) : []) expect(issue.message).to.not.match(NONSENSE);
      await holds(plan, choice, true);
    });
    await fc.assert(property, runs(150));
  });

  it('that were damaged are refused or shown, never half', async function () {
    this.timeout(40_000);
    const property = fc.asyncProperty(damagedPlans, fc.nat(59), async (plan, choice) => {
      const parsed = parsePlan(plan);
      if (parsed.ok) checkPlan(parsed.plan);
      await holds(plan, choice, parsed.ok);
    });
    await fc.assert(property, runs(150));
  });

  it('that are no plans at all leave the text of the page', async function () {
    this.timeout(40_000);
    const property = fc.asyncProperty(hostilePlans, fc.nat(59), async (plan, choice) => {
      const parsed = parsePlan(plan);
      if (parsed.ok) checkPlan(parsed.plan);
      await holds(plan, choice, parsed.ok);
    });
    await fc.assert(property, runs(150));
  });

  it('with five thousand goals freeze no element', async function () {
    this.timeout(120_000);
    const plan = largePlan(5000);
    for (const tag of TAGS) {
      const element = create(tag, { kpi: 'ind-77' }, plan);
      const start = performance.now();
      box.replaceChildren(element);
      await element.updateComplete;
      // Generous: this guards against cost that grows with the square of the goals, it does not measure speed.
      expect(performance.now() - start, `${tag}, milliseconds`).to.be.below(25_000);
      // The others find nothing of theirs in it.
      if (/ring|matrix|trend|report/.test(tag)) await until(() => element.state === 'ready', 20_000);
    }
    expect(faults).to.deep.equal([]);
  });
});
