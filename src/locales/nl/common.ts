/** Dutch words that several elements share. The base: English has the same keys. */
import type { ErrorCode } from '../../lib/events.js';

export const common = {
  loading: 'Wordt geladen.',
  error: {
    network: 'De gegevens konden niet worden opgehaald. Controleer de internetverbinding.',
    http: 'De gegevens staan niet op het opgegeven adres.',
    timeout: 'Het laden van de gegevens duurde te lang.',
    size: 'Het gegevensbestand is te groot om te tonen.',
    parse: 'Het gegevensbestand kan niet worden gelezen.',
    schema: 'In het gegevensbestand staat een fout. Daarom tonen we niets.',
    version: 'Dit gegevensbestand is gemaakt voor een andere versie.',
    notFound: 'Dit onderdeel staat niet in het plan.',
    blocked: 'Deze website staat niet toe dat de gegevens worden opgehaald.',
  } satisfies Record<ErrorCode, string> as Record<ErrorCode, string>,
  retry: 'Probeer het opnieuw',
  stale: (date: string) => `Verversen lukte niet. Dit zijn de gegevens van ${date}.`,
  updated: 'De gegevens zijn bijgewerkt.',
  example: 'Voorbeeldcijfers',
  status: {
    achieved: 'Behaald',
    onTrack: 'Op koers',
    attention: 'Let op',
    behind: 'Achter',
    noData: 'Geen gegevens',
  },
};

export type CommonStrings = typeof common;
