/** `npm run build`: everything in `dist/`, from nothing. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'vite';

const root = new URL('../..', import.meta.url).pathname;

rmSync(`${root}dist`, { recursive: true, force: true });
for (const mode of ['page', 'classic', 'npm', 'cli']) {
  await build({ root, mode, logLevel: 'warn', configFile: `${root}vite.config.ts` });
}
execFileSync('npx', ['tsc', '-p', 'test/config/tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
