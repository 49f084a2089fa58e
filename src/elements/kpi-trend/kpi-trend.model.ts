/** A KPI over time as a view: which figures, which targets, and what they say in words. Pure. */
import { figure, formatDate, formatDue, isPercent } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { kpiWords } from '../../locales/kpi.js';
import { trendWords } from '../../locales/kpi-trend.js';
import { INTERVAL_DAYS } from '../../plan/assess.js';
import { dayNumber, isoDate, observedDay } from '../../plan/dates.js';
import { parseQuarter, quarterBounds } from '../../plan/quarters.js';
import { finite, isSuppressed, observedValue, ofArea, series } from '../../plan/observations.js';
import { knownBaseline, trajectory } from '../../plan/trajectory.js';
import type { Indicator, Language, Observation, Plan, Target } from '../../plan/types.js';
import { areaOf, findKpi, observationsOf, type KpiOptions } from '../kpi-ring/kpi-ring.find.js';
import { kpiView, targetWords } from '../kpi-ring/kpi-ring.model.js';
import type { Direction, TrendPoint, TrendTarget, TrendView } from './kpi-trend.types.js';

/** What the element shows of a KPI. */
export interface TrendOptions extends KpiOptions {
  /** First and last day to show: a date (2026-03-31), a quarter (2026-Q1) or a year (2026). */
  from?: string | undefined;
  to?: string | undefined;
}

/** Farther than three years from the figures a start or due date does not stretch the axis. */
const REACH = 1096;

