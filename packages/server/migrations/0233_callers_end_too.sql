-- Who called is masked with the terms and the requests that mask the text: a number of a person ends after its days, also
-- beside the report and not only in its words.
set local search_path = staffetta;

grant update (name, phone) on report_caller to staffetta_definer;

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
  union all
  select t.place, c.item_id::text, t.words from report_caller c
  cross join lateral (values ('caller-name', c.name), ('caller-phone', c.phone)) t(place, words)
  where actor_org() is null and c.item_id = p_item and t.words is not null
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
  -- A number that was masked is none any more.
  update report_caller c set
    name = coalesce((select x ->> 'words' from jsonb_array_elements(p_texts) x where x ->> 'place' = 'caller-name'), c.name),
    phone = case when exists (select from jsonb_array_elements(p_texts) x
        where x ->> 'place' = 'caller-phone' and x ->> 'words' <> c.phone) then null else c.phone end
  where c.item_id = p_item;
  perform put_texts_of_content(p_item, coalesce((select jsonb_agg(x) from jsonb_array_elements(p_texts) x
    where x ->> 'place' not like 'arrival-%' and x ->> 'place' not like 'caller-%'), '[]'));
end $$;

-- Who called before this: read with the texts once more; what is known keeps the end it has.
insert into text_unread (item_id, told_at)
select c.item_id, sent_at(c.item_id) from report_caller c join item i on i.id = c.item_id
where c.phone is not null and i.ending is distinct from 'erased' and sent_at(c.item_id) is not null;
