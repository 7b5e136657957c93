import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitor } from '../../packages/server/src/identity/index.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

// The second lock by itself: SQL that a faulty use case might run, as the application's role, for one actor.

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (const key of ['bank2', 'firm1', 'outsourcer', 'cosc'] as const)
    await asOwner(
      world,
      `insert into contact (uid, org_id, role, name, email, kept_by, confirmed_at, created_at)
       values (gen_random_uuid(), $1, 'legal', 'Ufficio', 'a@b.example', $1, now(), now())`,
      [world.orgs[key].id],
    );
  await asOwner(
    world,
    `insert into essential_service (uid, org_id, name, created_at)
     select gen_random_uuid(), id, 'Servizio di ' || name, now() from organisation where kind in ('hub', 'member')`,
  );
  await asOwner(
    world,
    `insert into dependency (service_id, dependent_org, created_at)
     select s.id, m.member_id, now() from essential_service s join membership m on m.hub_id = s.org_id`,
  );
});
afterAll(() => world.stop());

const id = (key: PlayerKey) => world.orgs[key].id;

async function as<Row>(key: PlayerKey | undefined, text: string): Promise<Row[]> {
  const actor = key ? await world.actor(key, 'administrator') : visitor('it');
  return world.composed.work.run(actor as never, (work) => work.rows(sql<Row>`${sql.raw(text)}`));
}
const names = async (key: PlayerKey | undefined) =>
  (await as<{ name: string }>(key, 'select name from organisation order by id')).map((o) => o.name);
const named = (...keys: PlayerKey[]) => keys.map((key) => world.orgs[key].name);
const denied = { code: '42501' };

describe('reading', () => {
  test('organisations: only who is in reach', async () => {
    expect(await names('bank1')).toEqual(named('outsourcer', 'bank1'));
    expect(await names('firm1')).toEqual(named('association', 'branch', 'firm1'));
    expect(await names('firm3')).toEqual(named('outsourcer', 'association', 'firm3'));
    expect(await names('cosc')).toEqual(
      named('national', 'cosc', 'section', 'outsourcer', 'association'),
    );
    expect(await names('association')).toEqual(
      named('cosc', 'association', 'branch', 'firm1', 'firm2', 'firm3'),
    );
    expect(await names('branch')).toEqual(named('association', 'branch', 'firm1', 'firm2'));
    expect(await names('national')).toEqual(named('national', 'cosc'));
    expect(await names(undefined)).toEqual([]);
  });

  test('memberships: one’s own, to a hub its own, to a branch those in it, to police none', async () => {
    const pairs = async (key: PlayerKey | undefined) =>
      (
        await as<{ hub_id: number; member_id: number }>(
          key,
          'select hub_id, member_id from membership order by id',
        )
      ).map((m) => [m.hub_id, m.member_id]);
    expect(await pairs('bank1')).toEqual([[id('outsourcer'), id('bank1')]]);
    expect(await pairs('association')).toEqual(
      (['firm1', 'firm2', 'firm3'] as const).map((key) => [id('association'), id(key)]),
    );
    expect(await pairs('branch')).toEqual(
      (['firm1', 'firm2'] as const).map((key) => [id('association'), id(key)]),
    );
    expect(await pairs('firm3')).toHaveLength(2);
    for (const key of ['cosc', 'national', undefined] as const)
      expect(await pairs(key)).toEqual([]);
  });

  test('agreements: parties only, never a member of a party', async () => {
    const tables = ['agreement', 'agreement_party', 'agreement_annex', 'agreement_referent'];
    for (const table of tables)
      for (const key of ['bank1', 'firm3', 'branch', 'national', 'section', undefined] as const)
        expect(await as(key, `select 1 from ${table}`), `${table} as ${key}`).toEqual([]);
    expect(await as('outsourcer', 'select 1 from agreement')).toHaveLength(1);
    expect(await as('outsourcer', 'select 1 from agreement_party')).toHaveLength(2);
    expect(await as('cosc', 'select 1 from agreement')).toHaveLength(2);
  });

  test('contacts, services, dependencies: of whom one works with; clients of a service to nobody else', async () => {
    const owners = (key: PlayerKey | undefined, table: string) =>
      as<{ org_id: number }>(key, `select org_id from ${table} order by org_id`).then((rows) =>
        rows.map((row) => row.org_id),
      );
    expect(await owners('bank1', 'contact')).toEqual([id('outsourcer')]);
    expect(await owners('cosc', 'contact')).toEqual([id('cosc'), id('outsourcer')]);
    expect(await owners('bank1', 'essential_service')).toEqual([id('outsourcer'), id('bank1')]);
    const dependents = await as<{ dependent_org: number }>(
      'bank1',
      'select dependent_org from dependency',
    );
    expect(dependents).toEqual([{ dependent_org: id('bank1') }]);
    expect(await as('cosc', 'select 1 from dependency')).toEqual([]);
    expect(await as('outsourcer', 'select 1 from dependency')).toHaveLength(5);
  });

  test('reach: one’s own rows', async () => {
    const readers = await as<{ reader_org: number }>(
      'cosc',
      'select distinct reader_org from reach',
    );
    expect(readers).toEqual([{ reader_org: id('cosc') }]);
  });

  test('what looks wider answers the wrong actor nothing', async () => {
    const today = `date '2090-01-01'`;
    for (const key of ['bank1', 'outsourcer', 'cosc'] as const) {
      expect(await as(key, `select 1 from take_due_warnings(${today}, now())`)).toEqual([]);
      expect(await as(key, `select 1 from take_turned(${today})`)).toEqual([]);
    }
    expect(await as('bank2', `select hub_id from hubs_to_resettle(${id('firm1')})`)).toEqual([]);
    const usual = {
      newcomers_see_past: false,
      leavers_keep_past: true,
      second_factor: false,
      k: 3,
    };
    expect(
      await as('bank2', `select * from clauses_for_members(${id('association')}, current_date)`),
    ).toEqual([usual]);
    expect(
      await as(undefined, `select * from organisation_called('${world.orgs.cosc.uid}')`),
    ).toEqual([]);
  });
});

