-- Reports: one record with four faces; what was said about it; under which name the firm it concerns is told.
set local search_path = staffetta;

create table report (
  item_id bigint primary key references item,
  face text not null check (face in ('threat', 'vulnerability', 'incident', 'fraud')),
  fact text check (fact in ('phishing', 'wire_fraud', 'ransomware', 'unauthorised_access',
    'service_disruption', 'vulnerability', 'other')),
  title text not null check (length(title) <= 200),
  body text not null check (length(body) <= 50000),
  state text not null check (state in ('draft', 'awaiting_consent', 'submitted', 'received', 'in_work',
    'answered', 'closed', 'merged', 'withdrawn')),
  sender_org bigint not null references organisation,
  recipient_org bigint references organisation,
  agreement_id bigint references agreement,
  -- The firm it concerns, when the sender writes for it. Its name stands in report_subject, under a lock of its own.
  on_behalf_of bigint references organisation,
  attribution text not null default 'named' check (attribution in ('named', 'anonymous')),
  -- The report of somebody else that this one passes on.
  based_on bigint references item,
  relay_policy jsonb not null,
  pass_up text not null default 'no' check (pass_up in ('no', 'anonymous', 'named')),
  -- "Who may read it?" was answered; until then the item is marked RED and nobody else has an entry.
  tlp_chosen boolean not null default false,
  -- TLP:RED: the contacts it is addressed to, and from submission on the persons behind them: [{"o": org, "p": person}].
  addressees uuid[] not null default '{}',
  named_persons jsonb not null default '[]',
  -- What the person chose instead of what is derived: {rsit, tcAcn, admiralty}.
  classification jsonb not null default '{}',
  may_be_offence boolean not null default false,
  -- {office, date, number}: an act was already filed.
  act_filed jsonb,
  -- {service, since, users}: an interrupted service.
  disruption jsonb,
  known_since timestamptz,
  receipt_number text,
  receipt_hash bytea,
  receipt_due timestamptz,
  answer_due timestamptz,
  -- Who pressed "submit": what a consent releases later goes out in this person's name.
  submitted_by bigint references person,
  consent_asked_at timestamptz,
  consented_at timestamptz,
  submitted_at timestamptz,
  received_at timestamptz,
  in_work_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  ended_at timestamptz,
  merged_into bigint references item,
  -- Place in lists: when it was begun, then when it was submitted.
  listed_at timestamptz not null,
  -- Of the whole record, steps included; item.version counts what was written.
  version int not null default 1,
  check (state = 'draft' or (fact is not null and title <> '' and body <> '' and recipient_org is not null
    and tlp_chosen)),
  check ((state in ('draft', 'awaiting_consent')) or state = 'withdrawn' or submitted_at is not null),
  check ((state = 'merged') = (merged_into is not null))
);
create index report_inbox on report (recipient_org, listed_at desc, item_id desc);
create index report_inbox_state on report (recipient_org, state, listed_at desc, item_id desc);
create index report_outbox on report (sender_org, listed_at desc, item_id desc);
create index report_outbox_state on report (sender_org, state, listed_at desc, item_id desc);
create index report_behalf on report (on_behalf_of, listed_at desc, item_id desc) where on_behalf_of is not null;
create index report_behalf_state on report (on_behalf_of, state, listed_at desc, item_id desc)
  where on_behalf_of is not null;
create index report_based_on on report (based_on) where based_on is not null;
create index report_merged_into on report (merged_into) where merged_into is not null;
create index report_answer_due on report (recipient_org, answer_due)
  where state in ('submitted', 'received', 'in_work');

-- The name of the firm a report concerns: its own and the sender's always, the recipient's only when it was
-- told under a name. The policy looks at this row alone, so that nothing else can widen it.
create table report_subject (
  item_id bigint primary key references item,
  org_id bigint not null references organisation,
  org_uid uuid not null,
  name text not null,
  owner_org bigint not null references organisation,
  -- Set from the moment of submission, and only where attribution is 'named'.
  told_to bigint references organisation
);
create index report_subject_org on report_subject (org_id);

