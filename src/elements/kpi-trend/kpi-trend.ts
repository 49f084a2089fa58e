import { html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { formatNumber } from '../../lib/format.js';
import { statusIcon } from '../../lib/status-icon.js';
import { commonWords } from '../../locales/common.js';
import { kpiWords } from '../../locales/kpi.js';
import { trendWords } from '../../locales/kpi-trend.js';
import { core } from '../../plan/shape/core.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import {
  axisOf,
  drawTrend,
  layoutOf,
  LOOK,
  type Axis,
  type Drawing,
  type Mark,
  type MarkName,
} from './kpi-trend.geometry.js';
import { trendView } from './kpi-trend.model.js';
import { rowOf, trendCsv } from './kpi-trend.rows.js';
import { enter, hasOwnScale, sharedExtent } from './kpi-trend.scale.js';
import { styles } from './kpi-trend.styles.js';
import { LIGHT, trendSvg, type Palette } from './kpi-trend.svg.js';
import type { TrendView } from './kpi-trend.types.js';

/** Rows of the table that are shown at once. */
const PAGE = 200;

/**
 * One KPI over time, with where it started, its target and the expected path; from sparkline to full chart by the width of the
 * element. The same numbers stand in a table, and can be saved.
 * @summary One KPI over time as a chart, a sentence and a table.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old figures stay, with their date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @fires koers-select - Somebody chose an observation (with `interactive`); `id` is its id. Cancel it to show something else.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart summary - The sentence that says how it goes.
 * @csspart chart - The drawing.
 * @csspart status - Icon and word of the status.
 * @csspart table - The table with the same numbers.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @cssState empty - There is no figure to show.
 * @example <koers-kpi-trend src="plan.json" kpi="ind-practice-manager"><a href="plan.html">Het plan</a></koers-kpi-trend>
 */
export class KpiTrend extends KoersElement<TrendView> {
  static override styles = [tokens, styles];
  protected static override groups = [core];
  protected static override words = [kpiWords, trendWords];

  /** Id of an indicator or of a target. */
  @property() kpi = '';

  /** Id of the area to show; default the whole plan. */
  @property() area = '';

  /** First moment to show: a date (2026-03-31), a quarter (2026-Q1) or a year. */
  @property() from = '';

  /** Last moment to show, as `from`. */
  @property() to = '';

  /** Trends on the page with the same name here, and the same unit, stand on one scale. */
  @property({ attribute: 'scale-group' }) scaleGroup = '';

  /** Lets people read the figures one by one, with the arrow keys or by pointing. */
  @property({ type: Boolean }) interactive = false;

  /** Width of the drawing and size of the type in pixels; 0 until measured. */
  @state() private width = 0;
  @state() private em = 16;
  @state() private chosen: number | undefined;
  @state() private page: number | undefined;
  @state() private copied = '';

  @query('.ruler') private readonly ruler!: HTMLElement | null;
  @query('svg.drawing') private readonly svg!: SVGSVGElement | null;
  @query('.table') private readonly table!: HTMLDetailsElement | null;

  #made: { plan: Plan; key: string; result: ReturnType<typeof trendView> } | undefined;
  #drawing: Drawing | undefined;
  #closeAfterPrint = false;
  readonly #measure = new ResizeObserver(([entry]) => {
    if (!entry) return;
    this.width = Math.round(entry.contentRect.width);
    this.em = parseFloat(getComputedStyle(entry.target).fontSize) || 16;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#measure.disconnect();
    enter(this, undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.view;
    super.willUpdate(changed);
    if (this.view !== before) this.chosen = this.page = undefined;
    const view = this.view;
    enter(
      this,
      view && {
        group: this.scaleGroup,
        unit: view.sub.split(' · ')[0]!,
        extent: view.figure.extent,
        update: this.#redraw,
      },
    );
  }

  protected override updated(): void {
    super.updated();
    if (this.ruler) this.#measure.observe(this.ruler);
  }

