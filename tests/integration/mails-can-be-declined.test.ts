import { type Contact, mailKinds } from '@staffetta/contract';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDnsServer, type DnsServer } from '../harness/dns-server.ts';
import { type Arrived, createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
let dns: DnsServer;
const desk = 'sicurezza@bank1.example';

beforeAll(async () => {
  [sink, dns] = await Promise.all([createMailSink(), createDnsServer()]);
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    dnsServers: [dns.address],
    works: false,
  });
  await placeContact(world, 'bank1', { role: 'security', email: desk });
  await placeContact(world, 'bank1', { role: 'referent', email: desk.toUpperCase() });
});
afterEach(async () => {
  sink.mails.length = 0;
  await asOwner(world, `update contact set mail_off = '{}'`);
});
afterAll(async () => {
  await world.stop();
  await Promise.all([sink.stop(), dns.stop()]);
});

const drain = () => world.composed.background.deliveries!.drain();

async function alertBank(over: { urgency?: 'normal' | 'high' | 'emergency'; drill?: true } = {}) {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal', ...over },
  });
  await drain();
  return { uid, item, mail: sink.to(desk).at(-1) };
}
const board = async (uid: string) =>
  (await world.as('outsourcer').alerts.board({ params: { uid }, query: {} })).items[0]!;

/** Our own pages, led to the port the test listens on. */
const here = (url: string) => url.replace('http://127.0.0.1/', `${world.origin}/`);
const stopIn = (mail: Arrived) =>
  here(/^List-Unsubscribe: <([^>]+)>/im.exec(mail.raw.replace(/\r\n[ \t]+/g, ' '))![1]!);
const chooseIn = (mail: Arrived) => here(/http:\S+\/preferenze\/\S+/.exec(mail.parsed.text!)![0]);
const post = async (url: string, body: URLSearchParams | FormData) => {
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
};
const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const oneClick = form({ 'List-Unsubscribe': 'One-Click' });
const contacts = async (): Promise<Contact[]> =>
  (await world.as('bank1', 'administrator').contacts.list({ query: {} })).items;
const choices = async () =>
  asOwner<{ mail_off: string[] }>(
    world,
    `select mail_off from contact where lower(email) = '${desk}'`,
  );

test('a program that only opens the address changes nothing; one POST without a cookie ends this kind', async () => {
  const { mail } = await alertBank();
  expect(mail!.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  const url = stopIn(mail!);
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(url, { method });
  expect(await choices()).toEqual([{ mail_off: [] }, { mail_off: [] }]);
  expect((await post(url, oneClick)).status).toBe(200);
  expect(await choices()).toEqual([{ mail_off: ['alerts'] }, { mail_off: ['alerts'] }]);
  const { uid, mail: none } = await alertBank();
  expect(none).toBe(mail);
  expect(await board(uid)).toMatchObject({ mail: { sent: 0, withheld: 1 }, unreached: true });
  const { progress } = await world.as('outsourcer').alerts.show({ params: { uid } });
  expect(progress).toMatchObject({ silent: 1, unreached: 1 });
  const phone = { params: { uid }, query: { state: 'unreached' as const } };
  expect((await world.as('outsourcer').alerts.board(phone)).items).toHaveLength(1);
});

test('in parts too, as mail programs may send it; and undone on the same page', async () => {
  const { mail } = await alertBank();
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  expect((await post(stopIn(mail!), parts)).text).toContain('Fatto: niente più allerte ordinarie');
  expect((await choices())[0]).toEqual({ mail_off: ['alerts'] });
  expect((await post(stopIn(mail!), form({ undo: '1' }))).text).toContain('Arrivano di nuovo');
  expect((await choices())[0]).toEqual({ mail_off: [] });
  expect((await alertBank()).mail).not.toBe(mail);
});

test('in a part with more headers too; a call that says nothing of the kind is told so', async () => {
  const { mail } = await alertBank();
  const url = stopIn(mail!);
  const send = async (said: string) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=xx' };
    const lines = [
      '--xx',
      'Content-Disposition: form-data; name="List-Unsubscribe"',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      said,
      '--xx--',
      '',
    ];
    return (await fetch(url, { method: 'POST', headers, body: lines.join('\r\n') })).status;
  };
  expect(await send('Something-Else')).toBe(400);
  expect((await post(url, form({}))).status).toBe(400);
  expect((await choices())[0]).toEqual({ mail_off: [] });
  expect(await send('One-Click')).toBe(200);
  expect((await choices())[0]).toEqual({ mail_off: ['alerts'] });
});

