-- A firm's rows may fall into several batches: the row that keeps what stood in its record before is found by the firm.
set local search_path = staffetta;

create index member_import_row_changed on member_import_row (import_id, match_org) where before ? 'org';
