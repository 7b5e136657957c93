-- Taking back an import deletes firms that nobody used. For each, the database looks for references to it in every table
-- that may hold one: without an index it reads these whole, once per firm, and the reports of years stand in them.
set local search_path = staffetta;

create index admission_member on admission (member_id) where member_id is not null;
create index agreement_referent_org on agreement_referent (org_id);
create index arrival_known on arrival (known_org) where known_org is not null;
create index audience_owner on audience (owner_org);
create index file_find_owner on file_find (owner_org);
create index hold_request_placed_by on hold_request (placed_by);
create index invitee_org on invitee (org_id);
create index item_controller on item (controller_id);
create index message_asks_desk on message (asks_desk) where asks_desk is not null;
create index message_org on message (org_id);
create index one_time_org on one_time (org_id) where org_id is not null;
create index relay_parent_owner on relay_parent (owner_org);
create index report_caller_org on report_caller (org_id);
create index report_caller_owner on report_caller (owner_org);
create index report_registration_org on report_registration (org_id);
create index report_subject_owner on report_subject (owner_org);
create index report_subject_told_to on report_subject (told_to) where told_to is not null;
create index report_timing_recipient on report_timing (recipient_org);
create index report_timing_sender on report_timing (sender_org);
create index report_version_by on report_version (by_org);
create index rights_decision_hub on rights_decision (hub_org);
create index session_org on session (org_id);
create index undo_confirmation_org on undo_confirmation (org_id);
