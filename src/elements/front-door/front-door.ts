import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PhoneLine, WebLine } from '../../front-door/entries.js';
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

const contents = new Contents(() => import('./front-door.model.js'));

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
 * @csspart route - One route.
 * @csspart call - The number of a route.
 * @csspart message - A sentence about what is not certain.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @example <koers-front-door src="plan.json" area="area-utrecht" allow-hosts="portaal.example">…</koers-front-door>
 */
export class FrontDoor extends KoersElement<FrontDoorView> {
  static override styles = [tokens, styles];
  // Unchecked on purpose: `decide` survives anything, and a kind of a later version must not hide the numbers.
  protected static override groups = [{ 'frontDoor?': '*' }];
  protected static override contents = contents;

  /** Id of the area (`frontDoor.areas`). Without it people choose; the choice lives in memory only. */
  @property() area = '';

  /** For whom the routes are: `resident` or `professional`. */
  @property() override audience: 'resident' | 'professional' = 'resident';

  /** Hosts to link to besides the national ones, separated by spaces. Subdomains count. */
  @property({ attribute: 'allow-hosts' }) allowHosts = '';

  /** What the clock of the server said when it made the page (ISO): a device that is five minutes off is not believed. */
  @property({ attribute: 'server-time' }) serverTime = '';

  /** Urgent routes only; the others behind one button. */
  @property({ type: Boolean }) compact = false;

  @state() private chosen: string | undefined;

  #serverSeen = 0;
  #signature = '';
  #rejected = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focused: Element | null | undefined;

