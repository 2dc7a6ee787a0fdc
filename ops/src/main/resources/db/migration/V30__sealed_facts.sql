-- What is recorded about a woman lies sealed under her own key, with its name and all that lay beside it: when her key is
-- destroyed, what is left says that something was recorded, and when. What a partnership or an audit records lies under keys
-- that are nobody's own.
-- Facts that were stored as text before stay as they are, and are read as before.
alter table event_store.event
    add column sealed bytea,
    alter column payload drop not null,
    add check ((payload is null) <> (sealed is null)),
    add check ((type = 'Sealed') = (sealed is not null));
-- It cannot be made smaller, so the database should not try.
alter table event_store.event alter column sealed set storage external;
comment on column event_store.event.sealed is
    'One byte for the form (1), 16 bytes for the holder of the key, then AES-GCM, bound to stream, version and event_id';

-- Who is erased is not found by her due dates either, and what was asked about her is no longer known.
grant delete on registry.pregnancy, registry.claimed_key to "${app}";
create index claimed_key_by_pregnancy on registry.claimed_key (pregnancy);
-- Every process listens for erasures in others.
create index woman_erased on vault.woman (erased_at) where erased_at is not null;

-- Which key in the master key file is the one that this database was sealed with; null for a key from before.
alter table vault.master_key add column proof bytea;

-- A woman and a pregnancy of whom nothing was recorded yet. When the registration is refused they go again; when it was cut
-- short, they go a little later.
alter table vault.woman
    add column provisional boolean not null default false,
    add column since timestamptz not null default clock_timestamp();
alter table registry.pregnancy
    add column begun boolean not null default true,
    add column since timestamptz not null default clock_timestamp();
alter table registry.pregnancy alter column begun set default false;
create index woman_provisional on vault.woman (since) where provisional;
create index pregnancy_not_begun on registry.pregnancy (since) where not begun;
grant delete on vault.woman to "${app}";
