-- Which case an open perinatal audit is about, and its words. When an audit closes, its row here and its key (in
-- vault.key, under the id of the audit) are deleted: after that nothing leads from the audit to the woman.
create table vault.audit (
    id          uuid primary key,
    case_hash   bytea       not null unique,
    key_hash    bytea       not null unique,
    body_hash   bytea       not null,
    sealed      bytea       not null,
    tell_after  timestamptz not null,
    told        boolean     not null default false
);
comment on column vault.audit.case_hash is 'Keyed hash of theme, pregnancy and child: one open audit of a case under one theme';
comment on column vault.audit.key_hash is 'Keyed hash of who asked and how they called the request; body_hash of what they asked';
comment on column vault.audit.sealed is 'The case, under the key of the audit';
comment on column vault.audit.tell_after is 'When the pregnancy is told that it was brought to an audit: not in the same hour';

-- No reference to vault.audit: what is anonymised by duty (lasting) outlives it, under a key that all audits share.
create table vault.audit_words (
    id      uuid    primary key,
    audit   uuid    not null,
    lasting boolean not null,
    sealed  bytea   not null
);
create index audit_words_by_audit on vault.audit_words (audit);

grant select, insert, update, delete on vault.audit to "${app}";
grant select, insert, delete on vault.audit_words to "${app}";