  /** The chart as an SVG file: colours inlined, nothing from outside, a title and a description in it. Empty without data. */
  toSVG(): string {
    const { view } = this;
    if (!view || view.figure.points.length === 0) return '';
    const width = Math.max(640, this.width);
    const drawing = drawTrend(view.figure, this.#axis(view, 5), width, 16, 'large');
    return trendSvg(
      drawing,
      {
        title: view.kpi.title,
        sentence: `${view.sentence} ${view.kpi.statusText}.`,
        notes: [
          view.sub,
          ...this.#notes(view, drawing),
          view.kpi.foot,
          this.document?.fictional ? commonWords.in(view.lang).example : '',
        ].filter(Boolean),
        lang: view.lang,
      },
      this.#palette(),
    );
  }

  /**
   * The numbers of the chart as CSV, as Excel in Dutch opens it (`;`, decimal comma, byte order mark), or with `machine` for programs
   * (`,`, decimal point, English names). Empty without data.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return this.view ? trendCsv(this.view, machine ? 'machine' : 'excel') : '';
  }

  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<TrendView> {
    const { kpi, area, from, to } = this;
    const loaded = trendWords.in(lang) === trendWords.in('nl');
    const key = [lang, loaded, now, kpi, area, from, to].join('\n');
    if (this.#made?.plan !== plan || this.#made.key !== key) {
      this.#made = { plan, key, result: trendView(plan, kpi, { lang, now, area: area || undefined, from, to }) };
    }
    const { result } = this.#made;
    if (result === undefined) return { error: 'notFound', detail: kpi };
    return typeof result === 'string' ? { empty: result } : { view: result };
  }

  protected override viewText(view: TrendView): string {
    const stories = view.stories.map(({ when, text }) => `${when}: ${text}`);
    return [
      `${view.kpi.title}:`,
      view.sentence,
      view.after,
      view.kpi.statusText && `${view.kpi.statusText}.`,
      ...stories,
      view.kpi.foot,
    ]
      .filter(Boolean)
      .join(' ');
  }

  protected override renderView(view: TrendView): TemplateResult {
    const { kpi, figure, stories } = view;
    const t = trendWords.in(view.lang);
    const charted = view.value !== '';
    return html`<section class="card ${kpi.status}" aria-labelledby="title">
      ${this.heading(kpi.title)}
      <p class="sub">${view.sub}</p>
      ${
        charted
          ? html`<p class="now" aria-hidden="true"><strong>${view.value}</strong>${view.direction ? html`<span>${ARROWS[view.direction]} ${t.direction[view.direction]}</span>` : nothing}</p>`
          : nothing
      }
      ${kpi.statusText ? html`<p class="status" part="status">${statusIcon(kpi.status)}<span>${kpi.statusText}</span></p>` : nothing}
      <p class="summary" part="summary"><span class="sr">${view.before} </span>${view.sentence}<span class="sr"> ${view.after}</span></p>
      ${charted ? this.#renderChart(view) : nothing}
      ${stories.length > 0 ? html`<ol class="stories">${stories.map(({ when, text }) => html`<li><q>${text}</q> <span>${when}</span></li>`)}</ol>` : nothing}
      ${kpi.foot ? html`<p class="foot">${kpi.foot}</p>` : nothing}
      <div class="more">
        ${figure.points.length > 0 ? this.#renderTable(view) : nothing}
        ${
          view.details.length > 0
            ? html`<details><summary>${kpiWords.in(view.lang).definition}<span class="sr">: ${kpi.title}</span></summary>
              ${view.details.map((text) => html`<p>${text}</p>`)}</details>`
            : nothing
        }
        ${this.#renderSave(view, charted)}
      </div>
      ${this.exampleNote()}
    </section>`;
  }

  #renderChart(view: TrendView): TemplateResult {
    const t = trendWords.in(view.lang);
    const layout = layoutOf(this.clientWidth / this.em);
    const ticks = layout === 'large' ? 5 : 3;
    const drawing = this.width
      ? drawTrend(
          view.figure,
          this.#axis(view, ticks),
          this.width,
          this.em,
          layout,
          this.interactive ? this.chosen : undefined,
        )
      : undefined;
    this.#drawing = drawing;
    const chart = html`<div class="ruler"></div>${drawing ? renderDrawing(drawing) : nothing}`;
    const point = this.chosen === undefined ? undefined : view.figure.points[this.chosen];
    const row = point && rowOf(view, point);
    return html`${
      this.interactive
        ? html`<div class="chart" part="chart" tabindex="0" role="application" aria-label=${t.read} @keydown=${this.#onKey}
            @pointermove=${this.#onPoint} @pointerdown=${this.#onPoint}>${chart}</div>
          <p class="read" aria-live="polite">${row ? [`${row.when}: ${row.value}`, row.note].filter(Boolean).join('. ') : t.readHint}</p>`
        : html`<div class="chart" part="chart">${chart}</div>`
    }
    ${drawing ? html`<div class="notes" aria-hidden="true">${this.#renderKey(view, drawing)}${this.#notes(view, drawing).map((text) => html`<span>${text}</span>`)}</div>` : nothing}`;
  }

  /** What the drawing cannot label directly. */
  #renderKey(view: TrendView, drawing: Drawing): TemplateResult[] {
    const { key } = trendWords.in(view.lang);
    const drawn = new Set([...drawing.clipped, ...drawing.front].map(({ name }) => name));
    const names = (['target', 'baseline', 'expected', 'hollow'] as const).filter(
      (name) => drawn.has(name) && (drawing.layout === 'small' || name === 'expected' || name === 'hollow'),
    );
    return [
      ...names.map(
        (name) =>
          html`<span><svg class="sample" viewBox="0 0 28 10" focusable="false">${mark({ name, d: name === 'hollow' ? 'M10 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' : 'M0 5h28' })}</svg>${key[name]}</span>`,
      ),
      ...(drawing.gaps ? [html`<span>${key.gap}</span>`] : []),
    ];
  }

