-- Data that ends: when an item and each of its values end, and what is being erased. The rows of `erasure` are the truth,
-- a job only wakes whoever works on them.
set local search_path = staffetta;

-- Set down by a duty from the agreement's terms; NULL: not yet. `source`: it may not outlive what it was drawn from.
alter table item
  add column ends_at timestamptz,
  add column ends_because text check (ends_because in ('draft', 'sent', 'source', 'prolonged'));
create index item_ends on item (ends_at) where ends_at is not null and ending is distinct from 'erased';
create index item_unsettled on item (id) where ends_at is null and ending is distinct from 'erased';
create index item_owner_ends on item (owner_org, ends_at) where ends_at is not null and ending is distinct from 'erased';
alter table item_observable
  add column ends_at timestamptz,
  add column ends_because text check (ends_because in ('sent', 'source', 'prolonged'));
create index item_observable_ends on item_observable (ends_at) where ends_at is not null;
create index item_observable_owner_ends on item_observable (owner_org, ends_at) where ends_at is not null;
create index item_observable_unsettled on item_observable (item_id) where ends_at is null;

-- An erased report has neither title nor text.
alter table report add column erased boolean not null default false;
alter table report drop constraint report_check;
alter table report add constraint report_check check (state = 'draft' or erased
  or (fact is not null and title <> '' and body <> '' and recipient_org is not null and tlp_chosen)) not valid;

-- What was, or is being, erased of one item. Names nothing of what it was: kinds and counts.
create table erasure (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  item_id bigint not null references item,
  owner_org bigint not null references organisation,
  -- The whole item; some of its values; or, of a copy, what its maker kept of the source.
  scope text not null check (scope in ('item', 'values', 'share')),
  ground text not null check (ground in ('term', 'owner', 'person', 'source', 'restored')),
  -- Not only persons' values leave the texts: whoever asked wanted it gone, and not just its term over.
  thorough boolean not null,
  observables bigint[] not null default '{}',
  kinds text[] not null default '{}',
  asked_by bigint references person,
  asked_at timestamptz not null,
  step int not null default 0,
  -- How far the walk through kept answers has come.
  answers_from timestamptz not null,
  counts jsonb not null default '{}',
  done_at timestamptz
);
create index erasure_waiting on erasure (id) where done_at is null;
create index erasure_item on erasure (item_id, id);
create index erasure_owner on erasure (owner_org, id desc);
alter table erasure enable row level security;
create policy erasure_read on erasure for select to staffetta_app using (owner_org = (select actor_org()));
grant select on erasure to staffetta_app;
grant select, insert, update on erasure to staffetta_definer;
create policy definer_erasure on erasure to staffetta_definer using (true) with check (true);

-- What an act was about, so that the entries of one item are found in logs that only grow. The subject's members stand in
-- the order of RFC 8785, and no text inside a payload can look like this: its quotes are escaped.
create index leaf_subject on leaf (substring(payload from '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$'))
  where payload is not null;
create index delivery_item on delivery (item_id) where item_id is not null;

-- The terms that bind an item: of its agreement, else of every agreement of its parties.
create function retentions_of(p_item bigint) returns jsonb
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce(jsonb_agg(distinct a.clauses->'retention'), '[]')
  from item i left join report r on r.item_id = i.id
  join agreement a on a.state <> 'draft' and a.clauses ? 'retention' and case when r.agreement_id is not null
    then a.id = r.agreement_id
    else a.id in (select p.agreement_id from agreement_party p where p.org_id in (i.owner_org, r.recipient_org)) end
  where i.id = p_item
$$;

-- Items whose end nobody has set down, and what it follows from. For the duty, which acts for nobody.
create function unsettled_items(p_limit int)
returns table (item_id bigint, sent_at timestamptz, created_at timestamptz, source_ends timestamptz, retentions jsonb)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select i.id, coalesce(r.submitted_at, y.released_at), i.created_at,
    case when y.mode = 'unchanged' then (select min(s.ends_at) from item s where s.id in (select sources_of(i.id))) end,
    retentions_of(i.id)
  from (select u.id from item u where actor_org() is null and u.ends_at is null and u.ending is distinct from 'erased'
    order by u.id limit p_limit) picked
  join item i on i.id = picked.id
  left join report r on r.item_id = i.id left join relay y on y.item_id = i.id
$$;
create function unsettled_values(p_limit int)
returns table (item_id bigint, observable_id bigint, kind text, value text, since timestamptz, source_ends timestamptz,
  retentions jsonb)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with picked as materialized (
    select io.item_id, io.observable_id from item_observable io
    where actor_org() is null and io.ends_at is null order by io.item_id limit p_limit),
  terms as materialized (select p.item_id, retentions_of(p.item_id) as retentions from (select distinct p.item_id from picked p) p)
  select p.item_id, p.observable_id, o.kind, o.value, coalesce(r.submitted_at, y.released_at, i.created_at),
    (select min(s.ends_at) from item_observable s
      where s.observable_id = p.observable_id and s.item_id in (select sources_of(p.item_id))),
    t.retentions
  from picked p join terms t on t.item_id = p.item_id
  join item i on i.id = p.item_id join observable o on o.id = p.observable_id
  left join report r on r.item_id = i.id left join relay y on y.item_id = i.id
