/** Every visual element of the library, so that one test can hold for all of them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ElementState, KoersElement } from '../../src/elements/base/koers-element.js';
import { NAMES } from '../../src/embed/tags.js';
import { readPlan, until } from './helpers.js';

export type AnyElement = KoersElement<unknown>;

/** The attributes without which an element shows nothing, or not all, of `complete.json`. */
const ATTRIBUTES: Record<string, Record<string, string>> = {
  'koers-kpi-ring': { kpi: 'ind-manager' },
  'koers-kpi-trend': { kpi: 'ind-manager', interactive: '' },
  'koers-report': { period: '2026-Q2' },
  'koers-front-door': { area: 'noord', 'allow-hosts': 'voorbeeld.nl' },
};

/** Every visual element: a new one is in all tests at once. */
export const TAGS = NAMES.filter((name) => name !== 'plan').map((name) => `koers-${name}`);

/** The day of every test. */
export const NOW = '2026-07-05';

/** A plan that uses every field of the model. */
export const completePlan = (await readPlan('complete')) as Record<string, unknown>;

/** A plan that is right and holds nothing. */
export const emptyPlan: Record<string, unknown> = {
  ...{ schemaVersion: '1.0.0', id: 'plan-leeg', title: 'Leeg plan', language: 'nl', kind: 'regional', status: 'draft' },
  ...{
    period: { start: '2026-01-01', end: '2026-12-31' },
    version: '1',
    ownerId: 'org-a',
    areaId: 'area-a',
    levels: [],
  },
};

/** An element that is not on the page yet. */
export function create(tag: string, attributes: Record<string, string> = {}, planData?: unknown): AnyElement {
  const element = document.createElement(tag as 'koers-kpi-ring') as AnyElement;
  for (const [name, value] of Object.entries({ lang: 'nl', 'as-of': NOW, ...ATTRIBUTES[tag], ...attributes })) {
    element.setAttribute(name, value);
  }
  element.textContent = 'Dit staat ook op papier.';
  if (planData !== undefined) element.planData = planData;
  return element;
}

/** Waits until there is something to see: words, and the parts that an element fetches when it needs them. */
export async function settled(element: AnyElement): Promise<AnyElement> {
  await element.updateComplete;
  if (element.planData !== undefined) await until(() => element.state !== 'loading');
  await element.updateComplete;
  return element;
}

/** An element on the page, with the complete plan unless another is given. */
export async function mount(
  tag: string,
  attributes: Record<string, string> = {},
  planData: unknown = completePlan,
): Promise<AnyElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = create(tag, attributes, planData);
  box.append(element);
  return settled(element);
}

/** How to bring an element into each state in which people may meet it. */
export const STATES: Record<ElementState, (tag: string) => Promise<AnyElement>> = {
  ready: (tag) => mount(tag),
  empty: (tag) => mount(tag, {}, emptyPlan),
  error: (tag) => mount(tag, {}, { schemaVersion: '9.0.0' }),
  loading: async (tag) => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const element = create(tag);
    box.append(element);
    return settled(element);
  },
  stale: async (tag) => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const fetch = globalThis.fetch;
    try {
      globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(completePlan)));
      const element = create(tag, { src: `/stale-${tag}-${Math.random()}.json` });
      box.append(element);
      await until(() => element.state === 'ready');
      globalThis.fetch = () => Promise.resolve(new Response('', { status: 503 }));
      await element.refresh();
      await until(() => element.state === 'stale');
      return await settled(element);
    } finally {
      globalThis.fetch = fetch;
    }
  },
};
