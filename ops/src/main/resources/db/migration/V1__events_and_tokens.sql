-- Facts, kept for ever. Nobody changes or removes a row: the application lacks the right, and a trigger stops even the owner.
create schema event_store;
grant usage on schema event_store to "${app}";

create table event_store.event (
    global_index bigint generated always as identity primary key,
    event_id     text           not null unique,
    stream       text           not null,
    version      bigint         not null check (version >= 0),
    stream_type  text,
    recorded     timestamptz(3) not null,
    type         text           not null,
    revision     text,
    payload      text           not null check (payload is json), -- text, not jsonb: the bytes stay as they were written
    metadata     text           not null check (metadata is json object),
    written      timestamptz    not null default clock_timestamp(),
    unique (stream, version)
);

comment on column event_store.event.recorded is 'When the engine heard it, by the clock of the engine';
comment on column event_store.event.written is
    'When the row came, by the clock of the database: a reader waits for a smaller index only where a row is this young';

create index event_recorded on event_store.event (recorded);

create function event_store.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'A recorded event is never changed or removed (% on %.%)', tg_op, tg_table_schema, tg_table_name
        using errcode = 'object_not_in_prerequisite_state',
              hint = 'Record a correction or a retraction instead.';
end $$;

create trigger events_stay before update or delete or truncate on event_store.event
    for each statement execute function event_store.refuse();
-- "always": also in a session that calls itself a replica
alter table event_store.event enable always trigger events_stay;

grant select, insert on event_store.event to "${app}";

-- How far each view has read. It commits together with the rows of the view.
create table event_store.token (
    processor  text    not null,
    segment    integer not null,
    token      text,
    token_type text,
    touched    text,
    owner      text,
    primary key (processor, segment)
);
grant select, insert, update, delete on event_store.token to "${app}";
