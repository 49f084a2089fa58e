import { WEIGHTS, type Facts, type IndexData } from './index-data.js';
import {
  compoundsWith,
  engineOver,
  layWordsWith,
  queryText,
  type IndexOptions,
  type ServiceIndex,
} from './service-index.js';

/** Version of the file format; a file of another version is refused. */
export const INDEX_VERSION = 1;

/**
 * A prebuilt index as JSON: a few long strings, so that reading it is one `JSON.parse`. Postings stay text until a query needs them.
 * Services themselves are not in it; they stand in a file of cards beside it.
 */
export interface IndexFile {
  readonly koersIndex: typeof INDEX_VERSION;
  readonly ids: readonly string[];
  /** Separated by spaces, like `postings`. */
  readonly terms: string;
  readonly postings: string;
  /** One digit per term. */
  readonly ranks: string;
  /** Spelling per term, empty when it is the term. */
  readonly forms: string;
  /** Different sets of facts, and which one each service has. */
  readonly facts: readonly Facts[];
  readonly factsOf: readonly number[];
  readonly organisations: readonly number[];
  /** Where each service is: area and cities (deduplicated), and its points as `[lat, lon, …]`. */
  readonly wheres: readonly Pick<Facts, 'area' | 'places'>[];
  readonly whereOf: readonly number[];
  readonly points: readonly (readonly number[] | 0)[];
  /** Names of places separated by bars, and per name the services there, written like `postings`. */
  readonly placeNames: string;
  readonly placeDocuments: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

/** Numbers in base 32, least first; the sixth bit says that more follows. */
function write(numbers: ArrayLike<number>): string {
  let text = '';
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const document = Math.floor(numbers[i]! / WEIGHTS);
    // A whole number: distance to the document before it, then the weight.
    let rest = (document - before) * WEIGHTS + (numbers[i]! % WEIGHTS);
    before = document;
    while (rest >= 32) {
      text += DIGITS.charAt((rest % 32) + 32);
      rest = Math.floor(rest / 32);
    }
    text += DIGITS.charAt(rest);
  }
  return text;
}

/** Reads what `write` wrote; anything beyond `documents` ends the list, so that a damaged file finds less and breaks nothing. */
function read(text: string, documents: number): Int32Array {
  const found = new Int32Array(text.length);
  let count = 0;
  let document = 0;
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = VALUE[text.charCodeAt(i) & 127]!;
    value += (digit & 31) * scale;
    if (digit & 32) {
      scale *= 32;
      continue;
    }
    document += Math.floor(value / WEIGHTS);
    if (document >= documents) break;
    found[count++] = document * WEIGHTS + (value % WEIGHTS);
    value = 0;
    scale = 1;
  }
  return found.subarray(0, count);
}

/** Numbers each different value; gives the values and the number per service. */
function table<T>(values: Iterable<T>): { rows: T[]; of: number[] } {
  const numbers = new Map<string, number>();
  const rows: T[] = [];
  const of: number[] = [];
  for (const value of values) {
    const key = JSON.stringify(value);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = rows.length));
      rows.push(value);
    }
    of.push(number);
  }
  return { rows, of };
}

/** What ranking and filters need, without texts. */
function slim({
  kind,
  mode,
  cost,
  access,
  languages,
  audience,
  lifeStages,
  topics,
  hours,
  status,
  checked,
}: Facts): Facts {
  return {
    kind,
    checked,
    ...(mode && { mode }),
    ...(cost && { cost: { type: cost.type } }),
    ...(access && { access: { referral: access.referral } }),
    ...(languages && { languages }),
    ...(audience && {
      audience: { text: '', groups: audience.groups, ageMin: audience.ageMin, ageMax: audience.ageMax },
    }),
    ...(lifeStages && { lifeStages }),
    ...(topics && { topics }),
    ...(hours &&
      (hours.weekly || hours.exceptions) && { hours: { weekly: hours.weekly, exceptions: hours.exceptions } }),
    ...(status && { status }),
  };
}

