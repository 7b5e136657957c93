-- As before; and the sector, which who asked wrote too.
set local search_path = staffetta;

drop function admission_to_confirm(uuid, timestamptz);
create function admission_to_confirm(p_uid uuid, p_since timestamptz)
returns table (hub_name text, name text, contact_name text, language text, vat_number text, tax_code text, province text,
  sector text, pec text, phone text, mandate text)
language sql stable security definer set search_path = staffetta, pg_temp as $$
  select o.name, a.name, a.contact_name, a.language, a.vat_number, a.tax_code, a.province, a.sector, a.pec, a.phone, a.mandate
  from admission a join organisation o on o.id = a.hub_id
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since
$$;
alter function admission_to_confirm(uuid, timestamptz) owner to staffetta_definer;
revoke execute on function admission_to_confirm(uuid, timestamptz) from public;
grant execute on function admission_to_confirm(uuid, timestamptz) to staffetta_app;
