-- The steps of an erasure, each in bounded batches that may be repeated. For the worker, which acts for nobody: in anybody's
-- transaction they do nothing.
set local search_path = staffetta;

-- What is to be done next, and until when nobody else takes it.
create function claim_erasure()
returns table (id bigint, item_id bigint, item_uid uuid, item_kind text, version int, scope text, ground text, thorough boolean,
  observables bigint[], kinds text[], step int, answers_from timestamptz, counts jsonb, asked_at timestamptz,
  owner_org bigint, owner_uid uuid, agreements bigint[])
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    select e.id, e.item_id, i.uid, i.kind, i.version, e.scope, e.ground, e.thorough, e.observables, e.kinds, e.step, e.answers_from,
      e.counts, e.asked_at, e.owner_org, o.uid,
      array(select a.id from report r join agreement a on a.id = r.agreement_id
        where r.item_id = e.item_id and r.submitted_at is not null and a.state <> 'draft')
    from erasure e join item i on i.id = e.item_id join organisation o on o.id = e.owner_org
    where e.done_at is null and not under_decree(e.item_id)
    order by e.id limit 1 for update of e skip locked;
end $$;
create function advance_erasure(p_erasure bigint, p_step int, p_counts jsonb, p_answers_from timestamptz,
  p_done timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update erasure set step = p_step, counts = p_counts, answers_from = p_answers_from, done_at = p_done
  where actor_org() is null and id = p_erasure
$$;

-- Every text that hangs on an item, by place and key, so that values in it can be made unreadable. Lengths stay.
create function texts_of_item(p_item bigint) returns table (place text, key text, words text)
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
    union all select 'question', a.id::text, a.question from alert a where a.item_id = p_item
    union all select 'comment', x.alert_id || ':' || x.org_id, x.comment
      from alert a join alert_recipient x on x.alert_id = a.id where a.item_id = p_item
    union all select 'arrival-subject', v.id::text, v.subject from arrival v where v.item_id = p_item
    union all select 'arrival-body', v.id::text, v.body from arrival v where v.item_id = p_item
    union all select 'arrival-note', v.id::text, v.note from arrival v where v.item_id = p_item
    union all select 'file-name', f.id::text, f.name from file f where f.item_id = p_item
    union all select 'file-finds', d.file_id::text, d.finds::text
      from file f join file_find d on d.file_id = f.id where f.item_id = p_item
    union all select 'written', io.observable_id::text, io.written from item_observable io where io.item_id = p_item
    union all select 'delivery', d.position || ':' || d.id, d.facts::text from delivery d where d.item_id = p_item
  ) t
  where actor_org() is null and t.words is not null and t.words <> ''
$$;

-- Puts changed texts back. p_texts: [{place, key, words}]
create function put_texts_of_item(p_item bigint, p_texts jsonb) returns void
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
      when 'question' then update alert set question = t.words where item_id = p_item and id = t.key::bigint;
      when 'comment' then update alert_recipient set comment = t.words
        where alert_id = split_part(t.key, ':', 1)::bigint and org_id = split_part(t.key, ':', 2)::bigint;
      when 'arrival-subject' then update arrival set subject = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-body' then update arrival set body = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-note' then update arrival set note = t.words where item_id = p_item and id = t.key::bigint;
      when 'file-name' then update file set name = t.words where item_id = p_item and id = t.key::bigint;
      when 'file-finds' then update file_find set finds = t.words::jsonb where file_id = t.key::bigint;
      when 'written' then
        update item_observable set written = t.words where item_id = p_item and observable_id = t.key::bigint;
      when 'delivery' then update delivery set facts = t.words::jsonb
        where position = split_part(t.key, ':', 1)::bigint and id = split_part(t.key, ':', 2)::bigint;
    end case;
  end loop;
end $$;

