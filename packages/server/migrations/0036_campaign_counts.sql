-- How many organisations told an office what a campaign is made of: told to it as a band, from k up.
set local search_path = staffetta;

-- Of the office's own campaigns, over the days before this one, so that the count moves once a day and not with the
-- report that moves it. Left out: the office itself. At most 20 values of each are looked at.
create function count_campaigns(p_campaigns bigint[], p_day date) returns table (campaign_id bigint, told int, k int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.id, cardinality(u.orgs), greatest(k_of(u.orgs), k_of(array[actor_org()]))
  from campaign c
  join audience a on a.kind = 'organisation' and a.key = 'org:' || c.org_id
  cross join lateral (
    select coalesce(array_agg(distinct o.org_id), '{}') as orgs
    from (select co.observable_id from campaign_observable co
      where co.campaign_id = c.id order by co.observable_id desc limit 20) v
    cross join lateral unnest(
      origins_of(v.observable_id, a.id, (c.proposed_at at time zone 'UTC')::date - 8, p_day - 1)) o(org_id)
    where o.org_id <> c.org_id) u
  where c.id = any(p_campaigns) and c.org_id = actor_org()
$$;
alter function count_campaigns(bigint[], date) owner to staffetta_definer;
revoke execute on function count_campaigns(bigint[], date) from public;
grant execute on function count_campaigns(bigint[], date) to staffetta_app;
