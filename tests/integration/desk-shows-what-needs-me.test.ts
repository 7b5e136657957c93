import type { DeskReason, RelayPolicy } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toInstant } from '../../packages/server/src/platform/clock.ts';
import { cast, type PlayerKey, type Post } from '../harness/cast.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

type Versioned = { readonly uid: string; readonly version: number };
const at = ({ uid, version }: Versioned) => ({ params: { uid }, version });
const relayPolicy: RelayPolicy = {
  allowed: true,
  tiers: ['hub', 'branch', 'member'],
  sectors: 'all',
  attribution: 'anonymous',
};

async function desk(player: PlayerKey, post: Post, reason: DeskReason) {
  const { items } = await world.as(player, post).desk.show();
  return items.filter((item) => item.reason === reason);
}

test('a report waits to be taken, then to be answered, with the promised time', async () => {
  const sent = await world.as('bank1', 'reporter').reports.send({
    body: { fact: 'phishing', title: 'Pagina falsa', text: 'Vista oggi.', tlp: 'AMBER' },
  });
  const hub = world.as('outsourcer', 'analyst');
  expect(await desk('outsourcer', 'analyst', 'report_to_take')).toMatchObject([
    { uid: sent.uid, title: 'Pagina falsa', tlp: 'AMBER', from: { name: world.orgs.bank1.name } },
  ]);
  expect(await desk('outsourcer', 'administrator', 'report_to_take'), 'not theirs to take').toEqual(
    [],
  );
  const report = await hub.reports.show({ params: { uid: sent.uid } });
  await hub.reports.take(at(report));
  expect(await desk('outsourcer', 'analyst', 'report_to_take')).toEqual([]);
  expect(await desk('outsourcer', 'analyst', 'report_to_answer')).toMatchObject([
    { uid: sent.uid },
  ]);
  expect(await desk('bank2', 'analyst', 'report_to_answer')).toEqual([]);
});

test('police promise times: the desk says until when', async () => {
  const sent = await world.as('outsourcer', 'reporter').reports.send({
    body: {
      fact: 'ransomware',
      title: 'Cifrati',
      text: 'Da stanotte.',
      tlp: 'GREEN',
      recipient: world.orgs.cosc.uid,
    },
  });
  const [item] = await desk('cosc', 'analyst', 'report_to_take');
  expect(item).toMatchObject({ uid: sent.uid, due: expect.any(String) });
});

test('a relay waits for the second person, not for its author', async () => {
  const parent = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'phishing',
      title: 'Un’altra',
      text: 'banca-falsa.example',
      tlp: 'GREEN',
      relayPolicy,
    },
  });
  const author = world.as('outsourcer', 'second');
  let relay = await author.relays.draft({ body: { parents: [parent.uid], mode: 'derivative' } });
  relay = await author.relays.change({ ...at(relay), body: { targets: [{ kind: 'members' }] } });
  relay = await author.relays.propose({ ...at(relay), body: {} });
  expect(await desk('outsourcer', 'second', 'relay_to_approve')).toEqual([]);
  expect(await desk('outsourcer', 'approver', 'relay_to_approve')).toMatchObject([
    { uid: relay.uid },
  ]);
  await world
    .as('outsourcer', 'approver')
    .relays.release({ ...at(relay), body: { fullReading: true } });
  expect(await desk('outsourcer', 'approver', 'relay_to_approve')).toEqual([]);

  await world
    .as('outsourcer', 'analyst')
    .relays.recall({ params: { uid: relay.uid }, body: { reason: 'wrong' } });
  const [undo] = await desk('bank3', 'reporter', 'undo_to_confirm');
  expect(undo).toMatchObject({ uid: relay.uid });
  expect(undo).not.toHaveProperty('title');
  const shown = await world.as('bank3', 'reporter').relays.show({ params: { uid: relay.uid } });
  await world.as('bank3', 'reporter').relays.confirmUndone({
    params: { uid: relay.uid },
    body: { itemVersion: shown.version },
  });
  expect(await desk('bank3', 'reporter', 'undo_to_confirm')).toEqual([]);
});

