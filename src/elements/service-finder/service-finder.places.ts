/** Where somebody lives, in the places that the data themselves know. Nothing leaves the page. */
import { plainName } from '../../services/fold.js';
import type { IndexFile } from '../../services/index-file.js';
import { located, PlaceTable, type FoundPlace } from '../../services/places.js';
import type { Place, Service } from '../../services/schema.js';
import type { FinderFilters, FinderView } from './service-finder.types.js';

interface Located {
  readonly table: PlaceTable;
  readonly services: readonly Service[];
}

const known = new WeakMap<FinderView, Located>();

/** The places of a view, and its services with them; made once, when they are first needed. */
export function placesOf(view: FinderView): Located {
  let found = known.get(view);
  if (!found) {
    const table = new PlaceTable(view.places, spotsOf(view));
    known.set(view, (found = { table, services: located(view.services, table) }));
  }
  return found;
}

function* spotsOf({ services, file }: FinderView): Generator<Place> {
  for (const { places } of services) yield* places ?? [];
  const { wheres, whereOf, points } = (file ?? {}) as Partial<IndexFile>;
  if (!Array.isArray(wheres) || !Array.isArray(whereOf) || !Array.isArray(points)) return;
  for (const [document, where] of (whereOf as IndexFile['whereOf']).entries()) {
    const at = (points as IndexFile['points'])[document];
    if (!at) continue;
    const { places = [] } = (wheres as IndexFile['wheres'])[where] ?? {};
    for (const [place, { city }] of places.entries())
      if (at[2 * place]) yield { ...(city && { city }), lat: at[2 * place], lon: at[2 * place + 1] };
  }
}

/** The filters that go with a place: the area in which it lies, and the distance to its middle. Without a place both are taken away. */
export function placeFilters(view: FinderView, place: FoundPlace | undefined): FinderFilters {
  const name = place && plainName(place.name);
  const area = place && view.areas.find(({ id, label }) => id === place.areaId || plainName(label) === name);
  return { place: place?.label, area: area?.id, near: place?.point };
}
