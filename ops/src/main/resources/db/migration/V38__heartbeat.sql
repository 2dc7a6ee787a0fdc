-- One row that is written now and then: whether the database takes what is written, without a trace among the events.
create table event_store.heartbeat (
    only_one boolean primary key default true check (only_one),
    beat     timestamptz not null default clock_timestamp()
) with (fillfactor = 10);
insert into event_store.heartbeat default values;
grant select, update on event_store.heartbeat to "${app}";
