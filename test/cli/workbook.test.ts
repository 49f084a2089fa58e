import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { planToWorkbook } from '../../src/cli/export/workbook.js';
import { describePlace } from '../../src/cli/import/report.js';
import { readWorkbook } from '../../src/cli/import/workbook.js';
import { gridsToPlan } from '../../src/cli/table/to-plan.js';
import { withFigures } from '../../src/plan/merge.js';
import type { Plan } from '../../src/plan/types.js';

const PLANS = join(import.meta.dirname, '../../demo/plans');
const load = (name: string) => JSON.parse(readFileSync(join(PLANS, name), 'utf8')) as Plan;
const read = async (bytes: Uint8Array) => gridsToPlan(await readWorkbook(bytes), 'xlsx');

describe('a plan as a workbook', () => {
  for (const name of readdirSync(PLANS).filter((file) => file.endsWith('.json') && !file.includes('example'))) {
    it(`${name} comes back equal, in Dutch and in English, with its figures`, async () => {
      const plan = withFigures(load(name), load(name.replace('.json', '.example-figures.json'))) as Plan;
      for (const lang of ['nl', 'en'] as const) {
        const { plan: back } = await read(await planToWorkbook(plan, lang));
        assert.deepEqual(back, plan);
      }
    });
  }

  it('the workbook that is made of the plan that came back is the same', async () => {
    const first = await planToWorkbook(examplePlan(2026));
    const { plan } = await read(first);
    assert.deepEqual(await readWorkbook(await planToWorkbook(plan!)), await readWorkbook(first));
  });

  it('loses nothing that a cell cannot hold', async () => {
    const odd = {
      ...examplePlan(2026),
      vision: { nl: 'alleen Nederlands' },
      summary: { nl: 'Kort', en: 'Short' },
      nested: { list: [[], {}, [1, null, 'x']], 'a b': true, empty: '' },
      observations: [],
      notes: [
        { id: 'a', type: ' spaties ', text: 'tab\there, _x0041_ en \r\n regel', more: [1] },
        { id: 'b', type: 'formule', text: '=1+1', citationIds: [] },
        { id: 'c', type: 'lang', text: 'x '.repeat(40_000) },
        { id: 'd', type: 'woord', text: { nl: 'ja', en: 'yes', fr: 'oui' } },
      ],
      contextFigures: [
        { id: 'cf', title: 'x', value: null },
        { id: 'cg', title: '12', value: 1e-7 },
      ],
    } as unknown as Plan;
    const { plan, report } = await read(await planToWorkbook(odd));
    assert.deepEqual(plan, odd, JSON.stringify(report.remarks.slice(0, 3)));
  });

  it('the template reads without a mistake, has drop-downs and explains its headings', async () => {
    const bytes = await planToWorkbook(examplePlan(2026));
    assert.deepEqual(
      (await read(bytes)).report.remarks.filter(({ level }) => level === 'error'),
      [],
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const sheet = workbook.getWorksheet('Indicatoren')!;
    const column = (sheet.getRow(1).values as string[]).indexOf('Richting');
    assert.equal(sheet.getCell(2, column).dataValidation.type, 'list');
    assert.match(JSON.stringify(sheet.getCell(1, column).note), /standaardkeuze/);
    assert.equal(sheet.getCell(2, column).value, 'omhoog');
  });
});

describe('a workbook that people filled in', () => {
  /** The template, changed. */
  async function changed(change: (workbook: ExcelJS.Workbook) => void) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await planToWorkbook(examplePlan(2026))).slice().buffer);
    change(workbook);
    return read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
  const put = (workbook: ExcelJS.Workbook, tab: string, row: number, head: string, value: ExcelJS.CellValue) => {
    const sheet = workbook.getWorksheet(tab)!;
    const column = (sheet.getRow(1).values as string[]).indexOf(head);
    assert.ok(column > 0, `${tab} ${head}`);
    sheet.getCell(row, column).value = value;
  };

  it('reads formulas by value, Dutch dates, real dates, rich text and links', async () => {
    const { plan, report } = await changed((workbook) => {
      put(workbook, 'Streefwaarden', 2, 'Waarde', { formula: '40*2', result: 85 });
      put(workbook, 'Streefwaarden', 2, 'Klaar op', '31 december 2027');
      put(workbook, 'Metingen', 2, 'Einde', new Date(Date.UTC(2026, 2, 31)));
      put(workbook, 'Metingen', 2, 'Waarde', '65,0');
      put(workbook, 'Doelen', 2, 'Titel', {
        richText: [{ text: 'Goed ' }, { text: 'bereikbaar', font: { bold: true } }],
      });
      put(workbook, 'Bronnen', 2, 'Document', { text: 'Regioplan', hyperlink: 'https://example.org' });
    });
    assert.deepEqual(
      report.remarks.filter(({ level }) => level === 'error'),
      [],
    );
    assert.equal(plan!.targets![0]!.spec.value, 85);
    assert.equal(plan!.targets![0]!.due, '2027-12-31');
    assert.equal(plan!.goals![0]!.title, 'Goed bereikbaar');
    assert.equal(plan!.citations![0]!.document, 'Regioplan');
  });

  /** Each mistake with where its message must point and what it must say. */
  const MISTAKES: [tab: string, row: number, head: string, value: ExcelJS.CellValue, says: RegExp][] = [
    ['Niveaus', 2, 'Volgorde', 'eerste', /geen getal/],
    ['Niveaus', 3, 'Naam', null, /verplicht/],
    ['Organisaties', 2, 'Gebieden', 'onbekend-gebied', /staat niet op het blad "Gebieden"/],
    ['Organisaties', 2, 'Soort', null, /verplicht/],
    ['Gebieden', 2, 'Soort gebied', 'Een Regio', /kan geen id zijn/],
    ['Gebieden', 2, 'Inwoners', '1.234', /twee manieren/],
    ['Gebieden', 3, 'Jaar van de code', 'vorig jaar', /geen getal/],
    ['Gebied in gebied', 2, 'Hoeveel', 'half', /Kies een van: geheel, deels/],
    ['Gebied in gebied', 2, 'Ligt in', 'voorbeeld-regi', /Bedoelt u "voorbeeld-regio"/],
    ['Indelingen', 2, 'Volgorde', { formula: '1/0', result: { error: '#DIV/0!' } }, /#DIV\/0!/],
    ['Indelingen', 2, 'Indeling', 'onderwerp', /Kies een van: thema/],
    ['Indelingen', 2, 'Naam', '   ', /verplicht/],
    ['Doelen', 2, 'Stand', 'bezig', /Kies een van: gepland, loopt/],
    ['Doelen', 2, 'Titel (Engels)', 'Only English', /Nederlandse kolom/],
    ['Doelen', 2, 'Titel', null, /verplicht|Nederlandse kolom/],
    ['Doelen', 2, 'Indelingen', 'thema-x; voorbeeld-thema', /staat niet op het blad/],
    ['Doelen', 2, 'Overig (JSON)', '{fout', /JSON/],
    ['Doelen per niveau', 2, 'Verplichting', 'moet', /Kies een van: vereist/],
    ['Doelen per niveau', 3, 'Hoort bij (Doelen)', 'doel-99', /staat niet op het blad "Doelen"/],
    ['Verantwoordelijken', 2, 'Organisatie', 'iemand', /staat niet op het blad "Organisaties"/],
    ['Resultaten', 2, 'Doel', null, /verplicht/],
    ['Resultaten', 2, 'Indicatoren', 'voorbeeld-indikator', /Bedoelt u "voorbeeld-indicator"/],
    ['Indicatoren', 2, 'Richting', null, /verplicht/],
    ['Indicatoren', 2, 'Hoe vaak', 'soms', /Kies een van: maand, kwartaal/],
    ['Indicatoren', 2, 'Maat', '%', /Kies een van: aandeel/],
    ['Indicatoren', 2, 'Echt nulpunt', 'misschien', /geen ja of nee/],
    ['Indicatoren', 2, 'Hoogst mogelijk', -5, /kleiner dan "Laagst mogelijk"/],
    ['Indicatoren', 2, 'Evaluatie op', '31-02-2027', /geen datum die bestaat/],
    ['Indicatoren', 2, 'Eigenaar', 'Voorbeeldorganisatie', /eerste kolom van het blad "Organisaties"/],
    ['Streefwaarden', 2, 'Waarde', 'ongeveer 80', /geen getal/],
    ['Streefwaarden', 2, 'Klaar op', new Date(Date.UTC(2020, 0, 1)), /eerder dan "Begin"/],
    ['Streefwaarden', 2, 'Nulmeting datum', '12/31/2025', /geen datum die bestaat/],
    ['Streefwaarden', 2, 'Norm', new Date(Date.UTC(2026, 0, 3)), /Maak de cel op als getal/],
    ['Streefwaarden', 2, 'Afspraak', 'beloofd', /Kies een van: afgesproken/],
    ['Metingen', 2, 'Waarde', '65%', /percentage/],
    ['Metingen', 2, 'Teller', '12,3,4', /geen getal/],
    ['Metingen', 2, 'Einde', '31-3-2025', /eerder dan "Begin"/],
    ['Metingen', 2, 'Status', 'klaar', /Kies een van: definitief/],
    ['Metingen', 2, 'Bron', null, /verplicht/],
    ['Mijlpalen', 2, 'Soort', 'overleg', /Kies een van: besluit/],
    ['Mijlpalen', 2, 'Doelen', 'Doel 1', /eerste kolom van het blad "Doelen"/],
    ['Mijlpalen', 2, 'Eigenaar', 'voorbeeld-organisaite', /Bedoelt u "voorbeeld-organisatie"/],
  ];

  it(`a workbook with ${MISTAKES.length + 4} mistakes gets a message for each, at its cell, and no plan`, async () => {
    const { plan, report } = await changed((workbook) => {
      for (const [tab, row, head, value] of MISTAKES) put(workbook, tab, row, head, value);
      const milestones = workbook.getWorksheet('Mijlpalen')!;
      milestones.getRow(3).values = milestones.getRow(2).values;
      for (const head of ['Doelen', 'Eigenaar']) put(workbook, 'Mijlpalen', 3, head, null);
      put(workbook, 'Mijlpalen', 3, 'Soort', 'besluit');
      workbook.getWorksheet('Plan')!.getCell('B7').value = 'in behandeling';
      const notes = workbook.getWorksheet('Toelichtingen')!;
      notes.getRow(1).getCell(4).value = 'Tekts';
      notes.getRow(2).values = ['n-1', 'uitleg', 'tekst', 'hier staat iets'];
      workbook.addWorksheet('Doellen').addRow(['Id']);
    });
    assert.equal(plan, undefined);
    const errors = report.remarks.filter(({ level }) => level === 'error');
    const messages = errors.map(({ place, message }) => `${describePlace(place, 'nl')}: ${message.nl}`);
    for (const [tab, row, head, , says] of MISTAKES) {
      const hit = errors.some(
        ({ place, message }) =>
          place.sheet === tab && place.row === row && place.column === head && says.test(message.nl),
      );
      assert.ok(
        hit || (head === 'Titel' && messages.some((m) => m.includes('Nederlandse kolom'))),
        `${tab} ${row} ${head}\n${messages.join('\n')}`,
      );
    }
    for (const says of [
      /blad "Mijlpalen", rij 3, kolom "Id" \(A3\): .* staat ook op rij 2/,
      /blad "Plan", rij 7.*in behandeling/,
      /De kop "Tekts" is onbekend.*Bedoelt u "Tekst"/,
      /blad "Doellen".*Bedoelt u "Doelen"/,
    ]) {
      assert.ok(
        messages.some((message) => says.test(message)),
        `${String(says)}\n${messages.join('\n')}`,
      );
    }
    assert.ok(errors.length >= MISTAKES.length + 3, String(errors.length));
    // Every message says what to do.
    for (const message of messages)
      assert.match(message, /Vul|Kies|Verbeter|Typ|Maak|Geef|Gebruik|Herstel|Voeg|Verander|Haal|Laat|Neem/, message);
  });

  it('passes over a column with a # before its heading, also behind the last one', async () => {
    const { plan, report } = await changed((workbook) => {
      const goals = workbook.getWorksheet('Doelen')!;
      const free = goals.columnCount + 1;
      goals.getRow(1).getCell(free).value = '#Opmerking';
      goals.getRow(2).getCell(free).value = 'nog bespreken';
    });
    assert.deepEqual(
      report.remarks.filter(({ level }) => level === 'error'),
      [],
    );
    assert.doesNotMatch(JSON.stringify(plan), /nog bespreken/);
  });

  it('reads a sheet with a title above its headings, and says so', async () => {
    const { plan, report } = await changed((workbook) =>
      workbook.getWorksheet('Doelen')!.insertRow(1, ['Onze doelen']),
    );
    assert.equal(plan!.goals!.length, 1);
    const said = report.remarks.find(({ code }) => code === 'title')!;
    assert.match(`${describePlace(said.place, 'nl')}: ${said.message.nl}`, /^blad "Doelen", rij 1: .* op rij 2/);
  });

  it('names a sheet that was given another name, instead of its ids', async () => {
    const { plan, report } = await changed((workbook) => (workbook.getWorksheet('Doelen')!.name = 'Ambities 2027'));
    assert.equal(plan, undefined);
    const said = report.remarks.map(({ message }) => message.nl);
    assert.ok(said.some((text) => /Geef het dan weer de naam/.test(text)));
    assert.equal(said.filter((text) => text.includes('Het blad "Doelen" is er niet')).length, 1);
    assert.ok(!said.some((text) => text.includes('staat niet op het blad "Doelen"')));
  });

  it('names columns, sheets and rows where the checks of a plan name fields and paths', async () => {
    const { report } = await changed((workbook) => {
      const goals = workbook.getWorksheet('Doelen')!;
      for (const row of [3, 4, 5]) {
        put(workbook, 'Doelen', row, 'Id', `doel-${row}`);
        put(workbook, 'Doelen', row, 'Titel', `Doel ${row}`);
        put(workbook, 'Doelen', row, 'Stand', 'loopt');
      }
      assert.ok(goals.rowCount >= 5);
    });
    const said = report.remarks.map(({ message }) => message.nl);
    for (const part of [
      /^5 keer: .* Bij rij 2, rij 3, rij 4 en nog 2\. Vul de kolom "Bronnen" in\.$/,
      /Vul het blad "Doelen per niveau" in/,
      /Kies een thema in de kolom "Indelingen"/,
    ])
      assert.ok(
        said.some((text) => part.test(text)),
        `${String(part)}\n${said.join('\n')}`,
      );
    for (const text of said) assert.doesNotMatch(text, /\b[a-z]+[A-Z]\w+|\[\d+\]/);
    for (const { message } of report.remarks) assert.doesNotMatch(message.en, /\b[a-z]+[A-Z]\w+|\[\d+\]/);
  });

  it('points at the cell when rows contradict each other', async () => {
    const { report } = await changed((workbook) => {
      put(workbook, 'Metingen', 2, 'Teller', 200);
    });
    const remark = report.remarks.find(({ place }) => place.sheet === 'Metingen');
    assert.ok(remark, JSON.stringify(report.remarks));
    assert.equal(remark.place.row, 2);
    assert.doesNotMatch(remark.message.nl, /observations\[/);
  });
});
