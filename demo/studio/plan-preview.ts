/** Every element that has something to show of a plan, drawn with the plan itself. */
import '../../src/define.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../src/plan/types.js';
import { usableTags } from './items.js';

/** More cards than these say nothing new about a plan. */
const MAX_RINGS = 6;

/** @param data - the document as it was read, for the elements to judge themselves */
export function planPreview(plan: Plan, data: unknown): TemplateResult {
  const tags = new Set(usableTags(plan));
  const measured = new Set(plan.observations?.map(({ indicatorId }) => indicatorId));
  const kpis = [...(plan.indicators ?? [])].sort(
    (one, other) => Number(measured.has(other.id)) - Number(measured.has(one.id)),
  );
  // The first KPI with figures is drawn over time; a card of it as well would say the same twice.
  const rings = kpis.length > 1 ? kpis.slice(1, MAX_RINGS + 1) : kpis;
  const has = (tag: string) => tags.has(tag) && customElements.get(tag) !== undefined;
  return html`<koers-plan .planData=${data}>
    ${
      has('koers-kpi-ring')
        ? html`<div class="strip">
            ${rings.map(({ id }) => html`<koers-kpi-ring kpi=${id}></koers-kpi-ring>`)}
          </div>`
        : nothing
    }
    ${has('koers-kpi-trend') ? html`<koers-kpi-trend kpi=${kpis[0]!.id}></koers-kpi-trend>` : nothing}
    ${has('koers-goal-matrix') ? html`<koers-goal-matrix></koers-goal-matrix>` : nothing}
    ${has('koers-timeline') ? html`<koers-timeline></koers-timeline>` : nothing}
    ${has('koers-report') ? html`<koers-report></koers-report>` : nothing}
    ${has('koers-service-finder') ? html`<koers-service-finder></koers-service-finder>` : nothing}
    ${has('koers-front-door') ? html`<koers-front-door></koers-front-door>` : nothing}
  </koers-plan>`;
}
