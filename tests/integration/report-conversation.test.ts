import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const report = {
  fact: 'ransomware',
  title: 'Server cifrati',
  text: 'Tre server cifrati nella notte.',
  tlp: 'GREEN',
} as const;

const hub = () => world.as('association');
const police = () => world.as('cosc');
const send = async (more = {}) => (await hub().reports.send({ body: { ...report, ...more } })).uid;
const version = async (uid: string) => (await police().reports.show({ params: { uid } })).version;

test('an answer is a message both sides read, with its attachment, and ends the promised time', async () => {
  const uid = await send();
  const file = await police().files.upload(
    { query: { name: 'istruzioni.pdf' } },
    { upload: new Blob(['%PDF']) },
  );
  const answered = await police().reports.answer({
    params: { uid },
    version: await version(uid),
    body: { text: 'Isolate i server e conservate i log.', attachments: [file.uid] },
  });
  expect(answered.state).toBe('answered');
  expect(answered.times).toMatchObject({
    receivedAt: expect.any(String),
    answeredAt: expect.any(String),
    indicative: true,
  });
  await hub().messages.send({ params: { uid }, body: { text: 'Fatto.' } });
  const talk = await hub().messages.list({ params: { uid }, query: {} });
  expect(talk.items).toMatchObject([
    { speaksAs: 'recipient', mine: false, organisation: { name: 'COSC Toscana Prova' } },
    { speaksAs: 'sender', mine: true, person: expect.stringContaining('analyst') },
  ]);
  expect(talk.items[0]).not.toHaveProperty('person');
  const got = await hub().files.download({ params: { uid: talk.items[0]!.attachments[0]!.uid } });
  expect(await (got as Blob).text()).toBe('%PDF');
  const seen = await hub().reports.show({ params: { uid } });
  expect(seen.content?.attachments).toEqual([]);
});

test('the conversation is read by who reads the report, page by page, and by nobody else', async () => {
  const uid = await send();
  for (const text of ['uno', 'due', 'tre'])
    await hub().messages.send({ params: { uid }, body: { text } });
  const first = await police().messages.list({ params: { uid }, query: { limit: 2 } });
  const rest = await police().messages.list({
    params: { uid },
    query: { limit: 2, cursor: first.next! },
  });
  expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(['uno', 'due', 'tre']);
  expect(rest.next).toBeUndefined();
  for (const other of ['outsourcer', 'firm1', 'section', 'national'] as const) {
    const client = world.as(other);
    for (const call of [
      () => client.messages.list({ params: { uid }, query: {} }),
      () => client.messages.send({ params: { uid }, body: { text: 'intruso' } }),
      () => client.reports.show({ params: { uid } }),
      () => client.indicators.list({ params: { uid } }),
      () => client.reports.take({ params: { uid }, version: 1 }),
      () => client.reports.withdraw({ params: { uid }, version: 1, body: {} }),
    ])
      await expect(call()).rejects.toMatchObject({ problem: { code: 'not_found' } });
  }
});

test('two desks at once: the second is told what became of it instead of overwriting', async () => {
  const uid = await send();
  const seen = await version(uid);
  await police().reports.take({ params: { uid }, version: seen });
  await expect(
    world.as('cosc', 'second').reports.close({ params: { uid }, version: seen }),
  ).rejects.toMatchObject({ problem: { code: 'version_conflict', currentVersion: seen + 1 } });
});

test('steps belong to the side whose they are', async () => {
  const uid = await send();
  const seen = await version(uid);
  for (const step of ['take', 'reopen'] as const)
    await expect(hub().reports[step]({ params: { uid }, version: seen })).rejects.toMatchObject({
      problem: { code: 'wrong_state' },
    });
  await expect(
    police().reports.withdraw({ params: { uid }, version: seen, body: {} }),
  ).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  await expect(
    world.as('cosc', 'auditor').reports.take({ params: { uid }, version: seen }),
  ).rejects.toMatchObject({ problem: { code: 'not_allowed' } });
});

test('a merged report keeps its originator; its sender does not learn of the other one', async () => {
  const [one, other] = [await send(), await send({ title: 'Ancora server cifrati' })];
  const foreign = (await world.as('outsourcer').reports.send({ body: report })).uid;
  await police().reports.merge({
    params: { uid: one },
    version: await version(one),
    body: { into: foreign },
  });
  const mine = await hub().reports.show({ params: { uid: one } });
  expect(mine).toMatchObject({ state: 'merged', content: { title: report.title } });
  expect(JSON.stringify(mine)).not.toContain(foreign);
  expect((await police().reports.show({ params: { uid: one } })).mergedInto).toBe(foreign);
  await expect(
    police().reports.merge({
      params: { uid: other },
      version: await version(other),
      body: { into: one },
    }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
});

test('both sides hold the same hash and can make it again from the exact text', async () => {
  const uid = await send({ mayBeOffence: true, containsPersonalData: true });
  const records = await Promise.all(
    [hub(), police()].map((client) => client.reports.record({ params: { uid } })),
  );
  expect(records[0]).toEqual(records[1]);
  const { receipt } = await hub().reports.show({ params: { uid } });
  expect(createHash('sha256').update(records[0]!.canonical).digest('hex')).toBe(receipt?.sha256);
});

test('times kept are told in both directions, the police’s as indicative', async () => {
  const uid = await send();
  world.clock.advance(2 * 3600);
  await police().reports.receive({ params: { uid } });
  await police().reports.receive({ params: { uid } });
  const back = await police().reports.send({
    body: { ...report, recipient: world.orgs.association.uid, title: 'Avviso' },
  });
  await hub().reports.receive({ params: { uid: back.uid } });
  const agreement = world.agreements['Protocollo Meridiana']!.uid;
  const { directions } = await hub().reports.times({ params: { uid: agreement } });
  const toPolice = directions.find((one) => one.to.name === 'COSC Toscana Prova')!;
  const toHub = directions.find((one) => one.from.name === 'COSC Toscana Prova')!;
  expect(toPolice).toMatchObject({ indicative: true, receipt: { promisedMinutes: 60 } });
  expect(toPolice.receipt.count - toPolice.receipt.inTime).toBe(1);
  expect(toHub).toMatchObject({ indicative: false, receipt: { count: 1, inTime: 1 } });
  await expect(
    world.as('outsourcer').reports.times({ params: { uid: agreement } }),
  ).rejects.toMatchObject({ problem: { code: 'not_found' } });
});
