-- Alerts by mail for those without an account: what to do now, mails that can be known again, answers by mail.
set local search_path = staffetta;

alter table alert add column actions text[]
  check (cardinality(actions) between 1 and 3 and length(array_to_string(actions, '')) <= 480);

-- 'mail': the organisation answered by a link or a reply; nobody's name stands beside it.
alter table alert_recipient add column via text not null default 'portal' check (via in ('portal', 'mail'));
grant update (via) on alert_recipient to staffetta_app;

-- One row for each mail of an alert. Its uid is the delivery's, which links and reply addresses are signed over; its code
-- is what a person reads out on the telephone, without signs that look alike.
create table alert_mail (
  uid uuid primary key,
  alert_id bigint not null references alert on delete cascade,
  org_id bigint not null,
  owner_org bigint not null,
  -- NULL: to a contact, who need not have an account.
  person_id bigint,
  template text not null,
  language text not null,
  code text not null check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  made_at timestamptz not null
);
create index alert_mail_code on alert_mail (code);
create index alert_mail_alert on alert_mail (alert_id, org_id);

alter table alert_mail enable row level security;
create policy alert_mail_read on alert_mail for select to staffetta_app using (
  owner_org = (select actor_org()) or org_id = (select actor_org()));
grant select on alert_mail to staffetta_app;
grant select, insert on alert_mail to staffetta_definer;
create policy definer_alert_mail on alert_mail to staffetta_definer using (true) with check (true);

-- Eight of 32 signs, 40 random bits: without I, O, 0 and 1. Bytes 6 and 8 of a random UUID are not all random.
create function short_code() returns text language sql volatile set search_path = staffetta, pg_temp as $$
  select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(u.b, i) & 31), 1), '')
  from (select uuid_send(gen_random_uuid()) as b) u, unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) i
$$;

-- As before, and each mail can be known again.
create or replace function deliver_alert(p_alert bigint, p_orgs bigint[], p_template text) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made int;
begin
  with sent as (
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
    where a.id = p_alert
    returning uid, alert_id, org_id, owner_org, person_id, language)
  insert into alert_mail (uid, alert_id, org_id, owner_org, person_id, template, language, code, made_at)
  select s.uid, s.alert_id, s.org_id, s.owner_org, s.person_id, p_template, s.language, short_code(),
    to_timestamp(actor_now() / 1e6)
  from sent s;
  get diagnostics made = row_count;
  return made;
end $$;

-- Who said that all is done has answered, though it may not have said whether it was affected.
create or replace function chase_alert(p_alert bigint, p_at timestamptz, p_not_after timestamptz) returns int
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare silent bigint[];
begin
  update alert set chased_at = p_at
  where id = p_alert and owner_org = actor_org() and coalesce(chased_at, sent_at) <= p_not_after;
  if not found then return null; end if;
  with told as (
    update alert_recipient set chased_at = p_at
    where alert_id = p_alert and answer is null and done_at is null returning org_id)
  select array_agg(org_id) into silent from told;
  if silent is null then return 0; end if;
  perform deliver_alert(p_alert, silent, 'chase');
  return cardinality(silent);
end $$;

-- The mail that a link or a reply address names. Nobody is signed in there: the signature, checked before this is asked,
-- is what they have. It tells whom the mail was for, and nothing of what it said.
create function alert_mail_called(p_uid uuid) returns table (alert_uid uuid, org_id bigint, org_uid uuid, org_kind text, org_name text,
  language text, template text, sent_at timestamptz, due_at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select a.uid, m.org_id, o.uid, o.kind, o.name, m.language, m.template, a.sent_at, a.due_at
  from alert_mail m join alert a on a.id = m.alert_id join organisation o on o.id = m.org_id
  where m.uid = p_uid and m.person_id is null
$$;
alter function alert_mail_called(uuid) owner to staffetta_definer;
revoke execute on function alert_mail_called(uuid), short_code() from public;
grant execute on function alert_mail_called(uuid) to staffetta_app;
grant execute on function short_code() to staffetta_definer;

-- Mails with this code that were made since: that they are ours, from whom and when, and nothing of whom they went to. Two
-- may share a code; more are not told of.
create function alert_mails_with_code(p_code text, p_since timestamptz) returns table (made_at timestamptz, template text,
  language text, sender text, urgency text, drill boolean, tlp text, ended boolean)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select m.made_at, m.template, m.language, o.name, a.urgency, a.drill, i.tlp, i.ending is not null
  from alert_mail m join alert a on a.id = m.alert_id join item i on i.id = a.item_id
  join organisation o on o.id = m.owner_org
  where m.code = p_code and m.made_at > p_since order by m.made_at desc limit 2
$$;
alter function alert_mails_with_code(text, timestamptz) owner to staffetta_definer;
revoke execute on function alert_mails_with_code(text, timestamptz) from public;
grant execute on function alert_mails_with_code(text, timestamptz) to staffetta_app;
