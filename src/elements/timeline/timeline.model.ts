/** The work agenda of a plan as a view: what is shown where, and what is said. Pure. */
import { formatDate, formatQuarter } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { timelineWords } from '../../locales/timeline.js';
import { citationsOf, planIndex } from '../../plan/entities.js';
import type { Language, Milestone, Plan } from '../../plan/types.js';
import { dayText, monthOf, quarterMonth, readDates, type MilestoneDates } from './timeline.dates.js';
import {
  MAX_MONTHS,
  MOMENT_TYPES,
  type AxisPart,
  type MilestoneState,
  type MomentType,
  type Place,
  type TimelineItem,
  type TimelineRow,
  type TimelineView,
} from './timeline.types.js';

/** What the element shows of the agenda. */
export interface TimelineOptions {
  lang: Language;
  /** The day to show as today, an ISO date. */
  now: string;
  /** First and last quarter ("2024-Q1") or date; default the period of the plan. What cannot be read is passed over. */
  from?: string;
  to?: string;
  /** Id of a classification: only what belongs to it or to what lies below it. */
  theme?: string;
  /** Years to look ahead, or back when negative. */
  shift?: number;
}

/** The milestones to show, or undefined when the plan has no such theme. */
export function themeMilestones(plan: Plan, theme = ''): readonly Milestone[] | undefined {
  const milestones = plan.milestones ?? [];
  if (!theme) return milestones;
  const { classifications, goals } = planIndex(plan);
  if (!classifications.has(theme)) return undefined;
  const wanted = new Set([theme]);
  // A set that grows while it is walked: what lies below what was added is visited too.
  for (const id of wanted) {
    for (const item of classifications.values()) if (item.parentId === id) wanted.add(item.id);
  }
  const belongs = (ids: readonly string[] | undefined) => ids?.some((id) => wanted.has(id)) ?? false;
  return milestones.filter(
    ({ classificationIds, goalIds }) =>
      belongs(classificationIds) || goalIds?.some((id) => belongs(goals.get(id)?.classificationIds)),
  );
}

/** The view of the work agenda. Every milestone is in it exactly once, whatever its dates. */
export function timelineView(plan: Plan, milestones: readonly Milestone[], options: TimelineOptions): TimelineView {
  const { lang, now } = options;
  const t = timelineWords.in(lang);
  const nowMonth = monthOf(now);
  const range = shownRange(plan, options, nowMonth);
  const months = range.to - range.from + 1;
  const read = milestones.map((milestone) => ({ milestone, dates: readDates(milestone, lang) }));
  read.sort((a, b) => order(a.dates) - order(b.dates) || (a.dates.last ?? 0) - (b.dates.last ?? 0) || 0);

  const rows = new Map<string, { entry: Entry; item: TimelineItem }[]>();
  // Rows stand in the order of the document, their items by date.
  for (const milestone of milestones) rows.set(rowName(plan, milestone, lang), []);
  const moments: TimelineView['moments'] = [];
  for (const entry of read) {
    const row = rowName(plan, entry.milestone, lang);
    const item = itemView(plan, entry, options, range);
    if (isMoment(item.type)) {
      moments.push({ item, row });
      item.number = moments.length;
    }
    rows.get(row)!.push({ entry, item });
  }
  return {
    title: t.title,
    period: t.range(...periodWords(range, lang)),
    months,
    ...axis(range, lang),
    todayText: t.today(formatDate(now, lang)),
    today: todayPlace(now, range),
    todayShift:
      nowMonth === undefined
        ? 0
        : nowMonth > range.to
          ? Math.ceil((nowMonth - range.to) / 12)
          : Math.min(0, -Math.ceil((range.from - nowMonth) / 12)),
    rows: [...rows].map(([name, items]): TimelineRow => ({
      name,
      spokenName: t.stream(name),
      summary: summary(items, now, lang),
      items: items.map(({ item }) => item),
    })),
    moments,
  };
}

/** The whole agenda as a table: headings first, one line per milestone, in the order of the drawing. */
export function timelineTable(view: TimelineView, lang: Language): string[][] {
  const lines = view.rows.flatMap(({ name, items }) =>
    items.map((item) => [
      ...[name, item.title, item.typeText, [item.when, ...item.remarks].join('; ')],
      ...[item.stateText, item.owner, item.source],
    ]),
  );
  return [timelineWords.in(lang).columns, ...lines];
}

