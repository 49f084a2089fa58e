/** What judges, words and draws a KPI; fetched beside the plan. */
import { kpiWords } from '../../locales/kpi.js';
import { drawing } from './kpi-drawing.styles.js';
import { styles as own } from './kpi-ring.styles.js';

export { kpiCard } from './kpi-ring.card.js';
export { kpiView } from './kpi-ring.model.js';

export const words = [kpiWords];
export const styles = [drawing, own];
