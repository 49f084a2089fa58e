import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { formatDate } from '../../lib/format.js';
import { localDate } from '../../lib/today.js';
import { kpiWords } from '../../locales/kpi.js';
import { reportWords } from '../../locales/report.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import { drawing } from '../kpi-ring/kpi-drawing.styles.js';
import { reportView } from './report.model.js';
import { appendixParts, changeParts, sectionBody, shortPart, steps } from './report.parts.js';
import { styles } from './report.styles.js';
import { reportRows, reportText } from './report.text.js';
import type { ReportView } from './report.types.js';

/** Below this width, in em, sections start folded. */
const NARROW = 36;

/**
 * One quarter of a plan as a document: in short, then per theme or priority what was agreed, what was done, what the figures say and what
 * changes now, with owner and date. Shows the snapshot that was reported when there is one, else figures computed at the end of the quarter,
 * and says which of the two.
 * @summary The quarterly progress report of a plan.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old figures stay, with their date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @fires koers-select - Somebody chose a quarter; `id` is its period. Cancel it to stay where you are.
 * @csspart base - The whole element.
 * @csspart heading - The headings.
 * @csspart section - One theme or priority.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space around the document.
 * @cssState loading - No data yet.
 * @example <koers-report src="plan.json" period="2026-Q3"><a href="report.html">Het kwartaalrapport</a></koers-report>
 */
export class Report extends KoersElement<ReportView> {
  static override styles = [tokens, drawing, styles];
  protected static override groups = [core, goals];
  protected static override words = [kpiWords, reportWords];

  @state() private narrow = false;

  /** The quarter, as in `2026-Q3`; default the last one that is over. */
  @property() period = '';

  /** What the parts of the report are: `theme`, `priority` or another scheme of the plan; default the one most goals belong to. */
  @property({ attribute: 'group-by' }) groupBy = '';

  /** Show what changed since the previous quarter. */
  @property({ type: Boolean }) compare = false;

  #made: { plan: Plan; key: string; result: ViewResult<ReportView> } | undefined;
  #folded: HTMLDetailsElement[] = [];
  // In the next frame: folding in the same one would change the size that is being observed.
  readonly #size = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      this.#measure();
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#size.observe(this);
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  /**
   * All KPIs of the report as CSV: for Dutch Excel (`;`, decimal comma, byte order mark), or with `machine` for programs (`,`, point).
   * Empty when there is nothing to show.
   */
  toCSV(form: 'excel' | 'machine' = 'excel'): string {
    const rows = this.view && reportRows(this.view, this.language);
    return rows ? writeCsv(rows, form === 'machine' ? MACHINE : DUTCH_EXCEL) : '';
  }

  /** The report is made once per plan, quarter, language and day, not at each click. */
  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<ReportView> {
    const { period, groupBy } = this;
    const key = [period, groupBy, lang, now].join(' ');
    if (this.#made?.plan !== plan || this.#made.key !== key) {
      this.#made = { plan, key, result: reportView(plan, { lang, now, period, groupBy }) };
    }
    return this.#made.result;
  }

  protected override viewText(view: ReportView): string {
    return reportText(view, this.language);
  }

