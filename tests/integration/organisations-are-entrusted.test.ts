import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientWithCookies } from '../harness/browserless.ts';
import { newAddress, password, refusal } from '../harness/joining.ts';
import { asOwner } from '../harness/newcomer.ts';
import { makeOperator } from '../harness/operator.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await makeOperator(world, 'outsourcer');
});
afterAll(() => world.stop());

const operator = () => world.as('outsourcer', 'administrator');

/** A police office that exists as a record alone. */
const newOffice = (name: string) =>
  operator().organisations.create({ body: { name, kind: 'police_regional' } });

const entrusted = (uid: string, email = newAddress()) =>
  operator().people.entrust({
    params: { uid },
    body: { name: 'Ispettrice Capo', email, language: 'it' },
  });

/** Opens the link and becomes its administrator. */
async function arrived(link: { path: string }) {
  const client = clientWithCookies(world.origin);
  const session = await client.session.acceptInvitation({
    body: { secret: link.path.split('#')[1]!, password },
  });
  return { client, session };
}

describe('an organisation where nobody works', () => {
  test('is entrusted to its first administrator, whose it is from then on', async () => {
    const office = await newOffice('COSC Umbria');
    expect(office.mayChange).toBe(true);
    const { session } = await arrived(await entrusted(office.uid));
    expect(session).toMatchObject({
      organisation: { uid: office.uid },
      roles: expect.arrayContaining(['administrator', 'analyst', 'approver', 'reporter']),
    });
    const params = { uid: office.uid };
    expect(await operator().organisations.show({ params })).toMatchObject({ mayChange: false });
    await expect(entrusted(office.uid)).rejects.toMatchObject(refusal('not_allowed'));
    await expect(
      operator().organisations.change({
        params,
        version: office.version,
        body: { name: 'Nome di un altro' },
      }),
    ).rejects.toMatchObject(refusal('not_allowed'));
  });

  test('has one link at a time: a new one makes the one before void', async () => {
    const office = await newOffice('COSC Marche');
    const [first, second] = [await entrusted(office.uid), await entrusted(office.uid)];
    await expect(arrived(first)).rejects.toMatchObject(refusal('link_invalid'));
    const { session } = await arrived(second);
    expect(session.organisation.uid).toBe(office.uid);
  });

  test('is never its maker’s again, also while another organisation’s new password suspends who runs it', async () => {
    const office = await newOffice('COSC Molise');
    const email = newAddress();
    await arrived(await entrusted(office.uid, email));
    const bank = world.as('bank1', 'administrator');
    const { person, link } = await bank.people.invite({
      body: { name: 'La stessa', email, language: 'it', roles: ['reporter'] },
    });
    await arrived(link);
    await arrived(await bank.people.renewLink({ params: { uid: person.uid } }));
    const params = { uid: office.uid };
    expect(await operator().organisations.show({ params })).toMatchObject({ mayChange: false });
    await expect(entrusted(office.uid)).rejects.toMatchObject(refusal('not_allowed'));
  });

  test('entrusted by two at once has one link that works', async () => {
    const office = await newOffice('COSC Basilicata');
    const links = await Promise.all([1, 2, 3, 4].map(() => entrusted(office.uid)));
    const came = await Promise.allSettled(links.map((one) => arrived(one)));
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('shows in both journals who entrusted it, and to no one the address', async () => {
    const office = await newOffice('COSC Liguria');
    const email = newAddress();
    await entrusted(office.uid, email);
    const kept = await asOwner<{ n: number; told: number }>(
      world,
      `select count(*)::int as n, count(*) filter (where l.payload like '%' || $2 || '%')::int as told
       from leaf l where l.payload like '%organisation.entrusted%' and l.payload like '%' || $1 || '%'`,
      [office.uid, email],
    );
    expect(kept).toEqual([{ n: 2, told: 0 }]);
  });
});

describe('nobody entrusts', () => {
  test('an organisation that works already, their own or another one', async () => {
    for (const player of ['outsourcer', 'bank1', 'cosc'] as const)
      await expect(entrusted(world.orgs[player].uid)).rejects.toMatchObject(refusal('not_allowed'));
  });

  test('one whose record another keeps, nor learns that it exists', async () => {
    const office = await newOffice('COSC Puglia');
    const body = { name: 'X', email: newAddress(), language: 'it' } as const;
    for (const player of ['bank1', 'association', 'cosc'] as const)
      await expect(
        world.as(player, 'administrator').people.entrust({ params: { uid: office.uid }, body }),
      ).rejects.toMatchObject(refusal('not_found'));
  });
});
