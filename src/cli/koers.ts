#!/usr/bin/env node
/** The command `koers`: see `main.ts`. */
import { localDate } from '../lib/today.js';
import { run } from './main.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
  locale: process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
  today: localDate(),
});