interface Entry {
  milestone: Milestone;
  dates: MilestoneDates;
}
interface Range {
  from: number;
  to: number;
}

/** Things without a date come last. */
function order({ first }: MilestoneDates): number {
  return first ?? Number.MAX_SAFE_INTEGER;
}

function isMoment(type: string): type is MomentType {
  return (MOMENT_TYPES as readonly string[]).includes(type);
}

/** Whole quarters, at most ten years. Without a readable period: the year of today. */
function shownRange(plan: Plan, { from = '', to = '', shift = 0 }: TimelineOptions, nowMonth = 24_000): Range {
  const year = nowMonth - (nowMonth % 12);
  const first = quarterMonth(from) ?? quarterMonth(plan.period.start) ?? year;
  const last = quarterMonth(to) ?? quarterMonth(plan.period.end) ?? first + 9;
  const length = last < first ? 12 : Math.min(MAX_MONTHS, last - first + 3);
  return { from: first + shift * 12, to: first + shift * 12 + length - 1 };
}

function periodWords({ from, to }: Range, lang: Language): [string, string] {
  if (from % 12 === 0 && to % 12 === 11) return [`${Math.floor(from / 12)}`, `${Math.floor(to / 12)}`];
  const words = (month: number) => formatQuarter(Math.floor(month / 12), Math.floor((month % 12) / 3) + 1, lang);
  return [words(from), words(to)];
}

function axis({ from, to }: Range, lang: Language): { years: AxisPart[]; quarters: AxisPart[] } {
  const years: AxisPart[] = [];
  const quarters: AxisPart[] = [];
  for (let month = from; month <= to; month += 3) {
    const line = month - from + 1;
    const text = `${Math.floor(month / 12)}`;
    const last = years.at(-1);
    if (last?.text === text) last.to += 3;
    else years.push({ text, from: line, to: line + 3 });
    quarters.push({
      ...{ text: timelineWords.in(lang).quarter(Math.floor((month % 12) / 3) + 1), from: line, to: line + 3 },
    });
  }
  return { years, quarters };
}

function todayPlace(now: string, { from, to }: Range): TimelineView['today'] {
  const month = monthOf(now);
  if (month === undefined || month < from || month > to) return undefined;
  const line = month - from + 1;
  const third = Math.min(2, Math.floor((+now.slice(8, 10) - 1) / 10)) as 0 | 1 | 2;
  return { from: line, to: line + 1, third, side: line * 2 > to - from + 1 ? 'before' : 'after' };
}

/** The row of a milestone: its workstream, else its theme, else that of its goal. */
function rowName(plan: Plan, milestone: Milestone, lang: Language): string {
  const { classifications, goals } = planIndex(plan);
  const ids = [
    ...(milestone.classificationIds ?? []),
    ...(milestone.goalIds ?? []).flatMap((id) => goals.get(id)?.classificationIds ?? []),
  ];
  const found = ids.flatMap((id) => classifications.get(id) ?? []);
  const group = found.find(({ scheme }) => scheme === 'theme') ?? found[0];
  return textIn(milestone.workstream, lang) || textIn(group?.label, lang) || timelineWords.in(lang).other;
}

