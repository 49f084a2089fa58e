import { localized } from './localized.js';
import { finderParts as nl } from './nl/service-finder-parts.js';

export const finderPartsWords = localized(nl, async () => (await import('./en/service-finder-parts.js')).finderParts);
