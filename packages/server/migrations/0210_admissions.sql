-- Requests to join a hub, by anybody, once their address was confirmed and while the hub's door is open.
set local search_path = staffetta;

create table admission_door (
  org_id bigint primary key references organisation,
  open boolean not null,
  notice text not null check (length(notice) between 1 and 10000),
  version int not null default 1,
  changed_at timestamptz not null
);

create table admission (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  hub_id bigint not null references organisation,
  -- Unconfirmed ones are nobody's to read: whoever wrote them has not shown that the address is theirs.
  state text not null default 'unconfirmed' check (state in ('unconfirmed', 'open', 'approved', 'refused')),
  name text not null check (length(name) between 1 and 200),
  vat_number text,
  tax_code text,
  province text not null,
  sector text not null,
  pec text check (length(pec) <= 254),
  contact_name text not null check (length(contact_name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  phone text not null check (length(phone) <= 40),
  language text not null check (language in ('it', 'en')),
  mandate text not null check (mandate in ('named', 'anonymous', 'ask', 'never')),
  notice_version int not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  answered_at timestamptz,
  reason text check (length(reason) <= 500),
  member_id bigint references organisation,
  version int not null default 1,
  -- Positions of the mails to the address, which go with the request.
  mails bigint[] not null default '{}',
  check ((state = 'unconfirmed') = (confirmed_at is null)),
  check ((state in ('approved', 'refused')) = (answered_at is not null))
);
create index admission_of_hub on admission (hub_id, state, confirmed_at, id);
create index admission_unconfirmed on admission (created_at) where state = 'unconfirmed';
create index admission_answered on admission (answered_at) where answered_at is not null;

alter table admission_door enable row level security;
alter table admission enable row level security;
create policy admission_door_own on admission_door to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy admission_read on admission for select to staffetta_app
  using (hub_id = (select actor_org()) and state <> 'unconfirmed');
create policy admission_answer on admission for update to staffetta_app
  using (hub_id = (select actor_org()) and state = 'open')
  with check (hub_id = (select actor_org()) and state in ('approved', 'refused'));
grant select, insert, update (open, notice, version, changed_at) on admission_door to staffetta_app;
grant select, update (state, answered_at, reason, member_id, version) on admission to staffetta_app;
grant select on admission_door to staffetta_definer;
grant update on admission_door to staffetta_definer;
grant select, insert, update, delete on admission to staffetta_definer;
grant delete on delivery to staffetta_definer;
create policy definer_admission_door on admission_door to staffetta_definer using (true);
create policy definer_admission on admission to staffetta_definer using (true) with check (true);

-- Near-duplicates are looked for by what is written down of an organisation.
create index organisation_vat on organisation (vat_number) where vat_number is not null;
create index organisation_tax_code on organisation (tax_code) where tax_code is not null;
create index organisation_pec on organisation (pec) where pec is not null;

-- What anybody may see: hubs that chose to be found.
create function open_admission_doors() returns table (hub_uid uuid, hub_name text, notice text, version int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.uid, o.name, d.notice, d.version from admission_door d join organisation o on o.id = d.org_id
  where d.open order by o.name_key, o.id limit 50
$$;

-- One mail to whoever asked to join, kept with the request. Before somebody of the hub has read the request, nothing that a
-- stranger typed goes into a mail to an address that the stranger chose: not even a name.
create function mail_applicant(p_id bigint, p_template text, p_facts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into delivery (position, uid, template, owner_org, org_id, address, name, language, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), p_template, a.hub_id, a.hub_id, a.email,
    case when a.state = 'unconfirmed' then '' else a.contact_name end, a.language,
    p_facts || jsonb_build_object('hub', o.name)
      || case when a.state = 'unconfirmed' then '{}' else jsonb_build_object('firm', a.name) end, 2, actor_now()
  from admission a join organisation o on o.id = a.hub_id where a.id = p_id;
  update admission set mails = mails || actor_now() where id = p_id;
end $$;

-- Keeps a request, unconfirmed, and has the link mailed. It looks at no member and at no account, so that it has nothing to
-- tell of them. Requests to one hub wait for one another at its door: the bounds hold also when many come at once.
create function request_admission(p_hub uuid, p_uid uuid, p_at timestamptz, p_facts jsonb, p_most_unconfirmed int,
  p_most_open int) returns text
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  door admission_door;
  made bigint;
begin
  select d.* into door from admission_door d join organisation o on o.id = d.org_id
  where o.uid = p_hub and d.open for update of d;
  if door.org_id is null then return 'closed'; end if;
  if door.version <> (p_facts->>'noticeRead')::int then return 'changed'; end if;
  if (select count(*) from admission a where a.hub_id = door.org_id and a.state = 'unconfirmed') >= p_most_unconfirmed
    or (select count(*) from admission a where a.hub_id = door.org_id and a.state = 'open') >= p_most_open then
    return 'full';
  end if;
  insert into admission (uid, hub_id, name, vat_number, tax_code, province, sector, pec, contact_name, email, phone,
    language, mandate, notice_version, created_at)
  values (p_uid, door.org_id, p_facts->>'name', p_facts->>'vatNumber', p_facts->>'taxCode', p_facts->>'province',
    p_facts->>'sector', p_facts->>'pec', p_facts->>'contactName', p_facts->>'email', p_facts->>'phone',
    p_facts->>'language', p_facts->>'mandate', door.version, p_at)
  returning id into made;
  perform mail_applicant(made, 'admission-confirm', jsonb_build_object('admission', p_uid));
  return 'kept';
end $$;

-- What the link in that mail is about, while it may be used.
create function admission_to_confirm(p_uid uuid, p_since timestamptz)
returns table (hub_name text, name text, contact_name text, language text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.name, a.name, a.contact_name, a.language from admission a join organisation o on o.id = a.hub_id
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since
$$;

-- The address is theirs: from now on the hub sees the request, and of several by one address the last one alone.
create function confirm_admission(p_uid uuid, p_since timestamptz, p_at timestamptz, p_most_open int)
returns table (outcome text, hub_id bigint, hub_uid uuid)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  of bigint;
  mine admission;
begin
  select a.hub_id into of from admission a where a.uid = p_uid;
  perform from admission_door d where d.org_id = of for update;
  select * into mine from admission a
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since for update;
  if mine.id is null then return; end if;
  perform forget_admission(a.id) from admission a
  where a.hub_id = of and a.email = mine.email and a.id <> mine.id and a.state = 'open';
  if (select count(*) from admission a where a.hub_id = of and a.state = 'open') >= p_most_open then
    return query select 'full', null::bigint, null::uuid;
    return;
  end if;
  update admission a set state = 'open', confirmed_at = p_at where a.id = mine.id;
  return query select 'open', o.id, o.uid from organisation o where o.id = of;
end $$;

-- A request with its mails, sent or not.
create function forget_admission(p_id bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from delivery d using admission a
  where a.id = p_id and d.position = any(a.mails) and d.owner_org = a.hub_id and d.address = a.email
    and d.template like 'admission-%';
  delete from admission where id = p_id;
$$;

-- The hub has answered: who asked is told.
create function tell_applicant(p_uid uuid) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare mine admission;
begin
  select * into mine from admission a
  where a.uid = p_uid and a.hub_id = actor_org() and a.state in ('approved', 'refused');
  if mine.id is null then return; end if;
  perform mail_applicant(mine.id, 'admission-' || mine.state,
    jsonb_strip_nulls(jsonb_build_object('reason', mine.reason)));
end $$;

-- For the duty, which acts for nobody.
create function forget_admissions(p_unconfirmed timestamptz, p_answered timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  select forget_admission(a.id) from admission a
  where actor_org() is null
    and ((a.state = 'unconfirmed' and a.created_at <= p_unconfirmed)
      or (a.answered_at is not null and a.answered_at <= p_answered))
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'open_admission_doors()', 'mail_applicant(bigint, text, jsonb)',
    'request_admission(uuid, uuid, timestamptz, jsonb, int, int)', 'admission_to_confirm(uuid, timestamptz)',
    'confirm_admission(uuid, timestamptz, timestamptz, int)', 'forget_admission(bigint)', 'tell_applicant(uuid)',
    'forget_admissions(timestamptz, timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f not like 'mail_applicant%' and f not like 'forget_admission(%' then
      execute format('grant execute on function %s to staffetta_app', f);
    end if;
  end loop;
end $$;
