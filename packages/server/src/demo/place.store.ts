import { randomUUID } from 'node:crypto';
import { operationList, usualClauses } from '@staffetta/contract';
import pg from 'pg';
import { type SignedText, textHash } from '../agreements/index.ts';
import { hashSecret, newSecret } from '../identity/index.ts';
import { type Clock, days, later, toInstant } from '../platform/clock.ts';
import { type Player, players, postsOf, signed, visited } from './cast.ts';
import { hostingOf, particularsOf } from './in-order.ts';

/** The secrets of a person: a sign-in link, a token, and an invitation where somebody will look at the people. */
interface Secrets {
  readonly link: string;
  readonly token: string;
  readonly invitation?: string;
}

/** An organisation that was placed, and the secrets of its people. */
export interface Placed {
  readonly uid: string;
  readonly name: string;
  readonly people: Readonly<Record<string, Secrets>>;
}
export type Stage = Readonly<Record<string, Placed>>;

type Client = Pick<pg.Client, 'query'>;
interface Org extends Player {
  readonly id: number;
  readonly uid: string;
}

/**
 * Puts the invented organisations into an empty database, as its owner: hundreds of rows that no administrator
 * would type during a demonstration. Everything that *happens* afterwards goes through the public API.
 */
export async function placeStage(ownerUrl: string, clock: Clock): Promise<Stage> {
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
    await placeAgreements(client, orgs, at);
    const stage = await placePeople(client, orgs, clock);
    await client.query('commit');
    return stage;
  } finally {
    await client.end();
  }
}

const insert = async (client: Client, text: string, values: unknown[]): Promise<number> => {
  const { rows } = await client.query<{ id: string }>(`${text} returning id`, values);
  return Number(rows[0]!.id);
};

