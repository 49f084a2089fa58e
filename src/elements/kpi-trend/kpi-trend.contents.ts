/** What judges, words and draws a trend; fetched beside the plan. */
import { kpiWords } from '../../locales/kpi.js';
import { trendWords } from '../../locales/kpi-trend.js';
import { partsWords } from '../../locales/kpi-trend-parts.js';
import type { Plan } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import type { ViewResult } from '../base/koers-element.js';
import { resultOf } from '../kpi-ring/kpi-ring.find.js';
import { trendView, type TrendOptions } from './kpi-trend.model.js';
import { partsStyles } from './kpi-trend.parts.styles.js';
import { styles as own } from './kpi-trend.styles.js';
import type { TrendView } from './kpi-trend.types.js';

export { trendCard, trendText } from './kpi-trend.card.js';
export { TrendParts } from './kpi-trend.parts.js';

export const words = [kpiWords, trendWords, partsWords];
export const styles = [own, partsStyles];

/** The trend to show, or why there is none. */
export function trendResult(
  plan: Plan,
  kpi: string,
  options: TrendOptions & { audience: Audience },
): ViewResult<TrendView> {
  return resultOf(plan, kpi, options, (shown): ViewResult<TrendView> => {
    const result = trendView(shown, kpi, options)!;
    return typeof result === 'string' ? { empty: result } : { view: result };
  });
}