test('an alert waits for the answer; “affected” comes to the hub’s desk until it is done', async () => {
  const item = await showReport(world, 'outsourcer', [
    { kind: 'members', hubId: world.orgs.outsourcer.id },
  ]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'emergency' },
  });
  const bank = world.as('bank2', 'reporter');
  expect((await bank.desk.show()).items[0]).toMatchObject({ reason: 'alert_to_answer', uid });
  const answer = (version: number, done: boolean) =>
    bank.alerts.answer({
      params: { uid },
      version,
      body: { answer: 'affected', done, consent: 'named' },
    });
  const { version } = await answer(1, false);
  expect(await desk('bank2', 'reporter', 'alert_to_answer')).toEqual([]);
  expect(await desk('outsourcer', 'analyst', 'member_affected')).toMatchObject([
    { uid, from: { name: world.orgs.bank2.name } },
  ]);
  await answer(version, true);
  expect(await desk('outsourcer', 'analyst', 'member_affected')).toEqual([]);
});

test('contacts fall due after ninety days; agreements warn ninety days ahead', async () => {
  await placeContact(world, 'bank4', { role: 'security', email: 'a@bank4.example', name: 'Anna' });
  expect(await desk('bank4', 'administrator', 'contact_to_confirm')).toEqual([]);
  expect(await desk('cosc', 'administrator', 'agreement_expiring')).toEqual([]);
  world.clock.advance(91 * 86_400);
  expect(await desk('bank4', 'administrator', 'contact_to_confirm')).toMatchObject([
    { title: 'Anna' },
  ]);
  world.clock.advance(830 * 86_400);
  expect(await desk('cosc', 'administrator', 'agreement_expiring')).toHaveLength(2);
  expect(await desk('outsourcer', 'administrator', 'agreement_expiring')).toHaveLength(1);
  expect(await desk('bank4', 'administrator', 'agreement_expiring')).toEqual([]);
});

test('no desk names another bank; a stranger’s desk is silent', async () => {
  const banks = ['bank1', 'bank2', 'bank3', 'bank4'] as const;
  for (const bank of banks) {
    const text = JSON.stringify(await world.as(bank, 'second').desk.show());
    for (const other of Object.keys(cast) as PlayerKey[]) {
      if (other === bank || other === 'outsourcer') continue;
      expect(text).not.toContain(world.orgs[other].name);
      expect(text).not.toContain(world.orgs[other].uid);
    }
  }
  expect((await world.as('firm1', 'second').desk.show()).items).toEqual([]);
});

test('what a person asks: the hub’s request and the owner’s wish, one entry each, with the nearest term', async () => {
  const iban = 'IT60X0542811101000000123456';
  const indicators = { confirm: [{ kind: 'iban', value: iban }] };
  const told = await world.as('bank2', 'reporter').reports.send({
    body: { fact: 'wire_fraud', title: 'Conto', text: iban, tlp: 'AMBER', indicators },
  });
  const today = toInstant(world.clock.now()).slice(0, 10);
  const record = (askedOn: string) =>
    world.as('outsourcer', 'analyst').rights.record({
      body: {
        right: 'erase',
        asker: 'Gelsomina',
        identity: 'PEC',
        kind: 'iban',
        value: iban,
        askedOn,
      },
    });
  const { uid } = await record(today);
  const late = await record('2020-01-01');
  expect(await desk('outsourcer', 'approver', 'rights_request_open')).toMatchObject([
    { uid: late.uid, count: 2, due: '2020-02-01T22:59:00.000000Z' },
  ]);
  expect(await desk('outsourcer', 'analyst', 'rights_request_open'), 'not theirs').toEqual([]);
  const body = { item: told.uid, decision: 'ask' } as const;
  await world.as('outsourcer', 'approver').rights.decide({ params: { uid }, body });
  const [wish] = await desk('bank2', 'approver', 'wish_to_answer');
  expect(wish).toMatchObject({ count: 1, due: expect.any(String) });
  expect(JSON.stringify(wish)).not.toContain(iban);
  expect(await desk('bank1', 'approver', 'wish_to_answer')).toEqual([]);
  const declined = { agree: false, reason: 'No.' };
  await world.as('bank2', 'approver').rights.reply({ params: { uid: wish!.uid }, body: declined });
  expect(await desk('bank2', 'approver', 'wish_to_answer')).toEqual([]);
  const answered = { outcome: 'refused', reason: 'No.' } as const;
  for (const one of [uid, late.uid])
    await world
      .as('outsourcer', 'approver')
      .rights.answer({ params: { uid: one }, body: answered });
  expect(await desk('outsourcer', 'approver', 'rights_request_open')).toEqual([]);
});
