/** Where a plan plays and how it is ordered: organisations, areas, classifications, places. */
import { array, enum as oneOf, looseObject, number, optional, regex, string } from 'zod/mini';
import { CLASSIFICATION_SCHEMES } from '../values.js';
import { id, ids, text, texts } from './fields.js';

export const organisation = looseObject({
  id: id(),
  name: text(),
  type: string(),
  shortName: texts(),
  areaIds: ids(),
  memberOf: ids(),
  identifiers: optional(array(looseObject({ scheme: string(), value: string() }))),
});

export const area = looseObject({
  id: id(),
  name: text(),
  level: id(),
  code: optional(looseObject({ scheme: string(), value: string(), year: optional(number()) })),
  partOf: optional(array(looseObject({ areaId: id(), coverage: oneOf(['whole', 'part']) }))),
  population: optional(number()),
});

export const classification = looseObject({
  id: id(),
  scheme: oneOf(CLASSIFICATION_SCHEMES),
  label: text(),
  order: number(),
  code: optional(string()),
  description: texts(),
  color: optional(string()),
  icon: optional(string()),
  parentId: optional(id()),
  reportWithId: optional(id()),
});

/** A place by name and postcodes, with its middle in degrees (WGS 84): from where distances to services are counted. */
export const placeRow = looseObject({
  name: string(),
  postcodes4: optional(array(string().check(regex(/^\d{4}$/)))),
  lat: optional(number()),
  lon: optional(number()),
  areaId: optional(id()),
});
