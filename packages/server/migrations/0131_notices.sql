-- What an organisation has written down of the notices that taking part obliges it to (D.Lgs. 138/2024 art. 17, DORA art. 45).
set local search_path = staffetta;

-- Only added to: the last row on a notice counts. What is due follows from memberships and agreements, and is not kept.
create table notice_noted (
  id bigint generated always as identity primary key,
  org_id bigint not null references organisation,
  kind text not null check (kind in ('agreement', 'membership')),
  -- Global id of the agreement or membership.
  about uuid not null,
  law text not null check (law in ('nis_17', 'dora_45')),
  occasion text not null check (occasion in ('joined', 'left')),
  outcome text not null check (outcome in ('sent', 'not_due')),
  on_day date not null,
  protocol text check (length(protocol) between 1 and 100),
  person_id bigint not null references person,
  noted_at timestamptz not null
);
create index notice_noted_of on notice_noted (org_id, kind, about, law, occasion, id);

alter table notice_noted enable row level security;
create policy notice_noted_own on notice_noted for select to staffetta_app using (org_id = (select actor_org()));
create policy notice_noted_write on notice_noted for insert to staffetta_app
  with check (org_id = (select actor_org()));
grant select, insert on notice_noted to staffetta_app;
