-- Looks in an emergency and records given back have as viewers who is told of them; what those inside say
-- together stands where strangers said something, with nobody as viewer.
comment on column view.holding_row.viewers is
    'As in case_row; of emergency and given-back who is told, of whom none need be left';

-- Rows that stand already say it otherwise: they are built again.
insert into view.rebuilding (view) select 'worklist' where exists (select from view.case_head)
on conflict (view) do update set up_to = null;
truncate view.case_head, view.case_row, view.verdict_row, view.holding_row, view.parked;
