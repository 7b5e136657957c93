-- A mailbox whose server refuses mail for good: marked on the contact, until a mail gets through or the address changes.
set local search_path = staffetta;

alter table contact
  -- Since when, when last, and what the server said (text of others).
  add column refused_since timestamptz,
  add column refused_at timestamptz,
  add column refused_why text check (length(refused_why) <= 300),
  -- Told by a mail that came back: our own server takes such mails and says nothing.
  add column refused_later boolean not null default false,
  -- The first mail handed over since the last that was refused, where that alone proves nothing yet.
  add column taken_since timestamptz,
  add check ((refused_since is null) = (refused_at is null) and (refused_since is null) = (refused_why is null));
create index contact_refused on contact (org_id) where refused_since is not null;
grant update (refused_since, refused_at, refused_why, refused_later, taken_since) on contact to staffetta_definer;

-- As before; and another address was refused by nobody.
create or replace function choice_of_mailbox() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  new.mail_off := coalesce((select c.mail_off from contact c
    where c.org_id = new.org_id and lower(c.email) = lower(new.email) and c.id <> new.id limit 1), '{}');
  new.refused_since := null;
  new.refused_at := null;
  new.refused_why := null;
  new.refused_later := false;
  new.taken_since := null;
  return new;
end $$;

-- Step of the two below.
create function mark_refused(p_org bigint, p_address text, p_at timestamptz, p_why text, p_later boolean) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update contact c set refused_since = coalesce(c.refused_since, p_at), refused_at = p_at, refused_why = left(p_why, 300),
    refused_later = p_later, taken_since = null
  where c.org_id = p_org and lower(c.email) = lower(p_address)
$$;

-- As before (p_results: [{p: position, i: id, s: state, n: next_at|null, e: error|null, m: refused for the mailbox's sake}]),
-- and contacts are marked. What a server of ours took for a mailbox that sends mails back proves something only when
-- nothing came back for a day.
create or replace function settle_deliveries(p_now bigint, p_results jsonb) returns void
language plpgsql security definer
set search_path = staffetta, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  at timestamptz := to_timestamp(p_now / 1e6);
  one record;
begin
  for one in
    update delivery d set state = r.s, next_at = r.n, last_error = r.e,
      ended_at = case when r.s = 'waiting' then null else p_now end
    from jsonb_to_recordset(p_results) as r(p bigint, i bigint, s text, n bigint, e text, m boolean)
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

-- A mail of an alert came back to a desk: it was not delivered. Who knows its id has the mail. Tells whether it was ours.
create function note_bounce(p_mail uuid, p_at timestamptz, p_why text) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare d record;
begin
  update delivery x set state = 'refused', last_error = left(p_why, 300)
  from alert_mail m
  where m.uid = p_mail and m.made_at > p_at - interval '10 days'
    and x.alert_id = m.alert_id and x.org_id = m.org_id and x.uid = m.uid and x.state = 'sent'
  returning x.org_id, x.address into d;
  if not found then return false; end if;
  perform mark_refused(d.org_id, d.address, p_at, p_why, true);
  return true;
end $$;

-- Does the acting organisation look after mails to that one: is it its own, its member's, its branch's, its section's?
create function looks_after(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p_org = actor_org() or exists (
    select from reach r where r.reader_org = actor_org() and r.org_id = p_org and r.why in ('member', 'branch', 'child'))
$$;

-- Would an ordinary alert to that organisation reach anybody by mail?
create function hears_by_mail(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select looks_after(p_org) and (exists (
    select from contact c where c.org_id = p_org and c.role in ('security', 'desk_24_7') and c.email is not null
      and c.refused_since is null and 'alerts' <> all(c.mail_off))
  or exists (
    select from mail_wish w join person p on p.id = w.person_id and p.disabled_at is null
    where w.org_id = p_org and 'alerts' <> all(w.mail_off)
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)))
$$;

do $$
declare f text;
begin
  foreach f in array array['mark_refused(bigint, text, timestamptz, text, boolean)', 'note_bounce(uuid, timestamptz, text)',
    'looks_after(bigint)', 'hears_by_mail(bigint)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
end $$;
revoke execute on function mark_refused(bigint, text, timestamptz, text, boolean) from staffetta_app;

-- As before; of several contacts at one address the first is the one that links are made for.
create or replace function letterbox(p_address text) returns table (box uuid, off text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select (array_agg(b.uid order by b.account desc, b.id))[1],
    coalesce(array_agg(distinct k.kind) filter (where k.kind is not null), '{}')
  from (
    select c.uid, c.id, c.mail_off, false as account from contact c
    where c.org_id = actor_org() and lower(c.email) = lower(p_address)
    union all
    select w.uid, w.person_id, w.mail_off, true from mail_wish w join person p on p.id = w.person_id
    where w.org_id = actor_org() and lower(p.email) = lower(p_address)) b
  left join lateral unnest(b.mail_off) k(kind) on true
$$;
