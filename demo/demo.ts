/** The demo page: one calm page per plan. The state of the page is in its address, so that a view can be shared. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../src/define.js';
import { textIn } from '../src/lib/text.js';
import type { Language, Plan } from '../src/plan/types.js';
import { PLANS, type DemoPlan } from './plans.js';
import { stand } from './stand.js';

const WORDS = {
  nl: {
    figures: 'Cijfers',
    figuresIntro: 'Elke kaart zegt wat het doel is, hoe het nu gaat en waar het cijfer vandaan komt.',
    views: 'Onderdelen van het plan',
    view: {
      overview: 'Doelen en cijfers',
      trends: 'Verloop',
      agenda: 'Werkagenda',
      report: 'Kwartaalrapport',
      residents: 'Voor inwoners',
    },
    asOf: (date: string) => `stand van ${date}`,
    more: [
      ['./studio/', 'Studio: maak uw eigen code'],
      ['./live/', 'Live op een intranet'],
      ['./hosts/', 'Op andere websites'],
      ['./docs/', 'Uitleg voor planmakers'],
      ['./docs/accessibility.html', 'Toegankelijkheid'],
    ],
  },
  en: {
    figures: 'Figures',
    figuresIntro: 'Each card says what the target is, how it goes now and where the figure comes from.',
    views: 'Parts of the plan',
    view: {
      overview: 'Goals and figures',
      trends: 'Over time',
      agenda: 'Work agenda',
      report: 'Quarterly report',
      residents: 'For residents',
    },
    asOf: (date: string) => `as of ${date}`,
    more: [
      ['./studio/', 'Studio: make your own snippet'],
      ['./live/', 'Live on an intranet'],
      ['./hosts/', 'On other sites'],
      ['./docs/', 'For plan owners'],
      ['./docs/accessibility.html#english', 'Accessibility'],
    ],
  },
};

const VIEWS = ['overview', 'trends', 'agenda', 'report', 'residents'] as const;
type View = (typeof VIEWS)[number];

const query = new URLSearchParams(location.search);
const options = document.querySelector<HTMLFormElement>('#options')!;
const state: { plan: DemoPlan; lang: Language; view: View; audience: string; theme: string } = {
  plan: PLANS.find((item) => item.id === query.get('plan')) ?? PLANS[0]!,
  lang: query.get('lang') === 'en' ? 'en' : 'nl',
  view: VIEWS.find((name) => name === query.get('view')) ?? 'overview',
  audience: query.get('audience') === 'resident' ? 'resident' : 'professional',
  theme: ['dark', 'warm', 'sea'].find((name) => name === query.get('theme')) ?? 'light',
};
const documents = new Map<string, Plan>();

function address(changes: Partial<Record<'plan' | 'view' | 'lang' | 'audience' | 'theme', string>>): string {
  const next = {
    plan: state.plan.id,
    view: state.view,
    lang: state.lang,
    audience: state.audience,
    theme: state.theme,
    ...changes,
  };
  return `?${new URLSearchParams(next).toString()}`;
}

function show(): void {
  const t = WORDS[state.lang];
  document.documentElement.lang = state.lang;
  document.documentElement.dataset['theme'] = state.theme;
  for (const element of document.querySelectorAll<HTMLElement>('[data-nl]')) {
    element.textContent = element.dataset[state.lang] ?? '';
  }
  for (const name of ['lang', 'audience', 'theme'] as const) {
    (options.elements.namedItem(name) as HTMLSelectElement).value = state[name];
  }
  render(
    PLANS.map(
      (item) =>
        html`<a href=${address({ plan: item.id })} aria-current=${item === state.plan ? 'page' : nothing}>${item.name}</a>`,
    ),
    document.querySelector<HTMLElement>('#plans')!,
  );
  render(
    t.more.map(([href, label]) => html`<a href=${href}>${label}</a>`),
    document.querySelector<HTMLElement>('#more')!,
  );
  render(
    repeat(
      [state.plan],
      (item) => item.id + state.view,
      (item) => page(item),
    ),
    document.querySelector<HTMLElement>('#main')!,
  );
}

function page(item: DemoPlan): TemplateResult {
  const t = WORDS[state.lang];
  const base = new URL(`plans/${item.file}`, document.baseURI).href;
  const plan = documents.get(item.id);
  const date = new Intl.DateTimeFormat(state.lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' });
  return html`<koers-plan id="plan" src="${base}.json" figures="${base}.example-figures.json">
    <div class="intro">
      <div>
        <h1>${plan ? textIn(plan.title, state.lang) : item.name}</h1>
        <p class="sub">${plan ? `${ownerOf(plan)} · ` : ''}${t.asOf(date.format(new Date(item.asOf)))}</p>
        <p class="lead">${plan?.summary ? textIn(plan.summary, state.lang) : ''}</p>
      </div>
      <div class="stand">${plan ? stand(plan, item.asOf, state.lang) : nothing}</div>
      <nav class="views" aria-label=${t.views}>
        ${VIEWS.map(
          (view) =>
            html`<a href=${address({ view })} aria-current=${view === state.view ? 'page' : nothing}>${t.view[view]}</a>`,
        )}
      </nav>
    </div>
    ${SECTIONS[state.view](item)}
  </koers-plan>`;
}

/** What stands on the page below the introduction, for each view. */
const SECTIONS: Record<View, (item: DemoPlan) => TemplateResult> = {
  overview: ({ kpis, asOf, groupBy }) => html`
    <section aria-labelledby="figures">
      <h2 id="figures">${WORDS[state.lang].figures}</h2>
      <p class="hint">${WORDS[state.lang].figuresIntro}</p>
      <div class="strip">
        ${kpis.map(
          (kpi) => html`<koers-kpi-ring kpi=${kpi} as-of=${asOf} audience=${state.audience}></koers-kpi-ring>`,
        )}
      </div>
    </section>
    <section class="block">
      <koers-goal-matrix heading-level="2" group-by=${groupBy} as-of=${asOf} audience=${state.audience}></koers-goal-matrix>
    </section>
  `,
  trends: ({ trends, asOf }) => html`
    <section class="block pair">
      ${trends.map((kpi) => html`<koers-kpi-trend heading-level="2" interactive kpi=${kpi} as-of=${asOf}></koers-kpi-trend>`)}
    </section>
  `,
  agenda: ({ asOf }) => html`
    <section class="block"><koers-timeline heading-level="2" as-of=${asOf}></koers-timeline></section>
  `,
  report: ({ period, asOf }) => html`
    <section class="block"><koers-report heading-level="2" period=${period} as-of=${asOf}></koers-report></section>
  `,
  residents: ({ area }) => html`
    <section class="block stack">
      <koers-front-door heading-level="2" compact area=${area} audience=${state.audience} allow-hosts="voorbeeld.example"></koers-front-door>
      <koers-service-finder heading-level="2" audience=${state.audience}></koers-service-finder>
    </section>
  `,
};

function ownerOf(plan: Plan): string {
  return textIn(plan.organisations?.find((item) => item.id === plan.ownerId)?.name, state.lang);
}

options.addEventListener('change', () => {
  const chosen = (name: string) => (options.elements.namedItem(name) as HTMLSelectElement).value;
  state.lang = chosen('lang') === 'en' ? 'en' : 'nl';
  state.audience = chosen('audience');
  state.theme = chosen('theme');
  history.replaceState(null, '', address({}));
  show();
});

/** The header of the page reads the plan that the elements loaded; it makes no request of its own. */
document.addEventListener('koers-load', () => {
  const data = document.querySelector('koers-plan')?.source?.data as Plan | undefined;
  if (!data || documents.has(state.plan.id)) return;
  documents.set(state.plan.id, data);
  show();
});

show();
