import { claim } from '../../lib/registry.js';
import { KpiTrend } from './kpi-trend.js';

if (claim('koers-kpi-trend', KpiTrend)) customElements.define('koers-kpi-trend', KpiTrend);

// The types of the tag come along with its definition.
export type { KpiTrend } from './kpi-trend.js';
