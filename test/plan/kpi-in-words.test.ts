/** What a KPI says and draws, by its model: the ring and the trend take their words from here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kpiView } from '../../src/elements/kpi-ring/kpi-ring.model.js';
import { kpiPicture } from '../../src/elements/kpi-ring/kpi-ring.picture.js';
import { trendText } from '../../src/elements/kpi-trend/kpi-trend.card.js';
import { trendView } from '../../src/elements/kpi-trend/kpi-trend.model.js';
import { trendCsv } from '../../src/elements/kpi-trend/kpi-trend.rows.js';
import type { TrendView } from '../../src/elements/kpi-trend/kpi-trend.types.js';
import type { Plan } from '../../src/plan/types.js';
import { COLORS } from '../../src/render/colors.js';

const SMALL = readFileSync(new URL('../fixtures/plans/small.json', import.meta.url), 'utf8');

interface Change {
  indicator?: object;
  target?: object;
  observation?: object;
}

/** The manager KPI of the small plan, changed: 77% on 30 June, from 75% to 80% at the end of 2026. */
function planOf({ indicator, target, observation }: Change): Plan {
  const plan = JSON.parse(SMALL) as Plan;
  Object.assign(plan.indicators![0]!, indicator);
  Object.assign(plan.targets![0]!, target);
  Object.assign(plan.observations!.at(-1)!, observation);
  return plan;
}

const options = { lang: 'nl', now: '2026-11-28' } as const;
const ring = (change: Change = {}) => kpiView(planOf(change), 'ind-manager', options)!;
const trend = (change: Change = {}) => trendView(planOf(change), 'ind-manager', options) as TrendView;
const steps = (...done: boolean[]) => ({
  kind: 'milestone',
  steps: done.map((ready, index) => ({ id: `step-${index}`, text: `Stap ${index + 1}`, done: ready })),
});

