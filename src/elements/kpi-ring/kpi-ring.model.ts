/** One KPI of a plan as a view: rounding, clamping and not knowing are handled here and nowhere else. Pure. */
import { figure, formatDate, formatDue, formatNumber, formatQuarter, isPercent, unitText } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { commonWords } from '../../locales/common.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Assessment } from '../../plan/assess.js';
import { dayNumber, observedDay, quarterBounds, quarterOf } from '../../plan/dates.js';
import { observedValue, ofArea, series } from '../../plan/observations.js';
import { trajectory } from '../../plan/trajectory.js';
import type { Indicator, Language, Observation, OpenSpec, Plan, Target } from '../../plan/types.js';
import { areaOf, assessKpi, findKpi, observationsOf, statusWord, type KpiOptions } from './kpi-ring.find.js';
import type { KpiView } from './kpi-ring.types.js';

/** The view of one KPI, or undefined when the plan has no such id. */
export function kpiView(plan: Plan, id: string, options: KpiOptions): KpiView | undefined {
  const found = findKpi(plan, id, options.area);
  if (!found) return undefined;
  const { indicator, target } = found;
  const { lang } = options;
  const t = kpiWords.in(lang);
  const assessment = options.assessment ?? assessKpi(plan, indicator, target, options);
  const status = statusWord(assessment, target);
  const told = indicator.measure === 'narrative' ? storiesOf(plan, indicator, target, options) : [];
  // A story is not judged, so it has no status either.
  const statusText = told.length > 0 && !target ? '' : commonWords.in(lang).status[status];
  const observation = assessment.observation ?? told.at(-1) ?? null;
  const number = observation && observation.status !== 'suppressed' ? observedValue(indicator, observation) : null;
  const way = target && trajectory(indicator, target);
  const steps = target?.spec.kind === 'milestone' ? (target.spec.steps ?? []) : [];

  const shown = number === null ? undefined : figure(number, indicator, lang);
  const form =
    indicator.measure === 'narrative'
      ? 'story'
      : steps.length > 0
        ? 'steps'
        : isPercent(indicator) || hasScale(indicator)
          ? 'ring'
          : 'bar';
  const scale = scaleOf(indicator, [number, way?.goal, way?.from, target?.spec.max]);
  // A count without a number to reach has no scale to be drawn on.
  const drawn = form === 'ring' || way?.goal !== undefined || way?.from !== undefined;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined || !drawn
      ? null
      : Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min)));
  const day = observation ? observedDay(observation) : undefined;
  const expectedValue = day === undefined ? undefined : way?.expectedAt(day);

  const targetSeen = target ? targetWords(indicator, target, way?.goal, lang, 'seen') : '';
  const targetSpoken = target ? targetWords(indicator, target, way?.goal, lang, 'spoken') : '';
  const baseline =
    way?.from !== undefined && !way.assumedZero && target?.baseline?.status === 'known' ? way.from : undefined;
  const date = observation ? dateText(observation, lang) : '';
  const remarks = statusText ? remarksOf(assessment, target, lang) : [];
  const owner = plan.organisations?.find((item) => item.id === indicator.ownerId);
  const source = observation ? textIn(observation.source, lang) : '';
  const sentence = [
    [
      ...told.map((item) => textIn(item.narrative, lang)),
      form === 'steps' ? stepsText(assessment, steps, lang) : (shown?.spoken ?? (told.length > 0 ? '' : t.unknown)),
      targetSpoken && `${t.target.toLowerCase()} ${targetSpoken}`,
      statusText.toLowerCase(),
    ]
      .filter(Boolean)
      .join(', '),
    baseline === undefined ? '' : t.baseline(figure(baseline, indicator, lang).spoken),
    ...remarks,
    date,
  ];
  return {
    form,
    title: textIn(indicator.title, lang),
    status,
    statusText,
    value: shown?.short ?? (observation?.status === 'suppressed' ? t.hidden : t.unknown),
    known: shown !== undefined,
    unit: isPercent(indicator) ? '' : unitText(number, indicator, lang),
    arrow: arrowOf(target, number, way?.from),
    share: share(number),
    targetShare: share(way?.goal),
    baselineShare: share(baseline),
    expectedShare: assessment.achieved ? null : share(expectedValue),
    target: targetSeen,
    baseline: baseline === undefined ? '' : t.baseline(figure(baseline, indicator, lang).seen),
    way: wayText(assessment, indicator, number, baseline, way?.goal, lang),
    expected:
      expectedValue === undefined || assessment.achieved ? '' : t.expected(figure(expectedValue, indicator, lang).seen),
    remarks,
    story:
      steps.length > 0
        ? steps.map(
            (step) => `${step.done || assessment.achieved ? t.stepDone : t.stepOpen}: ${textIn(step.text, lang)}`,
          )
        : told.map((item) => textIn(item.narrative, lang)),
    stale: assessment.flags.includes('stale') || assessment.reason === 'stale',
    provisional: observation?.status === 'provisional' || observation?.status === 'estimated',
    foot: observation
      ? [date, source && t.source(source)].filter(Boolean).join(' · ')
      : owner
        ? t.whoKnows(textIn(owner.name, lang))
        : '',
    details: detailsOf(plan, indicator, target, assessment, lang),
    sentence: sentence.filter(Boolean).map(endWithStop).join(' '),
  };
}

