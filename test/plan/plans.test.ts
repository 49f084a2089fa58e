import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkPlan } from '../../src/plan/check.js';
import { withFigures } from '../../src/plan/merge.js';
import { parsePlan } from '../../src/plan/parse.js';
import { figuresSchema } from '../../src/plan/schema.js';
import type { Finding, Plan } from '../../src/plan/types.js';

const folder = new URL('../../demo/plans/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The four plans of the demo: what their documents hold, and what they forgot. */
const PLANS: Record<string, { counts: (plan: Plan) => void; forgot: string[] }> = {
  'utrecht-stad-2026-2027': {
    counts(plan) {
      assert.equal(plan.goals!.length, 44);
      for (const scheme of ['theme', 'priority'])
        assert.ok(plan.classifications!.some((item) => item.scheme === scheme));
      assert.equal(plan.levels.length, 3);
      assert.equal(plan.checklists![0]!.items.length, 6, 'requirements of the minimal variant');
    },
    forgot: ['targetMissing', 'noTheme', 'noPriority', 'obligationUnknown', 'baselineUnknown', 'noOwner'],
  },
  'cohaesie-koers-2024': {
    counts(plan) {
      assert.deepEqual([plan.goals!.length, plan.results!.length, plan.activities!.length], [42, 65, 258]);
    },
    forgot: ['targetMissing', 'obligationUnknown', 'baselineUnknown', 'noDataSource', 'noOwner', 'noFollowUp'],
  },
  'regiozorgnu-2024-2025': {
    counts(plan) {
      assert.ok(plan.targets!.length >= 60);
    },
    forgot: ['obligationUnknown', 'baselineUnknown', 'noDue', 'noOwner', 'noFollowUp'],
  },
  'iza-midden-nederland-2024-2026': {
    counts(plan) {
      const transformations = plan.classifications!.filter(({ scheme }) => scheme === 'transformation');
      assert.equal(transformations.length, 8);
      assert.equal(plan.areas!.filter(({ level }) => level === 'subregionaal').length, 5, 'subregions');
      assert.ok(plan.milestones!.length >= 12);
    },
    forgot: ['targetMissing', 'obligationUnknown', 'baselineUnknown', 'milestoneDate', 'noOwner'],
  },
};

const errors = (findings: Finding[]) => findings.filter(({ level }) => level === 'error').map(({ message }) => message);

describe('the plans of the demo', () => {
  it('are the four that are known here', () => {
    const files = readdirSync(folder).filter((file) => /^[^.]+\.json$/.test(file));
    assert.deepEqual(files.map((file) => file.replace('.json', '')).sort(), Object.keys(PLANS).sort());
  });

  for (const [name, { counts, forgot }] of Object.entries(PLANS)) {
    describe(name, () => {
      it('parses without a remark', () => {
        const result = parsePlan(read(`${name}.json`));
        assert.deepEqual(result.ok ? result.warnings : result.errors, []);
      });
      it('has no errors', () => {
        assert.deepEqual(errors(checkPlan(read(`${name}.json`))), []);
      });
      it('holds what its document holds', () => {
        counts(read(`${name}.json`) as Plan);
      });
      it('says what its document forgot, in a list that can be read', () => {
        const findings = checkPlan(read(`${name}.json`));
        const codes = findings.map(({ code }) => code);
        assert.deepEqual(
          forgot.filter((code) => !codes.includes(code)),
          [],
        );
        assert.ok(findings.length <= 30, `${findings.length} findings`);
      });
      it('cites its document at every goal and target', () => {
        const { goals, targets } = read(`${name}.json`) as Plan;
        for (const { id, citationIds } of [...goals!, ...targets!]) assert.ok(citationIds?.length, id);
      });
      it('holds no figures of its own that were made up', () => {
        const plan = read(`${name}.json`) as Plan;
        assert.notEqual(plan.fictional, true);
        for (const { fictional } of plan.observations ?? []) assert.notEqual(fictional, true);
      });

      const file = `${name}.example-figures.json`;
      it(
        'has example figures that say so, fit the model and make no errors',
        { skip: !existsSync(new URL(file, folder)) },
        () => {
          const figures = figuresSchema.parse(read(file));
          assert.equal(figures.fictional, true);
          const merged = withFigures(read(`${name}.json`), figures);
          assert.deepEqual(errors(checkPlan(merged)), []);
          const result = parsePlan(merged);
          assert.ok(result.ok && result.plan.fictional);
          assert.ok(
            result.plan.observations!.length >= figures.observations!.length && figures.observations!.length > 0,
          );
        },
      );
    });
  }

  it('name the missing percentage in subject 13 of the Cohaesie course', () => {
    const plan = read('cohaesie-koers-2024.json') as Plan;
    const [finding] = checkPlan(plan).filter(({ code }) => code === 'targetMissing');
    assert.match(finding!.message, /tgt-004-13-2.*alleen een procentteken, zonder getal/);
    assert.match(checkPlan(plan, 'en').find(({ code }) => code === 'targetMissing')!.message, /has no number/);
  });
});
