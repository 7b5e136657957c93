import pg from 'pg';

/** A policy that binds the application's role. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly using: string | null;
  readonly check: string | null;
}

export interface SecondLock {
  readonly policies: readonly Policy[];
  /** Tables that the application may read, and whether row security binds them. */
  readonly tables: readonly { readonly table: string; readonly bound: boolean }[];
  /** How many there are, past row security. */
  rowsOf(table: string): Promise<number>;
  /** Every row of a table that these keys (none: nobody acts) let the application see, as text; no query helps. */
  read(table: string, actor: Keys | undefined): Promise<string>;
  /** What an actor whom nothing concerns achieves by each command that the policy governs. */
  attack(policy: Policy): Promise<Readonly<Record<string, string>>>;
  /** Runs something while the policy lets everything pass. */
  without<T>(policy: Policy, run: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

interface Keys {
  readonly org: number;
  readonly person: number;
}

/** Whom nothing concerns: an organisation that does not exist. */
const nobody = { org: 999_999_999, person: 999_999_999 };
const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** Row security by itself: SQL that a faulty use case might run, as the application's role. */
export async function secondLock(urls: { ownerUrl: string; appUrl: string }): Promise<SecondLock> {
  const options = '-c search_path=staffetta';
  const owner = new pg.Client({ connectionString: urls.ownerUrl, options });
  const app = new pg.Client({ connectionString: urls.appUrl, options });
  await Promise.all([owner.connect(), app.connect()]);

  /** In a transaction that is taken back. */
  async function as<T>(actor: Keys | undefined, run: () => Promise<T>): Promise<T> {
    await app.query('begin');
    try {
      await app.query(
        `select set_config('app.org', $1, true), set_config('app.person', $2, true),
          set_config('app.now', (extract(epoch from clock_timestamp()) * 1000000)::bigint::text, true)`,
        [String(actor?.org ?? ''), String(actor?.person ?? '')],
      );
      return await run();
    } finally {
      await app.query('rollback');
    }
  }

  const outcome = (text: string, values: unknown[] = []) =>
    as(nobody, () =>
      app.query(text, values).then(
        ({ rowCount }) => `${rowCount} rows`,
        (error: pg.DatabaseError) => `${error.code}: ${error.message}`,
      ),
    );

  const attempt = {
    SELECT: (table: string) => outcome(`select 1 from ${table}`),
    // A row of somebody else once more: row security is asked before any key or check of the table.
    INSERT: async (table: string) => {
      const { rows } = await owner.query<{ columns: string }>(
        `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
         where table_schema = 'staffetta' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      const copied = await owner.query<{ row: string }>(
        `select to_jsonb(t) as row from ${table} t order by ctid desc limit 1`,
      );
      const { columns } = rows[0]!;
      return outcome(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`,
        [JSON.stringify(copied.rows[0]?.row ?? {})],
      );
    },
    // Reads no column, so that nothing but the policy of the command stands in the way.
    UPDATE: async (table: string) => {
      const { rows } = await owner.query<{ column: string }>(
        `select quote_ident(column_name) as column from information_schema.columns
         where table_schema = 'staffetta' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'
           and has_column_privilege('staffetta_app', 'staffetta.' || $1, column_name, 'update') limit 1`,
        [table],
      );
      return rows[0] ? outcome(`update ${table} set ${rows[0].column} = null`) : 'not granted';
    },
    DELETE: (table: string) => outcome(`delete from ${table}`),
  };

  return {
    policies: (await owner.query<Policy>(policiesOfApp)).rows,
    tables: (await owner.query<{ table: string; bound: boolean }>(tablesOfApp)).rows,
    rowsOf: async (table) =>
      (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n,
    read: (table, actor) =>
      as(actor, async () => {
        const { rows } = await app.query<{ row: string }>(`select t::text as row from ${table} t`);
        return rows.map(({ row }) => row).join('\n');
      }),
    attack: async ({ table, command }) => {
      const tried: Record<string, string> = {};
      for (const one of command === 'ALL' ? commands : [command]) {
        const result = await attempt[one](table);
        if (!/not granted|permission denied/.test(result)) tried[one] = result;
      }
      return tried;
    },
    without: async (policy, run) => {
      const alter = (using: string | null, check: string | null) =>
        owner.query(
          `alter policy ${policy.name} on ${policy.table} ${using ? `using (${using})` : ''}
           ${check ? `with check (${check})` : ''}`,
        );
      await alter(policy.using && 'true', policy.check && 'true');
      return run().finally(() => alter(policy.using, policy.check));
    },
    end: async () => {
      await Promise.all([owner.end(), app.end()]);
    },
  };
}

const policiesOfApp = `select tablename as "table", policyname as name, cmd as command, qual as using, with_check as check
  from pg_policies where schemaname = 'staffetta' and 'staffetta_app' = any(roles) order by 1, 2`;

const tablesOfApp = `select c.relname as "table", c.relrowsecurity as bound from pg_class c
  where c.relnamespace = 'staffetta'::regnamespace and c.relkind in ('r', 'p')
    and has_table_privilege('staffetta_app', c.oid, 'select') order by 1`;
