import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { type Connected, connect } from '../../packages/server/src/platform/database/connect.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { unitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import { daily, type JobQueue, startJobs } from '../../packages/server/src/platform/jobs/index.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let connected: Connected;
let jobs: JobQueue;
const errors: unknown[] = [];
const nobody = { orgId: undefined, personId: undefined };

beforeAll(async () => {
  database = await createDatabase();
  connected = connect({ url: database.appUrl, max: 4 });
  jobs = await startJobs({
    url: database.appUrl,
    works: true,
    logError: (error) => errors.push(error),
  });
});
afterAll(async () => {
  await jobs.stop();
  await connected.close();
  await database.drop();
  expect(errors).toEqual([]);
});

const unit = () =>
  unitOfWork({
    database: connected,
    clock: systemClock,
    enqueue: jobs.enqueue,
    enqueued: jobs.wake,
    published: () => {},
  });

test('a job leaves with its transaction, and not without it', async () => {
  const taken: unknown[] = [];
  let done = () => {};
  const two = new Promise<void>((resolve) => (done = resolve));
  await jobs.handle('post', async (data) => {
    taken.push(...data);
    if (taken.length === 2) done();
  });
  await unit().run(nobody, async (work) => work.send({ queue: 'post', data: { n: 1 } }));
  const failed = unit().run(nobody, async (work) => {
    work.send({ queue: 'post', data: { n: 2 } });
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  await unit().run(nobody, async (work) => work.send({ queue: 'post', data: { n: 3 } }));
  await two;
  expect(taken).toEqual([{ n: 1 }, { n: 3 }]);
});

test('a queue that nobody declared fails the transaction instead of losing the job', async () => {
  const sent = unit().run(nobody, async (work) => work.send({ queue: 'nowhere', data: {} }));
  await expect(sent).rejects.toThrow('nowhere');
});

test('a handler that fails gets the job again', async () => {
  let times = 0;
  let done = () => {};
  const again = new Promise<void>((resolve) => (done = resolve));
  await jobs.handle('stumbles', async () => {
    times += 1;
    if (times === 1) throw new Error('stumbled');
    done();
  });
  await unit().run(nobody, async (work) => work.send({ queue: 'stumbles', data: {} }));
  await again;
  expect(times).toBe(2);
});

test('a duty is planned once, however many processes keep it', async () => {
  const title = { it: 'giri', en: 'rounds' };
  const duty = { name: 'rounds', title, when: daily(3, 0), run: async () => {} };
  await jobs.keep(duty);
  const other = await startJobs({ url: database.appUrl, works: true, logError: () => {} });
  await other.keep(duty);
  await other.stop();
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query(`select cron from pgboss.schedule where name = 'duty.rounds'`);
  expect(rows).toEqual([{ cron: '0 3 * * *' }]);
  await owner.end();
});

test('the application may use the queue and change nothing of its making', async () => {
  const app = new pg.Client(database.appUrl);
  await app.connect();
  await expect(app.query('create table pgboss.mine (id int)')).rejects.toThrow('permission denied');
  await expect(app.query('drop table pgboss.job')).rejects.toThrow('must be owner');
  await app.end();
});

test('migrating again changes nothing', async () => {
  expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
});
