/** One service as a row: its words as the local index weighs them, and the facts that filters ask for. */
import type { Compounds } from '../../src/services/compounds.js';
import { activeFilters, judge, NO_AREAS, type ServiceFilters } from '../../src/services/filters.js';
import { fold } from '../../src/services/fold.js';
import { IndexBuilder } from '../../src/services/index-builder.js';
import { FIELD, WEIGHTS } from '../../src/services/index-data.js';
import type { Service } from '../../src/services/schema.js';

/** PostgreSQL knows four weights: about a name and its search words together, one of these, a part of a compound there or a place, and a text. */
export const LABELS = [
  { label: 'A', worth: 16 },
  { label: 'B', worth: FIELD.words },
  { label: 'C', worth: FIELD.words / 2 },
  { label: 'D', worth: FIELD.text },
] as const;

/**
 * Labels for each weight that a word can have in the local index (the sum over its fields). A second and third occurrence count for a fourth and a
 * ninth in ts_rank, so that up to three labels, the highest first, come within a few percent.
 */
const OCCURRENCES: readonly string[] = Array.from({ length: WEIGHTS }, (_, weight) => {
  let best = { text: '1D', off: Infinity };
  const tryLabels = (from: number, text: string, worth: number, count: number): void => {
    const off = Math.abs(Math.log(worth / weight));
    if (count > 0 && off < best.off) best = { text, off };
    if (count === 3) return;
    LABELS.slice(from).forEach((each, step) => {
      const next = `${text}${text && ','}${count + 1}${each.label}`;
      tryLabels(from + step, next, worth + each.worth / (count + 1) ** 2, count + 1);
    });
  };
  if (weight > 0) tryLabels(0, '', 0, 0);
  return best.text;
});

interface Word {
  readonly term: string;
  /** 2: in a name or search words, 1: in a short text, 0: in a description. */
  readonly rank: number;
}

interface ServiceRow {
  readonly words: readonly Word[];
  readonly places: readonly string[];
  /** Values in the order of COLUMNS, as PostgreSQL writes them. */
  readonly values: readonly (string | null)[];
}

/** The columns of `koers.service` with their types, in order. */
export const COLUMNS = [
  ['number', 'integer'],
  ['id', 'text'],
  ['tokens', 'tsvector'],
  ['organisation', 'text'],
  ['fitness', 'real'],
  ['checked', 'date'],
  ['kind', 'text'],
  ['mode', 'text[]'],
  ['free', 'boolean'],
  ['without_referral', 'boolean'],
  ['wheelchair', 'boolean'],
  ['languages', 'text[]'],
  ['age_min', 'integer'],
  ['age_max', 'integer'],
  ['area_level', 'text'],
  ['area_codes', 'text[]'],
  ['places', 'text[]'],
  ['lat', 'float8[]'],
  ['lon', 'float8[]'],
] as const;

/** PostgreSQL takes no NUL in a text. */
const text = (value: unknown): string | null =>
  typeof value === 'string' && value ? value.replaceAll('\0', '').slice(0, 500) : null;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(text).filter((each) => each !== null) : [];
/** A list as PostgreSQL writes it. */
const array = (list: readonly (string | number)[]): string =>
  `{${list.map((each) => `"${String(each).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
const arrayOrNull = (list: readonly string[]): string | null => (list.length > 0 ? array(list) : null);
const years = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(Math.min(200, Math.max(0, value))) : null;
const date = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

/** Whether a service passes one filter, as the local index judges it; null is "not known". */
function verdict(service: Service, filter: ServiceFilters): boolean | null {
  const unknown = judge(service, filter, activeFilters(filter), NO_AREAS);
  return unknown === false ? false : unknown.length > 0 ? null : true;
}

const lexeme = (term: string): string => `'${term.replaceAll("'", "''")}'`;

/**
 * A service as a row, with its words and places for the tables beside it.
 * @param compounds that learned the words of all names
 */
export function rowOf(service: Service, number: number, compounds: Compounds): ServiceRow {
  const builder = new IndexBuilder(compounds);
  builder.add(service);
  const data = builder.finish();
  const tokens = data.terms.map((term, index) => {
    const weight = (data.postings(index)[0] ?? 0) % WEIGHTS;
    return `${lexeme(term)}:${OCCURRENCES[weight]!}`;
  });
  const places = [...data.placeNames.keys()];
  const points = (Array.isArray(service.places) ? service.places : []).filter(
    (place) => Number.isFinite(place.lat) && Number.isFinite(place.lon),
  );
  return {
    words: data.terms.map((term, index) => ({ term, rank: data.rank(index) })),
    places,
    values: [
      number,
      text(service.id),
      tokens.join(' '),
      fold(text(service.organisation?.name) ?? '') || null,
      service.status === 'full' ? 0.9 : service.status === 'temporarilyClosed' ? 0.75 : 1,
      date(service.checked),
      text(service.kind),
      arrayOrNull(texts(service.mode)),
      verdict(service, { free: true }),
      verdict(service, { withoutReferral: true }),
      verdict(service, { wheelchair: true }),
      arrayOrNull(texts(service.languages).map((tag) => tag.toLowerCase().split('-')[0]!)),
      years(service.audience?.ageMin),
      years(service.audience?.ageMax),
      text(service.area?.level),
      array(texts(service.area?.codes)),
      array(places),
      array(points.map(({ lat }) => lat!)),
      array(points.map(({ lon }) => lon!)),
    ].map((value) => (value === null ? null : String(value))),
  };
}
