/** Public entry `koers/services`: search, check and import services. No side effects; no DOM, no clock, no locale. */
export { createServiceIndex } from './service-index.js';
export type { IndexOptions, ServiceIndex } from './service-index.js';
export { MAX_RESULTS } from './engine.js';
export type { Match, SearchAnswer, SearchItem, SearchOptions } from './engine.js';
export type { FilterName, Moment, ServiceFilters } from './filters.js';
export { crisisIn } from './crisis.js';
export type { Crisis } from './crisis.js';
export { lintServices } from './lint-services.js';
export type { ServiceIssue, ServiceLintCode, ServiceLintOptions } from './lint-services.js';
export { importHsds } from './import-hsds.js';
export { importFhir } from './import-fhir.js';
export type { ImportCode, ImportNote, ImportOptions, ImportResult } from './import-report.js';
export { servicesJsonLd } from './json-ld.js';
export { layWordsFromSkos } from './skos.js';
export { readCards, writeCards } from './cards.js';
export { INDEX_VERSION, loadServiceIndex, writeIndex } from './index-file.js';
export type { IndexFile } from './index-file.js';
export { describeShard, shardServices, shardsFor } from './shards.js';
export type { Shard, ShardManifest } from './shards.js';
export type { Capabilities, ServiceSource, SourceAnswer, SourceErrorCode } from './source.js';
export { newestOnly, SourceError } from './source.js';
export { localSource } from './source-local.js';
export { prebuiltSource, shardSource } from './source-file.js';
export { hsdsSource, joinAnswers } from './source-hsds.js';
export type { HsdsOptions } from './source-hsds.js';
export type {
  AreaLevel,
  CostType,
  Place,
  ReferralType,
  Service,
  ServiceFile,
  ServiceKind,
  ServiceMode,
  ServiceStatus,
  WeekRule,
} from './schema.js';
