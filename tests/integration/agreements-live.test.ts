import { type Agreement, agreementStates, type Client, usualClauses } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  agreementBetween,
  agreementWhateverState,
  dueWarnings,
  requireAgreement,
  turnAgreements,
} from '../../packages/server/src/agreements/index.ts';
import { visitor } from '../../packages/server/src/identity/index.ts';
import { dayIn } from '../../packages/server/src/platform/calendar.ts';
import { days, later } from '../../packages/server/src/platform/clock.ts';
import { untilNoon } from '../harness/clock.ts';
import { inOrder } from '../harness/in-order.ts';
import { asOwner } from '../harness/newcomer.ts';
import { takeNumber } from '../harness/take-number.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let police: Client;
let hub: Client;
beforeAll(async () => {
  world = await createWorld();
  world.clock.advance(untilNoon(world.clock.now()));
  police = world.as('section', 'administrator');
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

/** The calendar day so many days from now, by the world's clock. */
const dayFromNow = (n: number) => dayIn('Europe/Rome', later(world.clock.now(), days(n)));

const text = (number: string, from: number, to: number) =>
  inOrder({
    number,
    title: 'Protocollo della sezione',
    from: dayFromNow(from),
    to: dayFromNow(to),
    clauses: usualClauses('association'),
    annexes: [
      { title: 'Elenco dei referenti', sha256: 'ab'.repeat(32) },
      { title: 'Lettera di intenti' },
    ],
    parties: [
      { organisation: world.orgs.section.uid, side: 'police' as const },
      { organisation: world.orgs.association.uid, side: 'private' as const },
    ],
  });

async function signed(number: string, from: number, to: number): Promise<Agreement> {
  const draft = await police.agreements.draft({ body: text(number, from, to) });
  return signBoth(draft);
}

async function signBoth({ uid, textSha256, version }: Agreement): Promise<Agreement> {
  const params = { uid };
  const body = { signedBy: 'Il rappresentante', textSha256 };
  await police.agreements.sign({ params, body, version });
  return hub.agreements.sign({ params, body, version: version + 1 });
}

const asSection = async <T>(run: Parameters<typeof world.composed.work.run<never, T>>[1]) =>
  world.composed.work.run((await world.actor('section')) as never, run);
const inForce = () =>
  asSection((work) => agreementBetween(work, world.orgs.section.id, world.orgs.association.id));
const warnings = () => world.composed.work.run(visitor('it'), dueWarnings);
const turn = () => world.composed.work.run(visitor('it'), turnAgreements);

test('signed before its term: nothing flows yet; then it does, and nothing waits for the nightly job', async () => {
  const agreement = await signed('SEZ-1', 10, 200);
  expect(agreement.state).toBe('signed');
  await asSection(async (work) => {
    await expect(
      requireAgreement(work, world.orgs.section.id, world.orgs.association.id),
    ).rejects.toMatchObject({ facts: { reasons: [{ code: 'agreement_not_begun' }] } });
  });
  world.clock.advance(days(10));
  expect(await inForce()).toMatchObject({ uid: agreement.uid });
  expect(await turn()).toBe(1);
  expect(await turn()).toBe(0);
  const log = await asOwner<{ act: string }>(
    world,
    `select payload::json->>'act' as act from leaf join log on log.id = leaf.log_id
     join agreement a on a.id = log.agreement_id where a.uid = $1 order by leaf.number`,
    [agreement.uid],
  );
  expect(log.map((leaf) => leaf.act)).toEqual(['agreement.signed', 'agreement.in-force']);
});

test('warned 90, 30 and 7 days before, each once, and no more once it is renewed', async () => {
  expect(await warnings()).toEqual([]);
  world.clock.advance(days(101));
  const [first, ...others] = await warnings();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ threshold: 90, daysLeft: 89 });
  expect([...first!.parties].sort()).toEqual(
    [world.orgs.section.id, world.orgs.association.id].sort(),
  );
  expect(await warnings()).toEqual([]);
  world.clock.advance(days(60));
  expect(await warnings()).toMatchObject([{ threshold: 30, daysLeft: 29 }]);

  const running = (await police.agreements.list({ query: {} })).items.find(
    (one) => one.number === 'SEZ-1',
  )!;
  const renewal = await hub.agreements.renew({
    params: { uid: running.uid },
    body: { number: 'SEZ-2', from: dayFromNow(20), to: dayFromNow(400) },
  });
  expect(renewal).toMatchObject({ state: 'draft', renews: { number: 'SEZ-1' } });
  expect(renewal.annexes).toEqual(text('', 0, 1).annexes);
  await signBoth(renewal);
  world.clock.advance(days(25));
  expect(await warnings()).toEqual([]);
  expect(await inForce()).toMatchObject({ number: 'SEZ-2' });
  const before = await hub.agreements.show({ params: { uid: running.uid } });
  expect(before).toMatchObject({ state: 'renewed', renewedBy: { number: 'SEZ-2' }, may: [] });
});

