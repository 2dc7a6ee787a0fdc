-- Every question to the worklist is about a settled moment, most about the last one: of that only few rows are over.
drop index view.verdict_row_now;
create index verdict_row_known on view.verdict_row (pregnancy, kind, known_to);
