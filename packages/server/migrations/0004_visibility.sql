-- Items, audiences and entries: who may see what (DESIGN section 5).
set local search_path = staffetta;

create table audience (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'organisation', 'rule')),
  -- One row per meaning: 'org:7', 'person:3@7', 'members:12', 'branch:15', 'sector:12:banking'.
  key text not null unique,
  owner_org bigint not null references organisation
);

-- Who belongs to an audience, between which positions. A person's row names the organisation too: what was
-- addressed to somebody as an officer of one organisation is not shown while they act for another.
create table audience_member (
  audience_id bigint not null references audience,
  org_id bigint not null references organisation,
  person_id bigint references person,
  from_position bigint not null,
  to_position bigint check (to_position >= from_position),
  unique nulls not distinct (audience_id, org_id, person_id, from_position)
);
create index audience_member_org on audience_member (org_id, audience_id);

create table item (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  kind text not null check (kind in ('report', 'relay')),
  -- The originator controls: owner_org wrote it, controller_id answers for its personal data.
  owner_org bigint not null references organisation,
  controller_id bigint not null references organisation,
  origin_installation uuid not null,
  tlp text not null check (tlp in ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  pap text not null check (pap in ('RED', 'AMBER', 'GREEN', 'CLEAR')),
  personal_data boolean not null default false,
  ending text check (ending in ('withdrawn', 'recalled', 'erased')),
  -- A hold reached this derivative: nobody but its owner sees it until lifted.
  held boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null
);
create index item_owner on item (owner_org, id);

-- One row each time an item becomes visible to an audience. Grows without end: the position is in the key,
-- nothing refers to it, so that it can be partitioned.
create table entry (
  audience_id bigint not null,
  position bigint not null,
  item_id bigint not null,
  version int not null,
  kind text not null check (kind in ('show', 'replace', 'recall')),
  until bigint,
  primary key (audience_id, position)
);
create index entry_item on entry (item_id, audience_id, position);

-- The last position given out; written only by seal(), under the one advisory lock.
create table last_position (
  sole boolean primary key default true check (sole),
  position bigint not null
);
insert into last_position (position) values (0);

alter table audience enable row level security;
alter table audience_member enable row level security;
alter table item enable row level security;
alter table entry enable row level security;

create policy audience_read on audience for select to staffetta_app using (
  owner_org = (select actor_org())
  or id in (select m.audience_id from audience_member m where m.org_id = (select actor_org())));
create policy audience_write on audience for insert to staffetta_app with check (true);
create policy audience_member_read on audience_member for select to staffetta_app using (
  org_id = (select actor_org()));
create policy audience_member_write on audience_member for insert to staffetta_app with check (true);
create policy audience_member_end on audience_member for update to staffetta_app using (true);

-- Second lock. The same sentence as disclosure/decide.ts and disclosure/visible.store.ts: an entry speaks to
-- the actor when the actor belongs to its audience at its position and it has not run out.
create policy entry_read on entry for select to staffetta_app using (
  audience_id in (
    select m.audience_id from audience_member m
    where m.org_id = (select actor_org())
      and (m.person_id is null or m.person_id = (select actor_person())))
  and exists (
    select from audience_member m
    where m.audience_id = entry.audience_id
      and m.org_id = (select actor_org())
      and (m.person_id is null or m.person_id = (select actor_person()))
      and entry.position >= m.from_position
      and (m.to_position is null or entry.position < m.to_position))
  and (until is null or until > (select actor_now()))
);
create policy entry_write on entry for insert to staffetta_app with check (true);

-- An item is seen by its owner, or through an entry whose audience its marking permits.
create policy item_read on item for select to staffetta_app using (
  owner_org = (select actor_org())
  or (not held and exists (
    select from entry e join audience a on a.id = e.audience_id
    where e.item_id = item.id
      and (item.tlp <> 'RED' or a.kind = 'person')
      and (item.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation'))))
);
create policy item_write on item for insert to staffetta_app
  with check (owner_org = (select actor_org()));
create policy item_change on item for update to staffetta_app using (
  owner_org = (select actor_org()));

grant select, insert on audience, entry to staffetta_app;
grant select, insert, update on audience_member, item to staffetta_app;

-- Audiences are interned by key from any organisation; the row may belong to somebody else, so that the
-- look-up cannot go through row security.
create function intern_audience(p_kind text, p_key text, p_owner bigint) returns bigint
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare found_id bigint;
begin
  select id into found_id from audience where key = p_key;
  if found_id is not null then return found_id; end if;
  insert into audience (kind, key, owner_org) values (p_kind, p_key, p_owner)
    on conflict (key) do nothing returning id into found_id;
  if found_id is null then
    select id into found_id from audience where key = p_key;
  end if;
  return found_id;
end $$;

-- Makes somebody a member of an audience from a position on (0: sees the past too).
create function join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select p_audience, p_org, p_person, p_from
  where not exists (
    select from audience_member m
    where m.audience_id = p_audience and m.org_id = p_org
      and m.person_id is not distinct from p_person and m.to_position is null)
$$;

-- Ends a membership at a position: what came before stays visible, unless the clause says otherwise (p_keep false).
create function leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update audience_member set to_position = case when p_keep then greatest(p_at, from_position) else from_position end
  where audience_id = p_audience and org_id = p_org and to_position is null
$$;

-- Entries of an item in all audiences, for its owner only: corrections and recalls go wherever it went.
create function entries_of_own_item(p_item bigint)
returns table (audience_id bigint, until bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select e.audience_id, max(e.until) from entry e join item i on i.id = e.item_id
  where e.item_id = p_item and i.owner_org = actor_org()
  group by e.audience_id
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'intern_audience(text, text, bigint)',
    'join_audience(bigint, bigint, bigint, bigint)',
    'leave_audience(bigint, bigint, bigint, boolean)',
    'entries_of_own_item(bigint)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;

grant select, insert, update on audience, audience_member to staffetta_definer;
grant select on entry, item to staffetta_definer;
create policy definer_audience on audience to staffetta_definer using (true) with check (true);
create policy definer_audience_member on audience_member to staffetta_definer using (true) with check (true);
create policy definer_entry on entry for select to staffetta_definer using (true);
create policy definer_item on item for select to staffetta_definer using (true);