test('after its end nothing new starts, and what began may be finished', async () => {
  const renewal = (await hub.agreements.list({ query: {} })).items.find(
    (one) => one.number === 'SEZ-2',
  )!;
  world.clock.advance(days(500));
  expect(await inForce()).toBeUndefined();
  await asSection(async (work) => {
    const ids = [world.orgs.section.id, world.orgs.association.id] as const;
    await expect(requireAgreement(work, ...ids)).rejects.toMatchObject({
      code: 'agreement_forbids',
      facts: { reasons: [{ code: 'agreement_expired', params: { to: renewal.to } }] },
    });
    const [row] = await asOwner<{ id: string }>(world, 'select id from agreement where uid = $1', [
      renewal.uid,
    ]);
    const ended = await agreementWhateverState(work, Number(row!.id));
    expect(ended).toMatchObject({ number: 'SEZ-2', open: false });
  });
  expect(await turn()).toBeGreaterThan(0);
  // Known by name alone from now on.
  const known = await hub.organisations.show({ params: { uid: world.orgs.section.uid } });
  expect(known.ties).toEqual(['former']);
});

test('a list by state is whole pages of that state, and says what each agreement says of itself', async () => {
  const all = (await hub.agreements.list({ query: { limit: 100 } })).items;
  expect(new Set(all.map(({ state }) => state)).size).toBeGreaterThan(1);
  for (const state of agreementStates) {
    const wanted = all.filter((one) => one.state === state).map(({ uid }) => uid);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await hub.agreements.list({ query: { state, limit: 1, cursor } });
      // A page that is not the last is full.
      if (page.next) expect(page.items).toHaveLength(1);
      found.push(...page.items.map(({ uid }) => uid));
      cursor = page.next;
    } while (cursor);
    expect(found, state).toEqual(wanted);
  }
});

test('a renewed agreement says so in its own log, once, and not that it expired', async () => {
  const log = await asOwner<{ act: string }>(
    world,
    `select leaf.payload::jsonb ->> 'act' as act from leaf join log on log.id = leaf.log_id
     join agreement a on a.id = log.agreement_id where a.number = 'SEZ-1' order by leaf.number`,
  );
  expect(log.map(({ act }) => act)).toEqual([
    'agreement.signed',
    'agreement.in-force',
    'agreement.renewed',
  ]);
});

