/**
 * Drawing, reading out, table and files of a trend. A file of its own, so that the text of the element stays small; it is fetched
 * beside the plan.
 */
import { html, nothing, svg, type ReactiveController, type SVGTemplateResult, type TemplateResult } from 'lit';
import { resolvedColors } from '../../lib/colors.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { formatNumber } from '../../lib/format.js';
import { svgOf, type Picture } from '../../lib/picture.js';
import { save } from '../../lib/save.js';
import { commonWords } from '../../locales/common.js';
import { trendWords } from '../../locales/kpi-trend.js';
import { partsWords } from '../../locales/kpi-trend-parts.js';
import { axisOf, drawTrend, layoutOf, LOOK, type Axis, type Drawing, type Mark } from './kpi-trend.geometry.js';
import type { KpiTrend } from './kpi-trend.js';
import { rowOf, trendCsv } from './kpi-trend.rows.js';
import { PAINTS, trendPicture } from './kpi-trend.picture.js';
import { enter, hasOwnScale, sharedExtent, type Chart } from './kpi-trend.scale.js';
import type { TrendView } from './kpi-trend.types.js';

/** Rows of the table that are shown at once. */
const PAGE = 200;
/** On paper the chart is drawn so many pixels wide and stretched to the column, whatever the screen was: 7 cm or more stay readable. */
const PAPER = 600;

/** Width of a drawing, in pixels, where nothing can be measured: on a server. The page scales it until the element takes over. */
const UNMEASURED = 640;

/** The parts of one element, with what only they remember: the width, the figure that is read, the page of the table. */
export class TrendParts implements ReactiveController {
  readonly #host: KpiTrend;
  #view: TrendView | undefined;
  /** The figures are invented. */
  #example = false;
  #drawing: Drawing | undefined;
  /** What others on the page must know of this drawing. */
  #chart: Chart | undefined;
  #chosen: number | undefined;
  #page: number | undefined;
  #copied = '';
  #open = false;
  #printing = false;
  #closeAfterPrint = false;
  // In the next frame: drawing in the same one would change the size that is being observed.
  readonly #measure =
    typeof ResizeObserver === 'function'
      ? new ResizeObserver(([entry]) => {
          requestAnimationFrame(() => {
            if (entry) this.#fit(entry.target);
          });
        })
      : undefined;
  #em = 16;
  /** Width of the drawing and size of the type in pixels; 0 until measured. */
  #width = this.#measure ? 0 : UNMEASURED;
  /** Width of the element in its own em. Measured with the drawing: who asks while drawing makes the page lay out everything each time. */
  #room = this.#width / this.#em;

