-- What the norms say of every pregnancy, on every day, as known at every moment. Written by the worklist view only; can be
-- thrown away and built again from the events.
create schema view;
grant usage on schema view to "${app}";

-- How far each pregnancy is in the view, and who may look at it now.
create table view.case_head (
    pregnancy     uuid        primary key,
    version       bigint      not null default -1,
    recorded      timestamptz not null default '-infinity',
    reached       timestamptz,
    trace         uuid,
    vsv           text,
    organisations text[]      not null default '{}'
);
comment on column view.case_head.version is 'The last event of its stream that is in the rows; -1 when none is yet';
comment on column view.case_head.recorded is 'When that event was recorded';
comment on column view.case_head.reached is 'The last moment of recording that the rows were made for, in whatever stream';
comment on column view.case_head.trace is 'A digest of the facts up to that moment: while they are the same, only what came later is judged';
comment on column view.case_head.vsv is 'By what is known now, whatever moment a question is about';

create index case_head_vsv on view.case_head (vsv);
create index case_head_organisations on view.case_head using gin (organisations);
create index case_head_recorded on view.case_head (recorded);

-- In all three tables: a row says what was known from known_from up to, not including, known_to; "infinity" is until now.
-- The line is a digest of what the row says: what is new and what is gone is found without reading the rows themselves.
create table view.case_row (
    pregnancy     uuid        not null,
    line          uuid        not null,
    vsv           text,
    organisations text[]      not null,
    due_date      date,
    ended         date,
    known_from    timestamptz not null,
    known_to      timestamptz not null check (known_from < known_to),
    primary key (pregnancy, line, known_from)
);
comment on column view.case_row.ended is
    'The last day of care of a pregnancy that is over: a year later the worklist leaves it out unless it is asked for';
create index case_row_vsv on view.case_row (vsv, known_to);

create table view.verdict_row (
    pregnancy  uuid        not null,
    line       uuid        not null,
    norm       text        not null,
    since      date        not null,
    occurrence text        not null,
    from_day   date        not null,
    to_day     date        not null check (from_day < to_day),
    kind       text        not null,
    due        date,
    details    jsonb       not null,
    known_from timestamptz not null,
    known_to   timestamptz not null check (known_from < known_to),
    primary key (pregnancy, line, known_from)
);
comment on column view.verdict_row.since is 'The version of the norm: the first day from which its rule holds';
comment on column view.verdict_row.to_day is 'Not included: a verdict on a day is found by from_day <= day and day < to_day';

create index verdict_row_now on view.verdict_row (pregnancy, kind, to_day) where known_to = 'infinity';

-- Who coordinated (a caregiver) and who was accountable for her (an organisation) on which days.
create table view.holding_row (
    pregnancy  uuid        not null,
    line       uuid        not null,
    kind       text        not null check (kind in ('coordinator', 'accountable')),
    holder     text        not null,
    from_day   date        not null,
    to_day     date        not null check (from_day < to_day),
    known_from timestamptz not null,
    known_to   timestamptz not null check (known_from < known_to),
    primary key (pregnancy, line, known_from)
);
create index holding_row_holder on view.holding_row (holder, kind, known_to);

-- Pregnancies that could not be judged; their rows are those of an earlier version. Holds nothing of the case itself.
create table view.parked (
    pregnancy uuid   primary key,
    version   bigint not null,
    error     text   not null
);
comment on column view.parked.error is 'Class of the error';

-- By which pathway the rows were judged: with other norms they must be made again.
create table view.judged_by (
    pathway text primary key,
    digest  text not null
);

grant select, insert, update, delete, truncate on all tables in schema view to "${app}";
