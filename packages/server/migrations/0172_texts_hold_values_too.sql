-- Values of persons that stand in a text alone (a message, a comment, an earlier version, what a maker of a copy wrote) end
-- too. And a value that nothing holds any more is not kept.
set local search_path = staffetta;

-- Items of which something was told that nobody has read through for values yet. The same one may be here more than once:
-- who tells waits for nobody.
create table text_unread (
  id bigint generated always as identity primary key,
  item_id bigint not null,
  told_at timestamptz not null
);
create index text_unread_item on text_unread (item_id);
-- Values of persons that the texts of an item hold or held, since they were first told there.
create table text_value (
  item_id bigint not null references item on delete cascade,
  kind text not null,
  value text not null,
  ends_at timestamptz not null,
  primary key (item_id, kind, value)
);
create index text_value_ends on text_value (ends_at);
-- Values that an item has let go; perhaps nothing holds them any more.
create table observable_left (
  id bigint generated always as identity primary key,
  observable_id bigint not null
);

do $$
declare t text;
begin
  foreach t in array array['text_unread', 'text_value', 'observable_left'] loop
    execute format('alter table %s enable row level security', t);
    execute format('create policy definer_%s on %s to staffetta_definer using (true) with check (true)', t, t);
    execute format('grant select, insert, update, delete on %s to staffetta_definer', t);
  end loop;
end $$;

-- Something was told on an item. Where nobody acts (a migration) nobody tells.
create function text_told() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_now() is not null then
    insert into text_unread (item_id, told_at)
      values (new.item_id, timestamptz 'epoch' + actor_now() * interval '1 microsecond');
  end if;
  return null;
end $$;
create function comment_told() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into text_unread (item_id, told_at)
    select a.item_id, timestamptz 'epoch' + actor_now() * interval '1 microsecond'
    from alert a where a.id = new.alert_id and actor_now() is not null;
  return null;
end $$;
create function values_left() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into observable_left (observable_id) select distinct o.observable_id from gone o;
  return null;
end $$;
alter function text_told() owner to staffetta_definer;
alter function comment_told() owner to staffetta_definer;
alter function values_left() owner to staffetta_definer;
revoke execute on function text_told(), comment_told(), values_left() from public;

-- A draft is read when it is sent: until then it ends as a whole before its values would.
create trigger report_told after update of title, body, act_filed, disruption, submitted_at on report
  for each row when (new.submitted_at is not null and not new.erased) execute function text_told();
create trigger relay_told after update of title, body, released_at on relay
  for each row when (new.released_at is not null) execute function text_told();
create trigger report_version_told after insert on report_version for each row execute function text_told();
create trigger message_told after insert on message for each row execute function text_told();
create trigger undo_notice_told after insert or update of note on undo_notice
  for each row when (new.note is not null) execute function text_told();
create trigger hold_told after insert on hold for each row execute function text_told();
create trigger hold_request_told after insert or update of message on hold_request
  for each row when (new.message is not null) execute function text_told();
create trigger alert_told after insert on alert for each row execute function text_told();
create trigger comment_told after insert or update of comment on alert_recipient
  for each row when (new.comment is not null) execute function comment_told();
create trigger item_observable_left after delete on item_observable
  referencing old table as gone for each statement execute function values_left();

-- What was told before: counted from the last time something was.
insert into text_unread (item_id, told_at)
select i.id, greatest(sent_at(i.id), (select max(m.created_at) from message m where m.item_id = i.id))
from item i where i.ending is distinct from 'erased' and sent_at(i.id) is not null;
insert into observable_left (observable_id)
select o.id from observable o
where not exists (select from item_observable io where io.observable_id = o.id)
  and not exists (select from observable_key k where k.key_id = o.id);

-- The next items to read, held until the end of the transaction so that none begins to be erased meanwhile: what is read
-- then is what stands there. One that is being erased is read when that is done. For the duty, which acts for nobody.
create function take_unread_texts(p_limit int)
returns table (item_id bigint, told_at timestamptz, retentions jsonb)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  picked bigint[];
begin
  if actor_org() is not null then return; end if;
  picked := array(select distinct u.item_id from (
    select x.item_id from text_unread x
    where not exists (select from erasure e where e.item_id = x.item_id and e.done_at is null and e.begun_at is not null)
    order by x.id limit p_limit) u);
  perform from item i where i.id = any(picked) order by i.id for no key update;
  picked := array(select p from unnest(picked) p
    where not exists (select from erasure e where e.item_id = p and e.done_at is null and e.begun_at is not null));
  return query
    with taken as (delete from text_unread u where u.item_id = any(picked) returning u.item_id, u.told_at)
    select t.item_id, min(t.told_at), retentions_of(t.item_id) from taken t
    join item i on i.id = t.item_id and i.ending is distinct from 'erased'
    group by t.item_id;
