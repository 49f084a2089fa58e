/** The checks of every plan, told with the places of a workbook. Pure; loads in a browser. */
import type { Language } from '../../plan/types.js';
import { planFindings } from '../findings.js';
import { describePlace, quoted, type Place, type Reporter } from '../import/report.js';
import { placeOf, type Entry } from './entries.js';
import type { Fields } from './paths.js';
import { SHEETS } from './sheets.js';
import { PLAN_FIELDS } from './sheets/plan.js';

/** Reports what `checkPlan` finds in `root`, at the rows that it came from. */
export function judge(root: Fields, entries: readonly Entry[], reporter: Reporter): void {
  const byPath = new Map(entries.filter(({ path }) => path).map((entry) => [entry.path, entry]));
  const planEntry = entries.find(({ path, columns }) => path === '' && columns === PLAN_FIELDS);
  for (const { level, path, code, message } of planFindings(root)) {
    const place = findPlace(path, byPath, planEntry);
    // Sheet, row and column say it better than the path in front of the message.
    const tell = (lang: Language) =>
      place.sheet ? told(message[lang], path, place.sheet, byPath, lang) : message[lang];
    const said = { nl: tell('nl'), en: tell('en') };
    if (level === 'error') reporter.error(place, code, said);
    else reporter.warn(place, code, said);
  }
}

/**
 * A message as somebody with a workbook reads it: without the path in front, with rows for other paths, and with columns and sheets where
 * it names a field. "4 keer: …" has no path in front.
 */
function told(message: string, path: string, tab: string, byPath: ReadonlyMap<string, Entry>, lang: Language): string {
  const bare = message
    .replace(/^(?!\d+ )[\w.[\]-]+(?: \([^)]*\))?:? /, '')
    .replace(/\b(\w+\[\d+\])[\w.[\]]*(?: \([^)]*\))?/g, (all, head: string) => {
      const entry = byPath.get(head);
      if (!entry) return all;
      const { name: sheet } = entry.grid;
      return describePlace({ ...(sheet !== tab && { sheet }), row: entry.row.number }, lang);
    });
  const key = path.replace(/\[\d+\]/g, '').split('.')[0];
  const named = bare.replace(/\b[a-z]+[A-Z]\w*\b/g, (field) => inWorkbook(field, key, lang) ?? field);
  return named.charAt(0).toUpperCase() + named.slice(1);
}

function inWorkbook(field: string, key: string | undefined, lang: Language): string | undefined {
  const column = SHEETS.find((sheet) => sheet.key === key)?.columns.find((each) => each.path === field);
  if (column) return `${lang === 'nl' ? 'de kolom' : 'the column'} ${quoted(column.head[lang])}`;
  const inner = SHEETS.find(({ parent }) => parent?.key === key && parent?.path === field);
  return inner && `${lang === 'nl' ? 'het blad' : 'the sheet'} ${quoted(inner.tab[lang])}`;
}

function findPlace(path: string, byPath: ReadonlyMap<string, Entry>, planEntry: Entry | undefined): Place {
  for (let head = path; head; head = head.replace(/(\.[^.[]+|\[\d+\])$/, '')) {
    const entry = byPath.get(head);
    if (entry) {
      const inner = path.slice(head.length + 1);
      return placeOf(
        entry,
        entry.columns.find((column) => column.path === inner),
      );
    }
    if (!/[.[]/.test(head)) break;
  }
  const column = planEntry?.columns.find((other) => other.path === path);
  return planEntry && column ? placeOf(planEntry, column) : { path };
}
