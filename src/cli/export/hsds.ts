/** Services of a plan as Open Referral HSDS 3.0: nested JSON, and the CSV tables. Pure; loads in a browser. */
import type { Service, WeekRule } from '../../services/schema.js';

type Fields = Record<string, unknown>;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const STATUS = { active: 'active', full: 'active', temporarilyClosed: 'temporarily closed' } as const;

/** One page of services. Ids of what hangs under a service are made of its own id. What HSDS cannot say is left out. */
export function servicesToHsds(services: readonly Service[]): { total_items: number; contents: Fields[] } {
  return { total_items: services.length, contents: services.map(toHsds) };
}

function toHsds(service: Service): Fields {
  const { id } = service;
  const number = (name: string, index: number) => `${id}-${name}-${index + 1}`;
  return clean({
    id,
    name: service.name,
    description: [service.summary, service.description].filter(Boolean).join('\n\n') || undefined,
    url: service.url,
    status: STATUS[service.status ?? 'active'],
    assured_date: service.checked,
    application_process: service.access?.text,
    fees_description: service.cost?.text ?? (service.cost?.type === 'free' ? 'Gratis' : undefined),
    wait_time: service.wait?.text,
    eligibility_description: service.audience?.text || undefined,
    minimum_age: service.audience?.ageMin,
    maximum_age: service.audience?.ageMax,
    alert: service.alert,
    organization:
      service.organisation &&
      clean({ id: `${id}-organization`, name: service.organisation.name, website: service.organisation.url }),
    phones: service.phones?.map((phone, index) =>
      clean({ id: number('phone', index), number: phone.number, type: 'voice', description: phone.label }),
    ),
    schedules: schedules(service, number),
    service_areas: service.area && [clean({ id: number('area', 0), name: service.area.label })],
    languages: service.languages?.map((code, index) => ({ id: number('language', index), code })),
    service_at_locations: service.places?.map((place, index) => ({
      id: number('place', index),
      location: clean({
        ...{
          id: number('location', index),
          location_type: 'physical',
          name: place.label,
          latitude: place.lat,
          longitude: place.lon,
        },
        addresses: [
          clean({
            id: number('address', index),
            address_1: place.street,
            postal_code: place.postcode,
            city: place.city,
            country: 'NL',
            address_type: 'physical',
          }),
        ],
        accessibility: place.access?.map((description, i) => ({
          id: `${number('location', index)}-access-${i + 1}`,
          description,
        })),
      }),
    })),
    attributes: service.words?.map((word, index) => ({ id: number('attribute', index), label: word })),
  });
}

function schedules({ hours }: Service, number: (name: string, index: number) => string): Fields[] | undefined {
  if (!hours) return undefined;
  const { weekly, text } = hours;
  if (!weekly) return text ? [{ id: number('schedule', 0), description: text }] : undefined;
  return weekly.map((rule: WeekRule, index) =>
    clean({
      ...{
        id: number('schedule', index),
        freq: 'WEEKLY',
        interval: 1,
        byday: rule.days.map((day) => DAYS[day - 1]).join(','),
      },
      ...{ opens_at: rule.from, closes_at: rule.to, description: index === 0 ? text : undefined },
    }),
  );
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Where a nested list goes, and the column that says whose it is. */
const TABLES = new Map([
  ['phones', 'phones'],
  ['schedules', 'schedules'],
  ['service_areas', 'service_areas'],
  ['languages', 'languages'],
  ['service_at_locations', 'service_at_location'],
  ['addresses', 'addresses'],
  ['accessibility', 'accessibility'],
  ['attributes', 'attributes'],
]);

/** The same services as CSV files by name. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function servicesToHsdsTables(services: readonly Service[]): Map<string, string> {
  const tables = new Map<string, Fields[]>([
    ['services', []],
    ['organizations', []],
    ['locations', []],
    ...[...TABLES.values()].map((name): [string, Fields[]] => [name, []]),
  ]);
  const add = (table: string, row: Fields) => tables.get(table)!.push(row);
  const spread = (owner: Fields, ownerKey: string, object: Fields): Fields => {
    const row: Fields = { ...owner };
    for (const [key, value] of Object.entries(object)) {
      const table = TABLES.get(key);
      if (table && Array.isArray(value)) {
        for (const item of value as Fields[]) {
          const owned =
            table === 'attributes' ? { link_id: object['id'], link_entity: 'service' } : { [ownerKey]: object['id'] };
          const inner = spread({}, 'location_id', item);
          const { id, ...others } = inner;
          add(table, { id, ...owned, ...others });
        }
      } else if (key === 'location') {
        const location = spread({}, 'location_id', value as Fields);
        add('locations', location);
        row['location_id'] = location['id'];
      } else if (key === 'organization') {
        add('organizations', value as Fields);
        row['organization_id'] = (value as Fields)['id'];
      } else row[key] = value;
    }
    return row;
  };
  for (const service of servicesToHsds(services).contents) add('services', spread({}, 'service_id', service));
  return new Map([...tables].filter(([, rows]) => rows.length > 0).map(([name, rows]) => [`${name}.csv`, toCsv(rows)]));
}

function toCsv(rows: readonly Fields[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const safe =
      typeof value === 'string' && /^[=+@\t\r]|^-(?!\d)/.test(text) && !/^\+[\d ()-]+$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${[heads.join(','), ...rows.map((row) => heads.map((head) => cell(row[head])).join(','))].join('\r\n')}\r\n`;
}
