/** Grids to a plan: reads every cell, names each one that it refuses, and checks what rows say about each other. Pure; loads in a browser. */
import type { Plan } from '../../plan/types.js';
import type { DecimalSign } from '../import/numbers.js';
import { quoted, Reporter, type ImportReport } from '../import/report.js';
import { checkReferences } from './check-entries.js';
import type { Sheet } from './columns.js';
import type { Entry } from './entries.js';
import type { Grid } from './grid.js';
import { doYouMean, fromHeadings, isPlanGrid, isRestGrid, sheetFor } from './headings.js';
import { judge } from './judge.js';
import { getPath, setPath, type Fields } from './paths.js';
import { readPlanGrid, readRestGrid, readSheet } from './read-sheets.js';
import { PLAN_TAB, SHEETS } from './sheets.js';

/** What a workbook, or a folder of CSV files, turned out to hold. */
interface TablesResult {
  /** Undefined when there is an error. */
  plan: Plan | undefined;
  report: ImportReport;
}

interface TablesOptions {
  decimal?: DecimalSign | undefined;
}

/** Reads a workbook, or a folder of CSV files, that was filled in by people. */
export function gridsToPlan(grids: readonly Grid[], format: string, { decimal }: TablesOptions = {}): TablesResult {
  const reporter = new Reporter(format);
  const root: Fields = {};
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry[]>();
  const planGrid = grids.find(isPlanGrid);
  if (planGrid) entries.push(readPlanGrid(planGrid, root, reporter, decimal));
  else {
    reporter.error({}, 'planMissing', {
      nl: `Het blad ${quoted(PLAN_TAB.nl)} ontbreekt. Daarop staan de titel, de periode en de eigenaar. Begin met het sjabloon en vul dat blad in.`,
      en: `The sheet ${quoted(PLAN_TAB.en)} is missing. It holds title, period and owner. Start from the template and fill in that sheet.`,
    });
  }
  const known = new Map<Sheet, Grid>();
  for (const grid of grids) place(grid);
  for (const sheet of SHEETS) {
    const grid = known.get(sheet);
    if (!grid) continue;
    const read = readSheet(fromHeadings(grid, sheet, reporter), sheet, root, byKey, reporter, decimal);
    byKey.set(sheet.key, read);
    entries.push(...read);
    reporter.found(sheet.key, read.length);
  }
  for (const key of ['goals', 'indicators'] as const) reporter.found(key, 0);
  completeInnerLists(byKey);
  checkReferences(entries, byKey, reporter);
  for (const grid of grids.filter(isRestGrid)) readRestGrid(grid, root, reporter);
  if (!reporter.failed) judge(root, entries, reporter);
  return { plan: reporter.failed ? undefined : (root as Plan), report: reporter.finish() };

  function place(grid: Grid): void {
    const sheet = sheetFor(grid);
    if (sheet && !known.has(sheet)) known.set(sheet, grid);
    else if (sheet) {
      reporter.error({ sheet: grid.name }, 'sheetTwice', {
        nl: `Dit blad staat er twee keer, ook als ${quoted(known.get(sheet)!.name)}. Voeg de twee samen.`,
        en: `This sheet is there twice, also as ${quoted(known.get(sheet)!.name)}. Join the two.`,
      });
    } else if (
      !isPlanGrid(grid) &&
      !isRestGrid(grid) &&
      grid.rows.length > 0 &&
      !/^(uitleg|lijsten|help|lists)$/i.test(grid.name)
    ) {
      const mean = doYouMean(
        grid.name,
        SHEETS.flatMap(({ tab }) => [tab.nl, tab.en]),
      );
      const nl = `Dit blad is onbekend en wordt niet gelezen.${mean.nl}`;
      const en = `This sheet is unknown and is not read.${mean.en}`;
      if (mean.nl)
        reporter.error({ sheet: grid.name }, 'sheet', {
          nl: `${nl} Verander dan de naam van het blad.`,
          en: `${en} Then rename it.`,
        });
      else
        reporter.warn({ sheet: grid.name }, 'sheet', {
          nl: `${nl} Is het een blad van het sjabloon? Geef het dan weer de naam die het daar had.`,
          en: `${en} Is it a sheet of the template? Then give it back the name it had there.`,
        });
    }
  }
}

/** Lists that the model asks for, if empty. */
function completeInnerLists(byKey: ReadonlyMap<string, Entry[]>): void {
  for (const { parent } of SHEETS) {
    if (!parent?.required) continue;
    for (const { fields } of byKey.get(parent.key) ?? [])
      if (!Array.isArray(getPath(fields, parent.path))) setPath(fields, parent.path, []);
  }
}
