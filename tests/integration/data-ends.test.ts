import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compareLogs, verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  // Each turn is run here: one beside it could fail at what this one has just ended.
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const DAY = 86_400;
const IBAN = 'IT60X0542811101000000123456';
const SPACED = 'IT60 X054 2811 1010 0000 0123 456';
const PHONE = '+39 347 555 0199';
const MAIL = 'gelsomina.perdicaro@posta-del-girasole.it';
const DOMAIN = 'truffa-girasole.com';
const ofPersons = [IBAN, SPACED, PHONE, '+393475550199', MAIL];

/** Runs what the scheduler runs every few minutes; a job may have gone ahead with some of it. */
async function turn() {
  await world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
  while (await left()) await setTimeout(20);
}
const left = async () =>
  (
    await rowsAsOwner(
      world.database.ownerUrl,
      'select from staffetta.erasure where done_at is null',
    )
  ).length > 0;

const passed = async (days: number) => {
  world.clock.advance(days * DAY);
  // Keys for programs do not live as long as data.
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.api_token set expires_at = '2090-01-01'`,
  );
  await turn();
};
const onDisk = () =>
  readdirSync(world.filesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(world.filesFolder, name)).isFile(),
  ).length;
const upload = (content: string | Uint8Array, name: string, mediaType: string) =>
  world
    .as('outsourcer')
    .files.upload({ query: { name, mediaType } }, { upload: new Blob([content as never]) });

async function exported(player: PlayerKey) {
  const { items } = await world.as(player, 'auditor').logs.list();
  const log = items.find((one) => one.kind === 'shared')!;
  const blob = await world.as(player, 'auditor').logs.export({ params: { uid: log.uid } });
  return Buffer.from(await blob.arrayBuffer());
}
async function* bytes(file: Buffer) {
  yield file;
}

/** A hub tells the police, with all that can hang on a report. */
async function told() {
  const hub = world.as('outsourcer');
  const files = [
    await upload(`conto;${SPACED}\n`, 'conti.csv', 'text/csv'),
    await upload('solo questo: altro-girasole.com\n', 'note.txt', 'text/plain'),
    await upload(new Uint8Array([137, 80, 78, 71, 1, 2, 3]), `schermata ${MAIL}.png`, 'image/png'),
  ];
  const sent = await hub.reports.send({
    body: {
      fact: 'wire_fraud',
      title: `Bonifico a ${IBAN}`,
      text: `Ortensia Malvarosa: conto ${SPACED}, telefono ${PHONE}, posta ${MAIL}, sito ${DOMAIN}.`,
      tlp: 'GREEN',
      containsPersonalData: true,
      attachments: files.map(({ uid }) => uid),
      indicators: {
        confirm: [
          { kind: 'iban', value: IBAN },
          { kind: 'domain', value: DOMAIN },
        ],
      },
    },
  });
  await hub.messages.send({
    params: { uid: sent.uid },
    body: { text: `Malvarosa: il conto è it60x0542811101000000123456.` },
  });
  const seen = await hub.reports.show({ params: { uid: sent.uid } });
  await hub.reports.correct({
    params: { uid: sent.uid },
    version: seen.version,
    body: { title: `Bonifico a ${IBAN}`, text: `Malvarosa, ${IBAN}, ${PHONE}, ${MAIL}, ${DOMAIN}` },
  });
  return sent.uid;
}

test('values of persons end first, and leave every text and file; the rest ends later, whole', async () => {
  const before = onDisk();
  const uid = await told();
  await turn();
  expect(await tablesHolding(world.database.ownerUrl, ofPersons)).not.toEqual([]);
  expect(onDisk()).toBe(before + 3);
  const early = await exported('cosc');

  await passed(181);
  expect(await tablesHolding(world.database.ownerUrl, ofPersons)).toEqual([]);
  const masked = await world.as('cosc').reports.show({ params: { uid } });
  expect(masked.content?.text).toMatch(/^Malvarosa, █{27}, █+, █+, truffa-girasole\.com$/);
  expect(masked.content?.attachments).toMatchObject([{ name: 'note.txt' }]);
  expect(onDisk()).toBe(before + 1);

  await passed(550);
  expect(await tablesHolding(world.database.ownerUrl, ['Malvarosa', DOMAIN, 'note.txt'])).toEqual(
    [],
  );
  expect(onDisk()).toBe(before);
  const tombstone = await world.as('cosc').reports.show({ params: { uid } });
  expect(tombstone).toMatchObject({ ending: 'erased' });
  expect(tombstone.content).toBeUndefined();

  const [police, hub] = [await exported('cosc'), await exported('outsourcer')];
  for (const file of [police, hub]) {
    const verdict = await verifyLog(bytes(file));
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.erased).toBeGreaterThan(0);
  }
  expect(await compareLogs([() => bytes(police), () => bytes(hub)])).toMatchObject({ ok: true });
  const withOld = await compareLogs([() => bytes(early), () => bytes(hub)]);
  expect(withOld).toMatchObject({ ok: true });
  expect(withOld.erasedInOne).toBeGreaterThan(0);
  expect(hub.toString('utf8')).toContain('item.erased');
});

test('thirty days before, its owner looks at it: keeps it longer, lets it end, or erases it', async () => {
  const hub = world.as('outsourcer');
  const uid = await told();
  const params = { uid };
  await turn();
  const fresh = await hub.endings.show({ params });
  expect(fresh).toMatchObject({ end: { because: 'sent' }, may: ['prolong'] });
  expect(fresh.values.map((one) => one.class).sort()).toEqual([
    'iban',
    'otherValues',
    'personalMail',
    'phone',
  ]);
  expect((await hub.endings.list()).items.filter(({ item }) => item === uid)).toEqual([]);

  await passed(160);
  const line = (await hub.endings.list()).items.find(({ item }) => item === uid);
  expect(line).toMatchObject({ scope: 'values', count: 3 });
  const desk = (await hub.desk.show()).items;
  expect(desk).toContainEqual(expect.objectContaining({ reason: 'ending_to_review', uid }));
  // Others who read it learn when it ends, and may do nothing about it.
  expect((await world.as('cosc').endings.show({ params })).may).toEqual([]);
  const body = { scope: 'values', until: until(100), reason: 'Indagine in corso' } as const;
  const refused = { problem: { code: 'not_found' } };
  await expect(world.as('cosc').endings.prolong({ params, body })).rejects.toMatchObject(refused);
  await expect(
    world.as('cosc', 'approver').endings.erase({ params, body: { scope: 'item' } }),
  ).rejects.toMatchObject(refused);
  await expect(
    hub.endings.prolong({ params, body: { ...body, until: until(400) } }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input', fields: [{ pointer: '/until' }] } });
  // Nor to less than it has: that would erase sooner what somebody counts on.
  await expect(
    hub.endings.prolong({ params, body: { ...body, until: until(5) } }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input', fields: [{ pointer: '/until' }] } });
  const longer = await hub.endings.prolong({ params, body });
  expect(longer.values[0]).toMatchObject({ end: { because: 'prolonged' } });
  await passed(30);
  expect((await hub.reports.show({ params })).content?.text).toContain(IBAN);
  await hub.endings.letEnd({ params, body: { scope: 'values' } });
  await passed(100);
  expect((await hub.reports.show({ params })).content?.text).not.toContain(IBAN);

  // What somebody still works on is withdrawn first.
  const approver = world.as('outsourcer', 'approver');
  const whole = { params, body: { scope: 'item' } } as const;
  await expect(approver.endings.erase(whole)).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  const seen = await hub.reports.show({ params });
  await hub.reports.withdraw({ params, version: seen.version, body: {} });
  await approver.endings.erase(whole);
  expect(await hub.reports.show({ params })).toMatchObject({ ending: 'erased' });
  await turn();
  const erased = await hub.endings.erasures({ query: { limit: 1 } });
  expect(erased.items).toMatchObject([{ item: uid, scope: 'item', ground: 'owner' }]);
  expect(erased.items[0]?.doneAt).toBeDefined();
  const rest = await hub.endings.erasures({ query: { cursor: erased.next! } });
  expect(rest.items[0]).toMatchObject({ item: uid, scope: 'values', ground: 'term' });
});

const until = (days: number) =>
  new Date(world.clock.now() / 1000 + days * DAY * 1000).toISOString().slice(0, 10);
