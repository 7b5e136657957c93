-- The DNS is asked with no transaction open: until when a check of this sender is at it. Whoever dies there loses it then.
set local search_path = staffetta;

alter table sender add column checking_until timestamptz;
