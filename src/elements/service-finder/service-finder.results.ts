/* eslint-disable lit-a11y/no-redundant-role -- without bullets Safari takes a list for plain text, unless the role is written out */
/** Filters, results and help lines. Loaded at the first focus; the element itself is a form until then. */
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { finderPartsWords } from '../../locales/service-finder-parts.js';
import type { FinderPartsStrings } from '../../locales/nl/service-finder-parts.js';
import { crisisIn, type Crisis } from '../../services/crisis.js';
import type { Service } from '../../services/schema.js';
import { outLink, renderCard } from './service-finder.card.js';
import { cardView } from './service-finder.card-model.js';
import { patientText, renderDetails } from './service-finder.details.js';
import { controlsOf, renderFilters, unknownText } from './service-finder.filters.js';
import { placeFilters, placesOf } from './service-finder.places.js';
import { FinderSearch } from './service-finder.search.js';
import { resultStyles } from './service-finder.results.styles.js';
import type { FinderAnswer, FinderHost, FinderView } from './service-finder.types.js';

/** Cards that are shown at first, and added by "Toon meer". */
const PAGE = 10;
/** More than this nobody reads; then another word helps. */
const MAX_SHOWN = 200;

/** Which lines of the help card a kind of danger shows, the most fitting first. */
const HELP: Record<Crisis, Crisis[]> = {
  emergency: ['emergency'],
  suicide: ['suicide', 'emergency'],
  violence: ['violence', 'emergency'],
};

/** What a finder shows below its form. */
export class FinderResults {
  static readonly styles: readonly CSSResult[] = [resultStyles];

  readonly search: FinderSearch;
  readonly #host: FinderHost;
  #shown = PAGE;
  /** The question that stands, and what the status line said of its answer. */
  #question = '';
  #said = '';
  #opened = new Set<string>();
  #printing = false;
  /** Somebody typed a place that these data do not know. */
  #unknownPlace = false;

  constructor(host: FinderHost) {
    this.#host = host;
    this.search = new FinderSearch(host, (settled) => {
      this.#answered(settled);
    });
  }

