/** Services that are not on the page: a directory with an API, shards or a prebuilt index. Loaded only where a page uses them. */
import type { IndexFile } from '../../services/index-file.js';
import type { ServiceSource } from '../../services/source.js';
import { prebuiltSource, shardSource } from '../../services/source-file.js';
import { filtersIn, hsdsSource } from '../../services/source-hsds.js';
import type { Elsewhere } from './service-finder.types.js';

export { joinAnswers } from '../../services/source-hsds.js';

/** The source that a file (a manifest of shards or a prebuilt index) or an endpoint stands for; an endpoint goes before. */
export function sourceElsewhere(file: unknown, { endpoint, method, filters, address }: Elsewhere): ServiceSource {
  if (endpoint) return hsdsSource(endpoint, { method, filters: filtersIn(filters) });
  if ('koersShards' in (file as object)) return shardSource(address, {}, file);
  return prebuiltSource(file as IndexFile, address.replace(/index\.json$/, 'cards.ndjson'));
}
