import { readFile } from 'node:fs/promises';
import { verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

// A note of where a party filed a report is a text like others, and so is what its journal says of it.

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const NUMBER = '0004711/2026';
const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const passed = async (days: number) => {
  world.clock.advance(days * 86_400);
  await asOwner(world, `update api_token set expires_at = '2090-01-01'`);
  await endings();
};
const holding = (value: string) => tablesHolding(world.database.ownerUrl, [value]);

async function sent() {
  const body = {
    fact: 'wire_fraud',
    title: 'Bonifico',
    tlp: 'GREEN',
    text: 'Nessun dato.',
  } as const;
  return (await hub().reports.send({ body })).uid;
}
const noted = (
  uid: string,
  by: PlayerKey,
  register: string,
  { version = 0, number = NUMBER } = {},
) =>
  world.as(by).reports.register({
    params: { uid },
    version,
    body: { number, date: '2026-03-01', register, shared: false },
  });
const note = async (uid: string, by: PlayerKey) =>
  (await world.as(by).reports.show({ params: { uid } })).registrations[0];

/** What a party's own journal says of its numbers, as whoever verifies it has it. */
async function numbersIn(player: PlayerKey) {
  const { logs } = world.as(player, 'auditor');
  const { uid } = (await logs.list()).items.find(({ kind }) => kind === 'private')!;
  const file = Buffer.from(await (await logs.export({ params: { uid } })).arrayBuffer());
  const { ok, erased } = await verifyLog(bytes(file));
  return { ok, erased, numbers: file.toString('utf8').match(/"number":"[^"]*"/g) ?? [] };
}
async function* bytes(file: Buffer) {
  yield file;
}

async function asked(value: string, by = hub()) {
  const asker = { asker: 'Ortensia Calicanto', identity: 'Documento' };
  const { uid } = await by.rights.record({
    body: { right: 'erase', ...asker, kind: 'email', value, askedOn: '2026-01-31' },
  });
  const { findings } = await by.rights.show({ params: { uid } });
  return { uid, items: findings.map(({ item }) => item) };
}

test('a value ends in the note, which keeps its number; the journal verifies without that entry', async () => {
  const value = 'gelsomina.perdicaro@posta-viola.it';
  const uid = await sent();
  await noted(uid, 'cosc', `Fascicolo di ${value}`);
  await noted(uid, 'outsourcer', 'PS-TOS', { number: 'A-12' });
  await passed(100);
  expect(await note(uid, 'cosc')).toMatchObject({ register: `Fascicolo di ${value}` });
  const before = await numbersIn('cosc');
  expect(before).toMatchObject({
    ok: true,
    numbers: expect.arrayContaining([`"number":"${NUMBER}"`]),
  });

  await passed(81);
  expect(await note(uid, 'cosc')).toMatchObject({
    number: NUMBER,
    register: `Fascicolo di ${'█'.repeat(value.length)}`,
  });
  expect(await holding(value)).toEqual([]);
  const after = await numbersIn('cosc');
  expect(after).toEqual({ ok: true, erased: before.erased + 1, numbers: [] });
  // Where no value stands, the number stays evidence.
  expect(await numbersIn('outsourcer')).toMatchObject({ ok: true, numbers: ['"number":"A-12"'] });
});

test('whoever asks finds it in the own note, in a number that was noted anew too, and never in another’s', async () => {
  const own = 'rosa.perdicaro@posta-viola.it';
  const former = 'iris.perdicaro@posta-viola.it';
  const theirs = 'dalia.perdicaro@posta-viola.it';
  const uid = await sent();
  await noted(uid, 'outsourcer', 'CSA', { number: `Di ${former}` });
  await noted(uid, 'outsourcer', `Di ${own}`, { version: 1 });
  await noted(uid, 'cosc', `Di ${theirs}`);
  await endings();
  expect((await asked(theirs)).items).toEqual([]);
  for (const value of [own, former]) {
    const request = await asked(value);
    expect(request.items).toEqual([uid]);
    const body = { item: uid, decision: 'erase' } as const;
    await approver().rights.decide({ params: { uid: request.uid }, body });
  }
  await endings();
  for (const value of [own, former]) expect(await holding(`Di ${value}`)).toEqual([]);
  expect(await note(uid, 'outsourcer')).toMatchObject({ number: NUMBER, version: 2 });
  expect(await note(uid, 'cosc')).toMatchObject({ register: `Di ${theirs}` });
});

test('with the whole report goes each party’s note of it', async () => {
  const uid = await sent();
  await noted(uid, 'cosc', 'Fascicolo di Gladiolo');
  await noted(uid, 'outsourcer', 'Pratica di Gladiolo', { number: 'CSA-77' });
  const { version } = await hub().reports.show({ params: { uid } });
  await hub().reports.withdraw({ params: { uid }, version, body: {} });
  await approver().endings.erase({ params: { uid }, body: { scope: 'item' } });
  await endings();
  await asOwner(world, 'delete from idempotency');
  for (const words of ['di Gladiolo', 'CSA-77']) expect(await holding(words)).toEqual([]);
});

test('a note that was made before it counted as a text is read too', async () => {
  const value = 'viola.perdicaro@posta-viola.it';
  const uid = await sent();
  await noted(uid, 'cosc', `Di ${value}`);
  await asOwner(world, 'delete from text_unread');
  await passed(181);
  expect(await holding(value)).not.toEqual([]);
  const migration = await readFile(
    new URL('../../packages/server/migrations/0292_registry_notes_end_too.sql', import.meta.url),
    'utf8',
  );
  await asOwner(world, migration.slice(migration.indexOf('insert into text_unread')));
  await endings();
  expect(await holding(value)).toEqual([]);
});
