-- Members from a spreadsheet: what was read, what was found in it, what came of it.
set local search_path = staffetta;

create table member_import (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  org_id bigint not null default actor_org() references organisation,
  -- Who is responsible for it: it is carried out in this person's name.
  person_id bigint not null references person,
  name text not null check (length(name) between 1 and 255),
  state text not null default 'uploaded' check (state in
    ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone')),
  heading_line int not null,
  columns jsonb not null,
  mapping jsonb not null,
  defaults jsonb not null,
  rows int not null check (rows >= 0),
  -- Rows that the work under way has behind it.
  done int not null default 0,
  counts jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (id, org_id)
);
create index member_import_of_org on member_import (org_id, id);
create index member_import_under_way on member_import (id) where state in ('checking', 'applying', 'undoing');
create index member_import_age on member_import (changed_at);

create table member_import_row (
  import_id bigint not null,
  org_id bigint not null default actor_org(),
  -- As the person sees it in the sheet.
  line int not null,
  cells jsonb not null,
  -- What the cells say, read with the settings of the last trial.
  facts jsonb,
  verdict text check (verdict in ('new', 'changes', 'similar', 'same', 'repeated', 'wrong')),
  findings jsonb not null default '[]',
  match_org bigint,
  match_line int,
  choice text not null default 'skip' check (choice in ('create', 'update', 'skip')),
  open text[] not null default '{skip}',
  -- Branches come before the firms that belong to them, firms before further contacts of theirs.
  step int not null default 2,
  outcome text check (outcome in ('created', 'updated', 'skipped', 'failed', 'undone', 'kept')),
  made_uid uuid,
  -- Not a reference: what is taken back goes, the row that tells of it stays.
  made_org bigint,
  made_contact bigint,
  -- What stood there before a change, and the version after it.
  before jsonb,
  primary key (import_id, line),
  foreign key (import_id, org_id) references member_import (id, org_id) on delete cascade
);
create index member_import_row_verdict on member_import_row (import_id, verdict, line);
create index member_import_row_todo on member_import_row (import_id, step, line) where outcome is null;
create index member_import_row_outcome on member_import_row (import_id, outcome, line) where outcome is not null;

alter table member_import enable row level security;
alter table member_import_row enable row level security;
create policy member_import_own on member_import to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
create policy member_import_row_own on member_import_row to staffetta_app
  using (org_id = (select actor_org())) with check (org_id = (select actor_org()));
grant select, insert, update, delete on member_import, member_import_row to staffetta_app;

grant select, delete on member_import to staffetta_definer;
grant select, update, delete on member_import_row to staffetta_definer;
create policy definer_member_import on member_import to staffetta_definer using (true) with check (true);
create policy definer_member_import_row on member_import_row to staffetta_definer using (true) with check (true);

-- For the worker, which acts for nobody: what is under way, and in whose name. In anybody's transaction nothing.
create function imports_under_way()
returns table (id bigint, state text, org_id bigint, org_uid uuid, person_id bigint, person_uid uuid)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select i.id, i.state, o.id, o.uid, p.id, p.uid
  from member_import i join organisation o on o.id = i.org_id join person p on p.id = i.person_id
  where i.state in ('checking', 'applying', 'undoing') and actor_org() is null
  order by i.id limit 20
$$;

-- Rows of registers are personal data: what was read goes when nobody needs it any more.
create function forget_imports(p_before timestamptz) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  delete from member_import i
  where i.changed_at < p_before and actor_org() is null and i.state not in ('checking', 'applying', 'undoing')
$$;

-- Organisations for many rows at once: members, or branches of the hub, which is the actor. The same rule as
-- create_organisation, which makes one.
create function make_imported_organisations(p_import bigint, p_lines int[], p_at timestamptz) returns void
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
  from made m where r.import_id = p_import and r.org_id = actor_org() and r.made_uid = m.uid;
end $$;

-- Takes back what an import created, if nobody has touched it since; anything that refers to it says that it is used.
create function undo_imported_organisations(p_import bigint, p_lines int[]) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  r member_import_row;
  used boolean;
begin
  for r in
    select * from member_import_row x
    where x.import_id = p_import and x.org_id = actor_org() and x.line = any(p_lines)
      and x.outcome = 'created' and x.made_org is not null
    order by x.step desc, x.line
  loop
    used := not exists (select from organisation o
        where o.id = r.made_org and o.created_by = actor_org() and o.version = 1)
      or exists (select from membership m where m.member_id = r.made_org
        and (m.hub_id <> actor_org() or m.version > 1))
      or exists (select from contact c where c.org_id = r.made_org and (c.version > 1 or not exists (
        select from member_import_row x where x.import_id = p_import and x.org_id = actor_org()
          and x.made_contact = c.id)));
    if not used then
      begin
        delete from contact where org_id = r.made_org;
        delete from membership where member_id = r.made_org and hub_id = actor_org();
        delete from audience_member where org_id = r.made_org;
        delete from reach where reader_org = r.made_org or org_id = r.made_org;
        delete from organisation where id = r.made_org;
      exception when foreign_key_violation then
        used := true;
      end;
    end if;
    update member_import_row x set outcome = case when used then 'kept' else 'undone' end,
      findings = case when used then x.findings || '[{"code": "in_use"}]' else x.findings end
    where x.import_id = p_import and x.line = r.line;
  end loop;
end $$;

grant delete on organisation, membership, contact, audience_member to staffetta_definer;
create policy imports_definer_contact on contact for delete to staffetta_definer using (true);

do $$
declare f text;
begin
  foreach f in array array[
    'imports_under_way()', 'forget_imports(timestamptz)',
    'make_imported_organisations(bigint, int[], timestamptz)', 'undo_imported_organisations(bigint, int[])']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
end $$;
grant select on installation to staffetta_definer;
