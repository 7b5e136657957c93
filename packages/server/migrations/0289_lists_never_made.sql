-- As before, with the lists that could never be made: their devices get no list at all.
set local search_path = staffetta;

drop function health_numbers(bigint);
create function health_numbers(p_day_ago bigint) returns table (
  waiting int, due_since bigint, given_up int, last_sent bigint, last_error text, last_error_at bigint,
  last_arrival timestamptz, quarantined int, lists int, lists_failing int,
  lists_missing int, lists_failing_since timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  with recent as materialized (
    select d.state, d.ended_at, d.position, d.last_error, d.quiet from delivery d order by d.position desc, d.id desc limit 500),
  failed as (
    select r.last_error, coalesce(r.ended_at, r.position) as at from recent r
    where r.last_error is not null and r.state in ('waiting', 'refused', 'dropped') and not r.quiet order by 2 desc limit 1)
  select
    (select count(*)::int from (select from delivery d where d.next_at is not null and not d.quiet limit 100000) w),
    (select min(x.at) from unnest(array[0, 1, 2]) as p(n)
      cross join lateral (select d.position as at from delivery d
        where d.priority = p.n and d.next_at is not null and not d.quiet order by d.next_at limit 1) x),
    (select count(*)::int from (select from delivery d
      where d.state in ('refused', 'dropped') and d.ended_at > p_day_ago limit 10000) g),
    (select max(r.ended_at) from recent r where r.state = 'sent'),
    (select f.last_error from failed f),
    (select f.at from failed f),
    (select a.received_at from arrival a order by a.id desc limit 1),
    (select count(*)::int from (select from arrival a where a.state = 'quarantined' limit 10000) q),
    (select count(*)::int from (select from feed_list limit 10000) l),
    (select count(*)::int from (select from feed_list l where l.failing_since is not null limit 10000) l),
    (select count(*)::int from (select from feed_list l where l.body is null limit 10000) l),
    (select min(l.failing_since) from feed_list l)
  where actor_org() is null
$$;
alter function health_numbers(bigint) owner to staffetta_definer;
revoke execute on function health_numbers(bigint) from public;
grant execute on function health_numbers(bigint) to staffetta_app;
