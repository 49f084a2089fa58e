// Element tests in real browsers. BROWSERS=chromium,firefox,webkit chooses; in CI all three are required.
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter, defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { resolve } from 'node:path';
import * as find from './browsers.mjs';
import { faultServer } from './fault-server.mjs';
import { countReporter } from './count-reporter.mjs';
import { WebKitLauncher } from './webkit-launcher.mjs';
import { prebundleDeps } from './deps-plugin.mjs';
import { emulatePlugin } from './wtr-commands.mjs';

const root = resolve(import.meta.dirname, '../..');
const all = 'chromium,firefox,webkit';
const want = (process.env.BROWSERS ?? all).split(',');
const must = new Set((process.env.REQUIRE_BROWSERS ?? (process.env.CI ? want.join() : 'chromium')).split(','));
const make = {
  chromium: (executablePath) =>
    chromeLauncher({ launchOptions: { executablePath, headless: 'shell', args: find.FLAGS } }),
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        headless: true,
        extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
      },
    }),
  webkit: (path) => new WebKitLauncher(path),
};
const browsers = [];
for (const name of want) {
  const path = await find[name]();
  if (path) browsers.push(make[name](path));
  else if (must.has(name)) throw new Error(`${name} is required here and was not found; see test/config/browsers.mjs`);
  else console.warn(`skipping ${name}: not found`);
}

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: root,
  concurrency: 2,
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 180000,
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  testFramework: { config: { timeout: 15000 } },
  filterBrowserLogs: (log) => !String(log.args[0]).includes('Lit is in dev mode'),
  middleware: [faultServer],
  plugins: [
    prebundleDeps(),
    esbuildPlugin({ ts: true, tsconfig: resolve(root, 'tsconfig.json'), target: 'es2022' }),
    emulatePlugin(),
    a11ySnapshotPlugin(),
  ],
  reporters: [process.env.CI ? summaryReporter() : defaultReporter(), countReporter()],
  browsers,
};
