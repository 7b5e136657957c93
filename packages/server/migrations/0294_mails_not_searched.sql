-- Who handles a person's request is told how many mails of the desk belong to no text, and are searched by nobody.
set local search_path = staffetta;
set local lock_timeout = '5s';

create index arrival_unsearched on arrival (org_id) where item_id is null and alert_id is null;
