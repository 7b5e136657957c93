-- Relays: what an organisation sends on, what it was drawn from, and how a correction or recall reaches every copy.
set local search_path = staffetta;

-- What a reader may see of a relay. Before release only its owner has an entry.
create table relay (
  item_id bigint primary key references item,
  state text not null check (state in ('draft', 'proposed', 'released', 'refused', 'recalled')),
  mode text not null check (mode in ('unchanged', 'derivative')),
  title text not null check (length(title) <= 300),
  body text not null check (length(body) <= 100000),
  -- What its readers may pass on: never more than every parent's originator allows.
  relay_policy jsonb not null,
  -- Who sends it, as its readers know it; stays when they leave.
  from_uid uuid not null,
  from_name text not null,
  -- Names of originators that allowed it.
  origin text[] not null default '{}',
  -- Police text through and through: a hold on it binds.
  police_origin boolean not null default false,
  released_at timestamptz,
  until timestamptz
);

-- How it was made: for the relaying organisation alone. A recipient must not learn parents, other recipients,
-- or what stood in the original.
create table relay_work (
  item_id bigint primary key references item,
  owner_org bigint not null references organisation,
  original_title text not null,
  original_body text not null,
  -- Language of the placeholders.
  language text not null check (language in ('it', 'en')),
  findings jsonb not null default '[]',
  edits jsonb not null default '[]',
  targets jsonb not null default '[]',
  policy_wish jsonb,
  until timestamptz,
  show_origin boolean not null default false,
  -- Whoever wrote on it may not be the second person.
  authors bigint[] not null,
  proposed_by bigint references person,
  proposed_at timestamptz,
  released_by bigint references person,
  -- The second person confirmed having read it in full.
  read_in_full_at timestamptz,
  refused_because text,
  source_corrected_at timestamptz,
  -- {title, body, reason, note, proposedBy, proposedAt}: waits for the second person.
  correction jsonb
);
create index relay_work_owner on relay_work (owner_org, item_id);

create table relay_parent (
  relay_item_id bigint not null references item,
  parent_item_id bigint not null references item,
  owner_org bigint not null references organisation,
  primary key (relay_item_id, parent_item_id)
);
create index relay_parent_of on relay_parent (parent_item_id);

-- Where a relay was shown, for the list of what came in: entries mix reports and relays.
create table relay_shown (
  audience_id bigint not null references audience,
  item_id bigint not null references item,
  primary key (audience_id, item_id)
);

-- A correction or recall as the readers of this very item see it.
create table undo_notice (
  item_id bigint not null references item,
  version int not null,
  kind text not null check (kind in ('correction', 'recall')),
  reason text not null check (reason in
    ('wrong', 'false_positive', 'superseded', 'shared_by_mistake', 'originator_asked', 'other')),
  -- Words of the item's owner; what came from further up carries none.
  note text,
  new_text boolean not null default false,
  -- [{kind, value}] to unblock.
  indicators jsonb not null default '[]',
  at timestamptz not null,
  primary key (item_id, version)
);

create table undo_confirmation (
  item_id bigint not null references item,
  version int not null,
  org_id bigint not null references organisation,
  person_id bigint not null references person,
  confirmed_at timestamptz not null,
  primary key (item_id, version, org_id)
);

-- Sospensione dell'inoltro. Read by the office that placed it alone.
create table hold (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  item_id bigint not null references item,
  placed_by bigint not null references organisation,
  person_id bigint not null references person,
  state text not null check (state in ('binding', 'requested', 'declined', 'lifted')),
  reason text not null check (length(reason) between 1 and 2000),
  review_on date not null,
  -- {authority, number, date}
  decree jsonb,
  placed_at timestamptz not null,
  lifted_at timestamptz
);
create index hold_item on hold (item_id) where state = 'binding';
create index hold_office on hold (placed_by, id desc);
create unique index hold_open on hold (item_id, placed_by) where state in ('binding', 'requested');

-- The same as a request to the owner of the facts, without the office's own reason.
create table hold_request (
  hold_id bigint primary key references hold,
  uid uuid not null unique,
  item_id bigint not null references item,
  owner_org bigint not null references organisation,
  placed_by bigint not null references organisation,
  message text,
  review_on date not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'lifted')),
  asked_at timestamptz not null,
  answered_by bigint references person,
  answered_at timestamptz
);
create index hold_request_owner on hold_request (owner_org, hold_id desc);

