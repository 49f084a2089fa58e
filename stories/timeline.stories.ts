import { html } from 'lit';
import '../src/elements/timeline/timeline.define.js';
import { TIME_UNITS, type TimeUnit } from '../src/elements/timeline/timeline.types.js';

const plans = {
  midden: 'demo/plans/iza-midden-nederland-2024-2026.json',
  cohaesie: 'demo/plans/cohaesie-koers-2024.json',
  regiozorgnu: 'demo/plans/regiozorgnu-2024-2025.json',
  utrecht: 'demo/plans/utrecht-stad-2026-2027.json',
};

interface Args {
  plan: keyof typeof plans;
  from: string;
  to: string;
  theme: string;
  unit: TimeUnit;
  asOf: string;
  lang: string;
}

const args: Args = { plan: 'midden', from: '', to: '', theme: '', unit: 'quarter', asOf: '2024-10-15', lang: 'nl' };

const agenda = (change: Partial<Args> = {}) => {
  const { plan, from, to, theme, unit, asOf, lang } = { ...args, ...change };
  return html`<koers-timeline
    src=${`/${plans[plan]}`}
    from=${from}
    to=${to}
    theme=${theme}
    unit=${unit}
    as-of=${asOf}
    lang=${lang}
    ><a href="https://example.org/werkagenda">De werkagenda</a></koers-timeline
  >`;
};

export default {
  title: 'koers-timeline',
  component: 'koers-timeline',
  argTypes: {
    plan: { control: 'select', options: Object.keys(plans) },
    unit: { control: 'select', options: TIME_UNITS },
    lang: { control: 'select', options: ['nl', 'en'] },
  },
};

/** Everything that can be set. */
export const Playground = { args, render: (own: Args) => agenda(own) };

/** The work agenda of a real plan: sure dates and unsure ones, what has no date, a possible extension. */
export const Overview = { args, render: () => agenda() };

/** Period and tools, legend, rows with their sentence, bars and diamonds, the numbered list, the table. */
export const Anatomy = { args, render: () => agenda({ plan: 'utrecht', asOf: '2026-10-15' }) };

/** A window on the plan, one theme, years instead of quarters, English. */
export const Options = {
  args,
  render: () => html`
    ${agenda({ from: '2024-Q1', to: '2024-Q4' })}
    ${agenda({ plan: 'regiozorgnu', theme: 'thm-spoedzorg', asOf: '2025-07-15' })} ${agenda({ unit: 'year' })}
    ${agenda({ plan: 'cohaesie', lang: 'en' })}
  `,
};

/** Nothing for a theme, a theme that is not there, a file that is not there. */
export const States = {
  args,
  render: () => html`
    ${agenda({ theme: 'prin-001-1' })} ${agenda({ theme: 'thm-unknown' })}
    <koers-timeline src="/demo/plans/none.json">De werkagenda</koers-timeline>
  `,
};

/** A list in a narrow place, a named scroll region in between, a grid where there is room: one document for all. */
export const Accessibility = {
  args,
  render: () => html`
    <div style="inline-size: 17em">${agenda({ plan: 'utrecht', asOf: '2026-10-15' })}</div>
    <div style="inline-size: 30em">${agenda({ plan: 'utrecht', asOf: '2026-10-15' })}</div>
  `,
};