/** The view of one KPI over time; a sentence when there is nothing to draw; undefined when the plan has no such id. */
export function trendView(plan: Plan, id: string, options: TrendOptions): TrendView | string | undefined {
  const found = findKpi(plan, id, options.area);
  if (!found) return undefined;
  const { indicator, target } = found;
  const { lang } = options;
  const t = trendWords.in(lang);
  const first = boundary(options.from, 'start');
  const until = boundary(options.to, 'end');
  // What lies after the chosen period is not judged either.
  const now = until !== undefined && until < (dayNumber(options.now) ?? Infinity) ? isoDate(until) : options.now;
  const kpi = kpiView(plan, id, { ...options, now })!;
  const own = observationsOf(plan, indicator);
  const all = series(ofArea(own, areaOf(plan, target, options)), indicator.id, dayNumber(now));
  const points = all
    .map((observation) => pointOf(indicator, observation))
    .filter((point) => first === undefined || point.day >= first);
  // Done or not done is no line: steps are told, not drawn.
  const told = kpi.form === 'steps' || indicator.measure === 'yesno';
  const numbers = told ? [] : points.filter((point) => point.value !== null);
  // Words beside a figure are a remark, and stand in the table.
  const stories = points.flatMap(({ observation, value }) => {
    const text = textIn(observation.narrative, lang);
    return text && (told || value === null) ? [{ when: whenText(observation, lang), text }] : [];
  });
  if (!told && numbers.length === 0 && stories.length === 0) {
    const why =
      points.length > 0
        ? t.unseen
        : own.length > 0 && all.length > 0
          ? t.outOfSight
          : kpiWords.in(lang).reason.noObservation;
    const goal = kpi.target ? t.target(kpi.target) : kpi.expected && `${kpi.expected}.`;
    return [`${kpi.title}.`, why, goal, all.length === 0 ? kpi.foot : ''].filter(Boolean).join(' ');
  }

  const targets = target ? targetsOf(plan, indicator, target, lang) : [];
  const breaks = targets.slice(1).flatMap(({ from }) => (from === undefined ? [] : [from]));
  const way = targets.at(-1)?.way;
  const baseline = target && way?.from !== undefined && knownBaseline(target) !== undefined ? way.from : undefined;
  const lastBreak = Math.max(...breaks.filter((day) => day <= (points.at(-1)?.day ?? 0)), -Infinity);
  const comparable = numbers.filter(({ day }) => day >= lastBreak);
  const direction = directionOf(indicator, comparable);
  const days = points.length > 0 ? daysOf(points, way, first, until) : ([0, 1] as [number, number]);
  const place = points.at(-1)?.observation.areaId ?? plan.areaId;
  const area = plan.areas?.find((item) => item.id === place);
  const ends = [points[0], points.at(-1)].map((point) => (point ? whenText(point.observation, lang) : ''));
  const period = ends[0] === ends[1] ? ends[0] : t.span(ends[0]!, ends[1]!);
  const unit = isPercent(indicator) ? '%' : textIn(indicator.unit.label, lang);
  const spoken = (value: number) => figure(value, indicator, lang).spoken;
  const extremes = numbers.length > 2 ? lowestAndHighest(numbers) : undefined;
  const latest = numbers.at(-1);
  const norm = target?.norm;

  return {
    ...{ kpi, indicator, lang, direction, unit, told },
    stories: [...(kpi.form === 'steps' ? kpi.story.map((text) => ({ when: '', text })) : []), ...stories],
    sub: [area && textIn(area.name, lang), period].filter(Boolean).join(' · '),
    sentence: told
      ? kpi.sentence
      : [
          ...changeWords(indicator, comparable, direction, lastBreak > -Infinity, lang),
          target ? reachWords(indicator, target, kpi.status, kpi.statusText !== '', way?.goal, now, lang) : '',
          latest?.hollow ? t[latest.observation.status as 'provisional' | 'estimated'] : '',
          norm === undefined ? '' : `${kpiWords.in(lang).norm(spoken(norm))}.`,
          ...kpi.remarks,
          ...breaks
            .filter((day) => day >= days[0] && day <= days[1])
            .map((day) => t.newTarget(formatDate(isoDate(day), lang))),
        ]
          .filter(Boolean)
          .join(' '),
    before: numbers.length > 0 ? t.chart(numbers.length, ends[0]!, ends[1]!) : '',
    after: extremes
      ? [t.lowest, t.highest]
          .map((words, index) => words(spoken(extremes[index]!.value!), whenText(extremes[index]!.observation, lang)))
          .join(' ')
      : '',
    value: latest ? figure(latest.value!, indicator, lang).short : '',
    details: [...kpi.details, ...(direction ? [t.rule(isPercent(indicator) ? t.points : t.share)] : [])],
    figure: {
      ...{ points, targets, breaks, days },
      baseline:
        baseline === undefined
          ? undefined
          : { value: baseline, from: way!.start, label: t.start(figure(baseline, indicator, lang).short) },
      norm: norm === undefined ? undefined : { value: norm, label: t.norm(figure(norm, indicator, lang).short) },
      maxGap: 1.75 * (INTERVAL_DAYS[indicator.frequency] ?? Infinity),
      extent: extentOf(numbers, targets, [baseline, norm]),
      bounds: [indicator.scale?.min ?? -1e15, indicator.scale?.max ?? 1e15],
      precision: 10 ** -Math.min(3, Math.max(0, indicator.decimals ?? (indicator.measure === 'count' ? 0 : 1))),
      show: (value) => figure(value, indicator, lang).short,
      words: {
        quarter: t.quarter,
        endOf: t.endOf,
        day: (day) => formatDate(isoDate(Math.round(day)), lang, 'short'),
      },
    },
    revisions: (observation) => revisionsOf(own, observation),
  };
}

/** "2e kwartaal 2026", "2026", "juni 2026", "1 jan 2026 – 14 mei 2026" or "30 juni 2026": the time an observation speaks of. */
export function whenText({ period, asOf }: Observation, lang: Language): string {
  if (!period) return formatDate(asOf ?? '', lang);
  const { start, end } = period;
  const months = 12 * (+end.slice(0, 4) - +start.slice(0, 4)) + +end.slice(5, 7) - +start.slice(5, 7) + 1;
  const precision = ({ 1: 'month', 3: 'quarter', 6: 'halfyear', 12: 'year' } as const)[months];
  // Whole months that begin where a quarter, a half year or a year begins.
  const whole =
    start.endsWith('-01') && isoDate((dayNumber(end) ?? 0) + 1).endsWith('-01') && +end.slice(5, 7) % months === 0;
  if (precision && whole) return formatDue(end, precision, lang);
  return start === end
    ? formatDate(end, lang)
    : `${formatDate(start, lang, 'short')} – ${formatDate(end, lang, 'short')}`;
}