-- What it said before each correction: for who wrote it and whom it concerns, never for who received it.
create table report_version (
  item_id bigint not null references item,
  version int not null,
  content jsonb not null,
  by_org bigint not null references organisation,
  by_person bigint not null references person,
  created_at timestamptz not null,
  primary key (item_id, version)
);

-- The conversation on a record, read by exactly who reads the record.
create table message (
  item_id bigint not null references item,
  id bigint generated always as identity,
  uid uuid not null unique,
  org_id bigint not null references organisation,
  person_id bigint not null references person,
  -- The firm concerned stays nameless where the report is.
  speaks_as text not null check (speaks_as in ('sender', 'recipient', 'subject')),
  body text not null check (length(body) between 1 and 20000),
  created_at timestamptz not null,
  primary key (item_id, id)
);

-- Times kept, added up as steps happen: nothing counts reports afterwards.
create table report_timing (
  agreement_id bigint not null references agreement,
  sender_org bigint not null references organisation,
  recipient_org bigint not null references organisation,
  month date not null,
  received int not null default 0,
  received_in_time int not null default 0,
  received_seconds bigint not null default 0,
  answered int not null default 0,
  answered_in_time int not null default 0,
  answered_seconds bigint not null default 0,
  primary key (agreement_id, sender_org, recipient_org, month)
);

drop policy file_read on file;

-- A message's own attachments; they have the item's readers.
alter table file add column message_id bigint;
create index file_message on file (item_id, message_id) where message_id is not null;
-- Uploads that never found a place are swept.
create index file_pending on file (owner_org, created_at) where item_id is null;

-- What was found in a text attachment when it came in; proposed once the file has an item. Nobody's but the owner's.
create table file_find (
  file_id bigint primary key references file on delete cascade,
  owner_org bigint not null references organisation,
  finds jsonb not null
);
alter table file_find enable row level security;
create policy file_find_own on file_find to staffetta_app
  using (owner_org = (select actor_org())) with check (owner_org = (select actor_org()));
grant select, insert on file_find to staffetta_app;

-- What the reader may see, asked of the item's own row security. Functions in plpgsql keep their plan for the
-- session: written into each policy, the item's policies would be planned anew with every statement (12 ms).
create function sees_item(p_item bigint) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from staffetta.item i where i.id = p_item);
end $$;
create function sees_whole_item(p_item bigint) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from staffetta.item i where i.id = p_item and i.ending is null);
end $$;
-- The external id of an item, to who may see it.
create function uid_of_seen_item(p_item bigint) returns uuid language plpgsql stable parallel safe as $$
begin
  return (select i.uid from staffetta.item i where i.id = p_item);
end $$;

alter table report enable row level security;
alter table report_subject enable row level security;
alter table report_version enable row level security;
alter table message enable row level security;
alter table report_timing enable row level security;

create policy report_read on report for select to staffetta_app using (
  sender_org = (select actor_org()) or sees_item(item_id));
create policy report_write on report for insert to staffetta_app
  with check (sender_org = (select actor_org()));
-- The recipient takes, answers and closes; the firm concerned corrects and withdraws. Which step is whose is
-- said in reports/report-state.ts.
create policy report_change on report for update to staffetta_app using (
  sender_org = (select actor_org()) or recipient_org = (select actor_org())
  or on_behalf_of = (select actor_org()));

create policy report_subject_read on report_subject for select to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()) or told_to = (select actor_org()));
create policy report_subject_write on report_subject for insert to staffetta_app
  with check (owner_org = (select actor_org()));
create policy report_subject_change on report_subject for update to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()));
create policy report_subject_end on report_subject for delete to staffetta_app
  using (owner_org = (select actor_org()) and told_to is null);

create policy report_version_read on report_version for select to staffetta_app using (
  item_id in (select i.id from item i where i.id = report_version.item_id and i.owner_org = (select actor_org()))
  or item_id in (select s.item_id from report_subject s
    where s.item_id = report_version.item_id and s.org_id = (select actor_org())));
