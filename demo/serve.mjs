// The demo server: plain Node http. Vite turns TypeScript into what a browser reads; everything else is served as it is.
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const vite = await createVite({ root, server: { middlewareMode: true }, appType: 'mpa', logLevel: 'warn' });

const server = createServer((request, response) => {
  if (request.url === '/') {
    response.writeHead(302, { location: '/demo/' }).end();
    return;
  }
  vite.middlewares(request, response);
});

const wanted = Number(process.env.PORT ?? 5173);
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`Koers demo: http://localhost:${server.address().port}/demo/`);
});
server.listen(wanted, '127.0.0.1');
