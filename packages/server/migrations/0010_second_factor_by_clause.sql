-- An agreement may oblige the members of its hub to a second factor (clause `secondFactorForMembers`).
set local search_path = staffetta;

-- The state as last noted: on the first day of a term the obligation may come some hours late, and it stays until
-- the end has been noted.
create or replace function second_factor_required(p_org bigint) returns boolean
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select case
    when o.second_factor = 'required' then true
    when exists (
      select from membership m
      join agreement_party p on p.org_id = m.hub_id
      join agreement a on a.id = p.agreement_id
      where m.member_id = o.id and m.standing = 'current' and a.state in ('signed', 'in_force')
        and (a.clauses->>'secondFactorForMembers')::boolean) then true
    when o.second_factor = 'optional' then false
    else o.kind <> 'member' and o.kind <> 'branch' end
  from organisation o where o.id = p_org
$$;
