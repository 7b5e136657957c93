import { ProblemError } from '@staffetta/contract';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { lookUpSender } from '../../packages/server/src/deliveries/sender/keep-sender.ts';
import { createDnsServer, type DnsServer } from '../harness/dns-server.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
let dns: DnsServer;
const contact = 'sicurezza@bank1.example';
const own = { address: 'Allerte@hub.example', name: 'Consorzio Aurora' };

beforeAll(async () => {
  [sink, dns] = await Promise.all([createMailSink(), createDnsServer()]);
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    dnsServers: [dns.address],
    works: false,
  });
  await placeContact(world, 'bank1', { role: 'security', email: contact });
});
afterEach(() => {
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await Promise.all([sink.stop(), dns.stop()]);
});

const admin = () => world.as('outsourcer', 'administrator').senders;
const codeOf = async (call: Promise<unknown>) => {
  const error = await call.catch((cause: unknown) => cause);
  return error instanceof ProblemError ? error.problem.code : undefined;
};
async function check() {
  world.clock.advance(60);
  return (await admin().check()).sender!;
}
async function alertAll(more: { anySender?: boolean } = {}) {
  const target = { kind: 'members', hubId: world.orgs.outsourcer.id } as const;
  const item = await showReport(world, 'outsourcer', [target]);
  return world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal', ...more },
  });
}
async function sent(to = contact) {
  await world.composed.background.deliveries!.drain();
  return sink.to(to).at(-1)!;
}

test('without a sender of one’s own, mails leave from the installation’s address', async () => {
  expect(await admin().show()).toEqual({});
  await alertAll();
  expect((await sent()).from).toBe('avvisi@staffetta.example');
});

test('a sender is named, with a key and the records to copy; nothing is in use yet', async () => {
  const { sender } = await admin().assign({ body: own });
  expect(sender).toMatchObject({ address: 'allerte@hub.example', inUse: false });
  expect(sender!.records.map(({ kind, state }) => [kind, state])).toEqual([
    ['spf', 'unchecked'],
    ['dkim', 'unchecked'],
    ['dmarc', 'unchecked'],
  ]);
  expect(sender!.records[1]!.name).toMatch(/^staffetta\d{8}\._domainkey\.hub\.example$/);
  expect(sender!.records[1]!.value).toMatch(/^v=DKIM1; k=rsa; p=[\w+/=]{300,}$/);
});

test('until it has passed, more than a handful are written to only where that is confirmed', async () => {
  expect(await codeOf(alertAll())).toBe('sender_unverified');
  await alertAll({ anySender: true });
  expect((await sent()).from).toBe('avvisi@staffetta.example');
});

test('what is missing or wrong is told record by record, and only names of the domain are asked for', async () => {
  dns.txt.set('hub.example', ['v=spf1 +all', 'altro=1']);
  dns.asked.length = 0;
  const { records, inUse } = await check();
  expect(inUse).toBe(false);
  expect(records.map(({ kind, state }) => [kind, state])).toEqual([
    ['spf', 'wrong'],
    ['dkim', 'missing'],
    ['dmarc', 'missing'],
  ]);
  expect(records[0]!.found).toContain('v=spf1 +all');
  for (const name of dns.asked) expect(name).toMatch(/(^|\.)hub\.example$/);
});

test('once all three stand there, mails leave from the hub’s address, with a signature that holds', async () => {
  const { records } = (await admin().show()).sender!;
  for (const { name, value } of records) dns.txt.set(name, [value]);
  expect((await check()).inUse).toBe(true);
  world.clock.advance(31);
  await alertAll();
  const mail = await sent();
  expect(mail.from).toBe('allerte@hub.example');
  expect(mail.parsed.from?.value[0]).toMatchObject({ ...own, address: 'allerte@hub.example' });
  const { results } = await dkimVerify(mail.raw, {
    resolver: async (name: string) => (dns.txt.get(name) ?? []).map((text) => [text]),
  });
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    signingDomain: 'hub.example',
    status: { result: 'pass', aligned: 'hub.example' },
  });
});

