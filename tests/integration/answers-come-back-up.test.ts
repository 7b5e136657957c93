import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  for (const bank of ['bank1', 'bank2'] as const)
    await placeContact(world, bank, { role: 'security', email: `sicurezza@${bank}.example` });
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const banks = ['bank1', 'bank2', 'bank3', 'bank4'] as const;
const fakeSite = { kind: 'domain', value: 'banca-falsa-prova.it' } as const;
type Versioned = { readonly uid: string; readonly version: number };
const at = ({ uid, version }: Versioned) => ({ params: { uid }, version });
const runDuty = (name: string) =>
  world.composed.background.duties.find((duty) => duty.name === name)!.run();

/** Police tell the hub; the hub passes it on to its members and alerts them. */
async function policeNoteReachesMembers() {
  const note = await world.as('cosc').reports.send({
    body: {
      fact: 'phishing',
      title: 'Campagna di phishing',
      text: 'Il sito banca-falsa-prova.it raccoglie credenziali.',
      tlp: 'GREEN',
      recipient: world.orgs.outsourcer.uid,
      indicators: { confirm: [fakeSite] },
      relayPolicy: {
        allowed: true,
        tiers: ['hub', 'branch', 'member'],
        sectors: 'all',
        attribution: 'anonymous',
      },
    },
  });
  const analyst = world.as('outsourcer', 'analyst');
  let relay = await analyst.relays.draft({ body: { parents: [note.uid], mode: 'unchanged' } });
  relay = await analyst.relays.change({ ...at(relay), body: { targets: [{ kind: 'members' }] } });
  relay = await analyst.relays.propose({ ...at(relay), body: {} });
  relay = await world
    .as('outsourcer', 'approver')
    .relays.release({ ...at(relay), body: { fullReading: true } });
  const alert = await analyst.alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  return { note: note.uid, relay, alert: alert.uid };
}

async function answer(
  player: PlayerKey,
  uid: string,
  answer: 'affected' | 'not_affected' | 'checking',
  consent: 'no' | 'anonymous' | 'named',
) {
  const client = world.as(player, 'reporter');
  const { version } = await client.alerts.seen({ params: { uid } });
  await client.alerts.answer({ params: { uid }, version, body: { answer, done: false, consent } });
}

test('the police see bands from k up, a day later, and names only of who agreed', async () => {
  const { note, alert } = await policeNoteReachesMembers();
  const counts = async () => {
    const { items } = await world.as('cosc').alerts.counts({ params: { item: note } });
    expect(items).toHaveLength(1);
    return items[0]!;
  };
  for (const bank of ['bank1', 'bank2', 'bank3'] as const)
    await answer(bank, alert, 'not_affected', 'anonymous');
  expect(await counts()).not.toHaveProperty('recipients');

  world.clock.advance(86_400);
  await runDuty('alert-days');
  const before = await counts();
  expect(before).toMatchObject({
    sentBy: { uid: world.orgs.outsourcer.uid },
    recipients: { from: 3, to: 5 },
    notAffected: { from: 3, to: 5 },
    affectedNames: [],
  });
  // In toMatchObject an empty object would match every band.
  expect([before.affected, before.silent]).toEqual([{}, {}]);

  await answer('bank4', alert, 'affected', 'anonymous');
  expect(await counts(), 'the moment somebody answers is not told').toEqual(before);
  await answer('bank4', alert, 'affected', 'named');
  expect(await counts()).toEqual({
    ...before,
    affectedNames: [{ uid: world.orgs.bank4.uid, name: world.orgs.bank4.name }],
  });
  const text = JSON.stringify(await counts());
  for (const bank of ['bank1', 'bank2', 'bank3'] as const) {
    expect(text).not.toContain(world.orgs[bank].name);
    expect(text).not.toContain(world.orgs[bank].uid);
  }
});

test('who did not agree to pass the answer up is in no band of answers', async () => {
  const { note, alert } = await policeNoteReachesMembers();
  for (const bank of banks)
    await answer(bank, alert, 'checking', bank === 'bank1' ? 'no' : 'named');
  world.clock.advance(86_400);
  await runDuty('alert-days');
  const { items } = await world.as('cosc').alerts.counts({ params: { item: note } });
  expect(items[0]).toMatchObject({ seen: { from: 3, to: 5 }, checking: { from: 3, to: 5 } });
  await answer('bank2', alert, 'checking', 'no');
  world.clock.advance(86_400);
  await runDuty('alert-days');
  const later = await world.as('cosc').alerts.counts({ params: { item: note } });
  expect(later.items[0]).toMatchObject({ seen: { from: 3, to: 5 } });
  expect(later.items[0]!.checking).toEqual({});
});

