// A middleware of the test server that behaves like servers do: `/faults/<key>/<behaviour>`. It counts requests per key, and it
// is a real HTTP answer, so that loading is tested with the browser's own fetch and cache.
import { readFileSync } from 'node:fs';

const PLAN = new URL('../fixtures/plans/small.json', import.meta.url);
const counts = new Map();
const versions = new Map();

const behaviours = {
  ok: (ctx) => plan(ctx),
  404: (ctx) => Object.assign(ctx, { status: 404, body: 'not here' }),
  // Much longer than an element would wait of its own accord: in seconds, and as a date.
  503: (ctx) => {
    ctx.set('retry-after', '900');
    Object.assign(ctx, { status: 503, body: 'busy' });
  },
  429: (ctx) => {
    ctx.set('retry-after', new Date(Date.now() + 1800_000).toUTCString());
    Object.assign(ctx, { status: 429, body: 'too many' });
  },
  broken: (ctx) => json(ctx, '{"schemaVersion": '),
  html: (ctx) => Object.assign(ctx, { type: 'html', body: '<!doctype html><title>Log in</title>' }),
  major: (ctx) => json(ctx, JSON.stringify({ ...small(), schemaVersion: '2.0.0' })),
  invalid: (ctx) => json(ctx, JSON.stringify({ ...small(), indicators: [{ id: 'Not An Id' }] })),
  list: (ctx) => json(ctx, '[1, 2, 3]'),
  binary: (ctx) =>
    Object.assign(ctx, { type: 'application/octet-stream', body: Buffer.from([0, 255, 254, 1, 31, 139]) }),
  // An answer that starts well and then gives a byte now and again, without end.
  drip: (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => ctx.res.write(' '), 200);
    ctx.res.on('close', () => clearInterval(timer));
  },
  // From one address to the next, without end.
  round: (ctx) => ctx.redirect(ctx.path),
  huge: (ctx) => json(ctx, `"${'x'.repeat(5 * 1024 * 1024 + 10)}"`),
  slow: () => new Promise(() => undefined),
  cut: (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    ctx.res.write('{"schemaVersion"');
    setTimeout(() => ctx.res.destroy(), 50);
  },
  redirect: (ctx) => ctx.redirect(ctx.path.replace('/redirect', '/ok')),
};

export const faultServer = async (ctx, next) => {
  const match = /^\/faults\/([^/]+)\/([^/]+)$/.exec(ctx.path);
  if (!match) return next();
  const [, key, behaviour] = match;
  ctx.set('cache-control', 'no-cache');
  if (behaviour === 'count') return json(ctx, JSON.stringify(counts.get(key) ?? { requests: 0, notModified: 0 }));
  if (behaviour === 'change') {
    versions.set(key, (versions.get(key) ?? 0) + 1);
    return json(ctx, 'true');
  }
  const count = counts.get(key) ?? { requests: 0, notModified: 0 };
  count.requests += 1;
  count.cookie = ctx.get('cookie');
  count.referrer = ctx.get('referer');
  counts.set(key, count);
  return behaviours[behaviour](ctx, key, count);
};

function small() {
  return JSON.parse(readFileSync(PLAN, 'utf8'));
}

/** The small plan with an ETag; `change` adds a point to its figure. */
function plan(ctx) {
  const key = ctx.path.split('/')[2];
  const version = versions.get(key) ?? 0;
  const etag = `"${version}"`;
  ctx.set('etag', etag);
  if (ctx.get('if-none-match') === etag) {
    counts.get(key).notModified += 1;
    ctx.status = 304;
    return;
  }
  const document = small();
  document.observations.at(-1).value += version;
  json(ctx, JSON.stringify(document));
}

function json(ctx, body) {
  ctx.type = 'json';
  ctx.body = body;
}
