import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// Reading TLP:RED or personal data of others is an act: one leaf a request, in the transaction that reads.

let world: World;
let red: string;
let personal: string;
beforeAll(async () => {
  world = await createWorld();
  await placeContact(world, 'cosc', { role: 'security', email: 'approver@cosc.example' });
  const [contact] = await asOwner<{ uid: string }>(
    world,
    `select uid from contact where email = 'approver@cosc.example'`,
  );
  const body = { fact: 'phishing', title: 'Sito copia', text: 'Visto oggi.' } as const;
  const { send } = world.as('outsourcer').reports;
  const named = { tlp: 'RED' as const, addressees: [contact!.uid] };
  ({ uid: red } = await send({ body: { ...body, ...named } }));
  ({ uid: personal } = await send({ body: { ...body, tlp: 'AMBER', containsPersonalData: true } }));
});
afterAll(() => world.stop());

/** Readings in the organisation's own journal, newest first. */
async function readings(player: PlayerKey) {
  const { logs } = world.as(player, 'auditor');
  const journal = (await logs.list()).items.find(({ kind }) => kind === 'private');
  const params = { uid: journal!.uid };
  const { items } = await logs.entries({ params, query: { limit: 100 } });
  return items.filter(({ act }) => act?.startsWith('read.'));
}
const show = (uid: string, player: PlayerKey, post: Post) =>
  world.as(player, post).reports.show({ params: { uid } });

test.each([
  ['read.red', () => red],
  ['read.personal', () => personal],
] as const)('%s: one leaf for each request of another organisation', async (act, uid) => {
  const before = (await readings('cosc')).length;
  await show(uid(), 'cosc', 'approver');
  await show(uid(), 'cosc', 'approver');
  const after = await readings('cosc');
  expect(after).toHaveLength(before + 2);
  for (const entry of after.slice(0, 2))
    expect(entry).toMatchObject({
      act,
      actor: { person: { uid: world.people.cosc.approver.uid } },
      subject: { kind: 'report', id: uid() },
      facts: { items: [uid()] },
    });
});

test('a list of several is one leaf that names them all', async () => {
  const before = (await readings('cosc')).length;
  await world.as('cosc', 'approver').reports.list({ query: { box: 'inbox' } });
  const after = await readings('cosc');
  expect(after).toHaveLength(before + 1);
  expect(after[0]).toMatchObject({ act: 'read.red' });
  expect([...(after[0]!.facts!.items as string[])].sort()).toEqual([personal, red].sort());
});

test('who wrote it reads it without one', async () => {
  await show(red, 'outsourcer', 'analyst');
  await show(personal, 'outsourcer', 'analyst');
  expect(await readings('outsourcer')).toEqual([]);
});

test('what cannot be written down is not read', async () => {
  await asOwner(
    world,
    `create function refuse_leaf() returns trigger language plpgsql as $$
       begin raise exception 'no leaf today'; end $$;
     create trigger refuse_leaf before insert on leaf execute function refuse_leaf()`,
  );
  for (const uid of [red, personal])
    await expect(show(uid, 'cosc', 'approver')).rejects.toMatchObject({
      problem: { code: 'internal' },
    });
  await asOwner(world, 'drop trigger refuse_leaf on leaf');
  expect(world.internalErrors.splice(0)).toHaveLength(2);
  await show(red, 'cosc', 'approver');
});
