// Serves the host pages with the headers they need, the built files and the plans, as a web server would: with an ETag and 304.
// Not through Vite, which puts scripts of its own in each page.
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, normalize } from 'node:path';
import { HOSTS } from './hosts.mjs';
import { hostPage, indexPage } from './page.mjs';
import { FIGURES, PLAN } from './snippets.mjs';

const root = new URL('../../', import.meta.url);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};
const read = (path) => readFile(new URL(path, root), /\.(woff2|zip)$/.test(path) ? undefined : 'utf8');
/** The hosts, the built files, the plans, and the style of the demo for the list of hosts. */
const OURS = /^\/((demo\/hosts|demo\/plans|dist|node_modules\/@fontsource)\/|demo\/(demo|fonts)\.css$)/;

/** Handles what is ours; false for anything else. */
export function createHosts() {
  const scripts = new Map();
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = normalize(pathname);
    if (!OURS.test(path)) return false;
    answer(path, `http://${request.headers.host}`, scripts).then(
      ({ text, type, headers = {} }) => {
        const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`;
        const cache = path.startsWith('/dist/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        const all = { etag, 'cache-control': cache, 'access-control-allow-origin': '*', ...headers };
        if (request.headers['if-none-match'] === etag) response.writeHead(304, all).end();
        else response.writeHead(200, { ...all, 'content-type': TYPES[type] ?? 'text/plain' }).end(text);
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(path.startsWith('/dist/') ? 'Bouw eerst de bestanden: npm run build' : 'Deze pagina is er niet.');
      },
    );
    return true;
  };
}

async function answer(path, origin, scripts) {
  const [, name, extension] = /^\/demo\/hosts\/([\w-]*)(\.\w+)?$/.exec(path) ?? [];
  if (name === undefined) return { text: await read(path.slice(1)), type: extname(path) };
  if (extension === '.css' && /^(hosts|index)$/.test(name)) return { text: await read(path.slice(1)), type: '.css' };
  if (name === '' || name === 'index') return { text: indexPage(), type: '.html' };
  if (extension === '.js') {
    if (!scripts.has(name)) scripts.set(name, SCRIPTS[name]());
    return { text: await scripts.get(name), type: '.js' };
  }
  const host = HOSTS.find(({ id }) => id === name);
  if (!host) throw new Error('no such host');
  if (extension === '.css') return { text: host.css ?? '', type: '.css' };
  const { files } = JSON.parse(await read('dist/integrity.json'));
  const values = {
    origin,
    nonce: randomBytes(16).toString('base64'),
    hash: files['koers.iife.js'],
    moreHash: files['koers.iife.more.js'],
    plan: encodeURIComponent(PLAN),
    figures: encodeURIComponent(FIGURES),
  };
  const fill = (text) => text.replace(/\{(origin|nonce|hash|moreHash|plan|figures)\}/g, (_, key) => values[key]);
  return {
    text: hostPage(host, fill),
    type: '.html',
    headers: { ...(host.csp && { 'content-security-policy': fill(host.csp) }) },
  };
}

/** Scripts of the hosts themselves. */
const SCRIPTS = {
  /** An app with a Lit of its own. */
  'other-lit': () =>
    bundle(`import { LitElement, html } from 'lit';
      customElements.define('other-lit', class extends LitElement {
        render() { return html\`<p>Dit is een onderdeel van de website zelf.</p>\`; }
      });`),
  /** A site that uses the npm build, with the elements under names of its own. */
  'site-app': () =>
    bundle(`import { FrontDoor, GoalMatrix, KpiRing, KpiTrend, Report, ServiceFinder, Timeline } from './dist/npm/index.js';
      import './dist/npm/elements/plan/plan.define.js';
      const all = { FrontDoor, GoalMatrix, KpiRing, KpiTrend, Report, ServiceFinder, Timeline };
      for (const [name, Class] of Object.entries(all))
        Class.define('site' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()));`),
  /** Another major version of the classic script. */
  'other-major': async () => {
    const { version } = JSON.parse(await read('dist/integrity.json'));
    const next = `${Number(version.split('.')[0]) + 1}.0.0`;
    return (await read('dist/koers.iife.js')).replaceAll(version, next);
  },
  /** A reader's own style sheet reaches everything, as that of a browser extension does. */
  reader: async () => {
    const css = HOSTS.find(({ id }) => id === 'text-spacing').css;
    return `const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(css)});
      const reach = (root) => {
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      };
      setInterval(() => {
        for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) reach(shadowRoot);
      }, 100);`;
  },
  /** A slow part of the page: the script of the plan, after the elements have been shown. */
  'plan-later': () => "setTimeout(() => import('/dist/elements/koers-plan.js'), 300);",
};

/** What a site's own build would make. */
async function bundle(contents) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('.', root).pathname },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', minify: true, conditions: ['production'] },
  });
  return outputFiles[0].text;
}
