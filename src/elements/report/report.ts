import type { TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { ReportView } from './report.types.js';

const contents = new Contents(() => import('./report.contents.js'));

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
  static override styles = [tokens];
  protected static override groups = [core, goals];
  protected static override contents = contents;

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
  // Absent where there is no page.
  readonly #size =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          requestAnimationFrame(() => {
            this.#measure();
          });
        });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#size?.observe(this);
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  /**
   * All KPIs of the report as CSV: for Dutch Excel (`;`, decimal comma, byte order mark), or with `machine` for programs (`,`, point).
   * Empty when there is nothing to show.
   */
  toCSV(form: 'excel' | 'machine' = 'excel'): string {
    return (this.view && contents.module?.reportCsv(this.view, this.language, form === 'machine')) ?? '';
  }

  /** The report is made once per plan, quarter, language and day, not at each click. */
  protected override buildView(plan: Plan, { lang, now, audience }: ViewContext): ViewResult<ReportView> {
    const { period, groupBy } = this;
    const key = [period, groupBy, lang, now, audience].join(' ');
    if (this.#made?.plan !== plan || this.#made.key !== key) {
      const { reportView, visibleTo } = contents.module!;
      this.#made = { plan, key, result: reportView(visibleTo(plan, audience), { lang, now, period, groupBy }) };
    }
    return this.#made.result;
  }

  protected override viewText(view: ReportView): string {
    return contents.module!.reportText(view, this.language);
  }

  protected override renderView(view: ReportView): TemplateResult {
    return contents.module!.reportPage(view, {
      ...{ lang: this.language, compare: this.compare, narrow: this.narrow, example: this.exampleNote() },
      address: typeof location === 'undefined' ? '' : location.href,
      heading: (text, name, id, below) => this.heading(text, name, id, below),
      ...{ choose: this.#choose, toggle: this.#toggle, go: this.#go, print: this.#print, download: this.#download },
    });
  }

  #measure(): void {
    this.narrow = this.clientWidth < NARROW * parseFloat(getComputedStyle(this).fontSize);
  }

  readonly #choose = async (event: Event): Promise<void> => {
    const { value } = event.currentTarget as HTMLButtonElement;
    if (!this.dispatchEvent(new KoersSelectEvent(value))) return;
    this.period = value;
    await this.updateComplete;
    if (this.view) this.announce(this.view.title);
  };

  readonly #toggle = (event: Event): void => {
    this.compare = (event.currentTarget as HTMLInputElement).checked;
  };

  /** To a part of the report: opened, in sight, and with the focus, so that reading goes on there. */
  readonly #go = (event: Event): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${(event.currentTarget as HTMLButtonElement).value}`);
    const details = heading?.closest('details');
    if (details) details.open = true;
    const goal = details?.querySelector('summary') ?? heading;
    if (goal === heading) heading?.setAttribute('tabindex', '-1');
    goal?.focus({ preventScroll: true });
    goal?.scrollIntoView({ block: 'start' });
  };

  /**
   * `print()` holds the page in Chromium, and a Trusted Types policy cannot answer then. So everything on the page that opens for paper is
   * opened once before, which makes its templates.
   */
  readonly #print = (): void => {
    for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
    print();
  };

  readonly #download = (): void => {
    const url = URL.createObjectURL(new Blob([this.toCSV()], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${this.period || 'report'}.csv` });
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  };

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
