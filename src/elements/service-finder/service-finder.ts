import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import { KoersSearchEvent } from '../../lib/events.js';
import { localDate } from '../../lib/today.js';
import { fetchableUrl, linkUrl } from '../../lib/url.js';
import { finderWords } from '../../locales/service-finder.js';
import type { ReadResult } from '../../plan/read.js';
import type { Language, Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import { finderView } from './service-finder.model.js';
import { readFinder, type FinderPlan } from './service-finder.read.js';
import type { FinderResults } from './service-finder.results.js';
import { styles } from './service-finder.styles.js';
import type { Contact, Elsewhere, FinderHost, FinderView } from './service-finder.types.js';

/**
 * A sociale kaart: a search box that understands what residents type, and cards that say who helps, how to get in and when that
 * was last checked. What is typed stays on the device, unless the page names an `endpoint`; the element says so then.
 * @summary Search box, filters and results over the services of a plan, of a file or of a directory elsewhere.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @slot crisis - Replaces the help lines above the results when a question speaks of danger.
 * @slot contact - Replaces the sentence that says whom to ask when nothing is found.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old services stay.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @fires koers-search - Somebody searched; `count` says how many services were found. Never what was asked.
 * @fires koers-select - Somebody opens a service; `id` is its id. Cancel it to show the service in a way of your own.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart input - The search box.
 * @csspart filters - The filters.
 * @csspart status - The line that counts the results.
 * @csspart crisis - The help lines.
 * @csspart card - One service.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the element.
 * @cssState loading - No data yet.
 * @example <koers-service-finder src="plan.json"><a href="hulp.html">Hulp in uw buurt</a></koers-service-finder>
 */
export class ServiceFinder extends KoersElement<FinderView> implements FinderHost {
  static override styles = [tokens, styles];
  protected static override words = [finderWords];
  protected static override onServer = false;

  /** Area to search in at first: an id, code or name of an area. The reader can choose another. */
  @property() area = '';

  /** Address of a directory with an HSDS 3.0 or Open Referral UK API (`/services`). Questions are then sent to it. */
  @property() endpoint = '';

  /** How a question is sent to `endpoint`: `POST` keeps it out of addresses, where the directory can. */
  @property({ attribute: 'endpoint-method' }) endpointMethod: 'GET' | 'POST' = 'GET';

  /** Filters that the directory at `endpoint` takes itself, such as `free kind area`; the others are applied to what came, and the reader is told. */
  @property({ attribute: 'endpoint-filters' }) endpointFilters = '';

  /** An https or tel address for remarks about a service; default that of the owner of the plan. */
  @property() contact = '';

  /** Everything below the form, once it is loaded. */
  @state() private results: FinderResults | undefined;
  @state() private failed = false;

  /** What there is to search in; read by the parts that are loaded later. */
  declare view: FinderView | undefined;

  #query = '';
  #loading: Promise<FinderResults | undefined> | undefined;
  readonly #views = new WeakMap<object, Map<string, FinderView>>();
  readonly #noPlan: FinderPlan = { services: [] };

  constructor() {
    super();
    this.audience = 'resident';
  }

  get elsewhere(): Elsewhere {
    return {
      endpoint: this.endpoint ? fetchableUrl(this.endpoint, document.baseURI) : undefined,
      method: /post/i.test(this.endpointMethod) ? 'POST' : 'GET',
      // An attribute that is taken away again leaves null.
      filters: this.endpointFilters || '',
      address: fetchableUrl(this.src, document.baseURI) ?? '',
    };
  }

  get today(): string {
    return this.asOf || localDate();
  }

  get speech(): Language {
    return this.language;
  }

  get cardLevel(): number {
    return this.levelOfHeading(1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.results?.search.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.view;
    super.willUpdate(changed);
    const { view } = this;
    if (view !== before || changed.has('area')) this.#chooseArea();
    if (view !== before || ['endpoint', 'endpointMethod', 'endpointFilters'].some((name) => changed.has(name)))
      void this.results?.load();
  }

  /** The services on the page as schema.org data, for a page that wants to be found by search engines. */
  async toJsonLd(): Promise<object> {
    const { servicesJsonLd } = await import('../../services/json-ld.js');
    return servicesJsonLd(this.view?.services ?? []);
  }

  tell(sentence: string, count?: number): void {
    this.announcement = sentence;
    if (count !== undefined) this.dispatchEvent(new KoersSearchEvent(count));
    this.requestUpdate();
  }

  contactOf({ contact }: FinderView): Contact {
    return { name: contact.name, href: linkUrl(this.contact) ?? contact.href };
  }

  protected override read(data: unknown): ReadResult {
    return readFinder(data);
  }

  protected override withoutPlan(): Plan | undefined {
    return this.endpoint ? (this.#noPlan as Plan) : undefined;
  }

  protected override buildView(plan: Plan, { lang, audience }: ViewContext): ViewResult<FinderView> {
    const views = this.#views.get(plan) ?? new Map<string, FinderView>();
    this.#views.set(plan, views);
    const key = lang + audience;
    let view = views.get(key);
    if (!view) views.set(key, (view = finderView(plan as FinderPlan, { lang, audience })));
    if (view.services.length === 0 && !view.file && !this.endpoint) return { empty: finderWords.in(lang).empty };
    return { view };
  }

  protected override viewText({ services, unread }: FinderView): string {
    const t = finderWords.in(this.language);
    const lines = services.slice(0, 200).map(({ name, summary, phones }) => {
      const numbers = phones?.map(({ number }) => number).join(', ');
      return `- ${[name, summary?.replace(/\.$/, ''), numbers].filter(Boolean).join('. ')}`;
    });
    return [t.title, ...lines, ...(unread ? [t.unread(unread)] : [])].join('\n');
  }

  protected override renderStatus(): TemplateResult | typeof nothing {
    return this.view ? nothing : super.renderStatus();
  }

  protected override renderView(view: FinderView): TemplateResult {
    const t = finderWords.in(this.language);
    const { results } = this;
    return html`<section class="finder" aria-labelledby="title" @focusin=${this.#load}>
      ${this.heading(t.title)} ${this.#renderForm()} ${results?.renderFilters(view)}
      ${this.#query.trim() === '' && view.topics.length > 0 ? this.#renderTopics(view) : nothing}
      <p class="status" role="status" part="status">${this.announcement}</p>
      ${this.failed ? html`<p class="message" part="message">${t.failed}</p>` : nothing} ${results?.render(view)}
      ${view.unread && !this.endpoint ? html`<p class="hint" part="message">${t.unread(view.unread)}</p>` : nothing}
    </section>`;
  }

  #renderForm(): TemplateResult {
    const t = finderWords.in(this.language);
    const { endpoint, method } = this.elsewhere;
    return html`<search role="search">
      <form class="no-print" autocomplete="off" @submit=${this.#submit}>
        <label for="query">${t.label}</label>
        <p class="hint" id="hint">${t.hint}</p>
        <div class="row">
          <input id="query" part="input" type="search" enterkeyhint="search" maxlength="120" autocomplete="off" autocapitalize="off"
            autocorrect="off" spellcheck="false" aria-describedby="hint private" .value=${this.#query} @input=${this.#type} />
          <button type="submit" class="button main">${t.search}</button>
        </div>
        <p class="hint" id="private">${endpoint ? t.remote(new URL(endpoint).host, method === 'GET') : t.local}</p>
        ${
          this.results?.search.answer
            ? html`<button type="button" class="button skip" @click=${this.#skip}>${t.toResults}</button>`
            : nothing
        }
      </form>
    </search>`;
  }

  #renderTopics({ topics }: FinderView): TemplateResult {
    const chosen = this.results?.search.filters.topic;
    return html`<div class="topics no-print" role="group" aria-labelledby="topics">
      <p id="topics">${finderWords.in(this.language).topics}</p>
      ${topics.map(
        ({ id, label }) =>
          html`<button type="button" class="topic" aria-pressed=${chosen === id ? 'true' : 'false'} @click=${() => {
            void this.#topic(id);
          }}>${label}</button>`,
      )}
    </div>`;
  }

  /** Loads what shows results, once; a failure is told and tried again at the next focus. The engine follows. */
  readonly #load = (): Promise<FinderResults | undefined> => (this.#loading ??= this.#loadResults());

  async #loadResults(): Promise<FinderResults | undefined> {
    try {
      const { FinderResults } = await import('./service-finder.results.js');
      this.adopt(FinderResults.styles);
      this.results = new FinderResults(this);
      this.failed = false;
      this.#chooseArea();
      void this.results.load();
      if (this.#query) this.results.search.type(this.#query);
    } catch {
      this.failed = true;
      this.#loading = undefined;
    }
    return this.results;
  }

  readonly #type = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    if (this.results) this.results.search.type(this.#query);
    else void this.#load();
    this.requestUpdate();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    (await this.#load())?.search.submit(this.#query);
  };

  async #topic(id: string): Promise<void> {
    const search = (await this.#load())?.search;
    search?.filter({ topic: search.filters.topic === id ? undefined : id });
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#results')?.focus();
  };

  /** Puts other words in the search box, for somebody who chose a suggestion. */
  ask(query: string): void {
    this.#query = query;
    this.renderRoot.querySelector('input')?.focus();
    this.results?.search.submit(query);
  }

  /** The area of the page is chosen at first; an id, a code and a name all do. */
  #chooseArea(): void {
    // An attribute that is taken away again leaves null.
    const wanted = (this.area as string | null)?.toLowerCase();
    const search = this.results?.search;
    if (!wanted || !search) return;
    const named = ({ id, names }: { id: string; names: readonly string[] }) =>
      [id, ...names.slice(0, 2)].some((name) => name.toLowerCase() === wanted);
    const area = this.view?.areas.find(named);
    if (area) search.filters = { ...search.filters, area: area.id };
  }

  /** The page must be ready before the event ends. */
  readonly #print = (event: Event): void => {
    this.results?.print(event.type === 'beforeprint');
    this.requestUpdate();
    this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-service-finder': ServiceFinder;
  }
}
