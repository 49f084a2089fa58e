/** Dutch words of the results, filters and details; loaded when somebody starts to search. Short sentences, "u", and nothing that judges a question. */
import type { FilterName } from '../../services/filters.js';
import type { CostType, ReferralType, ServiceKind, ServiceMode } from '../../services/schema.js';
import type { SourceErrorCode } from '../../services/source.js';

const clock = (time: string) => time.replace(/^0/, '').replace(':', '.');

export const finderParts = {
  results: 'Resultaten',
  count: (count: number, query: string, area: string) =>
    `${count === 0 ? 'Geen diensten' : count === 1 ? '1 dienst' : `${count} diensten`}${query ? ` bij ‘${query}’` : ''}${area ? ` in ${area}` : ''}`,
  crisisSaid: 'Hulp bij nood staat bovenaan.',
  crisis: {
    title: 'Is er nu gevaar?',
    emergency: ['Bel 112', 'tel:112', 'Bij levensgevaar.'],
    suicide: [
      'Bel 113',
      'tel:113',
      'Denkt u aan zelfdoding? Praat met iemand, gratis, dag en nacht. U kunt ook 0800-0113 bellen.',
    ],
    violence: ['Bel Veilig Thuis: 0800-2000', 'tel:08002000', 'Bij geweld of mishandeling. Gratis, dag en nacht.'],
  } as { title: string } & Record<'emergency' | 'suicide' | 'violence', [string, string, string]>,
  more: (count: number) => `Toon meer (nog ${count})`,
  searchOn: 'Zoek verder',
  fetching: 'Wordt opgehaald …',
  /** @param what the filters, as in `whether` */
  filteredHere: (fetched: number, total: number | undefined, what: string) =>
    `Deze zoekdienst kent niet elk filter. Of ${what}, keken wij na bij de ${fetched} diensten die zijn opgehaald${total !== undefined && total > fetched ? `, van ${total}` : ''}.`,
  tooMany: (count: number) => `Dit zijn de eerste ${count}. Typ meer woorden om preciezer te zoeken.`,
  didYouMean: 'Bedoelt u',
  needsPlace: 'Kies eerst waar u woont. Dan blijft wat u typt op dit apparaat.',
  retry: 'Probeer het opnieuw',
  noneFound: 'Wij vonden geen dienst die hierbij past. Probeer een ander woord.',
  ask: (name: string) =>
    name ? `Komt u er niet uit? Vraag het aan ${name}.` : 'Komt u er niet uit? Vraag het aan uw huisarts.',
  noFilters: (count: number) => `Zoek zonder filters (${count})`,
  wider: (name: string, count: number) => `Zonder ‘${name}’ (${count})`,
  unknown: (what: string) => `Van deze diensten is niet bekend of ${what}.`,
  problem: {
    network: 'Het zoeken lukt nu niet. Werkt uw internet?',
    http: 'Het zoeken lukt nu niet. Dat ligt aan de zoekdienst.',
    busy: 'De zoekdienst is nu te druk. Probeer het straks opnieuw.',
    timeout: 'Het zoeken duurt nu te lang.',
    size: 'Het antwoord is te groot om te tonen.',
    parse: 'Wij kunnen het antwoord niet lezen.',
    schema: 'Wij kunnen het antwoord niet lezen.',
  } satisfies Record<SourceErrorCode, string> as Record<SourceErrorCode, string>,
  ownInstead: 'Dit zijn de diensten die wij zelf kennen.',
  nameless: 'Dienst zonder naam',
  kind: {
    care: 'zorg',
    welfare: 'welzijn',
    initiative: 'initiatief van bewoners',
    municipal: 'gemeente',
    national: 'landelijk',
  } satisfies Record<ServiceKind, string> as Record<ServiceKind, string>,
  /** @param kilometres 0 when `number` is in metres */
  distance: (kilometres: number, number: string) => `op ${number} ${kilometres ? 'kilometer' : 'meter'}`,
  distanceAbout: (kilometres: string) => `op ongeveer ${kilometres} kilometer`,
  nearby: 'in uw buurt',
  distanceUnknown: 'afstand niet bekend',
  status: { full: 'Nu geen plek.', temporarilyClosed: 'Tijdelijk dicht.' },
  call: (number: string) => `Bel ${number}`,
  cost: { free: 'Gratis', contribution: 'Eigen bijdrage', covered: 'Wordt vergoed', paid: 'U betaalt zelf' } as Record<
    Exclude<CostType, 'unknown'>,
    string
  >,
  referral: {
    notNeeded: 'Geen verwijzing nodig',
    gp: 'Via de huisarts',
    municipality: 'Via de gemeente',
    specialist: 'Via de specialist',
    indication: 'U hebt een indicatie nodig',
    unknown: 'Vraag of u een verwijzing nodig hebt',
  } satisfies Record<ReferralType, string> as Record<ReferralType, string>,
  whom: (text: string) => `Voor: ${text}`,
  ages: (min: number | undefined, max: number | undefined) =>
    max === undefined
      ? `vanaf ${min} jaar`
      : min === undefined
        ? `tot en met ${max} jaar`
        : `${min} tot en met ${max} jaar`,
  wait: (text: string, date: string) => `Wachttijd: ${text} (${date})`,
  times: (from: string, to: string) => `${clock(from)} tot ${clock(to)} uur`,
  openToday: (times: string[]) => `Vandaag open: ${times.join(' en ')}`,
  closedToday: (reason?: string) => (reason ? `Vandaag dicht: ${reason}` : 'Vandaag dicht'),
  steps: 'Zo krijgt u hulp',
  stepsOfPatient: 'Uitleg voor de patiënt',
  refer: 'Zo verwijst u',
  checked: (date: string) => `Gecontroleerd op ${date}`,
  unchecked: 'Niet bekend wanneer dit is gecontroleerd',
  source: 'bron:',
  wrong: 'Klopt dit niet?',
  wrongAt: (name: string) => `Klopt dit niet? Meld het bij ${name}.`,
  filters: 'Filters',
  moreFilters: 'Meer filters',
  clear: 'Wis filters',
  all: 'Alles',
  filter: {
    area: 'Waar',
    group: 'Voor wie',
    withoutReferral: 'Zonder verwijzing',
    free: 'Gratis',
    kind: 'Soort hulp',
    mode: 'Hoe',
    wheelchair: 'Met een rolstoel',
    language: 'Taal',
    open: 'Nu open',
  },
  place: {
    label: 'Postcode of plaats',
    hint: 'Voor de afstand. Blijft op dit apparaat.',
    from: (name: string) => `Afstanden gelden hemelsbreed, vanaf het midden van ${name}.`,
    noMiddle: 'Van deze plaats weten wij geen afstanden.',
    unknown: 'Deze plaats kennen wij niet. Kies hiernaast waar u woont.',
  },
  kinds: {
    care: 'Zorg',
    welfare: 'Welzijn',
    initiative: 'Van bewoners',
    municipal: 'Gemeente',
    national: 'Landelijk',
  } satisfies Record<ServiceKind, string> as Record<ServiceKind, string>,
  modes: {
    onSite: 'U gaat erheen',
    atHome: 'Bij u thuis',
    online: 'Online',
    phone: 'Telefonisch',
  } satisfies Record<ServiceMode, string> as Record<ServiceMode, string>,
  whether: {
    area: 'ze er zijn waar u woont',
    near: 'ze in de buurt zijn',
    group: 'ze voor deze mensen zijn',
    age: 'ze voor deze leeftijd zijn',
    withoutReferral: 'u een verwijzing nodig hebt',
    free: 'ze gratis zijn',
    kind: 'ze van deze soort zijn',
    mode: 'het op deze manier kan',
    wheelchair: 'u er met een rolstoel in kunt',
    language: 'ze deze taal spreken',
    openAt: 'ze nu open zijn',
    topic: 'ze bij dit onderwerp horen',
  } satisfies Record<FilterName, string> as Record<FilterName, string>,
  or: ' of ',
  details: 'Meer informatie',
  line: {
    address: 'Adres',
    hours: 'Tijden',
    cost: 'Kosten',
    access: 'Aanmelden',
    languages: 'Talen',
    organisation: 'Organisatie',
    topics: 'Onderwerpen',
  },
  phone: 'Telefoon',
  wheelchair: 'toegankelijk met een rolstoel',
  closed: 'dicht',
  through: (from: string, to: string) => `${from} tot en met ${to}`,
  site: (name: string) => `Website van ${name}`,
  copy: 'Kopieer voor patiënt',
  copied: 'Gekopieerd. U kunt het nu plakken.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst zelf.',
};

export type FinderPartsStrings = typeof finderParts;
