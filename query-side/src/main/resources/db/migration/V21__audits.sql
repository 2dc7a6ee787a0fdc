-- The audits of each partnership, for its list. Nothing of the case. Can be thrown away and built again from the events.
create table view.audit (
    audit           uuid primary key,
    vsv             text    not null,
    theme           text    not null,
    opened          text    not null,
    closed          boolean not null,
    lines           integer not null,
    meetings        integer not null,
    factors         integer not null,
    recommendations integer not null,
    followed_up     integer not null
);
create index audit_vsv on view.audit (vsv);
comment on column view.audit.opened is 'The quarter';
comment on column view.audit.followed_up is 'Recommendations of which something was heard since';

grant select, insert, update, delete, truncate on view.audit to "${app}";
