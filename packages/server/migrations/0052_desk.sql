-- The desk asks each table for the few rows that need somebody: each question has an index that holds only those.
set local search_path = staffetta;

create index relay_proposed on relay (item_id) where state = 'proposed';
create index relay_work_correction on relay_work (owner_org, item_id) where correction is not null;
create index hold_review on hold (placed_by, review_on) where state in ('binding', 'requested');
create index hold_request_open on hold_request (owner_org, hold_id) where state = 'open';
-- Corrections and recalls are rare among entries; whoever has to undo something finds them however old the item is.
create index entry_undo on entry (audience_id, position) where kind <> 'show';
