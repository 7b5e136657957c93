-- A value is read through the item that holds it. The policy asked, for every value of a page, whether any of its
-- sightings is visible: a value that ten thousand others told and the reader saw once cost ten thousand look-ups. The
-- table itself is closed to the application now, and what a reader may know comes from two functions whose cost follows
-- what they give back.
set local search_path = staffetta;

-- The values of these items, as item_read and item_observable_read have them: all to the owner and the firm concerned,
-- what was confirmed to whom the item was shown and has not ended for.
create function values_of(p_items bigint[]) returns table (item_id bigint, id bigint, kind text, value text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select i.id, o.id, o.kind, o.value
  from item i
  cross join lateral (
    select i.owner_org = actor_org()
      or exists (select from report_subject s where s.item_id = i.id and s.org_id = actor_org()) as whole) own
  join item_observable io on io.item_id = i.id and (own.whole or io.state = 'confirmed')
  join observable o on o.id = io.observable_id
  where i.id = any(p_items) and (own.whole or (i.ending is null and not i.held and exists (
    select from entry e
    join audience a on a.id = e.audience_id
    join audience_member m on m.audience_id = e.audience_id
    where e.item_id = i.id and m.org_id = actor_org()
      and (m.person_id is null or m.person_id = actor_person())
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
      and (e.until is null or e.until > actor_now())
      and (i.tlp <> 'RED' or a.kind = 'person')
      and (i.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation')))))
$$;

-- What these campaigns of the actor are made of, newest first: values that one of the last fifty items told to the
-- office itself still holds. An item that ended tells nothing any more.
create function values_of_campaigns(p_campaigns bigint[], p_most int)
  returns table (campaign_id bigint, id bigint, kind text, value text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.id, v.id, v.kind, v.value
  from campaign c
  join audience a on a.key = 'org:' || c.org_id
  cross join lateral (
    select o.id, o.kind, o.value
    from campaign_observable co join observable o on o.id = co.observable_id
    where co.campaign_id = c.id and exists (
      select from (
        select e.item_id from observable_entry e
        where e.observable_id = co.observable_id and e.audience_id = a.id
        order by e.position desc limit 50) told
      join item i on i.id = told.item_id and i.ending is null and (not i.held or i.owner_org = c.org_id)
      join item_observable io on io.item_id = i.id and io.observable_id = co.observable_id and io.state = 'confirmed')
    order by o.id desc limit p_most) v
  where c.id = any(p_campaigns) and c.org_id = actor_org()
$$;

do $$
declare f text;
begin
  foreach f in array array['values_of(bigint[])', 'values_of_campaigns(bigint[], int)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;

revoke select on observable from staffetta_app;
drop policy observable_read on observable;
drop function sees_observable(bigint);
