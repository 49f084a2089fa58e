/** The frame of a report: what is drawn around and between its parts. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../lib/format.js';
import { localDate } from '../../lib/today.js';
import { reportWords } from '../../locales/report.js';
import type { Language } from '../../plan/types.js';
import { appendixParts, changeParts, sectionBody, shortPart, steps } from './report.parts.js';
import type { ReportView } from './report.types.js';

/** What the element gives to its document: how it is shown now, and what its buttons do. */
export interface ReportPage {
  lang: Language;
  compare: boolean;
  /** Parts start folded. */
  narrow: boolean;
  example: unknown;
  /** Address of the page, for paper; empty where there is no page. */
  address: string;
  heading(text: unknown, className?: string, id?: string, below?: number): TemplateResult;
  choose(event: Event): unknown;
  toggle(event: Event): void;
  go(event: Event): void;
  print(): void;
  download(): void;
}

/** The whole document: head, contents, in short, a part per theme or priority, appendix. */
export function reportPage(view: ReportView, page: ReportPage): TemplateResult {
  const { lang, compare, narrow, heading } = page;
  const t = reportWords.in(lang);
  const parts = [
    { id: 'short', title: t.short },
    ...view.sections.map((section, index) => ({ id: `s${index}`, title: section.title })),
    { id: 'appendix', title: t.appendix },
  ];
  return html`<article class="report" aria-labelledby="title">
      <header>
        ${heading(view.title)}
        <p class="subtitle">${view.subtitle}</p>
        <p class="state">${view.status}</p>
        ${page.example} ${tools(view, page)}
        <p class="paper">${[t.printed(formatDate(localDate(), lang)), page.address].filter(Boolean).join(' · ')}</p>
      </header>
      <div class="columns">
        <nav class="contents no-print" aria-labelledby="contents">
          ${heading(t.contents, 'small', 'contents', 1)}
          <ol>
            ${parts.map(
              ({ id, title }) =>
                html`<li><button type="button" class="link" value=${id} @click=${page.go}>${title}</button></li>`,
            )}
          </ol>
        </nav>
        <div class="parts">
          <section class="part first" aria-labelledby="short">
            ${heading(t.short, 'h', 'short', 1)}
            ${shortPart(view, lang, (text) => heading(text, 'small', '', 2))}
            ${
              compare && view.changesTitle
                ? html`<div class="changes">
                    ${heading(view.changesTitle, 'small', 'changes', 2)}
                    ${changeParts(view, lang)}
                  </div>`
                : nothing
            }
            ${view.next.length > 0 ? html`${heading(t.general, 'small', '', 2)}${steps(view.next)}` : nothing}
          </section>
          ${view.sections.map(
            (section, index) =>
              html`<details class="part" part="section" ?open=${!narrow}>
                <summary>
                  ${heading(section.title, 'h', `s${index}`, 1)}
                  ${section.summary ? html`<span class="summary">${section.summary}</span>` : nothing}
                </summary>
                ${sectionBody(section, lang, compare, (text) => heading(text, 'small', '', 2))}
              </details>`,
          )}
          <details class="part" ?open=${!narrow}>
            <summary>${heading(t.appendix, 'h', 'appendix', 1)}</summary>
            ${appendixParts(view, lang, compare, (text) => heading(text, 'small', '', 2))}
          </details>
        </div>
      </div>
    </article>`;
}

function tools(view: ReportView, page: ReportPage): TemplateResult {
  const t = reportWords.in(page.lang);
  return html`<div class="tools no-print">
      <nav aria-label=${t.quarters}>
        <ul class="quarters">
          ${view.periods.map(
            ({ id, label, current }) =>
              html`<li>
                <button type="button" value=${id} aria-current=${current ? 'true' : nothing} @click=${page.choose}>
                  ${label}
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      ${
        view.changesTitle
          ? html`<label class="check">
              <input type="checkbox" .checked=${page.compare} @change=${page.toggle} /> ${t.compare}
            </label>`
          : nothing
      }
      <span class="actions">
        <button type="button" class="link" @click=${page.print}>${t.print}</button>
        <button type="button" class="link" @click=${page.download}>${t.csv}</button>
      </span>
    </div>`;
}
