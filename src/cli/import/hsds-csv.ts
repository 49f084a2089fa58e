/** The CSV tables of HSDS 3.0 joined into the nested services that its JSON form has. Pure; loads in a browser. */
import { readCsv } from './csv.js';
import type { NamedFile } from './decode.js';
import { ImportError } from './report.js';

type Record_ = Record<string, unknown>;

/** Tables that hang under a service, by the name of the nested list. */
const UNDER_SERVICE = [
  'phones',
  'schedules',
  'service_areas',
  'languages',
  'cost_options',
  'required_documents',
  'funding',
  'accessibility',
];
const UNDER_LOCATION = ['addresses', 'phones', 'accessibility', 'languages', 'schedules'];

/**
 * Services with their organisation, places, phones, hours, areas, languages, cost and words, as nested objects. Contact persons are not
 * read. Throws `ImportError` when there is no table of services.
 */
export function joinHsdsTables(files: readonly NamedFile[]): Record_[] {
  const tables = new Map<string, Record_[]>();
  for (const { name, bytes } of files) {
    if (/\.csv$/i.test(name))
      tables.set(
        name
          .replace(/^.*[/\\]/, '')
          .replace(/\.csv$/i, '')
          .toLowerCase(),
        records(name, bytes),
      );
  }
  const table = (name: string) => tables.get(name) ?? [];
  const services = tables.get('services') ?? tables.get('service');
  if (!services) {
    throw new ImportError('noServices', {
      nl: 'In deze map staat geen services.csv. Geef de map met de HSDS-tabellen.',
      en: 'There is no services.csv in this folder. Give the folder with the HSDS tables.',
    });
  }
  const by = (name: string, key: string) => {
    const groups = new Map<unknown, Record_[]>();
    for (const record of table(name)) {
      const group = groups.get(record[key]);
      if (group) group.push(record);
      else groups.set(record[key], [record]);
    }
    return groups;
  };
  const organizations = new Map(table('organizations').map((record) => [record['id'], record]));
  const terms = new Map(table('taxonomy_terms').map((record) => [record['id'], record]));
  const ofLocation = new Map(UNDER_LOCATION.map((name) => [name, by(name, 'location_id')]));
  const locations = new Map(
    table('locations').map((location) => [
      location['id'],
      { ...location, ...lists(location['id'], ofLocation, (record) => !record['service_id']) },
    ]),
  );
  const ofService = new Map(UNDER_SERVICE.map((name) => [name, by(name, 'service_id')]));
  const places = by(tables.has('service_at_location') ? 'service_at_location' : 'services_at_location', 'service_id');
  const attributes = by('attributes', 'link_id');
  return services.map((service) => {
    const id = service['id'];
    const organization = organizations.get(service['organization_id']);
    return {
      ...service,
      ...(organization && { organization }),
      ...lists(id, ofService),
      service_at_locations: (places.get(id) ?? []).map((place) => ({
        ...place,
        location: locations.get(place['location_id']),
      })),
      attributes: (attributes.get(id) ?? []).map((attribute) => ({
        ...attribute,
        taxonomy_term: terms.get(attribute['taxonomy_term_id']),
      })),
    };
  });
}

function lists(
  id: unknown,
  groups: ReadonlyMap<string, ReadonlyMap<unknown, Record_[]>>,
  keep: (record: Record_) => boolean = () => true,
): Record_ {
  return Object.fromEntries([...groups].map(([name, group]) => [name, (group.get(id) ?? []).filter(keep)]));
}

function records(name: string, bytes: Uint8Array): Record_[] {
  const [head, ...rows] = readCsv(bytes, name).grid.rows;
  const keys = (head?.cells ?? []).map((cell) => (cell?.kind === 'text' ? cell.text.trim() : ''));
  return rows.map(({ cells }) => {
    const record: Record_ = {};
    keys.forEach((key, index) => {
      const cell = cells[index];
      if (/^\w+$/.test(key) && key !== '__proto__' && cell?.kind === 'text') record[key] = cell.text;
    });
    return record;
  });
}
