-- Invitations are read and accepted by visitors, who see no organisation: one function looks for them.
set local search_path = staffetta;

create function invitation_facts(p_person bigint, p_org bigint)
returns table (organisation text, name text, email text, has_password boolean)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.name, p.name, p.email, p.password_hash is not null
  from person p, organisation o
  where p.id = p_person and o.id = p_org
    and exists (select from role_grant g where g.person_id = p.id and g.org_id = o.id)
$$;
alter function invitation_facts(bigint, bigint) owner to staffetta_definer;
revoke execute on function invitation_facts(bigint, bigint) from public;
grant execute on function invitation_facts(bigint, bigint) to staffetta_app;

create index sign_in_failure_at on sign_in_failure (at);

-- A person's own organisations, whichever they act for now.
create function organisations_of_person(p_person bigint)
returns table (id bigint, uid uuid, name text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select distinct o.id, o.uid, o.name
  from role_grant g join organisation o on o.id = g.org_id
  where g.person_id = p_person and p_person = actor_person()
  order by o.name
$$;
alter function organisations_of_person(bigint) owner to staffetta_definer;
revoke execute on function organisations_of_person(bigint) from public;
grant execute on function organisations_of_person(bigint) to staffetta_app;
