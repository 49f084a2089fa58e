/** The front door of an area as schema.org data (JSON-LD), for search engines and other readers. */
import type { Language } from '../plan/types.js';
import { decide } from './decide.js';
import { items } from './hours.js';
import { checkLink } from './links.js';
import { frontDoorOf } from './of-plan.js';
import { rangesOf, weekdayName } from './ranges.js';
import type { FrontDoor, Hours, Service, WeekRule } from './schema.js';
import { textOf } from './text.js';

const TYPES: Partial<Record<Service['kind'], string>> = {
  practice: 'MedicalClinic',
  post: 'MedicalClinic',
  pharmacy: 'Pharmacy',
  nightPharmacy: 'Pharmacy',
  library: 'Library',
  tool: 'WebSite',
  portal: 'WebSite',
};

type Specification = Record<string, unknown>;
function opening(hours: Hours, officeHours: readonly WeekRule[] | undefined): Specification[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    rangesOf(hours, officeHours, weekday).map(([opens, closes]) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${weekdayName(weekday, 'en')}`,
      opens,
      // schema.org knows no 24:00.
      closes: closes === '24:00' ? '23:59' : closes,
    })),
  );
}

/** Days that differ: holidays from the calendar and whole or partial closures. */
function special({ hours, exceptions }: Service, holidays: readonly string[]): Specification[] {
  const day = (validFrom: string, validThrough: string, closes: string) => ({
    '@type': 'OpeningHoursSpecification',
    ...{ validFrom, validThrough, opens: '00:00', closes },
  });
  const { mode, onHoliday } = hours as { mode: string; onHoliday?: string };
  const closes = mode === 'outsideOffice' ? '23:59' : onHoliday === 'closed' ? '00:00' : '';
  return [
    ...(closes ? holidays.map((date) => day(date, date, closes)) : []),
    ...items(exceptions).flatMap(({ from, to, open }) => (open ? [] : day(from, to, '00:00'))),
  ];
}

/**
 * The services that the routes of an area lead to, as one JSON-LD graph. Only checked addresses are in it.
 *
 * Put it in a page with `toJsonLdScript`.
 */
export function toJsonLd(
  plan: unknown,
  areaId: string | null,
  locale: Language,
  allowHosts: readonly string[] = [],
): { '@context': string; '@graph': Specification[] } {
  const frontDoor = frontDoorOf(plan);
  const { routes, postId } = decide(frontDoor, NaN, { areaId });
  const ids = new Set([...routes.map(({ serviceId }) => serviceId), postId]);
  const holidays = items((frontDoor as Partial<FrontDoor> | undefined)?.calendar?.days).map(({ date }) => date);
  const graph = items(frontDoor?.services)
    .filter(({ id, hours }) => ids.has(id) && hours)
    .map((service): Specification => {
      const phones = items(service.contacts).flatMap((contact) => (contact.type === 'phone' ? [contact.dial] : []));
      const links = items(service.contacts).flatMap((contact) => {
        const link = contact.type === 'web' ? checkLink(contact.url, allowHosts) : undefined;
        return link?.ok ? [link.href] : [];
      });
      return {
        '@type': TYPES[service.kind] ?? 'Organization',
        identifier: service.id,
        name: textOf(service.name, locale),
        ...(phones.length && { telephone: phones }),
        ...(links.length && { url: links }),
        ...(service.address && { address: textOf(service.address, locale) }),
        openingHoursSpecification: opening(service.hours, frontDoor?.officeHours),
        specialOpeningHoursSpecification: special(service, holidays),
      };
    });
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** JSON-LD as a script element; `<` is written as an escape, so that no text of a plan can close the element. */
export const toJsonLdScript = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
