import { localized } from './localized.js';
import { timeline as nl } from './nl/timeline.js';

export const timelineWords = localized(nl, async () => (await import('./en/timeline.js')).timeline);
