-- Which pregnancy is it: one woman, due dates less than 16 weeks apart, one pregnancy.
create extension if not exists btree_gist;
create schema registry;

create table registry.pregnancy (
    id          uuid primary key,
    woman       uuid not null,
    due_date    date not null,
    ended_on    date,
    birth       boolean,
    merged_into uuid references registry.pregnancy,
    -- [due date, due date + 16 weeks): two of these overlap exactly when the due dates are less than 16 weeks apart.
    -- Shorter after an end, so that the next pregnancy finds room.
    span        daterange not null,
    check ((ended_on is null) = (birth is null)),
    check (merged_into <> id),
    constraint one_pregnancy_at_a_time exclude using gist (woman with =, span with &&)
);
create index pregnancy_by_survivor on registry.pregnancy (merged_into);

-- Where a pregnancy was merged into in the end; itself when it was not. Always one: the registry lets no circle arise.
create function registry.survivor(first uuid) returns uuid language sql stable as $$
    with recursive chain as (
        select id, merged_into from registry.pregnancy where id = first
        union
        select p.id, p.merged_into from chain c join registry.pregnancy p on p.id = c.merged_into
    )
    select id from chain where merged_into is null
$$;

create table registry.claimed_key (
    client    text not null,
    key       text not null,
    body_hash text not null,
    pregnancy uuid not null,
    primary key (client, key)
);

grant usage on schema registry to "${app}";
grant select, insert, update on registry.pregnancy to "${app}";
grant select, insert on registry.claimed_key to "${app}";
