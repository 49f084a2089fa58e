/**
 * IATI 2.01 to 2.03: the results of an activity as a plan. Lenient in reading, strict in reporting. Each `result` becomes a goal
 * with one intended result, each `indicator` an indicator; values broken down by dimension or place get an indicator of their own,
 * so that a part is never taken for the whole. Pure; loads in a browser.
 */
import type {
  Area,
  Goal,
  Indicator,
  Language,
  Observation,
  Organisation,
  Plan,
  Result,
  Target,
} from '../../plan/types.js';
import { frequencyOf } from './dates.js';
import { finishPlan, observationOf, readDay, specOf, type ImportOptions, type ImportResult } from './drafts.js';
import { baselineOf, directionOf, narrative, slicesOf, spanOf, type Slice } from './iati-figures.js';
import { IdMaker } from './ids.js';
import { ImportError, quoted, Reporter, type Place } from './report.js';
import { attributeOf, childOf, childrenOf, readXml, textOf, type Element } from './xml.js';

/** IATI codelist IndicatorMeasure; 5 is qualitative. */
const MEASURES = new Map<string, Indicator['measure']>([
  ['1', 'count'],
  ['2', 'share'],
  ['3', 'ordinal'],
  ['4', 'ordinal'],
  ['5', 'narrative'],
]);
/** IATI codelist ResultType. */
const RESULT_KINDS = new Map([
  ['1', 'output'],
  ['2', 'outcome'],
  ['3', 'impact'],
  ['9', 'other'],
]);

/** Reads one activity; of a file with several the first that has results, with a warning. Throws `ImportError` when it is no IATI. */
export function importIati(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const root = readXml(bytes);
  const activities =
    root.name === 'iati-activity' ? [root] : root.name === 'iati-activities' ? childrenOf(root, 'iati-activity') : [];
  const activity = activities.find((candidate) => childOf(candidate, 'result')) ?? activities[0];
  if (!activity) {
    throw new ImportError('noIati', {
      nl: 'In dit bestand staat geen IATI-activiteit (iati-activity).',
      en: 'This file holds no IATI activity (iati-activity).',
    });
  }
  const reporter = new Reporter('iati');
  if (activities.length > 1) {
    const name = textOf(activity, 'iati-identifier') ?? '';
    reporter.warn({ path: 'iati-activities' }, 'several', {
      nl: `Er staan ${activities.length} activiteiten in het bestand. Alleen ${quoted(name)} is gelezen; een plan is één activiteit.`,
      en: `The file holds ${activities.length} activities. Only ${quoted(name)} was read; a plan is one activity.`,
    });
  }
  return new ActivityReader(activity, attributeOf(root, 'version'), reporter, options).read();
}

class ActivityReader {
  readonly #ids = new IdMaker();
  readonly #goals: Goal[] = [];
  readonly #results: Result[] = [];
  readonly #indicators: Indicator[] = [];
  readonly #targets: Target[] = [];
  readonly #observations: Observation[] = [];
  /** Whether `ascending` says something: both values occur, or the publisher chose the one that is not the default. */
  readonly #ascendingMeans: boolean;

  constructor(
    readonly activity: Element,
    readonly version: string | undefined,
    readonly reporter: Reporter,
    readonly options: ImportOptions,
  ) {
    const given = childrenOf(activity, 'result')
      .flatMap((result) => childrenOf(result, 'indicator'))
      .flatMap((indicator) => attributeOf(indicator, 'ascending') ?? []);
    this.#ascendingMeans = !(given.length > 0 && given.every((value) => value === '0' || value === 'false'));
    if (!this.#ascendingMeans) {
      reporter.warn({ path: 'result/indicator/@ascending' }, 'ascending', {
        nl: 'Bij alle indicatoren staat ascending="0" (lager is beter). Zo’n waarde is meestal niet ingevuld, dus de richting is alleen overgenomen waar nulmeting en streefwaarde dat bevestigen.',
        en: 'Every indicator says ascending="0" (lower is better). Mostly nobody filled that in, so the direction was taken over only where baseline and target confirm it.',
      });
    }
  }

