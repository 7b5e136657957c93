-- A correction that narrows what may be done with something (PAP) reaches everything drawn from it, also what was written
-- anew: values that may only be watched from now on would otherwise stay on the firewalls of those they were passed on to.
set local search_path = staffetta;

create or replace function strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean,
  p_at timestamptz)
returns table (item_id bigint, version int, audience_id bigint, until bigint)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
declare
  -- Narrowest first.
  paps constant text[] := array['RED', 'AMBER', 'GREEN', 'CLEAR'];
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
    -- All that a copy draws on, at any distance: it lets no more be done than any of that does from now on.
    above(id, source) as (
      select b.id, s.id from below b cross join lateral sources_of(b.id) s(id) where p_new_text
      union
      select a.id, s.id from above a cross join lateral sources_of(a.source) s(id)),
    bound as (
      select a.id, min(array_position(paps, coalesce(s.pap, i.pap))) as pap
      from above a join item i on i.id = a.source left join said s on a.source in (select m.id from same m)
      group by a.id),
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
      update item i set version = i.version + 1,
        pap = paps[least(array_position(paps, coalesce(s.pap, i.pap)), u.pap)]
      from by_item b left join said s on b.id in (select m.id from same m) left join bound u on u.id = b.id
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
