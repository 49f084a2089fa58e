/**
 * `npm run size`: bytes after gzip of what a page loads, against the budgets (see `budgets.ts`). Exits 1 when something is heavier
 * than it may be today, also when that is because its budget is kept and somebody made it heavier again.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS, type Budget } from './budgets.js';
import { ELEMENTS } from './elements.js';

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** A file and everything it imports statically: what a browser must load before the element works in Dutch. */
export function closure(file: string, dist = DIST, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const match of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    closure(join(dirname(file), match[1]!), dist, found);
  }
  return found;
}

/** What a file fetches later by itself, such as its drawing or its search engine; English words left out. */
function later(first: ReadonlySet<string>, dist: string): Set<string> {
  const found = new Set<string>();
  for (const file of first) {
    for (const [, path] of readFileSync(join(dist, file), 'utf8').matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]/g)) {
      const target = join(dirname(file), path!);
      if (!/\/en-/.test(target)) for (const each of closure(target, dist)) if (!first.has(each)) found.add(each);
    }
  }
  return found;
}

export interface Weight extends Budget {
  name: string;
  files: number;
  size: number;
  /** Bytes that come later by themselves, beside the plan or when they are needed. */
  lazy: number;
}

/** The weight of each thing a page can load. */
export function weights(dist = DIST): Weight[] {
  const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);
  const ring = closure('elements/koers-kpi-ring.js', dist);
  const row = (name: string, files: string[], budget: Budget): Weight => ({
    name,
    files: files.length,
    size: weigh(files),
    lazy: weigh([...later(new Set(files), dist)].filter((file) => !ring.has(file))),
    ...budget,
  });
  return [
    row('loader.js', ['loader.js'], BUDGETS['loader.js']),
    row('koers-kpi-ring, with loading and validation', [...ring], BUDGETS['kpi-ring']),
    ...ELEMENTS.filter((name) => name !== 'kpi-ring').map((name) => {
      const own = [...closure(`elements/koers-${name}.js`, dist)].filter((file) => !ring.has(file));
      return row(`koers-${name}, on top of the ring`, own, BUDGETS[name]);
    }),
    row('koers.iife.js', ['koers.iife.js'], BUDGETS['koers.iife.js']),
  ];
}

if (process.argv[1]?.endsWith('size.ts')) {
  const number = (value: number) => value.toLocaleString('en').padStart(7);
  for (const { name, files, size, lazy, budget, ceiling = budget } of weights()) {
    const verdict = size <= budget ? 'ok      ' : size <= ceiling ? 'NOT YET ' : 'TOO BIG ';
    if (size > ceiling) process.exitCode = 1;
    const more = lazy > 0 ? `, +${number(lazy).trim()} later` : '';
    const today = ceiling > budget ? `, today at most ${number(ceiling)}` : '';
    console.log(
      `${verdict}${number(size)} bytes in ${String(files).padStart(2)} files  ${name}${more}  (budget ${number(budget)}${today})`,
    );
  }
}
