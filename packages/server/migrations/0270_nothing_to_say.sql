-- A mail with nothing to say to its reader is no failure of the mail server, and nobody else is told of it: that something
-- is hidden from somebody is not the operator's to know.
set local search_path = staffetta;

-- Waits because its reader may not see what it is about: perhaps later.
alter table delivery add column quiet boolean not null default false;

-- 'needless': there was nothing to say to its reader, or nothing any more.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
  check (state in ('waiting', 'sent', 'refused', 'dropped', 'withheld', 'needless'));

-- As before; q: nothing to say for now.
create or replace function settle_deliveries(p_now bigint, p_results jsonb) returns void
language plpgsql security definer
set search_path = staffetta, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  at timestamptz := to_timestamp(p_now / 1e6);
  one record;
begin
  for one in
    update delivery d set state = r.s, next_at = r.n, last_error = r.e, quiet = coalesce(r.q, false),
      ended_at = case when r.s = 'waiting' then null else p_now end
    from jsonb_to_recordset(p_results) as r(p bigint, i bigint, s text, n bigint, e text, m boolean, q boolean)
    where actor_org() is null and d.position = r.p and d.id = r.i and d.state = 'waiting'
    returning d.org_id, d.address, d.state, r.e, coalesce(r.m, false) as mailbox
  loop
    if one.state = 'refused' and one.mailbox then
      perform mark_refused(one.org_id, one.address, at, one.e, false);
    elsif one.state = 'sent' and exists (
      select from contact c where c.org_id = one.org_id and c.refused_since is not null) then
      update contact c set refused_since = null, refused_at = null, refused_why = null, refused_later = false, taken_since = null
      where c.org_id = one.org_id and c.refused_since is not null and lower(c.email) = lower(one.address)
        and (not c.refused_later or c.taken_since < at - interval '1 day');
      update contact c set taken_since = at
      where c.org_id = one.org_id and c.refused_since is not null and lower(c.email) = lower(one.address) and c.taken_since is null;
    end if;
  end loop;
end $$;

-- As before, without mails that have nothing to say.
create or replace function health_numbers(p_day_ago bigint) returns table (
  waiting int, due_since bigint, given_up int, last_sent bigint, last_error text, last_error_at bigint,
  last_arrival timestamptz, quarantined int, lists int, lists_failing int, lists_failing_since timestamptz)
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
    (select min(l.failing_since) from feed_list l)
  where actor_org() is null
$$;
