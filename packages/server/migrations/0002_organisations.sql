-- Two trees (police; private), joined by memberships and agreements.
set local search_path = staffetta;

-- How a name is sorted and searched: lower case, without accents. Comparisons of text are leak-proof, so that
-- row security leaves the index on it usable.
create function search_key(p_name text) returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(p_name, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;

create table organisation (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  kind text not null check (kind in
    ('police_national', 'police_regional', 'police_section', 'hub', 'branch', 'member')),
  parent_id bigint references organisation,
  name text not null check (length(name) between 1 and 200),
  name_key text collate "C" not null generated always as (search_key(name)) stored,
  -- An outsourcer's banks and an association's firms are called differently: the hub's own word.
  hub_shape text check (hub_shape in ('outsourcer', 'association')),
  member_label text check (length(member_label) between 1 and 60),
  sector text check (length(sector) between 1 and 60),
  province text check (province ~ '^[A-Z]{2}$'),
  size text check (size in ('micro', 'small', 'medium', 'large')),
  vat_number text check (vat_number ~ '^[A-Z]{2}[A-Z0-9]{2,14}$'),
  domains text[] not null default '{}' check (cardinality(domains) <= 50),
  -- Runs this installation: may add organisations. Not a right to read anything.
  operator boolean not null default false,
  origin_installation uuid not null,
  version int not null default 1,
  created_at timestamptz not null,
  created_by bigint references organisation,
  check ((kind = 'hub') = (hub_shape is not null)),
  check (kind not in ('police_section', 'branch') or parent_id is not null),
  check (kind in ('police_regional', 'police_section', 'branch') or parent_id is null)
);
create index organisation_parent on organisation (parent_id) where parent_id is not null;
create index organisation_creator on organisation (created_by, vat_number) where created_by is not null;

-- Who may know of whom, and why. A reader finds in directories only what stands here. Nobody writes it: triggers
-- derive it from the tree, the memberships and the agreements, so that it can be neither forged nor forgotten.
-- 'created', 'proposed', 'draft' and 'former' give the name and nothing else.
create table reach (
  reader_org bigint not null references organisation,
  org_id bigint not null references organisation,
  why text not null check (why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement',
    'created', 'proposed', 'draft', 'former')),
  -- Of the organisation reached, so that a directory is read in the order of one index.
  kind text not null,
  name_key text collate "C" not null,
  primary key (reader_org, org_id, why)
);
create index reach_by_name on reach (reader_org, name_key, org_id);
create index reach_by_kind on reach (reader_org, kind, name_key, org_id);
create index reach_org on reach (org_id);

-- A member belongs to a hub from a day, until one. A hub may enter at once a member whose record it made; any
-- other has to accept, so that nobody becomes visible to a hub by being named.
create table membership (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  hub_id bigint not null references organisation,
  member_id bigint not null references organisation,
  branch_id bigint references organisation,
  standing text not null default 'current'
    check (standing in ('proposed', 'current', 'declined', 'ended')),
  from_day date not null,
  to_day date check (to_day >= from_day),
  -- What the hub may report upward for this member.
  mandate text not null check (mandate in ('named', 'anonymous', 'ask', 'never')),
  -- Prefix of the receipts between this hub and this member: random, so that no number tells of other members.
  code text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)),
  member_name_key text collate "C" not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  check ((standing = 'ended') = (to_day is not null)),
  check (hub_id <> member_id)
);
create unique index membership_current on membership (hub_id, member_id)
  where standing in ('proposed', 'current');
create index membership_member on membership (member_id);
create index membership_of_hub on membership (hub_id, standing, member_name_key, id);
create index membership_of_branch on membership (branch_id, standing, member_name_key, id)
  where branch_id is not null;

create table essential_service (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  name text not null check (length(name) between 1 and 200),
  sector text check (length(sector) between 1 and 60),
  retired_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null
);
create index essential_service_org on essential_service (org_id);

-- Who depends on whom: the outsourcer's banks depend on its core banking.
create table dependency (
  service_id bigint not null references essential_service,
  dependent_org bigint not null references organisation,
  created_at timestamptz not null,
  primary key (service_id, dependent_org)
);
create index dependency_org on dependency (dependent_org);

