import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, operationList } from '@staffetta/contract';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../packages/server/src/compose.ts';
import { clientWithCookies } from '../harness/browserless.ts';
import { createDatabase } from '../harness/database.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, testOptions, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const password = 'cavallo batteria graffetta';
const refusal = (code: string) => ({ problem: { code } });
const codeNow = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(world.clock.now() / 1_000_000) });
/** Neither as text nor as the bytes of a `bytea`. */
const expectHidden = (secret: string, kept: string) => {
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
};
let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `persona${addresses}@banca.example`;
};

const inviteTo = (bank: 'bank1' | 'bank2', email: string) =>
  world.as(bank, 'administrator').people.invite({
    body: { name: 'Altro Nome', email, language: 'it', roles: ['reporter'] },
  });

/** Invites somebody into bank1 and accepts. */
async function joined(roles: ('reporter' | 'analyst' | 'approver')[] = ['reporter']) {
  const email = newAddress();
  const { person, link } = await world
    .as('bank1', 'administrator')
    .people.invite({ body: { name: 'Persona Nuova', email, language: 'it', roles } });
  const client = clientWithCookies(world.origin);
  const secret = link.path.split('#')[1]!;
  await client.session.acceptInvitation({ body: { secret, password } });
  return { client, email, person, secret };
}

describe('the one-time link of the first start', () => {
  test('makes the first administrator once, and never again', async () => {
    const database = await createDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'staffetta-first-'));
    const fresh = await compose(testOptions(database.appUrl, folder));
    const origin = await fresh.app.listen({ port: 0, host: '127.0.0.1' });
    const body = {
      secret: fresh.claimSecret!,
      organisation: { name: 'COSC Umbria', kind: 'police_regional' as const },
      person: { name: 'Anna', email: 'anna@example.org', password, language: 'it' as const },
    };
    const client = clientWithCookies(origin);
    const info = await client.installation.claim({ body });
    expect(info).toMatchObject({ operator: true, mustEnrol: true });
    await expect(client.installation.claim({ body })).rejects.toMatchObject(
      refusal('link_invalid'),
    );
    expect(await client.installation.status()).toMatchObject({ awaitsFirstAdministrator: false });
    await fresh.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('a guess is refused', async () => {
    const body = {
      secret: 'x'.repeat(43),
      organisation: { name: 'X', kind: 'member' as const },
      person: { name: 'X', email: 'x@example.org', password, language: 'it' as const },
    };
    await expect(
      clientWithCookies(world.origin).installation.claim({ body }),
    ).rejects.toMatchObject(refusal('link_invalid'));
  });
});

