import type { Service } from './schema.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Services as one schema.org document. Only what is known is said: no cost and no opening hours where these are not known.
 * The result is data: a page that writes it into a script must escape `<`.
 */
export function servicesJsonLd(services: readonly Service[]): object {
  return { '@context': 'https://schema.org', '@graph': services.map(serviceOf) };
}

function serviceOf(service: Service): object {
  const { name, summary, description, organisation, area, places, phones, url, hours, cost, audience, languages } =
    service;
  return clean({
    '@type': 'Service',
    name,
    description: summary ?? description,
    url: https(url),
    provider: organisation && clean({ '@type': 'Organization', name: organisation.name, url: https(organisation.url) }),
    areaServed: area && { '@type': 'AdministrativeArea', name: area.label },
    audience: audience?.text ? { '@type': 'Audience', audienceType: audience.text } : undefined,
    isAccessibleForFree: cost && cost.type !== 'unknown' ? cost.type === 'free' : undefined,
    availableChannel: clean({
      '@type': 'ServiceChannel',
      availableLanguage: languages,
      servicePhone: phones?.map(({ number, label }) =>
        clean({ '@type': 'ContactPoint', telephone: number, description: label }),
      ),
      serviceLocation: places?.map((place) =>
        clean({
          '@type': 'Place',
          name: place.label,
          address: clean({
            '@type': 'PostalAddress',
            streetAddress: place.street,
            postalCode: place.postcode,
            addressLocality: place.city,
          }),
          openingHoursSpecification: hours?.weekly?.map(({ days, from, to }) => ({
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: days.map((day) => `https://schema.org/${DAYS[day - 1]}`),
            opens: from,
            closes: to,
          })),
        }),
      ),
    }),
  });
}

const https = (url: string | undefined): string | undefined => (url?.startsWith('https://') ? url : undefined);

const clean = (object: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
