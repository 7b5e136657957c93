-- Analysis: which items share a value, how many organisations told it, and campaigns proposed from that.
-- Filled when an item with confirmed values becomes visible, or a value of it is confirmed later; what stops being
-- visible, or is struck, is found out when reading.
set local search_path = staffetta;

-- Weak keys of a value (its registrable parent, its /24), observables of kinds of their own. Numbers only.
create table observable_key (
  observable_id bigint not null,
  key_id bigint not null,
  primary key (observable_id, key_id)
);

-- Which items hold a value or a weak key, for each audience they were shown to. A look-up reads the newest few of a
-- value and an audience, however often it was seen. The position is the item's own time, so that the same item is
-- entered once; nothing refers to this table, so that it can be partitioned.
create table observable_entry (
  observable_id bigint not null,
  audience_id bigint not null,
  position bigint not null,
  item_id bigint not null,
  primary key (observable_id, audience_id, position, item_id)
);

-- Who told a value first-hand, once a day: to an office (its audience), and to anybody (audience 0). Read by functions
-- alone: it holds what nobody may learn but as a band.
create table observable_origin (
  observable_id bigint not null,
  audience_id bigint not null,
  day date not null,
  org_id bigint not null,
  primary key (observable_id, audience_id, day, org_id)
);

-- The count of a day, kept so that nobody can watch it move. Read by functions alone.
create table observable_count (
  observable_id bigint not null,
  day date not null,
  orgs bigint[] not null,
  k int not null,
  primary key (observable_id, day)
);

-- Two or more organisations told this office the same value within seven days. The office's own, like its judgement.
create table campaign (
  id bigint generated always as identity primary key,
  uid uuid not null unique default gen_random_uuid(),
  org_id bigint not null references organisation,
  state text not null check (state in ('proposed', 'confirmed', 'dismissed')),
  version int not null default 1,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by bigint references person,
  check ((state = 'proposed') = (decided_at is null))
);
create index campaign_office on campaign (org_id, id desc);
create table campaign_observable (
  campaign_id bigint not null references campaign,
  observable_id bigint not null references observable,
  org_id bigint not null references organisation,
  primary key (campaign_id, observable_id)
);
create index campaign_observable_office on campaign_observable (org_id, observable_id, campaign_id);

-- Whether a value stands in an item the reader sees is asked by value too; the part of it that was confirmed is not
-- enough for that.
create index item_observable_value on item_observable (observable_id, item_id desc);
drop index item_observable_seen;

alter table observable_key enable row level security;
alter table observable_entry enable row level security;
alter table observable_origin enable row level security;
alter table observable_count enable row level security;
alter table campaign enable row level security;
alter table campaign_observable enable row level security;

-- Which value lies under which key follows from the values themselves; a number tells nothing.
create policy observable_key_read on observable_key for select to staffetta_app using (true);
create policy observable_entry_read on observable_entry for select to staffetta_app using (
  audience_id in (
    select m.audience_id from audience_member m
    where m.org_id = (select actor_org())
      and (m.person_id is null or m.person_id = (select actor_person()))));
create policy campaign_own on campaign to staffetta_app using (org_id = (select actor_org()));
create policy campaign_observable_own on campaign_observable for select to staffetta_app
  using (org_id = (select actor_org()));
grant select on observable_key, observable_entry, campaign_observable to staffetta_app;
grant select, update (state, version, decided_at, decided_by) on campaign to staffetta_app;

-- Who saw it first-hand: the firm a report speaks for, else its sender; of a report that passes another on, the
-- other's. None for what the police tell, and for what was drawn from a relay: both repeat what others told.
create function originator_of(p_item bigint) returns bigint
language sql stable set search_path = staffetta, pg_temp as $$
  with recursive up(item_id, depth) as (
    select p_item, 0
    union all
    select r.based_on, u.depth + 1 from up u join report r on r.item_id = u.item_id
    where r.based_on is not null and u.depth < 20),
  root as (select u.item_id from up u order by u.depth desc limit 1)
  select o.id from root join report r on r.item_id = root.item_id
  join organisation o on o.id = coalesce(r.on_behalf_of, r.sender_org)
  where o.kind not like 'police%'
$$;

-- Organisations that told a value on the days after p_from up to p_to. An organisation has one row a day, so that 84
-- rows of seven days hold twelve organisations: enough for the last band, however often the value was told.
create function origins_of(p_observable bigint, p_audience bigint, p_from date, p_to date) returns bigint[]
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce(array_agg(distinct s.org_id), '{}') from (
    select o.org_id from observable_origin o
    where o.observable_id = p_observable and o.audience_id = p_audience and o.day > p_from and o.day <= p_to
    order by o.day desc, o.org_id limit 84) s
$$;

-- The clause k under which these organisations may be counted: the largest that binds any of them, or its hub; 3
-- where there is none.
create function k_of(p_orgs bigint[]) returns int
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce(max((a.clauses->>'k')::int), 3)
  from agreement_party p join agreement a on a.id = p.agreement_id and a.state <> 'draft'
  where p.org_id = any(p_orgs)
    or p.org_id in (select m.hub_id from membership m where m.member_id = any(p_orgs) and m.standing = 'current')
