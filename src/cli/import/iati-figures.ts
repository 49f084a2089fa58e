/** The figures of one IATI indicator: baselines, targets and actuals, in parts, and which way is better. Pure; loads in a browser. */
import type { Indicator, Target } from '../../plan/types.js';
import { readDay, readFigure, type Figure } from './drafts.js';
import type { Place, Reporter } from './report.js';
import { attributeOf, childOf, childrenOf, type Element } from './xml.js';

/** One published value. */
interface Value {
  element: Element;
  path: string;
  figure: Figure;
}
interface Dated extends Value {
  start: string | undefined;
  end: string | undefined;
}
/** What belongs together: the whole, or one part of a breakdown by dimension or place. */
export interface Slice {
  label: string;
  baselines: Value[];
  targets: Dated[];
  actuals: Dated[];
}

/** Text of an element with narratives: the first that is not empty. */
export function narrative(element: Element | undefined): string | undefined {
  return childrenOf(element, 'narrative').find(({ text }) => text !== '')?.text ?? (element?.text || undefined);
}

/** First and last day of a period. */
export function spanOf(period: Element, path: string, reporter: Reporter) {
  const day = (name: string) =>
    readDay(attributeOf(childOf(period, name), 'iso-date'), { path: `${path}/${name}` }, reporter);
  return { start: day('period-start'), end: day('period-end') };
}

/** Baselines, targets and actuals by what they are broken down by; the empty key is the whole. */
export function slicesOf(
  element: Element,
  periods: readonly { period: Element; path: string }[],
  place: Place,
  reporter: Reporter,
): Map<string, Slice> {
  const slices = new Map<string, Slice>();
  const slice = (value: Element): Slice => {
    const parts = [
      ...childrenOf(value, 'dimension').map((d) =>
        [attributeOf(d, 'name'), attributeOf(d, 'value')].filter(Boolean).join(': '),
      ),
      ...childrenOf(value, 'location').map((l) => attributeOf(l, 'ref') ?? ''),
    ].filter(Boolean);
    const label = parts.join(', ');
    const found = slices.get(label) ?? { label, baselines: [], targets: [], actuals: [] };
    slices.set(label, found);
    return found;
  };
  childrenOf(element, 'baseline').forEach((baseline, index) => {
    const path = `${place.path ?? ''}/baseline[${index + 1}]`;
    slice(baseline).baselines.push({
      element: baseline,
      path,
      figure: readFigure(attributeOf(baseline, 'value'), { path }, reporter),
    });
  });
  for (const { period, path } of periods) {
    const span = spanOf(period, path, reporter);
    for (const name of ['target', 'actual'] as const) {
      childrenOf(period, name).forEach((value, index) => {
        const at = `${path}/${name}[${index + 1}]`;
        const figure = readFigure(attributeOf(value, 'value'), { path: at }, reporter);
        slice(value)[name === 'target' ? 'targets' : 'actuals'].push({ element: value, path: at, figure, ...span });
      });
    }
  }
  if (slices.size === 0) slices.set('', { label: '', baselines: [], targets: [], actuals: [] });
  return slices;
}

/**
 * Which way is better. `ascending="1"` is what the standard assumes when nothing is said, so an absent attribute says nothing;
 * figures that contradict it, a qualitative measure, and a file in which all say "0" (no `ascendingMeans`) leave it open.
 */
export function directionOf(
  element: Element,
  measure: Indicator['measure'] | undefined,
  slice: Slice,
  place: Place,
  ascendingMeans: boolean,
  reporter: Reporter,
): Indicator['direction'] {
  const raw = attributeOf(element, 'ascending');
  const at = { path: `${place.path ?? ''}/@ascending` };
  const said = raw === '1' || raw === 'true' ? 'up' : raw === '0' || raw === 'false' ? 'down' : undefined;
  const from = slice.baselines[0]?.figure;
  const to = slice.targets.at(-1)?.figure;
  const shown =
    from?.kind === 'number' && to?.kind === 'number' && from.value !== to.value
      ? to.value > from.value
        ? 'up'
        : 'down'
      : undefined;
  if (measure === 'narrative') return 'none';
  if (said && shown && said !== shown) {
    reporter.warn(at, 'direction', {
      nl: 'De richting in het bestand klopt niet met nulmeting en streefwaarde. Er is geen richting ingevuld; kies die zelf.',
      en: 'The direction in the file contradicts baseline and target. No direction was filled in; choose it yourself.',
    });
    return 'none';
  }
  if (said && (shown || ascendingMeans)) return said;
  reporter.warn(at, 'direction', {
    nl: 'Het bestand zegt niet betrouwbaar of hoger of lager beter is. Er is geen richting ingevuld; kies die zelf.',
    en: 'The file does not reliably say whether higher or lower is better. No direction was filled in; choose it yourself.',
  });
  return 'none';
}

/** The baseline of a target; without a number it is not known. */
export function baselineOf({ element, figure, path }: Value, reporter: Reporter): NonNullable<Target['baseline']> {
  const year = attributeOf(element, 'year');
  const date =
    readDay(attributeOf(element, 'iso-date'), { path }, reporter) ??
    (year && /^\d{4}$/.test(year) ? `${year}-12-31` : undefined);
  if (figure.kind === 'number') return { status: 'known', value: figure.value, ...(date && { date }) };
  return {
    status: 'unknown',
    value: null,
    ...(date && { date }),
    ...(figure.kind === 'text' && { text: figure.text }),
  };
}
