/** From a document of a stranger to services that can be shown: a plan, a file of services, or a manifest of shards. */
import { readGroups, type ReadResult } from '../../plan/read.js';
import { services as servicesShape } from '../../plan/shape/services.js';
import type { Plan } from '../../plan/types.js';
import { validate, type Shape } from '../../plan/validate.js';
import type { PlaceRow } from '../../services/places.js';
import type { Service } from '../../services/schema.js';

/** A plan as the finder reads it. `unread`: so many services say nothing that can be shown. */
export type FinderPlan = Partial<Plan> & {
  services: Service[];
  unread?: number;
  places?: PlaceRow[];
  file?: unknown;
};

const FRAME: Shape = {
  'schemaVersion?': 's',
  'ownerId?': 's',
  'areaId?': 's',
  'organisations?': [{ id: 's', name: 't' }],
  'areas?': [{ id: 's', name: 't', 'code?': { value: 's' }, 'partOf?': [{ areaId: 's' }] }],
  'classifications?': [{ id: 's', label: 't' }],
};
const {
  'services?': [SERVICE],
  'places?': [PLACE],
} = servicesShape as Record<'services?' | 'places?', [Shape]>;

/** Longest text that is kept of a field; a whole record is about 8 kB. */
const LONGEST = 8_000;

/** A service without any of these is no help to anybody. */
const HELP = ['name', 'summary', 'description', 'phones', 'url'];

/**
 * Reads a document by what is in it. A mistake in one field of one service costs that field only: it is then not known. Services that say
 * nothing are counted, and when there are only such services the document is refused.
 */
export function readFinder(data: unknown): ReadResult {
  try {
    const found = (Array.isArray(data) ? { services: data } : data) as Record<string, unknown> | null;
    const list = found?.['services'] as readonly unknown[] | undefined;
    const file = found?.['koersShards'] ?? found?.['koersIndex'];
    if (!file && !Array.isArray(list) && typeof found?.['schemaVersion'] !== 'string') {
      return { violations: [{ path: 'services', code: 'missing', expected: '[]' }] };
    }
    const result = file ? { plan: {} as Plan, violations: [] } : readGroups(found, [FRAME]);
    if (!result.plan) return result;
    if (!Array.isArray(list ?? [])) return { violations: [{ path: 'services', code: 'type', expected: '[]' }] };
    const services = readServices(list ?? []);
    const unread = (list?.length ?? 0) - services.length;
    if (unread && !services[0]) return { violations: [{ path: 'services[0]', code: 'missing', expected: 's' }] };
    Object.assign(result.plan, { services, unread, places: readPlaces(found!), file: file && data });
    return result;
  } catch {
    // A getter that throws, a revoked proxy: not data.
    return { violations: [{ path: '', code: 'unreadable', expected: '' }] };
  }
}

/** Places of the plan, and the municipalities and postcodes of its front door; a row that is wrong costs that row only. */
function readPlaces({ places, frontDoor }: Record<string, unknown>): PlaceRow[] {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const areas = list((frontDoor as { areas?: unknown } | undefined)?.areas) as Record<string, unknown>[];
  const rows = areas.flatMap(({ municipalities, postcodes4 }) => {
    const names = list(municipalities);
    return names.map((name) => ({ name, ...(names.length === 1 && postcodes4 !== undefined && { postcodes4 }) }));
  });
  return [...list(places), ...rows].filter((row): row is PlaceRow => validate(PLACE, row).violations.length === 0);
}

function readServices(list: readonly unknown[]): Service[] {
  const ids = new Set<string>();
  const services: Service[] = [];
  for (const item of list) {
    if (typeof item !== 'object' || item === null) continue;
    const { value, violations } = validate(SERVICE, item);
    const broken = new Set(violations.map(({ path }) => /^\w*/.exec(path)![0]));
    const fields = new Map(Object.entries(value as object));
    for (const [key, field] of fields as Map<string, unknown>) {
      // So many mistakes are not all listed: then only the name can be trusted.
      const trusted = key === 'id' || key === 'name' || violations.length < 100;
      if (broken.has(key) || key === 'original' || !trusted) fields.delete(key);
      else if (typeof field === 'string') fields.set(key, field.slice(0, LONGEST));
    }
    if (!HELP.some((field) => fields.has(field))) continue;
    let id = (fields.get('id') as string | undefined) ?? `${services.length}`;
    while (ids.has(id)) id += '*';
    ids.add(id);
    services.push({ name: '', ...Object.fromEntries(fields), id } as Service);
  }
  return services;
}
