/** The parts of a report: per theme or priority what was agreed, done, measured and decided. Everything stands in one part only. Pure. */
import { formatDate } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { kpiWords } from '../../locales/kpi.js';
import { reportWords } from '../../locales/report.js';
import { planIndex } from '../../plan/entities.js';
import { countStatuses, membership, reportedAs, type Judged } from '../../plan/rollup.js';
import type { Classification, Goal, Indicator, Language, Milestone, Plan, ReportEntry } from '../../plan/types.js';
import { countWords, milestonesIn } from './report.changes.js';
import type { Stand } from './report.quarter.js';
import type { FollowUp, KpiRow, NextStep, ReportSection, UnknownKpis } from './report.types.js';

/** How the report is divided. */
export interface SectionOptions {
  lang: Language;
  groupBy: string;
  step: (step: FollowUp, about: string) => NextStep;
}

/** The scheme that most KPIs belong to, then most goals; of two that are equal, the one that the plan names first. */
function mainScheme(plan: Plan, rows: readonly KpiRow[]): Classification['scheme'] {
  const { classifications } = planIndex(plan);
  const schemes = new Set((plan.classifications ?? []).map(({ scheme }) => scheme));
  const goals = plan.goals ?? [];
  const scores = [...schemes].map((scheme) => {
    const groupsOf = membership(plan, scheme);
    const kpis = rows.filter(({ indicator }) => groupsOf({ indicator } as Judged).size > 0).length;
    const own = goals.filter((goal) => goal.classificationIds.some((id) => classifications.get(id)?.scheme === scheme));
    return { scheme, kpis, goals: own.length };
  });
  return scores.sort((a, b) => b.kpis - a.kpis || b.goals - a.goals)[0]?.scheme ?? 'theme';
}

/** Sections in the order of the plan; what belongs to none comes last. */
export function sectionsOf(
  stand: Stand,
  rows: readonly KpiRow[],
  { lang, groupBy, step }: SectionOptions,
): ReportSection[] {
  const { plan, report } = stand;
  const t = reportWords.in(lang);
  const index = planIndex(plan);
  const schemes = new Set((plan.classifications ?? []).map(({ scheme }) => scheme));
  const scheme = [...schemes].find((name) => name === groupBy) ?? mainScheme(plan, rows);
  const reported = reportedAs(plan);
  const groupsOf = membership(plan, scheme);
  const place = (ids: readonly string[] = []) =>
    ids.map(reported).find((id) => index.classifications.get(id)?.scheme === scheme) ?? '';
  const ofGoal = (id: string | undefined) => place(id === undefined ? [] : index.goals.get(id)?.classificationIds);
  const ofIndicator = (indicator: Indicator) => [...groupsOf({ indicator } as Judged)][0] ?? '';
  const ofEntry = ({ targetId, goalId, classificationId }: ReportEntry) => {
    const target = targetId === undefined ? undefined : index.targets.get(targetId);
    const indicator = target && index.indicators.get(target.indicatorId);
    return indicator
      ? ofIndicator(indicator)
      : goalId
        ? ofGoal(goalId)
        : place(classificationId ? [classificationId] : []);
  };
  const about = ({ targetId, goalId }: ReportEntry) => {
    const target = targetId === undefined ? undefined : index.targets.get(targetId);
    const named = target ? index.indicators.get(target.indicatorId) : goalId ? index.goals.get(goalId) : undefined;
    return textIn(named?.title, lang);
  };

  const split = <T>(list: readonly T[], group: (item: T) => string) => {
    const groups = new Map<string, T[]>();
    for (const item of list) groups.set(group(item), [...(groups.get(group(item)) ?? []), item]);
    return (id: string) => groups.get(id) ?? [];
  };
  const goalsIn = split(plan.goals ?? [], ({ classificationIds }) => place(classificationIds));
  const rowsIn = split(rows, ({ indicator }) => ofIndicator(indicator));
  const judgedIn = split(stand.judged, ({ indicator }) => ofIndicator(indicator));
  const entriesIn = split(report?.entries ?? [], ofEntry);
  const milestonesOf = split(
    milestonesIn(stand),
    ({ classificationIds, goalIds }) => place(classificationIds) || ofGoal(goalIds?.[0]),
  );
  const told = newsIn(stand, rows);
  const results = split(plan.results ?? [], ({ goalId }) => goalId);

  const ids = (plan.classifications ?? [])
    .filter((item) => item.scheme === scheme && reported(item.id) === item.id)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
  return [...ids, ''].flatMap((id): ReportSection | [] => {
    const [goals, all, entries, milestones] = [goalsIn(id), rowsIn(id), entriesIn(id), milestonesOf(id)];
    if (goals.length + all.length + entries.length + milestones.length === 0) return [];
    const title = textIn(index.classifications.get(id)?.label, lang) || t.other;
    for (const row of all) row.section = title;
    const shown = goals.filter((goal) => told.has(goal.id));
    const followed = new Set(entries.filter(({ followUp }) => followUp?.length).map(({ targetId }) => targetId));
    return {
      ...{ id, title, all },
      summary: countWords(countStatuses(judgedIn(id)), lang),
      goals: shown.map((goal) => ({
        title: goalTitle(goal, lang),
        state: t.lifecycle[goal.lifecycle],
        results: results(goal.id).map(({ text }) => textIn(text, lang)),
      })),
      otherGoals: goals.filter((goal) => !told.has(goal.id)).map((goal) => goalTitle(goal, lang)),
      done: [
        ...entries.flatMap((entry) =>
          [textIn(entry.done, lang), entry.targetId ? '' : textIn(entry.narrative, lang)].map((text) => ({
            ...{ about: about(entry), text },
          })),
        ),
        ...milestones.map((milestone) => milestoneLine(milestone, lang)),
      ].filter(({ text }) => text),
      rows: all.filter(hasFigure),
      unknown: unknownOf(
        plan,
        all.filter((row) => !hasFigure(row)),
        lang,
      ),
      next: entries.flatMap((entry) => (entry.followUp ?? []).map((item) => step(item, about(entry)))),
      open: all
        .filter(({ id, view }) => (view.status === 'behind' || view.status === 'attention') && !followed.has(id))
        .map(({ view, indicator }) => {
          const agreed = textIn(indicator.followUp, lang);
          return agreed ? `${view.title} (${t.ifMissed(agreed)})` : view.title;
        }),
    };
  });
}

