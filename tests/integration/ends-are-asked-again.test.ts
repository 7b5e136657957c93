import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FileStore } from '../../packages/server/src/platform/files/index.ts';
import {
  begin,
  beginDue,
  type EraseDeps,
  eraseAll,
  settleEnds,
} from '../../packages/server/src/retention/index.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { makeOperator } from '../harness/operator.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
  await makeOperator(world, 'outsourcer');
});
afterAll(() => world.stop());

const nobody = { orgId: undefined, personId: undefined };
const noFiles = { delete: async () => {} } as unknown as FileStore;
const errors: unknown[] = [];
const deps = (files = noFiles): EraseDeps => ({
  work: world.composed.work,
  files,
  erasureList: world.erasureList,
  logError: (error) => errors.push(error),
});
const asOwner = (text: string, values: unknown[] = []) =>
  rowsAsOwner(world.database.ownerUrl, text, values);

const settle = async () => {
  while (await world.composed.work.run(nobody, settleEnds));
};
async function passed(days: number) {
  await settle();
  world.clock.advance(days * 86_400);
  await asOwner(`update staffetta.api_token set expires_at = '2090-01-01'`);
  await asOwner(`update staffetta.item set reviewed_at = null`);
}
/** What the duty does. */
async function turn() {
  await settle();
  await beginDue(world.composed.work);
  await eraseAll(deps());
}
const until = (days: number) =>
  new Date(world.clock.now() / 1000 + days * 86_400_000).toISOString().slice(0, 10);
const idOf = async (uid: string) =>
  Number((await asOwner('select id from staffetta.item where uid = $1', [uid]))[0]!.id);
/** A worker that saw earlier that it was over begins now. */
const beginAsSeen = async (uid: string) => {
  const id = await idOf(uid);
  await world.composed.work.run(nobody, (work) => begin(work, id, undefined, 'term'));
};

const IBAN = 'IT60X0542811101000000123456';
const hub = () => world.as('outsourcer');
const writing = {
  fact: 'wire_fraud' as const,
  title: 'Bonifico',
  text: `Il conto è ${IBAN}.`,
  tlp: 'GREEN' as const,
};
async function drafted() {
  const recipient = world.orgs.cosc.uid;
  return (await hub().reports.draft({ body: { ...writing, recipient } })).uid;
}
async function submitted(uid: string) {
  const { version } = await hub().reports.show({ params: { uid } });
  await hub().reports.submit({ params: { uid }, version });
}
const shown = (uid: string) => hub().reports.show({ params: { uid } });

test('what was a draft for long counts from its sending', async () => {
  const uid = await drafted();
  await passed(150);
  await settle();
  await submitted(uid);
  await passed(100);
  await turn();
  expect((await shown(uid)).content?.text).toContain(IBAN);
  await passed(81);
  await turn();
  const masked = await shown(uid);
  expect(masked.ending).toBeUndefined();
  expect(masked.content?.text).toBe(`Il conto è ${'█'.repeat(27)}.`);
});

describe('whoever begins asks again whether it is over', () => {
  test('sent in the last moment', async () => {
    const uid = await drafted();
    await passed(181);
    await submitted(uid);
    await beginAsSeen(uid);
    expect((await shown(uid)).content?.text).toContain(IBAN);
  });

  test('kept longer in the last moment', async () => {
    const uid = await drafted();
    await passed(181);
    const body = { scope: 'item', until: until(100), reason: 'Serve ancora' } as const;
    await hub().endings.prolong({ params: { uid }, body });
    await beginAsSeen(uid);
    expect((await shown(uid)).content?.text).toContain(IBAN);
    await asOwner(`update staffetta.item set ends_at = '2090-01-01' where uid = $1`, [uid]);
  });

  test('held by a decree in the last moment', async () => {
    const { uid } = await hub().reports.send({ body: writing });
    await settle();
    await asOwner(`update staffetta.item set ends_at = '2020-01-01' where uid = $1`, [uid]);
    const police = world.as('cosc', 'approver');
    const hold = await police.holds.place({
      body: {
        item: uid,
        reason: 'Sequestro',
        reviewOn: '2090-01-01',
        decree: { authority: 'Procura di Prova', number: '2/2026', date: '2026-11-20' },
      },
    });
    await beginAsSeen(uid);
    expect((await shown(uid)).content?.text).toContain(IBAN);
    await police.holds.lift({ params: { uid: hold.uid }, body: {} });
    await beginAsSeen(uid);
    expect(await shown(uid)).toMatchObject({ ending: 'erased' });
  });

  test('values that have begun to go are not kept longer', async () => {
    const { uid } = await hub().reports.send({ body: writing });
    await passed(160);
    const approver = world.as('outsourcer', 'approver');
    await approver.endings.erase({ params: { uid }, body: { scope: 'values' } });
    const body = { scope: 'values', until: until(100), reason: 'Serve ancora' } as const;
    await expect(hub().endings.prolong({ params: { uid }, body })).rejects.toMatchObject({
      problem: { code: 'wrong_state' },
    });
  });
});

