-- Who saw the past, left and comes back stands in the same row again: under the clause that newcomers see the past both
-- begin at 0, and a second row is refused. And a hub puts members into audiences of its own alone.
set local search_path = staffetta;

create or replace function join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select p_audience, p_org, p_person, p_from
  where not exists (
    select from audience_member m
    where m.audience_id = p_audience and m.org_id = p_org
      and m.person_id is not distinct from p_person and m.to_position is null)
  on conflict (audience_id, org_id, person_id, from_position) do update set to_position = null
$$;

create or replace function join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) returns void
language sql security definer set search_path = staffetta, pg_temp as $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select x.audience, x.org, null, p_from from unnest(p_audiences, p_orgs) as x(audience, org)
  join audience a on a.id = x.audience and a.kind = 'rule' and a.owner_org = actor_org()
  where not exists (
    select from audience_member m
    where m.audience_id = x.audience and m.org_id = x.org and m.person_id is null and m.to_position is null offset 0)
  on conflict (audience_id, org_id, person_id, from_position) do update set to_position = null
$$;

-- Suspended by another organisation's new password before 0211: they had come, too.
update invitee i set again = true
where exists (
  select from log g join leaf l on l.log_id = g.id join person p on p.id = i.person_id
  where g.org_id = i.org_id and l.payload like '%"person.joined"%' and l.payload like '%' || p.uid || '%');
