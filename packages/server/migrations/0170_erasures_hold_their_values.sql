-- Each erasure keeps what it has to make unreadable until it is done, so that none waits for another's; waits untouched under
-- a decree; and is tried again after a pause when it fails, while the others go on.
set local search_path = staffetta;

-- What an erasure is about, and the ways it was written. Gone with its last step.
create table erasure_value (
  erasure_id bigint not null references erasure,
  kind text not null,
  value text not null,
  written text[] not null default '{}',
  primary key (erasure_id, kind, value)
);
alter table erasure_value enable row level security;
create policy definer_erasure_value on erasure_value to staffetta_definer using (true) with check (true);
grant select, insert, update, delete on erasure_value to staffetta_definer;

alter table erasure
  -- NULL: asked for while a decree holds the item. Nothing of it is touched, and nobody is told.
  add column begun_at timestamptz,
  add column attempts int not null default 0,
  add column failing_since timestamptz,
  add column next_at timestamptz not null default '-infinity';
update erasure set begun_at = asked_at, next_at = asked_at;
alter table erasure alter column next_at drop default;
drop index erasure_waiting;
create index erasure_waiting on erasure (next_at, id) where done_at is null and begun_at is not null;
create index erasure_held on erasure (id) where begun_at is null;
create index erasure_failing on erasure (owner_org, id) where failing_since is not null;
drop policy erasure_read on erasure;
create policy erasure_read on erasure for select to staffetta_app
  using (owner_org = (select actor_org()) and begun_at is not null);

insert into erasure_value (erasure_id, kind, value, written)
select e.id, o.kind, o.value, array(select distinct io.written from item_observable io
  where io.observable_id = o.id and io.item_id in (select e.item_id union select s from sources_of(e.item_id) s))
from erasure e join observable o on o.id = any(e.observables) where e.done_at is null;

-- Whether the value is on its way out already, alone or with its item.
create function erasure_open(p_item bigint, p_observable bigint) returns boolean
language sql stable set search_path = staffetta, pg_temp as $$
  select exists (select from erasure e where e.item_id = p_item and e.done_at is null
    and (e.scope = 'item' or p_observable = any(e.observables)))
$$;

