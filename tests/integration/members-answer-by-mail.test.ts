import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Arrived, createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const desk = 'sicurezza@bank1.example';
const day = 86_400;

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await placeContact(world, 'bank1', { role: 'security', email: desk });
});
afterEach(() => {
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

interface Sent {
  readonly uid: string;
  readonly item: number;
  readonly mail: Arrived;
  readonly links: Readonly<Record<string, string>>;
}

const labels = {
  affected: 'Siamo coinvolti',
  not_affected: 'Non siamo coinvolti',
  seen: 'Ricevuto',
  done: 'Fatto quanto richiesto',
};

async function alertBank(over: { dueIn?: number; actions?: string[] } = {}): Promise<Sent> {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target], { title: 'Finto portale' });
  const dueAt = over.dueIn && new Date(world.clock.now() / 1000 + over.dueIn * 1000).toISOString();
  const { uid } = await world.as('outsourcer').alerts.send({
    body: {
      item: item.uid,
      audience: { to: 'everyone' },
      urgency: 'high',
      ...(dueAt && { dueAt }),
      ...(over.actions && { actions: over.actions }),
    },
  });
  await world.composed.background.deliveries!.drain();
  const mail = sink.to(desk).at(-1)!;
  return { uid, item: item.id, mail, links: linksIn(mail) };
}

/** Our own addresses, as the plain text has them, by what they say; led to the port the test listens on. */
function linksIn(mail: Arrived): Record<string, string> {
  const found = Object.entries(labels).map(([said, label]) => {
    const path = new RegExp(`^${label}:\\nhttp://127\\.0\\.0\\.1(/\\S+)$`, 'm').exec(
      mail.parsed.text ?? '',
    )?.[1];
    return [said, path && `${world.origin}${path}`] as const;
  });
  return Object.fromEntries(found.filter(([, url]) => url)) as Record<string, string>;
}

const open = async (url: string, headers = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
async function click(url: string, fields: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text() };
}
async function answer(url: string, fields: Record<string, string> = {}) {
  const { text } = await open(url);
  return click(url, { version: versionIn(text), ...fields });
}
const reply = async (uid: string) =>
  (await world.as('outsourcer').alerts.board({ params: { uid }, query: {} })).items[0]!.reply;

