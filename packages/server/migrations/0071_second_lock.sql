-- The second lock where it was missing, and no right to write that no code needs: an SQL statement gone wrong can then
-- neither read the keys of others nor make its organisation a reader of their logs and audiences.
set local search_path = staffetta;

-- Who belongs to which audience is written by functions that check it (intern_audience, join_audience, leave_audience).
drop policy audience_write on audience;
drop policy audience_member_write on audience_member;
drop policy audience_member_end on audience_member;
revoke insert on audience from staffetta_app;
revoke insert, update on audience_member from staffetta_app;

-- Logs and their readers: private_log_of and open_shared_log.
drop policy log_write on log;
revoke insert on log, log_reader from staffetta_app;

-- A definer, since the policy of a table cannot ask the table itself.
create function own_logs() returns setof bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select r.log_id from log_reader r where r.org_id = actor_org()
$$;
alter function own_logs() owner to staffetta_definer;
revoke execute on function own_logs() from public;
grant execute on function own_logs() to staffetta_app;
alter table log_reader enable row level security;
create policy log_reader_read on log_reader for select to staffetta_app using (log_id in (select own_logs()));
create policy definer_log_reader on log_reader to staffetta_definer using (true) with check (true);

-- Keys for programs. Who acts is looked up by a definer (actor_of_token), before anybody is known.
alter table api_token enable row level security;
create policy api_token_own on api_token to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy definer_api_token on api_token for select to staffetta_definer using (true);
