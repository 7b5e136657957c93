-- A register of firms comes in and goes again in a few statements for each batch. One row at a time cost a query for each
-- trigger; numbers that are drawn beforehand spare the joins from what was made back to the row that made it.
set local search_path = staffetta;

grant usage on sequence organisation_id_seq, contact_id_seq to staffetta_definer;

-- Whoever writes many rows of reach brings the names along.
drop trigger reach_name on reach;
create trigger reach_name before insert on reach
  for each row when (new.name_key is null or new.kind is null) execute function name_in_reach();

-- The same as reach_of_membership says of one new row, of all that one statement makes.
create function reach_of_new_memberships() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into reach (reader_org, org_id, why, kind, name_key)
  select x.reader, x.reached, x.why, o.kind, o.name_key
  from fresh m
  cross join lateral (values
    (m.hub_id, m.member_id, case m.standing when 'current' then 'member' when 'proposed' then 'proposed' when 'ended' then 'former' end),
    (m.member_id, m.hub_id, case m.standing when 'current' then 'hub' when 'proposed' then 'proposed' when 'ended' then 'former' end),
    (m.branch_id, m.member_id, case m.standing when 'current' then 'member' end),
    (m.member_id, m.branch_id, case m.standing when 'current' then 'branch' end)
  ) as x(reader, reached, why)
  join organisation o on o.id = x.reached
  where x.why is not null and x.reader is not null
  on conflict do nothing;
  return null;
end $$;
alter function reach_of_new_memberships() owner to staffetta_definer;
drop trigger membership_reach_made on membership;
create trigger membership_reach_made after insert on membership
  referencing new table as fresh for each statement execute function reach_of_new_memberships();

-- Most organisations are in no tree and made by no operator: nothing to derive.
drop trigger organisation_reach on organisation;
create trigger organisation_reach after insert on organisation for each row
  when (new.parent_id is not null or new.created_by is not null) execute function reach_of_organisation();

-- Many into their audiences at once; the same as join_audience says of one organisation.
create function join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select x.audience, x.org, null, p_from from unnest(p_audiences, p_orgs) as x(audience, org)
  where not exists (
    select from audience_member m
    where m.audience_id = x.audience and m.org_id = x.org and m.person_id is null and m.to_position is null offset 0)
$$;

