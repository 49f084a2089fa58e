/** `npm run size`: bytes after gzip of what a page loads, against the budgets. Exits 1 when a budget is passed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ELEMENTS } from './elements.js';

const dist = new URL('../../dist/', import.meta.url).pathname;
const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** A file and everything it imports statically: what a browser must load before the element works in Dutch. */
function closure(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const match of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    closure(join(dirname(file), match[1]!), found);
  }
  return found;
}

const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);
const ring = closure('elements/koers-kpi-ring.js');

const rows: [string, number, number][] = [
  ['loader.js', gzip('loader.js'), 1000],
  ['koers-kpi-ring with loading and validation', weigh(ring), 16_000],
];
for (const name of ELEMENTS.filter((name) => name !== 'kpi-ring')) {
  const own = [...closure(`elements/koers-${name}.js`)].filter((file) => !ring.has(file));
  rows.push([`koers-${name}, on top of the ring`, weigh(own), 6000]);
}
if (existsSync(join(dist, 'koers.iife.js'))) rows.push(['koers.iife.js', gzip('koers.iife.js'), 60_000]);

let over = 0;
for (const [name, size, budget] of rows) {
  const fits = size <= budget;
  if (!fits) over += 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes  ${name}`);
}
process.exitCode = over > 0 ? 1 : 0;
