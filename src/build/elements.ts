/** The elements of the library, by folder name; the tag is `koers-` and the name. `plan` comes first: it provides to the others. */
import { existsSync } from 'node:fs';

const NAMES = [
  'plan',
  'kpi-ring',
  'goal-matrix',
  'kpi-trend',
  'timeline',
  'report',
  'service-finder',
  'front-door',
] as const;

export const ELEMENTS = NAMES.filter((name) =>
  existsSync(new URL(`../elements/${name}/${name}.define.ts`, import.meta.url)),
);
