/**
 * `npm run bench`: what the library costs, beside the best of its kind. Prints tables and writes JSON and a page with plots to
 * node_modules/.cache/koers/bench/. Figures to read, never a test.
 * Usage: node --import tsx test/bench/bench.ts [--runs 5] [--only rings,matrix,plan,page,search]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from './harness/browser.js';
import { htmlReport, textTable, type Report, type Section } from './harness/report.js';
import { matrices } from './parts/matrix.js';
import { pages } from './parts/page.js';
import { plans } from './parts/plan.js';
import { rings } from './parts/rings.js';
import { searches } from './parts/search.js';

const root = new URL('../..', import.meta.url).pathname;
const out = `${root}node_modules/.cache/koers/bench/`;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } } });
const runs = Number(values.runs);
const wanted = values.only?.split(',');

/** Installs the peers, exactly as locked, when they are not there yet or another version was. */
function installPeers(): void {
  const folder = `${root}test/bench/peers/`;
  const lock = readFileSync(`${folder}package-lock.json`, 'utf8');
  const mark = `${folder}node_modules/.installed`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing the peers (once)…');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(mark, lock);
}

installPeers();
const browser = await launch(true);
const screen = await launch(false);
const raw: Record<string, unknown> = {};
const report: Report = {
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)}`,
  browser: await browser.version(),
  runs,
  sections: [],
};
interface Part {
  sections: Section[];
  raw: unknown;
}
const parts: Record<string, () => Part | Promise<Part>> = {
  rings: () => rings(browser, runs),
  matrix: () => matrices(browser, runs),
  plan: () => plans(browser, runs),
  page: () => pages(screen, runs),
  search: searches,
};
try {
  console.log(`${report.machine}; ${report.browser}; medians of ${runs} runs`);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted && !wanted.includes(name)) continue;
    const result = await measure();
    raw[name] = result.raw;
    report.sections.push(...result.sections);
    for (const section of result.sections) console.log(textTable(section));
  }
} finally {
  await Promise.all([browser.close(), screen.close()]);
}
mkdirSync(out, { recursive: true });
writeFileSync(`${out}bench.json`, JSON.stringify({ ...report, raw }, null, 1));
writeFileSync(`${out}bench.html`, htmlReport(report));
console.log(`\nWritten to ${out.slice(root.length)}`);
