create table view_of_diary (diary text primary key, notes int not null);
grant select, insert, update, delete on view_of_diary to "${app}";
