/** One KPI of a plan as a view: rounding, clamping and not knowing are handled here and nowhere else. Pure. */
import { figure, formatDate, formatDue, formatNumber, formatQuarter, isPercent, unitText } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { commonWords } from '../../locales/common.js';
import { kpiWords } from '../../locales/kpi.js';
import type { Assessment } from '../../plan/assess.js';
import { dayNumber, observedDay } from '../../plan/dates.js';
import { quarterThatIs } from '../../plan/quarters.js';
import { isSuppressed, observedValue, ofArea, series } from '../../plan/observations.js';
import { knownBaseline, trajectory } from '../../plan/trajectory.js';
import type { Indicator, Language, Observation, OpenSpec, Plan, Target } from '../../plan/types.js';
import { areaOf, assessKpi, findKpi, observationsOf, statusWord, type KpiOptions } from './kpi-ring.find.js';
import { dayOf, detailsOf, remarksOf } from './kpi-ring.details.js';
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
  const outlook = target?.commitment === 'expectation';
  const judged = !outlook && indicator.kind !== 'context';
  // A story is not judged, so it has no status either.
  const statusText = !judged || (told.length > 0 && !target) ? '' : commonWords.in(lang).status[status];
  const observation = assessment.observation ?? told.at(-1) ?? null;
  const hidden = observation !== null && isSuppressed(indicator, observation);
  const number = observation && !hidden ? observedValue(indicator, observation) : null;
  const way = target && trajectory(indicator, target);
  const steps = target?.spec.kind === 'milestone' ? (target.spec.steps ?? []) : [];

  const shown = number === null ? undefined : figure(number, indicator, lang);
  const form =
    indicator.measure === 'narrative'
      ? 'story'
      : steps.length > 0
        ? 'steps'
        : judged && (isPercent(indicator) || hasScale(indicator))
          ? 'ring'
          : 'bar';
  const scale = scaleOf(indicator, [number, way?.goal, way?.from, target?.spec.max, target?.norm]);
  // A count without a number to reach has no scale to be drawn on; yes and no have none at all.
  const drawn =
    judged && indicator.measure !== 'yesno' && (form === 'ring' || way?.goal !== undefined || way?.from !== undefined);
  const share = (value: number | null | undefined) =>
    value === null || value === undefined || !drawn
      ? null
      : Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min)));
  const day = observation ? observedDay(observation) : undefined;
  const expectedValue = day === undefined || !judged || assessment.achieved ? undefined : way?.expectedAt(day);
  const on = dayOf(observation, lang);
  const norm = target?.norm;

  const targetSeen = target ? targetWords(indicator, target, way?.goal, lang, 'seen') : '';
  const targetSpoken = target ? targetWords(indicator, target, way?.goal, lang, 'spoken') : '';
  const baseline = target && way?.from !== undefined && knownBaseline(target) !== undefined ? way.from : undefined;
  const date = observation ? dateText(observation, lang) : '';
  const remarks = statusText || !judged ? remarksOf(indicator, assessment, target, lang) : [];
  const owner = plan.organisations?.find((item) => item.id === indicator.ownerId);
  const source = observation ? textIn(observation.source, lang) : '';
  const unknown = hidden ? t.hidden : t.unknown;
  const sentence = [
    [
      ...told.map((item) => textIn(item.narrative, lang)),
      form === 'steps' ? stepsText(assessment, steps, lang) : (shown?.spoken ?? (told.length > 0 ? '' : unknown)),
      targetSpoken && `${(outlook ? t.outlook : t.target).toLowerCase()} ${targetSpoken}`,
      statusText.toLowerCase(),
    ]
      .filter(Boolean)
      .join(', '),
    baseline === undefined ? '' : t.baseline(figure(baseline, indicator, lang).spoken),
    norm === undefined ? '' : t.norm(figure(norm, indicator, lang).spoken),
    ...remarks,
    date,
  ];
  return {
    form,
    title: textIn(indicator.title, lang),
    status,
    statusText,
    value: form === 'steps' ? stepsText(assessment, steps, lang) : (shown?.short ?? unknown),
    known: shown !== undefined,
    number,
    unit: isPercent(indicator) ? '' : unitText(number, indicator, lang),
    arrow: arrowOf(target, number, way?.from),
    share: share(number),
    meter:
      form === 'ring' && number !== null
        ? { ...scale, now: Math.min(scale.max, Math.max(scale.min, number)) }
        : undefined,
    targetShare: share(way?.goal),
    baselineShare: share(baseline),
    normShare: share(norm),
    expectedShare: share(expectedValue),
    target: outlook ? '' : targetSeen,
    baseline: baseline === undefined ? '' : t.baseline(figure(baseline, indicator, lang).seen),
    norm: norm === undefined ? '' : t.norm(figure(norm, indicator, lang).seen),
    way: wayText(assessment, indicator, number, baseline, way?.goal, lang),
    expected:
      expectedValue !== undefined
        ? t.expected(figure(expectedValue, indicator, lang).seen, on)
        : outlook && targetSeen
          ? `${t.outlook}: ${targetSeen}`
          : '',
    remarks,
    story:
      steps.length > 0
        ? steps.map(
            (step) => `${step.done || assessment.achieved ? t.stepDone : t.stepOpen}: ${textIn(step.text, lang)}`,
          )
        : told.map((item) => textIn(item.narrative, lang)),
    on,
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
  const { measure } = indicator;
  if (measure === 'yesno') return '';
  const points = isPercent(indicator) ? t.percentPoints : t.points;
  // A unit such as "op een schaal van 10" is of a score, not of a distance.
  const unit =
    isPercent(indicator) || measure !== 'count' ? points[total === 1 ? 0 : 1] : unitText(total, indicator, lang);
  return t.way(formatNumber(Math.abs(value - from), lang), formatNumber(total, lang), unit);
}

function dateText(observation: Observation, lang: Language): string {
  const t = kpiWords.in(lang);
  const extra =
    observation.status === 'provisional' || observation.status === 'estimated' ? ` (${t[observation.status]})` : '';
  if (observation.period) {
    const quarter = quarterThatIs(observation.period);
    if (quarter) return formatQuarter(quarter.year, quarter.quarter, lang) + extra;
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
