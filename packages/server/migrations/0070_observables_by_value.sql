-- Values are looked up one by one in their index. As a join, the plan that a connection keeps from the time when the
-- table was small reads the whole of it for ever: a scalar look-up leaves the planner no such choice.
set local search_path = staffetta;

-- The numbers of these values, new ones made. A number tells nothing: rows are read through item_observable.
-- p_values: [{"kind": …, "value": …}]. In order, so that two reports with the same values do not wait crosswise.
create or replace function intern_observables(p_values jsonb) returns table (id bigint, kind text, value text)
language plpgsql security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  insert into observable (kind, value)
    select v.kind, v.value
    from (select distinct x.kind, x.value from jsonb_to_recordset(p_values) x(kind text, value text)) v
    where (select o.id from observable o where o.kind = v.kind and o.value = v.value) is null
    order by 1, 2
    on conflict do nothing;
  return query
    select (select o.id from observable o where o.kind = v.kind and o.value = v.value), v.kind, v.value
    from (select distinct x.kind, x.value from jsonb_to_recordset(p_values) x(kind text, value text)) v;
end $$;

-- The numbers of those of these values that are held somewhere. Tells nothing more than intern_observables().
create or replace function numbers_of_observables(p_values jsonb) returns table (id bigint, kind text, value text)
language plpgsql stable security definer set search_path = staffetta, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select o.id, v.kind, v.value
    from (select distinct x.kind, x.value from jsonb_to_recordset(p_values) x(kind text, value text)) v
    cross join lateral (
      select o.id from observable o where o.kind = v.kind and o.value = v.value limit 1) o;
end $$;
