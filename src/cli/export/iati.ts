/**
 * The results of a plan as IATI 2.03. Goals become results, indicators go with baseline, targets and actuals per period. Pure; loads in a
 * browser. The identifier of the activity must be registered by its publisher; the plan's own id is used until then.
 */
import { planIndex } from '../../plan/entities.js';
import { observedValue } from '../../plan/observations.js';
import type { Indicator, Observation, Plan } from '../../plan/types.js';
import type { Said } from '../import/report.js';
import { groupBy, plain, specValue, type XmlExport } from './shared.js';
import { DECLARATION, element } from './xml-writer.js';

/** IATI codelist IndicatorMeasure: 1 unit, 2 percentage, 4 ordinal, 5 qualitative. */
const MEASURE: Record<Indicator['measure'], number> = {
  share: 2,
  count: 1,
  score: 1,
  index: 1,
  ordinal: 4,
  yesno: 4,
  narrative: 5,
};

/** The document, and what IATI cannot hold. */
export function planToIati(plan: Plan): XmlExport {
  const lang = plan.language;
  const narrative = (name: string, text: string | undefined) =>
    text === undefined || text === '' ? undefined : element(name, {}, [element('narrative', {}, text)]);
  const targets = groupBy(plan.targets ?? [], ({ indicatorId }) => [indicatorId]);
  const observations = groupBy(plan.observations ?? [], ({ indicatorId }) => [indicatorId]);
  const byGoal = groupBy(plan.indicators ?? [], ({ goalIds }) => goalIds ?? []);
  const { indicators, organisations } = planIndex(plan);
  const results = groupBy(plan.results ?? [], ({ goalId }) => [goalId]);
  const written = new Set<string>();
  let undated = 0;
  let perArea = 0;

  const indicatorElement = (indicator: Indicator): string => {
    written.add(indicator.id);
    const own = targets.get(indicator.id) ?? [];
    const whole = own.filter(({ areaId }) => !areaId || areaId === plan.areaId);
    const actuals = (observations.get(indicator.id) ?? []).filter(({ areaId }) => !areaId || areaId === plan.areaId);
    perArea += own.length - whole.length + (observations.get(indicator.id) ?? []).length - actuals.length;
    const baseline = whole.find(({ baseline: b }) => typeof b?.value === 'number')?.baseline;
    const periods: string[] = [];
    for (const target of whole) {
      if (target.due)
        periods.push(
          period(
            target.start ?? plan.period.start,
            target.due,
            'target',
            specValue(target.spec) ?? plain(target.asWritten, lang),
            plain(target.asWritten, lang),
          ),
        );
      else undated += 1;
    }
    for (const actual of latest(actuals)) {
      const start = actual.period?.start ?? actual.asOf;
      const end = actual.period?.end ?? actual.asOf;
      const value = observedValue(indicator, actual) ?? undefined;
      if (start && end) periods.push(period(start, end, 'actual', value, plain(actual.narrative, lang)));
    }
    const ascending = indicator.direction === 'up' ? 1 : indicator.direction === 'down' ? 0 : undefined;
    return element('indicator', { measure: MEASURE[indicator.measure], ascending }, [
      narrative('title', plain(indicator.title, lang)),
      narrative('description', plain(indicator.definition, lang)),
      baseline &&
        element('baseline', {
          year: (baseline.date ?? plan.period.start).slice(0, 4),
          'iso-date': baseline.date,
          value: baseline.value ?? undefined,
        }),
      ...periods,
    ]);
  };
  const resultElements = (plan.goals ?? []).flatMap((goal) => {
    const ids = new Set([
      ...(results.get(goal.id) ?? []).flatMap(({ indicatorIds }) => indicatorIds ?? []),
      ...(byGoal.get(goal.id) ?? []).map(({ id }) => id),
    ]);
    const own = [...ids]
      .flatMap((id) => indicators.get(id) ?? [])
      .filter(({ id, visibility }) => !written.has(id) && visibility !== 'internal');
    if (own.length === 0) return [];
    const type = own.every(({ kind }) => kind === 'effort') ? 1 : own.every(({ kind }) => kind === 'result') ? 2 : 9;
    return [
      element('result', { type }, [
        narrative('title', plain(goal.title, lang)),
        narrative('description', plain(goal.text, lang)),
        ...own.map(indicatorElement),
      ]),
    ];
  });
  const owner = organisations.get(plan.ownerId);
  const activity = element('iati-activity', { 'xml:lang': lang }, [
    element('iati-identifier', {}, typeof plan['iatiIdentifier'] === 'string' ? plan['iatiIdentifier'] : plan.id),
    element('reporting-org', { ref: owner?.identifiers?.[0]?.value ?? plan.ownerId, type: 70 }, [
      element('narrative', {}, plain(owner?.name, lang) ?? plan.ownerId),
    ]),
    narrative('title', plain(plan.title, lang)),
    narrative('description', plain(plan.summary, lang)),
    element('activity-status', { code: plan.status === 'draft' ? 1 : 2 }),
    element('activity-date', { type: 1, 'iso-date': plan.period.start }),
    element('activity-date', { type: 3, 'iso-date': plan.period.end }),
    ...resultElements,
  ]);
  const xml = `${DECLARATION}${element('iati-activities', { version: '2.03' }, [activity])}\n`;
  return { xml, left: leftOut(plan, written.size, undated, perArea) };
}

function period(
  start: string,
  end: string,
  kind: 'target' | 'actual',
  value: number | string | undefined,
  comment: string | undefined,
): string {
  return element('period', {}, [
    element('period-start', { 'iso-date': start < end ? start : end }),
    element('period-end', { 'iso-date': end }),
    element(
      kind,
      { value },
      comment === undefined || comment === String(value)
        ? undefined
        : [element('comment', {}, [element('narrative', {}, comment)])],
    ),
  ]);
}

/** A corrected observation makes way for its correction. */
function latest(observations: readonly Observation[]): Observation[] {
  const corrected = new Set(observations.flatMap(({ revisionOf }) => revisionOf ?? []));
  return observations.filter(({ id }) => !corrected.has(id));
}

function leftOut(plan: Plan, written: number, undated: number, perArea: number): Said[] {
  const left: Said[] = [
    {
      nl: 'IATI kent geen niveaus, verplichtingen en werkagenda. Die staan niet in het bestand.',
      en: 'IATI has no levels, obligations or work agenda. These are not in the file.',
    },
  ];
  const missing = (plan.indicators?.length ?? 0) - written;
  if (missing > 0)
    left.push({
      nl: `${missing} indicatoren zijn intern of horen bij geen doel en staan niet in het bestand.`,
      en: `${missing} indicators are internal or belong to no goal and are not in the file.`,
    });
  if (undated > 0)
    left.push({
      nl: `${undated} streefwaarden hebben geen einddatum en staan niet in het bestand.`,
      en: `${undated} targets have no due date and are not in the file.`,
    });
  if (perArea > 0)
    left.push({
      nl: `${perArea} streefwaarden en metingen van deelgebieden staan niet in het bestand.`,
      en: `${perArea} targets and observations of smaller areas are not in the file.`,
    });
  return left;
}
