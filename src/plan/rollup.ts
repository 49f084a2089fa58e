/**
 * Totals over many KPIs: counts per status with coverage, never a mean of percentages of unlike things. Pure; `now` is given.
 */
import { assess, type Assessment } from './assess.js';
import { dayNumber } from './dates.js';
import { planIndex } from './entities.js';
import { observedValue } from './observations.js';
import type { Classification, Indicator, Milestone, Plan, Target } from './types.js';
import type { NoDataReason, Status } from './values.js';

/** A target of the plan with the judgement of its figures. */
export interface Judged {
  target: Target;
  indicator: Indicator;
  assessment: Assessment;
}

/**
 * Judges every target that counts on a day (an ISO date): not the superseded ones, not expectations and context figures (they get no
 * status), not those whose indicator is unknown.
 */
export function judgeTargets(plan: Plan, now: string): Judged[] {
  const { indicators, targets } = planIndex(plan);
  // The area of the plan is the whole plan, with or without its id.
  const whole = <T extends { areaId?: string | undefined }>(item: T): T =>
    item.areaId === plan.areaId ? { ...item, areaId: undefined } : item;
  const observations = (plan.observations ?? []).map(whole);
  return (plan.targets ?? []).flatMap((target) => {
    const indicator = indicators.get(target.indicatorId);
    if (!indicator || indicator.kind === 'context' || target.commitment === 'expectation') return [];
    if (target.supersededById !== undefined && targets.has(target.supersededById)) return [];
    return {
      target,
      indicator,
      assessment: assess({ indicator, target: whole(target), observations, now, policy: plan.statusPolicy }),
    };
  });
}

/** Counts that add up to `total`: "11 behaald, 17 op koers, 3 geen data". */
export interface StatusCounts extends Record<Status, number> {
  total: number;
  /** Reached; not counted again under `onTrack`. */
  achieved: number;
  /** How many have a status: the coverage of the other counts. */
  known: number;
  /** Why the others have none. */
  reasons: Partial<Record<NoDataReason, number>>;
}

/** Counts judgements by their status. */
export function countStatuses(judged: readonly Judged[]): StatusCounts {
  const counts: StatusCounts = {
    ...{ total: judged.length, known: 0, achieved: 0, onTrack: 0, attention: 0, behind: 0, noData: 0 },
    reasons: {},
  };
  for (const { assessment } of judged) {
    const { status, achieved } = assessment;
    counts[status === 'onTrack' && achieved ? 'achieved' : status]++;
    if (status === 'noData') {
      const reason = assessment.reason as NoDataReason;
      counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
    } else counts.known++;
  }
  return counts;
}

/**
 * One word where one is asked: the worst of what is required (agreed; an ambition counts only when nothing is agreed). A missing
 * figure never hides one that is behind, and never passes for on track. What is not due or has not begun is left out.
 */
export function worstStatus(judged: readonly Judged[]): Status {
  const agreed = judged.filter(({ target }) => target.commitment !== 'ambition');
  const asked = (agreed.length > 0 ? agreed : judged).map(({ assessment }) => assessment);
  const due = asked.filter(({ reason }) => reason !== 'notYetDue' && reason !== 'notStarted');
  const order: Status[] = ['behind', 'attention', 'noData', 'onTrack'];
  return order.find((status) => due.some((assessment) => assessment.status === status)) ?? 'noData';
}

/** What KPIs can be grouped by: a scheme of classifications (themes, priorities), the levels of the plan, or areas. */
export type GroupBy = Classification['scheme'] | 'level' | 'area';

/** KPIs that belong together, with their totals. */
export interface Group {
  /** Classification, level or area; null for what belongs to none, so that it is listed and not lost. */
  id: string | null;
  items: Judged[];
  counts: StatusCounts;
  worst: Status;
}

/**
 * Groups in the order of the plan, also those without a KPI. A KPI that belongs to two groups stands in both: add up `judged`, not the
 * groups. A theme that is reported with another stands there (`reportWithId`).
 */
export function groupJudged(plan: Plan, judged: readonly Judged[], by: GroupBy): Group[] {
  const groupsOf = membership(plan, by);
  const groups = new Map<string | null, Judged[]>(groupIds(plan, by).map((id) => [id, []]));
  for (const item of judged) {
    const ids = [...groupsOf(item)].filter((id) => groups.has(id));
    for (const id of ids) groups.get(id)!.push(item);
    if (ids.length === 0) groups.set(null, [...(groups.get(null) ?? []), item]);
  }
  return [...groups].map(([id, items]) => ({ id, items, counts: countStatuses(items), worst: worstStatus(items) }));
}

