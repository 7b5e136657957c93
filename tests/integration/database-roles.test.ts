import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkDatabase } from '../../packages/server/src/platform/database/check-database.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

test('the plain role is accepted', async () => {
  await checkDatabase(database.appUrl);
});

test('the role that owns the tables is refused, with what to do', async () => {
  await expect(checkDatabase(database.ownerUrl)).rejects.toMatchObject({
    code: 'database-role-too-mighty',
    it: expect.stringContaining('CREATE ROLE staffetta_app'),
    en: expect.stringContaining('DATABASE_OWNER_URL'),
  });
});

test('a role that may become the definer of functions is refused as well', async () => {
  const role = `climber_${crypto.randomUUID().slice(0, 8)}`;
  const url = new URL(database.appUrl);
  const name = url.pathname.slice(1);
  await asOwner(`create role ${role} login password 'x'`);
  onTestFinished(() => asOwner(`revoke all on database ${name} from ${role}; drop role ${role}`));
  await asOwner(`grant connect on database ${name} to ${role}`);
  url.username = role;
  url.password = 'x';
  await checkDatabase(url.href);
  await asOwner(`grant staffetta_definer to ${role}`);
  await expect(checkDatabase(url.href)).rejects.toMatchObject({ code: 'database-role-too-mighty' });
});

test('a database that does not answer is named as such, without its password', async () => {
  const url = new URL(database.appUrl);
  url.searchParams.set('host', '/nowhere');
  const refused = await checkDatabase(url.href).catch((error: Error) => error);
  expect(refused).toMatchObject({ code: 'database-unreachable' });
  expect(String(refused)).not.toContain(url.password);
});
