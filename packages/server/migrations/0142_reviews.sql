-- Before something ends its owner looks at it: keeps it longer, lets it end, or erases it now.
set local search_path = staffetta;

alter table item add column reviewed_at timestamptz, add column prolonged int not null default 0;
alter table item_observable add column reviewed_at timestamptz, add column prolonged int not null default 0;
