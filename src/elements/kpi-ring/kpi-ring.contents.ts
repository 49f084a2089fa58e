/** What judges, words and draws a KPI; fetched beside the plan. */
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Language, Plan } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import type { ViewResult } from '../base/koers-element.js';
import { drawing } from './kpi-drawing.styles.js';
import { resultOf, type KpiOptions } from './kpi-ring.find.js';
import { kpiView } from './kpi-ring.model.js';
import { styles as own } from './kpi-ring.styles.js';
import type { KpiView } from './kpi-ring.types.js';

export { kpiCard } from './kpi-ring.card.js';

export const words = [kpiWords];
export const styles = [drawing, own];

/** The KPI to show, or why there is none. */
export const kpiResult = (plan: Plan, id: string, options: KpiOptions & { audience: Audience }): ViewResult<KpiView> =>
  resultOf(plan, id, options, (shown) => ({ view: kpiView(shown, id, options)! }));

/** What a KPI shows as a picture in the colours of the page; few pages ask for it, so its code is fetched then. */
export async function kpiSvg(view: KpiView, lang: Language, example: boolean, root: ParentNode): Promise<string> {
  const [{ kpiPicture, PAINTS }, { resolvedColors }] = await Promise.all([
    import('./kpi-ring.picture.js'),
    import('../../lib/colors.js'),
  ]);
  return kpiPicture(view, lang, example, resolvedColors(root, PAINTS));
}

/** What a KPI shows as CSV. Numbers stand as numbers, what is not known as its words. */
export function kpiCsv(view: KpiView, lang: Language, machine: boolean): string {
  const row = [
    ...[
      view.title,
      view.number ?? view.value,
      view.number === null ? '' : view.unit || view.value.replace(/[^%]/g, ''),
    ],
    ...[view.target, view.baseline, view.norm, view.expected, view.statusText, view.remarks.join(' '), view.foot],
  ];
  return writeCsv([kpiWords.in(lang).csvColumns, row], machine ? MACHINE : DUTCH_EXCEL);
}