function itemView(plan: Plan, { milestone, dates }: Entry, options: TimelineOptions, range: Range): TimelineItem {
  const { lang, now } = options;
  const t = timelineWords.in(lang);
  const { type, metOn } = milestone;
  const state: MilestoneState =
    milestone.status === 'planned' && dates.endDay !== undefined && dates.endDay < now
      ? 'unreported'
      : milestone.status;
  const metText = state === 'met' || state === 'partlyMet' ? dayText(metOn, lang) : '';
  const outside =
    dates.first === undefined
      ? undefined
      : !dates.openEnd && dates.last! < range.from
        ? 'before'
        : dates.first > range.to
          ? 'after'
          : undefined;
  const place = dates.first === undefined || outside ? undefined : placeOf(dates, isMoment(type), range);
  const owner = milestone.ownerId === undefined ? undefined : planIndex(plan).organisations.get(milestone.ownerId);
  const timing = textIn(milestone.timing, lang);
  return {
    id: milestone.id,
    title: textIn(milestone.title, lang),
    type,
    typeText: wordOf(t.type, type),
    number: 0,
    when: dates.when,
    state,
    stateText: [wordOf(t.state, state), metText && t.metOn(metText)].filter(Boolean).join(' '),
    remarks: [
      dates.openStart ? t.noStart : '',
      dates.openEnd ? t.noEnd : '',
      place?.cutStart ? t.cutStart : '',
      place?.cutEnd ? t.cutEnd : '',
      outside ? t[outside] : '',
      timing && (dates.uncertain || dates.openEnd) && !says(dates.when, timing) ? t.timing(timing) : '',
    ].filter(Boolean),
    owner: textIn(owner?.shortName, lang) || textIn(owner?.name, lang),
    source: citationsOf(plan, milestone.citationIds)
      .map(({ document, place }) => `${document}, ${place}`)
      .join('; '),
    uncertain: dates.uncertain,
    openStart: dates.openStart,
    openEnd: dates.openEnd,
    place,
    outside,
  };
}

/** The word for a value of a closed list; a plan of a later version may hold others. */
function wordOf(words: Partial<Record<string, string>>, value: string): string {
  return (Object.hasOwn(words, value) && words[value]) || '';
}

/** True when the words of the plan add nothing to ours: "in 2024" beside "in de loop van 2024". */
function says(when: string, timing: string): boolean {
  return when.endsWith(timing.toLowerCase().replace(/^in /, ''));
}

/**
 * The columns of an item and of its text. The text stands under a long bar, else on the side that has room: after it or before
 * it. It wraps there, so it is never cut.
 */
function placeOf(dates: MilestoneDates, moment: boolean, range: Range): Place {
  const months = range.to - range.from + 1;
  const cutStart = dates.first! < range.from;
  // A phase without an end runs to the edge; a moment stays where it starts.
  const last = dates.openEnd && !moment ? range.to : Math.max(dates.last!, range.from);
  const from = Math.max(dates.first!, range.from) - range.from + 1;
  const to = Math.min(last, range.to) - range.from + 2;
  const side =
    to - from >= months * 0.4
      ? 'below'
      : months + 1 - to >= months * 0.35 || months + 1 - to >= from - 1
        ? 'after'
        : 'before';
  const label = { below: { from, to: months + 1 }, after: { from: to, to: months + 1 }, before: { from: 1, to: from } }[
    side
  ];
  return { from, to, label: { side, ...label }, cutStart, cutEnd: last > range.to };
}

/** "3 fasen, 2 besluitmomenten. Nu: uitvoering. Volgend besluit: 15 september 2026." */
function summary(items: readonly { entry: Entry; item: TimelineItem }[], now: string, lang: Language): string {
  const t = timelineWords.in(lang);
  const month = monthOf(now) ?? 0;
  const open = items.filter(({ item }) => item.state === 'planned');
  const moments = items.filter(({ item }) => isMoment(item.type)).length;
  const running = open.filter(
    ({ entry: { milestone, dates }, item }) =>
      !isMoment(item.type) &&
      (dates.first ?? Infinity) <= month &&
      !(milestone.start !== undefined && milestone.start > now),
  );
  const next = open.find(
    ({ entry: { dates }, item }) =>
      isMoment(item.type) && dates.first !== undefined && !(dates.openEnd && dates.first < month),
  )?.item;
  const undated = items.filter(({ entry }) => entry.dates.first === undefined).length;
  const unreported = items.filter(({ item }) => item.state === 'unreported').length;
  return [
    t.counts(items.length - moments, moments),
    t.now(
      [
        ...new Set(
          running.map(({ item }) => item.typeText.toLowerCase() + (item.uncertain ? ` (${t.uncertain})` : '')),
        ),
      ].join(', '),
    ),
    next ? t.upcoming[next.type as MomentType](next.when) : '',
    undated > 0 ? t.withoutDate(undated) : '',
    unreported > 0 ? t.unreported(unreported) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
