/** Where the finder searches. Loaded at the first focus, with the engine. */
import type { Service } from '../../services/schema.js';
import { localSource, type LocalSource } from '../../services/source-local.js';
import type { ServiceSource } from '../../services/source.js';
import type { FinderView } from './service-finder.types.js';

const sources = new WeakMap<readonly Service[], LocalSource>();

/** The index over services that are on the page: one, however many finders show them. */
export function ownSource(services: readonly Service[]): LocalSource {
  let source = sources.get(services);
  if (!source) sources.set(services, (source = localSource(services, { incremental: true })));
  return source;
}

export interface Elsewhere {
  /** Absolute address of a directory with an API. */
  endpoint: string | undefined;
  method: 'GET' | 'POST';
  /** Absolute address of the data themselves; files of a manifest stand beside it. */
  address: string;
}

/** The source for a view: a directory elsewhere, a manifest, or the services on the page. */
export async function openSource(view: FinderView, elsewhere: Elsewhere): Promise<ServiceSource> {
  if (!elsewhere.endpoint && !view.file) return ownSource(view.services);
  const { sourceElsewhere } = await import('./service-finder.elsewhere.js');
  return sourceElsewhere(view.file, elsewhere);
}

/** Milliseconds of building before the page gets a turn. */
const SLICE = 8;

/** Builds the index of a source in slices, as long as somebody wants it. */
export async function buildIndex({ index }: LocalSource, wanted: () => boolean): Promise<void> {
  while (!index.ready && wanted()) {
    for (const end = performance.now() + SLICE; !index.step(10) && performance.now() < end;);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
