-- How the installation is: what its checks found, since when, and what its administrators were told; backups taken.
set local search_path = staffetta;

create table health_check (
  name text primary key check (name ~ '^[a-z-]{1,40}$'),
  -- {"it": …, "en": …}, as the check wrote them: nobody's name, nobody's text.
  title jsonb not null,
  state text not null check (state in ('fine', 'off', 'warning', 'bad')),
  what jsonb not null,
  todo jsonb,
  since timestamptz not null,
  looked_at timestamptz not null,
  -- What the last mail said of it.
  told_state text not null default 'fine' check (told_state in ('fine', 'off', 'warning', 'bad'))
);

-- One row: who looks next, and when a mail last left.
create table health_watch (
  sole boolean primary key default true check (sole),
  looked_at timestamptz not null,
  told_at timestamptz
);

-- The last run of each duty, and since when it has been failing.
create table duty_run (
  name text primary key check (length(name) between 1 and 60),
  good_at timestamptz,
  failing_since timestamptz
);

-- Written by `staffetta backup`, as the owner of the tables.
create table backup_taken (
  sha256 bytea primary key check (length(sha256) = 32),
  taken_at timestamptz not null,
  bytes bigint not null check (bytes >= 0),
  missing_files int not null check (missing_files >= 0),
  -- When somebody read this very file to its end.
  checked_at timestamptz
);
create index backup_taken_at on backup_taken (taken_at desc);

-- The application reaches them through the functions below alone.
do $$
declare t text;
begin
  foreach t in array array['health_check', 'health_watch', 'duty_run', 'backup_taken']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('create policy definer_%s on %s to staffetta_definer using (true) with check (true)', t, t);
    execute format('grant select, insert, update, delete on %s to staffetta_definer', t);
  end loop;
end $$;

-- Whether the migrations of this version are in, which the application itself may ask.
grant select on public.staffetta_migration to staffetta_app;

-- Mails that were given up, by when: few, however many were sent.
create index delivery_given_up on delivery (ended_at) where state in ('refused', 'dropped');

create index arrival_waiting on arrival (id) where state = 'quarantined';

-- What the checks count, of all organisations at once: numbers and times, no row of anybody. Each count stops at its
-- bound, so that it costs the same however much there is.
create function health_numbers(p_day_ago bigint) returns table (
  waiting int, due_since bigint, given_up int, last_sent bigint, last_error text, last_error_at bigint,
  last_arrival timestamptz, quarantined int, lists int, lists_failing int, lists_failing_since timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with recent as materialized (
    select d.state, d.ended_at, d.position, d.last_error from delivery d order by d.position desc, d.id desc limit 500),
  failed as (
    select r.last_error, coalesce(r.ended_at, r.position) as at from recent r
    where r.last_error is not null and r.state <> 'sent' order by 2 desc limit 1)
  select
    (select count(*)::int from (select from delivery d where d.next_at is not null limit 100000) w),
    (select min(x.at) from unnest(array[0, 1, 2]) as p(n)
      cross join lateral (select d.position as at from delivery d
        where d.priority = p.n and d.next_at is not null order by d.next_at limit 1) x),
    (select count(*)::int from (select from delivery d
      where d.state in ('refused', 'dropped') and d.ended_at > p_day_ago limit 10000) g),
    (select max(r.ended_at) from recent r where r.state = 'sent'),
    (select f.last_error from failed f),
    (select f.at from failed f),
    (select a.received_at from arrival a order by a.id desc limit 1),
    (select count(*)::int from (select from arrival a where a.state = 'quarantined' limit 10000) q),
    (select count(*)::int from (select from feed_list limit 10000) l),
    (select count(*)::int from (select from feed_list l where l.failing_since is not null limit 10000) l),
    (select min(l.failing_since) from feed_list l)
  where actor_org() is null
$$;
grant select on feed_list to staffetta_definer;
create policy definer_feed_list on feed_list for select to staffetta_definer using (true);

-- All that follow are for the watch, which acts for nobody; in anybody's transaction they do nothing.

-- Whose turn it is to look: true for one process.
create function health_turn(p_at timestamptz, p_before timestamptz) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return false; end if;
  insert into health_watch (looked_at) values (p_at)
  on conflict (sole) do update set looked_at = p_at
    where health_watch.looked_at <= p_before or health_watch.looked_at > p_at;
  return found;
end $$;

-- p_found: [{name, title, state, what, todo|null}]. `since` stays while the state does; what is no more is forgotten.
create function health_keep(p_at timestamptz, p_found jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  delete from health_check c where not exists (
    select from jsonb_array_elements(p_found) f where f->>'name' = c.name);
  insert into health_check as c (name, title, state, what, todo, since, looked_at)
  select f.name, f.title, f.state, f.what, f.todo, p_at, p_at
  from jsonb_to_recordset(p_found) as f(name text, title jsonb, state text, what jsonb, todo jsonb)
  on conflict (name) do update set title = excluded.title, state = excluded.state, what = excluded.what,
    todo = excluded.todo, looked_at = excluded.looked_at,
    since = case when c.state = excluded.state then c.since else excluded.since end;
end $$;

-- What was found, for the watch and for people of the operator.
create function health_found() returns setof health_check
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.* from health_check c where actor_org() is null or actor_is_operator()
$$;

create function health_told_at() returns timestamptz
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select w.told_at from health_watch w where actor_org() is null
$$;

-- A mail to each administrator of the organisation that runs the installation, and what it says is remembered.
create function health_tell(p_at timestamptz, p_facts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    facts, priority, next_at)
  select actor_now(), gen_random_uuid(), 'health', o.id, o.id, p.id, p.email, p.name, p.language,
    p_facts, 1, actor_now()
  from organisation o join role_grant g on g.org_id = o.id join person p on p.id = g.person_id
  where o.operator and g.role = 'administrator' and p.disabled_at is null;
  update health_check set told_state = state;
  insert into health_watch (looked_at, told_at) values (p_at, p_at)
  on conflict (sole) do update set told_at = p_at;
end $$;

create function duty_ended(p_name text, p_at timestamptz, p_well boolean) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into duty_run as d (name, good_at, failing_since)
  select p_name, case when p_well then p_at end, case when not p_well then p_at end where actor_org() is null
  on conflict (name) do update set good_at = coalesce(excluded.good_at, d.good_at),
    failing_since = case when p_well then null else coalesce(d.failing_since, excluded.failing_since) end
$$;

create function duty_runs() returns setof duty_run
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select d.* from duty_run d where actor_org() is null
$$;

-- The last backup, when the first was taken, and when one was last read to its end.
create function backups_taken() returns table (
  taken_at timestamptz, bytes bigint, missing_files int, first_at timestamptz, checked_at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select b.taken_at, b.bytes, b.missing_files,
    (select min(x.taken_at) from backup_taken x), (select max(x.checked_at) from backup_taken x)
  from backup_taken b where actor_org() is null order by b.taken_at desc limit 1
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'health_numbers(bigint)',
    'health_turn(timestamptz, timestamptz)',
    'health_keep(timestamptz, jsonb)',
    'health_found()',
    'health_told_at()',
    'health_tell(timestamptz, jsonb)',
    'duty_ended(text, timestamptz, boolean)',
    'duty_runs()',
    'backups_taken()']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
