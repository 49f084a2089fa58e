/** A directory of a country in parts: an index and its cards per region. */
import { fold } from './fold.js';
import { placeNamesOf } from './index-builder.js';
import type { INDEX_VERSION } from './index-file.js';
import type { Service } from './schema.js';

/** A manifest of shards, one per region: the shard of the chosen place is loaded, so that the query never leaves the device. */
export interface ShardManifest {
  readonly koersShards: typeof INDEX_VERSION;
  readonly shards: readonly Shard[];
}

/** One part: which files it has and which places it serves. */
export interface Shard {
  readonly id: string;
  readonly label: string;
  /** Paths relative to the manifest. */
  readonly index: string;
  readonly cards: string;
  readonly services: number;
  /** Folded names of the places that it serves. */
  readonly places: readonly string[];
}

/**
 * Groups services per region; what is national, or has no place, goes in every shard.
 * @param regionOf name of the region of a service, or of each region that it serves
 */
export function shardServices(
  services: readonly Service[],
  regionOf: (service: Service) => string | readonly string[] | undefined,
): Map<string, Service[]> {
  const everywhere: Service[] = [];
  const shards = new Map<string, Service[]>();
  for (const service of services) {
    const regions = service.area?.level === 'national' ? undefined : regionOf(service);
    const named = [regions ?? []].flat().filter(Boolean);
    if (named.length === 0) everywhere.push(service);
    for (const region of new Set(named)) {
      const own = shards.get(region);
      if (own) own.push(service);
      else shards.set(region, [service]);
    }
  }
  if (shards.size === 0) shards.set('nl', []);
  for (const [region, own] of shards) shards.set(region, [...own, ...everywhere]);
  return shards;
}

/** The manifest entry of a shard. */
export function describeShard(label: string, services: readonly Service[]): Shard {
  const id =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'shard';
  const places = [...new Set(services.flatMap(placeNamesOf))].sort();
  return { id, label, index: `${id}.index.json`, cards: `${id}.cards.ndjson`, services: services.length, places };
}

/** The shards that serve a place, by its name. */
export function shardsFor(manifest: ShardManifest, place: string): Shard[] {
  const wanted = fold(place).trim();
  return manifest.shards.filter(({ label, places }) => fold(label) === wanted || places.includes(wanted));
}