create table contact (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  role text not null check (role in
    ('desk_24_7', 'security', 'referent', 'deputy', 'data_protection', 'legal', 'press')),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  phone text check (phone ~ '^\+[1-9][0-9]{4,14}$'),
  language text not null default 'it' check (language in ('it', 'en')),
  -- The organisation whose people look after it: asked when it has to be confirmed.
  kept_by bigint not null references organisation,
  confirmed_at timestamptz not null,
  version int not null default 1,
  created_at timestamptz not null,
  -- A desk that must answer at night needs a telephone.
  check (role <> 'desk_24_7' or phone is not null),
  check (email is not null or phone is not null)
);
create index contact_org on contact (org_id, role, id);
create index contact_to_confirm on contact (kept_by, confirmed_at, id);

alter table organisation enable row level security;
alter table reach enable row level security;
alter table membership enable row level security;
alter table essential_service enable row level security;
alter table dependency enable row level security;
alter table contact enable row level security;

grant select on organisation, reach to staffetta_app;
-- What somebody is (kind, place in the tree, operator, who made it) is not for changing.
grant update (name, member_label, sector, province, size, vat_number, domains, version)
  on organisation to staffetta_app;
grant select, insert on membership, essential_service to staffetta_app;
grant update (branch_id, standing, from_day, to_day, mandate, version) on membership to staffetta_app;
grant update (name, sector, retired_at, version) on essential_service to staffetta_app;
grant select, insert, delete on dependency to staffetta_app;
grant select, insert, delete on contact to staffetta_app;
grant update (role, name, email, phone, language, kept_by, confirmed_at, version) on contact to staffetta_app;

grant select, insert on organisation to staffetta_definer;
grant select, insert, update, delete on reach to staffetta_definer;
grant select, update on membership to staffetta_definer;
create policy definer_organisation on organisation to staffetta_definer using (true) with check (true);
create policy definer_reach on reach to staffetta_definer using (true) with check (true);
create policy definer_membership on membership to staffetta_definer using (true) with check (true);

-- Functions that look wider name pg_temp last: searched first otherwise, it could slip them a table of its own.

