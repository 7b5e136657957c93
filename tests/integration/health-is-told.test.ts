import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes } from '../../packages/server/src/platform/clock.ts';
import type { ActorKeys, Work } from '../../packages/server/src/platform/database/unit-of-work.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { AUTHSERV_ID, takesMail } from '../harness/mail-in.ts';
import { makeOperator } from '../harness/operator.ts';
import { createWorld, type World } from '../harness/world.ts';

/** Only ends what hangs. */
const patience = { timeout: 60_000 };

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await makeOperator(world, 'outsourcer');
});
afterEach(() => world.stop());

const hub = () => world.orgs.outsourcer.uid;
const asOwner = (text: string) => rowsAsOwner(world.database.ownerUrl, text);
const look = () => world.composed.watch.look();
const show = () => world.as('outsourcer', 'administrator').installation.health({});
const stateOf = async (name: string) =>
  (await show()).checks.find((check) => check.name === name)?.state;
const mails = async () =>
  (await asOwner(
    `select facts from staffetta.delivery where template = 'health' order by position`,
  )) as { facts: Record<string, string> }[];
const backedUp = (at: string) =>
  asOwner(`insert into staffetta.backup_taken values (sha256('${at}'), '${at}', 5, 0, null)`);
const at = () => new Date(Math.floor(world.clock.now() / 1000)).toISOString();

test('administrators of the operator read what was found; for others there is nothing here', async () => {
  await look();
  const health = await show();
  expect(health.watched).toBe(true);
  expect(health.checks.map(({ name }) => name).sort()).toEqual([
    'backup',
    'certificate',
    'clock',
    'database',
    'disk',
    'erasures',
    'jobs',
    'lists',
    'mail-in',
    'mail-out',
  ]);
  for (const { title, what } of health.checks)
    for (const words of [title.it, title.en, what.it, what.en]) expect(words).toMatch(/\S/);
  await expect(world.as('cosc', 'administrator').installation.health({})).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
  world.clock.advance(minutes(6));
  expect((await show()).watched).toBe(false);
});

test('what goes wrong is told once, then at most once an hour, and that it is well again', async () => {
  await backedUp(at());
  await look();
  const before = (await mails()).length;
  expect(await stateOf('backup')).toBe('fine');
  world.clock.advance(hours(27));
  await look();
  expect(await stateOf('backup')).toBe('bad');
  const told = await mails();
  expect(told.length).toBeGreaterThan(before);
  expect(told.at(-1)?.facts.worse?.split(' ')).toContain('backup');
  world.clock.advance(minutes(5));
  await look();
  await backedUp(at());
  await look();
  expect(await stateOf('backup')).toBe('fine');
  expect(await mails()).toHaveLength(told.length);
  world.clock.advance(minutes(56));
  await look();
  expect((await mails()).at(-1)?.facts.better?.split(' ')).toContain('backup');
});

test('what is only less bad is not called in order', async () => {
  await backedUp(at());
  await look();
  world.clock.advance(hours(27));
  await look();
  expect(await stateOf('backup')).toBe('bad');
  await asOwner(
    `insert into staffetta.backup_taken values (sha256('spoilt'), '${at()}', 5, 2, null)`,
  );
  world.clock.advance(minutes(61));
  await look();
  expect(await stateOf('backup')).toBe('warning');
  const { facts } = (await mails()).at(-1)!;
  expect(facts.better?.split(' ')).not.toContain('backup');
  expect(facts.still?.split(' ')).toContain('backup');
});

test('a mail that waits is told of without a word of what the mail server said about whom', async () => {
  await asOwner(
    `insert into staffetta.delivery (position, uid, template, owner_org, org_id, address, name, language, next_at, last_error)
     select ${world.clock.now()}, gen_random_uuid(), 'report-received', id, id, 'rossi@x.example', 'Rossi', 'it',
       ${world.clock.now()}, '450 4.1.1 <rossi@x.example>: Recipient unknown'
     from staffetta.organisation where uid = '${hub()}'`,
  );
  world.clock.advance(minutes(16));
  await look();
  const found = (await show()).checks.find(({ name }) => name === 'mail-out');
  expect(found?.state).toBe('bad');
  expect(found?.what.it).toContain('In attesa: 1');
  expect(JSON.stringify(found)).not.toContain('rossi');
});

