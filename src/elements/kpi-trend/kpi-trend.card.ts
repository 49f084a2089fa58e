/** The card of a trend: what it says, with the chart and the table where the page can draw them. */
import { html, nothing, type TemplateResult } from 'lit';
import { statusIcon } from '../../lib/status-icon.js';
import { kpiWords } from '../../locales/kpi.js';
import { trendWords } from '../../locales/kpi-trend.js';
import type { TrendParts } from './kpi-trend.parts.js';
import type { TrendView } from './kpi-trend.types.js';

const ARROWS = { up: '↗', same: '→', down: '↘' };

export function trendCard(
  view: TrendView,
  heading: TemplateResult,
  parts: TrendParts,
  example: unknown,
): TemplateResult {
  const { kpi, direction, stories, value } = view;
  const t = trendWords.in(view.lang);
  return html`<section class="card ${kpi.status}" role="group" aria-labelledby="title">
    ${heading}
    <p class="sub">${view.sub}</p>
    ${
      value
        ? html`<p class="now" aria-hidden="true"><strong>${value}</strong>${view.unit === '%' ? nothing : html`<span>${view.unit}</span>`}${direction ? html`<span>${ARROWS[direction]} ${t.direction[direction]}</span>` : nothing}</p>`
        : nothing
    }
    ${kpi.statusText ? html`<p class="status" part="status">${statusIcon(kpi.status)}<span>${kpi.statusText}</span></p>` : nothing}
    <p class="summary" part="summary"><span class="sr">${view.before} </span>${view.sentence}<span class="sr"> ${view.after}</span></p>
    ${value ? parts.renderChart(view) : nothing}
    ${stories.length > 0 ? html`<ol class="stories">${stories.map(({ when, text }) => (when ? html`<li><q>${text}</q> <span>${when}</span></li>` : html`<li>${text}</li>`))}</ol>` : nothing}
    ${kpi.foot ? html`<p class="foot">${kpi.foot}</p>` : nothing}
    <div class="tail">
      ${value ? parts.renderTable(view) : nothing}
      ${
        view.details.length > 0
          ? html`<details><summary>${kpiWords.in(view.lang).definition}<span class="sr">: ${kpi.title}</span></summary>
            ${view.details.map((text) => html`<p>${text}</p>`)}</details>`
          : nothing
      }
      ${view.figure.points.length > 0 ? parts.renderSave(view) : nothing} ${example}
    </div>
  </section>`;
}

/** The trend in sentences. */
export function trendText(view: TrendView): string {
  const stories = view.stories
    .map(({ when, text }) => (when ? `${when}: ${text}` : text))
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
  return [
    `${view.kpi.title}:`,
    view.sentence,
    view.after,
    view.told || !view.kpi.statusText ? '' : `${view.kpi.statusText}.`,
    ...stories,
    view.kpi.foot,
  ]
    .filter(Boolean)
    .join(' ');
}
