-- Reports told by telephone, and the copy that the organisation gets by mail to correct.
set local search_path = staffetta;
set local lock_timeout = '5s';

-- When the call was, and whether the words were read back: for all who read the report.
alter table report add column phoned_at timestamptz;
alter table report add column read_back boolean;
alter table report add constraint report_phoned check ((phoned_at is null) = (read_back is null)) not valid;

-- Who called, and who wrote it down: for the two organisations on the telephone, never for who receives the report.
create table report_caller (
  item_id bigint primary key references item on delete cascade,
  org_id bigint not null references organisation,
  owner_org bigint not null references organisation,
  -- Where the caller is one of the organisation's contacts.
  contact_id bigint references contact on delete set null,
  name text not null check (length(name) between 1 and 200),
  phone text check (phone ~ '^\+[1-9][0-9]{4,14}$'),
  taken_by bigint not null references person
);
create index report_caller_contact on report_caller (contact_id) where contact_id is not null;

-- One row for each copy that left: its uid is the delivery's, which reply addresses are signed over.
create table call_copy (
  uid uuid primary key,
  item_id bigint not null references item on delete cascade,
  org_id bigint not null,
  owner_org bigint not null,
  sent_at timestamptz not null
);
create index call_copy_item on call_copy (item_id);

alter table report_caller enable row level security;
alter table call_copy enable row level security;
create policy report_caller_read on report_caller for select to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()));
create policy report_caller_write on report_caller for insert to staffetta_app
  with check (owner_org = (select actor_org()));
create policy report_caller_end on report_caller for delete to staffetta_app using (owner_org = (select actor_org()));
create policy call_copy_read on call_copy for select to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()));
grant select, insert, delete on report_caller to staffetta_app;
grant select on call_copy to staffetta_app;
grant select, delete on report_caller to staffetta_definer;
grant select, insert on call_copy to staffetta_definer;
create policy definer_report_caller on report_caller to staffetta_definer using (true);
create policy definer_call_copy on call_copy to staffetta_definer using (true) with check (true);

-- The caller's name and number end with the report, whoever ends it.
create function forget_caller() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  delete from report_caller where item_id = new.id;
  return null;
end $$;
create trigger forget_caller after update of ending on item for each row
  when (new.ending = 'erased' and old.ending is distinct from 'erased') execute function forget_caller();

-- What an organisation asks to have corrected, by replying to its copy: between it and the desk that wrote.
alter table message alter column person_id drop not null;
alter table message add column asks_desk bigint references organisation;
alter table message add constraint message_person
  check (person_id is not null or asks_desk is not null) not valid;
drop policy message_read on message;
create policy message_read on message for select to staffetta_app using (sees_whole_item(item_id)
  and (asks_desk is null or asks_desk = (select actor_org()) or org_id = (select actor_org())));
create policy definer_message_write on message for insert to staffetta_definer with check (asks_desk is not null);
grant insert on message to staffetta_definer;

-- Copies of a report that the acting desk has just sent, to the organisation's own mailboxes and to the contact who
-- called. Nothing of TLP:RED leaves.
create function deliver_call_copies(p_item bigint) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made int;
begin
  with sent as (
    insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language, item_id, priority,
      next_at)
    select actor_now(), gen_random_uuid(), 'call-copy', i.owner_org, b.org_id, b.person_id, b.address, b.name, b.language,
      i.id, 1, actor_now()
    from report r join item i on i.id = r.item_id join report_caller c on c.item_id = i.id
    cross join lateral (
      select distinct on (lower(x.address)) x.org_id, x.person_id, x.address, x.name, x.language from (
        select * from mailboxes(array[c.org_id], array['security', 'desk_24_7'])
        union all
        select k.org_id, null, k.email, k.name, k.language from contact k
        where k.id = c.contact_id and k.org_id = c.org_id and k.email is not null) x
      order by lower(x.address), x.person_id nulls last) b
    where r.item_id = p_item and i.owner_org = actor_org() and c.org_id = r.on_behalf_of and i.tlp <> 'RED'
      and r.state in ('submitted', 'awaiting_consent')
    returning uid, item_id, org_id, owner_org)
  insert into call_copy (uid, item_id, org_id, owner_org, sent_at)
  select s.uid, s.item_id, s.org_id, s.owner_org, to_timestamp(actor_now() / 1e6) from sent s;
  get diagnostics made = row_count;
  return made;
end $$;

-- Whose copy it was that is replied to. Asked with a signed tag, before anybody acts.
create function call_copy_replied(p_uid uuid)
returns table (owner_org bigint, org_id bigint, org_uid uuid, item_id bigint, item_uid uuid, sent_at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select c.owner_org, c.org_id, o.uid, c.item_id, i.uid, c.sent_at
  from call_copy c join organisation o on o.id = c.org_id join item i on i.id = c.item_id
  where c.uid = p_uid
$$;

-- The desk that a copy is answered to, for the organisation that the copy goes to.
create function desk_of_call_copy(p_uid uuid) returns text
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select b.address from call_copy c join mailbox b on b.org_id = c.owner_org
  where c.uid = p_uid and c.org_id = actor_org()
$$;

-- Puts the reply beside the report, for the acting desk, which wrote it; so many a day. False where there is nothing to
-- correct any more, or too much was asked.
create function ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamptz, p_since timestamptz, p_most int)
returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare copy call_copy;
begin
  select c.* into copy from call_copy c join report r on r.item_id = c.item_id join item i on i.id = c.item_id
  where c.uid = p_copy and c.owner_org = actor_org() and i.ending is null
    and r.state not in ('draft', 'withdrawn')
    and (select count(*) from message m where m.item_id = c.item_id and m.asks_desk is not null
      and m.created_at > p_since) < p_most;
  if not found then return false; end if;
  insert into message (item_id, uid, org_id, person_id, speaks_as, body, created_at, asks_desk)
  values (copy.item_id, p_message, copy.org_id, null, 'subject', p_text, p_at, copy.owner_org);
  insert into desk_news (org_id, item_id, kind) values (copy.owner_org, copy.item_id, 'message');
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['deliver_call_copies(bigint)', 'call_copy_replied(uuid)', 'desk_of_call_copy(uuid)',
    'ask_correction(uuid, uuid, text, timestamptz, timestamptz, int)', 'forget_caller()'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f <> 'forget_caller()' then execute format('grant execute on function %s to staffetta_app', f); end if;
  end loop;
end $$;
