import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assess, type AssessInput, type Assessment } from '../../src/plan/assess.js';

interface Case extends AssessInput {
  id: string;
  text: string;
  expect: Partial<Assessment>;
}
const { cases } = JSON.parse(readFileSync(new URL('../fixtures/cases/progress.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

describe('assess: the worked cases', () => {
  for (const { id, text, expect, ...input } of cases) {
    it(`${id}: ${text}`, () => {
      const actual = assess(input);
      const { flags = [], ...fields } = expect;
      for (const [key, value] of Object.entries(fields)) {
        const found = actual[key as keyof Assessment];
        if (typeof value === 'number')
          assert.ok(Math.abs((found as number) - value) < 0.05, `${key}: ${JSON.stringify(found)} for ${value}`);
        else assert.deepEqual(found, value, key);
      }
      for (const flag of flags) assert.ok(actual.flags.includes(flag), `flag ${flag}`);
    });
  }
});
