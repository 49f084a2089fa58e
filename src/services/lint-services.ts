import { plainly } from '../lib/text.js';
import type { Language } from '../plan/types.js';
import type { Service } from './schema.js';

/** What a finding is about. */
export type ServiceLintCode =
  | 'notObject'
  | 'idMissing'
  | 'idForm'
  | 'idDuplicate'
  | 'nameMissing'
  | 'nameLong'
  | 'kindUnknown'
  | 'checkedMissing'
  | 'checkedOld'
  | 'checkedFuture'
  | 'noWayIn'
  | 'markup'
  | 'urlScheme'
  | 'phoneForm'
  | 'phonePaid'
  | 'personalEmail'
  | 'recordLarge'
  | 'summaryLong'
  | 'areaLabel'
  | 'ageOrder'
  | 'coordinates'
  | 'hoursOrder'
  | 'topicUnknown'
  | 'noWords'
  | 'waitOld';

/** One finding of the lint. */
export interface ServiceIssue {
  readonly level: 'error' | 'warning';
  /** JSON Pointer below the list, `/3/name`. */
  readonly path: string;
  readonly code: ServiceLintCode;
  readonly message: string;
}

/** How the lint speaks, and what it may measure against. */
export interface ServiceLintOptions {
  readonly lang?: Language;
  /** `2026-10-01`; without it nothing is called old. */
  readonly today?: string;
  /** Ids of the plan's topics, when services may only name those. */
  readonly topics?: ReadonlySet<string>;
}

const MESSAGES: Record<ServiceLintCode, readonly [level: 'error' | 'warning', nl: string, en: string]> = {
  notObject: ['error', 'Dit is geen dienst.', 'This is not a service.'],
  idMissing: ['error', 'De dienst heeft geen id.', 'The service has no id.'],
  idForm: [
    'warning',
    'Een id heeft kleine letters, cijfers en streepjes en begint met een letter.',
    'An id has lower-case letters, digits and hyphens and begins with a letter.',
  ],
  idDuplicate: ['error', 'Deze id komt vaker voor.', 'This id occurs more than once.'],
  nameMissing: ['error', 'De dienst heeft geen naam.', 'The service has no name.'],
  nameLong: ['warning', 'De naam is langer dan 100 tekens.', 'The name is longer than 100 characters.'],
  kindUnknown: [
    'error',
    'De soort is niet care, welfare, initiative, municipal of national.',
    'The kind is not care, welfare, initiative, municipal or national.',
  ],
  checkedMissing: [
    'error',
    'De datum van de laatste controle ontbreekt of is geen datum.',
    'The date of the last check is missing or is no date.',
  ],
  checkedOld: [
    'warning',
    'De dienst is meer dan een jaar niet gecontroleerd.',
    'The service was not checked for more than a year.',
  ],
  checkedFuture: [
    'warning',
    'De datum van de controle ligt in de toekomst.',
    'The date of the check lies in the future.',
  ],
  noWayIn: [
    'warning',
    'Er staat geen telefoon, website, adres of uitleg bij: niemand kan de dienst bereiken.',
    'There is no phone, website, address or explanation: nobody can reach the service.',
  ],
  markup: [
    'warning',
    'De tekst bevat HTML; die wordt als tekst getoond.',
    'The text contains HTML; it is shown as text.',
  ],
  urlScheme: ['error', 'De link is geen https-adres.', 'The link is no https address.'],
  phoneForm: ['warning', 'Dit lijkt geen telefoonnummer.', 'This does not look like a phone number.'],
  phonePaid: ['warning', 'Dit nummer kost extra geld (0900 of 0906).', 'This number costs extra (0900 or 0906).'],
  personalEmail: [
    'warning',
    'Er staat een e-mailadres in de tekst; gegevens van personen horen er niet in.',
    'There is an e-mail address in the text; data about persons do not belong here.',
  ],
  recordLarge: [
    'warning',
    'De dienst is groter dan 8 kB; wat verder staat, wordt niet gevonden.',
    'The service is larger than 8 kB; what stands further is not found.',
  ],
  summaryLong: ['warning', 'De samenvatting is langer dan 200 tekens.', 'The summary is longer than 200 characters.'],
  areaLabel: ['warning', 'Het gebied heeft geen naam.', 'The area has no name.'],
  ageOrder: ['error', 'De laagste leeftijd is hoger dan de hoogste.', 'The lowest age is above the highest.'],
  coordinates: [
    'error',
    'De plek ligt niet op de aarde, of heeft maar één coördinaat.',
    'The place is not on earth, or has one coordinate only.',
  ],
  hoursOrder: ['error', 'Een openingstijd eindigt voor hij begint.', 'Opening hours end before they begin.'],
  topicUnknown: ['error', 'Dit onderwerp staat niet in het plan.', 'This topic is not in the plan.'],
  noWords: [
    'warning',
    'Er zijn geen zoekwoorden of onderwerpen; de dienst is moeilijk te vinden.',
    'There are no search words or topics; the service is hard to find.',
  ],
  waitOld: ['warning', 'De wachttijd is ouder dan drie maanden.', 'The waiting time is older than three months.'],
};

