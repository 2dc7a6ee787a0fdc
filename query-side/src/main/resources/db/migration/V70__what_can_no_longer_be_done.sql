-- Rows say of what was missed whether it can still be done: all cases are judged again, while the rows that stand answer.
update view.judged_by set digest = '';
