/** The KPI ring with the real plans; the figures over time are invented. */
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/plan/plan.define.js';
import '../src/elements/kpi-ring/kpi-ring.define.js';

const PLANS = {
  cohaesie: { name: 'cohaesie-koers-2024', asOf: '2024-10-15' },
  utrecht: { name: 'utrecht-stad-2026-2027', asOf: '2026-10-15' },
};

interface Args {
  plan: keyof typeof PLANS;
  kpi: string;
  area: string;
  variant: '' | 'bar';
  semantics: '' | 'meter';
  lang: 'nl' | 'en';
  headingLevel: number;
}

const args: Args = {
  plan: 'cohaesie',
  kpi: 'ind-004-06-1',
  ...{ area: '', variant: '', semantics: '', lang: 'nl', headingLevel: 3 },
};

const ring = (options: Partial<Args>): TemplateResult => {
  const { plan, kpi, area, variant, semantics, lang, headingLevel } = { ...args, ...options };
  return html`<koers-kpi-ring kpi=${kpi} area=${area || nothing} variant=${variant} semantics=${semantics} lang=${lang}
    heading-level=${headingLevel} as-of=${PLANS[plan].asOf}>Dit cijfer staat in het plan.</koers-kpi-ring>`;
};

const inPlan = (plan: keyof typeof PLANS, content: unknown): TemplateResult => {
  const file = `/demo/plans/${PLANS[plan].name}`;
  return html`<koers-plan src="${file}.json" figures="${file}.example-figures.json">${content}</koers-plan>`;
};

export default { title: 'KPI ring', component: 'koers-kpi-ring' };

export const Playground = { args, render: (given: Args) => inPlan(given.plan, ring(given)) };

/** Shares, counts and a KPI without a figure, side by side. */
export const Overview = {
  args,
  render: () =>
    inPlan(
      'cohaesie',
      ['ind-004-06-1', 'ind-004-14-1', 'ind-004-11-1', 'ind-004-20-1'].map((kpi) => ring({ kpi })),
    ),
};

/** Title, ring with the number in it, target and start, status as icon and word, date and source, definition. */
export const Anatomy = { args, render: () => inPlan('cohaesie', ring({})) };

/** A bar for lists, a meter for hosts that ask for it, English, a narrow place. */
export const Options = {
  args,
  render: () =>
    inPlan(
      'cohaesie',
      html`${ring({ variant: 'bar' })} ${ring({ semantics: 'meter' })} ${ring({ lang: 'en' })}
        <div class="narrow">${ring({})}</div>`,
    ),
};

/** No plan yet, an address that fails, a KPI that is not in the plan, a plan of another major version. */
export const States = {
  args,
  render: () =>
    html`<koers-kpi-ring kpi="ind-1">Nog geen plan: deze tekst is van de pagina.</koers-kpi-ring>
      <koers-kpi-ring src="/demo/plans/bestaat-niet.json" kpi="ind-1"><a href="#plan">Lees het plan</a></koers-kpi-ring>
      ${inPlan('cohaesie', ring({ kpi: 'ind-bestaat-niet' }))} ${inPlan('utrecht', ring({ plan: 'utrecht', kpi: 'ind-002-34' }))}
      <koers-kpi-ring .planData=${{ schemaVersion: '9.0.0' }} kpi="ind-1">Het plan staat op papier.</koers-kpi-ring>`,
};

/** A deeper heading; the drawing is hidden from screen readers, one sentence says it all. */
export const Accessibility = { args, render: () => inPlan('cohaesie', ring({ headingLevel: 4 })) };
