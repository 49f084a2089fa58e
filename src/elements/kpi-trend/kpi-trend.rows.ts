/** The numbers of the chart as a table: for the page, for a spreadsheet and for a machine. Pure. */
import { figure, formatDate, formatNumber } from '../../lib/format.js';
import { CLIPBOARD, DUTCH_EXCEL, MACHINE, writeCsv, type Cell } from '../../lib/csv.js';
import { textIn } from '../../lib/text.js';
import { kpiWords } from '../../locales/kpi.js';
import { partsWords } from '../../locales/kpi-trend-parts.js';
import { isSuppressed, observedValue } from '../../plan/observations.js';
import type { Observation } from '../../plan/types.js';
import { whenText } from './kpi-trend.model.js';
import type { TrendPoint, TrendRow, TrendTarget, TrendView } from './kpi-trend.types.js';

/** One observation in words. Written when its row is shown: a long series has more rows than anybody opens. */
export function rowOf(view: TrendView, point: TrendPoint): TrendRow {
  const { indicator, lang, figure: chart } = view;
  const t = partsWords.in(lang);
  const held = targetOn(chart.targets, point.day);
  const expected = expectedOn(held, point.day);
  const seen = (value: number | undefined) => (value === undefined ? t.none : figure(value, indicator, lang).seen);
  return {
    when: whenText(point.observation, lang),
    value: point.value === null ? unknown(view, point.observation) : seen(point.value),
    target:
      held?.max === undefined ? seen(held?.goal) : kpiWords.in(lang).range(chart.show(held.goal!), seen(held.max)),
    expected: seen(expected),
    note: noteOf(view, point),
  };
}

/**
 * The series as CSV. For Excel in Dutch: `;`, decimal comma, a byte order mark. For a machine: `,`, decimal point and English names.
 * For the clipboard: tabs.
 */
export function trendCsv(view: TrendView, form: 'excel' | 'machine' | 'clipboard' = 'excel'): string {
  const { figure: chart, lang } = view;
  const t = partsWords.in(lang);
  const machine = form === 'machine';
  const keys = Object.keys(t.file) as (keyof typeof t.file)[];
  const statusOf = (item: Observation) => (isSuppressed(view.indicator, item) ? 'suppressed' : item.status);
  const rows = chart.points.map((point): Cell[] => {
    const { observation } = point;
    const held = targetOn(chart.targets, point.day);
    const cells: Record<keyof typeof t.file, Cell> = {
      start: observation.period?.start ?? observation.asOf,
      end: observation.period?.end ?? observation.asOf,
      value: point.value,
      status: machine ? statusOf(observation) : t.status[statusOf(observation)],
      target: held?.goal,
      max: held?.max,
      expected: expectedOn(held, point.day),
      baseline: chart.baseline?.value,
      note: noteOf(view, point, false),
      source: textIn(observation.source, lang),
      norm: chart.norm?.value,
    };
    return keys.map((key) => cells[key]);
  });
  const head = machine ? keys : keys.map((key) => t.file[key]);
  return writeCsv([head, ...rows], machine ? MACHINE : form === 'excel' ? DUTCH_EXCEL : CLIPBOARD);
}

/** The target whose line is drawn on a day: each is replaced by the next from its first day. */
export function targetOn(targets: readonly TrendTarget[], day: number): TrendTarget | undefined {
  return targets.findLast(({ from, to }) => (from ?? -Infinity) <= day && day <= (to ?? Infinity));
}

/** The value on the drawn expected path. */
export function expectedOn(held: TrendTarget | undefined, day: number): number | undefined {
  const [first, last] = [held?.path[0], held?.path.at(-1)];
  return first && last && day >= first[0] && day <= last[0] ? held!.way.expectedAt(day) : undefined;
}

function unknown(view: TrendView, observation: Observation): string {
  return isSuppressed(view.indicator, observation) ? kpiWords.in(view.lang).hidden : partsWords.in(view.lang).missing;
}

/** Status, counts behind a share, why a figure is missing, and what was revised. */
function noteOf(view: TrendView, { observation, hollow, value }: TrendPoint, withStatus = true): string {
  const { indicator, lang } = view;
  const t = partsWords.in(lang);
  const { status, numerator, denominator, reason } = observation;
  const counts = value !== null && typeof numerator === 'number' && typeof denominator === 'number';
  const notes = [
    withStatus && hollow ? kpiWords.in(lang)[status as 'provisional' | 'estimated'] : '',
    counts ? t.counts(formatNumber(numerator, lang), formatNumber(denominator, lang)) : '',
    textIn(reason, lang),
    textIn(observation.narrative, lang),
    ...view.revisions(observation).map((before) => {
      const hidden = isSuppressed(indicator, before) || before.status === 'missing';
      const number = hidden ? null : observedValue(indicator, before);
      const text = number === null ? unknown(view, before) : figure(number, indicator, lang).seen;
      return t.revised(text, formatDate(before.recordedAt, lang, 'short'));
    }),
  ].filter(Boolean);
  return notes.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}
