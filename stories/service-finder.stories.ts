/** The service finder with the services of the real plans. Phone numbers in them are invented. */
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/service-finder/service-finder.define.js';

interface Args {
  plan: keyof typeof PLANS;
  area: string;
  audience: 'professional' | 'resident';
  endpoint: string;
  endpointMethod: 'GET' | 'POST';
  contact: string;
  asOf: string;
  lang: 'nl' | 'en';
  headingLevel: number;
}

const PLANS = {
  utrecht: 'utrecht-stad-2026-2027',
  regiozorgnu: 'regiozorgnu-2024-2025',
  cohaesie: 'cohaesie-koers-2024',
  iza: 'iza-midden-nederland-2024-2026',
};

const file = (name: string) => new URL(`../demo/plans/${name}.json`, import.meta.url).href;

const args: Args = {
  plan: 'utrecht',
  area: '',
  audience: 'resident',
  endpoint: '',
  endpointMethod: 'GET',
  contact: '',
  asOf: '2026-11-23',
  lang: 'nl',
  headingLevel: 2,
};

function render(given: Args): TemplateResult {
  const { plan, area, audience, endpoint, endpointMethod, contact, asOf, lang, headingLevel } = given;
  return html`<koers-service-finder
    src=${file(PLANS[plan])}
    area=${area || nothing}
    audience=${audience}
    endpoint=${endpoint || nothing}
    endpoint-method=${endpointMethod}
    contact=${contact || nothing}
    as-of=${asOf || nothing}
    lang=${lang}
    heading-level=${headingLevel}
    ><p>Zoekt u hulp? <a href="https://www.thuisarts.nl">Kijk op Thuisarts.nl</a> of bel uw huisarts.</p></koers-service-finder
  >`;
}

/** Types a question, so that a story shows an answer. */
const ask = (question: string, given: Args) => html`<div
  @koers-load=${({ target }: Event) => {
    const finder = target as HTMLElementTagNameMap['koers-service-finder'];
    void finder.updateComplete.then(() => {
      const input = finder.shadowRoot?.querySelector('input');
      if (!input) return;
      input.value = question;
      input.dispatchEvent(new Event('input'));
    });
  }}
>
  ${render(given)}
</div>`;

const several = (list: [question: string, change: Partial<Args>][]) => (given: Args) =>
  html`${list.map(([question, change]) => ask(question, { ...given, ...change }))}`;

export default { title: 'Service finder', component: 'koers-service-finder' };

export const Playground = { args, render };

/** A question in the words of a resident. */
export const Overview = { args, render: several([['opa valt steeds', {}]]) };

/** Search box, topics, filters, results, help lines. */
export const Anatomy = { args, render: several([['slapen', {}]]) };

/** For a professional, with an area, with a directory elsewhere, in English. */
export const Options = {
  args,
  render: several([
    ['ggz', { audience: 'professional' }],
    ['welzijn', { plan: 'regiozorgnu', area: 'Woerden' }],
    ['', { endpoint: 'https://voorbeeld.example/services', endpointMethod: 'POST' }],
    ['slapen', { lang: 'en' }],
  ]),
};

/** Nothing typed; nothing found; danger; a directory that does not answer. */
export const States = {
  args,
  render: several([
    ['', {}],
    ['xqzw', {}],
    ['zelfmoord', { plan: 'cohaesie' }],
    ['slapen', { endpoint: 'https://voorbeeld.example/services' }],
  ]),
};

/** Headings one level below the title; the status line speaks when typing pauses. */
export const Accessibility = { args, render: several([['leefstijl', { headingLevel: 3 }]]) };
