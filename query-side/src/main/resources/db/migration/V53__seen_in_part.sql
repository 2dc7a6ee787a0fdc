-- Those inside are shown the verdicts that hold with and without what strangers recorded: their rows stand beside those by all facts.
alter table view.case_head add column in_part text[] not null default '{}';
comment on column view.case_head.in_part is 'Insiders that see all but what strangers recorded; they have rows of their own';
comment on column view.case_head.organisations is 'Those that see all that matters, and so verdicts';
create index case_head_in_part on view.case_head using gin (in_part);

alter table view.case_row add column viewers text[];
alter table view.verdict_row add column viewers text[];
alter table view.holding_row add column viewers text[];
comment on column view.case_row.viewers is 'By the facts that these organisations see, and null by all facts; so in the other two';
comment on column view.verdict_row.kind is 'Where it is not-visible, what strangers recorded changes the verdict';

-- A record that a steward gave back is told to who cares for her.
alter table view.holding_row drop constraint holding_row_kind_check;
alter table view.holding_row
    add check (kind in ('coordinator', 'accountable', 'emergency', 'beside', 'given-back'));

-- Rows that stand already have no such rows beside them: they are built again.
insert into view.rebuilding (view) select 'worklist' where exists (select from view.case_head)
on conflict (view) do update set up_to = null;
truncate view.case_head, view.case_row, view.verdict_row, view.holding_row, view.parked;