test('an annex is a file that exists, is what it says, and is read by the parties alone', async () => {
  const upload = await world
    .as('section', 'analyst')
    .files.upload(
      { query: { name: 'allegato.txt', mediaType: 'text/plain' } },
      { upload: new Blob(['allegato tecnico']) },
    );
  let tries = 0;
  const draft = (file: string, sha256?: string) =>
    police.agreements.draft({
      body: {
        ...text(`ALL-${tries++}`, 0, 100),
        annexes: [{ title: 'Allegato', file, ...(sha256 && { sha256 }) }],
      },
    });
  const refused = (pointer: string) => ({
    problem: { code: 'invalid_input', fields: [{ pointer }] },
  });
  await expect(draft(crypto.randomUUID())).rejects.toMatchObject(refused('/annexes/0/file'));
  await expect(draft(upload.uid, 'ab'.repeat(32))).rejects.toMatchObject(
    refused('/annexes/0/sha256'),
  );
  const made = await draft(upload.uid);
  expect(made.annexes).toEqual([{ title: 'Allegato', file: upload.uid, sha256: upload.sha256 }]);
  world.clock.advance(days(2));
  await world.composed.background.duties.find(({ name }) => name === 'orphan-files')!.run();
  const params = { uid: upload.uid };
  const file = await world.as('association', 'auditor').files.download({ params });
  expect(await file.text()).toBe('allegato tecnico');
  for (const stranger of ['outsourcer', 'firm1'] as const)
    await expect(world.as(stranger, 'analyst').files.download({ params })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
});

test('who only administers attaches and opens an annex, and opens nothing of a report', async () => {
  const client = world.as('section', 'administrator');
  const upload = () =>
    client.files.upload(
      { query: { name: 'disciplinare.txt' } },
      { upload: new Blob(['disciplinare']) },
    );
  const [annexed, loose] = [await upload(), await upload()];
  await client.agreements.draft({
    body: { ...text('ALL-AMM', 0, 100), annexes: [{ title: 'Disciplinare', file: annexed.uid }] },
  });
  for (const reader of [client, hub]) {
    const file = await reader.files.download({ params: { uid: annexed.uid } });
    expect(await file.text()).toBe('disciplinare');
  }
  // The same organisation's upload may be meant for a report: that is not an administrator's business.
  await expect(client.files.download({ params: { uid: loose.uid } })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
  const bank = world.as('bank1', 'reporter');
  const sent = await bank.files.upload({ query: { name: 'a.txt' } }, { upload: new Blob(['a']) });
  await bank.reports.send({
    body: { fact: 'phishing', title: 'T', text: 'T', tlp: 'AMBER', attachments: [sent.uid] },
  });
  const params = { uid: sent.uid };
  await expect(
    world.as('outsourcer', 'administrator').files.download({ params }),
  ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  expect(await (await world.as('outsourcer', 'auditor').files.download({ params })).text()).toBe(
    'a',
  );
});

test('a party withdraws: it ends at once, for both, with the reason', async () => {
  const agreement = await signed('SEZ-3', 0, 100);
  expect(agreement.state).toBe('in_force');
  const ended = await hub.agreements.terminate({
    params: { uid: agreement.uid },
    body: { reason: 'Recesso concordato' },
    version: agreement.version,
  });
  expect(ended).toMatchObject({ state: 'terminated', endingReason: 'Recesso concordato', may: [] });
  expect(await inForce()).toBeUndefined();
});

test('a draft whose term is over is not signed, and one given up stays readable', async () => {
  const draft = await police.agreements.draft({ body: text('SEZ-8', -20, -10) });
  const params = { uid: draft.uid };
  const body = { signedBy: 'Il presidente', textSha256: draft.textSha256 };
  await expect(hub.agreements.sign({ params, body, version: 1 })).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  const given = await hub.agreements.terminate({ params, body: { reason: 'Scaduta' }, version: 1 });
  expect(given).toMatchObject({ state: 'terminated', textSha256: draft.textSha256 });
  expect(given.parties).toEqual(draft.parties);
});

test('a signed text does not change, and who read another text does not sign', async () => {
  const draft = await police.agreements.draft({ body: text('SEZ-4', 0, 100) });
  const params = { uid: draft.uid };
  await expect(
    hub.agreements.change({ params, body: text('SEZ-4', 0, 90), version: draft.version }),
  ).rejects.toMatchObject({ problem: { code: 'not_allowed' } });
  const changed = await police.agreements.change({
    params,
    body: { ...text('SEZ-4', 0, 120), annexes: [] },
    version: draft.version,
  });
  expect(changed.annexes).toEqual([]);
  const stale = { signedBy: 'Il presidente', textSha256: draft.textSha256 };
  await expect(
    hub.agreements.sign({ params, body: stale, version: changed.version }),
  ).rejects.toMatchObject({ problem: { code: 'version_conflict' } });
  const body = { signedBy: 'Il presidente', textSha256: changed.textSha256 };
  const once = await hub.agreements.sign({ params, body, version: changed.version });
  await expect(hub.agreements.sign({ params, body, version: once.version })).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  await expect(
    police.agreements.change({ params, body: text('SEZ-4', 0, 90), version: once.version }),
  ).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
});

test('exported and imported, nothing is lost; an unknown field is refused', async () => {
  const agreement = await signed('SEZ-5', 0, 100);
  const document = await police.agreements.export({ params: { uid: agreement.uid } });
  expect(document.signatures).toHaveLength(2);
  const body = { ...document, text: { ...document.text, number: 'SEZ-5B' } };
  const draft = await hub.agreements.import({ body });
  expect(draft.state).toBe('draft');
  const again = await hub.agreements.export({ params: { uid: draft.uid } });
  expect(again).toEqual({
    ...body,
    uid: draft.uid,
    importedFrom: agreement.uid,
    state: 'draft',
    signatures: [],
    earlierSignatures: document.signatures,
  });
  const third = await police.agreements.import({
    body: { ...again, text: { ...again.text, number: 'SEZ-5C' }, signatures: [] },
  });
  const last = await police.agreements.export({ params: { uid: third.uid } });
  expect(last.earlierSignatures).toEqual(document.signatures);
  await expect(
    hub.agreements.import({ body: { ...body, clause: 'nuova' } as never }),
  ).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: [{ pointer: '/clause' }] },
  });
});

