import { SourceError } from './source.js';

/** Limits of a request. */
export interface FetchOptions {
  /** Instead of the global one, for tests and hosts with their own. */
  readonly fetch?: typeof fetch;
  /** Milliseconds; 10,000 unless told. */
  readonly timeout?: number;
  /** Bytes; 5 MB unless told. */
  readonly maxBytes?: number;
  /**
   * Takes a large file as one blob, an eighth of the main-thread time of a stream. Its size is then only seen at the end, so this is for files that
   * the page itself names and that tell their length.
   */
  readonly whole?: boolean;
}

/** No credentials, no referrer, nothing stored: a query is health data. */
const PRIVATE: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'follow',
  mode: 'cors',
};

/** Seconds of a Retry-After header; a date counts from the server's own Date header, so no clock is read. At most an hour. */
export function retryAfter(headers: Headers): number | undefined {
  const header = headers.get('retry-after')?.trim();
  if (!header) return undefined;
  const seconds = /^\d{1,6}$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(0, Math.ceil(seconds))) : undefined;
}

/**
 * Bytes of a response within limits of time and size.
 * @throws SourceError, or `AbortError` when `signal` was aborted
 */
export async function fetchBytes(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  options: FetchOptions = {},
): Promise<Uint8Array> {
  const timeout = new AbortController();
  const late = { yes: false };
  const timer = setTimeout(() => {
    late.yes = true;
    timeout.abort();
  }, options.timeout ?? 10_000);
  const stop = (): void => {
    timeout.abort();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const response = await (options.fetch ?? fetch)(url, { ...PRIVATE, ...init, signal: timeout.signal });
    if (response.status === 429 || response.status === 503)
      throw new SourceError('busy', response.status, retryAfter(response.headers));
    if (!response.ok) throw new SourceError('http', response.status, retryAfter(response.headers));
    return await readLimited(response, options);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.yes) throw new SourceError('timeout');
    throw error instanceof SourceError ? error : new SourceError('network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function readLimited(response: Response, { maxBytes = 5_000_000, whole }: FetchOptions): Promise<Uint8Array> {
  const told = Number(response.headers.get('content-length') ?? 0);
  if (told > maxBytes) throw new SourceError('size', response.status);
  if (!response.body || (whole && told > 0)) {
    const blob = await response.blob();
    if (blob.size > maxBytes) throw new SourceError('size', response.status);
    return new Uint8Array(await blob.arrayBuffer());
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      void reader.cancel();
      throw new SourceError('size', response.status);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** JSON of a response. An HTML page, as a proxy or a login screen sends it, is a `parse` error. */
export async function fetchJson(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  options: FetchOptions = {},
): Promise<unknown> {
  const bytes = await fetchBytes(url, init, signal, options);
  try {
    // The decoder leaves a byte order mark out.
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SourceError('parse');
  }
}
