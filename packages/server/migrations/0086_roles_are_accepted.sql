-- A role holds once its person has opened the organisation's own link and proved to be the one with the account. An
-- address is one person in all organisations: without this, whoever invites an address first, or gives it a new
-- password, acts for every organisation that trusts the same address.
set local search_path = staffetta;

-- Whom an organisation invited and who has not come yet, as the organisation wrote them: whether the address has an
-- account elsewhere, and under which name, is not its to know.
create table invitee (
  person_id bigint not null references person,
  org_id bigint not null references organisation,
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('it', 'en')),
  version int not null default 1,
  primary key (person_id, org_id)
);
grant select, insert, update, delete on invitee to staffetta_app;
grant select on invitee to staffetta_definer;

create view held_role as
  select g.person_id, g.org_id, g.role from role_grant g
  where not exists (select from invitee i where i.person_id = g.person_id and i.org_id = g.org_id);
grant select on held_role to staffetta_app, staffetta_definer;

create or replace function actor_of_session(p_hash bytea, p_at timestamptz) returns setof actor_facts
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from held_role g where g.person_id = p.id and g.org_id = o.id order by g.role),
         s.second_factor,
         second_factor_required(o.id) and not has_second_factor(p.id),
         s.authenticated_at, null::text[]
  from session s join person p on p.id = s.person_id join organisation o on o.id = s.org_id
  where s.token_hash = p_hash and s.expires_at > p_at and p.disabled_at is null
    and exists (select from held_role g where g.person_id = p.id and g.org_id = o.id)
$$;

create or replace function actor_of_token(p_hash bytea, p_at timestamptz) returns setof actor_facts
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from held_role g where g.person_id = p.id and g.org_id = o.id order by g.role),
         true, false, t.created_at, t.scopes
  from api_token t join person p on p.id = t.person_id join organisation o on o.id = t.org_id
  where t.token_hash = p_hash and t.expires_at > p_at and t.revoked_at is null and p.disabled_at is null
    and exists (select from held_role g where g.person_id = p.id and g.org_id = o.id)
$$;

create or replace function organisations_of_person(p_person bigint)
returns table (id bigint, uid uuid, name text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select distinct o.id, o.uid, o.name
  from held_role g join organisation o on o.id = g.org_id
  where g.person_id = p_person and p_person = actor_person()
  order by o.name
$$;

-- What a link is about, in the words of who made it; whether there is an account already is found out by its password.
drop function invitation_facts(bigint, bigint);
create function invitation_facts(p_person bigint, p_org bigint)
returns table (organisation text, name text, email text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.name, coalesce(i.name, p.name), p.email
  from person p cross join organisation o left join invitee i on i.person_id = p.id and i.org_id = o.id
  where p.id = p_person and o.id = p_org and p.disabled_at is null
    and exists (select from role_grant g where g.person_id = p.id and g.org_id = o.id)
$$;
alter function invitation_facts(bigint, bigint) owner to staffetta_definer;
revoke execute on function invitation_facts(bigint, bigint) from public;
grant execute on function invitation_facts(bigint, bigint) to staffetta_app;