$$;
-- p_items: [{i: item, at: instant, because}], p_values: [{i, o: observable, at, because}]
create function settle_ends(p_items jsonb, p_values jsonb) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with items as (
    update item set ends_at = e.at, ends_because = e.because
    from jsonb_to_recordset(p_items) e(i bigint, at timestamptz, because text)
    where actor_org() is null and item.id = e.i and item.ends_at is null)
  update item_observable io set ends_at = e.at, ends_because = e.because
  from jsonb_to_recordset(p_values) e(i bigint, o bigint, at timestamptz, because text)
  where actor_org() is null and io.item_id = e.i and io.observable_id = e.o and io.ends_at is null
$$;
-- A draft's end is no end any more once it was sent: it is set down anew.
create function end_again(p_before timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with again as (
    update item i set ends_at = null, ends_because = null
    where actor_org() is null and i.ends_at <= p_before and i.ends_because = 'draft'
      and i.ending is distinct from 'erased'
      and exists (select from report r where r.item_id = i.id and r.submitted_at is not null
        union all select from relay y where y.item_id = i.id and y.released_at is not null)
    returning i.id)
  update item_observable io set ends_at = null, ends_because = null
  where io.item_id in (select a.id from again a) and io.ends_because = 'sent'
$$;

-- What a judge's or prosecutor's decree holds is not destroyed; it waits without a word (DESIGN 3.7).
create function under_decree(p_item bigint) returns boolean
language sql stable set search_path = staffetta, pg_temp as $$
  with recursive above(id) as (
    select p_item union select s.id from above a cross join lateral sources_of(a.id) s(id))
  select exists (select from above a join hold h on h.item_id = a.id and h.state = 'binding' and h.decree is not null)
$$;

-- What is over: whole items (observables NULL), and values by item.
create function due_endings(p_now timestamptz, p_limit int)
returns table (item_id bigint, observables bigint[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  (select i.id, null::bigint[] from item i
   where actor_org() is null and i.ends_at <= p_now and i.ending is distinct from 'erased' and not under_decree(i.id)
   order by i.ends_at limit p_limit)
  union all
  (select v.item_id, array_agg(v.observable_id order by v.observable_id) from (
     select io.item_id, io.observable_id from item_observable io
     where actor_org() is null and io.ends_at <= p_now and not under_decree(io.item_id)
       and not exists (select from erasure e where e.item_id = io.item_id and e.done_at is null
         and (e.scope = 'item' or io.observable_id = any(e.observables)))
     order by io.ends_at limit p_limit) v
   group by v.item_id)
$$;

-- Begins to erase an item (p_values NULL) or some of its values, and what was drawn from it. At once: it is a tombstone,
-- the values are struck. For the owner, or for who acts for nobody. Returns where that has to be entered.
create function begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint, whole boolean)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  going_values bigint[];
begin
  perform from item i where i.id = p_item and i.ending is distinct from 'erased'
    and (actor_org() is null or i.owner_org = actor_org()) for update;
  if not found then return; end if;
  going_values := coalesce(p_values, array(select io.observable_id from item_observable io where io.item_id = p_item));
  return query
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
        else array(select h from unnest(going_values) h where p.id = p_item or not exists (
          select from sources_of(p.id) s(id) join item_observable io on io.item_id = s.id and io.observable_id = h
          where s.id not in (select b2.id from below b2))) end as observables
      from plan p join item i on i.id = p.id where i.ending is distinct from 'erased'),
    asked as (
      insert into erasure (uid, item_id, owner_org, scope, ground, thorough, observables, kinds, asked_by, asked_at, answers_from)
      select gen_random_uuid(), g.id, g.owner_org, g.scope, case when g.id = p_item then p_ground else 'source' end,
        p_ground <> 'term', g.observables,
        array(select distinct o.kind from observable o where o.id = any(g.observables) order by 1),
        case when g.id = p_item then actor_person() end, p_at,
        -- Files are uploaded before there is an item, a day at most.
        g.created_at - interval '1 day'
      from going g),
    struck as (
      update item_observable io set state = 'struck' from going g
      where io.item_id = g.id and io.observable_id = any(g.observables)),
    relays as (
      update relay r set state = 'recalled' from going g where r.item_id = g.id and g.scope = 'item'),
    changed as (
      update item i set version = i.version + 1, ending = case when g.scope = 'item' then 'erased' else i.ending end
      from going g where i.id = g.id and g.scope in ('item', 'values')
      returning i.id, i.version, g.scope)
    select c.id, c.version, e.audience_id, max(e.until), c.scope = 'item'
    from changed c join entry e on e.item_id = c.id
    group by c.id, c.version, e.audience_id, c.scope;
end $$;

do $$
declare f text;
begin
  foreach f in array array['retentions_of(bigint)', 'under_decree(bigint)', 'unsettled_items(int)', 'unsettled_values(int)',
    'settle_ends(jsonb, jsonb)', 'end_again(timestamptz)', 'due_endings(timestamptz, int)',
    'begin_erasure(bigint, bigint[], text, timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array['unsettled_items(int)', 'unsettled_values(int)', 'settle_ends(jsonb, jsonb)',
    'end_again(timestamptz)', 'due_endings(timestamptz, int)', 'begin_erasure(bigint, bigint[], text, timestamptz)']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
