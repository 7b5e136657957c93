-- People, how they prove who they are, and what they may do where.
set local search_path = staffetta;

create table person (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  language text not null default 'it' check (language in ('it', 'en')),
  password_hash text,
  -- Encrypted with the installation's key; NULL until a code was confirmed once.
  totp_secret bytea,
  totp_last_step bigint,
  disabled_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null
);
create unique index person_email on person (email);

create table role_grant (
  person_id bigint not null references person,
  org_id bigint not null references organisation,
  role text not null check (role in ('reporter', 'analyst', 'approver', 'administrator', 'auditor')),
  primary key (person_id, org_id, role)
);
create index role_grant_org on role_grant (org_id);

create table session (
  token_hash bytea primary key,
  person_id bigint not null references person,
  org_id bigint not null references organisation,
  second_factor boolean not null,
  created_at timestamptz not null,
  authenticated_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table passkey (
  credential_id text primary key,
  person_id bigint not null references person,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- A WebAuthn challenge or a link: single use, short life, only the hash is kept.
create table one_time (
  secret_hash bytea primary key,
  purpose text not null check (purpose in
    ('invitation', 'password_reset', 'demo_sign_in', 'passkey_registration', 'passkey_sign_in', 'deputy_approval')),
  person_id bigint references person,
  org_id bigint references organisation,
  facts jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_expiry on one_time (expires_at);

create table api_token (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  token_hash bytea not null unique,
  person_id bigint not null references person,
  org_id bigint not null references organisation,
  name text not null check (length(name) between 1 and 100),
  -- Ids of the operations it may call; never more than its person may.
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_org on api_token (org_id);

-- Failures by address and by account: sign-in slows down for both.
create table sign_in_failure (
  subject text not null,
  at timestamptz not null,
  primary key (subject, at)
);

grant select, insert, update, delete on person, role_grant, session, passkey, one_time, api_token,
  sign_in_failure to staffetta_app;

-- Before anybody is known, row security shows no organisation: these two look up who a secret belongs to.
-- A second factor is obligatory for police and hub people; agreements may ask it of others (must_enrol).
create type actor_facts as (
  org_id bigint, org_uid uuid, org_name text, org_kind text, operator boolean,
  person_id bigint, person_uid uuid, person_name text, email text, language text, roles text[],
  second_factor boolean, must_enrol boolean, authenticated_at timestamptz, scopes text[]
);

create function has_second_factor(p_person bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (select from person p where p.id = p_person and p.totp_secret is not null)
      or exists (select from passkey k where k.person_id = p_person)
$$;

-- Switched on by default for police and hubs; per organisation, an agreement's clause may add it.
alter table organisation add column second_factor text not null default 'by_kind'
  check (second_factor in ('by_kind', 'required', 'optional'));
create function second_factor_required(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select case o.second_factor when 'required' then true when 'optional' then false
    else o.kind <> 'member' and o.kind <> 'branch' end
  from organisation o where o.id = p_org
$$;

create function actor_of_session(p_hash bytea, p_at timestamptz) returns setof actor_facts
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from role_grant g where g.person_id = p.id and g.org_id = o.id order by g.role),
         s.second_factor,
         second_factor_required(o.id) and not has_second_factor(p.id),
         s.authenticated_at, null::text[]
  from session s join person p on p.id = s.person_id join organisation o on o.id = s.org_id
  where s.token_hash = p_hash and s.expires_at > p_at and p.disabled_at is null
    and exists (select from role_grant g where g.person_id = p.id and g.org_id = o.id)
$$;

create function actor_of_token(p_hash bytea, p_at timestamptz) returns setof actor_facts
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from role_grant g where g.person_id = p.id and g.org_id = o.id order by g.role),
         true, false, t.created_at, t.scopes
  from api_token t join person p on p.id = t.person_id join organisation o on o.id = t.org_id
  where t.token_hash = p_hash and t.expires_at > p_at and t.revoked_at is null and p.disabled_at is null
    and exists (select from role_grant g where g.person_id = p.id and g.org_id = o.id)
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'has_second_factor(bigint)', 'second_factor_required(bigint)',
    'actor_of_session(bytea, timestamptz)', 'actor_of_token(bytea, timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
end $$;
grant select on person, role_grant, session, passkey, api_token, organisation to staffetta_definer;
