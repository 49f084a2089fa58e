import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import type { ContactLine } from '../../front-door/entries.js';
import { KoersErrorEvent, KoersSelectEvent } from '../../lib/events.js';
import { frontDoorWords } from '../../locales/front-door.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import { styles } from './front-door.styles.js';
import type { FrontDoorView, RouteView } from './front-door.types.js';

/** Words about days ("morgen") and the clock of the device are looked at this often, in milliseconds. */
const LOOK_AGAIN = 600_000;

const contents = new Contents(() => import('./front-door.contents.js'));

/**
 * Where a resident can turn to now, in this area. Shows contact routes for the chosen area at the current time. It does
 * not assess health and is not meant for that.
 *
 * Put the list of `renderStatic` inside: it is what stands there without script, and all routes in it come back here in
 * the order that holds now. No request but that for the plan, no storage, no event for 112 and 113.
 * @summary Routes to care for this moment and area.
 * @slot - The list without script, from `renderStatic`; shown until there is a plan, and when there is none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old data stay, with their date.
 * @fires koers-select - Somebody followed a route (`id` of the route) or chose an area (its id). Never for 112 and 113.
 * @fires koers-error - There is nothing to show, or a link was rejected (`blocked`); `code` says why.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart emergency - The line with 112.
 * @csspart route - One route. It also has one of the names below, for what it is for.
 * @csspart cannotWait - A route for what cannot wait.
 * @csspart selfTriage - A route to questions that say whether to call.
 * @csspart canWait - A route for what can wait.
 * @csspart selfCare - A route to what people can do themselves.
 * @csspart medicine - A route to medicines.
 * @csspart mental - A route for worries and sorrow.
 * @csspart welfare - A route to help in daily life.
 * @csspart apps - A route to apps and portals.
 * @csspart digitalHelp - A route to help with computer and telephone.
 * @csspart call - The number of a route.
 * @csspart message - A sentence about what is not certain.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @example <koers-front-door src="plan.json" area="area-utrecht" allow-hosts="portaal.example">…</koers-front-door>
 */
export class FrontDoor extends KoersElement<FrontDoorView> {
  static override styles = [tokens, styles];
  // What stands in the lists is not checked: `decide` survives anything, and a kind of a later version must not hide the numbers.
  protected static override groups = [{ 'frontDoor?': { services: ['*'], routes: ['*'] } }];
  protected static override contents = contents;
  protected static override onServer = false;

  /** Id of the area (`frontDoor.areas`). Without it people choose; the choice lives in memory only. */
  @property() area = '';

  /** For whom the routes are: `resident` or `professional`. */
  @property() override audience: '' | 'resident' | 'professional' = 'resident';

  /** Hosts to link to besides the national ones, separated by spaces. Subdomains count. */
  @property({ attribute: 'allow-hosts' }) allowHosts = '';

  /** What the clock of the server said when it made the page (ISO): a device that is five minutes off is not believed. */
  @property({ attribute: 'server-time' }) serverTime = '';

  /** Urgent routes only; the others behind one button. */
  @property({ type: Boolean }) compact = false;

  @state() private chosen: string | undefined;

  /** What writes hours and closures: fetched when the routes stand, since nobody needs it to see where to go. */
  @state() private more: typeof import('./front-door.more.js') | undefined;

  #serverSeen = 0;
  #signature = '';
  #rejected = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focused: Element | null | undefined;
  /** One list item per route. It moves as a whole, with what was opened in it and the focus. */
  #items = new Map<string, HTMLLIElement>();

  /** Ends what this element listens to. */
  #left: AbortController | undefined;

  readonly #look = () => {
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#left = new AbortController());
    document.addEventListener('visibilitychange', this.#look, { signal });
    for (const name of ['pageshow', 'online', 'offline']) addEventListener(name, this.#look, { signal });
    // On paper nothing stays folded; what the reader did not open is folded again.
    let folded: HTMLDetailsElement[] = [];
    const fold = ({ type }: Event) => {
      if (type === 'beforeprint')
        folded = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const details of folded) details.open = type === 'beforeprint';
    };
    for (const name of ['beforeprint', 'afterprint']) addEventListener(name, fold, { signal });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#left?.abort();
  }

