-- Mails in a mailbox that could not be taken: they stay where they are, and the desk knows of them.
set local search_path = staffetta;

alter table arrival drop constraint arrival_reason_check;
alter table arrival add constraint arrival_reason_check check (reason in
  ('unknown_sender', 'not_authenticated', 'automatic', 'too_large', 'unreadable', 'holds_cards'));
