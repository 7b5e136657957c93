import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createImapServer, findDovecot, type ImapServer } from '../harness/imap-server.ts';
import { whileTheyWait } from '../harness/killed-intake.ts';
import { placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { type Meter, meterBefore } from '../harness/meter.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

// What strangers send into mailboxes at a real IMAP server (Debian's Dovecot), and what it must not do to those who are
// known: keep them waiting, have their name believed, or fill the quarantine past its bound.

const known = 'reporter@bank1.example';
const stranger = 'chi@altrove.example';
const LARGE = 150_000;
let server: ImapServer;
let meter: Meter;
let sink: MailSink;
let world: World;

beforeAll(async () => {
  if (!findDovecot()) return;
  server = await createImapServer(['bank1', 'bank2', 'other', 'pec', 'hub']);
  sink = await createMailSink();
  meter = await meterBefore(server.port);
  world = await createWorld({
    largestFile: 200_000,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    mailIn: {
      ...takesMail.mailIn,
      mailboxes: [
        { ...server.mailbox('bank1'), port: meter.port, desk: 'desk@bank1.example' },
        { ...server.mailbox('bank2'), desk: 'desk@bank2.example' },
        { ...server.mailbox('other'), desk: 'desk@bank1.example', authserv: 'mx.other.example' },
        { ...server.mailbox('pec'), desk: 'desk@bank1.example', authserv: undefined, pec: true },
        { ...server.mailbox('hub'), desk: 'desk@outsourcer.example' },
      ],
    },
  });
  await placeMailbox(world, 'bank1');
  await placeMailbox(world, 'bank2');
  await placeMailbox(world, 'outsourcer');
  await placeContact(world, 'bank3', { role: 'security', email: 'sicurezza@bank3.example' });
});
afterAll(async () => {
  await world?.stop();
  await sink?.stop();
  await meter?.close();
  await server?.remove();
});

interface Written {
  from?: string;
  to?: string;
  size?: number;
  head?: string;
}

function write(subject: string, more: Written = {}) {
  const { from = known, to = 'desk', size = 0, head = proven(from) } = more;
  return [
    'Return-Path: <bounce@away.example>',
    head,
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Pagina falsa: finta.top ${randomBytes(size * 0.75).toString('base64')}`,
    '',
  ].join('\r\n');
}

type Desk = 'bank1' | 'bank2' | 'outsourcer';
const arrivals = async (player: Desk = 'bank1') =>
  (await world.as(player).arrivals.list({ query: { limit: 200 } })).items;
const called = async (subject: string) =>
  (await arrivals()).find((arrival) => arrival.subject === subject);
const waiting = async (desk: Desk = 'bank1') =>
  Number(
    (
      await asOwner<{ n: string }>(
        world,
        `select count(*) as n from arrival where state = 'quarantined' and org_id = ${world.orgs[desk].id}`,
      )
    )[0]!.n,
  );
const fill = (desk: Desk = 'bank1') =>
  asOwner(
    world,
    `insert into arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
     select gen_random_uuid(), ${world.orgs[desk].id}, 'quarantined', 'unknown_sender', sha256(n::text::bytea), 1,
       'riempie', '', '', '{"proven": false}', now() from generate_series(1, 500) n`,
  );

const dovecot = (name: string, act: () => Promise<void>) =>
  test(name, async (context) => {
    if (!findDovecot()) return context.skip('dovecot is not installed (Debian: dovecot-imapd)');
    await act();
  });

dovecot('whoever is known comes first, though strangers were there before', async () => {
  await whileTheyWait(world, 1, {
    begin: () => server.deliver('bank2', write('Il primo', { from: 'reporter@bank2.example' })),
    act: async () => {
      for (let n = 1; n <= 4; n++)
        await server.deliver('bank2', write(`Di sconosciuti ${n}`, { from: stranger }));
      await server.deliver('bank2', write('Di chi è noto', { from: 'reporter@bank2.example' }));
    },
  });
  await until(async () => (await arrivals('bank2')).length === 6);
  expect((await arrivals('bank2')).at(-2)!.subject).toBe('Di chi è noto');
});

dovecot('each mailbox believes its own server, and no other’s', async () => {
  const foreign = 'Authentication-Results: mx.other.example; dmarc=pass header.from=bank1.example';
  await server.deliver('other', write('Nome d’altri nell’altra'), write('Suo', { head: foreign }));
  await server.deliver('bank1', write('Nome d’altri nella prima', { head: foreign }));
  await until(async () => [...(await arrivals())].length === 3);
  expect(await called('Suo')).toMatchObject({ state: 'accepted' });
  for (const subject of ['Nome d’altri nell’altra', 'Nome d’altri nella prima'])
    expect(await called(subject)).toMatchObject({ reason: 'not_authenticated' });
});

dovecot('in a PEC mailbox no field is believed', async () => {
  await server.deliver('pec', write('Campo scritto dal mittente'));
  await until(async () => (await called('Campo scritto dal mittente')) !== undefined);
  expect(await called('Campo scritto dal mittente')).toMatchObject({
    reason: 'not_authenticated',
    authentication: { proven: false },
  });
});

dovecot(
  'a full quarantine: strangers’ mails stay unfetched, those of who is known do not wait',
  async () => {
    await fill();
    expect(await world.as('bank1').mailboxes.show()).toMatchObject({ full: true });
    const before = await waiting();
    meter.came();
    for (let n = 1; n <= 4; n++)
      await server.deliver('bank1', write(`Di troppo ${n}`, { from: stranger, size: LARGE }));
    // Too large to be taken at all: entered by its header alone, and no less bounded.
    await server.deliver('bank1', write('Di troppo, e grande', { from: stranger, size: 300_000 }));
    for (let n = 1; n <= 3; n++) {
      await server.deliver('bank1', write(`Nota ${n}`));
      await until(async () => (await called(`Nota ${n}`))?.state === 'accepted');
    }
    expect(meter.came()).toBeLessThan(LARGE);
    expect(await waiting()).toBe(before);
    expect(await server.count('bank1')).toEqual({ mails: 5, flagged: 0 });
    // With room again, everything comes.
    await asOwner(world, `delete from arrival where subject = 'riempie'`);
    expect(await world.as('bank1').mailboxes.show()).not.toHaveProperty('full');
    await until(async () => (await server.count('bank1')).mails === 1);
    expect(await called('Di troppo 4')).toMatchObject({ state: 'quarantined' });
    await until(async () => (await called('Di troppo, e grande'))?.reason === 'too_large');
  },
);

/** Where a member's reply to an alert goes. */
async function replyAddress(): Promise<string> {
  const target = { kind: 'organisation', orgId: world.orgs.bank3.id } as const;
  const { uid: item } = await showReport(world, 'outsourcer', [target], { tlp: 'GREEN' });
  await world.as('outsourcer').alerts.send({
    body: { item, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  const mails = () => sink.to('sicurezza@bank3.example');
  await until(async () => mails().length > 0);
  return mails()[0]!.parsed.replyTo!.value[0]!.address!;
}

dovecot(
  'too large a reply to an alert is no more than a stranger’s, whoever has the address',
  async () => {
    const to = await replyAddress();
    await fill('outsourcer');
    const before = await waiting('outsourcer');
    await server.deliver('hub', write('Grande', { from: stranger, to, size: 300_000 }));
    await server.deliver('hub', write('Piccola', { from: stranger, to }));
    await until(async () => (await arrivals('outsourcer'))[0]?.subject === 'Piccola');
    expect((await arrivals('outsourcer'))[0]).toMatchObject({ state: 'accepted' });
    expect(await waiting('outsourcer')).toBe(before);
    await until(async () => (await server.count('hub')).mails === 1);
    await asOwner(world, `delete from arrival where subject = 'riempie'`);
    await until(async () => (await arrivals('outsourcer'))[0]?.subject === 'Grande');
    const [large] = await arrivals('outsourcer');
    expect(large).toMatchObject({ state: 'quarantined', reason: 'too_large' });
    expect(large).not.toHaveProperty('knownAs');
  },
);
