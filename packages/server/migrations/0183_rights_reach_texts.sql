-- A person's right reaches what stands in a text alone: in a message, a comment, an earlier version, or never confirmed.
set local search_path = staffetta;
set local lock_timeout = '5s';

create index text_value_by_value on text_value (kind, value);

-- Items that the actor sees and whose texts hold a value. Behind a relay stand the texts it was made from, which are its
-- maker's alone: to others it counts by what they read in it.
create function items_telling(p_kind text, p_value text, p_limit int) returns setof bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select t.item_id from text_value t join item i on i.id = t.item_id left join relay y on y.item_id = i.id
  where t.kind = p_kind and t.value = p_value and actor_sees_item(t.item_id)
    and (i.owner_org = actor_org() or y.item_id is null
      or strpos(lower(regexp_replace(y.title || ' ' || y.body, '[^[:alnum:]]', '', 'g')),
        lower(regexp_replace(p_value, '[^[:alnum:]]', '', 'g'))) > 0)
  order by t.item_id desc limit p_limit
$$;

-- Values of persons that stand in the texts of an own item alone.
create function own_text_values(p_item bigint) returns table (kind text, value text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select t.kind, t.value from text_value t join item i on i.id = t.item_id
  where t.item_id = p_item and i.owner_org = actor_org() and text_value_alone(t.item_id, t.kind, t.value)
$$;

-- What is asked for by name is looked for in the texts of an own item, whether or not it was read there.
create function seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into text_value (item_id, kind, value, ends_at)
  select i.id, p_kind, p_value, p_at from item i
  where i.id = p_item and i.owner_org = actor_org() and i.ending is distinct from 'erased'
  on conflict do nothing
$$;

do $$
declare f text;
begin
  foreach f in array array['items_telling(text, text, int)', 'own_text_values(bigint)',
    'seek_text_value(bigint, text, text, timestamptz)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
