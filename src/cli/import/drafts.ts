/** What the importers of standards share: values that are numbers or stay text, and the parts of a plan that no standard has. Pure. */
import { SCHEMA_VERSION } from '../../plan/read.js';
import type { Area, Indicator, Language, Observation, Organisation, Plan, Target } from '../../plan/types.js';
import { planFindings } from '../findings.js';
import { readDate, type Period } from './dates.js';
import { IdMaker } from './ids.js';
import { readStrictNumber } from './numbers.js';
import { quoted, Reporter, type ImportReport, type Place } from './report.js';

/** What an importer of a standard gives. */
export interface ImportResult {
  /** Undefined when the file holds no plan that can be shown. */
  plan: Plan | undefined;
  report: ImportReport;
}

/** What the importers of standards need beside the file. */
export interface ImportOptions {
  /** First and last day of the plan, when the file has none. */
  period?: Period | undefined;
  /** The day of the import: observations need a date on which they were recorded. */
  today: string;
}

/** What a value of a standard turned out to be. */
export type Figure = { kind: 'number'; value: number } | { kind: 'text'; text: string } | { kind: 'none' };

/**
 * A value as it was published. Only what is a number by itself is a number (a point for decimals): "2015:158 (58%)", "12254,1",
 * "<3%" and "null" stay text, are counted, and give a warning.
 */
export function readFigure(raw: string | undefined, place: Place, reporter: Reporter): Figure {
  const text = raw?.trim() ?? '';
  if (text === '') return { kind: 'none' };
  const value = readStrictNumber(text);
  if (value !== undefined) {
    reporter.report.parsed += 1;
    return { kind: 'number', value };
  }
  reporter.report.keptAsText += 1;
  reporter.warn(place, 'keptAsText', {
    nl: `${quoted(text)} is geen getal en blijft tekst. Typ zelf het getal in het plan als u zeker weet wat er is bedoeld.`,
    en: `${quoted(text)} is no number and stays text. Type the number in the plan yourself if you know what was meant.`,
  });
  return { kind: 'text', text };
}

/** A date of a standard, or undefined with a warning when it is none. */
export function readDay(raw: string | undefined, place: Place, reporter: Reporter): string | undefined {
  const text = raw?.trim() ?? '';
  if (text === '') return undefined;
  const date = readDate(text);
  if (!date) {
    reporter.warn(place, 'date', {
      nl: `${quoted(text)} is geen datum en is overgeslagen.`,
      en: `${quoted(text)} is no date and was passed over.`,
    });
  }
  return date;
}

/** An observation from a published value; text stays readable, without a number. */
export function observationOf(
  figure: Exclude<Figure, { kind: 'none' }>,
  indicator: Indicator,
  about: Pick<Observation, 'id' | 'recordedAt' | 'source'> & Partial<Observation>,
): Observation {
  const base = { ...about, indicatorId: indicator.id };
  if (figure.kind === 'number') return { ...base, status: 'final', value: figure.value };
  if (indicator.measure === 'narrative') return { ...base, status: 'final', narrative: figure.text };
  return { ...base, status: 'missing', narrative: figure.text, reason: 'Geen getal in het bronbestand' };
}

/**
 * What a target asks, from a value and a direction that was stated. Without a direction the kind stays `unknown`: whether 20 is a
 * floor or a ceiling is not ours to say. Elements then show the words and no status.
 */
export function specOf(figure: Figure, direction: Indicator['direction']): Target['spec'] {
  const value = figure.kind === 'number' ? figure.value : null;
  const reason = value === null ? { missingReason: figure.kind === 'text' ? 'notANumber' : 'notInFile' } : {};
  if (direction === 'up') return { kind: 'atLeast', value, ...reason };
  if (direction === 'down') return { kind: 'atMost', value, ...reason };
  return { kind: 'unknown', value, ...reason };
}

/** What an importer read, before the model's own demands are met. */
interface PlanDraft {
  id?: string | undefined;
  title: string;
  language: Language;
  kind: string;
  period: { start?: string | undefined; end?: string | undefined };
  version?: string | undefined;
  owner: Organisation;
  area?: Area | undefined;
  ids: IdMaker;
  rest: Partial<Plan>;
}

/** Completes a plan with what the model asks for and says what was filled in. Undefined when there is no period at all. */
export function finishPlan(draft: PlanDraft, reporter: Reporter, options: ImportOptions): ImportResult {
  const { rest } = draft;
  const start = draft.period.start ?? draft.period.end ?? options.period?.start;
  const end = draft.period.end ?? draft.period.start ?? options.period?.end;
  if (!start || !end || start > end) {
    reporter.error({}, 'period', {
      nl: 'In het bestand staat niet van wanneer tot wanneer het plan geldt. Zet begin en einde in het bestand, of geef ze op de opdrachtregel: --period 2026-01-01/2026-12-31.',
      en: 'The file does not say from when to when the plan holds. Put start and end in the file, or give them on the command line: --period 2026-01-01/2026-12-31.',
    });
    return { plan: undefined, report: reporter.finish() };
  }
  if (!draft.period.start || !draft.period.end) {
    reporter.warn({ path: 'period' }, 'periodGuess', {
      nl: `Begin of einde van het plan ontbreekt in het bestand. Er staat nu ${start} tot en met ${end}; controleer dat.`,
      en: `Start or end of the plan is missing from the file. It now says ${start} to ${end}; check that.`,
    });
  }
  const level = draft.ids.make('level', 'plan');
  const area: Area = draft.area ?? {
    id: draft.ids.make('area', 'onbekend'),
    name: { nl: 'Gebied niet opgegeven', en: 'Area not given' },
    level: 'unknown',
  };
  if (!draft.area) {
    reporter.warn({ path: 'areaId' }, 'area', {
      nl: 'Het bestand zegt niet voor welk gebied het plan geldt. Vul het gebied in.',
      en: 'The file does not say for which area the plan holds. Fill in the area.',
    });
  }
  const plan: Plan = {
    schemaVersion: SCHEMA_VERSION,
    id: draft.ids.keep(draft.id, 'plan', draft.title),
    title: draft.title,
    language: draft.language,
    kind: draft.kind,
    status: 'draft',
    period: { start, end },
    version: draft.version ?? '1',
    ownerId: draft.owner.id,
    areaId: area.id,
    levels: [{ id: level, label: { nl: 'Hele plan', en: 'Whole plan' }, rank: 1 }],
    ...rest,
    organisations: [draft.owner, ...(rest.organisations ?? [])],
    areas: [area, ...(rest.areas ?? [])],
  };
  for (const key of [
    'organisations',
    'areas',
    'classifications',
    'goals',
    'results',
    'indicators',
    'targets',
    'observations',
  ] as const) {
    const count = plan[key]?.length ?? 0;
    if (count === 0) Reflect.deleteProperty(plan, key);
    reporter.found(key, count);
  }
  // A mistake of the file that makes the plan unreadable is an error here too; what asks for a look is said by `koers check`.
  for (const { level: found, path, code, message } of planFindings(plan)) {
    if (found === 'error') reporter.warn({ path }, code, message);
  }
  return { plan, report: reporter.finish() };
}
