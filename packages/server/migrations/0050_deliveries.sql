-- What has to reach somebody by mail. These rows are the truth: a job only wakes a worker, a sweeper asks here.
set local search_path = staffetta;

-- Grows without end: the position (µs of its making) is in the key, nothing refers to it.
create table delivery (
  position bigint not null,
  id bigint generated always as identity,
  -- The Message-ID comes from it: a repeated send carries the same.
  uid uuid not null,
  -- Name of the template that says what is written; the words are made when it is sent, as the recipient sees.
  template text not null,
  -- Whose doing it is, and who is told.
  owner_org bigint not null,
  org_id bigint not null,
  -- NULL: a contact of the organisation, who need not have an account.
  person_id bigint,
  address text not null,
  name text not null,
  language text not null check (language in ('it', 'en')),
  alert_id bigint,
  item_id bigint,
  facts jsonb not null default '{}',
  -- 0 before 1 before 2.
  priority smallint not null default 2 check (priority between 0 and 2),
  -- When to try (µs); a worker that has it in hand moves it ahead; NULL: nothing more to do.
  next_at bigint,
  attempts int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'dropped')),
  ended_at bigint,
  last_error text,
  primary key (position, id),
  check ((state = 'waiting') = (next_at is not null))
);
create index delivery_due on delivery (priority, next_at) where next_at is not null;
create index delivery_alert on delivery (alert_id, org_id) where alert_id is not null;

alter table delivery enable row level security;
-- The sender sees how far it has come; the recipient's organisation what it was sent.
create policy delivery_read on delivery for select to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()));
grant select on delivery to staffetta_app;
grant select, insert, update on delivery to staffetta_definer;
create policy definer_delivery on delivery to staffetta_definer using (true) with check (true);

-- Who wants a mail for each alert to the organisation they act for; a row means yes.
create table mail_wish (
  person_id bigint not null references person,
  org_id bigint not null references organisation,
  primary key (org_id, person_id)
);
alter table mail_wish enable row level security;
create policy mail_wish_own on mail_wish to staffetta_app
  using (org_id = (select actor_org()) and person_id = (select actor_person()))
  with check (org_id = (select actor_org()) and person_id = (select actor_person()));
grant select, insert, delete on mail_wish to staffetta_app;
grant select on mail_wish, contact to staffetta_definer;
create policy definer_mail_wish on mail_wish for select to staffetta_definer using (true);
create policy deliveries_definer_contact on contact for select to staffetta_definer using (true);

-- Where mail for an organisation goes: contacts of the roles and people who wish it, one mail an address.
create function mailboxes(p_orgs bigint[], p_roles text[])
returns table (org_id bigint, person_id bigint, address text, name text, language text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select distinct on (b.org_id, lower(b.address)) b.org_id, b.person_id, b.address, b.name, b.language
  from (
    select c.org_id, null::bigint as person_id, c.email as address, c.name, c.language
    from contact c where c.org_id = any(p_orgs) and c.role = any(p_roles) and c.email is not null
    union all
    select w.org_id, p.id, p.email, p.name, p.language
    from mail_wish w join person p on p.id = w.person_id
    where w.org_id = any(p_orgs) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)
  ) b
  order by b.org_id, lower(b.address), b.person_id nulls last
$$;

-- A notice to one's own organisation or to one in reach: a report waits. The scheduler, which acts for nobody,
-- tells any: an agreement expires.
create function deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb,
  p_priority int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made int;
begin
  if actor_org() is not null and p_org <> actor_org()
    and not exists (select from reach r where r.reader_org = actor_org() and r.org_id = p_org) then
    return 0;
  end if;
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    item_id, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), p_template, coalesce(actor_org(), p_org), b.org_id, b.person_id,
    b.address, b.name, b.language, p_item, p_facts, p_priority, actor_now()
  from mailboxes(array[p_org], p_roles) b;
  get diagnostics made = row_count;
  return made;
end $$;

-- The three that follow are for the worker, which acts for nobody: in anybody's transaction they do nothing.

-- Takes what is due, most urgent first, and puts each out of the others' reach until p_lease: who dies with it
-- in hand loses it then to the next.
create function claim_deliveries(p_now bigint, p_lease bigint, p_limit int)
returns setof delivery
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  p int;
  got int;
  left_over int := p_limit;
begin
  if actor_org() is not null then return; end if;
  for p in 0..2 loop
    return query
      update delivery d set next_at = p_lease, attempts = d.attempts + 1
      from (select x.position, x.id from delivery x
            where x.priority = p and x.next_at <= p_now
            order by x.next_at limit left_over for update skip locked) due
      where d.position = due.position and d.id = due.id
      returning d.*;
    get diagnostics got = row_count;
    left_over := left_over - got;
    exit when left_over = 0;
  end loop;
end $$;

-- p_results: [{p: position, i: id, s: state, n: next_at|null, e: error|null}]
create function settle_deliveries(p_now bigint, p_results jsonb) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update delivery d set state = r.s, next_at = r.n, last_error = r.e,
    ended_at = case when r.s = 'waiting' then null else p_now end
  from jsonb_to_recordset(p_results) as r(p bigint, i bigint, s text, n bigint, e text)
  where actor_org() is null and d.position = r.p and d.id = r.i and d.state = 'waiting'
$$;

-- When the next one is due: how long a worker may sleep.
create function next_delivery_at() returns bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select min(x.at) from unnest(array[0, 1, 2]) as p(n)
  cross join lateral (select d.next_at as at from delivery d
    where actor_org() is null and d.priority = p.n and d.next_at is not null order by d.next_at limit 1) x
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'mailboxes(bigint[], text[])',
    'deliver_notice(bigint, text[], text, bigint, jsonb, int)',
    'claim_deliveries(bigint, bigint, int)',
    'settle_deliveries(bigint, jsonb)',
    'next_delivery_at()']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
-- Addresses of others are for the functions above alone.
revoke execute on function mailboxes(bigint[], text[]) from staffetta_app;
grant execute on function mailboxes(bigint[], text[]) to staffetta_definer;
