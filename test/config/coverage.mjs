// How many branches of a folder under src/ the Node tests went through, from what V8 wrote down while they ran.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const COVERAGE_FOLDER = 'node_modules/.cache/koers/coverage';

/** Per folder the share of its branches in percent; 0 when nothing was measured. */
export function coverageOf(folders) {
  if (!existsSync(COVERAGE_FOLDER)) return new Map(folders.map((folder) => [folder, 0]));
  const report = `${COVERAGE_FOLDER}-report`;
  const given = ['--temp-directory', COVERAGE_FOLDER, '--reports-dir', report, '--reporter', 'json-summary'];
  spawnSync('npx', ['c8', 'report', ...given, '--all', '--include', `src/{${folders.join()}}/**`], {
    stdio: 'inherit',
  });
  const files = Object.entries(JSON.parse(readFileSync(`${report}/coverage-summary.json`, 'utf8')));
  return new Map(
    folders.map((folder) => {
      const own = files.filter(([file]) => file.startsWith(resolve('src', folder))).map(([, { branches }]) => branches);
      const sum = (key) => own.reduce((total, branches) => total + branches[key], 0);
      return [folder, (100 * sum('covered')) / Math.max(1, sum('total'))];
    }),
  );
}
