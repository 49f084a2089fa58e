/** A real web site on the loopback interface for tests of the built files, and a browser to visit it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromium, FLAGS } from '../config/browsers.mjs';

const root = new URL('../../', import.meta.url).pathname;
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A small plan, more recent figures for it, and a plan with something of everything. */
const FIXTURES = new Map([
  ['/plan.json', 'small'],
  ['/figures.json', 'small-figures'],
  ['/complete.json', 'complete'],
]);

export interface Site {
  /** Address of the site, with a slash at the end. */
  url: string;
  /** Puts an HTML page on the site; returns its address. */
  page(html: string, headers?: Record<string, string>): string;
  /** Paths that were asked for, in order. */
  requests: string[];
  close(): void;
}

/** Serves `dist/` under `/dist/`, the framework pages under `/frameworks/`, the plans of the demo, plans for tests, and pages. `cors: false` lets other origins read the plans only. */
export async function startSite({ cors = true } = {}): Promise<Site> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = pathOf(request);
    requests.push(path);
    const headers: Record<string, string> = cors || FIXTURES.has(path) ? { 'access-control-allow-origin': '*' } : {};
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
      return;
    }
    const file = fileOf(path);
    readFile(join(root, file)).then(
      (data) => {
        response.writeHead(200, {
          'cache-control': 'max-age=600',
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          ...headers,
        });
        response.end(data);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    requests,
    page(html, headers = {}) {
      const path = `/page-${pages.size}`;
      pages.set(path, { html, headers });
      return `${url}${path.slice(1)}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(path: string): string {
  const fixture = FIXTURES.get(path);
  if (fixture) return `test/fixtures/plans/${fixture}.json`;
  if (path.startsWith('/frameworks/')) return path.replace('/frameworks/', 'demo/frameworks/dist/');
  return /^\/(dist|demo\/plans)\//.test(path) ? path.slice(1) : '';
}

const pathOf = ({ url = '/' }: IncomingMessage) => normalize(new URL(url, 'http://localhost').pathname);

export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium();
  return puppeteer.launch({ ...(executablePath && { executablePath }), headless: 'shell', args: FLAGS });
}

/** Everything that a page complained about: console errors and warnings, exceptions, reports of its policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Waits until the element shows its plan, and returns what it says. */
export async function textOf(page: Pick<Page, 'waitForFunction' | 'evaluate'>, selector: string): Promise<string> {
  await page.waitForFunction(
    (css) => (document.querySelector(css) as { state?: string } | null)?.state === 'ready',
    { timeout: 20_000 },
    selector,
  );
  return page.evaluate((css) => (document.querySelector(css) as unknown as { toText(): string }).toText(), selector);
}
