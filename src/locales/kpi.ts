import { localized } from './localized.js';
import { kpi as nl } from './nl/kpi.js';

export const kpiWords = localized(nl, async () => (await import('./en/kpi.js')).kpi);
