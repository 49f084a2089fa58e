import type { SearchAnswer, SearchItem, SearchOptions } from './engine.js';
import { activeFilters, judge, NO_AREAS } from './filters.js';
import { fold, words } from './fold.js';
import type { Service } from './schema.js';

/** Words of a query that are looked at. */
const MOST = 8;

/** Services in whose name, words or summary every typed word occurs: what answers until the index is there. */
export function plainSearch(
  services: readonly Service[],
  query: string,
  options: SearchOptions = {},
): SearchAnswer & { readonly services: readonly Service[] } {
  const wanted = words(fold(query)).slice(0, MOST);
  const names = activeFilters(options);
  const found: { item: SearchItem; service: Service }[] = [];
  for (const service of wanted.length > 0 || (names.length > 0 && !query.trim()) ? services : []) {
    const texts = [service.name, service.words, service.summary].flat() as unknown[];
    const text = fold(texts.filter((part) => typeof part === 'string').join(' '));
    const unknown = wanted.every((word) => text.includes(word)) && judge(service, options, names, NO_AREAS);
    if (!unknown) continue;
    const name = typeof (service.name as unknown) === 'string' ? fold(service.name) : '';
    const item: SearchItem = {
      id: service.id,
      score: 1 + wanted.filter((word) => name.includes(word)).length,
      matches: wanted.map((word) => ({ word, term: word, how: 'substring' as const })),
      unknown,
    };
    found.push({ item, service });
  }
  found.sort((a, b) => a.item.unknown.length - b.item.unknown.length || b.item.score - a.item.score);
  return {
    services: found.map(({ service }) => service),
    items: found.map(({ item }) => item),
    total: found.length,
    unknownTotal: found.filter(({ item }) => item.unknown.length > 0).length,
    suggestion: null,
    places: [],
    ready: false,
  };
}
