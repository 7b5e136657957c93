import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientWithCookies } from '../harness/browserless.ts';
import { joining, newAddress, password, refusal } from '../harness/joining.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { codeNow, inviteTo, joined } = joining(() => world);

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

  test('who makes a new password for somebody with a second factor suspends them nowhere', async () => {
    const { email, client } = await joined();
    const { person, link } = await inviteTo('bank2', email);
    await client.session.acceptInvitation({ body: { secret: secretIn(link), password } });
    const { secret, proof } = await client.session.enrolTotp();
    await client.session.enrolTotpConfirm({ body: { proof, code: codeNow(secret) } });
    const admin = world.as('bank2', 'administrator');
    const renewed = await admin.people.renewLink({ params: { uid: person.uid } });
    world.clock.advance(60);
    const visitor = clientWithCookies(world.origin);
    const body = { secret: secretIn(renewed), password: 'una password tutta nuova' };
    await visitor.session.acceptInvitation({ body: { ...body, code: codeNow(secret) } });
    expect((await visitor.session.organisations()).items).toHaveLength(2);
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
