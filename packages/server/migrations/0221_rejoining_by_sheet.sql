-- A firm that left and stands in the hub's sheet again is the same firm: its record is there, with its past. It gets a
-- new membership, at once where the hub made its record and nobody works there, else as a proposal that it accepts.
set local search_path = staffetta;

alter table member_import_row drop constraint member_import_row_verdict_check,
  add constraint member_import_row_verdict_check check
    (verdict in ('new', 'changes', 'returns', 'similar', 'same', 'repeated', 'wrong')),
  drop constraint member_import_row_choice_check,
  add constraint member_import_row_choice_check check (choice in ('create', 'update', 'rejoin', 'skip')),
  drop constraint member_import_row_outcome_check,
  add constraint member_import_row_outcome_check check
    (outcome in ('created', 'updated', 'rejoined', 'skipped', 'failed', 'undone', 'kept'));

-- Gives whose audiences have to follow: those who are members again at once.
create function rejoin_imported(p_import bigint, p_lines int[], p_at timestamptz, p_today date)
returns table (org_id bigint, branch_id bigint, sector text)
language sql security definer set search_path = staffetta, pg_temp as $$
  with wanted as materialized (
    select distinct on (r.match_org) r.line, r.match_org, r.facts, o.sector,
      imported_branch(p_import, r.facts) as branch,
      o.created_by = actor_org() and not has_people(o.id) as kept
    from member_import_row r join organisation o on o.id = r.match_org and o.kind = 'member'
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.choice = 'rejoin'
      and r.outcome is null
      and exists (select from membership m
        where m.hub_id = actor_org() and m.member_id = r.match_org and m.standing = 'ended' offset 0)
    order by r.match_org, r.line
  ), entered as (
    insert into membership (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
    select gen_random_uuid(), actor_org(), w.match_org, w.branch,
      case when coalesce(w.kept, false) then 'current' else 'proposed' end, p_today, w.facts->>'mandate', p_at
    from wanted w
    on conflict do nothing
    returning id, member_id, standing
  ), noted as (
    update member_import_row r set before = jsonb_build_object('membership', e.id)
    from wanted w join entered e on e.member_id = w.match_org
    where r.import_id = p_import and r.org_id = actor_org() and r.line = w.line
  )
  select w.match_org, w.branch, w.sector from wanted w join entered e on e.member_id = w.match_org
  where e.standing = 'current'
$$;
alter function rejoin_imported(bigint, int[], timestamptz, date) owner to staffetta_definer;
revoke execute on function rejoin_imported(bigint, int[], timestamptz, date) from public;
grant execute on function rejoin_imported(bigint, int[], timestamptz, date) to staffetta_app;

-- Of who returns, the persons to call are there already: only others are added.
create or replace function add_imported_contacts(p_import bigint, p_lines int[], p_at timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  with told as materialized (
    select r.line, r.choice, r.facts->'contact' as c, nextval('contact_id_seq') as id,
      coalesce(r.match_org, (select coalesce(f.made_org, f.match_org) from member_import_row f
        where f.import_id = p_import and f.org_id = actor_org() and f.line = r.match_line)) as org_id
    from member_import_row r
    where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome is null
      and r.choice in ('update', 'rejoin') and r.facts ? 'contact' and not r.facts ? 'contactId'
  ), wanted as materialized (
    -- Each by its own number (offset 0): joined, the planner goes through all members for each row.
    select t.* from told t
    where exists (select from organisation o where o.id = t.org_id and o.created_by = actor_org() offset 0)
      and exists (select from reach x where x.reader_org = actor_org() and x.org_id = t.org_id
        and x.why in ('member', 'child') offset 0)
      and not (t.choice = 'rejoin' and exists (select from contact c where c.org_id = t.org_id
        and c.role = t.c->>'role' and (lower(c.name) = lower(t.c->>'name') or c.email = t.c->>'email') offset 0))
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
