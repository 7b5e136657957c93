import { asOwner } from '../../harness/newcomer.ts';
import type { World } from '../../harness/world.ts';

/** The first report of each bank, with the word that nobody else ever writes. */
const told = `select distinct on (r.sender_org) i.id as item_id, i.owner_org, i.version,
    (array[p.id])[1] as person_id, split_part(split_part(p.email, '@', 2), '.', 1) as player
  from report r join item i on i.id = r.item_id
  join role_grant g on g.org_id = r.sender_org and g.role = 'analyst' join person p on p.id = g.person_id
  join organisation o on o.id = r.sender_org and o.sector = 'banking'
  order by r.sender_org, i.id`;

/** Each puts a row of every bank into a table. */
const rows: readonly string[] = [
  `insert into file (uid, item_id, owner_org, name, media_type, size, sha256, storage_name, wrapped_key, created_at)
   select gen_random_uuid(), item_id, owner_org, 'canarino' || player || '.txt', 'text/plain', 1, sha256('x'),
     gen_random_uuid()::text, '\\x00', now() from told`,
  `insert into file_find (file_id, owner_org, finds)
   select f.id, f.owner_org, jsonb_build_array(f.name) from file f`,
  `insert into message (item_id, uid, org_id, person_id, speaks_as, body, created_at)
   select item_id, gen_random_uuid(), owner_org, person_id, 'sender', 'canarino' || player, now() from told`,
  `insert into report_caller (item_id, org_id, owner_org, name, taken_by)
   select item_id, owner_org, owner_org, 'canarino' || player, person_id from told`,
  `insert into call_copy (uid, item_id, org_id, owner_org, sent_at)
   select gen_random_uuid(), item_id, owner_org, owner_org, now() from told`,
  `insert into report_version (item_id, version, content, by_org, by_person, created_at)
   select item_id, version, jsonb_build_object('title', 'canarino' || player), owner_org, person_id, now() from told`,
  `insert into report_registration (item_id, org_id, number, on_day, shared, version, noted_by, noted_at)
   select item_id, owner_org, 'canarino' || player, '2026-01-01', false, 1, person_id, now() from told`,
  `insert into hold (uid, item_id, placed_by, person_id, state, reason, review_on, placed_at)
   select gen_random_uuid(), item_id, owner_org, person_id, 'requested', 'canarino' || player, '2090-01-01', now()
   from told`,
  `insert into hold_request (hold_id, uid, item_id, owner_org, placed_by, message, review_on, state, asked_at)
   select h.id, h.uid, h.item_id, h.placed_by, h.placed_by, h.reason, h.review_on, 'open', h.placed_at from hold h`,
  `insert into rights_request (uid, org_id, "right", asker, identity, about_kind, about_value, asked_on, due_on, created_at)
   select gen_random_uuid(), owner_org, 'erase', 'canarino' || player, '', 'email', 'canarino' || player || '@x.example',
     '2026-01-01', '2026-02-01', now() from told`,
  `insert into rights_decision (uid, request_id, item_id, hub_org, owner_org, decision, "right", about_kind, about_value,
     due_on, state, decided_at)
   select gen_random_uuid(), q.id, t.item_id, q.org_id, t.owner_org, 'ask', q."right", q.about_kind, q.about_value, q.due_on,
     'open', now() from told t join rights_request q on q.org_id = t.owner_org`,
  `insert into erasure (uid, item_id, owner_org, scope, ground, thorough, kinds, asked_at, answers_from, begun_at, next_at)
   select gen_random_uuid(), item_id, owner_org, 'values', 'owner', true, array['canarino' || player], now(), now(), now(), now()
   from told`,
  `insert into erasure_value (erasure_id, kind, value)
   select e.id, 'email', e.kinds[1] || '@x.example' from erasure e`,
  `insert into text_value (item_id, kind, value, ends_at)
   select item_id, 'email', 'canarino' || player || '@x.example', now() from told`,
  'insert into text_unread (item_id, told_at) select item_id, now() from told',
  'insert into observable_left (observable_id) select observable_id from item_observable limit 5',
  `insert into notice_noted (org_id, kind, about, law, occasion, outcome, on_day, protocol, person_id, noted_at)
   select owner_org, 'agreement', gen_random_uuid(), 'nis_17', 'joined', 'sent', '2026-01-01', 'canarino' || player,
     person_id, now() from told`,
  'insert into mail_wish (person_id, org_id) select person_id, owner_org from told',
  `insert into undo_confirmation (item_id, version, org_id, person_id, confirmed_at)
   select item_id, version, owner_org, person_id, now() from told`,
  `insert into report_timing (agreement_id, sender_org, recipient_org, month)
   select p.agreement_id, p.org_id, q.org_id, '2026-01-01' from agreement_party p
   join agreement_party q on q.agreement_id = p.agreement_id and q.org_id <> p.org_id`,
  `insert into feed (uid, org_id, name, secret_hash, days, created_at)
   select gen_random_uuid(), owner_org, 'canarino' || player, sha256(player::bytea), 90, now() from told`,
  `insert into feed_list (feed_id, org_id, list, body, lines, built_at, changed_at)
   select id, org_id, 'domains', name, 1, now(), now() from feed`,
  `insert into essential_service (uid, org_id, name, created_at)
   select gen_random_uuid(), id, 'Servizio di ' || name, now() from organisation where kind in ('hub', 'member')`,
  `insert into sender (org_id, address, name, selector, public_key, private_key)
   select id, 'allerte@hub.example', 'Mittente di ' || name, 's1', 'x', '\\x00' from organisation where kind in ('hub', 'member')`,
  `insert into dependency (service_id, dependent_org, created_at)
   select s.id, m.member_id, now() from essential_service s join membership m on m.hub_id = s.org_id`,
  `insert into admission_door (org_id, open, notice, changed_at)
   select owner_org, false, 'canarino' || player, now() from told`,
  `insert into admission (uid, hub_id, state, name, province, sector, contact_name, email, phone, language, mandate,
     notice_version, created_at, confirmed_at)
   select gen_random_uuid(), owner_org, 'open', 'canarino' || player, 'PT', 'banking', 'canarino' || player,
     'canarino' || player || '@x.example', '+390573123456', 'it', 'ask', 1, now(), now() from told`,
  `insert into mailbox (org_id, address) select owner_org, 'canarino' || player || '@desk.example' from told`,
  `insert into arrival (uid, org_id, state, reason, sha256, size, sender, subject, body, note, authentication, received_at)
   select gen_random_uuid(), owner_org, 'quarantined', 'unknown_sender', sha256(player::bytea), 1,
     'canarino' || player || '@x.example', 'canarino' || player, 'canarino' || player, '', '{"proven": false}', now()
   from told`,
  `insert into member_import (uid, org_id, person_id, name, heading_line, columns, mapping, defaults, rows, created_at, changed_at)
   select gen_random_uuid(), owner_org, person_id, 'canarino' || player, 1, '[]', '{}',
     '{"kind": "member", "mandate": "ask", "contactRole": "referent"}', 1, now(), now() from told`,
  `insert into member_import_row (import_id, org_id, line, cells)
   select id, org_id, 2, jsonb_build_array(name) from member_import`,
];

/** A draft too: its parties, annexes and referents may still change, so that only row security stands in the way. */
const draft = `with made as (
    insert into agreement (uid, number, title, state, clauses, from_day, to_day, created_by, created_at)
    select gen_random_uuid(), 'BOZZA', 'Bozza', 'draft', '{}', '2026-01-01', '2090-01-01', org_id, now()
    from agreement_party where side = 'police' limit 1 returning id, created_by),
  party as (
    insert into agreement_party (agreement_id, org_id, side) select id, created_by, 'police' from made returning org_id),
  annex as (
    insert into agreement_annex (uid, agreement_id, title, created_at)
    select gen_random_uuid(), id, 'Allegato', now() from made returning id)
  insert into agreement_referent (agreement_id, org_id, contact_id)
  select made.id, c.org_id, c.id from made, contact c limit 1`;

/** Rows in the tables that a lively month leaves empty, written as their owner: a row of every bank in each. */
export async function fillEveryTable(world: World): Promise<void> {
  for (const row of rows)
    await asOwner(
      world,
      row.includes('told') ? row.replace(/^insert/, `with told as (${told}) insert`) : row,
    );
  await asOwner(world, draft);
}