  readonly #look = () => {
    this.requestUpdate();
  };
  readonly #openAll = () => {
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = true;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    for (const name of ['pageshow', 'online', 'offline']) addEventListener(name, this.#look);
    addEventListener('beforeprint', this.#openAll);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    for (const name of ['pageshow', 'online', 'offline']) removeEventListener(name, this.#look);
    removeEventListener('beforeprint', this.#openAll);
  }

  /** The services of the area as schema.org data (JSON-LD), or undefined without a plan. */
  async toJsonLd(): Promise<object | undefined> {
    const door = this.document?.frontDoor;
    return door && contents.module?.jsonLd(door, this.view?.areaId ?? '', this.language, this.allowHosts);
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
    if (this.view && this.isConnected && !this.asOf) {
      this.#timer = setTimeout(this.#look, Math.min(LOOK_AGAIN, Math.max(0, nextChange - Date.now())));
    }
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
    };
    return { view: contents.module!.frontDoorView(frontDoor, { lang, words: frontDoorWords.in(lang) }, options) };
  }

  protected override viewText({ notices, routes }: FrontDoorView): string {
    const line = ({ label, name, phones, now }: RouteView) => {
      const who = [label, name, ...phones.map(({ text }) => text)].filter(Boolean).join(', ');
      return [who.replace(/\.?$/, '.'), ...now].join(' ');
    };
    return [...notices, ...routes.map(line)].join('\n');
  }

  /** Without a plan and without a list of the page: 112, the own GP and 113. */
  protected override fallback(): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const call = (number: string) => html`<p><a class="call" href="tel:${number.replace('-', '')}">${number}</a></p>`;
    return html`<slot>
      <ul class="routes">
        <li class="route emergency"><p>${t.emergencyWhat}</p>${call('112')}</li>
        <li class="route"><p>${t.ownGp}</p></li>
        <li class="route"><p>${t.crisisWhat}</p>${call('113')}${call('0800-0113')}</li>
      </ul>
    </slot>`;
  }

  protected override renderView(view: FrontDoorView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const emergency = view.routes.filter(({ intent }) => intent === 'emergency');
    const rest = view.routes.filter(({ intent }) => intent !== 'emergency');
    const shown = rest.filter(({ intent, quiet }) => !this.compact || quiet || intent === 'cannotWait');
    const others = rest.filter((route) => !shown.includes(route));
    const notices = navigator.onLine ? view.notices : [t.offline, ...view.notices];
    return html`<section class="door" aria-labelledby="title">
      ${this.heading(t.title)} ${this.#renderRoutes(emergency)}
      ${view.areas.length > 1 ? this.#renderAreas(view) : nothing}
      ${notices.map((text) => html`<p class="notice" part="message">${text}</p>`)}
      ${this.#renderRoutes(shown)}
      ${others.length > 0 ? html`<details class="more"><summary>${t.more}</summary>${this.#renderRoutes(others)}</details>` : nothing}
      <p class="foot">${view.about}<span class="paper"> ${view.madeOn}</span></p>
    </section>`;
  }

  #renderAreas({ areas, areaId }: FrontDoorView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    return html`<label class="area"
      >${t.area}
      <select @change=${this.#onArea}>
        <option value="" .selected=${!areaId}>${t.chooseArea}</option>
        ${areas.map(({ id, name }) => html`<option value=${id} .selected=${id === areaId}>${name}</option>`)}
      </select>
    </label>`;
  }

  #renderRoutes(routes: RouteView[]): TemplateResult {
    return html`<ul class="routes">
      ${repeat(
        routes,
        ({ id }) => id,
        (route) => this.#renderRoute(route),
      )}
    </ul>`;
  }

  #renderRoute(route: RouteView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const { label, name, now, notes, phones, webs, followUp, state, target, intent, phoneOnly } = route;
    const lines = (title: string, list: string[]) =>
      list.length > 0 ? html`<p>${title}: ${list.join('; ')}</p>` : nothing;
    const emergency = intent === 'emergency';
    return html`<li class="route ${intent} ${target ? 'target' : ''}" part=${emergency ? 'route emergency' : 'route'}>
      <div class="label" role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${label}</div>
      ${name ? html`<p class="name">${name}</p>` : nothing}
      ${now.map((text, i) => html`<p class="now ${i ? '' : state}">${text}</p>`)}
      ${phones.map((phone) => this.#renderPhone(phone, route))}
      ${notes.length > 0 ? html`<p>${notes.join(' ')}</p>` : nothing}
      ${webs.map((web) => this.#renderWeb(web, route))}
      ${followUp ? html`<p>${followUp.text}</p>${followUp.phone ? this.#renderPhone(followUp.phone, route) : nothing}` : nothing}
      ${
        route.hours.length > 0 && !route.quiet
          ? html`<details>
              <summary>${t.details}<span class="sr">: ${name || label}</span></summary>
              ${lines(t.hours, route.hours)} ${lines(t.buildingHours, route.locationHours)}
              ${route.exceptions.map((text) => html`<p>${text}</p>`)}
              ${route.address ? html`<p class=${phoneOnly ? 'paper' : ''}>${t.address}: ${route.address}</p>` : nothing}
            </details>`
          : nothing
      }
    </li>`;
  }

  #renderPhone({ text, href, repeat, notes }: PhoneLine, route: RouteView): TemplateResult {
    const t = frontDoorWords.in(this.language);
    const number = repeat ? html`${t.repeatPhone}: ${text}` : text;
    return html`<p class="phone">
      ${
        href
          ? html`<a class=${repeat ? '' : 'call'} part="call" href=${href} @click=${(event: Event) => {
              this.#follow(event, route);
            }}
              >${number}<span class="sr"> (${route.name || route.label})</span></a
            >`
          : html`<strong>${number}</strong>`
      }
      ${notes.length > 0 ? html`<span class="small">${notes.join(' ')}</span>` : nothing}
    </p>`;
  }

  #renderWeb({ text, href, address, notes }: WebLine, route: RouteView): TemplateResult {
    return html`<p class="web">
      ${
        href
          ? html`<a href=${href} rel="noreferrer noopener" referrerpolicy="no-referrer"
                @click=${(event: Event) => {
                  this.#follow(event, route);
                }}>${text}</a>
              ${address === text ? nothing : html`<span class="small">${address}</span>`}`
          : text
      }
      ${notes.join(' ')}
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