test('receipt numbers have no gap, whoever asks at once, and a failed transaction gives its back', async () => {
  const agreement = await signed('SEZ-6', 0, 100);
  const [row] = await asOwner<{ id: string }>(world, 'select id from agreement where uid = $1', [
    agreement.uid,
  ]);
  const scope = { agreementId: Number(row!.id) };
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      asSection(async (work) => {
        const number = await takeNumber(work, scope);
        if (n % 5 === 0) throw new Error('something else failed');
        return number;
      }),
    ),
  );
  const given = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort();
  const year = dayFromNow(0).slice(0, 4);
  expect(given).toEqual(
    Array.from({ length: 16 }, (_, n) => `SEZ-6/${year}/${String(n + 1).padStart(6, '0')}`),
  );
  const outsider = await world.actor('bank1');
  await expect(
    world.composed.work.run(outsider, (work) => takeNumber(work, scope)),
  ).rejects.toMatchObject({ code: '42501' });
});

test('each side names its own contacts as referents, and only those', async () => {
  const draft = await police.agreements.draft({ body: text('SEZ-7', 0, 100) });
  const agreement = await signBoth(draft);
  const contact = (client: Client) =>
    client.contacts.add({
      body: { role: 'legal', name: 'Ufficio legale', email: 'legale@ente.example', language: 'it' },
    });
  const [ours, theirs] = [await contact(hub), await contact(police)];
  const params = { uid: agreement.uid };
  await expect(
    hub.agreements.referents({
      params,
      body: { contacts: [ours.uid, theirs.uid] },
      version: agreement.version,
    }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  await hub.agreements.referents({
    params,
    body: { contacts: [ours.uid] },
    version: agreement.version,
  });
  const seen = await police.agreements.show({ params });
  expect(seen.referents).toMatchObject([
    { organisation: world.orgs.association.uid, contact: ours.uid, role: 'legal' },
  ]);
  expect(seen.textSha256).toBe(agreement.textSha256);
});
