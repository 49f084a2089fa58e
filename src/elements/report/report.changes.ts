/** What differs between two quarters, in words. Pure. */
import { figure } from '../../lib/format.js';
import { STATUS_WORDS } from '../../lib/status-words.js';
import { textIn } from '../../lib/text.js';
import { commonWords } from '../../locales/common.js';
import { reportWords } from '../../locales/report.js';
import { observedValue } from '../../plan/observations.js';
import { changesOf, type Change, type Judged, type StatusCounts } from '../../plan/rollup.js';
import type { Language, Milestone } from '../../plan/types.js';
import { statusWord } from '../kpi-ring/kpi-ring.find.js';
import type { Stand } from './report.quarter.js';
import { CHANGE_KINDS, type ChangeKind, type ReportView } from './report.types.js';

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

const KINDS = ['reached', 'better', 'worse', 'judged', 'first', 'moved', 'lost'] as const;
const RISING = ['behind', 'attention', 'onTrack'];

function kindOf({ before, after, newlyAchieved, first }: Change): (typeof KINDS)[number] {
  if (newlyAchieved) return 'reached';
  if (first) return 'first';
  const [from, to] = [RISING.indexOf(before.status), RISING.indexOf(after.status)];
  if (from === to) return 'moved';
  return to < 0 ? 'lost' : from < 0 ? 'judged' : to > from ? 'better' : 'worse';
}

/** What readers can see that changed: not a figure that is the same once it is rounded. */
export function changesIn(last: Stand, stand: Stand, lang: Language): Change[] {
  return changesOf(last.judged, stand.judged).filter((change) => {
    const [from, to] = [change.before, change.after].map((assessment) => valueOf({ ...change, assessment }, lang));
    return kindOf(change) !== 'moved' || from !== to;
  });
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
  ...{
    reached: 'reached',
    better: 'changed',
    worse: 'changed',
    judged: 'changed',
    moved: 'changed',
    first: 'new',
    lost: 'stopped',
  },
};
const OF_MILESTONE: Partial<Record<Milestone['status'], ChangeKind>> = {
  ...{ met: 'reached', partlyMet: 'changed', dropped: 'stopped' },
};

/** What changed in the quarter: figures and statuses, milestones, and what the plan says of itself. */
export function changeList(stand: Stand, changes: readonly Change[], lang: Language): ReportView['changes'] {
  const all: { kind: ChangeKind | undefined; text: string }[] = [
    ...changes.map((change) => ({ kind: OF_KIND[kindOf(change)], text: changeText(change, lang) })),
    ...milestonesIn(stand).map(({ title, status }) => ({ kind: OF_MILESTONE[status], text: textIn(title, lang) })),
    ...(stand.plan.changes ?? [])
      .filter(({ date }) => date >= stand.start && date <= stand.end)
      .map(({ text }) => ({ kind: 'changed' as const, text: textIn(text, lang) })),
  ];
  return CHANGE_KINDS.map((kind) => ({
    kind,
    items: all.filter((item) => item.kind === kind).map(({ text }) => text),
  })).filter(({ items }) => items.length > 0);
}

function changeText({ indicator, target, before, after, first }: Change, lang: Language): string {
  const t = reportWords.in(lang);
  const value = (assessment: Change['after']) => valueOf({ indicator, assessment }, lang);
  const word = (assessment: Change['after']) =>
    commonWords.in(lang).status[statusWord(assessment, target)].toLowerCase();
  const [from, to] = [value(before), value(after)];
  const figures = to && from !== to ? (from ? t.fromTo(from, to) : t.firstFigure(to)) : first ? t.firstMeasured : '';
  const status =
    word(before) === word(after)
      ? ''
      : before.status === 'noData'
        ? t.nowStatus(word(after))
        : after.reason === 'stale'
          ? t.noRecent
          : t.fromTo(word(before), word(after));
  return `${textIn(indicator.title, lang)}: ${[figures, status].filter(Boolean).join('; ')}`;
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
