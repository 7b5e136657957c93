-- What a hold, a correction or a recall changes reaches every copy, and every reader who asks in the order of entries.
set local search_path = staffetta;

-- The text that a copy was drawn from was corrected: its own text stands until its owner has revised it.
alter table undo_notice add column source_corrected boolean not null default false;

-- After a hold was placed, accepted or lifted: everything drawn from the item is hidden from its readers exactly while a
-- hold binds it or something it was drawn from. Only for who placed the hold, or answered it. Gives where what is no
-- longer hidden has to be entered anew: who reads in the order of entries may have passed it meanwhile.
drop function spread_hold(bigint);
create function spread_hold(p_item bigint)
returns table (item_id bigint, version int, audience_id bigint, until bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from hold h where h.item_id = p_item and h.placed_by = actor_org())
    and not exists (select from hold_request r where r.item_id = p_item and r.owner_org = actor_org()) then
    return;
  end if;
  return query
    with turned as (
      update item i set held = not i.held
      where i.id in (select d from derivatives_of(p_item) d)
        and i.held <> exists (
          with recursive above(ancestor) as (
            select i.id
            union
            select p.id from above a cross join lateral sources_of(a.ancestor) p(id))
          select from above a join hold h on h.item_id = a.ancestor and h.state = 'binding')
      returning i.id, i.version, i.held, i.ending)
    select t.id, t.version, e.audience_id, max(e.until)
    from turned t join entry e on e.item_id = t.id
    where not t.held and t.ending is null and (e.until is null or e.until > actor_now())
    group by t.id, t.version, e.audience_id;
end $$;

-- An item of the actor (or a report about it) says something else now. Indicators that no longer stand are struck from it
-- and from everything drawn from it. A new text takes the place of the old one in copies that passed it on unchanged; of
-- copies that were written anew the readers are told that the source was corrected, and the owners that they have to
-- revise them. Returns where the correction has to be entered.
-- p_struck: [{kind, value}]
create or replace function strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean,
  p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not may_follow(p_item) then return; end if;
  return query
    with recursive below as (select d as id from derivatives_of(p_item) d),
    said as (
      select i.id, i.pap, i.personal_data, coalesce(r.title, y.title) as title, coalesce(r.body, y.body) as body
      from item i left join report r on r.item_id = i.id left join relay y on y.item_id = i.id
      where i.id = p_item and p_new_text),
    -- What one person may pass on as it is, again and again: police text under GREEN or CLEAR (DESIGN 3.4). Anything else
    -- needs somebody to read it first, and so does what now holds personal data.
    unchanged as (
      select p.parent_item_id, y.item_id from relay_parent p
      join relay y on y.item_id = p.relay_item_id and y.mode = 'unchanged' and y.police_origin
      join item i on i.id = y.item_id and i.tlp in ('GREEN', 'CLEAR')
      where y.item_id in (select b.id from below b)),
    same(id) as (
      select u.item_id from said s join unchanged u on u.parent_item_id = s.id where not s.personal_data
      union
      select u.item_id from same b join unchanged u on u.parent_item_id = b.id),
    retold as (
      update relay y set title = s.title, body = s.body from said s where y.item_id in (select b.id from same b)),
    reworked as (
      update relay_work w set original_title = s.title, original_body = s.body
      from said s where w.item_id in (select b.id from same b)),
    struck as (
      update item_observable io set state = 'struck'
      from observable o, jsonb_to_recordset(p_struck) v(kind text, value text)
      where o.id = io.observable_id and o.kind = v.kind and o.value = v.value
        and (io.item_id = p_item or io.item_id in (select b.id from below b)) and io.state = 'confirmed'
      returning io.item_id as id, o.kind, o.value),
    -- Of the item itself the values may be gone already, with the text they stood in.
    gone as (
      select p_item as id, p_struck as values
      union all
      select s.id, jsonb_agg(jsonb_build_object('kind', s.kind, 'value', s.value) order by s.kind, s.value)
      from struck s where s.id <> p_item group by s.id),
    by_item as (
      select p_item as id union select g.id from gone g union select b.id from below b where p_new_text),
    changed as (
      update item i set version = i.version + 1, pap = coalesce(s.pap, i.pap)
      from by_item b left join said s on b.id in (select m.id from same m)
      where i.id = b.id and i.ending is null
      returning i.id, i.version, i.owner_org),
    told as (
      update relay_work w set source_corrected_at = p_at
      where w.item_id in (select b.id from below b) and w.item_id not in (select b.id from same b)),
    -- Of what nobody was shown yet nobody has to undo anything.
    noticed as (
      insert into undo_notice (item_id, version, kind, reason, note, new_text, source_corrected, indicators, at)
      select c.id, c.version, 'correction', p_reason,
        case when c.owner_org = actor_org() or c.id = p_item then p_note end,
        p_new_text and (c.id = p_item or c.id in (select m.id from same m)),
        p_new_text and c.id <> p_item and c.id not in (select m.id from same m),
        still_to_unblock(c.id, coalesce((select g.values from gone g where g.id = c.id), '[]')), p_at
      from changed c
      where c.id = p_item or exists (select from entry e where e.item_id = c.id))
    select c.id, c.version, s.audience_id, max(s.until)
    from changed c join entry s on s.item_id = c.id
    group by c.id, c.version, s.audience_id;
end $$;

-- What a reader of a notice has to unblock: what goes now, and what an earlier correction took back, which a reader who
-- looks only now has not done yet.
create function still_to_unblock(p_item bigint, p_gone jsonb) returns jsonb
language sql stable set search_path = staffetta, pg_temp as $$
  select coalesce(jsonb_agg(distinct v.value), '[]') from (
    select jsonb_array_elements(p_gone) as value
    union
    select jsonb_array_elements(n.indicators) from undo_notice n
    where n.item_id = p_item and n.version = (select max(m.version) from undo_notice m where m.item_id = p_item)) v
$$;

-- What others drew from an item that the actor may follow: whose journals say that it was corrected or recalled too.
create function copies_of_others(p_item bigint, p_copies bigint[])
returns table (uid uuid, kind text, version int, owner_org bigint, owner_uid uuid)
language sql security definer set search_path = staffetta, pg_temp as $$
  select i.uid, i.kind, i.version, i.owner_org, o.uid
  from item i join organisation o on o.id = i.owner_org where may_follow(p_item) and i.id in (select d from derivatives_of(p_item) d)
    and i.id = any(p_copies) and i.owner_org <> actor_org()
$$;

do $$
declare f text;
begin
  foreach f in array array['spread_hold(bigint)', 'still_to_unblock(bigint, jsonb)',
    'copies_of_others(bigint, bigint[])'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_definer', f);
  end loop;
  foreach f in array array['spread_hold(bigint)', 'copies_of_others(bigint, bigint[])'] loop
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
