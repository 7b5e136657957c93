import type { InputOf, operations } from '@staffetta/contract';
import { createClient } from '@staffetta/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../harness/joining.ts';
import { type Arrived, createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const hour = 3600;

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

const hub = () => world.as('association', 'administrator');
const stranger = () => createClient({ origin: world.origin });
const drain = () => world.composed.background.deliveries!.drain();
const duty = () =>
  world.composed.background.duties.find(({ name }) => name === 'admissions')!.run();

async function openDoor(open = true) {
  const { version } = await hub().admissions.door();
  return hub().admissions.setDoor({ version, body: { open, privacyNotice: 'Informativa.' } });
}

let firms = 0;
type Body = InputOf<typeof operations.admissions.request>['body'];
/** Asks as a stranger would; each time another firm at another address, unless said. */
async function ask(over: Partial<Body> & { email?: string } = {}): Promise<string> {
  firms += 1;
  const { email = `titolare${firms}@nuova.example`, ...rest } = over;
  const { items } = await stranger().admissions.doors();
  await stranger().admissions.request({
    body: {
      hub: items[0]?.hub.uid ?? world.orgs.association.uid,
      noticeRead: items[0]?.version ?? 1,
      name: `Meccanica Nuova ${'abcdefghijklmnopqrstuvwxyz'[firms % 26]}${firms} srl`,
      vatNumber: vat(firms),
      province: 'PT',
      sector: 'manufacturing',
      contact: { name: 'Titolare Nuovo', email, phone: '0573 123456' },
      language: 'it',
      mandate: 'anonymous',
      ...rest,
    },
  });
  await drain();
  return email;
}

/** A sound Italian VAT number for each `n`. */
function vat(n: number): string {
  const ten = String(9_000_000_000 + n);
  const sum = [...ten].reduce((all, sign, place) => {
    const twice = Number(sign) * 2;
    return all + (place % 2 === 0 ? Number(sign) : twice > 9 ? twice - 9 : twice);
  }, 0);
  return `IT${ten}${(10 - (sum % 10)) % 10}`;
}

const linkIn = (mail: Arrived | undefined) =>
  `${world.origin}${/http:\/\/127\.0\.0\.1(\/conferma-adesione\/\S+)/.exec(mail?.parsed.text ?? '')?.[1]}`;
const click = async (url: string) => {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams() });
  return { status: answer.status, text: await answer.text() };
};
const waiting = async () => (await hub().admissions.list({ query: {} })).items;

