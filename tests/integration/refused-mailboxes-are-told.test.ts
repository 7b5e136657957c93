import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bounceOf } from '../harness/bounce.ts';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const address = 'sicurezza@bank1.example';
const day = 86_400;

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await placeMailbox(world, 'outsourcer');
  await placeContact(world, 'bank1', { role: 'security', email: address, name: 'Sicurezza' });
  await placeContact(world, 'bank2', { role: 'security', email: 'sicurezza@bank2.example' });
}, 60_000);
afterEach(async () => {
  sink.answer(undefined);
  sink.mails.length = 0;
  await asOwner(
    world,
    `update contact set refused_since = null, refused_at = null, refused_why = null, refused_later = false, taken_since = null`,
  );
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

async function alertBank(): Promise<string> {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await world.composed.background.deliveries!.drain();
  return uid;
}
const board = async (uid: string) =>
  (await world.as('outsourcer').alerts.board({ params: { uid }, query: {} })).items[0]!;
const unmailed = async () => (await world.as('outsourcer').contacts.unmailed({ query: {} })).items;
const onDesk = async () =>
  (await world.as('outsourcer').desk.show()).items.filter(
    ({ reason }) => reason === 'mail_refused',
  );
const says = (code: number, text: string) => sink.answer(() => ({ code, text }));

test('a mailbox that does not exist is marked, told on the hub’s desk, and the firm counts as not reached', async () => {
  says(550, '5.1.1 User unknown');
  const uid = await alertBank();
  expect(await board(uid)).toMatchObject({ mail: { refused: 1, sent: 0 }, unreached: true });
  expect(await unmailed()).toMatchObject([
    {
      contact: {
        name: 'Sicurezza',
        mailRefused: { reason: 'unknown', said: expect.stringContaining('User unknown') },
      },
      nobody: true,
    },
  ]);
  expect(await onDesk()).toMatchObject([
    { title: 'Sicurezza', from: { name: world.orgs.bank1.name } },
  ]);
});

test('the next mail that gets through lifts the mark, and keeps its first day until then', async () => {
  says(552, '5.2.2 Mailbox full');
  await alertBank();
  const [first] = await unmailed();
  world.clock.advance(day);
  await alertBank();
  expect((await unmailed())[0]!.contact.mailRefused).toEqual(first!.contact.mailRefused);
  sink.answer(undefined);
  await alertBank();
  expect(await unmailed()).toEqual([]);
  expect(await onDesk()).toEqual([]);
});

test('another address is not marked', async () => {
  says(550, '5.1.1 User unknown');
  await alertBank();
  const [{ contact }] = (await unmailed()) as [Awaited<ReturnType<typeof unmailed>>[0]];
  const { uid, version, name, role, language } = contact;
  const changed = await world.as('bank1', 'administrator').contacts.change({
    params: { uid },
    version,
    body: { role, name, language, email: 'giusta@bank1.example', phone: '+390550000000' },
  });
  expect(changed.mailRefused).toBeUndefined();
  expect(await unmailed()).toEqual([]);
  await asOwner(world, `update contact set email = '${address}' where uid = '${uid}'`);
});

test.each([
  [451, '4.7.1 Greylisted, try again'],
  [550, '5.7.1 Message rejected as spam'],
  [554, '5.3.4 Message too big'],
])('%i %s says nothing of the mailbox', async (code, text) => {
  says(code, text);
  await alertBank();
  expect(await unmailed()).toEqual([]);
});

test('only who looks after the contact learns of it', async () => {
  says(550, '5.1.1 User unknown');
  await alertBank();
  expect((await world.as('bank1').contacts.unmailed({ query: {} })).items).toHaveLength(1);
  for (const other of ['bank2', 'cosc', 'association'] as const) {
    expect((await world.as(other).contacts.unmailed({ query: {} })).items).toEqual([]);
    const seen = await world
      .as(other)
      .contacts.list({ query: { organisation: world.orgs.bank1.uid } })
      .catch(() => undefined);
    expect(JSON.stringify(seen ?? {})).not.toContain('mailRefused');
  }
});

test('a hub’s own refused mailbox is no matter of its members or of the police', async () => {
  await placeContact(world, 'outsourcer', { role: 'security', email: 'desk@hub.example' });
  await asOwner(
    world,
    `update contact set refused_since = created_at, refused_at = created_at, refused_why = '550'
     where email = 'desk@hub.example'`,
  );
  const query = { organisation: world.orgs.outsourcer.uid };
  for (const other of ['bank1', 'cosc'] as const) {
    const { items } = await world.as(other).contacts.list({ query });
    expect(items.map(({ email }) => email)).toContain('desk@hub.example');
    expect(JSON.stringify(items)).not.toContain('mailRefused');
    expect((await world.as(other).contacts.unmailed({ query: {} })).items).toEqual([]);
  }
  expect(await unmailed()).toHaveLength(1);
  await asOwner(world, `delete from contact where email = 'desk@hub.example'`);
});

async function comesBack(raw: string) {
  const [desk] = await asOwner<{ address: string }>(world, 'select address from mailbox');
  const { refused } = await handOver(world, raw, { to: [desk!.address], from: '' });
  expect(refused).toEqual([]);
}

test('a mail that comes back marks the contact and the board, though our own server had taken it', async () => {
  const uid = await alertBank();
  expect(await board(uid)).toMatchObject({ mail: { sent: 1 } });
  await comesBack(bounceOf(sink.to(address).at(-1)!));
  expect(await board(uid)).toMatchObject({ mail: { sent: 0, refused: 1 }, unreached: true });
  expect((await unmailed())[0]!.contact.mailRefused).toMatchObject({ reason: 'unknown' });
  // It is understood, and waits for nobody; what comes of it a second time is news to nobody, and waits.
  const waiting = async (state: 'quarantined' | 'discarded') =>
    (await world.as('outsourcer').arrivals.list({ query: { state } })).items;
  expect(await waiting('quarantined')).toEqual([]);
  expect(await waiting('discarded')).toMatchObject([
    {
      reason: 'automatic',
      decision: expect.stringContaining('tornata indietro'),
      original: expect.any(String),
    },
  ]);
  await comesBack(bounceOf(sink.to(address).at(-1)!));
  expect(await waiting('quarantined')).toMatchObject([{ reason: 'automatic' }]);
  // Our server takes the next one too: that alone says nothing, until nothing has come back for a day.
  await alertBank();
  expect(await unmailed()).toHaveLength(1);
  world.clock.advance(day + 60);
  await alertBank();
  expect(await unmailed()).toEqual([]);
});

test('a delay, a mail of nobody, and one that is long past mark nothing', async () => {
  const uid = await alertBank();
  const mail = sink.to(address).at(-1)!;
  await comesBack(bounceOf(mail, { action: 'delayed' }));
  await comesBack(bounceOf(mail, { id: `<${crypto.randomUUID()}@staffetta.example>` }));
  await comesBack(bounceOf(mail, { id: "<' or 1=1@staffetta.example>" }));
  expect(await board(uid)).toMatchObject({ mail: { sent: 1, refused: 0 } });
  world.clock.advance(11 * day);
  await comesBack(bounceOf(mail));
  expect(await unmailed()).toEqual([]);
});

const fill = (reason: string) =>
  asOwner(
    world,
    `insert into arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
     select gen_random_uuid(), ${world.orgs.outsourcer.id}, 'quarantined', '${reason}', sha256(n::text::bytea), 1,
       'riempie', '', '', '{"proven": false}', now() from generate_series(1, 500) n`,
  );

test('a mail that comes back is understood though programs have filled the quarantine, and the desk is told', async () => {
  const hub = world.as('outsourcer');
  await asOwner(world, `delete from arrival where state = 'quarantined'`);
  const uid = await alertBank();
  const mail = sink.to(address).at(-1)!;
  expect(await hub.mailboxes.show()).not.toHaveProperty('full');
  await fill('automatic');
  expect(await hub.mailboxes.show()).toMatchObject({ full: true });
  const [desk] = await asOwner<{ address: string }>(world, 'select address from mailbox');
  const envelope = { to: [desk!.address], from: '' };
  const alien = bounceOf(mail, { id: `<${crypto.randomUUID()}@staffetta.example>` });
  expect((await handOver(world, alien, envelope)).refused).toEqual([expect.stringMatching(/^452/)]);
  await comesBack(bounceOf(mail));
  expect(await board(uid)).toMatchObject({ mail: { sent: 0, refused: 1 }, unreached: true });
  await asOwner(world, `delete from arrival where subject = 'riempie'`);
});
