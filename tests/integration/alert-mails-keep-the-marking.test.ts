import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Target } from '../../packages/server/src/disclosure/index.ts';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { type Arrived, createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { anybody, at, relaying } from '../harness/relaying.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const banks = ['bank1', 'bank2', 'bank3', 'bank4'] as const;
const secret = 'Corpo-segretissimo';
const title = 'Titolo-segretissimo';
const question = 'Domanda-segretissima?';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  for (const bank of banks)
    await placeContact(world, bank, {
      role: 'security',
      email: `sicurezza@${bank}.example`,
      language: bank === 'bank2' ? 'en' : 'it',
    });
});
afterEach(() => {
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const members = (): Target => ({ kind: 'members', hubId: world.orgs.outsourcer.id });
const organisation = (player: PlayerKey): Target => ({
  kind: 'organisation',
  orgId: world.orgs[player].id,
});
const drain = () => world.composed.background.deliveries!.drain();
/** All that a mail says: headers, envelope, and both bodies decoded. */
const everything = ({ raw, parsed, to }: Arrived) =>
  [raw, parsed.subject, parsed.text, parsed.html, ...to].join('\n');

async function send(targets: Target[], over: Parameters<typeof showReport>[3] = {}, drill = false) {
  const item = await showReport(world, 'outsourcer', targets, { title, body: secret, ...over });
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'emergency', question, drill },
  });
  return { item, uid };
}

test.each(['GREEN', 'CLEAR'] as const)(
  'TLP:%s stands in the body, with the question',
  async (tlp) => {
    await send([members()], { tlp });
    await drain();
    expect(sink.mails).toHaveLength(4);
    for (const mail of sink.mails) {
      expect(mail.parsed.text).toContain(secret);
      expect(mail.parsed.text).toContain(question);
      expect(mail.parsed.subject).toContain(`[TLP:${tlp}]`);
    }
  },
);

test.each([
  ['AMBER', false],
  ['AMBER+STRICT', false],
  ['GREEN', true],
] as const)(
  'TLP:%s (personal data: %s) only says that something waits',
  async (tlp, personalData) => {
    await send([organisation('bank1'), organisation('bank2')], { tlp, personalData });
    await drain();
    expect(sink.mails).toHaveLength(2);
    for (const mail of sink.mails) {
      expect(everything(mail)).not.toMatch(/segretissim/);
      expect(mail.parsed.subject).toContain(`[TLP:${tlp}]`);
    }
    // Who has no account is not sent to where they cannot go.
    for (const [bank, says] of [
      ['bank1', /non può stare in una e-mail\..*gli altri telefonino a chi scrive, al numero che/],
      ['bank2', /out of mails\..*telephone the sender at the number you have already/],
    ] as const) {
      const text = sink.to(`sicurezza@${bank}.example`)[0]!.parsed.text!.replaceAll(/\s+/g, ' ');
      expect(text).toMatch(says);
      expect(text).not.toMatch(/Rispondete in Staffetta|Answer in Staffetta/);
    }
  },
);

test('TLP:RED goes to the person it names, not to the desk of the organisation', async () => {
  const { id } = world.people.bank1.approver;
  await send([{ kind: 'person', orgId: world.orgs.bank1.id, personId: id }], { tlp: 'RED' });
  await drain();
  expect(sink.mails.flatMap((mail) => mail.to)).toEqual(['approver@bank1.example']);
  expect(everything(sink.mails[0]!)).not.toMatch(/segretissim/);
});

test('a drill says so in both languages', async () => {
  await send([members()], {}, true);
  await drain();
  expect(sink.to('sicurezza@bank1.example')[0]!.parsed.subject).toMatch(/^\[ESERCITAZIONE\] /);
  expect(sink.to('sicurezza@bank2.example')[0]!.parsed.subject).toMatch(/^\[DRILL\] /);
});

test('what is held back after the alert is not mailed until it is released', async () => {
  const { item } = await send([members()]);
  await hold(item.id, true);
  await drain();
  expect(sink.mails).toEqual([]);
  await hold(item.id, false);
  world.clock.advance(31);
  await drain();
  expect(sink.mails).toHaveLength(4);
});

test('what was withdrawn before the mail left is never mailed', async () => {
  const { item } = await send([members()]);
  await asOwner(sql`update item set ending = 'withdrawn' where id = ${item.id}`);
  await drain();
  world.clock.advance(86_400);
  await drain();
  expect(sink.mails).toEqual([]);
});

