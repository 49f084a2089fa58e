/** What `checkPlan` finds, in both languages at once. Pure; loads in a browser. */
import { checkPlan } from '../plan/check.js';
import { inBothLanguages } from './import/report.js';

/** Findings of `checkPlan`, in its order. */
export const planFindings = (plan: unknown) => inBothLanguages(checkPlan(plan, 'nl'), checkPlan(plan, 'en'));
