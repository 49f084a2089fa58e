import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kpiView } from '../../src/elements/kpi-ring/kpi-ring.model.js';
import { checkPlan, parsePlan } from '../../src/plan/index.js';

describe('the plan in the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const result = parsePlan(JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1]!));

  it('parses and has no errors', () => {
    assert.ok(result.ok);
    assert.deepEqual(
      checkPlan(result.plan).filter((finding) => finding.level === 'error'),
      [],
    );
  });

  it('says what the README says of it', () => {
    assert.ok(result.ok);
    const view = kpiView(result.plan, 'ind-praktijkmanager', { lang: 'nl', now: '2026-07-05' })!;
    assert.equal(view.statusText, 'Let op');
    assert.ok(view.details.some((text) => text.includes('40% van de weg')));
  });
});
