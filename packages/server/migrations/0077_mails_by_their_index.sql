-- Ten thousand mails arrive at once in a table whose statistics are those of yesterday: the plan that was kept from then
-- reads all of it for each ten that are settled. These two only ever follow the index.
set local search_path = staffetta;

alter function claim_deliveries(bigint, bigint, int)
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off;
alter function settle_deliveries(bigint, jsonb)
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off;