alter table relay enable row level security;
alter table relay_work enable row level security;
alter table relay_parent enable row level security;
alter table relay_shown enable row level security;
alter table undo_notice enable row level security;
alter table undo_confirmation enable row level security;
alter table hold enable row level security;
alter table hold_request enable row level security;

-- Row security of item decides for what hangs on it.
create policy relay_read on relay for select to staffetta_app using (
  exists (select from item i where i.id = relay.item_id));
create policy relay_write on relay for insert to staffetta_app with check (
  exists (select from item i where i.id = relay.item_id and i.owner_org = (select actor_org())));
create policy relay_change on relay for update to staffetta_app using (
  exists (select from item i where i.id = relay.item_id and i.owner_org = (select actor_org())));

create policy relay_work_own on relay_work to staffetta_app using (owner_org = (select actor_org()))
  with check (owner_org = (select actor_org())
    and exists (select from item i where i.id = relay_work.item_id and i.owner_org = (select actor_org())));
create policy relay_parent_read on relay_parent for select to staffetta_app
  using (owner_org = (select actor_org()));
create policy relay_parent_write on relay_parent for insert to staffetta_app with check (
  owner_org = (select actor_org())
  and exists (select from item i where i.id = relay_parent.relay_item_id and i.owner_org = (select actor_org()))
  and exists (select from item i where i.id = relay_parent.parent_item_id));

create policy relay_shown_read on relay_shown for select to staffetta_app using (
  audience_id in (select m.audience_id from audience_member m
    where m.org_id = (select actor_org()) and (m.person_id is null or m.person_id = (select actor_person()))));
create policy relay_shown_write on relay_shown for insert to staffetta_app with check (
  exists (select from item i where i.id = relay_shown.item_id and i.owner_org = (select actor_org())));

create policy undo_notice_read on undo_notice for select to staffetta_app using (
  exists (select from item i where i.id = undo_notice.item_id));
create policy undo_notice_write on undo_notice for insert to staffetta_app with check (
  exists (select from item i where i.id = undo_notice.item_id and i.owner_org = (select actor_org())));
create policy undo_confirmation_read on undo_confirmation for select to staffetta_app
  using (org_id = (select actor_org()));
create policy undo_confirmation_write on undo_confirmation for insert to staffetta_app with check (
  org_id = (select actor_org())
  and exists (select from item i where i.id = undo_confirmation.item_id));

create policy hold_own on hold to staffetta_app using (placed_by = (select actor_org()))
  with check (placed_by = (select actor_org())
    and exists (select from item i where i.id = hold.item_id));
create policy hold_request_read on hold_request for select to staffetta_app using (
  owner_org = (select actor_org()) or placed_by = (select actor_org()));
create policy hold_request_write on hold_request for insert to staffetta_app
  with check (placed_by = (select actor_org()));
create policy hold_request_change on hold_request for update to staffetta_app using (
  owner_org = (select actor_org()) or placed_by = (select actor_org()));

grant select, insert, update on relay, relay_work, hold, hold_request to staffetta_app;
grant select, insert on relay_parent, relay_shown, undo_notice, undo_confirmation to staffetta_app;

-- May the actor see this item at all? What the functions below repeat before they look further.
create function actor_sees_item(p_item bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from item i where i.id = p_item and (i.owner_org = actor_org()
    or (not i.held and exists (
      select from entry e join audience_member m on m.audience_id = e.audience_id
      where e.item_id = i.id and m.org_id = actor_org()
        and (m.person_id is null or m.person_id = actor_person())
        and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
        and (e.until is null or e.until > actor_now())))))
$$;

-- What an item was drawn from, and what was drawn from it: relays have parents, a report may pass on another.
create function sources_of(p_item bigint) returns setof bigint
language sql stable set search_path = staffetta, pg_temp as $$
  select p.parent_item_id from relay_parent p where p.relay_item_id = p_item
  union all
  select r.based_on from report r where r.item_id = p_item and r.based_on is not null
$$;
create function drawn_from(p_item bigint) returns setof bigint
language sql stable set search_path = staffetta, pg_temp as $$
  select p.relay_item_id from relay_parent p where p.parent_item_id = p_item
  union all
  select r.item_id from report r where r.based_on = p_item
$$;

-- Which of these items may not be passed on: a hold binds them or something they were drawn from. Nothing else is
-- told: not who, not why, not since when. Items the actor does not see are left out.
create function forwarding_suspended(p_items bigint[]) returns setof bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with recursive above(item_id, ancestor) as (
    select w.id, w.id from unnest(p_items) w(id) where actor_sees_item(w.id)
    union
    select a.item_id, p.id from above a cross join lateral sources_of(a.ancestor) p(id)
  )
  select distinct a.item_id from above a join hold h on h.item_id = a.ancestor and h.state = 'binding'
