/** Dutch words that several elements share. The base: English has the same keys. */
import type { ErrorCode } from '../../lib/events.js';

export const common = {
  loading: 'Wordt geladen.',
  error: {
    network: 'Het laden lukt nu niet. Werkt uw internet?',
    http: 'Wij kunnen de gegevens nu niet vinden.',
    timeout: 'Het laden duurt nu te lang.',
    size: 'Het zijn te veel gegevens om te tonen.',
    parse: 'Wij kunnen de gegevens niet lezen.',
    schema: 'De gegevens kloppen nog niet. Daarom tonen wij ze niet.',
    version: 'Deze gegevens horen bij een andere versie.',
    notFound: 'Dit onderdeel staat niet in het plan.',
    blocked: 'Van deze website mogen wij de gegevens niet laden.',
  } satisfies Record<ErrorCode, string> as Record<ErrorCode, string>,
  retry: 'Probeer het opnieuw',
  stale: (date: string) => `Vernieuwen lukt nu niet. U ziet de gegevens van ${date}.`,
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
