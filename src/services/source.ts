import type { SearchAnswer, SearchOptions } from './engine.js';
import type { FilterName } from './filters.js';
import type { Service } from './schema.js';
import type { ServiceIndex } from './service-index.js';

/** What a source of services can do; the finder asks for nothing else, and says so when a query leaves the device. */
export interface Capabilities {
  /** The query is sent to a server. */
  readonly remote: boolean;
  /** How it is sent; with GET it stands in the address and the log of the server, which the finder must say. */
  readonly method: 'GET' | 'POST' | null;
  /** Letters before a search. */
  readonly minLetters: number;
  /** Milliseconds to wait after the last key. */
  readonly delay: number;
  /** Filters that the source answers itself; the others are applied to the page that came. */
  readonly filters: readonly FilterName[] | 'all';
  /** Corrects typing errors and knows lay words. */
  readonly understands: boolean;
}

/** Of a source whose index is on the device: it answers each letter, and nothing is sent. */
export const ON_DEVICE: Capabilities = {
  remote: false,
  method: null,
  minLetters: 2,
  delay: 0,
  filters: 'all',
  understands: true,
};

/** What a source found, with the services themselves. */
export interface SourceAnswer extends SearchAnswer {
  /** The services of `items`, in the same order. */
  readonly services: readonly Service[];
  /** Entries of the source that could not be read as a service. */
  readonly refused: number;
  /** Filters that the source does not know: they were applied to what was fetched only, of `total` when the source counts. */
  readonly filteredHere?: {
    readonly names: readonly FilterName[];
    readonly fetched: number;
    readonly total: number | undefined;
  };
  /** Fetches what comes after this; absent when this is all. */
  readonly more?: (signal?: AbortSignal) => Promise<SourceAnswer>;
}

/** Where services come from: the plan, a file, or a directory elsewhere. */
export interface ServiceSource {
  readonly capabilities: Capabilities;
  /** Rejects with a SourceError, or with an `AbortError` after `signal`. */
  search(query: string, options: SearchOptions, signal?: AbortSignal): Promise<SourceAnswer>;
  /** The index on the device that answers a question with these options, loaded when it is not there yet; absent where a server answers. */
  load?(options: SearchOptions): Promise<ServiceIndex>;
}

/** Why a source gave no answer; `busy` may be tried again later. */
export type SourceErrorCode = 'network' | 'http' | 'busy' | 'timeout' | 'size' | 'parse' | 'schema';

/** Why a source gave no answer. The message never holds the query or the address with it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** HTTP status, when there was one. */
  readonly status: number | undefined;
  /** Seconds after which another try makes sense, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(code: SourceErrorCode, status?: number, retryAfter?: number) {
    super(`services: ${code}${status === undefined ? '' : ` ${status}`}`);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * Only the newest question gets an answer: an older request is aborted, and its answer is dropped even when it comes.
 * Resolves to `undefined` for a question that was overtaken.
 */
export function newestOnly(
  source: ServiceSource,
): (query: string, options: SearchOptions) => Promise<SourceAnswer | undefined> {
  let sequence = 0;
  let running: AbortController | undefined;
  return async (query, options) => {
    const mine = ++sequence;
    running?.abort();
    const controller = (running = new AbortController());
    try {
      const answer = await source.search(query, options, controller.signal);
      return mine === sequence ? answer : undefined;
    } catch (error) {
      if (mine !== sequence) return undefined;
      throw error;
    }
  };
}
