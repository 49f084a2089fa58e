// `npm test`: every check of the project, in order, closing with one line "N passed, N failed".
// ONLY=types,lint,… runs some of them; BROWSERS=chromium chooses engines (see web-test-runner.config.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { COUNT_FILE } from './count-reporter.mjs';
import { coverageOf, COVERAGE_FOLDER } from './coverage.mjs';

const TAP_FILE = 'node_modules/.cache/koers/node-tests.tap';
/** The folders whose rules must be tested branch by branch, and how many of their branches at least. */
const COVERED = ['plan', 'front-door', 'services'];
const BRANCHES = 95;
const OTHERS = ['cli', 'contract', 'embed', 'lib', 'look'];

const steps = {
  types: () => run('npx', ['tsc', '-p', 'tsconfig.json']),
  lint: () => run('npm', ['run', '--silent', 'lint']),
  build: () => run('npm', ['run', '--silent', 'build']),
  size: () => run('npm', ['run', '--silent', 'size']),
  package: () => run('npx', ['publint']) && run('npx', ['attw', '--pack', '.', '--profile', 'esm-only']),
  node: () => {
    rmSync(COVERAGE_FOLDER, { recursive: true, force: true });
    const covered = nodeTests(COVERED, { NODE_V8_COVERAGE: COVERAGE_FOLDER });
    const others = nodeTests(OTHERS);
    return covered && others;
  },
  coverage: () => {
    const shares = coverageOf(COVERED);
    for (const [folder, share] of shares)
      console.log(`src/${folder}: ${share.toFixed(1)}% of branches (at least ${BRANCHES}%)`);
    return [...shares.values()].every((share) => share >= BRANCHES);
  },
  browsers: () => {
    rmSync(COUNT_FILE, { force: true });
    const ok = run('npx', ['wtr', '--config', 'test/config/web-test-runner.config.mjs']);
    const count = existsSync(COUNT_FILE) ? JSON.parse(readFileSync(COUNT_FILE, 'utf8')) : {};
    return add(ok, count.passed ?? 0, count.failed ?? 0, count.skipped ?? 0);
  },
};

const total = { passed: 0, failed: 0, skipped: 0 };
mkdirSync('node_modules/.cache/koers', { recursive: true });
const wanted = process.env.ONLY?.split(',') ?? Object.keys(steps);
for (const name of wanted) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const ok = steps[name]();
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(command, args, more = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...more } }).status === 0;
}

/** Runs the tests of some folders under test/ and adds up what they say. */
function nodeTests(folders, more = {}) {
  rmSync(TAP_FILE, { force: true });
  const files = globSync(`test/{${folders.join()}}/**/*.test.ts`).sort();
  const reporters = ['spec', 'stdout', 'tap', TAP_FILE];
  const flags = reporters.map((value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`);
  const ok = run('node', ['--import', 'tsx', '--test', ...flags, ...files], more);
  const tap = existsSync(TAP_FILE) ? readFileSync(TAP_FILE, 'utf8') : '';
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return add(ok, count('pass'), count('fail') + count('cancelled'), count('skipped') + count('todo'));
}

function add(ok, passed, failed, skipped) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  // A runner that stops without a failing test (a crash, no test at all) has failed all the same.
  return ok && passed > 0 && failed === 0;
}
