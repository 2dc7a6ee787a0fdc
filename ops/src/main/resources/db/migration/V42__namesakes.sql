-- One number that was told with two birth dates: two women as far as anybody can tell, until a steward settles it.
create table vault.namesake (
    known   uuid        not null,
    other   uuid        not null,
    noticed timestamptz not null,
    primary key (known, other)
);
grant select, insert, delete on vault.namesake to "${app}";
