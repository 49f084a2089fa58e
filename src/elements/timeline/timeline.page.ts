/** The work agenda as a page draws it: head, chart, list of moments, table. No state of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { timelineWords } from '../../locales/timeline.js';
import type { Language } from '../../plan/types.js';
import { bar, diamond, mark, stateIcon } from './timeline.marks.js';
import { timelineTable } from './timeline.model.js';
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

/** What the element lends to the drawing. */
export interface TimelinePage {
  lang: Language;
  unit: TimeUnit;
  /** The chart is wider than its place. */
  scrolls: boolean;
  example: unknown;
  heading: (text: string, className?: string, id?: string, below?: number) => TemplateResult;
  back: () => void;
  today: () => void;
  ahead: () => void;
  divide: (event: Event) => void;
}

/** The whole agenda. */
export function timelinePage(view: TimelineView, page: TimelinePage): TemplateResult {
  const t = timelineWords.in(page.lang);
  return html`<section class="card" aria-labelledby="title">
      <div class="head">
        <div>
          ${page.heading(view.title)}
          <p class="period"><span role="status">${view.period}</span> <span>· ${view.todayText}</span></p>
        </div>
        ${tools(page)}
      </div>
      ${legend(view, page)}
      <div class="scroll" role=${page.scrolls ? 'region' : nothing} tabindex=${page.scrolls ? 0 : nothing}
        aria-label=${page.scrolls ? t.scrollable : nothing}>
        <div class="chart m${view.months} ${page.unit === 'year' ? 'by-year' : 'by-quarter'} ${view.months > 48 ? 'long' : ''}">
          <div class="axis" aria-hidden="true"><div class="body">
            <div class="track years">${view.years.map(axisPart)}</div>
            <div class="track quarters">${view.quarters.map(axisPart)}</div>
            ${view.today ? html`<div class="track">${todayLabel(view)}</div>` : nothing}
          </div></div>
          ${view.rows.map((row, index) => rowSection(view, row, index, page))}
        </div>
      </div>
      ${view.moments.length > 0 ? momentList(view, page) : nothing}
      <div class="tail">${dataTable(view, page)} ${page.example}</div>
    </section>`;
}

function tools(page: TimelinePage): TemplateResult {
  const t = timelineWords.in(page.lang);
  return html`<div class="tools no-print">
      <button type="button" class="tool" @click=${page.back}>${t.previous}</button>
      <button type="button" class="tool" @click=${page.today}>${t.goToday}</button>
      <button type="button" class="tool" @click=${page.ahead}>${t.next}</button>
      <label>${t.unit}
        <select class="tool" @change=${page.divide}>
          ${TIME_UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === page.unit}>${t.units[unit]}</option>`)}
        </select>
      </label>
    </div>`;
}

/** Signs that are used, with their words. For eyes only: each item says in words what it is. */
function legend(view: TimelineView, page: TimelinePage): TemplateResult {
  const t = timelineWords.in(page.lang);
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

function rowSection(view: TimelineView, row: TimelineRow, index: number, page: TimelinePage): TemplateResult {
  return html`<section class="row" aria-labelledby="row-${index}">
      <div class="name">
        ${page.heading(row.name, 'subheading', `row-${index}`, 1)}
        <p class="summary"><span class="sr">${row.spokenName}</span> ${row.summary}</p>
      </div>
      <div class="body">
        <div class="track lines" aria-hidden="true">
          ${(page.unit === 'year' ? view.years : view.quarters).map((part) => html`<i class=${columns(part)}></i>`)}
          ${view.today ? todayLine(view.today) : nothing}
        </div>
        <ol>${row.items.map((item) => itemLine(item, view.today))}</ol>
      </div>
    </section>`;
}

function itemLine(item: TimelineItem, today: TimelineView['today']): TemplateResult {
  const { place } = item;
  const arrow = item.outside === 'before' ? '←' : item.outside === 'after' ? '→' : '?';
  return html`<li class="track item ${item.state}">
      <div class="sign ${item.number === 0 ? '' : item.uncertain ? 'wide moment' : 'moment'} ${place ? columns(place) : 'unplaced'}" aria-hidden="true">
        ${place ? mark(item) : html`${item.number > 0 ? diamond(item.type, item.number) : nothing}<b class="why">${arrow}</b>`}
      </div>
      ${today && place ? todayLine(today) : nothing}
      <div class="label ${item.number > 0 ? 'of-moment' : ''} ${place ? `${place.label.side} ${columns(place.label)}` : 'unplaced'}">
        <span class="text"><strong>${item.title}</strong><br />
        <span class="meta">${[item.typeText, item.when].filter(Boolean).join(': ')}${
          item.owner ? ` · ${item.owner}` : nothing
        }${item.remarks.map((text) => ` · ${text}`)}</span>
        <span class="state">${stateIcon(item.state)}${item.stateText}</span></span>
      </div>
    </li>`;
}

/** The line of today: through a whole row, or where texts would cut it to pieces, only through what is drawn of an item. */
function todayLine(today: NonNullable<TimelineView['today']>): TemplateResult {
  return html`<i class="now third-${today.third} ${columns(today)}"></i>`;
}

function momentList(view: TimelineView, page: TimelinePage): TemplateResult {
  return html`<div class="moments">
      ${page.heading(timelineWords.in(page.lang).moments, 'subheading', 'moments', 1)}
      <ol aria-labelledby="moments">
        ${view.moments.map(
          ({ item, row }) =>
            html`<li>
              ${diamond(item.type, item.number)}
              <span><strong>${item.title}</strong><br /> <span class="meta">${item.typeText}: ${item.when} · ${row}</span>
              <span class="state">${stateIcon(item.state)}${item.stateText}</span></span>
            </li>`,
        )}
      </ol>
    </div>`;
}

function dataTable(view: TimelineView, page: TimelinePage): TemplateResult {
  const t = timelineWords.in(page.lang);
  const [head = [], ...lines] = timelineTable(view, page.lang);
  return html`<details>
      <summary>${t.table}</summary>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="caption">
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
