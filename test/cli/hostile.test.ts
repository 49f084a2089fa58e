import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { examplePlan } from '../../src/cli/export/example-plan.js';
import { planToWorkbook } from '../../src/cli/export/workbook.js';
import { importIati } from '../../src/cli/import/iati.js';
import { ImportError } from '../../src/cli/import/report.js';
import { readWorkbook } from '../../src/cli/import/workbook.js';
import { readXml } from '../../src/cli/import/xml.js';
import { unzip } from '../../src/cli/import/zip.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const code = (expected: string) => (error: unknown) => {
  assert.ok(error instanceof ImportError, String(error));
  assert.equal(error.code, expected);
  return true;
};
const SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>ROWS</sheetData>REST</worksheet>';

/** The template with some parts replaced or added. */
async function workbook(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = Object.fromEntries(unzip(await planToWorkbook(examplePlan(2026)), () => true));
  change(parts);
  return zipSync(parts);
}
const rest = async (rows: string, tail = '') =>
  workbook((parts) => {
    parts['xl/worksheets/sheet1.xml'] = bytes(SHEET.replace('ROWS', rows).replace('REST', tail));
  });

describe('XML of strangers', () => {
  it('external entities, billion laughs and any DOCTYPE are refused', () => {
    assert.throws(
      () => readXml(bytes('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')),
      code('doctype'),
    );
    assert.throws(
      () => readXml(bytes('<!DOCTYPE lolz [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>')),
      code('doctype'),
    );
    assert.throws(() => readXml(bytes('<a/><!doctype b>')), code('doctype'));
  });

  it('an entity that nobody defined stays as it is, the five of XML are read', () => {
    assert.equal(
      readXml(bytes('<a>&x; &lt;b&gt; &amp;lt; &#8364; &#x20AC; &#xD800; &#9999999;</a>')).text,
      '&x; <b> &lt; € € &#xD800; &#9999999;',
    );
  });

  it('a broken, deep, empty or large file is refused with a sentence', () => {
    assert.throws(() => readXml(bytes('<a><b></a>')), code('xml'));
    assert.throws(() => readXml(bytes('geen xml')), code('xml'));
    assert.throws(() => readXml(bytes('<a>'.repeat(5000) + '</a>'.repeat(5000))), code('xml'));
    assert.throws(() => readXml(new Uint8Array(4_000_001)), code('tooBig'));
    assert.throws(() => readXml(bytes(`<a>${'<b/>'.repeat(200_001)}</a>`)), code('tooBig'));
  });

  it('names of a prototype are refused', () => {
    assert.throws(() => readXml(bytes('<a><__proto__><polluted>1</polluted></__proto__></a>')), code('xml'));
    assert.throws(() => readXml(bytes('<a><constructor>1</constructor></a>')), code('xml'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('reads Latin 1 by its declaration', () => {
    const xml = bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>co?</a>');
    xml[xml.length - 5] = 0xf6;
    assert.equal(readXml(xml).text, 'coö');
  });
});

describe('zip and Excel files of strangers', () => {
  it('a zip bomb is refused while it unpacks, whatever size it claims', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(200_000_000) }, { level: 9 });
    for (const lie of [false, true]) {
      if (lie) {
        const view = new DataView(bomb.buffer, bomb.byteOffset);
        view.setUint32(22, 10, true);
        const central = view.getUint32(bomb.length - 6, true);
        view.setUint32(central + 24, 10, true);
      }
      const start = performance.now();
      await assert.rejects(readWorkbook(bomb), code('tooBig'));
      assert.ok(performance.now() - start < 2000);
    }
  });

  it('names that point outside are refused', async () => {
    for (const name of ['../x.xml', 'xl/../../x', '/etc/x', 'c:\\x', 'xl\\..\\..\\x']) {
      await assert.rejects(
        workbook((parts) => {
          parts[name] = bytes('x');
        }).then(readWorkbook),
        code('path'),
        name,
      );
    }
  });

  it('macros, old Excel files and passwords are refused with what to do', async () => {
    await assert.rejects(
      workbook((parts) => {
        parts['xl/vbaProject.bin'] = bytes('x');
      }).then(readWorkbook),
      code('macros'),
    );
    await assert.rejects(readWorkbook(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), code('oldExcel'));
    const locked = await planToWorkbook(examplePlan(2026));
    const view = new DataView(locked.buffer, locked.byteOffset);
    const central = view.getUint32(locked.length - 6, true);
    view.setUint16(central + 8, view.getUint16(central + 8, true) | 1, true);
    await assert.rejects(readWorkbook(locked), code('password'));
  });

  it('what is no zip, half a zip or a DOCTYPE inside is refused', async () => {
    await assert.rejects(readWorkbook(bytes('geen zip')), code('zip'));
    const whole = await planToWorkbook(examplePlan(2026));
    await assert.rejects(readWorkbook(whole.slice(0, whole.length / 2)), code('zip'));
    const start = whole.slice();
    start.fill(0, 0, 400);
    await assert.rejects(readWorkbook(start), code('zip'));
    await assert.rejects(rest('<!DOCTYPE a [<!ENTITY b "c">]>').then(readWorkbook), code('doctype'));
  });

  it('huge ranges and far rows do not make it walk every cell', async () => {
    const huge = 'A1:XFD1048576';
    const bytesOfIt = await rest(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>',
      `<mergeCells count="1"><mergeCell ref="${huge}"/></mergeCells><conditionalFormatting sqref="${huge}"/><dataValidations count="1"><dataValidation type="list" sqref="${huge}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    );
    const start = performance.now();
    assert.equal((await readWorkbook(bytesOfIt))[0]!.rows.length, 1);
    assert.ok(performance.now() - start < 2000);
    await assert.rejects(rest('<row r="1048576"><c r="A1048576"><v>1</v></c></row>').then(readWorkbook), code('rows'));
  });

  it('more cells than memory holds are refused before they are read', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
    const start = performance.now();
    await assert.rejects(rest(row.repeat(200)).then(readWorkbook), code('rows'));
    assert.ok(performance.now() - start < 2000);
  });

  it('fifteen thousand equal names cost no more than different ones', () => {
    const many = '<result><title><narrative>a</narrative></title></result>'.repeat(15_000);
    const start = performance.now();
    importIati(bytes(`<iati-activity>${many}</iati-activity>`), { today: '2026-11-01' });
    assert.ok(performance.now() - start < 2000);
  });

  it('named ranges over a whole sheet cost nothing', async () => {
    const file = await workbook((parts) => {
      const xml = new TextDecoder().decode(parts['xl/workbook.xml']);
      parts['xl/workbook.xml'] = bytes(
        xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="x">\'Plan\'!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      );
    });
    const start = performance.now();
    await readWorkbook(file);
    assert.ok(performance.now() - start < 2000);
  });
});
