-- Ends count from sending: what was set down for a draft does not outlast it. And what else asks for the end of an item: its own
-- agreement's terms, a draft that vanishes, how erasures go.
set local search_path = staffetta;

create function sent_at(p_item bigint) returns timestamptz
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce((select r.submitted_at from report r where r.item_id = p_item),
    (select y.released_at from relay y where y.item_id = p_item))
$$;

-- Called before an item is marked sent: its ends are open again, and whoever sets them down meanwhile waits.
create function settle_anew(p_item bigint) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  perform from item i where i.id = p_item and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = p_item and s.org_id = actor_org())) for update;
  if not found or sent_at(p_item) is not null then return; end if;
  update item set ends_at = null, ends_because = null, prolonged = 0, reviewed_at = null
    where id = p_item and ends_at is not null;
  update item_observable set ends_at = null, ends_because = null, prolonged = 0, reviewed_at = null
    where item_id = p_item and ends_at is not null;
end $$;

-- p_items: [{i: item, at: instant, because, sent: when it was sent as the rule was told, or null}], p_values: [{i, o, at,
-- because, sent}]. What was sent meanwhile is left for the next time.
create or replace function settle_ends(p_items jsonb, p_values jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  perform from item i
    where i.id in (select (e->>'i')::bigint from jsonb_array_elements(p_items || p_values) e)
    order by i.id for no key update;
  update item set ends_at = e.at, ends_because = e.because
    from jsonb_to_recordset(p_items) e(i bigint, at timestamptz, because text, sent timestamptz)
    where item.id = e.i and item.ends_at is null and sent_at(e.i) is not distinct from e.sent;
  update item_observable io set ends_at = e.at, ends_because = e.because
    from jsonb_to_recordset(p_values) e(i bigint, o bigint, at timestamptz, because text, sent timestamptz)
    where io.item_id = e.i and io.observable_id = e.o and io.ends_at is null and sent_at(e.i) is not distinct from e.sent;
end $$;
-- With when the item of a value was sent, which says where its term counts from.
drop function unsettled_values(int);
create function unsettled_values(p_limit int)
returns table (item_id bigint, observable_id bigint, kind text, value text, sent_at timestamptz, created_at timestamptz,
  source_ends timestamptz, retentions jsonb)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with picked as materialized (
    select io.item_id, io.observable_id from item_observable io
    where actor_org() is null and io.ends_at is null order by io.item_id limit p_limit),
  terms as materialized (select p.item_id, retentions_of(p.item_id) as retentions from (select distinct p.item_id from picked p) p)
  select p.item_id, p.observable_id, o.kind, o.value, sent_at(p.item_id), i.created_at,
    (select min(s.ends_at) from item_observable s
      where s.observable_id = p.observable_id and s.item_id in (select sources_of(p.item_id))),
    t.retentions
  from picked p join terms t on t.item_id = p.item_id
  join item i on i.id = p.item_id join observable o on o.id = p.observable_id
$$;

-- What was sent with the ends of its draft.
with again as (
  update item i set ends_at = null, ends_because = null
  where i.ends_because = 'draft' and i.ending is distinct from 'erased' and sent_at(i.id) is not null
  returning i.id)
update item_observable io set ends_at = null, ends_because = null
where io.item_id in (select a.id from again a) and io.ends_because = 'sent';
drop function end_again(timestamptz);

-- The terms that bind an own item.
create function own_retentions(p_item bigint) returns jsonb
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select retentions_of(i.id) from item i where i.id = p_item and i.owner_org = actor_org()
$$;

-- A draft that nobody else has seen may vanish; what was submitted is withdrawn instead. Where something of it was erased
-- or decided on before, that has to stay to be told: the rest is erased, and it stands empty.
create or replace function discard_draft(p_item bigint) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  perform from report r join item i on i.id = r.item_id
    where r.item_id = p_item and r.state = 'draft' and i.owner_org = actor_org()
      and not exists (select from entry e where e.item_id = p_item)
    for update of r, i;
  if not found then return false; end if;
  if exists (select from erasure e where e.item_id = p_item)
    or exists (select from rights_decision d where d.item_id = p_item) then
    perform from begin_erasure(p_item, null, 'owner', timestamptz 'epoch' + actor_now() * interval '1 microsecond');
    return true;
  end if;
  update file set item_id = null where item_id = p_item;
  delete from item_observable where item_id = p_item;
  delete from report_subject where item_id = p_item;
  delete from report where item_id = p_item;
  delete from item where id = p_item;
  return true;
end $$;

-- Erasures that fail, of all organisations at once: how many, and since when. For the watch, which acts for nobody.
create function erasures_failing() returns table (failing int, since timestamptz, waiting int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select (count(*) filter (where e.failing_since is not null))::int, min(e.failing_since), count(*)::int
  from (select x.failing_since from erasure x
    where actor_org() is null and x.done_at is null and x.begun_at is not null
    order by x.failing_since nulls last limit 10000) e
$$;

do $$
declare f text;
begin
  foreach f in array array['sent_at(bigint)', 'settle_anew(bigint)', 'unsettled_values(int)', 'own_retentions(bigint)',
    'erasures_failing()']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array['settle_anew(bigint)', 'unsettled_values(int)', 'own_retentions(bigint)', 'erasures_failing()']
  loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
