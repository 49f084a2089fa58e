/** The sheet "Overig": whatever has no sheet of its own, such as the front door, as one row per value with its path. */
import type { Language } from '../../plan/types.js';
import type { Said } from '../import/report.js';
import { fitsCell, type Cell } from './cells.js';
import { isFields, type Fields } from './paths.js';
import { pieces } from './rows.js';

const HEADS = { nl: ['Pad', 'Soort', 'Waarde'], en: ['Path', 'Kind', 'Value'] };
const KINDS = ['text', 'number', 'boolean', 'json'] as const;
const WORDS = { nl: ['tekst', 'getal', 'ja/nee', 'json'], en: [...KINDS] as string[] };

export const restHeads = (lang: Language): string[] => HEADS[lang];

/** A row per leaf. What cannot be written as a path is written as JSON. */
export function writeRest(rest: Fields, lang: Language): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  const add = (path: string, kind: (typeof KINDS)[number], ...values: Cell[]) =>
    rows.push([{ kind: 'text', text: path }, { kind: 'text', text: WORDS[lang][KINDS.indexOf(kind)]! }, ...values]);
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'number') add(path, 'number', { kind: 'number', value });
    else if (typeof value === 'boolean') add(path, 'boolean', { kind: 'text', text: String(value) });
    else if (typeof value === 'string' && isPlain(value)) add(path, 'text', { kind: 'text', text: value });
    else if (Array.isArray(value) && value.length > 0)
      value.forEach((item, i) => {
        walk(`${path}[${i}]`, item);
      });
    else if (
      isFields(value) &&
      Object.keys(value).length > 0 &&
      Object.keys(value).every((key) => /^[\w-]+$/.test(key))
    ) {
      for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
    } else {
      add(path, 'json', ...pieces(JSON.stringify(value)).map((text): Cell => ({ kind: 'text', text })));
    }
  };
  for (const [key, value] of Object.entries(rest)) walk(key, value);
  return rows;
}

const isPlain = (text: string) => text.trim() === text && text !== '' && text.length <= 30_000 && fitsCell(text);

/** Reads one row back into `rest`. Returns what is wrong with it, if anything. */
export function readRestRow(cells: readonly (Cell | undefined)[], rest: Fields): Said | undefined {
  const shown = (cell: Cell | undefined) =>
    cell?.kind === 'text' ? cell.text : cell ? String('value' in cell ? cell.value : '') : '';
  const path = shown(cells[0]).trim();
  const word = shown(cells[1]).trim().toLowerCase();
  const kind = KINDS[Math.max(WORDS.nl.indexOf(word), WORDS.en.indexOf(word))];
  const keys = keysOf(path);
  if (!keys || !kind) {
    return {
      nl: 'Deze rij kan niet worden gelezen. Zet in "Pad" de plaats, in "Soort" tekst, getal, ja/nee of json, en in "Waarde" de waarde.',
      en: 'This row cannot be read. Put the place in "Path", text, number, boolean or json in "Kind", and the value in "Value".',
    };
  }
  const text = cells.slice(2).map(shown).join('');
  let value: unknown = text;
  try {
    if (kind !== 'text') value = JSON.parse(kind === 'number' ? text.trim().replace(',', '.') : text) as unknown;
  } catch {
    return {
      nl: `De waarde is geen ${word}. Verbeter de waarde of de soort.`,
      en: `The value is no ${word}. Correct the value or the kind.`,
    };
  }
  let holder: Record<string | number, unknown> = rest;
  keys.forEach((key, i) => {
    if (i === keys.length - 1) holder[key] = value;
    else {
      holder[key] ??= typeof keys[i + 1] === 'number' ? [] : {};
      const next = holder[key];
      holder =
        typeof next === 'object' && next !== null ? (next as typeof holder) : (holder[key] = {} as typeof holder);
    }
  });
  return undefined;
}

/** `frontDoor.routes[0].label` as its keys; undefined for anything else. An index above 9,999 is no list of a plan. */
function keysOf(path: string): (string | number)[] | undefined {
  if (!/^[\w-]+(?:\.[\w-]+|\[\d{1,4}\])*$/.test(path)) return undefined;
  const keys = [...path.matchAll(/([\w-]+)|\[(\d+)\]/g)].map((m) =>
    m[2] !== undefined && m[0].startsWith('[') ? Number(m[2]) : m[0],
  );
  return keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype') ? undefined : keys;
}
