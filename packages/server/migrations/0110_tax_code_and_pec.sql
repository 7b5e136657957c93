-- What a register of members also holds: tax code and certified mail.
set local search_path = staffetta;

alter table organisation
  add column tax_code text check (tax_code ~ '^([0-9]{11}|[A-Z0-9]{16})$'),
  add column pec text check (length(pec) between 3 and 254);
grant update (tax_code, pec) on organisation to staffetta_app;

drop function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz, text, text, text, text,
  text, text[]);
create function create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text,
  p_operator boolean, p_installation uuid, p_at timestamptz, p_member_label text, p_sector text, p_province text,
  p_size text, p_vat_number text, p_domains text[], p_tax_code text default null,
  p_pec text default null) returns bigint
language plpgsql security definer set search_path = staffetta, pg_temp as $$
declare
  me organisation;
  above organisation;
  made bigint;
begin
  select * into me from organisation where id = actor_org();
  select * into above from organisation where id = p_parent;
  if me.id is null and exists (select from organisation) then
    raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
  end if;
  if me.id is not null and not me.operator
     and not (me.kind = 'hub' and p_kind = 'member' and p_parent is null)
     and not (me.kind = 'hub' and p_kind = 'branch' and p_parent = me.id)
     and not (me.kind = 'police_national' and p_kind = 'police_regional' and p_parent = me.id)
     and not (me.kind = 'police_regional' and p_kind = 'police_section' and p_parent = me.id) then
    raise exception 'this organisation may not add one of kind %', p_kind using errcode = 'insufficient_privilege';
  end if;
  if p_parent is not null and not coalesce((p_kind = 'branch' and above.kind = 'hub')
     or (p_kind = 'police_regional' and above.kind = 'police_national')
     or (p_kind = 'police_section' and above.kind = 'police_regional'), false) then
    raise exception 'a % does not stand below a %', p_kind, above.kind using errcode = 'check_violation';
  end if;
  insert into organisation (uid, kind, parent_id, name, hub_shape, operator, origin_installation, created_at,
    created_by, member_label, sector, province, size, vat_number, domains, tax_code, pec)
  values (p_uid, p_kind, p_parent, p_name, p_hub_shape,
    -- The operator is the first organisation, made through the one-time link; nobody becomes it later.
    p_operator and not exists (select from organisation), p_installation, p_at,
    actor_org(), p_member_label, p_sector, p_province, p_size, p_vat_number, p_domains, p_tax_code, p_pec)
  returning id into made;
  return made;
end $$;
alter function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz, text, text, text, text,
  text, text[], text, text) owner to staffetta_definer;
revoke execute on function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz, text, text,
  text, text, text, text[], text, text) from public;
grant execute on function create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamptz, text, text,
  text, text, text, text[], text, text) to staffetta_app;
