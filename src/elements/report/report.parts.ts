/** The pieces that a report is drawn from. Text is real text; only drawings are hidden from assistive technology. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../lib/format.js';
import { statusIcon } from '../../lib/status-icon.js';
import { kpiWords } from '../../locales/kpi.js';
import { reportWords } from '../../locales/report.js';
import type { Language } from '../../plan/types.js';
import { barDrawing, ringDrawing } from '../kpi-ring/kpi-drawing.js';
import type { KpiView } from '../kpi-ring/kpi-ring.types.js';
import type { KpiRow, NextStep, ReportSection, ReportView } from './report.types.js';

type Head = (text: string) => TemplateResult;

const list = (items: readonly unknown[], name = '') =>
  html`<ul class=${name}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const status = (view: KpiView) =>
  view.statusText
    ? html`<p class="status ${view.status}">${statusIcon(view.status)}<span>${view.statusText}</span></p>`
    : nothing;

const targetText = (view: KpiView, lang: Language) =>
  view.target ? `${kpiWords.in(lang).target}: ${view.target}` : view.expected;

/** Next steps, each with owner and date or the words that these are missing. */
export const steps = (items: readonly NextStep[]): TemplateResult =>
  list(
    items.map(
      ({ about, text, owner, due }) =>
        html`${about ? html`<strong>${about}</strong> ` : nothing}${text} <span class="who">${owner} · ${due}</span>`,
    ),
    'steps',
  );

/** What differs from the previous quarter, by kind. */
export const changeParts = (view: ReportView, lang: Language): TemplateResult => {
  const t = reportWords.in(lang);
  return view.changes.length > 0
    ? html`<dl>${view.changes.map(({ kind, items }) => html`<dt>${t.change[kind]}</dt><dd>${list(items)}</dd>`)}</dl>`
    : html`<p>${t.noChanges}</p>`;
};

/** Three sentences and at most six rings. */
export function shortPart(view: ReportView, lang: Language, head: Head): TemplateResult {
  const t = reportWords.in(lang);
  return html`${view.narrative ? html`<p class="lead">${view.narrative}</p>` : nothing} ${list(view.short, 'short')}
    ${
      view.rings.length > 0
        ? html`${head(t.rings)}
            <ul class="rings">
              ${view.rings.map(
                ({ view }) =>
                  html`<li class=${view.status}>
                    <div aria-hidden="true">${ringDrawing(view)}</div>
                    <div>
                      <p class="name">${view.title}</p>
                      <p class="sr">${view.value}</p>
                      ${status(view)}
                      <p class="facts">${targetText(view, lang)}</p>
                    </div>
                  </li>`,
              )}
            </ul>`
        : nothing
    }`;
}

/** What was agreed, done, measured and decided in one part. */
export function sectionBody(section: ReportSection, lang: Language, compare: boolean, head: Head): TemplateResult {
  const t = reportWords.in(lang);
  const { goals, otherGoals, done, rows, unknown, next, open } = section;
  const agreed = html`${head(t.agreed)}
      ${list(
        goals.map(
          ({ title, state, results }) =>
            html`${title}${state ? html` <em>(${state})</em>` : nothing}${results.length > 0 ? list(results) : nothing}`,
        ),
      )}
      ${
        otherGoals.length > 0
          ? html`<details class="more">
              <summary>${t.moreGoals(otherGoals.length, goals.length > 0)}</summary>
              ${list(otherGoals)}
            </details>`
          : nothing
      }`;
  // A part without any news takes one sentence, not four headings.
  if (done.length + rows.length + unknown.length + next.length === 0) return html`${agreed}<p>${t.quiet}</p>`;
  return html`<div class="body">
    <div class="words">
      ${agreed}
      ${head(t.done)} ${
        done.length > 0
          ? list(done.map(({ about, text }) => html`${about ? html`<strong>${about}</strong> ` : nothing}${text}`))
          : html`<p>${t.nothingDone}</p>`
      }
    </div>
    <div class="numbers">
      ${head(t.figures)} ${rows.length + unknown.length === 0 ? html`<p>${t.noFigures}</p>` : nothing}
      ${rows.length > 0 ? html`<ul class="rows">${rows.map((row) => kpiRow(row, lang, compare))}</ul>` : nothing}
      ${unknown.map(
        ({ reason, who, titles }) =>
          html`<div class="unknown-kpis">
            <p>${statusIcon('noData')} <strong>${reason}</strong> ${who}</p>
            ${list(titles)}
          </div>`,
      )}
    </div>
    <div class="next">
      ${head(t.next)} ${next.length > 0 ? steps(next) : nothing}
      ${open.length > 0 ? html`<p>${t.noStep(open.join(', '))}</p>` : next.length > 0 ? nothing : html`<p>${t.noSteps}</p>`}
    </div>
  </div>`;
}