create policy report_version_write on report_version for insert to staffetta_app with check (
  by_org = (select actor_org()) and item_id in (select i.id from item i where i.id = report_version.item_id));

create policy message_read on message for select to staffetta_app using (sees_whole_item(item_id));
create policy message_write on message for insert to staffetta_app with check (
  org_id = (select actor_org()) and sees_whole_item(item_id));

-- A file goes where its item goes, until that ends; an upload that has no item yet is its owner's.
create policy file_read on file for select to staffetta_app using (
  owner_org = (select actor_org()) or sees_whole_item(item_id));

create policy report_timing_read on report_timing for select to staffetta_app using (
  agreement_id in (select p.agreement_id from agreement_party p where p.org_id = (select actor_org())));
create policy report_timing_write on report_timing for insert to staffetta_app
  with check (recipient_org = (select actor_org()));
create policy report_timing_change on report_timing for update to staffetta_app
  using (recipient_org = (select actor_org()));

-- The firm concerned may correct and withdraw what was written for it.
create policy item_change_subject on item for update to staffetta_app using (
  id in (select s.item_id from report_subject s
    where s.item_id = item.id and s.org_id = (select actor_org())));

grant select, insert, update on report, report_timing to staffetta_app;
grant select, insert, update, delete on report_subject to staffetta_app;
grant select, insert on report_version, message to staffetta_app;

-- Where a report went, for the firm it concerns: its correction and its withdrawal follow it there.
create function entries_of_report_about(p_item bigint) returns table (audience_id bigint, until bigint)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select e.audience_id, max(e.until) from entry e join report_subject s on s.item_id = e.item_id
  where e.item_id = p_item and s.org_id = actor_org()
  group by e.audience_id
$$;

-- A draft that nobody else has seen may vanish; what was submitted is withdrawn instead.
create function discard_draft(p_item bigint) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  perform from report r join item i on i.id = r.item_id
    where r.item_id = p_item and r.state = 'draft' and i.owner_org = actor_org()
      and not exists (select from entry e where e.item_id = p_item)
    for update of r, i;
  if not found then return false; end if;
  update file set item_id = null where item_id = p_item;
  delete from item_observable where item_id = p_item;
  delete from report_subject where item_id = p_item;
  delete from report where item_id = p_item;
  delete from item where id = p_item;
  return true;
end $$;

-- Uploads that found no place before a time: their rows go, their storage names are told so that the files follow.
create function sweep_pending_files(p_before timestamptz) returns setof text
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from file where item_id is null and created_at < p_before returning storage_name
$$;
-- Which of these stored files no row knows: a process died between the file and its row.
create function unknown_files(p_names text[]) returns setof text
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select n from unnest(p_names) n where not exists (select from file f where f.storage_name = n)
$$;

-- Along a tree there is no agreement and no membership to count under: per pair of offices and year.
create function next_receipt_in_tree(p_to bigint, p_year int) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare number int;
begin
  perform from organisation me, organisation other
    where me.id = actor_org() and other.id = p_to and (me.parent_id = other.id or other.parent_id = me.id);
  if not found then
    raise exception 'no receipt is given here' using errcode = 'insufficient_privilege';
  end if;
  insert into receipt_counter as c (scope, year, last) values ('tree:' || actor_org() || ':' || p_to, p_year, 1)
  on conflict (scope, year) do update set last = c.last + 1
  returning c.last into number;
  return number;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'entries_of_report_about(bigint)', 'discard_draft(bigint)', 'next_receipt_in_tree(bigint, int)',
    'sweep_pending_files(timestamptz)', 'unknown_files(text[])']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant select, update, delete on report to staffetta_definer;
grant select, delete on report_subject to staffetta_definer;
grant select, update, delete on file to staffetta_definer;
grant update, delete on item to staffetta_definer;
create policy definer_report on report to staffetta_definer using (true);
create policy definer_report_subject on report_subject to staffetta_definer using (true);
create policy definer_file on file to staffetta_definer using (true);
create policy definer_item_end on item for delete to staffetta_definer using (true);
create policy definer_item_lock on item for update to staffetta_definer using (true);