describe('a KPI in words', () => {
  it('names the day of the expected position', () => {
    const view = ring();
    assert.equal(view.expected, 'Verwacht op 30 juni 2026: 77,5%');
    assert.match(view.details.join(' '), /Op 30 juni 2026 verwachten we 49,5%/);
  });

  it('shows the norm beside the target: mark, words, sentence, picture, line and file', () => {
    const view = ring({ target: { norm: 100 } });
    assert.deepEqual([view.normShare, view.targetShare, view.norm], [1, 0.8, 'Norm: 100%']);
    assert.match(view.sentence, /Norm: 100 procent\./);
    const picture = kpiPicture(view, 'nl', false, COLORS);
    assert.match(picture, /Norm: 100%/);
    assert.notEqual(
      picture.split('<path').length,
      kpiPicture({ ...view, normShare: null }, 'nl', false, COLORS).split('<path').length,
    );
    const over = trend({ target: { norm: 100 } });
    assert.deepEqual(over.figure.norm, { value: 100, label: 'Norm 100%' });
    assert.equal(over.figure.extent[1], 100);
    assert.match(trendText(over), /Norm: 100 procent\./);
    assert.match(trendCsv(over, 'machine'), /,norm\r\n.*,100\r\n/);
    assert.equal(ring().normShare, null);
  });

  it('gives an expectation no ring, no status and no mark of where it should be', () => {
    const view = ring({ target: { commitment: 'expectation' } });
    assert.deepEqual([view.form, view.share, view.targetShare, view.expectedShare], ['bar', null, null, null]);
    assert.deepEqual([view.statusText, view.target, view.expected], ['', '', 'Verwachting: 80% op 31 december 2026']);
    assert.match(view.sentence, /^77 procent, verwachting 80 procent op 31 december 2026\. .*geen doel/);
    const over = trend({ target: { commitment: 'expectation' } });
    assert.match(trendText(over), /De verwachting: 80 procent\. Dit is een verwachting/);
    assert.deepEqual([over.figure.targets[0]!.path, over.figure.targets[0]!.label], [[], 'Verwachting 80%']);
  });

  it('says of a figure of the surroundings what it is, and does not call it an expectation', () => {
    const view = ring({ indicator: { kind: 'context' } });
    assert.deepEqual([view.form, view.statusText, view.expected], ['bar', '', '']);
    assert.match(view.sentence, /achtergrond/);
    assert.doesNotMatch([view.sentence, ...view.details].join(' '), /verwachting/i);
  });

  it('says to the ear what the eye reads of a figure that may not be shown', () => {
    for (const change of [
      { observation: { status: 'suppressed', value: null } },
      { indicator: { minCell: 10 }, observation: { value: null, numerator: 3, denominator: 5 } },
    ]) {
      const view = ring(change);
      assert.equal(view.value, 'niet te tonen');
      assert.match(view.sentence, /^niet te tonen, .*zo weinig mensen/);
      assert.doesNotMatch([view.sentence, ...view.details].join(' '), /60|van 5/);
      assert.match(trendView(planOf(change), 'ind-manager', options) as string, /geen cijfer dat we kunnen tonen/);
    }
  });

  it('says yes and no in words', () => {
    const view = ring({
      indicator: { measure: 'yesno', unit: { code: 'yesno', label: 'ja/nee' } },
      target: { spec: { kind: 'atLeast', value: 1 }, baseline: { value: 0, date: '2026-01-01' } },
      observation: { value: 0 },
    });
    assert.equal(view.value, 'nee');
    assert.match(view.sentence, /^nee, doel ja op 31 december 2026, .*Bij de start nee\./);
    assert.deepEqual([view.share, view.way, view.unit], [null, '', '']);
  });

  it('counts the way of a score in points', () => {
    const view = ring({
      indicator: {
        measure: 'score',
        unit: { code: 'score', label: 'op een schaal van 10' },
        scale: { min: 1, max: 10 },
      },
      target: { spec: { kind: 'atLeast', value: 8 }, baseline: { value: 7, date: '2026-01-01' } },
      observation: { value: 7.5 },
    });
    assert.equal(view.way, '0,5 van de 1 punt gehaald');
    assert.deepEqual(view.meter, { min: 1, max: 10, now: 7.5 });
  });

  it('has no meter without a meaningful maximum', () => {
    const count = { measure: 'count', unit: { code: 'people', label: 'mensen' } };
    assert.equal(ring({ indicator: count, observation: { value: 150 } }).meter, undefined);
  });

  it('counts steps, also one, and says them once in the trend and in the picture', () => {
    assert.match(
      ring({ target: { spec: steps(false) }, observation: { value: null } }).sentence,
      /^0 van 1 stap klaar/,
    );
    const change = { target: { spec: steps(true, false, false) }, observation: { value: null } };
    const view = ring(change);
    assert.equal(view.value, '1 van 3 stappen klaar');
    assert.match(kpiPicture(view, 'nl', false, COLORS), />1 van 3 stappen klaar</);
    assert.doesNotMatch(kpiPicture(view, 'nl', false, COLORS), /nog niet bekend/);
    const text = trendText(trend(change));
    assert.equal(text.toLowerCase().split(view.statusText.toLowerCase()).length, 2);
    assert.match(text, /Klaar: Stap 1\. Nog niet klaar: Stap 2\. Nog niet klaar: Stap 3\./);
  });

  it('says in the explanation what is measured, of whom, how often, and when the next figure comes', () => {
    const details = ring({
      indicator: { kind: 'effort', population: 'Alle praktijken.', horizon: 'long', evaluationDue: '2027-03-01' },
      observation: { value: null, numerator: 31, denominator: 40 },
    }).details.join('\n');
    for (const part of [
      'een inspanning: wat er wordt gedaan. Het is voor de lange termijn.',
      'Over wie of wat: Alle praktijken.',
      'Geteld: 31 van 40.',
      'Er wordt elk kwartaal gemeten. Volgend cijfer verwacht: na 30 september 2026.',
      '1 maart 2027',
    ]) {
      assert.ok(details.includes(part), part);
    }
  });

  it('expects the next figure after as many months, at the end of a month when the last was', () => {
    const next = (frequency: string, asOf: string) =>
      /na (.*?)\./.exec(ring({ indicator: { frequency }, observation: { asOf } }).details.join(' '))?.[1];
    assert.equal(next('month', '2026-01-31'), '28 februari 2026');
    assert.equal(next('month', '2026-02-28'), '31 maart 2026');
    assert.equal(next('quarter', '2025-11-30'), '28 februari 2026');
    assert.equal(next('year', '2025-12-15'), '15 december 2026');
    assert.equal(next('once', '2026-06-30'), undefined);
  });
});