  constructor(host: KpiTrend) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#measure?.disconnect();
    enter(this, undefined);
  }

  hostUpdated(): void {
    const ruler = this.#find('.ruler');
    if (!ruler) return;
    this.#measure?.observe(ruler);
    // The first drawing comes before the first paint: nothing moves when it appears.
    if (this.#width === 0) {
      queueMicrotask(() => {
        this.#fit(ruler);
      });
    }
  }

  /** Draws again when the width or the size of the type became another. */
  #fit(ruler: Element): void {
    if (!ruler.isConnected) return;
    const width = ruler.clientWidth;
    const em = parseFloat(getComputedStyle(ruler).fontSize) || 16;
    if (width === this.#width && em === this.#em) return;
    [this.#width, this.#em, this.#room] = [width, em, this.#host.clientWidth / em];
    this.#redraw();
  }

  /** Tells the parts what there is to show now, before they are rendered. */
  show(view: TrendView | undefined, example: boolean): void {
    this.#example = example;
    if (view !== this.#view) this.#chosen = this.#page = undefined;
    this.#view = view;
    const { scaleGroup: group } = this.#host;
    this.#chart = view && { group, unit: view.unit, extent: view.figure.extent, update: this.#redraw };
    // What a server draws does not stand on a page with others.
    if (this.#measure) enter(this, this.#chart);
  }

  renderChart(view: TrendView): TemplateResult {
    const t = partsWords.in(view.lang);
    const { interactive } = this.#host;
    const [width, em, room] = this.#printing ? [PAPER, 16, PAPER / 16] : [this.#width, this.#em, this.#room];
    const layout = layoutOf(room);
    const chosen = interactive ? this.#chosen : undefined;
    const axis = this.#axis(view, layout === 'large' ? 5 : 3);
    const drawing = width ? drawTrend(view.figure, axis, width, em, layout, chosen) : undefined;
    this.#drawing = drawing;
    const point = chosen === undefined ? undefined : view.figure.points[chosen];
    const row = point && rowOf(view, point);
    return html`<div class="chart" part="chart" tabindex=${interactive ? 0 : nothing} role=${interactive ? 'application' : nothing}
        aria-label=${interactive ? t.read : nothing} @keydown=${this.#onKey} @pointermove=${this.#onPoint} @pointerdown=${this.#onPoint}>
        <div class="ruler"></div>${drawing ? renderDrawing(drawing, this.#measure ? drawing.width : '100%') : nothing}
      </div>
      ${
        interactive
          ? html`<p class="read no-print" aria-live="polite">${row ? [`${row.when}: ${row.value}`, row.note].filter(Boolean).join('. ') : t.readHint}</p>`
          : nothing
      }
      ${
        drawing
          ? html`<p class="notes" aria-hidden="true">${keysOf(drawing).map((name) => renderKey(name, t.key[name]))}${[...axisNotes(view, axis, drawing), hasOwnScale(this.#chart!) ? t.ownScale : ''].filter(Boolean).map((text) => html`<span>${text}</span>`)}</p>`
          : nothing
      }`;
  }

  renderTable(view: TrendView): TemplateResult {
    const t = partsWords.in(view.lang);
    const { kpi, figure } = view;
    const { points, targets } = figure;
    const pages = Math.ceil(points.length / PAGE);
    const page = this.#page ?? pages - 1;
    const [first, last] = [page * PAGE, Math.min(points.length, (page + 1) * PAGE)];
    const columns = (['when', 'value', 'target', 'expected', 'note'] as const).filter(
      (name) =>
        (name !== 'target' || targets.some(({ goal }) => goal !== undefined)) &&
        (name !== 'expected' || targets.some(({ path }) => path.length > 0)),
    );
    const number = (value: number) => formatNumber(value, view.lang);
    const turn = (by: number, text: string) =>
      html`<button type="button" class="button" ?disabled=${page + by < 0 || page + by >= pages} @click=${() => {
        this.#page = page + by;
        this.#redraw();
      }}>${text}</button>`;
    return html`<details class="table" part="table" @toggle=${this.#onToggle}><summary>${t.table}<span class="sr">: ${kpi.title}</span></summary>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="caption">
        <table>
          <caption id="caption">${kpi.title}. ${kpi.target && trendWords.in(view.lang).target(kpi.target)} ${[
            kpi.baseline,
            kpi.norm,
          ]
            .filter(Boolean)
            .map((text) => `${text}.`)
            .join(' ')}</caption>
          <thead><tr>${columns.map((name) => html`<th scope="col">${t.columns[name]}</th>`)}</tr></thead>
          <tbody>${(pages === 1 || this.#open ? points.slice(first, last) : []).map((point) => {
            const row = rowOf(view, point);
            return html`<tr>${columns.map((name) => (name === 'when' ? html`<th scope="row">${row.when}</th>` : html`<td>${row[name]}</td>`))}</tr>`;
          })}</tbody>
        </table>
      </div>
      ${
        pages > 1
          ? html`<div class="pages">${turn(-1, t.earlier)}
              <span role="status">${t.rows(number(first + 1), number(last), number(points.length))}</span>${turn(1, t.later)}</div>`
          : nothing
      }</details>`;
  }

  /** Buttons in a native disclosure: no form, no request. */
  renderSave(view: TrendView): TemplateResult {
    const t = partsWords.in(view.lang);
    const name = view.kpi.title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60);
    const button = (text: string, action: () => unknown) =>
      html`<button type="button" class="button" @click=${action}>${text}</button>`;
    const files = {
      csv: () => {
        save(`${name}.csv`, new Blob([this.#host.toCSV()], { type: 'text/csv;charset=utf-8' }));
      },
      svg: () => {
        save(`${name}.svg`, new Blob([this.#host.toSVG()], { type: 'image/svg+xml;charset=utf-8' }));
      },
      png: async () => {
        const { pngOf } = await import('../../lib/picture-png.js');
        save(`${name}.png`, await pngOf(this.picture(view)));
      },
    };
    return html`<details class="no-print"><summary>${t.save}<span class="sr">: ${view.kpi.title}</span></summary>
      <div class="pages">
        ${button(t.csv, files.csv)} ${button(t.copy, () => this.#copy(view))} ${view.value ? html`${button(t.svg, files.svg)} ${button(t.png, files.png)}` : nothing}
      </div>
      <p role="status">${this.#copied}</p></details>`;
  }

  toCSV(view: TrendView, machine: boolean): string {
    return trendCsv(view, machine ? 'machine' : 'excel');
  }

  toSVG(view: TrendView): string {
    return svgOf(this.picture(view));
  }

  /** Always the full chart, also where the page shows a sparkline: a file is read without its page. */
  picture(view: TrendView): Picture {
    const axis = this.#axis(view, 5);
    const drawing = drawTrend(view.figure, axis, Math.max(640, this.#width), 16, 'large');
    const { title, statusText, foot } = view.kpi;
    const keys = keysOf(drawing).map((name) => `${SIGNS[name]} ${partsWords.in(view.lang).key[name]}`);
    const example = this.#example ? commonWords.in(view.lang).example : '';
    const notes = [view.sub, [...keys, ...axisNotes(view, axis, drawing)].join('  '), foot, example].filter(Boolean);
    const sentence = [view.sentence, statusText && `${statusText}.`].filter(Boolean).join(' ');
    return trendPicture(
      drawing,
      { title, sentence, notes, lang: view.lang },
      resolvedColors(this.#host.renderRoot, PAINTS),
    );
  }

  #axis({ figure }: TrendView, ticks: number): Axis {
    return axisOf(sharedExtent(this.#chart!), figure.bounds, figure.precision, ticks);
  }

  #find(selector: string): Element | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate();
  };

  readonly #onPrint = ({ type }: Event): void => {
    const table = this.#find('.table') as HTMLDetailsElement | null;
    if (!table) return;
    this.#printing = type === 'beforeprint';
    if (this.#printing) this.#closeAfterPrint = !table.open;
    table.open = this.#open = this.#printing || !this.#closeAfterPrint;
    this.#redraw();
  };

  /** A long table gets its rows when it is opened: the chart must not wait for them. */
  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.#open = (currentTarget as HTMLDetailsElement).open;
    this.#redraw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#host.interactive || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = this.#view!.figure.points.length - 1;
    const { key } = event;
    const at = this.#chosen ?? (key === 'ArrowRight' ? -1 : last + 1);
    const next = new Map([
      ['ArrowLeft', at - 1],
      ['ArrowRight', at + 1],
      ['Home', 0],
      ['End', last],
    ]).get(key);
    if (next !== undefined) this.#choose(Math.min(last, Math.max(0, next)));
    else if (key === 'Escape' && this.#chosen !== undefined) {
      this.#chosen = undefined;
      this.#redraw();
    } else return;
    event.preventDefault();
  };

  readonly #onPoint = (event: PointerEvent): void => {
    const box = this.#find('.drawing')?.getBoundingClientRect();
    if (!box || !this.#drawing || !this.#host.interactive) return;
    const x = ((event.clientX - box.left) / box.width) * this.#drawing.width;
    const distances = this.#view!.figure.points.map(({ day }) => Math.abs(this.#drawing!.x(day) - x));
    this.#choose(distances.indexOf(distances.reduce((a, b) => Math.min(a, b))));
  };

  #choose(index: number): void {
    const { id } = this.#view!.figure.points[index]!.observation;
    if (index === this.#chosen || !this.#host.dispatchEvent(new KoersSelectEvent(id))) return;
    this.#chosen = index;
    this.#redraw();
  }

  async #copy(view: TrendView): Promise<void> {
    const t = partsWords.in(view.lang);
    try {
      await navigator.clipboard.writeText(trendCsv(view, 'clipboard'));
      this.#copied = t.copied;
    } catch {
      this.#copied = t.notCopied;
    }
    this.#redraw();
  }
}

/** What a reader must know of the axis. */
function axisNotes({ figure, lang }: TrendView, { min }: Axis, { outside }: Drawing): string[] {
  const t = partsWords.in(lang);
  return [min === 0 ? '' : t.axis(figure.show(min)), outside > 0 ? t.outside(outside) : ''].filter(Boolean);
}

/** What the drawing cannot label directly, as signs for a file. */
const SIGNS = { target: '- -', norm: '— —', baseline: '· · ·', expected: '– · –', hollow: '○', gap: '' };

function keysOf({ clipped, front, layout, gaps }: Drawing): (keyof typeof SIGNS)[] {
  const drawn = new Set([...clipped, ...front].map(({ name }) => name));
  const named =
    layout === 'small' ? (['target', 'norm', 'baseline', 'hollow'] as const) : (['expected', 'hollow'] as const);
  return [...named.filter((name) => drawn.has(name)), ...(gaps ? (['gap'] as const) : [])];
}

function renderKey(name: keyof typeof SIGNS, text: string): TemplateResult {
  const d = name === 'hollow' ? 'M10 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' : 'M0 5h28';
  return html`<span>${name === 'gap' ? nothing : html`<svg class="sample" viewBox="0 0 28 10" focusable="false">${mark({ name, d })}</svg>`}${text}</span>`;
}

function renderDrawing(
  { width, height, text, plot, clipped, front, labels }: Drawing,
  room: number | string,
): TemplateResult {
  const [x, y, w, h] = plot;
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" width=${room} height=${height} font-size=${text} aria-hidden="true" focusable="false">
    <svg x=${x} y=${y} width=${w} height=${h} viewBox=${plot.join(' ')}>${clipped.map(mark)}</svg>
    ${front.map(mark)}
    ${labels.map((label) => svg`<text class=${label.strong ? 'strong' : ''} x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`)}
  </svg>`;
}

function mark({ name, d }: Mark): SVGTemplateResult {
  const { fill, stroke, width, dash } = LOOK[name];
  return svg`<path class=${name} d=${d} fill=${token(fill)} stroke=${token(stroke)} stroke-width=${width} stroke-dasharray=${dash || nothing}></path>`;
}

const token = (name: string) => (name === 'none' ? name : `var(--_${name})`);
