/**
 * Every word that the front door itself says to residents, in Dutch and English. Made to be edited by people who know
 * plain language: words between braces, as in `{time}`, are filled in and must stay.
 *
 * The tests check: at most 12 words a sentence, no long or banned words, "u" and never "je", nothing that judges a
 * complaint or promises safety. Words about urgency name the route, not the person.
 */
import type { Intent, Text } from './schema.js';

export type Locale = 'nl' | 'en';

/** What the element says. */
export interface Strings {
  title: string;
  area: string;
  openUntil: string;
  open: string;
  closedUntil: string;
  closed: string;
  always: string;
  unsure: string;
  tape: string;
  standIn: string;
  closedToday: string;
  holiday: string;
  stale: string;
  clockDoubt: string;
  uncovered: string;
  invalid: string;
  ageing: string;
  ownGp: string;
  posts: string;
  dutchTime: string;
  offline: string;
  phoneOnly: string;
  doubt: string;
  viaGp: string;
  patients: string;
  notForUrgent: string;
  reply: string;
  login: string;
  updated: string;
  intents: Record<Intent, string>;
}

const nl: Strings = {
  title: 'Waar kunt u nu terecht?',
  area: 'Waar woont u?',
  openUntil: 'Nu open tot {time}.',
  open: 'Nu open.',
  closedUntil: 'Nu dicht. Weer open: {time}.',
  closed: 'Nu dicht.',
  always: 'Dag en nacht open.',
  unsure: 'Wij weten niet zeker wie nu open is.',
  tape: 'Bel de praktijk. Luister naar het bandje.',
  standIn: '{practice} is nu dicht. Bel {standIn}.',
  closedToday: '{practice} is nu dicht.',
  holiday: 'Vandaag is het {name}.',
  stale: 'Deze gegevens zijn te oud.',
  clockDoubt: 'Misschien klopt de klok van dit apparaat niet.',
  uncovered: 'Wij kennen de feestdagen van dit jaar nog niet.',
  invalid: 'Deze gegevens kloppen niet helemaal.',
  ageing: 'Deze gegevens zijn van {date}.',
  ownGp: 'Bel uw eigen huisarts.',
  posts: 'Huisartsenspoedposten',
  dutchTime: '(Nederlandse tijd)',
  offline: 'U hebt nu geen internet. Bel liever.',
  phoneOnly: 'Het gebouw is nu dicht. U kunt wel bellen.',
  doubt: 'Komt u er niet uit? Bel dan.',
  viaGp: 'Vraag het aan uw huisarts.',
  patients: 'Alleen voor patiënten van de praktijk.',
  notForUrgent: 'Niet voor spoed.',
  reply: 'U krijgt antwoord binnen {days} werkdagen.',
  login: 'U moet hier inloggen.',
  updated: 'De lijst is bijgewerkt.',
  intents: {
    emergency: 'Levensgevaar',
    cannotWait: 'Het kan niet wachten',
    selfTriage: 'Hulp bij kiezen',
    canWait: 'Een gewone vraag aan uw huisarts',
    selfCare: 'Zelf lezen over gezondheid',
    medicine: 'Medicijnen',
    mental: 'Praten over zorgen of somberheid',
    welfare: 'Hulp in de buurt',
    apps: 'Apps via uw huisarts',
    digitalHelp: 'Hulp bij internet',
  },
};

const en: Strings = {
  title: 'Where can you go now?',
  area: 'Where do you live?',
  openUntil: 'Open now until {time}.',
  open: 'Open now.',
  closedUntil: 'Closed now. Open again: {time}.',
  closed: 'Closed now.',
  always: 'Open day and night.',
  unsure: 'We are not sure who is open now.',
  tape: 'Call the practice. Listen to the recorded message.',
  standIn: '{practice} is closed now. Call {standIn}.',
  closedToday: '{practice} is closed now.',
  holiday: 'Today is {name}.',
  stale: 'This information is too old.',
  clockDoubt: 'The clock of this device may be wrong.',
  uncovered: 'We do not know the holidays of this year yet.',
  invalid: 'This information is not fully correct.',
  ageing: 'This information is from {date}.',
  ownGp: 'Call your own GP.',
  posts: 'Out-of-hours GP posts',
  dutchTime: '(Dutch time)',
  offline: 'You have no internet now. Please call.',
  phoneOnly: 'The building is closed now. You can still call.',
  doubt: 'Cannot work it out? Then call.',
  viaGp: 'Ask your GP for this.',
  patients: 'Only for patients of the practice.',
  notForUrgent: 'Not for urgent questions.',
  reply: 'You get an answer within {days} working days.',
  login: 'You need to log in here.',
  updated: 'The list has been updated.',
  intents: {
    emergency: 'Danger to life',
    cannotWait: 'It cannot wait',
    selfTriage: 'Help to choose',
    canWait: 'An ordinary question for your GP',
    selfCare: 'Read about health yourself',
    medicine: 'Medicines',
    mental: 'Talk about worries or low mood',
    welfare: 'Help near you',
    apps: 'Apps through your GP',
    digitalHelp: 'Help with the internet',
  },
};