describe('writing', () => {
  const attacks: [string, PlayerKey, () => string][] = [
    [
      'forged reach',
      'bank1',
      () =>
        `insert into reach (reader_org, org_id, why) values (${id('bank1')}, ${id('bank2')}, 'hub')`,
    ],
    ['a tie by hand', 'bank1', () => `select tie(${id('bank1')}, 'hub', ${id('bank2')}, 'member')`],
    [
      'a member makes itself operator',
      'bank1',
      () => `update organisation set operator = true where id = ${id('bank1')}`,
    ],
    [
      'a hub becomes a police office',
      'outsourcer',
      () => `update organisation set kind = 'police_national' where id = ${id('outsourcer')}`,
    ],
    [
      'a stranger enters a member into a hub',
      'bank1',
      () => membership('outsourcer', 'firm1', 'proposed'),
    ],
    ['a member plays hub', 'bank1', () => membership('bank1', 'bank2', 'proposed')],
    [
      'a hub enters whom it did not make',
      'outsourcer',
      () => membership('outsourcer', 'firm1', 'current'),
    ],
    [
      'a membership is moved to another hub',
      'outsourcer',
      () =>
        `update membership set hub_id = ${id('association')} where hub_id = ${id('outsourcer')}`,
    ],
    ['a contact put on somebody else', 'bank1', () => contact('outsourcer', 'bank1')],
    [
      'a hub’s contact put on a member it did not make',
      'outsourcer',
      () => contact('bank1', 'outsourcer'),
    ],
    ['a contact in another’s keeping', 'bank1', () => contact('bank1', 'outsourcer')],
    [
      'a dependency that names a stranger',
      'outsourcer',
      () => `insert into dependency (service_id, dependent_org, created_at)
        select id, ${id('firm1')}, now() from essential_service where org_id = ${id('outsourcer')}`,
    ],
    [
      'a member drafts',
      'bank1',
      () => `insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
        values (gen_random_uuid(), 'X', 'X', 'draft', '{}', '2026-01-01', '2027-01-01', ${id('bank1')}, now())`,
    ],
    [
      'an agreement that is in force from the start',
      'outsourcer',
      () => `insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
        values (gen_random_uuid(), 'X', 'X', 'in_force', '{}', '2026-01-01', '2027-01-01', ${id('outsourcer')}, now())`,
    ],
    [
      'the shared log of others',
      'bank1',
      () => `select open_shared_log(${agreement('Protocollo Aurora')}, gen_random_uuid())`,
    ],
    [
      'a receipt of others',
      'bank2',
      () => `select * from next_receipt(${agreement('Protocollo Aurora')}, null, 2026)`,
    ],
    ['the counters themselves', 'outsourcer', () => 'select * from receipt_counter'],
    [
      'an organisation below somebody else',
      'outsourcer',
      () => create('branch', id('association')),
    ],
    ['a hub adds a hub', 'outsourcer', () => create('hub', null)],
    ['a member adds anybody', 'bank1', () => create('member', null)],
  ];
  test.each(attacks)('refused: %s', async (_, key, attack) => {
    await expect(as(key, attack())).rejects.toMatchObject(denied);
  });

  test('a stranger makes itself a party of a draft, or a party brings another in after the signing', async () => {
    const [draft] = await asOwner<{ id: string }>(
      world,
      `insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
       values (gen_random_uuid(), 'BOZZA', 'Bozza', 'draft', '{}', '2026-01-01', '2027-01-01', $1, now())
       returning id`,
      [id('cosc')],
    );
    await expect(as('bank1', party(Number(draft!.id)))).rejects.toMatchObject(denied);
    await as('cosc', party(Number(draft!.id), 'cosc'));
    await expect(as('cosc', party(agreement('Protocollo Aurora')))).rejects.toMatchObject({
      code: '23514',
    });
    const remove = `delete from agreement_party where agreement_id = ${agreement('Protocollo Aurora')}`;
    expect(await as('cosc', `${remove} returning 1`)).toEqual([]);
    await asOwner(world, 'delete from agreement_party where agreement_id = $1', [draft!.id]);
    await asOwner(world, 'delete from agreement where id = $1', [draft!.id]);
  });

  const silent: [string, PlayerKey, () => string][] = [
    [
      'renaming one’s hub',
      'bank1',
      () => `update organisation set name = 'X' where id = ${id('outsourcer')}`,
    ],
    [
      'renaming a member it did not make',
      'outsourcer',
      () => `update organisation set name = 'X' where id = ${id('bank1')}`,
    ],
    [
      'widening another’s mandate',
      'bank1',
      () => `update membership set mandate = 'named' where member_id <> ${id('bank1')}`,
    ],
    ['a branch changes a membership', 'branch', () => `update membership set mandate = 'named'`],
    [
      'signing for the other side',
      'outsourcer',
      () => `update agreement_party set signed_by = 'X' where org_id = ${id('cosc')}`,
    ],
    ['ending another’s agreement', 'bank1', () => `update agreement set state = 'terminated'`],
    [
      'removing another’s contact',
      'bank1',
      () => `delete from contact where org_id = ${id('outsourcer')}`,
    ],
    [
      'cutting another’s dependency',
      'bank1',
      () => `delete from dependency where dependent_org <> ${id('bank1')}`,
    ],
  ];
  test.each(silent)('touches nothing: %s', async (_, key, attack) => {
    expect(await as(key, `${attack()} returning 1`)).toEqual([]);
  });

  test('a hub cannot accept for the member, nor bring back what ended', async () => {
    await as('outsourcer', membership('outsourcer', 'firm1', 'proposed'));
    const mine = `hub_id = ${id('outsourcer')} and member_id = ${id('firm1')}`;
    await expect(
      as('outsourcer', `update membership set standing = 'current' where ${mine}`),
    ).rejects.toMatchObject(denied);
    await as('firm1', `update membership set standing = 'current' where ${mine}`);
    await as(
      'firm1',
      `update membership set standing = 'ended', to_day = current_date where ${mine}`,
    );
    await expect(
      as('firm1', `update membership set standing = 'current', to_day = null where ${mine}`),
    ).rejects.toMatchObject({ code: '23514' });
    const ties = await as<{ why: string }>(
      'outsourcer',
      `select why from reach where org_id = ${id('firm1')}`,
    );
    expect(ties).toEqual([{ why: 'former' }]);
    // A name and nothing else.
    expect(await names('outsourcer')).toContain(world.orgs.firm1.name);
    for (const table of ['contact', 'essential_service'])
      expect(
        await as('outsourcer', `select 1 from ${table} where org_id = ${id('firm1')}`),
      ).toEqual([]);
  });

  test('what was signed does not change, nor does an end go away', async () => {
    const one = agreement('Protocollo Aurora');
    for (const change of [
      `clauses = '{}'`,
      `to_day = '2999-01-01'`,
      `number = 'ALTRO'`,
      `state = 'draft'`,
    ])
      await expect(
        as('cosc', `update agreement set ${change} where id = ${one}`),
      ).rejects.toMatchObject({
        code: '23514',
      });
    await as('cosc', `update agreement set state = 'terminated' where id = ${one}`);
    await expect(
      as('cosc', `update agreement set state = 'in_force' where id = ${one}`),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

const agreement = (title: string) => world.agreements[title]!.id;
const party = (agreementId: number, org: PlayerKey = 'bank1') =>
  `insert into agreement_party (agreement_id, org_id, side)
   values (${agreementId}, ${id(org)}, '${org === 'bank1' ? 'private' : 'police'}')`;
const membership = (hub: PlayerKey, member: PlayerKey, standing: string) =>
  `insert into membership (uid, hub_id, member_id, standing, from_day, mandate, created_at)
   values (gen_random_uuid(), ${id(hub)}, ${id(member)}, '${standing}', current_date, 'named', now())`;
const contact = (org: PlayerKey, keptBy: PlayerKey) =>
  `insert into contact (uid, org_id, role, name, email, kept_by, confirmed_at, created_at)
   values (gen_random_uuid(), ${id(org)}, 'legal', 'X', 'x@y.example', ${id(keptBy)}, now(), now())`;
const create = (kind: string, parent: number | null) =>
  `select create_organisation(gen_random_uuid(), '${kind}', ${parent}, 'X',
    ${kind === 'hub' ? `'association'` : 'null'}, true, gen_random_uuid(), now(), null, null, null, null, null, '{}')`;
