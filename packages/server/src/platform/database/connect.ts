import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';
import { preparingClient, Statements } from './prepared-client.ts';

/** Kysely puts statements together; they are sent by `transaction.ts`, which knows what may travel together. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const INT8 = 20;
const INT8_ARRAY = 1016;
const TIMESTAMPTZ = 1184;

const parsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    // Ids and positions stay below 2^53 (see clock.ts); a Date would lose microseconds.
    if (oid === INT8) return Number;
    if (oid === INT8_ARRAY) return (text: string) => int8Array(text).map(Number);
    if (oid === TIMESTAMPTZ) return toRfc3339;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

const int8Array = pg.types.getTypeParser(INT8_ARRAY as number) as (text: string) => string[];

/**
 * `2026-11-22 16:47:29.1234+00` → `2026-11-22T16:47:29.123400Z`; the session's zone is UTC. PostgreSQL leaves
 * zeros at the end out; one instant has one spelling here, as in `toInstant`.
 */
export function toRfc3339(text: string): string {
  const [day, time] = text.replace(/\+00$/, '').split(' ');
  if (!time) return text;
  const [seconds, fraction = ''] = time.split('.');
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}Z`;
}

export interface ConnectOptions {
  readonly url: string;
  readonly max?: number;
}

export interface Connected {
  readonly pool: pg.Pool;
  /** Text and parameters of a statement written as `sql`…``. */
  compile<Row>(query: RawBuilder<Row>): CompiledQuery<Row>;
  /** Runs one statement by itself, as nobody. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  close(): Promise<void>;
}

/** A pool of connections as the role named in the URL, with search path and zone fixed. */
export function connect({ url, max = 16 }: ConnectOptions): Connected {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: parsers,
    // Compiling a page's query takes longer than the query: row security makes long plans of short work.
    options: '-c search_path=staffetta -c timezone=UTC -c jit=off',
    application_name: 'staffetta',
    Client: preparingClient(new Statements()),
    pipeline: true,
  } as pg.PoolConfig);
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const compile = <Row>(query: RawBuilder<Row>) => query.compile(compiler);
  const rows = async <Row>(query: RawBuilder<Row>) => {
    const { sql, parameters } = compile(query);
    return (await pool.query(sql, parameters as unknown[])).rows as Row[];
  };
  return { pool, compile, rows, close: () => pool.end() };
}
