-- Mails end too: those that wait, were put aside, or only answered an alert have a term of their own; what came with an item
-- goes with it, to the last byte.
set local search_path = staffetta;
set local lock_timeout = '5s';

create index arrival_discarded_at on arrival (decided_at) where state = 'discarded';
create index arrival_waiting_since on arrival (received_at) where state = 'quarantined';
create index arrival_alone on arrival (received_at) where state = 'accepted' and item_id is null;

-- Forgets mails that are over, so many at a time: put aside before p_discarded, waiting since before p_waiting, drafts that
-- were thrown away after p_discarded's span too, answers with what they answered or before p_answers. Gives whose they were,
-- and the original to be deleted. For the duty, which acts for nobody.
create function end_arrivals(p_discarded timestamptz, p_waiting timestamptz, p_answers timestamptz, p_limit int)
returns table (org_id bigint, org_uid uuid, state text, storage_name text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    with over as materialized (
      (select a.id from arrival a where a.state = 'discarded' and a.decided_at < p_discarded
        order by a.decided_at limit p_limit)
      union all
      (select a.id from arrival a where a.state = 'quarantined' and a.received_at < p_waiting
        order by a.received_at limit p_limit)
      union all
      (select a.id from arrival a left join alert l on l.id = a.alert_id left join item i on i.id = l.item_id
        where a.state = 'accepted' and a.item_id is null and a.received_at < p_discarded
          and (a.alert_id is null or i.ending = 'erased' or a.received_at < p_answers)
        order by a.received_at limit p_limit)),
    gone as (delete from arrival a using over o where a.id = o.id
      returning a.org_id, a.file_id, case when a.alert_id is null then a.state else 'answered' end as state),
    files as (delete from file f using gone g where f.id = g.file_id and f.item_id is null
      returning f.id, f.storage_name)
    select g.org_id, o.uid, g.state, f.storage_name
    from gone g join organisation o on o.id = g.org_id left join files f on f.id = g.file_id;
end $$;

-- Receipts are of no use once they are old: to whom and for which mail they were goes, that one was sent stays.
create index delivery_receipts on delivery (position) where template = 'mail-receipt' and address <> '';
create function end_receipts(p_before bigint, p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update delivery d set facts = '{}', last_error = null, name = '', address = ''
  from (select x.position, x.id from delivery x
    where x.template = 'mail-receipt' and x.address <> '' and x.position < p_before and x.state <> 'waiting'
    order by x.position limit p_limit) s
  where d.position = s.position and d.id = s.id;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Who wrote a mail, and which it was, stands in its receipt too: sent in the very moment in which it came.
create function erase_receipts(p_item bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update delivery d set facts = '{}', last_error = null, next_at = null, name = '', address = '',
    state = case when d.state = 'waiting' then 'dropped' else d.state end
  from arrival a
  where actor_org() is null and a.item_id = p_item and d.template = 'mail-receipt' and d.owner_org = a.org_id
    and d.position = (extract(epoch from a.received_at) * 1000000)::bigint
$$;

alter function erase_words(bigint) rename to erase_words_of_content;
create function erase_words(p_item bigint) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return 0; end if;
  perform erase_receipts(p_item);
  update arrival set decision = null where item_id = p_item;
  return erase_words_of_content(p_item);
end $$;

-- What a mail says besides its text: who wrote it, its number, what proves it, why it was put aside.
alter function texts_of_item(bigint) rename to texts_of_content;
create function texts_of_item(p_item bigint) returns table (place text, key text, words text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.place, c.key, c.words from texts_of_content(p_item) c
  union all
  select t.place, v.id::text, t.words from arrival v cross join lateral (values
    ('arrival-sender', v.sender), ('arrival-sender-name', v.sender_name), ('arrival-number', v.message_id),
    ('arrival-proof', v.authentication::text), ('arrival-decision', v.decision)) t(place, words)
  where actor_org() is null and v.item_id = p_item and t.words is not null and t.words <> ''
$$;

alter function put_texts_of_item(bigint, jsonb) rename to put_texts_of_content;
create function put_texts_of_item(p_item bigint, p_texts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  of_mails text[] := array['arrival-sender', 'arrival-sender-name', 'arrival-number', 'arrival-proof', 'arrival-decision'];
  t record;
begin
  if actor_org() is not null then return; end if;
  for t in select x.place, x.key, x.words from jsonb_to_recordset(p_texts) x(place text, key text, words text)
    where x.place = any(of_mails) loop
    case t.place
      when 'arrival-sender' then update arrival set sender = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-sender-name' then
        update arrival set sender_name = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-number' then update arrival set message_id = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-proof' then
        update arrival set authentication = t.words::jsonb where item_id = p_item and id = t.key::bigint;
      when 'arrival-decision' then update arrival set decision = t.words where item_id = p_item and id = t.key::bigint;
    end case;
  end loop;
  perform put_texts_of_content(p_item, coalesce((select jsonb_agg(x) from jsonb_array_elements(p_texts) x
    where x ->> 'place' <> all(of_mails)), '[]'));
end $$;

do $$
declare f text;
begin
  foreach f in array array['end_arrivals(timestamptz, timestamptz, timestamptz, int)', 'end_receipts(bigint, int)',
    'erase_receipts(bigint)',
    'erase_words(bigint)', 'texts_of_item(bigint)', 'put_texts_of_item(bigint, jsonb)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
  foreach f in array array['erase_receipts(bigint)', 'erase_words_of_content(bigint)', 'texts_of_content(bigint)',
    'put_texts_of_content(bigint, jsonb)'] loop
    execute format('revoke execute on function %s from staffetta_app', f);
  end loop;
end $$;
grant delete on arrival to staffetta_definer;
create policy definer_arrival_end on arrival for delete to staffetta_definer using (true);
