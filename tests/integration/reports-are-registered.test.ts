import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

// Each party's own number in its own registry, and the flags that change after the report was sent.

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const hub = () => world.as('outsourcer');
const police = () => world.as('cosc');
const report = {
  fact: 'phishing',
  title: 'Falso portale',
  text: 'Racconto.',
  tlp: 'AMBER',
} as const;
const entry = { number: '0004711/2026', date: '2026-03-01', shared: false };
const send = async (more = {}) => (await hub().reports.send({ body: { ...report, ...more } })).uid;
const shown = (uid: string, player: PlayerKey) =>
  world.as(player).reports.show({ params: { uid } });
const note = (uid: string, player: PlayerKey, version: number, more = {}) =>
  world.as(player).reports.register({ params: { uid }, version, body: { ...entry, ...more } });
async function newest(player: PlayerKey, kind: 'private' | 'shared') {
  const client = world.as(player, 'auditor');
  const log = (await client.logs.list()).items.find((one) => one.kind === kind)!;
  return (await client.logs.entries({ params: { uid: log.uid }, query: { limit: 1 } })).items[0]!;
}

test('a number is its party’s own; the other sees it only once it is shown, and no longer when it is not', async () => {
  const uid = await send();
  const noted = await note(uid, 'cosc', 0, { register: 'PS-TOS' });
  expect(noted.registrations).toEqual([
    {
      number: '0004711/2026',
      date: '2026-03-01',
      register: 'PS-TOS',
      shared: false,
      standing: 'recipient',
      organisation: { uid: expect.any(String), name: 'COSC Toscana Prova' },
      mine: true,
      version: 1,
    },
  ]);
  expect((await shown(uid, 'outsourcer')).registrations).toEqual([]);
  expect(await newest('cosc', 'private')).toMatchObject({
    act: 'report.registered',
    facts: { number: '0004711/2026', date: '2026-03-01', shared: false },
  });
  expect(await newest('cosc', 'shared')).not.toMatchObject({ act: 'report.registered' });

  await note(uid, 'cosc', 1, { shared: true });
  expect((await shown(uid, 'outsourcer')).registrations).toMatchObject([
    { number: '0004711/2026', mine: false, standing: 'recipient' },
  ]);
  await note(uid, 'outsourcer', 0, { number: 'A-12' });
  expect((await shown(uid, 'cosc')).registrations).toHaveLength(1);
  await note(uid, 'cosc', 2);
  expect((await shown(uid, 'outsourcer')).registrations).toMatchObject([{ number: 'A-12' }]);
});

test('two secretaries at once: the second is told, and nothing is overwritten', async () => {
  const uid = await send();
  const both = await Promise.allSettled([
    note(uid, 'cosc', 0, { number: '1' }),
    note(uid, 'cosc', 0, { number: '2' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(note(uid, 'cosc', 7)).rejects.toMatchObject({
    problem: { code: 'version_conflict', currentVersion: 1 },
  });
});

test('who is no party, what was not sent and what was ended takes no number', async () => {
  const uid = await send();
  for (const other of ['association', 'bank1', 'national'] as const)
    await expect(note(uid, other, 0)).rejects.toMatchObject({ problem: { code: 'not_found' } });
  const draft = await hub().reports.draft({ body: report });
  await expect(note(draft.uid, 'outsourcer', 0)).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  await expect(note(uid, 'cosc', 0, { date: '2999-01-01' })).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: [{ pointer: '/date' }] },
  });
  await note(uid, 'cosc', 0, { shared: true });
  const { version } = await shown(uid, 'outsourcer');
  await hub().reports.withdraw({ params: { uid }, version, body: {} });
  expect((await shown(uid, 'outsourcer')).registrations).toEqual([]);
  await expect(note(uid, 'cosc', 1)).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
});

test('a firm that is not named shows no number of its registry, nor does its hub show one that names it', async () => {
  const member = (await hub().memberships.list({ query: {} })).items.find((one) =>
    one.member.name.startsWith('Banca Ginepro'),
  )!.member;
  const uid = await send({ onBehalfOf: member.uid, attribution: 'anonymous' });
  await expect(note(uid, 'bank2', 0, { shared: true })).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: [{ pointer: '/shared' }] },
  });
  await expect(
    note(uid, 'outsourcer', 0, { shared: true, register: member.name }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  await note(uid, 'bank2', 0);
  await note(uid, 'cosc', 0, { shared: true });
  expect(JSON.stringify(await shown(uid, 'cosc'))).not.toContain('Ginepro');
  expect((await shown(uid, 'bank2')).registrations.map(({ mine }) => mine).sort()).toEqual([
    false,
    true,
  ]);
});

test.skipIf(spawnSync('pdftotext', ['-v']).error)(
  'the numbers stand on the exported page, each reader’s own',
  async () => {
    const uid = await send();
    await note(uid, 'cosc', 0, { number: 'PG-815', register: 'PS-TOS' });
    await note(uid, 'outsourcer', 0, { number: 'CSA-77' });
    const pdf = await police().reports.export({ params: { uid }, query: { format: 'pdf' } });
    const input = Buffer.from(await (pdf as Blob).arrayBuffer());
    const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' }).stdout;
    expect(text).toMatch(/COSC Toscana Prova\s+PG-815\s+01\/03\/2026\s+PS-TOS/);
    expect(text).not.toContain('CSA-77');
  },
);

test('the flags are said anew without the text, by who wrote it; what was said before is kept', async () => {
  const uid = await send({ mayBeOffence: true });
  const { version } = await shown(uid, 'outsourcer');
  const actFiled = { office: 'Procura di Lucca', date: '2026-03-02', number: '12/26' };
  const body = { containsPersonalData: true, mayBeOffence: true, actFiled };
  await expect(police().reports.flag({ params: { uid }, version, body })).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  const flagged = await hub().reports.flag({ params: { uid }, version, body });
  expect(flagged.content).toMatchObject({ ...body, title: report.title, text: report.text });
  expect((await shown(uid, 'cosc')).content).toMatchObject(body);
  await expect(hub().reports.flag({ params: { uid }, version, body })).rejects.toMatchObject({
    problem: { code: 'version_conflict' },
  });
  expect(await newest('outsourcer', 'shared')).toMatchObject({
    act: 'item.corrected',
    facts: { flags: true },
  });
  const { versions } = await hub().reports.history({ params: { uid } });
  expect(versions).toMatchObject([
    { title: report.title, containsPersonalData: false, mayBeOffence: true },
  ]);
  expect(versions[0]).not.toHaveProperty('actFiled');
  const again = await shown(uid, 'outsourcer');
  const { actFiled: _, ...without } = body;
  const cleared = await hub().reports.flag({
    params: { uid },
    version: again.version,
    body: { ...without, mayBeOffence: false },
  });
  expect(cleared.content).not.toHaveProperty('actFiled');
});
