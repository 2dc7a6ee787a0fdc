-- The rows say what is known now. What was known at an earlier moment is read from the facts by who asks (decision 28).
drop table view.case_row, view.verdict_row, view.holding_row;

alter table view.case_head drop column recorded;
alter table view.case_head add column begun timestamptz;
comment on column view.case_head.begun is 'When the first fact of its own stream was recorded';
comment on column view.case_head.reached is
    'When the last fact was recorded by which it is judged: of any moment since, its rows are what was known';
comment on column view.case_head.trace is 'A digest of the facts, and of who is not to see which: the same facts, the same rows';
create index case_head_reached on view.case_head (reached);

-- In all three tables the line is a digest of what the row says: what is new and what is gone is found without reading the rows.
create table view.case_row (
    pregnancy     uuid   not null,
    line          uuid   not null,
    viewers       text[],
    vsv           text,
    organisations text[] not null,
    due_date      date,
    ended         date,
    primary key (pregnancy, line)
);
comment on column view.case_row.viewers is
    'By the facts that these organisations see; null by all facts, and empty by what those inside say together; so in the other two';
comment on column view.case_row.ended is
    'The last day of care of a pregnancy that is over: a year later the worklist leaves it out unless it is asked for';
create index case_row_vsv on view.case_row (vsv);

create table view.verdict_row (
    pregnancy  uuid  not null,
    line       uuid  not null,
    viewers    text[],
    norm       text  not null,
    since      date  not null,
    occurrence text  not null,
    from_day   date  not null,
    to_day     date  not null check (from_day < to_day),
    kind       text  not null,
    due        date,
    details    jsonb not null,
    primary key (pregnancy, line)
);
comment on column view.verdict_row.since is 'The version of the norm: the first day from which its rule holds';
comment on column view.verdict_row.to_day is 'Not included: a verdict on a day is found by from_day <= day and day < to_day';
comment on column view.verdict_row.kind is 'Where it is not-visible, what strangers recorded changes the verdict';
create index verdict_row_kind on view.verdict_row (pregnancy, kind, to_day);

-- Who coordinated (a caregiver) and who was accountable for her (an organisation) on which days; who looked in an emergency, to
-- whom a record was given back, and who recorded care though nobody named it.
create table view.holding_row (
    pregnancy uuid not null,
    line      uuid not null,
    viewers   text[],
    kind      text not null check (kind in ('coordinator', 'accountable', 'emergency', 'beside', 'given-back')),
    holder    text not null,
    from_day  date not null,
    to_day    date not null check (from_day < to_day),
    primary key (pregnancy, line)
);
comment on column view.holding_row.viewers is
    'As in case_row; of emergency and given-back who is told, of whom none need be left';
create index holding_row_holder on view.holding_row (holder, kind);

-- When something became known of a case, by the partnership that it was in by what was known then.
create table view.case_news (
    pregnancy uuid          not null,
    vsv       text          not null,
    moments   timestamptz[] not null,
    primary key (pregnancy, vsv)
);
create index case_news_vsv on view.case_news (vsv);

-- Cases that are to be judged again, some at a time: those of a partnership of whose record something changed, or all by other norms.
create table view.cases_changed (
    changed text        primary key,
    since   date        not null,
    after   uuid        not null default '00000000-0000-0000-0000-000000000000',
    begun   timestamptz not null default clock_timestamp()
);
comment on column view.cases_changed.changed is 'The code of a partnership; * is every case';
comment on column view.cases_changed.since is 'A case that was over before this day is left alone';
comment on column view.cases_changed.after is 'Up to and including this case they were judged again';
grant select, insert, update, delete, truncate on view.cases_changed to "${app}";

grant select, insert, update, delete, truncate on view.case_row, view.verdict_row, view.holding_row, view.case_news to "${app}";

-- Rows that stand already are of another shape: they are built again.
insert into view.rebuilding (view) select 'worklist' where exists (select from view.case_head)
on conflict (view) do update set up_to = null;
truncate view.case_head, view.parked;

-- A question of an earlier moment holds what was known then in temporary tables of its own.
do $$ begin execute format('grant temporary on database %I to "${app}"', current_database()); end $$;
