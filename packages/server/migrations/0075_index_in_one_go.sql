-- Indexing the values of an item takes them by value, so that nobody has to ask for their numbers first, and finds out
-- with one look-up a value whether anybody else told it. Same rules as before.
set local search_path = staffetta;

drop function index_observables(bigint, bigint[], bigint[], jsonb, date, timestamptz);
drop function propose_campaign(bigint, bigint, bigint[], date, timestamptz);

-- Enters the values of an item for its audiences: those given (about to be shown), those it was shown to, its owner's.
-- p_values: [{kind, value}], on no warning list; what of it is not confirmed is passed over. p_weak: [{of_kind, of_value,
-- kind, value}]. For whoever may change the item. Proposes campaigns to the offices that see it; gives back nothing, so
-- that a reporter learns nothing.
create function index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date,
  p_at timestamptz) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  it record;
  origin bigint;
  own bigint;
  shown bigint[];
  offices bigint[];
  standing bigint[];
begin
  select i.owner_org, i.kind, i.tlp, (extract(epoch from i.created_at) * 1000000)::bigint as position into it
  from item i where i.id = p_item and i.ending is null and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = i.id and s.org_id = actor_org()));
  if not found then return; end if;
  standing := array(select n.id from numbers_of_observables(p_values) n
    where (select io.state from item_observable io where io.item_id = p_item and io.observable_id = n.id) = 'confirmed'
    order by 1);
  if standing = '{}' then return; end if;

  insert into observable_key (observable_id, key_id)
    select n.id, k.id
    from jsonb_to_recordset(p_weak) w(of_kind text, of_value text, kind text, value text)
    join numbers_of_observables(p_values) n on n.kind = w.of_kind and n.value = w.of_value
    join intern_observables(p_weak) k on k.kind = w.kind and k.value = w.value
    where n.id = any(standing) order by 1, 2
    on conflict do nothing;

  own := (select a.id from audience a where a.key = 'org:' || it.owner_org);
  if own is null then
    own := intern_audience('organisation', 'org:' || it.owner_org, it.owner_org);
    perform join_audience(own, it.owner_org, null, 0);
  end if;
  shown := array(
    select unnest(p_audiences)
    union select e.audience_id from entry e where e.item_id = p_item
    union select own);
  insert into observable_entry (observable_id, audience_id, position, item_id)
    select v.id, a.id, it.position, p_item
    from (select unnest(standing) as id
      union select k.key_id from observable_key k where k.observable_id = any(standing)) v
    cross join unnest(shown) a(id)
    order by 1, 2
    on conflict do nothing;

  if it.kind <> 'report' then return; end if;
  origin := originator_of(p_item);
  if origin is null then return; end if;
  offices := array(
    select a.id from audience a join organisation o on o.id = a.owner_org
    where a.id = any(shown) and a.kind = 'organisation' and (o.kind = 'hub' or o.kind like 'police%'));
  -- Two that tell the same value at the same moment wait for one another, so that the second sees the first.
  perform from observable o where o.id = any(standing) order by o.id for no key update;
  insert into observable_origin (observable_id, audience_id, day, org_id)
    select v, a, p_day, origin from unnest(standing) v
    cross join (select unnest(offices) as a union all select 0 where it.tlp <> 'RED') seen
    order by 1, 2
    on conflict do nothing;
  perform propose_campaign(a.owner_org, a.id, standing, origin, p_day, p_at) from audience a where a.id = any(offices);
end $$;

-- One campaign for the values that p_origin and another told this office within seven days; what was dismissed is not
-- proposed again, and what belongs to an open one already is added to that.
create function propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_origin bigint, p_day date,
  p_at timestamptz) returns void
language plpgsql set search_path = staffetta, pg_temp as $$
declare
  hot bigint[];
  found_id bigint;
begin
  -- The origin has one row a day: at most seven are passed over before another's is found.
  hot := array(
    select v from unnest(p_values) v
    where (select o.org_id from observable_origin o
        where o.observable_id = v and o.audience_id = p_audience and o.day > p_day - 7 and o.day <= p_day
          and o.org_id <> p_origin limit 1) is not null
      and not exists (select from campaign_observable co join campaign c on c.id = co.campaign_id
        where co.org_id = p_org and co.observable_id = v and c.state = 'dismissed'));
  if hot = '{}' then return; end if;
  select c.id into found_id from campaign_observable co join campaign c on c.id = co.campaign_id
    where co.org_id = p_org and co.observable_id = any(hot) and c.state <> 'dismissed' order by c.id limit 1;
  if found_id is null then
    insert into campaign (org_id, state, proposed_at) values (p_org, 'proposed', p_at) returning id into found_id;
  end if;
  insert into campaign_observable (campaign_id, observable_id, org_id)
    select found_id, v, p_org from unnest(hot) v on conflict do nothing;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'index_observables(bigint, bigint[], jsonb, jsonb, date, timestamptz)',
    'propose_campaign(bigint, bigint, bigint[], bigint, date, timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  grant execute on function index_observables(bigint, bigint[], jsonb, jsonb, date, timestamptz) to staffetta_app;
end $$;
