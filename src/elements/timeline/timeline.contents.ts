/** What orders, words and draws a work agenda; fetched beside the plan. */
import { DUTCH_EXCEL, MACHINE, writeCsv } from '../../lib/csv.js';
import { timelineWords } from '../../locales/timeline.js';
import type { Language, Plan } from '../../plan/types.js';
import type { ViewResult } from '../base/koers-element.js';
import { themeMilestones, timelineTable, timelineView, type TimelineOptions } from './timeline.model.js';
import { columns, grid } from './timeline.grid.styles.js';
import { marks } from './timeline.marks.styles.js';
import { styles as agenda } from './timeline.styles.js';
import type { TimelineItem, TimelineView } from './timeline.types.js';

export { timelinePage } from './timeline.page.js';
export { timelineSvg } from './timeline.picture.js';

export const words = [timelineWords];
export const styles = [columns, marks, agenda, grid];

/** The agenda to show, or why there is none. */
export function timelineResult(plan: Plan, options: TimelineOptions): ViewResult<TimelineView> {
  const { theme, lang } = options;
  const t = timelineWords.in(lang);
  const milestones = themeMilestones(plan, theme);
  if (!milestones) return { error: 'notFound', detail: theme ?? '' };
  if (milestones.length === 0) return { empty: theme ? t.emptyTheme : t.empty };
  return { view: timelineView(plan, milestones, options) };
}

/** The agenda in sentences. */
export function timelineText(view: TimelineView): string {
  const line = (item: TimelineItem) =>
    `- ${item.typeText}: ${item.title}, ${[item.when, ...item.remarks].join('; ')}. ${item.stateText}.`;
  return [
    `${view.title}. ${view.period}. ${view.todayText}.`,
    ...view.rows.flatMap(({ spokenName, summary, items }) => [`${spokenName} ${summary}`, ...items.map(line)]),
  ].join('\n');
}

/** The agenda as CSV, for Dutch Excel or for machines. */
export function timelineCsv(view: TimelineView, lang: Language, machine: boolean): string {
  return writeCsv(timelineTable(view, lang), machine ? MACHINE : DUTCH_EXCEL);
}
