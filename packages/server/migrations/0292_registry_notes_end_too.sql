-- Number and register under which a party filed a report are texts like others: masked with what stands in them, found by
-- whoever asks for a value, and gone with the whole. Their journal keeps the number as it was noted; an entry that holds a
-- value that has to go loses its payload.
set local search_path = staffetta;
set local lock_timeout = '5s';

grant select, delete, update (number, register) on report_registration to staffetta_definer;
create policy definer_report_registration on report_registration to staffetta_definer using (true);

-- What the parties' own journals say of it, also of notes that were written anew since.
create function registry_entries_of(p_item bigint) returns table (log_id bigint, key text, words text)
language sql stable set search_path = staffetta, pg_temp as $$
  select x.log_id, x.log_id || ':' || x.number || ':' || x."position", (x.payload::jsonb -> 'facts')::text from leaf x
  where substring(x.payload from '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$')
      = (select i.uid::text from item i where i.id = p_item)
    and x.payload is not null and x.payload like '{"act":"report.registered"%'
$$;

-- Those in the reader's own journal.
create function own_registry_entries(p_items bigint[]) returns table (item_id bigint, key text, words text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select i.id, e.key, e.words from item i cross join lateral registry_entries_of(i.id) e
  join log l on l.id = e.log_id and l.org_id = actor_org()
  where i.id = any(p_items) and actor_sees_item(i.id)
$$;

do $$
declare f text;
begin
  foreach f in array array['registry_entries_of(bigint)', 'own_registry_entries(bigint[])'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function own_registry_entries(bigint[]) to staffetta_app;

create or replace function texts_of_content(p_item bigint) returns table (place text, key text, words text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select t.place, t.key, t.words from (
    select 'title' as place, '' as key, r.title as words from report r where r.item_id = p_item
    union all select 'body', '', r.body from report r where r.item_id = p_item
    union all select 'act', '', r.act_filed::text from report r where r.item_id = p_item
    union all select 'disruption', '', r.disruption::text from report r where r.item_id = p_item
    union all select 'version', v.version::text, v.content::text from report_version v where v.item_id = p_item
    union all select 'message', m.id::text, m.body from message m where m.item_id = p_item
    union all select 'relay-title', '', y.title from relay y where y.item_id = p_item
    union all select 'relay-body', '', y.body from relay y where y.item_id = p_item
    union all select 'work-title', '', w.original_title from relay_work w where w.item_id = p_item
    union all select 'work-body', '', w.original_body from relay_work w where w.item_id = p_item
    union all select 'work-findings', '', w.findings::text from relay_work w where w.item_id = p_item
    union all select 'work-edits', '', w.edits::text from relay_work w where w.item_id = p_item
    union all select 'work-correction', '', w.correction::text from relay_work w where w.item_id = p_item
    union all select 'work-refused', '', w.refused_because from relay_work w where w.item_id = p_item
    union all select 'notice', n.version::text, n.note from undo_notice n where n.item_id = p_item
    union all select 'unblock', n.version::text, n.indicators::text from undo_notice n where n.item_id = p_item
    union all select 'hold', h.id::text, h.reason from hold h where h.item_id = p_item
    union all select 'hold-request', h.hold_id::text, h.message from hold_request h where h.item_id = p_item
    union all select 'actions', a.id::text, to_json(a.actions)::text from alert a where a.item_id = p_item and a.actions is not null
    union all select 'question', a.id::text, a.question from alert a where a.item_id = p_item
    union all select 'comment', x.alert_id || ':' || x.org_id, x.comment
      from alert a join alert_recipient x on x.alert_id = a.id where a.item_id = p_item
    union all select 'arrival-subject', v.id::text, v.subject from arrival v where v.item_id = p_item
    union all select 'arrival-body', v.id::text, v.body from arrival v where v.item_id = p_item
    union all select 'arrival-note', v.id::text, v.note from arrival v where v.item_id = p_item
    union all select p.place, g.org_id::text, p.words from report_registration g
      cross join lateral (values ('registry-number', g.number), ('registry', g.register)) p(place, words) where g.item_id = p_item
    union all select 'registry-entry', e.key, e.words from registry_entries_of(p_item) e
    union all select 'file-name', f.id::text, f.name from file f where f.item_id = p_item
    union all select 'file-finds', d.file_id::text, d.finds::text
      from file f join file_find d on d.file_id = f.id where f.item_id = p_item
    union all select 'written', io.observable_id::text, io.written from item_observable io where io.item_id = p_item
    union all select 'delivery', d.position || ':' || d.id, d.facts::text from delivery d where d.item_id = p_item
  ) t
  where actor_org() is null and t.words is not null and t.words <> ''
$$;

create or replace function put_texts_of_content(p_item bigint, p_texts jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  t record;
begin
  if actor_org() is not null then return; end if;
  for t in select x.place, x.key, x.words from jsonb_to_recordset(p_texts) x(place text, key text, words text) loop
    case t.place
      when 'title' then update report set title = t.words where item_id = p_item;
      when 'body' then update report set body = t.words where item_id = p_item;
      when 'act' then update report set act_filed = t.words::jsonb where item_id = p_item;
      when 'disruption' then update report set disruption = t.words::jsonb where item_id = p_item;
      when 'version' then
        update report_version set content = t.words::jsonb where item_id = p_item and version = t.key::int;
      when 'message' then update message set body = t.words where item_id = p_item and id = t.key::bigint;
      when 'relay-title' then update relay set title = t.words where item_id = p_item;
      when 'relay-body' then update relay set body = t.words where item_id = p_item;
      when 'work-title' then update relay_work set original_title = t.words where item_id = p_item;
      when 'work-body' then update relay_work set original_body = t.words where item_id = p_item;
      when 'work-findings' then update relay_work set findings = t.words::jsonb where item_id = p_item;
      when 'work-edits' then update relay_work set edits = t.words::jsonb where item_id = p_item;
      when 'work-correction' then update relay_work set correction = t.words::jsonb where item_id = p_item;
      when 'work-refused' then update relay_work set refused_because = t.words where item_id = p_item;
      when 'notice' then update undo_notice set note = t.words where item_id = p_item and version = t.key::int;
      when 'unblock' then
        update undo_notice set indicators = t.words::jsonb where item_id = p_item and version = t.key::int;
      when 'hold' then update hold set reason = t.words where item_id = p_item and id = t.key::bigint;
      when 'hold-request' then
        update hold_request set message = t.words where item_id = p_item and hold_id = t.key::bigint;
      when 'actions' then update alert set actions = array(select jsonb_array_elements_text(t.words::jsonb))
        where item_id = p_item and id = t.key::bigint;
      when 'question' then update alert set question = t.words where item_id = p_item and id = t.key::bigint;
      when 'comment' then update alert_recipient set comment = t.words
        where alert_id = split_part(t.key, ':', 1)::bigint and org_id = split_part(t.key, ':', 2)::bigint;
      when 'arrival-subject' then update arrival set subject = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-body' then update arrival set body = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-note' then update arrival set note = t.words where item_id = p_item and id = t.key::bigint;
      when 'registry-number' then
        update report_registration set number = t.words where item_id = p_item and org_id = t.key::bigint;
      when 'registry' then
        update report_registration set register = t.words where item_id = p_item and org_id = t.key::bigint;
      -- What was sealed cannot be written anew: the entry goes, its number and digest stay.
      when 'registry-entry' then update leaf set payload = null, salt = null
        where log_id = split_part(t.key, ':', 1)::bigint and number = split_part(t.key, ':', 2)::bigint
          and "position" = split_part(t.key, ':', 3)::bigint;
      when 'file-name' then update file set name = t.words where item_id = p_item and id = t.key::bigint;
      when 'file-finds' then update file_find set finds = t.words::jsonb where file_id = t.key::bigint;
      when 'written' then
        update item_observable set written = t.words where item_id = p_item and observable_id = t.key::bigint;
      when 'delivery' then update delivery set facts = t.words::jsonb
        where position = split_part(t.key, ':', 1)::bigint and id = split_part(t.key, ':', 2)::bigint;
    end case;
  end loop;
end $$;

create or replace function erase_words_of_content(p_item bigint) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return 0; end if;
  update report set erased = true, title = '', body = '', act_filed = null, disruption = null, classification = '{}'
    where item_id = p_item;
  update relay set title = '', body = '' where item_id = p_item;
  perform erase_share(p_item);
  update undo_notice set note = null, indicators = '[]' where item_id = p_item;
  update hold set reason = '—' where item_id = p_item;
  update hold_request set message = null where item_id = p_item;
  delete from report_registration where item_id = p_item;
  update alert set question = null, actions = null where item_id = p_item;
  update arrival set subject = '', body = '', note = '', sender = null, sender_name = null, message_id = null,
    authentication = '{"proven": false}', sha256 = sha256(convert_to('erased ' || id, 'UTF8')) where item_id = p_item;
  return 1;
end $$;

create trigger registration_told after insert or update of number, register on report_registration
  for each row execute function text_told();

-- What was noted before this: read with the texts once more; what is known keeps the end it has.
insert into text_unread (item_id, told_at)
select g.item_id, g.noted_at from report_registration g join item i on i.id = g.item_id
where i.ending is distinct from 'erased';

-- A note beside what was erased whole before this has nothing left that it could be about.
delete from report_registration g using item i where i.id = g.item_id and i.ending = 'erased';
