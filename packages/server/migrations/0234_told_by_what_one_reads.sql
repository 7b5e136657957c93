-- A value that stands only where its asker may not read (the reason of a hold, another's comment on an alert) is told to
-- nobody: what holds it somewhere is a candidate, and is told where a text that the asker reads holds it.
set local search_path = staffetta;

-- Candidates. Whether the actor is told of one is decided by its readable texts (rights/items-holding.ts).
create or replace function items_telling(p_kind text, p_value text, p_limit int) returns setof bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select t.item_id from text_value t
  where t.kind = p_kind and t.value = p_value and actor_sees_item(t.item_id)
  order by t.item_id desc limit p_limit
$$;

-- What was found in files that the actor may open: the finds are their owner's, the file is every reader's; one that came
-- with a question between desks is read by these two.
create function finds_in_files(p_items bigint[]) returns table (item_id bigint, key text, words text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select f.item_id, f.id::text, d.finds::text from file f join file_find d on d.file_id = f.id
  left join message m on m.id = f.message_id
  where f.item_id = any(p_items) and actor_sees_item(f.item_id)
    and (m.asks_desk is null or m.asks_desk = actor_org() or m.org_id = actor_org())
$$;
alter function finds_in_files(bigint[]) owner to staffetta_definer;
revoke execute on function finds_in_files(bigint[]) from public;
grant execute on function finds_in_files(bigint[]) to staffetta_app;
