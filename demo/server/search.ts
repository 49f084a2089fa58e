/** Answers a question from the database. */
import type { Service } from '../../src/services/schema.js';
import type { Database } from './database.js';
import { listSql, MAX_CANDIDATES, rankingSql } from './ranking.js';
import type { Ask } from './request.js';
import { readLexicon, type Lexicon } from './vocabulary.js';

/** One page of results. */
export interface Page {
  readonly services: readonly Service[];
  readonly total: number;
}

/** Most offers of one organisation among the first ten. */
const PER_ORGANISATION = 3;
/** The first ten are chosen from so many. */
const SPREAD = 60;

interface Ranked {
  readonly number: number;
  readonly organisation: unknown;
  readonly unknown: boolean;
}

/** Answers questions from a database; its vocabulary is read once. */
export class Searcher {
  readonly #db: Database;
  #lexicon: Promise<Lexicon> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Reads the words of the directory now, so that the first visitor does not wait. */
  async prepare(): Promise<number> {
    return (await this.#words()).size;
  }

  async search({ search, filters, page, perPage }: Ask): Promise<Page> {
    const offset = (page - 1) * perPage;
    if (!search.trim()) return this.#page(listSql(filters, offset, perPage));
    const lexicon = await this.#words();
    const plan = lexicon.reader.read(search);
    const first = offset < SPREAD;
    const found = await this.#rank(
      rankingSql(plan, filters, lexicon, first ? 0 : offset, first ? Math.max(SPREAD, offset + perPage) : perPage),
    );
    const chosen = first ? spread(found.rows).slice(offset, offset + perPage) : found.rows;
    return { services: await this.#cards(chosen), total: Math.min(found.total, MAX_CANDIDATES) };
  }

  /** One service; undefined when there is none with this id. */
  async get(id: string): Promise<Service | undefined> {
    const [row] = await this.#db.query('select document from koers.card where id = $1', [id]);
    return row && (JSON.parse(String(row.document)) as Service);
  }

  #words(): Promise<Lexicon> {
    return (this.#lexicon ??= readLexicon(this.#db).catch((error: unknown) => {
      this.#lexicon = undefined;
      throw error;
    }));
  }

  async #page(statement: { sql: string; values: readonly unknown[] }): Promise<Page> {
    const { rows, total } = await this.#rank(statement);
    return { services: await this.#cards(rows), total };
  }

  async #rank({
    sql,
    values,
  }: {
    sql: string;
    values: readonly unknown[];
  }): Promise<{ rows: Ranked[]; total: number }> {
    const rows = await this.#db.query(sql, values);
    return {
      rows: rows.map((row) => ({
        number: Number(row.number),
        organisation: row.organisation,
        unknown: row.unknown === true,
      })),
      total: Number(rows[0]?.total ?? 0),
    };
  }

  async #cards(chosen: readonly Ranked[]): Promise<Service[]> {
    if (chosen.length === 0) return [];
    const numbers = chosen.map(({ number }) => number);
    const rows = await this.#db.query('select number, document from koers.card where number = any ($1::int[])', [
      numbers,
    ]);
    const byNumber = new Map(rows.map((row) => [Number(row.number), String(row.document)]));
    return numbers.flatMap((number) => {
      const document = byNumber.get(number);
      return document === undefined ? [] : [JSON.parse(document) as Service];
    });
  }
}

/** At most three of one organisation in the first ten; what is put back follows after them, in order. */
function spread(sorted: readonly Ranked[]): Ranked[] {
  const first: Ranked[] = [];
  const rest: Ranked[] = [];
  const seen = new Map<unknown, number>();
  for (const each of sorted) {
    const times = seen.get(each.organisation) ?? 0;
    // Services that may not pass the filters never rise above those that do.
    const apart = each.unknown && rest.some(({ unknown }) => !unknown);
    if (first.length >= 10 || apart || (each.organisation !== null && times >= PER_ORGANISATION)) rest.push(each);
    else {
      seen.set(each.organisation, times + 1);
      first.push(each);
    }
  }
  return [...first, ...rest];
}
