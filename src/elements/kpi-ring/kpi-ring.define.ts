import { claim } from '../../lib/registry.js';
import { KpiRing } from './kpi-ring.js';

if (claim('koers-kpi-ring', KpiRing)) customElements.define('koers-kpi-ring', KpiRing);
