-- How far cases are judged again, so that whoever asks is told how much is left and how long that takes (decision 31).
alter table view.cases_changed
    add column done bigint not null default 0,
    add column worked interval not null default interval '0';
comment on column view.cases_changed.begun is
    'When it began from the first case on; who judged cases before that notes nothing of it any more';
comment on column view.cases_changed.done is 'How many cases were judged again so far';
comment on column view.cases_changed.worked is 'How long that took, without the time in which it stood still';
