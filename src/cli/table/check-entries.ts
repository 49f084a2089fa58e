/** What rows must hold, what their cells say about each other, and what they refer to. Pure; loads in a browser. */
import { quoted, type Place, type Reporter, type Said } from '../import/report.js';
import { placeOf, type Entry } from './entries.js';
import { doYouMean } from './headings.js';
import { getPath } from './paths.js';
import { SHEETS } from './sheets.js';

/** Required cells, and pairs of which the second may not lie before the first. */
export function checkRow(entry: Entry, reporter: Reporter): void {
  for (const column of entry.columns) {
    const value = getPath(entry.fields, column.path);
    const inLayout = entry.place !== undefined || entry.layout.columns.has(column);
    if (column.required && value === undefined && !entry.failed.has(column.path) && inLayout) {
      entry.failed.add(column.path);
      reporter.error(placeOf(entry, column), 'required', {
        nl: `Hier moet iets staan: ${quoted(column.head.nl)} is verplicht. Vul de cel in.`,
        en: `Something must stand here: ${quoted(column.head.en)} is required. Fill in the cell.`,
      });
    }
    const from = column.from === undefined ? undefined : getPath(entry.fields, column.from);
    const wrong =
      (typeof from === 'string' && typeof value === 'string') || (typeof from === 'number' && typeof value === 'number')
        ? value < from
        : false;
    if (wrong) {
      const other = entry.columns.find(({ path }) => path === column.from)!;
      entry.failed.add(column.path);
      reporter.error(placeOf(entry, column), 'order', {
        nl: `${quoted(column.head.nl)} (${String(value)}) is ${typeof value === 'string' ? 'eerder' : 'kleiner'} dan ${quoted(other.head.nl)} (${String(from)}). Verbeter een van de twee.`,
        en: `${quoted(column.head.en)} (${String(value)}) is ${typeof value === 'string' ? 'before' : 'below'} ${quoted(other.head.en)} (${String(from)}). Correct one of the two.`,
      });
    }
  }
}

/** Says that a sheet is not there to which a row refers: once, for each row would say the same. */
export function reportNoSheet(place: Place, tab: Said, reporter: Reporter): void {
  const message = {
    nl: `Het blad ${quoted(tab.nl)} is er niet, maar andere bladen verwijzen ernaar. Zet het terug, of geef uw blad weer die naam.`,
    en: `The sheet ${quoted(tab.en)} is not there, but other sheets refer to it. Put it back, or give your sheet that name again.`,
  };
  if (!reporter.report.remarks.some((remark) => remark.message.nl === message.nl))
    reporter.error(place, 'noSheet', message);
}

/** Every id that a row refers to must stand on the sheet that the column names. */
export function checkReferences(
  entries: readonly Entry[],
  byKey: ReadonlyMap<string, Entry[]>,
  reporter: Reporter,
): void {
  const idsOf = new Map(
    SHEETS.map(({ key }) => [key, new Set((byKey.get(key) ?? []).map(({ fields }) => fields['id']))]),
  );
  for (const entry of entries) {
    for (const column of entry.columns) {
      if (column.ref === undefined || entry.failed.has(column.path)) continue;
      const value = getPath(entry.fields, column.path);
      for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof id !== 'string' || idsOf.get(column.ref)!.has(id)) continue;
        const sheet = SHEETS.find(({ key }) => key === column.ref)!;
        const mean = doYouMean(
          id,
          [...idsOf.get(column.ref)!].filter((other) => typeof other === 'string'),
        );
        entry.failed.add(column.path);
        if (!byKey.has(sheet.key)) {
          reportNoSheet(placeOf(entry, column), sheet.tab, reporter);
          continue;
        }
        reporter.error(placeOf(entry, column), 'reference', {
          nl: `Het id ${quoted(id)} staat niet op het blad ${quoted(sheet.tab.nl)}.${mean.nl} Verbeter het id of voeg de rij daar toe.`,
          en: `The id ${quoted(id)} is not on the sheet ${quoted(sheet.tab.en)}.${mean.en} Correct it or add the row there.`,
        });
      }
    }
  }
}
