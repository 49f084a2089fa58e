/** The elements that are built. */
import { existsSync } from 'node:fs';
import { NAMES } from '../embed/tags.js';

export const ELEMENTS = NAMES.filter((name) =>
  existsSync(new URL(`../elements/${name}/${name}.define.ts`, import.meta.url)),
);
