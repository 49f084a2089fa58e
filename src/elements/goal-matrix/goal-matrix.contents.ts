/** What orders, judges, words and draws the goals; fetched beside the plan. */
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { kpiWords } from '../../locales/kpi.js';
import { planIndex } from '../../plan/entities.js';
import type { Language, Plan } from '../../plan/types.js';
import type { ViewResult } from '../base/koers-element.js';
import { matrixView, NONE, type MatrixOptions } from './goal-matrix.model.js';
import { matrixRows } from './goal-matrix.page.js';
import { controls } from './goal-matrix.controls.styles.js';
import { layout } from './goal-matrix.layout.styles.js';
import { styles as table } from './goal-matrix.styles.js';
import type { MatrixFilters, MatrixView } from './goal-matrix.types.js';

export { visibleTo } from '../../plan/visibility.js';
export { matrixPage, matrixText, resultText } from './goal-matrix.page.js';

export const words = [matrixWords, kpiWords];
export const styles = [controls, table, layout];

/** The matrix to show, or why there is none: an area, theme or level that the plan does not know is not passed over. */
export function matrixResult(
  plan: Plan,
  options: MatrixOptions,
  { theme, level }: { theme: string; level: string },
): ViewResult<MatrixView> {
  const { area, lang } = options;
  const index = planIndex(plan);
  if (area && !index.areas.has(area)) return { error: 'notFound', detail: area };
  if (theme && theme !== NONE && !index.classifications.has(theme)) return { error: 'notFound', detail: theme };
  if (level && level !== NONE && !index.levels.has(level)) return { error: 'notFound', detail: level };
  if (!plan.goals?.length) return { empty: matrixWords.in(lang).empty };
  return { view: matrixView(plan, options) };
}

/** The goals that somebody asks for as CSV, for Dutch Excel or for machines. */
export const matrixCsv = (view: MatrixView, filters: MatrixFilters, lang: Language, machine: boolean): string =>
  writeCsv(matrixRows(view, filters, lang), machine ? MACHINE : DUTCH_EXCEL);
