/** What a card says about a service. Pure. */
import { formatDate, formatNumber } from '../../lib/format.js';
import { linkUrl } from '../../lib/url.js';
import type { FinderPartsStrings } from '../../locales/nl/service-finder-parts.js';
import { dayNumber } from '../../plan/dates.js';
import type { PlacedAbout } from '../../services/places.js';
import type { Service } from '../../services/schema.js';
import { telUrl, type FinderOptions } from './service-finder.model.js';

/** A way in, with a link or a phone number where the plan gives one. */
export interface Step {
  text: string;
  href: string | undefined;
  phone: string | undefined;
}

/** One service in words. Empty parts are not known; what people must know before they go is always said. */
export interface CardView {
  id: string;
  name: string;
  href: string | undefined;
  meta: string[];
  summary: string;
  alerts: string[];
  phones: { text: string; label: string; href: string | undefined }[];
  steps: Step[];
  refer: Step[];
  facts: string[];
  checked: string;
  source: { name: string; href: string | undefined };
}

/** For whom and when a card is made. */
export interface CardOptions extends FinderOptions {
  /** ISO date of today. */
  now: string;
  /** Kilometres. */
  distance?: number | undefined;
  /** Somebody said where they live: a distance that is not known is said too. */
  placed?: boolean;
}

/** What a card says about a service. */
export function cardView(service: Service, t: FinderPartsStrings, options: CardOptions): CardView {
  const { lang, audience, now } = options;
  // A kind or a date that could not be read is absent, whatever the type says.
  const { kind, checked } = service as Partial<Service>;
  const { organisation, area, places, access, cost, wait, status, alert, source } = service;
  const where = area?.label ?? places?.find(({ city }) => city)?.city;
  const whom = service.audience?.text || ages(service, t);
  return {
    id: service.id,
    name: service.name || t.nameless,
    href: linkUrl(service.url),
    meta: [organisation?.name, kind && t.kind[kind], where, far(service, t, options)].filter(
      (part): part is string => !!part,
    ),
    summary: service.summary ?? service.description?.slice(0, 200) ?? '',
    alerts: [status && status !== 'active' ? t.status[status] : '', alert].filter((text): text is string => !!text),
    phones: (service.phones ?? []).map(({ number, label }) => ({
      text: number,
      label: label ?? '',
      href: telUrl(number),
    })),
    steps: stepsOf(access?.resident),
    refer: audience === 'professional' ? stepsOf(access?.professional) : [],
    facts: [
      hoursToday(service, now, t),
      cost && cost.type !== 'unknown' ? t.cost[cost.type] : '',
      t.referral[access?.referral ?? 'unknown'],
      whom ? t.whom(whom) : '',
      wait ? t.wait(wait.text, formatDate(wait.checked, lang)) : '',
    ].filter((text): text is string => !!text),
    checked: checked ? t.checked(formatDate(checked, lang)) : t.unchecked,
    source: { name: source?.name.replace(/\.$/, '') ?? '', href: linkUrl(source?.url) },
  };
}

/** How far it is, in words; about, where only the town is known. What comes to people or is for everybody has no distance. */
function far({ places, mode, area }: Service, t: FinderPartsStrings, { distance, placed, lang }: CardOptions): string {
  if (distance === undefined) {
    const comes = area?.level === 'national' || (mode && !mode.includes('onSite'));
    return placed && !comes ? t.distanceUnknown : '';
  }
  if (places?.every((place: PlacedAbout) => place.about || place.lat === undefined))
    return distance < 2 ? t.nearby : t.distanceAbout(formatNumber(Math.round(distance), lang));
  return distance < 1
    ? t.distance(0, formatNumber(Math.max(1, Math.round(distance * 10)) * 100, lang))
    : t.distance(distance, formatNumber(distance, lang));
}

const stepsOf = (steps: NonNullable<Service['access']>['resident']): Step[] =>
  (steps ?? []).map((step) =>
    typeof step === 'string'
      ? { text: step, href: undefined, phone: undefined }
      : { text: step.text, href: linkUrl(step.url) ?? telUrl(step.phone), phone: step.phone },
  );

function ages({ audience }: Service, t: FinderPartsStrings): string {
  const { ageMin, ageMax } = audience ?? {};
  return ageMin === undefined && ageMax === undefined ? '' : t.ages(ageMin, ageMax);
}

/** "Vandaag open van 9.00 tot 17.00 uur"; the text of the service itself where the hours are words. */
function hoursToday({ hours }: Service, now: string, t: FinderPartsStrings): string {
  const day = dayNumber(now);
  const exception = hours?.exceptions?.find(({ from, to }) => from <= now && now <= to);
  if (day === undefined || !(exception || hours?.weekly?.length)) return hours?.text ?? '';
  // 1 January 1970 was a Thursday, day 4.
  const weekday = ((day + 3) % 7) + 1;
  const open = exception
    ? (exception.open ?? [])
    : hours!.weekly!.filter(({ days }) => days.some((d) => d === weekday));
  return open.length > 0
    ? t.openToday(open.map(({ from, to }) => t.times(from, to)))
    : t.closedToday(exception?.reason);
}