test('other hubs see nothing of it, and mails that are not the hub’s are not signed with its key', async () => {
  expect(await world.as('association', 'administrator').senders.show()).toEqual({});
  const desk = 'desk@outsourcer.example';
  await placeContact(world, 'outsourcer', { role: 'security', email: desk });
  const target = { kind: 'organisation', orgId: world.orgs.outsourcer.id } as const;
  const item = await showReport(world, 'cosc', [target]);
  await world.as('cosc').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  const mail = await sent(desk);
  expect(mail.from).toBe('avvisi@staffetta.example');
  expect(mail.raw).not.toMatch(/^DKIM-Signature/im);
});

test('a DNS that does not answer takes nothing out of use; a record that went does', async () => {
  dns.silent = true;
  const unreachable = await check();
  expect(unreachable.records.map(({ state }) => state)).toEqual(Array(3).fill('unreachable'));
  expect(unreachable.inUse).toBe(true);
  dns.silent = false;
  dns.txt.delete('_dmarc.hub.example');
  expect((await check()).inUse).toBe(false);
}, 30_000);

test('another domain gets a new key and is checked anew; the private half is nowhere in the clear', async () => {
  const before = (await admin().show()).sender!.records[1]!.value;
  await admin().assign({ body: { ...own, name: 'Altro nome' } });
  expect((await admin().show()).sender!.records[1]!.value).toBe(before);
  const { sender } = await admin().assign({ body: { ...own, address: 'x@altro.example' } });
  expect(sender!.records[1]!.value).not.toBe(before);
  const [row] = await asOwner<{ private_key: Buffer }>(world, 'select private_key from sender');
  expect(row!.private_key.toString('latin1')).not.toContain('PRIVATE KEY');
});

test.each(['x@localhost', 'x@10.0.0.1', 'x@com', 'x@-a.example'])(
  '%s is no sender',
  async (address) => {
    expect(await codeOf(admin().assign({ body: { ...own, address } }))).toBe('invalid_input');
  },
);

test('checks do not follow one another at once', async () => {
  await check();
  expect(await codeOf(admin().check())).toBe('too_many_requests');
});

/** The tables of every test's database have the same number: they come from one template. */
async function locksOfSenders(): Promise<number> {
  const [held] = await asOwner<{ n: number }>(
    world,
    `select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
     where l.relation = 'sender'::regclass and d.datname = current_database() and l.pid <> pg_backend_pid()`,
  );
  return held!.n;
}

test('while the DNS is asked, nothing is held, one check is under way, and all else goes on', async () => {
  await admin().assign({ body: own });
  world.clock.advance(60);
  dns.silent = true;
  dns.asked.length = 0;
  let answered = false;
  const slow = admin()
    .check()
    .finally(() => {
      answered = true;
    });
  await until(() => dns.asked.length > 0);
  // Whoever else reads the table holds it for a moment; the check would hold it until the DNS has answered.
  await until(async () => (await locksOfSenders()) === 0);
  expect(answered).toBe(false);
  expect(await codeOf(admin().check())).toBe('too_many_requests');
  const { sender } = await admin().show();
  expect(
    (await admin().assign({ body: { ...own, address: sender!.address } })).sender,
  ).toBeDefined();
  expect((await slow).sender!.records.map(({ state }) => state)).toContain('unreachable');
  dns.silent = false;
}, 30_000);

/** A process that dies after it began to ask. */
async function cutShort(): Promise<void> {
  const actor = await world.actor('outsourcer', 'administrator');
  const lookUp = () => Promise.reject(new Error('gone'));
  const unit = world.composed.work;
  const asked = lookUpSender(actor, { box: sealedBox(), lookUp, unit, smtpHost: undefined });
  await expect(asked).rejects.toThrow('gone');
}
const sealedBox = () => ({ seal: neverHere, open: neverHere });
const neverHere = () => {
  throw new Error('no key is asked for');
};

test('a check that was cut short keeps nobody waiting for long', async () => {
  world.clock.advance(60);
  await cutShort();
  world.clock.advance(19);
  expect(await codeOf(admin().check())).toBe('too_many_requests');
  world.clock.advance(2);
  expect((await admin().check()).sender).toBeDefined();
});

test('who names the sender anew need not wait for a check that was cut short', async () => {
  world.clock.advance(60);
  await cutShort();
  const { sender } = await admin().show();
  await admin().assign({ body: { name: 'Altro nome', address: sender!.address } });
  expect((await admin().check()).sender).toMatchObject({ name: 'Altro nome' });
});
