import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Target } from '../../packages/server/src/disclosure/index.ts';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const members = (hub: 'outsourcer' | 'association'): Target => ({
  kind: 'members',
  hubId: world.orgs[hub].id,
});
const refused = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) });
const everyone = { to: 'everyone' } as const;

async function alertMembers(hub: 'outsourcer' | 'association', audience: object = everyone) {
  const item = await showReport(world, hub, [members(hub)]);
  const sent = await world.as(hub).alerts.send({
    body: { item: item.uid, audience: audience as typeof everyone, urgency: 'normal' },
  });
  return { item, ...sent };
}
const received = async (player: PlayerKey) =>
  (await world.as(player).alerts.list({ query: { direction: 'received' } })).items.map(
    (alert) => alert.uid,
  );

describe('sending', () => {
  test('only by police, hubs and branches, only about what is one’s own', async () => {
    const item = await showReport(world, 'outsourcer', [members('outsourcer')]);
    const body = { item: item.uid, audience: everyone, urgency: 'normal' } as const;
    await expect(world.as('bank1').alerts.send({ body })).rejects.toEqual(refused('not_allowed'));
    await expect(world.as('outsourcer', 'reporter').alerts.send({ body })).rejects.toEqual(
      refused('not_allowed'),
    );
    for (const other of ['association', 'cosc', 'branch'] as const)
      await expect(world.as(other).alerts.send({ body })).rejects.toEqual(refused('not_found'));
  });

  test('reaches nobody whom the item did not reach, and says so when that is nobody', async () => {
    const item = await showReport(world, 'outsourcer', [
      { kind: 'organisation', orgId: world.orgs.bank1.id },
    ]);
    const send = (organisations: string[]) =>
      world.as('outsourcer').alerts.send({
        body: {
          item: item.uid,
          audience: { to: 'organisations', organisations },
          urgency: 'normal',
        },
      });
    await expect(send([world.orgs.bank2.uid])).rejects.toEqual(refused('invalid_input'));
    const { uid, recipients } = await send([world.orgs.bank2.uid, world.orgs.bank1.uid]);
    expect(recipients).toBe(1);
    expect(await received('bank1')).toContain(uid);
    expect(await received('bank2')).not.toContain(uid);
    const unseen = await showReport(world, 'outsourcer', []);
    const toNobody = world.as('outsourcer').alerts.send({
      body: { item: unseen.uid, audience: everyone, urgency: 'normal' },
    });
    await expect(toNobody).rejects.toEqual(refused('invalid_input'));
  });

  test('to a branch or a sector means their members and no others', async () => {
    const branch = await alertMembers('association', {
      to: 'branches',
      branches: [world.orgs.branch.uid],
    });
    expect(branch.recipients).toBe(2);
    expect(await received('firm1')).toContain(branch.uid);
    expect(await received('firm3')).not.toContain(branch.uid);
    const sector = await alertMembers('outsourcer', { to: 'sectors', sectors: ['manufacturing'] });
    expect(sector.recipients).toBe(1);
    expect(await received('firm3')).toContain(sector.uid);
    expect(await received('bank1')).not.toContain(sector.uid);
    for (const empty of [
      { to: 'sectors', sectors: [] },
      { to: 'branches', branches: [] },
      { to: 'organisations', organisations: [] },
    ])
      await expect(alertMembers('outsourcer', empty)).rejects.toEqual(refused('invalid_input'));
  });

  test('needs an end that lies ahead, and an item that has not ended', async () => {
    const item = await showReport(world, 'outsourcer', [members('outsourcer')]);
    const send = (more: object) =>
      world.as('outsourcer').alerts.send({
        body: { item: item.uid, audience: everyone, urgency: 'normal', ...more },
      });
    await expect(send({ dueAt: '2020-01-01T00:00:00Z' })).rejects.toEqual(refused('invalid_input'));
    await change(sql`update item set ending = 'withdrawn' where id = ${item.id}`);
    await expect(send({})).rejects.toEqual(refused('wrong_state'));
  });

  test('repeated under the same key sends once', async () => {
    const item = await showReport(world, 'outsourcer', [members('outsourcer')]);
    const send = () =>
      world
        .as('outsourcer')
        .alerts.send(
          { body: { item: item.uid, audience: everyone, urgency: 'normal' } },
          { idempotencyKey: `once-${item.uid}` },
        );
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    const uids = await received('bank1');
    expect(uids.filter((uid) => uid === first.uid)).toHaveLength(1);
  });
});

