// The demo server: plain Node http. Vite turns TypeScript into what a browser reads; the live plan and the hosts are ours.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';
import { createHosts } from './hosts/serve.mjs';
import { createLivePlan } from './live/live-plan.mjs';

const root = new URL('..', import.meta.url).pathname;
const server = createServer();
// Reloading goes over our own server too: a second demo on this machine must not be in the way.
const vite = await createVite({
  root,
  server: { middlewareMode: true, hmr: { server } },
  appType: 'mpa',
  logLevel: 'warn',
  // Only our own pages are searched for packages: those of the frameworks are installed by somebody who tries them.
  optimizeDeps: { entries: ['demo/*.html', 'demo/{docs,live,studio}/*.html', 'stories/*.html'] },
  // As on a real website: without the `development` condition of lit, which warns on the console.
  resolve: { conditions: ['module', 'browser'] },
});
const livePlan = await createLivePlan();
const hosts = createHosts();

/** The pages of other websites use the built files, as such websites do; they are built when somebody first asks. */
function otherWebsites(request, response) {
  // Plans with the headers that a page elsewhere, or a frame without an origin, needs.
  if (/^\/demo\/plans\/[\w.-]+$/.test(request.url)) return hosts(request, response);
  if (!/^\/(demo\/hosts|dist)\//.test(request.url)) return false;
  if (!existsSync(`${root}dist/koers.js`)) {
    console.log('Building dist/ for the pages of other websites …');
    spawnSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { cwd: root, stdio: 'inherit' });
  }
  return hosts(request, response);
}

server.on('request', (request, response) => {
  if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
  else if (!livePlan(request, response) && !otherWebsites(request, response)) vite.middlewares(request, response);
});

server.on('error', (error) => {
  // The usual port is taken: any free one will do.
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`Koers demo: http://localhost:${server.address().port}/demo/`);
});
server.listen(Number(process.env.PORT ?? 5173), '127.0.0.1');