  /** What a reader must know of the axis. */
  #notes(view: TrendView, drawing: Drawing): string[] {
    const t = trendWords.in(view.lang);
    const { min } = this.#axis(view, drawing.layout === 'large' ? 5 : 3);
    return [
      min === 0 ? '' : t.axis(view.figure.show(min)),
      drawing.outside > 0 ? t.outside(drawing.outside) : '',
      hasOwnScale(this) ? t.ownScale : '',
    ].filter(Boolean);
  }

  #renderTable(view: TrendView): TemplateResult {
    const t = trendWords.in(view.lang);
    const { points } = view.figure;
    const pages = Math.ceil(points.length / PAGE);
    const page = Math.min(this.page ?? pages - 1, pages - 1);
    const [first, last] = [page * PAGE, Math.min(points.length, (page + 1) * PAGE)];
    const columns = (['when', 'value', 'target', 'expected', 'note'] as const).filter(
      (name) =>
        (name !== 'target' && name !== 'expected') ||
        view.figure.targets.some(({ goal, path }) => (name === 'target' ? goal !== undefined : path.length > 0)),
    );
    const number = (value: number) => formatNumber(value, view.lang);
    const turn = (by: number) => () => (this.page = page + by);
    return html`<details class="table" part="table"><summary>${t.table}<span class="sr">: ${view.kpi.title}</span></summary>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="caption">
        <table>
          <caption id="caption">${[view.kpi.title, view.kpi.target && t.target(view.kpi.target), view.kpi.baseline && `${view.kpi.baseline}.`].filter(Boolean).join('. ').replaceAll('..', '.')}</caption>
          <thead><tr>${columns.map((name) => html`<th scope="col">${t.columns[name]}</th>`)}</tr></thead>
          <tbody>${points.slice(first, last).map((point) => {
            const row = rowOf(view, point);
            return html`<tr>${columns.map((name) => (name === 'when' ? html`<th scope="row">${row.when}</th>` : html`<td>${row[name]}</td>`))}</tr>`;
          })}</tbody>
        </table>
      </div>
      ${
        pages > 1
          ? html`<div class="pages"><button type="button" class="button" ?disabled=${page === 0} @click=${turn(-1)}>${t.earlier}</button>
              <span role="status">${t.rows(number(first + 1), number(last), number(points.length))}</span>
              <button type="button" class="button" ?disabled=${page === pages - 1} @click=${turn(1)}>${t.later}</button></div>`
          : nothing
      }</details>`;
  }

  #renderSave(view: TrendView, charted: boolean): TemplateResult {
    const t = trendWords.in(view.lang);
    const name = view.kpi.title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60);
    return html`<details class="no-print"><summary>${t.save}<span class="sr">: ${view.kpi.title}</span></summary>
      <div class="pages">
        <button type="button" class="button" @click=${() => {
          save(`${name}.csv`, 'text/csv', this.toCSV());
        }}>${t.csv}</button>
        <button type="button" class="button" @click=${this.#onCopy}>${t.copy}</button>
        ${
          charted
            ? html`<button type="button" class="button" @click=${() => {
                save(`${name}.svg`, 'image/svg+xml', this.toSVG());
              }}>${t.svg}</button>`
            : nothing
        }
      </div>
      <p role="status">${this.copied}</p></details>`;
  }

  #axis({ figure }: TrendView, ticks: number): Axis {
    return axisOf(sharedExtent(this), figure.bounds, figure.precision, ticks);
  }

  /** The colours of the page, as the browser resolved them; the light ones where there is no drawing. */
  #palette(): Palette {
    const { svg } = this;
    if (!svg) return LIGHT;
    const colour = (name: string, property: 'color' | 'fill' | 'stroke' | 'backgroundColor' = 'color') => {
      const found = this.renderRoot.querySelector(name);
      return found ? getComputedStyle(found)[property] : '';
    };
    const found: Partial<Palette> = {
      ink: colour('.root'),
      muted: colour('.sub'),
      surface: colour('.card', 'backgroundColor'),
      accent: colour('.dot', 'fill'),
    };
    return { ...LIGHT, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value)) };
  }

  readonly #redraw = (): void => {
    this.requestUpdate();
  };

  readonly #onPrint = ({ type }: Event): void => {
    const { table } = this;
    if (!table) return;
    if (type === 'beforeprint') this.#closeAfterPrint = !table.open;
    table.open = type === 'beforeprint' || !this.#closeAfterPrint;
  };

  #onKey(event: KeyboardEvent): void {
    const last = this.view!.figure.points.length - 1;
    const at = this.chosen ?? (event.key === 'ArrowRight' ? -1 : last + 1);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape' && this.chosen !== undefined) this.chosen = undefined;
    else if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    else this.#choose(Math.min(last, Math.max(0, next)));
    event.preventDefault();
  }

  #onPoint(event: PointerEvent): void {
    const { svg } = this;
    if (!svg || !this.#drawing) return;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.#drawing.width;
    const { points } = this.view!.figure;
    let nearest = 0;
    points.forEach(({ day }, index) => {
      if (Math.abs(this.#drawing!.x(day) - x) < Math.abs(this.#drawing!.x(points[nearest]!.day) - x)) nearest = index;
    });
    this.#choose(nearest);
  }

  #choose(index: number): void {
    if (index === this.chosen) return;
    if (this.dispatchEvent(new KoersSelectEvent(this.view!.figure.points[index]!.observation.id))) this.chosen = index;
  }

  async #onCopy(): Promise<void> {
    const t = trendWords.in(this.language);
    try {
      await navigator.clipboard.writeText(trendCsv(this.view!, 'clipboard'));
      this.copied = t.copied;
    } catch {
      this.copied = t.notCopied;
    }
  }
}

const ARROWS = { up: '↗', same: '→', down: '↘' };

function renderDrawing({ width, height, text, plot, clipped, front, labels }: Drawing): TemplateResult {
  const [x, y, w, h] = plot;
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size=${text} aria-hidden="true" focusable="false">
    <svg x=${x} y=${y} width=${w} height=${h} viewBox=${plot.join(' ')}>${clipped.map(mark)}</svg>
    ${front.map(mark)}
    ${labels.map((label) => svg`<text class=${label.strong ? 'strong' : ''} x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`)}
  </svg>`;
}

function mark({ name, d }: Mark | { name: MarkName; d: string }): SVGTemplateResult {
  const { fill, stroke, width, dash } = LOOK[name];
  return svg`<path class=${name} d=${d} fill=${token(fill)} stroke=${token(stroke)} stroke-width=${width} stroke-dasharray=${dash || nothing}></path>`;
}

const token = (name: string) => (name === 'none' ? name : `var(--_${name})`);

/** Gives the browser a file to save, without a request. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-kpi-trend': KpiTrend;
  }
}
