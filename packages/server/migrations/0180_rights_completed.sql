-- Rights of persons to the end: what stands in place of a wrong value (GDPR 16), two more months with the reason (12(3)), and
-- the owner who is asked is told.
set local search_path = staffetta;

alter table rights_request
  add column instead text check (length(instead) <= 320),
  add column extended_at timestamptz,
  add column extended_because text check (length(extended_because) <= 1000),
  add check ((extended_at is null) = (extended_because is null));
alter table rights_decision add column instead text check (length(instead) <= 320);

-- For the desk: what waits for an organisation, soonest first.
create index rights_request_open on rights_request (org_id, due_on) where outcome is null;
create index rights_decision_open on rights_decision (owner_org, due_on) where state = 'open';

-- Once, and only while it is open: the request has two months more, and so have those who were asked.
create function extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  update rights_request set due_on = p_due, extended_because = p_because, extended_at = p_at
    where id = p_request and org_id = actor_org() and outcome is null and extended_at is null;
  if not found then return false; end if;
  update rights_decision set due_on = p_due where request_id = p_request and hub_org = actor_org() and state = 'open';
  return true;
end $$;

-- Whose journal says that something was asked: the owner, whom the hub may not know by name.
create function owner_asked(p_request bigint, p_item bigint) returns table (owner_org bigint, owner_uid uuid, wish_uid uuid)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select d.owner_org, o.uid, d.uid from rights_decision d join organisation o on o.id = d.owner_org
  where d.request_id = p_request and d.item_id = p_item and d.hub_org = actor_org() and d.decision = 'ask'
$$;

create or replace function forget_rights_requests(p_before timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with over as (
    update rights_request set asker = '', identity = '', about_value = '', words = null, reason = null, instead = null,
      extended_because = case when extended_because is null then null else '' end
    where actor_org() is null and answered_at < p_before and asker <> '' returning id)
  update rights_decision d set about_value = '', instead = null, reply = null from over where d.request_id = over.id
$$;

do $$
declare f text;
begin
  foreach f in array array['extend_rights_request(bigint, date, text, timestamptz)', 'owner_asked(bigint, bigint)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
