#!/usr/bin/env node
/** The command `koers`: see `main.ts`. */
import { run } from './main.js';

const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');
process.exitCode = await run(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
  locale: process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
});
