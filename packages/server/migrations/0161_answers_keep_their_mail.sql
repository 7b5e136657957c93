-- The mail that an answer came by is its only proof: it stays as long as the arrival, also where no draft was made of it.
-- And what the installation tells its operator goes to who has come, not to who was only invited.
set local search_path = staffetta;

create or replace function sweep_pending_files(p_before timestamptz) returns setof text
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from file f where f.item_id is null and f.created_at < p_before
    and not exists (select from agreement_annex x where x.file_uid = f.uid)
    and not exists (select from arrival a where a.file_id = f.id
      and (a.state = 'quarantined' or a.item_id is not null or a.alert_id is not null))
  returning f.storage_name
$$;

create or replace function health_tell(p_at timestamptz, p_facts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    facts, priority, next_at)
  select actor_now(), gen_random_uuid(), 'health', o.id, o.id, p.id, p.email, p.name, p.language,
    p_facts, 1, actor_now()
  from organisation o join held_role g on g.org_id = o.id join person p on p.id = g.person_id
  where o.operator and g.role = 'administrator' and p.disabled_at is null;
  update health_check set told_state = state;
  insert into health_watch (looked_at, told_at) values (p_at, p_at)
  on conflict (sole) do update set told_at = p_at;
end $$;
