import { type News, readNews } from '@staffetta/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const members = () => ({ kind: 'members', hubId: world.orgs.outsourcer.id }) as const;

/** Listens in the background; `until` waits for an event. */
async function listen(player: PlayerKey, post: Post = 'analyst') {
  const stop = new AbortController();
  const heard: News[] = [];
  let woken = () => {};
  let ended = false;
  const before = openStreams();
  const token = world.token(player, post);
  const done = (async () => {
    for await (const news of readNews({ origin: world.origin, token, signal: stop.signal })) {
      heard.push(news);
      woken();
    }
    ended = true;
  })().catch(() => {});
  while (openStreams() === before) await soon();
  return {
    heard,
    until: async (wanted: Partial<News>) => {
      const found = () => heard.some((one) => one.kind === wanted.kind && one.uid === wanted.uid);
      while (!found()) await new Promise<void>((resolve) => (woken = resolve));
    },
    ended: async () => {
      await done;
      return ended;
    },
    stop: async () => {
      const open = openStreams();
      stop.abort();
      await done;
      while (openStreams() >= open) await soon();
    },
  };
}
const openStreams = () => world.composed.streams.size;
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

test('a reader hears of what is shown, alerted and answered; nobody else does', async () => {
  const bank = await listen('bank1');
  const hub = await listen('outsourcer');
  const stranger = await listen('firm1');
  const item = await showReport(world, 'outsourcer', [
    { kind: 'organisation', orgId: world.orgs.bank1.id },
  ]);
  await bank.until({ kind: 'report', uid: item.uid });
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  await bank.until({ kind: 'alert', uid });
  await hub.until({ kind: 'alert', uid });
  hub.heard.length = 0;
  await world.as('bank1', 'reporter').alerts.seen({ params: { uid } });
  await hub.until({ kind: 'alert', uid });
  // Something of the stranger's own, so that silence before it is known to be silence.
  const own = await showReport(world, 'association', [
    { kind: 'organisation', orgId: world.orgs.firm1.id },
  ]);
  await stranger.until({ kind: 'report', uid: own.uid });
  expect(stranger.heard).toEqual([{ kind: 'report', uid: own.uid }]);
  expect(bank.heard.every((one) => one.uid === item.uid || one.uid === uid)).toBe(true);
  await Promise.all([bank.stop(), hub.stop(), stranger.stop()]);
});

test('TLP:RED wakes the person it names, not the colleague', async () => {
  const named = await listen('bank2', 'approver');
  const colleague = await listen('bank2', 'analyst');
  const person = { kind: 'person', orgId: world.orgs.bank2.id } as const;
  const red = await showReport(
    world,
    'outsourcer',
    [{ ...person, personId: world.people.bank2.approver.id }],
    { tlp: 'RED' },
  );
  await named.until({ kind: 'report', uid: red.uid });
  const green = await showReport(world, 'outsourcer', [members()]);
  await colleague.until({ kind: 'report', uid: green.uid });
  expect(colleague.heard.map((one) => one.uid)).toEqual([green.uid]);
  await Promise.all([named.stop(), colleague.stop()]);
});

test('the stream ends with the token behind it', async () => {
  const bank = await listen('bank3', 'auditor');
  const owner = new pg.Client(world.database.ownerUrl);
  await owner.connect();
  await owner.query(
    `update staffetta.api_token set revoked_at = now() - interval '1 day' where person_id = $1`,
    [world.people.bank3.auditor.id],
  );
  await owner.end();
  await showReport(world, 'outsourcer', [members()]);
  expect(await bank.ended()).toBe(true);
});

test('a lost connection of the notifier comes back by itself', async () => {
  const bank = await listen('bank1');
  const app = new pg.Client(world.database.appUrl);
  await app.connect();
  const { rowCount } = await app.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'staffetta-news' and datname = current_database()`,
  );
  await app.end();
  expect(rowCount).toBe(1);
  const item = await showReport(world, 'outsourcer', [members()]);
  await bank.until({ kind: 'report', uid: item.uid });
  await bank.stop();
});

test('one person may keep six streams open, not seven', async () => {
  const open = [];
  for (let i = 0; i < 6; i += 1) open.push(await listen('bank4', 'reporter'));
  const token = world.token('bank4', 'reporter');
  const refused = await fetch(`${world.origin}/api/v1/live`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'too_many_requests' });
  await Promise.all(open.map((one) => one.stop()));
  const again = await listen('bank4', 'reporter');
  await again.stop();
});

test('nobody listens without signing in', async () => {
  expect((await fetch(`${world.origin}/api/v1/live`)).status).toBe(401);
});
