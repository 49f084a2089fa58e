import {
  array,
  enum as oneOf,
  literal,
  looseObject,
  number,
  optional,
  regex,
  string,
  union,
  unknown,
  type infer as Infer,
} from 'zod/mini';

/*
 * The model of one service in a sociale kaart. Objects are loose: fields that are not known here are kept.
 * Browser code imports only the types of this file; the runtime check of a plan is generated from its JSON Schema.
 * Absent always means "not known", never "no".
 */

/** A calendar date, `2026-10-01`. */
const date = string().check(regex(/^\d{4}-\d{2}-\d{2}$/));
/** A wall time in Europe/Amsterdam, `08:00`; `24:00` is the end of a day. */
const time = string().check(regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** Informal care and resident initiatives are first-class kinds. */
export const serviceKinds = ['care', 'welfare', 'initiative', 'municipal', 'national'] as const;
export const areaLevels = ['neighbourhood', 'district', 'municipality', 'region', 'national'] as const;
export const serviceModes = ['onSite', 'atHome', 'online', 'phone'] as const;
export const costTypes = ['free', 'contribution', 'covered', 'paid', 'unknown'] as const;
export const referralTypes = ['notNeeded', 'gp', 'municipality', 'specialist', 'indication', 'unknown'] as const;
export const serviceStatuses = ['active', 'full', 'temporarilyClosed'] as const;

/** Days on which a service is open, 1 = Monday to 7 = Sunday; `to` lies after `from` on the same day. */
const weekRule = looseObject({
  days: array(union([literal(1), literal(2), literal(3), literal(4), literal(5), literal(6), literal(7)])),
  from: time,
  to: time,
});

/** A way in: a plain sentence, or a sentence with a link or a phone number. */
const accessStep = union([
  string(),
  looseObject({ text: string(), url: optional(string()), phone: optional(string()) }),
]);

const place = looseObject({
  label: optional(string()),
  street: optional(string()),
  postcode: optional(string()),
  city: optional(string()),
  /** Degrees, WGS 84. */
  lat: optional(number()),
  lon: optional(number()),
  /** Physical access, for example `wheelchair`. */
  access: optional(array(string())),
});

export const serviceSchema = looseObject({
  id: string(),
  name: string(),
  kind: oneOf(serviceKinds),
  /** When a person last checked this entry. */
  checked: date,
  summary: optional(string()),
  description: optional(string()),
  organisation: optional(looseObject({ name: string(), url: optional(string()) })),
  /** Ids of topics in the plan. */
  topics: optional(array(string())),
  /** Words by which people look for this service; found, never shown. */
  words: optional(array(string())),
  audience: optional(
    looseObject({
      text: string(),
      groups: optional(array(string())),
      /** Whole years, inclusive. */
      ageMin: optional(number()),
      ageMax: optional(number()),
    }),
  ),
  lifeStages: optional(array(string())),
  area: optional(looseObject({ level: oneOf(areaLevels), codes: optional(array(string())), label: string() })),
  places: optional(array(place)),
  mode: optional(array(oneOf(serviceModes))),
  phones: optional(array(looseObject({ number: string(), label: optional(string()) }))),
  url: optional(string()),
  hours: optional(
    looseObject({
      weekly: optional(array(weekRule)),
      text: optional(string()),
      exceptions: optional(
        array(
          looseObject({
            from: date,
            to: date,
            /** Empty: closed on these days. */
            open: optional(array(looseObject({ from: time, to: time }))),
            reason: optional(string()),
          }),
        ),
      ),
    }),
  ),
  cost: optional(looseObject({ type: oneOf(costTypes), text: optional(string()) })),
  access: optional(
    looseObject({
      resident: optional(array(accessStep)),
      professional: optional(array(accessStep)),
      referral: oneOf(referralTypes),
      text: optional(string()),
    }),
  ),
  wait: optional(looseObject({ text: string(), checked: date })),
  /** BCP 47 codes. */
  languages: optional(array(string())),
  status: optional(oneOf(serviceStatuses)),
  alert: optional(string()),
  source: optional(looseObject({ name: string(), url: optional(string()), kind: optional(string()) })),
  /** What an importer could not place, under the name of its source. */
  original: optional(unknown()),
});

/** One entry of a sociale kaart. */
export type Service = Infer<typeof serviceSchema>;
export type ServiceKind = (typeof serviceKinds)[number];
export type ServiceMode = (typeof serviceModes)[number];
export type ServiceStatus = (typeof serviceStatuses)[number];
export type AreaLevel = (typeof areaLevels)[number];
export type CostType = (typeof costTypes)[number];
export type ReferralType = (typeof referralTypes)[number];
export type Place = NonNullable<Service['places']>[number];
export type WeekRule = NonNullable<NonNullable<Service['hours']>['weekly']>[number];
/** A file of services of its own: the list, or an object that holds it. */
export type ServiceFile = Service[] | { services: Service[] };