-- The values an erasure is about, with the ways they were written.
create function values_of_erasure(p_item bigint, p_observables bigint[])
returns table (kind text, value text, written text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.kind, o.value, array(select distinct io.written from item_observable io
    where io.observable_id = o.id and io.item_id in (select p_item union select s from sources_of(p_item) s))
  from observable o where actor_org() is null and o.id = any(p_observables)
$$;

-- Title, text and everything small of a whole item. What remains is that it was, when, and between whom.
create function erase_words(p_item bigint) returns int
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
  update alert set question = null where item_id = p_item;
  update arrival set subject = '', body = '', note = '', sender = null, sender_name = null, message_id = null,
    authentication = '{"proven": false}', sha256 = sha256(convert_to('erased ' || id, 'UTF8')) where item_id = p_item;
  return 1;
end $$;
-- What the maker of a copy kept of what it was drawn from.
create function erase_share(p_item bigint) returns int
language sql security definer set search_path = staffetta, pg_temp as $$
  update relay_work set original_title = '', original_body = '', findings = '[]', edits = '[]', correction = null,
    refused_because = null
  where actor_org() is null and item_id = p_item;
  select 1
$$;

-- The conversation, earlier versions, and what recipients of alerts wrote.
create function erase_talk(p_item bigint, p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  gone int;
  more int;
begin
  if actor_org() is not null then return 0; end if;
  delete from message where item_id = p_item
    and id in (select m.id from message m where m.item_id = p_item order by m.id limit p_limit);
  get diagnostics gone = row_count;
  delete from report_version where item_id = p_item
    and version in (select v.version from report_version v where v.item_id = p_item order by v.version limit p_limit);
  get diagnostics more = row_count;
  gone := gone + more;
  update alert_recipient x set comment = null from (
    select c.alert_id, c.org_id from alert a join alert_recipient c on c.alert_id = a.id and c.comment is not null
    where a.item_id = p_item limit p_limit) c
  where x.alert_id = c.alert_id and x.org_id = c.org_id;
  get diagnostics more = row_count;
  return gone + more;
end $$;

-- Files of an item: all of them, or all but those that were read as text, hold other values and not these. With the original
-- of the mail it came with.
create function files_to_erase(p_item bigint, p_values jsonb, p_limit int) returns table (id bigint, storage_name text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select f.id, f.storage_name from (
    select x.id from file x where x.item_id = p_item
    union select a.file_id from arrival a where a.item_id = p_item and a.file_id is not null) own
  join file f on f.id = own.id
  where actor_org() is null and (p_values is null
    or not exists (select from file_find d where d.file_id = f.id) or f.media_type = 'message/rfc822'
    or exists (select from file_find d cross join lateral jsonb_array_elements(d.finds) v
      join jsonb_array_elements(p_values) w on w->>'kind' = v->>'kind' and w->>'value' = v->>'value'
      where d.file_id = f.id))
  order by f.id limit p_limit
$$;
create function erase_files(p_files bigint[]) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  delete from file_find where file_id = any(p_files);
  update arrival set file_id = null where file_id = any(p_files);
  update item_observable io set file_id = null from file f
    where f.id = any(p_files) and io.item_id = f.item_id and io.file_id = f.id;
  delete from file where id = any(p_files);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Takes values from an item: out of search and counts, and out of the table of values where no other item holds them.
create function erase_values(p_item bigint, p_observables bigint[], p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  going bigint[];
  gone int;
begin
  if actor_org() is not null then return 0; end if;
  going := array(select io.observable_id from item_observable io
    where io.item_id = p_item and io.observable_id = any(p_observables) order by 1 limit p_limit);
  delete from observable_entry x using item i
    where i.id = p_item and x.item_id = p_item
      and x.observable_id in (select unnest(going) union select k.key_id from observable_key k where k.observable_id = any(going))
      and x.position = (extract(epoch from i.created_at) * 1000000)::bigint
      and x.audience_id in (select e.audience_id from entry e where e.item_id = p_item
        union select a.id from audience a where a.key = 'org:' || i.owner_org)
      -- A weak key stands for other values of the item too.
      and not exists (select from item_observable io join observable_key k on k.observable_id = io.observable_id
        where io.item_id = p_item and k.key_id = x.observable_id and not io.observable_id = any(going));
  delete from observable_origin g using item i
    where i.id = p_item and g.observable_id = any(going) and g.org_id = originator_of(p_item)
      and not exists (select from item_observable io join item other on other.id = io.item_id
        where io.observable_id = g.observable_id and io.item_id <> p_item and other.owner_org = i.owner_org);
  delete from item_observable where item_id = p_item and observable_id = any(going);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Values that no item holds any more. Whoever is about to tell one again has it locked (intern_observables): it stays.
-- Returns how many of them still have to wait.
create function forget_values(p_observables bigint[]) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  lonely bigint[];
  keys bigint[];
begin
  if actor_org() is not null then return 0; end if;
  lonely := array(select o.id from observable o where o.id = any(p_observables)
    and not exists (select from item_observable io where io.observable_id = o.id)
    and not exists (select from observable_key k where k.key_id = o.id)
    order by o.id for update skip locked);
  keys := array(select distinct k.key_id from observable_key k where k.observable_id = any(lonely));
  delete from observable_key where observable_id = any(lonely);
  lonely := lonely || array(select o.id from observable o where o.id = any(keys)
    and not exists (select from observable_key k where k.key_id = o.id)
    and not exists (select from item_observable io where io.observable_id = o.id)
    order by o.id for update skip locked);
  delete from observable_entry where observable_id = any(lonely);
  delete from observable_origin where observable_id = any(lonely);
  delete from observable_count where observable_id = any(lonely);
  delete from campaign_observable where observable_id = any(lonely);
  delete from observable where id = any(lonely);
  return (select count(*)::int from observable o where o.id = any(p_observables)
    and not exists (select from item_observable io where io.observable_id = o.id)
    and not exists (select from observable_key k where k.key_id = o.id));
end $$;

-- Mails about an item: what waits is not sent, what was sent keeps no facts.
create function erase_deliveries(p_item bigint, p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update delivery d set facts = '{}', last_error = null, next_at = null,
    state = case when d.state = 'waiting' then 'dropped' else d.state end
  from (
    select x.position, x.id from delivery x
    where (x.item_id = p_item or x.alert_id in (select a.id from alert a where a.item_id = p_item))
      and (x.facts <> '{}' or x.last_error is not null or x.state = 'waiting')
    limit p_limit) s
  where d.position = s.position and d.id = s.id;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Answers kept for repeated requests that name the item, its files or messages, or hold one of these words. In the order of
-- their making, so many at a time; gives where to go on, NULL at the end.
create function erase_answers(p_item bigint, p_words text[], p_from timestamptz, p_to timestamptz, p_limit int)
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
    union all select v.uid::text from arrival v where v.item_id = p_item);
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

-- Entries of journals and shared logs about an item: content and salt go, number and digest stay. What was erased and when
-- is an entry too, and stays.
create function erase_leaves(p_item bigint, p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update leaf l set payload = null, salt = null
  from (
    select x.log_id, x.number, x.position from leaf x
    where substring(x.payload from '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$')
        = (select i.uid::text from item i where i.id = p_item)
      and x.payload is not null and x.payload not like '{"act":"item.erased"%' limit p_limit) s
  where l.log_id = s.log_id and l.number = s.number and l.position = s.position;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- Lists for firewalls of whoever saw the item are made anew when they are next read.
create function erase_lists(p_item bigint) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  delete from feed_list l where l.org_id in (
    select m.org_id from entry e join audience_member m on m.audience_id = e.audience_id where e.item_id = p_item
    union select i.owner_org from item i where i.id = p_item);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- As before; whoever tells a value holds it until the end of the transaction, so that it is not forgotten meanwhile.
create or replace function intern_observables(p_values jsonb) returns table (id bigint, kind text, value text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  insert into observable (kind, value)
    select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)
    where not exists (select from observable o where o.kind = v.kind and o.value = v.value)
    order by 1, 2
    on conflict do nothing;
  return query
    select o.id, o.kind, o.value from observable o
    join (select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)) v
      on v.kind = o.kind and v.value = o.value
    for key share of o;
end $$;

do $$
declare f text;
begin
  foreach f in array array['claim_erasure()', 'advance_erasure(bigint, int, jsonb, timestamptz, timestamptz)',
    'texts_of_item(bigint)', 'put_texts_of_item(bigint, jsonb)', 'values_of_erasure(bigint, bigint[])', 'erase_words(bigint)',
    'erase_share(bigint)', 'erase_talk(bigint, int)', 'files_to_erase(bigint, jsonb, int)', 'erase_files(bigint[])',
    'erase_values(bigint, bigint[], int)', 'forget_values(bigint[])', 'erase_deliveries(bigint, int)',
    'erase_answers(bigint, text[], timestamptz, timestamptz, int)', 'erase_leaves(bigint, int)', 'erase_lists(bigint)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
end $$;

grant select, update, delete on message, report_version, file_find, feed_list, observable_entry, observable_key,
  observable_origin, campaign_observable, observable to staffetta_definer;
grant select, update on idempotency to staffetta_definer;
grant update (payload, salt) on leaf to staffetta_definer;
grant update on undo_notice, hold_request, arrival to staffetta_definer;
create policy definer_message on message to staffetta_definer using (true);
create policy definer_report_version on report_version to staffetta_definer using (true);
create policy definer_file_find on file_find to staffetta_definer using (true);
create policy retention_definer_feed_list on feed_list to staffetta_definer using (true);
create policy definer_arrival_change on arrival for update to staffetta_definer using (true);
create policy definer_hold_request_change on hold_request for update to staffetta_definer using (true);
