-- An organisation whose administrator has come once is never its maker's again: also while another organisation's new
-- password for the same person suspends what this one entrusted.
set local search_path = staffetta;

-- They had come: only the proof that it is still them is awaited.
alter table invitee add column again boolean not null default false;

create or replace function has_people(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from role_grant g join person p on p.id = g.person_id
    where g.org_id = p_org and g.role = 'administrator' and p.disabled_at is null
      and not exists (select from invitee i where i.person_id = g.person_id and i.org_id = g.org_id and not i.again))
$$;
