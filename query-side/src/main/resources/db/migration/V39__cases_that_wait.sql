-- A case that could not be judged, or is still to be: alone, so that the others need not wait for it.
alter table view.parked
    add column waiting boolean     not null default false,
    add column tries   integer     not null default 0,
    add column due     timestamptz not null default clock_timestamp();
comment on column view.parked.waiting is 'It is judged again, by itself, as soon as it is due';
comment on column view.parked.tries is 'How often it was judged in vain by itself: the more often, the longer until it is due';

create index parked_due on view.parked (tries, due) where waiting;

-- A view that is being built again, until it has read as far as it had: what it holds meanwhile is a part.
create table view.rebuilding (
    view  text primary key,
    up_to bigint
);
comment on column view.rebuilding.up_to is 'The last position that was stored when it began; set by who first sees it';
grant select, insert, update, delete on view.rebuilding to "${app}";
