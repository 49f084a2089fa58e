import { localized } from './localized.js';
import { common as nl } from './nl/common.js';

export const commonWords = localized(nl, async () => (await import('./en/common.js')).common);
