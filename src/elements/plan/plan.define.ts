import { claim } from '../../lib/registry.js';
import { KoersPlan } from './plan.js';

if (claim('koers-plan', KoersPlan)) customElements.define('koers-plan', KoersPlan);
