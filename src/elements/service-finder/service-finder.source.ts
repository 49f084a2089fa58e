/** Where the finder searches. Loaded at the first focus, with the engine. */
import type { SearchOptions } from '../../services/engine.js';
import type { Service } from '../../services/schema.js';
import type { ServiceIndex } from '../../services/service-index.js';
import type { ServiceSource } from '../../services/source.js';
import { localSource, type LocalSource } from '../../services/source-local.js';
import { warmUp } from '../../services/warm-up.js';
import { placesOf } from './service-finder.places.js';
import type { Elsewhere, FinderView } from './service-finder.types.js';

const sources = new WeakMap<readonly Service[], LocalSource>();

/** The index over services that are on the page: one, however many finders show them. */
export function ownSource(services: readonly Service[]): LocalSource {
  let source = sources.get(services);
  if (!source) sources.set(services, (source = localSource(services, { incremental: true })));
  return source;
}

/** The source for a view: a directory elsewhere, a manifest, or the services on the page. */
export async function openSource(view: FinderView, elsewhere: Elsewhere): Promise<ServiceSource> {
  if (!elsewhere.endpoint && !view.file) return ownSource(placesOf(view).services);
  const { sourceElsewhere } = await import('./service-finder.elsewhere.js');
  return sourceElsewhere(view.file, elsewhere);
}

/** Milliseconds of building before the page gets a turn. */
const SLICE = 8;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** A moment at which the page has nothing else to do; a browser that does not tell (Safari) gets a short wait. */
const idle = (): Promise<unknown> => {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  return new Promise((resolve) => {
    if (requestIdleCallback) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 30);
  });
};

/** Builds an index in slices, as long as somebody wants it; true when it is ready. */
export async function build(index: ServiceIndex, wanted: () => boolean): Promise<boolean> {
  let { ready } = index;
  while (!ready && wanted()) {
    const end = performance.now() + SLICE;
    do ready = index.step(10);
    while (!ready && performance.now() < end);
    await turn();
  }
  return ready;
}

/** Indexes that answered their first questions. */
const warm = new WeakSet<ServiceIndex>();

/**
 * Makes the index of a source ready in slices, as long as somebody wants it: builds or loads it, and then asks it the first questions.
 * @param built told once, when it answers; not when it was ready before
 */
export async function prepare(
  source: ServiceSource,
  options: SearchOptions,
  wanted: () => boolean,
  built: () => void,
): Promise<void> {
  const index = await source.load?.(options).catch(() => undefined); // whoever searches is told why
  if (!index) return;
  if (!index.ready && (await build(index, wanted))) built();
  if (!index.ready || warm.has(index)) return;
  warm.add(index);
  for (const _ of warmUp(index, options.today)) {
    await idle();
    if (!wanted()) return;
  }
}
