import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Asking, askingToJoin, lastFirm, newFirm, vat } from '../harness/asking-to-join.ts';
import { refusal } from '../harness/joining.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const hour = 3600;

const { hub, stranger, duty, openDoor, ask, linkIn, click, waiting, keptOf } = askingToJoin(
  () => world,
  () => sink,
);

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await openDoor();
});
afterEach(() => {
  // Past the hour in which the requests of one network are counted.
  world.clock.advance(2 * hour);
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

describe('a door', () => {
  test('is closed until the hub opens it, and says nothing of hubs that did not', async () => {
    expect(await world.as('outsourcer', 'administrator').admissions.door()).toEqual({
      open: false,
      privacyNotice: '',
      version: 0,
    });
    const { items } = await stranger().admissions.doors();
    expect(items.map(({ hub: of }) => of.uid)).toEqual([world.orgs.association.uid]);
    await expect(ask({ hub: world.orgs.outsourcer.uid })).rejects.toMatchObject(
      refusal('not_found'),
    );
    await openDoor(false);
    expect(await stranger().admissions.doors()).toEqual({ items: [] });
    await expect(ask({ hub: world.orgs.association.uid, noticeRead: 1 })).rejects.toMatchObject(
      refusal('not_found'),
    );
    await openDoor();
  });

  test('is not opened with a privacy notice that has gaps', async () => {
    const { version } = await hub().admissions.door();
    const set = (open: boolean) =>
      hub().admissions.setDoor({ version, body: { open, privacyNotice: 'Titolare: [nome].' } });
    await expect(set(true)).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/privacyNotice' }] },
    });
    await set(false);
    await openDoor();
  });

  test('takes a request for the privacy notice that stands now, and no other', async () => {
    await expect(ask({ noticeRead: 1 })).rejects.toMatchObject(refusal('wrong_state'));
    const { version } = await hub().admissions.door();
    const body = { open: true, privacyNotice: 'Altra.' };
    await expect(hub().admissions.setDoor({ version: version - 1, body })).rejects.toMatchObject(
      refusal('version_conflict'),
    );
  });
});

describe('several open doors', () => {
  test('stand in the order of their names, each with its own notice, and a request reaches the one it was for', async () => {
    const other = world.as('outsourcer', 'administrator');
    const notice = 'Informativa del consorzio.';
    const opened = await other.admissions.setDoor({
      version: 0,
      body: { open: true, privacyNotice: notice },
    });
    const { items } = await stranger().admissions.doors();
    expect(items.map(({ hub: of }) => of.uid)).toEqual([
      world.orgs.association.uid,
      world.orgs.outsourcer.uid,
    ]);
    expect(items.map(({ privacyNotice }) => privacyNotice)).toEqual(['Informativa.', notice]);
    const [first, second] = items as [(typeof items)[0], (typeof items)[0]];
    // Of one hub's notice the other hub's version says nothing.
    await expect(
      ask({ hub: second.hub.uid, noticeRead: first.version + 1_000 }),
    ).rejects.toMatchObject(refusal('wrong_state'));
    const email = await ask({ hub: second.hub.uid, noticeRead: second.version });
    expect(sink.to(email)[0]!.parsed.text).toContain('aderire a Consorzio Servizi Aurora');
    await click(linkIn(sink.to(email)[0]));
    expect(await waiting()).toEqual([]);
    const there = await other.admissions.list({ query: {} });
    expect(there.items.map(({ contact }) => contact.email)).toEqual([email]);
    // Nothing is left to the other hub that a later test would find.
    const { uid, version } = there.items[0]!;
    await other.admissions.answer({
      params: { uid },
      version,
      body: { accept: false, reason: 'no' },
    });
    await other.admissions.setDoor({
      version: opened.version,
      body: { open: false, privacyNotice: notice },
    });
  });
});

