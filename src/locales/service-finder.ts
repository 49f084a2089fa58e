import { localized } from './localized.js';
import { finder as nl } from './nl/service-finder.js';

export const finderWords = localized(nl, async () => (await import('./en/service-finder.js')).finder);
