/** From a document of a stranger to services that can be shown: a plan, a file of services, or a manifest of shards. */
import { readGroups, type ReadResult } from '../../plan/read.js';
import { services as servicesShape } from '../../plan/shape/services.js';
import type { Plan } from '../../plan/types.js';
import { validate, type Shape } from '../../plan/validate.js';
import type { Service } from '../../services/schema.js';

/** A plan as the finder reads it. */
export type FinderPlan = Partial<Plan> & { services: Service[]; file?: unknown };

const FRAME: Shape = {
  'schemaVersion?': 's',
  'ownerId?': 's',
  'areaId?': 's',
  'organisations?': [{ id: 's', name: 't' }],
  'areas?': [{ id: 's', name: 't', 'code?': { value: 's' }, 'partOf?': [{ areaId: 's' }] }],
  'classifications?': [{ id: 's', label: 't' }],
};
const SERVICE = (servicesShape as { 'services?': Shape[] })['services?'][0]!;

/** Longest text that is kept of a field; a whole record is about 8 kB. */
const LONGEST = 8_000;

/** Reads a document by what is in it. A mistake in one field of one service costs that field only: it is then not known. */
export function readFinder(data: unknown): ReadResult {
  try {
    const found = (Array.isArray(data) ? { services: data } : data) as Record<string, unknown> | null;
    const list: unknown = found?.['services'];
    const file = found?.['koersShards'] ?? found?.['koersIndex'];
    if (!file && !Array.isArray(list) && typeof found?.['schemaVersion'] !== 'string') {
      return { violations: [{ path: 'services', code: 'missing', expected: '[]' }] };
    }
    const result = file ? { plan: {} as Plan, violations: [] } : readGroups(found, [FRAME]);
    const plan = result.plan as FinderPlan | undefined;
    if (plan) Object.assign(plan, { services: readServices(list), file: file && data });
    return result;
  } catch {
    // A getter that throws, a revoked proxy: not data.
    return { violations: [{ path: '', code: 'unreadable', expected: '' }] };
  }
}

function readServices(list: unknown): Service[] {
  const ids = new Set<string>();
  const services: Service[] = [];
  for (const item of Array.isArray(list) ? list : []) {
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
    let id = (fields.get('id') as string | undefined) ?? `${services.length}`;
    while (ids.has(id)) id += '*';
    ids.add(id);
    services.push({ name: '', ...Object.fromEntries(fields), id } as Service);
  }
  return services;
}
