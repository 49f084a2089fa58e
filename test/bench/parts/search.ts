/** Search has measurements of its own; here they are run, and what they print is kept. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Section } from '../harness/report.js';

const SCRIPTS = [
  { file: 'search.bench.ts', title: 'Search in Node: 2,000, 20,000 and 100,000 services' },
  { file: 'search-browser.bench.ts', title: 'Search in Chromium: first answer, keystrokes, memory, bytes' },
];
const folder = new URL('..', import.meta.url).pathname;

export function searches(): { sections: Section[]; raw: unknown } {
  const found = SCRIPTS.filter(({ file }) => existsSync(folder + file)).map(({ file, title }) => {
    const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', folder + file], {
      encoding: 'utf8',
    });
    return { title, file, lines: output.split('\n').filter(Boolean) };
  });
  return {
    raw: found,
    sections: found.map(({ title, file, lines }) => ({
      ...{ title, note: `As printed by test/bench/${file}.`, columns: [''], rows: lines.map((line) => [line]) },
    })),
  };
}
