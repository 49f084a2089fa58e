import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { timelineWords } from '../../locales/timeline.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import { bar, diamond, mark, stateIcon } from './timeline.marks.js';
import { themeMilestones, timelineTable, timelineView, type TimelineOptions } from './timeline.model.js';
import { styles } from './timeline.styles.js';
import {
  TIME_UNITS,
  type AxisPart,
  type MilestoneType,
  type Span,
  type TimelineItem,
  type TimelineRow,
  type TimelineView,
  type TimeUnit,
} from './timeline.types.js';

/**
 * The work agenda of a plan: phases as bars and moments as numbered diamonds per workstream and quarter. What has no date is
 * listed, never placed; what lies outside the period is said. A grid where there is room, a list by date where there is not.
 * @summary The work agenda: milestones, execution, extension and governance moments per quarter.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old agenda stays, with its date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @example <koers-timeline src="plan.json" from="2024-Q1" to="2026-Q4"><a href="plan.html">De werkagenda</a></koers-timeline>
 */
export class Timeline extends KoersElement<TimelineView> {
  static override styles = [tokens, styles];
  protected static override groups = [core, goals];
  protected static override words = [timelineWords];

  /** First quarter ("2024-Q1") or ISO date to show; default the start of the plan. */
  @property() from = '';

  /** Last quarter or ISO date to show; default the end of the plan. At most ten years are shown. */
  @property() to = '';

  /** Id of a classification, such as a theme: only what belongs to it. */
  @property() theme = '';

  /** How the axis is divided: `quarter` or `year`. */
  @property() unit: TimeUnit = 'quarter';

  @state() private shift = 0;
  @state() private scrolls = false;

