-- Who made an organisation's record keeps it until somebody works there: from then on it is theirs to change.
set local search_path = staffetta;

create function has_people(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from held_role g join person p on p.id = g.person_id
    where g.org_id = p_org and g.role = 'administrator' and p.disabled_at is null)
$$;
alter function has_people(bigint) owner to staffetta_definer;
revoke execute on function has_people(bigint) from public;
grant execute on function has_people(bigint) to staffetta_app;

create or replace function keeps_record_of(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p_org = actor_org() or exists (
    select from organisation o join reach r on r.org_id = o.id and r.reader_org = actor_org()
    where o.id = p_org and o.created_by = actor_org() and r.why in ('member', 'child', 'created')
      and not has_people(o.id))
$$;
