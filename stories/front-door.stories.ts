/** The front door with the real plans. Numbers and addresses are invented, but for 112, 113 and 0800-0113. */
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/front-door/front-door.define.js';

interface Args {
  plan: keyof typeof PLANS;
  area: string;
  asOf: string;
  serverTime: string;
  allowHosts: string;
  audience: 'professional' | 'resident';
  compact: boolean;
  lang: 'nl' | 'en';
  headingLevel: number;
}

const PLANS = {
  utrecht: 'utrecht-stad-2026-2027',
  regiozorgnu: 'regiozorgnu-2024-2025',
  cohaesie: 'cohaesie-koers-2024',
};

const file = (name: string) => new URL(`../demo/plans/${name}.json`, import.meta.url).href;

const args: Args = {
  plan: 'utrecht',
  area: 'area-utrecht',
  asOf: '',
  serverTime: '',
  allowHosts: 'voorbeeld.example',
  audience: 'resident',
  compact: false,
  lang: 'nl',
  headingLevel: 2,
};

/** The numbers between the tags stand there without script; `renderStatic` makes the whole list. */
function render({
  plan,
  area,
  asOf,
  serverTime,
  allowHosts,
  audience,
  compact,
  lang,
  headingLevel,
}: Args): TemplateResult {
  return html`<koers-front-door
    src=${file(PLANS[plan])}
    area=${area || nothing}
    as-of=${asOf || nothing}
    server-time=${serverTime || nothing}
    allow-hosts=${allowHosts || nothing}
    audience=${audience}
    ?compact=${compact}
    lang=${lang}
    heading-level=${headingLevel}
    ><p>
      Levensgevaar? Bel <a href="tel:112">112</a>. Anders: bel uw huisarts. Denkt u aan zelfdoding? Bel
      <a href="tel:113">113</a>.
    </p></koers-front-door
  >`;
}

export default { title: 'Front door', component: 'koers-front-door' };

/** As it is now: the states follow the clock of this device. */
export const Playground = { args, render };

/** A Monday morning: the practice stands first. */
export const Overview = { args: { ...args, asOf: '2026-11-23T10:00' }, render };

/** 112, the choice of an area, the urgent routes, the others, and what the list is. */
export const Anatomy = {
  args: { ...args, plan: 'cohaesie', area: 'area-nissewaard', asOf: '2026-11-23T10:00' },
  render,
};

const variants: Record<string, Partial<Args>> = {
  'Compact, for the side of a page': { compact: true, asOf: '2026-11-23T10:00' },
  'People choose their area': { area: '', asOf: '2026-11-23T10:00' },
  'Without the host of the portal': { allowHosts: '', asOf: '2026-11-23T10:00', compact: false },
  English: { lang: 'en', asOf: '2026-11-23T10:00' },
};

const several = (list: Record<string, Partial<Args>>) => (given: Args) =>
  html`${Object.entries(list).map(([name, change]) => html`<h3>${name}</h3>${render({ ...given, ...change })}`)}`;

export const Options = { args, render: several(variants) };

/** The states in which a careless front door would send somebody the wrong way. */
export const States = {
  args: { ...args, compact: true },
  render: several({
    'Night: the post stands first, its building is shut': { asOf: '2026-11-24T02:00' },
    'A holiday': { asOf: '2026-12-25T10:00' },
    'The practice is closed: its stand-in': { asOf: '2026-12-24T10:00' },
    'Due for review': { asOf: '2027-08-02T10:00' },
    'Too old: no word about open or closed': { asOf: '2027-12-01T10:00' },
    'The clock of the device is in doubt': { serverTime: '2020-01-01T00:00:00Z' },
    'No area chosen: no default post': { area: '', asOf: '2026-11-23T10:00' },
  }),
};

/** Large text in a narrow column; headings, links and explanations in the order of reading. */
export const Accessibility = { args: { ...args, asOf: '2026-11-23T22:00' }, render };
