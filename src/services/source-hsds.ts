import type { Language } from '../plan/types.js';
import type { SearchItem, SearchOptions } from './engine.js';
import { fetchJson, type FetchOptions } from './fetch-json.js';
import { activeFilters, distanceTo, judge, NO_AREAS, type FilterName } from './filters.js';
import { hsdsPage, importHsds } from './import-hsds.js';
import { MAX_QUERY } from './query.js';
import type { Service } from './schema.js';
import { SourceError, type ServiceSource, type SourceAnswer } from './source.js';

/** How a directory is asked, and what it does not say itself. */
export interface HsdsOptions extends FetchOptions {
  /** `POST` where the server can: the query then stands in no address and no log of addresses. */
  readonly method?: 'GET' | 'POST';
  /** Services per page, at most 200. */
  readonly perPage?: number;
  /** Filters that this directory takes as parameters (see `PARAMETERS`); the standards name none. The others are applied to what came. */
  readonly filters?: readonly FilterName[];
  /** What kind of services this directory holds; it does not say itself. Without it the services have no kind. */
  readonly kind?: Service['kind'];
  /** For entries without a date of a check; without it these have none. */
  readonly checked?: string;
  readonly source?: Service['source'];
  readonly lang?: Language;
}

type Parameters = Record<string, string | number | boolean | readonly string[]>;

/** How each filter is asked of a directory that takes it; what is not here can only be applied to what came. */
const PARAMETERS: { [Name in FilterName]?: (wanted: NonNullable<SearchOptions[Name]>) => Parameters } = {
  kind: (kind) => ({ kind }),
  mode: (mode) => ({ mode }),
  free: (free) => ({ free }),
  withoutReferral: (yes) => ({ without_referral: yes }),
  wheelchair: (wheelchair) => ({ wheelchair }),
  language: (language) => ({ language }),
  age: (age) => ({ age }),
  area: (area) => ({ area: [area].flat()[0] ?? '' }),
  near: ({ lat, lon, km }) => ({ lat, lon, ...(km !== undefined && { km }) }),
};

/** Names of filters in a text, as far as a directory can be asked for them. */
export const filtersIn = (text: string): FilterName[] =>
  text.split(/[\s,]+/).filter((name): name is FilterName => Object.hasOwn(PARAMETERS, name));

/**
 * A directory that speaks HSDS 3.0 or Open Referral UK, also the older dialects. The server ranks and pages; filters that it does not take are
 * applied to what came, and the answer says which these are.
 * @param endpoint address of `/services`, https
 */
export function hsdsSource(endpoint: string, options: HsdsOptions = {}): ServiceSource {
  const method = options.method ?? 'GET';
  const perPage = Math.min(200, Math.max(1, Math.floor(options.perPage ?? 50)));
  const taken = (options.filters ?? []).filter((name) => name in PARAMETERS);

  async function page(
    text: string,
    search: SearchOptions,
    number: number,
    seen: ReadonlySet<string>,
    signal: AbortSignal | undefined,
  ): Promise<SourceAnswer> {
    const names = activeFilters(search);
    const parameters: Parameters = { search: text, page: number, per_page: perPage };
    for (const name of names) {
      if (!taken.includes(name)) continue;
      const ask = PARAMETERS[name] as (wanted: unknown) => Parameters;
      Object.assign(parameters, ask(search[name]));
    }
    const url = new URL(endpoint);
    const headers: Record<string, string> = { accept: 'application/json' };
    const init: RequestInit = { method, headers };
    if (method === 'POST') {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(parameters);
    } else for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
    const body = await fetchJson(url.href, init, signal, options);
    const answer = hsdsPage(body);
    if (!answer) throw new SourceError('schema');
    const { services, found } = importHsds(body, { ...options, incomplete: true });
    const fresh = services.filter(({ id }) => !seen.has(id)).slice(0, perPage);
    const here = names.filter((name) => !taken.includes(name));
    const rows: { item: SearchItem; service: Service }[] = [];
    fresh.forEach((service, place) => {
      const unknown = judge(service, search, here, NO_AREAS);
      const score = 1 / (seen.size + place + 1);
      const distance = search.near && distanceTo(service, search.near);
      const item = {
        id: service.id,
        score,
        matches: [],
        ...(distance !== undefined && { distance: Math.round(distance * 10) / 10 }),
      };
      if (unknown !== false) rows.push({ item: { ...item, unknown }, service });
    });
    rows.sort((a, b) => Number(a.item.unknown.length > 0) - Number(b.item.unknown.length > 0));
    const all = new Set([...seen, ...fresh.map(({ id }) => id)]);
    // A directory that sends the same page again has no more, whatever it counts.
    const ends = answer.pages !== undefined ? number >= answer.pages : all.size >= (answer.total ?? 0);
    return {
      items: rows.map(({ item }) => item),
      services: rows.map(({ service }) => service),
      total: here.length > 0 ? rows.length : Math.max(answer.total ?? 0, rows.length),
      unknownTotal: rows.filter(({ item }) => item.unknown.length > 0).length,
      suggestion: null,
      places: [],
      ready: true,
      refused: found - services.length,
      ...(here.length > 0 && { filteredHere: { names: here, fetched: all.size, total: answer.total } }),
      ...(!ends && fresh.length > 0 && { more: (later) => page(text, search, number + 1, all, later) }),
    };
  }

  return {
    capabilities: { remote: true, method, minLetters: 3, delay: 250, filters: taken, understands: false },
    search: (query, search, signal) => page(query.slice(0, MAX_QUERY).trim(), search, 1, new Set(), signal),
  };
}

/** One answer of what came first and what came after it; services that are not known to pass the filters stay behind the others. */
export function joinAnswers(first: SourceAnswer, next: SourceAnswer): SourceAnswer {
  const rows = [first, next].flatMap(({ items, services }) =>
    items.map((item, i) => ({ item, service: services[i]! })),
  );
  const unsure = rows.filter(({ item }) => item.unknown.length > 0);
  const sorted = [...rows.filter(({ item }) => item.unknown.length === 0), ...unsure];
  const { more: _, ...rest } = first;
  return {
    ...rest,
    items: sorted.map(({ item }) => item),
    services: sorted.map(({ service }) => service),
    total: next.filteredHere ? first.total + next.total : Math.max(next.total, rows.length),
    unknownTotal: unsure.length,
    refused: first.refused + next.refused,
    ...(next.filteredHere && { filteredHere: next.filteredHere }),
    ...(next.more && { more: next.more }),
  };
}
