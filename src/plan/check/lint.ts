/** What a plan leaves open or could do better. Nothing here makes a figure wrong. */
import { languageProblems, MAX_SENTENCE } from '../../front-door/language.js';
import { dayNumber, observedDay } from '../dates.js';
import { planIndex } from '../entities.js';
import { finite, observedValue, tooFew } from '../observations.js';
import { reportedQuarter } from '../reported-quarter.js';
import { knownBaseline } from '../trajectory.js';
import type { Indicator, Language, Observation, OpenSpec, Plan, Target, Text } from '../types.js';
import { each, walk, walkShape, type Report } from './document.js';

/** Above this number of indicators per goal nobody reads them: "few KPIs" (001, monitoring). */
const MAX_INDICATORS = 6;
const MAX_TITLE = 120;

const length = (text: Text) => (typeof text === 'string' ? text : (text.nl ?? text.en))?.length ?? 0;

/** Reports what a plan leaves open or could do better. */
export function lintPlan(plan: Plan, report: Report): void {
  lintGoals(plan, report);
  lintIndicators(plan, report);
  lintObservations(plan, report);
  lintTexts(plan, report);

  each(plan, 'milestones', ({ start, due, metOn, status }, path) => {
    if (!start && !due && !metOn) report(path, 'milestoneDate');
    if ((status === 'met') !== (metOn !== undefined) && !(status === 'partlyMet' && metOn)) report(path, 'metOn');
  });
  const current = plan.statusPolicy?.version;
  each(plan, 'reports', (item, path) => {
    if (!reportedQuarter(item)) report(`${path}.period`, 'noQuarter');
    const { policyVersion } = item;
    if (current !== undefined && policyVersion !== current) {
      report(`${path}.policyVersion`, 'policyStale', { version: policyVersion, current });
    }
  });
}

function lintGoals(plan: Plan, report: Report): void {
  const { classifications } = planIndex(plan);
  const schemes = new Set((plan.classifications ?? []).map(({ scheme }) => scheme));
  const perGoal = indicatorsPerGoal(plan);
  let entries = 0;
  let unknown = 0;
  each(plan, 'goals', (goal, path) => {
    const has = new Set(goal.classificationIds.map((id) => classifications.get(id)?.scheme));
    if (schemes.has('theme') && !has.has('theme')) report(path, 'noTheme');
    if (schemes.has('priority') && !has.has('priority')) report(path, 'noPriority');
    if (!goal.levelEntries?.length) report(path, 'noLevel');
    if (!goal.citationIds?.length) report(path, 'noCitation');
    const count = perGoal.get(goal.id)?.size ?? 0;
    if (count > MAX_INDICATORS) report(path, 'manyIndicators', { count, max: MAX_INDICATORS });
    entries += goal.levelEntries?.length ?? 0;
    unknown += goal.levelEntries?.filter(({ obligation }) => obligation === 'unknown').length ?? 0;
  });
  // Marks are often lost between a drawing and a document: one line says how many, not one line each.
  if (unknown > 0) report('goals', 'obligationUnknown', { count: unknown, total: entries });
}

function indicatorsPerGoal(plan: Plan): Map<string, Set<string>> {
  const perGoal = new Map<string, Set<string>>();
  const add = (goalId: string, indicatorId: string) => {
    perGoal.set(goalId, (perGoal.get(goalId) ?? new Set()).add(indicatorId));
  };
  for (const { id, goalIds } of plan.indicators ?? []) for (const goalId of goalIds ?? []) add(goalId, id);
  for (const { goalId, indicatorIds } of plan.results ?? []) for (const id of indicatorIds ?? []) add(goalId, id);
  return perGoal;
}

function lintIndicators(plan: Plan, report: Report): void {
  const { indicators } = planIndex(plan);
  const observed = new Set((plan.observations ?? []).map(({ indicatorId }) => indicatorId));
  each(plan, 'indicators', (indicator, path) => {
    if (indicator.visibility === 'internal' && observed.has(indicator.id)) report(path, 'internalFigure');
    if (indicator.kind === 'context') return;
    if (!indicator.dataSource) report(path, 'noDataSource');
    if (!indicator.ownerId) report(path, 'noOwner');
    if (!indicator.followUp) report(path, 'noFollowUp');
  });
  each(plan, 'targets', (target, path) => {
    const { spec, due, commitment, citationIds } = target;
    if (!citationIds?.length) report(path, 'noCitation');
    if (commitment === 'expectation') return;
    if (!due) report(path, 'noDue');
    const needsBaseline = spec.kind === 'relative' || spec.kind === 'directional';
    if (needsBaseline && knownBaseline(target) === undefined) report(path, 'baselineUnknown');
    const indicator = indicators.get(target.indicatorId);
    if (indicator) lintDirection(indicator, target, path, report);
  });
}

function lintDirection({ direction }: Indicator, { spec }: Target, path: string, report: Report): void {
  const opposite = direction === 'up' ? 'down' : direction === 'down' ? 'up' : undefined;
  const parts = spec.kind === 'allOf' ? (spec.specs ?? []) : [spec];
  if (opposite && parts.some((part) => asks(part) === opposite)) report(path, 'direction', { direction });
}

