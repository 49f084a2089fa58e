import type { Facts } from './index-data.js';
import type { AreaLevel, Place, ServiceKind, ServiceMode } from './schema.js';

/** A moment on the wall clock of Amsterdam, given by the caller: nothing here reads a clock. */
export interface Moment {
  /** `2026-10-01` */
  readonly date: string;
  /** `14:30` */
  readonly time: string;
}

/** What someone may ask of services. A filter hides what is known to be false; where it is not known the service is listed after the others. */
export interface ServiceFilters {
  readonly kind?: readonly ServiceKind[];
  readonly mode?: readonly ServiceMode[];
  readonly free?: boolean;
  readonly withoutReferral?: boolean;
  readonly wheelchair?: boolean;
  /** BCP 47 code, `tr`. */
  readonly language?: string;
  /** Whole years. */
  readonly age?: number;
  /** One of the groups in `audience.groups`. */
  readonly group?: string;
  readonly lifeStage?: string;
  /** Id of a topic of the plan. */
  readonly topic?: string;
  /** Code or name of the area in which someone lives. */
  readonly area?: string;
  /** Not further than `km` from here, in a straight line. */
  readonly near?: { readonly lat: number; readonly lon: number; readonly km?: number };
  readonly openAt?: Moment;
}

export type FilterName = keyof ServiceFilters;
/** `undefined` is "not known". */
type Verdict = boolean | undefined;

const has = (values: readonly string[] | undefined, wanted: string): Verdict =>
  Array.isArray(values) && values.length > 0 ? values.includes(wanted) : undefined;

const TESTS: {
  [Name in FilterName]-?: (facts: Facts, wanted: NonNullable<ServiceFilters[Name]>, place: PlaceTest) => Verdict;
} = {
  kind: (facts, wanted) =>
    wanted.length === 0 || ((facts.kind as string | undefined) ? wanted.includes(facts.kind) : undefined),
  mode: (facts, wanted) =>
    wanted.length === 0 || (facts.mode?.length ? facts.mode.some((mode) => wanted.includes(mode)) : undefined),
  free: (facts, wanted) =>
    !wanted || (facts.cost && facts.cost.type !== 'unknown' ? facts.cost.type === 'free' : undefined),
  withoutReferral: (facts, wanted) =>
    !wanted ||
    (facts.access && facts.access.referral !== 'unknown' ? facts.access.referral === 'notNeeded' : undefined),
  wheelchair: (facts, wanted) => !wanted || wheelchair(facts),
  language: (facts, wanted) =>
    Array.isArray(facts.languages) && facts.languages.length > 0
      ? facts.languages.some(
          (language) =>
            typeof language === 'string' && language.toLowerCase().split('-')[0] === wanted.toLowerCase().split('-')[0],
        )
      : undefined,
  age: ({ audience }, wanted) =>
    typeof audience?.ageMin === 'number' || typeof audience?.ageMax === 'number'
      ? wanted >= (audience.ageMin ?? 0) && wanted <= (audience.ageMax ?? Infinity)
      : undefined,
  group: (facts, wanted) => has(facts.audience?.groups, wanted),
  lifeStage: (facts, wanted) => has(facts.lifeStages, wanted),
  topic: (facts, wanted) => has(facts.topics, wanted),
  area: (facts, wanted, place) => place.inArea(facts, wanted),
  near: (facts, wanted) => within(facts, wanted),
  openAt: (facts, wanted) => open(facts, wanted),
};

/** Whether a service is in an area; the index knows the names of places, the filter only asks. */
export interface PlaceTest {
  inArea(facts: Facts, wanted: string): Verdict;
}

/** Filters that are set, in a fixed order. */
export function activeFilters(filters: ServiceFilters): FilterName[] {
  const names = Object.keys(TESTS) as FilterName[];
  return names.filter((name) => {
    const value: unknown = filters[name];
    return (
      value !== undefined &&
      value !== null &&
      value !== false &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0)
    );
  });
}

/** Names of the filters of which it is not known whether the service answers them; `false` when one is known to fail. */
export function judge(
  facts: Facts,
  filters: ServiceFilters,
  names: readonly FilterName[],
  place: PlaceTest,
): FilterName[] | false {
  const unknown: FilterName[] = [];
  for (const name of names) {
    let verdict: Verdict;
    try {
      verdict = (TESTS[name] as (facts: Facts, wanted: unknown, place: PlaceTest) => Verdict)(
        facts,
        filters[name],
        place,
      );
    } catch {
      verdict = undefined; // a record of another shape than the model: not known
    }
    if (verdict === false) return false;
    if (verdict === undefined) unknown.push(name);
  }
  return unknown;
}

function wheelchair({ places }: Facts): Verdict {
  let known: Verdict;
  for (const { access } of places ?? []) {
    if (access?.some((each) => /^(wheelchair|rolstoel)/i.test(each))) return true;
    if (access?.some((each) => /^no[tn]?[ -]?wheelchair|^(niet|geen).*rolstoel/i.test(each))) known = false;
  }
  return known;
}

/** Kilometres between two points, over the sphere. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Distance to the nearest place of a service in kilometres; `undefined` without coordinates. */
export function distanceTo({ places }: Facts, point: { lat: number; lon: number }): number | undefined {
  let nearest: number | undefined;
  for (const place of Array.isArray(places) ? (places as (Place | undefined)[]) : []) {
    const { lat, lon } = place ?? {};
    if (typeof lat !== 'number' || typeof lon !== 'number') continue;
    const km = kilometres(point, { lat, lon });
    if (!(km >= (nearest ?? Infinity))) nearest = km;
  }
  return nearest;
}

/** Wide areas and services without a desk come to people wherever they live. */
const WIDE: readonly AreaLevel[] = ['region', 'national'];

function within(facts: Facts, { lat, lon, km }: NonNullable<ServiceFilters['near']>): Verdict {
  if (km === undefined) return true;
  if (facts.area?.level === 'national' || facts.mode?.some((mode) => mode === 'online' || mode === 'phone'))
    return true;
  const far = distanceTo(facts, { lat, lon });
  if (far === undefined) return undefined;
  return far <= km || (facts.area && WIDE.includes(facts.area.level) ? undefined : false);
}

function open({ hours, status }: Facts, { date, time }: Moment): Verdict {
  if (status === 'temporarilyClosed') return false;
  if (!hours) return undefined;
  const exception = hours.exceptions?.find(({ from, to }) => from <= date && date <= to);
  if (exception) return (exception.open ?? []).some(({ from, to }) => from <= time && time < to);
  if (!hours.weekly?.length) return undefined;
  const days = (Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 86_400_000 + 3) % 7;
  return hours.weekly.some((rule) => rule.days.some((day) => day === days + 1) && rule.from <= time && time < rule.to);
}
