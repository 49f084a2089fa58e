/**
 * StratML (ISO 17469) parts 1 and 2 as a plan. Goal → goal, Objective → intended result, PerformanceIndicator → indicator, TargetResult
 * → target, ActualResult → observation. Real files break their own schema: names are taken by local name, order does not matter,
 * empty elements count as absent. StratML has no direction, so none is filled in. Pure; loads in a browser.
 */
import type { Goal, Indicator, Language, Observation, Organisation, Plan, Result, Target } from '../../plan/types.js';
import { frequencyOf } from './dates.js';
import {
  finishPlan,
  observationOf,
  readDay,
  readFigure,
  specOf,
  type ImportOptions,
  type ImportResult,
} from './drafts.js';
import { IdMaker } from './ids.js';
import { ImportError, quoted, Reporter, type Place } from './report.js';
import { attributeOf, childOf, childrenOf, descendants, readXml, textOf, type Element } from './xml.js';

const ROOTS = ['StrategicPlan', 'PerformancePlanOrReport', 'PerformancePlan', 'PerformanceReport'];

/** Reads a document. Throws `ImportError` when it is no StratML. */
export function importStratml(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const root = readXml(bytes);
  if (!ROOTS.includes(root.name)) {
    throw new ImportError('noStratml', {
      nl: `Dit is geen StratML: het eerste element heet ${quoted(root.name)}.`,
      en: `This is no StratML: the first element is ${quoted(root.name)}.`,
    });
  }
  return new StratmlReader(root, new Reporter('stratml'), options).read();
}

class StratmlReader {
  readonly #ids = new IdMaker();
  readonly #identifiers = new Map<string, string>();
  readonly #goals: Goal[] = [];
  readonly #results: Result[] = [];
  readonly #indicators: Indicator[] = [];
  readonly #targets: Target[] = [];
  readonly #observations: Observation[] = [];

  constructor(
    readonly root: Element,
    readonly reporter: Reporter,
    readonly options: ImportOptions,
  ) {}

  read(): ImportResult {
    const { root, reporter } = this;
    const core = childOf(root, 'StrategicPlanCore') ?? root;
    const title = textOf(root, 'Name');
    if (!title)
      reporter.warn({ path: 'Name' }, 'title', { nl: 'Het plan heeft geen naam.', en: 'The plan has no name.' });
    const [first, ...others] = childrenOf(core, 'Organization').map((element) => this.#organisation(element));
    const owner: Organisation = first ?? {
      id: this.#ids.make('org', 'onbekend'),
      name: { nl: 'Niet opgegeven', en: 'Not given' },
      type: 'organisation',
    };
    childrenOf(core, 'Goal').forEach((goal, index) => {
      this.#goal(goal, { path: `Goal[${index + 1}]` });
    });
    const people = descendants(root, 'Stakeholder').filter((stakeholder) => textOf(stakeholder, 'Name'));
    if (people.length > 0) {
      // Who they are is not carried over: a plan on a page names roles and organisations, never persons.
      reporter.info({ path: 'Stakeholder' }, 'stakeholders', {
        nl: `${people.length} betrokkenen (Stakeholder) zijn niet overgenomen; daar kunnen personen tussen staan. Voeg organisaties zelf toe.`,
        en: `${people.length} stakeholders were not taken over, for there may be persons among them. Add organisations yourself.`,
      });
    }
    const administrative = childOf(root, 'AdministrativeInformation');
    const day = (name: string) =>
      readDay(textOf(administrative, name), { path: `AdministrativeInformation/${name}` }, reporter);
    const published = day('PublicationDate');
    const period = { start: day('StartDate'), end: day('EndDate') };
    const rest: Partial<Plan> = {
      organisations: others,
      goals: this.#goals,
      results: this.#results,
      indicators: this.#indicators,
      targets: this.#targets,
      observations: this.#observations,
    };
    const summary = textOf(root, 'Description');
    if (summary) rest.summary = summary;
    if (published) rest.publishedOn = published;
    const extra: Record<string, string> = {};
    for (const name of ['Vision', 'Mission'] as const) {
      const text = textOf(childOf(core, name), 'Description');
      if (text) extra[name.toLowerCase()] = text;
    }
    return finishPlan(
      {
        ...{
          id: textOf(root, 'Identifier'),
          title: title ?? 'StratML',
          language: this.#language(),
          kind: attributeOf(root, 'Type') ?? root.name,
        },
        ...{
          period: (period.start ?? period.end) ? period : { start: published },
          owner,
          ids: this.#ids,
          rest: { ...rest, ...extra },
        },
      },
      reporter,
      this.options,
    );
  }

  #language(): Language {
    const language = attributeOf(this.root, 'lang');
    if (language && /^nl\b/i.test(language)) return 'nl';
    if (!language)
      this.reporter.info({ path: '@xml:lang' }, 'language', {
        nl: 'Het bestand zegt niet in welke taal het is; er staat nu Engels.',
        en: 'The file does not say its language; it now says English.',
      });
    return 'en';
  }

