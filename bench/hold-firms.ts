import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashSecret } from '../packages/server/src/identity/index.ts';
import type { Populated } from '../tests/harness/populate.ts';

/** The token of the nth firm's analyst. */
export const tokenOf = (n: number): string => `bench-firm-${String(n).padStart(12, '0')}`;

/**
 * Makes so many firms members of the association, as rows: each with a mailbox for security matters and an analyst
 * who holds a key. They belong to the hub's audience of members, as joining would have put them there.
 */
export async function holdFirms(owner: pg.Pool, cast: Populated, firms: number): Promise<void> {
  const hub = cast.orgs.association.id;
  const hashes = Array.from({ length: firms }, (_, n) => hashSecret(tokenOf(n + 1)));
  await owner.query(
    `with firm as (
       insert into organisation (uid, kind, name, origin_installation, created_at)
       select gen_random_uuid(), 'member', 'Ditta ' || lpad(n::text, 6, '0'), gen_random_uuid(), now()
       from generate_series(1, $2::int) n returning id, name),
     numbered as (select id, name, row_number() over (order by id) as n from firm),
     entered as (
       insert into membership (uid, hub_id, member_id, from_day, mandate, created_at)
       select gen_random_uuid(), $1, id, '2026-01-01', 'named', now() from firm),
     audiences as (
       insert into audience_member (audience_id, org_id, from_position)
       select a.id, f.id, 0 from firm f, audience a where a.key = 'members:' || $1),
     known as (
       insert into contact (uid, org_id, role, name, email, kept_by, confirmed_at, created_at)
       select gen_random_uuid(), id, 'security', 'Sicurezza di ' || name, 'sicurezza-' || n || '@firms.example', id,
         now(), now() from numbered),
     people as (
       insert into person (uid, name, email, created_at)
       select gen_random_uuid(), 'Analista ' || n, 'analista-' || n || '@firms.example', now() from numbered
       returning id, email),
     posts as (
       select p.id as person, f.id as org, f.n from people p join numbered f
         on p.email = 'analista-' || f.n || '@firms.example'),
     roles as (
       insert into role_grant (person_id, org_id, role) select person, org, 'analyst' from posts)
     insert into api_token (uid, token_hash, person_id, org_id, name, scopes, created_at, expires_at)
     select gen_random_uuid(), ($3::bytea[])[n], person, org, 'prova', '{alerts.list,alerts.show,alerts.answer}',
       now(), now() + interval '1 year' from posts`,
    [hub, firms, hashes],
  );
  await owner.query('analyze');
}

/** A note of the association that all its members see; gives its external id. */
export async function holdNote(owner: pg.Pool, cast: Populated): Promise<string> {
  const { id: hub, uid: hubUid, name } = cast.orgs.association;
  const uid = randomUUID();
  await owner.query(
    `with noted as (
       insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, created_at)
       values ($1, 'relay', $2, $2, gen_random_uuid(), 'GREEN', 'GREEN', now()) returning id),
     relayed as (
       insert into relay (item_id, state, mode, title, body, relay_policy, from_uid, from_name, released_at)
       select id, 'released', 'derivative', 'Campagna di falsi avvisi di consegna', $3,
         '{"allowed":false,"tiers":[],"sectors":[],"attribution":"anonymous"}', $4, $5, now() from noted)
     insert into entry (audience_id, position, item_id, version, kind)
     select a.id, (extract(epoch from now()) * 1000000)::bigint, n.id, 1, 'show'
     from noted n, audience a where a.key = 'members:' || $2`,
    [
      uid,
      hub,
      'Messaggi che imitano un corriere chiedono i dati della carta. '.repeat(20),
      hubUid,
      name,
    ],
  );
  return uid;
}
