-- Alerts: a message about an item that asks each organisation for an answer.
set local search_path = staffetta;

create table alert (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  item_id bigint not null references item,
  owner_org bigint not null references organisation,
  sent_by bigint not null references person,
  urgency text not null check (urgency in ('normal', 'high', 'emergency')),
  question text check (length(question) between 1 and 500),
  due_at timestamptz,
  drill boolean not null default false,
  sent_at timestamptz not null,
  chased_at timestamptz,
  -- When the other side's counts were last refreshed.
  counted_at timestamptz
);
create index alert_owner on alert (owner_org, id);
create index alert_item on alert (item_id);

-- One organisation's part: what it has seen, answered, done. day_*: the same as of the last daily refresh, which
-- is all that the other side of an agreement is ever counted from (DESIGN 3.6).
create table alert_recipient (
  alert_id bigint not null references alert,
  org_id bigint not null references organisation,
  -- The sender, repeated so that no policy has to look at alert from here.
  owner_org bigint not null references organisation,
  seen_at timestamptz,
  answer text check (answer in ('affected', 'not_affected', 'checking')),
  answered_at timestamptz,
  answered_by bigint references person,
  done_at timestamptz,
  comment text check (length(comment) between 1 and 1000),
  consent text not null default 'no' check (consent in ('no', 'anonymous', 'named')),
  chased_at timestamptz,
  version int not null default 1,
  day_seen boolean not null default false,
  -- Without the answers that their organisations did not agree to pass up.
  day_answer text,
  day_done boolean not null default false,
  primary key (alert_id, org_id),
  check ((answer is null) = (answered_at is null))
);
create index alert_recipient_org on alert_recipient (org_id, alert_id desc);
create index alert_recipient_open on alert_recipient (org_id, alert_id desc) where answer is null;
create index alert_recipient_affected on alert_recipient (owner_org, alert_id desc)
  where answer = 'affected' and done_at is null;

alter table alert enable row level security;
alter table alert_recipient enable row level security;
-- Second lock: an alert is no wider than the item it is about (a hold or the end of an entry hides both).
create policy alert_read on alert for select to staffetta_app using (
  (owner_org = (select actor_org())
    or id in (select r.alert_id from alert_recipient r where r.org_id = (select actor_org())))
  and item_id in (select i.id from item i where i.id = alert.item_id));
create policy alert_write on alert for insert to staffetta_app with check (
  owner_org = (select actor_org())
  and item_id in (select i.id from item i where i.id = alert.item_id and i.owner_org = (select actor_org())));
-- Members see their own line; the sender sees all of them.
create policy alert_recipient_read on alert_recipient for select to staffetta_app using (
  org_id = (select actor_org()) or owner_org = (select actor_org()));
create policy alert_recipient_answer on alert_recipient for update to staffetta_app using (
  org_id = (select actor_org()));

grant select, insert on alert to staffetta_app;
grant select, update (seen_at, answer, answered_at, answered_by, done_at, comment, consent, version)
  on alert_recipient to staffetta_app;
grant select, insert, update on alert, alert_recipient to staffetta_definer;
create policy definer_alert on alert to staffetta_definer using (true) with check (true);
create policy definer_alert_recipient on alert_recipient to staffetta_definer using (true) with check (true);

