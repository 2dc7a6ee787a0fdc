package nl.geboortepad.ops.storage;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts notes, so that counting one twice or not at all shows. */
@ProcessingGroup(DiaryView.NAME)
class DiaryView {
    static final String NAME = "diary";

    private final JdbcClient database;

    DiaryView(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Diary.Noted noted) {
        database.sql("""
                        insert into view_of_diary values (?, 1)
                        on conflict (diary) do update set notes = view_of_diary.notes + 1""").param(noted.diary()).update();
    }

    @ResetHandler
    void forget() {
        database.sql("delete from view_of_diary").update();
    }

    int notes(String diary) {
        return database.sql("select coalesce(sum(notes), 0) from view_of_diary where diary = ?")
                .param(diary)
                .query(Integer.class)
                .single();
    }
}