$$;

-- Everything drawn from an item, however far down and whoever made it.
create function derivatives_of(p_item bigint) returns setof bigint
language sql stable set search_path = staffetta, pg_temp as $$
  with recursive below(item_id) as (
    select d from drawn_from(p_item) d
    union
    select d.id from below b cross join lateral drawn_from(b.item_id) d(id)
  )
  select item_id from below
$$;

-- An item of the actor (or a report about it, which it may withdraw), and all that was drawn from it, whoever made it,
-- end as recalled: tombstones with a notice that says what to unblock. What had ended already stays as it ended.
-- Returns where the recall has to be entered; entries are written by seal() alone.
-- The actor's words go to readers of its own items only: further down they could name somebody.
create function recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not may_follow(p_item) then return; end if;
  return query
    with tree as (select p_item as id union select d from derivatives_of(p_item) d),
    ended as (
      update item i set ending = 'recalled', version = i.version + 1
      where i.id in (select t.id from tree t) and i.ending is null
      returning i.id, i.version, i.owner_org),
    relays as (
      update relay r set state = 'recalled' where r.item_id in (select e.id from ended e)),
    waiting as (
      update relay_work w set correction = null where w.item_id in (select e.id from ended e)),
    noticed as (
      insert into undo_notice (item_id, version, kind, reason, note, indicators, at)
      select e.id, e.version, 'recall', p_reason,
        case when e.owner_org = actor_org() or e.id = p_item then p_note end, confirmed_indicators(e.id), p_at
      from ended e)
    select e.id, e.version, s.audience_id, max(s.until)
    from ended e join entry s on s.item_id = e.id
    group by e.id, e.version, s.audience_id;
end $$;

-- The item is the actor's own, or a report about it; nobody else ends or corrects it meanwhile.
create function may_follow(p_item bigint) returns boolean
language plpgsql set search_path = staffetta, pg_temp as $$
begin
  perform from item i where i.id = p_item and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = p_item and s.org_id = actor_org())) for update;
  return found;
end $$;

create function confirmed_indicators(p_item bigint) returns jsonb
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'value', o.value) order by o.kind, o.value), '[]')
  from item_observable io join observable o on o.id = io.observable_id
  where io.item_id = p_item and io.state = 'confirmed'
$$;

-- An item of the actor (or a report about it) says something else now. Indicators that no longer stand are struck
-- from it and from everything drawn from it, and each copy that had shared one says so. Owners of copies are told
-- that their source was corrected. Returns where the correction has to be entered.
-- p_struck: [{kind, value}]
create function strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean,
  p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not may_follow(p_item) then return; end if;
  return query
    with below as (select d as id from derivatives_of(p_item) d),
    struck as (
      update item_observable io set state = 'struck'
      from observable o, jsonb_to_recordset(p_struck) v(kind text, value text)
      where o.id = io.observable_id and o.kind = v.kind and o.value = v.value
        and (io.item_id = p_item or io.item_id in (select b.id from below b)) and io.state = 'confirmed'
      returning io.item_id as id, o.kind, o.value),
    -- Of the item itself the values may be gone already, with the text they stood in.
    by_item as (
      select p_item as id, p_struck as gone
      union all
      select s.id, jsonb_agg(jsonb_build_object('kind', s.kind, 'value', s.value) order by s.kind, s.value)
      from struck s where s.id <> p_item group by s.id),
    changed as (
      update item i set version = i.version + 1
      from by_item b where i.id = b.id and i.ending is null
      returning i.id, i.version, i.owner_org, b.gone),
    told as (
      update relay_work w set source_corrected_at = p_at where w.item_id in (select b.id from below b)),
    noticed as (
      insert into undo_notice (item_id, version, kind, reason, note, new_text, indicators, at)
      select c.id, c.version, 'correction', p_reason,
        case when c.owner_org = actor_org() or c.id = p_item then p_note end, p_new_text and c.id = p_item, c.gone, p_at
      from changed c)
    select c.id, c.version, s.audience_id, max(s.until)
    from changed c join entry s on s.item_id = c.id
    group by c.id, c.version, s.audience_id;
end $$;

