import type { TemplateResult } from 'lit';
import { property } from '../../lib/property.js';
import { core } from '../../plan/shape/core.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { KpiView } from './kpi-ring.types.js';

const contents = new Contents(() => import('./kpi-ring.contents.js'));

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
 * @cssState empty - The figure is not for this page.
 * @example <koers-kpi-ring src="plan.json" kpi="ind-practice-manager"><a href="plan.html">Het plan</a></koers-kpi-ring>
 */
export class KpiRing extends KoersElement<KpiView> {
  static override styles = [tokens];
  protected static override groups = [core];
  protected static override contents = contents;

  /** Id of an indicator or of a target. */
  @property() kpi = '';

  /** Id of the area to show; default the whole plan. */
  @property() area = '';

  /** Draw a bar instead of a ring, for lists of many KPIs. */
  @property() variant: '' | 'bar' = '';

  /** `meter` adds `role="meter"` with the same sentence, for hosts that ask for it. */
  @property() semantics: '' | 'meter' = '';

  protected override buildView(plan: Plan, context: ViewContext): ViewResult<KpiView> {
    return contents.module!.kpiResult(plan, this.kpi, { ...context, area: this.area || undefined });
  }

  /**
   * The KPI as a picture that stands alone, in the colours of the page; empty without a KPI. Its code is fetched first: rejects when that fails.
   */
  async toSVG(): Promise<string> {
    return (
      (this.view && contents.module?.kpiSvg(this.view, this.language, !!this.document?.fictional, this.renderRoot)) ??
      ''
    );
  }

  /**
   * The KPI as CSV, in one row: for Dutch Excel (`;`, decimal comma, byte order mark), or with `machine` for programs (`,`, point).
   * Empty without a KPI.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return (this.view && contents.module?.kpiCsv(this.view, this.language, machine)) ?? '';
  }

  protected override viewText(view: KpiView): string {
    return `${view.title}: ${view.sentence}`;
  }

  protected override renderView(view: KpiView): TemplateResult {
    return contents.module!.kpiCard(view, {
      ...{ lang: this.language, level: this.levelOfHeading(), example: this.exampleNote() },
      ...{ bar: this.variant === 'bar', meter: this.semantics === 'meter' },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-kpi-ring': KpiRing;
  }
}