/** The direction a target asks for, when it asks for one. */
function asks({ kind, change, better }: OpenSpec): 'up' | 'down' | undefined {
  if (kind === 'atLeast' || kind === 'moreThan') return 'up';
  if (kind === 'atMost' || kind === 'lessThan') return 'down';
  if (kind === 'relative' && finite(change) && change !== 0) return change > 0 ? 'up' : 'down';
  return kind === 'directional' || kind === 'maintain' ? better : undefined;
}

function lintObservations(plan: Plan, report: Report): void {
  const { indicators, areas } = planIndex(plan);
  const revised = new Set((plan.observations ?? []).map(({ revisionOf }) => revisionOf));
  const seen = new Set<string>();
  each(plan, 'observations', (observation, path) => {
    const indicator = indicators.get(observation.indicatorId);
    if (!indicator || observation.status === 'missing' || observation.status === 'suppressed') return;
    lintObservation(indicator, observation, path, report);
    const level = areas.get(observation.areaId ?? '')?.level ?? '';
    if (/^(praktijk|practice)/.test(level) && (indicator.visibility ?? 'public') === 'public') {
      report(path, 'singlePractice');
    }
    const key = [observation.indicatorId, observation.areaId, observedDay(observation)].join(' ');
    if (revised.has(observation.id)) return;
    if (seen.has(key)) report(path, 'competing');
    seen.add(key);
  });
}

function lintObservation(indicator: Indicator, observation: Observation, path: string, report: Report): void {
  const { value, denominator, narrative, status, recordedAt } = observation;
  // What is in the file, whether or not it may be shown.
  const shown = { ...indicator, minCell: undefined };
  const counted = observedValue(shown, { ...observation, value: null });
  if (observedValue(shown, observation) === null && !narrative) report(path, 'noValue');
  if (finite(value) && counted !== null && Math.abs(value - counted) > Math.max(0.6, Math.abs(counted) * 0.01)) {
    report(path, 'mismatch', { value, computed: Math.round(counted * 10) / 10 });
  }
  if (tooFew(indicator, observation)) {
    report(path, 'minCell', { denominator: denominator!, minCell: indicator.minCell! });
  }
  const [recorded, end] = [dayNumber(recordedAt), observedDay(observation)];
  if (status === 'final' && recorded !== undefined && end !== undefined && recorded < end) {
    report(path, 'recordedEarly', { recordedAt });
  }
}

/** Names of places and documents are not translated. */
const NAMES = /^(organisations|areas|citations)\b|\bunit\b/;

function lintTexts(plan: Plan, report: Report): void {
  const two = [plan.title, plan.summary].some((text) => typeof text === 'object' && text.en);
  walkShape(plan, 't', (value, path) => {
    const text = value as Text;
    if (/\.(title|label)$/.test(path) && !path.startsWith('citations') && length(text) > MAX_TITLE) {
      report(path, 'longTitle', { length: length(text), max: MAX_TITLE });
    }
    const dutchOnly = typeof text === 'string' ? /[a-z]{2}/i.test(text) : !text.en;
    if (two && dutchOnly && !NAMES.test(path)) report(path, 'oneLanguage');
    if (plan.language === 'nl' && typeof text === 'object' && text.en && !text.nl) report(path, 'onlyEnglish');
  });
  each(plan, 'goals', ({ plainText }, path) => {
    lintPlainly(plainText, plan.language, `${path}.plainText`, report);
  });
  plan.services?.forEach(({ summary }, index) => {
    lintPlainly(summary, plan.language, `services[${index}].summary`, report);
  });
  walk(plan, (key, value, path) => {
    if (typeof value !== 'string' || key === 'url' || value.length > 20_000) return;
    const kind = personal(value);
    if (kind) report(path, 'personal', { kind });
  });
}

/** A text that residents read: short sentences and known words, as in the front door. */
function lintPlainly(text: Text | undefined, language: Language, path: string, report: Report): void {
  const texts = typeof text === 'object' ? text : { [language]: text };
  for (const lang of ['nl', 'en'] as const) {
    for (const { rule, found } of languageProblems(texts[lang] ?? '', lang)) {
      if (rule === 'sentenceLength') report(path, 'longSentence', { found, max: MAX_SENTENCE });
      if (rule === 'bannedWord') report(path, 'jargon', { found });
    }
  }
}

const E_MAIL = /[^\s@]{1,64}@[^\s@]{1,253}\.[a-z]{2,}/i;
const PHONE = /(?<![\d-])(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?!\d)/;
const NINE_DIGITS = /(?<![\d.,-])\d{9}(?![\d.,-])/g;

/** What a text seems to hold of a person. A citizen service number (BSN) passes the eleven test. */
function personal(text: string): string | undefined {
  if (E_MAIL.test(text)) return 'e-mail';
  if ((text.match(NINE_DIGITS) ?? []).some(passesElevenTest)) return 'BSN';
  return PHONE.test(text) ? 'telefoon' : undefined;
}

function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 && Number(digits) > 0;
}
