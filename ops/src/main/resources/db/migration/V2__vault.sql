-- Everything that tells who somebody is. Nothing here can be read without the master key file.
create schema vault;

-- The keys in the master key file that may still be used. A key leaves this table before it leaves the file; the
-- reference below then refuses whatever an older process would still wrap with it.
create table vault.master_key (
    id integer primary key
);

-- One row: tells whether the master key file is the one that the hashes below were made with.
create table vault.lookup_key (
    proof bytea primary key
);

-- One key per woman, and one (holder 0) for the names of caregivers. To delete a row is to erase.
create table vault.key (
    holder     uuid primary key,
    master_key integer not null references vault.master_key,
    wrapped    bytea   not null
);
create index key_by_master_key on vault.key (master_key);

create table vault.woman (
    id        uuid primary key,
    bsn_hash  bytea unique,
    erased_at timestamptz,
    check ((bsn_hash is null) = (erased_at is not null))
);

create table vault.words (
    id     uuid primary key,
    woman  uuid  not null references vault.woman,
    sealed bytea not null
);
create index words_by_woman on vault.words (woman);

create table vault.identity (
    woman  uuid primary key references vault.woman,
    sealed bytea not null
);

create table vault.caregiver (
    pseudonym text primary key,
    sealed    bytea not null
);

create table vault.child (
    bsn_hash  bytea primary key,
    pregnancy uuid not null,
    number    integer not null
);
create index child_by_pregnancy on vault.child (pregnancy, number);

create table vault.child_conflict (
    bsn_hash         bytea       not null,
    first_pregnancy  uuid        not null,
    first_number     integer     not null,
    second_pregnancy uuid        not null,
    second_number    integer     not null,
    noticed          timestamptz not null,
    primary key (bsn_hash, first_pregnancy, first_number, second_pregnancy, second_number)
);

grant usage on schema vault to "${app}";
-- A row of master_key is never changed, but to hold it (for key share) takes the right to.
grant select, insert, update, delete on vault.master_key to "${app}";
grant select, insert, update, delete on vault.key, vault.identity, vault.caregiver to "${app}";
grant select, insert, delete on vault.words, vault.child, vault.child_conflict to "${app}";
grant select, insert, update on vault.woman to "${app}";
grant select, insert on vault.lookup_key to "${app}";
