import { localized } from './localized.js';
import { kpiTrend as nl } from './nl/kpi-trend.js';

export const trendWords = localized(nl, async () => (await import('./en/kpi-trend.js')).kpiTrend);
