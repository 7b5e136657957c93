-- Plain lists for firewalls: an address with a secret, and the last good form of each list.
set local search_path = staffetta;

create table feed (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null default actor_org() references organisation,
  name text not null check (length(name) between 1 and 100),
  -- SHA-256 of the secret in the address: who reads the table reads no list.
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  days int not null check (days between 1 and 366),
  created_at timestamptz not null,
  last_read_at timestamptz,
  unique (id, org_id)
);
create index feed_of_org on feed (org_id);

create table feed_list (
  feed_id bigint not null,
  org_id bigint not null default actor_org(),
  list text not null check (list in ('domains', 'urls', 'addresses')),
  -- One value a line, sorted; given as it is until it is made anew.
  body text not null,
  lines int not null check (lines >= 0),
  built_at timestamptz not null,
  changed_at timestamptz not null,
  -- Since when it could not be made anew.
  failing_since timestamptz,
  primary key (feed_id, list),
  foreign key (feed_id, org_id) references feed (id, org_id) on delete cascade
);

alter table feed enable row level security;
alter table feed_list enable row level security;
create policy feed_own on feed to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy feed_list_own on feed_list to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
grant select, insert, update, delete on feed, feed_list to staffetta_app;

-- Whose feed this secret opens. A firewall cannot sign in: what it has is the secret, which is looked up by its hash.
create function feed_of_secret(p_hash bytea) returns table (id bigint, org_id bigint, days int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select f.id, f.org_id, f.days from feed f where f.secret_hash = p_hash
$$;
alter function feed_of_secret(bytea) owner to staffetta_definer;
revoke execute on function feed_of_secret(bytea) from public;
grant execute on function feed_of_secret(bytea) to staffetta_app;
grant select on feed to staffetta_definer;
create policy definer_feed on feed for select to staffetta_definer using (true);
