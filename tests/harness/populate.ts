import { randomUUID } from 'node:crypto';
import { operationList, usualClauses } from '@staffetta/contract';
import pg from 'pg';
import { hashSecret, newSecret } from '../../packages/server/src/identity/index.ts';
import { type Clock, days, later, toInstant } from '../../packages/server/src/platform/clock.ts';
import {
  agreements,
  cast,
  type Player,
  type PlayerKey,
  type Post,
  posts,
  rolesOf,
} from './cast.ts';
import { clausesInOrder, particulars } from './in-order.ts';

export interface Placed {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

export interface Populated {
  readonly orgs: Readonly<Record<PlayerKey, Placed>>;
  readonly people: Readonly<Record<PlayerKey, Readonly<Record<Post, Placed>>>>;
  readonly tokens: Readonly<Record<PlayerKey, Readonly<Record<Post, string>>>>;
  /** By title, see cast.ts. */
  readonly agreements: Readonly<Record<string, Placed>>;
}

type Client = Pick<pg.Client, 'query'>;

/**
 * Puts the cast into a fresh database as the owner: organisations, reach, memberships with their audiences,
 * people with tokens for every operation, agreements in force with their shared log. Written as rows, not
 * through the API, so that each test file starts in well under a second; the API has tests of its own.
 */
export async function populate(ownerUrl: string, clock: Clock): Promise<Populated> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: '-c search_path=staffetta -c timezone=UTC',
  });
  await client.connect();
  try {
    await client.query('begin');
    const at = toInstant(clock.now());
    const orgs = await placeOrganisations(client, at);
    await placeMemberships(client, orgs, at);
    const { people, tokens } = await placePeople(client, orgs, clock);
    const signed = await placeAgreements(client, orgs, at);
    await client.query('commit');
    return { orgs, people, tokens, agreements: signed };
  } finally {
    await client.end();
  }
}

type Orgs = Record<PlayerKey, Placed>;
const players = Object.entries(cast) as [PlayerKey, Player][];

async function insert(client: Client, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: string }>(`${sql} returning id`, values);
  return Number(rows[0]!.id);
}

async function placeOrganisations(client: Client, at: string): Promise<Orgs> {
  const installation = await client.query<{ uid: string }>('select uid from installation');
  const orgs = {} as Orgs;
  for (const [key, player] of players) {
    const uid = randomUUID();
    const parent = player.parent ? orgs[player.parent as PlayerKey] : undefined;
    const id = await insert(
      client,
      `insert into organisation (uid, kind, parent_id, name, hub_shape, sector, province, operator, origin_installation, created_at)
       values ($1, $2, $3, $4, $5, $6, 'PO', false, $7, $8)`,
      [
        uid,
        player.kind,
        parent?.id,
        player.name,
        player.shape,
        player.sector,
        installation.rows[0]!.uid,
        at,
      ],
    );
    orgs[key] = { id, uid, name: player.name };
    if (parent) await reach(client, [parent.id, id, 'child'], [id, parent.id, 'parent']);
  }
  return orgs;
}

async function reach(client: Client, ...rows: [number, number, string][]) {
  for (const row of rows)
    await client.query(
      'insert into reach (reader_org, org_id, why) values ($1, $2, $3) on conflict do nothing',
      row,
    );
}

async function placeMemberships(client: Client, orgs: Orgs, at: string) {
  for (const [key, player] of players)
    for (const [hubKey, { mandate, branch }] of Object.entries(player.hubs ?? {})) {
      const [member, hub] = [orgs[key].id, orgs[hubKey as PlayerKey].id];
      const branchId = branch ? orgs[branch as PlayerKey].id : null;
      await insert(
        client,
        `insert into membership (uid, hub_id, member_id, branch_id, from_day, mandate, created_at)
         values ($1, $2, $3, $4, $5::timestamptz::date - 30, $6, $5)`,
        [randomUUID(), hub, member, branchId, at, mandate],
      );
      await reach(client, [member, hub, 'hub'], [hub, member, 'member']);
      if (branchId) await reach(client, [branchId, member, 'member'], [member, branchId, 'branch']);
      const rules = [`members:${hub}`, `sector:${hub}:${player.sector}`];
      if (branchId) rules.push(`branch:${hub}:${branchId}`);
      for (const rule of rules) await joinRule(client, rule, hub, member);
    }
}

async function joinRule(client: Client, key: string, owner: number, member: number) {
  await client.query(
    `insert into audience (kind, key, owner_org) values ('rule', $1, $2) on conflict do nothing`,
    [key, owner],
  );
  await client.query(
    `insert into audience_member (audience_id, org_id, from_position)
     select id, $2, 0 from audience where key = $1`,
    [key, member],
  );
}

async function placePeople(client: Client, orgs: Orgs, clock: Clock) {
  const people = {} as Record<PlayerKey, Record<Post, Placed>>;
  const tokens = {} as Record<PlayerKey, Record<Post, string>>;
  const scopes = operationList.map((op) => op.id);
  const at = toInstant(clock.now());
  const until = toInstant(later(clock.now(), days(3650)));
  for (const [key] of players) {
    people[key] = {} as Record<Post, Placed>;
    tokens[key] = {} as Record<Post, string>;
    for (const post of posts) {
      const uid = randomUUID();
      const name = `${post} di ${orgs[key].name}`;
      const id = await insert(
        client,
        'insert into person (uid, name, email, created_at) values ($1, $2, $3, $4)',
        [uid, name, `${post}@${key}.example`, at],
      );
      for (const role of rolesOf(post))
        await client.query('insert into role_grant (person_id, org_id, role) values ($1, $2, $3)', [
          id,
          orgs[key].id,
          role,
        ]);
      const token = newSecret();
      await insert(
        client,
        `insert into api_token (uid, token_hash, person_id, org_id, name, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, 'prova', $5, $6, $7)`,
        [randomUUID(), hashSecret(token), id, orgs[key].id, scopes, at, until],
      );
      people[key][post] = { id, uid, name };
      tokens[key][post] = token;
    }
  }
  return { people, tokens };
}

async function placeAgreements(client: Client, orgs: Orgs, at: string) {
  const placed: Record<string, Placed> = {};
  let number = 0;
  for (const { title, parties } of agreements) {
    const [police, hub] = [orgs[parties[0]], orgs[parties[1]]];
    const uid = randomUUID();
    number += 1;
    const shape = cast[parties[1]].shape as 'outsourcer' | 'association';
    const id = await insert(
      client,
      `insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
       values ($1, $2, $3, 'in_force', $4, $5::timestamptz::date - 30, $5::timestamptz::date + 1000, $6, $5)`,
      [
        uid,
        `P${number}`,
        title,
        JSON.stringify(clausesInOrder(usualClauses(shape))),
        at,
        police.id,
      ],
    );
    for (const [org, side] of [
      [police, 'police'],
      [hub, 'private'],
    ] as const)
      await client.query(
        `insert into agreement_party (agreement_id, org_id, side, signed_at, signed_by, signed_text, particulars)
         values ($1, $2, $3, $4, 'Firmatario', sha256('testo'), $5)`,
        [id, org.id, side, at, JSON.stringify(particulars)],
      );
    await reach(client, [police.id, hub.id, 'agreement'], [hub.id, police.id, 'agreement']);
    const log = await insert(
      client,
      `insert into log (uid, kind, agreement_id) values ($1, 'shared', $2)`,
      [randomUUID(), id],
    );
    for (const org of [police, hub])
      await client.query('insert into log_reader (log_id, org_id) values ($1, $2)', [log, org.id]);
    placed[title] = { id, uid, name: title };
  }
  return placed;
}
