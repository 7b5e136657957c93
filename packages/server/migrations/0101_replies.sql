-- A reply address in alert mails: whoever forwards what they have to it is known by it.
set local search_path = staffetta;

-- Which alert a mail to the desk replies to.
alter table arrival add column alert_id bigint references alert on delete set null;
create index arrival_alert on arrival (alert_id) where alert_id is not null;

-- Whose mail it was that is replied to, and about which alert. Asked with a signed tag, before anybody acts.
create function alert_mail_replied(p_uid uuid) returns table (owner_org bigint, org_id bigint, org_uid uuid, alert_id bigint,
  sent_at timestamptz, due_at timestamptz)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select m.owner_org, m.org_id, o.uid, m.alert_id, a.sent_at, a.due_at
  from alert_mail m join alert a on a.id = m.alert_id join organisation o on o.id = m.org_id
  where m.uid = p_uid and m.person_id is null
$$;

-- The desk that a mail of an alert is answered to, for the organisation that the mail goes to.
create function desk_of_mail(p_uid uuid) returns text
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select b.address from alert_mail m join mailbox b on b.org_id = m.owner_org
  where m.uid = p_uid and m.org_id = actor_org() and m.person_id is null
$$;

alter function alert_mail_replied(uuid) owner to staffetta_definer;
alter function desk_of_mail(uuid) owner to staffetta_definer;
revoke execute on function alert_mail_replied(uuid), desk_of_mail(uuid) from public;
grant execute on function alert_mail_replied(uuid), desk_of_mail(uuid) to staffetta_app;