test('nobody but the note’s originator asks for the counts', async () => {
  const { note, relay } = await policeNoteReachesMembers();
  for (const [player, item] of [
    ['outsourcer', note],
    ['bank1', note],
    ['bank1', relay.uid],
    ['national', note],
    ['association', relay.uid],
  ] as const)
    await expect(
      world.as(player).alerts.counts({ params: { item } }),
      `${player}`,
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

test('a recall of the police note reaches everybody whom the hub had alerted', async () => {
  const { note, alert } = await policeNoteReachesMembers();
  await world.composed.background.deliveries!.drain();
  sink.mails.length = 0;
  await world.as('cosc').relays.recall({ params: { uid: note }, body: { reason: 'wrong' } });
  await world.composed.background.deliveries!.drain();
  for (const bank of ['bank1', 'bank2'] as const) {
    const [mail] = sink.to(`sicurezza@${bank}.example`);
    expect(mail!.parsed.subject).toBe(
      `[TLP:GREEN] Revoca di un’informazione ricevuta da ${world.orgs.outsourcer.name}`,
    );
    // What to take out, and nothing else of the note.
    const [before, after] = mail!.parsed.text!.split('banca-falsa-prova[.]it');
    expect(before).toMatch(/Da togliere \(non va più bloccato\)[\s>]+$/);
    expect(after).toBeDefined();
    expect(`${before}${after}`).not.toContain('banca-falsa');
  }
  const shown = await world.as('bank1').alerts.show({ params: { uid: alert } });
  expect(shown.item).toMatchObject({ ending: 'recalled' });
  expect(shown.item).not.toHaveProperty('title');
  await expect(answer('bank1', alert, 'affected', 'no')).rejects.toMatchObject({
    problem: { code: 'wrong_state' },
  });
  await expect(
    world.as('outsourcer').alerts.chase({ params: { uid: alert } }),
  ).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
});

test('a correction of the relay reaches them with the new text', async () => {
  const { relay } = await policeNoteReachesMembers();
  await world.composed.background.deliveries!.drain();
  sink.mails.length = 0;
  const analyst = world.as('outsourcer', 'analyst');
  await analyst.relays.correct({
    ...at(await analyst.relays.show({ params: { uid: relay.uid } })),
    body: {
      reason: 'false_positive',
      withdrawIndicators: [fakeSite],
    },
  });
  await world.composed.background.deliveries!.drain();
  expect(sink.to('sicurezza@bank1.example')[0]!.parsed.subject).toMatch(/Rettifica/);
});

test('an “affected” becomes a report on behalf of the member, as far as it agreed', async () => {
  const { alert } = await policeNoteReachesMembers();
  await answer('bank1', alert, 'affected', 'named');
  await answer('bank2', alert, 'affected', 'anonymous');
  await answer('bank3', alert, 'affected', 'no');
  await answer('bank4', alert, 'checking', 'named');
  const hub = world.as('outsourcer', 'analyst');
  const draftFor = (player: PlayerKey, by = hub) =>
    by.alerts.reportDraft({ params: { uid: alert, organisation: world.orgs[player].uid } });
  const named = await draftFor('bank1');
  expect(named).toMatchObject({ attribution: 'named', onBehalfOf: world.orgs.bank1.uid });
  expect(named.text).toContain(world.orgs.bank1.name);
  const nameless = await draftFor('bank2');
  expect(nameless.attribution).toBe('anonymous');
  expect(nameless.text).not.toContain(world.orgs.bank2.name);
  await expect(draftFor('bank3')).rejects.toMatchObject({ problem: { code: 'marking_forbids' } });
  await expect(draftFor('bank4')).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  await expect(draftFor('firm1')).rejects.toMatchObject({ problem: { code: 'not_found' } });
  await expect(draftFor('bank1', world.as('association', 'analyst'))).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
  const report = await hub.reports.draft({ body: { ...named, fact: 'phishing' } });
  expect(report.onBehalf).toMatchObject({ organisation: { uid: world.orgs.bank1.uid } });
});
