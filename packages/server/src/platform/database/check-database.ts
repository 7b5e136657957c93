import pg from 'pg';
import { StartError } from '../start-error.ts';

const oldest = 15;

/**
 * Refuses a database on which the two locks would be one: too old a server, or an application role
 * that row security does not bind because it is, or may become, a superuser, one with BYPASSRLS or
 * the owner of tables. Run it after the migrations, as the application.
 */
export async function checkDatabase(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'staffetta-check' });
  client.on('error', () => {});
  await client.connect().catch((cause) => {
    throw unreachable(cause);
  });
  try {
    const { rows } = await client.query<Findings>(question);
    const findings = rows[0]!;
    if (findings.version < oldest * 10_000) throw tooOld(findings.version);
    if (findings.passes || findings.owns) throw tooMighty(findings.role);
  } finally {
    await client.end();
  }
}

type Findings = { version: number; role: string; passes: boolean; owns: boolean };

// 'member' covers roles that it may only become by SET ROLE as well. The definer role owns no table,
// but has policies of its own that let everything through.
const question = `
  with reach as (select oid, rolname, rolsuper, rolbypassrls from pg_roles
                 where pg_has_role(current_user, oid, 'member'))
  select current_setting('server_version_num')::int as version,
         current_user::text as role,
         (select bool_or(rolsuper or rolbypassrls or rolname = 'staffetta_definer') from reach) as passes,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'staffetta' and c.relkind in ('r', 'p')
                   and c.relowner in (select oid from reach)) as owns`;

function unreachable(cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    'database-unreachable',
    {
      it: `Il database di DATABASE_URL non risponde: ${detail}`,
      en: `The database of DATABASE_URL does not answer: ${detail}`,
    },
    { cause },
  );
}

function tooOld(version: number): StartError {
  const major = Math.floor(version / 10_000);
  return new StartError('database-too-old', {
    it: `Il database è PostgreSQL ${major}: serve PostgreSQL ${oldest} o successivo.`,
    en: `The database is PostgreSQL ${major}: PostgreSQL ${oldest} or later is needed.`,
  });
}

function tooMighty(role: string): StartError {
  return new StartError('database-role-too-mighty', {
    it: `Il ruolo ${role} di DATABASE_URL supera la sicurezza per riga (è superutente, ha BYPASSRLS, possiede le tabelle o può diventare chi lo fa). Creare un ruolo semplice, CREATE ROLE staffetta_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '…', indicarlo in DATABASE_URL e lasciare quello attuale in DATABASE_OWNER_URL.`,
    en: `The role ${role} of DATABASE_URL passes by row security (it is a superuser, has BYPASSRLS, owns the tables, or can become who does). Make a plain role, CREATE ROLE staffetta_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '…', name it in DATABASE_URL and leave the present one in DATABASE_OWNER_URL.`,
  });
}
