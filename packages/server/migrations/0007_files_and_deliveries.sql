-- Files lie outside the database under random names; here is what is known of them, with the wrapped key.
set local search_path = staffetta;

create table file (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  -- The item it belongs to; NULL while the report is still being written.
  item_id bigint references item,
  owner_org bigint not null references organisation,
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  storage_name text not null unique,
  wrapped_key bytea not null,
  created_at timestamptz not null
);
create index file_item on file (item_id) where item_id is not null;

alter table file enable row level security;
create policy file_read on file for select to staffetta_app using (
  (item_id is null and owner_org = (select actor_org()))
  or item_id in (select i.id from item i where i.id = file.item_id and i.ending is null)
  or owner_org = (select actor_org()));
create policy file_write on file for insert to staffetta_app with check (owner_org = (select actor_org()));
create policy file_change on file for update to staffetta_app using (owner_org = (select actor_org()));
create policy file_end on file for delete to staffetta_app using (owner_org = (select actor_org()) and item_id is null);
grant select, insert, update, delete on file to staffetta_app;