describe('an invitation', () => {
  test('says what it is for, sets the password, signs in, and works once', async () => {
    const { client, secret, email } = await joined();
    expect(await client.session.current()).toMatchObject({
      person: { email },
      organisation: { name: world.orgs.bank1.name },
      roles: ['reporter'],
    });
    const again = clientWithCookies(world.origin).session.acceptInvitation({
      body: { secret, password: 'un’altra password lunga' },
    });
    await expect(again).rejects.toMatchObject(refusal('link_invalid'));
  });

  test('and every new link stand in the journal of the organisation', async () => {
    const { person } = await joined();
    const admin = world.as('bank1', 'administrator');
    await admin.people.renewLink({ params: { uid: person.uid } });
    const { items: logs } = await world.as('bank1', 'auditor').logs.list();
    const { uid } = logs.find(({ kind }) => kind === 'private')!;
    const { items } = await world
      .as('bank1', 'auditor')
      .logs.entries({ params: { uid }, query: {} });
    const acts = items
      .filter(({ subject }) => subject?.id === person.uid)
      .map(({ act, facts }) => [act, facts]);
    expect(acts).toEqual([
      ['person.changed', { link: 'password_reset' }],
      ['person.joined', { link: 'invitation' }],
      ['person.invited', { roles: ['reporter'] }],
    ]);
  });

  test('expires after a week', async () => {
    const { link } = await world.as('bank2', 'administrator').people.invite({
      body: { name: 'Tardi', email: newAddress(), language: 'it', roles: ['reporter'] },
    });
    world.clock.advance(8 * 86_400);
    const secret = link.path.split('#')[1]!;
    const late = clientWithCookies(world.origin).session.invitation({ body: { secret } });
    await expect(late).rejects.toMatchObject(refusal('link_invalid'));
  });

  test('to a second organisation does not take over the account', async () => {
    const { client, email } = await joined();
    const { link } = await inviteTo('bank2', email);
    const visitor = clientWithCookies(world.origin);
    const secret = link.path.split('#')[1]!;
    await expect(
      visitor.session.acceptInvitation({ body: { secret, password: 'rubata, spero' } }),
    ).rejects.toMatchObject(refusal('wrong_credentials'));
    // Until the link was opened, nothing was given.
    expect((await client.session.organisations()).items).toHaveLength(1);
    // The same person, the same password, two organisations.
    await visitor.session.acceptInvitation({ body: { secret, password } });
    const { items } = await visitor.session.organisations();
    expect(items.map((org) => org.name).sort()).toEqual(
      [world.orgs.bank1.name, world.orgs.bank2.name].sort(),
    );
    const other = items.find((org) => org.name === world.orgs.bank2.name)!;
    await visitor.session.actFor({ body: { organisation: other.uid } });
    expect(await visitor.session.current()).toMatchObject({ organisation: { uid: other.uid } });
    const stranger = visitor.session.actFor({ body: { organisation: world.orgs.cosc.uid } });
    await expect(stranger).rejects.toMatchObject(refusal('not_found'));
  });
});

// An address is one person in all organisations, and each administrator may write any address.
describe('an administrator of one organisation', () => {
  const secretIn = (link: { path: string }) => link.path.split('#')[1]!;

  test('who takes an address for themselves first gets nothing that others entrust to it', async () => {
    const email = newAddress();
    const { link: theirs } = await inviteTo('bank2', email);
    const thief = clientWithCookies(world.origin);
    await thief.session.acceptInvitation({ body: { secret: secretIn(theirs), password } });
    const { person } = await inviteTo('bank1', email);
    await thief.session.signIn({ body: { email, password } });
    const { items } = await thief.session.organisations();
    expect(items.map(({ uid }) => uid)).toEqual([world.orgs.bank2.uid]);
    await expect(
      thief.session.actFor({ body: { organisation: world.orgs.bank1.uid } }),
    ).rejects.toMatchObject(refusal('not_found'));
    expect(person.state).toBe('invited');
  });

  test('who invites an address that another one invited gets nothing of the other', async () => {
    const email = newAddress();
    await inviteTo('bank1', email);
    const { link } = await inviteTo('bank2', email);
    const thief = clientWithCookies(world.origin);
    await thief.session.acceptInvitation({ body: { secret: secretIn(link), password } });
    expect((await thief.session.organisations()).items).toHaveLength(1);
  });

  test('who makes a new password for somebody speaks for their own organisation alone', async () => {
    const { email, client } = await joined();
    const { person, link } = await inviteTo('bank2', email);
    await client.session.acceptInvitation({ body: { secret: secretIn(link), password } });
    expect((await client.session.organisations()).items).toHaveLength(2);
    const admin = world.as('bank2', 'administrator');
    const renewed = await admin.people.renewLink({ params: { uid: person.uid } });
    const thief = clientWithCookies(world.origin);
    const body = { secret: secretIn(renewed), password: 'una password tutta nuova' };
    await thief.session.acceptInvitation({ body });
    const { items } = await thief.session.organisations();
    expect(items.map(({ uid }) => uid)).toEqual([world.orgs.bank2.uid]);
    // The other one says once more that it is the same person.
    const first = world.as('bank1', 'administrator');
    const { items: people } = await first.people.list({ query: { limit: 200 } });
    const here = people.find((one) => one.email === email)!;
    expect(here.state).toBe('invited');
    const again = await first.people.renewLink({ params: { uid: here.uid } });
    await thief.session.acceptInvitation({ body: { ...body, secret: secretIn(again) } });
    expect((await thief.session.organisations()).items).toHaveLength(2);
  });

  test('is not told whether an address has an account elsewhere', async () => {
    const { email, client } = await joined();
    const { secret, proof } = await client.session.enrolTotp();
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    const known = await inviteTo('bank2', email);
    const unknown = await inviteTo('bank2', newAddress());
    const told = ({ person, link }: typeof known) => {
      const { uid: _, email: __, ...rest } = person;
      return { rest, path: link.path.length };
    };
    expect(told(known)).toEqual(told(unknown));
    const read = async ({ link }: typeof known) => {
      const visitor = clientWithCookies(world.origin);
      return visitor.session.invitation({ body: { secret: secretIn(link) } });
    };
    expect({ ...(await read(known)), email: '' }).toEqual({ ...(await read(unknown)), email: '' });
  });

  test('does not take away a second factor with a new password', async () => {
    const { email, client, person } = await joined();
    const { secret, proof } = await client.session.enrolTotp();
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    const admin = world.as('bank1', 'administrator');
    const params = { uid: person.uid };
    const link = secretIn(await admin.people.renewLink({ params }));
    const visitor = clientWithCookies(world.origin);
    const body = { secret: link, password: 'una password tutta nuova' };
    await expect(visitor.session.acceptInvitation({ body })).rejects.toMatchObject(
      refusal('second_factor_needed'),
    );
    world.clock.advance(60);
    const info = await visitor.session.acceptInvitation({
      body: { ...body, code: codeNow(secret) },
    });
    expect(info.secondFactor).toBe(true);
    // Who lost the factor is removed and invited again, and begins anew.
    await admin.people.remove({ params });
    const anew = await inviteTo('bank1', email);
    const begun = await visitor.session.acceptInvitation({
      body: { secret: secretIn(anew.link), password },
    });
    expect(begun.secondFactor).toBe(false);
  });
});

