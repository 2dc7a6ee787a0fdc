-- To whom was told which pregnancy it is, by which due date, while a registration is under way: the next one of the same
-- organisation is answered by what it was told, and not by what others recorded.
create table registry.told (
    -- the woman with the number that was told, also where the pregnancy is of a namesake
    woman        uuid not null,
    organisation text not null,
    due_date     date not null,
    pregnancy    uuid not null,
    since        timestamptz not null default clock_timestamp(),
    primary key (woman, organisation, due_date, pregnancy)
);
create index told_since on registry.told (since);
grant select, insert, delete on registry.told to "${app}";
