import type { Service } from './schema.js';
import { createServiceIndex, type IndexOptions, type ServiceIndex } from './service-index.js';
import { ON_DEVICE, type ServiceSource } from './source.js';

/** Services of the plan or of a small file, searched on the device. */
export interface LocalSource extends ServiceSource {
  readonly index: ServiceIndex;
  /** A service by its id. */
  get(id: string): Service | undefined;
}

/** Up to some 2,000 services: with `incremental` the index is built in slices by whoever calls `index.step()`. */
export function localSource(services: readonly Service[], options: IndexOptions = {}): LocalSource {
  const index = createServiceIndex(services, options);
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    capabilities: ON_DEVICE,
    index,
    get: (id) => byId.get(id),
    load: () => Promise.resolve(index),
    search(query, search, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      const answer = index.search(query, search);
      return Promise.resolve({ ...answer, services: answer.items.map(({ id }) => byId.get(id)!), refused: 0 });
    },
  };
}
