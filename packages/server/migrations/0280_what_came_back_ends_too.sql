-- A mail of ours that came back holds what it quoted: it loses what the quoted item loses.
set local search_path = staffetta;
set local lock_timeout = '5s';

alter table arrival add column returned_item bigint references item(id) on delete set null;
create index arrival_returned on arrival (returned_item) where returned_item is not null;

-- What a mail of ours was about, by the id that only who had it knows: an alert, what follows one, a copy of a call.
create function item_of_mail(p_mail uuid) returns bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select a.item_id from alert_mail m join alert a on a.id = m.alert_id where m.uid = p_mail
  union all
  select c.item_id from call_copy c where c.uid = p_mail
  limit 1
$$;

-- As before; and the mails in which one about it came back.
create or replace function arrivals_of_item(p_item bigint) returns setof bigint
language sql stable set search_path = staffetta, pg_temp as $$
  select v.id from arrival v where v.item_id = p_item
  union
  select v.id from alert a join arrival v on v.alert_id = a.id and v.item_id is null where a.item_id = p_item
  union
  select v.id from arrival v where v.returned_item = p_item and v.item_id is null
$$;

-- As before; what comes back when its item is gone already goes at once too.
create or replace function end_arrivals(p_discarded timestamptz, p_waiting timestamptz, p_answers timestamptz, p_limit int)
returns table (org_id bigint, org_uid uuid, state text, storage_name text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    with over as materialized (
      (select a.id from arrival a where a.state = 'discarded' and a.decided_at < p_discarded
        order by a.decided_at limit p_limit)
      union
      (select a.id from arrival a where a.state = 'quarantined' and a.received_at < p_waiting
        order by a.received_at limit p_limit)
      union
      (select a.id from arrival a left join alert l on l.id = a.alert_id left join item i on i.id = l.item_id
        where a.state = 'accepted' and a.item_id is null
          and (i.ending = 'erased' or (a.received_at < p_discarded and (a.alert_id is null or a.received_at < p_answers)))
          and (l.item_id is null or not under_decree(l.item_id))
        order by a.received_at limit p_limit)
      union
      (select a.id from arrival a join item i on i.id = a.returned_item
        where a.item_id is null and i.ending = 'erased' and not under_decree(i.id) limit p_limit)),
    gone as (delete from arrival a using over o where a.id = o.id
      returning a.org_id, a.file_id, case when a.alert_id is null then a.state else 'answered' end as state),
    files as (delete from file f using gone g where f.id = g.file_id and f.item_id is null
      returning f.id, f.storage_name)
    select g.org_id, o.uid, g.state, f.storage_name
    from gone g join organisation o on o.id = g.org_id left join files f on f.id = g.file_id;
end $$;

-- What such a mail says is read for values of persons like a comment on the alert.
create function returned_told() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into text_unread (item_id, told_at)
    select new.returned_item, timestamptz 'epoch' + actor_now() * interval '1 microsecond' where actor_now() is not null;
  return null;
end $$;
create trigger returned_told after insert or update of returned_item on arrival
  for each row when (new.returned_item is not null) execute function returned_told();

do $$
declare f text;
begin
  foreach f in array array['item_of_mail(uuid)', 'returned_told()'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function item_of_mail(uuid) to staffetta_app;
