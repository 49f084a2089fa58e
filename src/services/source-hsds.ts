import { activeFilters, judge, NO_AREAS } from './filters.js';
import { fetchJson, type FetchOptions } from './fetch-json.js';
import { hsdsPage, importHsds } from './import-hsds.js';
import type { Service } from './schema.js';
import { SourceError, type ServiceSource, type SourceAnswer } from './source.js';
import type { SearchItem } from './engine.js';
import { MAX_QUERY } from './query.js';

export interface HsdsOptions extends FetchOptions {
  /** `POST` where the server can: the query then stands in no address and no log of addresses. */
  readonly method?: 'GET' | 'POST';
  /** Services per page, at most 200. */
  readonly perPage?: number;
  /** What kind of services this directory holds; it does not say itself. Without it the services have no kind. */
  readonly kind?: Service['kind'];
  /** For entries without a date of a check; without it these have none. */
  readonly checked?: string;
  readonly source?: Service['source'];
  readonly lang?: 'nl' | 'en';
}

/**
 * A directory that speaks HSDS 3.0 or Open Referral UK, also the older dialects. The server ranks; filters are applied to the page that came.
 * @param endpoint address of `/services`, https
 */
export function hsdsSource(endpoint: string, options: HsdsOptions = {}): ServiceSource {
  const method = options.method ?? 'GET';
  const perPage = Math.min(200, Math.max(1, Math.floor(options.perPage ?? 50)));
  return {
    capabilities: { remote: true, method, minLetters: 3, delay: 250, filters: [], understands: false },
    async search(query, search, signal): Promise<SourceAnswer> {
      const text = query.slice(0, MAX_QUERY).trim();
      const url = new URL(endpoint);
      const headers: Record<string, string> = { accept: 'application/json' };
      const init: RequestInit = { method, headers };
      if (method === 'POST') {
        headers['content-type'] = 'application/json';
        init.body = JSON.stringify({ search: text, page: 1, per_page: perPage });
      } else {
        url.searchParams.set('search', text);
        url.searchParams.set('page', '1');
        url.searchParams.set('per_page', String(perPage));
      }
      const body = await fetchJson(url.href, init, signal, options);
      const page = hsdsPage(body);
      if (!page) throw new SourceError('schema');
      const { services, found } = importHsds(body, { ...options, incomplete: true });
      const names = activeFilters(search);
      const rows: { item: SearchItem; service: Service }[] = [];
      services.slice(0, perPage).forEach((service, place) => {
        const unknown = judge(service, search, names, NO_AREAS);
        if (unknown !== false)
          rows.push({ item: { id: service.id, score: 1 / (place + 1), matches: [], unknown }, service });
      });
      rows.sort((a, b) => Number(a.item.unknown.length > 0) - Number(b.item.unknown.length > 0));
      return {
        items: rows.map(({ item }) => item),
        services: rows.map(({ service }) => service),
        total: names.length > 0 ? rows.length : Math.max(page.total ?? 0, rows.length),
        unknownTotal: rows.filter(({ item }) => item.unknown.length > 0).length,
        suggestion: null,
        places: [],
        ready: true,
        refused: found - services.length,
      };
    },
  };
}
