/** What can be chosen of each element, from what the plan holds. Pure. */
import { textIn } from '../../src/lib/text.js';
import { reportedQuarter } from '../../src/plan/reported-quarter.js';
import type { Language, Plan } from '../../src/plan/types.js';
import { CLASSIFICATION_SCHEMES } from '../../src/plan/values.js';
import type { StudioWords } from './words.js';

/** One of the things to choose from. */
export interface Option {
  value: string;
  label: string;
}

/** Something to choose about an element. */
export interface Field {
  /** Name of the attribute. */
  name: string;
  kind: 'select' | 'toggle' | 'quarter';
  options: Option[];
  /** Without this there is nothing to show. */
  required?: boolean;
  /** One step behind the others. */
  more?: boolean;
}

/** The elements in the order in which people think of them. */
export const TAGS = [
  'koers-kpi-ring',
  'koers-kpi-trend',
  'koers-goal-matrix',
  'koers-timeline',
  'koers-report',
  'koers-service-finder',
  'koers-front-door',
] as const;

/** Elements of which the plan has something to show. */
export function usableTags(plan: Plan): string[] {
  const has: Record<string, unknown[] | undefined> = {
    'koers-kpi-ring': plan.indicators,
    'koers-kpi-trend': plan.indicators,
    'koers-goal-matrix': plan.goals,
    'koers-timeline': plan.milestones,
    'koers-report': plan.indicators,
    'koers-service-finder': plan.services,
    'koers-front-door': plan.frontDoor ? [plan.frontDoor] : undefined,
  };
  return TAGS.filter((tag) => (has[tag]?.length ?? 0) > 0);
}

/** The fields of an element. */
export function fieldsOf(tag: string, plan: Plan, lang: Language, words: StudioWords): Field[] {
  const anyOf = (name: string, options: Option[]): Field[] =>
    options.length > 0
      ? [{ name, kind: 'select', options: [{ value: '', label: words.all[name] ?? '' }, ...options] }]
      : [];
  const fixed = (name: string, values: string[], more = true): Field => ({
    ...{ name, kind: 'select', more },
    options: values.map((value) => ({ value: value === values[0] ? '' : value, label: words.option[value] ?? value })),
  });
  const toggle = (name: string): Field => ({ name, kind: 'toggle', options: [], more: true });
  const quarters: Field[] = ['from', 'to'].map((name) => ({ name, kind: 'quarter', options: [], more: true }));
  const kpi: Field = { name: 'kpi', kind: 'select', required: true, options: kpisOf(plan, lang) };
  const area = anyOf('area', named(plan.areas, lang));
  const theme = anyOf('theme', classesOf(plan, lang, 'theme'));
  const groupBy = anyOf('group-by', schemesOf(plan, words));
  switch (tag) {
    case 'koers-kpi-ring':
      return [kpi, ...area, fixed('variant', ['ring', 'bar'])];
    case 'koers-kpi-trend':
      return [kpi, ...area, ...quarters, toggle('interactive')];
    case 'koers-goal-matrix':
      return [
        ...groupBy,
        ...area,
        ...theme,
        ...anyOf(
          'level',
          plan.levels.map(({ id, label }) => ({ value: id, label: textIn(label, lang) })),
        ),
      ];
    case 'koers-timeline':
      return [...theme, fixed('unit', ['quarter', 'year'], false), ...quarters];
    case 'koers-report':
      return [...anyOf('period', periodsOf(plan)), ...groupBy, toggle('compare')];
    case 'koers-service-finder':
      return [...area, fixed('audience', ['professional', 'resident'])];
    case 'koers-front-door':
      return [
        ...anyOf('area', doorAreas(plan, lang)),
        fixed('audience', ['resident', 'professional']),
        toggle('compact'),
      ];
    default:
      return [];
  }
}

const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label, 'nl', { numeric: true });

function named(items: readonly { id: string; name: Plan['title'] }[] | undefined, lang: Language): Option[] {
  return (items ?? []).map(({ id, name }) => ({ value: id, label: textIn(name, lang) })).sort(byLabel);
}

/** Indicators with a figure first: these have something to show. */
function kpisOf(plan: Plan, lang: Language): Option[] {
  const measured = new Set(plan.observations?.map(({ indicatorId }) => indicatorId));
  const options = (plan.indicators ?? [])
    .map(({ id, title }) => ({ value: id, label: textIn(title, lang) }))
    .sort(byLabel);
  return [
    ...options.filter(({ value }) => measured.has(value)),
    ...options.filter(({ value }) => !measured.has(value)),
  ];
}

function classesOf(plan: Plan, lang: Language, scheme: string): Option[] {
  return (plan.classifications ?? [])
    .filter((item) => item.scheme === scheme)
    .sort((one, other) => one.order - other.order)
    .map(({ id, label }) => ({ value: id, label: textIn(label, lang) }));
}

function schemesOf(plan: Plan, words: StudioWords): Option[] {
  const used = new Set(plan.classifications?.map(({ scheme }) => scheme));
  return CLASSIFICATION_SCHEMES.filter((scheme) => used.has(scheme)).map((scheme) => ({
    value: scheme,
    label: words.scheme[scheme] ?? scheme,
  }));
}

/** The quarters of the plan and of its reports, newest first. */
function periodsOf(plan: Plan): Option[] {
  const periods = new Set(plan.reports?.flatMap((report) => reportedQuarter(report) ?? []));
  const [first, last] = [plan.period.start, plan.period.end].map((date) => Number(date.slice(0, 4)) || 0) as [
    number,
    number,
  ];
  for (let year = first; year <= Math.min(last, first + 10); year += 1) {
    for (const quarter of [1, 2, 3, 4]) periods.add(`${year}-Q${quarter}`);
  }
  return [...periods]
    .sort()
    .reverse()
    .map((period) => ({ value: period, label: period.replace('-Q', ' Q') }));
}

function doorAreas(plan: Plan, lang: Language): Option[] {
  const areas = plan.frontDoor?.areas as unknown;
  if (!Array.isArray(areas)) return [];
  return areas.flatMap((area: { id?: unknown; name?: unknown } | null): Option[] =>
    typeof area?.id === 'string'
      ? [{ value: area.id, label: textIn(area.name as Plan['title'], lang) || area.id }]
      : [],
  );
}