export const STRINGS: Record<Locale, Strings> = { nl, en };

/** What only the written-out list, the print card, the poster and the screen say; not part of the element. */
export interface PrintStrings {
  emergencyCall: string;
  emergencyWhat: string;
  crisisCall: string;
  crisisWhat: string;
  post: string;
  phone: string;
  repeatPhone: string;
  menu: string;
  website: string;
  address: string;
  hours: string;
  buildingHours: string;
  hoursUnknown: string;
  day: string[];
  through: string;
  and: string;
  range: string;
  wholeDay: string;
  shut: string;
  holidays: string;
  exception: string;
  exceptionDays: string;
  exceptionDay: string;
  exceptionHours: string;
  exceptionStandIn: string;
  madeOn: string;
  validThrough: string;
  scan: string;
  about: string;
}

const printNl: PrintStrings = {
  emergencyCall: 'Bel 112',
  emergencyWhat: 'Is er levensgevaar? Bel direct.',
  crisisCall: 'Bel 113 of 0800-0113',
  crisisWhat: 'Denkt u aan zelfdoding? Bel gratis, dag en nacht.',
  post: 'Is uw praktijk dicht? Bel de spoedpost.',
  phone: 'Telefoon',
  repeatPhone: 'Herhaalrecept',
  menu: 'Kies in het menu',
  website: 'Website',
  address: 'Adres',
  hours: 'Open',
  buildingHours: 'Gebouw open',
  hoursUnknown: 'Bel voor de tijden.',
  day: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  through: '{first} tot en met {last}',
  and: '{first} en {last}',
  range: '{from} tot {to} uur',
  wholeDay: 'dag en nacht',
  shut: 'dicht',
  holidays: 'feestdagen',
  exception: 'Dicht van {from} tot {to}.',
  exceptionDays: 'Dicht van {from} tot en met {to}.',
  exceptionDay: 'Dicht op {date}.',
  exceptionHours: 'Dicht op {date}, {range}.',
  exceptionStandIn: 'Bel dan {standIn}: {phone}.',
  madeOn: 'Gemaakt op {date}.',
  validThrough: 'Geldig tot en met {date}.',
  scan: 'Scan de code met uw telefoon.',
  about: 'Deze lijst toont adressen en tijden. U kiest zelf.',
};

const printEn: PrintStrings = {
  emergencyCall: 'Call 112',
  emergencyWhat: 'Is a life in danger? Call right away.',
  crisisCall: 'Call 113 or 0800-0113',
  crisisWhat: 'Do you think of suicide? Call free, day and night.',
  post: 'Is your practice closed? Call the out-of-hours post.',
  phone: 'Phone',
  repeatPhone: 'Repeat prescription',
  menu: 'Choose in the menu',
  website: 'Website',
  address: 'Address',
  hours: 'Open',
  buildingHours: 'Building open',
  hoursUnknown: 'Call to ask for the hours.',
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  through: '{first} to {last}',
  and: '{first} and {last}',
  range: '{from} to {to}',
  wholeDay: 'day and night',
  shut: 'closed',
  holidays: 'public holidays',
  exception: 'Closed from {from} to {to}.',
  exceptionDays: 'Closed from {from} through {to}.',
  exceptionDay: 'Closed on {date}.',
  exceptionHours: 'Closed on {date}, {range}.',
  exceptionStandIn: 'Then call {standIn}: {phone}.',
  madeOn: 'Made on {date}.',
  validThrough: 'Valid through {date}.',
  scan: 'Scan the code with your phone.',
  about: 'This list shows addresses and hours. You choose.',
};

export const PRINT_STRINGS: Record<Locale, PrintStrings> = { nl: printNl, en: printEn };

/** Fills `{name}` in a text; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** A text of the plan in the language asked for, else in Dutch; empty for anything that is no text. */
export function textOf(text: Text | null | undefined, locale: Locale): string {
  const value: unknown = text && typeof text === 'object' ? (locale === 'en' && text.en) || text.nl : text;
  return typeof value === 'string' ? value : '';
}
