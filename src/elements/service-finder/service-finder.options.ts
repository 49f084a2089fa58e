/** From what somebody chose to what a source is asked. */
import { toWall } from '../../front-door/wall-time.js';
import type { SearchOptions } from '../../services/engine.js';
import type { FinderFilters, FinderView } from './service-finder.types.js';

/** Filters in the words of the engine. @param today ISO date, for the age of a check */
export function searchOptions(filters: FinderFilters, view: FinderView, today: string): SearchOptions {
  const { area, place: _, near, kind, mode, open, ...others } = filters;
  const wall = toWall(Date.now());
  return {
    ...others,
    ...(near && { near }),
    today,
    area: view.areas.find(({ id }) => id === area)?.names ?? [],
    kind: (kind ? [kind] : []) as NonNullable<SearchOptions['kind']>,
    mode: (mode ? [mode] : []) as NonNullable<SearchOptions['mode']>,
    ...(open && { openAt: { date: wall.slice(0, 10), time: wall.slice(11) } }),
  };
}
