import { localized } from './localized.js';
import { matrix as nl } from './nl/goal-matrix.js';

export const matrixWords = localized(nl, async () => (await import('./en/goal-matrix.js')).matrix);