-- Rows that are to become organisations: each with its membership and its contact, in the name of the hub, which is the
-- actor. Who looks after the audiences of the new members is told.
create function bring_in_organisations(p_import bigint, p_lines int[], p_at timestamptz, p_today date)
returns table (org_id bigint, branch_id bigint, sector text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from organisation o where o.id = actor_org() and o.kind = 'hub') then
    raise exception 'only a hub brings in members' using errcode = 'insufficient_privilege';
  end if;
  update member_import_row r set made_uid = gen_random_uuid(), made_org = nextval('organisation_id_seq'),
    made_contact = case when r.facts ? 'contact' then nextval('contact_id_seq') end, outcome = 'created'
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.choice = 'create'
    and r.outcome is null and r.made_org is null and r.facts->>'kind' in ('member', 'branch');

  insert into organisation (id, uid, kind, parent_id, name, origin_installation, created_at, created_by, sector,
    province, size, vat_number, tax_code, pec, domains)
  overriding system value
  select r.made_org, r.made_uid, f->>'kind', case when f->>'kind' = 'branch' then actor_org() end, f->>'name',
    (select uid from installation), p_at, actor_org(), f->>'sector', f->>'province', f->>'size', f->>'vatNumber',
    f->>'taxCode', f->>'pec', array(select jsonb_array_elements_text(coalesce(f->'domains', '[]')))
  from member_import_row r cross join lateral (select r.facts as f offset 0) x
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created';

  insert into membership (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
  select gen_random_uuid(), actor_org(), r.made_org, imported_branch(p_import, r.facts), 'current',
    least(coalesce((r.facts->>'since')::date, p_today), p_today), r.facts->>'mandate', p_at
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.facts->>'kind' = 'member';

  insert into contact (id, uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
  overriding system value
  select r.made_contact, gen_random_uuid(), r.made_org, c->>'role', c->>'name', c->>'email', c->>'phone',
    c->>'language', actor_org(), p_at, p_at
  from member_import_row r cross join lateral (select r.facts->'contact' as c offset 0) x
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.made_contact is not null;

  return query select r.made_org, imported_branch(p_import, r.facts), r.facts->>'sector'
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.facts->>'kind' = 'member';
end $$;

-- The branch that a row of the actor's import names: there already, or made by another row; one of the actor's own.
create function imported_branch(p_import bigint, p_facts jsonb) returns bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select b.id from organisation b
  where (p_facts ? 'branchId' or p_facts ? 'branchLine')
    and b.id = coalesce((p_facts->>'branchId')::bigint,
      (select coalesce(l.made_org, l.match_org) from member_import_row l
       where l.import_id = p_import and l.org_id = actor_org() and l.line = (p_facts->>'branchLine')::int))
    and b.kind = 'branch' and b.parent_id = actor_org()
$$;

-- Contacts that rows bring to organisations that are there: the firm of an earlier row, or one whose record the actor keeps.
create or replace function add_imported_contacts(p_import bigint, p_lines int[], p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with told as materialized (
    select r.line, r.facts->'contact' as c, nextval('contact_id_seq') as id,
      coalesce(r.match_org, (select coalesce(f.made_org, f.match_org) from member_import_row f
        where f.import_id = p_import and f.line = r.match_line)) as org_id
    from member_import_row r
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome is null
      and r.choice = 'update' and r.facts ? 'contact' and not r.facts ? 'contactId'
  ), wanted as materialized (
    -- Each by its own number (offset 0): joined, the planner goes through all members for each row.
    select t.* from told t
    where exists (select from organisation o where o.id = t.org_id and o.created_by = actor_org() offset 0)
      and exists (select from reach x where x.reader_org = actor_org() and x.org_id = t.org_id
        and x.why in ('member', 'child') offset 0)
  ), made as (
    insert into contact (id, uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
    overriding system value
    select w.id, gen_random_uuid(), w.org_id, c->>'role', c->>'name', c->>'email', c->>'phone', c->>'language',
      actor_org(), p_at, p_at
    from wanted w
  )
  update member_import_row r set made_contact = w.id
  from wanted w
  where r.import_id = p_import and r.line = w.line and r.line = any(p_lines) and r.org_id = actor_org()
$$;

-- Takes back what an import created, if nobody has touched it since; anything that refers to it says that it is used.
-- Each table that refers to organisations is asked for each of them: by its index, whatever share of it is the hub's.
create or replace function undo_imported_organisations(p_import bigint, p_lines int[]) returns void
language plpgsql security definer set search_path = staffetta, pg_temp set enable_seqscan = off as $$
declare
  free bigint[];
  one bigint;
begin
  select coalesce(array_agg(r.made_org order by r.step desc, r.line), '{}') into free
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines)
    and r.outcome = 'created' and r.made_org is not null
    and exists (select from organisation o
      where o.id = r.made_org and o.created_by = actor_org() and o.version = 1 offset 0)
    and not exists (select from membership m
      where m.member_id = r.made_org and (m.hub_id <> actor_org() or m.version > 1) offset 0)
    and not exists (select from contact c where c.org_id = r.made_org and (c.version > 1 or not exists (
      select from member_import_row x where x.made_contact = c.id and x.import_id = p_import
        and x.org_id = actor_org() offset 0)) offset 0);
  begin
    perform remove_imported(free);
  exception when foreign_key_violation then
    -- One of them is used: which one is found by trying each.
    foreach one in array free loop
      begin
        perform remove_imported(array[one]);
      exception when foreign_key_violation then
        free := array_remove(free, one);
      end;
    end loop;
  end;
  update member_import_row r set outcome = case when r.made_org = any(free) then 'undone' else 'kept' end,
    findings = case when r.made_org = any(free) then r.findings else r.findings || '[{"code": "in_use"}]' end
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created';
end $$;

-- Only for undo_imported_organisations, which has judged them.
create function remove_imported(p_orgs bigint[]) returns void
language sql security definer set search_path = staffetta, pg_temp set enable_seqscan = off as $$
  delete from contact where org_id = any(p_orgs);
  delete from membership where member_id = any(p_orgs) and hub_id = actor_org();
  delete from audience_member where org_id = any(p_orgs);
  delete from reach where org_id = any(p_orgs);
  delete from reach where reader_org = any(p_orgs);
  delete from organisation where id = any(p_orgs);
$$;

drop function make_imported_organisations(bigint, int[], timestamptz);
drop function enter_imported_members(bigint, int[], timestamptz, date);

do $$
declare f text;
begin
  foreach f in array array['join_audiences(bigint[], bigint[], bigint)', 'remove_imported(bigint[])',
    'bring_in_organisations(bigint, int[], timestamptz, date)', 'imported_branch(bigint, jsonb)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f not like 'remove_imported%' and f not like 'imported_branch%' then
      execute format('grant execute on function %s to staffetta_app', f);
    end if;
  end loop;
end $$;
revoke execute on function reach_of_new_memberships() from public;
