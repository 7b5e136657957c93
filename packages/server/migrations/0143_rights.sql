-- Requests of persons concerned (GDPR 15-18, 21), which the hub answers; and what it asks of those whose texts they are.
set local search_path = staffetta;

create table rights_request (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  "right" text not null check ("right" in ('access', 'rectify', 'erase', 'restrict', 'object')),
  -- Personal data themselves: blanked two years after the answer.
  asker text not null check (length(asker) <= 200),
  identity text not null check (length(identity) <= 300),
  about_kind text not null,
  about_value text not null,
  words text check (length(words) <= 2000),
  asked_on date not null,
  due_on date not null,
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  reason text check (length(reason) <= 2000),
  answered_at timestamptz,
  created_at timestamptz not null,
  check ((outcome is null) = (answered_at is null))
);
create index rights_request_org on rights_request (org_id, id desc);
create index rights_request_answered on rights_request (answered_at) where answered_at is not null and asker <> '';

-- What was decided on an item that holds the value; on somebody else's it is asked of its owner, who learns the value, the
-- right and the day, and never who asked.
create table rights_decision (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  request_id bigint not null references rights_request,
  item_id bigint not null references item,
  hub_org bigint not null references organisation,
  owner_org bigint not null references organisation,
  decision text not null check (decision in ('erase', 'restrict', 'rectify', 'keep', 'ask')),
  "right" text not null,
  about_kind text not null,
  about_value text not null,
  due_on date not null,
  -- Of what was asked of the owner.
  state text check (state in ('open', 'agreed', 'declined')),
  reply text check (length(reply) <= 1000),
  decided_at timestamptz not null,
  replied_at timestamptz,
  unique (request_id, item_id),
  check ((decision = 'ask') = (state is not null))
);
create index rights_decision_owner on rights_decision (owner_org, id desc) where decision = 'ask';

alter table rights_request enable row level security;
alter table rights_decision enable row level security;
create policy rights_request_own on rights_request to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy rights_decision_read on rights_decision for select to staffetta_app using (
  hub_org = (select actor_org()) or (decision = 'ask' and owner_org = (select actor_org())));
create policy rights_decision_write on rights_decision for insert to staffetta_app with check (
  hub_org = (select actor_org())
  and exists (select from item i where i.id = item_id and i.owner_org = rights_decision.owner_org));
create policy rights_decision_reply on rights_decision for update to staffetta_app
  using (decision = 'ask' and owner_org = (select actor_org()))
  with check (decision = 'ask' and owner_org = (select actor_org()));
grant select, insert, update on rights_request to staffetta_app;
grant select, insert, update (state, reply, replied_at) on rights_decision to staffetta_app;

-- Two years after the answer nothing tells any more who asked, and about what. For the duty, which acts for nobody.
create function forget_rights_requests(p_before timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with over as (
    update rights_request set asker = '', identity = '', about_value = '', words = null, reason = null
    where actor_org() is null and answered_at < p_before and asker <> '' returning id)
  update rights_decision d set about_value = '', reply = null from over where d.request_id = over.id
$$;
alter function forget_rights_requests(timestamptz) owner to staffetta_definer;
revoke execute on function forget_rights_requests(timestamptz) from public;
grant execute on function forget_rights_requests(timestamptz) to staffetta_app;
grant select, update on rights_request, rights_decision to staffetta_definer;
create policy definer_rights_request on rights_request to staffetta_definer using (true);
create policy definer_rights_decision on rights_decision to staffetta_definer using (true);
