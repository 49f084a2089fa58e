import { fold } from './fold.js';
import { placeNamesOf } from './index-builder.js';
import { WEIGHTS, type Facts, type IndexData } from './index-data.js';
import { compoundsWith, engineOver, layWordsWith, type IndexOptions, type ServiceIndex } from './service-index.js';
import { MAX_QUERY } from './query.js';
import type { Service } from './schema.js';

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
  };
}

/** Four decimals are ten metres. */
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** True for a file that this version reads. */
export function isIndexFile(value: unknown): value is IndexFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as { [Key in keyof IndexFile]: unknown };
  const texts = [file.terms, file.postings, file.ranks, file.forms];
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
  const places = new Map<string, number[]>();
  const namesOf = file.wheres.map((where) => placeNamesOf(where as Facts));
  file.whereOf.forEach((where, document) => {
    for (const name of namesOf[where] ?? []) {
      const known = places.get(name);
      if (known) known.push(document);
      else places.set(name, [document]);
    }
  });
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
    placeNames: places,
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
    search: (query, search) => engine.search(typeof query === 'string' ? query.slice(0, MAX_QUERY) : '', search ?? {}),
    step: () => true,
    ready: true,
    size: data.ids.length,
    data: () => data,
  };
}

/** A manifest of shards, one per region: the shard of the chosen place is loaded, so that the query never leaves the device. */
export interface ShardManifest {
  readonly koersShards: typeof INDEX_VERSION;
  readonly shards: readonly Shard[];
}

export interface Shard {
  readonly id: string;
  readonly label: string;
  /** Paths relative to the manifest. */
  readonly index: string;
  readonly cards: string;
  readonly services: number;
  /** Folded names of the places that it serves. */
  readonly places: readonly string[];
}

/**
 * Groups services per region; what is national, or has no place, goes in every shard.
 * @param regionOf name of the region of a service, or of each region that it serves
 */
export function shardServices(
  services: readonly Service[],
  regionOf: (service: Service) => string | readonly string[] | undefined,
): Map<string, Service[]> {
  const everywhere: Service[] = [];
  const shards = new Map<string, Service[]>();
  for (const service of services) {
    const regions = service.area?.level === 'national' ? undefined : regionOf(service);
    const named = [regions ?? []].flat().filter(Boolean);
    if (named.length === 0) everywhere.push(service);
    for (const region of new Set(named)) {
      const own = shards.get(region);
      if (own) own.push(service);
      else shards.set(region, [service]);
    }
  }
  if (shards.size === 0) shards.set('nl', []);
  for (const [region, own] of shards) shards.set(region, [...own, ...everywhere]);
  return shards;
}

/** The manifest entry of a shard. */
export function describeShard(label: string, services: readonly Service[]): Shard {
  const id =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'shard';
  const places = [...new Set(services.flatMap(placeNamesOf))].sort();
  return { id, label, index: `${id}.index.json`, cards: `${id}.cards.ndjson`, services: services.length, places };
}

/** The shards that serve a place, by its name. */
export function shardsFor(manifest: ShardManifest, place: string): Shard[] {
  const wanted = fold(place).trim();
  return manifest.shards.filter(({ label, places }) => fold(label) === wanted || places.includes(wanted));
}

/** Cards as one JSON object per line: only the lines that are shown are parsed. */
export function writeCards(services: readonly Service[]): string {
  return services.map((service) => JSON.stringify(service)).join('\n');
}

/** Reads single cards from such a file, by their number in the index. A line that is no JSON gives nothing. */
export function readCards(text: string): (document: number) => Service | undefined {
  const lines = text.split('\n');
  const read = new Map<number, Service>();
  return (document) => {
    try {
      const card = read.get(document) ?? (JSON.parse(lines[document] ?? '') as Service);
      read.set(document, card);
      return card;
    } catch {
      return undefined;
    }
  };
}
