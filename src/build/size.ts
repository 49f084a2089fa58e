/**
 * `npm run size`: bytes after gzip of what a page loads, against the budgets (see `budgets.ts`). Exits 1 when something is heavier
 * than it may be today, also when that is because its budget is kept and somebody made it heavier again.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS, type Budget } from './budgets.js';
import { CLASSIC_FILES } from './classic-scripts.js';
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

/** Files that are imported when they are needed, with all that they import; English words left out. */
function imported(files: Iterable<string>, dist: string): string[] {
  return [...files].flatMap((file) => {
    const calls = readFileSync(join(dist, file), 'utf8').matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]/g);
    return [...calls].map(([, path]) => join(dirname(file), path!)).filter((name) => !/\/en-/.test(name));
  });
}

/** What elements draw with: fetched beside the plan. */
function contentsOf(files: Iterable<string>, dist: string): Set<string> {
  const found = new Set<string>();
  for (const file of imported(files, dist)) if (file.includes('.contents-')) closure(file, dist, found);
  return found;
}

export interface Weight extends Budget {
  name: string;
  files: number;
  size: number;
  /** Bytes that are fetched beside the plan, before there is something to see. */
  contents: number;
  /** Bytes that come only when a reader asks for something. */
  more: number;
}

/** The weight of each thing a page can load. */
export function weights(dist = DIST): Weight[] {
  const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);
  const ring = closure('elements/koers-kpi-ring.js', dist);
  const ringContents = contentsOf(ring, dist);
  const row = (name: string, files: string[], budget: Budget): Weight => {
    // On top of the ring: what its contents bring to the page is not counted again.
    const seen = new Set([...files, ...(files.some((file) => ring.has(file)) ? [] : [...ring, ...ringContents])]);
    const contents = contentsOf(files, dist);
    const more = new Set<string>();
    for (const queue = imported([...files, ...contents], dist); queue.length > 0;) {
      const file = queue.pop()!;
      if (seen.has(file) || contents.has(file) || more.has(file)) continue;
      const found = closure(file, dist);
      for (const each of found) more.add(each);
      queue.push(...imported(found, dist));
    }
    const only = (found: Set<string>, but: Set<string>) => weigh([...found].filter((each) => !but.has(each)));
    return {
      ...{ name, files: files.length, size: weigh(files) },
      ...{ contents: only(contents, seen), more: only(more, new Set([...seen, ...contents])), ...budget },
    };
  };
  return [
    row('loader.js', ['loader.js'], BUDGETS['loader.js']),
    row('koers-kpi-ring, with loading and validation', [...ring], BUDGETS['kpi-ring']),
    ...ELEMENTS.filter((name) => name !== 'kpi-ring').map((name) => {
      const own = [...closure(`elements/koers-${name}.js`, dist)].filter((file) => !ring.has(file));
      return row(`koers-${name}, on top of the ring`, own, BUDGETS[name]);
    }),
    { ...row(CLASSIC_FILES.core, [CLASSIC_FILES.core], BUDGETS['koers.iife.js']), more: gzip(CLASSIC_FILES.more) },
  ];
}

/** What is heavier than it may be today, in words. */
export function excess({ name, size, contents, more, budget, ceiling = budget, later = 0 }: Weight): string[] {
  return [
    ...(size > ceiling ? [`${name}: ${size} bytes in its first load, at most ${ceiling}`] : []),
    ...(contents + more > later ? [`${name}: ${contents + more} bytes later, at most ${later}`] : []),
  ];
}

if (process.argv[1]?.endsWith('size.ts')) {
  const number = (value: number) => value.toLocaleString('en').padStart(7);
  console.log('          first load  beside plan  on demand');
  for (const weight of weights()) {
    const { name, files, size, contents, more, budget, ceiling = budget } = weight;
    const heavy = excess(weight);
    if (heavy.length > 0) process.exitCode = 1;
    const verdict = heavy.length > 0 ? 'TOO BIG' : size <= budget ? 'ok     ' : 'NOT YET';
    const today = ceiling > budget ? `, today at most ${number(ceiling).trim()}` : '';
    console.log(
      `${verdict}  ${number(size)} (${files})     ${number(contents)}    ${number(more)}  ${name}  (budget ${number(budget).trim()}${today})`,
    );
    for (const line of heavy) console.log(`         ${line}`);
  }
}
