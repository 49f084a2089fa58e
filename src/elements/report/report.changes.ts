/** What differs between two quarters, in words. Pure. */
import { figure } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { commonWords } from '../../locales/common.js';
import { reportWords } from '../../locales/report.js';
import { observedValue } from '../../plan/observations.js';
import type { Change, Judged, StatusCounts } from '../../plan/rollup.js';
import type { Language, Milestone } from '../../plan/types.js';
import { statusWord } from '../kpi-ring/kpi-ring.model.js';
import { STATUS_WORDS } from '../kpi-ring/kpi-ring.types.js';
import type { Stand } from './report.quarter.js';
import type { ChangeKind, ReportView } from './report.types.js';

/** "1 behaald, 2 op koers": only what there is. */
export function countWords(counts: StatusCounts, lang: Language): string {
  const words = commonWords.in(lang).status;
  return STATUS_WORDS.filter((status) => status !== 'noData' && counts[status] > 0)
    .map((status) => `${counts[status]} ${words[status].toLowerCase()}`)
    .join(', ');
}

/** The value of a KPI in words; empty when it is not known, and for yes or no, where the status says it. */
export function valueOf({ indicator, assessment }: Pick<Judged, 'indicator' | 'assessment'>, lang: Language): string {
  if (indicator.measure === 'yesno') return '';
  const value = assessment.observation && observedValue(indicator, assessment.observation);
  return value === null ? '' : figure(value, indicator, lang).seen;
}

const KINDS = ['reached', 'better', 'worse', 'first', 'moved', 'lost'] as const;
const RISING = ['behind', 'attention', 'onTrack'];

function kindOf({ before, after, newlyAchieved, first }: Change): (typeof KINDS)[number] {
  if (newlyAchieved) return 'reached';
  if (after.reason === 'stale' && before.reason !== 'stale') return 'lost';
  if (first) return 'first';
  const [from, to] = [RISING.indexOf(before.status), RISING.indexOf(after.status)];
  return from < 0 || to < 0 || from === to ? 'moved' : to > from ? 'better' : 'worse';
}

/** "1 behaald, 2 met een beter oordeel": what changed, counted. */
export function changeCounts(changes: readonly Change[], lang: Language): string {
  const t = reportWords.in(lang);
  const kinds = changes.map(kindOf);
  return KINDS.map((kind) => [kind, kinds.filter((item) => item === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t[kind](count))
    .join(', ');
}

const OF_KIND: Record<(typeof KINDS)[number], ChangeKind> = {
  ...{ reached: 'reached', better: 'changed', worse: 'changed', moved: 'changed', first: 'new', lost: 'stopped' },
};
const OF_MILESTONE: Partial<Record<Milestone['status'], ChangeKind>> = {
  ...{ met: 'reached', partlyMet: 'changed', dropped: 'stopped' },
};

/** What changed in the quarter: figures and statuses, milestones, and what the plan says of itself. */
export function changeList(stand: Stand, changes: readonly Change[], lang: Language): ReportView['changes'] {
  const { plan } = stand;
  return [
    ...changes.map((change) => ({ kind: OF_KIND[kindOf(change)], text: changeText(change, lang) })),
    ...milestonesIn(stand).flatMap(({ title, status }) => {
      const kind = OF_MILESTONE[status];
      return kind ? { kind, text: textIn(title, lang) } : [];
    }),
    ...(plan.changes ?? [])
      .filter(({ date }) => date >= stand.start && date <= stand.end)
      .map(({ text }) => ({ kind: 'changed' as const, text: textIn(text, lang) })),
  ];
}

function changeText(change: Change, lang: Language): string {
  const t = reportWords.in(lang);
  const { indicator, target, before, after } = change;
  const words = commonWords.in(lang).status;
  const [from, to] = [before, after].map((assessment) => ({
    value: valueOf({ indicator, assessment }, lang),
    status: words[statusWord(assessment, target)].toLowerCase(),
  })) as [{ value: string; status: string }, { value: string; status: string }];
  const kind = kindOf(change);
  const value =
    kind === 'lost'
      ? t.noRecent
      : !to.value || from.value === to.value
        ? ''
        : from.value
          ? t.fromTo(from.value, to.value)
          : t.firstFigure(to.value);
  const status = from.status === to.status || kind === 'lost' ? '' : t.fromTo(from.status, to.status);
  return `${textIn(indicator.title, lang)}: ${[value, status].filter(Boolean).join('; ')}`;
}

/** The milestones of a quarter: met in it, else due in it. A date that is only known by the year is not one of a quarter. */
export function milestonesIn({ plan, start, end }: Stand): Milestone[] {
  return (plan.milestones ?? []).filter(({ metOn, due, duePrecision, status, type }) => {
    if (metOn === undefined && (status === 'planned' ? type === 'execution' || type === 'extension' : false))
      return false;
    const vague = metOn === undefined && ['halfyear', 'year', 'unknown'].includes(duePrecision ?? 'day');
    const day = metOn ?? due;
    return !vague && day !== undefined && day >= start && day <= end;
  });
}
