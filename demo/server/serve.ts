/** HTTP: an HSDS 3.0 `/services` that also takes POST, because a question in an address ends up in logs. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { servicesToHsds } from '../../src/cli/export/hsds.js';
import { DatabaseDown } from './database.js';
import { BadRequest, membersOf, readAsk, readBody } from './request.js';
import type { Searcher } from './search.js';

interface ServeOptions {
  /** One line per answer, with its status and milliseconds; never the question or the address. */
  readonly log?: (line: string) => void;
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;
/** Seconds after which a client may try again. */
const RETRY_AFTER = '2';

interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

const answer = (status: number, body?: object, headers?: Record<string, string>): Answer => ({
  status,
  ...(body && { body }),
  ...(headers && { headers }),
});

async function route(request: IncomingMessage, searcher: Searcher): Promise<Answer> {
  // An address such as "//" is no URL.
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  const { method } = request;
  const path = url?.pathname.replace(/(?<=.)\/$/, '');
  if (!url || (path !== '/' && path !== '/services' && !path?.startsWith('/services/')))
    return answer(404, { message: 'There is only /services here.' });
  if (method === 'OPTIONS')
    return answer(204, undefined, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, accept',
      'access-control-max-age': '600',
    });
  const post = method === 'POST' && path === '/services';
  if (method !== 'GET' && !post)
    return answer(405, { message: 'Use GET, or POST on /services.' }, { allow: 'GET, POST, OPTIONS' });
  if (path === '/')
    return answer(200, {
      version: '3.0',
      profile: 'https://docs.openreferral.org/en/v3.0/',
      services: await searcher.prepare(),
    });
  if (path !== '/services') return one(path.slice('/services/'.length), searcher);
  const ask = readAsk(membersOf(post ? await readBody(request) : url.searchParams));
  const { services, total } = await searcher.search(ask);
  const pages = Math.ceil(total / ask.perPage);
  return answer(200, {
    total_items: total,
    total_pages: pages,
    page_number: ask.page,
    size: services.length,
    first_page: ask.page === 1,
    last_page: ask.page >= pages,
    empty: services.length === 0,
    contents: servicesToHsds(services).contents,
  });
}

async function one(path: string, searcher: Searcher): Promise<Answer> {
  let id: string;
  try {
    id = decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    throw new BadRequest('The id is not encoded as an address.');
  }
  const service = await searcher.get(id);
  return service
    ? answer(200, servicesToHsds([service]).contents[0])
    : answer(404, { message: 'There is no service with this id.' });
}

function failure(error: unknown): Answer {
  if (error instanceof BadRequest)
    return answer(error.status, { message: error.message }, error.status === 413 ? { connection: 'close' } : {});
  if (error instanceof DatabaseDown)
    return answer(503, { message: 'The directory cannot be reached now. Try again.' }, { 'retry-after': RETRY_AFTER });
  return answer(500, { message: 'Something went wrong here.' });
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...HEADERS, ...headers });
  response.end(body && JSON.stringify(body));
}

/** A server over a searcher; not listening yet. */
export function searchServer(searcher: Searcher, { log = () => undefined }: ServeOptions = {}): Server {
  const server = createServer((request, response) => {
    const start = performance.now();
    void route(request, searcher)
      .catch((error: unknown) => {
        // The name and code of an error are safe to write; its message may hold what was asked.
        if (!(error instanceof BadRequest))
          log(error instanceof Error && /^database: \w+$/.test(error.message) ? error.message : 'error');
        return failure(error);
      })
      .then((result) => {
        send(response, result);
        log(`${request.method} ${result.status} ${Math.round(performance.now() - start)} ms`);
      });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 50;
  return server;
}