/**
 * The written rule for the direction: the last two figures are compared. A difference below 1 percentage point (below 2% of the
 * figure before, for what is no percentage) is "the same".
 */
export function directionOf(indicator: Indicator, points: readonly TrendPoint[]): Direction | undefined {
  const [before, last] = points.slice(-2).map((point) => point.value!);
  if (before === undefined || last === undefined) return undefined;
  const difference = last - before;
  const threshold = isPercent(indicator) ? 1 : Math.abs(before) * 0.02;
  // Just enough for the rounding of sums such as 0.3 - 0.2.
  if (difference === 0 || Math.abs(difference) < threshold * (1 - 1e-9)) return 'same';
  return difference > 0 ? 'up' : 'down';
}

function pointOf(indicator: Indicator, observation: Observation): TrendPoint {
  const { status } = observation;
  const known = status !== 'missing' && !isSuppressed(indicator, observation);
  return {
    observation,
    day: observedDay(observation)!,
    value: known ? observedValue(indicator, observation) : null,
    hollow: status === 'provisional' || status === 'estimated',
  };
}

/** The targets that led to this one, the oldest first. A loop in the document is cut where it closes. */
function targetsOf(plan: Plan, indicator: Indicator, last: Target, lang: Language): TrendTarget[] {
  const chain = [last];
  for (let next: Target | undefined = last; next && chain.length < 50;) {
    const { id }: Target = next;
    next = plan.targets?.find(
      (item) => item.supersededById === id && item.indicatorId === indicator.id && !chain.includes(item),
    );
    if (next) chain.unshift(next);
  }
  const t = trendWords.in(lang);
  const ways = chain.map((target) => trajectory(indicator, target));
  // A target that replaced another counts from its own start, else from the due date of the one before.
  const starts = chain.map(
    (target, index) => dayNumber(target.start) ?? ways[index]!.start ?? (index > 0 ? ways[index - 1]!.due : undefined),
  );
  return chain.map((target, index) => {
    const way = ways[index]!;
    const max = target.spec.kind === 'range' && finite(target.spec.max) ? target.spec.max : undefined;
    const to = starts[index + 1] ?? way.due;
    const show = (value: number) => figure(value, indicator, lang).short;
    const value =
      way.goal === undefined
        ? ''
        : max === undefined
          ? show(way.goal)
          : kpiWords.in(lang).range(show(way.goal), show(max));
    return {
      ...{ target, way, max, to, goal: way.goal, from: starts[index] },
      label: outlook(target) ? t.outlook(value) : target === last ? t.goal(value) : t.oldGoal(value),
      // What is not judged has no way that it should follow.
      path: outlook(target) || indicator.kind === 'context' ? [] : pathOf(way, target, to),
    };
  });
}

const outlook = ({ commitment }: Target) => commitment === 'expectation';

/** Corners of the expected path: a straight line, or a stair for targets per step; nothing where only the end counts. */
function pathOf(way: TrendTarget['way'], { interim }: Target, to: number | undefined): [number, number][] {
  const { start, due, from, profile } = way;
  if (start === undefined || due === undefined || from === undefined || way.expectedAt(start) === undefined) return [];
  const end = Math.min(to ?? due, due);
  const corners: [number, number][] = [[start, from]];
  if (profile === 'step') {
    const steps = (interim ?? []).map(({ date }) => dayNumber(date) ?? end).filter((day) => day <= end);
    for (const day of steps.sort((a, b) => a - b)) corners.push([day, corners.at(-1)![1]], [day, way.expectedAt(day)!]);
  }
  return end > start ? [...corners, [end, way.expectedAt(end)!]] : [];
}

