/** The worked cases, in several time zones, and the rules of a decision. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { scenarioLines } from '../fixtures/front-door-scenarios.js';

const script = fileURLToPath(new URL('../fixtures/front-door-scenarios.ts', import.meta.url));
const inZone = (TZ: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ }, encoding: 'utf8' });

describe('worked scenarios', () => {
  for (const { id, at, expected, actual } of scenarioLines()) {
    it(`${id} at ${at}`, () => {
      assert.deepEqual(actual, expected);
    });
  }

  it('are byte-identical in Amsterdam, New York, Tokyo and Auckland', () => {
    const amsterdam = inZone('Europe/Amsterdam');
    assert.ok(amsterdam.includes('nextChange'), 'the script prints decisions');
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland']) {
      assert.equal(inZone(zone), amsterdam, zone);
    }
  });
});
