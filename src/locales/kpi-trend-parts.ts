import { localized } from './localized.js';
import { kpiTrendParts as nl } from './nl/kpi-trend-parts.js';

export const partsWords = localized(nl, async () => (await import('./en/kpi-trend-parts.js')).kpiTrendParts);
