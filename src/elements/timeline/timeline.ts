import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { TimelineView } from './timeline.types.js';

const contents = new Contents(() => import('./timeline.contents.js'));

/**
 * The work agenda of a plan: phases as bars and moments as numbered diamonds per workstream and quarter. What has no date is
 * listed, never placed; what lies outside the period is said. A grid where there is room, a list by date where there is not.
 * @summary The work agenda: milestones, execution, extension and governance moments per quarter.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old agenda stays, with its date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @example <koers-timeline src="plan.json" from="2024-Q1" to="2026-Q4"><a href="plan.html">De werkagenda</a></koers-timeline>
 */
export class Timeline extends KoersElement<TimelineView> {
  static override styles = [tokens];
  protected static override groups = [core, goals];
  protected static override contents = contents;

  /** First quarter ("2024-Q1") or ISO date to show; default the start of the plan. */
  @property() from = '';

  /** Last quarter or ISO date to show; default the end of the plan. At most ten years are shown. */
  @property() to = '';

  /** Id of a classification, such as a theme: only what belongs to it. */
  @property() theme = '';

  /** How the axis is divided: `quarter` or `year`. */
  @property() unit: 'quarter' | 'year' = 'quarter';

  @state() private shift = 0;
  @state() private scrolls = false;

  #made: { plan: Plan; key: string; result: ViewResult<TimelineView> } | undefined;
  #chart: Element | null = null;
  // Absent where there is no page.
  readonly #sizes =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          // In the next frame: a change in the same one could change the size that is being observed.
          requestAnimationFrame(() => {
            this.#measure();
          });
        });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from') || changed.has('to') || changed.has('src') || changed.has('plan')) this.shift = 0;
    super.willUpdate(changed);
  }

  protected override updated(): void {
    super.updated();
    const chart = this.renderRoot.querySelector('.chart');
    if (chart === this.#chart) return;
    this.#sizes?.disconnect();
    this.#chart = chart;
    this.#watch();
  }

  /** The view is made once per plan, period, theme and language, not at each click. */
  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<TimelineView> {
    const { from, to, theme, shift } = this;
    const options = { lang, now, from, to, theme, shift };
    const key = JSON.stringify(options);
    if (this.#made?.plan !== plan || this.#made.key !== key) {
      this.#made = { plan, key, result: contents.module!.timelineResult(plan, options) };
    }
    return this.#made.result;
  }

  /**
   * The agenda as CSV, as Excel in Dutch opens it (`;`, byte order mark), or with `machine` for programs (`,`). Empty without data.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return (this.view && contents.module?.timelineCsv(this.view, this.language, machine)) ?? '';
  }

  /** The agenda as an SVG file: colours inlined, nothing from outside, a title and a description in it. Empty without data. */
  toSVG(): string {
    const example = this.document?.fictional === true;
    return (this.view && contents.module?.timelineSvg(this.view, this.language, example, this.renderRoot)) ?? '';
  }

  protected override viewText(view: TimelineView): string {
    return contents.module!.timelineText(view);
  }

  protected override renderView(view: TimelineView): TemplateResult {
    return contents.module!.timelinePage(view, {
      ...{ lang: this.language, unit: this.unit, scrolls: this.scrolls, example: this.exampleNote() },
      heading: (text, name, id, below) => this.heading(text, name, id, below),
      back: () => (this.shift -= 1),
      ahead: () => (this.shift += 1),
      today: () => void this.#showToday(view),
      divide: this.#onUnit,
    });
  }

  readonly #onUnit = (event: Event): void => {
    this.unit = (event.target as HTMLSelectElement).value as typeof this.unit;
  };

  async #showToday(view: TimelineView): Promise<void> {
    this.shift += view.todayShift;
    await this.updateComplete;
    const region = this.renderRoot.querySelector('.scroll');
    const now = region?.querySelector('.now');
    if (!region || !now) return;
    const middle = region.getBoundingClientRect().left + region.clientWidth / 2;
    region.scrollLeft += now.getBoundingClientRect().left - middle;
  }

  #watch(): void {
    if (!this.isConnected) return;
    this.#sizes?.observe(this);
    if (this.#chart) this.#sizes?.observe(this.#chart);
  }

  /** The chart is a tab stop only while it can be scrolled. */
  #measure(): void {
    const region = this.renderRoot.querySelector('.scroll');
    if (region) this.scrolls = region.scrollWidth > region.clientWidth + 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-timeline': Timeline;
  }
}
