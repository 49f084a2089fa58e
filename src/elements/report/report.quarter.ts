/** How a plan stood in a quarter: as the snapshot of its report froze it, else computed from the figures until its end. Pure. */
import { dayNumber, observedDay } from '../../plan/dates.js';
import { addQuarters, parseQuarter, quarterBounds, quarterOf } from '../../plan/quarters.js';
import { reportedQuarter } from '../../plan/reported-quarter.js';
import { observedValue } from '../../plan/observations.js';
import { judgeTargets, type Judged } from '../../plan/rollup.js';
import type { Observation, Plan, Report, ReportEntry } from '../../plan/types.js';
import { NO_DATA_REASONS } from '../../plan/values.js';

const MAX_QUARTERS = 12;

/** How a plan stood at the end of a quarter. */
export interface Stand {
  /** As in "2026-Q3". */
  period: string;
  /** First and last day of the quarter. */
  start: string;
  end: string;
  /** The day that is judged on. */
  day: string;
  /** The snapshot, when there is one. */
  report: Report | undefined;
  /** The plan with only the figures that count for this quarter. */
  plan: Plan;
  judged: Judged[];
}

/** The quarters of a plan that have begun on a day, and those it has a report of; the last twelve, earliest first. */
export function quartersOf(plan: Plan, now: string): string[] {
  const found = new Set(
    (plan.reports ?? []).filter(({ asOf }) => asOf <= now).flatMap((report) => reportedQuarter(report) ?? []),
  );
  const { start, end } = plan.period;
  if (dayNumber(start) !== undefined && dayNumber(end) !== undefined) {
    const last = end < now ? end : now;
    for (let at = quarterOf(last), n = 0; n < MAX_QUARTERS && quarterBounds(at).end >= start; n++) {
      found.add(`${at.year}-Q${at.quarter}`);
      at = addQuarters(at, -1);
    }
  }
  return [...found].sort().slice(-MAX_QUARTERS);
}

/** The last quarter that is over, else the one that runs. */
export function lastQuarter(periods: readonly string[], now: string): string | undefined {
  return periods.findLast((period) => quarterBounds(parseQuarter(period)!).end < now) ?? periods.at(-1);
}

/** The stand of a plan in a quarter ("2026-Q3"), seen on the day `now`; undefined when `period` is not a quarter. */
export function standOf(plan: Plan, period: string, now: string): Stand | undefined {
  const quarter = parseQuarter(period);
  if (!quarter) return undefined;
  const { start, end } = quarterBounds(quarter);
  const report = plan.reports?.findLast((item) => reportedQuarter(item) === period && item.asOf <= now);
  const day = report?.asOf ?? (end < now ? end : now);
  const last = dayNumber(end < day ? end : day) ?? Infinity;
  // What was recorded after a report was made is not in it.
  const observations = plan.observations?.filter(
    (item) => (observedDay(item) ?? Infinity) <= last && !(report && item.recordedAt > report.asOf),
  );
  const part = { ...plan, ...(observations && { observations }) };
  const entries = new Map(report?.entries.map((entry) => [entry.targetId, entry]));
  const judged = judgeTargets(part, day).map((item) => {
    const entry = entries.get(item.target.id);
    return entry?.status ? frozen(item, entry, { start, end }) : item;
  });
  return { period, start, end, day, report, plan: part, judged };
}

/** What readers of the report saw, whatever the figures say by now. */
function frozen(item: Judged, entry: ReportEntry, period: { start: string; end: string }): Judged {
  const { indicator, assessment } = item;
  const { status = 'noData', achieved = false, reason } = entry;
  const same = status === assessment.status && achieved === assessment.achieved;
  const known = assessment.observation && observedValue(indicator, assessment.observation);
  const observation: Observation | null =
    entry.value === undefined || entry.value === known
      ? assessment.observation
      : entry.value === null
        ? null
        : {
            ...{ id: 'report', indicatorId: indicator.id, status: 'final', value: entry.value, period },
            ...{ recordedAt: period.end, source: assessment.observation?.source ?? '' },
          };
  const percent = entry.percent === undefined ? assessment.percent : entry.percent;
  const noData = NO_DATA_REASONS.find((known) => known === reason) ?? 'noObservation';
  const other = (['dueDatePassed', 'regressed'] as const).find((known) => known === reason);
  return {
    ...item,
    assessment: {
      ...{ percent, raw: percent, ratio: null, expected: same ? assessment.expected : null, achieved, status },
      reason: status === 'noData' ? noData : same ? assessment.reason : (other ?? null),
      flags: same ? assessment.flags : other ? [other] : [],
      observation,
    },
  };
}