describe('an address', () => {
  test('is confirmed by the button of the page, never by opening it, and once', async () => {
    const email = await ask();
    const url = linkIn(sink.to(email)[0]);
    const shown = await (await fetch(url)).text();
    expect(shown).toContain('Associazione Industriali Meridiana');
    expect(shown.match(/<button/g)).toHaveLength(1);
    // All of what was written: a stranger may have put a telephone of their own beside somebody's true address.
    for (const said of [
      vat(lastFirm()),
      'PT',
      'Manifattura',
      '+390573123456',
      'Segnalare senza il nostro nome',
    ])
      expect(shown).toContain(said);
    expect(shown).toContain('non prema il pulsante e chieda di nuovo');
    for (const method of ['GET', 'HEAD']) await fetch(url, { method });
    expect(await waiting()).toEqual([]);
    expect(await click(url)).toMatchObject({ status: 200 });
    expect((await waiting()).map(({ contact }) => contact.email)).toEqual([email]);
    expect(await click(url)).toMatchObject({ status: 410 });
    expect(await waiting()).toHaveLength(1);
  });

  test('is told nothing that a stranger typed: whose it is may not have asked', async () => {
    const email = await ask({
      name: 'Chiami subito www.truffa.example',
      contact: { name: 'Vinto-un-premio', email: 'vittima@casa.example', phone: '0573 123456' },
      email: 'vittima@casa.example',
    });
    const [mail] = sink.to('vittima@casa.example');
    expect(email).toBe('vittima@casa.example');
    expect(mail!.raw).not.toMatch(/truffa|Vinto-un-premio/);
  });

  test('gets three mails a day, whoever asks, and the answer does not say so', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await ask({ email: 'stesso@nuova.example' });
    expect(sink.to('stesso@nuova.example')).toHaveLength(3);
  });

  test('known or not, gets the same answer, as does a firm that is a member', async () => {
    const [known] = await asOwner<{ email: string; vat: string }>(
      world,
      `select (select email from person order by id limit 1) as email,
         (select vat_number from organisation where vat_number is not null limit 1) as vat`,
    );
    const answers = [];
    for (const over of [{ email: known!.email }, { vatNumber: known!.vat ?? vat(1) }, {}]) {
      const { items } = await stranger().admissions.doors();
      const firm = newFirm();
      const response = await fetch(`${world.origin}/api/v1/admissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          hub: items[0]!.hub.uid,
          noticeRead: items[0]!.version,
          name: `Altra ${firm}`,
          vatNumber: 'vatNumber' in over ? over.vatNumber : vat(firm),
          province: 'PT',
          sector: 'manufacturing',
          contact: {
            name: 'Uno',
            email: 'email' in over ? over.email : `uno${firm}@altra.example`,
            phone: '0573 123456',
          },
          language: 'it',
          mandate: 'ask',
        }),
      });
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(answers).toEqual(Array(3).fill('202 {}'));
  });

  test('of a network that asks too often waits', async () => {
    const many = await Promise.allSettled(Array.from({ length: 25 }, () => ask()));
    const refused = many.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const { reason } of refused as PromiseRejectedResult[])
      expect(reason).toMatchObject(refusal('too_many_requests'));
  });

  test('of a network that asks all day waits until tomorrow', async () => {
    world.clock.advance(49 * hour);
    await duty();
    for (const _ of [1, 2]) {
      for (let one = 0; one < 20; one += 1) await ask();
      world.clock.advance(2 * hour);
    }
    await expect(ask()).rejects.toMatchObject(refusal('too_many_requests'));
    world.clock.advance(21 * hour);
    await ask();
    world.clock.advance(49 * hour);
    await duty();
  });

  test('of one network holds a tenth of what may wait, however patient it is', async () => {
    const first = await ask();
    await asOwner(
      world,
      `insert into admission (uid, hub_id, name, province, sector, contact_name, email, phone, language, mandate,
         notice_version, created_at, asked_from)
       select gen_random_uuid(), hub_id, name, province, sector, contact_name, 'x@y.example', phone, language, mandate,
         notice_version, created_at, asked_from
       from admission, generate_series(1, 49) where email = $1`,
      [first],
    );
    await expect(ask()).rejects.toMatchObject(refusal('too_many_requests'));
    await asOwner(world, `update admission set asked_from = 'another' where email = 'x@y.example'`);
    const email = await ask();
    expect(await click(linkIn(sink.to(email)[0]))).toMatchObject({ status: 200 });
    world.clock.advance(49 * hour);
    await duty();
  });

  test('not confirmed within 48 hours is forgotten, with its mail', async () => {
    const email = await ask();
    const url = linkIn(sink.to(email)[0]);
    world.clock.advance(48 * hour + 1);
    expect(await click(url)).toMatchObject({ status: 410 });
    await duty();
    expect(await keptOf(email)).toEqual({ requests: 0, mails: 0 });
  });
});

describe('what a stranger writes', () => {
  const bad: readonly [string, Asking, string][] = [
    ['turned text', { name: 'Rossi \u202Elrs' }, '/name'],
    ['a second line', { name: 'Rossi\nsrl' }, '/name'],
    ['no number', { vatNumber: undefined }, '/vatNumber'],
    ['a wrong check digit', { vatNumber: 'IT12345678901' }, '/vatNumber'],
    ['two addresses', { email: 'a@b.example,c@d.example' }, '/contact/email'],
    [
      'no telephone',
      { contact: { name: 'Uno', email: 'a@b.example', phone: 'chiamami' } },
      '/contact/phone',
    ],
  ];
  test.each(bad)('%s is refused at its field', async (_, over, pointer) => {
    const refused = await ask(over).catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { code: 'invalid_input', fields: [{ pointer }] } });
    expect(sink.mails).toEqual([]);
  });

  test('is text on our page, whatever it looks like', async () => {
    const email = await ask({ name: '<script>alert(1)</script>' });
    const page = await (await fetch(linkIn(sink.to(email)[0]))).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });
});

test('of several hubs with an open page each takes the requests to it, for its own notice', async () => {
  const other = world.as('outsourcer', 'administrator').admissions;
  const { version } = await other.door();
  await other.setDoor({ version, body: { open: true, privacyNotice: 'Di un altro ente.' } });
  // By name, whichever opened first.
  const { items } = await stranger().admissions.doors();
  expect(items.map(({ hub: of }) => of.name)).toEqual(
    [world.orgs.association.name, world.orgs.outsourcer.name].sort(),
  );
  const [mine, theirs] = [world.orgs.association, world.orgs.outsourcer].map(
    ({ uid }) => items.find(({ hub: of }) => of.uid === uid)!,
  );
  expect(theirs!.privacyNotice).toBe('Di un altro ente.');
  expect(mine!.version).not.toBe(theirs!.version);
  // The notice of one is not read for having read the other's.
  await expect(ask({ hub: theirs!.hub.uid, noticeRead: mine!.version })).rejects.toMatchObject(
    refusal('wrong_state'),
  );
  const before = (await waiting()).length;
  const email = await ask({ hub: theirs!.hub.uid, noticeRead: theirs!.version });
  expect(sink.to(email)[0]!.parsed.text).toContain(theirs!.hub.name);
  expect(await click(linkIn(sink.to(email)[0]))).toMatchObject({ status: 200 });
  expect((await other.list({ query: {} })).items).toMatchObject([{ contact: { email } }]);
  expect(await waiting()).toHaveLength(before);
  await other.setDoor({
    version: version + 1,
    body: { open: false, privacyNotice: 'Di un altro ente.' },
  });
  expect((await stranger().admissions.doors()).items).toEqual([mine]);
});

test('no more than so many wait at once', async () => {
  await asOwner(
    world,
    `insert into admission (uid, hub_id, name, province, sector, contact_name, email, phone, language, mandate,
       notice_version, created_at)
     select gen_random_uuid(), o.id, 'Tante', 'PT', 'other', 'Uno', 'x@y.example', '1', 'it', 'ask', 1,
       to_timestamp($2 / 1e6)
     from organisation o, generate_series(1, 500) where o.uid = $1`,
    [world.orgs.association.uid, world.clock.now()],
  );
  await expect(ask()).rejects.toMatchObject(refusal('too_many_requests'));
  world.clock.advance(49 * hour);
  await duty();
  await ask();
});
