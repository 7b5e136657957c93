-- The desk is told by mail that mail waits. It is no news of an item: how much waits is counted when the letter is written.
set local search_path = staffetta;
set local lock_timeout = '5s';

alter table desk_news alter column item_id drop not null;
alter table desk_news drop constraint desk_news_kind_check;
alter table desk_news add constraint desk_news_kind_check
  check (kind in ('report', 'about_us', 'consent', 'message', 'answer', 'mail'));
alter table desk_news add constraint desk_news_item check ((kind = 'mail') = (item_id is null)) not valid;
create index desk_news_mail on desk_news (org_id) where kind = 'mail' and batch is null;

-- For the desk that took the mail. A draft is told each time; of strangers' mails only the first that waits, until the
-- desk has looked at all of them: whoever writes much does not make it be written to much.
create function note_mail_news(p_drafted boolean) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into desk_news (org_id, item_id, kind)
  select actor_org(), null, 'mail'
  where actor_org() is not null
    and not exists (select from desk_news n where n.org_id = actor_org() and n.kind = 'mail' and n.batch is null)
    and (p_drafted or (select count(*) from (select from arrival a where a.org_id = actor_org()
      and a.state = 'quarantined' and a.reason <> 'automatic' limit 2) waiting) = 1)
$$;
alter function note_mail_news(boolean) owner to staffetta_definer;
revoke execute on function note_mail_news(boolean) from public;
grant execute on function note_mail_news(boolean) to staffetta_app;
