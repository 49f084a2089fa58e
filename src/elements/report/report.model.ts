/** A quarter of a plan as a report: what was agreed, done, measured and decided. Pure. */
import { formatDate, formatQuarter } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { reportWords } from '../../locales/report.js';
import { addQuarters, parseQuarter } from '../../plan/quarters.js';
import { planIndex } from '../../plan/entities.js';
import { observedValue } from '../../plan/observations.js';
import { countStatuses, type Judged, type StatusCounts } from '../../plan/rollup.js';
import type { Indicator, Language, Plan } from '../../plan/types.js';
import { kpiView } from '../kpi-ring/kpi-ring.model.js';
import { changesIn, changeCounts, changeList, countWords, valueOf } from './report.changes.js';
import { quartersOf, lastQuarter, standOf, type Stand } from './report.quarter.js';
import { sectionsOf } from './report.sections.js';
import { sourcesOf, termsOf } from './report.sources.js';
import type { FollowUp, KpiRow, NextStep, ReportView } from './report.types.js';

/** At most so many rings on a page: few KPIs, or none is seen. */
const MAX_RINGS = 6;

/** What the element reports on. */
export interface ReportOptions {
  lang: Language;
  /** The day to report on, an ISO date. */
  now: string;
  /** As in "2026-Q3"; default the last quarter that is over. */
  period: string;
  /** What to order by; default the scheme that most goals belong to. */
  groupBy: string;
}

/** The report of a quarter, or a sentence when there is none. */
export function reportView(plan: Plan, options: ReportOptions): { view: ReportView } | { empty: string } {
  const { lang, now } = options;
  const t = reportWords.in(lang);
  const periods = quartersOf(plan, now);
  if (periods.length === 0) return { empty: t.notBegun(formatDate(plan.period.start, lang)) };
  const period = options.period || lastQuarter(periods, now)!;
  const stand = periods.includes(period) ? standOf(plan, period, now) : undefined;
  if (!stand) return { empty: t.outside };

  const quarter = parseQuarter(period)!;
  const before = addQuarters(quarter, -1);
  const beforeId = `${before.year}-Q${before.quarter}`;
  const last = periods.includes(beforeId) ? standOf(plan, beforeId, now) : undefined;
  const beforeName = formatQuarter(before.year, before.quarter, lang);
  const changes = last ? changesIn(last, stand, lang) : [];

  const rows = rowsOf(stand, last, lang);
  const step = stepWriter(plan, lang);
  const sections = sectionsOf(stand, rows, { lang, groupBy: options.groupBy, step });
  const order = sections.flatMap((section) => section.all);
  const next = (stand.report?.followUp ?? []).map((item) => step(item));
  const steps = [...next, ...sections.flatMap((section) => section.next)];
  const owner = planIndex(plan).organisations.get(plan.ownerId);
  return {
    view: {
      title: t.title(formatQuarter(quarter.year, quarter.quarter, lang)),
      subtitle: [textIn(plan.title, lang), textIn(owner?.name, lang)].filter(Boolean).join(' · '),
      status: statusOf(stand, now, lang),
      periods: periods.map((id) => {
        const at = parseQuarter(id)!;
        return { id, label: t.quarter(at.year, at.quarter), current: id === period };
      }),
      narrative: textIn(stand.report?.narrative, lang),
      short: [
        countSentence(countStatuses(stand.judged), lang),
        last ? t.since(beforeName, changeCounts(changes, lang)) : t.firstQuarter,
        t.steps(
          steps.length,
          steps.filter(({ owner }) => owner === t.noOwner).length,
          steps.filter(({ due }) => due === t.noDate).length,
        ),
      ],
      rings: ringsOf(order, stand),
      changesTitle: last ? t.changes(beforeName) : '',
      changes: last ? changeList(stand, changes, lang) : [],
      ...{ sections, next, rows: order },
      sources: sourcesOf(stand.plan, order, lang),
      terms: termsOf(plan, order, lang),
    },
  };
}

function statusOf({ report, day, end }: Stand, now: string, lang: Language): string {
  const t = reportWords.in(lang);
  if (report?.status === 'adopted') {
    return `${t.adopted(report.adoptedOn ? formatDate(report.adoptedOn, lang) : '', textIn(report.adoptedBy, lang))}.`;
  }
  if (report) return `${t.concept(formatDate(report.asOf, lang))}.`;
  const running = day <= end && now <= end ? ` ${t.running}` : '';
  return `${t.computed(formatDate(now, lang), formatDate(day, lang))}.${running}`;
}

/** Every KPI with what it showed; those that are not judged (stories, expectations) only when there is something to show. */
function rowsOf(stand: Stand, last: Stand | undefined, lang: Language): KpiRow[] {
  const { plan, day } = stand;
  const t = reportWords.in(lang);
  const notes = new Map(stand.report?.entries.map((entry) => [entry.targetId, entry]));
  const then = new Map(last?.judged.map((item) => [item.target.id, item]));
  const row = (id: string, indicator: Indicator, judged?: Judged): KpiRow[] => {
    const view = kpiView(plan, id, { lang, now: day, assessment: judged?.assessment });
    if (!view) return [];
    const before = then.get(id);
    const observation = judged?.assessment.observation;
    return [
      {
        ...{ id, indicator, target: judged?.target, section: '', view, percent: judged?.assessment.percent ?? null },
        value: observation && view.known ? observedValue(indicator, observation) : null,
        expected: judged && !judged.assessment.achieved ? judged.assessment.expected : null,
        before: last && indicator.measure !== 'yesno' ? (before && valueOf(before, lang)) || t.notThen : '',
        note: textIn(notes.get(id)?.narrative, lang),
      },
    ];
  };
  const seen = new Set(stand.judged.map(({ indicator }) => indicator.id));
  const others = (plan.indicators ?? []).filter(({ id }) => !seen.has(id));
  return [
    ...stand.judged.flatMap((item) => row(item.target.id, item.indicator, item)),
    ...others.flatMap((item) => row(item.id, item)).filter(({ view }) => view.known || view.story.length > 0),
  ];
}

/** The KPIs to draw: those the report speaks of first, then in the order of the report. */
function ringsOf(rows: readonly KpiRow[], { report }: Stand): KpiRow[] {
  const told = new Set(report?.entries.map(({ targetId }) => targetId));
  const drawable = rows.filter(({ view }) => view.form === 'ring' && view.known && view.status !== 'noData');
  return [...drawable].sort((a, b) => Number(told.has(b.id)) - Number(told.has(a.id))).slice(0, MAX_RINGS);
}

function countSentence(counts: StatusCounts, lang: Language): string {
  return reportWords.in(lang).counts(counts.total, counts.known, countWords(counts, lang));
}

/** Writes a next step; who or when is missing is said. */
function stepWriter(plan: Plan, lang: Language): (step: FollowUp, about?: string) => NextStep {
  const t = reportWords.in(lang);
  const { organisations } = planIndex(plan);
  return ({ text, owner, ownerId, due }, about = '') => ({
    about,
    text: textIn(text, lang),
    owner: textIn(owner ?? (ownerId === undefined ? undefined : organisations.get(ownerId)?.name), lang) || t.noOwner,
    due: due === undefined ? t.noDate : t.by(formatDate(due, lang)),
  });
}
