/** The goal matrix with the real plans. */
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/plan/plan.define.js';
import '../src/elements/goal-matrix/goal-matrix.define.js';

interface Args {
  plan: keyof typeof PLANS;
  groupBy: string;
  area: string;
  theme: string;
  level: string;
  audience: 'professional' | 'resident';
  lang: 'nl' | 'en';
  headingLevel: number;
}

const file = (name: string) => new URL(`../demo/plans/${name}.json`, import.meta.url).href;

const PLANS = {
  utrecht: { name: 'utrecht-stad-2026-2027', asOf: '2026-10-15' },
  cohaesie: { name: 'cohaesie-koers-2024', asOf: '2024-10-15' },
  regiozorgnu: { name: 'regiozorgnu-2024-2025', asOf: '2025-07-15' },
  iza: { name: 'iza-midden-nederland-2024-2026', asOf: '2026-10-15' },
};

const args: Args = {
  plan: 'utrecht',
  groupBy: '',
  area: '',
  theme: '',
  level: '',
  audience: 'professional',
  lang: 'nl',
  headingLevel: 3,
};

function render({ plan, groupBy, area, theme, level, audience, lang, headingLevel }: Args): TemplateResult {
  const { name, asOf } = PLANS[plan];
  return html`<koers-plan src=${file(name)} figures=${file(`${name}.example-figures`)}>
    <koers-goal-matrix
      as-of=${asOf}
      group-by=${groupBy || nothing}
      area=${area || nothing}
      theme=${theme || nothing}
      level=${level || nothing}
      audience=${audience}
      lang=${lang}
      heading-level=${headingLevel}
      >De doelen van dit plan staan op papier.</koers-goal-matrix
    >
  </koers-plan>`;
}

export default { title: 'Goal matrix', component: 'koers-goal-matrix' };

export const Playground = { args, render };

/** Goals by priority, with the choices of the neighbourhoods below. */
export const Overview = { args, render };

/** Goals by theme for one neighbourhood: what it chose, and the minimal variant of the other themes. */
export const Anatomy = { args: { ...args, groupBy: 'theme', area: 'area-overvecht' }, render };

/** A plan of 122 goals at four levels: groups start closed, with a summary per cell. */
export const Options = { args: { ...args, plan: 'iza', groupBy: 'transformation' } satisfies Args, render };

/** Goals at several levels, with figures, for residents. */
export const Residents = { args: { ...args, plan: 'cohaesie', audience: 'resident' } satisfies Args, render };

/** Loading, an address that fails, a plan without goals, and a plan of another major version. */
export const States = {
  args,
  render: () => {
    const empty = {
      ...{ schemaVersion: '1.0.0', id: 'plan-leeg', title: 'Leeg plan', language: 'nl', kind: 'regional' },
      ...{ status: 'draft', period: { start: '2026-01-01', end: '2026-12-31' }, version: '1' },
      ...{ ownerId: 'org-leeg', areaId: 'area-leeg', levels: [], goals: [] },
    };
    return html`<koers-goal-matrix>Nog geen plan: deze tekst is van de pagina.</koers-goal-matrix>
      <koers-goal-matrix src="bestaat-niet.json"><a href="#plan">Lees het plan</a></koers-goal-matrix>
      <koers-goal-matrix .planData=${empty}></koers-goal-matrix>
      <koers-goal-matrix .planData=${{ ...empty, schemaVersion: '9.0.0' }}></koers-goal-matrix>`;
  },
};

/** English words, a deeper heading, and a narrow place: the table becomes a list per level on the same DOM. */
export const Accessibility = {
  args: { ...args, lang: 'en', headingLevel: 4 } satisfies Args,
  render: (given: Args) => html`<div class="narrow">${render(given)}</div>`,
};
