/**
 * A plan as StratML Part 2 (ISO 17469-2). Goals, intended results, indicators, targets and observations go along; our ids stand in
 * Identifier, so that they come back as they were. Pure; loads in a browser.
 */
import { planIndex } from '../../plan/entities.js';
import { observedValue } from '../../plan/observations.js';
import type { Goal, Indicator, Plan, Result, Text } from '../../plan/types.js';
import type { Said } from '../import/report.js';
import { groupBy, plain, specValue, type XmlExport } from './shared.js';
import { DECLARATION, element, leaf } from './xml-writer.js';

/** The document, and what StratML cannot hold. */
export function planToStratml(plan: Plan): XmlExport {
  const lang = plan.language;
  const index = planIndex(plan);
  const owner = index.organisations.get(plan.ownerId);
  const written = new Set<string>();
  const results = groupBy(plan.results ?? [], ({ goalId }) => [goalId]);
  const byGoal = groupBy(plan.indicators ?? [], ({ goalIds }) => goalIds ?? []);
  const targets = groupBy(plan.targets ?? [], ({ indicatorId }) => [indicatorId]);
  const observations = groupBy(plan.observations ?? [], ({ indicatorId }) => [indicatorId]);

  const organisation = (id: string, name: Text, shortName?: Text) =>
    element('Organization', {}, [
      leaf('Name', plain(name, lang)),
      leaf('Acronym', plain(shortName, lang)),
      leaf('Identifier', id),
    ]);
  const indicator = (one: Indicator): string | undefined => {
    // An element has one place; another goal that shares the indicator gets no copy of its figures.
    if (written.has(one.id)) return undefined;
    written.add(one.id);
    const instances = [
      ...(targets.get(one.id) ?? []).map((target) =>
        instance('TargetResult', plain(target.asWritten, lang), specValue(target.spec), target.start, target.due),
      ),
      ...(observations.get(one.id) ?? []).map((o) =>
        instance(
          'ActualResult',
          plain(o.narrative, lang),
          observedValue(one, o) ?? undefined,
          o.period?.start,
          o.period?.end ?? o.asOf,
        ),
      ),
    ];
    return element(
      'PerformanceIndicator',
      {
        ValueChainStage: one.kind === 'result' ? 'Outcome' : one.kind === 'effort' ? 'Output' : undefined,
        PerformanceIndicatorType: one.measure === 'narrative' ? 'Qualitative' : 'Quantitative',
      },
      [
        leaf('MeasurementDimension', plain(one.title, lang)),
        leaf('UnitOfMeasurement', one.unit.code === '%' ? '%' : plain(one.unit.label, lang)),
        leaf('Identifier', one.id),
        ...instances,
        leaf('OtherInformation', plain(one.definition, lang)),
      ],
    );
  };
  const objective = (result: Result) =>
    element('Objective', {}, [
      leaf('Name', plain(result.text, lang)),
      leaf('Description', plain(result.text, lang)),
      leaf('Identifier', result.id),
      ...(result.indicatorIds ?? []).flatMap((id) => index.indicators.get(id) ?? []).map(indicator),
    ]);
  const goal = (one: Goal) => {
    const objectives = (results.get(one.id) ?? []).map(objective);
    const loose = (byGoal.get(one.id) ?? []).map(indicator).filter((text) => text !== undefined);
    return element('Goal', {}, [
      leaf('Name', plain(one.title, lang)),
      leaf('Description', plain(one.text, lang)),
      leaf('Identifier', one.id),
      leaf('SequenceIndicator', one.number),
      ...loose,
      ...objectives,
    ]);
  };

  const others = (plan.organisations ?? []).filter(({ id }) => id !== plan.ownerId);
  const xml = element(
    'PerformancePlanOrReport',
    { xmlns: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport', Type: 'Performance_Plan', 'xml:lang': lang },
    [
      leaf('Name', plain(plan.title, lang)),
      leaf('Description', plain(plan.summary, lang)),
      leaf('Identifier', plan.id),
      element('StrategicPlanCore', {}, [
        ...(owner ? [organisation(owner.id, owner.name, owner.shortName)] : []),
        ...others.map((other) => organisation(other.id, other.name, other.shortName)),
        ...(plan.goals ?? []).map(goal),
      ]),
      element('AdministrativeInformation', {}, [
        leaf('StartDate', plan.period.start),
        leaf('EndDate', plan.period.end),
        leaf('PublicationDate', plan.publishedOn),
      ]),
    ],
  );
  return { xml: `${DECLARATION}${xml}\n`, left: leftOut(plan, written) };
}

function instance(
  name: string,
  text: string | undefined,
  value: number | undefined,
  start: string | undefined,
  end: string | undefined,
): string {
  return element('MeasurementInstance', {}, [
    element(name, {}, [
      leaf('Description', text),
      leaf('NumberOfUnits', value),
      leaf('StartDate', start),
      leaf('EndDate', end),
    ]),
  ]);
}

function leftOut(plan: Plan, written: ReadonlySet<string>): Said[] {
  const left: Said[] = [
    {
      nl: 'StratML kent geen richting, nulmeting, soort streefwaarde, niveau of verplichting. Die staan niet in het bestand.',
      en: 'StratML has no direction, baseline, kind of target, level or obligation. These are not in the file.',
    },
  ];
  const loose = (plan.indicators ?? []).filter(({ id }) => !written.has(id)).length;
  if (loose > 0)
    left.push({
      nl: `${loose} indicatoren horen bij geen enkel doel en staan niet in het bestand.`,
      en: `${loose} indicators belong to no goal and are not in the file.`,
    });
  return left;
}
