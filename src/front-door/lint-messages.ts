/** Sentences of the front-door lint, for the person who edits a plan: what is wrong and what to do. */
import type { Language } from '../plan/types.js';

const nl = {
  readable: 'Dit onderdeel kan niet worden gelezen: {value}.',
  duplicateId: 'De id "{value}" staat er twee keer. Geef elk onderdeel een eigen id.',
  reference: '"{value}" bestaat niet. Verwijs naar een id uit deze voordeur.',
  areaPost: 'Dit gebied heeft geen spoedpost. Vul bij postId de id in van een dienst van de soort "post".',
  standIn: 'De praktijk is dicht tijdens kantooruren ({value}) zonder waarnemer. Vul standInId in.',
  validity: 'De voordeur is {value} dagen geldig. Hooguit 400 dagen mag.',
  order: 'De volgorde moet zijn: publishedAt, reviewBy, validUntil.',
  coverage: 'De kalender reikt tot {value}. Hij moet de hele geldigheid dekken.',
  undecided: 'Kies voor {value}: feestdag (calendar.days) of gewone dag (calendar.notHolidays).',
  publicHoliday: 'De feestdag {value} ontbreekt in de kalender.',
  paidOnly: 'Deze dienst heeft alleen een betaald nummer (0900). Zet er een gewoon nummer bij.',
  digits: 'Het nummer om te lezen en het nummer om te bellen zijn niet gelijk: {value}.',
  dial: 'Dit nummer kan niet worden gebeld: {value}. Gebruik alleen cijfers.',
  language: 'De tekst in het {value} ontbreekt.',
  reviewed: 'Deze route is langer dan 12 maanden niet nagekeken ({value}).',
  boundary: 'Een tijd tussen 02:00 en 03:00 ({value}) bestaat soms twee keer of niet. Kies een andere tijd.',
  gap: 'In gebied {area} is niemand bereikbaar vanaf {value}.',
  link: 'Deze link mag niet: {value}. Alleen https, zonder wachtwoord, poort of IP-adres.',
  host: 'De website {value} staat niet op de lijst van toegestane sites.',
  sentenceLength: 'Deze zin is te lang (hooguit 12 woorden): "{value}".',
  wordLength: 'Dit woord is te lang: "{value}".',
  bannedWord: 'Gebruik een gewoner woord dan "{value}".',
  openWord: 'Het woord "{value}" staat er ook als het niet klopt. Zet tijden bij de dienst.',
  claim: 'Deze woorden beoordelen een klacht, en dat mag hier niet: "{value}".',
};

export type LintCode = keyof typeof nl;

const en: Record<LintCode, string> = {
  readable: 'This part cannot be read: {value}.',
  duplicateId: 'The id "{value}" is there twice. Give each part its own id.',
  reference: '"{value}" does not exist. Refer to an id of this front door.',
  areaPost: 'This area has no out-of-hours post. Give the id of a service of kind "post" in postId.',
  standIn: 'The practice is closed in office hours ({value}) without a stand-in. Fill in standInId.',
  validity: 'The front door is valid for {value} days. At most 400 days is allowed.',
  order: 'The order must be: publishedAt, reviewBy, validUntil.',
  coverage: 'The calendar reaches to {value}. It must cover the whole validity.',
  undecided: 'Decide for {value}: holiday (calendar.days) or ordinary day (calendar.notHolidays).',
  publicHoliday: 'The public holiday {value} is missing in the calendar.',
  paidOnly: 'This service has only a premium-rate number (0900). Add an ordinary number.',
  digits: 'The number to read and the number to dial are not equal: {value}.',
  dial: 'This number cannot be dialled: {value}. Use digits only.',
  language: 'The text in {value} is missing.',
  reviewed: 'This route has not been reviewed for more than 12 months ({value}).',
  boundary: 'A time between 02:00 and 03:00 ({value}) sometimes exists twice or not at all. Choose another time.',
  gap: 'In area {area} nobody can be reached from {value}.',
  link: 'This link is not allowed: {value}. Only https, without password, port or IP address.',
  host: 'The website {value} is not on the list of allowed sites.',
  sentenceLength: 'This sentence is too long (at most 12 words): "{value}".',
  wordLength: 'This word is too long: "{value}".',
  bannedWord: 'Use a plainer word than "{value}".',
  openWord: 'The word "{value}" also stands there when it is not true. Give the service hours.',
  claim: 'These words judge a complaint, which is not allowed here: "{value}".',
};

export const LINT_MESSAGES: Record<Language, Record<LintCode, string>> = { nl, en };