function daysOf(
  points: TrendPoint[],
  way: TrendTarget['way'] | undefined,
  from?: number,
  to?: number,
): [number, number] {
  const first = points[0]!.day;
  const last = points.at(-1)!.day;
  const start = from ?? Math.max(Math.min(first, way?.start ?? first), first - REACH);
  const end = to ?? Math.min(Math.max(last, way?.due ?? last), last + REACH);
  return end > start ? [start, end] : [start - 45, start + 45];
}

function extentOf(points: TrendPoint[], targets: TrendTarget[], others: (number | undefined)[]): [number, number] {
  const extent: [number, number] = [Infinity, -Infinity];
  const add = (value: number | null | undefined) => {
    if (!finite(value)) return;
    extent[0] = Math.min(extent[0], value);
    extent[1] = Math.max(extent[1], value);
  };
  for (const { value } of points) add(value);
  for (const { goal, max, path } of targets) [goal, max, ...path.map((corner) => corner[1])].forEach(add);
  others.forEach(add);
  return extent;
}

function lowestAndHighest(points: TrendPoint[]): [TrendPoint, TrendPoint] {
  let low = points[0]!;
  let high = low;
  for (const point of points) {
    if (point.value! < low.value!) low = point;
    if (point.value! > high.value!) high = point;
  }
  return [low, high];
}

/** "Van 48 naar 62 procent. De lijn stijgt." */
function changeWords(
  indicator: Indicator,
  points: TrendPoint[],
  direction: Direction | undefined,
  since: boolean,
  lang: Language,
): string[] {
  const t = trendWords.in(lang);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const show = (point: TrendPoint) => figure(point.value!, indicator, lang);
  if (!direction) return [(since ? t.onlySince : t.only)(show(last).spoken, whenText(last.observation, lang))];
  const [from, to] = [show(first), show(last)];
  const change = from.short === to.short ? t.stays(to.spoken) : t.fromTo(from.short.replace('%', ''), to.spoken);
  // "Van 30 naar 24. De lijn stijgt." would puzzle: then the sentence says that it is about the last step.
  const against = direction === 'up' ? last.value! < first.value! : direction === 'down' && last.value! > first.value!;
  return [change, (against ? t.lately : t.line)(t.direction[direction])];
}

/** "Het doel van 75 procent is nog niet gehaald.": no judgement where `assess` gives none. */
function reachWords(
  indicator: Indicator,
  target: Target,
  status: string,
  judged: boolean,
  goal: number | undefined,
  now: string,
  lang: Language,
): string {
  const t = trendWords.in(lang);
  const words = targetWords(indicator, { ...target, due: undefined }, goal, lang, 'spoken');
  if (!words) return '';
  if (outlook(target)) return t.expectation(words);
  if (goal === undefined || !judged || status === 'noData') return t.target(words);
  if (status === 'achieved' || (target.spec.kind === 'maintain' && status === 'onTrack')) return t.reached(words);
  return (dayNumber(target.due) ?? Infinity) < dayNumber(now)! ? t.notReached(words) : t.notYet(words);
}

/** What an observation replaced, the latest first. */
function revisionsOf(own: readonly Observation[], observation: Observation): Observation[] {
  const replaced: Observation[] = [];
  for (let { revisionOf } = observation; revisionOf && replaced.length < 20;) {
    const id: string = revisionOf;
    const before = own.find((item) => item.id === id);
    if (!before || replaced.includes(before)) break;
    replaced.push(before);
    ({ revisionOf } = before);
  }
  return replaced;
}

function boundary(text: string | undefined, side: 'start' | 'end'): number | undefined {
  if (!text) return undefined;
  if (/^\d{4}$/.test(text)) return dayNumber(text + (side === 'start' ? '-01-01' : '-12-31'));
  const quarter = parseQuarter(text);
  return dayNumber(quarter ? quarterBounds(quarter)[side] : text);
}