test('emergencies arrive whatever was chosen, and offer no way out', async () => {
  const { mail } = await alertBank();
  await post(chooseIn(mail!), form({ choices: '1' }));
  expect((await choices())[0]).toEqual({ mail_off: [...mailKinds].sort() });
  sink.mails.length = 0;
  expect((await alertBank({ urgency: 'high' })).mail).toBeUndefined();
  expect((await alertBank({ urgency: 'emergency', drill: true })).mail).toBeUndefined();
  const emergency = (await alertBank({ urgency: 'emergency' })).mail!;
  expect(emergency.raw).not.toMatch(/List-Unsubscribe/i);
  expect(emergency.parsed.text).not.toContain('/preferenze/');
});

test('a recall follows an alert that arrived, and none that did not', async () => {
  const arrived = await alertBank();
  await post(stopIn(arrived.mail!), oneClick);
  const withheld = await alertBank();
  sink.mails.length = 0;
  for (const { item } of [arrived, withheld])
    await world
      .as('outsourcer', 'approver')
      .relays.recall({ params: { uid: item.uid }, body: { reason: 'wrong' } });
  await drain();
  expect(sink.to(desk).map(({ parsed }) => parsed.subject)).toEqual([
    expect.stringContaining('Revoca'),
  ]);
});

test('the page of all kinds takes the choice of its own form alone, and keeps each kind by itself', async () => {
  const { mail } = await alertBank();
  const url = chooseIn(mail!);
  const page = await (await fetch(url)).text();
  expect(page).toContain('si…@bank1.example');
  expect(page).not.toContain('<script');
  expect(page.match(/ checked/g)).toHaveLength(mailKinds.length);
  for (const body of [oneClick, form({ stop: '1' }), form({ on: 'alerts' })]) await post(url, body);
  expect((await choices())[0]).toEqual({ mail_off: [] });
  const ticks = new URLSearchParams([
    ['choices', '1'],
    ['on', 'urgent_alerts'],
    ['on', 'nonsense'],
  ]);
  expect((await post(url, ticks)).text).toContain('Scelte salvate');
  expect((await choices())[0]).toEqual({ mail_off: ['alerts', 'drills', 'news'] });
  expect((await (await fetch(`${url}?l=en`)).text()).match(/ checked/g)).toHaveLength(1);
});

test('a link to end one kind ends no other, and nobody makes one', async () => {
  const { mail } = await alertBank({ drill: true });
  const url = stopIn(mail!);
  await post(url, form({ choices: '1', stop: '1' }));
  expect((await choices())[0]).toEqual({ mail_off: ['drills'] });
  const forged = url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await post(forged, oneClick)).status).toBe(404);
  expect((await fetch(`${world.origin}/preferenze/x`)).status).toBe(404);
});

test('who looks after the contact sees what is off, and the journal has it', async () => {
  const { mail } = await alertBank();
  await post(stopIn(mail!), oneClick);
  await post(stopIn(mail!), oneClick);
  expect((await contacts())[0]).toMatchObject({ mailOff: ['alerts'] });
  const hub = await world
    .as('outsourcer', 'administrator')
    .contacts.list({ query: { organisation: world.orgs.bank1.uid } });
  for (const { mailOff } of hub.items) expect(mailOff).toEqual(['alerts']);
  const leaves = await asOwner<{ n: number }>(
    world,
    `select count(*)::int as n from leaf where payload::text like '%mails-chosen%' and payload::text like '%"off":"alerts"%'`,
  );
  expect(leaves[0]!.n).toBeGreaterThan(0);
});