-- What is over: whole items (observables NULL), and values by item. As before, but for what waits already.
create or replace function due_endings(p_now timestamptz, p_limit int)
returns table (item_id bigint, observables bigint[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  (select i.id, null::bigint[] from item i
   where actor_org() is null and i.ends_at <= p_now and i.ending is distinct from 'erased' and not under_decree(i.id)
   order by i.ends_at limit p_limit)
  union all
  (select v.item_id, array_agg(v.observable_id order by v.observable_id) from (
     select io.item_id, io.observable_id from item_observable io
     where actor_org() is null and io.ends_at <= p_now and not under_decree(io.item_id)
       and not erasure_open(io.item_id, io.observable_id)
     order by io.ends_at limit p_limit) v
   group by v.item_id)
$$;
-- Begins to erase an item (p_values NULL) or some of its values, and what was drawn from it. At once: it is a tombstone,
-- the values are struck; under a decree it is only written down. Asks again, holding every item it concerns, whether the
-- end still stands that somebody saw. For the owner, or for who acts for nobody. Returns where that has to be entered.
create or replace function begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint, whole boolean)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  wanted bigint[];
  asked bigint[];
begin
  if not exists (select from item i where i.id = p_item and (actor_org() is null or i.owner_org = actor_org())) then
    return;
  end if;
  -- Whoever sends, prolongs, copies or holds one of them by decree at this moment comes before or after, never in between.
  perform from item i where i.id = p_item or i.id in (select d from derivatives_of(p_item) d) order by i.id for update;
  if p_ground = 'term' and under_decree(p_item) then return; end if;
  perform from item i where i.id = p_item and i.ending is distinct from 'erased'
    and (p_ground <> 'term' or p_values is not null or i.ends_at <= p_at)
    and not exists (select from erasure e where e.item_id = p_item and e.scope = 'item' and e.done_at is null);
  if not found then return; end if;
  wanted := array(select io.observable_id from item_observable io
    where io.item_id = p_item and (p_values is null or (io.observable_id = any(p_values)
      and (p_ground <> 'term' or io.ends_at <= p_at) and not erasure_open(p_item, io.observable_id))));
  if p_values is not null and wanted = '{}' then return; end if;
  with recursive below(id) as (
    select p_item union select d.id from below b cross join lateral drawn_from(b.id) d(id)),
  -- Copies go with their source where they are the same text, or where the source may not be kept at all; those that draw
  -- on something else too, and texts written anew when a term is over, lose what they have from it.
  plan as (
    select b.id, case
      when b.id = p_item then case when p_values is null then 'item' else 'values' end
      when p_values is not null then 'values'
      when y.mode = 'unchanged' or (p_ground <> 'term' and not exists (
        select from sources_of(b.id) s(id) join item si on si.id = s.id
        where s.id not in (select b2.id from below b2) and si.ending is distinct from 'erased')) then 'item'
      else 'share' end as scope
    from below b left join relay y on y.item_id = b.id),
  going as (
    select p.id, p.scope, i.owner_org, i.created_at, case when p.scope = 'item' then
        array(select io.observable_id from item_observable io where io.item_id = p.id)
      else array(select h from unnest(wanted) h where p.id = p_item or not exists (
        select from sources_of(p.id) s(id) join item_observable io on io.item_id = s.id and io.observable_id = h
        where s.id not in (select b2.id from below b2))) end as observables
    from plan p join item i on i.id = p.id where i.ending is distinct from 'erased'),
  noted as (
    insert into erasure (uid, item_id, owner_org, scope, ground, thorough, observables, kinds, asked_by, asked_at,
      answers_from, next_at)
    select gen_random_uuid(), g.id, g.owner_org, g.scope, case when g.id = p_item then p_ground else 'source' end,
      p_ground <> 'term', g.observables,
      array(select distinct o.kind from observable o where o.id = any(g.observables) order by 1),
      case when g.id = p_item then actor_person() end, p_at,
      -- Files are uploaded before there is an item, a day at most.
      g.created_at - interval '1 day', p_at
    from going g
    returning erasure.id, erasure.observables),
  kept as (
    -- A copy may hold a value in its text alone, so each erasure has all it needs, whatever the others have done by then.
    insert into erasure_value (erasure_id, kind, value, written)
    select n.id, o.kind, o.value, array(select distinct io.written from item_observable io
      where io.observable_id = o.id
        and io.item_id in (select b.id from below b union select s from sources_of(p_item) s))
    from noted n join observable o on o.id = any(n.observables))
  select array_agg(n.id) into asked from noted n;
  return query select * from start_erasures(asked, p_at);
end $$;

-- From here on nobody reads what these erase. Those under a decree are left as they are.
create function start_erasures(p_erasures bigint[], p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint, whole boolean)
language sql security definer set search_path = staffetta, pg_temp as $$
  with going as materialized (
    select e.id, e.item_id, e.scope, e.observables from erasure e
    where e.id = any(p_erasures) and e.begun_at is null and not under_decree(e.item_id)),
  begun as (
    update erasure e set begun_at = p_at, next_at = p_at from going g where e.id = g.id),
  struck as (
    update item_observable io set state = 'struck' from going g
    where io.item_id = g.item_id and (g.scope = 'item' or io.observable_id = any(g.observables))),
  recalled as (
    update relay r set state = 'recalled' from going g where r.item_id = g.item_id and g.scope = 'item'),
  changed as (
    update item i set version = i.version + 1, ending = case when g.scope = 'item' then 'erased' else i.ending end
    from going g where i.id = g.item_id and g.scope in ('item', 'values')
    returning i.id, i.version, g.scope)
  select c.id, c.version, e.audience_id, max(e.until), c.scope = 'item'
  from changed c join entry e on e.item_id = c.id
  group by c.id, c.version, e.audience_id, c.scope
$$;

-- What was asked for under a decree that no longer holds. What a whole item got meanwhile goes with it.
create function begin_held_erasures(p_at timestamptz, p_limit int)
returns table (item_id bigint, version int, audience_id bigint, until bigint, whole boolean)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  free bigint[];
begin
  if actor_org() is not null then return; end if;
  free := array(select e.id from erasure e where e.begun_at is null and not under_decree(e.item_id) order by e.id limit p_limit);
  perform from item i join erasure e on e.item_id = i.id where e.id = any(free) order by i.id for update of i;
  update erasure e set observables = array(select io.observable_id from item_observable io where io.item_id = e.item_id)
    where e.id = any(free) and e.scope = 'item';
  insert into erasure_value (erasure_id, kind, value, written)
    select e.id, o.kind, o.value, array[io.written] from erasure e
    join item_observable io on io.item_id = e.item_id and io.observable_id = any(e.observables)
    join observable o on o.id = io.observable_id
    where e.id = any(free) and e.scope = 'item'
    on conflict do nothing;
  return query select * from start_erasures(free, p_at);
end $$;

-- What is to be done next; locked, so that nobody else takes it meanwhile.
drop function claim_erasure();
create function claim_erasure(p_now timestamptz)
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
    order by e.next_at, e.id limit 1 for update of e skip locked;
end $$;
create or replace function advance_erasure(p_erasure bigint, p_step int, p_counts jsonb, p_answers_from timestamptz,
  p_done timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update erasure set step = p_step, counts = p_counts, answers_from = p_answers_from, done_at = p_done, attempts = 0,
    failing_since = null
  where actor_org() is null and id = p_erasure;
  delete from erasure_value v where actor_org() is null and p_done is not null and v.erasure_id = p_erasure
$$;
-- It failed: the others come first.
create function postpone_erasure(p_erasure bigint, p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update erasure set attempts = attempts + 1, failing_since = coalesce(failing_since, p_at),
    next_at = p_at + least(interval '1 minute' * power(2, least(attempts, 12)), interval '6 hours')
  where actor_org() is null and id = p_erasure and done_at is null
$$;

drop function values_of_erasure(bigint, bigint[]);
create function values_of_erasure(p_erasure bigint) returns table (kind text, value text, written text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select v.kind, v.value, v.written from erasure_value v where actor_org() is null and v.erasure_id = p_erasure
$$;

do $$
declare f text;
begin
  foreach f in array array['erasure_open(bigint, bigint)', 'start_erasures(bigint[], timestamptz)',
    'begin_held_erasures(timestamptz, int)', 'claim_erasure(timestamptz)', 'postpone_erasure(bigint, timestamptz)',
    'values_of_erasure(bigint)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array['begin_held_erasures(timestamptz, int)', 'claim_erasure(timestamptz)',
    'postpone_erasure(bigint, timestamptz)', 'values_of_erasure(bigint)']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