-- After a hold was placed, accepted or lifted: everything drawn from the item is hidden from its readers exactly
-- while a hold binds it or something it was drawn from. Only for who placed the hold, or answered it.
create function spread_hold(p_item bigint) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if not exists (select from hold h where h.item_id = p_item and h.placed_by = actor_org())
    and not exists (select from hold_request r where r.item_id = p_item and r.owner_org = actor_org()) then
    return;
  end if;
  update item i set held = not i.held
  where i.id in (select d from derivatives_of(p_item) d)
    and i.held <> exists (
      with recursive above(ancestor) as (
        select i.id
        union
        select p.id from above a cross join lateral sources_of(a.ancestor) p(id))
      select from above a join hold h on h.item_id = a.ancestor and h.state = 'binding');
end $$;

-- The owner of the facts accepted or declined; the office's row follows.
create function answer_hold(p_request uuid, p_accept boolean) returns bigint
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare held_item bigint;
begin
  update hold h set state = case when p_accept then 'binding' else 'declined' end
  from hold_request r
  where r.uid = p_request and r.hold_id = h.id and r.owner_org = actor_org() and h.state = 'requested'
  returning h.item_id into held_item;
  return held_item;
end $$;

-- Who has an item of the actor: one row per organisation, with when it said that the last notice was carried out.
create function recipients_of_own_item(p_item bigint) returns table (org_id bigint, confirmed_at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with shown as (
    select distinct m.org_id
    from entry e join audience_member m on m.audience_id = e.audience_id
    where e.item_id = p_item and e.kind = 'show'
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
      and exists (select from item i where i.id = p_item and i.owner_org = actor_org()))
  select s.org_id, (
    select c.confirmed_at from undo_confirmation c
    where c.item_id = p_item and c.org_id = s.org_id
      and c.version = (select max(n.version) from undo_notice n where n.item_id = p_item))
  from shown s where s.org_id <> actor_org()
$$;

-- How many organisations had something drawn from an item of the actor at a moment, beyond those it was sent to, and
-- how many of them had carried out its last correction or recall. Numbers only, of a past moment; the caller tells
-- them in bands from k up.
create function copies_below(p_item bigint, p_at timestamptz, p_position bigint)
returns table (total bigint, confirmed bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with shown as (
    select distinct d.id as item_id, m.org_id
    from (select derivatives_of(p_item) as id) d
    join entry e on e.item_id = d.id and e.kind = 'show' and e.position < p_position
    join audience_member m on m.audience_id = e.audience_id
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
    where exists (select from item i where i.id = p_item and i.owner_org = actor_org())),
  below as (
    select s.org_id, bool_and(exists (
        select from undo_confirmation c
        where c.item_id = s.item_id and c.org_id = s.org_id and c.confirmed_at < p_at
          and c.version = (select max(n.version) from undo_notice n where n.item_id = s.item_id and n.at < p_at))) as done
    from shown s
    where s.org_id <> actor_org()
      and s.org_id not in (select r.org_id from recipients_of_own_item(p_item) r)
    group by s.org_id)
  select count(*), count(*) filter (where done) from below
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'actor_sees_item(bigint)', 'forwarding_suspended(bigint[])', 'derivatives_of(bigint)',
    'sources_of(bigint)', 'drawn_from(bigint)', 'may_follow(bigint)', 'recall_tree(bigint, text, text, timestamptz)', 'confirmed_indicators(bigint)',
    'strike_in_tree(bigint, jsonb, text, text, boolean, timestamptz)', 'spread_hold(bigint)',
    'answer_hold(uuid, boolean)', 'recipients_of_own_item(bigint)', 'copies_below(bigint, timestamptz, bigint)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array[
    'forwarding_suspended(bigint[])', 'recall_tree(bigint, text, text, timestamptz)',
    'strike_in_tree(bigint, jsonb, text, text, boolean, timestamptz)', 'spread_hold(bigint)',
    'answer_hold(uuid, boolean)', 'recipients_of_own_item(bigint)', 'copies_below(bigint, timestamptz, bigint)']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant select, update on relay, relay_work, hold, item_observable to staffetta_definer;
grant select on relay_parent, hold_request, undo_confirmation to staffetta_definer;
grant select, insert on undo_notice to staffetta_definer;
grant update on item to staffetta_definer;
create policy definer_relay on relay to staffetta_definer using (true);
create policy definer_relay_work on relay_work to staffetta_definer using (true);
create policy definer_relay_parent on relay_parent for select to staffetta_definer using (true);
create policy definer_undo_notice on undo_notice to staffetta_definer using (true) with check (true);
create policy definer_undo_confirmation on undo_confirmation for select to staffetta_definer using (true);
create policy definer_hold on hold to staffetta_definer using (true);
create policy definer_hold_request on hold_request for select to staffetta_definer using (true);
