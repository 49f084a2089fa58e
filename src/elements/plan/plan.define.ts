import { claim } from '../../lib/registry.js';
import { KoersPlan } from './plan.js';

if (claim('koers-plan', KoersPlan)) customElements.define('koers-plan', KoersPlan);

// The types of the tag come along with its definition.
export type { KoersPlan } from './plan.js';
