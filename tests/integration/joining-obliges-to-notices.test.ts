import type { Client, NoticeKey } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

// D.Lgs. 138/2024 art. 17 and DORA art. 45(3): who takes part may have to tell; the system prepares, and sends nothing.

let world: World;
let bank: Client;
beforeAll(async () => {
  world = await createWorld();
  bank = world.as('bank1', 'administrator');
});
afterAll(() => world.stop());

const listed = async (client: Client) =>
  (await client.notices.list()).items.map(
    ({ law, occasion, kind, concerns }) => `${law} ${occasion} ${kind} ${concerns}`,
  );
const keyOf = ({ kind, uid, law, occasion }: NoticeKey) => ({ kind, uid, law, occasion });

test('a bank that joined a hub is told what it may owe; a firm need only check; a hub by its agreements', async () => {
  expect((await listed(bank)).sort()).toEqual([
    'dora_45 joined membership likely',
    'nis_17 joined membership check',
  ]);
  await asOwner(world, `update organisation set size = 'large' where uid = $1`, [
    world.orgs.bank1.uid,
  ]);
  expect(await listed(bank)).toContain('nis_17 joined membership likely');
  expect(await listed(world.as('firm1', 'administrator'))).toEqual([
    'nis_17 joined membership check',
  ]);
  const hub = world.as('outsourcer', 'administrator');
  expect((await hub.notices.list()).items.map(({ name }) => name)).toContain('Protocollo Aurora');
  // A member is no party to its hub's agreement, and reads neither its number nor who signed it.
  const letters = JSON.stringify((await bank.notices.list()).items);
  for (const hidden of ['Protocollo Aurora', 'COSC', world.orgs.bank2.name])
    expect(letters).not.toContain(hidden);
  expect(letters).toContain(world.orgs.bank1.name);
  await expect(world.as('cosc', 'administrator').notices.list()).rejects.toMatchObject({
    problem: { code: 'not_allowed' },
  });
});

const onDesk = async (client: Client) =>
  (await client.desk.show()).items.filter(({ reason }) => reason === 'notice_due');

test('the desk counts those that the law most likely asks for, until somebody has noted them', async () => {
  expect(await onDesk(bank)).toMatchObject([{ count: 2 }]);
  expect(await onDesk(world.as('firm1', 'administrator')), 'only to be checked').toEqual([]);
  expect(await onDesk(world.as('bank1')), 'not theirs to note').toEqual([]);
  const { items } = await bank.notices.list();
  const nis = items.find(({ law }) => law === 'nis_17')!;
  await bank.notices.note({ body: { ...keyOf(nis), outcome: 'sent', on: '2026-03-02' } });
  expect(await onDesk(bank)).toMatchObject([{ count: 1 }]);
});

test('what was done is noted with day and number, can be corrected, and stands in the journal', async () => {
  const [notice] = (await bank.notices.list()).items.filter(({ law }) => law === 'dora_45');
  const key = keyOf(notice!);
  const noted = await bank.notices.note({
    body: { ...key, outcome: 'sent', on: '2026-03-02', protocol: 'PROT/12' },
  });
  expect(noted.done).toEqual({ outcome: 'sent', on: '2026-03-02', protocol: 'PROT/12' });
  await bank.notices.note({ body: { ...key, outcome: 'not_due', on: '2026-03-03' } });
  const again = (await bank.notices.list()).items.find(({ law }) => law === 'dora_45');
  expect(again!.done).toEqual({ outcome: 'not_due', on: '2026-03-03' });
  const acts = await asOwner<{ outcome: string }>(
    world,
    `select payload::json->'facts'->>'outcome' as outcome from leaf join log on log.id = leaf.log_id
     where log.org_id = $1 and payload::json->>'act' = 'notice.noted' order by leaf.number`,
    [world.orgs.bank1.id],
  );
  expect(acts.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'not_due']);
});

test('another’s participation is as unknown as one that does not exist', async () => {
  const [notice] = (await bank.notices.list()).items;
  const stranger = world.as('bank2', 'administrator');
  const key = keyOf(notice!);
  await expect(
    stranger.notices.note({ body: { ...key, outcome: 'sent', on: '2026-03-02' } }),
  ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  await expect(stranger.notices.print({ query: key })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
  const pdf = await bank.notices.print({ query: key });
  expect(await pdf.slice(0, 5).text()).toBe('%PDF-');
});

test('who leaves is told again', async () => {
  const hub = world.as('outsourcer', 'administrator');
  const memberships = (await hub.memberships.list({ query: {} })).items;
  const own = memberships.find(({ member }) => member.uid === world.orgs.bank1.uid)!;
  await hub.memberships.end({ params: { uid: own.uid }, version: own.version });
  expect((await listed(bank)).filter((one) => one.includes('left')).sort()).toEqual([
    'dora_45 left membership likely',
    'nis_17 left membership likely',
  ]);
});