test('the mail says what to do now, in the sender’s order, and holds a button for each answer', async () => {
  const { mail, links } = await alertBank({
    actions: ['Bloccate finta-banca.example', 'Cercate accessi da ieri', 'Avvisate gli sportelli'],
  });
  expect(mail.parsed.text).toContain(
    'Che cosa fare adesso\n1. Bloccate finta-banca[.]example\n2. Cercate accessi da ieri\n3. Avvisate gli sportelli',
  );
  expect(Object.keys(links)).toEqual(Object.keys(labels));
  expect(String(mail.parsed.html).match(/<a [^>]+\/riscontro\//g)).toHaveLength(4);
});

test('opening a link answers nothing, however often scanners do; the click does, as the organisation by mail', async () => {
  const { uid, links } = await alertBank();
  for (const url of Object.values(links))
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(url, { method });
  expect(await reply(uid)).toMatchObject({ version: 1 });
  const page = await open(links.not_affected!);
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.text).toContain('Finto portale');
  expect(page.text).not.toContain('<script');
  const done = await click(links.not_affected!, { version: versionIn(page.text) });
  expect(done).toMatchObject({ status: 200 });
  expect(done.text).toContain('Riscontro registrato');
  expect(await reply(uid)).toMatchObject({ answer: 'not_affected', byMail: true, version: 2 });
  const { items } = await world
    .as('bank1')
    .alerts.list({ query: { direction: 'received', state: 'all' } });
  expect(items[0]!.mine).toMatchObject({ answer: 'not_affected', byMail: true });
});

test('the page speaks the language of the mail, or the one that is chosen on it', async () => {
  const { links } = await alertBank();
  expect((await open(links.seen!, { 'accept-language': 'en' })).text).toContain('lang="it"');
  expect((await open(`${links.seen}?l=en`)).text).toContain('Your answer');
});

test('who is affected may say whether the police may know, and add a word', async () => {
  const { uid, links } = await alertBank();
  await answer(links.affected!, { consent: 'named', comment: 'Due conti\r\nsvuotati' });
  expect(await reply(uid)).toMatchObject({
    answer: 'affected',
    consent: 'named',
    comment: 'Due conti\nsvuotati',
  });
});

test('seen and done stand beside the answer, and who has done it is not chased', async () => {
  const { uid, links } = await alertBank();
  await answer(links.seen!);
  expect(await reply(uid)).toMatchObject({ seenAt: expect.any(String), byMail: true });
  await answer(links.done!);
  const said = await reply(uid);
  expect(said).toMatchObject({ doneAt: expect.any(String), byMail: true });
  expect(said.answer).toBeUndefined();
  world.clock.advance(3600);
  expect(await world.as('outsourcer').alerts.chase({ params: { uid } })).toMatchObject({
    chased: 0,
  });
});

test('who says after “done” that they are affected stands on the board as affected again, also where they said so before', async () => {
  const { uid, links } = await alertBank();
  const affected = async () =>
    (await world.as('outsourcer').alerts.board({ params: { uid }, query: { state: 'affected' } }))
      .items;
  for (let n = 0; n < 2; n += 1) {
    await answer(links.done!);
    expect(await affected()).toEqual([]);
    await answer(links.affected!);
    const [line] = await affected();
    expect(line!.reply).toMatchObject({ answer: 'affected', byMail: true });
    expect(line!.reply.doneAt).toBeUndefined();
  }
});

test('a click sent twice, or kept and sent later, does not write over what was said since', async () => {
  const { uid, links } = await alertBank();
  const { text } = await open(links.affected!);
  const kept = { version: versionIn(text) };
  expect((await click(links.affected!, kept)).status).toBe(200);
  await answer(links.not_affected!);
  const replayed = await click(links.affected!, kept);
  expect(replayed.status).toBe(409);
  expect(replayed.text).toContain('Nel frattempo');
  expect(await reply(uid)).toMatchObject({ answer: 'not_affected', version: 3 });
  expect((await click(links.affected!, {})).status).toBe(409);
  expect((await answer(links.not_affected!)).text).toContain('risulta già');
  expect(await reply(uid)).toMatchObject({ version: 3 });
});

test('it may be changed until it is due, not after; a first answer may come late', async () => {
  const { uid, links } = await alertBank({ dueIn: 3600 });
  const first = await answer(links.affected!);
  expect(first.text).toContain('potete cambiarlo');
  await answer(links.not_affected!);
  expect(await reply(uid)).toMatchObject({ answer: 'not_affected' });
  world.clock.advance(2 * 3600);
  expect((await answer(links.affected!)).text).toContain('non si può più cambiare');
  expect(await reply(uid)).toMatchObject({ answer: 'not_affected' });
  const late = await alertBank({ dueIn: 3600 });
  world.clock.advance(2 * 3600);
  const said = await answer(late.links.affected!);
  expect(said.text).toContain('Riscontro registrato');
  expect(said.text).not.toContain('potete cambiarlo');
  expect(await reply(late.uid)).toMatchObject({ answer: 'affected' });
  // It never could be changed: the other button does not say that it could.
  const other = await open(late.links.not_affected!);
  expect(other.text).toContain('si cambia solo fino al termine');
  expect(other.text).not.toContain('Si poteva cambiare');
});

test('forged, cut and expired links say what to do instead, and answer nothing', async () => {
  const { uid, links } = await alertBank();
  const forged = links.affected!.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  for (const url of [forged, links.affected!.slice(0, -3), `${world.origin}/riscontro/x`]) {
    expect(await click(url, { version: '1' })).toMatchObject({ status: 404 });
    expect((await open(url)).text).toContain('telefonate');
  }
  world.clock.advance(31 * day);
  expect(await click(links.affected!, { version: '1' })).toMatchObject({ status: 410 });
  expect((await open(links.affected!)).text).toContain('scaduto');
  expect(await reply(uid)).toMatchObject({ version: 1 });
});

test('what was recalled says so, and what is held back only that it cannot be answered now', async () => {
  const { item, links } = await alertBank();
  await asOwner(world, `update item set held = true where id = ${item}`);
  const held = await open(links.affected!);
  expect(held.status).toBe(404);
  expect(held.text).not.toMatch(/Finto|revocat|sospes/);
  expect((await click(links.affected!, { version: '1' })).status).toBe(404);
  await asOwner(world, `update item set held = false, ending = 'recalled' where id = ${item}`);
  const recalled = await open(links.affected!);
  expect(recalled.status).toBe(410);
  expect(recalled.text).toContain('revocata');
  expect((await click(links.affected!, { version: '1' })).status).toBe(410);
});

test('a label that narrowed after the mail takes the title off the page', async () => {
  const { item, links } = await alertBank();
  await asOwner(world, `update item set tlp = 'AMBER' where id = ${item}`);
  const page = await open(links.affected!);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('Finto');
});

test('one’s own words on the page stay text', async () => {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const title = '<img src=x onerror=alert(1)>';
  const item = await showReport(world, 'outsourcer', [target], { title });
  await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await world.composed.background.deliveries!.drain();
  const links = linksIn(sink.to(desk).at(-1)!);
  expect((await open(links.affected!)).text).not.toContain('<img');
});

test('a form that is none of ours changes nothing', async () => {
  const { uid, links } = await alertBank();
  const json = await fetch(links.affected!, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"version":"1"}',
  });
  expect(json.status).toBe(409);
  const large = await click(links.affected!, { version: '1', comment: 'x'.repeat(20_000) });
  expect(large.status).toBe(400);
  const control = await click(links.affected!, { version: '1', comment: 'a\u0000b' });
  expect(control.status).toBe(400);
  expect(await reply(uid)).toMatchObject({ version: 1 });
});
