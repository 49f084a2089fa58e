/** All of a report that is not needed before there is one to show; loaded by the element. */
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import type { Language } from '../../plan/types.js';
import { reportRows } from './report.text.js';
import type { ReportView } from './report.types.js';

export { reportWords } from '../../locales/report.js';
export { reportView } from './report.model.js';
export { reportPage } from './report.page.js';
export { reportText } from './report.text.js';

/** The KPIs of a report as CSV, for Dutch Excel or for machines. */
export const reportCsv = (view: ReportView, lang: Language, machine: boolean): string =>
  writeCsv(reportRows(view, lang), machine ? MACHINE : DUTCH_EXCEL);
