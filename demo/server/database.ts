/** One way to ask PostgreSQL, whether it is a server elsewhere or PGlite, PostgreSQL inside this process. */
import { setTimeout as wait } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';

/** A row of an answer, by the name of its columns. */
export type Row = Record<string, unknown>;

/** A database that is open. */
export interface Database {
  readonly kind: 'PostgreSQL' | 'PGlite';
  /** One statement with parameters. Rejects with a `DatabaseDown` when there is no connection, also not after another try. */
  query(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot be reached, or had no time: trying again later makes sense. */
export class DatabaseDown extends Error {
  override readonly name = 'DatabaseDown';
}

/** Clients that ask at the same time share these connections; the others wait. */
const CONNECTIONS = 8;
/** Milliseconds: to get a connection, and for one search. */
const PATIENCE = 5_000;
const LONGEST_QUERY = 4_000;

/** Candidates come from the index, also where the planner thinks that reading rows until there are enough is faster; compiling costs more than a search. */
const PLANNER = [
  ['jit', 'off'],
  ['enable_seqscan', 'off'],
] as const;

/** SQLSTATE classes and codes of a server that is away, starting, stopping or too slow; node's own codes for the network. */
const DOWN =
  /^(08|57P0|57014|53)|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|Connection terminated|timeout exceeded|not queryable/i;

const isDown = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return DOWN.test(typeof code === 'string' ? code : '') || DOWN.test(typeof message === 'string' ? message : '');
};

/** The message of a database error may hold what was searched for: only its code goes on. */
const safe = (error: unknown): Error => {
  const { code } = error as { code?: unknown };
  const text = `database: ${typeof code === 'string' ? code : 'error'}`;
  return isDown(error) ? new DatabaseDown(text) : new Error(text);
};

/** A PostgreSQL server by its address; broken connections are replaced, and a question is asked once more after a break. */
export function postgres(connectionString: string): Database {
  const pool = new Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: LONGEST_QUERY,
    options: PLANNER.map(([name, value]) => `-c ${name}=${value}`).join(' '),
  });
  // An idle connection that breaks is no reason to stop: the pool makes a new one.
  pool.on('error', () => undefined);
  const query = async (sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return (await pool.query<Row>(sql, [...parameters])).rows;
      } catch (error) {
        const slow = (error as { code?: unknown }).code === '57014';
        if (attempt >= 3 || slow || !isDown(error)) throw safe(error);
        await wait(100 * 2 ** attempt);
      }
    }
  };
  return {
    kind: 'PostgreSQL',
    query,
    async run(sql) {
      const client = await pool.connect().catch((error: unknown) => {
        throw safe(error);
      });
      try {
        // Loading and building an index take longer than a search may.
        await client.query('set statement_timeout = 0');
        await client.query(sql);
        await client.query(`set statement_timeout = ${LONGEST_QUERY}`);
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

/** PGlite over a folder, or in memory without one. It asks one thing at a time. */
export async function pglite(folder?: string): Promise<Database> {
  const db = await PGlite.create(folder ?? 'memory://');
  await db.exec(PLANNER.map(([name, value]) => `set ${name} = ${value};`).join(' '));
  return {
    kind: 'PGlite',
    async query(sql, parameters = []) {
      try {
        return (await db.query<Row>(sql, [...parameters])).rows;
      } catch (error) {
        throw safe(error);
      }
    },
    async run(sql) {
      await db.exec(sql);
    },
    close: () => db.close(),
  };
}

/** True when a server answers at this address within two seconds. */
export async function answers(connectionString: string): Promise<boolean> {
  const pool = new Pool({ connectionString, max: 1, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}
