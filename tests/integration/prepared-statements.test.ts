import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connected, connect } from '../../packages/server/src/platform/database/connect.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let owner: pg.Client;
let app: Connected;
beforeAll(async () => {
  database = await createDatabase();
  owner = new pg.Client({
    connectionString: database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await owner.connect();
  app = connect({ url: database.appUrl, max: 1 });
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

const rows = <T>(query: ReturnType<typeof sql<T>>) => app.rows(query);
const prepared = async () =>
  (await rows(sql<{ n: number }>`select count(*) as n from pg_prepared_statements`))[0]!.n;

test('what is asked often is prepared, once', async () => {
  for (let i = 0; i < 20; i += 1)
    expect(await rows(sql<{ n: number }>`select ${i}::int as n`)).toEqual([{ n: i }]);
  expect(await prepared()).toBe(1);
});

test('a policy that changes binds prepared statements at once', async () => {
  await owner.query('create table guarded (id int); insert into guarded values (1), (2)');
  await owner.query('alter table guarded enable row level security');
  await owner.query('grant select on guarded to staffetta_app');
  await owner.query('create policy few on guarded for select using (id = 1)');
  const ids = () => rows(sql<{ id: number }>`select id from guarded order by id`);
  for (let i = 0; i < 10; i += 1) expect(await ids()).toEqual([{ id: 1 }]);
  await owner.query('alter policy few on guarded using (id = 2)');
  expect(await ids()).toEqual([{ id: 2 }]);
  await owner.query('drop policy few on guarded');
  expect(await ids()).toEqual([]);
});

test('a table that changes under a prepared statement costs one request, not the connection’s life', async () => {
  await owner.query('create table growing (id int); grant select on growing to staffetta_app');
  const all = () => rows(sql<{ id: number }>`select * from growing`);
  for (let i = 0; i < 10; i += 1) await all();
  await owner.query('alter table growing add column name text');
  await expect(all()).rejects.toThrow('cached plan');
  expect(await all()).toEqual([]);
});
