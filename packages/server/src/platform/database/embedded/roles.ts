import { Client } from 'pg';
import type { Passwords } from './passwords.ts';

/** How to reach one database as one role; `host` is a socket folder. */
export type Connection = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

/** Owns the schema and runs migrations; never used to answer a request. */
export const ownerRole = 'staffetta_owner';

/** What the application connects as: owns nothing, so that row security holds for it. */
export const appRole = 'staffetta_app';

export const databaseName = 'staffetta';

/** Makes the two roles and the database where they are missing, and sets the kept passwords. */
export async function ensureRoles(superuser: Connection, passwords: Passwords): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const known = new Set(rows.map((row) => row.rolname));
    const roles = [
      { name: ownerRole, password: passwords.owner, may: 'CREATEROLE CREATEDB' },
      { name: appRole, password: passwords.app, may: 'NOCREATEROLE NOCREATEDB' },
    ];
    for (const { name, password, may } of roles) {
      const verb = known.has(name) ? 'ALTER' : 'CREATE';
      await client.query(
        `${verb} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION ${may} PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    const found = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
    await client.query(`REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${databaseName} TO ${appRole}`);
  } finally {
    await client.end();
  }
}

/** The connection as an address, for `DATABASE_URL` and for command-line tools. */
export function connectionUrl(connection: Connection): string {
  const url = new URL(`postgresql://localhost/${encodeURIComponent(connection.database)}`);
  url.username = encodeURIComponent(connection.user);
  url.password = encodeURIComponent(connection.password);
  url.searchParams.set('host', connection.host);
  url.searchParams.set('port', String(connection.port));
  return url.href;
}
