import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret, newSecret } from '../../packages/server/src/identity/index.ts';
import { clientWithCookies } from '../harness/browserless.ts';
import { expectHidden, joining, password, refusal } from '../harness/joining.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { joined } = joining(() => world);

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
  test('is in the journal of the organisation: who came in, how, and who went out', async () => {
    const { client, email } = await joined();
    await client.session.signOut({});
    const again = clientWithCookies(world.origin);
    const { person } = await again.session.signIn({ body: { email, password } });
    const auditor = world.as('bank1', 'auditor');
    const [own] = (await auditor.logs.list({})).items.filter(({ kind }) => kind === 'private');
    const { items } = await auditor.logs.entries({ params: { uid: own!.uid }, query: {} });
    const told = items
      .filter(({ subject }) => subject?.id === person.uid)
      .map(({ act, actor, facts }) => [act, actor?.person?.uid, facts]);
    expect(told).toEqual([
      ['person.signed-in', person.uid, { with: 'password' }],
      ['person.signed-out', person.uid, {}],
      ['person.signed-in', person.uid, { with: 'invitation' }],
      ['person.joined', person.uid, { link: 'invitation' }],
      expect.arrayContaining(['person.invited']),
    ]);
  });

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
    // One as the demonstration makes them, as if its data had come here.
    const secret = newSecret();
    await asOwner(
      world,
      `insert into one_time (secret_hash, purpose, person_id, org_id, created_at, expires_at)
       values ($1, 'demo_sign_in', $2, $3, now(), now() + interval '1 day')`,
      [hashSecret(secret), world.people.bank1.analyst.id, world.orgs.bank1.id],
    );
    await expect(
      clientWithCookies(world.origin).session.signInWithLink({ body: { secret } }),
    ).rejects.toMatchObject(refusal('link_invalid'));
  });
});
