import { localized } from './localized.js';
import { report as nl } from './nl/report.js';

export const reportWords = localized(nl, async () => (await import('./en/report.js')).report);
