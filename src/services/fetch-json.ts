import { SourceError } from './source.js';

/** Limits of a request. */
export interface FetchOptions {
  /** Instead of the global one, for tests and hosts with their own. */
  readonly fetch?: typeof fetch;
  /** Milliseconds; 10,000 unless told. */
  readonly timeout?: number;
  /** Bytes; 5 MB unless told. */
  readonly maxBytes?: number;
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
 * Text of a response within limits of time and size.
 * @throws SourceError, or `AbortError` when `signal` was aborted
 */
export async function fetchText(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  options: FetchOptions = {},
): Promise<string> {
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
    return await readLimited(response, options.maxBytes ?? 5_000_000);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.yes) throw new SourceError('timeout');
    throw error instanceof SourceError ? error : new SourceError('network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function readLimited(response: Response, maxBytes: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw new SourceError('size', response.status);
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel();
      throw new SourceError('size', response.status);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** JSON of a response. An HTML page, as a proxy or a login screen sends it, is a `parse` error. */
export async function fetchJson(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  options: FetchOptions = {},
): Promise<unknown> {
  const text = await fetchText(url, init, signal, options);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SourceError('parse');
  }
}
