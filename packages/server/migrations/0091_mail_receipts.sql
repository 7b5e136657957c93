-- Mails that nobody wrote (bounces, vacation notes, our own) wait; a receipt goes to who is known.
set local search_path = staffetta;

alter table arrival drop constraint arrival_reason_check;
alter table arrival add constraint arrival_reason_check
  check (reason in ('unknown_sender', 'not_authenticated', 'automatic'));
create index arrival_sender on arrival (org_id, sender, received_at);

-- A receipt of a mail, to an address that the acting organisation knows (the sentence of known_sender), unless that address
-- had its share of them since p_since. Tells whether one was made.
create function deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamptz, p_most int) returns boolean
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  known bigint;
begin
  select k.org_id into known from known_sender(p_address) k;
  if known is null then return false; end if;
  if (select count(*) from (select from arrival a
        where a.org_id = actor_org() and a.sender = p_address and a.received_at > p_since
        limit p_most + 1) recent) > p_most then
    return false;
  end if;
  insert into delivery (position, uid, template, owner_org, org_id, address, name, language, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), 'mail-receipt', actor_org(), known, lower(p_address),
    coalesce(w.name, ''), coalesce(w.language, 'it'), p_facts, 2, actor_now()
  from (select) one left join lateral (
    select c.name, c.language from contact c where c.org_id = known and lower(c.email) = lower(p_address)
    union all
    select p.name, p.language from person p where p.email = lower(p_address)
    limit 1) w on true;
  return true;
end $$;
alter function deliver_mail_receipt(text, jsonb, timestamptz, int) owner to staffetta_definer;
revoke execute on function deliver_mail_receipt(text, jsonb, timestamptz, int) from public;
grant execute on function deliver_mail_receipt(text, jsonb, timestamptz, int) to staffetta_app;
