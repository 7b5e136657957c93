-- Who confirms a request sees all of it, one request replaces only one for the same firm, and no network keeps a door shut.
set local search_path = staffetta;

-- A digest of the network that a request came from, until it is confirmed.
alter table admission add column asked_from text check (asked_from is null or state = 'unconfirmed');

drop function request_admission(uuid, uuid, timestamptz, jsonb, int, int);
-- As before; and of one network so many at most wait to be confirmed.
create function request_admission(p_hub uuid, p_uid uuid, p_at timestamptz, p_facts jsonb, p_from text,
  p_most_unconfirmed int, p_most_from int, p_most_open int) returns text
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
    or (select count(*) from admission a
      where a.hub_id = door.org_id and a.state = 'unconfirmed' and a.asked_from = p_from) >= p_most_from
    or (select count(*) from admission a where a.hub_id = door.org_id and a.state = 'open') >= p_most_open then
    return 'full';
  end if;
  insert into admission (uid, hub_id, name, vat_number, tax_code, province, sector, pec, contact_name, email, phone,
    language, mandate, notice_version, created_at, asked_from)
  values (p_uid, door.org_id, p_facts->>'name', p_facts->>'vatNumber', p_facts->>'taxCode', p_facts->>'province',
    p_facts->>'sector', p_facts->>'pec', p_facts->>'contactName', p_facts->>'email', p_facts->>'phone',
    p_facts->>'language', p_facts->>'mandate', door.version, p_at, p_from)
  returning id into made;
  perform mail_applicant(made, 'admission-confirm', jsonb_build_object('admission', p_uid));
  return 'kept';
end $$;

drop function admission_to_confirm(uuid, timestamptz);
-- What the link in that mail is about, while it may be used: also what a stranger may have written beside a true address.
create function admission_to_confirm(p_uid uuid, p_since timestamptz)
returns table (hub_name text, name text, contact_name text, language text, vat_number text, tax_code text, province text,
  pec text, phone text, mandate text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.name, a.name, a.contact_name, a.language, a.vat_number, a.tax_code, a.province, a.pec, a.phone, a.mandate
  from admission a join organisation o on o.id = a.hub_id
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since
$$;

-- As before; of several for one firm by one address the last one alone. Whoever answers one meanwhile is waited for, and
-- what is answered stays.
create or replace function confirm_admission(p_uid uuid, p_since timestamptz, p_at timestamptz, p_most_open int)
returns table (outcome text, hub_id bigint, hub_uid uuid)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  of bigint;
  mine admission;
  former bigint;
begin
  select a.hub_id into of from admission a where a.uid = p_uid;
  perform from admission_door d where d.org_id = of for update;
  select * into mine from admission a
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since for update;
  if mine.id is null then return; end if;
  for former in
    select a.id from admission a
    where a.hub_id = of and a.email = mine.email and a.id <> mine.id and a.state = 'open'
      and a.vat_number is not distinct from mine.vat_number and a.tax_code is not distinct from mine.tax_code
    for update
  loop
    perform forget_admission(former);
  end loop;
  if (select count(*) from admission a where a.hub_id = of and a.state = 'open') >= p_most_open then
    return query select 'full', null::bigint, null::uuid;
    return;
  end if;
  update admission a set state = 'open', confirmed_at = p_at, asked_from = null where a.id = mine.id;
  return query select 'open', o.id, o.uid from organisation o where o.id = of;
end $$;

do $$
declare f text;
begin
  foreach f in array array['request_admission(uuid, uuid, timestamptz, jsonb, text, int, int, int)',
    'admission_to_confirm(uuid, timestamptz)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
