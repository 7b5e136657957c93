import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { type Connected, connect } from '../../packages/server/src/platform/database/connect.ts';
import { unitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

const nobody = { orgId: undefined, personId: undefined };
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
  await owner.query('create table noted (n int unique); grant select, insert on noted to public');
  // One connection: what a failed unit leaves behind, the next one meets.
  app = connect({ url: database.appUrl, max: 1 });
});
beforeEach(() => owner.query('truncate noted'));
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

const unit = () =>
  unitOfWork({
    database: app,
    clock: systemClock,
    enqueue: async () => {},
    enqueued: () => {},
    published: () => {},
  });
const note = (n: number) => sql`insert into noted (n) values (${n})`;
const noted = async () =>
  (await owner.query<{ n: number }>('select n from noted order by n')).rows.map(({ n }) => n);

test('what is sent without waiting is done in its order, and committed with the rest', async () => {
  await unit().run(nobody, async (work) => {
    work.write(note(1));
    await work.rows(sql`insert into noted (n) select max(n) + 1 from noted`);
    work.write(sql`insert into noted (n) select max(n) + 1 from noted`);
  });
  expect(await noted()).toEqual([1, 2, 3]);
});

test('what fails unwaited fails the whole, with its own error', async () => {
  const atTheEnd = unit().run(nobody, async (work) => {
    work.write(note(1));
    work.write(note(1));
  });
  await expect(atTheEnd).rejects.toMatchObject({ code: '23505' });
  const before = unit().run(nobody, async (work) => {
    work.write(sql`select 1 / 0`);
    await work.rows(note(2));
  });
  await expect(before).rejects.toMatchObject({ code: '22012' });
  expect(await noted()).toEqual([]);
});

test('a unit that hid a failed statement is not taken for committed', async () => {
  const hidden = unit().run(nobody, async (work) => {
    await work.rows(note(1));
    await work.rows(sql`select 1 / 0`).catch(() => {});
    return 'done';
  });
  await expect(hidden).rejects.toThrow('rolled back');
  expect(await noted()).toEqual([]);
});

test('after a failure the connection serves the next, as whoever that is', async () => {
  const failed = unit().run({ orgId: 7, personId: 7 }, async (work) => {
    work.write(note(1));
    throw new Error('thought better of it');
  });
  await expect(failed).rejects.toThrow('thought better of it');
  const who = await app.rows(sql<{ org: string }>`select current_setting('app.org', true) as org`);
  expect(who).toEqual([{ org: '' }]);
  await unit().run(nobody, async (work) => work.write(note(2)));
  expect(await noted()).toEqual([2]);
});
