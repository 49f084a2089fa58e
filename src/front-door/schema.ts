/**
 * The shape of `plan.frontDoor`: the routes to care of a region, with explicit opening hours and an explicit calendar.
 *
 * Objects are loose: unknown fields are kept, so that an older page can read a newer plan. Values that only a lint can
 * judge (times, dates, phone digits, references) are plain strings here; see `lint.ts`. `decide()` does not rely on
 * this schema and survives anything.
 *
 * Code that runs in a browser imports only the types of this file.
 */
import * as z from 'zod/mini';

/** A text for people: one string, or a text per language; the lint asks for both. */
export const textSchema = z.union([
  z.string(),
  z.looseObject({ nl: z.string(), en: z.optional(z.string()) }),
  z.looseObject({ nl: z.optional(z.string()), en: z.string() }),
]);

/** Days 1 (Monday) to 7 (Sunday), from and to as `"HH:MM"` of the same day; `to` is later than `from`, `"24:00"` is allowed. */
export const weekRuleSchema = z.looseObject({ days: z.array(z.number()), from: z.string(), to: z.string() });

/** When a service, a location or a phone line is open. `outsideOffice` is the complement of the regional office hours. */
export const hoursSchema = z.union([
  z.looseObject({ mode: z.literal('always') }),
  z.looseObject({
    mode: z.literal('week'),
    rules: z.array(weekRuleSchema),
    onHoliday: z.enum(['closed', 'asWeek']),
  }),
  z.looseObject({ mode: z.literal('outsideOffice') }),
  z.looseObject({ mode: z.literal('unknown'), text: z.optional(textSchema) }),
]);

/**
 * A period that differs from the usual hours. `from` and `to` are local wall times (`"2025-05-30T08:00"`; `to` is the
 * first minute after it) or whole days (`"2025-05-30"`; `to` is the last day of it).
 */
export const exceptionSchema = z.looseObject({
  from: z.string(),
  to: z.string(),
  open: z.boolean(),
  reason: z.optional(textSchema),
  standInId: z.optional(z.string()),
});

/** A way to reach a service. There is no e-mail, form or chat on purpose: the portal is the only digital contact. */
export const contactSchema = z.union([
  z.looseObject({
    type: z.literal('phone'),
    purpose: z.enum(['urgent', 'general', 'repeat']),
    display: z.string(),
    dial: z.string(),
    menu: z.optional(textSchema),
    cost: z.optional(textSchema),
    hours: z.optional(hoursSchema),
  }),
  z.looseObject({
    type: z.literal('web'),
    url: z.string(),
    name: textSchema,
    needsLogin: z.optional(z.boolean()),
  }),
  z.looseObject({ type: z.literal('relay'), text: textSchema, url: z.optional(z.string()) }),
]);

/** Something a resident can turn to: a practice, the out-of-hours post, a pharmacy, a self-care site, 112. */
export const serviceSchema = z.looseObject({
  id: z.string(),
  kind: z.enum([
    'practice',
    'post',
    'pharmacy',
    'nightPharmacy',
    'welfare',
    'mental',
    'tool',
    'portal',
    'library',
    'national',
  ]),
  name: textSchema,
  hours: hoursSchema,
  locationHours: z.optional(hoursSchema),
  address: z.optional(textSchema),
  exceptions: z.optional(z.array(exceptionSchema)),
  contacts: z.array(contactSchema),
});

/** One line of advice: with this intent, this service, in these words. */
export const routeSchema = z.looseObject({
  id: z.string(),
  intent: z.enum([
    'emergency',
    'cannotWait',
    'canWait',
    'selfCare',
    'selfTriage',
    'medicine',
    'mental',
    'welfare',
    'apps',
    'digitalHelp',
  ]),
  serviceId: z.string(),
  label: textSchema,
  what: z.optional(textSchema),
  after: z.optional(textSchema),
  access: z.enum(['self', 'viaGp', 'patients']),
  audience: z.optional(z.array(z.string())),
  notForUrgent: z.optional(z.boolean()),
  replyWorkingDays: z.optional(z.number()),
  order: z.optional(z.number()),
  assurance: z.optional(z.array(textSchema)),
  reviewedOn: z.optional(z.string()),
});

/** A part of the region with its own out-of-hours post. `routeIds` absent means: every route of the plan. */
export const areaSchema = z.looseObject({
  id: z.string(),
  name: textSchema,
  postId: z.string(),
  municipalities: z.optional(z.array(z.string())),
  postcodes4: z.optional(z.array(z.string())),
  routeIds: z.optional(z.array(z.string())),
});

/** Holidays as explicit dates. No date after `coversThrough` is ever taken for a normal working day. */
export const calendarSchema = z.looseObject({
  coversThrough: z.string(),
  days: z.array(z.looseObject({ date: z.string(), name: textSchema, source: z.optional(z.enum(['law', 'region'])) })),
  /** Optional calendar days that the region decided to treat as working days: a decision is not a gap. */
  notHolidays: z.optional(z.array(z.looseObject({ date: z.string(), name: textSchema }))),
});

/** `plan.frontDoor`. Times are wall times in `timeZone`. */
export const frontDoorSchema = z.looseObject({
  publishedAt: z.string(),
  validUntil: z.string(),
  reviewBy: z.string(),
  timeZone: z.literal('Europe/Amsterdam'),
  /** For editors; not shown to residents. */
  note: z.optional(textSchema),
  calendar: calendarSchema,
  officeHours: z.array(weekRuleSchema),
  areas: z.array(areaSchema),
  services: z.array(serviceSchema),
  routes: z.array(routeSchema),
});

export type Text = z.infer<typeof textSchema>;
export type WeekRule = z.infer<typeof weekRuleSchema>;
export type Hours = z.infer<typeof hoursSchema>;
export type Exception = z.infer<typeof exceptionSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type ServiceKind = Service['kind'];
export type Route = z.infer<typeof routeSchema>;
export type Intent = Route['intent'];
export type Area = z.infer<typeof areaSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
export type FrontDoor = z.infer<typeof frontDoorSchema>;
