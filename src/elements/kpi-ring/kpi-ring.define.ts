import { claim } from '../../lib/registry.js';
import { KpiRing } from './kpi-ring.js';

if (claim('koers-kpi-ring', KpiRing)) customElements.define('koers-kpi-ring', KpiRing);

// The types of the tag come along with its definition.
export type { KpiRing } from './kpi-ring.js';