function kpiRow({ view, percent, expected, before, note }: KpiRow, lang: Language, compare: boolean): TemplateResult {
  const t = kpiWords.in(lang);
  const drawn =
    percent !== null &&
    (expected !== null || view.status === 'achieved') &&
    view.known &&
    view.form !== 'steps' &&
    view.form !== 'story';
  const facts = [
    view.form === 'story' || view.form === 'steps' ? '' : `${view.value} ${view.unit}`.trim(),
    targetText(view, lang),
    view.baseline,
    view.norm,
    compare && before ? reportWords.in(lang).was(before) : '',
  ];
  return html`<li class="row ${view.status}">
    <p class="name">${view.title}</p>
    ${status(view)}
    <p class="value-line">${facts.filter(Boolean).join(' · ')}</p>
    ${view.story.map((text) => html`<p class="story">${text}</p>`)}
    ${
      drawn
        ? html`<div class="way">
            <div aria-hidden="true">
              ${barDrawing({
                ...{ stale: view.stale, share: percent / 100, targetShare: 1, baselineShare: null, normShare: null },
                expectedShare: expected === null ? null : Math.min(1, Math.max(0, expected / 100)),
              })}
            </div>
            ${expected === null ? nothing : html`<p>${t.rule(formatNumber(percent, lang), formatNumber(expected, lang), view.on)}</p>`}
          </div>`
        : nothing
    }
    ${[...view.remarks, note].some(Boolean) ? html`<p>${[...view.remarks, note].filter(Boolean).join(' ')}</p>` : nothing}
    ${view.foot ? html`<p class="foot">${view.foot}</p>` : nothing}
  </li>`;
}

/** The table of all KPIs, the sources and the terms. */
export function appendixParts(view: ReportView, lang: Language, compare: boolean, head: Head): TemplateResult {
  const t = reportWords.in(lang);
  const c = t.columns;
  return html`${
    view.rows.length > 0
      ? html`<div class="scroll" role="region" tabindex="0" aria-label=${t.table}>
          <table>
            <caption>${t.table}</caption>
            <thead>
              <tr>
                ${[c.kpi, c.value, c.target, c.status, ...(compare ? [c.before] : []), c.source].map(
                  (name) => html`<th scope="col">${name}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${view.rows.map(
                ({ view, before }) =>
                  html`<tr>
                    <th scope="row">${view.title}</th>
                    <td>${view.form === 'steps' ? view.story.join('; ') : `${view.value} ${view.known ? view.unit : ''}`}</td>
                    <td>${view.target || view.expected}</td>
                    <td>${view.statusText}</td>
                    ${compare ? html`<td>${before}</td>` : nothing}
                    <td>${view.foot}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`
      : html`<p>${t.noKpis}</p>`
  }
  ${
    view.sources.length > 0
      ? html`${head(t.sources)}
          ${list(
            view.sources.map(({ text, url }) =>
              url ? html`<a href=${url} rel="noreferrer noopener" referrerpolicy="no-referrer">${text}</a>` : text,
            ),
          )}`
      : nothing
  }
  ${head(t.definitions)}
  <dl>${view.terms.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}
