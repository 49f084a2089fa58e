// Installs what the pages need, in this folder only, and puts the built library beside it as its users have it: package.json and dist/.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const lock = readFileSync(`${here}package-lock.json`, 'utf8');
const stamp = `${here}node_modules/.koers-lock`;

export function install() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    // Angular asks for a newer Node than the oldest that the library supports; what is used here runs on both.
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(stamp, lock);
  }
  const target = `${here}node_modules/koers/`;
  rmSync(target, { recursive: true, force: true });
  for (const part of ['package.json', 'dist/npm', 'dist/types', 'dist/typings']) {
    cpSync(`${here}../../${part}`, `${target}${part}`, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
