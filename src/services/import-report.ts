import type { Language } from '../plan/types.js';
import { plainText } from './plain-text.js';
import type { Service } from './schema.js';

/** Why a part of a foreign file was refused or changed. */
export type ImportCode =
  | 'notObject'
  | 'idMissing'
  | 'nameMissing'
  | 'kindMissing'
  | 'checkedMissing'
  | 'inactive'
  | 'duplicate'
  | 'contactDropped'
  | 'keptAsText'
  | 'notRead';

/** What happened to a part of a foreign file. `refused` entries did not become a service. */
export interface ImportNote {
  readonly path: string;
  readonly code: ImportCode;
  readonly refused: boolean;
  readonly message: string;
}

/** Services of a foreign file, and what happened on the way. */
export interface ImportResult {
  readonly services: Service[];
  /** Entries in the file. */
  readonly found: number;
  readonly notes: readonly ImportNote[];
}

/** What the file cannot say and the one who imports decides for all of it. Without it such an entry is refused: import never guesses. */
export interface ImportOptions {
  readonly kind?: Service['kind'];
  /** For entries that carry no date of a check, `2026-10-01`. */
  readonly checked?: string;
  readonly source?: Service['source'];
  readonly lang?: Language;
  /** Keep what has no kind or no date of a check, without them: to show an answer of a directory, never to write a file. */
  readonly incomplete?: boolean;
}

const MESSAGES: Record<ImportCode, readonly [string, string]> = {
  notObject: ['Dit is geen dienst.', 'This is not a service.'],
  idMissing: ['De dienst heeft geen id.', 'The service has no id.'],
  nameMissing: ['De dienst heeft geen naam.', 'The service has no name.'],
  kindMissing: [
    'Het bestand zegt niet wat voor dienst dit is; geef de soort mee.',
    'The file does not say what kind of service this is; give the kind.',
  ],
  checkedMissing: [
    'Het bestand zegt niet wanneer dit is gecontroleerd; geef een datum mee.',
    'The file does not say when this was checked; give a date.',
  ],
  inactive: ['De dienst bestaat niet meer.', 'The service is no longer offered.'],
  duplicate: ['Deze id kwam al voor.', 'This id was there before.'],
  contactDropped: ['Gegevens van een contactpersoon zijn weggelaten.', 'Data of a contact person were left out.'],
  keptAsText: ['De waarde is als tekst bewaard.', 'The value was kept as text.'],
  notRead: [
    'De waarde past niet en is niet overgenomen; ze staat in "original".',
    'The value does not fit and was not used; it is in "original".',
  ],
};

/** Collects notes while a file is read. */
export class ImportNotes {
  readonly notes: ImportNote[] = [];
  readonly #lang: Language;

  constructor(lang: Language = 'nl') {
    this.#lang = lang;
  }

  /** Notes that a value was treated with care. */
  add(path: string, code: ImportCode): void {
    this.#note(path, code, false);
  }

  /** Notes that an entry did not become a service. */
  refuse(path: string, code: ImportCode): null {
    this.#note(path, code, true);
    return null;
  }

  #note(path: string, code: ImportCode, refused: boolean): void {
    this.notes.push({ path, code, refused, message: MESSAGES[code][this.#lang === 'en' ? 1 : 0] });
  }
}

/** An object of a stranger: any member may be missing or of another type. */
export type Loose = Readonly<Record<string, unknown>>;
/** The object, or nothing for anything else. */
export const asObject = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
/** The list, or an empty one for anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** Plain text, or nothing: empty texts are absent. */
export const asText = (value: unknown): string | undefined => plainText(value) || undefined;
/** The date of `2026-10-01` or `2026-10-01T…`. */
export const asDate = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/.exec(value)?.[0] : undefined;
/** `08:00:00`, `08:00Z` and `08:00+01:00` are written `08:00`. */
export const asTime = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^(?:[01]\d|2[0-3]):[0-5]\d/.exec(value)?.[0] : undefined;
/** A web address as it is written; other schemes are no address. */
export const asUrl = (value: unknown): string | undefined => {
  const text = asText(value);
  if (!text) return undefined;
  try {
    return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
  } catch {
    return undefined;
  }
};

/** A BCP 47 code such as `nl` or `nl-NL`; the name of a language is none. */
export const asLanguage = (value: unknown): string | undefined => {
  const text = asText(value);
  return text && /^[a-z]{2,3}(-[\w-]+)?$/i.test(text) ? text : undefined;
};

/** An object without its absent members. */
export function present<T extends object>(object: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as never;
}

/**
 * Reads the entries of a file one by one; of two with one id the first counts.
 * @param read gives the service of an entry, or null when it is none; `path` is its JSON Pointer, `/3`
 */
export function readEntries(
  entries: readonly unknown[],
  notes: ImportNotes,
  read: (entry: unknown, path: string) => Service | null,
): ImportResult {
  const services = new Map<string, Service>();
  entries.forEach((entry, index) => {
    const service = read(entry, `/${index}`);
    if (service && services.has(service.id)) notes.refuse(`/${index}/id`, 'duplicate');
    else if (service) services.set(service.id, service);
  });
  return { services: [...services.values()], found: entries.length, notes: notes.notes };
}

const PERSONAL = /^(contacts?|contact_?points?|assurer_email|email)$/i;

/** A copy of foreign data to keep beside the service: plain text, without persons and without members that could change an object. */
export function keep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 12) return undefined;
  if (Array.isArray(value)) return value.map((each) => keep(each, depth + 1));
  const entries = Object.entries(value).filter(
    ([key]) => !PERSONAL.test(key) && !['__proto__', 'constructor', 'prototype'].includes(key),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, keep(each, depth + 1)]));
}

/** Whether persons stand anywhere in foreign data. */
export function hasContacts(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 12) return false;
  return Object.entries(value).some(
    ([key, each]) =>
      (PERSONAL.test(key) && asList(each).length + (typeof each === 'string' ? 1 : 0) > 0) ||
      hasContacts(each, depth + 1),
  );
}