  read(): ImportResult {
    const { activity, reporter } = this;
    if (this.version && !/^2\.0[123]$/.test(this.version)) {
      reporter.warn({ path: 'iati-activities/@version' }, 'version', {
        nl: `IATI-versie ${quoted(this.version)} is niet 2.01, 2.02 of 2.03. Controleer de uitkomst.`,
        en: `IATI version ${quoted(this.version)} is not 2.01, 2.02 or 2.03. Check the result.`,
      });
    }
    const title = narrative(childOf(activity, 'title'));
    if (!title)
      reporter.warn({ path: 'title' }, 'title', {
        nl: 'De activiteit heeft geen titel.',
        en: 'The activity has no title.',
      });
    const reporting = childOf(activity, 'reporting-org');
    const ownerName = narrative(reporting) ?? attributeOf(reporting, 'ref');
    const owner: Organisation = {
      id: this.#ids.make('org', ownerName ?? 'onbekend'),
      name: ownerName ?? { nl: 'Niet opgegeven', en: 'Not given' },
      type: 'reportingOrganisation',
    };
    const ref = attributeOf(reporting, 'ref');
    if (ref) owner.identifiers = [{ scheme: 'IATI', value: ref }];
    childrenOf(activity, 'result').forEach((result, index) => {
      this.#result(result, { path: `result[${index + 1}]` });
    });
    if (this.#goals.length === 0)
      reporter.warn({ path: 'result' }, 'noResults', {
        nl: 'Deze activiteit heeft geen resultaten; er is niets om te tonen.',
        en: 'This activity has no results; there is nothing to show.',
      });
    const description = narrative(childOf(activity, 'description'));
    const identifier = textOf(activity, 'iati-identifier');
    const rest: Partial<Plan> = {
      goals: this.#goals,
      results: this.#results,
      indicators: this.#indicators,
      targets: this.#targets,
      observations: this.#observations,
    };
    if (description) rest.summary = description;
    return finishPlan(
      {
        ...{
          id: identifier,
          title: title ?? identifier ?? 'IATI',
          language: this.#language(),
          kind: 'iatiActivity',
          period: this.#period(),
          owner,
        },
        ...{
          area: this.#area(),
          ids: this.#ids,
          rest: { ...rest, ...(identifier ? { iatiIdentifier: identifier } : {}) },
        },
      },
      reporter,
      this.options,
    );
  }

  /** The plan model knows Dutch and English. */
  #language(): Language {
    const title = childrenOf(childOf(this.activity, 'title'), 'narrative').find(({ text }) => text);
    const language = attributeOf(title, 'lang') ?? attributeOf(this.activity, 'lang') ?? 'en';
    if (/^(nl|en)\b/i.test(language)) return language.slice(0, 2).toLowerCase() as Language;
    this.reporter.warn({ path: 'title/narrative/@xml:lang' }, 'language', {
      nl: `De tekst is in taal ${quoted(language)}. Een plan is Nederlands of Engels; er staat nu Engels.`,
      en: `The text is in language ${quoted(language)}. A plan is Dutch or English; it now says English.`,
    });
    return 'en';
  }