const endWithStop = (text: string) => (/[.!?”]$/.test(text) ? text : `${text}.`);

function hasScale({ scale, measure }: Indicator): boolean {
  return measure !== 'count' && scale?.min !== undefined && scale.max !== undefined && scale.max > scale.min;
}

/** The drawn scale: the indicator's own, or from zero to a little past the largest number there is. */
function scaleOf(indicator: Indicator, values: (number | null | undefined)[]): { min: number; max: number } {
  const { scale } = indicator;
  if (hasScale(indicator)) return { min: scale!.min!, max: scale!.max! };
  if (isPercent(indicator)) return { min: 0, max: 100 };
  const known = values.filter((value): value is number => typeof value === 'number');
  return { min: Math.min(0, ...known), max: Math.max(...known.map((value) => value * 1.1), 0) || 1 };
}

/** The target in words, for each kind, with its date. */
export function targetWords(
  indicator: Indicator,
  target: Target,
  goal: number | undefined,
  lang: Language,
  form: 'seen' | 'spoken',
): string {
  const t = kpiWords.in(lang);
  const show = (value: number) => figure(value, indicator, lang)[form];
  const { due, duePrecision } = target;
  const date = due ? formatDue(due, duePrecision, lang) : '';
  const when = date && (duePrecision === undefined || duePrecision === 'day' ? t.on(date) : t.by(date));
  return [specWords(target.spec, goal, show) ?? textIn(target.asWritten, lang), when].filter(Boolean).join(' ');

  function specWords(spec: OpenSpec, value: number | undefined, show: (value: number) => string): string | undefined {
    if (spec.kind === 'directional') return spec.better === 'down' ? t.lessThanBaseline : t.moreThanBaseline;
    if (value === undefined) return undefined;
    switch (spec.kind) {
      case 'moreThan':
      case 'atMost':
      case 'lessThan':
      case 'atLeast':
        return t[spec.kind](show(value));
      case 'relative':
        return (spec.change ?? 0) < 0 ? t.atMost(show(value)) : t.atLeast(show(value));
      case 'maintain':
        return spec.better === 'down' ? t.keepDown(show(value)) : t.keepUp(show(value));
      case 'range':
        return typeof spec.max === 'number'
          ? t.range(formatNumber(value, lang), show(spec.max))
          : t.atLeast(show(value));
      default:
        return undefined;
    }
  }
}

