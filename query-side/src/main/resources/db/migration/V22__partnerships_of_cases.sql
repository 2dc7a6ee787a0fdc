-- By whose records a case is judged: also those that it left, and those that its own went on in.
alter table view.case_head add column partnerships text[] not null default '{}';
comment on column view.case_head.partnerships is 'What one of these records may change what is said of the case';
update view.case_head set partnerships = array[vsv] where vsv is not null;
create index case_head_partnerships on view.case_head using gin (partnerships);
