-- Audiences and logs of many at once: a relay to a hub's firms asked the database twice for each of them.
set local search_path = staffetta;

-- The audiences of these targets, made when first needed; who is an audience of their own belongs to it from the
-- beginning. p_wanted: [{key, kind, owner, org?, person?}], org and person only where kind is not 'rule'. In order, so
-- that two that make the same audiences do not wait crosswise.
create function audiences_of(p_wanted jsonb) returns table (key text, id bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  insert into audience (kind, key, owner_org)
    select w.kind, w.key, w.owner
    from (select distinct x.kind, x.key, x.owner
      from jsonb_to_recordset(p_wanted) x(kind text, key text, owner bigint)) w
    where (select a.id from audience a where a.key = w.key) is null
    order by 2
    on conflict do nothing;
  insert into audience_member (audience_id, org_id, person_id, from_position)
    select a.id, w.org, w.person, 0
    from (select distinct x.key, x.org, x.person
      from jsonb_to_recordset(p_wanted) x(key text, kind text, org bigint, person bigint)
      where x.kind <> 'rule') w
    cross join lateral (select a.id from audience a where a.key = w.key limit 1) a
    where (select count(*) from (select from audience_member m
      where m.audience_id = a.id and m.org_id = w.org and m.person_id is not distinct from w.person
        and m.to_position is null limit 1) s) = 0
    order by 1
    on conflict do nothing;
  return query
    select w.key, (select a.id from audience a where a.key = w.key)
    from (select distinct x.key from jsonb_to_recordset(p_wanted) x(key text)) w;
end $$;

-- The private logs of these organisations, made when first needed. p_wanted: [{org, uid}], uid for a log to be made.
create function private_logs_of(p_wanted jsonb) returns table (org_id bigint, id bigint, uid uuid)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  with made as (
    insert into log (uid, kind, org_id)
      select w.uid, 'private', w.org from jsonb_to_recordset(p_wanted) w(org bigint, uid uuid)
      where (select l.id from log l where l.org_id = w.org) is null
      order by 3
      on conflict do nothing returning log.id, log.org_id)
  insert into log_reader (log_id, org_id) select made.id, made.org_id from made;
  return query
    select l.org_id, l.id, l.uid from jsonb_to_recordset(p_wanted) w(org bigint)
    cross join lateral (select * from log l where l.org_id = w.org limit 1) l;
end $$;

do $$
declare f text;
begin
  foreach f in array array['audiences_of(jsonb)', 'private_logs_of(jsonb)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
-- The application asks for many or for one in the same way.
revoke execute on function intern_audience(text, text, bigint) from staffetta_app;
drop function private_log_of(bigint, uuid);