/** "2 van de 5 procentpunten gehaald": the way as people count it. */
function wayText(
  assessment: Assessment,
  indicator: Indicator,
  value: number | null,
  from: number | undefined,
  goal: number | undefined,
  lang: Language,
): string {
  if (value === null || from === undefined || goal === undefined || assessment.percent === null || from === goal)
    return '';
  if (assessment.achieved || (assessment.raw ?? 0) < 0) return '';
  const total = Math.abs(goal - from);
  const t = kpiWords.in(lang);
  const unit = isPercent(indicator) ? t.points[total === 1 ? 0 : 1] : textIn(indicator.unit.label, lang);
  return t.way(formatNumber(Math.abs(value - from), lang), formatNumber(total, lang), unit);
}

function dateText(observation: Observation, lang: Language): string {
  const t = kpiWords.in(lang);
  const extra =
    observation.status === 'provisional' || observation.status === 'estimated' ? ` (${t[observation.status]})` : '';
  if (observation.period) {
    const { year, quarter } = quarterOf(observation.period.end);
    const bounds = quarterBounds({ year, quarter });
    if (bounds.start === observation.period.start && bounds.end === observation.period.end) {
      return formatQuarter(year, quarter, lang) + extra;
    }
    return (
      t.period(formatDate(observation.period.start, lang, 'short'), formatDate(observation.period.end, lang, 'short')) +
      extra
    );
  }
  return t.measured(formatDate(observation.asOf ?? '', lang)) + extra;
}

function stepsText(assessment: Assessment, steps: NonNullable<OpenSpec['steps']>, lang: Language): string {
  const done = assessment.achieved ? steps.length : steps.filter((step) => step.done).length;
  return kpiWords.in(lang).steps(done, steps.length);
}

/** Why the status is what it is: blameless, and never a zero for what is not known. */
function remarksOf(
  { reason, flags, status, observation }: Assessment,
  target: Target | undefined,
  lang: Language,
): string[] {
  const t = kpiWords.in(lang);
  if (flags.includes('expectation')) return [t.expectation];
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

/** The last three stories, of the area or, where none is chosen, of all areas. */
function storiesOf(plan: Plan, indicator: Indicator, target: Target | undefined, options: KpiOptions): Observation[] {
  const own = series(observationsOf(plan, indicator), indicator.id, dayNumber(options.now)).filter(
    (item) => item.narrative,
  );
  const area = areaOf(plan, target, options);
  return (area ? ofArea(own, area) : own).slice(-3);
}

/** A target that only names a direction is drawn as an arrow from the start. */
function arrowOf(target: Target | undefined, value: number | null, from: number | undefined): string {
  if (target?.spec.kind !== 'directional' || value === null || from === undefined) return '';
  return value > from ? '↗' : value < from ? '↘' : '→';
}

/** What stands one step away from the figure: definition, wording, source, rule, follow-up. */
function detailsOf(
  plan: Plan,
  indicator: Indicator,
  target: Target | undefined,
  assessment: Assessment,
  lang: Language,
): string[] {
  const t = kpiWords.in(lang);
  const cited = new Set([...(target?.citationIds ?? []), ...(indicator.citationIds ?? [])]);
  const source = textIn(indicator.dataSource, lang);
  return [
    textIn(indicator.definition, lang),
    target ? t.asWritten(textIn(target.asWritten, lang)) : '',
    ...(plan.citations ?? []).filter((item) => cited.has(item.id)).map((item) => t.citation(item.document, item.place)),
    source && t.dataSource(source),
    assessment.percent !== null && assessment.expected !== null && !assessment.achieved
      ? t.rule(formatNumber(assessment.percent, lang), formatNumber(assessment.expected, lang))
      : '',
    assessment.flags.includes('assumedZeroBaseline') ? t.zero : '',
    indicator.followUp ? t.followUp(textIn(indicator.followUp, lang)) : '',
  ].filter(Boolean);
}
