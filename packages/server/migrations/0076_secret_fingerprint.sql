-- Which keys of secrets.json belong to this database: written at the first start, compared at every other.
-- With a lost file the server would go on with new keys, and nobody could read an attachment any more.
set local search_path = staffetta;

create table secret_fingerprint (
  name text primary key,
  fingerprint bytea not null check (length(fingerprint) = 32)
);

grant select, insert on secret_fingerprint to staffetta_app;