  get words(): FinderPartsStrings {
    return finderPartsWords.in(this.#host.speech);
  }

  /** Loads the words of the language, and the engine. */
  async load(): Promise<void> {
    await finderPartsWords.load(this.#host.speech);
    this.#host.requestUpdate();
    await this.search.load();
  }

  /** Paper shows the details. */
  print(printing: boolean): void {
    this.#printing = printing;
  }

  /** A new answer, or none. The sentence follows when typing pauses. */
  #answered(settled: FinderAnswer | undefined): void {
    const { view } = this.#host;
    const { query, filters, problem, answer } = this.search;
    const question = JSON.stringify([query, filters]);
    if (!settled) {
      // The same question is asked again when a better source is ready: what was opened stays open.
      if (question !== this.#question) this.#shown = PAGE;
      if (question !== this.#question || this.#said) this.#host.tell('');
      this.#question = question;
      this.#said = '';
      this.#host.requestUpdate();
    } else if (view) {
      const t = this.words;
      const area = view.areas.find(({ id }) => id === filters.area)?.label ?? '';
      const topic = view.topics.find(({ id }) => id === filters.topic)?.label ?? '';
      const sentences = [
        crisisIn(query) ? t.crisisSaid : '',
        problem ? t.problem[problem] : '',
        problem && answer ? t.ownInstead : '',
        // Of a directory that does not answer nobody knows what it holds.
        answer ? t.count(settled.total, query.trim() || topic, area) : '',
      ];
      this.#said = sentences.filter(Boolean).join(' ');
      this.#host.tell(this.#said, settled.total);
    }
  }

  renderFilters(view: FinderView): TemplateResult | typeof nothing {
    const { engine, answer, filters, counts } = this.search;
    if (!engine || !(answer || view.file)) return nothing;
    const t = this.words;
    return renderFilters(t, {
      controls: controlsOf(view, t, this.#host.speech),
      filters,
      counts,
      whole: view.whole,
      places: placesOf(view).table.names,
      placeNote: this.#placeNote(),
      change: (name, value) => {
        this.search.filter({ [name]: value || undefined });
      },
      locate: (typed) => {
        const place = placesOf(view).table.find(typed);
        this.#unknownPlace = !place && typed.trim() !== '';
        this.search.filter(this.#unknownPlace ? { place: typed, near: undefined } : placeFilters(view, place));
      },
      clear: this.#clear,
    });
  }

  #placeNote(): { text: string; wrong: boolean } {
    const { place: t } = this.words;
    const { place, near } = this.search.filters;
    if (this.#unknownPlace) return { text: t.unknown, wrong: true };
    return { text: !place ? t.hint : near ? t.from(place.replace(/^\d{4} (?=.)/, '')) : t.noMiddle, wrong: false };
  }

  render(view: FinderView): TemplateResult {
    const { answer, busy, needsPlace, query } = this.search;
    const t = this.words;
    const crisis = crisisIn(query);
    return html`${needsPlace ? html`<p class="message" part="message">${t.needsPlace}</p>` : nothing}
      ${crisis ? this.#renderCrisis(crisis) : nothing}
      <div id="results" class=${busy ? 'busy' : ''} tabindex="-1" role="region" aria-label=${t.results} aria-busy=${busy ? 'true' : 'false'}>
        ${this.#renderProblem()} ${answer ? this.#renderAnswer(view, answer) : nothing}
      </div>`;
  }

  /** National lines: without events, since nobody may see who needs them. */
  #renderCrisis(crisis: Crisis): TemplateResult {
    const { crisis: t } = this.words;
    return html`<div class="crisis" part="crisis">
      <slot name="crisis">
        <strong>${t.title}</strong>
        ${HELP[crisis].map((line) => {
          const [call, href, text] = t[line];
          return html`<p><a class="button main" href=${href}>${call}</a> <span>${text}</span></p>`;
        })}
      </slot>
    </div>`;
  }

  /** What is the matter stands in the status line. */
  #renderProblem(): TemplateResult | typeof nothing {
    if (!this.search.problem) return nothing;
    return html`<button type="button" class="button problem" @click=${() => {
      this.#toResults();
      this.search.submit();
    }}>${this.words.retry}</button>`;
  }

  #renderAnswer(view: FinderView, answer: FinderAnswer): TemplateResult {
    const t = this.words;
    const shown = answer.services.slice(0, this.#shown);
    const first = answer.items.slice(0, this.#shown).findIndex(({ unknown }) => unknown.length > 0);
    const known = first < 0 ? shown.length : first;
    const here = Math.min(answer.total, answer.services.length) - shown.length;
    const rest = answer.more && !answer.filteredHere ? answer.total - shown.length : here;
    const { filteredHere, more } = answer;
    const { fetching, notMore, query } = this.search;
    const cards = (from: number, to: number) =>
      to > from
        ? html`<ul class="cards" role="list">
            ${repeat(
              shown.slice(from, to),
              ({ id }) => id,
              (service, index) => this.#renderCard(view, service, answer.items[from + index]?.distance),
            )}
          </ul>`
        : nothing;
    const names = answer.items.slice(0, this.#shown).flatMap(({ unknown }) => unknown);
    return html`${
      answer.suggestion && !crisisIn(query) && answer.suggestion !== query.trim().toLowerCase()
        ? html`<p class="no-print">${t.didYouMean} <button type="button" class="plain" @click=${() => {
            this.#host.ask(answer.suggestion!);
          }}>${answer.suggestion}</button>?</p>`
        : nothing
    }
      ${
        filteredHere
          ? html`<p class="message" part="message">${t.filteredHere(filteredHere.fetched, filteredHere.total, filteredHere.names.map((name) => t.whether[name]).join(t.or))}</p>`
          : nothing
      }
      ${answer.total === 0 ? this.#renderNone(view) : nothing} ${cards(0, known)}
      ${known < shown.length ? html`<p class="unknown">${t.unknown(unknownText(t, names))}</p>` : nothing}
      ${cards(known, shown.length)}
      ${notMore ? html`<p class="message" part="message">${t.problem[notMore]}</p>` : nothing}
      ${
        here > 0 || (more && answer.services.length < MAX_SHOWN)
          ? html`<button type="button" class="button" aria-disabled=${fetching ? 'true' : 'false'} @click=${this.#more}>${fetching ? t.fetching : rest > 0 ? t.more(rest) : t.searchOn}</button>`
          : answer.total > answer.services.length && shown.length > 0
            ? html`<p class="message">${t.tooMany(answer.services.length)}</p>`
            : nothing
      }`;
  }

  #renderNone(view: FinderView): TemplateResult {
    const t = this.words;
    const contact = this.#host.contactOf(view);
    return html`<div class="none">
      <p>${t.noneFound}</p>
      ${this.search.wider.map(({ without, count }) => {
        const name = without && without !== 'topic' ? (t.filter as Record<string, string>)[without] : undefined;
        return html`<button type="button" class="button" @click=${() => {
          this.#toResults();
          if (without) this.search.filter({ [without]: undefined });
          else this.#clear();
        }}>${name ? t.wider(name, count) : t.noFilters(count)}</button>`;
      })}
      <slot name="contact"><p>${outLink(contact.href, t.ask(contact.name))}</p></slot>
    </div>`;
  }

  #renderCard(view: FinderView, service: Service, distance: number | undefined): TemplateResult {
    const t = this.words;
    const { id } = service;
    const { speech: lang, audience, today: now } = this.#host;
    return renderCard(
      cardView(service, t, { lang, audience, now, distance, placed: this.search.filters.near !== undefined }),
      t,
      {
        level: this.#host.cardLevel,
        contact: this.#host.contactOf(view),
        choose: (event) => {
          if (!this.#host.dispatchEvent(new KoersSelectEvent(id))) event.preventDefault();
        },
        more: this.#renderMore(view, service),
      },
    );
  }

  #renderMore(view: FinderView, service: Service): TemplateResult {
    const t = this.words;
    const { id } = service;
    const open = this.#printing || this.#opened.has(id);
    const options = { t, lang: this.#host.speech, now: this.#host.today, topics: view.topics };
    return html`<div class="more-row">
      <details .open=${open}>
        <summary @click=${(event: Event) => {
          event.preventDefault();
          this.#toggle(id);
        }}>${t.details}<span class="sr">: ${service.name}</span></summary>
        ${open ? renderDetails(service, options) : nothing}
      </details>
      ${
        this.#host.audience === 'professional'
          ? html`<button type="button" class="plain no-print" @click=${() => {
              void this.#copy(patientText(service, options));
            }}>${t.copy}<span class="sr">: ${service.name}</span></button>`
          : nothing
      }
    </div>`;
  }

  /** The focus of a button that will be gone goes to what it brings. */
  #toResults(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#results')?.focus();
  }

  readonly #more = async (): Promise<void> => {
    const { answer } = this.search;
    let next: number | undefined = this.#shown;
    if (answer && next >= answer.services.length) next = await this.search.more();
    if (next === undefined) return;
    this.#shown = Math.max(this.#shown, next) + PAGE;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.name')[next]?.focus();
  };

  #toggle(id: string): void {
    if (!this.#opened.delete(id)) {
      if (!this.#host.dispatchEvent(new KoersSelectEvent(id))) return;
      this.#opened.add(id);
    }
    this.#host.requestUpdate();
  }

  async #copy(text: string): Promise<void> {
    const t = this.words;
    this.#said = '';
    this.#host.tell('');
    await this.#host.updateComplete;
    try {
      await navigator.clipboard.writeText(text);
      this.#host.tell(t.copied);
    } catch {
      this.#host.tell(t.notCopied);
    }
  }

  readonly #clear = (): void => {
    this.#unknownPlace = false;
    const none = Object.fromEntries(Object.keys(this.search.filters).map((name) => [name, undefined]));
    this.search.filter(none);
  };
}
