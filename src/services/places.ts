import { plainName } from './fold.js';
import type { Place } from './schema.js';

/** A place that people name, by its name or its postcode; its middle where that is known. */
export interface PlaceRow {
  readonly name: string;
  readonly postcodes4?: readonly string[];
  /** Degrees, WGS 84. */
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** Area of the plan in which it lies. */
  readonly areaId?: string;
}

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What somebody typed, as far as it is known. */
export interface FoundPlace {
  readonly label: string;
  readonly name: string;
  readonly areaId: string | undefined;
  readonly point: Point | undefined;
}

interface Entry extends FoundPlace {
  point: Point | undefined;
}

const isPoint = ({ lat, lon }: { lat?: unknown; lon?: unknown }): boolean =>
  Number.isFinite(lat) && Number.isFinite(lon);

/** The four digits of a postcode, `3511 AB` or `3511`. */
const digitsOf = (text: string): string | undefined => /^\s*(\d{4})\s*(?:[a-z]{2})?\s*$/i.exec(text)?.[1];

/**
 * Places from a plan, and from the services themselves: the middle of the services in a town or postcode stands for that town or postcode.
 * Never guesses: a place without any coordinates is known by name only.
 */
export class PlaceTable {
  readonly #entries = new Map<string, Entry>();
  /** Names to choose from, as they are written. */
  readonly names: readonly string[];

  /** @param spots places of services; those without coordinates or without a name say nothing */
  constructor(rows: Iterable<PlaceRow>, spots: Iterable<Place>) {
    const names = new Set<string>();
    for (const { name, postcodes4 = [], lat, lon, areaId } of rows) {
      names.add(name);
      const point = isPoint({ lat, lon }) ? { lat: lat!, lon: lon! } : undefined;
      for (const key of [plainName(name), ...postcodes4]) {
        const label = key === plainName(name) ? name : `${key} ${name}`;
        const known = this.#entries.get(key);
        if (!known?.point || (!known.areaId && areaId))
          this.#entries.set(key, { label, name, areaId, point: point ?? known?.point });
      }
    }
    const sums = new Map<string, { name: string; lat: number; lon: number; count: number }>();
    for (const spot of spots) {
      if (!isPoint(spot)) continue;
      const city = spot.city ?? '';
      for (const key of [plainName(city), digitsOf(spot.postcode ?? '')]) {
        if (!key) continue;
        const { lat, lon, count } = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
        sums.set(key, { name: city, lat: lat + spot.lat!, lon: lon + spot.lon!, count: count + 1 });
      }
    }
    for (const [key, { name, lat, lon, count }] of sums) {
      const point = { lat: lat / count, lon: lon / count };
      const known = this.#entries.get(key);
      // A postcode is smaller than the place that the plan names for it.
      if (known && (!known.point || digitsOf(key))) known.point = point;
      if (known) continue;
      const postcode = digitsOf(key);
      this.#entries.set(key, { label: postcode ? `${postcode} ${name}`.trim() : name, name, areaId: undefined, point });
      if (!postcode) names.add(name);
    }
    this.names = [...names].sort((a, b) => a.localeCompare(b, 'nl'));
  }

  get size(): number {
    return this.#entries.size;
  }

  /** A place by its name, the only name that begins so, or its postcode. */
  find(typed: string): FoundPlace | undefined {
    const key = digitsOf(typed) ?? plainName(typed);
    if (!key) return undefined;
    const exact = this.#entries.get(key);
    if (exact || /\d/.test(key)) return exact;
    const begun = [...this.#entries].filter(([name]) => name.startsWith(key));
    return begun.length === 1 ? begun[0]![1] : undefined;
  }

  /** Where a place of a service is about, when it says no more than its postcode or town. */
  about({ postcode, city }: Place): Point | undefined {
    return (this.#entries.get(digitsOf(postcode ?? '') ?? '') ?? this.#entries.get(plainName(city ?? '')))?.point;
  }
}

/** A place whose coordinates are those of its town or postcode. */
export type PlacedAbout = Place & { readonly about?: true };

/** The same services, with the middle of the town where a place has no coordinates of its own. */
export function located<T extends { readonly places?: Place[] | undefined }>(
  services: readonly T[],
  table: PlaceTable,
): readonly T[] {
  return services.map((service) => {
    if (!Array.isArray(service.places) || service.places.every(isPoint)) return service;
    const places = service.places.map((place): PlacedAbout => {
      const point = isPoint(place) ? undefined : table.about(place);
      return point ? { ...place, ...point, about: true } : place;
    });
    return { ...service, places };
  });
}
