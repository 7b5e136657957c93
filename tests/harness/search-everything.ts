import pg from 'pg';

/**
 * Which tables of a database, of every schema that is not PostgreSQL's own, hold one of these texts in any column, as the
 * owner sees them: `schema.table: the text`. What is looked for is looked for in every row.
 */
export async function tablesHolding(ownerUrl: string, texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set row_security = off');
    const { rows } = await client.query<{ name: string; bytes: string[] }>(
      `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
       order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const hits = await client.query<{ n: string }>(
        `select distinct n from ${name} t cross join unnest($1::text[]) n
         where strpos(lower(t::text), lower(n)) > 0
           or strpos(lower(t::text), encode(convert_to(lower(n), 'UTF8'), 'hex')) > 0`,
        [[...texts]],
      );
      for (const { n } of hits.rows) found.push(`${name}: ${n}`);
    }
    return found;
  } finally {
    await client.end();
  }
}
