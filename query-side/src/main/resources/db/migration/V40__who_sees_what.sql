-- Who takes part and who sees all that matters are two things: verdicts are for the latter.
alter table view.case_head add column parts text[] not null default '{}';
comment on column view.case_head.parts is 'Organisations that may ask about it; of what they do not see they are told so';
comment on column view.case_head.organisations is 'Those of them that see all that matters, and so verdicts';
create index case_head_parts on view.case_head using gin (parts);

-- What the rows say of who may look was said by another rule: they are built again.
truncate view.case_head, view.case_row, view.verdict_row, view.holding_row, view.parked;

-- Beside who held what: who looked in an emergency, and who recorded care though nobody named it.
alter table view.holding_row drop constraint holding_row_kind_check;
alter table view.holding_row add check (kind in ('coordinator', 'accountable', 'emergency', 'beside'));
