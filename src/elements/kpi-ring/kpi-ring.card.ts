/** The card of one KPI: heading, one sentence for screen readers, drawing or story, status, date and source. */
import { html, nothing, type TemplateResult } from 'lit';
import { statusIcon } from '../../lib/status-icon.js';
import { kpiWords } from '../../locales/kpi.js';
import type { KpiStrings } from '../../locales/nl/kpi.js';
import type { Language } from '../../plan/types.js';
import { barDrawing, ringDrawing } from './kpi-drawing.js';
import type { KpiView } from './kpi-ring.types.js';

/** How the element shows its card. */
export interface KpiCardOptions {
  lang: Language;
  /** Level of the heading. */
  level: number;
  example: unknown;
  /** A bar instead of a ring. */
  bar: boolean;
  /** With `role="meter"`. */
  meter: boolean;
}

/** What a card may not have is hidden instead of left out: each part that is drawn by itself costs a page of rings as much again. */
export function kpiCard(view: KpiView, { lang, level, example, bar, meter }: KpiCardOptions): TemplateResult {
  const t = kpiWords.in(lang);
  const scale = meter ? view.meter : undefined;
  return html`<section class="card ${view.status}" role="group" aria-labelledby="title">
    <div id="title" class="heading" part="heading" role="heading" aria-level=${level}>${view.title}</div>
    <p class="sr" role=${scale ? 'meter' : nothing} aria-labelledby=${scale ? 'title' : nothing} aria-valuemin=${scale?.min ?? nothing}
      aria-valuemax=${scale?.max ?? nothing} aria-valuenow=${scale?.now ?? nothing} aria-valuetext=${scale ? view.sentence : nothing}
      >${view.sentence}</p>
    ${view.form === 'story' ? story(view, t) : view.form === 'steps' ? steps(view) : figure(view, bar, t)}
    <p class="status" part="status" aria-hidden="true" ?hidden=${!view.statusText}>${statusIcon(view.status)}<span>${view.statusText}</span></p>
    <p class="foot" aria-hidden="true" ?hidden=${!view.foot}>${view.foot}</p>
    <div class="tail">
      ${
        view.details.length > 0
          ? html`<details><summary>${t.definition}<span class="sr">: ${view.title}</span></summary>${paragraphs(view.details)}</details>`
          : nothing
      }
      ${example}
    </div>
  </section>`;
}

function figure(view: KpiView, bar: boolean, t: KpiStrings): TemplateResult {
  const ring = view.form === 'ring' && !bar;
  return html`<div class="figure ${ring ? 'with-ring' : 'with-bar'}" aria-hidden="true">
    ${ring ? ringDrawing(view) : number(view)}
    <div class="facts ${view.targetShare === null && view.baselineShare === null ? '' : 'legend'}">
      <p class=${view.targetShare === null ? nothing : 'goal'} ?hidden=${!view.target}><strong>${t.target}: ${view.target}</strong></p>
      <p class="start" ?hidden=${!view.baseline}>${view.baseline}</p>
      ${view.norm ? html`<p class="norm">${view.norm}</p>` : nothing}
      <p ?hidden=${!view.way}>${view.way}</p>
      <p class="due" ?hidden=${!view.expected}>${view.expected}</p>
      ${paragraphs(view.remarks)}
    </div>
  </div>`;
}

function number(view: KpiView): TemplateResult {
  return html`<p class="big ${view.known ? '' : 'words'}">
      ${view.arrow ? html`<span>${view.arrow}</span>` : nothing} ${view.value}
      ${view.known && view.unit ? html`<small>${view.unit}</small>` : nothing}
    </p>
    ${view.share === null && view.targetShare === null ? nothing : barDrawing(view)}`;
}

function steps(view: KpiView): TemplateResult {
  return html`<ul class="steps">${view.story.map((text) => html`<li>${text}</li>`)}</ul>
    <div class="facts" aria-hidden="true">${paragraphs([view.target || view.expected, ...view.remarks])}</div>`;
}

function story(view: KpiView, t: KpiStrings): TemplateResult {
  return view.story.length > 0
    ? html`${view.story.map((text) => html`<blockquote>${text}</blockquote>`)}`
    : html`<p class="facts">${t.noStory}</p>`;
}

const paragraphs = (texts: string[]) => texts.filter(Boolean).map((text) => html`<p>${text}</p>`);