const goalTitle = ({ title }: Goal, lang: Language) => textIn(title, lang);

/** A figure, a story, a status or something said: a row of its own. What has none of these is listed with who may know. */
const hasFigure = ({ view, note }: KpiRow) =>
  view.known || view.status !== 'noData' || note !== '' || (view.form === 'story' && view.story.length > 0);

/** Ids of the goals that there is something to tell about: a KPI, an entry, or that they ended. */
function newsIn({ plan, report }: Stand, rows: readonly KpiRow[]): Set<string> {
  const told = new Set(rows.flatMap(({ indicator }) => indicator.goalIds ?? []));
  const measured = new Set(rows.map(({ indicator }) => indicator.id));
  for (const { goalId, indicatorIds } of plan.results ?? []) {
    if (indicatorIds?.some((id) => measured.has(id))) told.add(goalId);
  }
  for (const { goalId } of report?.entries ?? []) if (goalId) told.add(goalId);
  for (const { id, lifecycle } of plan.goals ?? []) if (lifecycle === 'done' || lifecycle === 'stopped') told.add(id);
  return told;
}

function milestoneLine({ title, status, metOn }: Milestone, lang: Language): { about: string; text: string } {
  const t = reportWords.in(lang);
  const date = metOn ? ` (${formatDate(metOn, lang)})` : '';
  return { about: textIn(title, lang), text: `${t.milestone[status]}${date}` };
}

/** KPIs without a figure, together where the reason and who would know are the same. */
function unknownOf(plan: Plan, rows: readonly KpiRow[], lang: Language): UnknownKpis[] {
  const groups = new Map<string, UnknownKpis>();
  for (const { view, indicator } of rows) {
    const reason = view.remarks[0] ?? kpiWords.in(lang).reason.noObservation;
    // What need not be there yet is not asked for.
    const waits = [kpiWords.in(lang).reason.notYetDue, kpiWords.in(lang).reason.notStarted].includes(reason);
    const who = waits ? '' : whoKnows(plan, indicator, lang);
    const group = groups.get(reason + who) ?? { reason, who, titles: [] };
    group.titles.push(view.title);
    groups.set(reason + who, group);
  }
  return [...groups.values()];
}

/** Who would know a figure: its owner, else who is responsible for the goal, the programme, or at last the owner of the plan. */
function whoKnows(plan: Plan, indicator: Indicator, lang: Language): string {
  const t = reportWords.in(lang);
  const { organisations, classifications, goals } = planIndex(plan);
  const own = (indicator.goalIds ?? []).flatMap((id) => goals.get(id) ?? []);
  const name = (id: string | undefined) => textIn(id === undefined ? undefined : organisations.get(id)?.name, lang);
  const responsible = own
    .flatMap((goal) => goal.responsible ?? [])
    .map((item) => textIn(item.name, lang) || name(item.organisationId));
  const programme = [...(indicator.classificationIds ?? []), ...own.flatMap((goal) => goal.classificationIds)]
    .flatMap((id) => classifications.get(id) ?? [])
    .find(({ scheme }) => scheme === 'programme');
  const who =
    name(indicator.ownerId) || responsible.find(Boolean) || (programme && t.programme(textIn(programme.label, lang)));
  const source = textIn(indicator.dataSource, lang);
  return [who ? t.ask(who) : t.askOwner(name(plan.ownerId)), source && kpiWords.in(lang).dataSource(source)]
    .filter(Boolean)
    .join(' ');
}
