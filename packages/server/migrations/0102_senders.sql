-- The address that a hub's mails leave from, with the key that signs them.
set local search_path = staffetta;

create table sender (
  org_id bigint primary key references organisation,
  address text not null check (length(address) between 3 and 254),
  name text not null check (length(name) between 1 and 100),
  selector text not null check (selector ~ '^[a-z0-9]{1,40}$'),
  -- DER (SPKI) in base64, as the DNS has it.
  public_key text not null,
  -- PKCS #8, sealed under the installation's key and bound to organisation, domain and selector.
  private_key bytea not null,
  -- All three records were right when they were last looked up.
  passed boolean not null default false,
  checked_at timestamptz,
  -- [{kind, state, found}]
  findings jsonb not null default '[]'
);
alter table sender enable row level security;
create policy sender_own on sender to staffetta_app
  using (org_id = (select actor_org()))
  with check (org_id = (select actor_org()) and exists (
    select from organisation o where o.id = sender.org_id and o.kind = 'hub'));
grant select, insert, update on sender to staffetta_app;
grant select on sender to staffetta_definer;
create policy definer_sender on sender for select to staffetta_definer using (true);

-- For the worker, which acts for nobody: the checked sender of an organisation, or of the hub it is a branch of.
create function sender_of(p_org bigint) returns table (org_id bigint, address text, name text, selector text, private_key bytea)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select s.org_id, s.address, s.name, s.selector, s.private_key
  from organisation o join sender s on s.org_id in (o.id, o.parent_id)
  where actor_org() is null and o.id = p_org and s.passed
$$;

-- Has the acting organisation, or its hub, named a sender that has not passed the check?
create function sender_unverified() returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from organisation o join sender s on s.org_id in (o.id, o.parent_id)
    where o.id = actor_org() and not s.passed)
$$;
alter function sender_of(bigint) owner to staffetta_definer;
alter function sender_unverified() owner to staffetta_definer;
revoke execute on function sender_of(bigint), sender_unverified() from public;
grant execute on function sender_of(bigint), sender_unverified() to staffetta_app;
