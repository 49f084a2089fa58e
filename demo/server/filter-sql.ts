/** Filters as SQL. As everywhere: a filter hides what is known to be false; what is not known comes after the rest. */
import type { ServiceFilters } from '../../src/services/filters.js';
import { plainName } from '../../src/services/fold.js';
import type { Parameters } from './parameters.js';

/** The filters that this server answers. */
export type Filters = Pick<
  ServiceFilters,
  'kind' | 'mode' | 'free' | 'withoutReferral' | 'wheelchair' | 'language' | 'age' | 'near'
> & { readonly area?: string };

interface FilterSql {
  /** False for what is known not to pass. */
  readonly condition: string;
  /** True when one of the filters is not known. */
  readonly unknown: string;
  /** Factor of the score. */
  readonly nearness: string;
}

/** Kilometres to the nearest place; null without one. On a plane, which is exact to a percent within the country. */
const kilometres = (lat: string, lon: string): string =>
  `(select min(111.2 * sqrt((p.lat - ${lat}) ^ 2 + ((p.lon - ${lon}) * cos(radians(${lat}))) ^ 2)) from unnest(lat, lon) as p(lat, lon))`;

/** The filters as parts of a statement; what was asked goes to its parameters. */
export function filterSql(filters: Filters, parameters: Parameters): FilterSql {
  /** Each is true, false, or null for "not known". */
  const tests: string[] = [];
  if (filters.kind?.length) tests.push(`kind = any (${parameters.add(filters.kind, 'text[]')})`);
  if (filters.mode?.length) tests.push(`mode && ${parameters.add(filters.mode, 'text[]')}`);
  if (filters.free) tests.push('free');
  if (filters.withoutReferral) tests.push('without_referral');
  if (filters.wheelchair) tests.push('wheelchair');
  if (filters.language) tests.push(`${parameters.add(filters.language.toLowerCase(), 'text')} = any (languages)`);
  if (filters.age !== undefined) {
    const age = parameters.add(filters.age, 'integer');
    tests.push(
      `case when age_min is not null or age_max is not null then ${age} between coalesce(age_min, 0) and coalesce(age_max, 200) end`,
    );
  }
  if (filters.area) {
    const names = parameters.add([plainName(filters.area)], 'text[]');
    const codes = parameters.add([filters.area], 'text[]');
    tests.push(
      `case when area_level = 'national' or places && ${names} or area_codes && ${codes} then true when area_level = 'region' or places = '{}' then null else false end`,
    );
  }
  let nearness = '1';
  if (filters.near) {
    const { lat, lon, km } = filters.near;
    const far = kilometres(parameters.add(lat, 'float8'), parameters.add(lon, 'float8'));
    nearness = `coalesce(0.7 + 0.6 / (1 + ${far} / 5), 0.9)`;
    if (km !== undefined) {
      const most = parameters.add(km, 'float8');
      tests.push(`case when area_level = 'national' or mode && '{online,phone}' or ${far} <= ${most} then true
        when lat = '{}' or area_level = 'region' then null else false end`);
    }
  }
  return {
    condition: tests.map((test) => `(${test}) is not false`).join(' and ') || 'true',
    unknown: tests.map((test) => `(${test}) is null`).join(' or ') || 'false',
    nearness,
  };
}
