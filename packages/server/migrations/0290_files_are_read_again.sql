-- Files that were read as text and are kept by what was found in them are read once more before an erasure leaves them: the
-- ways in which a value is masked in texts are more than those in which it is found.
set local search_path = staffetta;
set local lock_timeout = '5s';

alter table erasure add column files_from bigint not null default 0;

create function files_to_read(p_erasure bigint, p_limit int)
returns table (id bigint, name text, media_type text, storage_name text, wrapped_key bytea)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select f.id, f.name, f.media_type, f.storage_name, f.wrapped_key
  from erasure e cross join lateral (
    select x.id from file x where x.item_id = e.item_id
    union select a.file_id from arrivals_of_item(e.item_id) m join arrival a on a.id = m where a.file_id is not null) own
  join file f on f.id = own.id
  where actor_org() is null and e.id = p_erasure and f.id > e.files_from
  order by f.id limit p_limit
$$;

-- Up to this file, those that stay were read.
create function files_read_until(p_erasure bigint, p_file bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  update erasure set files_from = p_file where actor_org() is null and id = p_erasure
$$;

do $$
declare f text;
begin
  foreach f in array array['files_to_read(bigint, int)', 'files_read_until(bigint, bigint)'] loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
