import { html, type TemplateResult } from 'lit';
import '../src/elements/kpi-trend/kpi-trend.define.js';
import '../src/elements/plan/plan.define.js';

/** The real plans, with invented figures, as of the day those figures stand for. */
const PLANS = {
  cohaesie: { file: 'cohaesie-koers-2024', asOf: '2024-10-15' },
  utrecht: { file: 'utrecht-stad-2026-2027', asOf: '2026-10-15' },
  regiozorgnu: { file: 'regiozorgnu-2024-2025', asOf: '2025-07-15' },
  iza: { file: 'iza-midden-nederland-2024-2026', asOf: '2026-10-15' },
};

interface Args {
  plan: keyof typeof PLANS;
  kpi: string;
  area: string;
  from: string;
  to: string;
  scaleGroup: string;
  interactive: boolean;
  lang: 'nl' | 'en';
}

const args: Args = {
  plan: 'cohaesie',
  kpi: 'ind-004-06-1',
  ...{ area: '', from: '', to: '', scaleGroup: '', interactive: false, lang: 'nl' },
};

const trend = (options: Partial<Args>): TemplateResult => {
  const { plan, kpi, area, from, to, scaleGroup, interactive, lang } = { ...args, ...options };
  return html`<koers-kpi-trend kpi=${kpi} area=${area} from=${from} to=${to} scale-group=${scaleGroup} ?interactive=${interactive}
    lang=${lang} as-of=${PLANS[plan].asOf}></koers-kpi-trend>`;
};

const inPlan = (plan: keyof typeof PLANS, content: unknown): TemplateResult =>
  html`<koers-plan src="/demo/plans/${PLANS[plan].file}.json" figures="/demo/plans/${PLANS[plan].file}.example-figures.json"
    >${content}</koers-plan>`;

/** A plan of one KPI, for states that no real plan has at this moment. */
function planOf(change: Record<string, unknown>): unknown {
  const period = { start: '2025-01-01', end: '2026-12-31' };
  return {
    ...{
      schemaVersion: '1.0.0',
      id: 'plan-story',
      title: 'Voorbeeld',
      language: 'nl',
      kind: 'regional',
      status: 'adopted',
    },
    ...{ period, version: '1', ownerId: 'org-story', areaId: 'area-story', levels: [], fictional: true },
    organisations: [{ id: 'org-story', name: 'Voorbeeld', type: 'network' }],
    areas: [{ id: 'area-story', name: 'Voorbeeldstad', level: 'city' }],
    indicators: [
      {
        ...{ id: 'ind-story', title: 'Mensen met een zorgplan', kind: 'result', measure: 'share', direction: 'up' },
        ...{ unit: { code: 'percent', label: '%' }, accumulation: 'stock', frequency: 'quarter' },
      },
    ],
    ...change,
  };
}

const quarter = (end: string, value: number | null, more: Record<string, unknown> = {}) => ({
  ...{ id: `obs-${end}`, indicatorId: 'ind-story', asOf: end, status: 'final', recordedAt: end, source: 'voorbeeld' },
  ...{ value, ...more },
});
const state = (change: Record<string, unknown>): TemplateResult =>
  html`<koers-kpi-trend kpi="ind-story" as-of="2026-07-05" lang="nl" .planData=${planOf(change)}></koers-kpi-trend>`;

export default { title: 'Elements/KPI trend', component: 'koers-kpi-trend' };

export const Playground = {
  args: { ...args, interactive: true },
  render: (chosen: Args) => inPlan(chosen.plan, trend(chosen)),
};

/** The figures of one plan, with the sentence first. */
export const Overview = {
  args,
  render: () =>
    inPlan(
      'cohaesie',
      ['ind-004-06-1', 'ind-004-14-1', 'ind-004-11-1', 'ind-004-20-1'].map((kpi) => trend({ kpi })),
    ),
};

/** Title, measure and period, value and direction, status, sentence, chart with its key, source, table. */
export const Anatomy = { args, render: () => inPlan('cohaesie', trend({ interactive: true })) };

/** A chosen period, one scale for a group, a sparkline, English. */
export const Options = {
  args,
  render: () =>
    inPlan(
      'cohaesie',
      html`${trend({ from: '2023-Q4', to: '2024-Q2' })} ${trend({ scaleGroup: 'practices' })}
        ${trend({ kpi: 'ind-004-14-1', scaleGroup: 'practices' })} ${trend({ lang: 'en' })}
        <div class="narrow" style="inline-size: 14em">${trend({})}</div>`,
    ),
};

/** One figure, none, gaps with provisional figures, a replaced target, a story. */
export const States = {
  args,
  render: () => {
    const target = {
      ...{ id: 'tgt-story', indicatorId: 'ind-story', asWritten: '75%', spec: { kind: 'atLeast', value: 75 } },
      ...{ baseline: { value: 48, date: '2025-01-01', status: 'known' }, start: '2025-01-01', due: '2026-12-31' },
    };
    const targets = [target];
    const values = [
      quarter('2025-03-31', 49),
      quarter('2025-06-30', 52),
      quarter('2025-09-30', null, { status: 'missing', reason: 'Niet aangeleverd.' }),
      quarter('2025-12-31', 57),
      quarter('2026-03-31', 60),
      quarter('2026-06-30', 62, { status: 'provisional' }),
    ];
    const earlier = { ...target, id: 'tgt-earlier', supersededById: 'tgt-story', spec: { kind: 'atLeast', value: 60 } };
    const later = { ...target, start: '2025-10-01', baseline: { value: 53, date: '2025-10-01', status: 'known' } };
    return html`${state({ targets, observations: values })} ${state({ targets, observations: values.slice(-1) })}
      ${state({ targets, observations: [] })} ${state({ targets: [earlier, later], observations: values })}
      ${inPlan('utrecht', trend({ plan: 'utrecht', kpi: 'ind-002-34' }))}`;
  },
};

/** One tab stop in the chart: arrows, Home, End and Escape; the same numbers in a table. */
export const Accessibility = {
  args: { ...args, interactive: true },
  render: () => inPlan('cohaesie', trend({ interactive: true })),
};
