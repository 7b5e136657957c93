-- A mail that only answered an alert holds what the alert quoted: it loses what the alert's item loses, and stays under a decree.
set local search_path = staffetta;
set local lock_timeout = '5s';

-- The mails an item came by, and those that only answered one of its alerts. One that became a draft is the draft's.
create function arrivals_of_item(p_item bigint) returns setof bigint
language sql stable set search_path = staffetta, pg_temp as $$
  select v.id from arrival v where v.item_id = p_item
  union all
  select v.id from alert a join arrival v on v.alert_id = a.id and v.item_id is null where a.item_id = p_item
$$;

-- As before; with an item that is gone goes what answered it, at once, and what a decree holds stays.
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
      union all
      (select a.id from arrival a where a.state = 'quarantined' and a.received_at < p_waiting
        order by a.received_at limit p_limit)
      union all
      (select a.id from arrival a left join alert l on l.id = a.alert_id left join item i on i.id = l.item_id
        where a.state = 'accepted' and a.item_id is null
          and (i.ending = 'erased' or (a.received_at < p_discarded and (a.alert_id is null or a.received_at < p_answers)))
          and (l.item_id is null or not under_decree(l.item_id))
        order by a.received_at limit p_limit)),
    gone as (delete from arrival a using over o where a.id = o.id
      returning a.org_id, a.file_id, case when a.alert_id is null then a.state else 'answered' end as state),
    files as (delete from file f using gone g where f.id = g.file_id and f.item_id is null
      returning f.id, f.storage_name)
    select g.org_id, o.uid, g.state, f.storage_name
    from gone g join organisation o on o.id = g.org_id left join files f on f.id = g.file_id;
end $$;

create or replace function files_to_erase(p_item bigint, p_values jsonb, p_limit int)
returns table (id bigint, storage_name text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select f.id, f.storage_name from (
    select x.id from file x where x.item_id = p_item
    union select a.file_id from arrivals_of_item(p_item) m join arrival a on a.id = m where a.file_id is not null) own
  join file f on f.id = own.id
  where actor_org() is null and (p_values is null
    or not exists (select from file_find d where d.file_id = f.id) or f.media_type = 'message/rfc822'
    or exists (select from file_find d cross join lateral jsonb_array_elements(d.finds) v
      join jsonb_array_elements(p_values) w on w->>'kind' = v->>'kind' and w->>'value' = v->>'value'
      where d.file_id = f.id))
  order by f.id limit p_limit
$$;

create or replace function erase_answers(p_item bigint, p_words text[], p_from timestamptz, p_to timestamptz, p_limit int)
returns table (erased int, next timestamptz)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  needles text[];
  last timestamptz;
  seen int;
begin
  if actor_org() is not null then return; end if;
  needles := p_words || array(select i.uid::text from item i where i.id = p_item
    union all select f.uid::text from file f where f.item_id = p_item
    union all select m.uid::text from message m where m.item_id = p_item
    union all select v.uid::text from arrivals_of_item(p_item) o join arrival v on v.id = o);
  select max(s.created_at), count(*)::int into last, seen from (
    select k.created_at from idempotency k where k.created_at >= p_from and k.created_at <= p_to
    order by k.created_at limit p_limit) s;
  update idempotency k set answer = null
    where k.created_at >= p_from and k.created_at <= last and k.answer is not null
      and exists (select from unnest(needles) n where strpos(k.answer, n) > 0);
  get diagnostics erased = row_count;
  next := case when seen = p_limit and last > p_from then last
    when seen = p_limit then last + interval '1 microsecond' end;
  return next;
end $$;

create or replace function erase_receipts(p_item bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update delivery d set facts = '{}', last_error = null, next_at = null, name = '', address = '',
    state = case when d.state = 'waiting' then 'dropped' else d.state end
  from arrival a
  where actor_org() is null and a.id in (select arrivals_of_item(p_item)) and d.template = 'mail-receipt'
    and d.owner_org = a.org_id and d.position = (extract(epoch from a.received_at) * 1000000)::bigint
$$;

create or replace function erase_words(p_item bigint) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return 0; end if;
  perform erase_receipts(p_item);
  update arrival set decision = null, subject = '', body = '', note = '', sender = null, sender_name = null,
    message_id = null, authentication = '{"proven": false}', sha256 = sha256(convert_to('erased ' || id, 'UTF8'))
  where id in (select arrivals_of_item(p_item));
  return erase_words_of_content(p_item);
end $$;

create or replace function texts_of_item(p_item bigint) returns table (place text, key text, words text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.place, c.key, c.words from texts_of_content(p_item) c where c.place not like 'arrival-%'
  union all
  select t.place, v.id::text, t.words from arrivals_of_item(p_item) m join arrival v on v.id = m
  cross join lateral (values
    ('arrival-subject', v.subject), ('arrival-body', v.body), ('arrival-note', v.note),
    ('arrival-sender', v.sender), ('arrival-sender-name', v.sender_name), ('arrival-number', v.message_id),
    ('arrival-proof', v.authentication::text), ('arrival-decision', v.decision)) t(place, words)
  where actor_org() is null and t.words is not null and t.words <> ''
$$;

create or replace function put_texts_of_item(p_item bigint, p_texts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare t record;
begin
  if actor_org() is not null then return; end if;
  for t in select x.place, x.key, x.words from jsonb_to_recordset(p_texts) x(place text, key text, words text)
    where x.place like 'arrival-%' and x.key in (select o::text from arrivals_of_item(p_item) o) loop
    case t.place
      when 'arrival-subject' then update arrival set subject = t.words where id = t.key::bigint;
      when 'arrival-body' then update arrival set body = t.words where id = t.key::bigint;
      when 'arrival-note' then update arrival set note = t.words where id = t.key::bigint;
      when 'arrival-sender' then update arrival set sender = t.words where id = t.key::bigint;
      when 'arrival-sender-name' then update arrival set sender_name = t.words where id = t.key::bigint;
      when 'arrival-number' then update arrival set message_id = t.words where id = t.key::bigint;
      when 'arrival-proof' then update arrival set authentication = t.words::jsonb where id = t.key::bigint;
      when 'arrival-decision' then update arrival set decision = t.words where id = t.key::bigint;
    end case;
  end loop;
  perform put_texts_of_content(p_item, coalesce((select jsonb_agg(x) from jsonb_array_elements(p_texts) x
    where x ->> 'place' not like 'arrival-%'), '[]'));
end $$;

-- What such a mail says is read for values of persons like a comment on the alert.
create trigger answer_told after insert or update of alert_id on arrival
  for each row when (new.alert_id is not null and new.item_id is null) execute function comment_told();

alter function arrivals_of_item(bigint) owner to staffetta_definer;
revoke execute on function arrivals_of_item(bigint) from public;
grant execute on function arrivals_of_item(bigint) to staffetta_definer;
-- Those that came before this.
insert into text_unread (item_id, told_at)
select a.item_id, v.received_at from arrival v join alert a on a.id = v.alert_id
join item i on i.id = a.item_id and i.ending is distinct from 'erased'
where v.item_id is null;
