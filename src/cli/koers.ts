#!/usr/bin/env node
/** The command `koers`: see `main.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../lib/today.js';
import { run } from './main.js';

// As far away in the package as in the source.
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

process.exitCode = await run(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
  locale: process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
  today: localDate(),
  version,
});