test('no bank learns of another: one recipient a mail, and no other name in any byte', async () => {
  await send([members()]);
  await drain();
  expect(sink.mails).toHaveLength(4);
  for (const mail of sink.mails) {
    expect(mail.to).toHaveLength(1);
    const own = banks.find((bank) => mail.to[0] === `sicurezza@${bank}.example`)!;
    for (const other of Object.keys(cast) as PlayerKey[]) {
      if (other === own || other === 'outsourcer') continue;
      expect(everything(mail)).not.toContain(world.orgs[other].name);
      expect(everything(mail)).not.toContain(`@${other}.example`);
      expect(everything(mail)).not.toContain(world.orgs[other].uid);
    }
  }
});

const plain = (mail: Arrived) => mail.parsed.text!.replaceAll(/\s+/g, ' ');

/** An alert that reached the members, who have no accounts, about a note of the police in which a domain is confirmed. */
async function alertedOf(tlp: 'GREEN' | 'AMBER') {
  const { uid: note } = await world.as('cosc').reports.send({
    body: {
      fact: 'phishing',
      title: 'Campagna in corso',
      text: 'Bloccare truffa-online.com.',
      tlp,
      recipient: world.orgs.outsourcer.uid,
      relayPolicy: anybody,
      indicators: { confirm: [domain], strike: [] },
    },
  });
  const relay = await relaying(world).relayed([note]);
  await world.as('outsourcer', 'approver').alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  await drain();
  sink.mails.length = 0;
  return relay;
}
const domain = { kind: 'domain', value: 'truffa-online.com' } as const;
const written = async () => {
  await drain();
  return [sink.to('sicurezza@bank1.example')[0]!, sink.to('sicurezza@bank2.example')[0]!].map(
    plain,
  );
};
const call = [
  /gli altri telefonino a chi scrive, al numero che hanno già/,
  /telephone the sender at the number you have already/,
];

test('a correction tells who has no account what holds and what to take out', async () => {
  const relay = await alertedOf('GREEN');
  await world.as('outsourcer').relays.correct({
    ...at(relay),
    body: { reason: 'false_positive', withdrawIndicators: [domain] },
  });
  const [italian, english] = await written();
  expect(italian).toMatch(
    /qui sotto leggete che cosa vale adesso e che cosa togliere\..*Da togliere \(non va più bloccato\) > truffa-online\[\.\]com/,
  );
  expect(english).toMatch(
    /below you read .*To be taken out \(no longer to be blocked\) > truffa-online\[\.\]com/,
  );
  for (const [n, text] of [italian, english].entries()) {
    expect(text).toMatch(call[n]!);
    expect(text).not.toMatch(
      /in Staffetta leggete|Confermate in Staffetta|Staffetta tells|Confirm in Staffetta/,
    );
  }
});

test.each([
  ['GREEN', 'false_positive', true],
  ['GREEN', 'shared_by_mistake', false],
  ['AMBER', 'false_positive', false],
] as const)(
  'a recall of TLP:%s as %s: the mail says what to take out: %s',
  async (tlp, reason, says) => {
    const relay = await alertedOf(tlp);
    await world
      .as('outsourcer', 'approver')
      .relays.recall({ params: { uid: relay.uid }, body: { reason } });
    const [italian, english] = await written();
    for (const [n, text] of [italian, english].entries()) {
      expect(text!.includes('truffa-online[.]com')).toBe(says);
      expect(text).not.toContain('Campagna');
      expect(text).toMatch(call[n]!);
    }
    expect(italian!.includes('legge che cosa togliere')).toBe(!says);
  },
);

test('people who wish it get a mail, one an address, and can take the wish back', async () => {
  const reporter = world.as('bank3', 'reporter');
  expect(await reporter.alerts.mailWish()).toEqual({ wanted: false });
  await reporter.alerts.setMailWish({ body: { wanted: true } });
  await placeContact(world, 'bank3', { role: 'desk_24_7', email: 'Reporter@bank3.example' });
  await send([organisation('bank3')]);
  await drain();
  expect(sink.mails.flatMap((mail) => mail.to.map((to) => to.toLowerCase())).sort()).toEqual([
    'reporter@bank3.example',
    'sicurezza@bank3.example',
  ]);
  sink.mails.length = 0;
  await reporter.alerts.setMailWish({ body: { wanted: false } });
  expect(await reporter.alerts.mailWish()).toEqual({ wanted: false });
});

const hold = (id: number, held: boolean) =>
  asOwner(sql`update item set held = ${held} where id = ${id}`);

async function asOwner(change: ReturnType<typeof sql>) {
  await world.composed.work.run(await world.actor('outsourcer'), (work) => work.rows(change));
}
