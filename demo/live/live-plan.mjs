// A plan whose figures change, as a file on an intranet would when somebody saves this quarter's export. Plain Node http: an
// ETag, 304 when nothing changed, and a button's request that moves to the next quarter.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const NAME = 'cohaesie-koers-2024';
const read = async (file) => JSON.parse(await readFile(new URL(`../plans/${file}`, import.meta.url), 'utf8'));

/** Handles `/demo/live/plan.json` (GET) and `/demo/live/next` (POST); false for anything else. */
export async function createLivePlan() {
  const plan = await read(`${NAME}.json`);
  const { observations } = await read(`${NAME}.example-figures.json`);
  const dayOf = (item) => item.period?.end ?? item.asOf;
  const days = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];
  let step = 0;

  const body = () =>
    JSON.stringify({
      ...plan,
      fictional: true,
      observations: observations
        .filter((item) => dayOf(item) <= days[step])
        .map((item) => ({ ...item, fictional: true })),
    });

  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/demo/live/next' && request.method === 'POST') {
      step = (step + 1) % days.length;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ until: days[step] }));
      return true;
    }
    if (pathname !== '/demo/live/plan.json') return false;
    const text = body();
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`;
    const headers = { etag, 'cache-control': 'no-cache' };
    if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(text);
    return true;
  };
}