  #memo: { plan: Plan; key: string; view: TimelineView } | undefined;
  #chart: Element | null = null;
  // Absent where there is no page.
  readonly #sizes =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          this.#measure();
        });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from') || changed.has('to') || changed.has('src') || changed.has('plan')) this.shift = 0;
    super.willUpdate(changed);
  }

  protected override updated(): void {
    super.updated();
    const chart = this.renderRoot.querySelector('.chart');
    if (chart === this.#chart) return;
    this.#sizes?.disconnect();
    this.#chart = chart;
    this.#watch();
  }

  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<TimelineView> {
    const t = timelineWords.in(lang);
    const { from, to, theme, shift } = this;
    const options: TimelineOptions = { lang, now, from, to, theme, shift };
    const key = JSON.stringify(options);
    if (this.#memo?.plan === plan && this.#memo.key === key) return { view: this.#memo.view };
    const milestones = themeMilestones(plan, theme);
    if (!milestones) return { error: 'notFound', detail: theme };
    if (milestones.length === 0) return { empty: theme ? t.emptyTheme : t.empty };
    const view = timelineView(plan, milestones, options);
    this.#memo = { plan, key, view };
    return { view };
  }

  /**
   * The agenda as CSV, as Excel in Dutch opens it (`;`, byte order mark), or with `machine` for programs (`,`). Empty without data.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return this.view ? writeCsv(timelineTable(this.view, this.language), machine ? MACHINE : DUTCH_EXCEL) : '';
  }

  protected override viewText(view: TimelineView): string {
    const line = (item: TimelineItem) =>
      `- ${item.typeText}: ${item.title}, ${[item.when, ...item.remarks].join('; ')}. ${item.stateText}.`;
    return [
      `${view.title}. ${view.period}. ${view.todayText}.`,
      ...view.rows.flatMap(({ spokenName, summary, items }) => [`${spokenName} ${summary}`, ...items.map(line)]),
    ].join('\n');
  }

  protected override renderView(view: TimelineView): TemplateResult {
    const t = timelineWords.in(this.language);
    return html`<section class="card" aria-labelledby="title">
      <div class="head">
        <div>
          ${this.heading(view.title)}
          <p class="period"><span role="status">${view.period}</span> <span>· ${view.todayText}</span></p>
        </div>
        ${this.#renderTools(view)}
      </div>
      ${this.#renderLegend(view)}
      <div class="scroll" role=${this.scrolls ? 'region' : nothing} tabindex=${this.scrolls ? 0 : nothing}
        aria-label=${this.scrolls ? t.scrollable : nothing}>
        <div class="chart m${view.months} ${this.unit === 'year' ? 'by-year' : 'by-quarter'} ${view.months > 48 ? 'long' : ''}">
          <div class="axis" aria-hidden="true"><div class="body">
            <div class="track years">${view.years.map(axisPart)}</div>
            <div class="track quarters">${view.quarters.map(axisPart)}</div>
            ${view.today ? html`<div class="track">${todayLabel(view)}</div>` : nothing}
          </div></div>
          ${view.rows.map((row, index) => this.#renderRow(view, row, index))}
        </div>
      </div>
      ${view.moments.length > 0 ? this.#renderMoments(view) : nothing} ${this.#renderTable(view)} ${this.exampleNote()}
    </section>`;
  }

  #renderTools(view: TimelineView): TemplateResult {
    const t = timelineWords.in(this.language);
    const move = (years: number) => () => {
      this.shift += years;
    };
    return html`<div class="tools no-print">
      <button type="button" class="tool" @click=${move(-1)}>${t.previous}</button>
      <button type="button" class="tool" @click=${() => this.#showToday(view)}>${t.goToday}</button>
      <button type="button" class="tool" @click=${move(1)}>${t.next}</button>
      <label>${t.unit}
        <select class="tool" @change=${this.#onUnit}>
          ${TIME_UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === this.unit}>${t.units[unit]}</option>`)}
        </select>
      </label>
    </div>`;
  }

  /** Signs that are used, with their words. For eyes only: each item says in words what it is. */
  #renderLegend(view: TimelineView): TemplateResult {
    const t = timelineWords.in(this.language);
    const items = view.rows.flatMap((row) => row.items);
    const types = [...new Set(items.map((item) => item.type))].filter((type) => Object.hasOwn(t.type, type));
    const sign = (type: MilestoneType) =>
      items.some((item) => item.type === type && item.number > 0) ? diamond(type, '') : bar(type, `legend-${type}`);
    const order = Object.keys(t.type);
    types.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return html`<ul class="legend" aria-hidden="true">
      ${types.map((type) => html`<li>${sign(type)} ${t.type[type]}</li>`)}
      ${
        items.some((item) => item.uncertain && item.place)
          ? html`<li><svg class="bar" focusable="false"><line class="dotted" x2="100%" y1="50%" y2="50%"></line></svg> ${t.uncertain}</li>`
          : nothing
      }
    </ul>`;
  }

  #renderRow(view: TimelineView, row: TimelineRow, index: number): TemplateResult {
    return html`<section class="row" aria-labelledby="row-${index}">
      <div class="name">
        ${this.heading(row.name, 'subheading', `row-${index}`, 1)}
        <p class="summary"><span class="sr">${row.spokenName}</span> ${row.summary}</p>
      </div>
      <div class="body">
        <div class="track lines" aria-hidden="true">
          ${(this.unit === 'year' ? view.years : view.quarters).map((part) => html`<i class=${columns(part)}></i>`)}
          ${view.today ? html`<i class="now third-${view.today.third} ${columns(view.today)}"></i>` : nothing}
        </div>
        <ol>${row.items.map((item) => this.#renderItem(item))}</ol>
      </div>
    </section>`;
  }

  #renderItem(item: TimelineItem): TemplateResult {
    const { place } = item;
    const arrow = item.outside === 'before' ? '←' : item.outside === 'after' ? '→' : '?';
    return html`<li class="track item ${item.state}">
      <div class="sign ${item.number === 0 ? '' : item.uncertain ? 'wide moment' : 'moment'} ${place ? columns(place) : 'unplaced'}" aria-hidden="true">
        ${place ? mark(item) : html`${item.number > 0 ? diamond(item.type, item.number) : nothing}<b class="why">${arrow}</b>`}
      </div>
      <div class="label ${item.number > 0 ? 'of-moment' : ''} ${place ? `${place.label.side} ${columns(place.label)}` : 'unplaced'}">
        <span class="text"><strong>${item.title}</strong>
        <span class="meta">${[item.typeText, item.when].filter(Boolean).join(': ')}${
          item.owner ? ` · ${item.owner}` : nothing
        }${item.remarks.map((text) => ` · ${text}`)}</span>
        <span class="state">${stateIcon(item.state)}${item.stateText}</span></span>
      </div>
    </li>`;
  }

  #renderMoments(view: TimelineView): TemplateResult {
    return html`<div class="moments">
      ${this.heading(timelineWords.in(this.language).moments, 'subheading', 'moments', 1)}
      <ol aria-labelledby="moments">
        ${view.moments.map(
          ({ item, row }) =>
            html`<li>
              ${diamond(item.type, item.number)}
              <span><strong>${item.title}</strong> <span class="meta">${item.typeText}: ${item.when} · ${row}</span>
              <span class="state">${stateIcon(item.state)}${item.stateText}</span></span>
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #renderTable(view: TimelineView): TemplateResult {
    const t = timelineWords.in(this.language);
    const [head = [], ...lines] = timelineTable(view, this.language);
    return html`<details>
      <summary>${t.table}</summary>
      <div class="table" role="region" tabindex="0" aria-labelledby="caption">
        <table>
          <caption id="caption">${t.caption(lines.length, view.period)}</caption>
          <thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
          <tbody>${lines.map(
            ([name, title, ...cells]) =>
              html`<tr><td>${name}</td><th scope="row">${title}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;
  }

  #onUnit(event: Event): void {
    this.unit = (event.target as HTMLSelectElement).value as TimeUnit;
  }

  async #showToday(view: TimelineView): Promise<void> {
    this.shift += view.todayShift;
    await this.updateComplete;
    const region = this.renderRoot.querySelector('.scroll');
    const now = region?.querySelector('.now');
    if (!region || !now) return;
    const middle = region.getBoundingClientRect().left + region.clientWidth / 2;
    region.scrollLeft += now.getBoundingClientRect().left - middle;
  }

  #watch(): void {
    this.#sizes?.observe(this);
    if (this.#chart) this.#sizes?.observe(this.#chart);
  }

  /** The chart is a tab stop only while it can be scrolled. */
  #measure(): void {
    const region = this.renderRoot.querySelector('.scroll');
    if (region) this.scrolls = region.scrollWidth > region.clientWidth + 1;
  }
}

function columns({ from, to }: Span): string {
  return `c${from} e${to}`;
}

function axisPart(part: AxisPart): TemplateResult {
  return html`<span class=${columns(part)}>${part.text}</span>`;
}

function todayLabel({ today, todayText, months }: TimelineView): TemplateResult {
  const { from, to, third, side } = today!;
  const span = side === 'after' ? { from, to: months + 1 } : { from: 1, to };
  return html`<span class="today third-${third} ${side} ${columns(span)}">${todayText}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-timeline': Timeline;
  }
}
