import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../../lib/property.js';
import { core } from '../../plan/shape/core.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { TrendParts } from './kpi-trend.parts.js';
import type { TrendView } from './kpi-trend.types.js';

const contents = new Contents(() => import('./kpi-trend.contents.js'));

/**
 * One KPI over time, with where it started, its target and the expected path; from sparkline to full chart by the width of the
 * element. The same numbers stand in a table, and can be saved.
 * @summary One KPI over time as a chart, a sentence and a table.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old figures stay, with their date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @fires koers-select - Somebody chose an observation (with `interactive`); `id` is its id. Cancel it to show something else.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart summary - The sentence that says how it goes.
 * @csspart chart - The drawing.
 * @csspart status - Icon and word of the status.
 * @csspart table - The table with the same numbers.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-padding - Space inside the card.
 * @cssState loading - No data yet.
 * @cssState empty - There is no figure to show.
 * @example <koers-kpi-trend src="plan.json" kpi="ind-practice-manager"><a href="plan.html">Het plan</a></koers-kpi-trend>
 */
export class KpiTrend extends KoersElement<TrendView> {
  static override styles = [tokens];
  protected static override groups = [core];
  protected static override contents = contents;

  /** Id of an indicator or of a target. */
  @property() kpi = '';

  /** Id of the area to show; default the whole plan. */
  @property() area = '';

  /** First moment to show: a date (2026-03-31), a quarter (2026-Q1) or a year. */
  @property() from = '';

  /** Last moment to show, as `from`. */
  @property() to = '';

  /** Trends on the page with the same name here, and the same unit, stand on one scale. */
  @property({ attribute: 'scale-group' }) scaleGroup = '';

  /** Lets people read the figures one by one, with the arrow keys or by pointing. */
  @property({ type: Boolean }) interactive = false;

  #parts: TrendParts | undefined;
  #made: { plan: Plan; key: string; result: ViewResult<TrendView> } | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.view) this.#parts ??= new contents.module!.TrendParts(this);
    this.#parts?.show(this.view, this.document?.fictional === true);
  }

  /** The chart as an SVG file: colours inlined, nothing from outside, a title and a description in it. Empty without a figure. */
  toSVG(): string {
    return (this.view?.value && this.#parts?.toSVG(this.view)) || '';
  }

  /**
   * The numbers of the chart as CSV, as Excel in Dutch opens it (`;`, decimal comma, byte order mark), or with `machine` for programs
   * (`,`, decimal point, English names). Empty without data.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return (this.view && this.#parts?.toCSV(this.view, machine)) ?? '';
  }

  /** The view is made once per plan, period and language. */
  protected override buildView(plan: Plan, { lang, now, audience }: ViewContext): ViewResult<TrendView> {
    const { kpi, area, from, to } = this;
    const key = [lang, contents.has(lang), now, audience, kpi, area, from, to].join('\n');
    if (this.#made?.plan !== plan || this.#made.key !== key) {
      const options = { lang, now, audience, area: area || undefined, from, to };
      this.#made = { plan, key, result: contents.module!.trendResult(plan, kpi, options) };
    }
    return this.#made.result;
  }

  protected override viewText(view: TrendView): string {
    return contents.module!.trendText(view);
  }

  protected override renderView(view: TrendView): TemplateResult {
    return contents.module!.trendCard(view, this.heading(view.kpi.title), this.#parts!, this.exampleNote());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-kpi-trend': KpiTrend;
  }
}
