-- What each party says of itself in the text that all sign: controller, data protection officer, contacts.
set local search_path = staffetta;

-- Typed by the contract (contract/src/agreements/particulars.ts). Empty for what was signed before it could be said.
alter table agreement_party add column particulars jsonb not null default '{}';

grant update (particulars) on agreement_party to staffetta_definer;
create policy definer_agreement_party_particulars on agreement_party for update to staffetta_definer
  using (true) with check (true);

-- Part of the text: written by the party itself or by who writes the draft, and by nobody once somebody has signed.
create function write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb) returns void
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  update agreement_party p set particulars = p_particulars
  from agreement a
  where p.agreement_id = p_agreement and p.org_id = p_org and a.id = p.agreement_id and a.state = 'draft'
    and actor_org() in (p.org_id, a.created_by)
    and not exists (select from agreement_party s where s.agreement_id = a.id and s.signed_at is not null);
  if not found then
    raise exception 'a signed text does not change' using errcode = 'check_violation';
  end if;
end $$;

alter function write_particulars(bigint, bigint, jsonb) owner to staffetta_definer;
revoke execute on function write_particulars(bigint, bigint, jsonb) from public;
grant execute on function write_particulars(bigint, bigint, jsonb) to staffetta_app;