  protected override renderView(view: ReportView): TemplateResult {
    const t = reportWords.in(this.language);
    const lang = this.language;
    const parts = [
      { id: 'short', title: t.short },
      ...view.sections.map((section, index) => ({ id: `s${index}`, title: section.title })),
      { id: 'appendix', title: t.appendix },
    ];
    return html`<article class="report" aria-labelledby="title">
      <header>
        ${this.heading(view.title)}
        <p class="subtitle">${view.subtitle}</p>
        <p class="state">${view.status}</p>
        ${this.exampleNote()} ${this.#renderTools(view)}
        <p class="paper">${t.printed(formatDate(localDate(), lang))} · ${location.href}</p>
      </header>
      <div class="columns">
        <nav class="contents no-print" aria-labelledby="contents">
          ${this.heading(t.contents, 'small', 'contents', 1)}
          <ol>
            ${parts.map(
              ({ id, title }) =>
                html`<li><button type="button" class="link" value=${id} @click=${this.#go}>${title}</button></li>`,
            )}
          </ol>
        </nav>
        <div class="parts">
          <section class="part first" aria-labelledby="short">
            ${this.heading(t.short, 'h', 'short', 1)}
            ${shortPart(view, lang, (text) => this.heading(text, 'small', '', 2))}
            ${
              this.compare && view.changesTitle
                ? html`<div class="changes">
                    ${this.heading(view.changesTitle, 'small', 'changes', 2)}
                    ${changeParts(view, lang)}
                  </div>`
                : nothing
            }
            ${view.next.length > 0 ? html`${this.heading(t.general, 'small', '', 2)}${steps(view.next)}` : nothing}
          </section>
          ${view.sections.map(
            (section, index) =>
              html`<details class="part" part="section" ?open=${!this.narrow}>
                <summary>
                  ${this.heading(section.title, 'h', `s${index}`, 1)}
                  ${section.summary ? html`<span class="summary">${section.summary}</span>` : nothing}
                </summary>
                ${sectionBody(section, lang, this.compare, (text) => this.heading(text, 'small', '', 2))}
              </details>`,
          )}
          <details class="part" ?open=${!this.narrow}>
            <summary>${this.heading(t.appendix, 'h', 'appendix', 1)}</summary>
            ${appendixParts(view, lang, this.compare, (text) => this.heading(text, 'small', '', 2))}
          </details>
        </div>
      </div>
    </article>`;
  }

  #renderTools(view: ReportView): TemplateResult {
    const t = reportWords.in(this.language);
    return html`<div class="tools no-print">
      <nav aria-label=${t.quarters}>
        <ul class="quarters">
          ${view.periods.map(
            ({ id, label, current }) =>
              html`<li>
                <button type="button" value=${id} aria-current=${current ? 'true' : nothing} @click=${this.#choose}>
                  ${label}
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      ${
        view.changesTitle
          ? html`<label class="check">
              <input type="checkbox" .checked=${this.compare} @change=${this.#toggle} /> ${t.compare}
            </label>`
          : nothing
      }
      <span class="actions">
        <button type="button" class="link" @click=${this.#print}>${t.print}</button>
        <button type="button" class="link" @click=${this.#download}>${t.csv}</button>
      </span>
    </div>`;
  }

  #measure(): void {
    this.narrow = this.clientWidth < NARROW * parseFloat(getComputedStyle(this).fontSize);
  }

  async #choose(event: Event): Promise<void> {
    const { value } = event.currentTarget as HTMLButtonElement;
    if (!this.dispatchEvent(new KoersSelectEvent(value))) return;
    this.period = value;
    await this.updateComplete;
    if (this.view) this.announce(this.view.title);
  }

  #toggle(event: Event): void {
    this.compare = (event.currentTarget as HTMLInputElement).checked;
  }

  /** To a part of the report: opened, in sight, and with the focus, so that reading goes on there. */
  #go(event: Event): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${(event.currentTarget as HTMLButtonElement).value}`);
    const details = heading?.closest('details');
    if (details) details.open = true;
    const goal = details?.querySelector('summary') ?? heading;
    if (goal === heading) heading?.setAttribute('tabindex', '-1');
    goal?.focus({ preventScroll: true });
    goal?.scrollIntoView({ block: 'start' });
  }

  #print(): void {
    print();
  }

  #download(): void {
    const url = URL.createObjectURL(new Blob([this.toCSV()], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${this.period || 'report'}.csv` });
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  }

  /** On paper nothing stays folded. */
  readonly #open = (): void => {
    this.#folded = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#folded) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#folded) details.open = false;
    this.#folded = [];
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-report': Report;
  }
}
