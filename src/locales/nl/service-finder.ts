/** Dutch words of the search box. Short sentences and "u". */

export const finder = {
  title: 'Wie kan u helpen?',
  label: 'Waar zoekt u hulp bij?',
  hint: 'Bijvoorbeeld: vallen, slecht slapen of een formulier',
  search: 'Zoek',
  topics: 'Of kies een onderwerp',
  toResults: 'Naar de resultaten',
  empty: 'In deze gegevens staan nog geen diensten.',
  local: 'Wat u typt, blijft op dit apparaat.',
  remote: (host: string, inAddress: boolean) =>
    `Wat u typt, gaat naar ${host}.${inAddress ? ' Uw woorden staan dan ook in het adres van die vraag.' : ''}`,
  unread: (count: number) =>
    `${count === 1 ? 'Eén dienst' : `${count} diensten`} kunnen wij niet lezen. Die ziet u hier niet.`,
  failed: 'Het zoeken lukt nu niet. Werkt uw internet?',
};

export type FinderStrings = typeof finder;
