/** What an import found, read and could not read. Every importer returns one beside its plan. Pure; loads in a browser. */
import type { Language } from '../../plan/types.js';

/** A sentence in both languages of the interface. */
export interface Said {
  nl: string;
  en: string;
}

/** The findings of a check that was run once per language, each with its message in both. */
export function inBothLanguages<T extends { message: string }>(
  dutch: readonly T[],
  english: readonly T[],
): (Omit<T, 'message'> & { message: Said })[] {
  return dutch.map((finding, index) => ({
    ...finding,
    message: { nl: finding.message, en: english[index]?.message ?? finding.message },
  }));
}

/** Where in a file something stands: as much of it as the kind of file knows. */
export interface Place {
  /** Name of the file, when several are read together. */
  file?: string;
  /** Sheet of a workbook, as its tab says. */
  sheet?: string;
  /** Row as a spreadsheet numbers it, or line of a text file; from 1. */
  row?: number;
  /** Heading of the column, as the file has it. */
  column?: string;
  /** Address of the cell, such as `C4`. */
  cell?: string;
  /** Path of an element in XML, or a JSON path in a plan. */
  path?: string;
}

/** One finding, with its place in the file and its message in both languages. */
export interface Remark {
  /** `error`: nothing may be written; `warning`: look at this; `info`: what was done. */
  level: 'error' | 'warning' | 'info';
  code: string;
  place: Place;
  message: Said;
}

/** What became of a file. */
export interface ImportReport {
  format: string;
  /** Entities found in the file, by name, such as `goals: 42`. */
  found: Record<string, number>;
  /** Values that were read as a number. */
  parsed: number;
  /** Values that should have been a number and are kept as the text that stood there. */
  keptAsText: number;
  remarks: Remark[];
}

/** More remarks than this help nobody; the report then says how many were left out. */
const MAX_REMARKS = 500;

/** Collects a report while a file is read. */
export class Reporter {
  readonly report: ImportReport;
  #left = 0;

  constructor(format: string) {
    this.report = { format, found: {}, parsed: 0, keptAsText: 0, remarks: [] };
  }

  get failed(): boolean {
    return this.report.remarks.some(({ level }) => level === 'error');
  }

  found(entity: string, count: number): void {
    this.report.found[entity] = (this.report.found[entity] ?? 0) + count;
  }

  error(place: Place, code: string, message: Said): void {
    this.#add({ level: 'error', code, place, message });
  }

  warn(place: Place, code: string, message: Said): void {
    this.#add({ level: 'warning', code, place, message });
  }

  info(place: Place, code: string, message: Said): void {
    this.#add({ level: 'info', code, place, message });
  }

  /** The finished report. Call once, at the end. */
  finish(): ImportReport {
    if (this.#left > 0) {
      this.report.remarks.push({
        level: 'info',
        code: 'more',
        place: {},
        message: {
          nl: `Nog ${this.#left} meldingen zijn niet getoond.`,
          en: `Another ${this.#left} remarks are not shown.`,
        },
      });
      this.#left = 0;
    }
    return this.report;
  }

  #add(remark: Remark): void {
    const full = this.report.remarks.length >= MAX_REMARKS;
    // An error is never left out before the first one is listed: `failed` must be right.
    if (full && (remark.level !== 'error' || this.failed)) this.#left += 1;
    else this.report.remarks.push(remark);
  }
}

/** A file that cannot be read at all. The message is meant for its owner. */
export class ImportError extends Error {
  readonly code: string;
  readonly said: Said;

  constructor(code: string, said: Said) {
    super(said.en);
    this.name = 'ImportError';
    this.code = code;
    this.said = said;
  }
}

/** A place in words: `blad "Doelen", rij 4, kolom "Titel" (C4)`. Empty when nothing is known. */
export function describePlace(place: Place, lang: Language): string {
  const nl = lang === 'nl';
  const parts = [
    place.file,
    place.sheet && `${nl ? 'blad' : 'sheet'} "${place.sheet}"`,
    place.row && `${nl ? 'rij' : 'row'} ${place.row}`,
    place.column && `${nl ? 'kolom' : 'column'} "${place.column}"${place.cell ? ` (${place.cell})` : ''}`,
    place.path,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Text of a stranger inside a message: one line, at most 60 characters, between quotes. */
export function quoted(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ').trim();
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