test('it is kept longer by the terms of its own agreement', async () => {
  const { uid } = await hub().reports.send({ body: writing });
  await asOwner('alter table staffetta.agreement disable trigger user');
  await asOwner(
    `update staffetta.agreement set clauses = clauses || '{"retention": {"iban": 40, "texts": 400}}'`,
  );
  onTestFinished(async () => {
    await asOwner(`update staffetta.agreement set clauses = clauses - 'retention'`);
    await asOwner('alter table staffetta.agreement enable trigger user');
  });
  await passed(20);
  const prolong = (days: number) =>
    hub().endings.prolong({
      params: { uid },
      body: { scope: 'values', until: until(days), reason: 'Serve ancora' },
    });
  await expect(prolong(60)).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: [{ pointer: '/until' }] },
  });
  await expect(prolong(40)).resolves.toMatchObject({ values: [{ end: { because: 'prolonged' } }] });
});

test('a draft of which something was erased may vanish too', async () => {
  const uid = await drafted();
  await settle();
  const approver = world.as('outsourcer', 'approver');
  await approver.endings.erase({ params: { uid }, body: { scope: 'values' } });
  await hub().reports.discardDraft({ params: { uid } });
  await eraseAll(deps());
  expect(await shown(uid)).toMatchObject({ ending: 'erased' });
  expect(
    await asOwner('select body from staffetta.report where erased and body <> $1', ['']),
  ).toEqual([]);
});

test('one that fails keeps back none of the others, is told, and is tried again', async () => {
  const upload = new Blob(['conto\n']);
  const file = await hub().files.upload(
    { query: { name: 'conti.txt', mediaType: 'text/plain' } },
    { upload },
  );
  const failing = await hub().reports.send({ body: { ...writing, attachments: [file.uid] } });
  const other = await hub().reports.send({ body: writing });
  for (const { uid } of [failing, other]) {
    const id = await idOf(uid);
    await world.composed.work.run(nobody, (work) => begin(work, id, undefined, 'owner'));
  }
  const full = { delete: () => Promise.reject(new Error('EIO')) } as unknown as FileStore;
  await eraseAll(deps(full));
  expect(errors).toEqual([new Error('EIO')]);
  const of = async (uid: string) =>
    (await hub().endings.erasures({ query: {} })).items.find(({ item }) => item === uid);
  expect((await of(other.uid))?.doneAt).toBeDefined();
  expect((await of(failing.uid))?.doneAt).toBeUndefined();
  const check = async () => {
    await world.composed.watch.look();
    const { checks } = await world.as('outsourcer', 'administrator').installation.health({});
    return checks.find(({ name }) => name === 'erasures')?.state;
  };
  expect(await check()).toBe('warning');
  const onDesk = async () =>
    (await hub().desk.show()).items.filter(({ reason }) => reason === 'erasure_failing');
  expect(await onDesk()).toMatchObject([{ count: 1 }]);
  expect((await world.as('cosc').desk.show()).items).not.toContainEqual(
    expect.objectContaining({ reason: 'erasure_failing' }),
  );
  world.clock.advance(2 * 86_400);
  expect(await check()).toBe('bad');
  await eraseAll(deps());
  expect((await of(failing.uid))?.doneAt).toBeDefined();
  expect(await check()).toBe('fine');
  expect(await onDesk()).toEqual([]);
});