end $$;
-- p_values: [{kind, value, at: when it ends}]. What stood there before keeps the end it has.
create function keep_text_values(p_item bigint, p_values jsonb) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into text_value (item_id, kind, value, ends_at)
  select p_item, v.kind, v.value, v.at from jsonb_to_recordset(p_values) v(kind text, value text, at timestamptz)
  where actor_org() is null
  on conflict do nothing
$$;

-- Whether the item does not hold it as a value too, and it is not on its way out already.
create function text_value_alone(p_item bigint, p_kind text, p_value text) returns boolean
language sql stable set search_path = staffetta, pg_temp as $$
  select not exists (select from item_observable io join observable o on o.id = io.observable_id
      where io.item_id = p_item and o.kind = p_kind and o.value = p_value)
    and not exists (select from erasure e where e.item_id = p_item and e.done_at is null and (e.scope = 'item'
      or exists (select from erasure_value v where v.erasure_id = e.id and v.kind = p_kind and v.value = p_value)))
$$;

-- What is over and stands in texts alone; what the item holds as a value too ends with that, which its owner may prolong.
create function due_text_values(p_now timestamptz, p_limit int) returns table (item_id bigint, texts jsonb)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select d.item_id, jsonb_agg(jsonb_build_object('kind', d.kind, 'value', d.value)) from (
    select t.item_id, t.kind, t.value from text_value t
    where actor_org() is null and t.ends_at <= p_now and text_value_alone(t.item_id, t.kind, t.value)
      and not under_decree(t.item_id)
    order by t.ends_at limit p_limit) d
  group by d.item_id
$$;
-- As before, with values that stand in texts alone (p_texts: [{kind, value}]).
drop function begin_erasure(bigint, bigint[], text, timestamptz);
create function begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamptz, p_texts jsonb default '[]')
returns table (item_id bigint, version int, audience_id bigint, until bigint, whole boolean)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  wanted bigint[];
  texts jsonb;
  asked bigint[];
