import { ContextConsumer } from '@lit/context';
import { adoptStyles, html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import {
  KoersErrorEvent,
  KoersLoadEvent,
  KoersStaleEvent,
  KoersUpdateEvent,
  type ErrorCode,
} from '../../lib/events.js';
import { languageOf, onLanguageChange, toLanguage } from '../../lib/language.js';
import { defineAs } from '../../lib/registry.js';
import { localDate } from '../../lib/today.js';
import { commonWords } from '../../locales/common.js';
import type { Need } from '../../locales/localized.js';
import { PlanProvidedEvent, planContext } from '../../plan/context.js';
import { dayNumber } from '../../plan/dates.js';
import { readGroups, type ReadResult } from '../../plan/read.js';
import type { PlanSource, SourceError } from '../../plan/source.js';
import { fixedSource } from '../../plan/source.js';
import { sourceOf } from '../../plan/store.js';
import type { Language, Plan } from '../../plan/types.js';
import type { Shape } from '../../plan/validate.js';
import type { Audience } from '../../plan/visibility.js';
import type { Contents } from './contents.js';
import { planById } from './plan-by-id.js';
import { readOnce, type Reading } from './reading.js';

export type ElementState = 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** What an element makes of a plan: a view to draw, a sentence when there is nothing to draw, or what was not found. */
export type ViewResult<View> = { view: View } | { empty: string } | { error: ErrorCode; detail?: string };

/** What a model may know besides the plan. */
export interface ViewContext {
  lang: Language;
  /** The day to show, an ISO date. */
  now: string;
  audience: Audience;
}

/** The data objects whose arrival was announced: one message per update of a page, not one per element. */
const announced = new WeakSet();

/**
 * What every visual element shares: finding its plan, states, events, language, fallback and errors. An element adds its
 * properties, `buildView` (by its pure model) and `renderView`.
 */
export abstract class KoersElement<View> extends LitElement {
  /** The groups of the plan that this element reads; see `plan/shape`. */
  protected static groups: readonly Shape[] = [];

  /** Sections of words that this element speaks with, besides the common ones and those of its contents. */
  protected static words: readonly Need[] = [];

  /** False for an element that only a page can draw: on a server the text of the page stands there. */
  protected static onServer = true;

  /** What judges, words and draws, when that is fetched beside the plan. */
  protected static contents: Contents | undefined;

  /**
   * Defines this element under another name, for a page where the usual one is taken or where names have a prefix of their own.
   * Does nothing when the name is taken already.
   */
  static define(tag: string, registry?: CustomElementRegistry): void {
    defineAs(tag, this as unknown as CustomElementConstructor, registry);
  }

  /**
   * Loads all that elements of this class need to draw in a language. They do so by themselves; a server that renders them waits for
   * this first. Rejects when something cannot be fetched.
   */
  static async ready(lang: Language = 'nl'): Promise<void> {
    await Promise.all(this.needs.map((need) => need.load(lang)));
  }

  private static get needs(): readonly Need[] {
    return [commonWords, ...this.words, ...(this.contents ? [this.contents] : [])];
  }

  /** Address of the plan (JSON). */
  @property() src = '';

  /** Id of a `koers-plan` or of an inline `<script type="application/json">` on the page. */
  @property() plan = '';

  /** Language of this element, `nl` or `en`; default that of the page. */
  @property() override lang = '';

  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /**
   * For whom the page is: `resident` or `professional`. It decides which texts stand there, and figures that the plan keeps for `partners`
   * are shown where the page says `professional`, and not where it says nothing; what is `internal` is never shown.
   */
  @property() audience: '' | 'resident' | 'professional' = '';

  /** The date to show the plan as of (YYYY-MM-DD), for print and archives; default today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** A plan as an object, without a request. Wins over `src` and `plan`. */
  @property({ attribute: false }) planData: unknown;

  /** What there is to draw; set before each render. */
  protected view: View | undefined;

  /** The plan that is shown, as far as this element reads it. */
  protected document: Plan | undefined;

  @state() private source: PlanSource | undefined;
  /** Seconds that it has been waiting without anything to show. */
  @state() private waited = 0;
  /** What the status region says. */
  @state() protected announcement = '';

  // Absent in older browsers and on a server.
  readonly #states = (this as Partial<HTMLElement>).attachInternals?.call(this).states;
  #state: ElementState = 'loading';
  #provided: PlanSource | undefined;
  #read: Reading | undefined;
  /** The data that are shown, when they could be read; and those that the page was told of. */
  #shown: unknown;
  #seen: unknown;
  #reported: string | undefined;
  #empty = '';
  #styles = 0;
  /** What a server drew; it stands until this element has something to draw itself. */
  #served: ChildNode[] = [];
  #loading = false;
  #loadingFailed = false;
  readonly #held = new Set<Promise<unknown>>();
  #error: SourceError | undefined;
  /** Ends what this element listens to. */
  #left: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #consumer = new ContextConsumer(this, {
    context: planContext,
    subscribe: true,
    callback: (source) => {
      this.#provided = source;
      if (!this.#ownSource) this.source = source;
    },
  });

  /** `loading`, `ready`, `stale` (old figures after a failed refresh), `empty` or `error`. Also as `:state(…)`. */
  get state(): ElementState {
    return this.#state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A provider, or a script with the plan, may come later than this element.
    const look = () => {
      if (!this.#ownSource && !this.source) this.#consumer.hostConnected();
      this.#resolve();
    };
    const { signal } = (this.#left = new AbortController());
    for (const name of [PlanProvidedEvent.type, 'DOMContentLoaded']) document.addEventListener(name, look, { signal });
    onLanguageChange(() => {
      this.requestUpdate();
    }, signal);
    if (this.hasUpdated) this.#resolve();
    // In time with the plan. That it failed is found out, and said, when it is needed.
    (this.constructor as typeof KoersElement).ready(this.language).catch(() => undefined);
    this.#wait(1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left?.abort();
    clearTimeout(this.#slowTimer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.source = this.#provided = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has('src') || changed.has('plan') || changed.has('planData')) this.#resolve();
    if (changed.has('source')) {
      this.#unsubscribe?.();
      this.#unsubscribe = this.source?.subscribe(() => {
        this.requestUpdate();
      });
    }
    this.#refreshView();
  }

  protected override updated(): void {
    this.#report();
  }

  /** As Lit does, but Lit would draw beside what a server left here. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#served = [...root.childNodes];
    this.adopt();
    return root;
  }

  /** Complete with what is being fetched for what there is to draw. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.#held.size === 0) return done;
    await Promise.all(this.#held);
    return this.getUpdateComplete();
  }

  /** Lets `updateComplete` wait for something that is fetched; that it may fail is for others to handle. */
  protected hold(fetching: Promise<unknown>): void {
    const held: Promise<unknown> = fetching.catch(() => undefined).then(() => this.#held.delete(held));
    this.#held.add(held);
  }

  /** Fetches the plan again, and whatever else could not be fetched. */
  async refresh(): Promise<void> {
    const focused = this.shadowRoot?.activeElement;
    this.#loadingFailed = false;
    this.requestUpdate();
    await this.source?.refresh();
    // What is on no page does not draw.
    if (this.isConnected) await this.updateComplete;
    // The button that was pressed is gone: reading goes on at what came instead.
    if (!focused || focused.isConnected) return;
    const root = this.renderRoot.querySelector<HTMLElement>('.root')!;
    root.tabIndex = -1;
    root.focus();
  }

  /** What the element says, as plain text: the same sentences a screen reader hears. */
  toText(): string {
    return this.view === undefined ? this.#empty : this.viewText(this.view);
  }

  /** Reads what was received: the groups of a plan that this element carries. Must not throw. */
  protected read(data: unknown): ReadResult {
    return readGroups(data, (this.constructor as typeof KoersElement).groups);
  }

  /** What stands in for a plan while there is none, for an element that can work without. */
  protected withoutPlan(): Plan | undefined {
    return undefined;
  }

  /** Turns the plan into what there is to draw. Pure apart from reading properties; must not throw on page data. */
  protected abstract buildView(plan: Plan, context: ViewContext): ViewResult<View>;

  /** Draws the view. */
  protected abstract renderView(view: View): TemplateResult;

  /** The view in sentences. */
  protected abstract viewText(view: View): string;

  /** The language of this element now. */
  protected get language(): Language {
    return this.lang ? toLanguage(this.lang) : languageOf(this);
  }

  /** The day to show: that of `as-of`, or today when it says no day. */
  protected get now(): string {
    return dayNumber(this.asOf) === undefined ? localDate() : this.asOf.slice(0, 10);
  }

  /** What stands there while there is no view: the text or link of the page itself. */
  protected fallback(): TemplateResult {
    return html`<div><slot></slot></div>`;
  }

  /** Adds styles that came later to this element, and to those that are still to be made. */
  protected adopt(styles: readonly CSSResult[] = []): void {
    const { elementStyles } = this.constructor as typeof KoersElement;
    for (const style of styles) if (!elementStyles.includes(style)) elementStyles.push(style);
    if (!this.shadowRoot || this.#styles === elementStyles.length) return;
    this.#styles = elementStyles.length;
    adoptStyles(this.shadowRoot, elementStyles);
  }

  /** Tells screen readers, politely, that something changed without their doing. */
  protected announce(sentence: string): void {
    this.announcement = sentence;
  }

  /** Says that the figures are invented, where they are; every element shows it. */
  protected exampleNote(): TemplateResult | typeof nothing {
    return this.document?.fictional
      ? html`<p class="example" part="example">${commonWords.in(this.language).example}</p>`
      : nothing;
  }

  /** The level of a heading: the wished one, or so many below it. */
  protected levelOfHeading(below = 0): number {
    return Math.min(6, Math.max(2, Math.round(this.headingLevel) || 3) + below);
  }

  /** A heading of the wished level, or so many levels below it. */
  protected heading(text: unknown, className = 'heading', id = 'title', below = 0): TemplateResult {
    return html`<div id=${id || nothing} class=${className} part="heading" role="heading" aria-level=${this.levelOfHeading(below)}>${text}</div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#served[0]) return nothing;
    const t = commonWords.in(this.language);
    return html`<div class="root" part="base" lang=${this.language} dir="ltr">
      ${this.view === undefined ? this.#renderNoView() : this.renderView(this.view)}
      ${
        this.#state === 'stale' && this.document
          ? html`<p class="message" part="message">${t.stale(this.#loadedOn)}</p>`
          : nothing
      }
      ${this.renderStatus()}
    </div>`;
  }

  /** The status region; an element that shows its own among its contents leaves this one out. */
  protected renderStatus(): TemplateResult | typeof nothing {
    return html`<p class="sr" role="status">${this.announcement}</p>`;
  }

  #renderNoView(): TemplateResult {
    const t = commonWords.in(this.language);
    const error = this.#error?.code;
    return html`${this.fallback()}
      ${this.#state === 'loading' && this.waited ? html`<p class="message">${t.loading}</p>` : nothing}
      ${this.#empty ? html`<p class="message" part="message">${this.#empty}</p>` : nothing}
      ${error ? html`<p class="message" part="message">${t.error[error]}</p>` : nothing}
      ${
        error === 'network' || error === 'timeout' || error === 'http'
          ? html`<button type="button" class="button" @click=${this.refresh}>${t.retry}</button>`
          : nothing
      }`;
  }

  /** The day from which the data are, in words. */
  get #loadedOn(): string {
    const locale = this.language === 'nl' ? 'nl-NL' : 'en-GB';
    return new Date(this.source?.loadedAt ?? Date.now()).toLocaleDateString(locale, { dateStyle: 'long' });
  }

  get #ownSource(): boolean {
    return this.planData !== undefined || !!this.src || !!this.plan;
  }

  /** Waits so many seconds for something to show, and then nine. */
  #wait(seconds: number): void {
    this.#slowTimer = setTimeout(() => {
      if (this.#state !== 'loading') return;
      this.waited = seconds;
      if (seconds < 9) this.#wait(9);
    }, seconds * 1000);
  }

  #resolve(): void {
    if (this.planData !== undefined) this.source = fixedSource(this.planData);
    else if (this.src) this.source = sourceOf(this.src);
    else if (this.plan) this.source = planById(this);
    else this.source = this.#provided;
  }

  /** From source to view. The last good figures keep standing when newer data cannot be read. */
  #refreshView(): void {
    const { source } = this;
    this.#error = source?.error;
    this.#empty = '';
    if (source !== this.#read?.source) this.#read = this.document = this.#shown = undefined;
    if (source?.data !== undefined) {
      if (this.#read?.data !== source.data) this.#read = readOnce(source, this.constructor, (data) => this.read(data));
      const { plan, violations } = this.#read.result;
      const first = violations[0];
      if (plan) {
        this.document = plan;
        this.#shown = source.data;
      } else this.#error = { code: first?.code === 'version' ? 'version' : 'schema', detail: first?.path ?? '' };
    }
    const plan = this.document ?? this.withoutPlan();
    // Long enough for a page that fetches its plan itself; where an element around it still has to come, it may be the provider.
    if (!plan && !source && this.waited > 1 && !this.closest(':not(:defined)'))
      this.#error = { code: 'notFound', detail: 'plan' };
    this.view = plan && this.#speaks() ? this.#build(plan) : undefined;
    this.#announce(this.#shown);
    if (this.view !== undefined) this.#setState(this.#error ? 'stale' : 'ready');
    else this.#setState(this.#error ? 'error' : this.#empty ? 'empty' : 'loading');
    if (this.#state !== 'loading') for (const node of this.#served.splice(0)) node.remove();
  }

  /** True when all is there to draw in this language, or as far as it could be fetched; else it is fetched first. */
  #speaks(): boolean {
    const Class = this.constructor as typeof KoersElement;
    const { language } = this;
    if (!Class.onServer && typeof document === 'undefined') return false;
    if (!this.#loadingFailed && !Class.needs.every((need) => need.has(language))) {
      if (!this.#loading) this.hold(this.#load(language));
      return false;
    }
    this.adopt(Class.contents?.module?.styles);
    return true;
  }

  async #load(language: Language): Promise<void> {
    this.#loading = true;
    try {
      await (this.constructor as typeof KoersElement).ready(language);
    } catch {
      // Without the English words the Dutch ones must do.
      this.#loadingFailed = true;
    }
    this.#loading = false;
    this.requestUpdate();
  }

  /** Newer data are announced once per page; the words stand in a status region that is already there. */
  #announce(data: unknown): void {
    if (this.view === undefined || this.#seen === undefined || data === this.#seen) return;
    if (typeof data !== 'object' || data === null || announced.has(data)) return;
    announced.add(data);
    this.announcement = commonWords.in(this.language).updated;
  }

  #build(plan: Plan): View | undefined {
    const { now } = this;
    const { contents } = this.constructor as typeof KoersElement;
    if (contents && !contents.module) {
      this.#error = { code: 'network', detail: this.localName };
      return undefined;
    }
    try {
      const result = this.buildView(plan, { lang: this.language, now, audience: this.audience });
      if ('view' in result) return result.view;
      if ('empty' in result) this.#empty = result.empty;
      else this.#error = { code: result.error, detail: result.detail ?? '' };
    } catch (error) {
      // Data that no model foresaw: a sentence instead of a blank space.
      this.#error = { code: 'schema', detail: String(error) };
    }
    return undefined;
  }

  #setState(state: ElementState): void {
    this.#states?.delete(this.#state);
    this.#states?.add(state);
    this.#state = state;
  }

  /** Tells the page what happened, once per happening. */
  #report(): void {
    const data = this.#shown;
    const error = this.#error;
    if (this.view !== undefined && data !== this.#seen) {
      const first = this.#seen === undefined;
      this.#seen = data;
      this.dispatchEvent(first ? new KoersLoadEvent() : new KoersUpdateEvent());
    }
    const happening = error && `${this.#state} ${error.code} ${error.detail ?? ''}`;
    if (happening !== this.#reported) {
      this.#reported = happening;
      if (error && this.view === undefined) this.dispatchEvent(new KoersErrorEvent(error.code, error.detail));
      else if (error) this.dispatchEvent(new KoersStaleEvent());
    }
  }
}
