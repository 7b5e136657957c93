-- Agreements: what a renewal writes down, and files that are annexes.
set local search_path = staffetta;

-- Which predecessors these agreements renew, or by which successors these were renewed, where the successor's term has
-- begun. Only for who acts for nobody.
create function begun_renewals(p_agreements bigint[], p_today date)
returns table (predecessor_id bigint, uid uuid, version int, parties bigint[], successor_id bigint, successor_uid uuid)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p.id, p.uid, p.version,
    array(select q.org_id from agreement_party q where q.agreement_id = p.id order by q.org_id), s.id, s.uid
  from agreement s join agreement p on p.id = s.renews_id
  where actor_org() is null and s.state in ('signed', 'in_force', 'expired') and s.from_day <= p_today
    and p.state <> 'terminated' and (s.id = any(p_agreements) or p.id = any(p_agreements))
$$;

-- An annex is a file of the agreement: its parties read it, and it is not swept.
create index agreement_annex_file on agreement_annex (file_uid) where file_uid is not null;
drop policy file_read on file;
create policy file_read on file for select to staffetta_app using (
  owner_org = (select actor_org()) or sees_whole_item(item_id)
  or exists (select from agreement_annex x where x.file_uid = file.uid));
create or replace function sweep_pending_files(p_before timestamptz) returns setof text
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from file f where f.item_id is null and f.created_at < p_before
    and not exists (select from agreement_annex x where x.file_uid = f.uid)
  returning f.storage_name
$$;
grant select on agreement_annex to staffetta_definer;
create policy files_definer_annex on agreement_annex for select to staffetta_definer using (true);

alter function begun_renewals(bigint[], date) owner to staffetta_definer;
revoke execute on function begun_renewals(bigint[], date) from public;
grant execute on function begun_renewals(bigint[], date) to staffetta_app;
