/** The checks of every plan, told with the places of a workbook. Pure; loads in a browser. */
import { planFindings } from '../findings.js';
import type { Place, Reporter } from '../import/report.js';
import { placeOf, type Entry } from './entries.js';
import type { Fields } from './paths.js';
import { PLAN_FIELDS } from './sheets/plan.js';

/** Reports what `checkPlan` finds in `root`, at the rows that it came from. */
export function judge(root: Fields, entries: readonly Entry[], reporter: Reporter): void {
  const byPath = new Map(entries.filter(({ path }) => path).map((entry) => [entry.path, entry]));
  const planEntry = entries.find(({ path, columns }) => path === '' && columns === PLAN_FIELDS);
  for (const { level, path, code, message } of planFindings(root)) {
    const place = findPlace(path, byPath, planEntry);
    // Sheet, row and column say it better than the path in front of the message.
    const said = place.sheet ? { nl: withoutPath(message.nl), en: withoutPath(message.en) } : message;
    if (level === 'error') reporter.error(place, code, said);
    else reporter.warn(place, code, said);
  }
}

function withoutPath(message: string): string {
  const bare = message.replace(/^[\w.[\]-]+(?: \([^)]*\))?:? /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
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
