SELECT pg_catalog.set_config('search_path', '', false);

-- Name: staffetta; Type: SCHEMA; Schema: -; Owner: staffetta_owner

CREATE SCHEMA staffetta;

ALTER SCHEMA staffetta OWNER TO staffetta_owner;

-- Name: actor_facts; Type: TYPE; Schema: staffetta; Owner: staffetta_owner

CREATE TYPE staffetta.actor_facts AS (
	org_id bigint,
	org_uid uuid,
	org_name text,
	org_kind text,
	operator boolean,
	person_id bigint,
	person_uid uuid,
	person_name text,
	email text,
	language text,
	roles text[],
	second_factor boolean,
	must_enrol boolean,
	authenticated_at timestamp with time zone,
	scopes text[]
);

ALTER TYPE staffetta.actor_facts OWNER TO staffetta_owner;

-- Name: actor_is_operator(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.actor_is_operator() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from organisation o where o.id = actor_org() and o.operator)
$$;

ALTER FUNCTION staffetta.actor_is_operator() OWNER TO staffetta_definer;

-- Name: actor_now(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.actor_now() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.now', true), '')::bigint $$;

ALTER FUNCTION staffetta.actor_now() OWNER TO staffetta_owner;

-- Name: actor_of_session(bytea, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.actor_of_session(p_hash bytea, p_at timestamp with time zone) RETURNS SETOF staffetta.actor_facts
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from held_role g where g.person_id = p.id and g.org_id = o.id order by g.role),
         s.second_factor,
         second_factor_required(o.id) and not has_second_factor(p.id),
         s.authenticated_at, null::text[]
  from session s join person p on p.id = s.person_id join organisation o on o.id = s.org_id
  where s.token_hash = p_hash and s.expires_at > p_at and p.disabled_at is null
    and exists (select from held_role g where g.person_id = p.id and g.org_id = o.id)
$$;

ALTER FUNCTION staffetta.actor_of_session(p_hash bytea, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: actor_of_token(bytea, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.actor_of_token(p_hash bytea, p_at timestamp with time zone) RETURNS SETOF staffetta.actor_facts
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.id, o.uid, o.name, o.kind, o.operator, p.id, p.uid, p.name, p.email, p.language,
         array(select g.role from held_role g where g.person_id = p.id and g.org_id = o.id order by g.role),
         true, false, t.created_at, t.scopes
  from api_token t join person p on p.id = t.person_id join organisation o on o.id = t.org_id
  where t.token_hash = p_hash and t.expires_at > p_at and t.revoked_at is null and p.disabled_at is null
    and exists (select from held_role g where g.person_id = p.id and g.org_id = o.id)
$$;

ALTER FUNCTION staffetta.actor_of_token(p_hash bytea, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: actor_org(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.actor_org() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.org', true), '')::bigint $$;

ALTER FUNCTION staffetta.actor_org() OWNER TO staffetta_owner;

-- Name: actor_person(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.actor_person() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.person', true), '')::bigint $$;

ALTER FUNCTION staffetta.actor_person() OWNER TO staffetta_owner;

-- Name: actor_sees_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.actor_sees_item(p_item bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from item i where i.id = p_item and (i.owner_org = actor_org()
    or (not i.held and exists (
      select from entry e join audience_member m on m.audience_id = e.audience_id
      where e.item_id = i.id and m.org_id = actor_org()
        and (m.person_id is null or m.person_id = actor_person())
        and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
        and (e.until is null or e.until > actor_now())))))
$$;

ALTER FUNCTION staffetta.actor_sees_item(p_item bigint) OWNER TO staffetta_definer;

-- Name: add_imported_contacts(bigint, integer[], timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.add_imported_contacts(p_import bigint, p_lines integer[], p_at timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.add_imported_contacts(p_import bigint, p_lines integer[], p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: address_alert(bigint, text, uuid[], text[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  a alert;
  chosen bigint[];
begin
  select * into strict a from alert where id = p_alert and owner_org = actor_org();
  select array_agg(distinct x.org_id) into chosen from item_readers(a.item_id) x
  where case p_to
    when 'everyone' then true
    when 'organisations' then x.org_id in (select o.id from organisation o where o.uid = any(p_orgs))
    when 'branches' then exists (
      select from organisation b
      where b.uid = any(p_orgs) and (b.id = x.org_id or exists (
        select from membership m where m.branch_id = b.id and m.member_id = x.org_id and m.standing = 'current')))
    when 'sectors' then x.org_id in (select o.id from organisation o where o.sector = any(p_sectors))
    else false end;
  if chosen is null then return 0; end if;
  insert into alert_recipient (alert_id, org_id, owner_org)
  select a.id, o, a.owner_org from unnest(chosen) o;
  perform deliver_alert(a.id, chosen, 'alert');
  return cardinality(chosen);
end $$;

ALTER FUNCTION staffetta.address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]) OWNER TO staffetta_definer;

-- Name: admission_to_confirm(uuid, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.admission_to_confirm(p_uid uuid, p_since timestamp with time zone) RETURNS TABLE(hub_name text, name text, contact_name text, language text, vat_number text, tax_code text, province text, sector text, pec text, phone text, mandate text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.name, a.name, a.contact_name, a.language, a.vat_number, a.tax_code, a.province, a.sector, a.pec, a.phone, a.mandate
  from admission a join organisation o on o.id = a.hub_id
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since
$$;

ALTER FUNCTION staffetta.admission_to_confirm(p_uid uuid, p_since timestamp with time zone) OWNER TO staffetta_definer;

-- Name: advance_erasure(bigint, integer, jsonb, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.advance_erasure(p_erasure bigint, p_step integer, p_counts jsonb, p_answers_from timestamp with time zone, p_done timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return; end if;
  update erasure set step = p_step, counts = p_counts, answers_from = p_answers_from, done_at = p_done, attempts = 0,
    failing_since = null
  where id = p_erasure;
  if p_done is null then return; end if;
  delete from text_value t using erasure e
    where e.id = p_erasure and t.item_id = e.item_id and (e.scope = 'item'
      or ((e.thorough or t.ends_at < 'infinity') and exists (
        select from erasure_value v where v.erasure_id = e.id and v.kind = t.kind and v.value = t.value)));
  delete from erasure_value v where v.erasure_id = p_erasure;
end $$;

ALTER FUNCTION staffetta.advance_erasure(p_erasure bigint, p_step integer, p_counts jsonb, p_answers_from timestamp with time zone, p_done timestamp with time zone) OWNER TO staffetta_definer;

-- Name: agreement; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.agreement (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    clauses jsonb NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    zone text DEFAULT 'Europe/Rome'::text NOT NULL,
    renews_id bigint,
    created_by bigint NOT NULL,
    imported_uid uuid,
    earlier_signatures jsonb DEFAULT '[]'::jsonb NOT NULL,
    signed_at timestamp with time zone,
    terminated_at timestamp with time zone,
    ending_reason text,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT agreement_check CHECK ((to_day > from_day)),
    CONSTRAINT agreement_ending_reason_check CHECK (((length(ending_reason) >= 1) AND (length(ending_reason) <= 500))),
    CONSTRAINT agreement_number_check CHECK ((number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text)),
    CONSTRAINT agreement_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text, 'in_force'::text, 'expired'::text, 'terminated'::text]))),
    CONSTRAINT agreement_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE staffetta.agreement OWNER TO staffetta_owner;

-- Name: agreement_holds(staffetta.agreement, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.agreement_holds(a staffetta.agreement, p_today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  select a.state in ('signed', 'in_force') and a.from_day <= p_today and p_today < a.to_day
$$;

ALTER FUNCTION staffetta.agreement_holds(a staffetta.agreement, p_today date) OWNER TO staffetta_owner;

-- Name: alert_mail_called(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.alert_mail_called(p_uid uuid) RETURNS TABLE(alert_uid uuid, org_id bigint, org_uid uuid, org_kind text, org_name text, language text, template text, sent_at timestamp with time zone, due_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select a.uid, m.org_id, o.uid, o.kind, o.name, m.language, m.template, a.sent_at, a.due_at
  from alert_mail m join alert a on a.id = m.alert_id join organisation o on o.id = m.org_id
  where m.uid = p_uid and m.person_id is null
$$;

ALTER FUNCTION staffetta.alert_mail_called(p_uid uuid) OWNER TO staffetta_definer;

-- Name: alert_mail_replied(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.alert_mail_replied(p_uid uuid) RETURNS TABLE(owner_org bigint, org_id bigint, org_uid uuid, alert_id bigint, sent_at timestamp with time zone, due_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select m.owner_org, m.org_id, o.uid, m.alert_id, a.sent_at, a.due_at
  from alert_mail m join alert a on a.id = m.alert_id join organisation o on o.id = m.org_id
  where m.uid = p_uid and m.person_id is null
$$;

ALTER FUNCTION staffetta.alert_mail_replied(p_uid uuid) OWNER TO staffetta_definer;

-- Name: alert_mails_with_code(text, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.alert_mails_with_code(p_code text, p_since timestamp with time zone) RETURNS TABLE(made_at timestamp with time zone, template text, language text, sender text, urgency text, drill boolean, tlp text, ended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select m.made_at, m.template, m.language, o.name, a.urgency, a.drill, i.tlp, i.ending is not null
  from alert_mail m join alert a on a.id = m.alert_id join item i on i.id = a.item_id
  join organisation o on o.id = m.owner_org
  where m.code = p_code and m.made_at > p_since order by m.made_at desc limit 2
$$;

ALTER FUNCTION staffetta.alert_mails_with_code(p_code text, p_since timestamp with time zone) OWNER TO staffetta_definer;

-- Name: answer_hold(uuid, boolean); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.answer_hold(p_request uuid, p_accept boolean) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare held_item bigint;
begin
  update hold h set state = case when p_accept then 'binding' else 'declined' end
  from hold_request r
  where r.uid = p_request and r.hold_id = h.id and r.owner_org = actor_org() and h.state = 'requested'
  returning h.item_id into held_item;
  return held_item;
end $$;

ALTER FUNCTION staffetta.answer_hold(p_request uuid, p_accept boolean) OWNER TO staffetta_definer;

-- Name: arrivals_of_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.arrivals_of_item(p_item bigint) RETURNS SETOF bigint
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select v.id from arrival v where v.item_id = p_item
  union
  select v.id from alert a join arrival v on v.alert_id = a.id and v.item_id is null where a.item_id = p_item
  union
  select v.id from arrival v where v.returned_item = p_item and v.item_id is null
$$;

ALTER FUNCTION staffetta.arrivals_of_item(p_item bigint) OWNER TO staffetta_definer;

-- Name: ask_correction(uuid, uuid, text, timestamp with time zone, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamp with time zone, p_since timestamp with time zone, p_most integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare copy call_copy;
begin
  if not correctable(p_copy, p_since, p_most) then return false; end if;
  select c.* into copy from call_copy c where c.uid = p_copy;
  insert into message (item_id, uid, org_id, person_id, speaks_as, body, created_at, asks_desk)
  values (copy.item_id, p_message, copy.org_id, null, 'subject', p_text, p_at, copy.owner_org);
  insert into desk_news (org_id, item_id, kind) values (copy.owner_org, copy.item_id, 'message');
  return true;
end $$;

ALTER FUNCTION staffetta.ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamp with time zone, p_since timestamp with time zone, p_most integer) OWNER TO staffetta_definer;

-- Name: audiences_of(jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.audiences_of(p_wanted jsonb) RETURNS TABLE(key text, id bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  insert into audience (kind, key, owner_org)
    select w.kind, w.key, w.owner
    from (select distinct x.kind, x.key, x.owner
      from jsonb_to_recordset(p_wanted) x(kind text, key text, owner bigint)) w
    where (select a.id from audience a where a.key = w.key) is null
    order by 2
    on conflict do nothing;
  insert into audience_member (audience_id, org_id, person_id, from_position)
    select a.id, w.org, w.person, 0
    from (select distinct x.key, x.org, x.person
      from jsonb_to_recordset(p_wanted) x(key text, kind text, org bigint, person bigint)
      where x.kind <> 'rule') w
    cross join lateral (select a.id from audience a where a.key = w.key limit 1) a
    where (select count(*) from (select from audience_member m
      where m.audience_id = a.id and m.org_id = w.org and m.person_id is not distinct from w.person
        and m.to_position is null limit 1) s) = 0
    order by 1
    on conflict do nothing;
  return query
    select w.key, (select a.id from audience a where a.key = w.key)
    from (select distinct x.key from jsonb_to_recordset(p_wanted) x(key text)) w;
end $$;

ALTER FUNCTION staffetta.audiences_of(p_wanted jsonb) OWNER TO staffetta_definer;

-- Name: backups_taken(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.backups_taken() RETURNS TABLE(taken_at timestamp with time zone, bytes bigint, missing_files integer, first_at timestamp with time zone, checked_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select b.taken_at, b.bytes, b.missing_files,
    (select min(x.taken_at) from backup_taken x), (select max(x.checked_at) from backup_taken x)
  from backup_taken b where actor_org() is null order by b.taken_at desc limit 1
$$;

ALTER FUNCTION staffetta.backups_taken() OWNER TO staffetta_definer;

-- Name: begin_erasure(bigint, bigint[], text, timestamp with time zone, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamp with time zone, p_texts jsonb DEFAULT '[]'::jsonb) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint, whole boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  wanted bigint[];
  texts jsonb;
  asked bigint[];
begin
  if not exists (select from item i where i.id = p_item and (actor_org() is null or i.owner_org = actor_org())) then
    return;
  end if;
  -- Whoever sends, prolongs, copies or holds one of them by decree at this moment comes before or after, never in between.
  perform from item i where i.id = p_item or i.id in (select d from derivatives_of(p_item) d) order by i.id for update;
  if p_ground = 'term' and under_decree(p_item) then return; end if;
  perform from item i where i.id = p_item and i.ending is distinct from 'erased'
    and (p_ground <> 'term' or p_values is not null or i.ends_at <= p_at)
    and not exists (select from erasure e where e.item_id = p_item and e.scope = 'item' and e.done_at is null);
  if not found then return; end if;
  wanted := array(select io.observable_id from item_observable io
    where io.item_id = p_item and (p_values is null or (io.observable_id = any(p_values)
      and (p_ground <> 'term' or io.ends_at <= p_at) and not erasure_open(p_item, io.observable_id))));
  texts := (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value)), '[]') from text_value t
    where t.item_id = p_item and (p_values is null or (text_value_alone(p_item, t.kind, t.value)
      and (p_ground <> 'term' or t.ends_at <= p_at)
      and exists (select from jsonb_to_recordset(p_texts) x(kind text, value text) where x.kind = t.kind and x.value = t.value))));
  if p_values is not null and wanted = '{}' and texts = '[]' then return; end if;
  with recursive below(id) as (
    select p_item union select d.id from below b cross join lateral drawn_from(b.id) d(id)),
  -- Copies go with their source where they are the same text, or where the source may not be kept at all; those that draw
  -- on something else too, and texts written anew when a term is over, lose what they have from it.
  plan as (
    select b.id, case
      when b.id = p_item then case when p_values is null then 'item' else 'values' end
      when p_values is not null then 'values'
      when y.mode = 'unchanged' or (p_ground <> 'term' and not exists (
        select from sources_of(b.id) s(id) join item si on si.id = s.id
        where s.id not in (select b2.id from below b2) and si.ending is distinct from 'erased')) then 'item'
      else 'share' end as scope
    from below b left join relay y on y.item_id = b.id),
  going as (
    select p.id, p.scope, i.owner_org, i.created_at, case when p.scope = 'item' then
        array(select io.observable_id from item_observable io where io.item_id = p.id)
      else array(select h from unnest(wanted) h where p.id = p_item or not exists (
        select from sources_of(p.id) s(id) join item_observable io on io.item_id = s.id and io.observable_id = h
        where s.id not in (select b2.id from below b2))) end as observables
    from plan p join item i on i.id = p.id where i.ending is distinct from 'erased'),
  noted as (
    insert into erasure (uid, item_id, owner_org, scope, ground, thorough, observables, kinds, asked_by, asked_at,
      answers_from, next_at)
    select gen_random_uuid(), g.id, g.owner_org, g.scope, case when g.id = p_item then p_ground else 'source' end,
      p_ground <> 'term', g.observables,
      array(select o.kind from observable o where o.id = any(g.observables)
        union select x.kind from jsonb_to_recordset(texts) x(kind text) order by 1),
      case when g.id = p_item then actor_person() end, p_at,
      -- Files are uploaded before there is an item, a day at most.
      g.created_at - interval '1 day', p_at
    from going g
    returning erasure.id, erasure.observables),
  kept as (
    -- A copy may hold a value in its text alone, so each erasure has all it needs, whatever the others have done by then.
    insert into erasure_value (erasure_id, kind, value, written)
    select n.id, o.kind, o.value, array(select distinct io.written from item_observable io
      where io.observable_id = o.id
        and io.item_id in (select b.id from below b union select s from sources_of(p_item) s))
    from noted n join observable o on o.id = any(n.observables)
    union all
    select n.id, x.kind, x.value, '{}' from noted n cross join jsonb_to_recordset(texts) x(kind text, value text)
    on conflict do nothing)
  select array_agg(n.id) into asked from noted n;
  return query select * from start_erasures(asked, p_at);
end $$;

ALTER FUNCTION staffetta.begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamp with time zone, p_texts jsonb) OWNER TO staffetta_definer;

-- Name: begin_held_erasures(timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.begin_held_erasures(p_at timestamp with time zone, p_limit integer) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint, whole boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  free bigint[];
begin
  if actor_org() is not null then return; end if;
  free := array(select e.id from erasure e where e.begun_at is null and not under_decree(e.item_id) order by e.id limit p_limit);
  perform from item i join erasure e on e.item_id = i.id where e.id = any(free) order by i.id for update of i;
  update erasure e set observables = array(select io.observable_id from item_observable io where io.item_id = e.item_id)
    where e.id = any(free) and e.scope = 'item';
  insert into erasure_value (erasure_id, kind, value, written)
    select e.id, o.kind, o.value, array[io.written] from erasure e
    join item_observable io on io.item_id = e.item_id and io.observable_id = any(e.observables)
    join observable o on o.id = io.observable_id
    where e.id = any(free) and e.scope = 'item'
    on conflict do nothing;
  return query select * from start_erasures(free, p_at);
end $$;

ALTER FUNCTION staffetta.begin_held_erasures(p_at timestamp with time zone, p_limit integer) OWNER TO staffetta_definer;

-- Name: begun_renewals(bigint[], date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.begun_renewals(p_agreements bigint[], p_today date) RETURNS TABLE(predecessor_id bigint, uid uuid, version integer, parties bigint[], successor_id bigint, successor_uid uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p.id, p.uid, p.version,
    array(select q.org_id from agreement_party q where q.agreement_id = p.id order by q.org_id), s.id, s.uid
  from agreement s join agreement p on p.id = s.renews_id
  where actor_org() is null and s.state in ('signed', 'in_force', 'expired') and s.from_day <= p_today
    and p.state <> 'terminated' and (s.id = any(p_agreements) or p.id = any(p_agreements))
$$;

ALTER FUNCTION staffetta.begun_renewals(p_agreements bigint[], p_today date) OWNER TO staffetta_definer;

-- Name: bring_in_organisations(bigint, integer[], timestamp with time zone, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.bring_in_organisations(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) RETURNS TABLE(org_id bigint, branch_id bigint, sector text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if not exists (select from organisation o where o.id = actor_org() and o.kind = 'hub') then
    raise exception 'only a hub brings in members' using errcode = 'insufficient_privilege';
  end if;
  update member_import_row r set made_uid = gen_random_uuid(), made_org = nextval('organisation_id_seq'),
    made_contact = case when r.facts ? 'contact' then nextval('contact_id_seq') end, outcome = 'created'
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.choice = 'create'
    and r.outcome is null and r.made_org is null and r.facts->>'kind' in ('member', 'branch');

  insert into organisation (id, uid, kind, parent_id, name, origin_installation, created_at, created_by, sector,
    province, size, vat_number, tax_code, pec, domains)
  overriding system value
  select r.made_org, r.made_uid, f->>'kind', case when f->>'kind' = 'branch' then actor_org() end, f->>'name',
    (select uid from installation), p_at, actor_org(), f->>'sector', f->>'province', f->>'size', f->>'vatNumber',
    f->>'taxCode', f->>'pec', array(select jsonb_array_elements_text(coalesce(f->'domains', '[]')))
  from member_import_row r cross join lateral (select r.facts as f offset 0) x
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created';

  insert into membership (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
  select gen_random_uuid(), actor_org(), r.made_org, imported_branch(p_import, r.facts), 'current',
    least(coalesce((r.facts->>'since')::date, p_today), p_today), r.facts->>'mandate', p_at
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.facts->>'kind' = 'member';

  insert into contact (id, uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
  overriding system value
  select r.made_contact, gen_random_uuid(), r.made_org, c->>'role', c->>'name', c->>'email', c->>'phone',
    c->>'language', actor_org(), p_at, p_at
  from member_import_row r cross join lateral (select r.facts->'contact' as c offset 0) x
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.made_contact is not null;

  return query select r.made_org, imported_branch(p_import, r.facts), r.facts->>'sector'
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created'
    and r.facts->>'kind' = 'member';
end $$;

ALTER FUNCTION staffetta.bring_in_organisations(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) OWNER TO staffetta_definer;

-- Name: call_copy_replied(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.call_copy_replied(p_uid uuid) RETURNS TABLE(owner_org bigint, org_id bigint, org_uid uuid, item_id bigint, item_uid uuid, sent_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select c.owner_org, c.org_id, o.uid, c.item_id, i.uid, c.sent_at
  from call_copy c join organisation o on o.id = c.org_id join item i on i.id = c.item_id
  where c.uid = p_uid
$$;

ALTER FUNCTION staffetta.call_copy_replied(p_uid uuid) OWNER TO staffetta_definer;

-- Name: chase_alert(bigint, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.chase_alert(p_alert bigint, p_at timestamp with time zone, p_not_after timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare silent bigint[];
begin
  update alert set chased_at = p_at
  where id = p_alert and owner_org = actor_org() and coalesce(chased_at, sent_at) <= p_not_after;
  if not found then return null; end if;
  with told as (
    update alert_recipient set chased_at = p_at
    where alert_id = p_alert and answer is null and done_at is null returning org_id)
  select array_agg(org_id) into silent from told;
  if silent is null then return 0; end if;
  perform deliver_alert(p_alert, silent, 'chase');
  return cardinality(silent);
end $$;

ALTER FUNCTION staffetta.chase_alert(p_alert bigint, p_at timestamp with time zone, p_not_after timestamp with time zone) OWNER TO staffetta_definer;

-- Name: choice_of_mailbox(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.choice_of_mailbox() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  new.mail_off := coalesce((select c.mail_off from contact c
    where c.org_id = new.org_id and lower(c.email) = lower(new.email) and c.id <> new.id limit 1),
    (select w.mail_off from mail_wish w join person p on p.id = w.person_id
    where w.org_id = new.org_id and lower(p.email) = lower(new.email) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id) limit 1), '{}');
  new.refused_since := null;
  new.refused_at := null;
  new.refused_why := null;
  new.refused_later := false;
  new.taken_since := null;
  return new;
end $$;

ALTER FUNCTION staffetta.choice_of_mailbox() OWNER TO staffetta_definer;

-- Name: delivery; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.delivery (
    "position" bigint NOT NULL,
    id bigint NOT NULL,
    uid uuid NOT NULL,
    template text NOT NULL,
    owner_org bigint NOT NULL,
    org_id bigint NOT NULL,
    person_id bigint,
    address text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    alert_id bigint,
    item_id bigint,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    priority smallint DEFAULT 2 NOT NULL,
    next_at bigint,
    attempts integer DEFAULT 0 NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    ended_at bigint,
    last_error text,
    quiet boolean DEFAULT false NOT NULL,
    CONSTRAINT delivery_check CHECK (((state = 'waiting'::text) = (next_at IS NOT NULL))),
    CONSTRAINT delivery_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
    CONSTRAINT delivery_priority_check CHECK (((priority >= 0) AND (priority <= 2))),
    CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text, 'dropped'::text, 'withheld'::text, 'needless'::text])))
);

ALTER TABLE staffetta.delivery OWNER TO staffetta_owner;

-- Name: claim_deliveries(bigint, bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.claim_deliveries(p_now bigint, p_lease bigint, p_limit integer) RETURNS SETOF staffetta.delivery
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
declare
  p int;
  got int;
  left_over int := p_limit;
begin
  if actor_org() is not null then return; end if;
  for p in 0..2 loop
    return query
      update delivery d set next_at = p_lease, attempts = d.attempts + 1
      from (select x.position, x.id from delivery x
            where x.priority = p and x.next_at <= p_now
            order by x.next_at limit left_over for update skip locked) due
      where d.position = due.position and d.id = due.id
      returning d.*;
    get diagnostics got = row_count;
    left_over := left_over - got;
    exit when left_over = 0;
  end loop;
end $$;

ALTER FUNCTION staffetta.claim_deliveries(p_now bigint, p_lease bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: claim_erasure(timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.claim_erasure(p_now timestamp with time zone) RETURNS TABLE(id bigint, item_id bigint, item_uid uuid, item_kind text, version integer, scope text, ground text, thorough boolean, observables bigint[], kinds text[], step integer, answers_from timestamp with time zone, counts jsonb, begun_at timestamp with time zone, owner_org bigint, owner_uid uuid, agreements bigint[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    select e.id, e.item_id, i.uid, i.kind, i.version, e.scope, e.ground, e.thorough, e.observables, e.kinds, e.step, e.answers_from,
      e.counts, e.begun_at, e.owner_org, o.uid,
      array(select a.id from report r join agreement a on a.id = r.agreement_id
        where r.item_id = e.item_id and r.submitted_at is not null and a.state <> 'draft')
    from erasure e join item i on i.id = e.item_id join organisation o on o.id = e.owner_org
    where e.done_at is null and e.begun_at is not null and e.next_at <= p_now and not under_decree(e.item_id)
      and (e.listed_at is not null or e.ground not in ('owner', 'person'))
    order by e.next_at, e.id limit 1 for update of e skip locked;
end $$;

ALTER FUNCTION staffetta.claim_erasure(p_now timestamp with time zone) OWNER TO staffetta_definer;

-- Name: clauses_for_members(bigint, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.clauses_for_members(p_hub bigint, p_today date) RETURNS TABLE(newcomers_see_past boolean, leavers_keep_past boolean, second_factor boolean, k integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(bool_and((a.clauses->>'newcomersSeePast')::boolean), false),
         coalesce(bool_and((a.clauses->>'leaversKeepPast')::boolean), true),
         coalesce(bool_or((a.clauses->>'secondFactorForMembers')::boolean), false),
         coalesce(max((a.clauses->>'k')::int), 3)
  from agreement a join agreement_party p on p.agreement_id = a.id
  where p.org_id = p_hub and agreement_holds(a, p_today)
    and (p_hub = actor_org() or exists (select from membership m
      where m.hub_id = p_hub and m.member_id = actor_org() and m.standing in ('proposed', 'current')))
$$;

ALTER FUNCTION staffetta.clauses_for_members(p_hub bigint, p_today date) OWNER TO staffetta_definer;

-- Name: comment_told(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.comment_told() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into text_unread (item_id, told_at)
    select a.item_id, timestamptz 'epoch' + actor_now() * interval '1 microsecond'
    from alert a where a.id = new.alert_id and actor_now() is not null;
  return null;
end $$;

ALTER FUNCTION staffetta.comment_told() OWNER TO staffetta_definer;

-- Name: confirm_admission(uuid, timestamp with time zone, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.confirm_admission(p_uid uuid, p_since timestamp with time zone, p_at timestamp with time zone, p_most_open integer) RETURNS TABLE(outcome text, hub_id bigint, hub_uid uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  of bigint;
  mine admission;
  former bigint;
begin
  select a.hub_id into of from admission a where a.uid = p_uid;
  perform from admission_door d where d.org_id = of for update;
  select * into mine from admission a
  where a.uid = p_uid and a.state = 'unconfirmed' and a.created_at > p_since for update;
  if mine.id is null then return; end if;
  for former in
    select a.id from admission a
    where a.hub_id = of and a.email = mine.email and a.id <> mine.id and a.state = 'open'
      and a.vat_number is not distinct from mine.vat_number and a.tax_code is not distinct from mine.tax_code
    for update
  loop
    perform forget_admission(former);
  end loop;
  if (select count(*) from admission a where a.hub_id = of and a.state = 'open') >= p_most_open then
    return query select 'full', null::bigint, null::uuid;
    return;
  end if;
  update admission a set state = 'open', confirmed_at = p_at, asked_from = null where a.id = mine.id;
  return query select 'open', o.id, o.uid from organisation o where o.id = of;
end $$;

ALTER FUNCTION staffetta.confirm_admission(p_uid uuid, p_since timestamp with time zone, p_at timestamp with time zone, p_most_open integer) OWNER TO staffetta_definer;

-- Name: confirmed_indicators(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.confirmed_indicators(p_item bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'value', o.value) order by o.kind, o.value), '[]')
  from item_observable io join observable o on o.id = io.observable_id
  where io.item_id = p_item and io.state = 'confirmed'
$$;

ALTER FUNCTION staffetta.confirmed_indicators(p_item bigint) OWNER TO staffetta_definer;

-- Name: copies_below(bigint, timestamp with time zone, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.copies_below(p_item bigint, p_at timestamp with time zone, p_position bigint) RETURNS TABLE(total bigint, confirmed bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with shown as (
    select distinct d.id as item_id, m.org_id
    from (select derivatives_of(p_item) as id) d
    join entry e on e.item_id = d.id and e.kind = 'show' and e.position < p_position
    join audience_member m on m.audience_id = e.audience_id
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
    where exists (select from item i where i.id = p_item and i.owner_org = actor_org())),
  below as (
    select s.org_id, bool_and(exists (
        select from undo_confirmation c
        where c.item_id = s.item_id and c.org_id = s.org_id and c.confirmed_at < p_at
          and c.version = (select max(n.version) from undo_notice n where n.item_id = s.item_id and n.at < p_at))) as done
    from shown s
    where s.org_id <> actor_org()
      and s.org_id not in (select r.org_id from recipients_of_own_item(p_item) r)
    group by s.org_id)
  select count(*), count(*) filter (where done) from below
$$;

ALTER FUNCTION staffetta.copies_below(p_item bigint, p_at timestamp with time zone, p_position bigint) OWNER TO staffetta_definer;

-- Name: copies_of_others(bigint, bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.copies_of_others(p_item bigint, p_copies bigint[]) RETURNS TABLE(uid uuid, kind text, version integer, owner_org bigint, owner_uid uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.uid, i.kind, i.version, i.owner_org, o.uid
  from item i join organisation o on o.id = i.owner_org where may_follow(p_item) and i.id in (select d from derivatives_of(p_item) d)
    and i.id = any(p_copies) and i.owner_org <> actor_org()
$$;

ALTER FUNCTION staffetta.copies_of_others(p_item bigint, p_copies bigint[]) OWNER TO staffetta_definer;

-- Name: correctable(uuid, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.correctable(p_copy uuid, p_since timestamp with time zone, p_most integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (
    select from call_copy c join report r on r.item_id = c.item_id join item i on i.id = c.item_id
    where c.uid = p_copy and c.owner_org = actor_org() and i.ending is null
      and r.state not in ('draft', 'withdrawn')
      and (select count(*) from message m where m.item_id = c.item_id and m.asks_desk is not null
        and m.created_at > p_since) < p_most)
$$;

ALTER FUNCTION staffetta.correctable(p_copy uuid, p_since timestamp with time zone, p_most integer) OWNER TO staffetta_definer;

-- Name: count_campaigns(bigint[], date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.count_campaigns(p_campaigns bigint[], p_day date) RETURNS TABLE(campaign_id bigint, told integer, k integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select c.id, cardinality(u.orgs), greatest(k_of(u.orgs), k_of(array[actor_org()]))
  from campaign c
  join audience a on a.kind = 'organisation' and a.key = 'org:' || c.org_id
  cross join lateral (
    select coalesce(array_agg(distinct o.org_id), '{}') as orgs
    from (select co.observable_id from campaign_observable co
      where co.campaign_id = c.id order by co.observable_id desc limit 20) v
    cross join lateral unnest(
      origins_of(v.observable_id, a.id, (c.proposed_at at time zone 'UTC')::date - 8, p_day - 1)) o(org_id)
    where o.org_id <> c.org_id) u
  where c.id = any(p_campaigns) and c.org_id = actor_org()
$$;

ALTER FUNCTION staffetta.count_campaigns(p_campaigns bigint[], p_day date) OWNER TO staffetta_definer;

-- Name: count_origins(bigint, bigint[], date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.count_origins(p_item bigint, p_values bigint[], p_day date) RETURNS TABLE(observable_id bigint, others integer, k integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  standing bigint[];
begin
  if not actor_sees_item(p_item) then return; end if;
  standing := array(select io.observable_id from item_observable io
    where io.item_id = p_item and io.state = 'confirmed' and io.observable_id = any(p_values) order by 1);
  insert into observable_count (observable_id, day, orgs, k)
    select v, p_day, origins, k_of(origins)
    from unnest(standing) v cross join lateral origins_of(v, 0, p_day - 8, p_day - 1) origins
    where not exists (select from observable_count c where c.observable_id = v and c.day = p_day)
    on conflict do nothing;
  delete from observable_count c where c.observable_id = any(standing) and c.day < p_day;
  return query
    select c.observable_id,
      (select count(*)::int from unnest(c.orgs) o
        where o <> actor_org() and o is distinct from originator_of(p_item)),
      greatest(c.k, k_of(array[actor_org()]))
    from observable_count c where c.observable_id = any(standing) and c.day = p_day;
end $$;

ALTER FUNCTION staffetta.count_origins(p_item bigint, p_values bigint[], p_day date) OWNER TO staffetta_definer;

-- Name: create_organisation(uuid, text, bigint, text, text, boolean, uuid, timestamp with time zone, text, text, text, text, text, text[], text, text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text, p_operator boolean, p_installation uuid, p_at timestamp with time zone, p_member_label text, p_sector text, p_province text, p_size text, p_vat_number text, p_domains text[], p_tax_code text DEFAULT NULL::text, p_pec text DEFAULT NULL::text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text, p_operator boolean, p_installation uuid, p_at timestamp with time zone, p_member_label text, p_sector text, p_province text, p_size text, p_vat_number text, p_domains text[], p_tax_code text, p_pec text) OWNER TO staffetta_definer;

-- Name: deliver_alert(bigint, bigint[], text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.deliver_alert(p_alert bigint, p_orgs bigint[], p_template text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare made int;
begin
  with sent as (
    insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
      alert_id, item_id, priority, next_at)
    select actor_now(), gen_random_uuid(), p_template, a.owner_org, b.org_id, b.person_id, b.address, b.name,
      b.language, a.id, a.item_id,
      case a.urgency when 'emergency' then 0 when 'high' then 1 else 2 end, actor_now()
    from alert a join item i on i.id = a.item_id
    cross join lateral (
      select m.org_id, m.person_id, m.address, m.name, m.language
      from mailboxes(p_orgs, array['security', 'desk_24_7']) m where i.tlp <> 'RED'
      union all
      select x.org_id, p.id, p.email, p.name, p.language
      from entry e join audience u on u.id = e.audience_id and u.kind = 'person'
      join audience_member x on x.audience_id = e.audience_id and x.to_position is null
      join person p on p.id = x.person_id and p.disabled_at is null
      where i.tlp = 'RED' and e.item_id = i.id and e.kind = 'show' and x.org_id = any(p_orgs)
      group by x.org_id, p.id
    ) b
    where a.id = p_alert
    returning uid, alert_id, org_id, owner_org, person_id, language)
  insert into alert_mail (uid, alert_id, org_id, owner_org, person_id, template, language, code, made_at)
  select s.uid, s.alert_id, s.org_id, s.owner_org, s.person_id, p_template, s.language, short_code(),
    to_timestamp(actor_now() / 1e6)
  from sent s;
  get diagnostics made = row_count;
  return made;
end $$;

ALTER FUNCTION staffetta.deliver_alert(p_alert bigint, p_orgs bigint[], p_template text) OWNER TO staffetta_definer;

-- Name: deliver_call_copies(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.deliver_call_copies(p_item bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare made int;
begin
  with sent as (
    insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language, item_id, priority,
      next_at)
    select actor_now(), gen_random_uuid(), 'call-copy', i.owner_org, b.org_id, b.person_id, b.address, b.name, b.language,
      i.id, 1, actor_now()
    from report r join item i on i.id = r.item_id join report_caller c on c.item_id = i.id
    cross join lateral (
      select distinct on (lower(x.address)) x.org_id, x.person_id, x.address, x.name, x.language from (
        select * from mailboxes(array[c.org_id], array['security', 'desk_24_7'])
        union all
        select k.org_id, null, k.email, k.name, k.language from contact k
        where k.id = c.contact_id and k.org_id = c.org_id and k.email is not null) x
      order by lower(x.address), x.person_id nulls last) b
    where r.item_id = p_item and i.owner_org = actor_org() and c.org_id = r.on_behalf_of and i.tlp <> 'RED'
      and r.state in ('submitted', 'awaiting_consent')
    returning uid, item_id, org_id, owner_org)
  insert into call_copy (uid, item_id, org_id, owner_org, sent_at)
  select s.uid, s.item_id, s.org_id, s.owner_org, to_timestamp(actor_now() / 1e6) from sent s;
  get diagnostics made = row_count;
  return made;
end $$;

ALTER FUNCTION staffetta.deliver_call_copies(p_item bigint) OWNER TO staffetta_definer;

-- Name: deliver_mail_receipt(text, jsonb, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamp with time zone, p_most integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  known bigint;
begin
  select k.org_id into known from known_sender(p_address) k;
  if known is null then return false; end if;
  if (select count(*) from (select from arrival a
        where a.org_id = actor_org() and a.sender = p_address and a.received_at > p_since
        limit p_most + 1) recent) > p_most then
    return false;
  end if;
  insert into delivery (position, uid, template, owner_org, org_id, address, name, language, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), 'mail-receipt', actor_org(), known, lower(p_address),
    coalesce(w.name, ''), coalesce(w.language, 'it'), p_facts, 2, actor_now()
  from (select) one left join lateral (
    select c.name, c.language from contact c where c.org_id = known and lower(c.email) = lower(p_address)
    union all
    select p.name, p.language from person p where p.email = lower(p_address)
    limit 1) w on true;
  return true;
end $$;

ALTER FUNCTION staffetta.deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamp with time zone, p_most integer) OWNER TO staffetta_definer;

-- Name: deliver_notice(bigint, text[], text, bigint, jsonb, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb, p_priority integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare made int;
begin
  if actor_org() is not null and p_org <> actor_org()
    and not exists (select from reach r where r.reader_org = actor_org() and r.org_id = p_org) then
    return 0;
  end if;
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    item_id, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), p_template, coalesce(actor_org(), p_org), b.org_id, b.person_id,
    b.address, b.name, b.language, p_item, p_facts, p_priority, actor_now()
  from mailboxes(array[p_org], p_roles) b;
  get diagnostics made = row_count;
  return made;
end $$;

ALTER FUNCTION staffetta.deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb, p_priority integer) OWNER TO staffetta_definer;

-- Name: derivatives_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.derivatives_of(p_item bigint) RETURNS SETOF bigint
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with recursive below(item_id) as (
    select d from drawn_from(p_item) d
    union
    select d.id from below b cross join lateral drawn_from(b.item_id) d(id)
  )
  select item_id from below
$$;

ALTER FUNCTION staffetta.derivatives_of(p_item bigint) OWNER TO staffetta_definer;

-- Name: desk_at(text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.desk_at(p_address text) RETURNS TABLE(org_id bigint, org_uid uuid, org_kind text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.id, o.uid, o.kind from mailbox m join organisation o on o.id = m.org_id
  where m.address = lower(p_address)
$$;

ALTER FUNCTION staffetta.desk_at(p_address text) OWNER TO staffetta_definer;

-- Name: desk_of_call_copy(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.desk_of_call_copy(p_uid uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select b.address from call_copy c join mailbox b on b.org_id = c.owner_org
  where c.uid = p_uid and c.org_id = actor_org()
$$;

ALTER FUNCTION staffetta.desk_of_call_copy(p_uid uuid) OWNER TO staffetta_definer;

-- Name: desk_of_mail(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.desk_of_mail(p_uid uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select b.address from alert_mail m join mailbox b on b.org_id = m.owner_org
  where m.uid = p_uid and m.org_id = actor_org() and m.person_id is null
$$;

ALTER FUNCTION staffetta.desk_of_mail(p_uid uuid) OWNER TO staffetta_definer;

-- Name: discard_draft(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.discard_draft(p_item bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  perform from report r join item i on i.id = r.item_id
    where r.item_id = p_item and r.state = 'draft' and i.owner_org = actor_org()
      and not exists (select from entry e where e.item_id = p_item)
    for update of r, i;
  if not found then return false; end if;
  if exists (select from erasure e where e.item_id = p_item)
    or exists (select from rights_decision d where d.item_id = p_item) then
    perform from begin_erasure(p_item, null, 'owner', timestamptz 'epoch' + actor_now() * interval '1 microsecond');
    return true;
  end if;
  update file set item_id = null where item_id = p_item;
  delete from item_observable where item_id = p_item;
  delete from report_subject where item_id = p_item;
  delete from report where item_id = p_item;
  delete from item where id = p_item;
  return true;
end $$;

ALTER FUNCTION staffetta.discard_draft(p_item bigint) OWNER TO staffetta_definer;

-- Name: downstream_answers(bigint, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.downstream_answers(p_item bigint, p_today date) RETURNS TABLE(alert_id bigint, sender_uid uuid, sender_name text, sent_at timestamp with time zone, urgency text, drill boolean, counted_at timestamp with time zone, k integer, tells_names boolean, recipients bigint, seen bigint, affected bigint, not_affected bigint, checking bigint, done bigint, silent bigint, silent_names jsonb, affected_names jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if not exists (select from item i where i.id = p_item and i.owner_org = actor_org()) then return; end if;
  return query
  select a.id, shown.uid, shown.name, a.sent_at, a.urgency, a.drill, a.counted_at, g.k, g.tells_names, c.*
  from alert a
  join organisation o on o.id = a.owner_org
  join organisation h on h.id = case when o.kind = 'branch' then o.parent_id else o.id end
  join organisation shown on shown.id = case when h.id = actor_org() then o.id else h.id end
  cross join lateral (
    select case when h.id = actor_org() then 2 else max((x.clauses->>'k')::int) end as k,
      h.id = actor_org() or bool_and(x.clauses->>'silentMembers' = 'names') as tells_names
    from agreement x
    join agreement_party mine on mine.agreement_id = x.id and mine.org_id = actor_org()
    join agreement_party theirs on theirs.agreement_id = x.id and theirs.org_id = h.id
    where agreement_holds(x, p_today)
  ) g
  cross join lateral (
    select count(*), count(*) filter (where r.day_seen), count(*) filter (where r.day_answer = 'affected'),
      count(*) filter (where r.day_answer = 'not_affected'), count(*) filter (where r.day_answer = 'checking'),
      count(*) filter (where r.day_done), count(*) filter (where not r.day_seen),
      case when g.tells_names and a.counted_at is not null then coalesce((
        select jsonb_agg(jsonb_build_object('uid', m.uid, 'name', m.name) order by m.name)
        from (select s.org_id from alert_recipient s
          where s.alert_id = a.id and not s.day_seen and s.org_id <> actor_org() limit 500) s
        join organisation m on m.id = s.org_id), '[]') end,
      -- Those who agreed to be named are named at once: it is their own word.
      coalesce(jsonb_agg(jsonb_build_object('uid', m.uid, 'name', m.name) order by m.name)
        filter (where r.answer = 'affected' and (r.consent = 'named' or h.id = actor_org())), '[]')
    from alert_recipient r join organisation m on m.id = r.org_id
    where r.alert_id = a.id and r.org_id <> actor_org()
  ) c
  where a.item_id in (select d from derivatives_of(p_item) d) and a.owner_org <> actor_org() and g.k is not null
  order by a.id desc limit 50;
end $$;

ALTER FUNCTION staffetta.downstream_answers(p_item bigint, p_today date) OWNER TO staffetta_definer;

-- Name: drawn_from(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.drawn_from(p_item bigint) RETURNS SETOF bigint
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p.relay_item_id from relay_parent p where p.parent_item_id = p_item
  union all
  select r.item_id from report r where r.based_on = p_item
$$;

ALTER FUNCTION staffetta.drawn_from(p_item bigint) OWNER TO staffetta_definer;

-- Name: due_endings(timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.due_endings(p_now timestamp with time zone, p_limit integer) RETURNS TABLE(item_id bigint, observables bigint[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  (select i.id, null::bigint[] from item i
   where actor_org() is null and i.ends_at <= p_now and i.ending is distinct from 'erased' and not under_decree(i.id)
   order by i.ends_at limit p_limit)
  union all
  (select v.item_id, array_agg(v.observable_id order by v.observable_id) from (
     select io.item_id, io.observable_id from item_observable io
     where actor_org() is null and io.ends_at <= p_now and not under_decree(io.item_id)
       and not erasure_open(io.item_id, io.observable_id)
     order by io.ends_at limit p_limit) v
   group by v.item_id)
$$;

ALTER FUNCTION staffetta.due_endings(p_now timestamp with time zone, p_limit integer) OWNER TO staffetta_definer;

-- Name: due_text_values(timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.due_text_values(p_now timestamp with time zone, p_limit integer) RETURNS TABLE(item_id bigint, texts jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select d.item_id, jsonb_agg(jsonb_build_object('kind', d.kind, 'value', d.value)) from (
    select t.item_id, t.kind, t.value from text_value t
    where actor_org() is null and t.ends_at <= p_now and text_value_alone(t.item_id, t.kind, t.value)
      and not under_decree(t.item_id)
    order by t.ends_at limit p_limit) d
  group by d.item_id
$$;

ALTER FUNCTION staffetta.due_text_values(p_now timestamp with time zone, p_limit integer) OWNER TO staffetta_definer;

-- Name: duty_ended(text, timestamp with time zone, boolean); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.duty_ended(p_name text, p_at timestamp with time zone, p_well boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into duty_run as d (name, good_at, failing_since)
  select p_name, case when p_well then p_at end, case when not p_well then p_at end where actor_org() is null
  on conflict (name) do update set good_at = coalesce(excluded.good_at, d.good_at),
    failing_since = case when p_well then null else coalesce(d.failing_since, excluded.failing_since) end
$$;

ALTER FUNCTION staffetta.duty_ended(p_name text, p_at timestamp with time zone, p_well boolean) OWNER TO staffetta_definer;

-- Name: duty_run; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.duty_run (
    name text NOT NULL,
    good_at timestamp with time zone,
    failing_since timestamp with time zone,
    CONSTRAINT duty_run_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);

ALTER TABLE staffetta.duty_run OWNER TO staffetta_owner;

-- Name: duty_runs(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.duty_runs() RETURNS SETOF staffetta.duty_run
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select d.* from duty_run d where actor_org() is null
$$;

ALTER FUNCTION staffetta.duty_runs() OWNER TO staffetta_definer;

-- Name: end_arrivals(timestamp with time zone, timestamp with time zone, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.end_arrivals(p_discarded timestamp with time zone, p_waiting timestamp with time zone, p_answers timestamp with time zone, p_limit integer) RETURNS TABLE(org_id bigint, org_uid uuid, state text, storage_name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if actor_org() is not null then return; end if;
  return query
    with over as materialized (
      (select a.id from arrival a where a.state = 'discarded' and a.decided_at < p_discarded
        order by a.decided_at limit p_limit)
      union
      (select a.id from arrival a where a.state = 'quarantined' and a.received_at < p_waiting
        order by a.received_at limit p_limit)
      union
      (select a.id from arrival a left join alert l on l.id = a.alert_id left join item i on i.id = l.item_id
        where a.state = 'accepted' and a.item_id is null
          and (i.ending = 'erased' or (a.received_at < p_discarded and (a.alert_id is null or a.received_at < p_answers)))
          and (l.item_id is null or not under_decree(l.item_id))
        order by a.received_at limit p_limit)
      union
      (select a.id from arrival a join item i on i.id = a.returned_item
        where a.item_id is null and i.ending = 'erased' and not under_decree(i.id) limit p_limit)),
    gone as (delete from arrival a using over o where a.id = o.id
      returning a.org_id, a.file_id, case when a.alert_id is null then a.state else 'answered' end as state),
    files as (delete from file f using gone g where f.id = g.file_id and f.item_id is null
      returning f.id, f.storage_name)
    select g.org_id, o.uid, g.state, f.storage_name
    from gone g join organisation o on o.id = g.org_id left join files f on f.id = g.file_id;
end $$;

ALTER FUNCTION staffetta.end_arrivals(p_discarded timestamp with time zone, p_waiting timestamp with time zone, p_answers timestamp with time zone, p_limit integer) OWNER TO staffetta_definer;

-- Name: end_receipts(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.end_receipts(p_before bigint, p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update delivery d set facts = '{}', last_error = null, name = '', address = ''
  from (select x.position, x.id from delivery x
    where x.template = 'mail-receipt' and x.address <> '' and x.position < p_before and x.state <> 'waiting'
    order by x.position limit p_limit) s
  where d.position = s.position and d.id = s.id;
  get diagnostics gone = row_count;
  return gone;
end $$;

ALTER FUNCTION staffetta.end_receipts(p_before bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: entries_of_own_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.entries_of_own_item(p_item bigint) RETURNS TABLE(audience_id bigint, until bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select e.audience_id, max(e.until) from entry e join item i on i.id = e.item_id
  where e.item_id = p_item and i.owner_org = actor_org()
  group by e.audience_id
$$;

ALTER FUNCTION staffetta.entries_of_own_item(p_item bigint) OWNER TO staffetta_definer;

-- Name: entries_of_report_about(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.entries_of_report_about(p_item bigint) RETURNS TABLE(audience_id bigint, until bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select e.audience_id, max(e.until) from entry e join report_subject s on s.item_id = e.item_id
  where e.item_id = p_item and s.org_id = actor_org()
  group by e.audience_id
$$;

ALTER FUNCTION staffetta.entries_of_report_about(p_item bigint) OWNER TO staffetta_definer;

-- Name: erase_answers(bigint, text[], timestamp with time zone, timestamp with time zone, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_answers(p_item bigint, p_words text[], p_from timestamp with time zone, p_to timestamp with time zone, p_limit integer) RETURNS TABLE(erased integer, next timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  needles text[];
  last timestamptz;
  seen int;
begin
  if actor_org() is not null then return; end if;
  needles := p_words || array(select i.uid::text from item i where i.id = p_item
    union all select f.uid::text from file f where f.item_id = p_item
    union all select m.uid::text from message m where m.item_id = p_item
    union all select v.uid::text from arrivals_of_item(p_item) o join arrival v on v.id = o);
  select max(s.created_at), count(*)::int into last, seen from (
    select k.created_at from idempotency k where k.created_at >= p_from and k.created_at <= p_to
    order by k.created_at limit p_limit) s;
  update idempotency k set answer = null
    where k.created_at >= p_from and k.created_at <= last and k.answer is not null
      and exists (select from unnest(needles) n where strpos(k.answer, n) > 0);
  get diagnostics erased = row_count;
  next := case when seen = p_limit and last > p_from then last
    when seen = p_limit then last + interval '1 microsecond' end;
  return next;
end $$;

ALTER FUNCTION staffetta.erase_answers(p_item bigint, p_words text[], p_from timestamp with time zone, p_to timestamp with time zone, p_limit integer) OWNER TO staffetta_definer;

-- Name: erase_deliveries(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_deliveries(p_item bigint, p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update delivery d set facts = '{}', last_error = null, next_at = null,
    state = case when d.state = 'waiting' then 'dropped' else d.state end
  from (
    select x.position, x.id from delivery x
    where (x.item_id = p_item or x.alert_id in (select a.id from alert a where a.item_id = p_item))
      and (x.facts <> '{}' or x.last_error is not null or x.state = 'waiting')
    limit p_limit) s
  where d.position = s.position and d.id = s.id;
  get diagnostics gone = row_count;
  return gone;
end $$;

ALTER FUNCTION staffetta.erase_deliveries(p_item bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: erase_files(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_files(p_files bigint[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  delete from file_find where file_id = any(p_files);
  update arrival set file_id = null where file_id = any(p_files);
  update item_observable io set file_id = null from file f
    where f.id = any(p_files) and io.item_id = f.item_id and io.file_id = f.id;
  delete from file where id = any(p_files);
  get diagnostics gone = row_count;
  return gone;
end $$;

ALTER FUNCTION staffetta.erase_files(p_files bigint[]) OWNER TO staffetta_definer;

-- Name: erase_leaves(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_leaves(p_item bigint, p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $_$
declare gone int;
begin
  if actor_org() is not null then return 0; end if;
  update leaf l set payload = null, salt = null
  from (
    select x.log_id, x.number, x.position from leaf x
    where substring(x.payload from '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$')
        = (select i.uid::text from item i where i.id = p_item)
      and x.payload is not null and x.payload not like '{"act":"item.erased"%' limit p_limit) s
  where l.log_id = s.log_id and l.number = s.number and l.position = s.position;
  get diagnostics gone = row_count;
  return gone;
end $_$;

ALTER FUNCTION staffetta.erase_leaves(p_item bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: erase_lists(bigint, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_lists(p_erasure bigint, p_at timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  erased bigint;
  readers bigint[];
  changed int;
begin
  if actor_org() is not null then return 0; end if;
  select e.item_id into erased from erasure e where e.id = p_erasure;
  readers := array(
    select m.org_id from entry e join audience_member m on m.audience_id = e.audience_id where e.item_id = erased
    union select i.owner_org from item i where i.id = erased);
  delete from feed_list l using feed f
    where f.id = l.feed_id and l.org_id = any(readers)
      and coalesce(f.last_read_at, f.created_at) < p_at - interval '7 days';
  with gone as materialized (
    select o.org_id, v.value from unnest(readers) o(org_id) cross join erasure_value v
    where v.erasure_id = p_erasure and v.kind in ('domain', 'url', 'ipv4', 'ipv6', 'cidr') and not exists (
      select from observable x
      join item_observable io on io.observable_id = x.id and io.state = 'confirmed' and io.item_id <> erased
        and (io.ends_at is null or io.ends_at > p_at)
      join item i on i.id = io.item_id and i.ending is null and not i.held
        and i.pap in ('GREEN', 'CLEAR') and i.tlp <> 'RED' and not i.personal_data and sent_at(i.id) is not null
      where x.kind = v.kind and x.value = v.value and (i.owner_org = o.org_id or exists (
        select from entry e join audience_member m on m.audience_id = e.audience_id
        where e.item_id = i.id and m.org_id = o.org_id and m.person_id is null)))),
  left_over as (
    select l.feed_id, l.list, count(*)::int as before,
      count(*) filter (where g.value is null)::int as lines,
      coalesce(string_agg(x.line || E'\n', '' order by x.n) filter (where g.value is null), '') as body
    from feed_list l
    cross join lateral string_to_table(rtrim(l.body, E'\n'), E'\n') with ordinality x(line, n)
    left join gone g on g.org_id = l.org_id and g.value = x.line
    where l.org_id in (select g.org_id from gone g) and l.body <> ''
    group by l.feed_id, l.list)
  update feed_list l set body = n.body, lines = n.lines, changed_at = greatest(p_at, l.built_at + interval '1 microsecond')
    from left_over n where n.feed_id = l.feed_id and n.list = l.list and n.lines < n.before;
  get diagnostics changed = row_count;
  return changed;
end $$;

ALTER FUNCTION staffetta.erase_lists(p_erasure bigint, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: erase_receipts(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_receipts(p_item bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update delivery d set facts = '{}', last_error = null, next_at = null, name = '', address = '',
    state = case when d.state = 'waiting' then 'dropped' else d.state end
  from arrival a
  where actor_org() is null and a.id in (select arrivals_of_item(p_item)) and d.template = 'mail-receipt'
    and d.owner_org = a.org_id and d.position = (extract(epoch from a.received_at) * 1000000)::bigint
$$;

ALTER FUNCTION staffetta.erase_receipts(p_item bigint) OWNER TO staffetta_definer;

-- Name: erase_share(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_share(p_item bigint) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update relay_work set original_title = '', original_body = '', findings = '[]', edits = '[]', correction = null,
    refused_because = null
  where actor_org() is null and item_id = p_item;
  select 1
$$;

ALTER FUNCTION staffetta.erase_share(p_item bigint) OWNER TO staffetta_definer;

-- Name: erase_talk(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_talk(p_item bigint, p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  gone int;
  more int;
begin
  if actor_org() is not null then return 0; end if;
  delete from message where item_id = p_item
    and id in (select m.id from message m where m.item_id = p_item order by m.id limit p_limit);
  get diagnostics gone = row_count;
  delete from report_version where item_id = p_item
    and version in (select v.version from report_version v where v.item_id = p_item order by v.version limit p_limit);
  get diagnostics more = row_count;
  gone := gone + more;
  update alert_recipient x set comment = null from (
    select c.alert_id, c.org_id from alert a join alert_recipient c on c.alert_id = a.id and c.comment is not null
    where a.item_id = p_item limit p_limit) c
  where x.alert_id = c.alert_id and x.org_id = c.org_id;
  get diagnostics more = row_count;
  return gone + more;
end $$;

ALTER FUNCTION staffetta.erase_talk(p_item bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: erase_values(bigint, bigint[], integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_values(p_item bigint, p_observables bigint[], p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  going bigint[];
  gone int;
begin
  if actor_org() is not null then return 0; end if;
  going := array(select io.observable_id from item_observable io
    where io.item_id = p_item and io.observable_id = any(p_observables) order by 1 limit p_limit);
  delete from observable_entry x using item i
    where i.id = p_item and x.item_id = p_item
      and x.observable_id in (select unnest(going) union select k.key_id from observable_key k where k.observable_id = any(going))
      and x.position = (extract(epoch from i.created_at) * 1000000)::bigint
      and x.audience_id in (select e.audience_id from entry e where e.item_id = p_item
        union select a.id from audience a where a.key = 'org:' || i.owner_org)
      -- A weak key stands for other values of the item too.
      and not exists (select from item_observable io join observable_key k on k.observable_id = io.observable_id
        where io.item_id = p_item and k.key_id = x.observable_id and not io.observable_id = any(going));
  delete from observable_origin g using item i
    where i.id = p_item and g.observable_id = any(going) and g.org_id = originator_of(p_item)
      and not exists (select from item_observable io join item other on other.id = io.item_id
        where io.observable_id = g.observable_id and io.item_id <> p_item and other.owner_org = i.owner_org);
  delete from item_observable where item_id = p_item and observable_id = any(going);
  get diagnostics gone = row_count;
  return gone;
end $$;

ALTER FUNCTION staffetta.erase_values(p_item bigint, p_observables bigint[], p_limit integer) OWNER TO staffetta_definer;

-- Name: erase_words(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_words(p_item bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return 0; end if;
  perform erase_receipts(p_item);
  update arrival set decision = null, subject = '', body = '', note = '', sender = null, sender_name = null,
    message_id = null, authentication = '{"proven": false}', sha256 = sha256(convert_to('erased ' || id, 'UTF8'))
  where id in (select arrivals_of_item(p_item));
  return erase_words_of_content(p_item);
end $$;

ALTER FUNCTION staffetta.erase_words(p_item bigint) OWNER TO staffetta_definer;

-- Name: erase_words_of_content(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erase_words_of_content(p_item bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return 0; end if;
  update report set erased = true, title = '', body = '', act_filed = null, disruption = null, classification = '{}'
    where item_id = p_item;
  update relay set title = '', body = '' where item_id = p_item;
  perform erase_share(p_item);
  update undo_notice set note = null, indicators = '[]' where item_id = p_item;
  update hold set reason = '—' where item_id = p_item;
  update hold_request set message = null where item_id = p_item;
  delete from report_registration where item_id = p_item;
  update alert set question = null, actions = null where item_id = p_item;
  update arrival set subject = '', body = '', note = '', sender = null, sender_name = null, message_id = null,
    authentication = '{"proven": false}', sha256 = sha256(convert_to('erased ' || id, 'UTF8')) where item_id = p_item;
  return 1;
end $$;

ALTER FUNCTION staffetta.erase_words_of_content(p_item bigint) OWNER TO staffetta_definer;

-- Name: erasure_open(bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erasure_open(p_item bigint, p_observable bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from erasure e where e.item_id = p_item and e.done_at is null
    and (e.scope = 'item' or p_observable = any(e.observables)))
$$;

ALTER FUNCTION staffetta.erasure_open(p_item bigint, p_observable bigint) OWNER TO staffetta_definer;

-- Name: erasures_failing(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.erasures_failing() RETURNS TABLE(failing integer, since timestamp with time zone, waiting integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select (count(*) filter (where e.failing_since is not null))::int, min(e.failing_since), count(*)::int
  from (select x.failing_since from erasure x
    where actor_org() is null and x.done_at is null and x.begun_at is not null
    order by x.failing_since nulls last limit 10000) e
$$;

ALTER FUNCTION staffetta.erasures_failing() OWNER TO staffetta_definer;

-- Name: extend_rights_request(bigint, date, text, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  update rights_request set due_on = p_due, extended_because = p_because, extended_at = p_at
    where id = p_request and org_id = actor_org() and outcome is null and extended_at is null;
  if not found then return false; end if;
  update rights_decision set due_on = p_due where request_id = p_request and hub_org = actor_org() and state = 'open';
  return true;
end $$;

ALTER FUNCTION staffetta.extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: feed_of_secret(bytea); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.feed_of_secret(p_hash bytea) RETURNS TABLE(id bigint, org_id bigint, days integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select f.id, f.org_id, f.days from feed f where f.secret_hash = p_hash
$$;

ALTER FUNCTION staffetta.feed_of_secret(p_hash bytea) OWNER TO staffetta_definer;

-- Name: files_read_until(bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.files_read_until(p_erasure bigint, p_file bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update erasure set files_from = p_file where actor_org() is null and id = p_erasure
$$;

ALTER FUNCTION staffetta.files_read_until(p_erasure bigint, p_file bigint) OWNER TO staffetta_definer;

-- Name: files_to_erase(bigint, jsonb, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.files_to_erase(p_item bigint, p_values jsonb, p_limit integer) RETURNS TABLE(id bigint, storage_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select f.id, f.storage_name from (
    select x.id from file x where x.item_id = p_item
    union select a.file_id from arrivals_of_item(p_item) m join arrival a on a.id = m where a.file_id is not null) own
  join file f on f.id = own.id
  where actor_org() is null and (p_values is null
    or not exists (select from file_find d where d.file_id = f.id) or f.media_type = 'message/rfc822'
    or exists (select from file_find d cross join lateral jsonb_array_elements(d.finds) v
      join jsonb_array_elements(p_values) w on w->>'kind' = v->>'kind' and w->>'value' = v->>'value'
      where d.file_id = f.id))
  order by f.id limit p_limit
$$;

ALTER FUNCTION staffetta.files_to_erase(p_item bigint, p_values jsonb, p_limit integer) OWNER TO staffetta_definer;

-- Name: files_to_read(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.files_to_read(p_erasure bigint, p_limit integer) RETURNS TABLE(id bigint, name text, media_type text, storage_name text, wrapped_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select f.id, f.name, f.media_type, f.storage_name, f.wrapped_key
  from erasure e cross join lateral (
    select x.id from file x where x.item_id = e.item_id
    union select a.file_id from arrivals_of_item(e.item_id) m join arrival a on a.id = m where a.file_id is not null) own
  join file f on f.id = own.id
  where actor_org() is null and e.id = p_erasure and f.id > e.files_from
  order by f.id limit p_limit
$$;

ALTER FUNCTION staffetta.files_to_read(p_erasure bigint, p_limit integer) OWNER TO staffetta_definer;

-- Name: finds_in_files(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.finds_in_files(p_items bigint[]) RETURNS TABLE(item_id bigint, key text, words text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select f.item_id, f.id::text, d.finds::text from file f join file_find d on d.file_id = f.id
  left join message m on m.id = f.message_id
  where f.item_id = any(p_items) and actor_sees_item(f.item_id)
    and (m.asks_desk is null or m.asks_desk = actor_org() or m.org_id = actor_org())
$$;

ALTER FUNCTION staffetta.finds_in_files(p_items bigint[]) OWNER TO staffetta_definer;

-- Name: follow_alerts(bigint[], text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.follow_alerts(p_items bigint[], p_template text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  one record;
  made int := 0;
begin
  for one in
    select a.id, array_agg(r.org_id) as orgs
    from alert a join item i on i.id = a.item_id join alert_recipient r on r.alert_id = a.id
    where a.item_id = any(p_items)
      and case p_template
        when 'recall' then i.ending is not null
        when 'correction' then i.ending is null and (i.owner_org = actor_org() or exists (
          select from undo_notice n where n.item_id = i.id and n.version = i.version and n.kind = 'correction'))
        else false end
    group by a.id
  loop
    made := made + deliver_alert(one.id, one.orgs, p_template);
  end loop;
  return made;
end $$;

ALTER FUNCTION staffetta.follow_alerts(p_items bigint[], p_template text) OWNER TO staffetta_definer;

-- Name: forget_admission(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_admission(p_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  delete from delivery d using admission a
  where a.id = p_id and d.position = any(a.mails) and d.owner_org = a.hub_id and d.address = a.email
    and d.template like 'admission-%';
  delete from admission where id = p_id;
$$;

ALTER FUNCTION staffetta.forget_admission(p_id bigint) OWNER TO staffetta_definer;

-- Name: forget_admissions(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_admissions(p_unconfirmed timestamp with time zone, p_answered timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select forget_admission(a.id) from admission a
  where actor_org() is null
    and ((a.state = 'unconfirmed' and a.created_at <= p_unconfirmed)
      or (a.answered_at is not null and a.answered_at <= p_answered))
$$;

ALTER FUNCTION staffetta.forget_admissions(p_unconfirmed timestamp with time zone, p_answered timestamp with time zone) OWNER TO staffetta_definer;

-- Name: forget_caller(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_caller() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  delete from report_caller where item_id = new.id;
  return null;
end $$;

ALTER FUNCTION staffetta.forget_caller() OWNER TO staffetta_definer;

-- Name: forget_imports(timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_imports(p_before timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  delete from member_import i
  where i.changed_at < p_before and actor_org() is null and i.state not in ('checking', 'applying', 'undoing')
$$;

ALTER FUNCTION staffetta.forget_imports(p_before timestamp with time zone) OWNER TO staffetta_definer;

-- Name: forget_left_values(integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_left_values(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  picked bigint[];
  settled int;
begin
  if actor_org() is not null then return 0; end if;
  picked := array(select distinct l.observable_id from (
    select x.observable_id from observable_left x order by x.id limit p_limit) l);
  perform forget_values(picked);
  delete from observable_left l where l.observable_id = any(picked)
    and not exists (select from observable o where o.id = l.observable_id
      and not exists (select from item_observable io where io.observable_id = o.id)
      and not exists (select from observable_key k where k.key_id = o.id));
  get diagnostics settled = row_count;
  return settled;
end $$;

ALTER FUNCTION staffetta.forget_left_values(p_limit integer) OWNER TO staffetta_definer;

-- Name: forget_rights_requests(timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_rights_requests(p_before timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with over as (
    update rights_request set asker = '', identity = '', about_value = '', words = null, reason = null, instead = null,
      extended_because = case when extended_because is null then null else '' end
    where actor_org() is null and answered_at < p_before and asker <> '' returning id)
  update rights_decision d set about_value = '', instead = null, reply = null from over where d.request_id = over.id
$$;

ALTER FUNCTION staffetta.forget_rights_requests(p_before timestamp with time zone) OWNER TO staffetta_definer;

-- Name: forget_unanswered_admissions(timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_unanswered_admissions(p_before timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select forget_admission(a.id) from admission a
  where actor_org() is null and a.state = 'open' and a.confirmed_at <= p_before
$$;

ALTER FUNCTION staffetta.forget_unanswered_admissions(p_before timestamp with time zone) OWNER TO staffetta_definer;

-- Name: forget_values(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forget_values(p_observables bigint[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  lonely bigint[];
  keys bigint[];
begin
  if actor_org() is not null then return 0; end if;
  lonely := array(select o.id from observable o where o.id = any(p_observables)
    and not exists (select from item_observable io where io.observable_id = o.id)
    and not exists (select from observable_key k where k.key_id = o.id)
    order by o.id for update skip locked);
  keys := array(select distinct k.key_id from observable_key k where k.observable_id = any(lonely));
  delete from observable_key where observable_id = any(lonely);
  lonely := lonely || array(select o.id from observable o where o.id = any(keys)
    and not exists (select from observable_key k where k.key_id = o.id)
    and not exists (select from item_observable io where io.observable_id = o.id)
    order by o.id for update skip locked);
  delete from observable_entry where observable_id = any(lonely);
  delete from observable_origin where observable_id = any(lonely);
  delete from observable_count where observable_id = any(lonely);
  delete from campaign_observable where observable_id = any(lonely);
  delete from observable where id = any(lonely);
  return (select count(*)::int from observable o where o.id = any(p_observables)
    and not exists (select from item_observable io where io.observable_id = o.id)
    and not exists (select from observable_key k where k.key_id = o.id));
end $$;

ALTER FUNCTION staffetta.forget_values(p_observables bigint[]) OWNER TO staffetta_definer;

-- Name: forwarding_suspended(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.forwarding_suspended(p_items bigint[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with recursive above(item_id, ancestor) as (
    select w.id, w.id from unnest(p_items) w(id) where actor_sees_item(w.id)
    union
    select a.item_id, p.id from above a cross join lateral sources_of(a.ancestor) p(id)
  )
  select distinct a.item_id from above a join hold h on h.item_id = a.ancestor and h.state = 'binding'
$$;

ALTER FUNCTION staffetta.forwarding_suspended(p_items bigint[]) OWNER TO staffetta_definer;

-- Name: gather_desk_news(bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.gather_desk_news(p_now bigint, p_quiet_until bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null or not exists (select from desk_news where batch is null)
    or not pg_try_advisory_xact_lock(7420, 2) then return; end if;
  delete from desk_news where told_at < p_now - 604800000000;
  with due as materialized (
    select n.org_id, gen_random_uuid() as batch from desk_news n
    where n.batch is null
      and not exists (select from desk_told t where t.org_id = n.org_id and t.at > p_quiet_until)
    group by n.org_id),
  told as (
    insert into desk_told (org_id, at) select d.org_id, p_now from due d
    on conflict (org_id) do update set at = excluded.at),
  taken as (
    update desk_news n set batch = d.batch, told_at = p_now from due d
    where n.org_id = d.org_id and n.batch is null returning n.org_id, n.item_id),
  named as (
    select distinct t.org_id, p.id as person_id, p.email as address, p.name, p.language
    from taken t join item i on i.id = t.item_id and i.tlp = 'RED'
    join entry e on e.item_id = i.id join audience u on u.id = e.audience_id and u.kind = 'person'
    join audience_member x on x.audience_id = u.id and x.to_position is null and x.org_id = t.org_id
    join person p on p.id = x.person_id and p.disabled_at is null),
  boxes as (
    select distinct on (b.org_id, lower(b.address)) b.* from (
      select * from mailboxes(array(select d.org_id from due d), array['security', 'desk_24_7'])
      union all select * from named) b
    order by b.org_id, lower(b.address), b.person_id nulls last)
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language, facts, priority,
    next_at)
  select p_now, gen_random_uuid(), 'desk-news', b.org_id, b.org_id, b.person_id, b.address, b.name, b.language,
    jsonb_build_object('batch', d.batch), 1, p_now
  from boxes b join due d on d.org_id = b.org_id;
end $$;

ALTER FUNCTION staffetta.gather_desk_news(p_now bigint, p_quiet_until bigint) OWNER TO staffetta_definer;

-- Name: guard_agreement(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.guard_agreement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.guard_agreement() OWNER TO staffetta_definer;

-- Name: guard_membership(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.guard_membership() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if tg_op = 'INSERT' then
    select o.name_key into strict new.member_name_key from organisation o
      where o.id = new.member_id and o.kind = 'member';
    return new;
  end if;
  if old.standing <> new.standing then
    if old.standing in ('ended', 'declined')
       or (old.standing = 'current' and new.standing <> 'ended')
       or (old.standing = 'proposed' and new.standing = 'ended') then
      raise exception 'a membership that is % does not become %', old.standing, new.standing
        using errcode = 'check_violation';
    end if;
    if old.standing = 'proposed' and new.standing = 'current'
       and actor_org() is distinct from new.member_id then
      raise exception 'only the member accepts' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.branch_id is not null and not exists (
      select from organisation o where o.id = new.branch_id and o.parent_id = new.hub_id) then
    raise exception 'not a branch of this hub' using errcode = 'check_violation';
  end if;
  return new;
end $$;

ALTER FUNCTION staffetta.guard_membership() OWNER TO staffetta_definer;

-- Name: guard_parties(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.guard_parties() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare the_id bigint := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if actor_org() is not null and exists (
      select from agreement_party p where p.agreement_id = the_id and p.signed_at is not null) then
    raise exception 'the parties of a signed text do not change' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

ALTER FUNCTION staffetta.guard_parties() OWNER TO staffetta_definer;

-- Name: has_people(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.has_people(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from role_grant g join person p on p.id = g.person_id
    where g.org_id = p_org and g.role = 'administrator' and p.disabled_at is null
      and not exists (select from invitee i where i.person_id = g.person_id and i.org_id = g.org_id and not i.again))
$$;

ALTER FUNCTION staffetta.has_people(p_org bigint) OWNER TO staffetta_definer;

-- Name: has_second_factor(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.has_second_factor(p_person bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from person p where p.id = p_person and p.totp_secret is not null)
      or exists (select from passkey k where k.person_id = p_person)
$$;

ALTER FUNCTION staffetta.has_second_factor(p_person bigint) OWNER TO staffetta_definer;

-- Name: health_check; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.health_check (
    name text NOT NULL,
    title jsonb NOT NULL,
    state text NOT NULL,
    what jsonb NOT NULL,
    todo jsonb,
    since timestamp with time zone NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    told_state text DEFAULT 'fine'::text NOT NULL,
    CONSTRAINT health_check_name_check CHECK ((name ~ '^[a-z-]{1,40}$'::text)),
    CONSTRAINT health_check_state_check CHECK ((state = ANY (ARRAY['fine'::text, 'off'::text, 'warning'::text, 'bad'::text]))),
    CONSTRAINT health_check_told_state_check CHECK ((told_state = ANY (ARRAY['fine'::text, 'off'::text, 'warning'::text, 'bad'::text])))
);

ALTER TABLE staffetta.health_check OWNER TO staffetta_owner;

-- Name: health_found(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_found() RETURNS SETOF staffetta.health_check
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select c.* from health_check c where actor_org() is null or actor_is_operator()
$$;

ALTER FUNCTION staffetta.health_found() OWNER TO staffetta_definer;

-- Name: health_keep(timestamp with time zone, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_keep(p_at timestamp with time zone, p_found jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return; end if;
  delete from health_check c where not exists (
    select from jsonb_array_elements(p_found) f where f->>'name' = c.name);
  insert into health_check as c (name, title, state, what, todo, since, looked_at)
  select f.name, f.title, f.state, f.what, f.todo, p_at, p_at
  from jsonb_to_recordset(p_found) as f(name text, title jsonb, state text, what jsonb, todo jsonb)
  on conflict (name) do update set title = excluded.title, state = excluded.state, what = excluded.what,
    todo = excluded.todo, looked_at = excluded.looked_at,
    since = case when c.state = excluded.state then c.since else excluded.since end;
end $$;

ALTER FUNCTION staffetta.health_keep(p_at timestamp with time zone, p_found jsonb) OWNER TO staffetta_definer;

-- Name: health_numbers(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_numbers(p_day_ago bigint) RETURNS TABLE(waiting integer, due_since bigint, given_up integer, last_sent bigint, last_error text, last_error_at bigint, last_arrival timestamp with time zone, quarantined integer, lists integer, lists_failing integer, lists_missing integer, lists_failing_since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with recent as materialized (
    select d.state, d.ended_at, d.position, d.last_error, d.quiet from delivery d order by d.position desc, d.id desc limit 500),
  failed as (
    select r.last_error, coalesce(r.ended_at, r.position) as at from recent r
    where r.last_error is not null and r.state in ('waiting', 'refused', 'dropped') and not r.quiet order by 2 desc limit 1)
  select
    (select count(*)::int from (select from delivery d where d.next_at is not null and not d.quiet limit 100000) w),
    (select min(x.at) from unnest(array[0, 1, 2]) as p(n)
      cross join lateral (select d.position as at from delivery d
        where d.priority = p.n and d.next_at is not null and not d.quiet order by d.next_at limit 1) x),
    (select count(*)::int from (select from delivery d
      where d.state in ('refused', 'dropped') and d.ended_at > p_day_ago limit 10000) g),
    (select max(r.ended_at) from recent r where r.state = 'sent'),
    (select f.last_error from failed f),
    (select f.at from failed f),
    (select a.received_at from arrival a order by a.id desc limit 1),
    (select count(*)::int from (select from arrival a where a.state = 'quarantined' limit 10000) q),
    (select count(*)::int from (select from feed_list limit 10000) l),
    (select count(*)::int from (select from feed_list l where l.failing_since is not null limit 10000) l),
    (select count(*)::int from (select from feed_list l where l.body is null limit 10000) l),
    (select min(l.failing_since) from feed_list l)
  where actor_org() is null
$$;

ALTER FUNCTION staffetta.health_numbers(p_day_ago bigint) OWNER TO staffetta_definer;

-- Name: health_tell(timestamp with time zone, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_tell(p_at timestamp with time zone, p_facts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return; end if;
  insert into delivery (position, uid, template, owner_org, org_id, person_id, address, name, language,
    facts, priority, next_at)
  select actor_now(), gen_random_uuid(), 'health', o.id, o.id, p.id, p.email, p.name, p.language,
    p_facts, 1, actor_now()
  from organisation o join held_role g on g.org_id = o.id join person p on p.id = g.person_id
  where o.operator and g.role = 'administrator' and p.disabled_at is null;
  update health_check set told_state = state;
  insert into health_watch (looked_at, told_at) values (p_at, p_at)
  on conflict (sole) do update set told_at = p_at;
end $$;

ALTER FUNCTION staffetta.health_tell(p_at timestamp with time zone, p_facts jsonb) OWNER TO staffetta_definer;

-- Name: health_told_at(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_told_at() RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select w.told_at from health_watch w where actor_org() is null
$$;

ALTER FUNCTION staffetta.health_told_at() OWNER TO staffetta_definer;

-- Name: health_turn(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.health_turn(p_at timestamp with time zone, p_before timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return false; end if;
  insert into health_watch (looked_at) values (p_at)
  on conflict (sole) do update set looked_at = p_at
    where health_watch.looked_at <= p_before or health_watch.looked_at > p_at;
  return found;
end $$;

ALTER FUNCTION staffetta.health_turn(p_at timestamp with time zone, p_before timestamp with time zone) OWNER TO staffetta_definer;

-- Name: hears_by_mail(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.hears_by_mail(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select looks_after(p_org) and (exists (
    select from contact c where c.org_id = p_org and c.role in ('security', 'desk_24_7') and c.email is not null
      and c.refused_since is null and 'alerts' <> all(c.mail_off))
  or exists (
    select from mail_wish w join person p on p.id = w.person_id and p.disabled_at is null
    where w.org_id = p_org and 'alerts' <> all(w.mail_off)
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)))
$$;

ALTER FUNCTION staffetta.hears_by_mail(p_org bigint) OWNER TO staffetta_definer;

-- Name: hubs_to_resettle(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.hubs_to_resettle(p_member bigint) RETURNS TABLE(hub_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select m.hub_id from membership m
  where m.member_id = p_member and m.standing = 'current' and keeps_record_of(p_member)
$$;

ALTER FUNCTION staffetta.hubs_to_resettle(p_member bigint) OWNER TO staffetta_definer;

-- Name: imported_branch(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.imported_branch(p_import bigint, p_facts jsonb) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select b.id from organisation b
  where (p_facts ? 'branchId' or p_facts ? 'branchLine')
    and b.id = coalesce((p_facts->>'branchId')::bigint,
      (select coalesce(l.made_org, l.match_org) from member_import_row l
       where l.import_id = p_import and l.org_id = actor_org() and l.line = (p_facts->>'branchLine')::int))
    and b.kind = 'branch' and b.parent_id = actor_org()
$$;

ALTER FUNCTION staffetta.imported_branch(p_import bigint, p_facts jsonb) OWNER TO staffetta_definer;

-- Name: imports_under_way(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.imports_under_way() RETURNS TABLE(id bigint, state text, org_id bigint, org_uid uuid, person_id bigint, person_uid uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.id, i.state, o.id, o.uid, p.id, p.uid
  from member_import i join organisation o on o.id = i.org_id join person p on p.id = i.person_id
  where i.state in ('checking', 'applying', 'undoing') and actor_org() is null
  order by i.id limit 20
$$;

ALTER FUNCTION staffetta.imports_under_way() OWNER TO staffetta_definer;

-- Name: index_observables(bigint, bigint[], jsonb, jsonb, date, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date, p_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  it record;
  origin bigint;
  own bigint;
  shown bigint[];
  offices bigint[];
  standing bigint[];
begin
  select i.owner_org, i.kind, i.tlp, (extract(epoch from i.created_at) * 1000000)::bigint as position into it
  from item i where i.id = p_item and i.ending is null and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = i.id and s.org_id = actor_org()));
  if not found then return; end if;
  standing := array(select n.id from numbers_of_observables(p_values) n
    where (select io.state from item_observable io where io.item_id = p_item and io.observable_id = n.id) = 'confirmed'
    order by 1);
  if standing = '{}' then return; end if;

  insert into observable_key (observable_id, key_id)
    select n.id, k.id
    from jsonb_to_recordset(p_weak) w(of_kind text, of_value text, kind text, value text)
    join numbers_of_observables(p_values) n on n.kind = w.of_kind and n.value = w.of_value
    join intern_observables(p_weak) k on k.kind = w.kind and k.value = w.value
    where n.id = any(standing) order by 1, 2
    on conflict do nothing;

  own := (select a.id from audience a where a.key = 'org:' || it.owner_org);
  if own is null then
    own := intern_audience('organisation', 'org:' || it.owner_org, it.owner_org);
    perform join_audience(own, it.owner_org, null, 0);
  end if;
  shown := array(
    select unnest(p_audiences)
    union select e.audience_id from entry e where e.item_id = p_item
    union select own);
  insert into observable_entry (observable_id, audience_id, position, item_id)
    select v.id, a.id, it.position, p_item
    from (select unnest(standing) as id
      union select k.key_id from observable_key k where k.observable_id = any(standing)) v
    cross join unnest(shown) a(id)
    order by 1, 2
    on conflict do nothing;

  if it.kind <> 'report' then return; end if;
  origin := originator_of(p_item);
  if origin is null then return; end if;
  offices := array(
    select a.id from audience a join organisation o on o.id = a.owner_org
    where a.id = any(shown) and a.kind = 'organisation' and (o.kind = 'hub' or o.kind like 'police%'));
  -- Two that tell the same value at the same moment wait for one another, so that the second sees the first.
  perform from observable o where o.id = any(standing) order by o.id for no key update;
  insert into observable_origin (observable_id, audience_id, day, org_id)
    select v, a, p_day, origin from unnest(standing) v
    cross join (select unnest(offices) as a union all select 0 where it.tlp <> 'RED') seen
    order by 1, 2
    on conflict do nothing;
  perform propose_campaign(a.owner_org, a.id, standing, origin, p_day, p_at) from audience a where a.id = any(offices);
end $$;

ALTER FUNCTION staffetta.index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: intern_audience(text, text, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.intern_audience(p_kind text, p_key text, p_owner bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare found_id bigint;
begin
  select id into found_id from audience where key = p_key;
  if found_id is not null then return found_id; end if;
  insert into audience (kind, key, owner_org) values (p_kind, p_key, p_owner)
    on conflict (key) do nothing returning id into found_id;
  if found_id is null then
    select id into found_id from audience where key = p_key;
  end if;
  return found_id;
end $$;

ALTER FUNCTION staffetta.intern_audience(p_kind text, p_key text, p_owner bigint) OWNER TO staffetta_definer;

-- Name: intern_observables(jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.intern_observables(p_values jsonb) RETURNS TABLE(id bigint, kind text, value text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  insert into observable (kind, value)
    select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)
    where not exists (select from observable o where o.kind = v.kind and o.value = v.value)
    order by 1, 2
    on conflict do nothing;
  return query
    select o.id, o.kind, o.value from observable o
    join (select distinct v.kind, v.value from jsonb_to_recordset(p_values) v(kind text, value text)) v
      on v.kind = o.kind and v.value = o.value
    for key share of o;
end $$;

ALTER FUNCTION staffetta.intern_observables(p_values jsonb) OWNER TO staffetta_definer;

-- Name: invitation_facts(bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.invitation_facts(p_person bigint, p_org bigint) RETURNS TABLE(organisation text, name text, email text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.name, coalesce(i.name, p.name), p.email
  from person p cross join organisation o left join invitee i on i.person_id = p.id and i.org_id = o.id
  where p.id = p_person and o.id = p_org and p.disabled_at is null
    and exists (select from role_grant g where g.person_id = p.id and g.org_id = o.id)
$$;

ALTER FUNCTION staffetta.invitation_facts(p_person bigint, p_org bigint) OWNER TO staffetta_definer;

-- Name: item_of_mail(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.item_of_mail(p_mail uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select a.item_id from alert_mail m join alert a on a.id = m.alert_id where m.uid = p_mail
  union all
  select c.item_id from call_copy c where c.uid = p_mail
  limit 1
$$;

ALTER FUNCTION staffetta.item_of_mail(p_mail uuid) OWNER TO staffetta_definer;

-- Name: item_readers(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.item_readers(p_item bigint) RETURNS TABLE(org_id bigint, person_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select distinct m.org_id, m.person_id
  from item i
  join entry e on e.item_id = i.id
  join audience a on a.id = e.audience_id
  join audience_member m on m.audience_id = e.audience_id
  where i.id = p_item and i.owner_org = actor_org() and not i.held and i.ending is null
    and e.position >= m.from_position
    and m.to_position is null
    and (e.until is null or e.until > actor_now())
    and (i.tlp <> 'RED' or a.kind = 'person')
    and (i.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation'))
    -- A rule of somebody else's hub is not the sender's to resolve.
    and (a.kind <> 'rule' or a.owner_org = actor_org()
      or exists (select from organisation b where b.id = actor_org() and b.kind = 'branch'
        and b.parent_id = a.owner_org and a.key = 'branch:' || a.owner_org || ':' || b.id))
    and m.org_id <> actor_org()
$$;

ALTER FUNCTION staffetta.item_readers(p_item bigint) OWNER TO staffetta_definer;

-- Name: items_telling(text, text, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.items_telling(p_kind text, p_value text, p_limit integer) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select t.item_id from text_value t
  where t.kind = p_kind and t.value = p_value and actor_sees_item(t.item_id)
  order by t.item_id desc limit p_limit
$$;

ALTER FUNCTION staffetta.items_telling(p_kind text, p_value text, p_limit integer) OWNER TO staffetta_definer;

-- Name: items_to_erase_again(jsonb, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.items_to_erase_again(p_list jsonb, p_since timestamp with time zone) RETURNS TABLE(item_id bigint, observables bigint[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.id, case when l.values is not null then array(select io.observable_id from item_observable io
    where io.item_id = i.id and io.observable_id = any(l.values) order by 1) end
  from jsonb_to_recordset(p_list) l(erasure uuid, item uuid, values bigint[], at timestamptz)
  join item i on i.uid = l.item
  where actor_org() is null and l.at >= p_since and i.ending is distinct from 'erased'
    and not exists (select from erasure e where e.uid = l.erasure)
  order by l.at
$$;

ALTER FUNCTION staffetta.items_to_erase_again(p_list jsonb, p_since timestamp with time zone) OWNER TO staffetta_definer;

-- Name: join_audience(bigint, bigint, bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select p_audience, p_org, p_person, p_from
  where not exists (
    select from audience_member m
    where m.audience_id = p_audience and m.org_id = p_org
      and m.person_id is not distinct from p_person and m.to_position is null)
  on conflict (audience_id, org_id, person_id, from_position) do update set to_position = null
$$;

ALTER FUNCTION staffetta.join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) OWNER TO staffetta_definer;

-- Name: join_audiences(bigint[], bigint[], bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into audience_member (audience_id, org_id, person_id, from_position)
  select x.audience, x.org, null, p_from from unnest(p_audiences, p_orgs) as x(audience, org)
  join audience a on a.id = x.audience and a.kind = 'rule' and a.owner_org = actor_org()
  where not exists (
    select from audience_member m
    where m.audience_id = x.audience and m.org_id = x.org and m.person_id is null and m.to_position is null offset 0)
  on conflict (audience_id, org_id, person_id, from_position) do update set to_position = null
$$;

ALTER FUNCTION staffetta.join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) OWNER TO staffetta_definer;

-- Name: k_of(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.k_of(p_orgs bigint[]) RETURNS integer
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(max((a.clauses->>'k')::int), 3)
  from agreement_party p join agreement a on a.id = p.agreement_id and a.state <> 'draft'
  where p.org_id = any(p_orgs)
    or p.org_id in (select m.hub_id from membership m where m.member_id = any(p_orgs) and m.standing = 'current')
$$;

ALTER FUNCTION staffetta.k_of(p_orgs bigint[]) OWNER TO staffetta_definer;

-- Name: keep_text_values(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.keep_text_values(p_item bigint, p_values jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into text_value (item_id, kind, value, ends_at)
  select p_item, v.kind, v.value, v.at from jsonb_to_recordset(p_values) v(kind text, value text, at timestamptz)
  where actor_org() is null
  on conflict do nothing
$$;

ALTER FUNCTION staffetta.keep_text_values(p_item bigint, p_values jsonb) OWNER TO staffetta_definer;

-- Name: keeps_record_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.keeps_record_of(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p_org = actor_org() or exists (
    select from organisation o join reach r on r.org_id = o.id and r.reader_org = actor_org()
    where o.id = p_org and o.created_by = actor_org() and r.why in ('member', 'child', 'created')
      and not has_people(o.id))
$$;

ALTER FUNCTION staffetta.keeps_record_of(p_org bigint) OWNER TO staffetta_definer;

-- Name: known_sender(text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.known_sender(p_address text) RETURNS TABLE(org_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with named as (
    select x.org_id from (
      select c.org_id from contact c where lower(c.email) = lower(p_address)
      union
      select g.org_id from person p join held_role g on g.person_id = p.id
      where p.email = lower(p_address) and p.disabled_at is null
    ) x
    where actor_org() is not null and (x.org_id = actor_org()
      or exists (select from reach r where r.reader_org = actor_org() and r.org_id = x.org_id
        and r.why in ('parent', 'child', 'hub', 'member', 'branch', 'agreement')))
    order by x.org_id = actor_org() desc, x.org_id limit 2)
  select n.org_id from named n
  where n.org_id = actor_org() or not exists (select from named m where m.org_id = actor_org())
$$;

ALTER FUNCTION staffetta.known_sender(p_address text) OWNER TO staffetta_definer;

-- Name: leave_audience(bigint, bigint, bigint, boolean); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update audience_member set to_position = case when p_keep then greatest(p_at, from_position) else from_position end
  where audience_id = p_audience and org_id = p_org and to_position is null
$$;

ALTER FUNCTION staffetta.leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean) OWNER TO staffetta_definer;

-- Name: letterbox(text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.letterbox(p_address text) RETURNS TABLE(box uuid, off text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select (array_agg(b.uid order by b.account desc, b.id))[1],
    coalesce(array_agg(distinct k.kind) filter (where k.kind is not null), '{}')
  from (
    select c.uid, c.id, c.mail_off, false as account from contact c
    where c.org_id = actor_org() and lower(c.email) = lower(p_address)
    union all
    select w.uid, w.person_id, w.mail_off, true from mail_wish w join person p on p.id = w.person_id
    where w.org_id = actor_org() and lower(p.email) = lower(p_address) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)) b
  left join lateral unnest(b.mail_off) k(kind) on true
$$;

ALTER FUNCTION staffetta.letterbox(p_address text) OWNER TO staffetta_definer;

-- Name: letterbox_called(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.letterbox_called(p_box uuid) RETURNS TABLE(org_id bigint, org_uid uuid, org_name text, kept_by bigint, person_uid uuid, address text, language text, off text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.id, o.uid, o.name, c.kept_by, null::uuid, c.email, c.language, c.mail_off
  from contact c join organisation o on o.id = c.org_id where c.uid = p_box and c.email is not null
  union all
  select o.id, o.uid, o.name, o.id, p.uid, p.email, p.language, w.mail_off
  from mail_wish w join person p on p.id = w.person_id and p.disabled_at is null join organisation o on o.id = w.org_id
  where w.uid = p_box
$$;

ALTER FUNCTION staffetta.letterbox_called(p_box uuid) OWNER TO staffetta_definer;

-- Name: looks_after(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.looks_after(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p_org = actor_org() or exists (
    select from reach r where r.reader_org = actor_org() and r.org_id = p_org and r.why in ('member', 'branch', 'child'))
$$;

ALTER FUNCTION staffetta.looks_after(p_org bigint) OWNER TO staffetta_definer;

-- Name: made_by_actor(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.made_by_actor(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from organisation o where o.id = p_org and o.created_by = actor_org())
$$;

ALTER FUNCTION staffetta.made_by_actor(p_org bigint) OWNER TO staffetta_definer;

-- Name: mail_applicant(bigint, text, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.mail_applicant(p_id bigint, p_template text, p_facts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into delivery (position, uid, template, owner_org, org_id, address, name, language, facts, priority, next_at)
  select actor_now(), gen_random_uuid(), p_template, a.hub_id, a.hub_id, a.email,
    case when a.state = 'unconfirmed' then '' else a.contact_name end, a.language,
    p_facts || jsonb_build_object('hub', o.name)
      || case when a.state = 'unconfirmed' then '{}' else jsonb_build_object('firm', a.name) end, 2, actor_now()
  from admission a join organisation o on o.id = a.hub_id where a.id = p_id;
  update admission set mails = mails || actor_now() where id = p_id;
end $$;

ALTER FUNCTION staffetta.mail_applicant(p_id bigint, p_template text, p_facts jsonb) OWNER TO staffetta_definer;

-- Name: mailboxes(bigint[], text[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.mailboxes(p_orgs bigint[], p_roles text[]) RETURNS TABLE(org_id bigint, person_id bigint, address text, name text, language text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select distinct on (b.org_id, lower(b.address)) b.org_id, b.person_id, b.address, b.name, b.language
  from (
    select c.org_id, null::bigint as person_id, c.email as address, c.name, c.language
    from contact c where c.org_id = any(p_orgs) and c.role = any(p_roles) and c.email is not null
    union all
    select w.org_id, p.id, p.email, p.name, p.language
    from mail_wish w join person p on p.id = w.person_id
    where w.org_id = any(p_orgs) and p.disabled_at is null
      and exists (select from role_grant g where g.person_id = p.id and g.org_id = w.org_id)
  ) b
  order by b.org_id, lower(b.address), b.person_id nulls last
$$;

ALTER FUNCTION staffetta.mailboxes(p_orgs bigint[], p_roles text[]) OWNER TO staffetta_definer;

-- Name: mark_erasures_listed(bigint[], timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.mark_erasures_listed(p_erasures bigint[], p_at timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update erasure set listed_at = p_at where actor_org() is null and id = any(p_erasures)
$$;

ALTER FUNCTION staffetta.mark_erasures_listed(p_erasures bigint[], p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: mark_refused(bigint, text, timestamp with time zone, text, boolean); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.mark_refused(p_org bigint, p_address text, p_at timestamp with time zone, p_why text, p_later boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update contact c set refused_since = coalesce(c.refused_since, p_at), refused_at = p_at, refused_why = left(p_why, 300),
    refused_later = p_later, taken_since = null
  where c.org_id = p_org and lower(c.email) = lower(p_address)
$$;

ALTER FUNCTION staffetta.mark_refused(p_org bigint, p_address text, p_at timestamp with time zone, p_why text, p_later boolean) OWNER TO staffetta_definer;

-- Name: may_follow(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.may_follow(p_item bigint) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  perform from item i where i.id = p_item and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = p_item and s.org_id = actor_org())) for update;
  return found;
end $$;

ALTER FUNCTION staffetta.may_follow(p_item bigint) OWNER TO staffetta_definer;

-- Name: name_in_reach(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.name_in_reach() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  select o.name_key, o.kind into strict new.name_key, new.kind from organisation o where o.id = new.org_id;
  return new;
end $$;

ALTER FUNCTION staffetta.name_in_reach() OWNER TO staffetta_definer;

-- Name: next_delivery_at(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.next_delivery_at() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select min(x.at) from unnest(array[0, 1, 2]) as p(n)
  cross join lateral (select d.next_at as at from delivery d
    where actor_org() is null and d.priority = p.n and d.next_at is not null order by d.next_at limit 1) x
$$;

ALTER FUNCTION staffetta.next_delivery_at() OWNER TO staffetta_definer;

-- Name: next_receipt(bigint, bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.next_receipt(p_agreement bigint, p_membership bigint, p_year integer) RETURNS TABLE(prefix text, number integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.next_receipt(p_agreement bigint, p_membership bigint, p_year integer) OWNER TO staffetta_definer;

-- Name: next_receipt_in_tree(bigint, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.next_receipt_in_tree(p_to bigint, p_year integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare number int;
begin
  perform from organisation me, organisation other
    where me.id = actor_org() and other.id = p_to and (me.parent_id = other.id or other.parent_id = me.id);
  if not found then
    raise exception 'no receipt is given here' using errcode = 'insufficient_privilege';
  end if;
  insert into receipt_counter as c (scope, year, last) values ('tree:' || actor_org() || ':' || p_to, p_year, 1)
  on conflict (scope, year) do update set last = c.last + 1
  returning c.last into number;
  return number;
end $$;

ALTER FUNCTION staffetta.next_receipt_in_tree(p_to bigint, p_year integer) OWNER TO staffetta_definer;

-- Name: note_bounce(uuid, timestamp with time zone, text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.note_bounce(p_mail uuid, p_at timestamp with time zone, p_why text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare d record;
begin
  update delivery x set state = 'refused', last_error = left(p_why, 300)
  from alert_mail m
  where m.uid = p_mail and m.made_at > p_at - interval '10 days'
    and x.alert_id = m.alert_id and x.org_id = m.org_id and x.uid = m.uid and x.state = 'sent'
  returning x.org_id, x.address into d;
  if not found then return false; end if;
  perform mark_refused(d.org_id, d.address, p_at, p_why, true);
  return true;
end $$;

ALTER FUNCTION staffetta.note_bounce(p_mail uuid, p_at timestamp with time zone, p_why text) OWNER TO staffetta_definer;

-- Name: note_desk_news(bigint, text, bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into desk_news (org_id, item_id, kind)
  select distinct party.org, r.item_id, p_kind
  from report r cross join lateral unnest(array[r.sender_org, r.recipient_org, r.on_behalf_of]) party(org)
  where r.item_id = p_item and party.org = any(p_orgs) and party.org <> actor_org()
    and actor_org() in (r.sender_org, r.recipient_org, r.on_behalf_of)
$$;

ALTER FUNCTION staffetta.note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]) OWNER TO staffetta_definer;

-- Name: note_mail_news(boolean); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.note_mail_news(p_drafted boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into desk_news (org_id, item_id, kind)
  select actor_org(), null, 'mail'
  where actor_org() is not null
    and not exists (select from desk_news n where n.org_id = actor_org() and n.kind = 'mail' and n.batch is null)
    and (p_drafted or (select count(*) from (select from arrival a where a.org_id = actor_org()
      and a.state = 'quarantined' and a.reason <> 'automatic' limit 2) waiting) = 1)
$$;

ALTER FUNCTION staffetta.note_mail_news(p_drafted boolean) OWNER TO staffetta_definer;

-- Name: numbers_of_observables(jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.numbers_of_observables(p_values jsonb) RETURNS TABLE(id bigint, kind text, value text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
    select o.id, v.kind, v.value
    from (select distinct x.kind, x.value from jsonb_to_recordset(p_values) x(kind text, value text)) v
    cross join lateral (
      select o.id from observable o where o.kind = v.kind and o.value = v.value limit 1) o;
end $$;

ALTER FUNCTION staffetta.numbers_of_observables(p_values jsonb) OWNER TO staffetta_definer;

-- Name: open_admission_doors(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.open_admission_doors() RETURNS TABLE(hub_uid uuid, hub_name text, notice text, version integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.uid, o.name, d.notice, d.version from admission_door d join organisation o on o.id = d.org_id
  where d.open order by o.name_key, o.id limit 2000
$$;

ALTER FUNCTION staffetta.open_admission_doors() OWNER TO staffetta_definer;

-- Name: open_shared_log(bigint, uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.open_shared_log(p_agreement bigint, p_uid uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.open_shared_log(p_agreement bigint, p_uid uuid) OWNER TO staffetta_definer;

-- Name: organisation_called(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.organisation_called(p_uid uuid) RETURNS TABLE(id bigint, kind text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select o.id, o.kind from organisation o where o.uid = p_uid and actor_org() is not null
$$;

ALTER FUNCTION staffetta.organisation_called(p_uid uuid) OWNER TO staffetta_definer;

-- Name: organisations_of_person(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.organisations_of_person(p_person bigint) RETURNS TABLE(id bigint, uid uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select distinct o.id, o.uid, o.name
  from held_role g join organisation o on o.id = g.org_id
  where g.person_id = p_person and p_person = actor_person()
  order by o.name
$$;

ALTER FUNCTION staffetta.organisations_of_person(p_person bigint) OWNER TO staffetta_definer;

-- Name: originator_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.originator_of(p_item bigint) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with recursive up(item_id, depth) as (
    select p_item, 0
    union all
    select r.based_on, u.depth + 1 from up u join report r on r.item_id = u.item_id
    where r.based_on is not null and u.depth < 20),
  root as (select u.item_id from up u order by u.depth desc limit 1)
  select o.id from root join report r on r.item_id = root.item_id
  join organisation o on o.id = coalesce(r.on_behalf_of, r.sender_org)
  where o.kind not like 'police%'
$$;

ALTER FUNCTION staffetta.originator_of(p_item bigint) OWNER TO staffetta_definer;

-- Name: origins_of(bigint, bigint, date, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.origins_of(p_observable bigint, p_audience bigint, p_from date, p_to date) RETURNS bigint[]
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(array_agg(distinct s.org_id), '{}') from (
    select o.org_id from observable_origin o
    where o.observable_id = p_observable and o.audience_id = p_audience and o.day > p_from and o.day <= p_to
    order by o.day desc, o.org_id limit 84) s
$$;

ALTER FUNCTION staffetta.origins_of(p_observable bigint, p_audience bigint, p_from date, p_to date) OWNER TO staffetta_definer;

-- Name: own_agreements(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.own_agreements() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p.agreement_id from agreement_party p where p.org_id = actor_org()
$$;

ALTER FUNCTION staffetta.own_agreements() OWNER TO staffetta_definer;

-- Name: own_logs(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.own_logs() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select r.log_id from log_reader r where r.org_id = actor_org()
$$;

ALTER FUNCTION staffetta.own_logs() OWNER TO staffetta_definer;

-- Name: own_registry_entries(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.own_registry_entries(p_items bigint[]) RETURNS TABLE(item_id bigint, key text, words text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.id, e.key, e.words from item i cross join lateral registry_entries_of(i.id) e
  join log l on l.id = e.log_id and l.org_id = actor_org()
  where i.id = any(p_items) and actor_sees_item(i.id)
$$;

ALTER FUNCTION staffetta.own_registry_entries(p_items bigint[]) OWNER TO staffetta_definer;

-- Name: own_retentions(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.own_retentions(p_item bigint) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select retentions_of(i.id) from item i where i.id = p_item and i.owner_org = actor_org()
$$;

ALTER FUNCTION staffetta.own_retentions(p_item bigint) OWNER TO staffetta_definer;

-- Name: own_text_values(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.own_text_values(p_item bigint) RETURNS TABLE(kind text, value text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select t.kind, t.value from text_value t join item i on i.id = t.item_id
  where t.item_id = p_item and i.owner_org = actor_org() and text_value_alone(t.item_id, t.kind, t.value)
$$;

ALTER FUNCTION staffetta.own_text_values(p_item bigint) OWNER TO staffetta_definer;

-- Name: owner_asked(bigint, bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.owner_asked(p_request bigint, p_item bigint) RETURNS TABLE(owner_org bigint, owner_uid uuid, wish_uid uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select d.owner_org, o.uid, d.uid from rights_decision d join organisation o on o.id = d.owner_org
  where d.request_id = p_request and d.item_id = p_item and d.hub_org = actor_org() and d.decision = 'ask'
$$;

ALTER FUNCTION staffetta.owner_asked(p_request bigint, p_item bigint) OWNER TO staffetta_definer;

-- Name: postpone_erasure(bigint, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.postpone_erasure(p_erasure bigint, p_at timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update erasure set attempts = attempts + 1, failing_since = coalesce(failing_since, p_at),
    next_at = p_at + least(interval '1 minute' * power(2, least(attempts, 12)), interval '6 hours')
  where actor_org() is null and id = p_erasure and done_at is null
$$;

ALTER FUNCTION staffetta.postpone_erasure(p_erasure bigint, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: private_logs_of(jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.private_logs_of(p_wanted jsonb) RETURNS TABLE(org_id bigint, id bigint, uid uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  with made as (
    insert into log (uid, kind, org_id)
      select w.uid, 'private', w.org from jsonb_to_recordset(p_wanted) w(org bigint, uid uuid)
      where (select l.id from log l where l.org_id = w.org) is null
      order by 3
      on conflict do nothing returning log.id, log.org_id)
  insert into log_reader (log_id, org_id) select made.id, made.org_id from made;
  return query
    select l.org_id, l.id, l.uid from jsonb_to_recordset(p_wanted) w(org bigint)
    cross join lateral (select * from log l where l.org_id = w.org limit 1) l;
end $$;

ALTER FUNCTION staffetta.private_logs_of(p_wanted jsonb) OWNER TO staffetta_definer;

-- Name: propose_campaign(bigint, bigint, bigint[], bigint, date, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_origin bigint, p_day date, p_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  hot bigint[];
  found_id bigint;
begin
  -- The origin has one row a day: at most seven are passed over before another's is found.
  hot := array(
    select v from unnest(p_values) v
    where (select o.org_id from observable_origin o
        where o.observable_id = v and o.audience_id = p_audience and o.day > p_day - 7 and o.day <= p_day
          and o.org_id <> p_origin limit 1) is not null
      and not exists (select from campaign_observable co join campaign c on c.id = co.campaign_id
        where co.org_id = p_org and co.observable_id = v and c.state = 'dismissed'));
  if hot = '{}' then return; end if;
  select c.id into found_id from campaign_observable co join campaign c on c.id = co.campaign_id
    where co.org_id = p_org and co.observable_id = any(hot) and c.state <> 'dismissed' order by c.id limit 1;
  if found_id is null then
    insert into campaign (org_id, state, proposed_at) values (p_org, 'proposed', p_at) returning id into found_id;
  end if;
  insert into campaign_observable (campaign_id, observable_id, org_id)
    select found_id, v, p_org from unnest(hot) v on conflict do nothing;
end $$;

ALTER FUNCTION staffetta.propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_origin bigint, p_day date, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: put_texts_of_content(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.put_texts_of_content(p_item bigint, p_texts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  t record;
begin
  if actor_org() is not null then return; end if;
  for t in select x.place, x.key, x.words from jsonb_to_recordset(p_texts) x(place text, key text, words text) loop
    case t.place
      when 'title' then update report set title = t.words where item_id = p_item;
      when 'body' then update report set body = t.words where item_id = p_item;
      when 'act' then update report set act_filed = t.words::jsonb where item_id = p_item;
      when 'disruption' then update report set disruption = t.words::jsonb where item_id = p_item;
      when 'version' then
        update report_version set content = t.words::jsonb where item_id = p_item and version = t.key::int;
      when 'message' then update message set body = t.words where item_id = p_item and id = t.key::bigint;
      when 'relay-title' then update relay set title = t.words where item_id = p_item;
      when 'relay-body' then update relay set body = t.words where item_id = p_item;
      when 'work-title' then update relay_work set original_title = t.words where item_id = p_item;
      when 'work-body' then update relay_work set original_body = t.words where item_id = p_item;
      when 'work-findings' then update relay_work set findings = t.words::jsonb where item_id = p_item;
      when 'work-edits' then update relay_work set edits = t.words::jsonb where item_id = p_item;
      when 'work-correction' then update relay_work set correction = t.words::jsonb where item_id = p_item;
      when 'work-refused' then update relay_work set refused_because = t.words where item_id = p_item;
      when 'notice' then update undo_notice set note = t.words where item_id = p_item and version = t.key::int;
      when 'unblock' then
        update undo_notice set indicators = t.words::jsonb where item_id = p_item and version = t.key::int;
      when 'hold' then update hold set reason = t.words where item_id = p_item and id = t.key::bigint;
      when 'hold-request' then
        update hold_request set message = t.words where item_id = p_item and hold_id = t.key::bigint;
      when 'actions' then update alert set actions = array(select jsonb_array_elements_text(t.words::jsonb))
        where item_id = p_item and id = t.key::bigint;
      when 'question' then update alert set question = t.words where item_id = p_item and id = t.key::bigint;
      when 'comment' then update alert_recipient set comment = t.words
        where alert_id = split_part(t.key, ':', 1)::bigint and org_id = split_part(t.key, ':', 2)::bigint;
      when 'arrival-subject' then update arrival set subject = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-body' then update arrival set body = t.words where item_id = p_item and id = t.key::bigint;
      when 'arrival-note' then update arrival set note = t.words where item_id = p_item and id = t.key::bigint;
      when 'registry-number' then
        update report_registration set number = t.words where item_id = p_item and org_id = t.key::bigint;
      when 'registry' then
        update report_registration set register = t.words where item_id = p_item and org_id = t.key::bigint;
      -- What was sealed cannot be written anew: the entry goes, its number and digest stay.
      when 'registry-entry' then update leaf set payload = null, salt = null
        where log_id = split_part(t.key, ':', 1)::bigint and number = split_part(t.key, ':', 2)::bigint
          and "position" = split_part(t.key, ':', 3)::bigint;
      when 'file-name' then update file set name = t.words where item_id = p_item and id = t.key::bigint;
      when 'file-finds' then update file_find set finds = t.words::jsonb where file_id = t.key::bigint;
      when 'written' then
        update item_observable set written = t.words where item_id = p_item and observable_id = t.key::bigint;
      when 'delivery' then update delivery set facts = t.words::jsonb
        where position = split_part(t.key, ':', 1)::bigint and id = split_part(t.key, ':', 2)::bigint;
    end case;
  end loop;
end $$;

ALTER FUNCTION staffetta.put_texts_of_content(p_item bigint, p_texts jsonb) OWNER TO staffetta_definer;

-- Name: put_texts_of_item(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.put_texts_of_item(p_item bigint, p_texts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare t record;
begin
  if actor_org() is not null then return; end if;
  for t in select x.place, x.key, x.words from jsonb_to_recordset(p_texts) x(place text, key text, words text)
    where x.place like 'arrival-%' and x.key in (select o::text from arrivals_of_item(p_item) o) loop
    case t.place
      when 'arrival-subject' then update arrival set subject = t.words where id = t.key::bigint;
      when 'arrival-body' then update arrival set body = t.words where id = t.key::bigint;
      when 'arrival-note' then update arrival set note = t.words where id = t.key::bigint;
      when 'arrival-sender' then update arrival set sender = t.words where id = t.key::bigint;
      when 'arrival-sender-name' then update arrival set sender_name = t.words where id = t.key::bigint;
      when 'arrival-number' then update arrival set message_id = t.words where id = t.key::bigint;
      when 'arrival-proof' then update arrival set authentication = t.words::jsonb where id = t.key::bigint;
      when 'arrival-decision' then update arrival set decision = t.words where id = t.key::bigint;
    end case;
  end loop;
  -- A number that was masked is none any more.
  update report_caller c set
    name = coalesce((select x ->> 'words' from jsonb_array_elements(p_texts) x where x ->> 'place' = 'caller-name'), c.name),
    phone = case when exists (select from jsonb_array_elements(p_texts) x
        where x ->> 'place' = 'caller-phone' and x ->> 'words' <> c.phone) then null else c.phone end
  where c.item_id = p_item;
  perform put_texts_of_content(p_item, coalesce((select jsonb_agg(x) from jsonb_array_elements(p_texts) x
    where x ->> 'place' not like 'arrival-%' and x ->> 'place' not like 'caller-%'), '[]'));
end $$;

ALTER FUNCTION staffetta.put_texts_of_item(p_item bigint, p_texts jsonb) OWNER TO staffetta_definer;

-- Name: reach_of_agreement(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.reach_of_agreement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.reach_of_agreement() OWNER TO staffetta_definer;

-- Name: reach_of_membership(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.reach_of_membership() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if tg_op = 'UPDATE' then
    perform untie(old.hub_id, 'member', old.member_id, 'hub');
    perform untie(old.hub_id, 'proposed', old.member_id, 'proposed');
    if old.branch_id is not null then
      perform untie(old.branch_id, 'member', old.member_id, 'branch');
    end if;
  end if;
  if new.standing = 'proposed' then
    perform tie(new.hub_id, 'proposed', new.member_id, 'proposed');
  elsif new.standing = 'current' then
    perform tie(new.hub_id, 'member', new.member_id, 'hub');
    if new.branch_id is not null then
      perform tie(new.branch_id, 'member', new.member_id, 'branch');
    end if;
  elsif new.standing = 'ended' then
    perform tie(new.hub_id, 'former', new.member_id, 'former');
  end if;
  return null;
end $$;

ALTER FUNCTION staffetta.reach_of_membership() OWNER TO staffetta_definer;

-- Name: reach_of_new_memberships(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.reach_of_new_memberships() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into reach (reader_org, org_id, why, kind, name_key)
  select x.reader, x.reached, x.why, o.kind, o.name_key
  from fresh m
  cross join lateral (values
    (m.hub_id, m.member_id, case m.standing when 'current' then 'member' when 'proposed' then 'proposed' when 'ended' then 'former' end),
    (m.member_id, m.hub_id, case m.standing when 'current' then 'hub' when 'proposed' then 'proposed' when 'ended' then 'former' end),
    (m.branch_id, m.member_id, case m.standing when 'current' then 'member' end),
    (m.member_id, m.branch_id, case m.standing when 'current' then 'branch' end)
  ) as x(reader, reached, why)
  join organisation o on o.id = x.reached
  where x.why is not null and x.reader is not null
  on conflict do nothing;
  return null;
end $$;

ALTER FUNCTION staffetta.reach_of_new_memberships() OWNER TO staffetta_definer;

-- Name: reach_of_organisation(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.reach_of_organisation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if new.parent_id is not null then
    perform tie(new.id, 'parent', new.parent_id, 'child');
  end if;
  if new.created_by is not null and exists (
      select from organisation o where o.id = new.created_by and o.operator) then
    insert into reach (reader_org, org_id, why) values (new.created_by, new.id, 'created') on conflict do nothing;
  end if;
  return null;
end $$;

ALTER FUNCTION staffetta.reach_of_organisation() OWNER TO staffetta_definer;

-- Name: reach_of_party(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.reach_of_party() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.reach_of_party() OWNER TO staffetta_definer;

-- Name: recall_tree(bigint, text, text, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamp with time zone) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if not may_follow(p_item) then return; end if;
  return query
    with tree as (select p_item as id union select d from derivatives_of(p_item) d),
    ended as (
      update item i set ending = 'recalled', version = i.version + 1
      where i.id in (select t.id from tree t) and i.ending is null
      returning i.id, i.version, i.owner_org),
    relays as (
      update relay r set state = 'recalled' where r.item_id in (select e.id from ended e)),
    waiting as (
      update relay_work w set correction = null where w.item_id in (select e.id from ended e)),
    noticed as (
      insert into undo_notice (item_id, version, kind, reason, note, indicators, at)
      select e.id, e.version, 'recall', p_reason,
        case when e.owner_org = actor_org() or e.id = p_item then p_note end, confirmed_indicators(e.id), p_at
      from ended e)
    select e.id, e.version, s.audience_id, max(s.until)
    from ended e join entry s on s.item_id = e.id
    group by e.id, e.version, s.audience_id;
end $$;

ALTER FUNCTION staffetta.recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: recipients_of_own_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.recipients_of_own_item(p_item bigint) RETURNS TABLE(org_id bigint, confirmed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with shown as (
    select distinct m.org_id
    from entry e join audience_member m on m.audience_id = e.audience_id
    where e.item_id = p_item and e.kind = 'show'
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
      and exists (select from item i where i.id = p_item and i.owner_org = actor_org()))
  select s.org_id, (
    select c.confirmed_at from undo_confirmation c
    where c.item_id = p_item and c.org_id = s.org_id
      and c.version = (select max(n.version) from undo_notice n where n.item_id = p_item))
  from shown s where s.org_id <> actor_org()
$$;

ALTER FUNCTION staffetta.recipients_of_own_item(p_item bigint) OWNER TO staffetta_definer;

-- Name: refresh_alert_days(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.refresh_alert_days(p_at timestamp with time zone, p_since timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare made int;
begin
  if actor_org() is not null then return 0; end if;
  with now_so as (
    select r.alert_id, r.org_id, r.seen_at is not null as seen,
      case when r.consent <> 'no' then r.answer end as answer,
      r.done_at is not null and r.consent <> 'no' as done
    from alert a join alert_recipient r on r.alert_id = a.id where a.sent_at >= p_since
  )
  update alert_recipient r set day_seen = n.seen, day_answer = n.answer, day_done = n.done
  from now_so n
  where n.alert_id = r.alert_id and n.org_id = r.org_id
    and (r.day_seen, r.day_answer, r.day_done) is distinct from (n.seen, n.answer, n.done);
  get diagnostics made = row_count;
  update alert set counted_at = p_at where sent_at >= p_since;
  return made;
end $$;

ALTER FUNCTION staffetta.refresh_alert_days(p_at timestamp with time zone, p_since timestamp with time zone) OWNER TO staffetta_definer;

-- Name: registry_entries_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.registry_entries_of(p_item bigint) RETURNS TABLE(log_id bigint, key text, words text)
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $_$
  select x.log_id, x.log_id || ':' || x.number || ':' || x."position", (x.payload::jsonb -> 'facts')::text from leaf x
  where substring(x.payload from '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$')
      = (select i.uid::text from item i where i.id = p_item)
    and x.payload is not null and x.payload like '{"act":"report.registered"%'
$_$;

ALTER FUNCTION staffetta.registry_entries_of(p_item bigint) OWNER TO staffetta_definer;

-- Name: rejoin_imported(bigint, integer[], timestamp with time zone, date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.rejoin_imported(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) RETURNS TABLE(org_id bigint, branch_id bigint, sector text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.rejoin_imported(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) OWNER TO staffetta_definer;

-- Name: remove_imported(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.remove_imported(p_orgs bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
  delete from contact where org_id = any(p_orgs);
  delete from membership where member_id = any(p_orgs) and hub_id = actor_org();
  delete from audience_member where org_id = any(p_orgs);
  delete from reach where org_id = any(p_orgs);
  delete from reach where reader_org = any(p_orgs);
  delete from organisation where id = any(p_orgs);
$$;

ALTER FUNCTION staffetta.remove_imported(p_orgs bigint[]) OWNER TO staffetta_definer;

-- Name: rename_in_reach(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.rename_in_reach() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  update reach set name_key = new.name_key where org_id = new.id;
  update membership set member_name_key = new.name_key where member_id = new.id;
  return null;
end $$;

ALTER FUNCTION staffetta.rename_in_reach() OWNER TO staffetta_definer;

-- Name: request_admission(uuid, uuid, timestamp with time zone, jsonb, text, integer, integer, integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.request_admission(p_hub uuid, p_uid uuid, p_at timestamp with time zone, p_facts jsonb, p_from text, p_most_unconfirmed integer, p_most_from integer, p_most_open integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  door admission_door;
  made bigint;
begin
  select d.* into door from admission_door d join organisation o on o.id = d.org_id
  where o.uid = p_hub and d.open for update of d;
  if door.org_id is null then return 'closed'; end if;
  if door.version <> (p_facts->>'noticeRead')::int then return 'changed'; end if;
  if (select count(*) from admission a where a.hub_id = door.org_id and a.state = 'unconfirmed') >= p_most_unconfirmed
    or (select count(*) from admission a
      where a.hub_id = door.org_id and a.state = 'unconfirmed' and a.asked_from = p_from) >= p_most_from
    or (select count(*) from admission a where a.hub_id = door.org_id and a.state = 'open') >= p_most_open then
    return 'full';
  end if;
  insert into admission (uid, hub_id, name, vat_number, tax_code, province, sector, pec, contact_name, email, phone,
    language, mandate, notice_version, created_at, asked_from)
  values (p_uid, door.org_id, p_facts->>'name', p_facts->>'vatNumber', p_facts->>'taxCode', p_facts->>'province',
    p_facts->>'sector', p_facts->>'pec', p_facts->>'contactName', p_facts->>'email', p_facts->>'phone',
    p_facts->>'language', p_facts->>'mandate', door.version, p_at, p_from)
  returning id into made;
  perform mail_applicant(made, 'admission-confirm', jsonb_build_object('admission', p_uid));
  return 'kept';
end $$;

ALTER FUNCTION staffetta.request_admission(p_hub uuid, p_uid uuid, p_at timestamp with time zone, p_facts jsonb, p_from text, p_most_unconfirmed integer, p_most_from integer, p_most_open integer) OWNER TO staffetta_definer;

-- Name: retentions_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.retentions_of(p_item bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(jsonb_agg(distinct a.clauses->'retention'), '[]')
  from item i left join report r on r.item_id = i.id
  join agreement a on a.state <> 'draft' and a.clauses ? 'retention' and case when r.agreement_id is not null
    then a.id = r.agreement_id
    else a.id in (select p.agreement_id from agreement_party p where p.org_id in (i.owner_org, r.recipient_org)) end
  where i.id = p_item
$$;

ALTER FUNCTION staffetta.retentions_of(p_item bigint) OWNER TO staffetta_definer;

-- Name: returned_told(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.returned_told() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into text_unread (item_id, told_at)
    select new.returned_item, timestamptz 'epoch' + actor_now() * interval '1 microsecond' where actor_now() is not null;
  return null;
end $$;

ALTER FUNCTION staffetta.returned_told() OWNER TO staffetta_definer;

-- Name: seal(bigint, jsonb, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.seal(p_now bigint, p_entries jsonb, p_leaves jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  first_position bigint;
  n int := jsonb_array_length(p_entries);
  one record;
  num bigint;
begin
  perform pg_advisory_xact_lock(7420, 1);
  select greatest(position + 1, p_now) into first_position from last_position;
  update last_position set position = first_position + greatest(n - 1, 0);
  if n > 0 then
    insert into entry (audience_id, position, item_id, version, kind, until)
    select (e.value->>'a')::bigint, first_position + e.ordinality - 1, (e.value->>'i')::bigint,
           (e.value->>'v')::int, e.value->>'k', (e.value->>'u')::bigint
    from jsonb_array_elements(p_entries) with ordinality e;
  end if;
  for one in select l.value, l.ordinality from jsonb_array_elements(p_leaves) with ordinality l order by l.ordinality loop
    update log set next_number = next_number + 1 where id = (one.value->>'l')::bigint
      returning next_number - 1 into strict num;
    insert into leaf (log_id, number, position, salt, payload, hash)
    select (one.value->>'l')::bigint, num, first_position, x.salt, x.payload,
           sha256(x.salt || convert_to(x.payload, 'UTF8'))
    from (select decode(one.value->>'s', 'hex') as salt,
                 (one.value->>'b') || num::text || (one.value->>'e') as payload) x;
  end loop;
  return first_position;
end $$;

ALTER FUNCTION staffetta.seal(p_now bigint, p_entries jsonb, p_leaves jsonb) OWNER TO staffetta_definer;

-- Name: search_key(text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.search_key(p_name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select lower(regexp_replace(normalize(p_name, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;

ALTER FUNCTION staffetta.search_key(p_name text) OWNER TO staffetta_owner;

-- Name: second_factor_required(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.second_factor_required(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.second_factor_required(p_org bigint) OWNER TO staffetta_definer;

-- Name: seek_text_value(bigint, text, text, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into text_value (item_id, kind, value, ends_at)
  select i.id, p_kind, p_value, p_at from item i
  where i.id = p_item and i.owner_org = actor_org() and i.ending is distinct from 'erased'
  on conflict do nothing
$$;

ALTER FUNCTION staffetta.seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: sees_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.sees_item(p_item bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
begin
  return exists (select from staffetta.item i where i.id = p_item);
end $$;

ALTER FUNCTION staffetta.sees_item(p_item bigint) OWNER TO staffetta_owner;

-- Name: sees_whole_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.sees_whole_item(p_item bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
begin
  return exists (select from staffetta.item i where i.id = p_item and i.ending is null);
end $$;

ALTER FUNCTION staffetta.sees_whole_item(p_item bigint) OWNER TO staffetta_owner;

-- Name: sender_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.sender_of(p_org bigint) RETURNS TABLE(org_id bigint, address text, name text, selector text, private_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select s.org_id, s.address, s.name, s.selector, s.private_key
  from organisation o join sender s on s.org_id in (o.id, o.parent_id)
  where actor_org() is null and o.id = p_org and s.passed
$$;

ALTER FUNCTION staffetta.sender_of(p_org bigint) OWNER TO staffetta_definer;

-- Name: sender_unverified(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.sender_unverified() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select exists (select from organisation o join sender s on s.org_id in (o.id, o.parent_id)
    where o.id = actor_org() and not s.passed)
$$;

ALTER FUNCTION staffetta.sender_unverified() OWNER TO staffetta_definer;

-- Name: sent_at(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.sent_at(p_item bigint) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce((select r.submitted_at from report r where r.item_id = p_item),
    (select y.released_at from relay y where y.item_id = p_item))
$$;

ALTER FUNCTION staffetta.sent_at(p_item bigint) OWNER TO staffetta_definer;

-- Name: settle_anew(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.settle_anew(p_item bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  perform from item i where i.id = p_item and (i.owner_org = actor_org()
    or exists (select from report_subject s where s.item_id = p_item and s.org_id = actor_org())) for update;
  if not found or sent_at(p_item) is not null then return; end if;
  update item set ends_at = null, ends_because = null, prolonged = 0, reviewed_at = null
    where id = p_item and ends_at is not null;
  update item_observable set ends_at = null, ends_because = null, prolonged = 0, reviewed_at = null
    where item_id = p_item and ends_at is not null;
end $$;

ALTER FUNCTION staffetta.settle_anew(p_item bigint) OWNER TO staffetta_definer;

-- Name: settle_deliveries(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.settle_deliveries(p_now bigint, p_results jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
declare
  at timestamptz := to_timestamp(p_now / 1e6);
  one record;
begin
  for one in
    update delivery d set state = r.s, next_at = r.n, last_error = r.e, quiet = coalesce(r.q, false),
      ended_at = case when r.s = 'waiting' then null else p_now end
    from jsonb_to_recordset(p_results) as r(p bigint, i bigint, s text, n bigint, e text, m boolean, q boolean)
    where actor_org() is null and d.position = r.p and d.id = r.i and d.state = 'waiting'
    returning d.org_id, d.address, d.state, r.e, coalesce(r.m, false) as mailbox
  loop
    if one.state = 'refused' and one.mailbox then
      perform mark_refused(one.org_id, one.address, at, one.e, false);
    elsif one.state = 'sent' and exists (
      select from contact c where c.org_id = one.org_id and c.refused_since is not null) then
      update contact c set refused_since = null, refused_at = null, refused_why = null, refused_later = false, taken_since = null
      where c.org_id = one.org_id and c.refused_since is not null and lower(c.email) = lower(one.address)
        and (not c.refused_later or c.taken_since < at - interval '1 day');
      update contact c set taken_since = at
      where c.org_id = one.org_id and c.refused_since is not null and lower(c.email) = lower(one.address) and c.taken_since is null;
    end if;
  end loop;
end $$;

ALTER FUNCTION staffetta.settle_deliveries(p_now bigint, p_results jsonb) OWNER TO staffetta_definer;

-- Name: settle_ends(jsonb, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.settle_ends(p_items jsonb, p_values jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_org() is not null then return; end if;
  perform from item i
    where i.id in (select (e->>'i')::bigint from jsonb_array_elements(p_items || p_values) e)
    order by i.id for no key update;
  update item set ends_at = e.at, ends_because = e.because
    from jsonb_to_recordset(p_items) e(i bigint, at timestamptz, because text, sent timestamptz)
    where item.id = e.i and item.ends_at is null and sent_at(e.i) is not distinct from e.sent;
  update item_observable io set ends_at = e.at, ends_because = e.because
    from jsonb_to_recordset(p_values) e(i bigint, o bigint, at timestamptz, because text, sent timestamptz)
    where io.item_id = e.i and io.observable_id = e.o and io.ends_at is null and sent_at(e.i) is not distinct from e.sent;
end $$;

ALTER FUNCTION staffetta.settle_ends(p_items jsonb, p_values jsonb) OWNER TO staffetta_definer;

-- Name: shared_log_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.shared_log_of(p_agreement bigint) RETURNS TABLE(id bigint, uid uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select l.id, l.uid from log l where l.agreement_id = p_agreement
$$;

ALTER FUNCTION staffetta.shared_log_of(p_agreement bigint) OWNER TO staffetta_definer;

-- Name: short_code(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.short_code() RETURNS text
    LANGUAGE sql
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(u.b, i) & 31), 1), '')
  from (select uuid_send(gen_random_uuid()) as b) u, unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) i
$$;

ALTER FUNCTION staffetta.short_code() OWNER TO staffetta_owner;

-- Name: sources_of(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.sources_of(p_item bigint) RETURNS SETOF bigint
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p.parent_item_id from relay_parent p where p.relay_item_id = p_item
  union all
  select r.based_on from report r where r.item_id = p_item and r.based_on is not null
$$;

ALTER FUNCTION staffetta.sources_of(p_item bigint) OWNER TO staffetta_definer;

-- Name: speaks_for(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.speaks_for(p_org bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select p_org = actor_org() or exists (
    select from organisation o join reach r on r.org_id = o.id and r.reader_org = actor_org()
    where o.id = p_org and o.created_by = actor_org() and r.why in ('member', 'child'))
$$;

ALTER FUNCTION staffetta.speaks_for(p_org bigint) OWNER TO staffetta_definer;

-- Name: spread_hold(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.spread_hold(p_item bigint) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if not exists (select from hold h where h.item_id = p_item and h.placed_by = actor_org())
    and not exists (select from hold_request r where r.item_id = p_item and r.owner_org = actor_org()) then
    return;
  end if;
  return query
    with turned as (
      update item i set held = not i.held
      where i.id in (select d from derivatives_of(p_item) d)
        and i.held <> exists (
          with recursive above(ancestor) as (
            select i.id
            union
            select p.id from above a cross join lateral sources_of(a.ancestor) p(id))
          select from above a join hold h on h.item_id = a.ancestor and h.state = 'binding')
      returning i.id, i.version, i.held, i.ending)
    select t.id, t.version, e.audience_id, max(e.until)
    from turned t join entry e on e.item_id = t.id
    where not t.held and t.ending is null and (e.until is null or e.until > actor_now())
    group by t.id, t.version, e.audience_id;
end $$;

ALTER FUNCTION staffetta.spread_hold(p_item bigint) OWNER TO staffetta_definer;

-- Name: start_erasures(bigint[], timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.start_erasures(p_erasures bigint[], p_at timestamp with time zone) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint, whole boolean)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with going as materialized (
    select e.id, e.item_id, e.scope, e.observables from erasure e
    where e.id = any(p_erasures) and e.begun_at is null and not under_decree(e.item_id)),
  begun as (
    update erasure e set begun_at = p_at, next_at = p_at from going g where e.id = g.id),
  struck as (
    update item_observable io set state = 'struck' from going g
    where io.item_id = g.item_id and (g.scope = 'item' or io.observable_id = any(g.observables))),
  recalled as (
    update relay r set state = 'recalled' from going g where r.item_id = g.item_id and g.scope = 'item'),
  changed as (
    update item i set version = i.version + 1, ending = case when g.scope = 'item' then 'erased' else i.ending end
    from going g where i.id = g.item_id and g.scope in ('item', 'values')
    returning i.id, i.version, g.scope)
  select c.id, c.version, e.audience_id, max(e.until), c.scope = 'item'
  from changed c join entry e on e.item_id = c.id
  group by c.id, c.version, e.audience_id, c.scope
$$;

ALTER FUNCTION staffetta.start_erasures(p_erasures bigint[], p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: still_to_unblock(bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.still_to_unblock(p_item bigint, p_gone jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select coalesce(jsonb_agg(distinct v.value), '[]') from (
    select jsonb_array_elements(p_gone) as value
    union
    select jsonb_array_elements(n.indicators) from undo_notice n
    where n.item_id = p_item and n.version = (select max(m.version) from undo_notice m where m.item_id = p_item)) v
$$;

ALTER FUNCTION staffetta.still_to_unblock(p_item bigint, p_gone jsonb) OWNER TO staffetta_definer;

-- Name: strike_in_tree(bigint, jsonb, text, text, boolean, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean, p_at timestamp with time zone) RETURNS TABLE(item_id bigint, version integer, audience_id bigint, until bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  -- Narrowest first.
  paps constant text[] := array['RED', 'AMBER', 'GREEN', 'CLEAR'];
begin
  if not may_follow(p_item) then return; end if;
  return query
    with recursive below as (select d as id from derivatives_of(p_item) d),
    said as (
      select i.id, i.pap, i.personal_data, coalesce(r.title, y.title) as title, coalesce(r.body, y.body) as body
      from item i left join report r on r.item_id = i.id left join relay y on y.item_id = i.id
      where i.id = p_item and p_new_text),
    -- What one person may pass on as it is, again and again: police text under GREEN or CLEAR (DESIGN 3.4). Anything else
    -- needs somebody to read it first, and so does what now holds personal data.
    unchanged as (
      select p.parent_item_id, y.item_id from relay_parent p
      join relay y on y.item_id = p.relay_item_id and y.mode = 'unchanged' and y.police_origin
      join item i on i.id = y.item_id and i.tlp in ('GREEN', 'CLEAR')
      where y.item_id in (select b.id from below b)),
    same(id) as (
      select u.item_id from said s join unchanged u on u.parent_item_id = s.id where not s.personal_data
      union
      select u.item_id from same b join unchanged u on u.parent_item_id = b.id),
    -- All that a copy draws on, at any distance: it lets no more be done than any of that does from now on.
    above(id, source) as (
      select b.id, s.id from below b cross join lateral sources_of(b.id) s(id) where p_new_text
      union
      select a.id, s.id from above a cross join lateral sources_of(a.source) s(id)),
    bound as (
      select a.id, min(array_position(paps, coalesce(s.pap, i.pap))) as pap
      from above a join item i on i.id = a.source left join said s on a.source in (select m.id from same m)
      group by a.id),
    retold as (
      update relay y set title = s.title, body = s.body from said s where y.item_id in (select b.id from same b)),
    reworked as (
      update relay_work w set original_title = s.title, original_body = s.body
      from said s where w.item_id in (select b.id from same b)),
    struck as (
      update item_observable io set state = 'struck'
      from observable o, jsonb_to_recordset(p_struck) v(kind text, value text)
      where o.id = io.observable_id and o.kind = v.kind and o.value = v.value
        and (io.item_id = p_item or io.item_id in (select b.id from below b)) and io.state = 'confirmed'
      returning io.item_id as id, o.kind, o.value),
    -- Of the item itself the values may be gone already, with the text they stood in.
    gone as (
      select p_item as id, p_struck as values
      union all
      select s.id, jsonb_agg(jsonb_build_object('kind', s.kind, 'value', s.value) order by s.kind, s.value)
      from struck s where s.id <> p_item group by s.id),
    by_item as (
      select p_item as id union select g.id from gone g union select b.id from below b where p_new_text),
    changed as (
      update item i set version = i.version + 1,
        pap = paps[least(array_position(paps, coalesce(s.pap, i.pap)), u.pap)]
      from by_item b left join said s on b.id in (select m.id from same m) left join bound u on u.id = b.id
      where i.id = b.id and i.ending is null
      returning i.id, i.version, i.owner_org),
    told as (
      update relay_work w set source_corrected_at = p_at
      where w.item_id in (select b.id from below b) and w.item_id not in (select b.id from same b)),
    -- Of what nobody was shown yet nobody has to undo anything.
    noticed as (
      insert into undo_notice (item_id, version, kind, reason, note, new_text, source_corrected, indicators, at)
      select c.id, c.version, 'correction', p_reason,
        case when c.owner_org = actor_org() or c.id = p_item then p_note end,
        p_new_text and (c.id = p_item or c.id in (select m.id from same m)),
        p_new_text and c.id <> p_item and c.id not in (select m.id from same m),
        still_to_unblock(c.id, coalesce((select g.values from gone g where g.id = c.id), '[]')), p_at
      from changed c
      where c.id = p_item or exists (select from entry e where e.item_id = c.id))
    select c.id, c.version, s.audience_id, max(s.until)
    from changed c join entry s on s.item_id = c.id
    group by c.id, c.version, s.audience_id;
end $$;

ALTER FUNCTION staffetta.strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: sweep_pending_files(timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.sweep_pending_files(p_before timestamp with time zone) RETURNS SETOF text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  delete from file f where f.item_id is null and f.created_at < p_before
    and not exists (select from agreement_annex x where x.file_uid = f.uid)
    and not exists (select from arrival a where a.file_id = f.id
      and (a.state = 'quarantined' or a.item_id is not null or a.alert_id is not null))
  returning f.storage_name
$$;

ALTER FUNCTION staffetta.sweep_pending_files(p_before timestamp with time zone) OWNER TO staffetta_definer;

-- Name: take_due_warnings(date, timestamp with time zone); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.take_due_warnings(p_today date, p_at timestamp with time zone) RETURNS TABLE(agreement_id bigint, uid uuid, title text, to_day date, days integer, parties bigint[])
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.take_due_warnings(p_today date, p_at timestamp with time zone) OWNER TO staffetta_definer;

-- Name: take_turned(date); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.take_turned(p_today date) RETURNS TABLE(agreement_id bigint, uid uuid, state text, version integer, parties bigint[])
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  update agreement a
  set state = case when p_today >= a.to_day then 'expired' else 'in_force' end, version = a.version + 1
  where actor_org() is null
    and ((a.state in ('signed', 'in_force') and a.to_day <= p_today)
      or (a.state = 'signed' and a.from_day <= p_today and a.to_day > p_today))
  returning a.id, a.uid, a.state, a.version,
    array(select p.org_id from agreement_party p where p.agreement_id = a.id order by p.org_id)
$$;

ALTER FUNCTION staffetta.take_turned(p_today date) OWNER TO staffetta_definer;

-- Name: take_unread_texts(integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.take_unread_texts(p_limit integer) RETURNS TABLE(item_id bigint, told_at timestamp with time zone, retentions jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  picked bigint[];
begin
  if actor_org() is not null then return; end if;
  picked := array(select distinct u.item_id from (
    select x.item_id from text_unread x
    where not exists (select from erasure e where e.item_id = x.item_id and e.done_at is null and e.begun_at is not null)
    order by x.id limit p_limit) u);
  perform from item i where i.id = any(picked) order by i.id for no key update;
  picked := array(select p from unnest(picked) p
    where not exists (select from erasure e where e.item_id = p and e.done_at is null and e.begun_at is not null));
  return query
    with taken as (delete from text_unread u where u.item_id = any(picked) returning u.item_id, u.told_at)
    select t.item_id, min(t.told_at), retentions_of(t.item_id) from taken t
    join item i on i.id = t.item_id and i.ending is distinct from 'erased'
    group by t.item_id;
end $$;

ALTER FUNCTION staffetta.take_unread_texts(p_limit integer) OWNER TO staffetta_definer;

-- Name: tell_applicant(uuid); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.tell_applicant(p_uid uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare mine admission;
begin
  select * into mine from admission a
  where a.uid = p_uid and a.hub_id = actor_org() and a.state in ('approved', 'refused');
  if mine.id is null then return; end if;
  perform mail_applicant(mine.id, 'admission-' || mine.state,
    jsonb_strip_nulls(jsonb_build_object('reason', mine.reason)));
end $$;

ALTER FUNCTION staffetta.tell_applicant(p_uid uuid) OWNER TO staffetta_definer;

-- Name: text_told(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.text_told() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if actor_now() is not null then
    insert into text_unread (item_id, told_at)
      values (new.item_id, timestamptz 'epoch' + actor_now() * interval '1 microsecond');
  end if;
  return null;
end $$;

ALTER FUNCTION staffetta.text_told() OWNER TO staffetta_definer;

-- Name: text_value_alone(bigint, text, text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.text_value_alone(p_item bigint, p_kind text, p_value text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select not exists (select from item_observable io join observable o on o.id = io.observable_id
      where io.item_id = p_item and o.kind = p_kind and o.value = p_value)
    and not exists (select from erasure e where e.item_id = p_item and e.done_at is null and (e.scope = 'item'
      or exists (select from erasure_value v where v.erasure_id = e.id and v.kind = p_kind and v.value = p_value)))
$$;

ALTER FUNCTION staffetta.text_value_alone(p_item bigint, p_kind text, p_value text) OWNER TO staffetta_definer;

-- Name: texts_of_content(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.texts_of_content(p_item bigint) RETURNS TABLE(place text, key text, words text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select t.place, t.key, t.words from (
    select 'title' as place, '' as key, r.title as words from report r where r.item_id = p_item
    union all select 'body', '', r.body from report r where r.item_id = p_item
    union all select 'act', '', r.act_filed::text from report r where r.item_id = p_item
    union all select 'disruption', '', r.disruption::text from report r where r.item_id = p_item
    union all select 'version', v.version::text, v.content::text from report_version v where v.item_id = p_item
    union all select 'message', m.id::text, m.body from message m where m.item_id = p_item
    union all select 'relay-title', '', y.title from relay y where y.item_id = p_item
    union all select 'relay-body', '', y.body from relay y where y.item_id = p_item
    union all select 'work-title', '', w.original_title from relay_work w where w.item_id = p_item
    union all select 'work-body', '', w.original_body from relay_work w where w.item_id = p_item
    union all select 'work-findings', '', w.findings::text from relay_work w where w.item_id = p_item
    union all select 'work-edits', '', w.edits::text from relay_work w where w.item_id = p_item
    union all select 'work-correction', '', w.correction::text from relay_work w where w.item_id = p_item
    union all select 'work-refused', '', w.refused_because from relay_work w where w.item_id = p_item
    union all select 'notice', n.version::text, n.note from undo_notice n where n.item_id = p_item
    union all select 'unblock', n.version::text, n.indicators::text from undo_notice n where n.item_id = p_item
    union all select 'hold', h.id::text, h.reason from hold h where h.item_id = p_item
    union all select 'hold-request', h.hold_id::text, h.message from hold_request h where h.item_id = p_item
    union all select 'actions', a.id::text, to_json(a.actions)::text from alert a where a.item_id = p_item and a.actions is not null
    union all select 'question', a.id::text, a.question from alert a where a.item_id = p_item
    union all select 'comment', x.alert_id || ':' || x.org_id, x.comment
      from alert a join alert_recipient x on x.alert_id = a.id where a.item_id = p_item
    union all select 'arrival-subject', v.id::text, v.subject from arrival v where v.item_id = p_item
    union all select 'arrival-body', v.id::text, v.body from arrival v where v.item_id = p_item
    union all select 'arrival-note', v.id::text, v.note from arrival v where v.item_id = p_item
    union all select p.place, g.org_id::text, p.words from report_registration g
      cross join lateral (values ('registry-number', g.number), ('registry', g.register)) p(place, words) where g.item_id = p_item
    union all select 'registry-entry', e.key, e.words from registry_entries_of(p_item) e
    union all select 'file-name', f.id::text, f.name from file f where f.item_id = p_item
    union all select 'file-finds', d.file_id::text, d.finds::text
      from file f join file_find d on d.file_id = f.id where f.item_id = p_item
    union all select 'written', io.observable_id::text, io.written from item_observable io where io.item_id = p_item
    union all select 'delivery', d.position || ':' || d.id, d.facts::text from delivery d where d.item_id = p_item
  ) t
  where actor_org() is null and t.words is not null and t.words <> ''
$$;

ALTER FUNCTION staffetta.texts_of_content(p_item bigint) OWNER TO staffetta_definer;

-- Name: texts_of_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.texts_of_item(p_item bigint) RETURNS TABLE(place text, key text, words text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select c.place, c.key, c.words from texts_of_content(p_item) c where c.place not like 'arrival-%'
  union all
  select t.place, v.id::text, t.words from arrivals_of_item(p_item) m join arrival v on v.id = m
  cross join lateral (values
    ('arrival-subject', v.subject), ('arrival-body', v.body), ('arrival-note', v.note),
    ('arrival-sender', v.sender), ('arrival-sender-name', v.sender_name), ('arrival-number', v.message_id),
    ('arrival-proof', v.authentication::text), ('arrival-decision', v.decision)) t(place, words)
  where actor_org() is null and t.words is not null and t.words <> ''
  union all
  select t.place, c.item_id::text, t.words from report_caller c
  cross join lateral (values ('caller-name', c.name), ('caller-phone', c.phone)) t(place, words)
  where actor_org() is null and c.item_id = p_item and t.words is not null
$$;

ALTER FUNCTION staffetta.texts_of_item(p_item bigint) OWNER TO staffetta_definer;

-- Name: tie(bigint, text, bigint, text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.tie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  insert into reach (reader_org, org_id, why) values (p_a, p_b, p_why_a), (p_b, p_a, p_why_b)
  on conflict do nothing
$$;

ALTER FUNCTION staffetta.tie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) OWNER TO staffetta_definer;

-- Name: turn_mails(uuid, text[], text[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.turn_mails(p_box uuid, p_off text[], p_on text[]) RETURNS text[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
declare
  box record;
  now_off text[];
begin
  select * into box from letterbox_called(p_box);
  if not found then return null; end if;
  -- Two at once: the second sees what the first wrote.
  perform from contact c where c.org_id = box.org_id and lower(c.email) = lower(box.address) order by c.id for update;
  perform from mail_wish w where w.uid = p_box for update;
  select l.off into now_off from letterbox_called(p_box) l;
  now_off := array(select distinct k from unnest(now_off || p_off) k where k <> all(p_on) order by k);
  update contact c set mail_off = now_off where c.org_id = box.org_id and lower(c.email) = lower(box.address);
  update mail_wish w set mail_off = now_off from person p
  where p.id = w.person_id and w.org_id = box.org_id and lower(p.email) = lower(box.address);
  return now_off;
end $$;

ALTER FUNCTION staffetta.turn_mails(p_box uuid, p_off text[], p_on text[]) OWNER TO staffetta_definer;

-- Name: uid_of_seen_item(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.uid_of_seen_item(p_item bigint) RETURNS uuid
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
begin
  return (select i.uid from staffetta.item i where i.id = p_item);
end $$;

ALTER FUNCTION staffetta.uid_of_seen_item(p_item bigint) OWNER TO staffetta_owner;

-- Name: under_decree(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.under_decree(p_item bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with recursive above(id) as (
    select p_item union select s.id from above a cross join lateral sources_of(a.id) s(id))
  select exists (select from above a join hold h on h.item_id = a.id and h.state = 'binding' and h.decree is not null)
$$;

ALTER FUNCTION staffetta.under_decree(p_item bigint) OWNER TO staffetta_definer;

-- Name: undo_imported_organisations(bigint, integer[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.undo_imported_organisations(p_import bigint, p_lines integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
declare
  free bigint[];
  one bigint;
begin
  select coalesce(array_agg(r.made_org order by r.step desc, r.line), '{}') into free
  from member_import_row r
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines)
    and r.outcome = 'created' and r.made_org is not null
    and exists (select from organisation o
      where o.id = r.made_org and o.created_by = actor_org() and o.version = 1 offset 0)
    and not exists (select from membership m
      where m.member_id = r.made_org and (m.hub_id <> actor_org() or m.version > 1) offset 0)
    and not exists (select from contact c where c.org_id = r.made_org and (c.version > 1 or not exists (
      select from member_import_row x where x.made_contact = c.id and x.import_id = p_import
        and x.org_id = actor_org() offset 0)) offset 0);
  begin
    perform remove_imported(free);
  exception when foreign_key_violation then
    -- One of them is used: which one is found by trying each.
    foreach one in array free loop
      begin
        perform remove_imported(array[one]);
      exception when foreign_key_violation then
        free := array_remove(free, one);
      end;
    end loop;
  end;
  update member_import_row r set outcome = case when r.made_org = any(free) then 'undone' else 'kept' end,
    findings = case when r.made_org = any(free) then r.findings else r.findings || '[{"code": "in_use"}]' end
  where r.import_id = p_import and r.org_id = actor_org() and r.line = any(p_lines) and r.outcome = 'created';
end $$;

ALTER FUNCTION staffetta.undo_imported_organisations(p_import bigint, p_lines integer[]) OWNER TO staffetta_definer;

-- Name: unknown_files(text[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.unknown_files(p_names text[]) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select n from unnest(p_names) n where not exists (select from file f where f.storage_name = n)
$$;

ALTER FUNCTION staffetta.unknown_files(p_names text[]) OWNER TO staffetta_definer;

-- Name: unlisted_erasures(integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.unlisted_erasures(p_limit integer) RETURNS TABLE(id bigint, uid uuid, item_uid uuid, observables bigint[], at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select e.id, e.uid, i.uid, case when e.scope = 'item' then null else e.observables end, e.begun_at
  from erasure e join item i on i.id = e.item_id
  where actor_org() is null and e.listed_at is null and e.ground in ('owner', 'person') and e.begun_at is not null
  order by e.id limit p_limit
$$;

ALTER FUNCTION staffetta.unlisted_erasures(p_limit integer) OWNER TO staffetta_definer;

-- Name: unsettled_items(integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.unsettled_items(p_limit integer) RETURNS TABLE(item_id bigint, sent_at timestamp with time zone, created_at timestamp with time zone, source_ends timestamp with time zone, retentions jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.id, coalesce(r.submitted_at, y.released_at), i.created_at,
    case when y.mode = 'unchanged' then (select min(s.ends_at) from item s where s.id in (select sources_of(i.id))) end,
    retentions_of(i.id)
  from (select u.id from item u where actor_org() is null and u.ends_at is null and u.ending is distinct from 'erased'
    order by u.id limit p_limit) picked
  join item i on i.id = picked.id
  left join report r on r.item_id = i.id left join relay y on y.item_id = i.id
$$;

ALTER FUNCTION staffetta.unsettled_items(p_limit integer) OWNER TO staffetta_definer;

-- Name: unsettled_values(integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.unsettled_values(p_limit integer) RETURNS TABLE(item_id bigint, observable_id bigint, kind text, value text, sent_at timestamp with time zone, created_at timestamp with time zone, source_ends timestamp with time zone, retentions jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  with picked as materialized (
    select io.item_id, io.observable_id from item_observable io
    where actor_org() is null and io.ends_at is null order by io.item_id limit p_limit),
  terms as materialized (select p.item_id, retentions_of(p.item_id) as retentions from (select distinct p.item_id from picked p) p)
  select p.item_id, p.observable_id, o.kind, o.value, sent_at(p.item_id), i.created_at,
    (select min(s.ends_at) from item_observable s
      where s.observable_id = p.observable_id and s.item_id in (select sources_of(p.item_id))),
    t.retentions
  from picked p join terms t on t.item_id = p.item_id
  join item i on i.id = p.item_id join observable o on o.id = p.observable_id
$$;

ALTER FUNCTION staffetta.unsettled_values(p_limit integer) OWNER TO staffetta_definer;

-- Name: untie(bigint, text, bigint, text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.untie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  delete from reach where (reader_org = p_a and org_id = p_b and why = p_why_a)
    or (reader_org = p_b and org_id = p_a and why = p_why_b)
$$;

ALTER FUNCTION staffetta.untie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) OWNER TO staffetta_definer;

-- Name: values_left(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.values_left() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into observable_left (observable_id) select distinct o.observable_id from gone o;
  return null;
end $$;

ALTER FUNCTION staffetta.values_left() OWNER TO staffetta_definer;

-- Name: values_of(bigint[]); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.values_of(p_items bigint[]) RETURNS TABLE(item_id bigint, id bigint, kind text, value text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select i.id, o.id, o.kind, o.value
  from item i
  cross join lateral (
    select i.owner_org = actor_org()
      or exists (select from report_subject s where s.item_id = i.id and s.org_id = actor_org()) as whole) own
  join item_observable io on io.item_id = i.id and (own.whole or io.state = 'confirmed')
  join observable o on o.id = io.observable_id
  where i.id = any(p_items) and (own.whole or (i.ending is null and not i.held and exists (
    select from entry e
    join audience a on a.id = e.audience_id
    join audience_member m on m.audience_id = e.audience_id
    where e.item_id = i.id and m.org_id = actor_org()
      and (m.person_id is null or m.person_id = actor_person())
      and e.position >= m.from_position and (m.to_position is null or e.position < m.to_position)
      and (e.until is null or e.until > actor_now())
      and (i.tlp <> 'RED' or a.kind = 'person')
      and (i.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation')))))
$$;

ALTER FUNCTION staffetta.values_of(p_items bigint[]) OWNER TO staffetta_definer;

-- Name: values_of_campaigns(bigint[], integer); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.values_of_campaigns(p_campaigns bigint[], p_most integer) RETURNS TABLE(campaign_id bigint, id bigint, kind text, value text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select c.id, v.id, v.kind, v.value
  from campaign c
  join audience a on a.key = 'org:' || c.org_id
  cross join lateral (
    select o.id, o.kind, o.value
    from campaign_observable co join observable o on o.id = co.observable_id
    where co.campaign_id = c.id and exists (
      select from (
        select e.item_id from observable_entry e
        where e.observable_id = co.observable_id and e.audience_id = a.id
        order by e.position desc limit 50) told
      join item i on i.id = told.item_id and i.ending is null and (not i.held or i.owner_org = c.org_id)
      join item_observable io on io.item_id = i.id and io.observable_id = co.observable_id and io.state = 'confirmed')
    order by o.id desc limit p_most) v
  where c.id = any(p_campaigns) and c.org_id = actor_org()
$$;

ALTER FUNCTION staffetta.values_of_campaigns(p_campaigns bigint[], p_most integer) OWNER TO staffetta_definer;

-- Name: values_of_erasure(bigint); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.values_of_erasure(p_erasure bigint) RETURNS TABLE(kind text, value text, written text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
  select v.kind, v.value, v.written from erasure_value v where actor_org() is null and v.erasure_id = p_erasure
$$;

ALTER FUNCTION staffetta.values_of_erasure(p_erasure bigint) OWNER TO staffetta_definer;

-- Name: words_of_membership(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.words_of_membership() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  if old.member_name_key is distinct from new.member_name_key then
    delete from membership_word where membership_id = new.id;
    insert into membership_word (membership_id, hub_id, branch_id, standing, name_key)
    select new.id, new.hub_id, new.branch_id, new.standing, w.word from words_onward(new.member_name_key) as w(word);
  else
    update membership_word set branch_id = new.branch_id, standing = new.standing where membership_id = new.id;
  end if;
  return null;
end $$;

ALTER FUNCTION staffetta.words_of_membership() OWNER TO staffetta_definer;

-- Name: words_of_new_memberships(); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.words_of_new_memberships() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
begin
  insert into membership_word (membership_id, hub_id, branch_id, standing, name_key)
  select m.id, m.hub_id, m.branch_id, m.standing, w.word
  from fresh m cross join lateral words_onward(m.member_name_key) as w(word);
  return null;
end $$;

ALTER FUNCTION staffetta.words_of_new_memberships() OWNER TO staffetta_definer;

-- Name: words_onward(text); Type: FUNCTION; Schema: staffetta; Owner: staffetta_owner

CREATE FUNCTION staffetta.words_onward(p_key text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select distinct substr(p_key, n) from generate_series(1, length(p_key)) n
  where n = 1 or (strpos(' ''’‘"“”«»(/-–—&+', substr(p_key, n - 1, 1)) > 0
    and strpos(' ''’‘"“”«»(/-–—&+', substr(p_key, n, 1)) = 0)
$$;

ALTER FUNCTION staffetta.words_onward(p_key text) OWNER TO staffetta_owner;

-- Name: write_particulars(bigint, bigint, jsonb); Type: FUNCTION; Schema: staffetta; Owner: staffetta_definer

CREATE FUNCTION staffetta.write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'staffetta', 'pg_temp'
    AS $$
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

ALTER FUNCTION staffetta.write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb) OWNER TO staffetta_definer;

-- Name: admission; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.admission (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    hub_id bigint NOT NULL,
    state text DEFAULT 'unconfirmed'::text NOT NULL,
    name text NOT NULL,
    vat_number text,
    tax_code text,
    province text NOT NULL,
    sector text NOT NULL,
    pec text,
    contact_name text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    language text NOT NULL,
    mandate text NOT NULL,
    notice_version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    answered_at timestamp with time zone,
    reason text,
    member_id bigint,
    version integer DEFAULT 1 NOT NULL,
    mails bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    asked_from text,
    CONSTRAINT admission_check CHECK (((state = 'unconfirmed'::text) = (confirmed_at IS NULL))),
    CONSTRAINT admission_check1 CHECK (((state = ANY (ARRAY['approved'::text, 'refused'::text])) = (answered_at IS NOT NULL))),
    CONSTRAINT admission_check2 CHECK (((asked_from IS NULL) OR (state = 'unconfirmed'::text))),
    CONSTRAINT admission_contact_name_check CHECK (((length(contact_name) >= 1) AND (length(contact_name) <= 200))),
    CONSTRAINT admission_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT admission_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
    CONSTRAINT admission_mandate_check CHECK ((mandate = ANY (ARRAY['named'::text, 'anonymous'::text, 'ask'::text, 'never'::text]))),
    CONSTRAINT admission_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT admission_pec_check CHECK ((length(pec) <= 254)),
    CONSTRAINT admission_phone_check CHECK ((length(phone) <= 40)),
    CONSTRAINT admission_reason_check CHECK ((length(reason) <= 500)),
    CONSTRAINT admission_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'open'::text, 'approved'::text, 'refused'::text])))
);

ALTER TABLE staffetta.admission OWNER TO staffetta_owner;

-- Name: admission_door; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.admission_door (
    org_id bigint NOT NULL,
    open boolean NOT NULL,
    notice text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT admission_door_notice_check CHECK (((length(notice) >= 1) AND (length(notice) <= 10000)))
);

ALTER TABLE staffetta.admission_door OWNER TO staffetta_owner;

-- Name: admission_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.admission ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.admission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: agreement_annex; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.agreement_annex (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    agreement_id bigint NOT NULL,
    title text NOT NULL,
    file_uid uuid,
    sha256 bytea,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT agreement_annex_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE staffetta.agreement_annex OWNER TO staffetta_owner;

-- Name: agreement_annex_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement_annex ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.agreement_annex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: agreement_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: agreement_party; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.agreement_party (
    agreement_id bigint NOT NULL,
    org_id bigint NOT NULL,
    side text NOT NULL,
    signed_at timestamp with time zone,
    signed_by text,
    signed_text bytea,
    particulars jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT agreement_party_check CHECK (((signed_at IS NULL) = (signed_by IS NULL))),
    CONSTRAINT agreement_party_side_check CHECK ((side = ANY (ARRAY['police'::text, 'private'::text]))),
    CONSTRAINT agreement_party_signed_by_check CHECK (((length(signed_by) >= 1) AND (length(signed_by) <= 200)))
);

ALTER TABLE staffetta.agreement_party OWNER TO staffetta_owner;

-- Name: agreement_referent; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.agreement_referent (
    agreement_id bigint NOT NULL,
    org_id bigint NOT NULL,
    contact_id bigint NOT NULL
);

ALTER TABLE staffetta.agreement_referent OWNER TO staffetta_owner;

-- Name: agreement_warning; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.agreement_warning (
    agreement_id bigint NOT NULL,
    days integer NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT agreement_warning_days_check CHECK ((days = ANY (ARRAY[90, 30, 7])))
);

ALTER TABLE staffetta.agreement_warning OWNER TO staffetta_owner;

-- Name: alert; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.alert (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    item_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    sent_by bigint NOT NULL,
    urgency text NOT NULL,
    question text,
    due_at timestamp with time zone,
    drill boolean DEFAULT false NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    chased_at timestamp with time zone,
    counted_at timestamp with time zone,
    actions text[],
    CONSTRAINT alert_actions_check CHECK ((((cardinality(actions) >= 1) AND (cardinality(actions) <= 3)) AND (length(array_to_string(actions, ''::text)) <= 480))),
    CONSTRAINT alert_question_check CHECK (((length(question) >= 1) AND (length(question) <= 500))),
    CONSTRAINT alert_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'high'::text, 'emergency'::text])))
);

ALTER TABLE staffetta.alert OWNER TO staffetta_owner;

-- Name: alert_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.alert ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: alert_mail; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.alert_mail (
    uid uuid NOT NULL,
    alert_id bigint NOT NULL,
    org_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    person_id bigint,
    template text NOT NULL,
    language text NOT NULL,
    code text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT alert_mail_code_check CHECK ((code ~ '^[2-9A-HJ-NP-Z]{8}$'::text))
);

ALTER TABLE staffetta.alert_mail OWNER TO staffetta_owner;

-- Name: alert_recipient; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.alert_recipient (
    alert_id bigint NOT NULL,
    org_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    seen_at timestamp with time zone,
    answer text,
    answered_at timestamp with time zone,
    answered_by bigint,
    done_at timestamp with time zone,
    comment text,
    consent text DEFAULT 'no'::text NOT NULL,
    chased_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    day_seen boolean DEFAULT false NOT NULL,
    day_answer text,
    day_done boolean DEFAULT false NOT NULL,
    via text DEFAULT 'portal'::text NOT NULL,
    CONSTRAINT alert_recipient_answer_check CHECK ((answer = ANY (ARRAY['affected'::text, 'not_affected'::text, 'checking'::text]))),
    CONSTRAINT alert_recipient_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT alert_recipient_comment_check CHECK (((length(comment) >= 1) AND (length(comment) <= 1000))),
    CONSTRAINT alert_recipient_consent_check CHECK ((consent = ANY (ARRAY['no'::text, 'anonymous'::text, 'named'::text]))),
    CONSTRAINT alert_recipient_via_check CHECK ((via = ANY (ARRAY['portal'::text, 'mail'::text])))
);

ALTER TABLE staffetta.alert_recipient OWNER TO staffetta_owner;

-- Name: api_token; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.api_token (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    org_id bigint NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE staffetta.api_token OWNER TO staffetta_owner;

-- Name: api_token_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.api_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.api_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: arrival; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.arrival (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint NOT NULL,
    state text NOT NULL,
    reason text,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    message_id text,
    sender text,
    sender_name text,
    subject text NOT NULL,
    body text NOT NULL,
    note text NOT NULL,
    authentication jsonb NOT NULL,
    known_org bigint,
    file_id bigint,
    item_id bigint,
    received_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by bigint,
    decision text,
    alert_id bigint,
    returned_item bigint,
    CONSTRAINT arrival_check CHECK (((state = 'quarantined'::text) <= ((reason IS NOT NULL) AND (item_id IS NULL)))),
    CONSTRAINT arrival_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 500))),
    CONSTRAINT arrival_reason_check CHECK ((reason = ANY (ARRAY['unknown_sender'::text, 'ambiguous_sender'::text, 'not_authenticated'::text, 'automatic'::text, 'too_large'::text, 'unreadable'::text, 'holds_cards'::text]))),
    CONSTRAINT arrival_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT arrival_state_check CHECK ((state = ANY (ARRAY['quarantined'::text, 'accepted'::text, 'discarded'::text])))
);

ALTER TABLE staffetta.arrival OWNER TO staffetta_owner;

-- Name: arrival_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.arrival ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: audience; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.audience (
    id bigint NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    owner_org bigint NOT NULL,
    CONSTRAINT audience_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'rule'::text])))
);

ALTER TABLE staffetta.audience OWNER TO staffetta_owner;

-- Name: audience_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.audience ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.audience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: audience_member; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.audience_member (
    audience_id bigint NOT NULL,
    org_id bigint NOT NULL,
    person_id bigint,
    from_position bigint NOT NULL,
    to_position bigint,
    CONSTRAINT audience_member_check CHECK ((to_position >= from_position))
);

ALTER TABLE staffetta.audience_member OWNER TO staffetta_owner;

-- Name: backup_taken; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.backup_taken (
    sha256 bytea NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    bytes bigint NOT NULL,
    missing_files integer NOT NULL,
    checked_at timestamp with time zone,
    CONSTRAINT backup_taken_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT backup_taken_missing_files_check CHECK ((missing_files >= 0)),
    CONSTRAINT backup_taken_sha256_check CHECK ((length(sha256) = 32))
);

ALTER TABLE staffetta.backup_taken OWNER TO staffetta_owner;

-- Name: call_copy; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.call_copy (
    uid uuid NOT NULL,
    item_id bigint NOT NULL,
    org_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.call_copy OWNER TO staffetta_owner;

-- Name: campaign; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.campaign (
    id bigint NOT NULL,
    uid uuid DEFAULT gen_random_uuid() NOT NULL,
    org_id bigint NOT NULL,
    state text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by bigint,
    CONSTRAINT campaign_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
    CONSTRAINT campaign_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'dismissed'::text])))
);

ALTER TABLE staffetta.campaign OWNER TO staffetta_owner;

-- Name: campaign_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.campaign ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: campaign_observable; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.campaign_observable (
    campaign_id bigint NOT NULL,
    observable_id bigint NOT NULL,
    org_id bigint NOT NULL
);

ALTER TABLE staffetta.campaign_observable OWNER TO staffetta_owner;

-- Name: claim_link; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.claim_link (
    sole boolean DEFAULT true NOT NULL,
    secret_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT claim_link_sole_check CHECK (sole)
);

ALTER TABLE staffetta.claim_link OWNER TO staffetta_owner;

-- Name: contact; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.contact (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    email text,
    phone text,
    language text DEFAULT 'it'::text NOT NULL,
    kept_by bigint NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    mail_off text[] DEFAULT '{}'::text[] NOT NULL,
    refused_since timestamp with time zone,
    refused_at timestamp with time zone,
    refused_why text,
    refused_later boolean DEFAULT false NOT NULL,
    taken_since timestamp with time zone,
    CONSTRAINT contact_check CHECK (((role <> 'desk_24_7'::text) OR (phone IS NOT NULL))),
    CONSTRAINT contact_check1 CHECK (((email IS NOT NULL) OR (phone IS NOT NULL))),
    CONSTRAINT contact_check2 CHECK ((((refused_since IS NULL) = (refused_at IS NULL)) AND ((refused_since IS NULL) = (refused_why IS NULL)))),
    CONSTRAINT contact_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT contact_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
    CONSTRAINT contact_mail_off_check CHECK ((mail_off <@ ARRAY['alerts'::text, 'urgent_alerts'::text, 'drills'::text, 'news'::text])),
    CONSTRAINT contact_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT contact_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{4,14}$'::text)),
    CONSTRAINT contact_refused_why_check CHECK ((length(refused_why) <= 300)),
    CONSTRAINT contact_role_check CHECK ((role = ANY (ARRAY['desk_24_7'::text, 'security'::text, 'referent'::text, 'deputy'::text, 'data_protection'::text, 'legal'::text, 'press'::text])))
);

ALTER TABLE staffetta.contact OWNER TO staffetta_owner;

-- Name: contact_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.contact ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: delivery_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.delivery ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: dependency; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.dependency (
    service_id bigint NOT NULL,
    dependent_org bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.dependency OWNER TO staffetta_owner;

-- Name: desk_news; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.desk_news (
    id bigint NOT NULL,
    org_id bigint NOT NULL,
    item_id bigint,
    kind text NOT NULL,
    batch uuid,
    told_at bigint,
    CONSTRAINT desk_news_check CHECK (((batch IS NULL) = (told_at IS NULL))),
    CONSTRAINT desk_news_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'about_us'::text, 'consent'::text, 'message'::text, 'answer'::text, 'mail'::text])))
);

ALTER TABLE staffetta.desk_news OWNER TO staffetta_owner;

-- Name: desk_news_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.desk_news ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.desk_news_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: desk_told; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.desk_told (
    org_id bigint NOT NULL,
    at bigint NOT NULL
);

ALTER TABLE staffetta.desk_told OWNER TO staffetta_owner;

-- Name: entry; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.entry (
    audience_id bigint NOT NULL,
    "position" bigint NOT NULL,
    item_id bigint NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    until bigint,
    CONSTRAINT entry_kind_check CHECK ((kind = ANY (ARRAY['show'::text, 'replace'::text, 'recall'::text])))
);

ALTER TABLE staffetta.entry OWNER TO staffetta_owner;

-- Name: erasure; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.erasure (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    item_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    scope text NOT NULL,
    ground text NOT NULL,
    thorough boolean NOT NULL,
    observables bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    asked_by bigint,
    asked_at timestamp with time zone NOT NULL,
    step integer DEFAULT 0 NOT NULL,
    answers_from timestamp with time zone NOT NULL,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    done_at timestamp with time zone,
    begun_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    next_at timestamp with time zone NOT NULL,
    listed_at timestamp with time zone,
    files_from bigint DEFAULT 0 NOT NULL,
    CONSTRAINT erasure_ground_check CHECK ((ground = ANY (ARRAY['term'::text, 'owner'::text, 'person'::text, 'source'::text, 'restored'::text]))),
    CONSTRAINT erasure_scope_check CHECK ((scope = ANY (ARRAY['item'::text, 'values'::text, 'share'::text])))
);

ALTER TABLE staffetta.erasure OWNER TO staffetta_owner;

-- Name: erasure_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.erasure ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.erasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: erasure_value; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.erasure_value (
    erasure_id bigint NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    written text[] DEFAULT '{}'::text[] NOT NULL
);

ALTER TABLE staffetta.erasure_value OWNER TO staffetta_owner;

-- Name: essential_service; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.essential_service (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint NOT NULL,
    name text NOT NULL,
    sector text,
    retired_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT essential_service_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT essential_service_sector_check CHECK (((length(sector) >= 1) AND (length(sector) <= 60)))
);

ALTER TABLE staffetta.essential_service OWNER TO staffetta_owner;

-- Name: essential_service_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.essential_service ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.essential_service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: feed; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.feed (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint DEFAULT staffetta.actor_org() NOT NULL,
    name text NOT NULL,
    secret_hash bytea NOT NULL,
    days integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_read_at timestamp with time zone,
    CONSTRAINT feed_days_check CHECK (((days >= 1) AND (days <= 366))),
    CONSTRAINT feed_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT feed_secret_hash_check CHECK ((octet_length(secret_hash) = 32))
);

ALTER TABLE staffetta.feed OWNER TO staffetta_owner;

-- Name: feed_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.feed ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.feed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: feed_list; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.feed_list (
    feed_id bigint NOT NULL,
    org_id bigint DEFAULT staffetta.actor_org() NOT NULL,
    list text NOT NULL,
    body text,
    lines integer NOT NULL,
    built_at timestamp with time zone,
    changed_at timestamp with time zone,
    failing_since timestamp with time zone,
    CONSTRAINT feed_list_lines_check CHECK ((lines >= 0)),
    CONSTRAINT feed_list_list_check CHECK ((list = ANY (ARRAY['domains'::text, 'urls'::text, 'addresses'::text]))),
    CONSTRAINT feed_list_made CHECK (
CASE
    WHEN (body IS NULL) THEN ((built_at IS NULL) AND (changed_at IS NULL) AND (lines = 0) AND (failing_since IS NOT NULL))
    ELSE ((built_at IS NOT NULL) AND (changed_at IS NOT NULL))
END)
);

ALTER TABLE staffetta.feed_list OWNER TO staffetta_owner;

-- Name: file; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.file (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    item_id bigint,
    owner_org bigint NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    storage_name text NOT NULL,
    wrapped_key bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    message_id bigint,
    CONSTRAINT file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
);

ALTER TABLE staffetta.file OWNER TO staffetta_owner;

-- Name: file_find; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.file_find (
    file_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    finds jsonb NOT NULL
);

ALTER TABLE staffetta.file_find OWNER TO staffetta_owner;

-- Name: file_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.file ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: health_watch; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.health_watch (
    sole boolean DEFAULT true NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    CONSTRAINT health_watch_sole_check CHECK (sole)
);

ALTER TABLE staffetta.health_watch OWNER TO staffetta_owner;

-- Name: invitee; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.invitee (
    person_id bigint NOT NULL,
    org_id bigint NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    again boolean DEFAULT false NOT NULL,
    CONSTRAINT invitee_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
    CONSTRAINT invitee_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE staffetta.invitee OWNER TO staffetta_owner;

-- Name: role_grant; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.role_grant (
    person_id bigint NOT NULL,
    org_id bigint NOT NULL,
    role text NOT NULL,
    CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['reporter'::text, 'analyst'::text, 'approver'::text, 'administrator'::text, 'auditor'::text])))
);

ALTER TABLE staffetta.role_grant OWNER TO staffetta_owner;

-- Name: held_role; Type: VIEW; Schema: staffetta; Owner: staffetta_owner

CREATE VIEW staffetta.held_role AS
 SELECT g.person_id,
    g.org_id,
    g.role
   FROM staffetta.role_grant g
  WHERE (NOT (EXISTS ( SELECT
           FROM staffetta.invitee i
          WHERE ((i.person_id = g.person_id) AND (i.org_id = g.org_id)))));

ALTER TABLE staffetta.held_role OWNER TO staffetta_owner;

-- Name: hold; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.hold (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    item_id bigint NOT NULL,
    placed_by bigint NOT NULL,
    person_id bigint NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    review_on date NOT NULL,
    decree jsonb,
    placed_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    CONSTRAINT hold_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
    CONSTRAINT hold_state_check CHECK ((state = ANY (ARRAY['binding'::text, 'requested'::text, 'declined'::text, 'lifted'::text])))
);

ALTER TABLE staffetta.hold OWNER TO staffetta_owner;

-- Name: hold_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.hold ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: hold_request; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.hold_request (
    hold_id bigint NOT NULL,
    uid uuid NOT NULL,
    item_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    placed_by bigint NOT NULL,
    message text,
    review_on date NOT NULL,
    state text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_by bigint,
    answered_at timestamp with time zone,
    CONSTRAINT hold_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'lifted'::text])))
);

ALTER TABLE staffetta.hold_request OWNER TO staffetta_owner;

-- Name: idempotency; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.idempotency (
    actor text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    answer text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);

ALTER TABLE staffetta.idempotency OWNER TO staffetta_owner;

-- Name: installation; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.installation (
    sole boolean DEFAULT true NOT NULL,
    uid uuid NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT installation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT installation_sole_check CHECK (sole)
);

ALTER TABLE staffetta.installation OWNER TO staffetta_owner;

-- Name: item; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.item (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    kind text NOT NULL,
    owner_org bigint NOT NULL,
    controller_id bigint NOT NULL,
    origin_installation uuid NOT NULL,
    tlp text NOT NULL,
    pap text NOT NULL,
    personal_data boolean DEFAULT false NOT NULL,
    ending text,
    held boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    ends_because text,
    reviewed_at timestamp with time zone,
    prolonged integer DEFAULT 0 NOT NULL,
    CONSTRAINT item_ending_check CHECK ((ending = ANY (ARRAY['withdrawn'::text, 'recalled'::text, 'erased'::text]))),
    CONSTRAINT item_ends_because_check CHECK ((ends_because = ANY (ARRAY['draft'::text, 'sent'::text, 'source'::text, 'prolonged'::text]))),
    CONSTRAINT item_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'relay'::text]))),
    CONSTRAINT item_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text]))),
    CONSTRAINT item_tlp_check CHECK ((tlp = ANY (ARRAY['RED'::text, 'AMBER+STRICT'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text])))
);

ALTER TABLE staffetta.item OWNER TO staffetta_owner;

-- Name: item_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.item ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: item_observable; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.item_observable (
    item_id bigint NOT NULL,
    owner_org bigint DEFAULT staffetta.actor_org() NOT NULL,
    observable_id bigint NOT NULL,
    state text NOT NULL,
    place text NOT NULL,
    file_id bigint,
    start integer,
    "end" integer,
    written text NOT NULL,
    warning jsonb,
    ends_at timestamp with time zone,
    ends_because text,
    reviewed_at timestamp with time zone,
    prolonged integer DEFAULT 0 NOT NULL,
    CONSTRAINT item_observable_ends_because_check CHECK ((ends_because = ANY (ARRAY['sent'::text, 'source'::text, 'prolonged'::text]))),
    CONSTRAINT item_observable_place_check CHECK ((place = ANY (ARRAY['title'::text, 'body'::text, 'file'::text, 'hand'::text]))),
    CONSTRAINT item_observable_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'struck'::text])))
);

ALTER TABLE staffetta.item_observable OWNER TO staffetta_owner;

-- Name: last_position; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.last_position (
    sole boolean DEFAULT true NOT NULL,
    "position" bigint NOT NULL,
    CONSTRAINT last_position_sole_check CHECK (sole)
);

ALTER TABLE staffetta.last_position OWNER TO staffetta_owner;

-- Name: leaf; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.leaf (
    log_id bigint NOT NULL,
    number bigint NOT NULL,
    "position" bigint NOT NULL,
    hash bytea NOT NULL,
    salt bytea,
    payload text
);

ALTER TABLE staffetta.leaf OWNER TO staffetta_owner;

-- Name: log; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.log (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    kind text NOT NULL,
    org_id bigint,
    agreement_id bigint,
    next_number bigint DEFAULT 1 NOT NULL,
    CONSTRAINT log_check CHECK (((kind = 'private'::text) = (org_id IS NOT NULL))),
    CONSTRAINT log_check1 CHECK (((kind = 'shared'::text) = (agreement_id IS NOT NULL))),
    CONSTRAINT log_kind_check CHECK ((kind = ANY (ARRAY['private'::text, 'shared'::text])))
);

ALTER TABLE staffetta.log OWNER TO staffetta_owner;

-- Name: log_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: log_reader; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.log_reader (
    log_id bigint NOT NULL,
    org_id bigint NOT NULL
);

ALTER TABLE staffetta.log_reader OWNER TO staffetta_owner;

-- Name: mail_wish; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.mail_wish (
    person_id bigint NOT NULL,
    org_id bigint NOT NULL,
    uid uuid DEFAULT gen_random_uuid() NOT NULL,
    mail_off text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT mail_wish_mail_off_check CHECK ((mail_off <@ ARRAY['alerts'::text, 'urgent_alerts'::text, 'drills'::text, 'news'::text]))
);

ALTER TABLE staffetta.mail_wish OWNER TO staffetta_owner;

-- Name: mailbox; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.mailbox (
    org_id bigint NOT NULL,
    address text NOT NULL,
    CONSTRAINT mailbox_address_check CHECK (((address = lower(address)) AND ((length(address) >= 3) AND (length(address) <= 254))))
);

ALTER TABLE staffetta.mailbox OWNER TO staffetta_owner;

-- Name: member_import; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.member_import (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint DEFAULT staffetta.actor_org() NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    state text DEFAULT 'uploaded'::text NOT NULL,
    heading_line integer NOT NULL,
    columns jsonb NOT NULL,
    mapping jsonb NOT NULL,
    defaults jsonb NOT NULL,
    rows integer NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT member_import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
    CONSTRAINT member_import_rows_check CHECK ((rows >= 0)),
    CONSTRAINT member_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'checking'::text, 'checked'::text, 'applying'::text, 'applied'::text, 'undoing'::text, 'undone'::text])))
);

ALTER TABLE staffetta.member_import OWNER TO staffetta_owner;

-- Name: member_import_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.member_import ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.member_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: member_import_row; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.member_import_row (
    import_id bigint NOT NULL,
    org_id bigint DEFAULT staffetta.actor_org() NOT NULL,
    line integer NOT NULL,
    cells jsonb NOT NULL,
    facts jsonb,
    verdict text,
    findings jsonb DEFAULT '[]'::jsonb NOT NULL,
    match_org bigint,
    match_line integer,
    choice text DEFAULT 'skip'::text NOT NULL,
    open text[] DEFAULT '{skip}'::text[] NOT NULL,
    step integer DEFAULT 2 NOT NULL,
    outcome text,
    made_uid uuid,
    made_org bigint,
    made_contact bigint,
    before jsonb,
    CONSTRAINT member_import_row_choice_check CHECK ((choice = ANY (ARRAY['create'::text, 'update'::text, 'rejoin'::text, 'skip'::text]))),
    CONSTRAINT member_import_row_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'rejoined'::text, 'skipped'::text, 'failed'::text, 'undone'::text, 'kept'::text]))),
    CONSTRAINT member_import_row_verdict_check CHECK ((verdict = ANY (ARRAY['new'::text, 'changes'::text, 'returns'::text, 'similar'::text, 'same'::text, 'repeated'::text, 'wrong'::text])))
);

ALTER TABLE staffetta.member_import_row OWNER TO staffetta_owner;

-- Name: membership; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.membership (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    hub_id bigint NOT NULL,
    member_id bigint NOT NULL,
    branch_id bigint,
    standing text DEFAULT 'current'::text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    mandate text NOT NULL,
    code text DEFAULT upper(substr(replace((gen_random_uuid())::text, '-'::text, ''::text), 1, 8)) NOT NULL,
    member_name_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_check CHECK ((to_day >= from_day)),
    CONSTRAINT membership_check1 CHECK (((standing = 'ended'::text) = (to_day IS NOT NULL))),
    CONSTRAINT membership_check2 CHECK ((hub_id <> member_id)),
    CONSTRAINT membership_mandate_check CHECK ((mandate = ANY (ARRAY['named'::text, 'anonymous'::text, 'ask'::text, 'never'::text]))),
    CONSTRAINT membership_standing_check CHECK ((standing = ANY (ARRAY['proposed'::text, 'current'::text, 'declined'::text, 'ended'::text])))
);

ALTER TABLE staffetta.membership OWNER TO staffetta_owner;

-- Name: membership_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.membership ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: membership_word; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.membership_word (
    membership_id bigint NOT NULL,
    hub_id bigint NOT NULL,
    branch_id bigint,
    standing text NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE staffetta.membership_word OWNER TO staffetta_owner;

-- Name: message; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.message (
    item_id bigint NOT NULL,
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint NOT NULL,
    person_id bigint,
    speaks_as text NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    asks_desk bigint,
    CONSTRAINT message_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
    CONSTRAINT message_speaks_as_check CHECK ((speaks_as = ANY (ARRAY['sender'::text, 'recipient'::text, 'subject'::text])))
);

ALTER TABLE staffetta.message OWNER TO staffetta_owner;

-- Name: message_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.message ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: notice_noted; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.notice_noted (
    id bigint NOT NULL,
    org_id bigint NOT NULL,
    kind text NOT NULL,
    about uuid NOT NULL,
    law text NOT NULL,
    occasion text NOT NULL,
    outcome text NOT NULL,
    on_day date NOT NULL,
    protocol text,
    person_id bigint NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT notice_noted_kind_check CHECK ((kind = ANY (ARRAY['agreement'::text, 'membership'::text]))),
    CONSTRAINT notice_noted_law_check CHECK ((law = ANY (ARRAY['nis_17'::text, 'dora_45'::text]))),
    CONSTRAINT notice_noted_occasion_check CHECK ((occasion = ANY (ARRAY['joined'::text, 'left'::text]))),
    CONSTRAINT notice_noted_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'not_due'::text]))),
    CONSTRAINT notice_noted_protocol_check CHECK (((length(protocol) >= 1) AND (length(protocol) <= 100)))
);

ALTER TABLE staffetta.notice_noted OWNER TO staffetta_owner;

-- Name: notice_noted_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.notice_noted ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.notice_noted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: observable; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable (
    id bigint NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    CONSTRAINT observable_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40))),
    CONSTRAINT observable_value_check CHECK (((octet_length(value) >= 1) AND (octet_length(value) <= 2048)))
);

ALTER TABLE staffetta.observable OWNER TO staffetta_owner;

-- Name: observable_count; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable_count (
    observable_id bigint NOT NULL,
    day date NOT NULL,
    orgs bigint[] NOT NULL,
    k integer NOT NULL
);

ALTER TABLE staffetta.observable_count OWNER TO staffetta_owner;

-- Name: observable_entry; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable_entry (
    observable_id bigint NOT NULL,
    audience_id bigint NOT NULL,
    "position" bigint NOT NULL,
    item_id bigint NOT NULL
);

ALTER TABLE staffetta.observable_entry OWNER TO staffetta_owner;

-- Name: observable_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.observable_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: observable_key; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable_key (
    observable_id bigint NOT NULL,
    key_id bigint NOT NULL
);

ALTER TABLE staffetta.observable_key OWNER TO staffetta_owner;

-- Name: observable_left; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable_left (
    id bigint NOT NULL,
    observable_id bigint NOT NULL
);

ALTER TABLE staffetta.observable_left OWNER TO staffetta_owner;

-- Name: observable_left_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_left ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.observable_left_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: observable_origin; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.observable_origin (
    observable_id bigint NOT NULL,
    audience_id bigint NOT NULL,
    day date NOT NULL,
    org_id bigint NOT NULL
);

ALTER TABLE staffetta.observable_origin OWNER TO staffetta_owner;

-- Name: one_time; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.one_time (
    secret_hash bytea NOT NULL,
    purpose text NOT NULL,
    person_id bigint,
    org_id bigint,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT one_time_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'password_reset'::text, 'demo_sign_in'::text, 'passkey_registration'::text, 'passkey_sign_in'::text, 'deputy_approval'::text])))
);

ALTER TABLE staffetta.one_time OWNER TO staffetta_owner;

-- Name: organisation; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.organisation (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    kind text NOT NULL,
    parent_id bigint,
    name text NOT NULL,
    name_key text GENERATED ALWAYS AS (staffetta.search_key(name)) STORED NOT NULL COLLATE pg_catalog."C",
    hub_shape text,
    member_label text,
    sector text,
    province text,
    size text,
    vat_number text,
    domains text[] DEFAULT '{}'::text[] NOT NULL,
    operator boolean DEFAULT false NOT NULL,
    origin_installation uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    second_factor text DEFAULT 'by_kind'::text NOT NULL,
    tax_code text,
    pec text,
    CONSTRAINT organisation_check CHECK (((kind = 'hub'::text) = (hub_shape IS NOT NULL))),
    CONSTRAINT organisation_check1 CHECK (((kind <> ALL (ARRAY['police_section'::text, 'branch'::text])) OR (parent_id IS NOT NULL))),
    CONSTRAINT organisation_check2 CHECK (((kind = ANY (ARRAY['police_regional'::text, 'police_section'::text, 'branch'::text])) OR (parent_id IS NULL))),
    CONSTRAINT organisation_domains_check CHECK ((cardinality(domains) <= 50)),
    CONSTRAINT organisation_hub_shape_check CHECK ((hub_shape = ANY (ARRAY['outsourcer'::text, 'association'::text]))),
    CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['police_national'::text, 'police_regional'::text, 'police_section'::text, 'hub'::text, 'branch'::text, 'member'::text]))),
    CONSTRAINT organisation_member_label_check CHECK (((length(member_label) >= 1) AND (length(member_label) <= 60))),
    CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT organisation_pec_check CHECK (((length(pec) >= 3) AND (length(pec) <= 254))),
    CONSTRAINT organisation_province_check CHECK ((province ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT organisation_second_factor_check CHECK ((second_factor = ANY (ARRAY['by_kind'::text, 'required'::text, 'optional'::text]))),
    CONSTRAINT organisation_sector_check CHECK (((length(sector) >= 1) AND (length(sector) <= 60))),
    CONSTRAINT organisation_size_check CHECK ((size = ANY (ARRAY['micro'::text, 'small'::text, 'medium'::text, 'large'::text]))),
    CONSTRAINT organisation_tax_code_check CHECK ((tax_code ~ '^([0-9]{11}|[A-Z0-9]{16})$'::text)),
    CONSTRAINT organisation_vat_number_check CHECK ((vat_number ~ '^[A-Z]{2}[A-Z0-9]{2,14}$'::text))
);

ALTER TABLE staffetta.organisation OWNER TO staffetta_owner;

-- Name: organisation_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.organisation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: passkey; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.passkey (
    credential_id text NOT NULL,
    person_id bigint NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE staffetta.passkey OWNER TO staffetta_owner;

-- Name: person; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.person (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    language text DEFAULT 'it'::text NOT NULL,
    password_hash text,
    totp_secret bytea,
    totp_last_step bigint,
    disabled_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT person_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
    CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text]))),
    CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE staffetta.person OWNER TO staffetta_owner;

-- Name: person_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.person ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: reach; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.reach (
    reader_org bigint NOT NULL,
    org_id bigint NOT NULL,
    why text NOT NULL,
    kind text NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT reach_why_check CHECK ((why = ANY (ARRAY['parent'::text, 'child'::text, 'hub'::text, 'member'::text, 'branch'::text, 'agreement'::text, 'created'::text, 'proposed'::text, 'draft'::text, 'former'::text])))
);

ALTER TABLE staffetta.reach OWNER TO staffetta_owner;

-- Name: receipt_counter; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.receipt_counter (
    scope text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL
);

ALTER TABLE staffetta.receipt_counter OWNER TO staffetta_owner;

-- Name: relay; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.relay (
    item_id bigint NOT NULL,
    state text NOT NULL,
    mode text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    relay_policy jsonb NOT NULL,
    from_uid uuid NOT NULL,
    from_name text NOT NULL,
    origin text[] DEFAULT '{}'::text[] NOT NULL,
    police_origin boolean DEFAULT false NOT NULL,
    released_at timestamp with time zone,
    until timestamp with time zone,
    CONSTRAINT relay_body_check CHECK ((length(body) <= 100000)),
    CONSTRAINT relay_mode_check CHECK ((mode = ANY (ARRAY['unchanged'::text, 'derivative'::text]))),
    CONSTRAINT relay_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'released'::text, 'refused'::text, 'recalled'::text]))),
    CONSTRAINT relay_title_check CHECK ((length(title) <= 300))
);

ALTER TABLE staffetta.relay OWNER TO staffetta_owner;

-- Name: relay_parent; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.relay_parent (
    relay_item_id bigint NOT NULL,
    parent_item_id bigint NOT NULL,
    owner_org bigint NOT NULL
);

ALTER TABLE staffetta.relay_parent OWNER TO staffetta_owner;

-- Name: relay_shown; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.relay_shown (
    audience_id bigint NOT NULL,
    item_id bigint NOT NULL
);

ALTER TABLE staffetta.relay_shown OWNER TO staffetta_owner;

-- Name: relay_work; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.relay_work (
    item_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    original_title text NOT NULL,
    original_body text NOT NULL,
    language text NOT NULL,
    findings jsonb DEFAULT '[]'::jsonb NOT NULL,
    edits jsonb DEFAULT '[]'::jsonb NOT NULL,
    targets jsonb DEFAULT '[]'::jsonb NOT NULL,
    policy_wish jsonb,
    until timestamp with time zone,
    show_origin boolean DEFAULT false NOT NULL,
    authors bigint[] NOT NULL,
    proposed_by bigint,
    proposed_at timestamp with time zone,
    released_by bigint,
    read_in_full_at timestamp with time zone,
    refused_because text,
    source_corrected_at timestamp with time zone,
    correction jsonb,
    CONSTRAINT relay_work_language_check CHECK ((language = ANY (ARRAY['it'::text, 'en'::text])))
);

ALTER TABLE staffetta.relay_work OWNER TO staffetta_owner;

-- Name: report; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report (
    item_id bigint NOT NULL,
    face text NOT NULL,
    fact text,
    title text NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    sender_org bigint NOT NULL,
    recipient_org bigint,
    agreement_id bigint,
    on_behalf_of bigint,
    attribution text DEFAULT 'named'::text NOT NULL,
    based_on bigint,
    relay_policy jsonb NOT NULL,
    pass_up text DEFAULT 'no'::text NOT NULL,
    tlp_chosen boolean DEFAULT false NOT NULL,
    addressees uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    named_persons jsonb DEFAULT '[]'::jsonb NOT NULL,
    classification jsonb DEFAULT '{}'::jsonb NOT NULL,
    may_be_offence boolean DEFAULT false NOT NULL,
    act_filed jsonb,
    disruption jsonb,
    known_since timestamp with time zone,
    receipt_number text,
    receipt_hash bytea,
    receipt_due timestamp with time zone,
    answer_due timestamp with time zone,
    submitted_by bigint,
    consent_asked_at timestamp with time zone,
    consented_at timestamp with time zone,
    submitted_at timestamp with time zone,
    received_at timestamp with time zone,
    in_work_at timestamp with time zone,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    ended_at timestamp with time zone,
    merged_into bigint,
    listed_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    erased boolean DEFAULT false NOT NULL,
    phoned_at timestamp with time zone,
    read_back boolean,
    CONSTRAINT report_attribution_check CHECK ((attribution = ANY (ARRAY['named'::text, 'anonymous'::text]))),
    CONSTRAINT report_body_check CHECK ((length(body) <= 50000)),
    CONSTRAINT report_check1 CHECK (((state = ANY (ARRAY['draft'::text, 'awaiting_consent'::text])) OR (state = 'withdrawn'::text) OR (submitted_at IS NOT NULL))),
    CONSTRAINT report_check2 CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL))),
    CONSTRAINT report_face_check CHECK ((face = ANY (ARRAY['threat'::text, 'vulnerability'::text, 'incident'::text, 'fraud'::text]))),
    CONSTRAINT report_fact_check CHECK ((fact = ANY (ARRAY['phishing'::text, 'wire_fraud'::text, 'ransomware'::text, 'unauthorised_access'::text, 'service_disruption'::text, 'vulnerability'::text, 'other'::text]))),
    CONSTRAINT report_pass_up_check CHECK ((pass_up = ANY (ARRAY['no'::text, 'anonymous'::text, 'named'::text]))),
    CONSTRAINT report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'awaiting_consent'::text, 'submitted'::text, 'received'::text, 'in_work'::text, 'answered'::text, 'closed'::text, 'merged'::text, 'withdrawn'::text]))),
    CONSTRAINT report_title_check CHECK ((length(title) <= 200))
);

ALTER TABLE staffetta.report OWNER TO staffetta_owner;

-- Name: report_caller; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report_caller (
    item_id bigint NOT NULL,
    org_id bigint NOT NULL,
    owner_org bigint NOT NULL,
    contact_id bigint,
    name text NOT NULL,
    phone text,
    taken_by bigint NOT NULL,
    CONSTRAINT report_caller_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT report_caller_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{4,14}$'::text))
);

ALTER TABLE staffetta.report_caller OWNER TO staffetta_owner;

-- Name: report_registration; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report_registration (
    item_id bigint NOT NULL,
    org_id bigint NOT NULL,
    number text NOT NULL,
    on_day date NOT NULL,
    register text,
    shared boolean NOT NULL,
    version integer NOT NULL,
    noted_by bigint NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT report_registration_number_check CHECK (((length(number) >= 1) AND (length(number) <= 60))),
    CONSTRAINT report_registration_register_check CHECK (((length(register) >= 1) AND (length(register) <= 100)))
);

ALTER TABLE staffetta.report_registration OWNER TO staffetta_owner;

-- Name: report_subject; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report_subject (
    item_id bigint NOT NULL,
    org_id bigint NOT NULL,
    org_uid uuid NOT NULL,
    name text NOT NULL,
    owner_org bigint NOT NULL,
    told_to bigint
);

ALTER TABLE staffetta.report_subject OWNER TO staffetta_owner;

-- Name: report_timing; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report_timing (
    agreement_id bigint NOT NULL,
    sender_org bigint NOT NULL,
    recipient_org bigint NOT NULL,
    month date NOT NULL,
    received integer DEFAULT 0 NOT NULL,
    received_in_time integer DEFAULT 0 NOT NULL,
    received_seconds bigint DEFAULT 0 NOT NULL,
    answered integer DEFAULT 0 NOT NULL,
    answered_in_time integer DEFAULT 0 NOT NULL,
    answered_seconds bigint DEFAULT 0 NOT NULL
);

ALTER TABLE staffetta.report_timing OWNER TO staffetta_owner;

-- Name: report_version; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.report_version (
    item_id bigint NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    by_org bigint NOT NULL,
    by_person bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.report_version OWNER TO staffetta_owner;

-- Name: rights_decision; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.rights_decision (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    request_id bigint NOT NULL,
    item_id bigint NOT NULL,
    hub_org bigint NOT NULL,
    owner_org bigint NOT NULL,
    decision text NOT NULL,
    "right" text NOT NULL,
    about_kind text NOT NULL,
    about_value text NOT NULL,
    due_on date NOT NULL,
    state text,
    reply text,
    decided_at timestamp with time zone NOT NULL,
    replied_at timestamp with time zone,
    instead text,
    CONSTRAINT rights_decision_check CHECK (((decision = 'ask'::text) = (state IS NOT NULL))),
    CONSTRAINT rights_decision_decision_check CHECK ((decision = ANY (ARRAY['erase'::text, 'restrict'::text, 'rectify'::text, 'keep'::text, 'ask'::text]))),
    CONSTRAINT rights_decision_instead_check CHECK ((length(instead) <= 320)),
    CONSTRAINT rights_decision_reply_check CHECK ((length(reply) <= 1000)),
    CONSTRAINT rights_decision_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'declined'::text])))
);

ALTER TABLE staffetta.rights_decision OWNER TO staffetta_owner;

-- Name: rights_decision_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.rights_decision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.rights_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: rights_request; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.rights_request (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    org_id bigint NOT NULL,
    "right" text NOT NULL,
    asker text NOT NULL,
    identity text NOT NULL,
    about_kind text NOT NULL,
    about_value text NOT NULL,
    words text,
    asked_on date NOT NULL,
    due_on date NOT NULL,
    outcome text,
    reason text,
    answered_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    instead text,
    extended_at timestamp with time zone,
    extended_because text,
    CONSTRAINT rights_request_asker_check CHECK ((length(asker) <= 200)),
    CONSTRAINT rights_request_check CHECK (((outcome IS NULL) = (answered_at IS NULL))),
    CONSTRAINT rights_request_check1 CHECK (((extended_at IS NULL) = (extended_because IS NULL))),
    CONSTRAINT rights_request_extended_because_check CHECK ((length(extended_because) <= 1000)),
    CONSTRAINT rights_request_identity_check CHECK ((length(identity) <= 300)),
    CONSTRAINT rights_request_instead_check CHECK ((length(instead) <= 320)),
    CONSTRAINT rights_request_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partly'::text, 'refused'::text]))),
    CONSTRAINT rights_request_reason_check CHECK ((length(reason) <= 2000)),
    CONSTRAINT rights_request_right_check CHECK (("right" = ANY (ARRAY['access'::text, 'rectify'::text, 'erase'::text, 'restrict'::text, 'object'::text]))),
    CONSTRAINT rights_request_words_check CHECK ((length(words) <= 2000))
);

ALTER TABLE staffetta.rights_request OWNER TO staffetta_owner;

-- Name: rights_request_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.rights_request ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.rights_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: secret_fingerprint; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.secret_fingerprint (
    name text NOT NULL,
    fingerprint bytea NOT NULL,
    CONSTRAINT secret_fingerprint_fingerprint_check CHECK ((length(fingerprint) = 32))
);

ALTER TABLE staffetta.secret_fingerprint OWNER TO staffetta_owner;

-- Name: sender; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.sender (
    org_id bigint NOT NULL,
    address text NOT NULL,
    name text NOT NULL,
    selector text NOT NULL,
    public_key text NOT NULL,
    private_key bytea NOT NULL,
    passed boolean DEFAULT false NOT NULL,
    checked_at timestamp with time zone,
    findings jsonb DEFAULT '[]'::jsonb NOT NULL,
    checking_until timestamp with time zone,
    CONSTRAINT sender_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
    CONSTRAINT sender_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT sender_selector_check CHECK ((selector ~ '^[a-z0-9]{1,40}$'::text))
);

ALTER TABLE staffetta.sender OWNER TO staffetta_owner;

-- Name: session; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.session (
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    org_id bigint NOT NULL,
    second_factor boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    authenticated_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    user_agent text
);

ALTER TABLE staffetta.session OWNER TO staffetta_owner;

-- Name: sign_in_failure; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.sign_in_failure (
    subject text NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.sign_in_failure OWNER TO staffetta_owner;

-- Name: text_unread; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.text_unread (
    id bigint NOT NULL,
    item_id bigint NOT NULL,
    told_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.text_unread OWNER TO staffetta_owner;

-- Name: text_unread_id_seq; Type: SEQUENCE; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.text_unread ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME staffetta.text_unread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: text_value; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.text_value (
    item_id bigint NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    ends_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.text_value OWNER TO staffetta_owner;

-- Name: undo_confirmation; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.undo_confirmation (
    item_id bigint NOT NULL,
    version integer NOT NULL,
    org_id bigint NOT NULL,
    person_id bigint NOT NULL,
    confirmed_at timestamp with time zone NOT NULL
);

ALTER TABLE staffetta.undo_confirmation OWNER TO staffetta_owner;

-- Name: undo_notice; Type: TABLE; Schema: staffetta; Owner: staffetta_owner

CREATE TABLE staffetta.undo_notice (
    item_id bigint NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    note text,
    new_text boolean DEFAULT false NOT NULL,
    indicators jsonb DEFAULT '[]'::jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    source_corrected boolean DEFAULT false NOT NULL,
    CONSTRAINT undo_notice_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'recall'::text]))),
    CONSTRAINT undo_notice_reason_check CHECK ((reason = ANY (ARRAY['wrong'::text, 'false_positive'::text, 'superseded'::text, 'shared_by_mistake'::text, 'originator_asked'::text, 'other'::text])))
);

ALTER TABLE staffetta.undo_notice OWNER TO staffetta_owner;

-- Name: admission_door admission_door_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission_door
    ADD CONSTRAINT admission_door_pkey PRIMARY KEY (org_id);

-- Name: admission admission_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission
    ADD CONSTRAINT admission_pkey PRIMARY KEY (id);

-- Name: admission admission_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission
    ADD CONSTRAINT admission_uid_key UNIQUE (uid);

-- Name: agreement_annex agreement_annex_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_annex
    ADD CONSTRAINT agreement_annex_pkey PRIMARY KEY (id);

-- Name: agreement_annex agreement_annex_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_annex
    ADD CONSTRAINT agreement_annex_uid_key UNIQUE (uid);

-- Name: agreement_party agreement_party_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_party
    ADD CONSTRAINT agreement_party_pkey PRIMARY KEY (agreement_id, org_id);

-- Name: agreement agreement_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement
    ADD CONSTRAINT agreement_pkey PRIMARY KEY (id);

-- Name: agreement_referent agreement_referent_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_referent
    ADD CONSTRAINT agreement_referent_pkey PRIMARY KEY (agreement_id, contact_id);

-- Name: agreement agreement_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement
    ADD CONSTRAINT agreement_uid_key UNIQUE (uid);

-- Name: agreement_warning agreement_warning_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_warning
    ADD CONSTRAINT agreement_warning_pkey PRIMARY KEY (agreement_id, days);

-- Name: alert_mail alert_mail_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_mail
    ADD CONSTRAINT alert_mail_pkey PRIMARY KEY (uid);

-- Name: alert alert_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (id);

-- Name: alert_recipient alert_recipient_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_recipient
    ADD CONSTRAINT alert_recipient_pkey PRIMARY KEY (alert_id, org_id);

-- Name: alert alert_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert
    ADD CONSTRAINT alert_uid_key UNIQUE (uid);

-- Name: api_token api_token_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

-- Name: api_token api_token_token_hash_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.api_token
    ADD CONSTRAINT api_token_token_hash_key UNIQUE (token_hash);

-- Name: api_token api_token_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.api_token
    ADD CONSTRAINT api_token_uid_key UNIQUE (uid);

-- Name: arrival arrival_org_id_sha256_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_org_id_sha256_key UNIQUE (org_id, sha256);

-- Name: arrival arrival_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_pkey PRIMARY KEY (id);

-- Name: arrival arrival_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_uid_key UNIQUE (uid);

-- Name: audience audience_key_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience
    ADD CONSTRAINT audience_key_key UNIQUE (key);

-- Name: audience_member audience_member_audience_id_org_id_person_id_from_position_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience_member
    ADD CONSTRAINT audience_member_audience_id_org_id_person_id_from_position_key UNIQUE NULLS NOT DISTINCT (audience_id, org_id, person_id, from_position);

-- Name: audience audience_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience
    ADD CONSTRAINT audience_pkey PRIMARY KEY (id);

-- Name: backup_taken backup_taken_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.backup_taken
    ADD CONSTRAINT backup_taken_pkey PRIMARY KEY (sha256);

-- Name: call_copy call_copy_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.call_copy
    ADD CONSTRAINT call_copy_pkey PRIMARY KEY (uid);

-- Name: campaign_observable campaign_observable_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign_observable
    ADD CONSTRAINT campaign_observable_pkey PRIMARY KEY (campaign_id, observable_id);

-- Name: campaign campaign_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign
    ADD CONSTRAINT campaign_pkey PRIMARY KEY (id);

-- Name: campaign campaign_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign
    ADD CONSTRAINT campaign_uid_key UNIQUE (uid);

-- Name: claim_link claim_link_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.claim_link
    ADD CONSTRAINT claim_link_pkey PRIMARY KEY (sole);

-- Name: contact contact_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (id);

-- Name: contact contact_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.contact
    ADD CONSTRAINT contact_uid_key UNIQUE (uid);

-- Name: delivery delivery_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY ("position", id);

-- Name: dependency dependency_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.dependency
    ADD CONSTRAINT dependency_pkey PRIMARY KEY (service_id, dependent_org);

-- Name: desk_news desk_news_item; Type: CHECK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.desk_news
    ADD CONSTRAINT desk_news_item CHECK (((kind = 'mail'::text) = (item_id IS NULL))) NOT VALID;

-- Name: desk_news desk_news_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.desk_news
    ADD CONSTRAINT desk_news_pkey PRIMARY KEY (id);

-- Name: desk_told desk_told_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.desk_told
    ADD CONSTRAINT desk_told_pkey PRIMARY KEY (org_id);

-- Name: duty_run duty_run_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.duty_run
    ADD CONSTRAINT duty_run_pkey PRIMARY KEY (name);

-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (audience_id, "position");

-- Name: erasure erasure_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (id);

-- Name: erasure erasure_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure
    ADD CONSTRAINT erasure_uid_key UNIQUE (uid);

-- Name: erasure_value erasure_value_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure_value
    ADD CONSTRAINT erasure_value_pkey PRIMARY KEY (erasure_id, kind, value);

-- Name: essential_service essential_service_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.essential_service
    ADD CONSTRAINT essential_service_pkey PRIMARY KEY (id);

-- Name: essential_service essential_service_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.essential_service
    ADD CONSTRAINT essential_service_uid_key UNIQUE (uid);

-- Name: feed feed_id_org_id_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed
    ADD CONSTRAINT feed_id_org_id_key UNIQUE (id, org_id);

-- Name: feed_list feed_list_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed_list
    ADD CONSTRAINT feed_list_pkey PRIMARY KEY (feed_id, list);

-- Name: feed feed_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (id);

-- Name: feed feed_secret_hash_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed
    ADD CONSTRAINT feed_secret_hash_key UNIQUE (secret_hash);

-- Name: feed feed_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed
    ADD CONSTRAINT feed_uid_key UNIQUE (uid);

-- Name: file_find file_find_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file_find
    ADD CONSTRAINT file_find_pkey PRIMARY KEY (file_id);

-- Name: file file_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);

-- Name: file file_storage_name_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file
    ADD CONSTRAINT file_storage_name_key UNIQUE (storage_name);

-- Name: file file_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file
    ADD CONSTRAINT file_uid_key UNIQUE (uid);

-- Name: health_check health_check_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.health_check
    ADD CONSTRAINT health_check_pkey PRIMARY KEY (name);

-- Name: health_watch health_watch_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.health_watch
    ADD CONSTRAINT health_watch_pkey PRIMARY KEY (sole);

-- Name: hold hold_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold
    ADD CONSTRAINT hold_pkey PRIMARY KEY (id);

-- Name: hold_request hold_request_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_pkey PRIMARY KEY (hold_id);

-- Name: hold_request hold_request_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_uid_key UNIQUE (uid);

-- Name: hold hold_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold
    ADD CONSTRAINT hold_uid_key UNIQUE (uid);

-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (actor, key);

-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (sole);

-- Name: invitee invitee_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.invitee
    ADD CONSTRAINT invitee_pkey PRIMARY KEY (person_id, org_id);

-- Name: item_observable item_observable_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item_observable
    ADD CONSTRAINT item_observable_pkey PRIMARY KEY (item_id, observable_id);

-- Name: item item_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);

-- Name: item item_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item
    ADD CONSTRAINT item_uid_key UNIQUE (uid);

-- Name: item item_with_owner; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item
    ADD CONSTRAINT item_with_owner UNIQUE (id, owner_org);

-- Name: last_position last_position_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.last_position
    ADD CONSTRAINT last_position_pkey PRIMARY KEY (sole);

-- Name: leaf leaf_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.leaf
    ADD CONSTRAINT leaf_pkey PRIMARY KEY (log_id, number, "position");

-- Name: log log_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (id);

-- Name: log_reader log_reader_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log_reader
    ADD CONSTRAINT log_reader_pkey PRIMARY KEY (log_id, org_id);

-- Name: log log_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log
    ADD CONSTRAINT log_uid_key UNIQUE (uid);

-- Name: mail_wish mail_wish_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mail_wish
    ADD CONSTRAINT mail_wish_pkey PRIMARY KEY (org_id, person_id);

-- Name: mail_wish mail_wish_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mail_wish
    ADD CONSTRAINT mail_wish_uid_key UNIQUE (uid);

-- Name: mailbox mailbox_address_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mailbox
    ADD CONSTRAINT mailbox_address_key UNIQUE (address);

-- Name: mailbox mailbox_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (org_id);

-- Name: member_import member_import_id_org_id_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import
    ADD CONSTRAINT member_import_id_org_id_key UNIQUE (id, org_id);

-- Name: member_import member_import_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import
    ADD CONSTRAINT member_import_pkey PRIMARY KEY (id);

-- Name: member_import_row member_import_row_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import_row
    ADD CONSTRAINT member_import_row_pkey PRIMARY KEY (import_id, line);

-- Name: member_import member_import_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import
    ADD CONSTRAINT member_import_uid_key UNIQUE (uid);

-- Name: membership membership_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

-- Name: membership membership_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership
    ADD CONSTRAINT membership_uid_key UNIQUE (uid);

-- Name: membership_word membership_word_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership_word
    ADD CONSTRAINT membership_word_pkey PRIMARY KEY (membership_id, name_key);

-- Name: message message_person; Type: CHECK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.message
    ADD CONSTRAINT message_person CHECK (((person_id IS NOT NULL) OR (asks_desk IS NOT NULL))) NOT VALID;

-- Name: message message_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (item_id, id);

-- Name: message message_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_uid_key UNIQUE (uid);

-- Name: notice_noted notice_noted_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.notice_noted
    ADD CONSTRAINT notice_noted_pkey PRIMARY KEY (id);

-- Name: observable_count observable_count_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable_count
    ADD CONSTRAINT observable_count_pkey PRIMARY KEY (observable_id, day);

-- Name: observable_entry observable_entry_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable_entry
    ADD CONSTRAINT observable_entry_pkey PRIMARY KEY (observable_id, audience_id, "position", item_id);

-- Name: observable_key observable_key_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable_key
    ADD CONSTRAINT observable_key_pkey PRIMARY KEY (observable_id, key_id);

-- Name: observable observable_kind_value_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable
    ADD CONSTRAINT observable_kind_value_key UNIQUE (kind, value);

-- Name: observable_left observable_left_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable_left
    ADD CONSTRAINT observable_left_pkey PRIMARY KEY (id);

-- Name: observable_origin observable_origin_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable_origin
    ADD CONSTRAINT observable_origin_pkey PRIMARY KEY (observable_id, audience_id, day, org_id);

-- Name: observable observable_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.observable
    ADD CONSTRAINT observable_pkey PRIMARY KEY (id);

-- Name: one_time one_time_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.one_time
    ADD CONSTRAINT one_time_pkey PRIMARY KEY (secret_hash);

-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

-- Name: organisation organisation_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.organisation
    ADD CONSTRAINT organisation_uid_key UNIQUE (uid);

-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (credential_id);

-- Name: person person_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

-- Name: person person_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.person
    ADD CONSTRAINT person_uid_key UNIQUE (uid);

-- Name: reach reach_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.reach
    ADD CONSTRAINT reach_pkey PRIMARY KEY (reader_org, org_id, why);

-- Name: receipt_counter receipt_counter_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.receipt_counter
    ADD CONSTRAINT receipt_counter_pkey PRIMARY KEY (scope, year);

-- Name: relay_parent relay_parent_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_parent
    ADD CONSTRAINT relay_parent_pkey PRIMARY KEY (relay_item_id, parent_item_id);

-- Name: relay relay_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay
    ADD CONSTRAINT relay_pkey PRIMARY KEY (item_id);

-- Name: relay_shown relay_shown_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_shown
    ADD CONSTRAINT relay_shown_pkey PRIMARY KEY (audience_id, item_id);

-- Name: relay_work relay_work_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_work
    ADD CONSTRAINT relay_work_pkey PRIMARY KEY (item_id);

-- Name: report_caller report_caller_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_pkey PRIMARY KEY (item_id);

-- Name: report report_check; Type: CHECK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report
    ADD CONSTRAINT report_check CHECK (((state = 'draft'::text) OR erased OR ((fact IS NOT NULL) AND (title <> ''::text) AND (body <> ''::text) AND (recipient_org IS NOT NULL) AND tlp_chosen))) NOT VALID;

-- Name: report report_phoned; Type: CHECK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report
    ADD CONSTRAINT report_phoned CHECK (((phoned_at IS NULL) = (read_back IS NULL))) NOT VALID;

-- Name: report report_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (item_id);

-- Name: report_registration report_registration_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_registration
    ADD CONSTRAINT report_registration_pkey PRIMARY KEY (item_id, org_id);

-- Name: report_subject report_subject_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_subject
    ADD CONSTRAINT report_subject_pkey PRIMARY KEY (item_id);

-- Name: report_timing report_timing_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_timing
    ADD CONSTRAINT report_timing_pkey PRIMARY KEY (agreement_id, sender_org, recipient_org, month);

-- Name: report_version report_version_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_version
    ADD CONSTRAINT report_version_pkey PRIMARY KEY (item_id, version);

-- Name: rights_decision rights_decision_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_pkey PRIMARY KEY (id);

-- Name: rights_decision rights_decision_request_id_item_id_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_request_id_item_id_key UNIQUE (request_id, item_id);

-- Name: rights_decision rights_decision_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_uid_key UNIQUE (uid);

-- Name: rights_request rights_request_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_request
    ADD CONSTRAINT rights_request_pkey PRIMARY KEY (id);

-- Name: rights_request rights_request_uid_key; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_request
    ADD CONSTRAINT rights_request_uid_key UNIQUE (uid);

-- Name: role_grant role_grant_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (person_id, org_id, role);

-- Name: secret_fingerprint secret_fingerprint_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.secret_fingerprint
    ADD CONSTRAINT secret_fingerprint_pkey PRIMARY KEY (name);

-- Name: sender sender_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.sender
    ADD CONSTRAINT sender_pkey PRIMARY KEY (org_id);

-- Name: session session_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);

-- Name: sign_in_failure sign_in_failure_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (subject, at);

-- Name: text_unread text_unread_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.text_unread
    ADD CONSTRAINT text_unread_pkey PRIMARY KEY (id);

-- Name: text_value text_value_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.text_value
    ADD CONSTRAINT text_value_pkey PRIMARY KEY (item_id, kind, value);

-- Name: undo_confirmation undo_confirmation_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_confirmation
    ADD CONSTRAINT undo_confirmation_pkey PRIMARY KEY (item_id, version, org_id);

-- Name: undo_notice undo_notice_pkey; Type: CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_notice
    ADD CONSTRAINT undo_notice_pkey PRIMARY KEY (item_id, version);

-- Name: admission_answered; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX admission_answered ON staffetta.admission USING btree (answered_at) WHERE (answered_at IS NOT NULL);

-- Name: admission_member; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX admission_member ON staffetta.admission USING btree (member_id) WHERE (member_id IS NOT NULL);

-- Name: admission_of_hub; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX admission_of_hub ON staffetta.admission USING btree (hub_id, state, confirmed_at, id);

-- Name: admission_unconfirmed; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX admission_unconfirmed ON staffetta.admission USING btree (created_at) WHERE (state = 'unconfirmed'::text);

-- Name: agreement_annex_agreement; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_annex_agreement ON staffetta.agreement_annex USING btree (agreement_id);

-- Name: agreement_annex_file; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_annex_file ON staffetta.agreement_annex USING btree (file_uid) WHERE (file_uid IS NOT NULL);

-- Name: agreement_creator; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_creator ON staffetta.agreement USING btree (created_by);

-- Name: agreement_party_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_party_org ON staffetta.agreement_party USING btree (org_id, agreement_id);

-- Name: agreement_referent_contact; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_referent_contact ON staffetta.agreement_referent USING btree (contact_id);

-- Name: agreement_referent_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_referent_org ON staffetta.agreement_referent USING btree (org_id);

-- Name: agreement_renews; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_renews ON staffetta.agreement USING btree (renews_id) WHERE (renews_id IS NOT NULL);

-- Name: agreement_term; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX agreement_term ON staffetta.agreement USING btree (to_day) WHERE (state = ANY (ARRAY['signed'::text, 'in_force'::text]));

-- Name: alert_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_item ON staffetta.alert USING btree (item_id);

-- Name: alert_mail_alert; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_mail_alert ON staffetta.alert_mail USING btree (alert_id, org_id);

-- Name: alert_mail_code; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_mail_code ON staffetta.alert_mail USING btree (code);

-- Name: alert_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_owner ON staffetta.alert USING btree (owner_org, id);

-- Name: alert_recipient_affected; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_recipient_affected ON staffetta.alert_recipient USING btree (owner_org, alert_id DESC) WHERE ((answer = 'affected'::text) AND (done_at IS NULL));

-- Name: alert_recipient_open; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_recipient_open ON staffetta.alert_recipient USING btree (org_id, alert_id DESC) WHERE (answer IS NULL);

-- Name: alert_recipient_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX alert_recipient_org ON staffetta.alert_recipient USING btree (org_id, alert_id DESC);

-- Name: api_token_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX api_token_org ON staffetta.api_token USING btree (org_id);

-- Name: arrival_alert; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_alert ON staffetta.arrival USING btree (alert_id) WHERE (alert_id IS NOT NULL);

-- Name: arrival_alone; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_alone ON staffetta.arrival USING btree (received_at) WHERE ((state = 'accepted'::text) AND (item_id IS NULL));

-- Name: arrival_discarded_at; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_discarded_at ON staffetta.arrival USING btree (decided_at) WHERE (state = 'discarded'::text);

-- Name: arrival_file; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_file ON staffetta.arrival USING btree (file_id) WHERE (file_id IS NOT NULL);

-- Name: arrival_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_item ON staffetta.arrival USING btree (item_id) WHERE (item_id IS NOT NULL);

-- Name: arrival_known; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_known ON staffetta.arrival USING btree (known_org) WHERE (known_org IS NOT NULL);

-- Name: arrival_list; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_list ON staffetta.arrival USING btree (org_id, id DESC);

-- Name: arrival_returned; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_returned ON staffetta.arrival USING btree (returned_item) WHERE (returned_item IS NOT NULL);

-- Name: arrival_sender; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_sender ON staffetta.arrival USING btree (org_id, sender, received_at);

-- Name: arrival_state; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_state ON staffetta.arrival USING btree (org_id, state, id DESC);

-- Name: arrival_unsearched; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_unsearched ON staffetta.arrival USING btree (org_id) WHERE ((item_id IS NULL) AND (alert_id IS NULL));

-- Name: arrival_waiting; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_waiting ON staffetta.arrival USING btree (id) WHERE (state = 'quarantined'::text);

-- Name: arrival_waiting_since; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX arrival_waiting_since ON staffetta.arrival USING btree (received_at) WHERE (state = 'quarantined'::text);

-- Name: audience_member_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX audience_member_org ON staffetta.audience_member USING btree (org_id, audience_id);

-- Name: audience_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX audience_owner ON staffetta.audience USING btree (owner_org);

-- Name: backup_taken_at; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX backup_taken_at ON staffetta.backup_taken USING btree (taken_at DESC);

-- Name: call_copy_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX call_copy_item ON staffetta.call_copy USING btree (item_id);

-- Name: campaign_observable_office; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX campaign_observable_office ON staffetta.campaign_observable USING btree (org_id, observable_id, campaign_id);

-- Name: campaign_office; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX campaign_office ON staffetta.campaign USING btree (org_id, id DESC);

-- Name: contact_by_address; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX contact_by_address ON staffetta.contact USING btree (lower(email)) WHERE (email IS NOT NULL);

-- Name: contact_mail_off; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX contact_mail_off ON staffetta.contact USING btree (org_id) WHERE (mail_off <> '{}'::text[]);

-- Name: contact_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX contact_org ON staffetta.contact USING btree (org_id, role, id);

-- Name: contact_refused; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX contact_refused ON staffetta.contact USING btree (org_id) WHERE (refused_since IS NOT NULL);

-- Name: contact_to_confirm; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX contact_to_confirm ON staffetta.contact USING btree (kept_by, confirmed_at, id);

-- Name: delivery_alert; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX delivery_alert ON staffetta.delivery USING btree (alert_id, org_id) WHERE (alert_id IS NOT NULL);

-- Name: delivery_due; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX delivery_due ON staffetta.delivery USING btree (priority, next_at) WHERE (next_at IS NOT NULL);

-- Name: delivery_given_up; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX delivery_given_up ON staffetta.delivery USING btree (ended_at) WHERE (state = ANY (ARRAY['refused'::text, 'dropped'::text]));

-- Name: delivery_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX delivery_item ON staffetta.delivery USING btree (item_id) WHERE (item_id IS NOT NULL);

-- Name: delivery_receipts; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX delivery_receipts ON staffetta.delivery USING btree ("position") WHERE ((template = 'mail-receipt'::text) AND (address <> ''::text));

-- Name: dependency_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX dependency_org ON staffetta.dependency USING btree (dependent_org);

-- Name: desk_news_batch; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX desk_news_batch ON staffetta.desk_news USING btree (batch) WHERE (batch IS NOT NULL);

-- Name: desk_news_mail; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX desk_news_mail ON staffetta.desk_news USING btree (org_id) WHERE ((kind = 'mail'::text) AND (batch IS NULL));

-- Name: desk_news_told; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX desk_news_told ON staffetta.desk_news USING btree (told_at) WHERE (told_at IS NOT NULL);

-- Name: desk_news_waiting; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX desk_news_waiting ON staffetta.desk_news USING btree (org_id) WHERE (batch IS NULL);

-- Name: entry_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX entry_item ON staffetta.entry USING btree (item_id, audience_id, "position");

-- Name: entry_undo; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX entry_undo ON staffetta.entry USING btree (audience_id, "position") WHERE (kind <> 'show'::text);

-- Name: erasure_failing; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_failing ON staffetta.erasure USING btree (owner_org, id) WHERE (failing_since IS NOT NULL);

-- Name: erasure_held; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_held ON staffetta.erasure USING btree (id) WHERE (begun_at IS NULL);

-- Name: erasure_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_item ON staffetta.erasure USING btree (item_id, id);

-- Name: erasure_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_owner ON staffetta.erasure USING btree (owner_org, id DESC);

-- Name: erasure_unlisted; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_unlisted ON staffetta.erasure USING btree (id) WHERE ((listed_at IS NULL) AND (ground = ANY (ARRAY['owner'::text, 'person'::text])));

-- Name: erasure_waiting; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX erasure_waiting ON staffetta.erasure USING btree (next_at, id) WHERE ((done_at IS NULL) AND (begun_at IS NOT NULL));

-- Name: essential_service_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX essential_service_org ON staffetta.essential_service USING btree (org_id);

-- Name: feed_of_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX feed_of_org ON staffetta.feed USING btree (org_id);

-- Name: file_find_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX file_find_owner ON staffetta.file_find USING btree (owner_org);

-- Name: file_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX file_item ON staffetta.file USING btree (item_id) WHERE (item_id IS NOT NULL);

-- Name: file_message; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX file_message ON staffetta.file USING btree (item_id, message_id) WHERE (message_id IS NOT NULL);

-- Name: file_pending; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX file_pending ON staffetta.file USING btree (owner_org, created_at) WHERE (item_id IS NULL);

-- Name: hold_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_item ON staffetta.hold USING btree (item_id) WHERE (state = 'binding'::text);

-- Name: hold_office; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_office ON staffetta.hold USING btree (placed_by, id DESC);

-- Name: hold_open; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE UNIQUE INDEX hold_open ON staffetta.hold USING btree (item_id, placed_by) WHERE (state = ANY (ARRAY['binding'::text, 'requested'::text]));

-- Name: hold_request_open; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_request_open ON staffetta.hold_request USING btree (owner_org, hold_id) WHERE (state = 'open'::text);

-- Name: hold_request_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_request_owner ON staffetta.hold_request USING btree (owner_org, hold_id DESC);

-- Name: hold_request_placed_by; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_request_placed_by ON staffetta.hold_request USING btree (placed_by);

-- Name: hold_review; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX hold_review ON staffetta.hold USING btree (placed_by, review_on) WHERE (state = ANY (ARRAY['binding'::text, 'requested'::text]));

-- Name: idempotency_created; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX idempotency_created ON staffetta.idempotency USING btree (created_at);

-- Name: invitee_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX invitee_org ON staffetta.invitee USING btree (org_id);

-- Name: item_controller; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_controller ON staffetta.item USING btree (controller_id);

-- Name: item_ends; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_ends ON staffetta.item USING btree (ends_at) WHERE ((ends_at IS NOT NULL) AND (ending IS DISTINCT FROM 'erased'::text));

-- Name: item_observable_ends; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_observable_ends ON staffetta.item_observable USING btree (ends_at) WHERE (ends_at IS NOT NULL);

-- Name: item_observable_owner_ends; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_observable_owner_ends ON staffetta.item_observable USING btree (owner_org, ends_at) WHERE (ends_at IS NOT NULL);

-- Name: item_observable_unsettled; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_observable_unsettled ON staffetta.item_observable USING btree (item_id) WHERE (ends_at IS NULL);

-- Name: item_observable_value; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_observable_value ON staffetta.item_observable USING btree (observable_id, item_id DESC);

-- Name: item_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_owner ON staffetta.item USING btree (owner_org, id);

-- Name: item_owner_ends; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_owner_ends ON staffetta.item USING btree (owner_org, ends_at) WHERE ((ends_at IS NOT NULL) AND (ending IS DISTINCT FROM 'erased'::text));

-- Name: item_unsettled; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX item_unsettled ON staffetta.item USING btree (id) WHERE ((ends_at IS NULL) AND (ending IS DISTINCT FROM 'erased'::text));

-- Name: leaf_subject; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX leaf_subject ON staffetta.leaf USING btree ("substring"(payload, '"subject":\{"id":"([0-9a-f-]{36})"[^{}]*\},"v":1\}$'::text)) WHERE (payload IS NOT NULL);

-- Name: log_agreement; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE UNIQUE INDEX log_agreement ON staffetta.log USING btree (agreement_id) WHERE (agreement_id IS NOT NULL);

-- Name: log_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE UNIQUE INDEX log_org ON staffetta.log USING btree (org_id) WHERE (org_id IS NOT NULL);

-- Name: log_reader_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX log_reader_org ON staffetta.log_reader USING btree (org_id);

-- Name: member_import_age; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_age ON staffetta.member_import USING btree (changed_at);

-- Name: member_import_of_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_of_org ON staffetta.member_import USING btree (org_id, id);

-- Name: member_import_row_changed; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_row_changed ON staffetta.member_import_row USING btree (import_id, match_org) WHERE (before ? 'org'::text);

-- Name: member_import_row_contact; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_row_contact ON staffetta.member_import_row USING btree (made_contact) WHERE (made_contact IS NOT NULL);

-- Name: member_import_row_outcome; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_row_outcome ON staffetta.member_import_row USING btree (import_id, outcome, line) WHERE (outcome IS NOT NULL);

-- Name: member_import_row_todo; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_row_todo ON staffetta.member_import_row USING btree (import_id, step, line) WHERE (outcome IS NULL);

-- Name: member_import_row_verdict; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_row_verdict ON staffetta.member_import_row USING btree (import_id, verdict, line);

-- Name: member_import_under_way; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX member_import_under_way ON staffetta.member_import USING btree (id) WHERE (state = ANY (ARRAY['checking'::text, 'applying'::text, 'undoing'::text]));

-- Name: membership_current; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE UNIQUE INDEX membership_current ON staffetta.membership USING btree (hub_id, member_id) WHERE (standing = ANY (ARRAY['proposed'::text, 'current'::text]));

-- Name: membership_member; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX membership_member ON staffetta.membership USING btree (member_id);

-- Name: membership_of_branch; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX membership_of_branch ON staffetta.membership USING btree (branch_id, standing, member_name_key, id) WHERE (branch_id IS NOT NULL);

-- Name: membership_of_hub; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX membership_of_hub ON staffetta.membership USING btree (hub_id, standing, member_name_key, id);

-- Name: membership_word_of_branch; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX membership_word_of_branch ON staffetta.membership_word USING btree (branch_id, standing, name_key, membership_id) WHERE (branch_id IS NOT NULL);

-- Name: membership_word_of_hub; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX membership_word_of_hub ON staffetta.membership_word USING btree (hub_id, standing, name_key, membership_id);

-- Name: message_asks_desk; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX message_asks_desk ON staffetta.message USING btree (asks_desk) WHERE (asks_desk IS NOT NULL);

-- Name: message_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX message_org ON staffetta.message USING btree (org_id);

-- Name: notice_noted_of; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX notice_noted_of ON staffetta.notice_noted USING btree (org_id, kind, about, law, occasion, id);

-- Name: one_time_expiry; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX one_time_expiry ON staffetta.one_time USING btree (expires_at);

-- Name: one_time_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX one_time_org ON staffetta.one_time USING btree (org_id) WHERE (org_id IS NOT NULL);

-- Name: organisation_creator; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX organisation_creator ON staffetta.organisation USING btree (created_by, vat_number) WHERE (created_by IS NOT NULL);

-- Name: organisation_parent; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX organisation_parent ON staffetta.organisation USING btree (parent_id) WHERE (parent_id IS NOT NULL);

-- Name: organisation_pec; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX organisation_pec ON staffetta.organisation USING btree (pec) WHERE (pec IS NOT NULL);

-- Name: organisation_tax_code; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX organisation_tax_code ON staffetta.organisation USING btree (tax_code) WHERE (tax_code IS NOT NULL);

-- Name: organisation_vat; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX organisation_vat ON staffetta.organisation USING btree (vat_number) WHERE (vat_number IS NOT NULL);

-- Name: passkey_person; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX passkey_person ON staffetta.passkey USING btree (person_id);

-- Name: person_email; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE UNIQUE INDEX person_email ON staffetta.person USING btree (email);

-- Name: reach_by_kind; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX reach_by_kind ON staffetta.reach USING btree (reader_org, kind, name_key, org_id);

-- Name: reach_by_name; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX reach_by_name ON staffetta.reach USING btree (reader_org, name_key, org_id);

-- Name: reach_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX reach_org ON staffetta.reach USING btree (org_id);

-- Name: relay_parent_of; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX relay_parent_of ON staffetta.relay_parent USING btree (parent_item_id);

-- Name: relay_parent_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX relay_parent_owner ON staffetta.relay_parent USING btree (owner_org);

-- Name: relay_proposed; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX relay_proposed ON staffetta.relay USING btree (item_id) WHERE (state = 'proposed'::text);

-- Name: relay_work_correction; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX relay_work_correction ON staffetta.relay_work USING btree (owner_org, item_id) WHERE (correction IS NOT NULL);

-- Name: relay_work_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX relay_work_owner ON staffetta.relay_work USING btree (owner_org, item_id);

-- Name: report_answer_due; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_answer_due ON staffetta.report USING btree (recipient_org, answer_due) WHERE (state = ANY (ARRAY['submitted'::text, 'received'::text, 'in_work'::text]));

-- Name: report_based_on; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_based_on ON staffetta.report USING btree (based_on) WHERE (based_on IS NOT NULL);

-- Name: report_behalf; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_behalf ON staffetta.report USING btree (on_behalf_of, listed_at DESC, item_id DESC) WHERE (on_behalf_of IS NOT NULL);

-- Name: report_behalf_state; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_behalf_state ON staffetta.report USING btree (on_behalf_of, state, listed_at DESC, item_id DESC) WHERE (on_behalf_of IS NOT NULL);

-- Name: report_caller_contact; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_caller_contact ON staffetta.report_caller USING btree (contact_id) WHERE (contact_id IS NOT NULL);

-- Name: report_caller_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_caller_org ON staffetta.report_caller USING btree (org_id);

-- Name: report_caller_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_caller_owner ON staffetta.report_caller USING btree (owner_org);

-- Name: report_inbox; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_inbox ON staffetta.report USING btree (recipient_org, listed_at DESC, item_id DESC);

-- Name: report_inbox_state; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_inbox_state ON staffetta.report USING btree (recipient_org, state, listed_at DESC, item_id DESC);

-- Name: report_merged_into; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_merged_into ON staffetta.report USING btree (merged_into) WHERE (merged_into IS NOT NULL);

-- Name: report_outbox; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_outbox ON staffetta.report USING btree (sender_org, listed_at DESC, item_id DESC);

-- Name: report_outbox_state; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_outbox_state ON staffetta.report USING btree (sender_org, state, listed_at DESC, item_id DESC);

-- Name: report_registration_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_registration_org ON staffetta.report_registration USING btree (org_id);

-- Name: report_subject_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_subject_org ON staffetta.report_subject USING btree (org_id);

-- Name: report_subject_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_subject_owner ON staffetta.report_subject USING btree (owner_org);

-- Name: report_subject_told_to; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_subject_told_to ON staffetta.report_subject USING btree (told_to) WHERE (told_to IS NOT NULL);

-- Name: report_timing_recipient; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_timing_recipient ON staffetta.report_timing USING btree (recipient_org);

-- Name: report_timing_sender; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_timing_sender ON staffetta.report_timing USING btree (sender_org);

-- Name: report_version_by; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX report_version_by ON staffetta.report_version USING btree (by_org);

-- Name: rights_decision_hub; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_decision_hub ON staffetta.rights_decision USING btree (hub_org);

-- Name: rights_decision_open; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_decision_open ON staffetta.rights_decision USING btree (owner_org, due_on) WHERE (state = 'open'::text);

-- Name: rights_decision_owner; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_decision_owner ON staffetta.rights_decision USING btree (owner_org, id DESC) WHERE (decision = 'ask'::text);

-- Name: rights_request_answered; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_request_answered ON staffetta.rights_request USING btree (answered_at) WHERE ((answered_at IS NOT NULL) AND (asker <> ''::text));

-- Name: rights_request_open; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_request_open ON staffetta.rights_request USING btree (org_id, due_on) WHERE (outcome IS NULL);

-- Name: rights_request_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX rights_request_org ON staffetta.rights_request USING btree (org_id, id DESC);

-- Name: role_grant_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX role_grant_org ON staffetta.role_grant USING btree (org_id);

-- Name: session_expiry; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX session_expiry ON staffetta.session USING btree (expires_at);

-- Name: session_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX session_org ON staffetta.session USING btree (org_id);

-- Name: session_person; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX session_person ON staffetta.session USING btree (person_id);

-- Name: sign_in_failure_at; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX sign_in_failure_at ON staffetta.sign_in_failure USING btree (at);

-- Name: text_unread_item; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX text_unread_item ON staffetta.text_unread USING btree (item_id);

-- Name: text_value_by_value; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX text_value_by_value ON staffetta.text_value USING btree (kind, value);

-- Name: text_value_ends; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX text_value_ends ON staffetta.text_value USING btree (ends_at);

-- Name: undo_confirmation_org; Type: INDEX; Schema: staffetta; Owner: staffetta_owner

CREATE INDEX undo_confirmation_org ON staffetta.undo_confirmation USING btree (org_id);

-- Name: agreement agreement_guard; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER agreement_guard BEFORE UPDATE ON staffetta.agreement FOR EACH ROW EXECUTE FUNCTION staffetta.guard_agreement();

-- Name: agreement_party agreement_party_guard; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER agreement_party_guard BEFORE INSERT OR DELETE ON staffetta.agreement_party FOR EACH ROW EXECUTE FUNCTION staffetta.guard_parties();

-- Name: agreement_party agreement_party_reach; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER agreement_party_reach AFTER INSERT OR DELETE ON staffetta.agreement_party FOR EACH ROW EXECUTE FUNCTION staffetta.reach_of_party();

-- Name: agreement agreement_reach; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER agreement_reach AFTER UPDATE OF state ON staffetta.agreement FOR EACH ROW WHEN ((old.state <> new.state)) EXECUTE FUNCTION staffetta.reach_of_agreement();

-- Name: alert alert_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER alert_told AFTER INSERT ON staffetta.alert FOR EACH ROW EXECUTE FUNCTION staffetta.text_told();

-- Name: arrival answer_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER answer_told AFTER INSERT OR UPDATE OF alert_id ON staffetta.arrival FOR EACH ROW WHEN (((new.alert_id IS NOT NULL) AND (new.item_id IS NULL))) EXECUTE FUNCTION staffetta.comment_told();

-- Name: alert_recipient comment_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER comment_told AFTER INSERT OR UPDATE OF comment ON staffetta.alert_recipient FOR EACH ROW WHEN ((new.comment IS NOT NULL)) EXECUTE FUNCTION staffetta.comment_told();

-- Name: contact contact_choice_moved; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER contact_choice_moved BEFORE UPDATE OF email, org_id ON staffetta.contact FOR EACH ROW WHEN ((lower(new.email) IS DISTINCT FROM lower(old.email))) EXECUTE FUNCTION staffetta.choice_of_mailbox();

-- Name: contact contact_choice_new; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER contact_choice_new BEFORE INSERT ON staffetta.contact FOR EACH ROW EXECUTE FUNCTION staffetta.choice_of_mailbox();

-- Name: item forget_caller; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER forget_caller AFTER UPDATE OF ending ON staffetta.item FOR EACH ROW WHEN (((new.ending = 'erased'::text) AND (old.ending IS DISTINCT FROM 'erased'::text))) EXECUTE FUNCTION staffetta.forget_caller();

-- Name: hold_request hold_request_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER hold_request_told AFTER INSERT OR UPDATE OF message ON staffetta.hold_request FOR EACH ROW WHEN ((new.message IS NOT NULL)) EXECUTE FUNCTION staffetta.text_told();

-- Name: hold hold_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER hold_told AFTER INSERT ON staffetta.hold FOR EACH ROW EXECUTE FUNCTION staffetta.text_told();

-- Name: item_observable item_observable_left; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER item_observable_left AFTER DELETE ON staffetta.item_observable REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION staffetta.values_left();

-- Name: membership membership_guard; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER membership_guard BEFORE INSERT OR UPDATE OF standing, branch_id ON staffetta.membership FOR EACH ROW EXECUTE FUNCTION staffetta.guard_membership();

-- Name: membership membership_reach_made; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER membership_reach_made AFTER INSERT ON staffetta.membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION staffetta.reach_of_new_memberships();

-- Name: membership membership_reach_moved; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER membership_reach_moved AFTER UPDATE OF standing, branch_id ON staffetta.membership FOR EACH ROW EXECUTE FUNCTION staffetta.reach_of_membership();

-- Name: membership membership_words_changed; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER membership_words_changed AFTER UPDATE OF standing, branch_id, member_name_key ON staffetta.membership FOR EACH ROW EXECUTE FUNCTION staffetta.words_of_membership();

-- Name: membership membership_words_made; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER membership_words_made AFTER INSERT ON staffetta.membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION staffetta.words_of_new_memberships();

-- Name: message message_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER message_told AFTER INSERT ON staffetta.message FOR EACH ROW EXECUTE FUNCTION staffetta.text_told();

-- Name: organisation organisation_reach; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER organisation_reach AFTER INSERT ON staffetta.organisation FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) OR (new.created_by IS NOT NULL))) EXECUTE FUNCTION staffetta.reach_of_organisation();

-- Name: organisation organisation_rename; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER organisation_rename AFTER UPDATE OF name ON staffetta.organisation FOR EACH ROW WHEN ((old.name_key IS DISTINCT FROM new.name_key)) EXECUTE FUNCTION staffetta.rename_in_reach();

-- Name: reach reach_name; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER reach_name BEFORE INSERT ON staffetta.reach FOR EACH ROW WHEN (((new.name_key IS NULL) OR (new.kind IS NULL))) EXECUTE FUNCTION staffetta.name_in_reach();

-- Name: report_registration registration_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER registration_told AFTER INSERT OR UPDATE OF number, register ON staffetta.report_registration FOR EACH ROW EXECUTE FUNCTION staffetta.text_told();

-- Name: relay relay_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER relay_told AFTER UPDATE OF title, body, released_at ON staffetta.relay FOR EACH ROW WHEN ((new.released_at IS NOT NULL)) EXECUTE FUNCTION staffetta.text_told();

-- Name: report report_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER report_told AFTER UPDATE OF title, body, act_filed, disruption, submitted_at ON staffetta.report FOR EACH ROW WHEN (((new.submitted_at IS NOT NULL) AND (NOT new.erased))) EXECUTE FUNCTION staffetta.text_told();

-- Name: report_version report_version_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER report_version_told AFTER INSERT ON staffetta.report_version FOR EACH ROW EXECUTE FUNCTION staffetta.text_told();

-- Name: arrival returned_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER returned_told AFTER INSERT OR UPDATE OF returned_item ON staffetta.arrival FOR EACH ROW WHEN ((new.returned_item IS NOT NULL)) EXECUTE FUNCTION staffetta.returned_told();

-- Name: undo_notice undo_notice_told; Type: TRIGGER; Schema: staffetta; Owner: staffetta_owner

CREATE TRIGGER undo_notice_told AFTER INSERT OR UPDATE OF note ON staffetta.undo_notice FOR EACH ROW WHEN ((new.note IS NOT NULL)) EXECUTE FUNCTION staffetta.text_told();

-- Name: admission_door admission_door_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission_door
    ADD CONSTRAINT admission_door_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: admission admission_hub_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission
    ADD CONSTRAINT admission_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES staffetta.organisation(id);

-- Name: admission admission_member_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.admission
    ADD CONSTRAINT admission_member_id_fkey FOREIGN KEY (member_id) REFERENCES staffetta.organisation(id);

-- Name: agreement_annex agreement_annex_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_annex
    ADD CONSTRAINT agreement_annex_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: agreement agreement_created_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement
    ADD CONSTRAINT agreement_created_by_fkey FOREIGN KEY (created_by) REFERENCES staffetta.organisation(id);

-- Name: agreement_party agreement_party_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_party
    ADD CONSTRAINT agreement_party_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: agreement_party agreement_party_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_party
    ADD CONSTRAINT agreement_party_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: agreement_referent agreement_referent_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_referent
    ADD CONSTRAINT agreement_referent_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: agreement_referent agreement_referent_contact_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_referent
    ADD CONSTRAINT agreement_referent_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES staffetta.contact(id) ON DELETE CASCADE;

-- Name: agreement_referent agreement_referent_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_referent
    ADD CONSTRAINT agreement_referent_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: agreement agreement_renews_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement
    ADD CONSTRAINT agreement_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES staffetta.agreement(id);

-- Name: agreement_warning agreement_warning_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.agreement_warning
    ADD CONSTRAINT agreement_warning_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: alert alert_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert
    ADD CONSTRAINT alert_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: alert_mail alert_mail_alert_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_mail
    ADD CONSTRAINT alert_mail_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES staffetta.alert(id) ON DELETE CASCADE;

-- Name: alert alert_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert
    ADD CONSTRAINT alert_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: alert_recipient alert_recipient_alert_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_recipient
    ADD CONSTRAINT alert_recipient_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES staffetta.alert(id);

-- Name: alert_recipient alert_recipient_answered_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_recipient
    ADD CONSTRAINT alert_recipient_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staffetta.person(id);

-- Name: alert_recipient alert_recipient_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_recipient
    ADD CONSTRAINT alert_recipient_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: alert_recipient alert_recipient_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert_recipient
    ADD CONSTRAINT alert_recipient_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: alert alert_sent_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.alert
    ADD CONSTRAINT alert_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES staffetta.person(id);

-- Name: api_token api_token_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.api_token
    ADD CONSTRAINT api_token_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: api_token api_token_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.api_token
    ADD CONSTRAINT api_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: arrival arrival_alert_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES staffetta.alert(id) ON DELETE SET NULL;

-- Name: arrival arrival_decided_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staffetta.person(id);

-- Name: arrival arrival_file_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_file_id_fkey FOREIGN KEY (file_id) REFERENCES staffetta.file(id) ON DELETE SET NULL;

-- Name: arrival arrival_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id) ON DELETE SET NULL;

-- Name: arrival arrival_known_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_known_org_fkey FOREIGN KEY (known_org) REFERENCES staffetta.organisation(id);

-- Name: arrival arrival_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: arrival arrival_returned_item_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.arrival
    ADD CONSTRAINT arrival_returned_item_fkey FOREIGN KEY (returned_item) REFERENCES staffetta.item(id) ON DELETE SET NULL;

-- Name: audience_member audience_member_audience_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience_member
    ADD CONSTRAINT audience_member_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES staffetta.audience(id);

-- Name: audience_member audience_member_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience_member
    ADD CONSTRAINT audience_member_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: audience_member audience_member_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience_member
    ADD CONSTRAINT audience_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: audience audience_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.audience
    ADD CONSTRAINT audience_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: call_copy call_copy_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.call_copy
    ADD CONSTRAINT call_copy_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id) ON DELETE CASCADE;

-- Name: campaign campaign_decided_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign
    ADD CONSTRAINT campaign_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staffetta.person(id);

-- Name: campaign_observable campaign_observable_campaign_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign_observable
    ADD CONSTRAINT campaign_observable_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES staffetta.campaign(id);

-- Name: campaign_observable campaign_observable_observable_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign_observable
    ADD CONSTRAINT campaign_observable_observable_id_fkey FOREIGN KEY (observable_id) REFERENCES staffetta.observable(id);

-- Name: campaign_observable campaign_observable_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign_observable
    ADD CONSTRAINT campaign_observable_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: campaign campaign_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.campaign
    ADD CONSTRAINT campaign_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: contact contact_kept_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.contact
    ADD CONSTRAINT contact_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES staffetta.organisation(id);

-- Name: contact contact_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.contact
    ADD CONSTRAINT contact_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: dependency dependency_dependent_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.dependency
    ADD CONSTRAINT dependency_dependent_org_fkey FOREIGN KEY (dependent_org) REFERENCES staffetta.organisation(id);

-- Name: dependency dependency_service_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.dependency
    ADD CONSTRAINT dependency_service_id_fkey FOREIGN KEY (service_id) REFERENCES staffetta.essential_service(id);

-- Name: erasure erasure_asked_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure
    ADD CONSTRAINT erasure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staffetta.person(id);

-- Name: erasure erasure_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure
    ADD CONSTRAINT erasure_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: erasure erasure_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure
    ADD CONSTRAINT erasure_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: erasure_value erasure_value_erasure_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.erasure_value
    ADD CONSTRAINT erasure_value_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES staffetta.erasure(id);

-- Name: essential_service essential_service_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.essential_service
    ADD CONSTRAINT essential_service_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: feed_list feed_list_feed_id_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed_list
    ADD CONSTRAINT feed_list_feed_id_org_id_fkey FOREIGN KEY (feed_id, org_id) REFERENCES staffetta.feed(id, org_id) ON DELETE CASCADE;

-- Name: feed feed_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.feed
    ADD CONSTRAINT feed_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: file_find file_find_file_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file_find
    ADD CONSTRAINT file_find_file_id_fkey FOREIGN KEY (file_id) REFERENCES staffetta.file(id) ON DELETE CASCADE;

-- Name: file_find file_find_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file_find
    ADD CONSTRAINT file_find_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: file file_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file
    ADD CONSTRAINT file_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: file file_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.file
    ADD CONSTRAINT file_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: hold hold_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold
    ADD CONSTRAINT hold_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: hold hold_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold
    ADD CONSTRAINT hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: hold hold_placed_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold
    ADD CONSTRAINT hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES staffetta.organisation(id);

-- Name: hold_request hold_request_answered_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staffetta.person(id);

-- Name: hold_request hold_request_hold_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES staffetta.hold(id);

-- Name: hold_request hold_request_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: hold_request hold_request_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: hold_request hold_request_placed_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.hold_request
    ADD CONSTRAINT hold_request_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES staffetta.organisation(id);

-- Name: invitee invitee_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.invitee
    ADD CONSTRAINT invitee_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: invitee invitee_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.invitee
    ADD CONSTRAINT invitee_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: item item_controller_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item
    ADD CONSTRAINT item_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES staffetta.organisation(id);

-- Name: item_observable item_observable_item_id_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item_observable
    ADD CONSTRAINT item_observable_item_id_owner_org_fkey FOREIGN KEY (item_id, owner_org) REFERENCES staffetta.item(id, owner_org);

-- Name: item_observable item_observable_observable_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item_observable
    ADD CONSTRAINT item_observable_observable_id_fkey FOREIGN KEY (observable_id) REFERENCES staffetta.observable(id);

-- Name: item item_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.item
    ADD CONSTRAINT item_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: log log_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log
    ADD CONSTRAINT log_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: log log_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log
    ADD CONSTRAINT log_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: log_reader log_reader_log_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log_reader
    ADD CONSTRAINT log_reader_log_id_fkey FOREIGN KEY (log_id) REFERENCES staffetta.log(id);

-- Name: log_reader log_reader_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.log_reader
    ADD CONSTRAINT log_reader_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: mail_wish mail_wish_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mail_wish
    ADD CONSTRAINT mail_wish_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: mail_wish mail_wish_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mail_wish
    ADD CONSTRAINT mail_wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: mailbox mailbox_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.mailbox
    ADD CONSTRAINT mailbox_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: member_import member_import_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import
    ADD CONSTRAINT member_import_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: member_import member_import_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import
    ADD CONSTRAINT member_import_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: member_import_row member_import_row_import_id_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.member_import_row
    ADD CONSTRAINT member_import_row_import_id_org_id_fkey FOREIGN KEY (import_id, org_id) REFERENCES staffetta.member_import(id, org_id) ON DELETE CASCADE;

-- Name: membership membership_branch_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership
    ADD CONSTRAINT membership_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES staffetta.organisation(id);

-- Name: membership membership_hub_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership
    ADD CONSTRAINT membership_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES staffetta.organisation(id);

-- Name: membership membership_member_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership
    ADD CONSTRAINT membership_member_id_fkey FOREIGN KEY (member_id) REFERENCES staffetta.organisation(id);

-- Name: membership_word membership_word_membership_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.membership_word
    ADD CONSTRAINT membership_word_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES staffetta.membership(id) ON DELETE CASCADE;

-- Name: message message_asks_desk_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_asks_desk_fkey FOREIGN KEY (asks_desk) REFERENCES staffetta.organisation(id);

-- Name: message message_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: message message_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: message message_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.message
    ADD CONSTRAINT message_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: notice_noted notice_noted_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.notice_noted
    ADD CONSTRAINT notice_noted_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: notice_noted notice_noted_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.notice_noted
    ADD CONSTRAINT notice_noted_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: one_time one_time_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.one_time
    ADD CONSTRAINT one_time_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: one_time one_time_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.one_time
    ADD CONSTRAINT one_time_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: organisation organisation_created_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.organisation
    ADD CONSTRAINT organisation_created_by_fkey FOREIGN KEY (created_by) REFERENCES staffetta.organisation(id);

-- Name: organisation organisation_parent_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.organisation
    ADD CONSTRAINT organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES staffetta.organisation(id);

-- Name: passkey passkey_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.passkey
    ADD CONSTRAINT passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: reach reach_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.reach
    ADD CONSTRAINT reach_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: reach reach_reader_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.reach
    ADD CONSTRAINT reach_reader_org_fkey FOREIGN KEY (reader_org) REFERENCES staffetta.organisation(id);

-- Name: relay relay_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay
    ADD CONSTRAINT relay_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: relay_parent relay_parent_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_parent
    ADD CONSTRAINT relay_parent_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: relay_parent relay_parent_parent_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_parent
    ADD CONSTRAINT relay_parent_parent_item_id_fkey FOREIGN KEY (parent_item_id) REFERENCES staffetta.item(id);

-- Name: relay_parent relay_parent_relay_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_parent
    ADD CONSTRAINT relay_parent_relay_item_id_fkey FOREIGN KEY (relay_item_id) REFERENCES staffetta.item(id);

-- Name: relay_shown relay_shown_audience_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_shown
    ADD CONSTRAINT relay_shown_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES staffetta.audience(id);

-- Name: relay_shown relay_shown_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_shown
    ADD CONSTRAINT relay_shown_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: relay_work relay_work_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_work
    ADD CONSTRAINT relay_work_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: relay_work relay_work_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_work
    ADD CONSTRAINT relay_work_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: relay_work relay_work_proposed_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_work
    ADD CONSTRAINT relay_work_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES staffetta.person(id);

-- Name: relay_work relay_work_released_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.relay_work
    ADD CONSTRAINT relay_work_released_by_fkey FOREIGN KEY (released_by) REFERENCES staffetta.person(id);

-- Name: report report_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: report report_based_on_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_based_on_fkey FOREIGN KEY (based_on) REFERENCES staffetta.item(id);

-- Name: report_caller report_caller_contact_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES staffetta.contact(id) ON DELETE SET NULL;

-- Name: report_caller report_caller_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id) ON DELETE CASCADE;

-- Name: report_caller report_caller_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: report_caller report_caller_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: report_caller report_caller_taken_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_caller
    ADD CONSTRAINT report_caller_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES staffetta.person(id);

-- Name: report report_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: report report_merged_into_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES staffetta.item(id);

-- Name: report report_on_behalf_of_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES staffetta.organisation(id);

-- Name: report report_recipient_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_recipient_org_fkey FOREIGN KEY (recipient_org) REFERENCES staffetta.organisation(id);

-- Name: report_registration report_registration_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_registration
    ADD CONSTRAINT report_registration_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: report_registration report_registration_noted_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_registration
    ADD CONSTRAINT report_registration_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES staffetta.person(id);

-- Name: report_registration report_registration_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_registration
    ADD CONSTRAINT report_registration_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: report report_sender_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_sender_org_fkey FOREIGN KEY (sender_org) REFERENCES staffetta.organisation(id);

-- Name: report_subject report_subject_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_subject
    ADD CONSTRAINT report_subject_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: report_subject report_subject_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_subject
    ADD CONSTRAINT report_subject_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: report_subject report_subject_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_subject
    ADD CONSTRAINT report_subject_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: report_subject report_subject_told_to_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_subject
    ADD CONSTRAINT report_subject_told_to_fkey FOREIGN KEY (told_to) REFERENCES staffetta.organisation(id);

-- Name: report report_submitted_by_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report
    ADD CONSTRAINT report_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES staffetta.person(id);

-- Name: report_timing report_timing_agreement_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_timing
    ADD CONSTRAINT report_timing_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES staffetta.agreement(id);

-- Name: report_timing report_timing_recipient_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_timing
    ADD CONSTRAINT report_timing_recipient_org_fkey FOREIGN KEY (recipient_org) REFERENCES staffetta.organisation(id);

-- Name: report_timing report_timing_sender_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_timing
    ADD CONSTRAINT report_timing_sender_org_fkey FOREIGN KEY (sender_org) REFERENCES staffetta.organisation(id);

-- Name: report_version report_version_by_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_version
    ADD CONSTRAINT report_version_by_org_fkey FOREIGN KEY (by_org) REFERENCES staffetta.organisation(id);

-- Name: report_version report_version_by_person_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_version
    ADD CONSTRAINT report_version_by_person_fkey FOREIGN KEY (by_person) REFERENCES staffetta.person(id);

-- Name: report_version report_version_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.report_version
    ADD CONSTRAINT report_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: rights_decision rights_decision_hub_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_hub_org_fkey FOREIGN KEY (hub_org) REFERENCES staffetta.organisation(id);

-- Name: rights_decision rights_decision_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: rights_decision rights_decision_owner_org_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES staffetta.organisation(id);

-- Name: rights_decision rights_decision_request_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_decision
    ADD CONSTRAINT rights_decision_request_id_fkey FOREIGN KEY (request_id) REFERENCES staffetta.rights_request(id);

-- Name: rights_request rights_request_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.rights_request
    ADD CONSTRAINT rights_request_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: role_grant role_grant_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.role_grant
    ADD CONSTRAINT role_grant_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: role_grant role_grant_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.role_grant
    ADD CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: sender sender_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.sender
    ADD CONSTRAINT sender_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: session session_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.session
    ADD CONSTRAINT session_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: session session_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.session
    ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: text_value text_value_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.text_value
    ADD CONSTRAINT text_value_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id) ON DELETE CASCADE;

-- Name: undo_confirmation undo_confirmation_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_confirmation
    ADD CONSTRAINT undo_confirmation_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: undo_confirmation undo_confirmation_org_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_confirmation
    ADD CONSTRAINT undo_confirmation_org_id_fkey FOREIGN KEY (org_id) REFERENCES staffetta.organisation(id);

-- Name: undo_confirmation undo_confirmation_person_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_confirmation
    ADD CONSTRAINT undo_confirmation_person_id_fkey FOREIGN KEY (person_id) REFERENCES staffetta.person(id);

-- Name: undo_notice undo_notice_item_id_fkey; Type: FK CONSTRAINT; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE ONLY staffetta.undo_notice
    ADD CONSTRAINT undo_notice_item_id_fkey FOREIGN KEY (item_id) REFERENCES staffetta.item(id);

-- Name: admission; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.admission ENABLE ROW LEVEL SECURITY;

-- Name: admission admission_answer; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY admission_answer ON staffetta.admission FOR UPDATE TO staffetta_app USING (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (state = 'open'::text))) WITH CHECK (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (state = ANY (ARRAY['approved'::text, 'refused'::text]))));

-- Name: admission_door; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.admission_door ENABLE ROW LEVEL SECURITY;

-- Name: admission_door admission_door_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY admission_door_own ON staffetta.admission_door TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: admission admission_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY admission_read ON staffetta.admission FOR SELECT TO staffetta_app USING (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (state <> 'unconfirmed'::text)));

-- Name: agreement; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement ENABLE ROW LEVEL SECURITY;

-- Name: agreement_annex; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement_annex ENABLE ROW LEVEL SECURITY;

-- Name: agreement_annex agreement_annex_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_annex_end ON staffetta.agreement_annex FOR DELETE TO staffetta_app USING ((EXISTS ( SELECT
   FROM staffetta.agreement a
  WHERE ((a.id = agreement_annex.agreement_id) AND (a.created_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (a.state = 'draft'::text)))));

-- Name: agreement_annex agreement_annex_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_annex_read ON staffetta.agreement_annex FOR SELECT TO staffetta_app USING ((agreement_id IN ( SELECT staffetta.own_agreements() AS own_agreements)));

-- Name: agreement_annex agreement_annex_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_annex_write ON staffetta.agreement_annex FOR INSERT TO staffetta_app WITH CHECK ((EXISTS ( SELECT
   FROM staffetta.agreement a
  WHERE ((a.id = agreement_annex.agreement_id) AND (a.created_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (a.state = 'draft'::text)))));

-- Name: agreement agreement_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_change ON staffetta.agreement FOR UPDATE TO staffetta_app USING ((id IN ( SELECT staffetta.own_agreements() AS own_agreements))) WITH CHECK ((id IN ( SELECT staffetta.own_agreements() AS own_agreements)));

-- Name: agreement_party; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement_party ENABLE ROW LEVEL SECURITY;

-- Name: agreement_party agreement_party_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_party_end ON staffetta.agreement_party FOR DELETE TO staffetta_app USING (((org_id <> ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.agreement a
  WHERE ((a.id = agreement_party.agreement_id) AND (a.created_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (a.state = 'draft'::text))))));

-- Name: agreement_party agreement_party_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_party_read ON staffetta.agreement_party FOR SELECT TO staffetta_app USING ((agreement_id IN ( SELECT staffetta.own_agreements() AS own_agreements)));

-- Name: agreement_party agreement_party_sign; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_party_sign ON staffetta.agreement_party FOR UPDATE TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (signed_at IS NULL))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: agreement_party agreement_party_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_party_write ON staffetta.agreement_party FOR INSERT TO staffetta_app WITH CHECK (((signed_at IS NULL) AND (EXISTS ( SELECT
   FROM staffetta.agreement a
  WHERE ((a.id = agreement_party.agreement_id) AND (a.created_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (a.state = 'draft'::text))))));

-- Name: agreement agreement_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_read ON staffetta.agreement FOR SELECT TO staffetta_app USING (((created_by = ( SELECT staffetta.actor_org() AS actor_org)) OR (id IN ( SELECT staffetta.own_agreements() AS own_agreements))));

-- Name: agreement_referent; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement_referent ENABLE ROW LEVEL SECURITY;

-- Name: agreement_referent agreement_referent_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_referent_end ON staffetta.agreement_referent FOR DELETE TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: agreement_referent agreement_referent_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_referent_read ON staffetta.agreement_referent FOR SELECT TO staffetta_app USING ((agreement_id IN ( SELECT staffetta.own_agreements() AS own_agreements)));

-- Name: agreement_referent agreement_referent_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_referent_write ON staffetta.agreement_referent FOR INSERT TO staffetta_app WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (agreement_id IN ( SELECT staffetta.own_agreements() AS own_agreements)) AND (EXISTS ( SELECT
   FROM staffetta.contact c
  WHERE ((c.id = agreement_referent.contact_id) AND (c.org_id = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: agreement_warning; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.agreement_warning ENABLE ROW LEVEL SECURITY;

-- Name: agreement agreement_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY agreement_write ON staffetta.agreement FOR INSERT TO staffetta_app WITH CHECK (((created_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (state = 'draft'::text) AND (EXISTS ( SELECT
   FROM staffetta.organisation o
  WHERE ((o.id = ( SELECT staffetta.actor_org() AS actor_org)) AND (o.kind <> ALL (ARRAY['branch'::text, 'member'::text])))))));

-- Name: alert; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.alert ENABLE ROW LEVEL SECURITY;

-- Name: alert_mail; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.alert_mail ENABLE ROW LEVEL SECURITY;

-- Name: alert_mail alert_mail_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY alert_mail_read ON staffetta.alert_mail FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: alert alert_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY alert_read ON staffetta.alert FOR SELECT TO staffetta_app USING ((((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (id IN ( SELECT r.alert_id
   FROM staffetta.alert_recipient r
  WHERE (r.org_id = ( SELECT staffetta.actor_org() AS actor_org))))) AND (item_id IN ( SELECT i.id
   FROM staffetta.item i
  WHERE (i.id = alert.item_id)))));

-- Name: alert_recipient; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.alert_recipient ENABLE ROW LEVEL SECURITY;

-- Name: alert_recipient alert_recipient_answer; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY alert_recipient_answer ON staffetta.alert_recipient FOR UPDATE TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: alert_recipient alert_recipient_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY alert_recipient_read ON staffetta.alert_recipient FOR SELECT TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (owner_org = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: alert alert_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY alert_write ON staffetta.alert FOR INSERT TO staffetta_app WITH CHECK (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (item_id IN ( SELECT i.id
   FROM staffetta.item i
  WHERE ((i.id = alert.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: api_token; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.api_token ENABLE ROW LEVEL SECURITY;

-- Name: api_token api_token_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY api_token_own ON staffetta.api_token TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: arrival; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.arrival ENABLE ROW LEVEL SECURITY;

-- Name: arrival arrival_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY arrival_own ON staffetta.arrival TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: audience; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.audience ENABLE ROW LEVEL SECURITY;

-- Name: audience_member; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.audience_member ENABLE ROW LEVEL SECURITY;

-- Name: audience_member audience_member_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY audience_member_read ON staffetta.audience_member FOR SELECT TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: audience audience_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY audience_read ON staffetta.audience FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (id IN ( SELECT m.audience_id
   FROM staffetta.audience_member m
  WHERE (m.org_id = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: backup_taken; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.backup_taken ENABLE ROW LEVEL SECURITY;

-- Name: call_copy; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.call_copy ENABLE ROW LEVEL SECURITY;

-- Name: call_copy call_copy_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY call_copy_read ON staffetta.call_copy FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: campaign; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.campaign ENABLE ROW LEVEL SECURITY;

-- Name: campaign_observable; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.campaign_observable ENABLE ROW LEVEL SECURITY;

-- Name: campaign_observable campaign_observable_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY campaign_observable_own ON staffetta.campaign_observable FOR SELECT TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: campaign campaign_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY campaign_own ON staffetta.campaign TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: contact; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.contact ENABLE ROW LEVEL SECURITY;

-- Name: contact contact_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY contact_change ON staffetta.contact FOR UPDATE TO staffetta_app USING (staffetta.speaks_for(org_id)) WITH CHECK ((staffetta.speaks_for(org_id) AND (kept_by = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: contact contact_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY contact_end ON staffetta.contact FOR DELETE TO staffetta_app USING (staffetta.speaks_for(org_id));

-- Name: contact contact_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY contact_read ON staffetta.contact FOR SELECT TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.reach r
  WHERE ((r.reader_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (r.org_id = contact.org_id) AND (r.why = ANY (ARRAY['parent'::text, 'child'::text, 'hub'::text, 'member'::text, 'branch'::text, 'agreement'::text])))
 OFFSET 0))));

-- Name: contact contact_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY contact_write ON staffetta.contact FOR INSERT TO staffetta_app WITH CHECK ((staffetta.speaks_for(org_id) AND (kept_by = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: admission definer_admission; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_admission ON staffetta.admission TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: admission_door definer_admission_door; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_admission_door ON staffetta.admission_door TO staffetta_definer USING (true);

-- Name: agreement definer_agreement; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_agreement ON staffetta.agreement TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: agreement_party definer_agreement_party; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_agreement_party ON staffetta.agreement_party FOR SELECT TO staffetta_definer USING (true);

-- Name: agreement_party definer_agreement_party_particulars; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_agreement_party_particulars ON staffetta.agreement_party FOR UPDATE TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: agreement_warning definer_agreement_warning; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_agreement_warning ON staffetta.agreement_warning TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: alert definer_alert; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_alert ON staffetta.alert TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: alert_mail definer_alert_mail; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_alert_mail ON staffetta.alert_mail TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: alert_recipient definer_alert_recipient; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_alert_recipient ON staffetta.alert_recipient TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: api_token definer_api_token; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_api_token ON staffetta.api_token FOR SELECT TO staffetta_definer USING (true);

-- Name: arrival definer_arrival; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_arrival ON staffetta.arrival FOR SELECT TO staffetta_definer USING (true);

-- Name: arrival definer_arrival_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_arrival_change ON staffetta.arrival FOR UPDATE TO staffetta_definer USING (true);

-- Name: arrival definer_arrival_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_arrival_end ON staffetta.arrival FOR DELETE TO staffetta_definer USING (true);

-- Name: audience definer_audience; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_audience ON staffetta.audience TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: audience_member definer_audience_member; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_audience_member ON staffetta.audience_member TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: backup_taken definer_backup_taken; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_backup_taken ON staffetta.backup_taken TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: call_copy definer_call_copy; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_call_copy ON staffetta.call_copy TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: campaign definer_campaign; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_campaign ON staffetta.campaign TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: campaign_observable definer_campaign_observable; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_campaign_observable ON staffetta.campaign_observable TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: delivery definer_delivery; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_delivery ON staffetta.delivery TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: desk_news definer_desk_news; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_desk_news ON staffetta.desk_news TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: desk_told definer_desk_told; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_desk_told ON staffetta.desk_told TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: duty_run definer_duty_run; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_duty_run ON staffetta.duty_run TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: entry definer_entry; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_entry ON staffetta.entry FOR SELECT TO staffetta_definer USING (true);

-- Name: entry definer_entry_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_entry_write ON staffetta.entry FOR INSERT TO staffetta_definer WITH CHECK (true);

-- Name: erasure definer_erasure; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_erasure ON staffetta.erasure TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: erasure_value definer_erasure_value; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_erasure_value ON staffetta.erasure_value TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: feed definer_feed; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_feed ON staffetta.feed FOR SELECT TO staffetta_definer USING (true);

-- Name: feed_list definer_feed_list; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_feed_list ON staffetta.feed_list FOR SELECT TO staffetta_definer USING (true);

-- Name: file definer_file; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_file ON staffetta.file TO staffetta_definer USING (true);

-- Name: file_find definer_file_find; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_file_find ON staffetta.file_find TO staffetta_definer USING (true);

-- Name: health_check definer_health_check; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_health_check ON staffetta.health_check TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: health_watch definer_health_watch; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_health_watch ON staffetta.health_watch TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: hold definer_hold; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_hold ON staffetta.hold TO staffetta_definer USING (true);

-- Name: hold_request definer_hold_request; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_hold_request ON staffetta.hold_request FOR SELECT TO staffetta_definer USING (true);

-- Name: hold_request definer_hold_request_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_hold_request_change ON staffetta.hold_request FOR UPDATE TO staffetta_definer USING (true);

-- Name: item definer_item; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_item ON staffetta.item FOR SELECT TO staffetta_definer USING (true);

-- Name: item definer_item_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_item_end ON staffetta.item FOR DELETE TO staffetta_definer USING (true);

-- Name: item definer_item_lock; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_item_lock ON staffetta.item FOR UPDATE TO staffetta_definer USING (true);

-- Name: item_observable definer_item_observable; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_item_observable ON staffetta.item_observable TO staffetta_definer USING (true);

-- Name: leaf definer_leaf; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_leaf ON staffetta.leaf TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: log definer_log; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_log ON staffetta.log TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: log_reader definer_log_reader; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_log_reader ON staffetta.log_reader TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: mail_wish definer_mail_wish; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_mail_wish ON staffetta.mail_wish FOR SELECT TO staffetta_definer USING (true);

-- Name: mailbox definer_mailbox; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_mailbox ON staffetta.mailbox FOR SELECT TO staffetta_definer USING (true);

-- Name: member_import definer_member_import; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_member_import ON staffetta.member_import TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: member_import_row definer_member_import_row; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_member_import_row ON staffetta.member_import_row TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: membership definer_membership; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_membership ON staffetta.membership TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: membership_word definer_membership_word; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_membership_word ON staffetta.membership_word TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: message definer_message; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_message ON staffetta.message TO staffetta_definer USING (true);

-- Name: message definer_message_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_message_write ON staffetta.message FOR INSERT TO staffetta_definer WITH CHECK ((asks_desk IS NOT NULL));

-- Name: observable definer_observable; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable ON staffetta.observable TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: observable_count definer_observable_count; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable_count ON staffetta.observable_count TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: observable_entry definer_observable_entry; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable_entry ON staffetta.observable_entry TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: observable_key definer_observable_key; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable_key ON staffetta.observable_key TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: observable_left definer_observable_left; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable_left ON staffetta.observable_left TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: observable_origin definer_observable_origin; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_observable_origin ON staffetta.observable_origin TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: organisation definer_organisation; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_organisation ON staffetta.organisation TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: reach definer_reach; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_reach ON staffetta.reach TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: receipt_counter definer_receipt_counter; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_receipt_counter ON staffetta.receipt_counter TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: relay definer_relay; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_relay ON staffetta.relay TO staffetta_definer USING (true);

-- Name: relay_parent definer_relay_parent; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_relay_parent ON staffetta.relay_parent FOR SELECT TO staffetta_definer USING (true);

-- Name: relay_work definer_relay_work; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_relay_work ON staffetta.relay_work TO staffetta_definer USING (true);

-- Name: report definer_report; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_report ON staffetta.report TO staffetta_definer USING (true);

-- Name: report_caller definer_report_caller; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_report_caller ON staffetta.report_caller TO staffetta_definer USING (true);

-- Name: report_registration definer_report_registration; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_report_registration ON staffetta.report_registration TO staffetta_definer USING (true);

-- Name: report_subject definer_report_subject; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_report_subject ON staffetta.report_subject TO staffetta_definer USING (true);

-- Name: report_version definer_report_version; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_report_version ON staffetta.report_version TO staffetta_definer USING (true);

-- Name: rights_decision definer_rights_decision; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_rights_decision ON staffetta.rights_decision TO staffetta_definer USING (true);

-- Name: rights_request definer_rights_request; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_rights_request ON staffetta.rights_request TO staffetta_definer USING (true);

-- Name: sender definer_sender; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_sender ON staffetta.sender FOR SELECT TO staffetta_definer USING (true);

-- Name: text_unread definer_text_unread; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_text_unread ON staffetta.text_unread TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: text_value definer_text_value; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_text_value ON staffetta.text_value TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: undo_confirmation definer_undo_confirmation; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_undo_confirmation ON staffetta.undo_confirmation FOR SELECT TO staffetta_definer USING (true);

-- Name: undo_notice definer_undo_notice; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY definer_undo_notice ON staffetta.undo_notice TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: contact deliveries_definer_contact; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY deliveries_definer_contact ON staffetta.contact FOR SELECT TO staffetta_definer USING (true);

-- Name: delivery; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.delivery ENABLE ROW LEVEL SECURITY;

-- Name: delivery delivery_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY delivery_read ON staffetta.delivery FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: dependency; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.dependency ENABLE ROW LEVEL SECURITY;

-- Name: dependency dependency_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY dependency_end ON staffetta.dependency FOR DELETE TO staffetta_app USING (((dependent_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.essential_service s
  WHERE ((s.id = dependency.service_id) AND (s.org_id = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: dependency dependency_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY dependency_read ON staffetta.dependency FOR SELECT TO staffetta_app USING (((dependent_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.essential_service s
  WHERE ((s.id = dependency.service_id) AND (s.org_id = ( SELECT staffetta.actor_org() AS actor_org)))
 OFFSET 0))));

-- Name: dependency dependency_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY dependency_write ON staffetta.dependency FOR INSERT TO staffetta_app WITH CHECK (((EXISTS ( SELECT
   FROM staffetta.essential_service s
  WHERE ((s.id = dependency.service_id) AND ((s.org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (dependency.dependent_org = ( SELECT staffetta.actor_org() AS actor_org)))))) AND ((dependent_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.reach r
  WHERE ((r.reader_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (r.org_id = dependency.dependent_org) AND (r.why = ANY (ARRAY['parent'::text, 'child'::text, 'hub'::text, 'member'::text, 'branch'::text, 'agreement'::text]))))))));

-- Name: desk_news; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.desk_news ENABLE ROW LEVEL SECURITY;

-- Name: desk_news desk_news_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY desk_news_read ON staffetta.desk_news FOR SELECT TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: desk_told; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.desk_told ENABLE ROW LEVEL SECURITY;

-- Name: duty_run; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.duty_run ENABLE ROW LEVEL SECURITY;

-- Name: entry; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.entry ENABLE ROW LEVEL SECURITY;

-- Name: entry entry_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY entry_read ON staffetta.entry FOR SELECT TO staffetta_app USING (((audience_id IN ( SELECT m.audience_id
   FROM staffetta.audience_member m
  WHERE ((m.org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND ((m.person_id IS NULL) OR (m.person_id = ( SELECT staffetta.actor_person() AS actor_person)))))) AND (EXISTS ( SELECT
   FROM staffetta.audience_member m
  WHERE ((m.audience_id = entry.audience_id) AND (m.org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND ((m.person_id IS NULL) OR (m.person_id = ( SELECT staffetta.actor_person() AS actor_person))) AND (entry."position" >= m.from_position) AND ((m.to_position IS NULL) OR (entry."position" < m.to_position))))) AND ((until IS NULL) OR (until > ( SELECT staffetta.actor_now() AS actor_now)))));

-- Name: erasure; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.erasure ENABLE ROW LEVEL SECURITY;

-- Name: erasure erasure_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY erasure_read ON staffetta.erasure FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (begun_at IS NOT NULL)));

-- Name: erasure_value; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.erasure_value ENABLE ROW LEVEL SECURITY;

-- Name: essential_service; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.essential_service ENABLE ROW LEVEL SECURITY;

-- Name: essential_service essential_service_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY essential_service_change ON staffetta.essential_service FOR UPDATE TO staffetta_app USING (staffetta.speaks_for(org_id)) WITH CHECK (staffetta.speaks_for(org_id));

-- Name: essential_service essential_service_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY essential_service_read ON staffetta.essential_service FOR SELECT TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.reach r
  WHERE ((r.reader_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (r.org_id = essential_service.org_id) AND (r.why = ANY (ARRAY['parent'::text, 'child'::text, 'hub'::text, 'member'::text, 'branch'::text, 'agreement'::text])))
 OFFSET 0))));

-- Name: essential_service essential_service_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY essential_service_write ON staffetta.essential_service FOR INSERT TO staffetta_app WITH CHECK (staffetta.speaks_for(org_id));

-- Name: feed; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.feed ENABLE ROW LEVEL SECURITY;

-- Name: feed_list; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.feed_list ENABLE ROW LEVEL SECURITY;

-- Name: feed_list feed_list_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY feed_list_own ON staffetta.feed_list TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: feed feed_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY feed_own ON staffetta.feed TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: file; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.file ENABLE ROW LEVEL SECURITY;

-- Name: file file_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY file_change ON staffetta.file FOR UPDATE TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: file file_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY file_end ON staffetta.file FOR DELETE TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (item_id IS NULL)));

-- Name: file_find; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.file_find ENABLE ROW LEVEL SECURITY;

-- Name: file_find file_find_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY file_find_own ON staffetta.file_find TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: file file_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY file_read ON staffetta.file FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR staffetta.sees_whole_item(item_id) OR (EXISTS ( SELECT
   FROM staffetta.agreement_annex x
  WHERE (x.file_uid = file.uid)))));

-- Name: file file_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY file_write ON staffetta.file FOR INSERT TO staffetta_app WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: agreement_annex files_definer_annex; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY files_definer_annex ON staffetta.agreement_annex FOR SELECT TO staffetta_definer USING (true);

-- Name: health_check; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.health_check ENABLE ROW LEVEL SECURITY;

-- Name: health_watch; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.health_watch ENABLE ROW LEVEL SECURITY;

-- Name: hold; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.hold ENABLE ROW LEVEL SECURITY;

-- Name: hold hold_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY hold_own ON staffetta.hold TO staffetta_app USING ((placed_by = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK (((placed_by = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE (i.id = hold.item_id)))));

-- Name: hold_request; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.hold_request ENABLE ROW LEVEL SECURITY;

-- Name: hold_request hold_request_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY hold_request_change ON staffetta.hold_request FOR UPDATE TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (placed_by = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: hold_request hold_request_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY hold_request_read ON staffetta.hold_request FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (placed_by = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: hold_request hold_request_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY hold_request_write ON staffetta.hold_request FOR INSERT TO staffetta_app WITH CHECK ((placed_by = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: contact imports_definer_contact; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY imports_definer_contact ON staffetta.contact FOR DELETE TO staffetta_definer USING (true);

-- Name: contact imports_definer_contact_add; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY imports_definer_contact_add ON staffetta.contact FOR INSERT TO staffetta_definer WITH CHECK (true);

-- Name: item; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.item ENABLE ROW LEVEL SECURITY;

-- Name: item item_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_change ON staffetta.item FOR UPDATE TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: item item_change_subject; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_change_subject ON staffetta.item FOR UPDATE TO staffetta_app USING ((id IN ( SELECT s.item_id
   FROM staffetta.report_subject s
  WHERE ((s.item_id = item.id) AND (s.org_id = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: item_observable; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.item_observable ENABLE ROW LEVEL SECURITY;

-- Name: item_observable item_observable_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_observable_change ON staffetta.item_observable FOR UPDATE TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: item_observable item_observable_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_observable_end ON staffetta.item_observable FOR DELETE TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: item_observable item_observable_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_observable_read ON staffetta.item_observable FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR ((state = 'confirmed'::text) AND staffetta.sees_whole_item(item_id)) OR (EXISTS ( SELECT
   FROM staffetta.report_subject s
  WHERE ((s.item_id = item_observable.item_id) AND (s.org_id = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: item_observable item_observable_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_observable_write ON staffetta.item_observable FOR INSERT TO staffetta_app WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: item item_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_read ON staffetta.item FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR ((NOT held) AND (EXISTS ( SELECT
   FROM (staffetta.entry e
     JOIN staffetta.audience a ON ((a.id = e.audience_id)))
  WHERE ((e.item_id = item.id) AND ((item.tlp <> 'RED'::text) OR (a.kind = 'person'::text)) AND ((item.tlp <> 'AMBER+STRICT'::text) OR (a.kind = ANY (ARRAY['person'::text, 'organisation'::text])))))))));

-- Name: item item_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY item_write ON staffetta.item FOR INSERT TO staffetta_app WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: leaf; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.leaf ENABLE ROW LEVEL SECURITY;

-- Name: leaf leaf_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY leaf_read ON staffetta.leaf FOR SELECT TO staffetta_app USING ((log_id IN ( SELECT r.log_id
   FROM staffetta.log_reader r
  WHERE (r.org_id = ( SELECT staffetta.actor_org() AS actor_org)))));

-- Name: log; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.log ENABLE ROW LEVEL SECURITY;

-- Name: log log_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY log_read ON staffetta.log FOR SELECT TO staffetta_app USING ((id IN ( SELECT r.log_id
   FROM staffetta.log_reader r
  WHERE (r.org_id = ( SELECT staffetta.actor_org() AS actor_org)))));

-- Name: log_reader; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.log_reader ENABLE ROW LEVEL SECURITY;

-- Name: log_reader log_reader_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY log_reader_read ON staffetta.log_reader FOR SELECT TO staffetta_app USING ((log_id IN ( SELECT staffetta.own_logs() AS own_logs)));

-- Name: mail_wish; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.mail_wish ENABLE ROW LEVEL SECURITY;

-- Name: mail_wish mail_wish_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY mail_wish_own ON staffetta.mail_wish TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (person_id = ( SELECT staffetta.actor_person() AS actor_person)))) WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (person_id = ( SELECT staffetta.actor_person() AS actor_person))));

-- Name: mailbox; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.mailbox ENABLE ROW LEVEL SECURITY;

-- Name: mailbox mailbox_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY mailbox_change ON staffetta.mailbox FOR UPDATE TO staffetta_app USING (( SELECT staffetta.actor_is_operator() AS actor_is_operator)) WITH CHECK (( SELECT staffetta.actor_is_operator() AS actor_is_operator));

-- Name: mailbox mailbox_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY mailbox_end ON staffetta.mailbox FOR DELETE TO staffetta_app USING (( SELECT staffetta.actor_is_operator() AS actor_is_operator));

-- Name: mailbox mailbox_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY mailbox_read ON staffetta.mailbox FOR SELECT TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR ( SELECT staffetta.actor_is_operator() AS actor_is_operator)));

-- Name: mailbox mailbox_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY mailbox_write ON staffetta.mailbox FOR INSERT TO staffetta_app WITH CHECK (( SELECT staffetta.actor_is_operator() AS actor_is_operator));

-- Name: member_import; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.member_import ENABLE ROW LEVEL SECURITY;

-- Name: member_import member_import_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY member_import_own ON staffetta.member_import TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: member_import_row; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.member_import_row ENABLE ROW LEVEL SECURITY;

-- Name: member_import_row member_import_row_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY member_import_row_own ON staffetta.member_import_row TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: membership; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.membership ENABLE ROW LEVEL SECURITY;

-- Name: membership membership_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY membership_change ON staffetta.membership FOR UPDATE TO staffetta_app USING (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (member_id = ( SELECT staffetta.actor_org() AS actor_org)))) WITH CHECK (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (member_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: membership membership_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY membership_read ON staffetta.membership FOR SELECT TO staffetta_app USING (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (member_id = ( SELECT staffetta.actor_org() AS actor_org)) OR ((branch_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (standing = ANY (ARRAY['current'::text, 'ended'::text])))));

-- Name: membership_word; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.membership_word ENABLE ROW LEVEL SECURITY;

-- Name: membership_word membership_word_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY membership_word_read ON staffetta.membership_word FOR SELECT TO staffetta_app USING (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) OR ((branch_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (standing = ANY (ARRAY['current'::text, 'ended'::text])))));

-- Name: membership membership_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY membership_write ON staffetta.membership FOR INSERT TO staffetta_app WITH CHECK (((hub_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.organisation o
  WHERE ((o.id = membership.hub_id) AND (o.kind = 'hub'::text)))) AND ((standing = 'proposed'::text) OR ((standing = 'current'::text) AND staffetta.made_by_actor(member_id))) AND ((branch_id IS NULL) OR (EXISTS ( SELECT
   FROM staffetta.organisation o
  WHERE ((o.id = membership.branch_id) AND (o.parent_id = membership.hub_id)))))));

-- Name: message; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.message ENABLE ROW LEVEL SECURITY;

-- Name: message message_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY message_read ON staffetta.message FOR SELECT TO staffetta_app USING ((staffetta.sees_whole_item(item_id) AND ((asks_desk IS NULL) OR (asks_desk = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org)))));

-- Name: message message_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY message_write ON staffetta.message FOR INSERT TO staffetta_app WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND staffetta.sees_whole_item(item_id)));

-- Name: notice_noted; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.notice_noted ENABLE ROW LEVEL SECURITY;

-- Name: notice_noted notice_noted_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY notice_noted_own ON staffetta.notice_noted FOR SELECT TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: notice_noted notice_noted_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY notice_noted_write ON staffetta.notice_noted FOR INSERT TO staffetta_app WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: observable; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable ENABLE ROW LEVEL SECURITY;

-- Name: observable_count; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_count ENABLE ROW LEVEL SECURITY;

-- Name: observable_entry; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_entry ENABLE ROW LEVEL SECURITY;

-- Name: observable_entry observable_entry_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY observable_entry_read ON staffetta.observable_entry FOR SELECT TO staffetta_app USING ((audience_id IN ( SELECT m.audience_id
   FROM staffetta.audience_member m
  WHERE ((m.org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND ((m.person_id IS NULL) OR (m.person_id = ( SELECT staffetta.actor_person() AS actor_person)))))));

-- Name: observable_key; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_key ENABLE ROW LEVEL SECURITY;

-- Name: observable_key observable_key_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY observable_key_read ON staffetta.observable_key FOR SELECT TO staffetta_app USING (true);

-- Name: observable_left; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_left ENABLE ROW LEVEL SECURITY;

-- Name: observable_origin; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.observable_origin ENABLE ROW LEVEL SECURITY;

-- Name: organisation; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.organisation ENABLE ROW LEVEL SECURITY;

-- Name: organisation organisation_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY organisation_change ON staffetta.organisation FOR UPDATE TO staffetta_app USING (staffetta.keeps_record_of(id)) WITH CHECK (staffetta.keeps_record_of(id));

-- Name: organisation organisation_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY organisation_read ON staffetta.organisation FOR SELECT TO staffetta_app USING (((id = ( SELECT staffetta.actor_org() AS actor_org)) OR (EXISTS ( SELECT
   FROM staffetta.reach r
  WHERE ((r.reader_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (r.org_id = organisation.id))
 OFFSET 0))));

-- Name: contact preferences_definer_contact; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY preferences_definer_contact ON staffetta.contact FOR UPDATE TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: mail_wish preferences_definer_wish; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY preferences_definer_wish ON staffetta.mail_wish FOR UPDATE TO staffetta_definer USING (true) WITH CHECK (true);

-- Name: reach; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.reach ENABLE ROW LEVEL SECURITY;

-- Name: reach reach_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY reach_read ON staffetta.reach FOR SELECT TO staffetta_app USING ((reader_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: receipt_counter; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.receipt_counter ENABLE ROW LEVEL SECURITY;

-- Name: relay; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.relay ENABLE ROW LEVEL SECURITY;

-- Name: relay relay_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_change ON staffetta.relay FOR UPDATE TO staffetta_app USING ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = relay.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: relay_parent; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.relay_parent ENABLE ROW LEVEL SECURITY;

-- Name: relay_parent relay_parent_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_parent_read ON staffetta.relay_parent FOR SELECT TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: relay_parent relay_parent_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_parent_write ON staffetta.relay_parent FOR INSERT TO staffetta_app WITH CHECK (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = relay_parent.relay_item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE (i.id = relay_parent.parent_item_id)))));

-- Name: relay relay_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_read ON staffetta.relay FOR SELECT TO staffetta_app USING ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE (i.id = relay.item_id))));

-- Name: relay_shown; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.relay_shown ENABLE ROW LEVEL SECURITY;

-- Name: relay_shown relay_shown_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_shown_read ON staffetta.relay_shown FOR SELECT TO staffetta_app USING ((audience_id IN ( SELECT m.audience_id
   FROM staffetta.audience_member m
  WHERE ((m.org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND ((m.person_id IS NULL) OR (m.person_id = ( SELECT staffetta.actor_person() AS actor_person)))))));

-- Name: relay_shown relay_shown_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_shown_write ON staffetta.relay_shown FOR INSERT TO staffetta_app WITH CHECK ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = relay_shown.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: relay_work; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.relay_work ENABLE ROW LEVEL SECURITY;

-- Name: relay_work relay_work_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_work_own ON staffetta.relay_work TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = relay_work.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: relay relay_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY relay_write ON staffetta.relay FOR INSERT TO staffetta_app WITH CHECK ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = relay.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: report; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report ENABLE ROW LEVEL SECURITY;

-- Name: report_caller; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report_caller ENABLE ROW LEVEL SECURITY;

-- Name: report_caller report_caller_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_caller_end ON staffetta.report_caller FOR DELETE TO staffetta_app USING ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report_caller report_caller_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_caller_read ON staffetta.report_caller FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: report_caller report_caller_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_caller_write ON staffetta.report_caller FOR INSERT TO staffetta_app WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report report_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_change ON staffetta.report FOR UPDATE TO staffetta_app USING (((sender_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (recipient_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (on_behalf_of = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: report report_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_read ON staffetta.report FOR SELECT TO staffetta_app USING (((sender_org = ( SELECT staffetta.actor_org() AS actor_org)) OR staffetta.sees_item(item_id)));

-- Name: report_registration; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report_registration ENABLE ROW LEVEL SECURITY;

-- Name: report_registration report_registration_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_registration_change ON staffetta.report_registration FOR UPDATE TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report_registration report_registration_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_registration_read ON staffetta.report_registration FOR SELECT TO staffetta_app USING (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (shared AND staffetta.sees_whole_item(item_id))));

-- Name: report_registration report_registration_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_registration_write ON staffetta.report_registration FOR INSERT TO staffetta_app WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND staffetta.sees_whole_item(item_id)));

-- Name: report_subject; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report_subject ENABLE ROW LEVEL SECURITY;

-- Name: report_subject report_subject_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_subject_change ON staffetta.report_subject FOR UPDATE TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: report_subject report_subject_end; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_subject_end ON staffetta.report_subject FOR DELETE TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (told_to IS NULL)));

-- Name: report_subject report_subject_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_subject_read ON staffetta.report_subject FOR SELECT TO staffetta_app USING (((owner_org = ( SELECT staffetta.actor_org() AS actor_org)) OR (org_id = ( SELECT staffetta.actor_org() AS actor_org)) OR (told_to = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: report_subject report_subject_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_subject_write ON staffetta.report_subject FOR INSERT TO staffetta_app WITH CHECK ((owner_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report_timing; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report_timing ENABLE ROW LEVEL SECURITY;

-- Name: report_timing report_timing_change; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_timing_change ON staffetta.report_timing FOR UPDATE TO staffetta_app USING ((recipient_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report_timing report_timing_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_timing_read ON staffetta.report_timing FOR SELECT TO staffetta_app USING ((agreement_id IN ( SELECT p.agreement_id
   FROM staffetta.agreement_party p
  WHERE (p.org_id = ( SELECT staffetta.actor_org() AS actor_org)))));

-- Name: report_timing report_timing_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_timing_write ON staffetta.report_timing FOR INSERT TO staffetta_app WITH CHECK ((recipient_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: report_version; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.report_version ENABLE ROW LEVEL SECURITY;

-- Name: report_version report_version_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_version_read ON staffetta.report_version FOR SELECT TO staffetta_app USING (((item_id IN ( SELECT i.id
   FROM staffetta.item i
  WHERE ((i.id = report_version.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))) OR (item_id IN ( SELECT s.item_id
   FROM staffetta.report_subject s
  WHERE ((s.item_id = report_version.item_id) AND (s.org_id = ( SELECT staffetta.actor_org() AS actor_org)))))));

-- Name: report_version report_version_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_version_write ON staffetta.report_version FOR INSERT TO staffetta_app WITH CHECK (((by_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (item_id IN ( SELECT i.id
   FROM staffetta.item i
  WHERE (i.id = report_version.item_id)))));

-- Name: report report_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY report_write ON staffetta.report FOR INSERT TO staffetta_app WITH CHECK ((sender_org = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: feed_list retention_definer_feed_list; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY retention_definer_feed_list ON staffetta.feed_list TO staffetta_definer USING (true);

-- Name: rights_decision; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.rights_decision ENABLE ROW LEVEL SECURITY;

-- Name: rights_decision rights_decision_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY rights_decision_read ON staffetta.rights_decision FOR SELECT TO staffetta_app USING (((hub_org = ( SELECT staffetta.actor_org() AS actor_org)) OR ((decision = 'ask'::text) AND (owner_org = ( SELECT staffetta.actor_org() AS actor_org)))));

-- Name: rights_decision rights_decision_reply; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY rights_decision_reply ON staffetta.rights_decision FOR UPDATE TO staffetta_app USING (((decision = 'ask'::text) AND (owner_org = ( SELECT staffetta.actor_org() AS actor_org)))) WITH CHECK (((decision = 'ask'::text) AND (owner_org = ( SELECT staffetta.actor_org() AS actor_org))));

-- Name: rights_decision rights_decision_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY rights_decision_write ON staffetta.rights_decision FOR INSERT TO staffetta_app WITH CHECK (((hub_org = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = rights_decision.item_id) AND (i.owner_org = rights_decision.owner_org))))));

-- Name: rights_request; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.rights_request ENABLE ROW LEVEL SECURITY;

-- Name: rights_request rights_request_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY rights_request_own ON staffetta.rights_request TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: sender; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.sender ENABLE ROW LEVEL SECURITY;

-- Name: sender sender_own; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY sender_own ON staffetta.sender TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org))) WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.organisation o
  WHERE ((o.id = sender.org_id) AND (o.kind = 'hub'::text))))));

-- Name: text_unread; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.text_unread ENABLE ROW LEVEL SECURITY;

-- Name: text_value; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.text_value ENABLE ROW LEVEL SECURITY;

-- Name: undo_confirmation; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.undo_confirmation ENABLE ROW LEVEL SECURITY;

-- Name: undo_confirmation undo_confirmation_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY undo_confirmation_read ON staffetta.undo_confirmation FOR SELECT TO staffetta_app USING ((org_id = ( SELECT staffetta.actor_org() AS actor_org)));

-- Name: undo_confirmation undo_confirmation_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY undo_confirmation_write ON staffetta.undo_confirmation FOR INSERT TO staffetta_app WITH CHECK (((org_id = ( SELECT staffetta.actor_org() AS actor_org)) AND (EXISTS ( SELECT
   FROM staffetta.item i
  WHERE (i.id = undo_confirmation.item_id)))));

-- Name: undo_notice; Type: ROW SECURITY; Schema: staffetta; Owner: staffetta_owner

ALTER TABLE staffetta.undo_notice ENABLE ROW LEVEL SECURITY;

-- Name: undo_notice undo_notice_read; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY undo_notice_read ON staffetta.undo_notice FOR SELECT TO staffetta_app USING ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE (i.id = undo_notice.item_id))));

-- Name: undo_notice undo_notice_write; Type: POLICY; Schema: staffetta; Owner: staffetta_owner

CREATE POLICY undo_notice_write ON staffetta.undo_notice FOR INSERT TO staffetta_app WITH CHECK ((EXISTS ( SELECT
   FROM staffetta.item i
  WHERE ((i.id = undo_notice.item_id) AND (i.owner_org = ( SELECT staffetta.actor_org() AS actor_org))))));

-- Name: SCHEMA staffetta; Type: ACL; Schema: -; Owner: staffetta_owner

GRANT USAGE ON SCHEMA staffetta TO staffetta_app;
GRANT ALL ON SCHEMA staffetta TO staffetta_definer;

-- Name: FUNCTION actor_is_operator(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.actor_is_operator() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.actor_is_operator() TO staffetta_app;

-- Name: FUNCTION actor_of_session(p_hash bytea, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.actor_of_session(p_hash bytea, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.actor_of_session(p_hash bytea, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION actor_of_token(p_hash bytea, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.actor_of_token(p_hash bytea, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.actor_of_token(p_hash bytea, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION actor_sees_item(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.actor_sees_item(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION add_imported_contacts(p_import bigint, p_lines integer[], p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.add_imported_contacts(p_import bigint, p_lines integer[], p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.add_imported_contacts(p_import bigint, p_lines integer[], p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.address_alert(p_alert bigint, p_to text, p_orgs uuid[], p_sectors text[]) TO staffetta_app;

-- Name: FUNCTION admission_to_confirm(p_uid uuid, p_since timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.admission_to_confirm(p_uid uuid, p_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.admission_to_confirm(p_uid uuid, p_since timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION advance_erasure(p_erasure bigint, p_step integer, p_counts jsonb, p_answers_from timestamp with time zone, p_done timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.advance_erasure(p_erasure bigint, p_step integer, p_counts jsonb, p_answers_from timestamp with time zone, p_done timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.advance_erasure(p_erasure bigint, p_step integer, p_counts jsonb, p_answers_from timestamp with time zone, p_done timestamp with time zone) TO staffetta_app;

-- Name: TABLE agreement; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.agreement TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.agreement TO staffetta_definer;

-- Name: COLUMN agreement.number; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(number) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.title; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(title) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.state; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(state) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.clauses; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(clauses) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.from_day; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(from_day) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.to_day; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(to_day) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.signed_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(signed_at) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.terminated_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(terminated_at) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.ending_reason; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(ending_reason) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: COLUMN agreement.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.agreement TO staffetta_app;

-- Name: FUNCTION alert_mail_called(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.alert_mail_called(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.alert_mail_called(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION alert_mail_replied(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.alert_mail_replied(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.alert_mail_replied(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION alert_mails_with_code(p_code text, p_since timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.alert_mails_with_code(p_code text, p_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.alert_mails_with_code(p_code text, p_since timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION answer_hold(p_request uuid, p_accept boolean); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.answer_hold(p_request uuid, p_accept boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.answer_hold(p_request uuid, p_accept boolean) TO staffetta_app;

-- Name: FUNCTION arrivals_of_item(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.arrivals_of_item(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamp with time zone, p_since timestamp with time zone, p_most integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamp with time zone, p_since timestamp with time zone, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.ask_correction(p_copy uuid, p_message uuid, p_text text, p_at timestamp with time zone, p_since timestamp with time zone, p_most integer) TO staffetta_app;

-- Name: FUNCTION audiences_of(p_wanted jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.audiences_of(p_wanted jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.audiences_of(p_wanted jsonb) TO staffetta_app;

-- Name: FUNCTION backups_taken(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.backups_taken() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.backups_taken() TO staffetta_app;

-- Name: FUNCTION begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamp with time zone, p_texts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamp with time zone, p_texts jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.begin_erasure(p_item bigint, p_values bigint[], p_ground text, p_at timestamp with time zone, p_texts jsonb) TO staffetta_app;

-- Name: FUNCTION begin_held_erasures(p_at timestamp with time zone, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.begin_held_erasures(p_at timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.begin_held_erasures(p_at timestamp with time zone, p_limit integer) TO staffetta_app;

-- Name: FUNCTION begun_renewals(p_agreements bigint[], p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.begun_renewals(p_agreements bigint[], p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.begun_renewals(p_agreements bigint[], p_today date) TO staffetta_app;

-- Name: FUNCTION bring_in_organisations(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.bring_in_organisations(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.bring_in_organisations(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) TO staffetta_app;

-- Name: FUNCTION call_copy_replied(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.call_copy_replied(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.call_copy_replied(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION chase_alert(p_alert bigint, p_at timestamp with time zone, p_not_after timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.chase_alert(p_alert bigint, p_at timestamp with time zone, p_not_after timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.chase_alert(p_alert bigint, p_at timestamp with time zone, p_not_after timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION choice_of_mailbox(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.choice_of_mailbox() FROM PUBLIC;

-- Name: TABLE delivery; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.delivery TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.delivery TO staffetta_definer;

-- Name: FUNCTION claim_deliveries(p_now bigint, p_lease bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.claim_deliveries(p_now bigint, p_lease bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.claim_deliveries(p_now bigint, p_lease bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION claim_erasure(p_now timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.claim_erasure(p_now timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.claim_erasure(p_now timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION clauses_for_members(p_hub bigint, p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.clauses_for_members(p_hub bigint, p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.clauses_for_members(p_hub bigint, p_today date) TO staffetta_app;

-- Name: FUNCTION comment_told(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.comment_told() FROM PUBLIC;

-- Name: FUNCTION confirm_admission(p_uid uuid, p_since timestamp with time zone, p_at timestamp with time zone, p_most_open integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.confirm_admission(p_uid uuid, p_since timestamp with time zone, p_at timestamp with time zone, p_most_open integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.confirm_admission(p_uid uuid, p_since timestamp with time zone, p_at timestamp with time zone, p_most_open integer) TO staffetta_app;

-- Name: FUNCTION confirmed_indicators(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.confirmed_indicators(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION copies_below(p_item bigint, p_at timestamp with time zone, p_position bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.copies_below(p_item bigint, p_at timestamp with time zone, p_position bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.copies_below(p_item bigint, p_at timestamp with time zone, p_position bigint) TO staffetta_app;

-- Name: FUNCTION copies_of_others(p_item bigint, p_copies bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.copies_of_others(p_item bigint, p_copies bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.copies_of_others(p_item bigint, p_copies bigint[]) TO staffetta_app;

-- Name: FUNCTION correctable(p_copy uuid, p_since timestamp with time zone, p_most integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.correctable(p_copy uuid, p_since timestamp with time zone, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.correctable(p_copy uuid, p_since timestamp with time zone, p_most integer) TO staffetta_app;

-- Name: FUNCTION count_campaigns(p_campaigns bigint[], p_day date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.count_campaigns(p_campaigns bigint[], p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.count_campaigns(p_campaigns bigint[], p_day date) TO staffetta_app;

-- Name: FUNCTION count_origins(p_item bigint, p_values bigint[], p_day date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.count_origins(p_item bigint, p_values bigint[], p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.count_origins(p_item bigint, p_values bigint[], p_day date) TO staffetta_app;

-- Name: FUNCTION create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text, p_operator boolean, p_installation uuid, p_at timestamp with time zone, p_member_label text, p_sector text, p_province text, p_size text, p_vat_number text, p_domains text[], p_tax_code text, p_pec text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text, p_operator boolean, p_installation uuid, p_at timestamp with time zone, p_member_label text, p_sector text, p_province text, p_size text, p_vat_number text, p_domains text[], p_tax_code text, p_pec text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.create_organisation(p_uid uuid, p_kind text, p_parent bigint, p_name text, p_hub_shape text, p_operator boolean, p_installation uuid, p_at timestamp with time zone, p_member_label text, p_sector text, p_province text, p_size text, p_vat_number text, p_domains text[], p_tax_code text, p_pec text) TO staffetta_app;

-- Name: FUNCTION deliver_alert(p_alert bigint, p_orgs bigint[], p_template text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.deliver_alert(p_alert bigint, p_orgs bigint[], p_template text) FROM PUBLIC;

-- Name: FUNCTION deliver_call_copies(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.deliver_call_copies(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.deliver_call_copies(p_item bigint) TO staffetta_app;

-- Name: FUNCTION deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamp with time zone, p_most integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamp with time zone, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.deliver_mail_receipt(p_address text, p_facts jsonb, p_since timestamp with time zone, p_most integer) TO staffetta_app;

-- Name: FUNCTION deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb, p_priority integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb, p_priority integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.deliver_notice(p_org bigint, p_roles text[], p_template text, p_item bigint, p_facts jsonb, p_priority integer) TO staffetta_app;

-- Name: FUNCTION derivatives_of(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.derivatives_of(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION desk_at(p_address text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.desk_at(p_address text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.desk_at(p_address text) TO staffetta_app;

-- Name: FUNCTION desk_of_call_copy(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.desk_of_call_copy(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.desk_of_call_copy(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION desk_of_mail(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.desk_of_mail(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.desk_of_mail(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION discard_draft(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.discard_draft(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.discard_draft(p_item bigint) TO staffetta_app;

-- Name: FUNCTION downstream_answers(p_item bigint, p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.downstream_answers(p_item bigint, p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.downstream_answers(p_item bigint, p_today date) TO staffetta_app;

-- Name: FUNCTION drawn_from(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.drawn_from(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION due_endings(p_now timestamp with time zone, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.due_endings(p_now timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.due_endings(p_now timestamp with time zone, p_limit integer) TO staffetta_app;

-- Name: FUNCTION due_text_values(p_now timestamp with time zone, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.due_text_values(p_now timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.due_text_values(p_now timestamp with time zone, p_limit integer) TO staffetta_app;

-- Name: FUNCTION duty_ended(p_name text, p_at timestamp with time zone, p_well boolean); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.duty_ended(p_name text, p_at timestamp with time zone, p_well boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.duty_ended(p_name text, p_at timestamp with time zone, p_well boolean) TO staffetta_app;

-- Name: TABLE duty_run; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.duty_run TO staffetta_definer;

-- Name: FUNCTION duty_runs(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.duty_runs() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.duty_runs() TO staffetta_app;

-- Name: FUNCTION end_arrivals(p_discarded timestamp with time zone, p_waiting timestamp with time zone, p_answers timestamp with time zone, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.end_arrivals(p_discarded timestamp with time zone, p_waiting timestamp with time zone, p_answers timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.end_arrivals(p_discarded timestamp with time zone, p_waiting timestamp with time zone, p_answers timestamp with time zone, p_limit integer) TO staffetta_app;

-- Name: FUNCTION end_receipts(p_before bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.end_receipts(p_before bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.end_receipts(p_before bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION entries_of_own_item(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.entries_of_own_item(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.entries_of_own_item(p_item bigint) TO staffetta_app;

-- Name: FUNCTION entries_of_report_about(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.entries_of_report_about(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.entries_of_report_about(p_item bigint) TO staffetta_app;

-- Name: FUNCTION erase_answers(p_item bigint, p_words text[], p_from timestamp with time zone, p_to timestamp with time zone, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_answers(p_item bigint, p_words text[], p_from timestamp with time zone, p_to timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_answers(p_item bigint, p_words text[], p_from timestamp with time zone, p_to timestamp with time zone, p_limit integer) TO staffetta_app;

-- Name: FUNCTION erase_deliveries(p_item bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_deliveries(p_item bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_deliveries(p_item bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION erase_files(p_files bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_files(p_files bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_files(p_files bigint[]) TO staffetta_app;

-- Name: FUNCTION erase_leaves(p_item bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_leaves(p_item bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_leaves(p_item bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION erase_lists(p_erasure bigint, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_lists(p_erasure bigint, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_lists(p_erasure bigint, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION erase_receipts(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_receipts(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION erase_share(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_share(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_share(p_item bigint) TO staffetta_app;

-- Name: FUNCTION erase_talk(p_item bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_talk(p_item bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_talk(p_item bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION erase_values(p_item bigint, p_observables bigint[], p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_values(p_item bigint, p_observables bigint[], p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_values(p_item bigint, p_observables bigint[], p_limit integer) TO staffetta_app;

-- Name: FUNCTION erase_words(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_words(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erase_words(p_item bigint) TO staffetta_app;

-- Name: FUNCTION erase_words_of_content(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erase_words_of_content(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION erasure_open(p_item bigint, p_observable bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erasure_open(p_item bigint, p_observable bigint) FROM PUBLIC;

-- Name: FUNCTION erasures_failing(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.erasures_failing() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.erasures_failing() TO staffetta_app;

-- Name: FUNCTION extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.extend_rights_request(p_request bigint, p_due date, p_because text, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION feed_of_secret(p_hash bytea); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.feed_of_secret(p_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.feed_of_secret(p_hash bytea) TO staffetta_app;

-- Name: FUNCTION files_read_until(p_erasure bigint, p_file bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.files_read_until(p_erasure bigint, p_file bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.files_read_until(p_erasure bigint, p_file bigint) TO staffetta_app;

-- Name: FUNCTION files_to_erase(p_item bigint, p_values jsonb, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.files_to_erase(p_item bigint, p_values jsonb, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.files_to_erase(p_item bigint, p_values jsonb, p_limit integer) TO staffetta_app;

-- Name: FUNCTION files_to_read(p_erasure bigint, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.files_to_read(p_erasure bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.files_to_read(p_erasure bigint, p_limit integer) TO staffetta_app;

-- Name: FUNCTION finds_in_files(p_items bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.finds_in_files(p_items bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.finds_in_files(p_items bigint[]) TO staffetta_app;

-- Name: FUNCTION follow_alerts(p_items bigint[], p_template text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.follow_alerts(p_items bigint[], p_template text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.follow_alerts(p_items bigint[], p_template text) TO staffetta_app;

-- Name: FUNCTION forget_admission(p_id bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_admission(p_id bigint) FROM PUBLIC;

-- Name: FUNCTION forget_admissions(p_unconfirmed timestamp with time zone, p_answered timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_admissions(p_unconfirmed timestamp with time zone, p_answered timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_admissions(p_unconfirmed timestamp with time zone, p_answered timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION forget_caller(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_caller() FROM PUBLIC;

-- Name: FUNCTION forget_imports(p_before timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_imports(p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_imports(p_before timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION forget_left_values(p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_left_values(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_left_values(p_limit integer) TO staffetta_app;

-- Name: FUNCTION forget_rights_requests(p_before timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_rights_requests(p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_rights_requests(p_before timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION forget_unanswered_admissions(p_before timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_unanswered_admissions(p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_unanswered_admissions(p_before timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION forget_values(p_observables bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forget_values(p_observables bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forget_values(p_observables bigint[]) TO staffetta_app;

-- Name: FUNCTION forwarding_suspended(p_items bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.forwarding_suspended(p_items bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.forwarding_suspended(p_items bigint[]) TO staffetta_app;

-- Name: FUNCTION gather_desk_news(p_now bigint, p_quiet_until bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.gather_desk_news(p_now bigint, p_quiet_until bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.gather_desk_news(p_now bigint, p_quiet_until bigint) TO staffetta_app;

-- Name: FUNCTION guard_agreement(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.guard_agreement() FROM PUBLIC;

-- Name: FUNCTION guard_membership(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.guard_membership() FROM PUBLIC;

-- Name: FUNCTION guard_parties(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.guard_parties() FROM PUBLIC;

-- Name: FUNCTION has_people(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.has_people(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.has_people(p_org bigint) TO staffetta_app;

-- Name: FUNCTION has_second_factor(p_person bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.has_second_factor(p_person bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.has_second_factor(p_person bigint) TO staffetta_app;

-- Name: TABLE health_check; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.health_check TO staffetta_definer;

-- Name: FUNCTION health_found(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_found() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_found() TO staffetta_app;

-- Name: FUNCTION health_keep(p_at timestamp with time zone, p_found jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_keep(p_at timestamp with time zone, p_found jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_keep(p_at timestamp with time zone, p_found jsonb) TO staffetta_app;

-- Name: FUNCTION health_numbers(p_day_ago bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_numbers(p_day_ago bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_numbers(p_day_ago bigint) TO staffetta_app;

-- Name: FUNCTION health_tell(p_at timestamp with time zone, p_facts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_tell(p_at timestamp with time zone, p_facts jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_tell(p_at timestamp with time zone, p_facts jsonb) TO staffetta_app;

-- Name: FUNCTION health_told_at(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_told_at() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_told_at() TO staffetta_app;

-- Name: FUNCTION health_turn(p_at timestamp with time zone, p_before timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.health_turn(p_at timestamp with time zone, p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.health_turn(p_at timestamp with time zone, p_before timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION hears_by_mail(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.hears_by_mail(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.hears_by_mail(p_org bigint) TO staffetta_app;

-- Name: FUNCTION hubs_to_resettle(p_member bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.hubs_to_resettle(p_member bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.hubs_to_resettle(p_member bigint) TO staffetta_app;

-- Name: FUNCTION imported_branch(p_import bigint, p_facts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.imported_branch(p_import bigint, p_facts jsonb) FROM PUBLIC;

-- Name: FUNCTION imports_under_way(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.imports_under_way() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.imports_under_way() TO staffetta_app;

-- Name: FUNCTION index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.index_observables(p_item bigint, p_audiences bigint[], p_values jsonb, p_weak jsonb, p_day date, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION intern_audience(p_kind text, p_key text, p_owner bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.intern_audience(p_kind text, p_key text, p_owner bigint) FROM PUBLIC;

-- Name: FUNCTION intern_observables(p_values jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.intern_observables(p_values jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.intern_observables(p_values jsonb) TO staffetta_app;

-- Name: FUNCTION invitation_facts(p_person bigint, p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.invitation_facts(p_person bigint, p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.invitation_facts(p_person bigint, p_org bigint) TO staffetta_app;

-- Name: FUNCTION item_of_mail(p_mail uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.item_of_mail(p_mail uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.item_of_mail(p_mail uuid) TO staffetta_app;

-- Name: FUNCTION item_readers(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.item_readers(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION items_telling(p_kind text, p_value text, p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.items_telling(p_kind text, p_value text, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.items_telling(p_kind text, p_value text, p_limit integer) TO staffetta_app;

-- Name: FUNCTION items_to_erase_again(p_list jsonb, p_since timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.items_to_erase_again(p_list jsonb, p_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.items_to_erase_again(p_list jsonb, p_since timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.join_audience(p_audience bigint, p_org bigint, p_person bigint, p_from bigint) TO staffetta_app;

-- Name: FUNCTION join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.join_audiences(p_audiences bigint[], p_orgs bigint[], p_from bigint) TO staffetta_app;

-- Name: FUNCTION k_of(p_orgs bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.k_of(p_orgs bigint[]) FROM PUBLIC;

-- Name: FUNCTION keep_text_values(p_item bigint, p_values jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.keep_text_values(p_item bigint, p_values jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.keep_text_values(p_item bigint, p_values jsonb) TO staffetta_app;

-- Name: FUNCTION keeps_record_of(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.keeps_record_of(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.keeps_record_of(p_org bigint) TO staffetta_app;

-- Name: FUNCTION known_sender(p_address text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.known_sender(p_address text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.known_sender(p_address text) TO staffetta_app;

-- Name: FUNCTION leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.leave_audience(p_audience bigint, p_org bigint, p_at bigint, p_keep boolean) TO staffetta_app;

-- Name: FUNCTION letterbox(p_address text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.letterbox(p_address text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.letterbox(p_address text) TO staffetta_app;

-- Name: FUNCTION letterbox_called(p_box uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.letterbox_called(p_box uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.letterbox_called(p_box uuid) TO staffetta_app;

-- Name: FUNCTION looks_after(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.looks_after(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.looks_after(p_org bigint) TO staffetta_app;

-- Name: FUNCTION made_by_actor(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.made_by_actor(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.made_by_actor(p_org bigint) TO staffetta_app;

-- Name: FUNCTION mail_applicant(p_id bigint, p_template text, p_facts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.mail_applicant(p_id bigint, p_template text, p_facts jsonb) FROM PUBLIC;

-- Name: FUNCTION mailboxes(p_orgs bigint[], p_roles text[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.mailboxes(p_orgs bigint[], p_roles text[]) FROM PUBLIC;

-- Name: FUNCTION mark_erasures_listed(p_erasures bigint[], p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.mark_erasures_listed(p_erasures bigint[], p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.mark_erasures_listed(p_erasures bigint[], p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION mark_refused(p_org bigint, p_address text, p_at timestamp with time zone, p_why text, p_later boolean); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.mark_refused(p_org bigint, p_address text, p_at timestamp with time zone, p_why text, p_later boolean) FROM PUBLIC;

-- Name: FUNCTION may_follow(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.may_follow(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION name_in_reach(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.name_in_reach() FROM PUBLIC;

-- Name: FUNCTION next_delivery_at(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.next_delivery_at() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.next_delivery_at() TO staffetta_app;

-- Name: FUNCTION next_receipt(p_agreement bigint, p_membership bigint, p_year integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.next_receipt(p_agreement bigint, p_membership bigint, p_year integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.next_receipt(p_agreement bigint, p_membership bigint, p_year integer) TO staffetta_app;

-- Name: FUNCTION next_receipt_in_tree(p_to bigint, p_year integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.next_receipt_in_tree(p_to bigint, p_year integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.next_receipt_in_tree(p_to bigint, p_year integer) TO staffetta_app;

-- Name: FUNCTION note_bounce(p_mail uuid, p_at timestamp with time zone, p_why text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.note_bounce(p_mail uuid, p_at timestamp with time zone, p_why text) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.note_bounce(p_mail uuid, p_at timestamp with time zone, p_why text) TO staffetta_app;

-- Name: FUNCTION note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.note_desk_news(p_item bigint, p_kind text, p_orgs bigint[]) TO staffetta_app;

-- Name: FUNCTION note_mail_news(p_drafted boolean); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.note_mail_news(p_drafted boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.note_mail_news(p_drafted boolean) TO staffetta_app;

-- Name: FUNCTION numbers_of_observables(p_values jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.numbers_of_observables(p_values jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.numbers_of_observables(p_values jsonb) TO staffetta_app;

-- Name: FUNCTION open_admission_doors(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.open_admission_doors() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.open_admission_doors() TO staffetta_app;

-- Name: FUNCTION open_shared_log(p_agreement bigint, p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.open_shared_log(p_agreement bigint, p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.open_shared_log(p_agreement bigint, p_uid uuid) TO staffetta_app;

-- Name: FUNCTION organisation_called(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.organisation_called(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.organisation_called(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION organisations_of_person(p_person bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.organisations_of_person(p_person bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.organisations_of_person(p_person bigint) TO staffetta_app;

-- Name: FUNCTION originator_of(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.originator_of(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION origins_of(p_observable bigint, p_audience bigint, p_from date, p_to date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.origins_of(p_observable bigint, p_audience bigint, p_from date, p_to date) FROM PUBLIC;

-- Name: FUNCTION own_agreements(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.own_agreements() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.own_agreements() TO staffetta_app;

-- Name: FUNCTION own_logs(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.own_logs() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.own_logs() TO staffetta_app;

-- Name: FUNCTION own_registry_entries(p_items bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.own_registry_entries(p_items bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.own_registry_entries(p_items bigint[]) TO staffetta_app;

-- Name: FUNCTION own_retentions(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.own_retentions(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.own_retentions(p_item bigint) TO staffetta_app;

-- Name: FUNCTION own_text_values(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.own_text_values(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.own_text_values(p_item bigint) TO staffetta_app;

-- Name: FUNCTION owner_asked(p_request bigint, p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.owner_asked(p_request bigint, p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.owner_asked(p_request bigint, p_item bigint) TO staffetta_app;

-- Name: FUNCTION postpone_erasure(p_erasure bigint, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.postpone_erasure(p_erasure bigint, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.postpone_erasure(p_erasure bigint, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION private_logs_of(p_wanted jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.private_logs_of(p_wanted jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.private_logs_of(p_wanted jsonb) TO staffetta_app;

-- Name: FUNCTION propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_origin bigint, p_day date, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.propose_campaign(p_org bigint, p_audience bigint, p_values bigint[], p_origin bigint, p_day date, p_at timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION put_texts_of_content(p_item bigint, p_texts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.put_texts_of_content(p_item bigint, p_texts jsonb) FROM PUBLIC;

-- Name: FUNCTION put_texts_of_item(p_item bigint, p_texts jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.put_texts_of_item(p_item bigint, p_texts jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.put_texts_of_item(p_item bigint, p_texts jsonb) TO staffetta_app;

-- Name: FUNCTION reach_of_agreement(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.reach_of_agreement() FROM PUBLIC;

-- Name: FUNCTION reach_of_membership(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.reach_of_membership() FROM PUBLIC;

-- Name: FUNCTION reach_of_new_memberships(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.reach_of_new_memberships() FROM PUBLIC;

-- Name: FUNCTION reach_of_organisation(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.reach_of_organisation() FROM PUBLIC;

-- Name: FUNCTION reach_of_party(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.reach_of_party() FROM PUBLIC;

-- Name: FUNCTION recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.recall_tree(p_item bigint, p_reason text, p_note text, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION recipients_of_own_item(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.recipients_of_own_item(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.recipients_of_own_item(p_item bigint) TO staffetta_app;

-- Name: FUNCTION refresh_alert_days(p_at timestamp with time zone, p_since timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.refresh_alert_days(p_at timestamp with time zone, p_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.refresh_alert_days(p_at timestamp with time zone, p_since timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION registry_entries_of(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.registry_entries_of(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION rejoin_imported(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.rejoin_imported(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.rejoin_imported(p_import bigint, p_lines integer[], p_at timestamp with time zone, p_today date) TO staffetta_app;

-- Name: FUNCTION remove_imported(p_orgs bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.remove_imported(p_orgs bigint[]) FROM PUBLIC;

-- Name: FUNCTION rename_in_reach(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.rename_in_reach() FROM PUBLIC;

-- Name: FUNCTION request_admission(p_hub uuid, p_uid uuid, p_at timestamp with time zone, p_facts jsonb, p_from text, p_most_unconfirmed integer, p_most_from integer, p_most_open integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.request_admission(p_hub uuid, p_uid uuid, p_at timestamp with time zone, p_facts jsonb, p_from text, p_most_unconfirmed integer, p_most_from integer, p_most_open integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.request_admission(p_hub uuid, p_uid uuid, p_at timestamp with time zone, p_facts jsonb, p_from text, p_most_unconfirmed integer, p_most_from integer, p_most_open integer) TO staffetta_app;

-- Name: FUNCTION retentions_of(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.retentions_of(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION returned_told(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.returned_told() FROM PUBLIC;

-- Name: FUNCTION seal(p_now bigint, p_entries jsonb, p_leaves jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.seal(p_now bigint, p_entries jsonb, p_leaves jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.seal(p_now bigint, p_entries jsonb, p_leaves jsonb) TO staffetta_app;

-- Name: FUNCTION second_factor_required(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.second_factor_required(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.second_factor_required(p_org bigint) TO staffetta_app;

-- Name: FUNCTION seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.seek_text_value(p_item bigint, p_kind text, p_value text, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION sender_of(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.sender_of(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.sender_of(p_org bigint) TO staffetta_app;

-- Name: FUNCTION sender_unverified(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.sender_unverified() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.sender_unverified() TO staffetta_app;

-- Name: FUNCTION sent_at(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.sent_at(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION settle_anew(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.settle_anew(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.settle_anew(p_item bigint) TO staffetta_app;

-- Name: FUNCTION settle_deliveries(p_now bigint, p_results jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.settle_deliveries(p_now bigint, p_results jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.settle_deliveries(p_now bigint, p_results jsonb) TO staffetta_app;

-- Name: FUNCTION settle_ends(p_items jsonb, p_values jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.settle_ends(p_items jsonb, p_values jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.settle_ends(p_items jsonb, p_values jsonb) TO staffetta_app;

-- Name: FUNCTION shared_log_of(p_agreement bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.shared_log_of(p_agreement bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.shared_log_of(p_agreement bigint) TO staffetta_app;

-- Name: FUNCTION short_code(); Type: ACL; Schema: staffetta; Owner: staffetta_owner

REVOKE ALL ON FUNCTION staffetta.short_code() FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.short_code() TO staffetta_definer;

-- Name: FUNCTION sources_of(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.sources_of(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION speaks_for(p_org bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.speaks_for(p_org bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.speaks_for(p_org bigint) TO staffetta_app;

-- Name: FUNCTION spread_hold(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.spread_hold(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.spread_hold(p_item bigint) TO staffetta_app;

-- Name: FUNCTION start_erasures(p_erasures bigint[], p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.start_erasures(p_erasures bigint[], p_at timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION still_to_unblock(p_item bigint, p_gone jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.still_to_unblock(p_item bigint, p_gone jsonb) FROM PUBLIC;

-- Name: FUNCTION strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.strike_in_tree(p_item bigint, p_struck jsonb, p_reason text, p_note text, p_new_text boolean, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION sweep_pending_files(p_before timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.sweep_pending_files(p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.sweep_pending_files(p_before timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION take_due_warnings(p_today date, p_at timestamp with time zone); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.take_due_warnings(p_today date, p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.take_due_warnings(p_today date, p_at timestamp with time zone) TO staffetta_app;

-- Name: FUNCTION take_turned(p_today date); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.take_turned(p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.take_turned(p_today date) TO staffetta_app;

-- Name: FUNCTION take_unread_texts(p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.take_unread_texts(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.take_unread_texts(p_limit integer) TO staffetta_app;

-- Name: FUNCTION tell_applicant(p_uid uuid); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.tell_applicant(p_uid uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.tell_applicant(p_uid uuid) TO staffetta_app;

-- Name: FUNCTION text_told(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.text_told() FROM PUBLIC;

-- Name: FUNCTION text_value_alone(p_item bigint, p_kind text, p_value text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.text_value_alone(p_item bigint, p_kind text, p_value text) FROM PUBLIC;

-- Name: FUNCTION texts_of_content(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.texts_of_content(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION texts_of_item(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.texts_of_item(p_item bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.texts_of_item(p_item bigint) TO staffetta_app;

-- Name: FUNCTION tie(p_a bigint, p_why_a text, p_b bigint, p_why_b text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.tie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) FROM PUBLIC;

-- Name: FUNCTION turn_mails(p_box uuid, p_off text[], p_on text[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.turn_mails(p_box uuid, p_off text[], p_on text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.turn_mails(p_box uuid, p_off text[], p_on text[]) TO staffetta_app;

-- Name: FUNCTION under_decree(p_item bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.under_decree(p_item bigint) FROM PUBLIC;

-- Name: FUNCTION undo_imported_organisations(p_import bigint, p_lines integer[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.undo_imported_organisations(p_import bigint, p_lines integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.undo_imported_organisations(p_import bigint, p_lines integer[]) TO staffetta_app;

-- Name: FUNCTION unknown_files(p_names text[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.unknown_files(p_names text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.unknown_files(p_names text[]) TO staffetta_app;

-- Name: FUNCTION unlisted_erasures(p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.unlisted_erasures(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.unlisted_erasures(p_limit integer) TO staffetta_app;

-- Name: FUNCTION unsettled_items(p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.unsettled_items(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.unsettled_items(p_limit integer) TO staffetta_app;

-- Name: FUNCTION unsettled_values(p_limit integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.unsettled_values(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.unsettled_values(p_limit integer) TO staffetta_app;

-- Name: FUNCTION untie(p_a bigint, p_why_a text, p_b bigint, p_why_b text); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.untie(p_a bigint, p_why_a text, p_b bigint, p_why_b text) FROM PUBLIC;

-- Name: FUNCTION values_left(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.values_left() FROM PUBLIC;

-- Name: FUNCTION values_of(p_items bigint[]); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.values_of(p_items bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.values_of(p_items bigint[]) TO staffetta_app;

-- Name: FUNCTION values_of_campaigns(p_campaigns bigint[], p_most integer); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.values_of_campaigns(p_campaigns bigint[], p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.values_of_campaigns(p_campaigns bigint[], p_most integer) TO staffetta_app;

-- Name: FUNCTION values_of_erasure(p_erasure bigint); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.values_of_erasure(p_erasure bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.values_of_erasure(p_erasure bigint) TO staffetta_app;

-- Name: FUNCTION words_of_membership(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.words_of_membership() FROM PUBLIC;

-- Name: FUNCTION words_of_new_memberships(); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.words_of_new_memberships() FROM PUBLIC;

-- Name: FUNCTION write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb); Type: ACL; Schema: staffetta; Owner: staffetta_definer

REVOKE ALL ON FUNCTION staffetta.write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION staffetta.write_particulars(p_agreement bigint, p_org bigint, p_particulars jsonb) TO staffetta_app;

-- Name: TABLE admission; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.admission TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.admission TO staffetta_definer;

-- Name: COLUMN admission.state; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(state) ON TABLE staffetta.admission TO staffetta_app;

-- Name: COLUMN admission.answered_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(answered_at) ON TABLE staffetta.admission TO staffetta_app;

-- Name: COLUMN admission.reason; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(reason) ON TABLE staffetta.admission TO staffetta_app;

-- Name: COLUMN admission.member_id; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(member_id) ON TABLE staffetta.admission TO staffetta_app;

-- Name: COLUMN admission.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.admission TO staffetta_app;

-- Name: TABLE admission_door; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.admission_door TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.admission_door TO staffetta_definer;

-- Name: COLUMN admission_door.open; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(open) ON TABLE staffetta.admission_door TO staffetta_app;

-- Name: COLUMN admission_door.notice; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(notice) ON TABLE staffetta.admission_door TO staffetta_app;

-- Name: COLUMN admission_door.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.admission_door TO staffetta_app;

-- Name: COLUMN admission_door.changed_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(changed_at) ON TABLE staffetta.admission_door TO staffetta_app;

-- Name: TABLE agreement_annex; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.agreement_annex TO staffetta_app;
GRANT SELECT ON TABLE staffetta.agreement_annex TO staffetta_definer;

-- Name: TABLE agreement_party; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.agreement_party TO staffetta_app;
GRANT SELECT ON TABLE staffetta.agreement_party TO staffetta_definer;

-- Name: COLUMN agreement_party.signed_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(signed_at) ON TABLE staffetta.agreement_party TO staffetta_app;

-- Name: COLUMN agreement_party.signed_by; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(signed_by) ON TABLE staffetta.agreement_party TO staffetta_app;

-- Name: COLUMN agreement_party.signed_text; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(signed_text) ON TABLE staffetta.agreement_party TO staffetta_app;

-- Name: COLUMN agreement_party.particulars; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(particulars) ON TABLE staffetta.agreement_party TO staffetta_definer;

-- Name: TABLE agreement_referent; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.agreement_referent TO staffetta_app;

-- Name: TABLE agreement_warning; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.agreement_warning TO staffetta_definer;

-- Name: TABLE alert; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.alert TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.alert TO staffetta_definer;

-- Name: TABLE alert_mail; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.alert_mail TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.alert_mail TO staffetta_definer;

-- Name: TABLE alert_recipient; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.alert_recipient TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.alert_recipient TO staffetta_definer;

-- Name: COLUMN alert_recipient.seen_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(seen_at) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.answer; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(answer) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.answered_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(answered_at) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.answered_by; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(answered_by) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.done_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(done_at) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.comment; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(comment) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.consent; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(consent) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: COLUMN alert_recipient.via; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(via) ON TABLE staffetta.alert_recipient TO staffetta_app;

-- Name: TABLE api_token; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.api_token TO staffetta_app;
GRANT SELECT ON TABLE staffetta.api_token TO staffetta_definer;

-- Name: TABLE arrival; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.arrival TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.arrival TO staffetta_definer;

-- Name: TABLE audience; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.audience TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.audience TO staffetta_definer;

-- Name: TABLE audience_member; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.audience_member TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.audience_member TO staffetta_definer;

-- Name: TABLE backup_taken; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.backup_taken TO staffetta_definer;

-- Name: TABLE call_copy; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.call_copy TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.call_copy TO staffetta_definer;

-- Name: TABLE campaign; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.campaign TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.campaign TO staffetta_definer;

-- Name: COLUMN campaign.state; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(state) ON TABLE staffetta.campaign TO staffetta_app;

-- Name: COLUMN campaign.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.campaign TO staffetta_app;

-- Name: COLUMN campaign.decided_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(decided_at) ON TABLE staffetta.campaign TO staffetta_app;

-- Name: COLUMN campaign.decided_by; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(decided_by) ON TABLE staffetta.campaign TO staffetta_app;

-- Name: TABLE campaign_observable; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.campaign_observable TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.campaign_observable TO staffetta_definer;

-- Name: TABLE claim_link; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.claim_link TO staffetta_app;

-- Name: TABLE contact; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.contact TO staffetta_app;
GRANT SELECT,INSERT,DELETE ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.role; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(role) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.name; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(name) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.email; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(email) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.phone; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(phone) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.language; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(language) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.kept_by; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(kept_by) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.confirmed_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(confirmed_at) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.contact TO staffetta_app;

-- Name: COLUMN contact.mail_off; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(mail_off) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.refused_since; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(refused_since) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.refused_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(refused_at) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.refused_why; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(refused_why) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.refused_later; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(refused_later) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: COLUMN contact.taken_since; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(taken_since) ON TABLE staffetta.contact TO staffetta_definer;

-- Name: SEQUENCE contact_id_seq; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT USAGE ON SEQUENCE staffetta.contact_id_seq TO staffetta_definer;

-- Name: TABLE dependency; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.dependency TO staffetta_app;

-- Name: TABLE desk_news; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.desk_news TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.desk_news TO staffetta_definer;

-- Name: TABLE desk_told; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.desk_told TO staffetta_definer;

-- Name: TABLE entry; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.entry TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.entry TO staffetta_definer;

-- Name: TABLE erasure; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.erasure TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.erasure TO staffetta_definer;

-- Name: TABLE erasure_value; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.erasure_value TO staffetta_definer;

-- Name: TABLE essential_service; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.essential_service TO staffetta_app;

-- Name: COLUMN essential_service.name; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(name) ON TABLE staffetta.essential_service TO staffetta_app;

-- Name: COLUMN essential_service.sector; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(sector) ON TABLE staffetta.essential_service TO staffetta_app;

-- Name: COLUMN essential_service.retired_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(retired_at) ON TABLE staffetta.essential_service TO staffetta_app;

-- Name: COLUMN essential_service.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.essential_service TO staffetta_app;

-- Name: TABLE feed; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.feed TO staffetta_app;
GRANT SELECT ON TABLE staffetta.feed TO staffetta_definer;

-- Name: TABLE feed_list; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.feed_list TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.feed_list TO staffetta_definer;

-- Name: TABLE file; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.file TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.file TO staffetta_definer;

-- Name: TABLE file_find; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.file_find TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.file_find TO staffetta_definer;

-- Name: TABLE health_watch; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.health_watch TO staffetta_definer;

-- Name: TABLE invitee; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.invitee TO staffetta_app;
GRANT SELECT ON TABLE staffetta.invitee TO staffetta_definer;

-- Name: TABLE role_grant; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.role_grant TO staffetta_app;
GRANT SELECT ON TABLE staffetta.role_grant TO staffetta_definer;

-- Name: TABLE held_role; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.held_role TO staffetta_app;
GRANT SELECT ON TABLE staffetta.held_role TO staffetta_definer;

-- Name: TABLE hold; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.hold TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.hold TO staffetta_definer;

-- Name: TABLE hold_request; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.hold_request TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.hold_request TO staffetta_definer;

-- Name: TABLE idempotency; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.idempotency TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.idempotency TO staffetta_definer;

-- Name: TABLE installation; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.installation TO staffetta_app;
GRANT SELECT ON TABLE staffetta.installation TO staffetta_definer;

-- Name: TABLE item; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.item TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.item TO staffetta_definer;

-- Name: TABLE item_observable; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.item_observable TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.item_observable TO staffetta_definer;

-- Name: TABLE last_position; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,UPDATE ON TABLE staffetta.last_position TO staffetta_definer;

-- Name: TABLE leaf; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.leaf TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.leaf TO staffetta_definer;

-- Name: COLUMN leaf.salt; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(salt) ON TABLE staffetta.leaf TO staffetta_definer;

-- Name: COLUMN leaf.payload; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(payload) ON TABLE staffetta.leaf TO staffetta_definer;

-- Name: TABLE log; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.log TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.log TO staffetta_definer;

-- Name: TABLE log_reader; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.log_reader TO staffetta_app;
GRANT SELECT,INSERT ON TABLE staffetta.log_reader TO staffetta_definer;

-- Name: TABLE mail_wish; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.mail_wish TO staffetta_app;
GRANT SELECT ON TABLE staffetta.mail_wish TO staffetta_definer;

-- Name: COLUMN mail_wish.mail_off; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(mail_off) ON TABLE staffetta.mail_wish TO staffetta_app;
GRANT UPDATE(mail_off) ON TABLE staffetta.mail_wish TO staffetta_definer;

-- Name: TABLE mailbox; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.mailbox TO staffetta_app;
GRANT SELECT ON TABLE staffetta.mailbox TO staffetta_definer;

-- Name: TABLE member_import; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.member_import TO staffetta_app;
GRANT SELECT,DELETE ON TABLE staffetta.member_import TO staffetta_definer;

-- Name: TABLE member_import_row; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.member_import_row TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.member_import_row TO staffetta_definer;

-- Name: TABLE membership; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.membership TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.membership TO staffetta_definer;

-- Name: COLUMN membership.branch_id; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(branch_id) ON TABLE staffetta.membership TO staffetta_app;

-- Name: COLUMN membership.standing; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(standing) ON TABLE staffetta.membership TO staffetta_app;

-- Name: COLUMN membership.from_day; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(from_day) ON TABLE staffetta.membership TO staffetta_app;

-- Name: COLUMN membership.to_day; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(to_day) ON TABLE staffetta.membership TO staffetta_app;

-- Name: COLUMN membership.mandate; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(mandate) ON TABLE staffetta.membership TO staffetta_app;

-- Name: COLUMN membership.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.membership TO staffetta_app;

-- Name: TABLE membership_word; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.membership_word TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.membership_word TO staffetta_definer;

-- Name: TABLE message; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.message TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.message TO staffetta_definer;

-- Name: TABLE notice_noted; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.notice_noted TO staffetta_app;

-- Name: TABLE observable; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.observable TO staffetta_definer;

-- Name: TABLE observable_count; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.observable_count TO staffetta_definer;

-- Name: TABLE observable_entry; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.observable_entry TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.observable_entry TO staffetta_definer;

-- Name: TABLE observable_key; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.observable_key TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.observable_key TO staffetta_definer;

-- Name: TABLE observable_left; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.observable_left TO staffetta_definer;

-- Name: TABLE observable_origin; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.observable_origin TO staffetta_definer;

-- Name: TABLE one_time; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.one_time TO staffetta_app;

-- Name: TABLE organisation; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.organisation TO staffetta_app;
GRANT SELECT,INSERT,DELETE ON TABLE staffetta.organisation TO staffetta_definer;

-- Name: COLUMN organisation.name; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(name) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.member_label; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(member_label) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.sector; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(sector) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.province; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(province) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.size; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(size) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.vat_number; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(vat_number) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.domains; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(domains) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(version) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.tax_code; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(tax_code) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: COLUMN organisation.pec; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(pec) ON TABLE staffetta.organisation TO staffetta_app;

-- Name: SEQUENCE organisation_id_seq; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT USAGE ON SEQUENCE staffetta.organisation_id_seq TO staffetta_definer;

-- Name: TABLE passkey; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.passkey TO staffetta_app;
GRANT SELECT ON TABLE staffetta.passkey TO staffetta_definer;

-- Name: TABLE person; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.person TO staffetta_app;
GRANT SELECT ON TABLE staffetta.person TO staffetta_definer;

-- Name: TABLE reach; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT ON TABLE staffetta.reach TO staffetta_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.reach TO staffetta_definer;

-- Name: TABLE receipt_counter; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.receipt_counter TO staffetta_definer;

-- Name: TABLE relay; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.relay TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.relay TO staffetta_definer;

-- Name: TABLE relay_parent; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.relay_parent TO staffetta_app;
GRANT SELECT ON TABLE staffetta.relay_parent TO staffetta_definer;

-- Name: TABLE relay_shown; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.relay_shown TO staffetta_app;

-- Name: TABLE relay_work; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.relay_work TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.relay_work TO staffetta_definer;

-- Name: TABLE report; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.report TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.report TO staffetta_definer;

-- Name: TABLE report_caller; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE ON TABLE staffetta.report_caller TO staffetta_app;
GRANT SELECT,DELETE ON TABLE staffetta.report_caller TO staffetta_definer;

-- Name: COLUMN report_caller.name; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(name) ON TABLE staffetta.report_caller TO staffetta_definer;

-- Name: COLUMN report_caller.phone; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(phone) ON TABLE staffetta.report_caller TO staffetta_definer;

-- Name: TABLE report_registration; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.report_registration TO staffetta_app;
GRANT SELECT,DELETE ON TABLE staffetta.report_registration TO staffetta_definer;

-- Name: COLUMN report_registration.number; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(number) ON TABLE staffetta.report_registration TO staffetta_definer;

-- Name: COLUMN report_registration.register; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(register) ON TABLE staffetta.report_registration TO staffetta_definer;

-- Name: TABLE report_subject; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.report_subject TO staffetta_app;
GRANT SELECT,DELETE ON TABLE staffetta.report_subject TO staffetta_definer;

-- Name: TABLE report_timing; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.report_timing TO staffetta_app;

-- Name: TABLE report_version; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.report_version TO staffetta_app;
GRANT SELECT,DELETE,UPDATE ON TABLE staffetta.report_version TO staffetta_definer;

-- Name: TABLE rights_decision; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.rights_decision TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.rights_decision TO staffetta_definer;

-- Name: COLUMN rights_decision.state; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(state) ON TABLE staffetta.rights_decision TO staffetta_app;

-- Name: COLUMN rights_decision.reply; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(reply) ON TABLE staffetta.rights_decision TO staffetta_app;

-- Name: COLUMN rights_decision.replied_at; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT UPDATE(replied_at) ON TABLE staffetta.rights_decision TO staffetta_app;

-- Name: TABLE rights_request; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.rights_request TO staffetta_app;
GRANT SELECT,UPDATE ON TABLE staffetta.rights_request TO staffetta_definer;

-- Name: TABLE secret_fingerprint; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.secret_fingerprint TO staffetta_app;

-- Name: TABLE sender; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.sender TO staffetta_app;
GRANT SELECT ON TABLE staffetta.sender TO staffetta_definer;

-- Name: TABLE session; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.session TO staffetta_app;
GRANT SELECT ON TABLE staffetta.session TO staffetta_definer;

-- Name: TABLE sign_in_failure; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.sign_in_failure TO staffetta_app;

-- Name: TABLE text_unread; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.text_unread TO staffetta_definer;

-- Name: TABLE text_value; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE staffetta.text_value TO staffetta_definer;

-- Name: TABLE undo_confirmation; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.undo_confirmation TO staffetta_app;
GRANT SELECT ON TABLE staffetta.undo_confirmation TO staffetta_definer;

-- Name: TABLE undo_notice; Type: ACL; Schema: staffetta; Owner: staffetta_owner

GRANT SELECT,INSERT ON TABLE staffetta.undo_notice TO staffetta_app;
GRANT SELECT,INSERT,UPDATE ON TABLE staffetta.undo_notice TO staffetta_definer;

