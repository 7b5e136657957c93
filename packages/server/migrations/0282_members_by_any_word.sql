-- Members are found by the beginning of any word of their name: who types "Rossi" finds "Officine Rossi S.r.l.". One row for
-- each word, with the name from there on, so that a page of what is found costs what is shown: a range of an index.
set local search_path = staffetta;

create table membership_word (
  membership_id bigint not null references membership on delete cascade,
  hub_id bigint not null,
  branch_id bigint,
  standing text not null,
  name_key text not null collate "C",
  primary key (membership_id, name_key)
);
create index membership_word_of_hub on membership_word (hub_id, standing, name_key, membership_id);
create index membership_word_of_branch on membership_word (branch_id, standing, name_key, membership_id)
  where branch_id is not null;

-- As membership_read says of the membership; a member has no use for the words of its own name.
alter table membership_word enable row level security;
create policy membership_word_read on membership_word for select to staffetta_app using (
  hub_id = (select actor_org()) or (branch_id = (select actor_org()) and standing in ('current', 'ended')));
create policy definer_membership_word on membership_word to staffetta_definer using (true) with check (true);
grant select on membership_word to staffetta_app;
grant select, insert, update, delete on membership_word to staffetta_definer;

-- The name from each of its words on. A point begins no word: "S.r.l." is one.
create function words_onward(p_key text) returns setof text
language sql immutable strict parallel safe as $$
  select distinct substr(p_key, n) from generate_series(1, length(p_key)) n
  where n = 1 or (strpos(' ''’‘"“”«»(/-–—&+', substr(p_key, n - 1, 1)) > 0
    and strpos(' ''’‘"“”«»(/-–—&+', substr(p_key, n, 1)) = 0)
$$;

create function words_of_new_memberships() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
begin
  insert into membership_word (membership_id, hub_id, branch_id, standing, name_key)
  select m.id, m.hub_id, m.branch_id, m.standing, w.word
  from fresh m cross join lateral words_onward(m.member_name_key) as w(word);
  return null;
end $$;

create function words_of_membership() returns trigger
language plpgsql security definer set search_path = staffetta, pg_temp as $$
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
revoke execute on function words_of_new_memberships(), words_of_membership() from public;
alter function words_of_new_memberships() owner to staffetta_definer;
alter function words_of_membership() owner to staffetta_definer;

create trigger membership_words_made after insert on membership
  referencing new table as fresh for each statement execute function words_of_new_memberships();
create trigger membership_words_changed after update of standing, branch_id, member_name_key on membership
  for each row execute function words_of_membership();

insert into membership_word (membership_id, hub_id, branch_id, standing, name_key)
select m.id, m.hub_id, m.branch_id, m.standing, w.word
from membership m cross join lateral words_onward(m.member_name_key) as w(word);
