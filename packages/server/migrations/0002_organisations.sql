-- Two trees (police; private), joined by memberships and agreements.
set local search_path = staffetta;

create table organisation (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  kind text not null check (kind in
    ('police_national', 'police_regional', 'police_section', 'hub', 'branch', 'member')),
  parent_id bigint references organisation,
  name text not null check (length(name) between 1 and 200),
  -- An outsourcer's banks and an association's firms are called differently: the hub's own word.
  hub_shape text check (hub_shape in ('outsourcer', 'association')),
  member_label text check (length(member_label) between 1 and 60),
  sector text,
  province text check (province ~ '^[A-Z]{2}$'),
  size text check (size in ('micro', 'small', 'medium', 'large')),
  vat_number text,
  domains text[] not null default '{}',
  -- Runs this installation: may add organisations. Not a right to read anything.
  operator boolean not null default false,
  origin_installation uuid not null,
  version int not null default 1,
  created_at timestamptz not null,
  created_by bigint,
  check ((kind = 'hub') = (hub_shape is not null)),
  check (kind not in ('police_section', 'branch') or parent_id is not null)
);
create index organisation_parent on organisation (parent_id) where parent_id is not null;

-- Who may know of whom, and why. A reader finds in directories only what stands here.
create table reach (
  reader_org bigint not null references organisation,
  org_id bigint not null references organisation,
  why text not null check (why in
    ('parent', 'child', 'hub', 'member', 'branch', 'agreement', 'created')),
  primary key (reader_org, org_id, why)
);

create table membership (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  hub_id bigint not null references organisation,
  member_id bigint not null references organisation,
  branch_id bigint references organisation,
  from_day date not null,
  to_day date check (to_day > from_day),
  -- What the hub may report upward for this member.
  mandate text not null check (mandate in ('named', 'anonymous', 'ask', 'never')),
  version int not null default 1,
  created_at timestamptz not null
);
create unique index membership_current on membership (hub_id, member_id) where to_day is null;
create index membership_member on membership (member_id);
create index membership_branch on membership (branch_id) where branch_id is not null;

create table essential_service (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
create index essential_service_org on essential_service (org_id);

-- Who depends on whom: the outsourcer's banks depend on its core banking.
create table dependency (
  service_id bigint not null references essential_service,
  dependent_org bigint not null references organisation,
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
  email text,
  phone text,
  language text not null default 'it' check (language in ('it', 'en')),
  confirmed_at timestamptz not null,
  version int not null default 1,
  -- A desk that must answer at night needs a telephone.
  check (role <> 'desk_24_7' or phone is not null),
  check (email is not null or phone is not null)
);
create index contact_org on contact (org_id);

alter table organisation enable row level security;
alter table reach enable row level security;
alter table membership enable row level security;
alter table essential_service enable row level security;
alter table dependency enable row level security;
alter table contact enable row level security;

create policy organisation_read on organisation for select to staffetta_app using (
  id = (select actor_org())
  or id in (select r.org_id from reach r where r.reader_org = (select actor_org()))
);
create policy organisation_change on organisation for update to staffetta_app using (
  id = (select actor_org())
  or id in (select r.org_id from reach r
    where r.reader_org = (select actor_org()) and r.why in ('created', 'member', 'child', 'branch'))
);
create policy reach_read on reach for select to staffetta_app using (reader_org = (select actor_org()));
create policy reach_write on reach for insert to staffetta_app with check (true);
create policy reach_end on reach for delete to staffetta_app using (
  reader_org = (select actor_org()) or org_id = (select actor_org()));
-- A member sees its own memberships; a hub and its branch see theirs; nobody sees another member's.
create policy membership_read on membership for select to staffetta_app using (
  hub_id = (select actor_org()) or member_id = (select actor_org())
  or branch_id = (select actor_org()));
create policy membership_write on membership for insert to staffetta_app with check (
  hub_id = (select actor_org())
  or exists (select from organisation o where o.id = (select actor_org()) and o.operator));
create policy membership_change on membership for update to staffetta_app using (
  hub_id = (select actor_org()) or member_id = (select actor_org()));
create policy essential_service_read on essential_service for select to staffetta_app using (
  org_id in (select o.id from organisation o));
create policy essential_service_write on essential_service for insert to staffetta_app
  with check (org_id = (select actor_org()));
create policy essential_service_change on essential_service for update to staffetta_app
  using (org_id = (select actor_org()));
create policy dependency_read on dependency for select to staffetta_app using (
  dependent_org = (select actor_org())
  or service_id in (select s.id from essential_service s where s.org_id = (select actor_org())));
create policy dependency_write on dependency for insert to staffetta_app with check (
  dependent_org = (select actor_org())
  or service_id in (select s.id from essential_service s where s.org_id = (select actor_org())));
create policy dependency_end on dependency for delete to staffetta_app using (
  dependent_org = (select actor_org())
  or service_id in (select s.id from essential_service s where s.org_id = (select actor_org())));
-- Contacts are for counterparts; members of the same hub are not in each other's reach.
create policy contact_read on contact for select to staffetta_app using (
  org_id in (select o.id from organisation o));
create policy contact_write on contact for insert to staffetta_app with check (
  org_id in (select o.id from organisation o));
create policy contact_change on contact for update to staffetta_app using (
  org_id in (select o.id from organisation o));
create policy contact_end on contact for delete to staffetta_app using (
  org_id in (select o.id from organisation o));

grant select, update on organisation to staffetta_app;
grant select, insert, update on membership, essential_service to staffetta_app;
grant select, insert, delete on reach, dependency to staffetta_app;
grant select, insert, update, delete on contact to staffetta_app;

-- Insert with a look at the new number: row security would hide a row that is not yet in anybody's reach.
create function create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text,
  p_operator boolean, p_installation uuid, p_at timestamptz) returns bigint
language sql security definer set search_path = staffetta as $$
  insert into organisation (uid, kind, parent_id, name, hub_shape, operator, origin_installation, created_at, created_by)
  values (p_uid, p_kind, p_parent, p_name, p_hub_shape,
    -- The operator is the first organisation, made through the one-time link; nobody becomes it later.
    p_operator and not exists (select from organisation), p_installation, p_at, actor_org())
  returning id
$$;
alter function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz) owner to staffetta_definer;
revoke execute on function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz) from public;
grant execute on function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz) to staffetta_app;
grant select, insert on organisation to staffetta_definer;
create policy definer_organisation on organisation to staffetta_definer using (true) with check (true);
