/** Open Referral HSDS 3.0 and Open Referral UK, JSON or CSV tables, as a file of services. Pure; loads in a browser. */
import { importHsds } from '../../services/import-hsds.js';
import { serviceKinds, type Service } from '../../services/schema.js';
import { readDate } from './dates.js';
import { decodeText, type NamedFile } from './decode.js';
import { joinHsdsTables } from './hsds-csv.js';
import { IdMaker } from './ids.js';
import { ImportError, inBothLanguages, Reporter, type ImportReport, type Said } from './report.js';

/** Services of one JSON file or of a folder of tables. `kind` and `checked` say what the files cannot. Throws `ImportError`. */
export function importServices(
  files: readonly NamedFile[],
  given: { kind?: string | undefined; checked?: string | undefined },
): { document: { services: Service[] } | undefined; report: ImportReport } {
  const reporter = new Reporter('hsds');
  const kind = serviceKinds.find((each) => each === given.kind);
  if (given.kind !== undefined && !kind)
    throw new ImportError('kind', {
      nl: `Kies met --kind een van: ${serviceKinds.join(', ')}.`,
      en: `Choose with --kind one of: ${serviceKinds.join(', ')}.`,
    });
  const checked = given.checked === undefined ? undefined : readDate(given.checked);
  if (given.checked !== undefined && !checked)
    throw new ImportError('checked', { nl: '--checked is geen datum.', en: '--checked is no date.' });
  const options = { ...(kind && { kind }), ...(checked && { checked }) };
  const source = withService(files.some(({ name }) => /\.csv$/i.test(name)) ? joinHsdsTables(files) : jsonOf(files));
  const dutch = importHsds(source, { ...options, lang: 'nl' });
  const english = importHsds(source, { ...options, lang: 'en' });
  reporter.found('services', dutch.found);
  for (const { path, code, refused, message: said } of inBothLanguages(dutch.notes, english.notes)) {
    const asked = code === 'kindMissing' || code === 'checkedMissing';
    if (code === 'keptAsText') reporter.report.keptAsText += 1;
    // One wrong entry of a thousand is told and left out; without an answer of the user none would be left.
    if (refused && (asked || dutch.services.length === 0))
      reporter.error({ path }, code, asked ? withOption(said, code) : said);
    else reporter.warn({ path }, code, said);
  }
  // A directory numbers as it likes; a plan takes ids of its own form only.
  const ids = new IdMaker();
  const services = dutch.services.map((service) => ({ ...service, id: ids.keep(service.id, 'svc', service.id) }));
  return { document: reporter.failed ? undefined : { services }, report: reporter.finish() };
}

/** A service at a location holds its service; the place and its phones and hours then hang under that. */
function withService(source: unknown): unknown {
  if (typeof source !== 'object' || source === null || !('service' in source) || !('location' in source)) return source;
  const { service, ...place } = source;
  return typeof service === 'object' && service !== null ? { ...service, service_at_locations: [place] } : source;
}

function withOption({ nl, en }: Said, code: string): Said {
  const option = code === 'kindMissing' ? '--kind' : '--checked';
  return { nl: `${nl} (${option})`, en: `${en} (${option})` };
}

function jsonOf(files: readonly NamedFile[]): unknown {
  const [file] = files;
  if (!file || files.length > 1)
    throw new ImportError('oneFile', {
      nl: 'Geef één JSON-bestand, of een map met de CSV-tabellen.',
      en: 'Give one JSON file, or a folder with the CSV tables.',
    });
  try {
    return JSON.parse(decodeText(file.bytes).text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('json', { nl: 'Dit bestand is geen geldige JSON.', en: 'This file is no valid JSON.' });
  }
}
