import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { statusIcon } from '../../lib/status-icon.js';
import { kpiWords } from '../../locales/kpi.js';
import { core } from '../../plan/shape/core.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import { barDrawing, ringDrawing } from './kpi-drawing.js';
import { kpiView } from './kpi-ring.model.js';
import { drawing } from './kpi-drawing.styles.js';
import { styles } from './kpi-ring.styles.js';
import type { KpiView } from './kpi-ring.types.js';

/**
 * One KPI: value, target, start, expected position, status in words, date and source. A KPI without a meaningful maximum
 * becomes a bar, one without a number a story. What is not known is said in words.
 * @summary One KPI as a ring, a bar or a story.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old figures stay, with their date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart status - Icon and word of the status.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @example <koers-kpi-ring src="plan.json" kpi="ind-practice-manager"><a href="plan.html">Het plan</a></koers-kpi-ring>
 */
export class KpiRing extends KoersElement<KpiView> {
  static override styles = [tokens, drawing, styles];
  protected static override groups = [core];
  protected static override words = [kpiWords];

  /** Id of an indicator or of a target. */
  @property() kpi = '';

  /** Id of the area to show; default the whole plan. */
  @property() area = '';

  /** Draw a bar instead of a ring, for lists of many KPIs. */
  @property() variant: '' | 'bar' = '';

  /** `meter` adds `role="meter"` with the same sentence, for hosts that ask for it. */
  @property() semantics: '' | 'meter' = '';

  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<KpiView> {
    const view = kpiView(plan, this.kpi, { lang, now, area: this.area || undefined });
    return view ? { view } : { error: 'notFound', detail: this.kpi };
  }

  protected override viewText(view: KpiView): string {
    return `${view.title}: ${view.sentence}`;
  }

  protected override renderView(view: KpiView): TemplateResult {
    const meter = this.semantics === 'meter' && view.share !== null;
    return html`<section class="card ${view.status}" role="group" aria-labelledby="title">
      ${this.heading(view.title)}
      <p class="sr" role=${meter ? 'meter' : nothing} aria-labelledby=${meter ? 'title' : nothing}
        aria-valuenow=${meter ? Math.round(view.share! * 100) : nothing} aria-valuetext=${meter ? view.sentence : nothing}
        >${view.sentence}</p>
      ${view.form === 'story' || view.form === 'steps' ? this.#renderStory(view) : this.#renderFigure(view)}
      ${
        view.statusText
          ? html`<p class="status" part="status" aria-hidden="true">
              ${statusIcon(view.status)}<span>${view.statusText}</span>
            </p>`
          : nothing
      }
      ${view.foot ? html`<p class="foot" aria-hidden="true">${view.foot}</p>` : nothing}
      ${view.details.length > 0 ? this.#renderDetails(view) : nothing} ${this.exampleNote()}
    </section>`;
  }

  #renderFigure(view: KpiView): TemplateResult {
    const ring = view.form === 'ring' && this.variant !== 'bar';
    const t = kpiWords.in(this.language);
    return html`<div class="figure ${ring ? 'with-ring' : 'with-bar'}" aria-hidden="true">
      ${ring ? ringDrawing(view) : this.#renderBar(view)}
      <div class="facts">
        ${view.target ? html`<p><strong>${t.target}: ${view.target}</strong></p>` : nothing}
        ${[view.baseline, view.way, view.expected, ...view.remarks].filter(Boolean).map((text) => html`<p>${text}</p>`)}
      </div>
    </div>`;
  }

  #renderBar(view: KpiView): TemplateResult {
    return html`<p class="big ${view.known ? '' : 'words'}">
        ${view.arrow ? html`<span>${view.arrow}</span>` : nothing} ${view.value}
        ${view.known && view.unit ? html`<small>${view.unit}</small>` : nothing}
      </p>
      ${view.share === null && view.targetShare === null ? nothing : barDrawing(view)}`;
  }

  #renderStory(view: KpiView): TemplateResult {
    const t = kpiWords.in(this.language);
    if (view.form === 'steps') {
      return html`<ul class="steps">${view.story.map((text) => html`<li>${text}</li>`)}</ul>
        <div class="facts" aria-hidden="true">${[view.target, ...view.remarks].filter(Boolean).map((text) => html`<p>${text}</p>`)}</div>`;
    }
    return view.story.length > 0
      ? html`${view.story.map((text) => html`<blockquote>${text}</blockquote>`)}`
      : html`<p class="facts">${t.noStory}</p>`;
  }

  #renderDetails(view: KpiView): TemplateResult {
    return html`<details>
      <summary>${kpiWords.in(this.language).definition}<span class="sr">: ${view.title}</span></summary>
      ${view.details.map((text) => html`<p>${text}</p>`)}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-kpi-ring': KpiRing;
  }
}
