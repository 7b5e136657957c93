-- An address that several organisations name as theirs is nobody's until a person has looked: else whoever writes down
-- somebody else's address as a contact of its own, or invites it, gets what that person sends.
set local search_path = staffetta;

alter table arrival drop constraint arrival_reason_check;
alter table arrival add constraint arrival_reason_check check (reason in
  ('unknown_sender', 'ambiguous_sender', 'not_authenticated', 'automatic', 'too_large', 'unreadable', 'holds_cards'));

-- The organisations that the desk may call and that have this address as a contact's, or a person's who took up the
-- invitation: two at most. One's own people are one's own, whoever else names them.
create or replace function known_sender(p_address text) returns table (org_id bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with named as (
    select x.org_id from (
      select c.org_id from contact c where lower(c.email) = lower(p_address)
      union
      select g.org_id from person p join held_role g on g.person_id = p.id
      where p.email = lower(p_address) and p.disabled_at is null
    ) x
    where actor_org() is not null and (x.org_id = actor_org()
      or exists (select from reach r where r.reader_org = actor_org() and r.org_id = x.org_id
        and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement')))
    order by x.org_id = actor_org() desc, x.org_id limit 2)
  select n.org_id from named n
  where n.org_id = actor_org() or not exists (select from named m where m.org_id = actor_org())
$$;
