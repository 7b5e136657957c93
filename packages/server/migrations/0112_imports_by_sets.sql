-- Members and contacts of many rows at once. The policies ask for each row by itself, which for fifty thousand rows
-- takes minutes: these say the same of the whole set.
set local search_path = staffetta;

create or replace function make_imported_organisations(p_import bigint, p_lines int[], p_at timestamptz) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if not exists (select from organisation o where o.id = actor_org() and o.kind = 'hub') then
    raise exception 'only a hub brings in members' using errcode = 'insufficient_privilege';
  end if;
  with wanted as (
    select r.line, r.made_uid, r.facts as f from member_import_row r
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.made_uid is not null
      and r.made_org is null and r.facts->>'kind' in ('member', 'branch')
  ), made as (
    insert into organisation (uid, kind, parent_id, name, origin_installation, created_at, created_by, sector,
      province, size, vat_number, tax_code, pec, domains)
    select w.made_uid, f->>'kind', case when f->>'kind' = 'branch' then actor_org() end, f->>'name',
      (select uid from installation), p_at, actor_org(), f->>'sector', f->>'province', f->>'size', f->>'vatNumber',
      f->>'taxCode', f->>'pec',
      array(select jsonb_array_elements_text(coalesce(f->'domains', '[]')))
    from wanted w
    returning id, uid
  )
  update member_import_row r set made_org = m.id
  from made m join wanted w on w.made_uid = m.uid
  where r.import_id = p_import and r.line = w.line and r.org_id = actor_org();
end $$;

-- Memberships of the firms that an import of the actor has just made; who looks after their audiences is told.
create function enter_imported_members(p_import bigint, p_lines int[], p_at timestamptz, p_today date)
returns table (org_id bigint, branch_id bigint, sector text)
language sql security definer set search_path = staffetta, pg_temp as $$
  with told as materialized (
    select r.made_org as id, r.facts as f, coalesce((r.facts->>'branchId')::bigint,
      (select coalesce(l.made_org, l.match_org) from member_import_row l
       where l.import_id = p_import and l.line = (r.facts->>'branchLine')::int)) as branch
    from member_import_row r
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.choice = 'create'
      and r.outcome is null and r.made_org is not null and r.facts->>'kind' = 'member'
  ), firm as materialized (
    select t.id, t.f, t.f->>'sector' as sector,
      (select b.id from organisation b where b.id = t.branch and b.kind = 'branch' and b.parent_id = actor_org()) as branch
    from told t
    where exists (select from organisation o where o.id = t.id and o.created_by = actor_org() offset 0)
  ), entered as (
    insert into membership (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
    select gen_random_uuid(), actor_org(), f.id, f.branch, 'current', least(coalesce((f.f->>'since')::date, p_today), p_today),
      f.f->>'mandate', p_at
    from firm f
  )
  select f.id, f.branch, f.sector from firm f
$$;

-- Contacts that rows bring: of firms just made, of the firm of an earlier row, of those whose record the actor keeps.
create function add_imported_contacts(p_import bigint, p_lines int[], p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with told as materialized (
    select r.line, r.facts->'contact' as c, gen_random_uuid() as uid,
      coalesce(r.made_org, r.match_org, (select coalesce(f.made_org, f.match_org) from member_import_row f
        where f.import_id = p_import and f.line = r.match_line)) as org_id
    from member_import_row r
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome is null
      and r.choice <> 'skip' and r.facts ? 'contact' and not r.facts ? 'contactId'
      and (r.choice = 'update' or r.made_org is not null)
  ), wanted as materialized (
    -- Each by its own number (offset 0): joined, the planner goes through all members for each row.
    select t.* from told t
    where exists (select from organisation o where o.id = t.org_id and o.created_by = actor_org() offset 0)
      and exists (select from reach x where x.reader_org = actor_org() and x.org_id = t.org_id
        and x.why in ('member', 'child') offset 0)
  ), made as (
    insert into contact (uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
    select w.uid, w.org_id, c->>'role', c->>'name', c->>'email', c->>'phone', c->>'language', actor_org(), p_at, p_at
    from wanted w
    returning id, uid
  )
  update member_import_row r set made_contact = m.id
  from made m join wanted w on w.uid = m.uid
  where r.import_id = p_import and r.line = w.line and r.org_id = actor_org()
$$;

grant insert on membership, contact to staffetta_definer;
create policy imports_definer_contact_add on contact for insert to staffetta_definer with check (true);

do $$
declare f text;
begin
  foreach f in array array[
    'enter_imported_members(bigint, int[], timestamptz, date)', 'add_imported_contacts(bigint, int[], timestamptz)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;

-- Asked for each contact when an import is taken back.
create index member_import_row_contact on member_import_row (made_contact) where made_contact is not null;
