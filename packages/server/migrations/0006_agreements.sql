-- What was signed: parties, clauses, term. The clauses are typed by the contract (contract/src/agreements/clauses.ts).
set local search_path = staffetta;

create table agreement (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  -- The parties' own short number; receipts begin with it.
  number text not null check (number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  title text not null check (length(title) between 1 and 300),
  -- What was last done or seen to have happened. What holds today follows from the days too:
  -- agreements/agreement-state.ts, and agreement_holds() below.
  state text not null check (state in
    ('draft', 'signed', 'in_force', 'expired', 'terminated')),
  clauses jsonb not null,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  -- The zone whose days the term counts.
  zone text not null default 'Europe/Rome',
  renews_id bigint references agreement,
  created_by bigint not null references organisation,
  -- Came in as a file: what it was there, and who signed it there.
  imported_uid uuid,
  earlier_signatures jsonb not null default '[]',
  signed_at timestamptz,
  terminated_at timestamptz,
  ending_reason text check (length(ending_reason) between 1 and 500),
  version int not null default 1,
  created_at timestamptz not null
);
create index agreement_creator on agreement (created_by);
create index agreement_term on agreement (to_day) where state in ('signed', 'in_force');
create index agreement_renews on agreement (renews_id) where renews_id is not null;

create table agreement_party (
  agreement_id bigint not null references agreement,
  org_id bigint not null references organisation,
  side text not null check (side in ('police', 'private')),
  signed_at timestamptz,
  -- Who signed, as written under the paper.
  signed_by text check (length(signed_by) between 1 and 200),
  -- SHA-256 of the canonical text that this party signed.
  signed_text bytea,
  primary key (agreement_id, org_id),
  check ((signed_at is null) = (signed_by is null))
);
create index agreement_party_org on agreement_party (org_id, agreement_id);

-- Who each party names for the agreement, and the papers that belong to it.
create table agreement_referent (
  agreement_id bigint not null references agreement,
  org_id bigint not null references organisation,
  contact_id bigint not null references contact on delete cascade,
  primary key (agreement_id, contact_id)
);
create index agreement_referent_contact on agreement_referent (contact_id);

create table agreement_annex (
  id bigint generated always as identity primary key,
  uid uuid not null unique,
  agreement_id bigint not null references agreement,
  title text not null check (length(title) between 1 and 300),
  -- The file's global id, when it is kept here; an annex may also lie in a registry elsewhere.
  file_uid uuid,
  sha256 bytea,
  created_at timestamptz not null
);
create index agreement_annex_agreement on agreement_annex (agreement_id);

-- Which expiry warnings were given: each once.
create table agreement_warning (
  agreement_id bigint not null references agreement,
  days int not null check (days in (90, 30, 7)),
  given_at timestamptz not null,
  primary key (agreement_id, days)
);

alter table log add foreign key (agreement_id) references agreement;

-- Receipt numbers count per agreement and year, and per membership and year for what a member tells its hub: one
-- count per hub would tell a member how much the others report.
create table receipt_counter (
  scope text not null,
  year int not null,
  last int not null,
  primary key (scope, year)
);

alter table agreement enable row level security;
alter table agreement_party enable row level security;
alter table agreement_referent enable row level security;
alter table agreement_annex enable row level security;
alter table agreement_warning enable row level security;
alter table receipt_counter enable row level security;

grant select, insert on agreement to staffetta_app;
grant update (number, title, state, clauses, from_day, to_day, signed_at, terminated_at, ending_reason, version)
  on agreement to staffetta_app;
grant select, insert, delete on agreement_party, agreement_referent, agreement_annex to staffetta_app;
grant update (signed_at, signed_by, signed_text) on agreement_party to staffetta_app;

grant select, update on agreement to staffetta_definer;
grant select on agreement_party to staffetta_definer;
grant select, insert, update on receipt_counter to staffetta_definer;
grant select, insert on agreement_warning to staffetta_definer;
create policy definer_agreement on agreement to staffetta_definer using (true) with check (true);
create policy definer_agreement_party on agreement_party for select to staffetta_definer using (true);
create policy definer_receipt_counter on receipt_counter to staffetta_definer using (true) with check (true);
create policy definer_agreement_warning on agreement_warning to staffetta_definer using (true) with check (true);

-- Agreements the actor is a party to. A member of a hub is no party to the hub's agreement.
create function own_agreements() returns setof bigint
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select p.agreement_id from agreement_party p where p.org_id = actor_org()
$$;

create policy agreement_read on agreement for select to staffetta_app using (
  created_by = (select actor_org()) or id in (select own_agreements()));
create policy agreement_write on agreement for insert to staffetta_app
  with check (created_by = (select actor_org()) and state = 'draft' and exists (
    select from organisation o where o.id = (select actor_org()) and o.kind not in ('branch', 'member')));
create policy agreement_change on agreement for update to staffetta_app
  using (id in (select own_agreements())) with check (id in (select own_agreements()));

create policy agreement_party_read on agreement_party for select to staffetta_app using (
  agreement_id in (select own_agreements()));
create policy agreement_party_write on agreement_party for insert to staffetta_app with check (
  signed_at is null and exists (select from agreement a
    where a.id = agreement_party.agreement_id and a.created_by = (select actor_org()) and a.state = 'draft'));
create policy agreement_party_end on agreement_party for delete to staffetta_app using (
  org_id <> (select actor_org()) and exists (select from agreement a
    where a.id = agreement_party.agreement_id and a.created_by = (select actor_org()) and a.state = 'draft'));
-- Each party signs for itself.
create policy agreement_party_sign on agreement_party for update to staffetta_app
  using (org_id = (select actor_org()) and signed_at is null) with check (org_id = (select actor_org()));

create policy agreement_referent_read on agreement_referent for select to staffetta_app using (
  agreement_id in (select own_agreements()));
create policy agreement_referent_write on agreement_referent for insert to staffetta_app with check (
  org_id = (select actor_org()) and agreement_id in (select own_agreements())
  and exists (select from contact c where c.id = agreement_referent.contact_id and c.org_id = (select actor_org())));
create policy agreement_referent_end on agreement_referent for delete to staffetta_app using (
  org_id = (select actor_org()));

create policy agreement_annex_read on agreement_annex for select to staffetta_app using (
  agreement_id in (select own_agreements()));
create policy agreement_annex_write on agreement_annex for insert to staffetta_app with check (
  exists (select from agreement a where a.id = agreement_annex.agreement_id
    and a.created_by = (select actor_org()) and a.state = 'draft'));
create policy agreement_annex_end on agreement_annex for delete to staffetta_app using (
  exists (select from agreement a where a.id = agreement_annex.agreement_id
    and a.created_by = (select actor_org()) and a.state = 'draft'));

-- What was signed does not change: from the first signature on, only the state does.
create function guard_agreement() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  if (new.number, new.title, new.clauses, new.from_day, new.to_day)
     is distinct from (old.number, old.title, old.clauses, old.from_day, old.to_day)
     and (old.state <> 'draft' or actor_org() is distinct from old.created_by or exists (
       select from agreement_party p where p.agreement_id = old.id and p.signed_at is not null)) then
    raise exception 'a signed text does not change' using errcode = 'check_violation';
  end if;
  if new.state <> old.state then
    if old.state in ('expired', 'terminated')
       or (new.state = 'draft')
       or (new.state = 'signed' and old.state <> 'draft')
       or (new.state = 'in_force' and old.state <> 'signed')
       or (new.state = 'expired' and old.state not in ('signed', 'in_force')) then
      raise exception 'an agreement that is % does not become %', old.state, new.state
        using errcode = 'check_violation';
    end if;
    if new.state = 'signed' and exists (
        select from agreement_party p where p.agreement_id = old.id and p.signed_at is null) then
      raise exception 'not every party has signed' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger agreement_guard before update on agreement
  for each row execute function guard_agreement();

create function guard_parties() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare the_id bigint := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if actor_org() is not null and exists (
      select from agreement_party p where p.agreement_id = the_id and p.signed_at is not null) then
    raise exception 'the parties of a signed text do not change' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger agreement_party_guard before insert or delete on agreement_party
  for each row execute function guard_parties();

-- Parties know of each other: by name while it is a draft, as counterparts once all have signed.
create function reach_of_party() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  other bigint;
  why text := case when tg_op = 'INSERT' then (
    select case g.state when 'draft' then 'draft' when 'terminated' then 'former' when 'expired' then 'former'
      else 'agreement' end
    from agreement g where g.id = new.agreement_id) end;
begin
  for other in select p.org_id from agreement_party p
    where p.agreement_id = case when tg_op = 'INSERT' then new.agreement_id else old.agreement_id end
      and p.org_id <> case when tg_op = 'INSERT' then new.org_id else old.org_id end
  loop
    if tg_op = 'INSERT' then
      perform tie(new.org_id, why, other, why);
    elsif not exists (
        select from agreement_party a join agreement_party b using (agreement_id)
        join agreement g on g.id = a.agreement_id
        where a.org_id = old.org_id and b.org_id = other and g.state = 'draft') then
      perform untie(old.org_id, 'draft', other, 'draft');
    end if;
  end loop;
  return null;
end $$;
create trigger agreement_party_reach after insert or delete on agreement_party
  for each row execute function reach_of_party();

create function reach_of_agreement() returns trigger language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare pair record;
begin
  for pair in select a.org_id as one, b.org_id as other
    from agreement_party a join agreement_party b on b.agreement_id = a.agreement_id and b.org_id > a.org_id
    where a.agreement_id = new.id
  loop
    if not exists (
        select from agreement_party a join agreement_party b using (agreement_id)
        join agreement g on g.id = a.agreement_id
        where a.org_id = pair.one and b.org_id = pair.other and g.state = 'draft') then
      perform untie(pair.one, 'draft', pair.other, 'draft');
    end if;
    if new.state in ('signed', 'in_force') then
      perform tie(pair.one, 'agreement', pair.other, 'agreement');
    else
      -- They keep each other's name: what was drafted or exchanged stays readable.
      perform tie(pair.one, 'former', pair.other, 'former');
      if not exists (
          select from agreement_party a join agreement_party b using (agreement_id)
          join agreement g on g.id = a.agreement_id
          where a.org_id = pair.one and b.org_id = pair.other and g.state in ('signed', 'in_force')) then
        perform untie(pair.one, 'agreement', pair.other, 'agreement');
      end if;
    end if;
  end loop;
  return null;
end $$;
create trigger agreement_reach after update of state on agreement
  for each row when (old.state <> new.state) execute function reach_of_agreement();

-- Today's answer, from the days and not from what a nightly job has noted.
create function agreement_holds(a agreement, p_today date) returns boolean
language sql immutable as $$
  select a.state in ('signed', 'in_force') and a.from_day <= p_today and p_today < a.to_day
$$;

-- What a hub's agreements say of those who join and leave it; a member cannot read them. The stricter one binds.
create function clauses_for_members(p_hub bigint, p_today date)
returns table (newcomers_see_past boolean, leavers_keep_past boolean, second_factor boolean, k int)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select coalesce(bool_and((a.clauses->>'newcomersSeePast')::boolean), false),
         coalesce(bool_and((a.clauses->>'leaversKeepPast')::boolean), true),
         coalesce(bool_or((a.clauses->>'secondFactorForMembers')::boolean), false),
         coalesce(max((a.clauses->>'k')::int), 3)
  from agreement a join agreement_party p on p.agreement_id = a.id
  where p.org_id = p_hub and agreement_holds(a, p_today)
    and (p_hub = actor_org() or exists (select from membership m
      where m.hub_id = p_hub and m.member_id = actor_org() and m.standing in ('proposed', 'current')))
$$;

-- The shared log, made once all have signed: crossings only, both sides read it.
create function open_shared_log(p_agreement bigint, p_uid uuid) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare made bigint;
begin
  if not exists (select from agreement a where a.id = p_agreement and a.state = 'signed'
      and a.id in (select own_agreements())) then
    raise exception 'not signed by all' using errcode = 'insufficient_privilege';
  end if;
  insert into log (uid, kind, agreement_id) values (p_uid, 'shared', p_agreement) returning log.id into made;
  insert into log_reader (log_id, org_id)
    select made, p.org_id from agreement_party p where p.agreement_id = p_agreement;
end $$;

-- The next number without a gap, and what it is told with: it is given back when the transaction is.
create function next_receipt(p_agreement bigint, p_membership bigint, p_year int)
returns table (prefix text, number int)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  the_scope text;
begin
  if p_agreement is not null then
    select a.number, 'agreement:' || a.id into prefix, the_scope from agreement a
      where a.id = p_agreement and a.id in (select own_agreements());
  else
    select m.code, 'membership:' || m.id into prefix, the_scope from membership m
      where m.id = p_membership and actor_org() in (m.hub_id, m.member_id);
  end if;
  if the_scope is null then
    raise exception 'no receipt is given here' using errcode = 'insufficient_privilege';
  end if;
  insert into receipt_counter as c (scope, year, last) values (the_scope, p_year, 1)
  on conflict (scope, year) do update set last = c.last + 1
  returning c.last into number;
  return next;
end $$;

-- For the scheduler, which acts for nobody: what ends soon and has not been told, and what the days have changed.
create function take_due_warnings(p_today date, p_at timestamptz)
returns table (agreement_id bigint, uid uuid, title text, to_day date, days int, parties bigint[])
language sql security definer set search_path = staffetta, pg_temp as $$
  with due as (
    select a.id, w.days from agreement a
    cross join lateral (select min(d) as days from unnest(array[90, 30, 7]) d where a.to_day - p_today <= d) w
    where actor_org() is null and a.state in ('signed', 'in_force')
      and a.to_day > p_today and a.to_day - p_today <= 90
      and not exists (select from agreement s where s.renews_id = a.id and s.state in ('signed', 'in_force'))
  ), taken as (
    insert into agreement_warning (agreement_id, days, given_at)
    select d.id, d.days, p_at from due d
    on conflict do nothing returning agreement_id, days
  )
  select a.id, a.uid, a.title, a.to_day, t.days,
    array(select p.org_id from agreement_party p where p.agreement_id = a.id order by p.org_id)
  from taken t join agreement a on a.id = t.agreement_id
  order by a.to_day, a.id
$$;
create function take_turned(p_today date)
returns table (agreement_id bigint, uid uuid, state text, version int, parties bigint[])
language sql security definer set search_path = staffetta, pg_temp as $$
  update agreement a
  set state = case when p_today >= a.to_day then 'expired' else 'in_force' end, version = a.version + 1
  where actor_org() is null
    and ((a.state in ('signed', 'in_force') and a.to_day <= p_today)
      or (a.state = 'signed' and a.from_day <= p_today and a.to_day > p_today))
  returning a.id, a.uid, a.state, a.version,
    array(select p.org_id from agreement_party p where p.agreement_id = a.id order by p.org_id)
$$;

do $$
declare f text;
begin
  foreach f in array array['own_agreements()', 'clauses_for_members(bigint, date)',
    'open_shared_log(bigint, uuid)', 'next_receipt(bigint, bigint, int)',
    'take_due_warnings(date, timestamptz)', 'take_turned(date)']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to staffetta_app', f);
  end loop;
  foreach f in array array['guard_agreement()', 'guard_parties()', 'reach_of_party()', 'reach_of_agreement()']
  loop
    execute format('alter function %s owner to staffetta_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
