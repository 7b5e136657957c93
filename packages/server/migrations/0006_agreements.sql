-- What was signed: parties, clauses, term. The clauses are typed by the contract (contract/src/agreements/clauses.ts).
set local search_path = staffetta;

create table agreement (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  number text,
  title text not null check (length(title) between 1 and 300),
  state text not null check (state in
    ('draft', 'signed', 'in_force', 'expired', 'terminated')),
  clauses jsonb not null,
  from_day date,
  to_day date check (to_day > from_day),
  renews_id bigint references agreement,
  created_by bigint not null references organisation,
  version int not null default 1,
  created_at timestamptz not null
);

create table agreement_party (
  agreement_id bigint not null references agreement,
  org_id bigint not null references organisation,
  side text not null check (side in ('police', 'private')),
  signed_at timestamptz,
  signed_by text,
  primary key (agreement_id, org_id)
);
create index agreement_party_org on agreement_party (org_id);

alter table log add foreign key (agreement_id) references agreement;

-- Receipt numbers count per agreement and year (and per hub and year for what a member tells its hub).
create table receipt_counter (
  scope text not null,
  year int not null,
  last int not null,
  primary key (scope, year)
);

alter table agreement enable row level security;
create policy agreement_read on agreement for select to staffetta_app using (
  created_by = (select actor_org())
  or id in (select p.agreement_id from agreement_party p where p.org_id = (select actor_org())));
create policy agreement_write on agreement for insert to staffetta_app
  with check (created_by = (select actor_org()));
create policy agreement_change on agreement for update to staffetta_app using (
  created_by = (select actor_org())
  or id in (select p.agreement_id from agreement_party p where p.org_id = (select actor_org())));

grant select, insert, update on agreement, agreement_party, receipt_counter to staffetta_app;
grant delete on agreement_party to staffetta_app;
