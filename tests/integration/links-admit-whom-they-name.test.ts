import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { compose } from '../../packages/server/src/compose.ts';
import { clientWithCookies } from '../harness/browserless.ts';
import { movableClock } from '../harness/clock.ts';
import { createDatabase } from '../harness/database.ts';
import { joining, newAddress, password, refusal } from '../harness/joining.ts';
import { createWorld, testOptions, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { inviteTo, joined } = joining(() => world);

describe('the one-time link of the first start', () => {
  const firstOne = (secret: string) => ({
    secret,
    organisation: { name: 'COSC Umbria', kind: 'police_regional' as const },
    person: { name: 'Anna', email: 'anna@example.org', password, language: 'it' as const },
  });

  test('makes the first administrator once, and never again', async () => {
    const database = await createDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'staffetta-first-'));
    const fresh = await compose(testOptions(database.appUrl, folder));
    const origin = await fresh.app.listen({ port: 0, host: '127.0.0.1' });
    const body = firstOne(fresh.claimSecret!);
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

  test('is void after a restart, which prints another, and after a week', async () => {
    const database = await createDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'staffetta-first-'));
    const clock = movableClock();
    const options = { ...testOptions(database.appUrl, folder), clock };
    const start = async () => {
      const started = await compose(options);
      onTestFinished(() => started.close());
      const origin = await started.app.listen({ port: 0, host: '127.0.0.1' });
      const claim = (secret: string) =>
        clientWithCookies(origin).installation.claim({ body: firstOne(secret) });
      return { secret: started.claimSecret!, claim };
    };
    onTestFinished(async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    });
    const [before, after] = [await start(), await start()];
    await expect(after.claim(before.secret)).rejects.toMatchObject(refusal('link_invalid'));
    clock.advance(7 * 24 * 3600);
    await expect(after.claim(after.secret)).rejects.toMatchObject(refusal('link_invalid'));
    const { claim, secret } = await start();
    expect(await claim(secret)).toMatchObject({ operator: true });
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
      ['person.signed-in', { with: 'invitation' }],
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