-- Who an own item was shown to and may still see it: organisations, and for TLP:RED the persons. The same
-- sentence as visibleItem(), asked for everybody else by the item's owner.
create function item_readers(p_item bigint) returns table (org_id bigint, person_id bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select distinct m.org_id, m.person_id
  from item i
  join entry e on e.item_id = i.id
  join audience a on a.id = e.audience_id
  join audience_member m on m.audience_id = e.audience_id
  where i.id = p_item and i.owner_org = actor_org() and not i.held and i.ending is null
    and e.position >= m.from_position
    and m.to_position is null
    and (e.until is null or e.until > actor_now())
    and (i.tlp <> 'RED' or a.kind = 'person')
    and (i.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation'))
    -- A rule of somebody else's hub is not the sender's to resolve.
    and (a.kind <> 'rule' or a.owner_org = actor_org()
      or exists (select from organisation b where b.id = actor_org() and b.kind = 'branch'
        and b.parent_id = a.owner_org and a.key = 'branch:' || a.owner_org || ':' || b.id))
    and m.org_id <> actor_org()
$$;

-- Mails of one alert to some of its recipients. TLP:RED: to the persons it names and nobody else.
create function deliver_alert(p_alert bigint, p_orgs bigint[], p_template text) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made int;
begin
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    alert_id, item_id, priority, next_at)
  select actor_now(), gen_random_uuid(), p_template, a.owner_org, b.org_id, b.person_id, b.address, b.name,
    b.language, a.id, a.item_id,
    case a.urgency when 'emergency' then 0 when 'high' then 1 else 2 end, actor_now()
  from alert a join item i on i.id = a.item_id
  cross join lateral (
    select m.org_id, m.person_id, m.address, m.name, m.language
    from mailboxes(p_orgs, array['security', 'desk_24_7']) m where i.tlp <> 'RED'
    union all
    select x.org_id, p.id, p.email, p.name, p.language
    from entry e join audience u on u.id = e.audience_id and u.kind = 'person'
    join audience_member x on x.audience_id = e.audience_id and x.to_position is null
    join person p on p.id = x.person_id and p.disabled_at is null
    where i.tlp = 'RED' and e.item_id = i.id and e.kind = 'show' and x.org_id = any(p_orgs)
    group by x.org_id, p.id
  ) b
  where a.id = p_alert;
  get diagnostics made = row_count;
  return made;
end $$;

-- Names the recipients of an own alert and writes their mails: one statement each, however many they are.
create function address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  a alert;
  chosen bigint[];
begin
  select * into strict a from alert where id = p_alert and owner_org = actor_org();
  select array_agg(distinct x.org_id) into chosen from item_readers(a.item_id) x
  where case p_to
    when 'everyone' then true
    when 'organisations' then x.org_id in (select o.id from organisation o where o.uid = any(p_orgs))
    when 'branches' then exists (
      select from organisation b
      where b.uid = any(p_orgs) and (b.id = x.org_id or exists (
        select from membership m where m.branch_id = b.id and m.member_id = x.org_id and m.standing = 'current')))
    when 'sectors' then x.org_id in (select o.id from organisation o where o.sector = any(p_sectors))
    else false end;
  if chosen is null then return 0; end if;
  insert into alert_recipient (alert_id, org_id, owner_org)
  select a.id, o, a.owner_org from unnest(chosen) o;
  perform deliver_alert(a.id, chosen, 'alert');
  return cardinality(chosen);
end $$;

-- Writes again to those who have not answered; NULL when it is too soon (p_not_after: last time allowed).
create function chase_alert(p_alert bigint, p_at timestamptz, p_not_after timestamptz) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare silent bigint[];
begin
  update alert set chased_at = p_at
  where id = p_alert and owner_org = actor_org() and coalesce(chased_at, sent_at) <= p_not_after;
  if not found then return null; end if;
  with told as (
    update alert_recipient set chased_at = p_at
    where alert_id = p_alert and answer is null returning org_id)
  select array_agg(org_id) into silent from told;
  if silent is null then return 0; end if;
  perform deliver_alert(p_alert, silent, 'chase');
  return cardinality(silent);
end $$;

-- A recall or a correction follows the alerts that were sent about an item, to everybody they reached. Whoever
-- recalls need not be who alerted (a parent's recall reaches its derivatives): the item itself says that it ended,
-- its notice that it was corrected.
create function follow_alerts(p_items bigint[], p_template text) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  one record;
  made int := 0;
begin
  for one in
    select a.id, array_agg(r.org_id) as orgs
    from alert a join item i on i.id = a.item_id join alert_recipient r on r.alert_id = a.id
    where a.item_id = any(p_items)
      and case p_template
        when 'recall' then i.ending is not null
        when 'correction' then i.ending is null and (i.owner_org = actor_org() or exists (
          select from undo_notice n where n.item_id = i.id and n.version = i.version and n.kind = 'correction'))
        else false end
    group by a.id
  loop
    made := made + deliver_alert(one.id, one.orgs, p_template);
  end loop;
  return made;
end $$;

-- Once a day: what the other side of an agreement may count from.
create function refresh_alert_days(p_at timestamptz, p_since timestamptz) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made int;
begin
  if actor_org() is not null then return 0; end if;
  with now_so as (
    select r.alert_id, r.org_id, r.seen_at is not null as seen,
      case when r.consent <> 'no' then r.answer end as answer,
      r.done_at is not null and r.consent <> 'no' as done
    from alert a join alert_recipient r on r.alert_id = a.id where a.sent_at >= p_since
  )
  update alert_recipient r set day_seen = n.seen, day_answer = n.answer, day_done = n.done
  from now_so n
  where n.alert_id = r.alert_id and n.org_id = r.org_id
    and (r.day_seen, r.day_answer, r.day_done) is distinct from (n.seen, n.answer, n.done);
  get diagnostics made = row_count;
  update alert set counted_at = p_at where sent_at >= p_since;
  return made;
end $$;

-- Answers to the alerts that others sent about what they drew from an own item, for the other side of their
-- agreement: the reader left out, as of the last daily refresh. Numbers inside; the caller tells bands from k up.
-- Where several agreements join the two, the strictest clauses bind. A branch answers under its hub's name; its
-- own hub learns names of its own members.
create function downstream_answers(p_item bigint, p_today date)
returns table (alert_id bigint, sender_uid uuid, sender_name text, sent_at timestamptz, urgency text, drill boolean,
  counted_at timestamptz, k int, tells_names boolean, recipients bigint, seen bigint, affected bigint,
  not_affected bigint, checking bigint, done bigint, silent bigint, silent_names jsonb, affected_names jsonb)
language plpgsql stable security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from item i where i.id = p_item and i.owner_org = actor_org()) then return; end if;
  return query
  select a.id, shown.uid, shown.name, a.sent_at, a.urgency, a.drill, a.counted_at, g.k, g.tells_names, c.*
  from alert a
  join organisation o on o.id = a.owner_org
  join organisation h on h.id = case when o.kind = 'branch' then o.parent_id else o.id end
  join organisation shown on shown.id = case when h.id = actor_org() then o.id else h.id end
  cross join lateral (
    select case when h.id = actor_org() then 2 else max((x.clauses->>'k')::int) end as k,
      h.id = actor_org() or bool_and(x.clauses->>'silentMembers' = 'names') as tells_names
    from agreement x
    join agreement_party mine on mine.agreement_id = x.id and mine.org_id = actor_org()
    join agreement_party theirs on theirs.agreement_id = x.id and theirs.org_id = h.id
    where agreement_holds(x, p_today)
  ) g
  cross join lateral (
    select count(*), count(*) filter (where r.day_seen), count(*) filter (where r.day_answer = 'affected'),
      count(*) filter (where r.day_answer = 'not_affected'), count(*) filter (where r.day_answer = 'checking'),
      count(*) filter (where r.day_done), count(*) filter (where not r.day_seen),
      case when g.tells_names and a.counted_at is not null then coalesce((
        select jsonb_agg(jsonb_build_object('uid', m.uid, 'name', m.name) order by m.name)
        from (select s.org_id from alert_recipient s
          where s.alert_id = a.id and not s.day_seen and s.org_id <> actor_org() limit 500) s
        join organisation m on m.id = s.org_id), '[]') end,
      -- Those who agreed to be named are named at once: it is their own word.
      coalesce(jsonb_agg(jsonb_build_object('uid', m.uid, 'name', m.name) order by m.name)
        filter (where r.answer = 'affected' and (r.consent = 'named' or h.id = actor_org())), '[]')
    from alert_recipient r join organisation m on m.id = r.org_id
    where r.alert_id = a.id and r.org_id <> actor_org()
  ) c
  where a.item_id in (select d from derivatives_of(p_item) d) and a.owner_org <> actor_org() and g.k is not null
  order by a.id desc limit 50;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'item_readers(bigint)',
    'deliver_alert(bigint, bigint[], text)',
    'address_alert(bigint, text, uuid[], text[])',
    'chase_alert(bigint, timestamptz, timestamptz)',
    'follow_alerts(bigint[], text)',
    'refresh_alert_days(timestamptz, timestamptz)',
    'downstream_answers(bigint, date)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app, staffetta_definer', f);
  end loop;
end $$;
-- Steps of the others, never called by themselves.
revoke execute on function item_readers(bigint), deliver_alert(bigint, bigint[], text) from staffetta_app;