-- The actor looks after this record: its own, or one that it made and still has to do with. The firm whose one
-- IT person never opens an account is kept by its hub; once it leaves, no longer.
create function keeps_record_of(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p_org = actor_org() or exists (
    select from organisation o join reach r on r.org_id = o.id and r.reader_org = actor_org()
    where o.id = p_org and o.created_by = actor_org() and r.why in ('member', 'child', 'created'))
$$;

-- The same for what the operator has no part in: persons to call, mandates, services.
create function speaks_for(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p_org = actor_org() or exists (
    select from organisation o join reach r on r.org_id = o.id and r.reader_org = actor_org()
    where o.id = p_org and o.created_by = actor_org() and r.why in ('member', 'child'))
$$;

create policy reach_read on reach for select to staffetta_app using (reader_org = (select actor_org()));
-- `offset 0` keeps the planner from reading the whole reach of a hub into a hash, fifty thousand members, to look
-- up the few rows that were asked for (tests/integration/directories-stay-fast.test.ts).
create policy organisation_read on organisation for select to staffetta_app using (
  id = (select actor_org())
  or exists (select from reach r where r.reader_org = (select actor_org()) and r.org_id = organisation.id offset 0)
);
create policy organisation_change on organisation for update to staffetta_app
  using (keeps_record_of(id)) with check (keeps_record_of(id));

-- A member sees its own memberships; a hub and its branch see theirs; nobody sees another member's.
create policy membership_read on membership for select to staffetta_app using (
  hub_id = (select actor_org()) or member_id = (select actor_org())
  or (branch_id = (select actor_org()) and standing in ('current', 'ended')));
create policy membership_change on membership for update to staffetta_app
  using (hub_id = (select actor_org()) or member_id = (select actor_org()))
  with check (hub_id = (select actor_org()) or member_id = (select actor_org()));

create policy essential_service_read on essential_service for select to staffetta_app using (
  org_id = (select actor_org())
  or exists (select from reach r where r.reader_org = (select actor_org()) and r.org_id = essential_service.org_id
    and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement') offset 0));
create policy essential_service_write on essential_service for insert to staffetta_app
  with check (speaks_for(org_id));
create policy essential_service_change on essential_service for update to staffetta_app
  using (speaks_for(org_id)) with check (speaks_for(org_id));

create policy dependency_read on dependency for select to staffetta_app using (
  dependent_org = (select actor_org())
  or exists (select from essential_service s where s.id = dependency.service_id
    and s.org_id = (select actor_org()) offset 0));
-- The supplier names its own clients, the client its suppliers: each only whom it may know.
create policy dependency_write on dependency for insert to staffetta_app with check (
  exists (select from essential_service s where s.id = dependency.service_id
    and (s.org_id = (select actor_org()) or dependency.dependent_org = (select actor_org())))
  and (dependent_org = (select actor_org()) or exists (select from reach r
    where r.reader_org = (select actor_org()) and r.org_id = dependency.dependent_org
      and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement'))));
create policy dependency_end on dependency for delete to staffetta_app using (
  dependent_org = (select actor_org())
  or exists (select from essential_service s where s.id = dependency.service_id
    and s.org_id = (select actor_org())));

-- Contacts are for counterparts; members of the same hub are not in each other's reach.
create policy contact_read on contact for select to staffetta_app using (
  org_id = (select actor_org())
  or exists (select from reach r where r.reader_org = (select actor_org()) and r.org_id = contact.org_id
    and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement') offset 0));
create policy contact_write on contact for insert to staffetta_app
  with check (speaks_for(org_id) and kept_by = (select actor_org()));
create policy contact_change on contact for update to staffetta_app
  using (speaks_for(org_id)) with check (speaks_for(org_id) and kept_by = (select actor_org()));
create policy contact_end on contact for delete to staffetta_app using (speaks_for(org_id));

-- Who made the record of an organisation: only for the check below, so that it need not be in reach yet.
create function made_by_actor(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from organisation o where o.id = p_org and o.created_by = actor_org())
$$;
create policy membership_write on membership for insert to staffetta_app with check (
  hub_id = (select actor_org())
  and exists (select from organisation o where o.id = membership.hub_id and o.kind = 'hub')
  and (standing = 'proposed' or (standing = 'current' and made_by_actor(member_id)))
  and (branch_id is null or exists (
    select from organisation o where o.id = membership.branch_id and o.parent_id = membership.hub_id)));

-- Insert with a look at the new number: row security would hide a row that is not yet in anybody's reach.
-- The operator adds anybody; a hub its branches and members; a police office the offices right below it.
create function create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text,
  p_operator boolean, p_installation uuid, p_at timestamptz, p_member_label text, p_sector text, p_province text,
  p_size text, p_vat_number text, p_domains text[]) returns bigint
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  me organisation;
  above organisation;
  made bigint;
begin
  select * into me from organisation where id = actor_org();
  select * into above from organisation where id = p_parent;
  if me.id is null and exists (select from organisation) then
    raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
  end if;
  if me.id is not null and not me.operator
     and not (me.kind = 'hub' and p_kind = 'member' and p_parent is null)
     and not (me.kind = 'hub' and p_kind = 'branch' and p_parent = me.id)
     and not (me.kind = 'police_national' and p_kind = 'police_regional' and p_parent = me.id)
     and not (me.kind = 'police_regional' and p_kind = 'police_section' and p_parent = me.id) then
    raise exception 'this organisation may not add one of kind %', p_kind using errcode = 'insufficient_privilege';
  end if;
  if p_parent is not null and not coalesce((p_kind = 'branch' and above.kind = 'hub')
     or (p_kind = 'police_regional' and above.kind = 'police_national')
     or (p_kind = 'police_section' and above.kind = 'police_regional'), false) then
    raise exception 'a % does not stand below a %', p_kind, above.kind using errcode = 'check_violation';
  end if;
  insert into organisation (uid, kind, parent_id, name, hub_shape, operator, origin_installation, created_at,
    created_by, member_label, sector, province, size, vat_number, domains)
  values (p_uid, p_kind, p_parent, p_name, p_hub_shape,
    -- The operator is the first organisation, made through the one-time link; nobody becomes it later.
    p_operator and not exists (select from organisation), p_installation, p_at,
    actor_org(), p_member_label, p_sector, p_province, p_size, p_vat_number, p_domains)
  returning id into made;
  return made;
end $$;

-- An organisation's global id is 122 random bits told from one party to another; who knows it may propose a
-- membership or a draft. The name comes only with the proposal, which the other side sees.
create function organisation_called(p_uid uuid) returns table (id bigint, kind text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.kind from organisation o where o.uid = p_uid and actor_org() is not null
$$;

-- Reach, derived.

create function name_in_reach() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  select o.name_key, o.kind into strict new.name_key, new.kind from organisation o where o.id = new.org_id;
  return new;
end $$;
create trigger reach_name before insert on reach for each row execute function name_in_reach();

create function tie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into reach (reader_org, org_id, why) values (p_a, p_b, p_why_a), (p_b, p_a, p_why_b)
  on conflict do nothing
$$;
create function untie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from reach where (reader_org = p_a and org_id = p_b and why = p_why_a)
    or (reader_org = p_b and org_id = p_a and why = p_why_b)
$$;

create function reach_of_organisation() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if new.parent_id is not null then
    perform tie(new.id, 'parent', new.parent_id, 'child');
  end if;
  if new.created_by is not null and exists (
      select from organisation o where o.id = new.created_by and o.operator) then
    insert into reach (reader_org, org_id, why) values (new.created_by, new.id, 'created') on conflict do nothing;
  end if;
  return null;
end $$;
create trigger organisation_reach after insert on organisation
  for each row execute function reach_of_organisation();

create function rename_in_reach() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  update reach set name_key = new.name_key where org_id = new.id;
  update membership set member_name_key = new.name_key where member_id = new.id;
  return null;
end $$;
create trigger organisation_rename after update of name on organisation
  for each row when (old.name_key is distinct from new.name_key) execute function rename_in_reach();

create function reach_of_membership() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform untie(old.hub_id, 'member', old.member_id, 'hub');
    perform untie(old.hub_id, 'proposed', old.member_id, 'proposed');
    if old.branch_id is not null then
      perform untie(old.branch_id, 'member', old.member_id, 'branch');
    end if;
  end if;
  if new.standing = 'proposed' then
    perform tie(new.hub_id, 'proposed', new.member_id, 'proposed');
  elsif new.standing = 'current' then
    perform tie(new.hub_id, 'member', new.member_id, 'hub');
    if new.branch_id is not null then
      perform tie(new.branch_id, 'member', new.member_id, 'branch');
    end if;
  elsif new.standing = 'ended' then
    perform tie(new.hub_id, 'former', new.member_id, 'former');
  end if;
  return null;
end $$;
create trigger membership_reach_made after insert on membership
  for each row execute function reach_of_membership();
create trigger membership_reach_moved after update of standing, branch_id on membership
  for each row execute function reach_of_membership();

-- What a policy cannot say, since it does not see the row before: only the member accepts, nothing comes back
-- to life, and a branch belongs to the hub.
create function guard_membership() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    select o.name_key into strict new.member_name_key from organisation o
      where o.id = new.member_id and o.kind = 'member';
    return new;
  end if;
  if old.standing <> new.standing then
    if old.standing in ('ended', 'declined')
       or (old.standing = 'current' and new.standing <> 'ended')
       or (old.standing = 'proposed' and new.standing = 'ended') then
      raise exception 'a membership that is % does not become %', old.standing, new.standing
        using errcode = 'check_violation';
    end if;
    if old.standing = 'proposed' and new.standing = 'current'
       and actor_org() is distinct from new.member_id then
      raise exception 'only the member accepts' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.branch_id is not null and not exists (
      select from organisation o where o.id = new.branch_id and o.parent_id = new.hub_id) then
    raise exception 'not a branch of this hub' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_guard before insert or update of standing, branch_id on membership
  for each row execute function guard_membership();

-- Hubs of an organisation whose record the actor keeps: its sector's audiences follow it in all of them. Only
-- for the server's own upkeep, never for an answer.
create function hubs_to_resettle(p_member bigint) returns table (hub_id bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select m.hub_id from membership m
  where m.member_id = p_member and m.standing = 'current' and keeps_record_of(p_member)
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'keeps_record_of(bigint)', 'speaks_for(bigint)', 'made_by_actor(bigint)',
    'create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz, text, text, text, text, text, text[])',
    'organisation_called(uuid)', 'hubs_to_resettle(bigint)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
  -- For triggers alone.
  foreach f in array array[
    'tie(bigint, text, bigint, text)', 'untie(bigint, text, bigint, text)', 'name_in_reach()',
    'reach_of_organisation()', 'rename_in_reach()', 'reach_of_membership()', 'guard_membership()']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
