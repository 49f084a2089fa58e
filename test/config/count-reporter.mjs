// Writes how many tests passed and failed, so that the whole test command can close with one line.
import { mkdirSync, writeFileSync } from 'node:fs';

export const COUNT_FILE = 'node_modules/.cache/koers/browser-tests.json';

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const add = (suite) => {
        for (const test of suite?.tests ?? []) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite?.suites ?? []) add(inner);
      };
      for (const session of sessions) {
        add(session.testResults);
        if (!session.passed && !session.testResults) count.failed += 1;
      }
      mkdirSync('node_modules/.cache/koers', { recursive: true });
      writeFileSync(COUNT_FILE, JSON.stringify(count));
    },
  };
}
