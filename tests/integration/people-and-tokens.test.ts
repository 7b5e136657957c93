import { createClient, operationList } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectHidden, joining, refusal } from '../harness/joining.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { joined } = joining(() => world);

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