function groupIds(plan: Plan, by: GroupBy): string[] {
  if (by === 'area') return (plan.areas ?? []).map(({ id }) => id);
  if (by === 'level') return [...plan.levels].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
  const own = (plan.classifications ?? []).filter(({ scheme }) => scheme === by);
  const report = reportedAs(plan);
  return own
    .filter(({ id }) => report(id) === id)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

/** The classification that a classification is reported as: its own, or one step further when that exists. */
export function reportedAs(plan: Plan): (id: string) => string {
  const { classifications } = planIndex(plan);
  return (id) => {
    const other = classifications.get(id)?.reportWithId;
    return other !== undefined && classifications.has(other) && !classifications.get(other)!.reportWithId ? other : id;
  };
}

/** To which groups a KPI belongs: by itself, else through the goals and results it measures. */
export function membership(plan: Plan, by: GroupBy): (item: Judged) => Set<string> {
  if (by === 'area') return ({ target }) => new Set([target.areaId ?? plan.areaId]);
  const { goals, classifications } = planIndex(plan);
  const results = new Map<string, NonNullable<Plan['results']>>();
  for (const result of plan.results ?? []) {
    for (const id of result.indicatorIds ?? []) results.set(id, [...(results.get(id) ?? []), result]);
  }
  const goalsOf = ({ id, goalIds = [] }: Indicator) =>
    [...goalIds, ...(results.get(id) ?? []).map(({ goalId }) => goalId)].flatMap((goalId) => goals.get(goalId) ?? []);

  if (by === 'level') {
    return ({ indicator }) => {
      const named = (results.get(indicator.id) ?? []).flatMap(({ levelIds }) => levelIds ?? []);
      const ofGoals = goalsOf(indicator).flatMap(({ levelEntries = [] }) => levelEntries.map(({ levelId }) => levelId));
      return new Set(named.length > 0 ? named : ofGoals);
    };
  }
  const report = reportedAs(plan);
  return ({ indicator }) => {
    const inScheme = (ids: readonly string[] = []) => ids.filter((id) => classifications.get(id)?.scheme === by);
    const own = inScheme(indicator.classificationIds);
    const ids = own.length > 0 ? own : goalsOf(indicator).flatMap((goal) => inScheme(goal.classificationIds));
    return new Set(ids.map(report));
  };
}

/** What happened to one KPI between two days. */
export interface Change {
  target: Target;
  indicator: Indicator;
  before: Assessment;
  after: Assessment;
  /** The status is another. */
  status: boolean;
  /** The first figure there is. */
  first: boolean;
  /** Reached since then. */
  newlyAchieved: boolean;
  /** Where the value went, in the unit of the indicator; undefined when one of the two is not known. */
  value: { from: number; to: number; moved: 'up' | 'down' | 'same' } | undefined;
}

/** The KPIs whose status or value differs between two judgements of the same targets. */
export function changesOf(from: readonly Judged[], to: readonly Judged[]): Change[] {
  const before = new Map(from.map(({ target, assessment }) => [target.id, assessment]));
  return to
    .flatMap(({ target, indicator, assessment: after }): Change | [] => {
      const then = before.get(target.id);
      if (!then) return [];
      return {
        ...{ target, indicator, before: then, after },
        status: then.status !== after.status,
        first: !then.observation && !!after.observation,
        newlyAchieved: after.achieved && !then.achieved,
        value: moved(indicator, then, after),
      };
    })
    .filter(
      ({ status, first, newlyAchieved, value }) =>
        status || first || newlyAchieved || (value && value.moved !== 'same'),
    );
}

/** What differs between two days (ISO dates): KPIs with another status or value, and milestones met after `from`, at `to` at the latest. */
export function changesBetween(plan: Plan, from: string, to: string): { kpis: Change[]; milestones: Milestone[] } {
  const kpis = changesOf(judgeTargets(plan, from), judgeTargets(plan, to));
  const [first, last] = [dayNumber(from) ?? Infinity, dayNumber(to) ?? -Infinity];
  const milestones = (plan.milestones ?? []).filter(({ metOn }) => {
    const day = dayNumber(metOn);
    return day !== undefined && day > first && day <= last;
  });
  return { kpis, milestones };
}

function moved(indicator: Indicator, before: Assessment, after: Assessment): Change['value'] {
  const from = before.observation && observedValue(indicator, before.observation);
  const to = after.observation && observedValue(indicator, after.observation);
  if (from === null || to === null) return undefined;
  return { from, to, moved: to > from ? 'up' : to < from ? 'down' : 'same' };
}
