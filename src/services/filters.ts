import { plainly } from '../lib/text.js';
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
  /** One of the groups in `audience.groups`, or a life stage. */
  readonly group?: string;
  /** Id of a topic of the plan. */
  readonly topic?: string;
  /** Code or name of the area in which someone lives; further ones are its own code, what contains it and what lies in it. */
  readonly area?: string | readonly string[];
  /** Not further than `km` from here, in a straight line. */
  readonly near?: { readonly lat: number; readonly lon: number; readonly km?: number };
  readonly openAt?: Moment;
}

/** A filter by its name. */
export type FilterName = keyof ServiceFilters;
/** `undefined` is "not known". */
type Verdict = boolean | undefined;

const has = (values: readonly string[] | undefined, ...wanted: string[]): Verdict =>
  Array.isArray(values) && values.length > 0 ? wanted.some((each) => values.includes(each)) : undefined;

const knownAs = (value: string | undefined, wanted: string): Verdict =>
  value && value !== 'unknown' ? value === wanted : undefined;

/** The language of a tag, without its region. */
const tongue = (tag: unknown): string => plainly(tag).toLowerCase().split('-')[0]!;

const TESTS: {
  [Name in FilterName]-?: (facts: Facts, wanted: NonNullable<ServiceFilters[Name]>, place: PlaceTest) => Verdict;
} = {
  kind: ({ kind }, wanted) => ((kind as string | undefined) ? wanted.includes(kind) : undefined),
  mode: ({ mode }, wanted) => has(mode, ...wanted),
  free: ({ cost }) => knownAs(cost?.type, 'free'),
  withoutReferral: ({ access }) => knownAs(access?.referral, 'notNeeded'),
  wheelchair,
  language: ({ languages }, wanted) => has(Array.isArray(languages) ? languages.map(tongue) : [], tongue(wanted)),
  age: ({ audience }, wanted) =>
    typeof audience?.ageMin === 'number' || typeof audience?.ageMax === 'number'
      ? wanted >= (audience.ageMin ?? 0) && wanted <= (audience.ageMax ?? Infinity)
      : undefined,
  group: ({ audience, lifeStages }, wanted) => has([...(audience?.groups ?? []), ...(lifeStages ?? [])], wanted),
  topic: (facts, wanted) => has(facts.topics, wanted),
  area: (facts, wanted, place) => {
    const [here = '', ...related] = [wanted].flat();
    const { codes, label } = facts.area ?? {};
    return related.some((name) => name === label || codes?.includes(name)) || place.inArea(facts, here);
  },
  near: within,
  openAt: open,
};

/** Whether a service is in an area; the index knows the names of places, the filter only asks. */
export interface PlaceTest {
  inArea(facts: Facts, wanted: string): Verdict;
}

/** Where nothing is known of areas but what a service says itself. */
export const NO_AREAS: PlaceTest = { inArea: () => undefined };

/** Filters that are set, in a fixed order. */
export function activeFilters(filters: ServiceFilters): FilterName[] {
  const names = Object.keys(TESTS) as FilterName[];
  return names.filter((name) => {
    const value: unknown = filters[name];
    return value === 0 || (Array.isArray(value) ? value.length : value);
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

/** Kilometres between two points. Flat between their latitudes: within a country that is less than a tenth of a percent off. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const narrow = Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return 111.19 * Math.hypot(b.lat - a.lat, (b.lon - a.lon) * narrow);
}

/** Distance to the nearest place of a service in kilometres; `undefined` without coordinates. */
export function distanceTo({ places }: Facts, point: { lat: number; lon: number }): number | undefined {
  let nearest: number | undefined;
  for (const place of Array.isArray(places) ? (places as (Place | undefined)[]) : []) {
    const { lat, lon } = place ?? {};
    if (typeof lat !== 'number' || typeof lon !== 'number') continue;
    const km = kilometres(point, { lat, lon });
    if (km < (nearest ?? Infinity)) nearest = km;
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
  // A date alone is read as UTC: no clock and no zone of the visitor.
  const weekday = new Date(date).getUTCDay() || 7;
  return hours.weekly.some((rule) => rule.days.some((day) => day === weekday) && rule.from <= time && time < rule.to);
}