begin
  if not exists (select from item i where i.id = p_item and (actor_org() is null or i.owner_org = actor_org())) then
    return;
  end if;
  -- Whoever sends, prolongs, copies or holds one of them by decree at this moment comes before or after, never in between.
  perform from item i where i.id = p_item or i.id in (select d from derivatives_of(p_item) d) order by i.id for update;
  if p_ground = 'term' and under_decree(p_item) then return; end if;
  perform from item i where i.id = p_item and i.ending is distinct from 'erased'
    and (p_ground <> 'term' or p_values is not null or i.ends_at <= p_at)
    and not exists (select from erasure e where e.item_id = p_item and e.scope = 'item' and e.done_at is null);
  if not found then return; end if;
  wanted := array(select io.observable_id from item_observable io
    where io.item_id = p_item and (p_values is null or (io.observable_id = any(p_values)
      and (p_ground <> 'term' or io.ends_at <= p_at) and not erasure_open(p_item, io.observable_id))));
  texts := (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value)), '[]') from text_value t
    where t.item_id = p_item and (p_values is null or (text_value_alone(p_item, t.kind, t.value)
      and (p_ground <> 'term' or t.ends_at <= p_at)
      and exists (select from jsonb_to_recordset(p_texts) x(kind text, value text) where x.kind = t.kind and x.value = t.value))));
  if p_values is not null and wanted = '{}' and texts = '[]' then return; end if;
  with recursive below(id) as (
    select p_item union select d.id from below b cross join lateral drawn_from(b.id) d(id)),
  -- Copies go with their source where they are the same text, or where the source may not be kept at all; those that draw
  -- on something else too, and texts written anew when a term is over, lose what they have from it.
  plan as (
    select b.id, case
      when b.id = p_item then case when p_values is null then 'item' else 'values' end
      when p_values is not null then 'values'
      when y.mode = 'unchanged' or (p_ground <> 'term' and not exists (
        select from sources_of(b.id) s(id) join item si on si.id = s.id
        where s.id not in (select b2.id from below b2) and si.ending is distinct from 'erased')) then 'item'
      else 'share' end as scope
    from below b left join relay y on y.item_id = b.id),
  going as (
    select p.id, p.scope, i.owner_org, i.created_at, case when p.scope = 'item' then
        array(select io.observable_id from item_observable io where io.item_id = p.id)
      else array(select h from unnest(wanted) h where p.id = p_item or not exists (
        select from sources_of(p.id) s(id) join item_observable io on io.item_id = s.id and io.observable_id = h
        where s.id not in (select b2.id from below b2))) end as observables
    from plan p join item i on i.id = p.id where i.ending is distinct from 'erased'),
  noted as (
    insert into erasure (uid, item_id, owner_org, scope, ground, thorough, observables, kinds, asked_by, asked_at,
      answers_from, next_at)
    select gen_random_uuid(), g.id, g.owner_org, g.scope, case when g.id = p_item then p_ground else 'source' end,
      p_ground <> 'term', g.observables,
      array(select o.kind from observable o where o.id = any(g.observables)
        union select x.kind from jsonb_to_recordset(texts) x(kind text) order by 1),
      case when g.id = p_item then actor_person() end, p_at,
      -- Files are uploaded before there is an item, a day at most.
      g.created_at - interval '1 day', p_at
    from going g
    returning erasure.id, erasure.observables),
  kept as (
    -- A copy may hold a value in its text alone, so each erasure has all it needs, whatever the others have done by then.
    insert into erasure_value (erasure_id, kind, value, written)
    select n.id, o.kind, o.value, array(select distinct io.written from item_observable io
      where io.observable_id = o.id
        and io.item_id in (select b.id from below b union select s from sources_of(p_item) s))
    from noted n join observable o on o.id = any(n.observables)
    union all
    select n.id, x.kind, x.value, '{}' from noted n cross join jsonb_to_recordset(texts) x(kind text, value text)
    on conflict do nothing)
  select array_agg(n.id) into asked from noted n;
  return query select * from start_erasures(asked, p_at);
end $$;

-- As before; with the erasure go the values of its texts.
create or replace function advance_erasure(p_erasure bigint, p_step int, p_counts jsonb, p_answers_from timestamptz,
  p_done timestamptz) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  update erasure set step = p_step, counts = p_counts, answers_from = p_answers_from, done_at = p_done, attempts = 0,
    failing_since = null
  where id = p_erasure;
  if p_done is null then return; end if;
  delete from text_value t using erasure e
    where e.id = p_erasure and t.item_id = e.item_id and (e.scope = 'item' or exists (
      select from erasure_value v where v.erasure_id = e.id and v.kind = t.kind and v.value = t.value));
  delete from erasure_value v where v.erasure_id = p_erasure;
end $$;

-- Removes values that nothing holds any more. Whoever is about to tell one has it locked: it is looked at again next time.
-- Gives how many were looked at for good.
create function forget_left_values(p_limit int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  picked bigint[];
  settled int;
begin
  if actor_org() is not null then return 0; end if;
  picked := array(select distinct l.observable_id from (
    select x.observable_id from observable_left x order by x.id limit p_limit) l);
  perform forget_values(picked);
  delete from observable_left l where l.observable_id = any(picked)
    and not exists (select from observable o where o.id = l.observable_id
      and not exists (select from item_observable io where io.observable_id = o.id)
      and not exists (select from observable_key k where k.key_id = o.id));
  get diagnostics settled = row_count;
  return settled;
end $$;

do $$
declare f text;
begin
  foreach f in array array['take_unread_texts(int)', 'keep_text_values(bigint, jsonb)', 'due_text_values(timestamptz, int)',
    'text_value_alone(bigint, text, text)', 'forget_left_values(int)',
    'begin_erasure(bigint, bigint[], text, timestamptz, jsonb)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array['take_unread_texts(int)', 'keep_text_values(bigint, jsonb)', 'due_text_values(timestamptz, int)',
    'forget_left_values(int)', 'begin_erasure(bigint, bigint[], text, timestamptz, jsonb)']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
