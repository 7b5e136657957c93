-- Journals (one per organisation) and shared logs (one per agreement, crossings only).
set local search_path = staffetta;

create table log (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  kind text not null check (kind in ('private', 'shared')),
  org_id bigint references organisation,
  agreement_id bigint,
  next_number bigint not null default 1,
  check ((kind = 'private') = (org_id is not null)),
  check ((kind = 'shared') = (agreement_id is not null))
);
create unique index log_org on log (org_id) where org_id is not null;
create unique index log_agreement on log (agreement_id) where agreement_id is not null;

-- leaf = SHA-256(salt ‖ canonical payload). The payload is kept as text, byte for byte what was hashed.
-- Erasing payload and salt erases; the skeleton (number, hash) stays.
create table leaf (
  log_id bigint not null,
  number bigint not null,
  position bigint not null,
  hash bytea not null,
  salt bytea,
  payload text,
  primary key (log_id, number, position)
);

create table log_reader (
  log_id bigint not null references log,
  org_id bigint not null references organisation,
  primary key (log_id, org_id)
);
create index log_reader_org on log_reader (org_id);

alter table log enable row level security;
alter table leaf enable row level security;
create policy log_read on log for select to staffetta_app using (
  id in (select r.log_id from log_reader r where r.org_id = (select actor_org())));
create policy log_write on log for insert to staffetta_app with check (true);
create policy leaf_read on leaf for select to staffetta_app using (
  log_id in (select r.log_id from log_reader r where r.org_id = (select actor_org())));
grant select, insert on log, log_reader to staffetta_app;
grant select on leaf to staffetta_app;

-- The end of a unit of work: takes the one advisory lock, gives positions to the entries, numbers to the
-- leaves, and leaves the commit to the caller. Nothing else takes this lock.
-- p_entries: [{a: audience, i: item, v: version, k: kind, u: until|null}]
-- p_leaves:  [{l: log, s: salt (hex), b: canonical payload before the number, e: after it}]
-- Returns the first position given (the batch's others follow it without a gap).
create function seal(p_now bigint, p_entries jsonb, p_leaves jsonb) returns bigint
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  first_position bigint;
  n int := jsonb_array_length(p_entries);
  one record;
  num bigint;
begin
  perform pg_advisory_xact_lock(7420, 1);
  select greatest(position + 1, p_now) into first_position from last_position;
  update last_position set position = first_position + greatest(n - 1, 0);
  if n > 0 then
    insert into entry (audience_id, position, item_id, version, kind, until)
    select (e.value->>'a')::bigint, first_position + e.ordinality - 1, (e.value->>'i')::bigint,
           (e.value->>'v')::int, e.value->>'k', (e.value->>'u')::bigint
    from jsonb_array_elements(p_entries) with ordinality e;
  end if;
  for one in select l.value, l.ordinality from jsonb_array_elements(p_leaves) with ordinality l order by l.ordinality loop
    update log set next_number = next_number + 1 where id = (one.value->>'l')::bigint
      returning next_number - 1 into strict num;
    insert into leaf (log_id, number, position, salt, payload, hash)
    select (one.value->>'l')::bigint, num, first_position, x.salt, x.payload,
           sha256(x.salt || convert_to(x.payload, 'UTF8'))
    from (select decode(one.value->>'s', 'hex') as salt,
                 (one.value->>'b') || num::text || (one.value->>'e') as payload) x;
  end loop;
  return first_position;
end $$;
alter function seal(bigint, jsonb, jsonb) owner to staffetta_definer;
revoke execute on function seal(bigint, jsonb, jsonb) from public;
grant execute on function seal(bigint, jsonb, jsonb) to staffetta_app;
grant select, update on last_position to staffetta_definer;
grant select, insert on entry, leaf to staffetta_definer;
grant select, update on log to staffetta_definer;
create policy definer_entry_write on entry for insert to staffetta_definer with check (true);
create policy definer_leaf on leaf to staffetta_definer using (true) with check (true);
create policy definer_log on log to staffetta_definer using (true) with check (true);
-- Entries are written by seal() alone.
drop policy entry_write on entry;
revoke insert on entry from staffetta_app;

-- The organisation's private log, made when first needed (by the organisation itself or by who creates it).
create function private_log_of(p_org bigint, p_uid uuid) returns table (id bigint, uid uuid)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare made_id bigint;
begin
  return query select l.id, l.uid from log l where l.org_id = p_org;
  if found then return; end if;
  insert into log (uid, kind, org_id) values (p_uid, 'private', p_org)
    on conflict do nothing returning log.id into made_id;
  if made_id is not null then
    insert into log_reader (log_id, org_id) values (made_id, p_org);
  end if;
  return query select l.id, l.uid from log l where l.org_id = p_org;
end $$;

-- The shared log of an agreement, made when it is put in force.
create function shared_log_of(p_agreement bigint) returns table (id bigint, uid uuid)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select l.id, l.uid from log l where l.agreement_id = p_agreement
$$;

do $$
declare f text;
begin
  foreach f in array array['private_log_of(bigint, uuid)', 'shared_log_of(bigint)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant insert on log to staffetta_definer;
grant select, insert on log_reader to staffetta_definer;
