-- Since when the rows are judged by these norms; none when they never were by others.
alter table view.judged_by add column since timestamptz;
