-- The ground: roles, the actor's settings, keys of repeated requests.
--
-- Three roles. The owner runs migrations and owns the tables; the application connects as staffetta_app, which
-- owns nothing and so cannot pass by row security; staffetta_definer cannot log in and owns the few functions
-- that must look beyond what one reader may see (and that repeat the predicate themselves).

do $$
begin
  if not exists (select from pg_roles where rolname = 'staffetta_app') then
    raise exception 'role staffetta_app is missing'
      using hint = 'As a superuser: CREATE ROLE staffetta_app LOGIN PASSWORD ''…''; then start again.';
  end if;
  if not exists (select from pg_roles where rolname = 'staffetta_definer') then
    create role staffetta_definer nologin;
  end if;
  -- From PostgreSQL 16 on, who makes a role may administer it, but not yet act as it.
  if not pg_has_role(current_user, 'staffetta_definer',
      case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
    execute format('grant staffetta_definer to %I', current_user);
  end if;
end $$;

create schema staffetta;
set local search_path = staffetta;
grant usage on schema staffetta to staffetta_app;
grant usage, create on schema staffetta to staffetta_definer;

-- Who acts, and what time it is, are said once per transaction by the application (set_config(…, true)).
-- Missing settings give NULL, and NULL sees nothing: deny by default.
create function actor_org() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('app.org', true), '')::bigint $$;
create function actor_person() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::bigint $$;
-- Microseconds since 1970, UTC. The clock is the application's: tests move it, the database's now() is never asked.
create function actor_now() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('app.now', true), '')::bigint $$;

-- One installation, one row: its global id and name.
create table installation (
  sole boolean primary key default true check (sole),
  uid uuid not null,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);

-- The one-time link of the first start; only its hash is kept.
create table claim_link (
  sole boolean primary key default true check (sole),
  secret_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- (actor, key, hash of the body, answer), written in the transaction of the change itself.
create table idempotency (
  actor text not null,
  key text not null check (length(key) between 8 and 200),
  request_hash bytea not null,
  status int,
  answer text,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_created on idempotency (created_at);

grant select, insert on installation to staffetta_app;
grant select, insert, update, delete on claim_link to staffetta_app;
grant select, insert, update, delete on idempotency to staffetta_app;
