import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [database, other] = await Promise.all([createDatabase(), createDatabase()]);
});
afterAll(() => Promise.all([database.drop(), other.drop()]));

async function ask(url: string, question: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(question).finally(() => client.end());
  return rows;
}

test('the application connects as a role that row security binds', async () => {
  const [role] = await ask(
    database.appUrl,
    'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({
    rolname: 'staffetta_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
  });
});

test('what one test file writes, another does not see', async () => {
  await ask(database.ownerUrl, 'create table mine (id int)');
  expect(await ask(other.ownerUrl, `select to_regclass('mine') as found`)).toEqual([
    { found: null },
  ]);
});
