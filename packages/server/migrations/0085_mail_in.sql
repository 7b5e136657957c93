-- Mail that comes in: the address of each desk, and what came of each mail (glossary: arrival, quarantine).
set local search_path = staffetta;

create table mailbox (
  org_id bigint primary key references organisation,
  address text not null unique check (address = lower(address) and length(address) between 3 and 254)
);

create table arrival (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  state text not null check (state in ('quarantined', 'accepted', 'discarded')),
  reason text check (reason in ('unknown_sender', 'not_authenticated')),
  -- Of the original as it came; the same one twice is one arrival.
  sha256 bytea not null check (length(sha256) = 32),
  size bigint not null,
  message_id text,
  sender text,
  sender_name text,
  subject text not null,
  body text not null,
  note text not null,
  authentication jsonb not null,
  known_org bigint references organisation,
  file_id bigint references file on delete set null,
  item_id bigint references item on delete set null,
  received_at timestamptz not null,
  decided_at timestamptz,
  decided_by bigint references person,
  decision text check (length(decision) between 1 and 500),
  unique (org_id, sha256),
  check ((state = 'quarantined') <= (reason is not null and item_id is null))
);
create index arrival_list on arrival (org_id, id desc);
create index arrival_state on arrival (org_id, state, id desc);
create index arrival_item on arrival (item_id) where item_id is not null;
create index arrival_file on arrival (file_id) where file_id is not null;
-- Who has this address, when a mail claims to come from it.
create index contact_by_address on contact (lower(email)) where email is not null;

alter table mailbox enable row level security;
alter table arrival enable row level security;

create function actor_is_operator() returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from organisation o where o.id = actor_org() and o.operator)
$$;

create policy mailbox_read on mailbox for select to staffetta_app using (
  org_id = (select actor_org()) or (select actor_is_operator()));
create policy mailbox_write on mailbox for insert to staffetta_app with check ((select actor_is_operator()));
create policy mailbox_change on mailbox for update to staffetta_app
  using ((select actor_is_operator())) with check ((select actor_is_operator()));
create policy mailbox_end on mailbox for delete to staffetta_app using ((select actor_is_operator()));
create policy definer_mailbox on mailbox for select to staffetta_definer using (true);
create policy arrival_own on arrival to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy definer_arrival on arrival for select to staffetta_definer using (true);
grant select, insert, update, delete on mailbox to staffetta_app;
grant select, insert, update on arrival to staffetta_app;
grant select on mailbox, arrival to staffetta_definer;

-- Before anybody acts: whose address is it? Nothing else is told.
create function desk_at(p_address text) returns table (org_id bigint, org_uid uuid, org_kind text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.kind from mailbox m join organisation o on o.id = m.org_id
  where m.address = lower(p_address)
$$;

-- Whose contact or person has this address, among those the actor's organisation may call: the sentence of the policy
-- contact_read, repeated here because row security keeps the index from being used.
create function known_sender(p_address text) returns table (org_id bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select x.org_id from (
    select c.org_id from contact c where lower(c.email) = lower(p_address)
    union
    select g.org_id from person p join role_grant g on g.person_id = p.id
    where p.email = lower(p_address) and p.disabled_at is null
  ) x
  where actor_org() is not null and (x.org_id = actor_org()
    or exists (select from reach r where r.reader_org = actor_org() and r.org_id = x.org_id
      and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement')))
  order by x.org_id = actor_org() desc, x.org_id limit 1
$$;

-- What waits in quarantine, or came with a draft that still stands, is no upload that found no place.
create or replace function sweep_pending_files(p_before timestamptz) returns setof text
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from file f where f.item_id is null and f.created_at < p_before
    and not exists (select from agreement_annex x where x.file_uid = f.uid)
    and not exists (select from arrival a
      where a.file_id = f.id and (a.state = 'quarantined' or a.item_id is not null))
  returning f.storage_name
$$;

do $$
declare f text;
begin
  foreach f in array array['actor_is_operator()', 'desk_at(text)', 'known_sender(text)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
end $$;