  /** The services of the area as schema.org data (JSON-LD), or undefined without a plan. */
  async toJsonLd(): Promise<object | undefined> {
    const { view, document: plan } = this;
    const more = view && (await contents.module?.loadMore());
    return more?.toJsonLd(plan, view!.areaId || null, this.language, view!.hosts);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('area')) this.chosen = undefined;
    if (changed.has('serverTime')) this.#serverSeen = Date.now();
    this.#focused = this.shadowRoot?.activeElement;
    super.willUpdate(changed);
    const { signature = '' } = this.view ?? {};
    if (signature && this.#signature && signature !== this.#signature) {
      this.announce(frontDoorWords.in(this.language).updated);
    }
    this.#signature = signature || this.#signature;
  }

  protected override updated(): void {
    super.updated();
    // Moving a route to another place takes the focus away from it.
    const focused = this.#focused as HTMLElement | null | undefined;
    if (focused?.isConnected && this.shadowRoot?.activeElement !== focused) focused.focus({ preventScroll: true });
    clearTimeout(this.#timer);
    const { rejected = '', nextChange = Infinity } = this.view ?? {};
    if (rejected && rejected !== this.#rejected) this.dispatchEvent(new KoersErrorEvent('blocked', rejected));
    this.#rejected = rejected;
    if (!this.view) return;
    if (!this.asOf && this.isConnected)
      this.#timer = setTimeout(this.#look, Math.min(LOOK_AGAIN, nextChange - Date.now()));
    // Without it the routes stand; the next look asks again.
    if (!this.more) this.hold(this.#loadMore());
  }

  async #loadMore(): Promise<void> {
    this.more = await contents.module!.loadMore();
  }

  protected override buildView({ frontDoor }: Plan, { lang }: ViewContext): ViewResult<FrontDoorView> {
    if (!frontDoor) return { error: 'notFound', detail: 'frontDoor' };
    const { asOf, serverTime, audience, allowHosts } = this;
    const options = {
      now: asOf || Date.now(),
      areaId: this.chosen ?? this.area,
      audience,
      allowHosts,
      server: serverTime && !asOf ? { said: serverTime, at: this.#serverSeen } : undefined,
      viewerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      details: this.more,
    };
    return { view: contents.module!.frontDoorView(frontDoor, { lang, words: frontDoorWords.in(lang) }, options) };
  }

  protected override viewText({ notices, routes }: FrontDoorView): string {
    const line = ({ label, name, phones, webs, now, notes, followUp }: RouteView) => {
      const contacts = [...phones, ...webs].flatMap(({ text, address }) => [text, address]);
      const who = [label, name, ...contacts].filter(Boolean).join(', ');
      return [/[.?]$/.test(who) ? who : `${who}.`, ...now, ...notes, followUp?.text].join(' ').trim();
    };
    return [...notices, ...routes.map(line)].join('\n');
  }

  /** Without a plan and without a list of the page: 112, the own GP and 113. */
  protected override fallback(): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const route = (text: string, ...numbers: string[]) => html`<li class="route">
      <p>${text}</p>
      ${numbers.map((number) => html`<p><a class="call" href="tel:${number.replace('-', '')}">${number}</a></p>`)}
    </li>`;
    return html`<div>
      <slot
        ><ul class="routes">
          ${route(t.emergencyWhat, '112')} ${route(t.ownGp)} ${route(t.crisisWhat, '113', '0800-0113')}
        </ul></slot
      >
    </div>`;
  }

  protected override renderView(view: FrontDoorView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const { routes, areas, areaId } = view;
    const items = new Map<string, HTMLLIElement>();
    const list = (part: RouteView[]) => html`<ul class="routes">${part.map((route) => this.#item(route, items))}</ul>`;
    const of = (name: RouteView['intent']) => list(routes.filter(({ intent }) => intent === name));
    const rest = routes.filter(({ intent }) => !/^(emergency|cannotWait)$/.test(intent));
    const others = this.compact ? rest.filter(({ quiet }) => !quiet) : [];
    const notices = navigator.onLine ? view.notices : [t.offline, ...view.notices];
    const drawn = html`<section class="door" aria-labelledby="title">
      ${this.heading(t.title)} ${of('emergency')}
      ${
        areas.length > 1
          ? html`<label class="area"
              >${t.area}
              <select @change=${this.#onArea}>
                <option value="" .selected=${!areaId}>${t.chooseArea}</option>
                ${areas.map(({ id, name }) => html`<option value=${id} .selected=${id === areaId}>${name}</option>`)}
              </select>
            </label>`
          : nothing
      }
      ${notices.map((text) => html`<p class="notice" part="message">${text}</p>`)}
      ${of('cannotWait')} ${list(rest.filter((route) => !others.includes(route)))}
      ${others.length ? html`<details><summary>${t.more}</summary>${list(others)}</details>` : nothing}
      <p class="foot">${t.about}<span class="paper"> ${view.madeOn}</span></p>
    </section>`;
    this.#items = items;
    return drawn;
  }

  /** The item of a route, as it is now. */
  #item(route: RouteView, items: Map<string, HTMLLIElement>): HTMLLIElement {
    const { id, intent, target } = route;
    // A plan may use an id twice: then both are shown.
    const key = items.has(id) ? `${id} ${items.size}` : id;
    const item = this.#items.get(key) ?? document.createElement('li');
    items.set(key, item);
    item.part.value = `route ${intent}`;
    item.className = `${item.part.value} ${target ? 'target' : ''}`;
    render(this.#renderRoute(route), item);
    return item;
  }

  #renderRoute(route: RouteView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const { label, name, now, notes, phones, webs, followUp, state, phoneOnly, hasDetail, detail, address } = route;
    const line = (text = '', kind = '') => (text ? html`<p class=${kind}>${text}</p>` : nothing);
    const titled = (title: string, list: string[], kind = '') => line(list[0] && `${title}: ${list.join('; ')}`, kind);
    const contact = (each: ContactLine) => this.#renderContact(each, route);
    return html`${this.heading(label, 'label', '', 1)} ${line(name, 'name')}
      ${now.map((text, i) => line(text, i ? 'now' : `now ${state}`))} ${phones.map(contact)}
      ${line(notes.join(' '))} ${webs.map(contact)} ${line(followUp?.text)} ${followUp?.phone && contact(followUp.phone)}
      ${
        hasDetail
          ? html`<details>
              <summary>${address ? t.details : t.hours}<span class="sr">: ${name || label}</span></summary>
              ${titled(t.hours, detail?.hours ?? [t.hoursUnknown])} ${titled(t.buildingHours, detail?.locationHours ?? [])}
              ${detail?.exceptions.map((text) => line(text))} ${titled(t.address, [address], phoneOnly ? 'paper' : '')}
            </details>`
          : nothing
      }`;
  }

  #renderContact({ text, href, notes, who, repeat, address }: ContactLine, route: RouteView): TemplateResult {
    const what = html`${repeat ? `${frontDoorWords.in(this.language).repeatPhone}: ` : ''}${text}<span class="sr"
        >${who && who !== text ? `, ${who}` : ''}</span>`;
    const small = (line: string | undefined) => (line && line !== text ? html`<span class="small">${line}</span>` : '');
    return html`<p>
      ${
        href
          ? html`<a class=${who && !repeat ? 'call' : ''} part=${who ? 'call' : nothing} href=${href} rel="noreferrer noopener"
              referrerpolicy="no-referrer" @click=${(event: Event) => {
                this.#follow(event, route);
              }}>${what} ${small(address)}</a>`
          : html`<strong>${what}</strong>`
      }
      ${small(notes.join(' '))}
    </p>`;
  }

  /** Tells the page, which may do something else instead. Nobody hears of 112 and 113. */
  #follow(event: Event, { id, quiet }: RouteView): void {
    if (!quiet && !this.dispatchEvent(new KoersSelectEvent(id))) event.preventDefault();
  }

  #onArea(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (this.dispatchEvent(new KoersSelectEvent(select.value))) this.chosen = select.value;
    else select.value = this.view?.areaId ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-front-door': FrontDoor;
  }
}
