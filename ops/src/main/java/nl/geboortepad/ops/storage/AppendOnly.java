package nl.geboortepad.ops.storage;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start as a role that could change what is recorded, such as the owner of the tables. */
@DependsOnDatabaseInitialization
final class AppendOnly implements InitializingBean {
    private final JdbcClient database;

    AppendOnly(DataSource source) {
        database = JdbcClient.create(source);
    }

    @Override
    public void afterPropertiesSet() {
        boolean mayChange = database.sql(
                        "select has_table_privilege(current_user, 'event_store.event', 'update, delete, truncate, trigger')")
                .query(Boolean.class)
                .single();
        if (mayChange) {
            throw new IllegalStateException(
                    "The application connects to the database as a role that may change or remove recorded events."
                            + " Set geboortepad.database.app.user to a role that only has what the migrations grant.");
        }
    }
}
