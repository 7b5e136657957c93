-- Whether a reply to a copy may still correct is known before its mail is let in by it.
set local search_path = staffetta;

create function correctable(p_copy uuid, p_since timestamptz, p_most int) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select exists (
    select from call_copy c join report r on r.item_id = c.item_id join item i on i.id = c.item_id
    where c.uid = p_copy and c.owner_org = actor_org() and i.ending is null
      and r.state not in ('draft', 'withdrawn')
      and (select count(*) from message m where m.item_id = c.item_id and m.asks_desk is not null
        and m.created_at > p_since) < p_most)
$$;
alter function correctable(uuid, timestamptz, int) owner to staffetta_definer;
revoke execute on function correctable(uuid, timestamptz, int) from public;
grant execute on function correctable(uuid, timestamptz, int) to staffetta_app;

create or replace function ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamptz, p_since timestamptz,
  p_most int)
returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare copy call_copy;
begin
  if not correctable(p_copy, p_since, p_most) then return false; end if;
  select c.* into copy from call_copy c where c.uid = p_copy;
  insert into message (item_id, uid, org_id, person_id, speaks_as, body, created_at, asks_desk)
  values (copy.item_id, p_message, copy.org_id, null, 'subject', p_text, p_at, copy.owner_org);
  insert into desk_news (org_id, item_id, kind) values (copy.owner_org, copy.item_id, 'message');
  return true;
end $$;
