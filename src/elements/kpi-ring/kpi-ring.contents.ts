/** What judges, words and draws a KPI; fetched beside the plan. */
import { kpiWords } from '../../locales/kpi.js';
import type { Plan } from '../../plan/types.js';
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
