-- Under which number each party filed a report in its own registry: its own to know, and to show.
set local search_path = staffetta;

create table report_registration (
  item_id bigint not null references item,
  org_id bigint not null references organisation,
  number text not null check (length(number) between 1 and 60),
  on_day date not null,
  register text check (length(register) between 1 and 100),
  -- The other parties of the report see it.
  shared boolean not null,
  version int not null,
  noted_by bigint not null references person,
  noted_at timestamptz not null,
  primary key (item_id, org_id)
);

alter table report_registration enable row level security;
create policy report_registration_read on report_registration for select to staffetta_app using (
  org_id = (select actor_org()) or (shared and sees_whole_item(item_id)));
create policy report_registration_write on report_registration for insert to staffetta_app with check (
  org_id = (select actor_org()) and sees_whole_item(item_id));
create policy report_registration_change on report_registration for update to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
grant select, insert, update on report_registration to staffetta_app;
