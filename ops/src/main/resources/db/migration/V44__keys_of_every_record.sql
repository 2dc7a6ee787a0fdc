-- A key means one request, whichever record it is about, and not only where a registration finds the pregnancy.
alter table registry.claimed_key add column record text;
update registry.claimed_key set record = 'pregnancy-' || pregnancy;
alter table registry.claimed_key alter column record set not null, drop column pregnancy;
