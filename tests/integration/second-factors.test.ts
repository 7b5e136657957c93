import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientWithCookies } from '../harness/browserless.ts';
import { joining, newAddress, password, refusal } from '../harness/joining.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { codeNow, joined } = joining(() => world);

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
