/** The building blocks of a sheet: a column says where its cell belongs in an entity and how it is written. */
import type { Said } from '../import/report.js';
import type { WordList } from './vocabulary.js';

type ColumnType =
  /** Text for people; gets a second column for English. */
  | 'text'
  /** A string that is not translated. */
  | 'string'
  | 'number'
  /** A number, or "onbekend" for null. */
  | 'numberOrNull'
  | 'boolean'
  | 'date'
  | 'id'
  /** Several ids or words, parted by `;`. */
  | 'list'
  | 'code';

/** One column of a sheet. */
export interface Column {
  /** Path of the field in its entity, such as `period.start`; of the English text it ends in `.en`. */
  path: string;
  head: Said;
  type: ColumnType;
  required: boolean;
  /** Closed list of a `code` column. */
  words?: WordList;
  /** The list is open: an unknown word is kept. */
  open?: boolean;
  /** Sheet key whose ids this column refers to. */
  ref?: string;
  /** The date or number may not lie before or below that of this other column. */
  from?: string;
  /** Explanation, shown as a comment on the heading. */
  note?: Said;
}

/** One sheet: a list of the plan, or a list inside each entity of another sheet. */
export interface Sheet {
  /** Path of the list in the plan, such as `goals`. */
  key: string;
  tab: Said;
  columns: readonly Column[];
  /** A list inside each entity of another sheet; the first column then holds the id of that entity. A required list may be empty. */
  parent?: { key: string; path: string; required: boolean };
}

type More = Partial<Omit<Column, 'path' | 'head' | 'type'>>;
/** `col('title', 'Titel', 'Title', 'text')`; a `!` after the path says that it is required (a list: that it is there, if empty). */
export function col(path: string, nl: string, en: string, type: ColumnType, more: More = {}): Column {
  const required = path.endsWith('!');
  return { path: required ? path.slice(0, -1) : path, head: { nl, en }, type, required, ...more };
}

/** A closed list. */
export const code = (path: string, nl: string, en: string, words: WordList, more: More = {}) =>
  col(path, nl, en, 'code', { words, ...more });

/** One id, or with a list type several, of entities on another sheet. */
export const refer = (path: string, nl: string, en: string, ref: string, more: More = {}) =>
  col(path, nl, en, path.replace('!', '').endsWith('Ids') ? 'list' : 'id', { ref, ...more });

/** An explanation on the heading. */
export const note = (nl: string, en: string): More => ({ note: { nl, en } });

/** The id of an entity, on its own sheet. */
export const id = (
  more = note(
    'Kleine letters, cijfers en streepjes. Verander een id nooit.',
    'Lower-case letters, digits, hyphens. Never change an id.',
  ),
) => col('id!', 'Id', 'Id', 'id', more);
/** Notes and citations, which most entities have. */
export const sources = () => [
  refer('noteIds', 'Toelichtingen', 'Notes', 'notes'),
  refer('citationIds', 'Bronnen', 'Citations', 'citations'),
];
/** The sheet of a list of the plan, by its key and its names. */
export const list = (key: string, nl: string, en: string, columns: readonly Column[]): Sheet => ({
  key,
  tab: { nl, en },
  columns,
});
/** The sheet of a list inside each entity of the sheet `parent`; a `!` after the path says that the list must be there, if empty. */
export const inside = (parent: string, path: string, nl: string, en: string, columns: readonly Column[]): Sheet => ({
  ...list(`${parent}.${path.replace('!', '')}`, nl, en, columns),
  parent: { key: parent, path: path.replace('!', ''), required: path.endsWith('!') },
});

/** All columns of a sheet with the English twin of each text column. */
export function allColumns(columns: readonly Column[]): Column[] {
  return columns.flatMap((column) =>
    column.type === 'text'
      ? [
          column,
          {
            path: `${column.path}.en`,
            head: { nl: `${column.head.nl} (Engels)`, en: `${column.head.en} (English)` },
            type: 'string' as const,
            required: false,
          },
        ]
      : [column],
  );
}
