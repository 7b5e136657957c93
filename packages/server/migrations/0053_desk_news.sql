-- What an organisation's desk is told by mail: a report arrived, somebody answered. Gathered, so that a storm of reports
-- makes few mails and a submission writes one narrow row.
set local search_path = staffetta;

-- Nothing refers to it; rows go a week after they were told.
create table desk_news (
  id bigint generated always as identity primary key,
  org_id bigint not null,
  item_id bigint not null,
  kind text not null check (kind in ('report', 'about_us', 'consent', 'message', 'answer')),
  -- The letter it was told in, and when (µs); NULL while it waits.
  batch uuid,
  told_at bigint,
  check ((batch is null) = (told_at is null))
);
create index desk_news_waiting on desk_news (org_id) where batch is null;
create index desk_news_batch on desk_news (batch) where batch is not null;
create index desk_news_told on desk_news (told_at) where told_at is not null;

-- When each desk last had such a mail (µs).
create table desk_told (
  org_id bigint primary key,
  at bigint not null
);

alter table desk_news enable row level security;
alter table desk_told enable row level security;
create policy desk_news_read on desk_news for select to staffetta_app using (org_id = (select actor_org()));
grant select on desk_news to staffetta_app;
grant select, insert, update, delete on desk_news to staffetta_definer;
grant select, insert, update on desk_told to staffetta_definer;
create policy definer_desk_news on desk_news to staffetta_definer using (true) with check (true);
create policy definer_desk_told on desk_told to staffetta_definer using (true) with check (true);

-- Something for other parties of a report that the actor is party to; anybody else is passed over.
create function note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into desk_news (org_id, item_id, kind)
  select distinct party.org, r.item_id, p_kind
  from report r cross join lateral unnest(array[r.sender_org, r.recipient_org, r.on_behalf_of]) party(org)
  where r.item_id = p_item and party.org = any(p_orgs) and party.org <> actor_org()
    and actor_org() in (r.sender_org, r.recipient_org, r.on_behalf_of)
$$;

-- Makes letters of what waits: one to each mailbox of a desk that had none since p_quiet_until. TLP:RED: the persons it
-- names are written to as well. For the worker, which acts for nobody; two at once: the second finds nothing to do.
create function gather_desk_news(p_now bigint, p_quiet_until bigint) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null or not exists (select from desk_news where batch is null)
    or not pg_try_advisory_xact_lock(7420, 2) then return; end if;
  delete from desk_news where told_at < p_now - 604800000000;
  with due as materialized (
    select n.org_id, gen_random_uuid() as batch from desk_news n
    where n.batch is null
      and not exists (select from desk_told t where t.org_id = n.org_id and t.at > p_quiet_until)
    group by n.org_id),
  told as (
    insert into desk_told (org_id, at) select d.org_id, p_now from due d
    on conflict (org_id) do update set at = excluded.at),
  taken as (
    update desk_news n set batch = d.batch, told_at = p_now from due d
    where n.org_id = d.org_id and n.batch is null returning n.org_id, n.item_id),
  named as (
    select distinct t.org_id, p.id as person_id, p.email as address, p.name, p.language
    from taken t join item i on i.id = t.item_id and i.tlp = 'RED'
    join entry e on e.item_id = i.id join audience u on u.id = e.audience_id and u.kind = 'person'
    join audience_member x on x.audience_id = u.id and x.to_position is null and x.org_id = t.org_id
    join person p on p.id = x.person_id and p.disabled_at is null),
  boxes as (
    select distinct on (b.org_id, lower(b.address)) b.* from (
      select * from mailboxes(array(select d.org_id from due d), array['security', 'desk_24_7'])
      union all select * from named) b
    order by b.org_id, lower(b.address), b.person_id nulls last)
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language, facts, priority,
    next_at)
  select p_now, gen_random_uuid(), 'desk-news', b.org_id, b.org_id, b.person_id, b.address, b.name, b.language,
    jsonb_build_object('batch', d.batch), 1, p_now
  from boxes b join due d on d.org_id = b.org_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['note_desk_news(bigint, text, bigint[])', 'gather_desk_news(bigint, bigint)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