test('a duty that fails, and a queue that stands still, are told apart', async () => {
  await asOwner(`insert into staffetta.duty_run values ('heartbeat', '${at()}', null)`);
  await look();
  expect(await stateOf('jobs')).toBe('fine');
  await asOwner(`insert into staffetta.duty_run values ('agreement-terms', null, '${at()}')`);
  await look();
  const failing = (await show()).checks.find(({ name }) => name === 'jobs');
  expect(failing).toMatchObject({
    state: 'bad',
    what: { it: expect.stringContaining('agreement-terms') },
  });
  world.clock.advance(days(1));
  await look();
  const silent = (await show()).checks.find(({ name }) => name === 'jobs');
  expect(silent?.what.it).toContain('Fermi da');
});

test('a duty that hangs is told as late, by page and metrics, while the others go on', async () => {
  await world.stop();
  world = await createWorld({ works: false });
  await makeOperator(world, 'outsourcer');
  for (const duty of world.composed.background.duties) await duty.run();
  await look();
  expect(await stateOf('jobs')).toBe('fine');
  world.clock.advance(hours(3));
  for (const duty of world.composed.background.duties)
    if (duty.name !== 'endings') await duty.run();
  await look();
  const found = (await show()).checks.find(({ name }) => name === 'jobs')!;
  expect(found).toMatchObject({
    state: 'bad',
    what: {
      it: expect.stringMatching(/^In ritardo: fine dei dati e cancellazioni \(endings\), /),
      en: expect.stringMatching(/^Late: end of data and erasures \(endings\), /),
    },
  });
  expect(await world.composed.metrics.text()).toContain('staffetta_check_state{check="jobs"} 2');
});

test('time that passed before watching began makes nothing late', async () => {
  await world.stop();
  world = await createWorld({ works: false });
  await makeOperator(world, 'outsourcer');
  world.clock.advance(days(3));
  world.composed.watch.start();
  await expect.poll(() => stateOf('jobs'), patience).toBe('fine');
});

test('the error of a duty that fails is in the log', async () => {
  await world.stop();
  const logged: unknown[] = [];
  world = await createWorld({ logError: (error) => logged.push(error) });
  await asOwner('revoke delete on staffetta.idempotency from staffetta_app');
  const send = async (work: Work<ActorKeys>) => work.send({ queue: 'duty.expired-keys', data: {} });
  await world.composed.work.run({ orgId: undefined, personId: undefined }, send);
  const failing = () =>
    asOwner('select name from staffetta.duty_run where failing_since is not null');
  await expect.poll(failing, patience).toEqual([{ name: 'expired-keys' }]);
  await expect.poll(() => logged.length, patience).toBeGreaterThan(0);
});

test('incoming mail that was switched off after mails had come is told', async () => {
  await look();
  expect(await stateOf('mail-in')).toBe('off');
  await asOwner(
    `insert into staffetta.arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
     select gen_random_uuid(), id, 'quarantined', 'unknown_sender', sha256('x'), 1, 'x', 'x', 'x', '{}', '${at()}'
     from staffetta.organisation where uid = '${hub()}'`,
  );
  await look();
  const found = (await show()).checks.find(({ name }) => name === 'mail-in');
  expect(found).toMatchObject({
    state: 'warning',
    what: { it: expect.stringMatching(/^Spenta, ma prima arrivava posta/) },
    todo: { it: expect.stringContaining('STAFFETTA_MAIL_IN_URL') },
  });
});

test('a door at which nobody can be believed is told, with the setting that is missing', async () => {
  for (const [authservId, state] of [
    [AUTHSERV_ID, 'fine'],
    [undefined, 'warning'],
  ] as const) {
    await world.stop();
    world = await createWorld({ mailIn: { ...takesMail.mailIn, authservId } });
    await makeOperator(world, 'outsourcer');
    await look();
    const found = (await show()).checks.find(({ name }) => name === 'mail-in')!;
    expect(found.state).toBe(state);
    expect(found.todo?.it.includes('STAFFETTA_MAIL_IN_AUTHSERV_ID') ?? false).toBe(!authservId);
  }
});

test('a clock that runs away from the database is noticed', async () => {
  world.clock.advance(-(await skew()));
  await look();
  expect(await stateOf('clock')).toBe('fine');
  world.clock.advance(60);
  await look();
  expect(await stateOf('clock')).toBe('bad');
});

/** Seconds that the world's clock is ahead of the database's. */
async function skew(): Promise<number> {
  const [row] = await asOwner('select extract(epoch from clock_timestamp())::float8 as now');
  return world.clock.now() / 1e6 - Number(row?.now);
}
