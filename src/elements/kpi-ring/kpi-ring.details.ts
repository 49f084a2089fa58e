/** What stands beside the figure of a KPI, in sentences: why the status is what it is, and what the figure is. Pure. */
import { formatDate, formatNumber } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Assessment } from '../../plan/assess.js';
import { dayNumber } from '../../plan/dates.js';
import { finite, isSuppressed } from '../../plan/observations.js';
import type { Indicator, Language, Observation, Plan, Target } from '../../plan/types.js';

/** Why the status is what it is: blameless, and never a zero for what is not known. */
export function remarksOf(
  indicator: Indicator,
  { reason, flags, status, observation }: Assessment,
  target: Target | undefined,
  lang: Language,
): string[] {
  const t = kpiWords.in(lang);
  if (flags.includes('expectation')) return [indicator.kind === 'context' ? t.context : t.expectation];
  const remarks: string[] = [];
  if (status === 'noData' && reason) remarks.push(t.reason[reason as keyof typeof t.reason]);
  if (reason === 'tooEarly' || reason === 'dueSoon' || reason === 'dueDatePassed') remarks.push(t[reason]);
  if (flags.includes('stale'))
    remarks.push(t.old(formatDate(observation!.period?.end ?? observation!.asOf ?? '', lang)));
  if (flags.includes('regressed')) remarks.push(t.regressed);
  if (flags.includes('aboveRange')) remarks.push(t.aboveRange);
  if (flags.includes('baselineBeyondTarget')) remarks.push(t.beyond);
  if (target?.commitment === 'ambition') remarks.push(`${t.ambition[0]!.toUpperCase()}${t.ambition.slice(1)}.`);
  return remarks;
}

/** What stands one step away from the figure: what it is, how often and of whom, wording, source, rule, follow-up. */
export function detailsOf(
  plan: Plan,
  indicator: Indicator,
  target: Target | undefined,
  assessment: Assessment,
  lang: Language,
): string[] {
  const t = kpiWords.in(lang);
  const { observation, percent, expected } = assessment;
  const cited = new Set([...(target?.citationIds ?? []), ...(indicator.citationIds ?? [])]);
  const source = textIn(indicator.dataSource, lang);
  const population = textIn(indicator.population, lang);
  const next = nextDay(indicator, observation);
  return [
    textIn(indicator.definition, lang),
    [t.kind[indicator.kind], indicator.horizon && t.horizon[indicator.horizon]].filter(Boolean).join(' '),
    population && t.population(population),
    counted(indicator, observation, lang),
    target ? t.asWritten(textIn(target.asWritten, lang)) : '',
    ...(plan.citations ?? [])
      .filter((item) => cited.has(item.id))
      .map((item) => t.citation([item.document, item.place].filter(Boolean).join(', '))),
    [source && t.dataSource(source), t.frequency[indicator.frequency], next && t.next(formatDate(next, lang))]
      .filter(Boolean)
      .join(' '),
    percent !== null && expected !== null && !assessment.achieved
      ? t.rule(formatNumber(percent, lang), formatNumber(expected, lang), dayOf(observation, lang))
      : '',
    assessment.flags.includes('assumedZeroBaseline') ? t.zero : '',
    indicator.evaluationDue ? t.evaluation(formatDate(indicator.evaluationDue, lang)) : '',
    indicator.followUp ? t.followUp(textIn(indicator.followUp, lang)) : '',
  ].filter(Boolean);
}

/** The day a figure speaks of, in words; empty where there is none. */
export const dayOf = (observation: Observation | null, lang: Language): string =>
  observation ? formatDate(observation.period?.end ?? observation.asOf ?? '', lang) : '';

/** "31 van de 40 meegeteld": the counts behind a figure that may be shown. */
function counted(indicator: Indicator, observation: Observation | null, lang: Language): string {
  const { numerator, denominator } = observation ?? {};
  if (!observation || !finite(numerator) || !finite(denominator) || isSuppressed(indicator, observation)) return '';
  return kpiWords.in(lang).counted(formatNumber(numerator, lang), formatNumber(denominator, lang));
}

/** The last day of the period after the one observed: no figure can be there before. */
function nextDay({ frequency }: Indicator, observation: Observation | null): string | undefined {
  const months = MONTHS_BETWEEN[frequency];
  const last = observation?.period?.end ?? observation?.asOf;
  const day = dayNumber(last);
  if (!months || day === undefined) return undefined;
  const [year, month, date] = [+last!.slice(0, 4), +last!.slice(5, 7), +last!.slice(8, 10)];
  const lastOf = (month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  // The end of a month stays the end of a month.
  const end = lastOf(month + months);
  return new Date(Date.UTC(year, month + months - 1, date === lastOf(month) ? end : Math.min(date, end)))
    .toISOString()
    .slice(0, 10);
}

const MONTHS_BETWEEN: Partial<Record<Indicator['frequency'], number>> = { month: 1, quarter: 3, halfyear: 6, year: 12 };