/** Asked and confirmed: what the hub sees. */
async function asked(over: Parameters<typeof ask>[0] = {}) {
  const email = await ask(over);
  expect(await click(linkIn(sink.to(email).at(-1)))).toMatchObject({ status: 200 });
  return (await waiting()).find(({ contact }) => contact.email === email)!;
}

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
      vat(firms),
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
      firms += 1;
      const response = await fetch(`${world.origin}/api/v1/admissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          hub: items[0]!.hub.uid,
          noticeRead: items[0]!.version,
          name: `Altra ${firms}`,
          vatNumber: 'vatNumber' in over ? over.vatNumber : vat(firms),
          province: 'PT',
          sector: 'manufacturing',
          contact: {
            name: 'Uno',
            email: 'email' in over ? over.email : `uno${firms}@altra.example`,
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

const keptOf = async (email: string) =>
  (
    await asOwner<{ requests: number; mails: number }>(
      world,
      `select (select count(*)::int from admission where email = $1) as requests,
         (select count(*)::int from delivery where address = $1) as mails`,
      [email],
    )
  )[0]!;

describe('the hub', () => {
  test('admits: a member with its own mandate and its contact, told what comes next', async () => {
    const one = await asked();
    const done = await hub().admissions.answer({
      params: { uid: one.uid },
      version: one.version,
      body: { accept: true },
    });
    expect(done).toMatchObject({ state: 'approved', member: { name: one.name } });
    const { items } = await hub().memberships.list({ query: { name: one.name } });
    expect(items).toMatchObject([{ standing: 'current', mandate: 'anonymous' }]);
    const contacts = await hub().contacts.list({ query: { organisation: done.member!.uid } });
    expect(contacts.items).toMatchObject([
      {
        role: 'security',
        name: 'Titolare Nuovo',
        email: one.contact.email,
        phone: '+390573123456',
      },
    ]);
    await drain();
    const mail = sink.to(one.contact.email).at(-1)!;
    expect(mail.parsed.subject).toBe('La richiesta di adesione è stata accolta');
    expect(mail.parsed.text).not.toMatch(/https?:/);
    await expect(answered(one, { accept: false, reason: 'no' })).rejects.toMatchObject(
      refusal('wrong_state'),
    );
  });

  test('shows what was answered last first, and forgets what nobody answers in a season', async () => {
    const [first, second, third] = [await asked(), await asked(), await asked()];
    await answered(second, { accept: false, reason: 'no' });
    world.clock.advance(1);
    await answered(first, { accept: false, reason: 'no' });
    const { items } = await hub().admissions.list({ query: { state: 'refused' } });
    expect(items.slice(0, 2).map(({ uid }) => uid)).toEqual([first.uid, second.uid]);
    // Keys for programs do not live as long as that.
    await asOwner(world, `update api_token set expires_at = '2090-01-01'`);
    world.clock.advance(90 * 24 * hour + 1);
    await duty();
    expect(await keptOf(third.contact.email)).toEqual({ requests: 0, mails: 0 });
  });

  test('declines, says why, and forgets a month later', async () => {
    const one = await asked({ language: 'en' });
    await answered(one, { accept: false, reason: 'Non è della provincia: veda sito.example' });
    await drain();
    const mail = sink.to(one.contact.email).at(-1)!;
    expect(mail.parsed.subject).toBe('The request to join was not accepted');
    expect(mail.parsed.text).toContain('Non è della provincia: veda sito[.]example');
    expect((await hub().admissions.list({ query: { state: 'refused' } })).items).toHaveLength(1);
    world.clock.advance(29 * 24 * hour);
    await duty();
    expect(await keptOf(one.contact.email)).toEqual({ requests: 1, mails: 2 });
    world.clock.advance(25 * hour);
    await duty();
    expect(await keptOf(one.contact.email)).toEqual({ requests: 0, mails: 0 });
  });

  test('sees which member may be the same', async () => {
    const first = await asked({ name: 'Tessitura Bisenzio S.r.l.' });
    const { member } = await answered(first, { accept: true });
    const again = await asked({ name: 'TESSITURA BISENZIO SRL', vatNumber: first.vatNumber! });
    expect(again.alike).toEqual({
      organisation: { uid: member!.uid, name: first.name },
      why: 'same_vat',
    });
    await expect(answered(again, { accept: true })).rejects.toMatchObject(
      refusal('already_exists'),
    );
    const near = await asked({
      name: 'Tessitura Bisenzia snc',
      vatNumber: undefined,
      taxCode: vat(firms + 1_000).slice(2),
    });
    expect(near.alike).toMatchObject({ organisation: { name: first.name }, why: 'similar_name' });
    const another = await asked({ name: 'Tessitura Bisenzia snc' });
    expect(another.alike).toBeUndefined();
  });

  /** Confirmed, past the page, which is pressed only so often a minute. */
  async function placed(
    over: Partial<Record<'name' | 'email' | 'mandate' | 'vatNumber' | 'taxCode', string>> = {},
  ) {
    firms += 1;
    const { name = `Concia Antica ${firms}`, mandate = 'ask', taxCode = null } = over;
    const {
      email = `antica${firms}@antica${firms}.example`,
      vatNumber = taxCode ? null : vat(firms),
    } = over;
    await asOwner(
      world,
      `insert into admission (uid, hub_id, state, name, vat_number, tax_code, province, sector, contact_name, email, phone,
         language, mandate, notice_version, created_at, confirmed_at)
       select gen_random_uuid(), o.id, 'open', $2, $3, $4, 'PT', 'manufacturing', 'Uno', $5, '+390573123456', 'it', $6, 1,
         to_timestamp($7 / 1e6), to_timestamp($7 / 1e6)
       from organisation o where o.uid = $1`,
      [world.orgs.association.uid, name, vatNumber, taxCode, email, mandate, world.clock.now()],
    );
    return (await waiting()).find(({ contact }) => contact.email === email)!;
  }

  /** Admitted once, with this domain on its record, and gone. */
  async function whoLeft(over: Parameters<typeof placed>[0] & { domain?: string } = {}) {
    const { domain, ...rest } = over;
    const first = await placed(rest);
    const { member } = await answered(first, { accept: true });
    if (domain)
      await asOwner(world, `update organisation set domains = $1 where uid = $2`, [
        [domain],
        member!.uid,
      ]);
    const [own] = (await hub().memberships.list({ query: { name: first.name } })).items;
    await hub().memberships.end({ params: { uid: own!.uid }, version: own!.version });
    return { ...first, member: member! };
  }
  const contactsOf = async (organisation: string) =>
    (await hub().contacts.list({ query: { organisation } })).items.map(({ email }) => email).sort();

  test('brings who left back with its own record, and sees beforehand since when it was away', async () => {
    const left = await whoLeft({ name: 'Conceria Cerreto srl' });
    const numbers = { vatNumber: left.vatNumber! };
    const again = await placed({ name: 'Conceria Cerreto spa', ...numbers, mandate: 'named' });
    expect(again.former).toEqual({
      organisation: left.member,
      why: 'same_vat',
      until: new Date(world.clock.now() / 1000).toISOString().slice(0, 10),
    });
    const done = await answered(again, { accept: true });
    expect(done).toMatchObject({ member: { uid: left.member.uid } });
    expect(done).not.toHaveProperty('former');
    const { items } = await hub().memberships.list({ query: { name: left.name } });
    expect(items).toMatchObject([
      { standing: 'current', mandate: 'named', member: { uid: left.member.uid } },
    ]);
    expect(await contactsOf(left.member.uid)).toEqual(
      [left.contact.email, again.contact.email].sort(),
    );
    const audiences = await asOwner(
      world,
      `select from audience_member m join organisation o on o.id = m.org_id
       where o.uid = $1 and m.to_position is null`,
      [left.member.uid],
    );
    expect(audiences).toHaveLength(2);
    // A member again, it is one: no second time.
    const third = await placed({ name: 'Conceria Cerreto', ...numbers });
    expect(third).not.toHaveProperty('former');
    await expect(answered(third, { accept: true })).rejects.toMatchObject(
      refusal('already_exists'),
    );
  });

  test('is asked where only the domain of the confirmed address agrees', async () => {
    const left = await whoLeft({
      domain: 'ferriere.example',
      taxCode: vat(7_001).slice(2),
    });
    const email = (n: number) => `ufficio${n}@ferriere.example`;
    const again = await placed({ email: email(1) });
    expect(again.former).toMatchObject({ organisation: left.member, why: 'same_domain' });
    await expect(
      answered(again, { accept: true, returns: world.orgs.bank1.uid }),
    ).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/returns' }] },
    });
    const other = await answered(again, { accept: true });
    expect(other.member!.uid).not.toBe(left.member.uid);
    const same = await placed({ email: email(2) });
    const back = await answered(same, { accept: true, returns: left.member.uid });
    expect(back.member!.uid).toBe(left.member.uid);
    // The address that alerts go to already is not entered twice, and two numbers are two firms.
    const differs = await whoLeft({ domain: 'segherie.example' });
    expect(await placed({ email: 'uno@segherie.example' })).not.toHaveProperty('former');
    const twice = await placed({ vatNumber: differs.vatNumber!, email: differs.contact.email });
    await answered(twice, { accept: true });
    expect(await contactsOf(differs.member.uid)).toEqual([differs.contact.email]);
  });

  test('learns nothing of a former member that has people of its own by now', async () => {
    const left = await whoLeft();
    await asOwner(
      world,
      `insert into role_grant select (jsonb_populate_record(g, jsonb_build_object('org_id', o.id))).*
       from role_grant g, organisation o where o.uid = $1 and g.role = 'administrator' and g.org_id = ${world.orgs.bank3.id}`,
      [left.member.uid],
    );
    expect(await placed({ vatNumber: left.vatNumber! })).not.toHaveProperty('former');
  });

  test('puts a member into a branch of its own', async () => {
    const { items } = await hub().organisations.list({ query: { kind: 'branch' } });
    const one = await placed();
    await answered(one, { accept: true, branch: items[0]!.uid });
    const [own] = (await hub().memberships.list({ query: { name: one.name } })).items;
    expect(own!.branch).toEqual({ uid: items[0]!.uid, name: items[0]!.name });
  });

  test('sees of several requests for one firm the last, each firm of one address, and no other hub any', async () => {
    const email = 'due@nuova.example';
    const { vatNumber } = await asked({ email, name: 'Prima' });
    const second = await asked({ email, name: 'Seconda' });
    const names = async () =>
      (await waiting()).filter(({ contact }) => contact.email === email).map(({ name }) => name);
    expect(await names()).toEqual(['Prima', 'Seconda']);
    await asked({ email, name: 'Prima, di nuovo', vatNumber: vatNumber! });
    expect((await names()).sort()).toEqual(['Prima, di nuovo', 'Seconda']);
    const other = world.as('outsourcer', 'administrator').admissions;
    expect((await other.list({ query: {} })).items).toEqual([]);
    await expect(
      other.answer({ params: { uid: second.uid }, version: 1, body: { accept: true } }),
    ).rejects.toMatchObject(refusal('not_found'));
  });

  test('answers once, whoever of its people is first', async () => {
    const one = await asked();
    const both = await Promise.allSettled([
      answered(one, { accept: true }),
      answered(one, { accept: false, reason: 'no' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await drain();
    expect(sink.to(one.contact.email)).toHaveLength(2);
  });

  test('has each step in its journal, and no name in it', async () => {
    const one = await asked();
    await answered(one, { accept: false, reason: 'Motivo riservato' });
    const acts = await asOwner<{ act: string; payload: string }>(
      world,
      `select payload::json->>'act' as act, payload from leaf where payload like '%' || $1 || '%' order by number`,
      [one.uid],
    );
    expect(acts.map(({ act }) => act)).toEqual(['admission.received', 'admission.refused']);
    for (const { payload } of acts) expect(payload).not.toMatch(/Meccanica|nuova\.example|Motivo/);
  });
});

const answered = (one: { uid: string; version: number }, body: never | object) =>
  hub().admissions.answer({ params: { uid: one.uid }, version: one.version, body: body as never });

describe('what a stranger writes', () => {
  const bad: readonly [string, Parameters<typeof ask>[0], string][] = [
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