test('another address is another mailbox: its links end, and nothing is off', async () => {
  const { mail } = await alertBank();
  await post(stopIn(mail!), oneClick);
  const [first] = (await contacts()).filter(({ role }) => role === 'security');
  const { uid, version, name, language } = first!;
  const moved = await world.as('bank1', 'administrator').contacts.change({
    params: { uid },
    version,
    body: {
      role: 'security',
      name,
      language,
      email: 'altra@bank1.example',
      phone: '+390550000000',
    },
  });
  expect(moved.mailOff).toBeUndefined();
  const answer = await post(stopIn(mail!), form({ undo: '1' }));
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('è cambiato');
  expect(answer.text).not.toContain('altra@');
  await asOwner(world, `update contact set email = '${desk}' where uid = '${uid}'`);
});

test('an account has choices of its own, and a way out in mails that hold no link', async () => {
  const reporter = world.as('bank2', 'reporter').alerts;
  expect(await reporter.setMailWish({ body: { wanted: true } })).toEqual({ wanted: true });
  const target = { kind: 'organisation', orgId: world.orgs.bank2.id } as const;
  const send = async () => {
    const item = await showReport(world, 'outsourcer', [target], { tlp: 'AMBER' });
    await world.as('outsourcer').alerts.send({
      body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
    });
    await drain();
  };
  await send();
  const [mail] = sink.mails;
  expect(mail!.parsed.text).not.toContain('http');
  expect(mail!.parsed.text).toContain('«Impostazioni» in Staffetta');
  await post(stopIn(mail!), oneClick);
  expect(await reporter.mailWish()).toEqual({ wanted: true, off: ['alerts'] });
  await send();
  expect(sink.mails).toHaveLength(1);
  await reporter.setMailWish({ body: { wanted: true, off: ['news'] } });
  await send();
  expect(sink.mails).toHaveLength(2);
});

test('an account and the contacts at its address have one choice, wherever it is made', async () => {
  const { id } = world.people.bank1.reporter;
  const [person] = await asOwner<{ email: string }>(
    world,
    `select email from person where id = ${id}`,
  );
  const { email } = person!;
  const reporter = world.as('bank1', 'reporter').alerts;
  await placeContact(world, 'bank1', { role: 'security', email });
  const contact = async () => (await contacts()).find((one) => one.email === email)!;
  const gets = async () => {
    sink.mails.length = 0;
    await alertBank();
    return sink.to(email)[0];
  };
  await reporter.setMailWish({ body: { wanted: true } });
  await post(stopIn((await gets())!), oneClick);
  expect((await contact()).mailOff).toEqual(['alerts']);
  expect(await gets()).toBeUndefined();

  await reporter.setMailWish({ body: { wanted: true } });
  expect((await contact()).mailOff).toBeUndefined();
  expect(await gets()).toBeDefined();

  await reporter.setMailWish({ body: { wanted: true, off: ['alerts', 'news'] } });
  expect((await contact()).mailOff).toEqual(['alerts', 'news']);
  await placeContact(world, 'bank1', { role: 'referent', email });
  expect(await reporter.mailWish()).toEqual({ wanted: true, off: ['alerts', 'news'] });
  for (const { mailOff } of (await contacts()).filter((one) => one.email === email))
    expect(mailOff).toEqual(['alerts', 'news']);

  // Who has left the organisation decides nothing for those who read the mailbox after them.
  await asOwner(world, `update contact set mail_off = '{}' where email = $1`, [email]);
  await asOwner(world, `delete from role_grant where person_id = ${id}`);
  expect(await gets()).toBeDefined();
});

test('the signature of a hub’s own sender covers both fields', async () => {
  const { senders } = world.as('outsourcer', 'administrator');
  const { sender } = await senders.assign({
    body: { address: 'allerte@hub.example', name: 'Hub' },
  });
  for (const { name, value } of sender!.records) dns.txt.set(name, [value]);
  expect((await senders.check()).sender!.inUse).toBe(true);
  world.clock.advance(31);
  const { mail } = await alertBank();
  const resolver = async (name: string) => (dns.txt.get(name) ?? []).map((text) => [text]);
  const verify = async (raw: string) =>
    (await dkimVerify(raw, { resolver })).results[0]?.status.result;
  expect(await verify(mail!.raw)).toBe('pass');
  expect(await verify(mail!.raw.replace('/preferenze/', '/preferenze/x'))).not.toBe('pass');
  expect(await verify(mail!.raw.replace('=One-Click', '=Other'))).not.toBe('pass');
});