  /** Our own ids come back as they were; others get an id, and a second use of one is reported. */
  #id(element: Element, prefix: string, name: string, place: Place): { id: string; identifier?: string } {
    const identifier = textOf(element, 'Identifier');
    if (identifier) {
      const before = this.#identifiers.get(identifier);
      if (before)
        this.reporter.warn(place, 'duplicateIdentifier', {
          nl: `De Identifier ${quoted(identifier)} is ook gebruikt bij ${before}. Beide zijn bewaard, met een eigen id.`,
          en: `The Identifier ${quoted(identifier)} was also used at ${before}. Both were kept, each with an id of its own.`,
        });
      else this.#identifiers.set(identifier, place.path ?? '');
    }
    const wanted = identifier?.replace(/^_/, '');
    const id = this.#ids.keep(/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(wanted ?? '') ? undefined : wanted, prefix, name);
    return identifier && wanted !== id ? { id, identifier } : { id };
  }

  #organisation(element: Element): Organisation {
    const name = textOf(element, 'Name') ?? 'Onbekend';
    const { id, identifier } = this.#id(element, 'org', name, { path: 'Organization' });
    const organisation: Organisation = { id, name, type: 'organisation' };
    const acronym = textOf(element, 'Acronym');
    if (acronym) organisation.shortName = acronym;
    if (identifier) organisation.identifiers = [{ scheme: 'StratML', value: identifier }];
    return organisation;
  }

  #goal(element: Element, place: Place): void {
    const name = textOf(element, 'Name') ?? textOf(element, 'Description') ?? 'Goal';
    const goal: Goal = {
      ...this.#id(element, 'goal', name, place),
      title: name,
      classificationIds: [],
      lifecycle: 'active',
    };
    const text = textOf(element, 'Description');
    if (text) goal.text = text;
    const number = textOf(element, 'SequenceIndicator');
    if (number) goal.number = number;
    this.#goals.push(goal);
    // Part 2 knows indicators under an objective; some files put them under the goal.
    childrenOf(element, 'PerformanceIndicator').forEach((indicator, index) => {
      this.#indicator(indicator, goal, name, { path: `${place.path ?? ''}/PerformanceIndicator[${index + 1}]` });
    });
    childrenOf(element, 'Objective').forEach((objective, index) => {
      this.#objective(objective, goal, { path: `${place.path ?? ''}/Objective[${index + 1}]` });
    });
  }

  #objective(element: Element, goal: Goal, place: Place): void {
    const name = textOf(element, 'Name');
    const text = textOf(element, 'Description') ?? name ?? 'Objective';
    const ids = this.#id(element, 'result', name ?? text, place);
    const indicatorIds = childrenOf(element, 'PerformanceIndicator').map((indicator, index) =>
      this.#indicator(indicator, goal, name ?? text, {
        path: `${place.path ?? ''}/PerformanceIndicator[${index + 1}]`,
      }),
    );
    const number = textOf(element, 'SequenceIndicator');
    this.#results.push({
      ...ids,
      goalId: goal.id,
      text,
      ...(name && name !== text && { title: name }),
      ...(number && { number }),
      ...(indicatorIds.length > 0 && { indicatorIds }),
    });
  }

  #indicator(element: Element, goal: Goal, objective: string, place: Place): string {
    const { reporter } = this;
    const dimension = textOf(element, 'MeasurementDimension');
    const unit = textOf(element, 'UnitOfMeasurement');
    const title = dimension ?? objective;
    const type = attributeOf(element, 'PerformanceIndicatorType') ?? attributeOf(element, 'IndicatorType');
    const stage = attributeOf(element, 'ValueChainStage');
    const qualitative = type === 'Qualitative';
    const instances = childrenOf(element, 'MeasurementInstance').map((instance, index) => ({
      instance,
      at: `${place.path ?? ''}/MeasurementInstance[${index + 1}]`,
    }));
    const figures = instances.flatMap(({ instance, at }) =>
      (['TargetResult', 'ActualResult'] as const).flatMap((name) =>
        childrenOf(instance, name).map((result) => ({
          name,
          result,
          path: `${at}/${name}`,
          figure: readFigure(textOf(result, 'NumberOfUnits'), { path: `${at}/${name}/NumberOfUnits` }, reporter),
        })),
      ),
    );
    const numeric = figures.some(({ figure }) => figure.kind === 'number');
    if (!stage)
      reporter.warn(place, 'stage', {
        nl: 'Bij deze indicator staat geen ValueChainStage; er staat nu "context". Kies zelf resultaat of inspanning.',
        en: 'This indicator has no ValueChainStage; it now says "context". Choose result or effort yourself.',
      });
    reporter.warn(place, 'direction', {
      nl: `StratML zegt niet of hoger of lager beter is bij ${quoted(title)}. Kies zelf de richting.`,
      en: `StratML does not say whether higher or lower is better for ${quoted(title)}. Choose the direction yourself.`,
    });
    const isShare = unit !== undefined && /^(%|percent(age)?|procent)$/i.test(unit);
    const ids = this.#id(element, 'ind', title, place);
    const spans = figures.map(({ result, path }) => this.#span(result, path));
    const lengths = new Set(spans.flatMap(({ start, end }) => (start && end ? [frequencyOf({ start, end })] : [])));
    const indicator: Indicator = {
      ...ids,
      title,
      kind: stage === undefined ? 'context' : stage.startsWith('Outcome') ? 'result' : 'effort',
      measure: isShare ? 'share' : qualitative && !numeric ? 'narrative' : 'count',
      unit: { code: isShare ? '%' : '1', label: unit ?? '' },
      direction: 'none',
      accumulation: 'stock',
      frequency: (lengths.size === 1 ? [...lengths][0] : undefined) ?? 'once',
      goalIds: [goal.id],
    };
    const definition = textOf(element, 'OtherInformation');
    if (definition) indicator.definition = definition;
    this.#indicators.push(indicator);
    figures.forEach(({ name, result, path, figure }, index) => {
      const text = textOf(result, 'Description') ?? textOf(result, 'DescriptorValue');
      const span = spans[index]!;
      if (figure.kind === 'none' && !text) return;
      if (name === 'TargetResult') this.#target(indicator, figure, text, span);
      else this.#observation(indicator, figure, text, span, path);
    });
    return indicator.id;
  }

  #span(result: Element, path: string) {
    return {
      start: readDay(textOf(result, 'StartDate'), { path: `${path}/StartDate` }, this.reporter),
      end: readDay(textOf(result, 'EndDate'), { path: `${path}/EndDate` }, this.reporter),
    };
  }

  #target(indicator: Indicator, figure: ReturnType<typeof readFigure>, text: string | undefined, span: Span): void {
    const shown = figure.kind === 'number' ? String(figure.value) : figure.kind === 'text' ? figure.text : '';
    this.#targets.push({
      id: this.#ids.make('target', indicator.id),
      indicatorId: indicator.id,
      spec: specOf(figure, indicator.direction),
      asWritten: text ?? shown,
      ...(span.start && { start: span.start }),
      ...(span.end && { due: span.end }),
    });
  }

  #observation(
    indicator: Indicator,
    figure: ReturnType<typeof readFigure>,
    text: string | undefined,
    span: Span,
    path: string,
  ): void {
    const when =
      span.start && span.end && span.start <= span.end
        ? { period: { start: span.start, end: span.end } }
        : (span.end ?? span.start)
          ? { asOf: (span.end ?? span.start)! }
          : {};
    if (!('period' in when) && !('asOf' in when)) {
      this.reporter.warn({ path }, 'when', {
        nl: 'Bij dit resultaat staat geen datum. De tekst is bewaard bij de indicator.',
        en: 'This result has no date. Its text was kept with the indicator.',
      });
      const definition = typeof indicator.definition === 'string' ? indicator.definition : '';
      const note = [figure.kind === 'number' ? String(figure.value) : figure.kind === 'text' ? figure.text : '', text]
        .filter(Boolean)
        .join(': ');
      indicator.definition = [definition, note].filter(Boolean).join('\n');
      return;
    }
    const about = {
      id: this.#ids.make('obs', indicator.id),
      recordedAt: this.options.today,
      source: 'StratML',
      ...when,
    };
    if (figure.kind === 'none') this.#observations.push(observationOf({ kind: 'text', text: text! }, indicator, about));
    else this.#observations.push({ ...observationOf(figure, indicator, about), ...(text && { narrative: text }) });
  }
}

interface Span {
  start: string | undefined;
  end: string | undefined;
}