async function placeOrganisations(client: Client, at: string): Promise<Map<string, Org>> {
  const { rows } = await client.query<{ uid: string }>('select uid from installation');
  const orgs = new Map<string, Org>();
  for (const player of players) {
    const uid = randomUUID();
    const parent = player.parent ? orgs.get(player.parent) : undefined;
    const id = await insert(
      client,
      `insert into organisation (uid, kind, parent_id, name, hub_shape, member_label, sector, province,
         operator, origin_installation, created_at, second_factor)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'optional')`,
      [
        uid,
        player.kind,
        parent?.id,
        player.name,
        player.shape,
        player.label,
        player.sector,
        player.province,
        player.key === 'cosc',
        rows[0]!.uid,
        at,
      ],
    );
    orgs.set(player.key, { ...player, id, uid });
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

async function placeMemberships(client: Client, orgs: Map<string, Org>, at: string) {
  for (const org of orgs.values()) {
    if (!org.hub) continue;
    const hub = orgs.get(org.hub.key)!.id;
    const branch = org.hub.branch ? orgs.get(org.hub.branch)!.id : null;
    await insert(
      client,
      `insert into membership (uid, hub_id, member_id, branch_id, from_day, mandate, created_at)
       values ($1, $2, $3, $4, $5::timestamptz::date - 400, $6, $5)`,
      [randomUUID(), hub, org.id, branch, at, org.hub.mandate],
    );
    await reach(client, [org.id, hub, 'hub'], [hub, org.id, 'member']);
    if (branch) await reach(client, [branch, org.id, 'member'], [org.id, branch, 'branch']);
    const rules: [string, number][] = [
      [`members:${hub}`, hub],
      [`sector:${hub}:${org.sector}`, hub],
    ];
    if (branch) rules.push([`branch:${hub}:${branch}`, hub], [`members:${branch}`, branch]);
    for (const [key, owner] of rules) await joinRule(client, key, owner, org.id);
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

async function placeAgreements(client: Client, orgs: Map<string, Org>, at: string) {
  for (const { number, title, hub } of signed) {
    const parties = [
      { ...orgs.get('cosc')!, side: 'police' as const },
      { ...orgs.get(hub)!, side: 'private' as const },
    ];
    const own = orgs.get(hub)!;
    const clauses = { ...usualClauses(own.shape!), hosting: hostingOf(own) };
    await placeAgreement(client, { number, title, clauses }, parties, at);
  }
}

type Party = Org & { readonly side: 'police' | 'private' };

/** In force for a year and more, signed by both the day before it began: over the text that it says. */
async function placeAgreement(
  client: Client,
  text: Pick<SignedText, 'number' | 'title' | 'clauses'>,
  parties: readonly Party[],
  at: string,
) {
  const { rows } = await client.query<{ id: string; from_day: string; to_day: string }>(
    `insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
     values ($1, $2, $3, 'in_force', $4, $5::timestamptz::date - 400, $5::timestamptz::date + 695, $6, $5)
     returning id, from_day::text, to_day::text`,
    [randomUUID(), text.number, text.title, JSON.stringify(text.clauses), at, parties[0]!.id],
  );
  const [{ id, ...term }] = rows as [(typeof rows)[number]];
  const log = await insert(
    client,
    `insert into log (uid, kind, agreement_id) values ($1, 'shared', $2)`,
    [randomUUID(), Number(id)],
  );
  const named = parties.map((party) => ({
    orgUid: party.uid,
    orgName: party.name,
    side: party.side,
    particulars: particularsOf(party),
  }));
  const hash = Buffer.from(textHash({ ...text, ...term, parties: named }, []), 'hex');
  for (const one of parties) {
    const { id: party, side } = one;
    await client.query(
      `insert into agreement_party (agreement_id, org_id, side, signed_at, signed_by, signed_text, particulars)
       values ($1, $2, $3, $4::timestamptz - interval '401 days', 'Firma della dimostrazione', $5, $6)`,
      [Number(id), party, side, at, hash, JSON.stringify(particularsOf(one))],
    );
    await client.query('insert into log_reader (log_id, org_id) values ($1, $2)', [log, party]);
  }
  const [police, hub] = parties as [Party, Party];
  await reach(client, [police.id, hub.id, 'agreement'], [hub.id, police.id, 'agreement']);
}

async function placePeople(client: Client, orgs: Map<string, Org>, clock: Clock): Promise<Stage> {
  const stage: Record<string, Placed> = {};
  const at = toInstant(clock.now());
  const until = toInstant(later(clock.now(), days(3650)));
  for (const org of orgs.values()) {
    const people: Record<string, Secrets> = {};
    for (const { post, name, roles } of postsOf(org)) {
      const email = `${post}@${org.key}.example`;
      const person = await insert(
        client,
        'insert into person (uid, name, email, created_at) values ($1, $2, $3, $4)',
        [randomUUID(), name, email, at],
      );
      await client.query(
        'insert into role_grant (person_id, org_id, role) select $1, $2, unnest($3::text[])',
        [person, org.id, roles],
      );
      const link = await placeLink(client, 'demo_sign_in', [person, org.id, at, until]);
      const token = await placeToken(client, [person, org.id, at, until]);
      people[post] = visited.includes(org.key)
        ? {
            link,
            token,
            invitation: await placeLink(client, 'invitation', [person, org.id, at, until]),
          }
        : { link, token };
    }
    await placeContact(client, org, at);
    stage[org.key] = { uid: org.uid, name: org.name, people };
  }
  return stage;
}

/** Person, organisation, from, until. */
type Holding = readonly [person: number, org: number, at: string, until: string];

async function placeLink(client: Client, purpose: 'demo_sign_in' | 'invitation', held: Holding) {
  const secret = newSecret();
  await client.query(
    `insert into one_time (secret_hash, purpose, person_id, org_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [hashSecret(secret), purpose, ...held],
  );
  return secret;
}

async function placeToken(client: Client, held: Holding) {
  const secret = newSecret();
  await client.query(
    `insert into api_token (uid, token_hash, name, scopes, person_id, org_id, created_at, expires_at)
     values ($1, $2, 'dimostrazione', $3, $4, $5, $6, $7)`,
    [randomUUID(), hashSecret(secret), operationList.map((op) => op.id), ...held],
  );
  return secret;
}

async function placeContact(client: Client, org: Org, at: string) {
  for (const role of ['security', 'desk_24_7'] as const) {
    if (role === 'desk_24_7' && org.kind === 'member') continue;
    await client.query(
      `insert into contact (uid, org_id, kept_by, role, name, email, phone, confirmed_at, created_at)
       values ($1, $2, $2, $3, $4, $5, '+390550000000', $6::timestamptz - $7::int * interval '1 day', $6)`,
      [
        randomUUID(),
        org.id,
        role,
        role === 'security' ? 'Ufficio sicurezza' : 'Sala operativa',
        `sicurezza@${org.key}.example`,
        at,
        // At the end of the month a hub's desk has not been confirmed for a hundred days.
        role === 'desk_24_7' && org.kind === 'hub' ? 70 : 0,
      ],
    );
  }
}
