/**
 * Every Dutch word that the front door itself says to residents. Made to be edited by people who know plain language:
 * words between braces, as in `{time}`, are filled in and must stay. The base: English has the same keys.
 *
 * The tests check: at most 12 words a sentence, no long or banned words, "u" and never "je", nothing that judges a
 * complaint or promises safety. Words about urgency name the route, not the person.
 */
export const frontDoor = {
  title: 'Waar kunt u nu terecht?',
  area: 'Waar woont u?',
  chooseArea: 'Kies',
  areaHint: 'Kies eerst waar u woont.',
  call: 'Bel {name}',

  // What holds now.
  openUntil: 'Nu open tot {time}.',
  open: 'Nu open.',
  closedUntil: 'Nu dicht. Weer open: {time}.',
  closed: 'Nu dicht.',
  unsure: 'Wij weten niet zeker wie nu open is.',
  tape: 'Bel de praktijk. Luister naar het bandje.',
  standIn: 'Bel nu {standIn}.',
  holiday: 'Vandaag is het {name}.',
  phoneOnly: 'Het gebouw is nu dicht. U kunt wel bellen.',
  clock: '{time} uur',
  tomorrow: 'morgen {time}',
  onDay: '{day} {time}',
  dutchTime: '(Nederlandse tijd)',

  // What is not certain.
  stale: 'Deze gegevens zijn te oud.',
  clockDoubt: 'Misschien klopt de klok van dit apparaat niet.',
  uncovered: 'Wij kennen de feestdagen van dit jaar nog niet.',
  invalid: 'Deze gegevens kloppen niet helemaal.',
  ageing: 'Deze gegevens zijn van {date}.',
  offline: 'U hebt nu geen internet. Bel liever.',
  updated: 'De lijst is bijgewerkt.',

  // What is always there.
  emergencyWhat: 'Is er levensgevaar? Bel direct.',
  crisisWhat: 'Denkt u aan zelfdoding? Bel gratis, dag en nacht.',
  ownGp: 'Bel uw eigen huisarts.',
  post: 'Bel de spoedpost.',
  about: 'Deze lijst toont adressen en tijden. U kiest zelf.',

  // About one route.
  doubt: 'Komt u er niet uit? Bel dan.',
  viaGp: 'Vraag het aan uw huisarts.',
  patients: 'Voor patiënten van de praktijk.',
  notForUrgent: 'Niet voor spoed.',
  reply: 'U krijgt antwoord binnen {days} werkdagen.',
  login: 'U moet inloggen.',
  more: 'Meer hulp',
  repeatPhone: 'Herhaalrecept',
  menu: 'Kies in het menu',
  address: 'Adres',
  details: 'Tijden en adres',
  hours: 'Tijden',
  buildingHours: 'Tijden van het gebouw',

  // Opening hours written out.
  hoursUnknown: 'De tijden zijn niet bekend.',
  through: '{first} tot en met {last}',
  range: '{from} tot {to} uur',
  before: 'tot {to} uur',
  after: 'vanaf {from} uur',
  wholeDay: 'dag en nacht',
  shut: 'dicht',
  holidays: 'feestdagen',
  exception: 'Dicht van {from} tot {to}.',
  exceptionDays: 'Dicht van {from} tot en met {to}.',
  exceptionDay: 'Dicht op {from}.',
  exceptionStandIn: 'Bel dan {standIn}: {phone}.',

  // Paper.
  madeOn: 'Gemaakt op {date}.',
  validThrough: 'Geldig tot en met {date}.',
};

/** On paper and without script only. */
export const frontDoorPaper = {
  phone: 'Telefoon',
  scan: 'Scan de code met uw telefoon.',
};

export type FrontDoorWords = typeof frontDoor;
export type PaperWords = FrontDoorWords & typeof frontDoorPaper;
