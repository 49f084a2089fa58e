import { html, type TemplateResult } from 'lit';
import '../src/elements/plan/plan.define.js';
import '../src/elements/report/report.define.js';

/** The real plans, with invented figures, as of the day those figures stand for. */
const PLANS = {
  utrecht: { file: 'utrecht-stad-2026-2027', asOf: '2026-10-15' },
  cohaesie: { file: 'cohaesie-koers-2024', asOf: '2024-10-15' },
  regiozorgnu: { file: 'regiozorgnu-2024-2025', asOf: '2025-07-15' },
  iza: { file: 'iza-midden-nederland-2024-2026', asOf: '2026-10-15' },
};

interface Args {
  plan: keyof typeof PLANS;
  period: string;
  groupBy: string;
  compare: boolean;
  figures: boolean;
  asOf: string;
  lang: 'nl' | 'en';
}

const args: Args = {
  ...{ plan: 'utrecht', period: '2026-Q3', groupBy: '', compare: false, figures: true, asOf: '', lang: 'nl' },
};

const report = (options: Partial<Args>): TemplateResult => {
  const { plan, period, groupBy, compare, figures, asOf, lang } = { ...args, ...options };
  const file = `/demo/plans/${PLANS[plan].file}`;
  return html`<koers-plan src="${file}.json" figures=${figures ? `${file}.example-figures.json` : ''}>
    <koers-report period=${period} group-by=${groupBy} ?compare=${compare} lang=${lang} as-of=${asOf || PLANS[plan].asOf}
      >Het kwartaalrapport staat ook op de website van de regio.</koers-report
    >
  </koers-plan>`;
};

export default { title: 'koers-report', component: 'koers-report' };

/** Every property by hand. */
export const Playground = { args, render: (chosen: Args) => report(chosen) };

/** The report as it is used: a quarter that was reported on. */
export const Overview = { args: {}, render: () => report({}) };

/** In short, then per theme: agreed, done, what the figures say, what changes; at the end all KPIs, sources and terms. */
export const Anatomy = {
  args: {},
  render: () => report({ plan: 'regiozorgnu', period: '2024-Q4', compare: true }),
};

/** Another quarter, another order, the difference with the previous quarter, English. */
export const Options = {
  args: {},
  render: () => [
    report({ plan: 'cohaesie', period: '2024-Q3', compare: true }),
    report({ plan: 'iza', period: '2025-Q4', groupBy: 'transformation' }),
    report({ lang: 'en' }),
  ],
};

/** Computed instead of adopted, hardly any figures, a quarter outside the plan, no plan at all. */
export const States = {
  args: {},
  render: () => [
    report({ plan: 'cohaesie', period: '2024-Q2' }),
    report({ plan: 'iza', period: '2026-Q2', figures: false }),
    report({ period: '2031-Q1' }),
    html`<koers-report src="/demo/plans/nowhere.json">Het kwartaalrapport staat op de website van de regio.</koers-report>`,
  ],
};

/** 320 pixels wide with folded parts, and dark. */
export const Accessibility = {
  args: {},
  render: () => [
    html`<div style="inline-size: 320px">${report({ compare: true })}</div>`,
    html`<div style="color-scheme: dark; background: #12161c">${report({ plan: 'cohaesie', period: '2024-Q3' })}</div>`,
  ],
};
