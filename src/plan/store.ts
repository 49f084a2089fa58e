/** One request per plan address per page, however many elements and builds there are. */
import { fetchableUrl } from '../lib/url.js';
import { fixedSource, type PlanSource, type SourceError } from './source.js';

const TIMEOUT = 10_000;
const MAX_BYTES = 5 * 1024 * 1024;
const MIN_SECONDS = 60;
const MAX_DELAY = 3_600_000;

/** The source for an address. Two builds on one page share the map, and so the request. */
export function sourceOf(address: string): PlanSource {
  const url = fetchableUrl(address, document.baseURI);
  if (!url) return fixedSource(undefined, { code: 'blocked', detail: address });
  const key = Symbol.for('koers.plans.1');
  const sources = ((globalThis as Record<symbol, unknown>)[key] ??= new Map()) as Map<string, PlanSource>;
  const source = sources.get(url) ?? new RemoteSource(url);
  sources.set(url, source);
  return source;
}

class RemoteSource implements PlanSource {
  data: unknown;
  loadedAt: number | undefined;
  error: SourceError | undefined;
  #text: string | undefined;
  #pending: Promise<void> | undefined;
  #listeners = new Map<() => void, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Infinity;
  #failures = 0;
  #retryAfter = 0;

  constructor(readonly url: string) {}

  subscribe(listener: () => void, seconds = 0): () => void {
    // A wrapper, so that one listener may subscribe twice.
    const call = () => {
      listener();
    };
    if (this.#listeners.size === 0) document.addEventListener('visibilitychange', this.#plan);
    this.#listeners.set(call, seconds);
    if (this.loadedAt === undefined && !this.error) void this.refresh();
    else this.#schedule();
    return () => {
      this.#listeners.delete(call);
      if (this.#listeners.size === 0) document.removeEventListener('visibilitychange', this.#plan);
      this.#schedule();
    };
  }

  refresh(): Promise<void> {
    this.#pending ??= this.#load().finally(() => {
      this.#pending = undefined;
      this.#schedule();
      for (const call of [...this.#listeners.keys()]) call();
    });
    return this.#pending;
  }

  async #load(): Promise<void> {
    const result = await request(this.url);
    this.#retryAfter = result.retryAfter ?? 0;
    this.error = result.error;
    this.#failures = result.error ? this.#failures + 1 : 0;
    if (result.text === undefined) return;
    try {
      // The same text is the same data: nothing to announce, nothing to draw again.
      if (result.text !== this.#text) this.data = JSON.parse(result.text);
      this.#text = result.text;
      this.loadedAt = Date.now();
    } catch (error) {
      this.error = { code: 'parse', detail: String(error) };
      this.#failures += 1;
    }
  }

  /** Sets when the next request is due: the shortest wish, longer after failures, spread over time. */
  #schedule(): void {
    const wishes = [...this.#listeners.values()].filter((seconds) => seconds > 0);
    if (wishes.length === 0) this.#dueAt = Infinity;
    else {
      const interval = Math.max(MIN_SECONDS, Math.min(...wishes)) * 1000;
      const delay = Math.min(Math.max(interval, MAX_DELAY), interval * 2 ** this.#failures);
      this.#dueAt = Date.now() + Math.max(delay * (1 + Math.random() / 10), this.#retryAfter);
    }
    this.#plan();
  }

  /** Waits until the request is due; a hidden page waits until it is seen again. */
  #plan = (): void => {
    clearTimeout(this.#timer);
    if (this.#dueAt === Infinity || document.hidden) return;
    this.#timer = setTimeout(() => void this.refresh(), Math.min(Math.max(0, this.#dueAt - Date.now()), 2 ** 31 - 1));
  };
}

interface Answer {
  text?: string;
  error?: SourceError;
  /** Milliseconds that the server asks to wait. */
  retryAfter?: number;
}

async function request(url: string): Promise<Answer> {
  const abort = new AbortController();
  const seen = { late: false, blocked: false };
  const timer = setTimeout(() => {
    seen.late = true;
    abort.abort();
  }, TIMEOUT);
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    seen.blocked ||= event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: abort.signal,
    });
    if (!response.ok) {
      const wait = response.headers.get('retry-after') ?? '';
      const retryAfter = /^\d+$/.test(wait) ? +wait * 1000 : Math.max(0, Date.parse(wait) - Date.now()) || 0;
      return { error: { code: 'http', detail: String(response.status) }, retryAfter };
    }
    const text = await readText(response);
    return text === undefined ? { error: { code: 'size', detail: url } } : { text };
  } catch (error) {
    // The report of a blocked request comes in a task of its own, after the rejection.
    await new Promise((resolve) => setTimeout(resolve));
    return { error: { code: seen.late ? 'timeout' : seen.blocked ? 'blocked' : 'network', detail: String(error) } };
  } finally {
    clearTimeout(timer);
    abort.abort();
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** The body as text, or undefined as soon as it is larger than 5 MB. */
async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MAX_BYTES) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
