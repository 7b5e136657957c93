-- What was erased before its term comes back with an older backup: it stands in a list outside the database too, by uids and
-- numbers alone, and is erased again when such a backup is restored.
set local search_path = staffetta;

alter table erasure add column listed_at timestamptz;
create index erasure_unlisted on erasure (id) where listed_at is null and ground in ('owner', 'person');

-- Begun before their term and not in the list yet. For the worker, which acts for nobody.
create function unlisted_erasures(p_limit int)
returns table (id bigint, uid uuid, item_uid uuid, observables bigint[], at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select e.id, e.uid, i.uid, case when e.scope = 'item' then null else e.observables end, e.begun_at
  from erasure e join item i on i.id = e.item_id
  where actor_org() is null and e.listed_at is null and e.ground in ('owner', 'person') and e.begun_at is not null
  order by e.id limit p_limit
$$;
create function mark_erasures_listed(p_erasures bigint[], p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update erasure set listed_at = p_at where actor_org() is null and id = any(p_erasures)
$$;

-- What the list names and this database does not know to be erased. p_list: [{erasure, item, values|null, at}]; p_since: what
-- was erased before the backup is in it as erased, or is another's.
create function items_to_erase_again(p_list jsonb, p_since timestamptz)
returns table (item_id bigint, observables bigint[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select i.id, case when l.values is not null then array(select io.observable_id from item_observable io
    where io.item_id = i.id and io.observable_id = any(l.values) order by 1) end
  from jsonb_to_recordset(p_list) l(erasure uuid, item uuid, values bigint[], at timestamptz)
  join item i on i.uid = l.item
  where actor_org() is null and l.at >= p_since and i.ending is distinct from 'erased'
    and not exists (select from erasure e where e.uid = l.erasure)
  order by l.at
$$;

-- As before; what is to be listed is listed first.
create or replace function claim_erasure(p_now timestamptz)
returns table (id bigint, item_id bigint, item_uid uuid, item_kind text, version int, scope text, ground text, thorough boolean,
  observables bigint[], kinds text[], step int, answers_from timestamptz, counts jsonb, begun_at timestamptz,
  owner_org bigint, owner_uid uuid, agreements bigint[])
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    select e.id, e.item_id, i.uid, i.kind, i.version, e.scope, e.ground, e.thorough, e.observables, e.kinds, e.step, e.answers_from,
      e.counts, e.begun_at, e.owner_org, o.uid,
      array(select a.id from report r join agreement a on a.id = r.agreement_id
        where r.item_id = e.item_id and r.submitted_at is not null and a.state <> 'draft')
    from erasure e join item i on i.id = e.item_id join organisation o on o.id = e.owner_org
    where e.done_at is null and e.begun_at is not null and e.next_at <= p_now and not under_decree(e.item_id)
      and (e.listed_at is not null or e.ground not in ('owner', 'person'))
    order by e.next_at, e.id limit 1 for update of e skip locked;
end $$;

do $$
declare f text;
begin
  foreach f in array array['unlisted_erasures(int)', 'mark_erasures_listed(bigint[], timestamptz)',
    'items_to_erase_again(jsonb, timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
