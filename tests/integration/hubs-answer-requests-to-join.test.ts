import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askingToJoin, lastFirm, newFirm, vat } from '../harness/asking-to-join.ts';
import { refusal } from '../harness/joining.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const hour = 3600;

const { hub, drain, duty, openDoor, waiting, asked, keptOf } = askingToJoin(
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

const answered = (one: { uid: string; version: number }, body: never | object) =>
  hub().admissions.answer({ params: { uid: one.uid }, version: one.version, body: body as never });

/** Confirmed, past the page, which is pressed only so often a minute. */
async function placed(
  over: Partial<Record<'name' | 'email' | 'mandate' | 'vatNumber' | 'taxCode', string>> = {},
) {
  const firm = newFirm();
  const { name = `Concia Antica ${firm}`, mandate = 'ask', taxCode = null } = over;
  const { email = `antica${firm}@antica${firm}.example`, vatNumber = taxCode ? null : vat(firm) } =
    over;
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
      taxCode: vat(lastFirm() + 1_000).slice(2),
    });
    expect(near.alike).toMatchObject({ organisation: { name: first.name }, why: 'similar_name' });
    const another = await asked({ name: 'Tessitura Bisenzia snc' });
    expect(another.alike).toBeUndefined();
  });

  test('brings who left back with its own record, and sees beforehand since when it was away', async () => {
    const left = await whoLeft({ name: 'Conceria Cerreto srl' });
    const numbers = { vatNumber: left.vatNumber! };
    const again = await placed({ name: 'Conceria Cerreto spa', ...numbers, mandate: 'named' });
    expect(again.former).toEqual({
      organisation: left.member,
      why: 'same_vat',
      // A day of Italy: around midnight it is another than that of UTC.
      until: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(
        world.clock.now() / 1000,
      ),
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
