/** Visits to the pages of `demo/hosts/` in a real browser, served as their hosts would. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'puppeteer-core';
import { createHosts } from '../../demo/hosts/serve.mjs';
import * as look from './look.js';
import { openBrowser } from './site.js';

/** Every element that the one-line embed defines, except the plan, which shows nothing. */
export const TAGS = [
  ...readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8').matchAll(/elements\/([\w-]+)\//g),
]
  .map(([, name]) => `koers-${name!}`)
  .filter((tag) => tag !== 'koers-plan');

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Visit {
  page: Page;
  /** Console output, exceptions, requests elsewhere, and reports of Content Security Policy and Trusted Types. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Hosts {
  /** Opens a page; `prepare` comes before it is loaded. */
  visit(id: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit>;
  /** What was asked in the last visit: status and path. */
  answers(): string[];
  close(): Promise<void>;
}

export async function startHosts(): Promise<Hosts> {
  let answers: string[] = [];
  const hosts = createHosts();
  const server = createServer((request, response) => {
    const list = answers;
    response.on('finish', () => list.push(`${response.statusCode} ${request.url!}`));
    if (!hosts(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openBrowser();

  return {
    answers: () => answers,
    async visit(id, prepare) {
      // A context of its own: nothing is cached from another visit.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) complaints.push(`request elsewhere: ${request.url()}`);
      });
      await page.exposeFunction('reportTo', (report: string) => complaints.push(report));
      // The functions of look.ts come with the names that esbuild keeps.
      await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
      await page.evaluateOnNewDocument(look.listen);
      await page.setViewport({ width: 1280, height: 900 });
      answers = [];
      await prepare?.(page);
      await page.goto(`${origin}/demo/hosts/${id}.html`);
      return { page, complaints, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until every such element of the page shows its plan. */
export async function shown(page: Page, tags = TAGS): Promise<void> {
  await page.evaluate(look.scrollThrough);
  await page
    .waitForFunction(look.allReady, { timeout: 15_000 }, tags)
    .catch(async () => assert.fail(`not shown: ${await page.evaluate(look.notReady, tags)}`));
}

/**
 * What axe finds wrong with the elements. Last on a page: it puts styles in, which a strict page reports.
 * @param contrast - false where the colours are those of a page that was looked at already: that takes most of the time
 */
export async function faults(page: Page | Frame, tags = TAGS, contrast = true): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(
    async (names, enabled) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<any> } };
      const include = names.filter((name) => document.querySelector(name)).map((name) => [name]);
      const { violations } = await axe.run(
        { include },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } },
      );
      return violations.flatMap(({ id, nodes }: any) =>
        nodes.map((node: any) => `${id}: ${node.target.flat().join(' ')}`),
      );
    },
    tags,
    contrast,
  );
}