const KINDS = new Set(['care', 'welfare', 'initiative', 'municipal', 'national']);
const ISO = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Days between two ISO dates. */
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What is wrong or doubtful in a list of services. Never throws, on any input; no clock: `today` is given. */
export function lintServices(
  services: unknown,
  { lang = 'nl', today, topics }: ServiceLintOptions = {},
): ServiceIssue[] {
  const issues: ServiceIssue[] = [];
  const add: Add = (path, code) => {
    const [level, nl, en] = MESSAGES[code];
    issues.push({ level, path, code, message: lang === 'en' ? en : nl });
  };
  if (!Array.isArray(services)) {
    add('', 'notObject');
    return issues;
  }
  const ids = new Set<unknown>();
  (services as unknown[]).forEach((value, index) => {
    const path = `/${index}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      add(path, 'notObject');
      return;
    }
    const service = value as Partial<Service>;
    if (typeof service.id !== 'string' || !service.id.trim()) add(`${path}/id`, 'idMissing');
    else if (ids.has(service.id)) add(`${path}/id`, 'idDuplicate');
    else if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(service.id)) add(`${path}/id`, 'idForm');
    ids.add(service.id);
    const addHere: Add = (at, code) => {
      add(path + at, code);
    };
    lintBasics(service, addHere);
    lintTexts(service, addHere);
    lintReach(service, addHere);
    lintValues(service, today, topics, addHere);
  });
  return issues;
}

type Add = (path: string, code: ServiceLintCode) => void;
const items = (value: unknown): Record<string, unknown>[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).map((each) =>
    typeof each === 'object' && each !== null ? (each as Record<string, unknown>) : {},
  );

function lintBasics(service: Partial<Service>, add: Add): void {
  if (typeof service.name !== 'string' || !service.name.trim()) add('/name', 'nameMissing');
  else if (service.name.length > 100) add('/name', 'nameLong');
  if (!KINDS.has(service.kind as string)) add('/kind', 'kindUnknown');
  if (typeof service.checked !== 'string' || !ISO.test(service.checked)) add('/checked', 'checkedMissing');
  if (items(service.words).length + items(service.topics).length === 0) add('/words', 'noWords');
}

function lintTexts(service: Partial<Service>, add: Add): void {
  for (const key of ['name', 'summary', 'description', 'alert'] as const) {
    const text: unknown = service[key];
    if (typeof text !== 'string') continue;
    if (/<\/?[a-z!][^>]*>/i.test(text.slice(0, 20_000))) add(`/${key}`, 'markup');
    if (/[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2}/i.test(text.slice(0, 20_000))) add(`/${key}`, 'personalEmail');
  }
  if (typeof service.summary === 'string' && service.summary.length > 200) add('/summary', 'summaryLong');
  const { original: _kept, ...own } = service;
  let size: number;
  try {
    size = JSON.stringify(own).length;
  } catch {
    size = Infinity; // a circular object cannot be a record of a file
  }
  if (size > 8_000) add('', 'recordLarge');
}

function lintReach(service: Partial<Service>, add: Add): void {
  const phones = items(service.phones);
  const reachable = [
    phones.length,
    items(service.places).length,
    service.url,
    service.access?.text,
    items(service.access?.resident).length,
  ];
  if (!reachable.some(Boolean)) add('', 'noWayIn');
  phones.forEach(({ number }, index) => {
    const digits = typeof number === 'string' ? number.replace(/\D/g, '') : '';
    if (digits.length < 3 || digits.length > 15) add(`/phones/${index}/number`, 'phoneForm');
    else if (/^090[069]/.test(digits)) add(`/phones/${index}/number`, 'phonePaid');
  });
  for (const [path, url] of [
    ['/url', service.url],
    ['/organisation/url', service.organisation?.url],
    ['/source/url', service.source?.url],
  ] as const) {
    if (url !== undefined && !isHttps(url)) add(path, 'urlScheme');
  }
}

function isHttps(url: unknown): boolean {
  try {
    return typeof url === 'string' && new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}

function lintValues(
  service: Partial<Service>,
  today: string | undefined,
  topics: ReadonlySet<string> | undefined,
  add: Add,
): void {
  const { checked, audience, area, wait, hours } = service;
  if (today && typeof checked === 'string' && ISO.test(checked)) {
    if (days(checked, today) > 366) add('/checked', 'checkedOld');
    if (checked > today) add('/checked', 'checkedFuture');
  }
  if (today && typeof wait?.checked === 'string' && days(wait.checked, today) > 92) add('/wait/checked', 'waitOld');
  if (area && (typeof area.label !== 'string' || !area.label.trim())) add('/area/label', 'areaLabel');
  if (typeof audience?.ageMin === 'number' && typeof audience.ageMax === 'number' && audience.ageMin > audience.ageMax)
    add('/audience', 'ageOrder');
  items(service.places).forEach(({ lat, lon }, index) => {
    if (lat === undefined && lon === undefined) return;
    if (!(typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      add(`/places/${index}`, 'coordinates');
  });
  items(hours?.weekly).forEach(({ from, to }, index) => {
    if (!(plainly(from) < plainly(to))) add(`/hours/weekly/${index}`, 'hoursOrder');
  });
  items(hours?.exceptions).forEach(({ from, to }, index) => {
    if (!(plainly(from) <= plainly(to))) add(`/hours/exceptions/${index}`, 'hoursOrder');
  });
  if (topics) {
    (Array.isArray(service.topics) ? (service.topics as unknown[]) : []).forEach((topic, index) => {
      if (!topics.has(topic as string)) add(`/topics/${index}`, 'topicUnknown');
    });
  }
}
