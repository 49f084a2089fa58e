/** From any file that holds a plan to a plan document. The reader of each kind is fetched when the first such file comes. */
import type { NamedFile } from '../../src/cli/import/decode.js';
import type { ImportReport, Said } from '../../src/cli/import/report.js';
import { checkPlan } from '../../src/plan/check.js';
import { parsePlan } from '../../src/plan/parse.js';
import type { Plan } from '../../src/plan/types.js';

/** A finding, in both languages. */
export interface Message {
  level: 'error' | 'warning' | 'info';
  message: Said;
  place: Said;
}

/** What came of the chosen files. */
export interface Imported {
  /** What may be saved: a plan, or a list of services; undefined when there are errors. */
  document: unknown;
  /** The same when it is a plan that the elements can show. */
  plan: Plan | undefined;
  kind: 'plan' | 'services';
  messages: Message[];
  /** What was found in another format, by name; of a plan its lists are counted. */
  found: Record<string, number>;
  parsed?: number;
  keptAsText?: number;
}

/** Larger files are no plan, and would only make the page slow. */
export const MAX_FILE = 30_000_000;

/**
 * Reads the chosen files together. Throws `ImportError` (with `said`) on what cannot be read at all.
 * @param today - ISO date on which figures without a date of their own count as recorded
 */
export async function importFiles(files: readonly NamedFile[], today: string): Promise<Imported> {
  const { ImportError } = await import('../../src/cli/import/report.js');
  if (files.some(({ bytes }) => bytes.length > MAX_FILE)) {
    throw new ImportError('tooBig', {
      nl: 'Dit bestand is groter dan 30 MB en wordt niet gelezen.',
      en: 'This file is larger than 30 MB and is not read.',
    });
  }
  const first = files[0];
  if (!first) throw new ImportError('none', { nl: 'Kies een bestand.', en: 'Choose a file.' });
  if (/\.(xlsx|xlsm|xlsb|xls)$/i.test(first.name)) return fromWorkbook(first);
  if (/\.xml$/i.test(first.name)) return fromXml(first, today);
  if (files.some(({ name }) => /\.csv$/i.test(name))) return fromCsv(files, today);
  if (/\.json$/i.test(first.name)) return fromJson(first);
  throw new ImportError('kind', {
    nl: 'Dit soort bestand kan niet worden gelezen. Kies een plan (.json), een werkmap (.xlsx), XML of CSV.',
    en: 'This kind of file cannot be read. Choose a plan (.json), a workbook (.xlsx), XML or CSV.',
  });
}

async function fromWorkbook({ bytes }: NamedFile): Promise<Imported> {
  const [{ readWorkbook }, { gridsToPlan }] = await Promise.all([
    import('../../src/cli/import/workbook.js'),
    import('../../src/cli/table/to-plan.js'),
  ]);
  return fromReport(gridsToPlan(await readWorkbook(bytes), 'xlsx'));
}

async function fromXml({ bytes }: NamedFile, today: string): Promise<Imported> {
  const { readXml } = await import('../../src/cli/import/xml.js');
  if (/^iati/i.test(readXml(bytes).name)) {
    const { importIati } = await import('../../src/cli/import/iati.js');
    return fromReport(importIati(bytes, { today }));
  }
  const { importStratml } = await import('../../src/cli/import/stratml.js');
  return fromReport(importStratml(bytes, { today }));
}

/** Tables of a plan, of Open SDG (with its metadata), or of a service directory: told apart by the names of the files. */
async function fromCsv(files: readonly NamedFile[], today: string): Promise<Imported> {
  if (files.some(({ name }) => /^(services|organizations)\.csv$/i.test(name))) {
    return fromServices(files);
  }
  if (files.some(({ name }) => /^indicator_.*\.csv$/i.test(name) || /\.(md|ya?ml)$/i.test(name))) {
    const { importOpenSdg } = await import('../../src/cli/import/opensdg.js');
    return fromReport(importOpenSdg(files, { today }));
  }
  const [{ readCsv }, { gridsToPlan }] = await Promise.all([
    import('../../src/cli/import/csv.js'),
    import('../../src/cli/table/to-plan.js'),
  ]);
  const grids = files.map(({ name, bytes }) => readCsv(bytes, name.replace(/\.csv$/i, '')).grid);
  return fromReport(gridsToPlan(grids, 'csv'));
}

async function fromServices(files: readonly NamedFile[]): Promise<Imported> {
  const { importServices } = await import('../../src/cli/import/hsds.js');
  const { document, report } = importServices(files, {});
  return { ...(await fromReport({ plan: undefined, report })), document, kind: 'services' };
}

async function fromJson({ name, bytes }: NamedFile): Promise<Imported> {
  const [{ decodeText }, { brokenJson }, { inBothLanguages }] = await Promise.all([
    import('../../src/cli/import/decode.js'),
    import('../../src/cli/json-place.js'),
    import('../../src/cli/import/report.js'),
  ]);
  const { text } = decodeText(bytes);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw brokenJson(name, text);
  }
  const shape = data as { schemaVersion?: unknown; contents?: unknown; services?: unknown } | null;
  if (shape?.schemaVersion === undefined && (shape?.contents ?? shape?.services) !== undefined) {
    return fromServices([{ name, bytes }]);
  }
  const findings = inBothLanguages(checkPlan(data, 'nl'), checkPlan(data, 'en'));
  const parsed = parsePlan(data);
  return {
    ...{ document: parsed.ok ? data : undefined, plan: parsed.ok ? parsed.plan : undefined, kind: 'plan', found: {} },
    messages: findings.map(({ level, message }) => ({ level, message, place: { nl: '', en: '' } })),
  };
}

async function fromReport({ plan, report }: { plan: Plan | undefined; report: ImportReport }): Promise<Imported> {
  const { describePlace } = await import('../../src/cli/import/report.js');
  const failed = report.remarks.some(({ level }) => level === 'error');
  return {
    ...{ document: failed ? undefined : plan, plan: failed ? undefined : plan, kind: 'plan' },
    ...{ found: report.found, parsed: report.parsed, keptAsText: report.keptAsText },
    messages: report.remarks.map(({ level, message, place }) => ({
      ...{ level, message },
      place: { nl: describePlace(place, 'nl'), en: describePlace(place, 'en') },
    })),
  };
}
