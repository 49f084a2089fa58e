/** How `koers-plan` hands its source to the elements inside it. One key for all builds on a page. */
import { createContext } from '@lit/context';
import type { PlanSource } from './source.js';

export const planContext = createContext<PlanSource>(Symbol.for('koers.plan.1'));
