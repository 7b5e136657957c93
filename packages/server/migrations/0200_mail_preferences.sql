-- Which mails whoever reads a mailbox does without. Emergencies are none of these kinds: they always arrive.
set local search_path = staffetta;

alter table contact add column mail_off text[] not null default '{}'
  check (mail_off <@ array['alerts', 'urgent_alerts', 'drills', 'news']);
-- Of those who have an account, for one organisation. The uid is what links in mails are signed over.
alter table mail_wish
  add column uid uuid not null default gen_random_uuid() unique,
  add column mail_off text[] not null default '{}'
    check (mail_off <@ array['alerts', 'urgent_alerts', 'drills', 'news']);
create index contact_mail_off on contact (org_id) where mail_off <> '{}';
grant update (mail_off) on mail_wish to staffetta_app;
grant update (mail_off) on contact, mail_wish to staffetta_definer;
create policy preferences_definer_contact on contact for update to staffetta_definer using (true) with check (true);
create policy preferences_definer_wish on mail_wish for update to staffetta_definer using (true) with check (true);

-- A choice belongs to a mailbox: another address begins anew, and a second contact at the same one shares it.
create function choice_of_mailbox() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  new.mail_off := coalesce((select c.mail_off from contact c
    where c.org_id = new.org_id and lower(c.email) = lower(new.email) and c.id <> new.id limit 1), '{}');
  return new;
end $$;
alter function choice_of_mailbox() owner to staffetta_definer;
revoke execute on function choice_of_mailbox() from public;
create trigger contact_choice_new before insert on contact for each row execute function choice_of_mailbox();
create trigger contact_choice_moved before update of email, org_id on contact for each row
  when (lower(new.email) is distinct from lower(old.email)) execute function choice_of_mailbox();

-- 'withheld': whoever reads the mailbox did not want it.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
  check (state in ('waiting', 'sent', 'refused', 'dropped', 'withheld'));

-- The mailbox that a mail of the acting organisation goes to: whether it is somebody's, and what it does without.
create function letterbox(p_address text) returns table (box uuid, off text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select (array_agg(b.uid order by b.account desc, b.uid))[1],
    coalesce(array_agg(distinct k.kind) filter (where k.kind is not null), '{}')
  from (
    select c.uid, c.mail_off, false as account from contact c
    where c.org_id = actor_org() and lower(c.email) = lower(p_address)
    union all
    select w.uid, w.mail_off, true from mail_wish w join person p on p.id = w.person_id
    where w.org_id = actor_org() and lower(p.email) = lower(p_address)) b
  left join lateral unnest(b.mail_off) k(kind) on true
$$;

-- The mailbox that a link names. Nobody is signed in there: the signature over it and its address, checked around this,
-- is what they have.
create function letterbox_called(p_box uuid) returns table (org_id bigint, org_uid uuid, org_name text, kept_by bigint,
  person_uid uuid, address text, language text, off text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.name, c.kept_by, null::uuid, c.email, c.language, c.mail_off
  from contact c join organisation o on o.id = c.org_id where c.uid = p_box and c.email is not null
  union all
  select o.id, o.uid, o.name, o.id, p.uid, p.email, p.language, w.mail_off
  from mail_wish w join person p on p.id = w.person_id and p.disabled_at is null join organisation o on o.id = w.org_id
  where w.uid = p_box
$$;

-- Writes a choice for every contact and account of the organisation at the mailbox's address; gives what is off now.
create function turn_mails(p_box uuid, p_off text[], p_on text[]) returns text[]
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  box record;
  now_off text[];
begin
  select * into box from letterbox_called(p_box);
  if not found then return null; end if;
  -- Two at once: the second sees what the first wrote.
  perform from contact c where c.org_id = box.org_id and lower(c.email) = lower(box.address) order by c.id for update;
  perform from mail_wish w where w.uid = p_box for update;
  select l.off into now_off from letterbox_called(p_box) l;
  now_off := array(select distinct k from unnest(now_off || p_off) k where k <> all(p_on) order by k);
  update contact c set mail_off = now_off where c.org_id = box.org_id and lower(c.email) = lower(box.address);
  update mail_wish w set mail_off = now_off from person p
  where p.id = w.person_id and w.org_id = box.org_id and lower(p.email) = lower(box.address);
  return now_off;
end $$;

do $$
declare f text;
begin
  foreach f in array array['letterbox(text)', 'letterbox_called(uuid)', 'turn_mails(uuid, text[], text[])'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
