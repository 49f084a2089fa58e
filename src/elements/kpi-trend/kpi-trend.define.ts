import { claim } from '../../lib/registry.js';
import { KpiTrend } from './kpi-trend.js';

if (claim('koers-kpi-trend', KpiTrend)) customElements.define('koers-kpi-trend', KpiTrend);
