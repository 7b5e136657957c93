-- Observables: each value once, and where it was seen. What a reader may know of a value is what they may see of
-- the items that hold it.
set local search_path = staffetta;

create table observable (
  id bigint generated always as identity primary key,
  kind text not null check (length(kind) between 1 and 40),
  -- In its normal form, so that a look-up is `=`. Bounded, so that an index can hold it.
  value text not null check (octet_length(value) between 1 and 2048),
  unique (kind, value)
);

alter table item add constraint item_with_owner unique (id, owner_org);

create table item_observable (
  item_id bigint not null,
  -- The item's owner, who alone writes here: the reference below holds it to that.
  owner_org bigint not null default actor_org(),
  observable_id bigint not null references observable,
  -- Nothing unconfirmed is shared.
  state text not null check (state in ('proposed', 'confirmed', 'struck')),
  -- Where it stood first: offsets in UTF-16 units of title or body, or of a file's text; none when added by hand.
  place text not null check (place in ('title', 'body', 'file', 'hand')),
  file_id bigint,
  start int,
  "end" int,
  written text not null,
  -- {list, reason}: on a list of what must never be blocked.
  warning jsonb,
  primary key (item_id, observable_id),
  foreign key (item_id, owner_org) references item (id, owner_org)
);
create index item_observable_seen on item_observable (observable_id, item_id desc) where state = 'confirmed';

alter table observable enable row level security;
alter table item_observable enable row level security;

-- Others than the owner and the firm concerned see what was confirmed, nothing else.
create policy item_observable_read on item_observable for select to staffetta_app using (
  owner_org = (select actor_org())
  or (state = 'confirmed' and sees_whole_item(item_id))
  or exists (select from report_subject s
    where s.item_id = item_observable.item_id and s.org_id = (select actor_org())));
create policy item_observable_write on item_observable for insert to staffetta_app
  with check (owner_org = (select actor_org()));
create policy item_observable_change on item_observable for update to staffetta_app
  using (owner_org = (select actor_org()));
create policy item_observable_end on item_observable for delete to staffetta_app
  using (owner_org = (select actor_org()));
create function sees_observable(p_observable bigint) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from staffetta.item_observable o where o.observable_id = p_observable);
end $$;
create policy observable_read on observable for select to staffetta_app using (sees_observable(id));

grant select on observable to staffetta_app;
grant select, insert, update, delete on item_observable to staffetta_app;

-- The numbers of these values, new ones made. A number tells nothing: rows are read through item_observable.
-- p_values: [{"kind": …, "value": …}]. In order, so that two reports with the same values do not wait crosswise.
create function intern_observables(p_values jsonb) returns table (id bigint, kind text, value text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  insert into observable (kind, value)
    select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)
    where not exists (select from observable o where o.kind = v.kind and o.value = v.value)
    order by 1, 2
    on conflict do nothing;
  return query
    select o.id, o.kind, o.value from observable o
    join (select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)) v
      on v.kind = o.kind and v.value = o.value;
end $$;
-- The numbers of those of these values that are held somewhere. Tells nothing more than intern_observables().
create function numbers_of_observables(p_values jsonb) returns table (id bigint, kind text, value text)
language plpgsql stable security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select o.id, o.kind, o.value from observable o
    join (select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)) v
      on v.kind = o.kind and v.value = o.value;
end $$;

do $$
declare f text;
begin
  foreach f in array array['intern_observables(jsonb)', 'numbers_of_observables(jsonb)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant select, insert on observable to staffetta_definer;
grant select, delete on item_observable to staffetta_definer;
create policy definer_observable on observable to staffetta_definer using (true) with check (true);
create policy definer_item_observable on item_observable to staffetta_definer using (true);
