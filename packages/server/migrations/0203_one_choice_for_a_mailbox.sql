-- One choice for one mailbox, wherever it is made.
set local search_path = staffetta;

-- As before; accounts count only where mails go to them (mailboxes()): neither somebody who has left decides, nor are links
-- made for a box that no page opens.
create or replace function letterbox(p_address text) returns table (box uuid, off text[])
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select (array_agg(b.uid order by b.account desc, b.id))[1],
    coalesce(array_agg(distinct k.kind) filter (where k.kind is not null), '{}')
  from (
    select c.uid, c.id, c.mail_off, false as account from contact c
    where c.org_id = actor_org() and lower(c.email) = lower(p_address)
    union all
    select w.uid, w.person_id, w.mail_off, true from mail_wish w join person p on p.id = w.person_id
    where w.org_id = actor_org() and lower(p.email) = lower(p_address) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)) b
  left join lateral unnest(b.mail_off) k(kind) on true
$$;

-- As before; a new contact shares also what the account at its address has chosen.
create or replace function choice_of_mailbox() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  new.mail_off := coalesce((select c.mail_off from contact c
    where c.org_id = new.org_id and lower(c.email) = lower(new.email) and c.id <> new.id limit 1),
    (select w.mail_off from mail_wish w join person p on p.id = w.person_id
    where w.org_id = new.org_id and lower(p.email) = lower(new.email) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id) limit 1), '{}');
  new.refused_since := null;
  new.refused_at := null;
  new.refused_why := null;
  new.refused_later := false;
  new.taken_since := null;
  return new;
end $$;
