import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { readFigures, type ObserveOptions } from '../../src/cli/figures/read-figures.js';
import { readCsv } from '../../src/cli/import/csv.js';

const plan = examplePlan(2026);
const HEAD = 'Indicator;Gebied;Periode;Waarde;Teller;Noemer;Status;Bron;Toelichting';
const observe = (rows: string, options: Partial<ObserveOptions> = {}) =>
  readFigures(readCsv(new TextEncoder().encode(`${HEAD}\n${rows}`), '').grid, plan, {
    recordedAt: '2026-10-10',
    source: 'VIPLive',
    ...options,
  });
const only = (row: string, options?: Partial<ObserveOptions>) => {
  const { observations, report } = observe(row, options);
  return {
    observation: observations[0],
    errors: report.remarks.filter(({ level }) => level === 'error').map(({ code }) => code),
    report,
  };
};

describe('figures of a quarter', () => {
  it('become observations, with their counts, area and source', () => {
    const { observation, errors } = only(
      'voorbeeld-indicator;Voorbeeldgemeente;3e kwartaal 2026;71,4;714;1.000;voorlopig;InEen;',
      { decimal: 'comma' },
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(observation, {
      id: 'obs-voorbeeld-indicator-voorbeeld-ge-2026-09-30',
      indicatorId: 'voorbeeld-indicator',
      areaId: 'voorbeeld-gemeente',
      period: { start: '2026-07-01', end: '2026-09-30' },
      status: 'provisional',
      value: 71.4,
      numerator: 714,
      denominator: 1000,
      recordedAt: '2026-10-10',
      source: 'InEen',
    });
  });

  it('an indicator may be named by its title and a percentage may say so', () => {
    assert.equal(only('Telefoon binnen twee minuten opgenomen;;2026-Q3;71%;;;;;').observation!.value, 71);
  });

  it('no figure is a status of its own, never 0', () => {
    const { observation } = only('voorbeeld-indicator;;2026-Q3;;;;ontbreekt;;');
    assert.deepEqual([observation!.status, observation!.value], ['missing', undefined]);
    assert.deepEqual(only('voorbeeld-indicator;;2026-Q3;;;;;;').errors, ['empty']);
    assert.deepEqual(only('voorbeeld-indicator;;2026-Q3;0;;;;;').observation!.value, 0);
  });

  const REFUSED: [row: string, code: string][] = [
    ['onbekend;;2026-Q3;71;;;;;', 'indicator'],
    ['voorbeeld-indicator;Elders;2026-Q3;71;;;;;', 'area'],
    ['voorbeeld-indicator;;zomer;71;;;;;', 'period'],
    ['voorbeeld-indicator;;;71;;;;;', 'period'],
    ['voorbeeld-indicator;;2026-Q3;n.b.;;;;;', 'number'],
    ['voorbeeld-indicator;;2026-Q3;;1.234;2000;;;', 'ambiguous'],
    ['voorbeeld-indicator;;2026-Q3;;71%;100;;;', 'percent'],
    ['voorbeeld-indicator;;2026-Q3;;71;;;;', 'half'],
    ['voorbeeld-indicator;;2026-Q3;;71;70;;;', 'ratio'],
    ['voorbeeld-indicator;;2026-Q3;80;71;100;;;', 'mismatch'],
    ['voorbeeld-indicator;;2026-Q3;171;;;;;', 'scale'],
    ['voorbeeld-indicator;;2026-Q3;71;;;klaar;;', 'status'],
    ['voorbeeld-indicator;;2026-Q3;71;;;ontbreekt;;', 'status'],
    ['voorbeeld-indicator;;2026-Q1;66;;;;;', 'revision'],
  ];
  for (const [row, code] of REFUSED) {
    it(`refuses ${row} as ${code}, at its row`, () => {
      const { errors, report, observation } = only(row);
      assert.deepEqual(errors, [code]);
      assert.equal(report.remarks[0]!.place.row, 2);
      assert.equal(observation, undefined);
    });
  }

  it('warns for a period that is not over', () => {
    const codes = (period: string) =>
      only(`voorbeeld-indicator;;${period};71;;;;;`).report.remarks.map(({ code }) => code);
    assert.deepEqual(codes('2027-Q1'), ['future']);
    assert.deepEqual(codes('2026-Q3'), []);
  });

  it('one wrong row keeps all of them out', () => {
    const { observations } = observe('voorbeeld-indicator;;2026-Q3;71;;;;;\nvoorbeeld-indicator;;2026-Q4;x;;;;;');
    assert.deepEqual(observations, []);
  });

  it('a correction names what it corrects; the same figure again adds nothing', () => {
    assert.equal(
      only('voorbeeld-indicator;;2026-Q1;66;;;;;', { revise: true }).observation!.revisionOf,
      'voorbeeld-meting',
    );
    const again = observe('voorbeeld-indicator;;2026-Q1;65;650;1000;;;');
    assert.deepEqual(again.observations, []);
    assert.deepEqual(
      again.report.remarks.map(({ code }) => code),
      ['known'],
    );
  });

  it('warns for a fraction where percents are meant', () => {
    assert.deepEqual(
      only('voorbeeld-indicator;;2026-Q3;0,71;;;;;').report.remarks.map(({ code }) => code),
      ['fraction'],
    );
  });

  it('needs a source for every figure', () => {
    assert.deepEqual(only('voorbeeld-indicator;;2026-Q3;71;;;;;', { source: undefined }).errors, ['source']);
  });

  it('says which headings it needs', () => {
    const { report } = readFigures(
      { name: 'Blad1', rows: [{ number: 1, cells: [{ kind: 'text', text: 'Indikator' }] }] },
      plan,
      { recordedAt: '2026-10-10' },
    );
    assert.match(report.remarks[0]!.message.nl, /Nodig zijn Indicator, Periode/);
  });
});
