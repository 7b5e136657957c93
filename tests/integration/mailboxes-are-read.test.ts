import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailboxesCheck } from '../../packages/server/src/exchange/mail/index.ts';
import { hours } from '../../packages/server/src/platform/clock.ts';
import { createImapServer, findDovecot, type ImapServer } from '../harness/imap-server.ts';
import { placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

// Mailboxes at a real IMAP server: Debian's Dovecot, started by the test.

const known = 'reporter@bank1.example';
const LARGEST = 200_000;
let world: World;
let sink: MailSink;
let server: ImapServer;
let desk: string;
let count = 0;

beforeAll(async () => {
  if (!findDovecot()) return;
  server = await createImapServer(['bank1', 'shared']);
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Hub <avvisi@hub.example>' },
    largestFile: LARGEST,
    mailIn: {
      ...takesMail.mailIn,
      door: undefined,
      mailboxes: [
        { ...server.mailbox('bank1'), desk: 'desk@bank1.example' },
        server.mailbox('shared'),
      ],
    },
  });
  desk = await placeMailbox(world, 'bank1');
  await placeMailbox(world, 'bank2');
}, 90_000);
afterAll(async () => {
  await world?.stop();
  await sink?.stop();
  await server?.remove();
});

function write(more: { from?: string; head?: string[]; text?: string } = {}): string {
  count += 1;
  const { from = known, head = [], text = `Pagina falsa: finta-${count}.top` } = more;
  return [
    'Return-Path: <bounce@away.example>',
    ...head,
    proven(from),
    `From: <${from}>`,
    `Subject: Dalla casella ${count}`,
    `Message-ID: <${count}@away.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');
}

const arrivals = async (player: 'bank1' | 'bank2' = 'bank1') =>
  (await world.as(player).arrivals.list({ query: {} })).items;
const called = async (n: number, player?: 'bank1' | 'bank2') =>
  (await arrivals(player)).filter(({ subject }) => subject === `Dalla casella ${n}`);
/** What the administrator is told of the mailboxes. */
const health = async () => (await mailboxesCheck(world.composed.mailIn!.mailboxes).look()).state;
const states = () => world.composed.mailIn!.mailboxes.map((one) => one.state());

const dovecot = (name: string, act: () => Promise<void>) =>
  test(name, async (context) => {
    if (!findDovecot()) return context.skip('dovecot is not installed (Debian: dovecot-imapd)');
    await act();
  });

dovecot(
  'what comes while it listens is a draft, and lies in the folder of what is done',
  async () => {
    await until(async () => states().every(({ connected }) => connected));
    await server.deliver('bank1', write());
    const n = count;
    await until(async () => (await called(n)).length === 1);
    expect((await called(n))[0]).toMatchObject({ state: 'accepted', sender: known });
    await until(async () => (await server.count('bank1', 'Staffetta')).mails === 1);
    expect(await server.count('bank1')).toEqual({ mails: 0, flagged: 0 });
    expect(JSON.stringify(states())).not.toContain('segreto');
  },
);

dovecot(
  'a mailbox of several desks: what the server wrote on top decides, never the sender',
  async () => {
    const toBank2 = write({
      head: ['Delivered-To: desk@bank2.example', 'Delivered-To: desk@bank1.example'],
    });
    await server.deliver('shared', toBank2);
    const n = count;
    await until(async () => (await called(n, 'bank2')).length === 1);
    expect(await called(n)).toEqual([]);
    // Nobody's: it stays, with a mark.
    await server.deliver('shared', write({ head: [`To: <${desk}>`] }));
    const nobodys = count;
    await until(async () => (await server.count('shared')).flagged === 1);
    expect(await called(nobodys)).toEqual([]);
    await until(async () => (await health()) === 'warning');
  },
);

dovecot(
  'a server that goes in the middle of it and comes back: each mail is one draft',
  async () => {
    const first = count + 1;
    await server.deliver('bank1', ...Array.from({ length: 12 }, () => write()));
    await server.stop();
    await until(async () => states().every(({ connected }) => !connected));
    expect(await health()).toBe('bad');
    await server.start();
    await server.deliver('bank1', write());
    await until(async () => (await called(count)).length === 1);
    await until(async () => (await server.count('bank1')).mails === 0);
    for (let n = first; n <= count; n++) expect(await called(n), `mail ${n}`).toHaveLength(1);
    // That it was away for long is told; nothing else went wrong.
    for (const error of world.internalErrors.splice(0)) expect(String(error)).toContain('mailbox ');
  },
);

dovecot('a mail that cannot be committed stays until it can, and the others go on', async () => {
  await asOwner(
    world,
    `create function fails() returns trigger language plpgsql as $$ begin
       if new.subject like '%casella ${count + 1}' then raise 'the disk is full'; end if; return new; end $$;
     create trigger fails before insert on arrival for each row execute function fails()`,
  );
  await server.deliver('bank1', write());
  const refused = count;
  await server.deliver('bank1', write());
  await until(async () => (await called(count)).length === 1);
  expect(await server.count('bank1')).toEqual({ mails: 1, flagged: 0 });
  await asOwner(world, 'drop trigger fails on arrival; drop function fails');
  await server.deliver('bank1', write());
  await until(async () => (await called(refused)).length === 1);
  expect(world.internalErrors.splice(0).length).toBeGreaterThan(0);
});

dovecot(
  'a mail that is too large stays where it is: the desk sees it, a known sender is told',
  async () => {
    // Past the hour in which so many mails of this sender were confirmed.
    world.clock.advance(hours(2));
    // Of a known sender the desk is told, also while a stranger's mail waits.
    await asOwner(
      world,
      `insert into arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
       select gen_random_uuid(), ${world.orgs.bank1.id}, 'quarantined', 'unknown_sender', sha256(n::text::bytea), 1, 'attende',
        '', '', '{"proven": false}', now() from generate_series(1, 2) n`,
    );
    await asOwner(world, 'delete from desk_news');
    await server.deliver('bank1', write({ text: randomBytes(LARGEST).toString('base64') }));
    const n = count;
    await until(async () => (await called(n)).length === 1);
    const [left] = await called(n);
    expect(left).toMatchObject({ state: 'quarantined', reason: 'too_large', sender: known });
    expect(left).not.toHaveProperty('original');
    expect(left!.size).toBeGreaterThan(LARGEST);
    expect(await asOwner(world, `select from desk_news where kind = 'mail'`)).toHaveLength(1);
    await asOwner(world, `delete from arrival where subject = 'attende'`);
    await until(async () => (await server.count('bank1')).flagged === 1);
    await world.composed.background.deliveries!.drain();
    const [told, ...others] = sink.mails.filter(
      ({ parsed }) => parsed.inReplyTo === `<${n}@away.example>`,
    );
    expect(others).toEqual([]);
    expect(told!.parsed.subject).toBe('Il suo messaggio non è stato accettato');
    expect(told!.parsed.text).toContain('troppo grande');
    await expect(
      world.as('bank1').arrivals.accept({ params: { uid: left!.uid }, body: {} }),
    ).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  },
);

dovecot('a stranger’s mail with card numbers stays where it is and is not kept', async () => {
  const text = 'carta 4111 1111 1111 1111';
  await server.deliver('bank1', write({ from: 'chi@altrove.example', text }));
  const n = count;
  await until(async () => (await called(n)).length === 1);
  expect((await called(n))[0]).toMatchObject({ reason: 'holds_cards' });
  const whole = await world
    .as('bank1')
    .arrivals.show({ params: { uid: (await called(n))[0]!.uid } });
  expect(whole.text).toBe('');
});