describe('a second factor', () => {
  test('by code: needed once set up, and each code counts once', async () => {
    const { client, email } = await joined();
    const { secret, proof } = await client.session.enrolTotp();
    await expect(
      client.session.enrolTotpConfirm({ body: { proof, code: '000000' } }),
    ).rejects.toMatchObject(refusal('wrong_credentials'));
    const other = clientWithCookies(world.origin);
    await other.session.signIn({ body: { email, password } });
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    // What was opened without it is over.
    await expect(other.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
    await expect(other.session.signIn({ body: { email, password } })).rejects.toMatchObject(
      refusal('second_factor_needed'),
    );
    await expect(
      other.session.signIn({ body: { email, password, code: codeNow(secret) } }),
    ).rejects.toMatchObject(refusal('wrong_credentials'));
    world.clock.advance(60);
    const info = await other.session.signIn({ body: { email, password, code: codeNow(secret) } });
    expect(info.secondFactor).toBe(true);
  });

  test('a proof made for one person does not serve another', async () => {
    const one = await joined();
    const other = await joined();
    const { secret, proof } = await one.client.session.enrolTotp();
    await expect(
      other.client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } }),
    ).rejects.toMatchObject(refusal('link_invalid'));
  });

  test('is removed only after proving again who one is', async () => {
    const { client } = await joined();
    const { secret, proof } = await client.session.enrolTotp();
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    world.clock.advance(3600);
    await expect(client.session.removeTotp()).rejects.toMatchObject(refusal('sign_in_again'));
    await client.session.confirm({ body: { password, code: codeNow(secret) } });
    await client.session.removeTotp();
    expect(await client.session.secondFactors()).toMatchObject({ totp: false });
  });

  test('a hub’s or police office’s person can do nothing else before setting one up', async () => {
    const { link } = await world.as('outsourcer', 'administrator').people.invite({
      body: {
        name: 'Nuova',
        email: newAddress(),
        language: 'it',
        roles: ['analyst', 'administrator'],
      },
    });
    const client = clientWithCookies(world.origin);
    const info = await client.session.acceptInvitation({
      body: { secret: link.path.split('#')[1]!, password },
    });
    expect(info.mustEnrol).toBe(true);
    await expect(client.people.list({ query: {} })).rejects.toMatchObject(
      refusal('second_factor_needed'),
    );
    const { secret, proof } = await client.session.enrolTotp();
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    expect((await client.people.list({ query: {} })).items.length).toBeGreaterThan(0);
  });
});