$$;

-- Enters the values of an item for its audiences: those given (about to be shown), those it was shown to, its owner's.
-- p_values: confirmed observables that are on no warning list; p_weak: [{of, kind, value}]. For whoever may change the
-- item. Proposes campaigns to the offices that see it; gives back nothing, so that a reporter learns nothing.
create function index_observables(p_item bigint, p_audiences bigint[], p_values bigint[], p_weak jsonb, p_day date,
  p_at timestamptz) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  it record;
  origin bigint;
  shown bigint[];
  offices bigint[];
  standing bigint[];
begin
  select i.owner_org, i.kind, i.tlp, (extract(epoch from i.created_at) * 1000000)::bigint as position into it
  from item i where i.id = p_item and i.ending is null and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = i.id and s.org_id = actor_org()));
  if not found then return; end if;
  standing := array(select io.observable_id from item_observable io
    where io.item_id = p_item and io.state = 'confirmed' and io.observable_id = any(p_values) order by 1);
  if standing = '{}' then return; end if;

  insert into observable_key (observable_id, key_id)
    select distinct w."of", o.id
    from jsonb_to_recordset(p_weak) w("of" bigint, kind text, value text)
    join intern_observables(p_weak) o on o.kind = w.kind and o.value = w.value
    where w."of" = any(standing) order by 1, 2
    on conflict do nothing;

  shown := array(
    select unnest(p_audiences)
    union select e.audience_id from entry e where e.item_id = p_item
    union select intern_audience('organisation', 'org:' || it.owner_org, it.owner_org));
  perform join_audience(intern_audience('organisation', 'org:' || it.owner_org, it.owner_org), it.owner_org, null, 0);
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
  perform propose_campaign(a.owner_org, a.id, standing, p_day, p_at) from audience a where a.id = any(offices);
end $$;

-- One campaign for the values that two or more organisations told this office within seven days; what was dismissed
-- is not proposed again, and what belongs to an open one already is added to that.
create function propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_day date, p_at timestamptz)
returns void
language plpgsql set search_path = staffetta, pg_temp as $$
declare
  hot bigint[];
  found_id bigint;
begin
  hot := array(
    select v from unnest(p_values) v
    where cardinality(origins_of(v, p_audience, p_day - 7, p_day)) >= 2
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

-- How many others told the values of an item the actor sees in the seven days before this one, and the k under which
-- they may be counted. Counted once a day for days that are over, and kept, whatever is told or taken back meanwhile.
-- Left out: the reader, and whose report it is. p_values: confirmed observables on no warning list.
create function count_origins(p_item bigint, p_values bigint[], p_day date)
returns table (observable_id bigint, others int, k int)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  standing bigint[];
begin
  if not actor_sees_item(p_item) then return; end if;
  standing := array(select io.observable_id from item_observable io
    where io.item_id = p_item and io.state = 'confirmed' and io.observable_id = any(p_values) order by 1);
  insert into observable_count (observable_id, day, orgs, k)
    select v, p_day, origins, k_of(origins)
    from unnest(standing) v cross join lateral origins_of(v, 0, p_day - 8, p_day - 1) origins
    where not exists (select from observable_count c where c.observable_id = v and c.day = p_day)
    on conflict do nothing;
  delete from observable_count c where c.observable_id = any(standing) and c.day < p_day;
  return query
    select c.observable_id,
      (select count(*)::int from unnest(c.orgs) o
        where o <> actor_org() and o is distinct from originator_of(p_item)),
      greatest(c.k, k_of(array[actor_org()]))
    from observable_count c where c.observable_id = any(standing) and c.day = p_day;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'originator_of(bigint)', 'origins_of(bigint, bigint, date, date)', 'k_of(bigint[])',
    'index_observables(bigint, bigint[], bigint[], jsonb, date, timestamptz)',
    'propose_campaign(bigint, bigint, bigint[], date, timestamptz)', 'count_origins(bigint, bigint[], date)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array[
    'index_observables(bigint, bigint[], bigint[], jsonb, date, timestamptz)',
    'count_origins(bigint, bigint[], date)']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant select, insert on observable_key, observable_entry, observable_origin, campaign, campaign_observable
  to staffetta_definer;
grant select, insert, delete on observable_count to staffetta_definer;
grant update on observable to staffetta_definer;
create policy definer_observable_key on observable_key to staffetta_definer using (true) with check (true);
create policy definer_observable_entry on observable_entry to staffetta_definer using (true) with check (true);
create policy definer_observable_origin on observable_origin to staffetta_definer using (true) with check (true);
create policy definer_observable_count on observable_count to staffetta_definer using (true) with check (true);
create policy definer_campaign on campaign to staffetta_definer using (true) with check (true);
create policy definer_campaign_observable on campaign_observable to staffetta_definer using (true) with check (true);