describe('reading and answering', () => {
  test('a stranger finds nothing, a recipient only its own part', async () => {
    const { uid } = await alertMembers('outsourcer');
    const params = { uid };
    const body = { answer: 'checking', done: false, consent: 'no' } as const;
    for (const stranger of ['firm1', 'association', 'cosc', 'branch'] as const) {
      const { alerts } = world.as(stranger);
      await expect(alerts.show({ params })).rejects.toEqual(refused('not_found'));
      await expect(alerts.seen({ params })).rejects.toEqual(refused('not_found'));
      await expect(alerts.answer({ params, body, version: 1 })).rejects.toEqual(
        refused('not_found'),
      );
      await expect(alerts.board({ params, query: {} })).rejects.toEqual(refused('not_found'));
    }
    const bank = world.as('bank1').alerts;
    await expect(bank.board({ params, query: {} })).rejects.toEqual(refused('not_found'));
    await expect(bank.chase({ params })).rejects.toEqual(refused('not_allowed'));
    await expect(world.as('outsourcer').alerts.seen({ params })).rejects.toEqual(
      refused('not_found'),
    );
    await expect(
      world.as('bank1', 'auditor').alerts.answer({ params, body, version: 1 }),
    ).rejects.toEqual(refused('not_allowed'));
  });

  test('two colleagues: the second is told instead of overwriting', async () => {
    const { uid } = await alertMembers('outsourcer');
    const answer = (by: 'reporter' | 'analyst', comment: string) =>
      world.as('bank1', by).alerts.answer({
        params: { uid },
        version: 1,
        body: { answer: 'checking', done: false, comment, consent: 'no' },
      });
    await answer('reporter', 'prima');
    await expect(answer('analyst', 'seconda')).rejects.toEqual(refused('version_conflict'));
    const { mine } = await world.as('bank1').alerts.show({ params: { uid } });
    expect(mine).toMatchObject({ comment: 'prima', version: 2 });
  });

  test('what is held back disappears for its recipients, and comes back', async () => {
    const { uid, item } = await alertMembers('outsourcer');
    const params = { uid };
    await change(sql`update item set held = true where id = ${item.id}`);
    await expect(world.as('bank1').alerts.show({ params })).rejects.toEqual(refused('not_found'));
    await expect(world.as('bank1').alerts.seen({ params })).rejects.toEqual(refused('not_found'));
    expect(await received('bank1')).not.toContain(uid);
    await change(sql`update item set held = false where id = ${item.id}`);
    expect(await received('bank1')).toContain(uid);
  });

  test('TLP:RED is for the person it names, in the alert too', async () => {
    const item = await showReport(
      world,
      'outsourcer',
      [{ kind: 'person', orgId: world.orgs.bank1.id, personId: world.people.bank1.approver.id }],
      { tlp: 'RED', title: 'Rosso' },
    );
    const { uid } = await world.as('outsourcer').alerts.send({
      body: { item: item.uid, audience: everyone, urgency: 'normal' },
    });
    const params = { uid };
    const named = await world.as('bank1', 'approver').alerts.show({ params });
    expect(named.item.title).toBe('Rosso');
    await expect(world.as('bank1', 'analyst').alerts.show({ params })).rejects.toEqual(
      refused('not_found'),
    );
    expect(await received('bank1')).not.toContain(uid);
  });

  test('chasing waits its time and then writes to the silent only', async () => {
    const { uid } = await alertMembers('outsourcer');
    const hub = world.as('outsourcer').alerts;
    await expect(hub.chase({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'too_many_requests' },
    });
    world.clock.advance(3600);
    const two = await Promise.allSettled([
      hub.chase({ params: { uid } }),
      hub.chase({ params: { uid } }),
    ]);
    expect(two.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('lists go on where they ended; a cursor is its owner’s', async () => {
  const made: string[] = [];
  for (let i = 0; i < 5; i += 1) made.push((await alertMembers('outsourcer')).uid);
  const page = (player: PlayerKey, cursor?: string) =>
    world.as(player).alerts.list({
      query: { direction: 'received', limit: 2, ...(cursor !== undefined && { cursor }) },
    });
  const first = await page('bank3');
  const second = await page('bank3', first.next);
  expect([...first.items, ...second.items].map((alert) => alert.uid)).toEqual(
    made.reverse().slice(0, 4),
  );
  await expect(page('bank2', first.next)).rejects.toEqual(refused('cursor_invalid'));
  const sent = world.as('bank3').alerts.list({ query: { direction: 'sent', cursor: first.next! } });
  await expect(sent).rejects.toEqual(refused('cursor_invalid'));

  const uid = made[0]!;
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const board = await world
      .as('outsourcer')
      .alerts.board({ params: { uid }, query: { limit: 2, ...(cursor && { cursor }) } });
    for (const line of board.items) seen.add(line.organisation.uid);
    cursor = board.next;
  } while (cursor);
  expect(seen.size).toBe(5);
});

test('no answer to a bank names another, in any byte', async () => {
  const { uid } = await alertMembers('outsourcer');
  for (const bank of ['bank1', 'bank2'] as const)
    await world.as(bank).alerts.answer({
      params: { uid },
      version: 1,
      body: { answer: 'affected', done: false, comment: `Commento di ${bank}`, consent: 'named' },
    });
  const bank = world.as('bank1');
  const text = JSON.stringify([
    await bank.alerts.list({ query: { direction: 'received' } }),
    await bank.alerts.list({ query: { direction: 'sent' } }),
    await bank.alerts.show({ params: { uid } }),
    await bank.desk.show(),
  ]);
  expect(text).not.toContain('Commento di bank2');
  for (const other of Object.keys(cast) as PlayerKey[]) {
    if (other === 'bank1' || other === 'outsourcer') continue;
    expect(text).not.toContain(world.orgs[other].name);
    expect(text).not.toContain(world.orgs[other].uid);
  }
});

test('row security alone keeps lines, mails and alerts apart', async () => {
  const { uid } = await alertMembers('outsourcer');
  const as = async (player: PlayerKey) => {
    const actor = await world.actor(player);
    return world.composed.work.run(actor, async (work) => ({
      lines: await work.rows(sql<{ org_id: number }>`select distinct org_id from alert_recipient`),
      mails: await work.rows(
        sql`select from delivery where org_id <> ${actor.orgId} and owner_org <> ${actor.orgId}`,
      ),
      claimed: await work.rows(sql`select from claim_deliveries(9e15::bigint, 9e15::bigint, 100)`),
      alert: await work.rows(sql`select from alert where uid = ${uid}`),
      raised: await work.rows(
        sql`update alert_recipient set comment = 'altrui' where org_id <> ${actor.orgId} returning org_id`,
      ),
    }));
  };
  expect(await as('bank1')).toMatchObject({
    lines: [{ org_id: world.orgs.bank1.id }],
    mails: [],
    claimed: [],
    raised: [],
  });
  expect(await as('firm1')).toMatchObject({ mails: [], claimed: [], alert: [], raised: [] });
  const hub = await as('outsourcer');
  expect(hub.lines.length).toBeGreaterThan(3);
  expect(hub.raised, 'the sender does not answer for its members').toEqual([]);
});

async function change(what: ReturnType<typeof sql>) {
  await world.composed.work.run(await world.actor('outsourcer'), (work) => work.rows(what));
}
