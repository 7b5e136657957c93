import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactsToConfirm } from '../../packages/server/src/contacts/contacts.store.ts';
import type { ActorWork } from '../../packages/server/src/identity/index.ts';
import { listedMemberships } from '../../packages/server/src/memberships/memberships.store.ts';
import {
  findOrganisation,
  knownOrganisations,
} from '../../packages/server/src/organisations/organisations.store.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

// Cost follows the answer (promise 12): with both locks on, a page of a hub of six thousand members reads some
// hundreds of rows, whatever is asked. Counted by the database itself, not by the clock.

const MEMBERS = 6_000;
const LIMIT = 50;
/** Rows that all nodes of a plan may touch for a page of fifty: ties, names and both policies included. */
const AT_MOST = 2_000;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await asOwner(world, bulk, [world.orgs.association.id, world.orgs.branch.id]);
  await asOwner(world, 'analyze');
}, 120_000);
afterAll(() => world.stop());

// Straight into the tables, as the triggers would have left them.
const bulk = `
  with firm as (
    insert into organisation (uid, kind, name, origin_installation, created_at, created_by)
    select gen_random_uuid(), 'member', 'Ditta ' || lpad(n::text, 6, '0'), gen_random_uuid(), now(), $1::bigint
    from generate_series(1, ${MEMBERS}) n returning id, name_key
  ), entered as (
    insert into membership (uid, hub_id, member_id, branch_id, from_day, mandate, created_at)
    select gen_random_uuid(), $1, id, case when id % 500 = 0 then $2::bigint end, '2026-01-01', 'named', now()
    from firm
  ), dated as (
    insert into contact (uid, org_id, role, name, email, kept_by, confirmed_at, created_at)
    select gen_random_uuid(), id, 'legal', 'Ufficio', 'a@b.example', $1, '2026-01-01', now() from firm
  )
  select count(*) from firm`.replaceAll('\n', ' ');

type Plan = {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};
const touched = (plan: Plan): number =>
  (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] +
  (plan.Plans ?? []).reduce((sum, one) => sum + touched(one), 0);

/** Rows that the query behind a store's function touches, as one actor. */
async function rowsTouched(key: PlayerKey, ask: (work: ActorWork) => Promise<unknown>) {
  const actor = await world.actor(key, 'administrator');
  return world.composed.work.run(actor, async (work) => {
    let counted = 0;
    const watching: ActorWork = {
      ...work,
      row: async (query) => (await watching.rows(query))[0],
      rows: async (query) => {
        const [explained] = await work.rows(
          sql<{
            'QUERY PLAN': { Plan: Plan }[];
          }>`explain (analyze, timing off, format json) ${query}`,
        );
        counted += touched(explained!['QUERY PLAN'][0]!.Plan);
        return work.rows(query);
      },
    };
    await ask(watching);
    return counted;
  });
}

const directory = { kind: undefined, prefix: '', after: ['', 0] as const, limit: LIMIT };
const members = {
  ...({ place: 'hub', standing: 'current', branchId: undefined, prefix: '' } as const),
  after: ['', 0] as const,
  limit: LIMIT,
};

test.each<[string, PlayerKey, (work: ActorWork) => Promise<unknown>]>([
  ['directory of the hub', 'association', (w) => knownOrganisations(w, directory)],
  [
    'its later page',
    'association',
    (w) => knownOrganisations(w, { ...directory, after: ['ditta 005000', 0] }),
  ],
  [
    'its search',
    'association',
    (w) => knownOrganisations(w, { ...directory, prefix: 'Dìtta 0123' }),
  ],
  [
    'search without a find',
    'association',
    (w) => knownOrganisations(w, { ...directory, prefix: 'zz' }),
  ],
  [
    'police offices among its acquaintances',
    'association',
    (w) => knownOrganisations(w, { ...directory, kind: 'police_regional' }),
  ],
  ['directory of a member', 'firm1', (w) => knownOrganisations(w, directory)],
  ['directory of the police', 'cosc', (w) => knownOrganisations(w, directory)],
  ['one record', 'association', (w) => findOrganisation(w, world.orgs.firm1.uid)],
  ['one record, by a member', 'firm1', (w) => findOrganisation(w, world.orgs.association.uid)],
  ['members', 'association', (w) => listedMemberships(w, members)],
  [
    'a later page of members',
    'association',
    (w) => listedMemberships(w, { ...members, after: ['ditta 005000', 0] }),
  ],
  [
    'search of members',
    'association',
    (w) => listedMemberships(w, { ...members, prefix: 'ditta 0123' }),
  ],
  [
    'search of members by a later word',
    'association',
    (w) => listedMemberships(w, { ...members, prefix: '0012' }),
  ],
  [
    'search of members by a letter that all have',
    'association',
    (w) => listedMemberships(w, { ...members, prefix: 'd' }),
  ],
  [
    'a later page of it',
    'association',
    (w) => listedMemberships(w, { ...members, prefix: 'd', after: ['ditta 005000', 0] }),
  ],
  [
    'search of members, by their branch',
    'branch',
    (w) => listedMemberships(w, { ...members, place: 'branch', prefix: '00' }),
  ],
  ['former members', 'association', (w) => listedMemberships(w, { ...members, standing: 'ended' })],
  [
    'members of one branch',
    'association',
    (w) => listedMemberships(w, { ...members, branchId: world.orgs.branch.id }),
  ],
  [
    'members, by their branch',
    'branch',
    (w) => listedMemberships(w, { ...members, place: 'branch' }),
  ],
  ['hubs of a member', 'firm3', (w) => listedMemberships(w, { ...members, place: 'member' })],
  [
    'contacts to confirm',
    'association',
    (w) => contactsToConfirm(w, '2026-06-01T00:00:00Z', ['-infinity', 0], LIMIT),
  ],
])('%s', async (_, key, ask) => {
  expect(await rowsTouched(key, ask)).toBeLessThan(AT_MOST);
});
