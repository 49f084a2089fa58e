/** Draws what stands one step behind a goal. */
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../locales/common.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Language, Plan } from '../../plan/types.js';
import type { KpiOptions } from '../kpi-ring/kpi-ring.find.js';
import type { KpiView } from '../kpi-ring/kpi-ring.types.js';
import { goalDetails } from './goal-matrix.details.js';
import { obligationMark, statusMark } from './goal-matrix.parts.js';
import type { GoalDetails, MatrixGoal, MatrixView } from './goal-matrix.types.js';

/** The details of a goal; empty when the plan no longer has it. */
export function renderDetails(plan: Plan, view: MatrixView, goal: MatrixGoal, options: KpiOptions): TemplateResult {
  const details = goalDetails(plan, view, goal, options);
  return details ? renderFound(details, options.lang) : html``;
}

function renderFound(details: GoalDetails, lang: Language): TemplateResult {
  const t = matrixWords.in(lang);
  const part = (name: keyof typeof t.details, content: unknown, filled: boolean) =>
    filled ? html`<dt>${t.details[name]}</dt><dd>${content}</dd>` : nothing;
  const list = (items: unknown[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return html`${details.text.map((text, index) => html`<p class=${index > 0 ? 'plain' : ''}>${text}</p>`)}
    <dl>
      ${part(
        'levels',
        list(
          details.levels.map(
            ({
              label,
              text,
              obligation,
              appliesTo,
            }) => html`<strong>${label}</strong> ${text} ${obligationMark(obligation, t)}
              ${appliesTo ? html`<span class="applies">${t.appliesTo(appliesTo)}</span>` : nothing}`,
          ),
        ),
        details.levels.length > 0,
      )}
      ${part('results', list(details.results), details.results.length > 0)}
      ${part('kpis', details.kpis.length > 0 ? list(details.kpis.map((kpi) => renderKpi(kpi, lang))) : t.noKpi, true)}
      ${part(
        'activities',
        details.activities.map(
          ({ label, items }) => html`<p class="level-name">${label}</p>
            ${list(items.map(({ actor, text }) => html`<strong>${actor}:</strong> ${text}`))}`,
        ),
        details.activities.length > 0,
      )}
      ${part('responsible', list(details.responsible), details.responsible.length > 0)}
      ${part('related', list(details.related), details.related.length > 0)}
      ${part('conditions', list(details.conditions), details.conditions.length > 0)}
      ${part('notes', list(details.notes), details.notes.length > 0)}
      ${part(
        'citations',
        list(
          details.citations.map(({ text, url }) =>
            url ? html`<a href=${url} rel="noreferrer noopener" referrerpolicy="no-referrer">${text}</a>` : text,
          ),
        ),
        details.citations.length > 0,
      )}
    </dl>
    <p class="facts">${details.facts.join(' · ')}</p>`;
}

function renderKpi(kpi: KpiView, lang: Language): TemplateResult {
  const value = kpi.known && kpi.unit ? `${kpi.value} ${kpi.unit}` : kpi.value;
  return html`<span class="kpi-title">${kpi.title}</span>
    ${kpi.form === 'story' || kpi.form === 'steps' ? nothing : html`<strong class="kpi-value">${value}</strong>`}
    ${kpi.target ? html`<span>${kpiWords.in(lang).target.toLowerCase()} ${kpi.target}</span>` : kpi.expected ? html`<span>${kpi.expected}</span>` : nothing}
    ${kpi.norm ? html`<span>${kpi.norm}</span>` : nothing}
    ${kpi.statusText ? statusMark(kpi.status, commonWords.in(lang)) : nothing}
    ${kpi.remarks.length > 0 ? html`<span class="small">${kpi.remarks.join(' ')}</span>` : nothing}
    ${kpi.story.map((text) => (kpi.form === 'steps' ? html`<span class="small">${text}</span>` : html`<q>${text}</q>`))}
    ${kpi.foot ? html`<span class="small">${kpi.foot}</span>` : nothing}`;
}
