-- A request that nobody answers ends too; and no installation has so few hubs that the list of doors may stop at fifty.
set local search_path = staffetta;

create function forget_unanswered_admissions(p_before timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  select forget_admission(a.id) from admission a
  where actor_org() is null and a.state = 'open' and a.confirmed_at <= p_before
$$;
alter function forget_unanswered_admissions(timestamptz) owner to staffetta_definer;
revoke execute on function forget_unanswered_admissions(timestamptz) from public;
grant execute on function forget_unanswered_admissions(timestamptz) to staffetta_app;

create or replace function open_admission_doors() returns table (hub_uid uuid, hub_name text, notice text, version int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.uid, o.name, d.notice, d.version from admission_door d join organisation o on o.id = d.org_id
  where d.open order by o.name_key, o.id limit 2000
$$;