  /** Codelist ActivityDateType: 1 and 2 are the planned and actual start, 3 and 4 the planned and actual end. */
  #period() {
    const day = (type: string) => {
      const element = childrenOf(this.activity, 'activity-date').find((date) => attributeOf(date, 'type') === type);
      return readDay(attributeOf(element, 'iso-date'), { path: `activity-date[@type=${type}]` }, this.reporter);
    };
    return { start: day('2') ?? day('1'), end: day('3') ?? day('4') };
  }

  #area(): Area | undefined {
    const place = childOf(this.activity, 'recipient-country') ?? childOf(this.activity, 'recipient-region');
    const value = attributeOf(place, 'code');
    const name = narrative(place) ?? value;
    if (!place || !name) return undefined;
    const area: Area = {
      id: this.#ids.make('area', name),
      name,
      level: place.name === 'recipient-country' ? 'country' : 'region',
    };
    if (value) area.code = { scheme: place.name === 'recipient-country' ? 'ISO 3166-1' : 'IATI Region', value };
    return area;
  }

  #result(element: Element, place: Place): void {
    const title = narrative(childOf(element, 'title')) ?? `Result ${this.#goals.length + 1}`;
    const text = narrative(childOf(element, 'description'));
    const goal: Goal = { id: this.#ids.make('goal', title), title, classificationIds: [], lifecycle: 'active' };
    if (text) goal.text = text;
    this.#goals.push(goal);
    const type = attributeOf(element, 'type');
    const kind = RESULT_KINDS.get(type ?? '');
    if (!kind)
      this.reporter.warn(place, 'resultType', {
        nl: `Het soort resultaat (${quoted(type ?? '')}) is onbekend; de indicatoren staan als context.`,
        en: `The result type (${quoted(type ?? '')}) is unknown; its indicators are set to context.`,
      });
    const first = this.#indicators.length;
    childrenOf(element, 'indicator').forEach((indicator, index) => {
      this.#indicator(indicator, goal, title, kind, { path: `${place.path ?? ''}/indicator[${index + 1}]` });
    });
    const indicatorIds = this.#indicators.slice(first).map(({ id }) => id);
    this.#results.push({
      id: this.#ids.make('result', title),
      goalId: goal.id,
      text: text ?? title,
      ...(kind && { kind }),
      ...(indicatorIds.length > 0 && { indicatorIds }),
    });
  }

  #indicator(element: Element, goal: Goal, goalTitle: string, resultKind: string | undefined, place: Place): void {
    const { reporter } = this;
    const title = narrative(childOf(element, 'title'));
    const code = attributeOf(element, 'measure');
    let measure = MEASURES.get(code ?? '');
    if (!measure)
      reporter.warn({ path: `${place.path ?? ''}/@measure` }, 'measure', {
        nl: 'De maat (measure) ontbreekt of is onbekend; er staat nu "aantal". Kies zelf de maat.',
        en: 'The measure is missing or unknown; it now says "count". Choose it yourself.',
      });
    const vague = !title || /^(number|none|percentage|unit|n\/a|indicator)$/i.test(title);
    if (vague)
      reporter.warn({ path: `${place.path ?? ''}/title` }, 'title', {
        nl: `De titel ${quoted(title ?? '')} zegt niet wat er wordt gemeten; de titel van het resultaat staat erbij.`,
        en: `The title ${quoted(title ?? '')} does not say what is measured; the title of the result was put before it.`,
      });
    const name = vague ? `${goalTitle}${title ? ` (${title})` : ''}` : title;
    const periods = childrenOf(element, 'period').map((period, index) => ({
      period,
      path: `${place.path ?? ''}/period[${index + 1}]`,
    }));
    const slices = slicesOf(element, periods, place, reporter);
    // A share lies between 0 and 100; 6000 says that the publisher chose the wrong code.
    const outside = [...slices.values()]
      .flatMap((slice) => [...slice.baselines, ...slice.targets, ...slice.actuals])
      .find(
        ({ figure }) => measure === 'share' && figure.kind === 'number' && (figure.value < 0 || figure.value > 100),
      );
    if (outside)
      reporter.warn({ path: outside.path }, 'share', {
        nl: 'De maat is een percentage, maar deze waarde ligt buiten 0 tot 100. Er staat nu "aantal"; kies zelf de maat.',
        en: 'The measure is a percentage but this value lies outside 0 to 100. It now says "count"; choose the measure yourself.',
      });
    if (outside) measure = 'count';
    for (const slice of slices.values()) {
      const direction = directionOf(element, measure, slice, place, this.#ascendingMeans, reporter);
      const spans = periods
        .map(({ period, path }) => spanOf(period, path, reporter))
        .filter((span) => span.start && span.end);
      const lengths = new Set(spans.map((span) => frequencyOf(span as { start: string; end: string })));
      const indicator: Indicator = {
        id: this.#ids.make('ind', slice.label ? `${name} ${slice.label}` : name),
        title: slice.label ? `${name} (${slice.label})` : name,
        kind:
          resultKind === 'output'
            ? 'effort'
            : resultKind === undefined || resultKind === 'other'
              ? 'context'
              : 'result',
        measure: measure ?? 'count',
        unit:
          measure === 'share'
            ? { code: '%', label: '%' }
            : { code: '1', label: measure === 'narrative' ? '' : (title ?? '') },
        direction,
        accumulation: 'flow',
        frequency: (lengths.size === 1 ? [...lengths][0] : undefined) ?? 'once',
        goalIds: [goal.id],
      };
      const definition = narrative(childOf(element, 'description'));
      if (definition) indicator.definition = definition;
      const refs = childrenOf(element, 'reference').flatMap((reference) => {
        const value = attributeOf(reference, 'code');
        return value ? [{ scheme: `IATI ${attributeOf(reference, 'vocabulary') ?? ''}`.trim(), value }] : [];
      });
      if (refs.length > 0) indicator.externalRefs = refs;
      this.#indicators.push(indicator);
      this.#figures(indicator, slice);
    }
  }

  #figures(indicator: Indicator, slice: Slice): void {
    const [baseline, ...others] = slice.baselines;
    for (const { path } of others)
      this.reporter.warn({ path }, 'baselines', {
        nl: 'Er is meer dan één nulmeting. Alleen de eerste is gebruikt.',
        en: 'There is more than one baseline. Only the first was used.',
      });
    const start = baseline && baselineOf(baseline, this.reporter);
    for (const { figure, start: from, end, path, element } of slice.targets) {
      if (figure.kind === 'none') continue;
      const comment = narrative(childOf(element, 'comment'));
      const target: Target = {
        id: this.#ids.make('target', indicator.id),
        indicatorId: indicator.id,
        spec: specOf(figure, indicator.direction),
        asWritten: [figure.kind === 'text' ? figure.text : String(figure.value), comment].filter(Boolean).join('. '),
        ...(start && { baseline: start }),
        ...(from && { start: from }),
        ...(end && { due: end }),
      };
      if (!end)
        this.reporter.warn({ path }, 'due', {
          nl: 'Bij deze streefwaarde staat geen einddatum.',
          en: 'This target has no end date.',
        });
      this.#targets.push(target);
    }
    for (const { figure, start: from, end, path, element } of slice.actuals) {
      if (figure.kind === 'none') continue;
      const when = from && end ? { period: { start: from, end } } : end ? { asOf: end } : undefined;
      if (!when) {
        this.reporter.warn({ path }, 'when', {
          nl: 'Bij deze meting staat geen periode; zij is overgeslagen. Vul de periode in het bronbestand in.',
          en: 'This value has no period; it was passed over. Fill in the period in the source file.',
        });
        continue;
      }
      const comment = narrative(childOf(element, 'comment'));
      const about = {
        id: this.#ids.make('obs', indicator.id),
        recordedAt: this.options.today,
        source: 'IATI',
        ...when,
        ...(comment && { comment }),
      };
      this.#observations.push(observationOf(figure, indicator, about));
    }
  }
}
