import { fold } from '../../services/fold.js';
import type { Service } from '../../services/schema.js';
import type { FinderAnswer } from './service-finder.types.js';

/** What answers until the engine is there: services in whose name, words or summary every typed word occurs. */
export function simpleSearch(services: readonly Service[], query: string): FinderAnswer {
  const wanted = fold(query).split(/\s+/);
  const found = services.filter(({ name, words = [], summary = '' }) => {
    const text = fold(`${name} ${words.join(' ')} ${summary}`);
    return wanted.every((word) => text.includes(word));
  });
  return {
    services: found,
    items: found.map(({ id }) => ({ id, score: 1, matches: [], unknown: [] })),
    total: found.length,
    unknownTotal: 0,
    suggestion: null,
    places: [],
    ready: false,
  };
}
