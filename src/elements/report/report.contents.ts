/** What judges, words and draws a report; fetched beside the plan. */
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { kpiWords } from '../../locales/kpi.js';
import { reportWords } from '../../locales/report.js';
import type { Language } from '../../plan/types.js';
import { drawing } from '../kpi-ring/kpi-drawing.styles.js';
import { print } from './report.print.styles.js';
import { styles as page } from './report.styles.js';
import { reportRows } from './report.text.js';
import type { ReportView } from './report.types.js';

export { reportView } from './report.model.js';
export { reportPage } from './report.page.js';
export { reportText } from './report.text.js';
export { visibleTo } from '../../plan/visibility.js';

export const words = [kpiWords, reportWords];
export const styles = [drawing, page, print];

/** The KPIs of a report as CSV, for Dutch Excel or for machines. */
export const reportCsv = (view: ReportView, lang: Language, machine: boolean): string =>
  writeCsv(reportRows(view, lang), machine ? MACHINE : DUTCH_EXCEL);
