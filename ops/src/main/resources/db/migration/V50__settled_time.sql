-- The moments at which is recorded, of all engines together: none lies below what is stored, and of each moment is known
-- whether somebody may still record at it. Who records says so by an advisory lock, which ends with her transaction, however
-- that ends: 74050 << 44 | the moment in milliseconds, and 74051 << 44 | an index below all that she will be given.

-- Twice the highest moment that was given out, and one more while somebody may have recorded at it.
create sequence event_store.moment minvalue 0 start 0;
select setval('event_store.moment', 2 * (extract(epoch from max(recorded)) * 1000)::bigint + 1)
    from event_store.event having max(recorded) is not null;
grant select, update on event_store.moment to "${app}";
grant select on event_store.event_global_index_seq to "${app}";

-- The lowest number that is announced of a kind, none when nobody is recording.
create function event_store.announced(kind bigint) returns bigint language sql volatile as $$
    select min(number) from (
        select (classid::bigint << 32 | objid::bigint) as key from pg_locks
        where locktype = 'advisory' and objsubid = 1 and mode = 'ShareLock' and granted
            and database = (select oid from pg_database where datname = current_database())) held,
        lateral (select key & (1::bigint << 44) - 1 as number) of_kind
    where key >> 44 = kind
$$;

-- Moments are given out and closed by one at a time, for microseconds: nothing in between waits for anybody.
-- All times are milliseconds since 1970. "clock" is that of the engine. Without tolerance any clock is right.
create function event_store.take_moment(clock bigint, tolerance bigint) returns bigint language plpgsql as $$
declare
    machine bigint := extract(epoch from clock_timestamp()) * 1000;
    mark bigint;
    moment bigint;
    alone boolean := false;
begin
    if abs(clock - machine) > tolerance then
        return -1;
    end if;
    perform pg_advisory_lock(74050);
    alone := true;
    select last_value into mark from event_store.moment;
    moment := greatest(clock, mark / 2);
    if moment - clock > tolerance then
        moment := -2;
    else
        if moment > mark / 2 or mark % 2 = 0 then
            perform setval('event_store.moment', 2 * moment + 1);
        end if;
        perform pg_advisory_xact_lock_shared(74050::bigint << 44 | moment);
    end if;
    perform pg_advisory_unlock(74050);
    alone := false;
    return moment;
exception when query_canceled or others then
    if alone then
        perform pg_advisory_unlock(74050);
    end if;
    raise;
end $$;

-- Closes a moment: whoever records from now on does so after it. Without one asked for it is the last that somebody recorded
-- at, or about now. Beside it the lowest moment up to it at which somebody still records.
create function event_store.close_moment(clock bigint, tolerance bigint, asked bigint, out closed bigint, out busy bigint)
language plpgsql as $$
declare
    machine bigint := extract(epoch from clock_timestamp()) * 1000;
    mark bigint;
    opened bigint;
    alone boolean := false;
begin
    perform pg_advisory_lock(74050);
    alone := true;
    select last_value into mark from event_store.moment;
    opened := mark / 2 + mark % 2;
    -- A clock that is wrong moves nothing.
    if abs(clock - machine) <= tolerance is not false and (mark % 2 = 1 or clock - opened > 100) then
        opened := greatest(clock, opened);
    end if;
    if asked is not null then
        opened := greatest(mark / 2 + case when asked >= mark / 2 then mark % 2 else 0 end, asked + 1);
    end if;
    if 2 * opened > mark then
        -- Lost in a crash it is closed all the same, by the clock.
        perform set_config('synchronous_commit', 'off', true);
        perform setval('event_store.moment', 2 * opened);
    end if;
    perform pg_advisory_unlock(74050);
    alone := false;
    closed := coalesce(asked, opened - 1);
    busy := event_store.announced(74050);
    if busy > closed then
        busy := null;
    end if;
exception when query_canceled or others then
    if alone then
        perform pg_advisory_unlock(74050);
    end if;
    raise;
end $$;

-- Before a row is given its index, whoever adds it.
create function event_store.announce_index() returns trigger language plpgsql as $$
declare
    below bigint;
begin
    if coalesce(current_setting('event_store.announced', true), '') = '' then
        select last_value - case when is_called then 0 else 1 end into below from event_store.event_global_index_seq;
        perform pg_advisory_xact_lock_shared(74051::bigint << 44 | below);
        perform set_config('event_store.announced', 'yes', true);
    end if;
    return null;
end $$;
create trigger announce_index before insert on event_store.event
    for each statement execute function event_store.announce_index();
alter table event_store.event enable always trigger announce_index;

-- No row will come any more with an index up to this one. Asked before reading: the order of the two looks matters.
create function event_store.settled_index() returns bigint language plpgsql as $$
declare
    given bigint;
begin
    select last_value - case when is_called then 0 else 1 end into given from event_store.event_global_index_seq;
    return least(given, event_store.announced(74051));
end $$;