describe('guessing', () => {
  test('an unknown address and a wrong password answer alike', async () => {
    const { email } = await joined();
    const client = clientWithCookies(world.origin);
    for (const who of [email, 'nessuno@example.org'])
      await expect(
        client.session.signIn({ body: { email: who, password: 'sbagliata' } }),
      ).rejects.toMatchObject(refusal('wrong_credentials'));
  });

  test('slows down: after six failures even the right password waits', async () => {
    const { email } = await joined();
    const client = clientWithCookies(world.origin);
    for (let n = 0; n < 6; n += 1)
      await expect(
        client.session.signIn({ body: { email, password: `sbagliata ${n}` } }),
      ).rejects.toMatchObject(refusal('wrong_credentials'));
    await expect(client.session.signIn({ body: { email, password } })).rejects.toMatchObject(
      refusal('too_many_requests'),
    );
    world.clock.advance(16 * 60);
    await client.session.signIn({ body: { email, password } });
  });
});

describe('a session', () => {
  test('ends at sign-out, and after twelve hours', async () => {
    const { client } = await joined();
    await client.session.signOut();
    await expect(client.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
    const second = await joined();
    world.clock.advance(12 * 3600 + 1);
    await expect(second.client.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
  });

  test('lies in a cookie that no script, no other site and no plain connection gets; its hash is kept', async () => {
    const { email } = await joined();
    const answer = await fetch(`${world.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const [pair, ...attributes] = answer.headers.getSetCookie()[0]!.split('; ');
    expect(pair).toMatch(/^__Host-/);
    expect(attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']),
    );
    const kept = await asOwner<{ kept: string }>(
      world,
      'select string_agg(s::text, chr(10)) as kept from session s',
    );
    expectHidden(pair!.split('=')[1]!, kept[0]!.kept);
  });

  test('a new password ends the other ones', async () => {
    const { client, email } = await joined();
    const elsewhere = clientWithCookies(world.origin);
    await elsewhere.session.signIn({ body: { email, password } });
    await client.session.changePassword({
      body: { current: password, password: 'una password tutta nuova' },
    });
    await expect(elsewhere.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
    await client.session.current();
  });

  test('changes are refused when the browser says they come from another site', async () => {
    const { client } = await joined();
    const forged = await fetch(`${world.origin}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: client.cookie(), 'sec-fetch-site': 'cross-site' },
    });
    expect(forged.status).toBe(403);
    const otherOrigin = await fetch(`${world.origin}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: client.cookie(), origin: 'https://evil.example' },
    });
    expect(otherOrigin.status).toBe(403);
    await client.session.current();
  });

  test('is not proven, moved or opened further by somebody else’s key beside its cookie', async () => {
    const victim = await joined();
    const thief = await joined(['analyst']);
    world.clock.advance(3600);
    const { secret } = await thief.client.tokens.issue({
      body: {
        name: 'x',
        scopes: [
          'session.confirm',
          'session.actFor',
          'session.changePassword',
          'session.removeTotp',
        ],
        days: 1,
      },
    });
    const both = async (method: string, path: string, body?: object) => {
      const response = await fetch(`${world.origin}/api/v1/session${path}`, {
        method,
        headers: {
          authorization: `Bearer ${secret}`,
          cookie: victim.client.cookie(),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return response.status;
    };
    expect(await both('POST', '/confirm', { password })).toBe(403);
    expect(await both('POST', '/organisation', { organisation: world.orgs.bank1.uid })).toBe(403);
    expect(await both('POST', '/password', { current: password, password: `${password} 2` })).toBe(
      403,
    );
    // A key is no proof of presence, however young.
    expect(await both('DELETE', '/totp')).toBe(403);
    await expect(victim.client.session.removeTotp()).rejects.toMatchObject(
      refusal('sign_in_again'),
    );
  });

  test('a demonstration link opens nothing outside the demonstration', async () => {
    const body = { secret: 'x'.repeat(43) };
    await expect(
      clientWithCookies(world.origin).session.signInWithLink({ body }),
    ).rejects.toMatchObject(refusal('link_invalid'));
  });
});

describe('people and tokens', () => {
  test('roles change with the version that was read, and the last administrator stays', async () => {
    const { person } = await joined();
    const admin = world.as('bank1', 'administrator');
    const changed = await admin.people.change({
      params: { uid: person.uid },
      version: person.version + 1,
      body: { roles: ['analyst'] },
    });
    expect(changed.roles).toEqual(['analyst']);
    await expect(
      admin.people.change({
        params: { uid: person.uid },
        version: person.version,
        body: { roles: ['reporter'] },
      }),
    ).rejects.toMatchObject({
      problem: { code: 'version_conflict', currentVersion: changed.version },
    });
    const last = world.people.bank1.administrator;
    await expect(admin.people.remove({ params: { uid: last.uid } })).rejects.toMatchObject(
      refusal('wrong_state'),
    );
  });

  test('who is removed is out at once, and the list no longer names them', async () => {
    const { client, person } = await joined();
    const admin = world.as('bank1', 'administrator');
    await admin.people.remove({ params: { uid: person.uid } });
    await expect(client.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
    const { items } = await admin.people.list({ query: { limit: 200 } });
    expect(items.map((one) => one.uid)).not.toContain(person.uid);
  });

  test('another organisation’s person does not exist', async () => {
    const foreign = world.people.bank2.reporter.uid;
    const admin = world.as('bank1', 'administrator');
    await expect(admin.people.remove({ params: { uid: foreign } })).rejects.toMatchObject(
      refusal('not_found'),
    );
    await expect(admin.people.renewLink({ params: { uid: foreign } })).rejects.toMatchObject(
      refusal('not_found'),
    );
  });

  test('a token does what it was issued for, no more, until it is revoked', async () => {
    const { client } = await joined(['analyst']);
    const { token, secret } = await client.tokens.issue({
      body: { name: 'script', scopes: ['session.current'], days: 30 },
    });
    const { createClient } = await import('@staffetta/contract');
    const program = createClient({ origin: world.origin, token: secret });
    await program.session.current();
    await expect(program.tokens.list()).rejects.toMatchObject(refusal('not_allowed'));
    await client.tokens.revoke({ params: { uid: token.uid } });
    await expect(program.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
  });

  test('a token ends after its days, and is kept as a hash', async () => {
    const { client } = await joined(['analyst']);
    const { secret } = await client.tokens.issue({
      body: { name: 'Un giorno', scopes: ['session.current'], days: 1 },
    });
    const program = createClient({ origin: world.origin, token: secret });
    await program.session.current();
    const kept = await asOwner<{ kept: string }>(
      world,
      'select string_agg(t::text, chr(10)) as kept from api_token t',
    );
    expectHidden(secret, kept[0]!.kept);
    world.clock.advance(24 * 3600 + 1);
    await expect(program.session.current()).rejects.toMatchObject(refusal('not_signed_in'));
  });

  test('a token is never more than its person, and makes no tokens', async () => {
    const { client } = await joined(['analyst']);
    const beyond = operationList.find((op) => op.id === 'people.invite')!.id;
    await expect(
      client.tokens.issue({ body: { name: 'x', scopes: [beyond], days: 1 } }),
    ).rejects.toMatchObject(refusal('not_allowed'));
    await expect(
      world.as('bank1', 'analyst').tokens.issue({
        body: { name: 'x', scopes: ['session.current'], days: 1 },
      }),
    ).rejects.toMatchObject(refusal('portal_needed'));
  });
});
