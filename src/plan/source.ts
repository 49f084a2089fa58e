/** Where a plan comes from, as elements see it. The shape is shared by all builds on a page, so it changes only with its name. */
import type { ErrorCode } from '../lib/events.js';

/** Why a plan did not come. */
export interface SourceError {
  code: ErrorCode;
  detail?: string;
}

/** Plan data that may be refreshed, for any number of listeners. */
export interface PlanSource {
  /** The document as it was received; the same object as long as nothing changed. */
  readonly data: unknown;
  /** When `data` was received (milliseconds since 1970). */
  readonly loadedAt: number | undefined;
  /** Why the last attempt failed. With `data` the old figures stand. */
  readonly error: SourceError | undefined;
  /** Calls `listener` after every attempt. `seconds` asks for a refresh that often; 0 is never. Returns how to stop. */
  subscribe(listener: () => void, seconds?: number): () => void;
  /** Tries again now. Never rejects. */
  refresh(): Promise<void>;
}

/** A source of data that are already there. */
export function fixedSource(data: unknown, error?: SourceError): PlanSource {
  return {
    data,
    error,
    loadedAt: Date.now(),
    subscribe: () => () => undefined,
    refresh: () => Promise.resolve(),
  };
}
