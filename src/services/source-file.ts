import { readCards } from './cards.js';
import type { SearchOptions } from './engine.js';
import { fetchJson, fetchBytes, type FetchOptions } from './fetch-json.js';
import { asList, asObject } from './import-report.js';
import { isIndexFile, loadServiceIndex, type IndexFile } from './index-file.js';
import type { Service } from './schema.js';
import type { ServiceIndex } from './service-index.js';
import { shardsFor, type Shard, type ShardManifest } from './shards.js';
import { ON_DEVICE, SourceError, type ServiceSource, type SourceAnswer } from './source.js';

/** A prebuilt index of 20,000 services is larger than a plan. */
const LIMITS = { maxBytes: 40_000_000, timeout: 30_000, whole: true };

interface Loaded {
  readonly index: ServiceIndex;
  readonly card: (document: number) => Service | undefined;
  readonly numbers: ReadonlyMap<string, number>;
}

async function load(indexUrl: string | IndexFile, cardsUrl: string, options: FetchOptions): Promise<Loaded> {
  const [file, cards] = await Promise.all([
    typeof indexUrl !== 'string' ? indexUrl : fetchJson(indexUrl, {}, undefined, { ...LIMITS, ...options }),
    fetchBytes(cardsUrl, {}, undefined, { ...LIMITS, ...options }),
  ]);
  if (!isIndexFile(file)) throw new SourceError('schema');
  const index = loadServiceIndex(file);
  return { index, card: readCards(cards), numbers: new Map(file.ids.map((id, document) => [id, document])) };
}

function answerFrom(
  { index, card, numbers }: Loaded,
  query: string,
  search: Parameters<ServiceIndex['search']>[1],
): SourceAnswer {
  const answer = index.search(query, search);
  const found = answer.items.map((item) => ({ item, service: card(numbers.get(item.id) ?? -1) }));
  const whole = found.filter(
    (each): each is { item: (typeof each)['item']; service: Service } => each.service?.id === each.item.id,
  );
  return {
    ...answer,
    items: whole.map(({ item }) => item),
    services: whole.map(({ service }) => service),
    refused: found.length - whole.length,
  };
}

/** Remembers what was loaded, and forgets a failure so that a next question tries again. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= start().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}

/**
 * A prebuilt index with its cards: both files are loaded at the first search, after which no request is made.
 * @param indexUrl address of the index, or the index itself
 */
export function prebuiltSource(
  indexUrl: string | IndexFile,
  cardsUrl: string,
  options: FetchOptions = {},
): ServiceSource {
  const ready = once(() => load(indexUrl, cardsUrl, options));
  return {
    capabilities: ON_DEVICE,
    load: async () => (await ready()).index,
    async search(query, search, signal) {
      const loaded = await ready();
      signal?.throwIfAborted();
      return answerFrom(loaded, query, search);
    },
  };
}

/**
 * Shards per region: the shard of the chosen place (`options.area`) is loaded whole, so the query stays on the device.
 * @param loaded the manifest itself, when the page has it already
 */
export function shardSource(
  manifestUrl: string,
  options: FetchOptions = {},
  loaded?: unknown,
): ServiceSource & { manifest(): Promise<ShardManifest> } {
  const manifest = once(async () => {
    const file = asObject(loaded ?? (await fetchJson(manifestUrl, {}, undefined, options)));
    if (file?.koersShards !== 1 || !asList(file.shards).every(isShard)) throw new SourceError('schema');
    return file as unknown as ShardManifest;
  });
  const shards = new Map<string, () => Promise<Loaded>>();
  const at = (path: string): string => {
    const url = new URL(path, manifestUrl);
    // A manifest names files beside itself and nothing on other hosts.
    if (url.origin !== new URL(manifestUrl).origin) throw new SourceError('schema');
    return url.href;
  };
  const shardOf = async ({ area }: SearchOptions): Promise<Shard> => {
    const known = await manifest();
    const [place] = [area].flat();
    const shard = (place ? shardsFor(known, place)[0] : undefined) ?? known.shards[0];
    if (!shard) throw new SourceError('schema');
    return shard;
  };
  const loadShard = ({ id, index, cards }: Shard): Promise<Loaded> => {
    const loader = shards.get(id) ?? once(() => load(at(index), at(cards), options));
    shards.set(id, loader);
    return loader();
  };
  return {
    capabilities: ON_DEVICE,
    manifest,
    load: async (search) => (await loadShard(await shardOf(search))).index,
    async search(query, search, signal) {
      const shard = await shardOf(search);
      const loaded = await loadShard(shard);
      signal?.throwIfAborted();
      // The name of the shard is no name that its services bear.
      const [place] = [search.area].flat();
      return answerFrom(loaded, query, place === shard.label ? { ...search, area: [] } : search);
    },
  };
}

function isShard(value: unknown): value is Shard {
  const shard = asObject(value);
  return (
    [shard?.id, shard?.label, shard?.index, shard?.cards].every((each) => typeof each === 'string') &&
    Array.isArray(shard?.places)
  );
}
