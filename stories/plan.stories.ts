/** `koers-plan`: one request for everything inside it, and by its id for elements elsewhere. */
import { html } from 'lit';
import '../src/elements/plan/plan.define.js';
import '../src/elements/kpi-ring/kpi-ring.define.js';
import '../src/elements/kpi-trend/kpi-trend.define.js';

const FILE = '/demo/plans/cohaesie-koers-2024';
const KPI = 'ind-004-06-1';
const ring = (lang = 'nl') =>
  html`<koers-kpi-ring kpi=${KPI} as-of="2024-10-15" lang=${lang}>Dit cijfer staat in het plan.</koers-kpi-ring>`;
const trend = html`<koers-kpi-trend kpi=${KPI} as-of="2024-10-15" lang="nl"></koers-kpi-trend>`;

interface Args {
  src: string;
  figures: string;
  refresh: number;
}
const args: Args = { src: `${FILE}.json`, figures: `${FILE}.example-figures.json`, refresh: 0 };
const render = ({ src, figures, refresh }: Args) =>
  html`<koers-plan src=${src} figures=${figures} refresh=${refresh}>${ring()} ${trend}</koers-plan>`;

export default { title: 'Plan', component: 'koers-plan' };

export const Playground = { args, render };

/** Two elements, one plan. */
export const Overview = { args, render };

/** The plan without its separate figures. */
export const Anatomy = { args: { ...args, figures: '' }, render };

/** Elements outside it refer to it by its id. */
export const Options = {
  args,
  render: ({ src, figures }: Args) =>
    html`<koers-plan id="elders" src=${src} figures=${figures}></koers-plan>
      <koers-kpi-ring plan="elders" kpi=${KPI} as-of="2024-10-15" lang="nl"></koers-kpi-ring>`,
};

/** An address that fails, figures that fail (the plan stands without them), no address at all. */
export const States = {
  args,
  render: ({ src }: Args) =>
    html`<koers-plan src="/demo/plans/bestaat-niet.json">${ring()}</koers-plan>
      <koers-plan src=${src} figures="/demo/plans/bestaat-niet.json">${ring()}</koers-plan> <koers-plan>${ring()}</koers-plan>`,
};

/** It has no box and no role of its own: what it contains stands where it would stand without it. */
export const Accessibility = {
  args,
  render: ({ src, figures }: Args) => html`<koers-plan src=${src} figures=${figures}>${ring('en')}</koers-plan>`,
};