/** Four decimals are ten metres. */
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** Writes an index as a file. @param data from `createServiceIndex(services).data()` */
export function writeIndex(data: IndexData): IndexFile {
  const documents = data.ids.map((_, document) => data.facts(document));
  const facts = table(documents.map(slim));
  const wheres = table(
    documents.map(({ area, places }) => ({
      ...(area && { area: { level: area.level, label: area.label, ...(area.codes && { codes: area.codes }) } }),
      ...(Array.isArray(places) && {
        places: places.map(({ city, access }) => ({ ...(city && { city }), ...(access && { access }) })),
      }),
    })),
  );
  const points = documents.map(({ places }) => {
    const found = (Array.isArray(places) ? places : []).map(({ lat, lon }) =>
      typeof lat === 'number' && typeof lon === 'number' ? [round(lat), round(lon)] : [0, 0],
    );
    return found.some(([lat]) => lat !== 0) ? found.flat() : (0 as const);
  });
  const numbers = data.terms.map((_, term) => term);
  const names = [...data.placeNames.keys()];
  return {
    koersIndex: INDEX_VERSION,
    ids: data.ids,
    terms: data.terms.join(' '),
    postings: numbers.map((term) => write(data.postings(term))).join(' '),
    ranks: numbers.map((term) => data.rank(term)).join(''),
    forms: numbers.map((term) => data.form(term)).join(' '),
    facts: facts.rows,
    factsOf: facts.of,
    organisations: data.ids.map((_, document) => data.organisation(document)),
    wheres: wheres.rows,
    whereOf: wheres.of,
    points,
    placeNames: names.join('|'),
    placeDocuments: names
      .map((name) => write(Array.from(data.placeNames.get(name)!, (document) => document * WEIGHTS)))
      .join(' '),
  };
}

/** True for a file that this version reads. */
export function isIndexFile(value: unknown): value is IndexFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as { [Key in keyof IndexFile]: unknown };
  const texts = [file.terms, file.postings, file.ranks, file.forms, file.placeNames, file.placeDocuments];
  const lists = [file.ids, file.facts, file.factsOf, file.organisations, file.wheres, file.whereOf, file.points];
  return (
    file.koersIndex === INDEX_VERSION && texts.every((text) => typeof text === 'string') && lists.every(Array.isArray)
  );
}

const NO_STATE = { checked: '' };

/** The index of a file; postings are read when first needed. */
function dataOf(file: IndexFile): IndexData {
  const { ids } = file;
  const terms = file.terms.split(' ');
  const texts = file.postings.split(' ');
  const forms = file.forms.split(' ');
  const decoded = new Map<number, Int32Array>();
  const placeNumbers = new Map(file.placeNames.split('|').map((name, number) => [name, number]));
  const placeTexts = file.placeDocuments.split(' ');
  const factsAt = (document: number): Facts => {
    const where = file.wheres[file.whereOf[document] ?? -1] ?? {};
    const points = file.points[document];
    const located = points
      ? where.places?.map((place, i) =>
          points[2 * i] ? { ...place, lat: points[2 * i], lon: points[2 * i + 1] } : place,
        )
      : where.places;
    return { ...file.facts[file.factsOf[document] ?? -1], area: where.area, places: located } as Facts;
  };
  const facts = new Map<number, Facts>();
  return {
    ids,
    terms,
    postings(term) {
      let list = decoded.get(term);
      if (!list) {
        if (decoded.size > 4000) decoded.clear();
        decoded.set(term, (list = read(texts[term] ?? '', ids.length)));
      }
      return list;
    },
    rank: (term) => file.ranks.charCodeAt(term) - 48 || 0,
    form: (term) => forms[term] ?? '',
    facts(document) {
      let known = facts.get(document);
      if (!known) facts.set(document, (known = factsAt(document)));
      return known;
    },
    state: (document) => file.facts[file.factsOf[document] ?? -1] ?? NO_STATE,
    organisation: (document) => file.organisations[document] ?? -1,
    placeNames: {
      has: (name) => placeNumbers.has(name),
      keys: () => placeNumbers.keys(),
      get: (name) => read(placeTexts[placeNumbers.get(name) ?? -1] ?? '', ids.length).map((entry) => entry / WEIGHTS),
    },
  };
}

/**
 * An index from a file, without its services: `search` gives ids and scores, the cards come from the file beside it.
 * @throws TypeError when the file has another version or shape
 */
export function loadServiceIndex(file: unknown, options: Pick<IndexOptions, 'layWords'> = {}): ServiceIndex {
  if (!isIndexFile(file)) throw new TypeError('not an index of services, or of another version');
  const lay = layWordsWith(options.layWords);
  const compounds = compoundsWith(lay);
  const data = dataOf(file);
  data.terms.forEach((term, number) => {
    if (data.rank(number) === 2) compounds.learn(term);
  });
  const engine = engineOver(data, compounds, lay);
  return {
    search: (query, search) => engine.search(queryText(query), search ?? {}),
    step: () => true,
    ready: true,
    size: data.ids.length,
    data: () => data,
  };
}
