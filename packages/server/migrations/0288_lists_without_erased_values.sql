-- What an erasure takes out of kept lists is its values, and no longer the lists: a list that cannot be made anew
-- afterwards is still the last good one. And that a list could never be made is written down like any other failure.
set local search_path = staffetta;

-- Without a body: it was asked for, and could not be made yet.
alter table feed_list alter column body drop not null, alter column built_at drop not null,
  alter column changed_at drop not null;
alter table feed_list add constraint feed_list_made check (
  case when body is null then built_at is null and changed_at is null and lines = 0 and failing_since is not null
    else built_at is not null and changed_at is not null end);

-- Takes the values of an erasure out of the lists of whoever saw its item; a value stays that another item holds for the
-- same reader. A list that changed is made anew when it is next read: then `changed_at` is after `built_at`.
-- A list that nothing has read for a week is no device's last one, and goes whole: it may hold what was corrected since.
drop function erase_lists(bigint);
create function erase_lists(p_erasure bigint, p_at timestamptz) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  erased bigint;
  readers bigint[];
  changed int;
begin
  if actor_org() is not null then return 0; end if;
  select e.item_id into erased from erasure e where e.id = p_erasure;
  readers := array(
    select m.org_id from entry e join audience_member m on m.audience_id = e.audience_id where e.item_id = erased
    union select i.owner_org from item i where i.id = erased);
  delete from feed_list l using feed f
    where f.id = l.feed_id and l.org_id = any(readers)
      and coalesce(f.last_read_at, f.created_at) < p_at - interval '7 days';
  with gone as materialized (
    select o.org_id, v.value from unnest(readers) o(org_id) cross join erasure_value v
    where v.erasure_id = p_erasure and v.kind in ('domain', 'url', 'ipv4', 'ipv6', 'cidr') and not exists (
      select from observable x
      join item_observable io on io.observable_id = x.id and io.state = 'confirmed' and io.item_id <> erased
        and (io.ends_at is null or io.ends_at > p_at)
      join item i on i.id = io.item_id and i.ending is null and not i.held
        and i.pap in ('GREEN', 'CLEAR') and i.tlp <> 'RED' and not i.personal_data and sent_at(i.id) is not null
      where x.kind = v.kind and x.value = v.value and (i.owner_org = o.org_id or exists (
        select from entry e join audience_member m on m.audience_id = e.audience_id
        where e.item_id = i.id and m.org_id = o.org_id and m.person_id is null)))),
  left_over as (
    select l.feed_id, l.list, count(*)::int as before,
      count(*) filter (where g.value is null)::int as lines,
      coalesce(string_agg(x.line || E'\n', '' order by x.n) filter (where g.value is null), '') as body
    from feed_list l
    cross join lateral string_to_table(rtrim(l.body, E'\n'), E'\n') with ordinality x(line, n)
    left join gone g on g.org_id = l.org_id and g.value = x.line
    where l.org_id in (select g.org_id from gone g) and l.body <> ''
    group by l.feed_id, l.list)
  update feed_list l set body = n.body, lines = n.lines, changed_at = greatest(p_at, l.built_at + interval '1 microsecond')
    from left_over n where n.feed_id = l.feed_id and n.list = l.list and n.lines < n.before;
  get diagnostics changed = row_count;
  return changed;
end $$;
alter function erase_lists(bigint, timestamptz) owner to staffetta_definer;
revoke execute on function erase_lists(bigint, timestamptz) from public;
grant execute on function erase_lists(bigint, timestamptz) to staffetta_app, staffetta_definer;
