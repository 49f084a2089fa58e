/** How `koers-plan` hands its source to the elements inside it. One key for all builds on a page. */
import { createContext } from '@lit/context';
import type { PlanSource } from './source.js';

/** The context of Lit under which an element finds the source of the plan it stands in. */
export const planContext = createContext<PlanSource>(Symbol.for('koers.plan.1'));

/** A `koers-plan` has something to provide. Elements that came before it, or stand elsewhere on the page, look again. */
export class PlanProvidedEvent extends Event {
  static readonly type = 'koers-plan-provided';

  constructor() {
    super(PlanProvidedEvent.type, { bubbles: true, composed: true });
  }
}
