-- What a person may ask for by name is found in texts alone whatever it is: the address of a role too. It has no end of its own
-- there, and stays known as long as the text holds it.
set local search_path = staffetta;
set local lock_timeout = '5s';

-- As before; but what a term leaves readable in the texts stays known there.
create or replace function advance_erasure(p_erasure bigint, p_step int, p_counts jsonb, p_answers_from timestamptz,
  p_done timestamptz) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if actor_org() is not null then return; end if;
  update erasure set step = p_step, counts = p_counts, answers_from = p_answers_from, done_at = p_done, attempts = 0,
    failing_since = null
  where id = p_erasure;
  if p_done is null then return; end if;
  delete from text_value t using erasure e
    where e.id = p_erasure and t.item_id = e.item_id and (e.scope = 'item'
      or ((e.thorough or t.ends_at < 'infinity') and exists (
        select from erasure_value v where v.erasure_id = e.id and v.kind = t.kind and v.value = t.value)));
  delete from erasure_value v where v.erasure_id = p_erasure;
end $$;

-- What was told before this: read once more; what is known keeps the end it has.
insert into text_unread (item_id, told_at)
select i.id, sent_at(i.id) from item i where i.ending is distinct from 'erased' and sent_at(i.id) is not null;
